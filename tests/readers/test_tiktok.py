"""TikTok's download, every generation: each part in its smallest true form, and what it gives."""

from __future__ import annotations

import json
import zipfile
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from profileaudit.accounts import Part, accounts
from profileaudit.export import open_export
from profileaudit.model import Audience, Entry, Skipped, Unread
from profileaudit.readers import read, readers, row_for, squash

EVERYONE, FOLLOWERS, ONLY_YOU, UNKNOWN = Audience
TIKTOK = readers()["tiktok"]
SAMPLE = Path(__file__).parents[2] / "sample_profiles" / "kayleigh-dunstan" / "exports"
Told = tuple[str, Audience, str | None, str]


def opened(root: Path) -> Part:
    exports, unread = open_export(root)
    parts, unknown = accounts(exports)
    assert (unread, unknown, len(parts)) == ([], [], 1)
    return parts[0]


def export(root: Path, value: Any, name: str = "user_data_tiktok.json") -> Part:
    (root / name).write_text(value if isinstance(value, str) else json.dumps(value), encoding="utf-8")
    return opened(root / name)


def outcomes(part: Part) -> list[Entry | Skipped | Unread]:
    return [outcome for file in part.files for outcome in read(TIKTOK, file, part.account)]


def entries(part: Part) -> list[Entry]:
    return [outcome for outcome in outcomes(part) if isinstance(outcome, Entry)]


def told(part: Part) -> list[Told]:
    return [(entry.place.section, entry.audience, entry.says, entry.text) for entry in entries(part)]


def unread(part: Part) -> list[str]:
    return [outcome.why for outcome in outcomes(part) if isinstance(outcome, Unread)]


def video(**more: Any) -> dict[str, Any]:
    return {"Date": "2024-05-01 09:00:00", "Title": "Sports day", "WhoCanView": "Public", "Location": "N/A", **more}


