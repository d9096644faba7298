"""X (Twitter): the archive of every era, each file of X's own list (data/README.txt of the archive, 2025).

2012 to 2018: `data/js/user_details.js`, `data/js/tweets/YYYY_MM.js` and `tweets.csv`. Early 2019: `tweet.js`
and the rest at the top. 2019 to 2022: `data/tweet.js`. From 2022: `data/tweets.js`, `data/tweets-part1.js` ...
No archive says whether the account is protected now; `protected-history.js` says it for whoever switched in
the last six months.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping

from profileaudit.export import File
from profileaudit.model import Account, Audience
from profileaudit.readers import Read, Row
from profileaudit.readers.x import profile
from profileaudit.readers.x.entries import PLATFORM, Field, fields
from profileaudit.readers.x.posts import broadcasts, monthly_or_not, posts

__all__ = ["LAYOUTS", "PLATFORM", "TABLE", "account", "layout"]

_ERAS = (
    ("until 2018", r"data/js/(?:userdetails|payloaddetails|tweetindex|tweets/\d{6})\.js|tweets/\d{6}\.js|tweets\.csv"),
    ("2019 to 2022", r"data/tweet(?:part\d+)?\.js"),
    ("early 2019", r"tweet(?:part\d+)?\.js"),
    ("from 2022", r"(?:tweets|notetweet|communitytweet)(?:part\d+)?\.js"),
)
_NO_POSTS = "from 2019, without posts"
LAYOUTS: tuple[str, ...] = (*(era for era, _ in _ERAS), _NO_POSTS)
_ONLY_HERE = re.compile(
    r"(?:^|/)(?:ageinfo|(?:screenname|emailaddress)change|protectedhistory|phonenumber|accountcreationip|ipaudit"
    r"|nidevices|personalization|professionaldata|connectedapplication|deletedtweets|directmessages(?:group)?"
    r"|directmessageheaders|periscope\w+|adimpressions|adengagements|userlinkclicks|tweetheaders)(?:part\d+)?\.js$"
    r"|(?:^|/)tweets?media/\d{15,}\w*\.\w+$"  # a part of a large archive may hold nothing but pictures
)
"""Names that no other platform's export has. `account.js`, `profile.js` and the like count only on their own."""
_BY_ITSELF = re.compile(r"(?:^|data/)(?:account|profile|like|follower|following|contact|verified)\.js")


def layout(names: Collection[str]) -> str | None:
    """The era of an archive with files of these squashed paths; None when it is none of X's."""
    own = [name for name in names if "assets/" not in name]
    for era, pattern in _ERAS:
        found = re.compile(rf"(?:^|/)(?:{pattern})$")
        if any(found.search(name) for name in own):
            return era
    if any(_ONLY_HERE.search(name) for name in own):
        return _NO_POSTS
    if own and all(_BY_ITSELF.fullmatch(name) for name in own):
        return _NO_POSTS
    return None


def account(files: Mapping[str, File]) -> Account:
    """Handle and privacy, as far as the archive says; files by squashed path."""
    return profile.account_of(files)


def _read(names: str, read: Read, section: str) -> Row:
    return Row(rf"(?:{names})(?:part\d+)?\.js", read, section)


def _skip(names: str, why: str) -> Row:
    return Row(rf"(?:{names})(?:part\d+)?\.js", skip=why)


_LISTED = "only numbers, dates and addresses of things that are read elsewhere or say nothing about you"
_OTHERS = "other people's accounts and details: yours are looked at, not theirs"
_MESSAGES = "private messages are not read"
_ADVERTS = "what X's advertisers have to do with you; nobody sees it on your profile"
_PICTURE = "a video: X takes place and camera out of it, and this version does not look at videos"
_SHOP = "the shop of a business account; look at it on X if you have one"
_VIEWER = "part of the program that shows the archive in a browser"
_POSTS, _OWN = "Posts", "Account records"

