window.YTD.device_token.part0 = [
  {
    "deviceToken" : {
      "clientApplicationId" : "129032",
      "token" : "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
      "createdAt" : "2024-02-03T10:22:15.000Z",
      "lastSeenAt" : "2026-09-19T20:02:41.000Z",
      "clientApplicationName" : "Twitter for iPhone (Twitter, Inc.)"
    }
  }
]