window.YTD.connected_application.part0 = [
  {
    "connectedApplication" : {
      "organization" : {
        "name" : "Fanzone Forum",
        "url" : "https://example.net/fanzone",
        "privacyPolicyUrl" : "",
        "termsAndConditionsUrl" : ""
      },
      "name" : "Fanzone Forum login",
      "description" : "Sign in to the forum with your Twitter account",
      "permissions" : [
        "read"
      ],
      "approvedAt" : "2012-05-02T18:04:11.000Z",
      "id" : "481516"
    }
  }
]