window.YTD.lists_member.part0 = [
  {
    "userListInfo" : {
      "url" : "https://twitter.com/SiteStaffUK/lists/school-caretakers"
    }
  }
]