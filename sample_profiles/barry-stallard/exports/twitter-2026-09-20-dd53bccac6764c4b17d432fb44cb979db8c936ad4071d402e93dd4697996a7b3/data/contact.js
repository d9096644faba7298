window.YTD.contact.part0 = [
  {
    "contact" : {
      "id" : "88120031",
      "emails" : [
        "m.tuxford@example.com"
      ],
      "phoneNumbers" : [
        "+447700900771"
      ]
    }
  },
  {
    "contact" : {
      "id" : "88120032",
      "emails" : [ ],
      "phoneNumbers" : [
        "+441632960552"
      ]
    }
  }
]