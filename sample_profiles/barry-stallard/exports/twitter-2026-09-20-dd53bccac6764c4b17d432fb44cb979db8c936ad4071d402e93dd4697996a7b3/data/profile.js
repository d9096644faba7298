window.YTD.profile.part0 = [
  {
    "profile" : {
      "description" : {
        "bio" : "Chief unblocker of bogs & jangler of keys at a primary school near the sea. Site manager = caretaker with a radio. GTFC, leeks, the wife (in that order) ⚫⚪",
        "website" : "https://t.co/q7LkFishDk",
        "location" : "Cleethorpes, best coast"
      },
      "avatarMediaUrl" : "https://pbs.twimg.com/profile_images/1765431209873113088/kQvLeek2.jpg",
      "headerMediaUrl" : "https://pbs.twimg.com/profile_banners/271938465/1465978212"
    }
  }
]