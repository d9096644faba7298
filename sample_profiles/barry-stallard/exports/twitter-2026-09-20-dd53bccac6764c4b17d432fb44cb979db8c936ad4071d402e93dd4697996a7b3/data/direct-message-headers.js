window.YTD.direct_message_headers.part0 = [
  {
    "dmConversation" : {
      "conversationId" : "20000000-271938465",
      "messages" : [
        {
          "messageCreate" : {
            "id" : "1834410900000000002",
            "senderId" : "20000000",
            "recipientId" : "271938465",
            "createdAt" : "2026-03-11T20:10:12.112Z"
          }
        }
      ]
    }
  }
]