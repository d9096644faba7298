window.YTD.block.part0 = [
  {
    "blocking" : {
      "accountId" : "99887766",
      "userLink" : "https://twitter.com/intent/user?user_id=99887766"
    }
  }
]