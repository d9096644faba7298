window.YTD.account_timezone.part0 = [
  {
    "accountTimezone" : {
      "accountId" : "271938465",
      "timeZone" : "London"
    }
  }
]