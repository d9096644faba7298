window.YTD.email_address_change.part0 = [
  {
    "emailAddressChange" : {
      "accountId" : "271938465",
      "emailChange" : {
        "changedAt" : "2011-03-27T19:38:06.000Z",
        "changedTo" : "caretaker@thistledown.example.org"
      }
    }
  },
  {
    "emailAddressChange" : {
      "accountId" : "271938465",
      "emailChange" : {
        "changedAt" : "2014-08-30T08:15:44.000Z",
        "changedFrom" : "caretaker@thistledown.example.org",
        "changedTo" : "baz.stallard@example.org"
      }
    }
  }
]