PROFILE = {"userName": "sal.makes", "likesReceived": "3", "profileVideo": "None", "PlatformInfo": []}
SETTINGS = {"Private Account": "Enabled", "App Language": "en", "Push Notification": {"New Fans": "On"}}
PARTS: list[tuple[str, Any, list[Told]]] = [
    # The profile, in the three places it has stood in.
    (
        "first and second generation",
        {"Profile": {"Profile Information": {"App": 1233, "ProfileMap": {**PROFILE, "bioDescription": "TA in Bath"}}}},
        [("Username", EVERYONE, None, "sal.makes"), ("Bio", EVERYONE, None, "TA in Bath")],
    ),
    (
        "third generation",
        {
            "Profile": {
                "Profile Info": {"ProfileMap": {"displayName": "Sal", "inferredGender": "f", "followerCount": 3}}
            }
        },
        [("Name", EVERYONE, None, "Sal")],
    ),
    (
        "fourth generation",
        {"Profile And Settings": {"Profile Info": {"ProfileMap": {"userName": "sal", "birthDate": "10-Aug-2002"}}}},
        [("Username", EVERYONE, None, "sal"), ("Birthday", ONLY_YOU, "birth", "10-Aug-2002")],
    ),
    (
        "what one signs up with",
        {
            "Profile": {
                "Profile Info": {"ProfileMap": {"emailAddress": "s@example.org", "telephoneNumber": "07700 900123"}}
            }
        },
        [
            ("Contact details", ONLY_YOU, "email", "s@example.org"),
            ("Contact details", ONLY_YOU, "phone", "07700 900123"),
        ],
    ),
    (
        "accounts elsewhere",
        {
            "Profile": {
                "Profile Info": {
                    "ProfileMap": {
                        "youtubeLink": "https://youtube.example.org/@sal",
                        "lemon8Link": "",
                        "PlatformInfo": [
                            {"Name": "Sally", "Platform": "Google", "Description": "Y4 teacher"},
                            {"Name": "N/A", "Platform": "N/A", "Description": "N/A", "Profile Photo": "https://x"},
                        ],
                    }
                }
            }
        },
        [
            ("Links", UNKNOWN, "other-account", "https://youtube.example.org/@sal"),
            ("Links", UNKNOWN, "other-account", "Google: Sally"),
            ("Links", UNKNOWN, None, "Y4 teacher"),
        ],
    ),
    (
        "a label nobody knows",
        {"Profile": {"Profile Info": {"ProfileMap": {"pronounce": "Sal-ee", "newNumber": 4}}}},
        [("Other details", UNKNOWN, None, "Sal-ee")],
    ),
    (
        "the picture",
        {"Profile": {"Profile Info": {"ProfileMap": {"profilePhoto": "https://p16.example.org/a.jpeg"}}}},
        [("Photos", EVERYONE, None, "")],
    ),
    ("nothing in the profile", {"Profile": {"Profile Info": {"ProfileMap": {"bioDescription": "N/A"}}}}, []),
    # Settings.
    (
        "open settings",
        {
            "App Settings": {
                "Settings": {
                    "SettingsMap": {
                        "Private Account": "Disabled",
                        "Who can see your following list::": "Everyone",
                        "Who Can View Videos I Liked": "Only me",
                        "Who Can Send Me Message": "Friends",
                        "Allow Others to Find Me": "Default",
                        "Allow Reuse of Content": "N/A",
                        "Interests": "teaching",
                        "Content Preferences": {"Video Languages Preferences": [[]]},
                    }
                }
            }
        },
        [
            ("Privacy settings", EVERYONE, "visibility", "Private Account: Disabled"),
            ("Privacy settings", EVERYONE, "visibility", "Who can see your following list: Everyone"),
            ("Privacy settings", ONLY_YOU, None, "Who Can View Videos I Liked: Only me"),
            ("Privacy settings", ONLY_YOU, None, "Who Can Send Me Message: Friends"),
            ("Privacy settings", ONLY_YOU, None, "Allow Others to Find Me: Default"),
        ],
    ),
    # Addresses.
    (
        "autofill",
        {"Profile": {"Auto Fill": {"PhoneNumber": "07700900123", "ZipCode": "BA1 9ZZ", "Unit": "N/A", "City": "Bath"}}},
        [
            ("Account records", ONLY_YOU, "phone", "07700900123"),
            ("Account records", ONLY_YOU, "address", "BA1 9ZZ"),
            ("Account records", ONLY_YOU, None, "Bath"),
        ],
    ),
    (
        "a saved address, misspelt by TikTok, and a masked number",
        {"TikTok Shop": {"Saved Address Information": {"SavedAddress": [{"adress_info": "1 Fir Rd"}]}}},
        [("Account records", ONLY_YOU, "address", "1 Fir Rd")],
    ),
    (
        "an order",
        {
            "TikTok Shop": {
                "Order History": {
                    "OrderHistories": {"57": {"Receiver": {"Address": "1 Fir Rd", "Phone": "(+44)7***", "Name": "S"}}}
                }
            }
        },
        [("Account records", ONLY_YOU, "address", "1 Fir Rd")],
    ),
    (
        "where the phone was",
        {
            "Activity": {
                "Most Recent Location Data": {
                    "LocationData": {"Date": "2024-01-01 00:00:00", "GpsData": "N/A", "LastRegion": "Bath"}
                }
            }
        },
        [("Account records", ONLY_YOU, "location", "Bath")],
    ),
    # Posts.
    ("a video", {"Video": {"Videos": {"VideoList": [video()]}}}, [("Posts", EVERYONE, None, "Sports day")]),
    (
        "a video with a place, since 2025",
        {"Post": {"Posts": {"VideoList": [video(WhoCanView="Friends", Location="Bath", AlternateText="A field")]}}},
        [
            ("Posts", FOLLOWERS, None, "Sports day"),
            ("Posts", FOLLOWERS, None, "A field"),
            ("Posts", FOLLOWERS, "location", "Bath"),
        ],
    ),
    (
        "a video for nobody else",
        {"Post": {"Posts": {"VideoList": [video(WhoCanView="Only me")]}}},
        [("Posts", ONLY_YOU, None, "Sports day")],
    ),
    (
        "an audience nobody knows",
        {"Post": {"Posts": {"VideoList": [video(WhoCanView="Custom"), {"Date": "2022-01-01 00:00:00", "Title": "A"}]}}},
        [("Posts", UNKNOWN, None, "Sports day"), ("Posts", UNKNOWN, None, "A")],
    ),
    (
        "a video without a title, and one with a label nobody knows",
        {"Post": {"Posts": {"VideoList": [video(Title="", Link="https://x.example.org/1"), video(Mood="proud")]}}},
        [
            ("Posts", EVERYONE, None, ""),
            ("Posts", EVERYONE, None, "Sports day"),
            ("Other details", EVERYONE, None, "proud"),
        ],
    ),
    (
        "deleted",
        {"Post": {"Recently Deleted Posts": {"PostList": [video(DateDeleted="2024-05-02 09:00:00"), []]}}},
        [("Deleted posts", ONLY_YOU, None, "Sports day")],
    ),
    ("no videos", {"Video": {"Videos": {}}}, []),
    ("no videos at all", {"Post": {"Posts": {"VideoList": None}, "Story": {}}}, []),
    (
        "comments in both spellings",
        {
            "Comment": {
                "Comments": {
                    "App": 1233,
                    "CommentsList": [
                        {"date": "2024-05-01 09:00:00 UTC", "comment": "My class!", "photo": "N/A", "url": ""},
                        {"Date": "2022-05-01 09:00:00", "Comment": "Same"},
                        {"date": "2024-05-01 09:00:00 UTC", "comment": "", "photo": "https://x.example.org/1"},
                    ],
                }
            }
        },
        [("Comments", UNKNOWN, None, "My class!"), ("Comments", UNKNOWN, None, "Same")],
    ),
    (
        "a review",
        {
            "Poi Review": {
                "POI Review": {"ReviewsList": [{"Rating": "5", "PlaceName": "Fir Café", "ReviewText": "Near us"}]}
            }
        },
        [("Reviews", UNKNOWN, None, "Near us"), ("Reviews", UNKNOWN, "location", "Fir Café")],
    ),
    (
        "in a live stream",
        {
            "Tiktok Live": {
                "Watch Live History": {
                    "WatchLiveMap": {
                        "73": {"Comments": [{"CommentTime": "2024-05-01 09:00:00", "CommentContent": "Hi from Bath"}]},
                        "74": {"Comments": None, "Questions": None},
                    }
                }
            }
        },
        [("Comments", UNKNOWN, None, "Hi from Bath")],
    ),
    (
        "hashtags",
        {"Activity": {"Hashtag": {"HashtagList": [{"HashtagName": "stoswins", "HashtagLink": "https://x"}]}}},
        [("Hashtags", UNKNOWN, None, "stoswins")],
    ),
    # Left alone.
    (
        "messages, searches and other people",
        {
            "Direct Messages": {"Chat History": {"ChatHistory": {"Chat History with pal:": [{"Content": "secret"}]}}},
            "Direct Message": {"Direct Messages": {"ChatHistory": {"Chat History with pal:": [{"Content": "secret"}]}}},
            "Your Activity": {"Searches": {"SearchList": [{"SearchTerm": "07700 900123"}]}},
            "App Settings": {"Block": {"BlockList": [{"UserName": "pal"}]}},
        },
        [],
    ),
]


