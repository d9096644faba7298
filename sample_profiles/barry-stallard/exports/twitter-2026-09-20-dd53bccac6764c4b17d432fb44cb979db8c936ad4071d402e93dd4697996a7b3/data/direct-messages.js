window.YTD.direct_messages.part0 = [
  {
    "dmConversation" : {
      "conversationId" : "20000000-271938465",
      "messages" : [
        {
          "messageCreate" : {
            "recipientId" : "271938465",
            "reactions" : [ ],
            "urls" : [ ],
            "text" : "Did you lock the side gate? Code is 2580 if you need to tell Pete",
            "mediaUrls" : [ ],
            "senderId" : "20000000",
            "id" : "1834410900000000002",
            "createdAt" : "2026-03-11T20:10:12.112Z",
            "editHistory" : [ ]
          }
        },
        {
          "messageCreate" : {
            "recipientId" : "20000000",
            "reactions" : [ ],
            "urls" : [ ],
            "text" : "Home by 7. My card is on the side, 4111 1111 1111 1111 for the flowers",
            "mediaUrls" : [ ],
            "senderId" : "271938465",
            "id" : "1834410900000000001",
            "createdAt" : "2026-03-11T17:32:40.008Z",
            "editHistory" : [ ]
          }
        }
      ]
    }
  },
  {
    "dmConversation" : {
      "conversationId" : "43757039-271938465",
      "messages" : [
        {
          "messageCreate" : {
            "recipientId" : "43757039",
            "reactions" : [ ],
            "urls" : [ ],
            "text" : "New house is 3 Haverlea Court mate, keep it quiet",
            "mediaUrls" : [ ],
            "senderId" : "271938465",
            "id" : "1791120000000000017",
            "createdAt" : "2025-11-16T12:00:00.000Z",
            "editHistory" : [ ]
          }
        }
      ]
    }
  }
]