"""The archives of X, of every era: each file in its smallest true form, and what it gives."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from profileaudit.accounts import Part, accounts
from profileaudit.export import open_export
from profileaudit.model import Account, Audience, Entry, Skipped, Unread
from profileaudit.readers import read, readers, row_for, squash
from profileaudit.readers.x.entries import texts

SAMPLE = Path(__file__).parents[2] / "sample_profiles/barry-stallard/exports"
EVERYONE, FOLLOWERS, ONLY_YOU, UNKNOWN = Audience.EVERYONE, Audience.FOLLOWERS, Audience.ONLY_YOU, Audience.UNKNOWN
X = readers()["x"]
Told = tuple[str, Audience, str | None, str]


def script(name: str, value: Any) -> str:
    """A file as X writes it."""
    return f"window.YTD.{name}.part0 = " + json.dumps(value, indent=2, separators=(",", " : "))


def tweet(text: str, **more: Any) -> dict[str, Any]:
    return {"full_text": text, "created_at": "Wed Feb 10 21:03:00 +0000 2021", "id_str": "1359562777325563904", **more}


def part(root: Path, files: dict[str, str]) -> Part:
    for path, content in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(content, encoding="utf-8")
    return opened(root)


def opened(root: Path) -> Part:
    exports, unread = open_export(root)
    parts, unknown = accounts(exports)
    assert (unread, unknown, len(parts)) == ([], [], 1)
    return parts[0]


def outcomes(found: Part) -> list[Entry | Skipped | Unread]:
    return [outcome for file in found.files for outcome in read(X, file, found.account)]


def entries(found: Part) -> list[Entry]:
    return [outcome for outcome in outcomes(found) if isinstance(outcome, Entry)]


def told(found: Part) -> list[Told]:
    return [(entry.place.section, entry.audience, entry.says, entry.text) for entry in entries(found)]


def unread(found: Part) -> list[str]:
    return [outcome.why for outcome in outcomes(found) if isinstance(outcome, Unread)]


ACCOUNT = {
    "email": "s@example.org",
    "createdVia": "web",
    "username": "sal",
    "accountDisplayName": "Sal",
    "accountId": "7",
}
FILES: list[tuple[str, Any, list[Told]]] = [
    (
        "account",
        [{"account": ACCOUNT}],
        [
            ("Name", EVERYONE, None, "Sal"),
            ("Username", EVERYONE, None, "sal"),
            ("Account records", ONLY_YOU, "email", "s@example.org"),
        ],
    ),
    (
        "profile",
        [{"profile": {"description": {"bio": "TA & mum", "website": "https://t.co/a1", "location": "Bath"}}}],
        [
            ("Bio", EVERYONE, None, "TA & mum"),
            ("Location", EVERYONE, "location", "Bath"),
            ("Website", EVERYONE, "other-account", "https://t.co/a1"),
        ],
    ),
    ("profile", [{"profile": {"description": {"bio": "", "website": "", "location": ""}}}], []),
    (
        "profile",
        [
            {
                "profile": {
                    "description": {"bio": "Hi", "entities": {"urls": [{"expanded_url": "https://example.net/sal"}]}}
                }
            }
        ],
        [("Bio", EVERYONE, None, "Hi"), ("Website", EVERYONE, "other-account", "https://example.net/sal")],
    ),
    (
        "phone-number",
        [{"device": {"phoneNumber": "+447700900123"}}],
        [("Account records", ONLY_YOU, "phone", "+447700900123")],
    ),
    ("phone-number", [{"device": {}}], []),
    ("ageinfo", [{"ageMeta": {}}], []),
    (
        "ageinfo",
        [{"ageMeta": {"ageInfo": {"age": ["44"], "birthDate": "1979-03-04"}}}],
        [("Account records", ONLY_YOU, "birth", "1979-03-04")],
    ),
    (
        "email-address-change",
        [
            {
                "emailAddressChange": {
                    "accountId": "7",
                    "emailChange": {"changedAt": "2014-08-30T08:15:44.000Z", "changedTo": "a@example.org"},
                }
            }
        ],
        [("Account records", ONLY_YOU, "email", "a@example.org")],
    ),
    (
        "screen-name-change",
        [
            {
                "screenNameChange": {
                    "accountId": "7",
                    "screenNameChange": {"changedFrom": "MissSal_Y4", "changedTo": "sal"},
                }
            }
        ],
        [("Account records", ONLY_YOU, None, "MissSal_Y4"), ("Account records", ONLY_YOU, None, "sal")],
    ),
    (
        "ni-devices",
        [{"niDeviceResponse": {"messagingDevice": {"deviceType": "Auth", "phoneNumber": "+447700900123"}}}],
        [("Account records", ONLY_YOU, "phone", "+447700900123")],
    ),
    (
        "sso",
        [{"sso": {"ssoId": "1", "ssoEmail": "s@example.net"}}],
        [("Account records", ONLY_YOU, "email", "s@example.net")],
    ),
    ("sso", [{"sso": {"ssoId": "1"}}], []),
    (
        "personalization",
        [
            {
                "p13nData": {
                    "inferredAgeInfo": {"age": ["35-54"], "birthDate": "1980-01-01"},
                    "locationHistory": ["Bristol"],
                    "interests": {"shows": ["Bake Off"]},
                }
            }
        ],
        [("Account records", ONLY_YOU, "birth", "1980-01-01"), ("Account records", ONLY_YOU, "location", "Bristol")],
    ),
    (
        "professional-data",
        [
            {
                "professionalData": {
                    "accountId": "7",
                    "categoryName": "Primary School Teacher",
                    "modules": [{"city": "Bath", "number": "01632 960123"}],
                }
            }
        ],
        [
            ("Bio", UNKNOWN, None, "Primary School Teacher"),
            ("Bio", UNKNOWN, "phone", "01632 960123"),
            ("Location", UNKNOWN, "location", "Bath"),
        ],
    ),
    (
        "verified-organization",
        [
            {
                "verifiedOrganization": {
                    "affiliatedToAccounts": [{"screenName": "OakTreeTrust"}],
                    "affiliates": [{"screenName": "pal"}],
                }
            }
        ],
        [("Name", EVERYONE, "employer", "OakTreeTrust")],
    ),
    ("tweets", [{"tweet": tweet("Tea &amp; toast &lt;3")}], [("Posts", UNKNOWN, None, "Tea & toast <3")]),
    ("tweet", [tweet("@pal no wrapper until 2019")], [("Posts", UNKNOWN, None, "@pal no wrapper until 2019")]),
    ("tweets", [{"tweet": tweet("RT @pal: I teach Year 4 at Oak Tree")}], []),
    ("tweets", [{"tweet": tweet("My turn. RT @pal: hello")}], [("Posts", UNKNOWN, None, "My turn. RT @pal: hello")]),
    ("tweets", "No data", []),
    ("tweets", ["No data"], []),
    ("community-tweet", [{"tweet": tweet("Staffroom chat")}], [("Posts", UNKNOWN, None, "Staffroom chat")]),
    ("twitter-circle-tweet", [{"tweet": tweet("Just us")}], [("Posts", FOLLOWERS, None, "Just us")]),
    ("deleted-tweets", [{"tweet": tweet("Oops", deleted_at="x")}], [("Deleted posts", ONLY_YOU, None, "Oops")]),
    (
        "note-tweet",
        [
            {
                "noteTweet": {
                    "noteTweetId": "1",
                    "createdAt": "2023-05-01T09:00:00.000Z",
                    "core": {"text": "Long", "urls": []},
                }
            }
        ],
        [("Long posts", UNKNOWN, None, "Long")],
    ),
    (
        "deleted-note-tweet",
        [{"noteTweet": {"noteTweetId": "1", "core": {"text": "Long oops"}}}],
        [("Deleted posts", ONLY_YOU, None, "Long oops")],
    ),
    (
        "article",
        [{"article": {"id": "1", "title": "On mops", "content": {"blocks": [{"text": "A mop is"}, {"text": ""}]}}}],
        [("Long posts", UNKNOWN, None, "On mops"), ("Long posts", UNKNOWN, None, "A mop is")],
    ),
    (
        "moment",
        [{"moment": {"momentId": "1", "title": "My class of 2016", "description": "Y6", "tweets": []}}],
        [("Posts", UNKNOWN, None, "My class of 2016"), ("Posts", UNKNOWN, None, "Y6")],
    ),
    (
        "periscope-broadcast-metadata",
        [{"periscopeBroadcastMetadata": {"hasLocation": True, "latitude": 51.38, "longitude": -2.36, "city": "Bath"}}],
        [("Posts", UNKNOWN, "location", "Bath"), ("Posts", UNKNOWN, "location", "51.38000, -2.36000")],
    ),
    (
        "periscope-profile-description",
        [{"periscopeProfileDescription": {"bio": "HLTA"}}],
        [("Account records", ONLY_YOU, None, "HLTA")],
    ),
    ("expanded-profile", [], []),
    ("protected-history", [], []),
    ("like", [{"like": {"tweetId": "1", "fullText": "Call me on 07700 900999"}}], []),
    ("contact", [{"contact": {"id": "1", "emails": ["pal@example.org"], "phoneNumbers": []}}], []),
    ("direct-messages", [{"dmConversation": {"messages": [{"messageCreate": {"text": "secret"}}]}}], []),
]


@pytest.mark.parametrize(("name", "value", "expected"), FILES)
def test_each_file(tmp_path: Path, name: str, value: Any, expected: list[Told]) -> None:
    always = "" if name == "account" else script("account", [])
    files = {f"data/{name}.js": script(name.replace("-", "_"), value)} | ({"data/account.js": always} if always else {})
    found = part(tmp_path, files | {"data/tweet-headers.js": script("tweet_headers", [])})
    assert told(found) == expected
    literal = ["nothing that this version recognises is in it"] if value == "No data" else []
    assert unread(found) == literal


def test_where_and_when(tmp_path: Path) -> None:
    value = [{"tweet": tweet("RT @pal: no")}, {"tweet": tweet("Yes")}]
    found = part(tmp_path, {"twitter-2024/data/tweets.js": script("tweets", value)})
    entry = entries(found)[0]
    assert (entry.place.platform, entry.place.file) == ("x", "twitter-2024/data/tweets.js")
    assert entry.place.key == "[1].tweet.full_text"
    assert entry.posted is not None and entry.posted.isoformat() == "2021-02-10T21:03:00+00:00"


POINT = {"type": "Point", "coordinates": ["-2.359", "51.381"]}
PLACES = [
    ({"place": {"name": "Bath", "full_name": "Bath, England"}}, ["Bath, England"]),
    ({"place": {"name": "Bath"}}, ["Bath"]),
    ({"coordinates": POINT, "geo": {"coordinates": ["51.381", "-2.359"]}}, ["51.38100, -2.35900"]),
    ({"geo": {"coordinates": [51.381, -2.359]}}, ["51.38100, -2.35900"]),
    ({"geo": {"coordinates": [0, 0]}}, []),
    ({"geo": {"coordinates": ["0.0", "0.0"]}, "place": {}}, []),
    ({"geo": {"coordinates": ["somewhere", 1]}}, []),
    ({"geo": {"coordinates": [151.381, -2.359]}}, []),
    ({"geo": {}, "coordinates": None, "place": None}, []),
    ({"geo": "here"}, []),
]


@pytest.mark.parametrize(("more", "expected"), PLACES)
def test_places_of_old_posts(tmp_path: Path, more: dict[str, Any], expected: list[str]) -> None:
    found = part(tmp_path, {"tweet.js": script("tweet", [{"tweet": tweet("Out", **more)}])})
    assert told(found)[0] == ("Posts", UNKNOWN, None, "Out")
    assert told(found)[1:] == [("Posts", UNKNOWN, "location", place) for place in expected]


PHOTO = {"type": "photo", "media_url_https": "https://pbs.twimg.com/media/AbC-1.jpg"}
VIDEO = {"type": "video", "media_url_https": "https://pbs.twimg.com/ext_tw_video_thumb/9/img/x.jpg"}
PICTURES = [
    ("a/data/tweets.js", {"media": [PHOTO]}, ["a/data/tweets_media/1359562777325563904-AbC-1.jpg"]),
    ("data/tweet.js", {"media": [PHOTO]}, ["data/tweet_media/1359562777325563904-AbC-1.jpg"]),
    ("tweet.js", {"media": [PHOTO]}, ["tweet_media/1359562777325563904-AbC-1.jpg"]),
    ("data/deleted-tweets.js", {"media": [PHOTO]}, ["data/deleted_tweets_media/1359562777325563904-AbC-1.jpg"]),
    ("data/tweets.js", {"media": [VIDEO]}, [VIDEO["media_url_https"]]),
    ("data/tweets.js", {"media": []}, []),
    ("data/tweets.js", {"media": "none"}, []),
    ("data/tweets.js", {}, []),
]


@pytest.mark.parametrize(("path", "shown", "expected"), PICTURES)
def test_pictures(tmp_path: Path, path: str, shown: dict[str, Any], expected: list[str]) -> None:
    found = part(tmp_path, {path: script("tweets", [{"tweet": tweet("Look", extended_entities=shown)}])})
    assert [media.file for entry in entries(found) for media in entry.media] == expected


def switch(action: str, when: str) -> dict[str, Any]:
    return {"protectedHistory": {"protectedAt": when, "action": action}}


SWITCHES = [
    ([], None, UNKNOWN, []),
    ([switch("Protect", "2026-08-01T10:00:00.000Z")], True, FOLLOWERS, []),
    ([switch("Unprotect", "2026-08-01T10:00:00.000Z")], False, EVERYONE, ["Unprotect"]),
    (
        [switch("Unprotect", "2026-07-01T10:00:00.000Z"), switch("Protect", "2026-08-01T10:00:00.000Z")],
        True,
        FOLLOWERS,
        [],
    ),
    (
        [switch("unprotected", "2026-08-01T10:00:00.000Z"), switch("protected", "2026-07-01T10:00:00.000Z")],
        False,
        EVERYONE,
        ["unprotected"],
    ),
    ([switch("Something else", "2026-08-01T10:00:00.000Z")], None, UNKNOWN, []),
]


@pytest.mark.parametrize(("history", "private", "audience", "visible"), SWITCHES)
def test_privacy(
    tmp_path: Path, history: list[Any], private: bool | None, audience: Audience, visible: list[str]
) -> None:
    files = {
        "data/protected-history.js": script("protected_history", history),
        "data/tweets.js": script("tweets", [{"tweet": tweet("Hi")}]),
        "data/account.js": script("account", [{"account": ACCOUNT}]),
    }
    found = part(tmp_path, files)
    assert (found.account.handle, found.account.private) == ("sal", private)
    assert ("Posts", audience, None, "Hi") in told(found)
    assert ("Name", EVERYONE, None, "Sal") in told(found)
    assert [each[3] for each in told(found) if each[2] == "visibility"] == visible


MONTH = "Grailbird.data.tweets_2014_04 = \n "
OLD = {"text": "Snow &amp; ice", "created_at": "2014-04-01 10:11:12 +0000", "id_str": "1"}
UNTIL_2018 = {
    "data/js/user_details.js": "var user_details =  "
    + json.dumps(
        {"screen_name": "sal", "location": "Bath", "full_name": "Sal", "bio": "NQT", "id": "7", "created_at": "x"}
    ),
    "data/js/payload_details.js": 'var payload_details = { "tweets" : 1 }',
    "data/js/tweet_index.js": "var tweet_index = [ ]",
    "tweets.csv": '"tweet_id","in_reply_to_status_id","timestamp","source","text","retweeted_status_id"\n'
    '"1","","2014-04-01 10:11:12 +0000","web","Snow &amp; ice",""\n'
    '"2","","2014-04-02 10:11:12 +0000","web","Someone else\'s","99"\n',
    "index.html": "<html></html>",
    "js/application.js": "",
    "README.txt": "x",
}
PROFILE_2018: list[Told] = [
    ("Name", EVERYONE, None, "Sal"),
    ("Username", EVERYONE, None, "sal"),
    ("Bio", EVERYONE, None, "NQT"),
    ("Location", EVERYONE, "location", "Bath"),
]


@pytest.mark.parametrize(
    ("user", "private", "audience"),
    [
        ({"protected": True}, True, FOLLOWERS),
        ({"protected": False}, False, EVERYONE),
        ({}, None, UNKNOWN),
        (None, None, UNKNOWN),
        ({"protected": "perhaps"}, None, UNKNOWN),
    ],
)
def test_until_2018(tmp_path: Path, user: Any, private: bool | None, audience: Audience) -> None:
    months = {
        "data/js/tweets/2014_04.js": MONTH + json.dumps([OLD | {"user": user}]),
        "data/js/tweets/2013_04.js": MONTH + json.dumps([{**OLD, "retweeted_status": {"text": "x"}, "user": user}]),
    }
    found = part(tmp_path, UNTIL_2018 | months)
    assert (found.layout, found.account.handle, found.account.private) == ("until 2018", "sal", private)
    assert Counter(told(found)) == Counter([("Posts", audience, None, "Snow & ice"), *PROFILE_2018])
    assert unread(found) == []


def test_until_2018_with_only_the_csv(tmp_path: Path) -> None:
    found = part(tmp_path, {"tweets.csv": UNTIL_2018["tweets.csv"]})
    assert told(found) == [("Posts", UNKNOWN, None, "Snow & ice")]
    entry = entries(found)[0]
    assert entry.place.key == "row 2, text"
    assert entry.posted is not None and entry.posted.isoformat() == "2014-04-01T10:11:12+00:00"


def test_every_part_is_read(tmp_path: Path) -> None:
    files = {
        f"data/tweets{end}.js": script("tweets", [{"tweet": tweet(text)}])
        for end, text in (("", "one"), ("-part1", "two"), ("-part10", "three"))
    }
    assert {each[3] for each in told(part(tmp_path, files))} == {"one", "two", "three"}


@pytest.mark.parametrize(
    "written",
    [
        "window.YTD.account.part0 = [\n  {\n    account: {\n"
        '      username: "sal",\n      email: "s@example.org",\n    },\n  },\n];\n',
        "window.YTD.account.part0=[{account:{username:'sal',email:'s@example.org'}}]",
        '\ufeffwindow.YTD.account.part0 = [ {"account":{"username":"sal","email":"s@example.org"}} ]',
        '[{"account":{"username":"sal","email":"s@example.org"}}]',
        '{"account":{"username":"sal","email":"s@example.org"}}',
    ],
)
def test_rewritten_files(tmp_path: Path, written: str) -> None:
    found = part(tmp_path, {"data/account.js": written})
    assert [each[3] for each in told(found)] == ["sal", "s@example.org"]
    assert found.account.handle == "sal"


BAD: list[tuple[str, list[str], str]] = [
    (script("tweets", [{"tweet": tweet("a")}, 7, {"tweet": tweet("b")}]), ["a", "b"], "1 entry in it is not laid out"),
    (
        script("tweets", [{"tweet": {"id": "1"}}, None, {"tweet": tweet("b")}]),
        ["b"],
        "2 entries in it are not laid out",
    ),
    (script("tweets", [{"tweet": {"full_text": None}}]), [], "(the first: [0])"),
    (script("tweets", [{"tweet": tweet("a")}, {"tweet": tweet("b")}])[:-60], ["a"], "cut off"),
    ("", [], "it is empty"),
    ("alert(1)", [], "does not begin as the files of an X archive do"),
]


@pytest.mark.parametrize(("written", "kept", "why"), BAD)
def test_damage_costs_only_what_is_damaged(tmp_path: Path, written: str, kept: list[str], why: str) -> None:
    found = part(tmp_path, {"data/tweets.js": written, "data/account.js": script("account", [{"account": ACCOUNT}])})
    assert [each[3] for each in told(found) if each[0] == "Posts"] == kept
    assert ("Username", EVERYONE, None, "sal") in told(found)
    assert len(unread(found)) == 1 and why in unread(found)[0]


def test_a_profile_of_another_shape_is_told(tmp_path: Path) -> None:
    found = part(tmp_path, {"data/profile.js": script("profile", [{"profile": {"about": "x", "more": "y"}}])})
    assert (told(found), len(unread(found))) == ([], 1)


def test_an_expanded_profile_is_owned_up_to(tmp_path: Path) -> None:
    value = [{"expandedProfile": {"sections": [{"title": "Work"}]}}]
    found = part(
        tmp_path,
        {"data/expanded-profile.js": script("expanded_profile", value), "data/account.js": "[ ]"}
        | {"data/ageinfo.js": script("ageinfo", [])},
    )
    assert told(found) == []
    assert unread(found) == ["this part of an X profile is new, and unknown to this version: look at it on X"]


LAYOUTS = [
    (["data/js/tweets/2014_04.js"], "until 2018"),
    (["tweets.csv"], "until 2018"),
    (["account.js", "tweet.js", "profile.js"], "early 2019"),
    (["x/data/tweet.js", "x/data/account.js"], "2019 to 2022"),
    (["x/data/tweets.js", "x/assets/js/main.js"], "from 2022"),
    (["x/data/tweets-part3.js"], "from 2022"),
    (["tweets.js"], "from 2022"),
    (["note-tweet.js"], "from 2022"),
    (["ageinfo.js"], "from 2019, without posts"),
    (["profile.js"], "from 2019, without posts"),
    (["data/account.js", "data/profile.js"], "from 2019, without posts"),
    (["data/direct-messages.js", "data/manifest.js"], "from 2019, without posts"),
    ([], None),
    (["profile.js", "app.js", "index.html"], None),
    (["assets/js/tweets.js"], None),
    (["src/account.js"], None),
    (["my_tweets.js"], None),
    (["retweets.csv"], None),
    (["tweets.json"], None),
    (["personal_information/profile_information/profile_information.json"], None),
    (["Profile.csv", "Positions.csv"], None),
    (["Takeout/Profile/Profile.json"], None),
    (["manifest.js"], None),
    (["photo.jpg"], None),
    (["data/tweets_media/1359562777325563904-AbC-1.jpg"], "from 2019, without posts"),
    (["tweets_media/holiday-2019.jpg"], None),
]


@pytest.mark.parametrize(("names", "expected"), LAYOUTS)
def test_layout(names: list[str], expected: str | None) -> None:
    assert X.layout([squash(name) for name in names]) == expected


OFFICIAL = """
audio-video-calls-in-dm-recipient-sessions audio-video-calls-in-dm periscope-expired-broadcasts spaces-metadata
account-creation-ip contact email-address-change ip-audit periscope-account-information periscope-ban-information
phone-number screen-name-change sso account-label account-suspension account-timezone account ad-engagements
ad-impressions ad-mobile-conversions-attributed ad-mobile-conversions-unattributed ad-online-conversions-attributed
ad-online-conversions-unattributed ad-free-article-visits ads-revenue-sharing app article-metadata article block
branch-links catalog-item commerce-catalog community-note-rating community-note-tombstone community-note
community-note-batsignal birdwatch-note birdwatch-note-rating birdwatch-note-tombstone community_tweet
connected-application deleted-note-tweet deleted-tweet-headers deleted-tweets device-token
direct-message-group-headers direct-message-headers direct-message-mute direct-messages-group direct-messages
expanded-profile follower following grok-chat-item key-registry like lists-created lists-member lists-subscribed
moment mute ni-devices note-tweet periscope-broadcast-metadata periscope-comments-made-by-user periscope-followers
periscope-profile-description product-drop product-set professional_data profile protected-history reply-prompt
saved-search shop-module shopify-account smartblock tweet-headers tweetdeck tweets twitter-shop twitter-circle
twitter-circle-member twitter-circle-tweet user-link-clicks verified-organization verified personalization ageinfo
manifest tweet tweets-part12 direct-messages-part1
"""
OTHERS = [
    "x/Your archive.html",
    "x/data/README.txt",
    "x/assets/js/account.js",
    "x/assets/fonts/a.woff",
    "data/tweets_media/1-a.mp4",
    "data/profile_media/1-a.bmp",
    "data/direct_messages_media/1-a.mp4",
    "data/js/tweet_index.js",
    "js/application.js",
    "css/application.min.css",
]


@pytest.mark.parametrize("path", [*(f"twitter-2026/data/{name}.js" for name in OFFICIAL.split()), *OTHERS])
def test_every_file_of_the_official_list_is_accounted_for(tmp_path: Path, path: str) -> None:
    (tmp_path / path).parent.mkdir(parents=True)
    (tmp_path / path).write_text("window.YTD.a.part0 = [ ]")
    file = open_export(tmp_path)[0][0].files[0]
    row = row_for(X, file)
    assert row is not None
    assert bool(row.skip) is not bool(row.read and row.section)
    assert all(isinstance(outcome, Skipped) for outcome in read(X, file, Account()))


def test_a_file_of_another_name_is_unread(tmp_path: Path) -> None:
    found = part(tmp_path, {"data/tweets.js": "[ ]", "data/brand-new.js": "[ ]"})
    assert unread(found) == ["this version does not know what is in this file"]


def test_texts() -> None:
    value = {"a": {"b": "1", "c": [{"b": "2"}, {"d": {"b": "3"}}]}, "b": 4, "e": None}
    assert list(texts(value, "a.b", "k")) == [("k.a.b", "1")]
    assert list(texts(value, "**.b")) == [("a.b", "1"), ("a.c[0].b", "2"), ("a.c[1].d.b", "3")]
    assert list(texts(value, "**.d.b")) == [("a.c[1].d.b", "3")]
    assert list(texts(value, "a")) == []


PLANTED = [
    ("Bio", EVERYONE, None, "Site manager = caretaker with a radio"),
    ("Location", EVERYONE, "location", "Cleethorpes"),
    ("Username", EVERYONE, None, "baz_stallard"),
    ("Posts", UNKNOWN, None, "14 Marlpit Lane Cleethorpes DN35 9XX. Ring Baz 07700 900417"),
    ("Posts", UNKNOWN, None, "oh seven seven double-oh 900 583"),
    ("Posts", UNKNOWN, None, "baz.stallard@example.org"),
    ("Posts", UNKNOWN, None, "Site Manager at @ThistledownPri"),
    ("Posts", UNKNOWN, None, "Merry Christmas from the boiler room at Thistledown Primary"),
    ("Posts", UNKNOWN, None, "couldnt make it up & I havent"),
    ("Posts", UNKNOWN, None, "QQ 12 34 56 C"),
    ("Long posts", UNKNOWN, None, "Mobile is 07700 900583"),
    ("Deleted posts", ONLY_YOU, None, "Janet Pargeter"),
    ("Account records", ONLY_YOU, "birth", "1973-06-07"),
    ("Account records", ONLY_YOU, "email", "caretaker@thistledown.example.org"),
    ("Account records", ONLY_YOU, None, "CaretakerBaz"),
    ("Account records", ONLY_YOU, "phone", "+447700900583"),
]
NOT_READ = ["Six weeks off", "If you know you know", "4111", "Haverlea Court", "m.tuxford", "Horncastle", "Bursaries"]
"""Other people's posts, private messages, contacts, likes and advertisements."""


def test_the_sample_gives_what_is_planted_and_nothing_of_others() -> None:
    found = opened(SAMPLE)
    assert [name for name, reader in readers().items() if reader.layout([squash(f.path) for f in found.files])] == ["x"]
    assert (found.layout, found.account.handle, found.account.private) == ("from 2022", "baz_stallard", None)
    given = told(found)
    for section, audience, says, words in PLANTED:
        assert any((section, audience, says) == each[:3] and words in each[3] for each in given), words
    assert not [words for words in NOT_READ if any(words in each[3] for each in given)]
    assert unread(found) == []
    assert Counter(each[0] for each in given)["Posts"] == 77
    years = {entry.posted.year for entry in entries(found) if entry.posted}
    assert years == set(range(2011, 2027))
