window.YTD.tweet_headers.part0 = [
  {
    "tweet" : {
      "tweet_id" : "2098818796969000960",
      "user_id" : "271938465",
      "created_at" : "Sat Sep 12 16:59:30 +0000 2026"
    }
  },
  {
    "tweet" : {
      "tweet_id" : "2095578828389744640",
      "user_id" : "271938465",
      "created_at" : "Thu Sep 03 18:25:01 +0000 2026"
    }
  },
  {
    "tweet" : {
      "tweet_id" : "2072067674992541696",
      "user_id" : "271938465",
      "created_at" : "Tue Jun 30 21:20:05 +0000 2026"
    }
  },
  {
    "tweet" : {
      "tweet_id" : "2028557271272783872",
      "user_id" : "271938465",
      "created_at" : "Mon Mar 02 19:45:16 +0000 2026"
    }
  },
  {
    "tweet" : {
      "tweet_id" : "2011483974127321088",
      "user_id" : "271938465",
      "created_at" : "Wed Jan 14 17:02:05 +0000 2026"
    }
  },
  {
    "tweet" : {
      "tweet_id" : "1974402316907839488",
      "user_id" : "271938465",
      "created_at" : "Sat Oct 04 09:12:49 +0000 2025"
    }
  },
  {
    "tweet" : {
      "tweet_id" : "1970224238337982464",
      "user_id" : "271938465",
      "created_at" : "Mon Sep 22 20:30:38 +0000 2025"
    }
  },
  {
    "tweet" : {
      "tweet_id" : "1939643930777747456",
      "user_id" : "271938465",
      "created_at" : "Mon Jun 30 11:15:24 +0000 2025"
    }
  },
  {
    "tweet" : {
      "tweet_id" : "1890465680382230528",
      "user_id" : "271938465",
      "created_at" : "Fri Feb 14 18:18:36 +0000 2025"
    }
  },
  {
    "tweet" : {
      "tweet_id" : "1876134305718075392",
      "user_id" : "271938465",
      "created_at" : "Mon Jan 06 05:10:50 +0000 2025"
    }
  },
  {
    "tweet" : {
      "tweet_id" : "1859124754842124288",
      "user_id" : "271938465",
      "created_at" : "Wed Nov 20 06:40:57 +0000 2024"
    }
  },
  {
    "tweet" : {
      "tweet_id" : "1816099353752764416",
      "user_id" : "271938465",
      "created_at" : "Wed Jul 24 13:13:22 +0000 2024"
    }
  },
  {
    "tweet" : {
      "tweet_id" : "1791755818438230016",
      "user_id" : "271938465",
      "created_at" : "Sat May 18 09:00:50 +0000 2024"
    }
  },
  {
    "tweet" : {
      "tweet_id" : "1771155104154517504",
      "user_id" : "271938465",
      "created_at" : "Fri Mar 22 12:40:57 +0000 2024"
    }
  },
  {
    "tweet" : {
      "tweet_id" : "1722330765703774208",
      "user_id" : "271938465",
      "created_at" : "Wed Nov 08 19:10:28 +0000 2023"
    }
  },
  {
    "tweet" : {
      "tweet_id" : "1699116188388294656",
      "user_id" : "271938465",
      "created_at" : "Tue Sep 05 17:44:02 +0000 2023"
    }
  },
  {
    "tweet" : {
      "tweet_id" : "1666346933154742272",
      "user_id" : "271938465",
      "created_at" : "Wed Jun 07 07:30:42 +0000 2023"
    }
  },
  {
    "tweet" : {
      "tweet_id" : "1602171627074748416",
      "user_id" : "271938465",
      "created_at" : "Mon Dec 12 05:20:57 +0000 2022"
    }
  },
  {
    "tweet" : {
      "tweet_id" : "1587100854886858752",
      "user_id" : "271938465",
      "created_at" : "Mon Oct 31 15:15:05 +0000 2022"
    }
  },
  {
    "tweet" : {
      "tweet_id" : "1571816006706266112",
      "user_id" : "271938465",
      "created_at" : "Mon Sep 19 10:58:33 +0000 2022"
    }
  },
  {
    "tweet" : {
      "tweet_id" : "1533506482627149824",
      "user_id" : "271938465",
      "created_at" : "Sun Jun 05 17:50:11 +0000 2022"
    }
  },
  {
    "tweet" : {
      "tweet_id" : "1433853610285858816",
      "user_id" : "271938465",
      "created_at" : "Fri Sep 03 18:05:15 +0000 2021"
    }
  },
  {
    "tweet" : {
      "tweet_id" : "1398693189182816256",
      "user_id" : "271938465",
      "created_at" : "Sat May 29 17:30:17 +0000 2021"
    }
  },
  {
    "tweet" : {
      "tweet_id" : "1361319548090843136",
      "user_id" : "271938465",
      "created_at" : "Mon Feb 15 14:20:47 +0000 2021"
    }
  },
  {
    "tweet" : {
      "tweet_id" : "1346202815944458240",
      "user_id" : "271938465",
      "created_at" : "Mon Jan 04 21:12:17 +0000 2021"
    }
  },
  {
    "tweet" : {
      "tweet_id" : "1340243877872795648",
      "user_id" : "271938465",
      "created_at" : "Sat Dec 19 10:33:35 +0000 2020"
    }
  },
  {
    "tweet" : {
      "tweet_id" : "1267338873986351104",
      "user_id" : "271938465",
      "created_at" : "Mon Jun 01 06:15:08 +0000 2020"
    }
  },
  {
    "tweet" : {
      "tweet_id" : "1250877117898424320",
      "user_id" : "271938465",
      "created_at" : "Thu Apr 16 20:01:59 +0000 2020"
    }
  },
  {
    "tweet" : {
      "tweet_id" : "1244882697453568000",
      "user_id" : "271938465",
      "created_at" : "Tue Mar 31 07:02:18 +0000 2020"
    }
  },
  {
    "tweet" : {
      "tweet_id" : "1242189846886219776",
      "user_id" : "271938465",
      "created_at" : "Mon Mar 23 20:41:52 +0000 2020"
    }
  },
  {
    "tweet" : {
      "tweet_id" : "1152239277770276864",
      "user_id" : "271938465",
      "created_at" : "Fri Jul 19 15:30:26 +0000 2019"
    }
  },
  {
    "tweet" : {
      "tweet_id" : "1125735766266216448",
      "user_id" : "271938465",
      "created_at" : "Tue May 07 12:14:56 +0000 2019"
    }
  },
  {
    "tweet" : {
      "tweet_id" : "1117146124017205248",
      "user_id" : "271938465",
      "created_at" : "Sat Apr 13 19:22:46 +0000 2019"
    }
  },
  {
    "tweet" : {
      "tweet_id" : "1082706241051951104",
      "user_id" : "271938465",
      "created_at" : "Tue Jan 08 18:30:58 +0000 2019"
    }
  },
  {
    "tweet" : {
      "tweet_id" : "1053326324006912000",
      "user_id" : "271938465",
      "created_at" : "Fri Oct 19 16:45:40 +0000 2018"
    }
  },
  {
    "tweet" : {
      "tweet_id" : "1010618726300516352",
      "user_id" : "271938465",
      "created_at" : "Sat Jun 23 20:20:55 +0000 2018"
    }
  },
  {
    "tweet" : {
      "tweet_id" : "968836404450689024",
      "user_id" : "271938465",
      "created_at" : "Wed Feb 28 13:12:53 +0000 2018"
    }
  },
  {
    "tweet" : {
      "tweet_id" : "968726242708684800",
      "user_id" : "271938465",
      "created_at" : "Wed Feb 28 05:55:08 +0000 2018"
    }
  },
  {
    "tweet" : {
      "tweet_id" : "936917457614929920",
      "user_id" : "271938465",
      "created_at" : "Sat Dec 02 11:18:23 +0000 2017"
    }
  },
  {
    "tweet" : {
      "tweet_id" : "904597396606943232",
      "user_id" : "271938465",
      "created_at" : "Mon Sep 04 06:50:00 +0000 2017"
    }
  },
  {
    "tweet" : {
      "tweet_id" : "877527042332033024",
      "user_id" : "271938465",
      "created_at" : "Wed Jun 21 14:02:05 +0000 2017"
    }
  },
  {
    "tweet" : {
      "tweet_id" : "839922708207632384",
      "user_id" : "271938465",
      "created_at" : "Thu Mar 09 19:35:53 +0000 2017"
    }
  },
  {
    "tweet" : {
      "tweet_id" : "819594998440787968",
      "user_id" : "271938465",
      "created_at" : "Thu Jan 12 17:20:49 +0000 2017"
    }
  },
  {
    "tweet" : {
      "tweet_id" : "799526422501654528",
      "user_id" : "271938465",
      "created_at" : "Fri Nov 18 08:15:28 +0000 2016"
    }
  },
  {
    "tweet" : {
      "tweet_id" : "775373413383405568",
      "user_id" : "271938465",
      "created_at" : "Mon Sep 12 16:40:02 +0000 2016"
    }
  },
  {
    "tweet" : {
      "tweet_id" : "732091003158134784",
      "user_id" : "271938465",
      "created_at" : "Mon May 16 06:11:11 +0000 2016"
    }
  },
  {
    "tweet" : {
      "tweet_id" : "731911254653796352",
      "user_id" : "271938465",
      "created_at" : "Sun May 15 18:16:56 +0000 2016"
    }
  },
  {
    "tweet" : {
      "tweet_id" : "704407022178664448",
      "user_id" : "271938465",
      "created_at" : "Mon Feb 29 20:44:55 +0000 2016"
    }
  },
  {
    "tweet" : {
      "tweet_id" : "650354930086838272",
      "user_id" : "271938465",
      "created_at" : "Sat Oct 03 17:01:13 +0000 2015"
    }
  },
  {
    "tweet" : {
      "tweet_id" : "628905844360085504",
      "user_id" : "271938465",
      "created_at" : "Wed Aug 05 12:30:12 +0000 2015"
    }
  },
  {
    "tweet" : {
      "tweet_id" : "614100535254974464",
      "user_id" : "271938465",
      "created_at" : "Thu Jun 25 15:59:11 +0000 2015"
    }
  },
  {
    "tweet" : {
      "tweet_id" : "613785676311166976",
      "user_id" : "271938465",
      "created_at" : "Wed Jun 24 19:08:03 +0000 2015"
    }
  },
  {
    "tweet" : {
      "tweet_id" : "578853925587779584",
      "user_id" : "271938465",
      "created_at" : "Fri Mar 20 09:41:45 +0000 2015"
    }
  },
  {
    "tweet" : {
      "tweet_id" : "555599620709810176",
      "user_id" : "271938465",
      "created_at" : "Thu Jan 15 05:37:26 +0000 2015"
    }
  },
  {
    "tweet" : {
      "tweet_id" : "542746144912965632",
      "user_id" : "271938465",
      "created_at" : "Wed Dec 10 18:22:19 +0000 2014"
    }
  },
  {
    "tweet" : {
      "tweet_id" : "513349462412754944",
      "user_id" : "271938465",
      "created_at" : "Sat Sep 20 15:30:24 +0000 2014"
    }
  },
  {
    "tweet" : {
      "tweet_id" : "491958013066739712",
      "user_id" : "271938465",
      "created_at" : "Wed Jul 23 14:48:25 +0000 2014"
    }
  },
  {
    "tweet" : {
      "tweet_id" : "459998472184004608",
      "user_id" : "271938465",
      "created_at" : "Sat Apr 26 10:12:36 +0000 2014"
    }
  },
  {
    "tweet" : {
      "tweet_id" : "433141677809467392",
      "user_id" : "271938465",
      "created_at" : "Tue Feb 11 07:33:18 +0000 2014"
    }
  },
  {
    "tweet" : {
      "tweet_id" : "404292962156019712",
      "user_id" : "271938465",
      "created_at" : "Sat Nov 23 16:58:48 +0000 2013"
    }
  },
  {
    "tweet" : {
      "tweet_id" : "380023783987085312",
      "user_id" : "271938465",
      "created_at" : "Tue Sep 17 17:41:45 +0000 2013"
    }
  },
  {
    "tweet" : {
      "tweet_id" : "343283867454537728",
      "user_id" : "271938465",
      "created_at" : "Sat Jun 08 08:30:26 +0000 2013"
    }
  },
  {
    "tweet" : {
      "tweet_id" : "343128859006205952",
      "user_id" : "271938465",
      "created_at" : "Fri Jun 07 22:14:29 +0000 2013"
    }
  },
  {
    "tweet" : {
      "tweet_id" : "307872927930384384",
      "user_id" : "271938465",
      "created_at" : "Sat Mar 02 15:20:00 +0000 2013"
    }
  },
  {
    "tweet" : {
      "tweet_id" : "293237154199371776",
      "user_id" : "271938465",
      "created_at" : "Mon Jan 21 06:02:40 +0000 2013"
    }
  },
  {
    "tweet" : {
      "tweet_id" : "255395976368357376",
      "user_id" : "271938465",
      "created_at" : "Mon Oct 08 19:55:20 +0000 2012"
    }
  },
  {
    "tweet" : {
      "tweet_id" : "235347696410427392",
      "user_id" : "271938465",
      "created_at" : "Tue Aug 14 12:10:38 +0000 2012"
    }
  },
  {
    "tweet" : {
      "tweet_id" : "235311603879247872",
      "user_id" : "271938465",
      "created_at" : "Tue Aug 14 09:47:12 +0000 2012"
    }
  },
  {
    "tweet" : {
      "tweet_id" : "203953943464640512",
      "user_id" : "271938465",
      "created_at" : "Sat May 19 21:03:04 +0000 2012"
    }
  },
  {
    "tweet" : {
      "tweet_id" : "170940807178616832",
      "user_id" : "271938465",
      "created_at" : "Sat Feb 18 18:40:39 +0000 2012"
    }
  },
  {
    "tweet" : {
      "tweet_id" : "170831598999044096",
      "user_id" : "271938465",
      "created_at" : "Sat Feb 18 11:26:41 +0000 2012"
    }
  },
  {
    "tweet" : {
      "tweet_id" : "163852598632251392",
      "user_id" : "271938465",
      "created_at" : "Mon Jan 30 05:14:38 +0000 2012"
    }
  },
  {
    "tweet" : {
      "tweet_id" : "149475600040460288",
      "user_id" : "271938465",
      "created_at" : "Wed Dec 21 13:05:34 +0000 2011"
    }
  },
  {
    "tweet" : {
      "tweet_id" : "131826688668467200",
      "user_id" : "271938465",
      "created_at" : "Wed Nov 02 20:15:06 +0000 2011"
    }
  },
  {
    "tweet" : {
      "tweet_id" : "110751922465538048",
      "user_id" : "271938465",
      "created_at" : "Mon Sep 05 16:31:30 +0000 2011"
    }
  },
  {
    "tweet" : {
      "tweet_id" : "80158506262462464",
      "user_id" : "271938465",
      "created_at" : "Mon Jun 13 06:24:11 +0000 2011"
    }
  },
  {
    "tweet" : {
      "tweet_id" : "56766439570276352",
      "user_id" : "271938465",
      "created_at" : "Sat Apr 09 17:12:28 +0000 2011"
    }
  },
  {
    "tweet" : {
      "tweet_id" : "52095521816313856",
      "user_id" : "271938465",
      "created_at" : "Sun Mar 27 19:51:54 +0000 2011"
    }
  },
  {
    "tweet" : {
      "tweet_id" : "52093147588591616",
      "user_id" : "271938465",
      "created_at" : "Sun Mar 27 19:42:28 +0000 2011"
    }
  }
]