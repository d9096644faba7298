window.YTD.deleted_tweets.part0 = [
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "2098544045281247232"
          ],
          "editableUntil" : "2026-09-11T23:47:44.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/iphone\" rel=\"nofollow\">Twitter for iPhone</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "114"
      ],
      "favorite_count" : "5",
      "id_str" : "2098544045281247232",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "2098544045281247232",
      "created_at" : "Fri Sep 11 22:47:44 +0000 2026",
      "favorited" : false,
      "full_text" : "Whoever had the site team meeting at 7.30 on a Friday wants their head looking at. Naming no names, Janet Pargeter",
      "lang" : "en",
      "deleted_at" : "Sat Sep 12 06:02:18 +0000 2026"
    }
  }
]