@pytest.mark.parametrize(("value", "expected"), [case[1:] for case in PARTS], ids=[case[0] for case in PARTS])
def test_each_part(tmp_path: Path, value: Any, expected: list[Told]) -> None:
    found = export(tmp_path, value)
    assert told(found) == expected
    assert unread(found) == []


@pytest.mark.parametrize(
    ("name", "layout"),
    [
        ("user_data.json", "JSON, until 2023"),
        ("user_data_tiktok.json", "JSON, 2024 or later"),
        ("user_data_tiktok (1).json", "JSON, 2024 or later"),
        ("TikTok_Data_1700000000/user_data.json", "JSON, until 2023"),
        ("TikTok/Profile/Profile Info.txt", "TXT"),
        ("Activity/Follower.txt", "TXT"),
        ("my_user_data.json", None),
        ("user_data.txt", None),
        ("Profile/Profile.json", None),
        ("Activity/notes.txt", None),
    ],
)
def test_layouts(name: str, layout: str | None) -> None:
    assert TIKTOK.layout([squash(name)]) == layout


def test_in_a_zip(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "TikTok_Data_1700000000.zip", "w") as archive:
        archive.writestr("user_data_tiktok.json", json.dumps({"Profile": {"Profile Info": {"ProfileMap": PROFILE}}}))
    found = opened(tmp_path / "TikTok_Data_1700000000.zip")
    assert (found.reader, found.account.handle) == ("tiktok", "sal.makes")


@pytest.mark.parametrize(
    ("stated", "private"),
    [("Enabled", True), ("On", True), ("Disabled", False), ("Off", False), ("Default", None), ("N/A", None)],
)
def test_account(tmp_path: Path, stated: str, private: bool | None) -> None:
    settings = {"Settings": {"App": 1233, "SettingsMap": {**SETTINGS, "Private Account": stated}}}
    found = export(tmp_path, {"Profile": {"Profile Information": {"ProfileMap": PROFILE}}, "App Settings": settings})
    assert (found.account.handle, found.account.private) == ("sal.makes", private)


def test_a_private_account_has_no_public_videos(tmp_path: Path) -> None:
    value = {
        "Profile And Settings": {"Settings": {"SettingsMap": SETTINGS}},
        "Post": {"Posts": {"VideoList": [video(), video(WhoCanView="Only me"), video(WhoCanView="?")]}},
    }
    found = export(tmp_path, value)
    assert [entry.audience for entry in entries(found) if entry.place.section == "Posts"] == [
        FOLLOWERS,
        ONLY_YOU,
        FOLLOWERS,
    ]


