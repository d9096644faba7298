window.YTD.personalization.part0 = [
  {
    "p13nData" : {
      "demographics" : {
        "languages" : [
          {
            "language" : "English",
            "isDisabled" : false
          }
        ],
        "genderInfo" : {
          "gender" : "male"
        }
      },
      "interests" : {
        "interests" : [
          {
            "name" : "Gardening",
            "isDisabled" : false
          },
          {
            "name" : "Grimsby Town",
            "isDisabled" : false
          },
          {
            "name" : "League Two",
            "isDisabled" : false
          },
          {
            "name" : "Snooker",
            "isDisabled" : false
          },
          {
            "name" : "Weather",
            "isDisabled" : false
          }
        ],
        "partnerInterests" : [ ],
        "audienceAndAdvertisers" : {
          "lookalikeAdvertisers" : [ ],
          "advertisers" : [ ],
          "doNotReachAdvertisers" : [ ],
          "catalogAudienceAdvertisers" : [ ],
          "numAudiences" : "0"
        },
        "shows" : [
          "All Creatures Great and Small",
          "Match of the Day"
        ]
      },
      "locationHistory" : [ ],
      "inferredAgeInfo" : {
        "age" : [
          "35-54"
        ],
        "birthDate" : ""
      }
    }
  }
]