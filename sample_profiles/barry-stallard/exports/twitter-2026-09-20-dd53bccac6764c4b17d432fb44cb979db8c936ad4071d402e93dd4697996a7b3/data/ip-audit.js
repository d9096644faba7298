window.YTD.ip_audit.part0 = [
  {
    "ipAudit" : {
      "accountId" : "271938465",
      "createdAt" : "2026-09-19T01:14:55.000Z",
      "loginIp" : "198.51.100.39"
    }
  },
  {
    "ipAudit" : {
      "accountId" : "271938465",
      "createdAt" : "2026-09-17T08:14:55.000Z",
      "loginIp" : "198.51.100.37"
    }
  },
  {
    "ipAudit" : {
      "accountId" : "271938465",
      "createdAt" : "2026-09-12T03:14:55.000Z",
      "loginIp" : "198.51.100.32"
    }
  },
  {
    "ipAudit" : {
      "accountId" : "271938465",
      "createdAt" : "2026-09-09T00:14:55.000Z",
      "loginIp" : "198.51.100.29"
    }
  },
  {
    "ipAudit" : {
      "accountId" : "271938465",
      "createdAt" : "2026-09-03T03:14:55.000Z",
      "loginIp" : "198.51.100.23"
    }
  }
]