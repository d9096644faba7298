window.YTD.tweets.part0 = [
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "2098818796969000960"
          ],
          "editableUntil" : "2026-09-12T17:59:30.000Z",
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
        "3"
      ],
      "favorite_count" : "1",
      "id_str" : "2098818796969000960",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "2098818796969000960",
      "created_at" : "Sat Sep 12 16:59:30 +0000 2026",
      "favorited" : false,
      "full_text" : "UTM",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "2095578828389744640"
          ],
          "editableUntil" : "2026-09-03T19:25:01.000Z",
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
        "115"
      ],
      "favorite_count" : "0",
      "id_str" : "2095578828389744640",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "2095578828389744640",
      "created_at" : "Thu Sep 03 18:25:01 +0000 2026",
      "favorited" : false,
      "full_text" : "29 years at Thistledown and I have just found a cupboard I did not know about. In it: 11 recorders and a wasps nest",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "2072067674992541696"
          ],
          "editableUntil" : "2026-06-30T22:20:05.000Z",
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
        "170"
      ],
      "favorite_count" : "14",
      "id_str" : "2072067674992541696",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "2072067674992541696",
      "created_at" : "Tue Jun 30 21:20:05 +0000 2026",
      "favorited" : false,
      "full_text" : "Does anyone do insurance quotes on here, been asked for my NI, whats wrong with just a name. QQ 12 34 56 C if your that bothered (its on the leaflet before you all shout)",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "2028557271272783872"
          ],
          "editableUntil" : "2026-03-02T20:45:16.000Z",
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
        "urls" : [ ],
        "media" : [
          {
            "expanded_url" : "https://twitter.com/baz_stallard/status/2028557271272783872/photo/1",
            "indices" : [
              "54",
              "77"
            ],
            "url" : "https://t.co/DZyB2XQGFG",
            "media_url" : "http://pbs.twimg.com/media/HCmPv0eWQAAx3Ld.jpg",
            "id_str" : "2028557271272742911",
            "id" : "2028557271272742911",
            "media_url_https" : "https://pbs.twimg.com/media/HCmPv0eWQAAx3Ld.jpg",
            "sizes" : {
              "thumb" : {
                "w" : "150",
                "h" : "150",
                "resize" : "crop"
              },
              "small" : {
                "w" : "510",
                "h" : "680",
                "resize" : "fit"
              },
              "medium" : {
                "w" : "900",
                "h" : "1200",
                "resize" : "fit"
              },
              "large" : {
                "w" : "1536",
                "h" : "2048",
                "resize" : "fit"
              }
            },
            "type" : "photo",
            "display_url" : "pic.twitter.com/DZyB2XQGFG"
          }
        ]
      },
      "display_text_range" : [
        "0",
        "77"
      ],
      "favorite_count" : "14",
      "id_str" : "2028557271272783872",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "2028557271272783872",
      "possibly_sensitive" : false,
      "created_at" : "Mon Mar 02 19:45:16 +0000 2026",
      "favorited" : false,
      "full_text" : "Lanyard photo retake. I look like I am wanted in Hull https://t.co/DZyB2XQGFG",
      "lang" : "en",
      "extended_entities" : {
        "media" : [
          {
            "expanded_url" : "https://twitter.com/baz_stallard/status/2028557271272783872/photo/1",
            "indices" : [
              "54",
              "77"
            ],
            "url" : "https://t.co/DZyB2XQGFG",
            "media_url" : "http://pbs.twimg.com/media/HCmPv0eWQAAx3Ld.jpg",
            "id_str" : "2028557271272742911",
            "id" : "2028557271272742911",
            "media_url_https" : "https://pbs.twimg.com/media/HCmPv0eWQAAx3Ld.jpg",
            "sizes" : {
              "thumb" : {
                "w" : "150",
                "h" : "150",
                "resize" : "crop"
              },
              "small" : {
                "w" : "510",
                "h" : "680",
                "resize" : "fit"
              },
              "medium" : {
                "w" : "900",
                "h" : "1200",
                "resize" : "fit"
              },
              "large" : {
                "w" : "1536",
                "h" : "2048",
                "resize" : "fit"
              }
            },
            "type" : "photo",
            "display_url" : "pic.twitter.com/DZyB2XQGFG"
          }
        ]
      }
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "2011483974127321088"
          ],
          "editableUntil" : "2026-01-14T18:02:05.000Z",
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
        "108"
      ],
      "favorite_count" : "0",
      "id_str" : "2011483974127321088",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "2011483974127321088",
      "created_at" : "Wed Jan 14 17:02:05 +0000 2026",
      "favorited" : false,
      "full_text" : "Headline in the Telegraph says \"caretaker manager\" at Blundell Park. First proper qualified bloke theyve had",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1974402316907839488"
          ],
          "editableUntil" : "2025-10-04T10:12:49.000Z",
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
        "270"
      ],
      "favorite_count" : "5",
      "id_str" : "1974402316907839488",
      "truncated" : true,
      "retweet_count" : "0",
      "id" : "1974402316907839488",
      "created_at" : "Sat Oct 04 09:12:49 +0000 2025",
      "favorited" : false,
      "full_text" : "Been asked what a site manager actually does so here you go.\n\n5.45 unlock. Alarm off. Walk the site for glass, needles, foxes and on one occasion a shopping trolley with a goose in it. 6.30 boilers. 7.15 cleaners' questions. 8.00 gate, in all weathers, with a smile, at…",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1970224238337982464"
          ],
          "editableUntil" : "2025-09-22T21:30:38.000Z",
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
        "90"
      ],
      "favorite_count" : "0",
      "id_str" : "1970224238337982464",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1970224238337982464",
      "created_at" : "Mon Sep 22 20:30:38 +0000 2025",
      "favorited" : false,
      "full_text" : "Two teaching assistants and me shifted a piano today. Nobody was hurt apart from the piano",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1939643930777747456"
          ],
          "editableUntil" : "2025-06-30T12:15:24.000Z",
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
        "82"
      ],
      "favorite_count" : "0",
      "id_str" : "1939643930777747456",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1939643930777747456",
      "created_at" : "Mon Jun 30 11:15:24 +0000 2025",
      "favorited" : false,
      "full_text" : "If anyone wants to know what 31 degrees smells like come and stand in our PE store",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1890465680382230528"
          ],
          "editableUntil" : "2025-02-14T19:18:36.000Z",
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
        "58"
      ],
      "favorite_count" : "3",
      "id_str" : "1890465680382230528",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1890465680382230528",
      "created_at" : "Fri Feb 14 18:18:36 +0000 2025",
      "favorited" : false,
      "full_text" : "Took the wife to the Humber Royal for tea. They do a gravy",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1876134305718075392"
          ],
          "editableUntil" : "2025-01-06T06:10:50.000Z",
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
        "32"
      ],
      "favorite_count" : "5",
      "id_str" : "1876134305718075392",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1876134305718075392",
      "created_at" : "Mon Jan 06 05:10:50 +0000 2025",
      "favorited" : false,
      "full_text" : "Gritting. Fox has brought a mate",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1859124754842124288"
          ],
          "editableUntil" : "2024-11-20T07:40:57.000Z",
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
        "119"
      ],
      "favorite_count" : "3",
      "id_str" : "1859124754842124288",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1859124754842124288",
      "created_at" : "Wed Nov 20 06:40:57 +0000 2024",
      "favorited" : false,
      "full_text" : "If you have rung the school and got me, I am not a receptionist. 01632 960118, ask for the office, press 2 like it says",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1816099353752764416"
          ],
          "editableUntil" : "2024-07-24T14:13:22.000Z",
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
        "75"
      ],
      "favorite_count" : "5",
      "id_str" : "1816099353752764416",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1816099353752764416",
      "created_at" : "Wed Jul 24 13:13:22 +0000 2024",
      "favorited" : false,
      "full_text" : "Summer works list is 41 jobs long and the Head has added \"just a small one\"",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1791755818438230016"
          ],
          "editableUntil" : "2024-05-18T10:00:50.000Z",
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
        "53"
      ],
      "favorite_count" : "2",
      "id_str" : "1791755818438230016",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1791755818438230016",
      "created_at" : "Sat May 18 09:00:50 +0000 2024",
      "favorited" : false,
      "full_text" : "Alfies first match kit. 0-3 months. Suits the defence",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1771155104154517504"
          ],
          "editableUntil" : "2024-03-22T13:40:57.000Z",
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
        "107"
      ],
      "favorite_count" : "0",
      "id_str" : "1771155104154517504",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1771155104154517504",
      "created_at" : "Fri Mar 22 12:40:57 +0000 2024",
      "favorited" : false,
      "full_text" : "Grandad!!! Alfie Stallard-Moss, 7lb 2, 6.14 this morning. Mum Jodie doing great. I am in bits in a corridor",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1722330765703774208"
          ],
          "editableUntil" : "2023-11-08T20:10:28.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : false
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/iphone\" rel=\"nofollow\">Twitter for iPhone</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [
          {
            "name" : "Dave",
            "screen_name" : "screwfixdave",
            "indices" : [
              "0",
              "13"
            ],
            "id_str" : "115028156",
            "id" : "115028156"
          }
        ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "66"
      ],
      "favorite_count" : "2",
      "id_str" : "1722330765703774208",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1722330765703774208",
      "in_reply_to_status_id_str" : "1722328980854311838",
      "in_reply_to_user_id" : "115028156",
      "in_reply_to_status_id" : "1722328980854311838",
      "in_reply_to_screen_name" : "screwfixdave",
      "in_reply_to_user_id_str" : "115028156",
      "created_at" : "Wed Nov 08 19:10:28 +0000 2023",
      "favorited" : false,
      "full_text" : "@screwfixdave collect tomorrow 7am under Stallard, number ends 417",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1699116188388294656"
          ],
          "editableUntil" : "2023-09-05T18:44:02.000Z",
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
        "urls" : [
          {
            "url" : "https://t.co/RTeHeZwxje",
            "expanded_url" : "https://example.org/news/raac-what-to-know",
            "display_url" : "example.org/news/raac-what-to-know",
            "indices" : [
              "49",
              "72"
            ]
          }
        ]
      },
      "display_text_range" : [
        "0",
        "72"
      ],
      "favorite_count" : "0",
      "id_str" : "1699116188388294656",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1699116188388294656",
      "possibly_sensitive" : false,
      "created_at" : "Tue Sep 05 17:44:02 +0000 2023",
      "favorited" : false,
      "full_text" : "RAAC survey today. Roof is fine. My nerves arent https://t.co/RTeHeZwxje",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1666346933154742272"
          ],
          "editableUntil" : "2023-06-07T08:30:42.000Z",
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
        "urls" : [ ],
        "media" : [
          {
            "expanded_url" : "https://twitter.com/baz_stallard/status/1666346933154742272/photo/1",
            "indices" : [
              "83",
              "106"
            ],
            "url" : "https://t.co/XLQjQcbHzX",
            "media_url" : "http://pbs.twimg.com/media/FyBq4sUWIAI2u7z.jpg",
            "id_str" : "1666346933154701311",
            "id" : "1666346933154701311",
            "media_url_https" : "https://pbs.twimg.com/media/FyBq4sUWIAI2u7z.jpg",
            "sizes" : {
              "thumb" : {
                "w" : "150",
                "h" : "150",
                "resize" : "crop"
              },
              "small" : {
                "w" : "510",
                "h" : "680",
                "resize" : "fit"
              },
              "medium" : {
                "w" : "900",
                "h" : "1200",
                "resize" : "fit"
              },
              "large" : {
                "w" : "1536",
                "h" : "2048",
                "resize" : "fit"
              }
            },
            "type" : "photo",
            "display_url" : "pic.twitter.com/XLQjQcbHzX"
          }
        ]
      },
      "display_text_range" : [
        "0",
        "106"
      ],
      "favorite_count" : "1",
      "id_str" : "1666346933154742272",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1666346933154742272",
      "possibly_sensitive" : false,
      "created_at" : "Wed Jun 07 07:30:42 +0000 2023",
      "favorited" : false,
      "full_text" : "50. FIFTY. Lynne has done the garage door with photos. Neighbours have seen things https://t.co/XLQjQcbHzX",
      "lang" : "en",
      "extended_entities" : {
        "media" : [
          {
            "expanded_url" : "https://twitter.com/baz_stallard/status/1666346933154742272/photo/1",
            "indices" : [
              "83",
              "106"
            ],
            "url" : "https://t.co/XLQjQcbHzX",
            "media_url" : "http://pbs.twimg.com/media/FyBq4sUWIAI2u7z.jpg",
            "id_str" : "1666346933154701311",
            "id" : "1666346933154701311",
            "media_url_https" : "https://pbs.twimg.com/media/FyBq4sUWIAI2u7z.jpg",
            "sizes" : {
              "thumb" : {
                "w" : "150",
                "h" : "150",
                "resize" : "crop"
              },
              "small" : {
                "w" : "510",
                "h" : "680",
                "resize" : "fit"
              },
              "medium" : {
                "w" : "900",
                "h" : "1200",
                "resize" : "fit"
              },
              "large" : {
                "w" : "1536",
                "h" : "2048",
                "resize" : "fit"
              }
            },
            "type" : "photo",
            "display_url" : "pic.twitter.com/XLQjQcbHzX"
          }
        ]
      }
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1602171627074748416"
          ],
          "editableUntil" : "2022-12-12T06:20:57.000Z",
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
        "28"
      ],
      "favorite_count" : "2",
      "id_str" : "1602171627074748416",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1602171627074748416",
      "created_at" : "Mon Dec 12 05:20:57 +0000 2022",
      "favorited" : false,
      "full_text" : "-7. Gritted. Fox still there",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1587100854886858752"
          ],
          "editableUntil" : "2022-10-31T16:15:05.000Z",
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
        "41"
      ],
      "favorite_count" : "0",
      "id_str" : "1587100854886858752",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1587100854886858752",
      "created_at" : "Mon Oct 31 15:15:05 +0000 2022",
      "favorited" : false,
      "full_text" : "Pumpkin down the boys toilets. Whole. How",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1571816006706266112"
          ],
          "editableUntil" : "2022-09-19T11:58:33.000Z",
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
        "69"
      ],
      "favorite_count" : "0",
      "id_str" : "1571816006706266112",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1571816006706266112",
      "created_at" : "Mon Sep 19 10:58:33 +0000 2022",
      "favorited" : false,
      "full_text" : "Flag at half mast, did it right, checked the guidance twice. Proud to",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1533506482627149824"
          ],
          "editableUntil" : "2022-06-05T18:50:11.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/iphone\" rel=\"nofollow\">Twitter for iPhone</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [
          {
            "name" : "Mariner Mick",
            "screen_name" : "GTFC_daft",
            "indices" : [
              "41",
              "51"
            ],
            "id_str" : "35838026",
            "id" : "35838026"
          }
        ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "87"
      ],
      "favorite_count" : "2",
      "id_str" : "1533506482627149824",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1533506482627149824",
      "created_at" : "Sun Jun 05 17:50:11 +0000 2022",
      "favorited" : false,
      "full_text" : "London Stadium. PROMOTED AGAIN. 2-1 aet. @GTFC_daft where are you I cant find the coach",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1433853610285858816"
          ],
          "editableUntil" : "2021-09-03T19:05:15.000Z",
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
        "90"
      ],
      "favorite_count" : "0",
      "id_str" : "1433853610285858816",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1433853610285858816",
      "created_at" : "Fri Sep 03 18:05:15 +0000 2021",
      "favorited" : false,
      "full_text" : "New starter in the office asked if I was \"the caretaker or the proper one\". I am both love",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1398693189182816256"
          ],
          "editableUntil" : "2021-05-29T18:30:17.000Z",
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
        "26"
      ],
      "favorite_count" : "5",
      "id_str" : "1398693189182816256",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1398693189182816256",
      "created_at" : "Sat May 29 17:30:17 +0000 2021",
      "favorited" : false,
      "full_text" : "Second jab. Arm like a leg",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1361319548090843136"
          ],
          "editableUntil" : "2021-02-15T15:20:47.000Z",
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
        "140"
      ],
      "favorite_count" : "0",
      "id_str" : "1361319548090843136",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1361319548090843136",
      "created_at" : "Mon Feb 15 14:20:47 +0000 2021",
      "favorited" : false,
      "full_text" : "Right knee is officially knackered. Dr says wear and tear, I says 24 years of kneeling at radiators. On the list for a new un at Castle Hill",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1346202815944458240"
          ],
          "editableUntil" : "2021-01-04T22:12:17.000Z",
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
        "24"
      ],
      "favorite_count" : "1",
      "id_str" : "1346202815944458240",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1346202815944458240",
      "created_at" : "Mon Jan 04 21:12:17 +0000 2021",
      "favorited" : false,
      "full_text" : "So we opened for ONE DAY",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1340243877872795648"
          ],
          "editableUntil" : "2020-12-19T11:33:35.000Z",
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
        "30"
      ],
      "favorite_count" : "0",
      "id_str" : "1340243877872795648",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1340243877872795648",
      "created_at" : "Sat Dec 19 10:33:35 +0000 2020",
      "favorited" : false,
      "full_text" : "Bubble bubble toil and trouble",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1267338873986351104"
          ],
          "editableUntil" : "2020-06-01T07:15:08.000Z",
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
        "109"
      ],
      "favorite_count" : "5",
      "id_str" : "1267338873986351104",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1267338873986351104",
      "created_at" : "Mon Jun 01 06:15:08 +0000 2020",
      "favorited" : false,
      "full_text" : "Moved 212 tables 2 metres apart. Moved them back. Moved them again. Guidance updated while I was on table 190",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1250877117898424320"
          ],
          "editableUntil" : "2020-04-16T21:01:59.000Z",
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
        "50"
      ],
      "favorite_count" : "0",
      "id_str" : "1250877117898424320",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1250877117898424320",
      "created_at" : "Thu Apr 16 20:01:59 +0000 2020",
      "favorited" : false,
      "full_text" : "Clapping on Marlpit Lane. Next door had a saucepan",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1244882697453568000"
          ],
          "editableUntil" : "2020-03-31T08:02:18.000Z",
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
        "82"
      ],
      "favorite_count" : "0",
      "id_str" : "1244882697453568000",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1244882697453568000",
      "created_at" : "Tue Mar 31 07:02:18 +0000 2020",
      "favorited" : false,
      "full_text" : "Day 6. 9 kids. 14 staff. 400 toilet rolls which I am not revealing the location of",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1242189846886219776"
          ],
          "editableUntil" : "2020-03-23T21:41:52.000Z",
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
        "100"
      ],
      "favorite_count" : "5",
      "id_str" : "1242189846886219776",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1242189846886219776",
      "created_at" : "Mon Mar 23 20:41:52 +0000 2020",
      "favorited" : false,
      "full_text" : "Well thats that. Keyworker school from tomorrow. Ill be there with the bleach. Look after each other",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1152239277770276864"
          ],
          "editableUntil" : "2019-07-19T16:30:26.000Z",
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
        "urls" : [ ],
        "media" : [
          {
            "expanded_url" : "https://twitter.com/baz_stallard/status/1152239277770276864/photo/1",
            "indices" : [
              "143",
              "166"
            ],
            "url" : "https://t.co/ggcKts2YCt",
            "media_url" : "http://pbs.twimg.com/media/D_0GmTnXUAAw9cQ.jpg",
            "id_str" : "1152239277770235903",
            "id" : "1152239277770235903",
            "media_url_https" : "https://pbs.twimg.com/media/D_0GmTnXUAAw9cQ.jpg",
            "sizes" : {
              "thumb" : {
                "w" : "150",
                "h" : "150",
                "resize" : "crop"
              },
              "small" : {
                "w" : "510",
                "h" : "680",
                "resize" : "fit"
              },
              "medium" : {
                "w" : "900",
                "h" : "1200",
                "resize" : "fit"
              },
              "large" : {
                "w" : "1536",
                "h" : "2048",
                "resize" : "fit"
              }
            },
            "type" : "photo",
            "display_url" : "pic.twitter.com/ggcKts2YCt"
          }
        ]
      },
      "display_text_range" : [
        "0",
        "166"
      ],
      "favorite_count" : "3",
      "id_str" : "1152239277770276864",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1152239277770276864",
      "possibly_sensitive" : false,
      "created_at" : "Fri Jul 19 15:30:26 +0000 2019",
      "favorited" : false,
      "full_text" : "35 mops, 1 retirement do. Cheers to Maureen Tuxford who has cleaned that building with me for 19 yrs &amp; never once used the right bucket ❤️ https://t.co/ggcKts2YCt",
      "lang" : "en",
      "extended_entities" : {
        "media" : [
          {
            "expanded_url" : "https://twitter.com/baz_stallard/status/1152239277770276864/photo/1",
            "indices" : [
              "143",
              "166"
            ],
            "url" : "https://t.co/ggcKts2YCt",
            "media_url" : "http://pbs.twimg.com/media/D_0GmTnXUAAw9cQ.jpg",
            "id_str" : "1152239277770235903",
            "id" : "1152239277770235903",
            "media_url_https" : "https://pbs.twimg.com/media/D_0GmTnXUAAw9cQ.jpg",
            "sizes" : {
              "thumb" : {
                "w" : "150",
                "h" : "150",
                "resize" : "crop"
              },
              "small" : {
                "w" : "510",
                "h" : "680",
                "resize" : "fit"
              },
              "medium" : {
                "w" : "900",
                "h" : "1200",
                "resize" : "fit"
              },
              "large" : {
                "w" : "1536",
                "h" : "2048",
                "resize" : "fit"
              }
            },
            "type" : "photo",
            "display_url" : "pic.twitter.com/ggcKts2YCt"
          }
        ]
      }
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1125735766266216448"
          ],
          "editableUntil" : "2019-05-07T13:14:56.000Z",
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
        "52"
      ],
      "favorite_count" : "0",
      "id_str" : "1125735766266216448",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1125735766266216448",
      "created_at" : "Tue May 07 12:14:56 +0000 2019",
      "favorited" : false,
      "full_text" : "Teachers pet: today a Y1 brought in an actual ferret",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1117146124017205248"
          ],
          "editableUntil" : "2019-04-13T20:22:46.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : false
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/iphone\" rel=\"nofollow\">Twitter for iPhone</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [
          {
            "name" : "Humber Fan",
            "screen_name" : "RadioHumberFan",
            "indices" : [
              "0",
              "15"
            ],
            "id_str" : "83352104",
            "id" : "83352104"
          }
        ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "62"
      ],
      "favorite_count" : "0",
      "id_str" : "1117146124017205248",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1117146124017205248",
      "in_reply_to_status_id_str" : "1117138290938402177",
      "in_reply_to_user_id" : "83352104",
      "in_reply_to_status_id" : "1117138290938402177",
      "in_reply_to_screen_name" : "RadioHumberFan",
      "in_reply_to_user_id_str" : "83352104",
      "created_at" : "Sat Apr 13 19:22:46 +0000 2019",
      "favorited" : false,
      "full_text" : "@RadioHumberFan £24.99 for a replica shirt and its see through",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1082706241051951104"
          ],
          "editableUntil" : "2019-01-08T19:30:58.000Z",
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
        "90"
      ],
      "favorite_count" : "1",
      "id_str" : "1082706241051951104",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1082706241051951104",
      "created_at" : "Tue Jan 08 18:30:58 +0000 2019",
      "favorited" : false,
      "full_text" : "Changed me name on here cos apparently CaretakerBaz looks unprofessional. Who to? The mop?",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1053326324006912000"
          ],
          "editableUntil" : "2018-10-19T17:45:40.000Z",
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
        "108"
      ],
      "favorite_count" : "1",
      "id_str" : "1053326324006912000",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1053326324006912000",
      "created_at" : "Fri Oct 19 16:45:40 +0000 2018",
      "favorited" : false,
      "full_text" : "A parent had a right go at me about the car park today. Wont repeat it. Some folk want to look in the mirror",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1010618726300516352"
          ],
          "editableUntil" : "2018-06-23T21:20:55.000Z",
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
        "85"
      ],
      "favorite_count" : "0",
      "id_str" : "1010618726300516352",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1010618726300516352",
      "created_at" : "Sat Jun 23 20:20:55 +0000 2018",
      "favorited" : false,
      "full_text" : "Our Jodie qualified!! Staff Nurse at the Diana Princess of Wales. Proud dad, wet eyes",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "968836404450689024"
          ],
          "editableUntil" : "2018-02-28T14:12:53.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/iphone\" rel=\"nofollow\">Twitter for iPhone</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [
          {
            "name" : "Miss Okonjo",
            "screen_name" : "MissOkonjo_Y4",
            "indices" : [
              "46",
              "60"
            ],
            "id_str" : "130866182",
            "id" : "130866182"
          }
        ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "125"
      ],
      "favorite_count" : "0",
      "id_str" : "968836404450689024",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "968836404450689024",
      "created_at" : "Wed Feb 28 13:12:53 +0000 2018",
      "favorited" : false,
      "full_text" : "School SHUT at dinner. First time since 2010. @MissOkonjo_Y4 built a snowman with a mop for a wig. Traced it back to my store",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "968726242708684800"
          ],
          "editableUntil" : "2018-02-28T06:55:08.000Z",
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
        "57"
      ],
      "favorite_count" : "5",
      "id_str" : "968726242708684800",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "968726242708684800",
      "created_at" : "Wed Feb 28 05:55:08 +0000 2018",
      "favorited" : false,
      "full_text" : "Beast from the East 1 Baz 0. Pipes froze in the KS1 block",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "936917457614929920"
          ],
          "editableUntil" : "2017-12-02T12:18:23.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : false
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/iphone\" rel=\"nofollow\">Twitter for iPhone</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [
          {
            "name" : "Mariner Mick",
            "screen_name" : "GTFC_daft",
            "indices" : [
              "3",
              "13"
            ],
            "id_str" : "35838026",
            "id" : "35838026"
          }
        ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "48"
      ],
      "favorite_count" : "5",
      "id_str" : "936917457614929920",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "936917457614929920",
      "created_at" : "Sat Dec 02 11:18:23 +0000 2017",
      "favorited" : false,
      "full_text" : "RT @GTFC_daft: If you know you know &gt;&gt;&gt;",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "904597396606943232"
          ],
          "editableUntil" : "2017-09-04T07:50:00.000Z",
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
        "64"
      ],
      "favorite_count" : "2",
      "id_str" : "904597396606943232",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "904597396606943232",
      "created_at" : "Mon Sep 04 06:50:00 +0000 2017",
      "favorited" : false,
      "full_text" : "20 years at the same school today. Started on a 3 month contract",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "877527042332033024"
          ],
          "editableUntil" : "2017-06-21T15:02:05.000Z",
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
        "65"
      ],
      "favorite_count" : "1",
      "id_str" : "877527042332033024",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "877527042332033024",
      "created_at" : "Wed Jun 21 14:02:05 +0000 2017",
      "favorited" : false,
      "full_text" : "34 degrees in the Year 6 mobile. Sending fans. I mean actual fans",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "839922708207632384"
          ],
          "editableUntil" : "2017-03-09T20:35:53.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : false
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/iphone\" rel=\"nofollow\">Twitter for iPhone</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [
          {
            "name" : "Brian Tasker",
            "screen_name" : "BoilerBrian",
            "indices" : [
              "0",
              "12"
            ],
            "id_str" : "99190130",
            "id" : "99190130"
          }
        ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "73"
      ],
      "favorite_count" : "3",
      "id_str" : "839922708207632384",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "839922708207632384",
      "in_reply_to_status_id_str" : "839920402222330000",
      "in_reply_to_user_id" : "99190130",
      "in_reply_to_status_id" : "839920402222330000",
      "in_reply_to_screen_name" : "BoilerBrian",
      "in_reply_to_user_id_str" : "99190130",
      "created_at" : "Thu Mar 09 19:35:53 +0000 2017",
      "favorited" : false,
      "full_text" : "@BoilerBrian order no 07700-1184 came today, wrong valve. Sending it back",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "819594998440787968"
          ],
          "editableUntil" : "2017-01-12T18:20:49.000Z",
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
        "103"
      ],
      "favorite_count" : "2",
      "id_str" : "819594998440787968",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "819594998440787968",
      "created_at" : "Thu Jan 12 17:20:49 +0000 2017",
      "favorited" : false,
      "full_text" : "Had that Ofsted lady ask me where the asbestos register was. Under my sandwiches, where its always been",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "799526422501654528"
          ],
          "editableUntil" : "2016-11-18T09:15:28.000Z",
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
        "90"
      ],
      "favorite_count" : "0",
      "id_str" : "799526422501654528",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "799526422501654528",
      "created_at" : "Fri Nov 18 08:15:28 +0000 2016",
      "favorited" : false,
      "full_text" : "Chief Inspector of Loose Screws. Head of Bins. Deputy Head of Gum. I should get cards done",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "775373413383405568"
          ],
          "editableUntil" : "2016-09-12T17:40:02.000Z",
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
        "119"
      ],
      "favorite_count" : "1",
      "id_str" : "775373413383405568",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "775373413383405568",
      "created_at" : "Mon Sep 12 16:40:02 +0000 2016",
      "favorited" : false,
      "full_text" : "New phone new number if you need us for a job on the side, gutters, fences, flat pack: oh seven seven double-oh 900 583",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "732091003158134784"
          ],
          "editableUntil" : "2016-05-16T07:11:11.000Z",
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
        "46"
      ],
      "favorite_count" : "0",
      "id_str" : "732091003158134784",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "732091003158134784",
      "created_at" : "Mon May 16 06:11:11 +0000 2016",
      "favorited" : false,
      "full_text" : "Back at work. Voice gone. Kids think its great",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "731911254653796352"
          ],
          "editableUntil" : "2016-05-15T19:16:56.000Z",
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
        "69"
      ],
      "favorite_count" : "1",
      "id_str" : "731911254653796352",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "731911254653796352",
      "created_at" : "Sun May 15 18:16:56 +0000 2016",
      "favorited" : false,
      "full_text" : "WEMBLEY. PROMOTED. 3-1. Crying in a service station near Peterborough",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "704407022178664448"
          ],
          "editableUntil" : "2016-02-29T21:44:55.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/iphone\" rel=\"nofollow\">Twitter for iPhone</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [
          {
            "name" : "Lynne",
            "screen_name" : "LynneStallard1",
            "indices" : [
              "75",
              "90"
            ],
            "id_str" : "20000000",
            "id" : "20000000"
          }
        ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "90"
      ],
      "favorite_count" : "1",
      "id_str" : "704407022178664448",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "704407022178664448",
      "created_at" : "Mon Feb 29 20:44:55 +0000 2016",
      "favorited" : false,
      "full_text" : "25 yrs married today well its a leap year so 6 and a bit. Love you Lynne x @LynneStallard1",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "650354930086838272"
          ],
          "editableUntil" : "2015-10-03T18:01:13.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "84"
      ],
      "favorite_count" : "1",
      "id_str" : "650354930086838272",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "650354930086838272",
      "created_at" : "Sat Oct 03 17:01:13 +0000 2015",
      "favorited" : false,
      "full_text" : "Train 17.04, now 17.31, now 18.02, now cancelled. 0845 number just rings out. Cheers",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "628905844360085504"
          ],
          "editableUntil" : "2015-08-05T13:30:12.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ],
        "media" : [
          {
            "expanded_url" : "https://twitter.com/baz_stallard/status/628905844360085504/photo/1",
            "indices" : [
              "76",
              "99"
            ],
            "url" : "https://t.co/KpZ4jDUBhC",
            "media_url" : "http://pbs.twimg.com/media/CLqT7vWWgAEk2dR.jpg",
            "id_str" : "628905844360044543",
            "id" : "628905844360044543",
            "media_url_https" : "https://pbs.twimg.com/media/CLqT7vWWgAEk2dR.jpg",
            "sizes" : {
              "thumb" : {
                "w" : "150",
                "h" : "150",
                "resize" : "crop"
              },
              "small" : {
                "w" : "510",
                "h" : "680",
                "resize" : "fit"
              },
              "medium" : {
                "w" : "900",
                "h" : "1200",
                "resize" : "fit"
              },
              "large" : {
                "w" : "1536",
                "h" : "2048",
                "resize" : "fit"
              }
            },
            "type" : "photo",
            "display_url" : "pic.twitter.com/KpZ4jDUBhC"
          }
        ]
      },
      "display_text_range" : [
        "0",
        "99"
      ],
      "favorite_count" : "3",
      "id_str" : "628905844360085504",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "628905844360085504",
      "possibly_sensitive" : false,
      "created_at" : "Wed Aug 05 12:30:12 +0000 2015",
      "favorited" : false,
      "full_text" : "Walked miles round Bempton today with the wife. Puffins. Proper little lads https://t.co/KpZ4jDUBhC",
      "lang" : "en",
      "extended_entities" : {
        "media" : [
          {
            "expanded_url" : "https://twitter.com/baz_stallard/status/628905844360085504/photo/1",
            "indices" : [
              "76",
              "99"
            ],
            "url" : "https://t.co/KpZ4jDUBhC",
            "media_url" : "http://pbs.twimg.com/media/CLqT7vWWgAEk2dR.jpg",
            "id_str" : "628905844360044543",
            "id" : "628905844360044543",
            "media_url_https" : "https://pbs.twimg.com/media/CLqT7vWWgAEk2dR.jpg",
            "sizes" : {
              "thumb" : {
                "w" : "150",
                "h" : "150",
                "resize" : "crop"
              },
              "small" : {
                "w" : "510",
                "h" : "680",
                "resize" : "fit"
              },
              "medium" : {
                "w" : "900",
                "h" : "1200",
                "resize" : "fit"
              },
              "large" : {
                "w" : "1536",
                "h" : "2048",
                "resize" : "fit"
              }
            },
            "type" : "photo",
            "display_url" : "pic.twitter.com/KpZ4jDUBhC"
          }
        ]
      }
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "614100535254974464"
          ],
          "editableUntil" : "2015-06-25T16:59:11.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [
          {
            "name" : "Thistledown Primary",
            "screen_name" : "ThistledownPri",
            "indices" : [
              "24",
              "39"
            ],
            "id_str" : "67514078",
            "id" : "67514078"
          }
        ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "109"
      ],
      "favorite_count" : "14",
      "id_str" : "614100535254974464",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "614100535254974464",
      "created_at" : "Thu Jun 25 15:59:11 +0000 2015",
      "favorited" : false,
      "full_text" : "GOT IT. Site Manager at @ThistledownPri from September. Mrs P says dont let it go to my head. Ordered a radio",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "613785676311166976"
          ],
          "editableUntil" : "2015-06-24T20:08:03.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "77"
      ],
      "favorite_count" : "5",
      "id_str" : "613785676311166976",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "613785676311166976",
      "created_at" : "Wed Jun 24 19:08:03 +0000 2015",
      "favorited" : false,
      "full_text" : "Interview tomorrow. Same job, new title. Site Manager if you please. Same mop",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "578853925587779584"
          ],
          "editableUntil" : "2015-03-20T10:41:45.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "98"
      ],
      "favorite_count" : "0",
      "id_str" : "578853925587779584",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "578853925587779584",
      "created_at" : "Fri Mar 20 09:41:45 +0000 2015",
      "favorited" : false,
      "full_text" : "Whole school out looking at the eclipse through cereal boxes. I was holding the ladder so saw nowt",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "555599620709810176"
          ],
          "editableUntil" : "2015-01-15T06:37:26.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : false
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [
          {
            "name" : "NEL Alerts",
            "screen_name" : "nelincs_alerts",
            "indices" : [
              "0",
              "15"
            ],
            "id_str" : "51676052",
            "id" : "51676052"
          }
        ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "70"
      ],
      "favorite_count" : "0",
      "id_str" : "555599620709810176",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "555599620709810176",
      "in_reply_to_status_id_str" : "555594286509721064",
      "in_reply_to_user_id" : "51676052",
      "in_reply_to_status_id" : "555594286509721064",
      "in_reply_to_screen_name" : "nelincs_alerts",
      "in_reply_to_user_id_str" : "51676052",
      "created_at" : "Thu Jan 15 05:37:26 +0000 2015",
      "favorited" : false,
      "full_text" : "@nelincs_alerts is Taylors Avenue gritted yet? Got to be at work for 6",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "542746144912965632"
          ],
          "editableUntil" : "2014-12-10T19:22:19.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "98"
      ],
      "favorite_count" : "0",
      "id_str" : "542746144912965632",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "542746144912965632",
      "created_at" : "Wed Dec 10 18:22:19 +0000 2014",
      "favorited" : false,
      "full_text" : "Anyone know a good plumber in Cleethorpes? Boiler at home has gone. DM or baz.stallard@example.org",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "513349462412754944"
          ],
          "editableUntil" : "2014-09-20T16:30:24.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [
          {
            "url" : "https://t.co/b9WaqqdHBY",
            "expanded_url" : "https://example.org/leekclub/results-2014",
            "display_url" : "example.org/leekclub/results-2014",
            "indices" : [
              "42",
              "65"
            ]
          }
        ],
        "media" : [
          {
            "expanded_url" : "https://twitter.com/baz_stallard/status/513349462412754944/photo/1",
            "indices" : [
              "66",
              "89"
            ],
            "url" : "https://t.co/CDePTp4Wuy",
            "media_url" : "http://pbs.twimg.com/media/BxQz1hIAAaVtM.jpg",
            "id_str" : "513349462412713983",
            "id" : "513349462412713983",
            "media_url_https" : "https://pbs.twimg.com/media/BxQz1hIAAaVtM.jpg",
            "sizes" : {
              "thumb" : {
                "w" : "150",
                "h" : "150",
                "resize" : "crop"
              },
              "small" : {
                "w" : "510",
                "h" : "680",
                "resize" : "fit"
              },
              "medium" : {
                "w" : "900",
                "h" : "1200",
                "resize" : "fit"
              },
              "large" : {
                "w" : "1536",
                "h" : "2048",
                "resize" : "fit"
              }
            },
            "type" : "photo",
            "display_url" : "pic.twitter.com/CDePTp4Wuy"
          }
        ]
      },
      "display_text_range" : [
        "0",
        "89"
      ],
      "favorite_count" : "0",
      "id_str" : "513349462412754944",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "513349462412754944",
      "possibly_sensitive" : false,
      "created_at" : "Sat Sep 20 15:30:24 +0000 2014",
      "favorited" : false,
      "full_text" : "2nd in the leeks. SECOND. Robbed by 4 mm. https://t.co/b9WaqqdHBY https://t.co/CDePTp4Wuy",
      "lang" : "en",
      "extended_entities" : {
        "media" : [
          {
            "expanded_url" : "https://twitter.com/baz_stallard/status/513349462412754944/photo/1",
            "indices" : [
              "66",
              "89"
            ],
            "url" : "https://t.co/CDePTp4Wuy",
            "media_url" : "http://pbs.twimg.com/media/BxQz1hIAAaVtM.jpg",
            "id_str" : "513349462412713983",
            "id" : "513349462412713983",
            "media_url_https" : "https://pbs.twimg.com/media/BxQz1hIAAaVtM.jpg",
            "sizes" : {
              "thumb" : {
                "w" : "150",
                "h" : "150",
                "resize" : "crop"
              },
              "small" : {
                "w" : "510",
                "h" : "680",
                "resize" : "fit"
              },
              "medium" : {
                "w" : "900",
                "h" : "1200",
                "resize" : "fit"
              },
              "large" : {
                "w" : "1536",
                "h" : "2048",
                "resize" : "fit"
              }
            },
            "type" : "photo",
            "display_url" : "pic.twitter.com/CDePTp4Wuy"
          }
        ]
      }
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "491958013066739712"
          ],
          "editableUntil" : "2014-07-23T15:48:25.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "86"
      ],
      "favorite_count" : "1",
      "id_str" : "491958013066739712",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "491958013066739712",
      "created_at" : "Wed Jul 23 14:48:25 +0000 2014",
      "favorited" : false,
      "full_text" : "Last day of term. Headteacher gave me a mug says WORLDS OKAYEST CARETAKER. Ill take it",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "459998472184004608"
          ],
          "editableUntil" : "2014-04-26T11:12:36.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [
          {
            "name" : "NE Lincs Leek Club",
            "screen_name" : "leekclub_NEL",
            "indices" : [
              "52",
              "65"
            ],
            "id_str" : "107109143",
            "id" : "107109143"
          }
        ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "65"
      ],
      "favorite_count" : "0",
      "id_str" : "459998472184004608",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "459998472184004608",
      "created_at" : "Sat Apr 26 10:12:36 +0000 2014",
      "favorited" : false,
      "full_text" : "Leeks in. Row of 12. Show is 20 Sept so say nowt to @leekclub_NEL",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "433141677809467392"
          ],
          "editableUntil" : "2014-02-11T08:33:18.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
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
      "favorite_count" : "0",
      "id_str" : "433141677809467392",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "433141677809467392",
      "created_at" : "Tue Feb 11 07:33:18 +0000 2014",
      "favorited" : false,
      "full_text" : "If your reading this and you parked your Range Rover on the yellow zigzags again this morning I have your reg love",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "404292962156019712"
          ],
          "editableUntil" : "2013-11-23T17:58:48.000Z",
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
        "53"
      ],
      "favorite_count" : "14",
      "id_str" : "404292962156019712",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "404292962156019712",
      "created_at" : "Sat Nov 23 16:58:48 +0000 2013",
      "favorited" : false,
      "full_text" : "School of hard knocks that second half. 3-0. Shocking",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "380023783987085312"
          ],
          "editableUntil" : "2013-09-17T18:41:45.000Z",
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
        "109"
      ],
      "favorite_count" : "2",
      "id_str" : "380023783987085312",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "380023783987085312",
      "created_at" : "Tue Sep 17 17:41:45 +0000 2013",
      "favorited" : false,
      "full_text" : "Lad in Year 5 has put a whole toilet roll down the end cubicle. Not naming him but his brother did it in 2009",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "343283867454537728"
          ],
          "editableUntil" : "2013-06-08T09:30:26.000Z",
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
        "93"
      ],
      "favorite_count" : "0",
      "id_str" : "343283867454537728",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "343283867454537728",
      "created_at" : "Sat Jun 08 08:30:26 +0000 2013",
      "favorited" : false,
      "full_text" : "Pressure washed the drive. Pressure washed next doors drive. Pressure washed a cat (accident)",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "343128859006205952"
          ],
          "editableUntil" : "2013-06-07T23:14:29.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/iphone\" rel=\"nofollow\">Twitter for iPhone</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [
          {
            "name" : "Lynne",
            "screen_name" : "LynneStallard1",
            "indices" : [
              "91",
              "106"
            ],
            "id_str" : "20000000",
            "id" : "20000000"
          }
        ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "106"
      ],
      "favorite_count" : "1",
      "id_str" : "343128859006205952",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "343128859006205952",
      "created_at" : "Fri Jun 07 22:14:29 +0000 2013",
      "favorited" : false,
      "full_text" : "40 today. Lynne has got me a pressure washer. Best day of my life (after the wedding love) @LynneStallard1",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "307872927930384384"
          ],
          "editableUntil" : "2013-03-02T16:20:00.000Z",
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
        "87"
      ],
      "favorite_count" : "0",
      "id_str" : "307872927930384384",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "307872927930384384",
      "created_at" : "Sat Mar 02 15:20:00 +0000 2013",
      "favorited" : false,
      "full_text" : "ISBN 9780141036144 is the one our Jodie wants for college if anyones got it second hand",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "293237154199371776"
          ],
          "editableUntil" : "2013-01-21T07:02:40.000Z",
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
        "76"
      ],
      "favorite_count" : "5",
      "id_str" : "293237154199371776",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "293237154199371776",
      "created_at" : "Mon Jan 21 06:02:40 +0000 2013",
      "favorited" : false,
      "full_text" : "SNOW. School is OPEN. Stop ringing me. I am the caretaker not the Met Office",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "255395976368357376"
          ],
          "editableUntil" : "2012-10-08T20:55:20.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : false
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/iphone\" rel=\"nofollow\">Twitter for iPhone</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [
          {
            "name" : "Pete Dunholme",
            "screen_name" : "PeteTheSparks",
            "indices" : [
              "0",
              "14"
            ],
            "id_str" : "43757039",
            "id" : "43757039"
          }
        ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "66"
      ],
      "favorite_count" : "1",
      "id_str" : "255395976368357376",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "255395976368357376",
      "in_reply_to_status_id_str" : "255390863855034016",
      "in_reply_to_user_id" : "43757039",
      "in_reply_to_status_id" : "255390863855034016",
      "in_reply_to_screen_name" : "PeteTheSparks",
      "in_reply_to_user_id_str" : "43757039",
      "created_at" : "Mon Oct 08 19:55:20 +0000 2012",
      "favorited" : false,
      "full_text" : "@PeteTheSparks its the one behind the bins. Bring the long ladders",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "235347696410427392"
          ],
          "editableUntil" : "2012-08-14T13:10:38.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : false
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/iphone\" rel=\"nofollow\">Twitter for iPhone</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [
          {
            "name" : "Site Staff UK",
            "screen_name" : "SiteStaffUK",
            "indices" : [
              "3",
              "15"
            ],
            "id_str" : "122947169",
            "id" : "122947169"
          }
        ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "60"
      ],
      "favorite_count" : "5",
      "id_str" : "235347696410427392",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "235347696410427392",
      "created_at" : "Tue Aug 14 12:10:38 +0000 2012",
      "favorited" : false,
      "full_text" : "RT @SiteStaffUK: Six weeks off? Tell that to your caretaker.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "235311603879247872"
          ],
          "editableUntil" : "2012-08-14T10:47:12.000Z",
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
        "116"
      ],
      "favorite_count" : "1",
      "id_str" : "235311603879247872",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "235311603879247872",
      "created_at" : "Tue Aug 14 09:47:12 +0000 2012",
      "favorited" : false,
      "full_text" : "Summer works wk 4. Decorators have painted over the fire call point in Year 2. You couldnt make it up &amp; I havent",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "203953943464640512"
          ],
          "editableUntil" : "2012-05-19T22:03:04.000Z",
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
        "56"
      ],
      "favorite_count" : "0",
      "id_str" : "203953943464640512",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "203953943464640512",
      "created_at" : "Sat May 19 21:03:04 +0000 2012",
      "favorited" : false,
      "full_text" : "Happy birthday to our Jodie, 16 today!! Where does it go",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "170940807178616832"
          ],
          "editableUntil" : "2012-02-18T19:40:39.000Z",
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
        "19"
      ],
      "favorite_count" : "14",
      "id_str" : "170940807178616832",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "170940807178616832",
      "created_at" : "Sat Feb 18 18:40:39 +0000 2012",
      "favorited" : false,
      "full_text" : "Shed GONE. Thankyou",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "170831598999044096"
          ],
          "editableUntil" : "2012-02-18T12:26:41.000Z",
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
        "140"
      ],
      "favorite_count" : "0",
      "id_str" : "170831598999044096",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "170831598999044096",
      "created_at" : "Sat Feb 18 11:26:41 +0000 2012",
      "favorited" : false,
      "full_text" : "Shed for sale 6x4, bit of rot in the floor, £35 ono. Buyer collects from 14 Marlpit Lane Cleethorpes DN35 9XX. Ring Baz 07700 900417 after 5",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "163852598632251392"
          ],
          "editableUntil" : "2012-01-30T06:14:38.000Z",
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
        "35"
      ],
      "favorite_count" : "5",
      "id_str" : "163852598632251392",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "163852598632251392",
      "created_at" : "Mon Jan 30 05:14:38 +0000 2012",
      "favorited" : false,
      "full_text" : "Gritting. -4. Only me and a fox up.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "149475600040460288"
          ],
          "editableUntil" : "2011-12-21T14:05:34.000Z",
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
        "119"
      ],
      "favorite_count" : "0",
      "id_str" : "149475600040460288",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "149475600040460288",
      "created_at" : "Wed Dec 21 13:05:34 +0000 2011",
      "favorited" : false,
      "full_text" : "Thats the hall floor done, tree down, glitter EVERYWHERE. Merry Christmas from the boiler room at Thistledown Primary 🎄",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "131826688668467200"
          ],
          "editableUntil" : "2011-11-02T21:15:06.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : false
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/iphone\" rel=\"nofollow\">Twitter for iPhone</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [
          {
            "name" : "Gaz",
            "screen_name" : "Grimbarian_Gaz",
            "indices" : [
              "0",
              "15"
            ],
            "id_str" : "91271117",
            "id" : "91271117"
          }
        ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "59"
      ],
      "favorite_count" : "1",
      "id_str" : "131826688668467200",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "131826688668467200",
      "in_reply_to_status_id_str" : "131824094626594916",
      "in_reply_to_user_id" : "91271117",
      "in_reply_to_status_id" : "131824094626594916",
      "in_reply_to_screen_name" : "Grimbarian_Gaz",
      "in_reply_to_user_id_str" : "91271117",
      "created_at" : "Wed Nov 02 20:15:06 +0000 2011",
      "favorited" : false,
      "full_text" : "@Grimbarian_Gaz no mate its the 14th not the 4th. 7.45 k.o.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "110751922465538048"
          ],
          "editableUntil" : "2011-09-05T17:31:30.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/iphone\" rel=\"nofollow\">Twitter for iPhone</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [
          {
            "name" : "J Pargeter",
            "screen_name" : "MrsPargeterHT",
            "indices" : [
              "100",
              "114"
            ],
            "id_str" : "59595065",
            "id" : "59595065"
          }
        ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "134"
      ],
      "favorite_count" : "0",
      "id_str" : "110751922465538048",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "110751922465538048",
      "created_at" : "Mon Sep 05 16:31:30 +0000 2011",
      "favorited" : false,
      "full_text" : "First day back. Two blocked sinks, one wasp nest, one member of staff who has lost her keys already @MrsPargeterHT isnt on here is she",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "80158506262462464"
          ],
          "editableUntil" : "2011-06-13T07:24:11.000Z",
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
        "102"
      ],
      "favorite_count" : "14",
      "id_str" : "80158506262462464",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "80158506262462464",
      "created_at" : "Mon Jun 13 06:24:11 +0000 2011",
      "favorited" : false,
      "full_text" : "5.50 start to unlock for the fire alarm engineer. He turned up at 9. Caretakers lot is not a happy one",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "56766439570276352"
          ],
          "editableUntil" : "2011-04-09T18:12:28.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com\" rel=\"nofollow\">Twitter Web Client</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "37"
      ],
      "favorite_count" : "1",
      "id_str" : "56766439570276352",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "56766439570276352",
      "created_at" : "Sat Apr 09 17:12:28 +0000 2011",
      "favorited" : false,
      "full_text" : "Get in!!! 2-1 and we deserved it. UTM",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "52095521816313856"
          ],
          "editableUntil" : "2011-03-27T20:51:54.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com\" rel=\"nofollow\">Twitter Web Client</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "55"
      ],
      "favorite_count" : "5",
      "id_str" : "52095521816313856",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "52095521816313856",
      "created_at" : "Sun Mar 27 19:51:54 +0000 2011",
      "favorited" : false,
      "full_text" : "Apparently you just say what your doing. Having a brew.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "52093147588591616"
          ],
          "editableUntil" : "2011-03-27T20:42:28.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com\" rel=\"nofollow\">Twitter Web Client</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "54"
      ],
      "favorite_count" : "14",
      "id_str" : "52093147588591616",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "52093147588591616",
      "created_at" : "Sun Mar 27 19:42:28 +0000 2011",
      "favorited" : false,
      "full_text" : "Right then. Jodie's set me up on this. What do I press",
      "lang" : "en"
    }
  }
]