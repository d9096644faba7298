window.YTD.periscope_account_information.part0 = [
  {
    "periscopeAccountInformation" : {
      "id" : "1ZkEAkeejLeek",
      "displayName" : "Baz Stallard",
      "username" : "CaretakerBaz",
      "createdAt" : "2016-05-15T15:02:11.000Z",
      "isTwitterUser" : true,
      "twitterId" : "271938465",
      "twitterScreenName" : "CaretakerBaz"
    }
  }
]