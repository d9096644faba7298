window.YTD.verified.part0 = [
  {
    "verified" : {
      "accountId" : "271938465",
      "verified" : false
    }
  }
]