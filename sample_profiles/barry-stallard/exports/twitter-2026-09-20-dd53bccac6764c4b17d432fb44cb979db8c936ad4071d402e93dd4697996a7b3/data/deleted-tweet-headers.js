window.YTD.deleted_tweet_headers.part0 = [
  {
    "tweet" : {
      "tweet_id" : "2098544045281247232",
      "user_id" : "271938465",
      "created_at" : "Fri Sep 11 22:47:44 +0000 2026",
      "deleted_at" : "Sat Sep 12 06:02:18 +0000 2026"
    }
  }
]