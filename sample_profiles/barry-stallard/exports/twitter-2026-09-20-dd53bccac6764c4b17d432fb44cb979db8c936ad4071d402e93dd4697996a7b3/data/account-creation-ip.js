window.YTD.account_creation_ip.part0 = [
  {
    "accountCreationIp" : {
      "accountId" : "271938465",
      "userCreationIp" : "192.0.2.14"
    }
  }
]