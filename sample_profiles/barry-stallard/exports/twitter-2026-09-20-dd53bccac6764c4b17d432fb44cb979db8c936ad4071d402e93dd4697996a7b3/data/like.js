window.YTD.like.part0 = [
  {
    "like" : {
      "tweetId" : "1800000000000000000",
      "fullText" : "Teaching Assistant wanted, St Bartholomew's, Horncastle. Closing Friday. Ring 01632 960744",
      "expandedUrl" : "https://twitter.com/i/web/status/1800000000000000000"
    }
  },
  {
    "like" : {
      "tweetId" : "1800000000097654321",
      "fullText" : "My grandad was a headteacher in Hull for 40 years and never once raised his voice",
      "expandedUrl" : "https://twitter.com/i/web/status/1800000000097654321"
    }
  },
  {
    "like" : {
      "tweetId" : "1800000000195308642",
      "fullText" : "Can the owner of the blue Fiesta outside 9 Sea View Rd please move it",
      "expandedUrl" : "https://twitter.com/i/web/status/1800000000195308642"
    }
  },
  {
    "like" : {
      "tweetId" : "1800000000292962963",
      "fullText" : "Leeks: blanch them with a bit of drainpipe. You're welcome",
      "expandedUrl" : "https://twitter.com/i/web/status/1800000000292962963"
    }
  },
  {
    "like" : {
      "tweetId" : "1800000000390617284",
      "fullText" : "Full time: Town 1-1 Crewe",
      "expandedUrl" : "https://twitter.com/i/web/status/1800000000390617284"
    }
  }
]