window.YTD.ageinfo.part0 = [
  {
    "ageMeta" : {
      "ageInfo" : {
        "age" : [
          "53"
        ],
        "birthDate" : "1973-06-07"
      }
    }
  }
]