window.YTD.lists_created.part0 = [
  {
    "userListInfo" : {
      "url" : "https://twitter.com/baz_stallard/lists/town-lads"
    }
  }
]