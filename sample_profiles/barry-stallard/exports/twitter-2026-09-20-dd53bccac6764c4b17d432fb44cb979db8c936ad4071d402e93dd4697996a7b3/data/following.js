window.YTD.following.part0 = [
  {
    "following" : {
      "accountId" : "20000000",
      "userLink" : "https://twitter.com/intent/user?user_id=20000000"
    }
  },
  {
    "following" : {
      "accountId" : "27919013",
      "userLink" : "https://twitter.com/intent/user?user_id=27919013"
    }
  },
  {
    "following" : {
      "accountId" : "35838026",
      "userLink" : "https://twitter.com/intent/user?user_id=35838026"
    }
  },
  {
    "following" : {
      "accountId" : "43757039",
      "userLink" : "https://twitter.com/intent/user?user_id=43757039"
    }
  },
  {
    "following" : {
      "accountId" : "51676052",
      "userLink" : "https://twitter.com/intent/user?user_id=51676052"
    }
  },
  {
    "following" : {
      "accountId" : "59595065",
      "userLink" : "https://twitter.com/intent/user?user_id=59595065"
    }
  },
  {
    "following" : {
      "accountId" : "67514078",
      "userLink" : "https://twitter.com/intent/user?user_id=67514078"
    }
  },
  {
    "following" : {
      "accountId" : "75433091",
      "userLink" : "https://twitter.com/intent/user?user_id=75433091"
    }
  },
  {
    "following" : {
      "accountId" : "83352104",
      "userLink" : "https://twitter.com/intent/user?user_id=83352104"
    }
  },
  {
    "following" : {
      "accountId" : "91271117",
      "userLink" : "https://twitter.com/intent/user?user_id=91271117"
    }
  },
  {
    "following" : {
      "accountId" : "99190130",
      "userLink" : "https://twitter.com/intent/user?user_id=99190130"
    }
  },
  {
    "following" : {
      "accountId" : "107109143",
      "userLink" : "https://twitter.com/intent/user?user_id=107109143"
    }
  },
  {
    "following" : {
      "accountId" : "115028156",
      "userLink" : "https://twitter.com/intent/user?user_id=115028156"
    }
  },
  {
    "following" : {
      "accountId" : "122947169",
      "userLink" : "https://twitter.com/intent/user?user_id=122947169"
    }
  },
  {
    "following" : {
      "accountId" : "130866182",
      "userLink" : "https://twitter.com/intent/user?user_id=130866182"
    }
  }
]