def test_where_and_when(tmp_path: Path) -> None:
    found = export(tmp_path, {"Post": {"Posts": {"VideoList": [video(Link="https://x.example.org/1")]}}})
    (entry,) = entries(found)
    assert (entry.place.platform, entry.place.key) == ("tiktok", "Post.Posts.VideoList[0].Title")
    assert entry.posted is not None and entry.posted.isoformat() == "2024-05-01T09:00:00+00:00"
    assert [media.file for media in entry.media] == ["https://x.example.org/1"]


UNKNOWN_THERE = "nothing that this version recognises is in it"
STATES: list[tuple[Any, list[str]]] = [
    ({}, []),
    ({"Video": {"Videos": {"VideoList": []}}}, []),
    ({"Something": {}}, []),
    (" \n", ["it is empty"]),
    ({"Something": {"Else": {"List": [{"Text": "hello"}]}}}, [UNKNOWN_THERE]),
    ([{"Text": "hello"}], [UNKNOWN_THERE]),
    (
        {"Comment": {"Comments": {"CommentsList": []}}, "Diary": {"Pages": {"PageList": [{"Text": "dear me"}]}}},
        ["this version does not know what stands under “Diary > Pages” in it; the rest was read"],
    ),
    (
        {"Comment": {"Comments": {"CommentsList": [], "Drafts": {"Text": "dear me"}, "Note": "hm"}}},
        [
            f"this version does not know what stands under “Comment > Comments > {name}” in it; the rest was read"
            for name in ("Drafts", "Note")
        ],
    ),
    ({"Comment": {"Comments": {"CommentsList": []}}, "Diary": {"Pages": {"PageList": [], "App": 1, "On": True}}}, []),
]


@pytest.mark.parametrize(("value", "expected"), STATES)
def test_absent_unrecognised_and_empty_are_three_things(tmp_path: Path, value: Any, expected: list[str]) -> None:
    found = export(tmp_path, value)
    assert unread(found) == expected
    assert entries(found) == []


def test_a_bad_record_costs_itself(tmp_path: Path) -> None:
    value = {"Comment": {"Comments": {"CommentsList": ["odd", 3, {"comment": "Tea"}, {"colour": "red"}]}}}
    found = export(tmp_path, value)
    assert told(found) == [("Comments", UNKNOWN, None, "Tea")]
    assert unread(found) == [
        "3 entries in it are not laid out as expected; the others were read"
        " (the first: Comment.Comments.CommentsList[0])"
    ]


def test_cut_off(tmp_path: Path) -> None:
    whole = json.dumps({"Comment": {"Comments": {"CommentsList": [{"comment": "Tea"}, {"comment": "Milk"}]}}})
    found = export(tmp_path, whole[:-15])
    assert told(found) == [("Comments", UNKNOWN, None, "Tea")]
    assert len(unread(found)) == 1 and "cut off" in unread(found)[0]


def test_the_text_form_is_declined_with_what_to_ask_for(tmp_path: Path) -> None:
    for name in ("Profile/Profile Info.txt", "Activity/Follower.txt", "Comments/Comments.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("Username: sal\n", encoding="utf-8")
    found = opened(tmp_path)
    assert (found.layout, entries(found), len(unread(found))) == ("TXT", [], 3)
    assert all("choose JSON" in why and "profileaudit request tiktok" in why for why in unread(found))


def test_sample() -> None:
    (root,) = SAMPLE.iterdir()
    names = [squash(str(path.relative_to(root))) for path in root.rglob("*") if path.is_file()]
    assert [name for name, reader in readers().items() if reader.layout(names)] == ["tiktok"]
    found = opened(root)
    assert (found.account.handle, found.account.private, unread(found)) == ("kayd.makes", False, [])
    assert all(row_for(TIKTOK, file) for file in found.files)
    counted = Counter(entry.place.section for entry in entries(found))
    assert counted == {
        "Account records": 10,
        "Bio": 1,
        "Birthday": 1,
        "Comments": 4,
        "Contact details": 2,
        "Deleted posts": 1,
        "Hashtags": 2,
        "Links": 2,
        "Name": 1,
        "Photos": 1,
        "Posts": 7,
        "Privacy settings": 12,
        "Reviews": 2,
        "Username": 1,
    }
    texts = " ".join(entry.text for entry in entries(found))
    assert "07700 900418" not in texts and "year6leavers" not in texts  # messages and followers
    dates = [entry.posted for entry in entries(found) if entry.posted]
    assert (min(dates).year, max(dates).year) == (2023, 2025)
