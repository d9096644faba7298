window.YTD.note_tweet.part0 = [
  {
    "noteTweet" : {
      "noteTweetId" : "1974402118735249408",
      "updatedAt" : "2025-10-04T09:12:33.000Z",
      "lifecycle" : {
        "value" : "1",
        "name" : "Active"
      },
      "createdAt" : "2025-10-04T09:12:33.000Z",
      "core" : {
        "styletags" : [ ],
        "urls" : [ ],
        "text" : "Been asked what a site manager actually does so here you go.\n\n5.45 unlock. Alarm off. Walk the site for glass, needles, foxes and on one occasion a shopping trolley with a goose in it. 6.30 boilers. 7.15 cleaners' questions. 8.00 gate, in all weathers, with a smile, at Thistledown Road Primary, where I have been since I had hair.\n\n9 till 3 is blinds, bulbs, blockages, deliveries, and being asked \"have you got a minute\" by people who know I have not. 3.15 gate again. Then lettings: Brownies Mon, Slimming Tues, a choir Weds that cannot sing but they do stack the chairs.\n\nLock up 6, home to Lynne, tea, in bed by half nine because the phone is next to my head all night in case the alarm goes. Mobile is 07700 900583 and the alarm company has it, the police have it, half of DN35 has it.\n\nWould I swap it? For what.",
        "mentions" : [ ],
        "cashtags" : [ ],
        "hashtags" : [ ]
      }
    }
  }
]