TABLE = (
    Row(r"assets/.*|yourarchive\.html|readme\.txt|index\.html", skip=_VIEWER),
    # -- the profile
    _read("account", profile.account_file, "Name"),
    _read("profile", profile.profile_file, "Bio"),
    Row(r"userdetails\.js", profile.details_until_2018, "Bio"),
    _read("professionaldata", profile.professional, "Bio"),
    _read("verifiedorganization", profile.badges, "Name"),
    _read("expandedprofile", profile.expanded, "Bio"),
    # -- posts
    Row(r"tweets/\d{6}\.js", posts(_POSTS), _POSTS),
    Row(r"tweets\.csv", monthly_or_not, _POSTS),
    _read("tweets", posts(_POSTS, "tweets_media"), _POSTS),
    _read("tweet", posts(_POSTS, "tweet_media"), _POSTS),  # until 2022
    # Communities are open to more people than those who follow the account: their members at least.
    _read("communitytweet", posts(_POSTS, "community_tweet_media", Audience.UNKNOWN), _POSTS),
    # Twitter Circle (2022 to 2023): shown to people whom the owner chose, and to nobody else.
    _read("twittercircletweet", posts(_POSTS, "twitter_circle_tweet_media", Audience.FOLLOWERS), _POSTS),
    _read("notetweet", fields(Field("core.text", "Long posts", None), when="createdAt"), "Long posts"),
    # An article's text stands in sections; their layout was never seen (checked 2025-03), only its fields' names.
    _read("article", fields(Field("**.title", "Long posts", None), Field("**.text", "Long posts", None)), "Long posts"),
    _read("deletedtweets", posts("Deleted posts", "deleted_tweets_media", Audience.ONLY_YOU), "Deleted posts"),
    _read(
        "deletednotetweet",
        fields(Field("core.text", "Deleted posts", Audience.ONLY_YOU), when="createdAt"),
        "Deleted posts",
    ),
    # Collections of posts with a title of the owner's own, until 2022. The posts in them are other people's too.
    _read(
        "moment",
        fields(Field("title", _POSTS, Audience.UNKNOWN), Field("description", _POSTS, Audience.UNKNOWN)),
        _POSTS,
    ),
    _read("periscopebroadcastmetadata", broadcasts, _POSTS),
    # -- what X keeps
    _read("protectedhistory", profile.privacy, "Account privacy"),
    _read("phonenumber", profile.phone, _OWN),
    _read("ageinfo", profile.age, _OWN),
    _read("emailaddresschange", profile.email_changes, _OWN),
    _read("screennamechange", profile.name_changes, _OWN),
    _read("nidevices", profile.devices, _OWN),
    _read("sso", profile.sign_in, _OWN),
    _read("personalization", profile.inferred, _OWN),
    _read("periscopeaccountinformation|periscopeprofiledescription", profile.periscope, _OWN),
    # -- left alone
    _skip(r"directmessage\w*|audiovideocalls\w*", _MESSAGES),
    Row(r"directmessages(?:group)?media/.*", skip=_MESSAGES),
    _skip("grokchatitem", "your conversations with Grok: private, and not read"),
    _skip("contact", "your address book: other people's details"),
    _skip("follower|following|block|mute|smartblock|twittercircle|twittercirclemember|periscopefollowers", _OTHERS),
    _skip("like", "posts that you liked: other people's words"),
    _skip("replyprompt", "answers that X asked you to think over: what you sent is among your posts"),
    _skip("periscopecommentsmadebyuser", "comments on live broadcasts of a service that closed in 2021"),
    _skip(
        "(?:communitynote|birdwatchnote)(?:rating|tombstone|batsignal)?",
        "notes on other people's posts: they are shown under another name than yours",
    ),
    _skip(r"ad[a-z]+|adsrevenuesharing|branchlinks|userlinkclicks|app", _ADVERTS),
    _skip("catalogitem|commercecatalog|product(?:drop|set)|shopmodule|shopifyaccount|twittershop", _SHOP),
    _skip("listscreated|listsmember|listssubscribed", "addresses of lists, without their names"),
    _skip("savedsearch|tweetdeck", "searches and columns that only you see"),
    _skip("connectedapplication", "programs that you gave access: worth a look, but nobody else sees them"),
    _skip("accountcreationip|ipaudit|devicetoken|keyregistry", "devices and connections with which you signed in"),
    _skip("account(?:label|suspension|timezone)|verified", _LISTED),
    _skip(
        "tweetheaders|deletedtweetheaders|articlemetadata|spacesmetadata|periscope(?:baninformation|expiredbroadcasts)",
        _LISTED,
    ),
    _skip("manifest|payloaddetails|tweetindex", "the archive's list of its own contents"),
    Row(r"[a-z]*media/.*", skip=_PICTURE, pictures=Audience.UNKNOWN),
    Row(r"(?:css|img|lib|js)/.*", skip=_VIEWER),  # until 2018; after the files in data/js, which these would match
)
