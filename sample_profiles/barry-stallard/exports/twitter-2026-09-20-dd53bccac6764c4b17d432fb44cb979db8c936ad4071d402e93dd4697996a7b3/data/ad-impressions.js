window.YTD.ad_impressions.part0 = [
  {
    "ad" : {
      "adsUserData" : {
        "adImpressions" : {
          "impressions" : [
            {
              "deviceInfo" : {
                "osType" : "Ios"
              },
              "displayLocation" : "TimelineHome",
              "promotedTweetInfo" : {
                "tweetId" : "1900000000000000001",
                "tweetText" : "Train to teach in Lincolnshire. Bursaries available.",
                "urls" : [ ],
                "mediaUrls" : [ ]
              },
              "advertiserInfo" : {
                "advertiserName" : "Coastal SCITT",
                "screenName" : "@coastalscitt"
              },
              "impressionTime" : "2026-09-02 19:41:10"
            }
          ]
        }
      }
    }
  }
]