window.YTD.account.part0 = [
  {
    "account" : {
      "email" : "baz.stallard@example.org",
      "createdVia" : "web",
      "username" : "baz_stallard",
      "accountId" : "271938465",
      "createdAt" : "2011-03-27T19:38:06.000Z",
      "accountDisplayName" : "Baz Stallard 🔧"
    }
  }
]