window.YTD.follower.part0 = [
  {
    "follower" : {
      "accountId" : "20000000",
      "userLink" : "https://twitter.com/intent/user?user_id=20000000"
    }
  },
  {
    "follower" : {
      "accountId" : "27919013",
      "userLink" : "https://twitter.com/intent/user?user_id=27919013"
    }
  },
  {
    "follower" : {
      "accountId" : "35838026",
      "userLink" : "https://twitter.com/intent/user?user_id=35838026"
    }
  },
  {
    "follower" : {
      "accountId" : "43757039",
      "userLink" : "https://twitter.com/intent/user?user_id=43757039"
    }
  },
  {
    "follower" : {
      "accountId" : "51676052",
      "userLink" : "https://twitter.com/intent/user?user_id=51676052"
    }
  },
  {
    "follower" : {
      "accountId" : "59595065",
      "userLink" : "https://twitter.com/intent/user?user_id=59595065"
    }
  },
  {
    "follower" : {
      "accountId" : "67514078",
      "userLink" : "https://twitter.com/intent/user?user_id=67514078"
    }
  },
  {
    "follower" : {
      "accountId" : "75433091",
      "userLink" : "https://twitter.com/intent/user?user_id=75433091"
    }
  },
  {
    "follower" : {
      "accountId" : "83352104",
      "userLink" : "https://twitter.com/intent/user?user_id=83352104"
    }
  }
]