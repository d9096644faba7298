"""Snapchat's download: each file in its smallest true form, and what it gives."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from profileaudit.accounts import Part, accounts
from profileaudit.export import open_export
from profileaudit.look import Task, look
from profileaudit.model import AboutMe, Audience, Entry, Skipped, Unread
from profileaudit.readers import read, readers, row_for, squash

EVERYONE, FOLLOWERS, ONLY_YOU, UNKNOWN = Audience
SNAPCHAT = readers()["snapchat"]
SAMPLE = Path(__file__).parents[2] / "sample_profiles" / "rhys-tregarth" / "exports"
Told = tuple[str, Audience, str | None, str]


def opened(root: Path) -> Part:
    exports, unread = open_export(root)
    parts, unknown = accounts(exports)
    assert (unread, unknown, len(parts)) == ([], [], 1)
    return parts[0]


def export(root: Path, files: dict[str, Any]) -> Part:
    for path, value in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        text = value if isinstance(value, str) else json.dumps(value)
        (root / path).write_text(text, encoding="utf-8")
    return opened(root)


def outcomes(part: Part) -> list[Entry | Skipped | Unread]:
    return [outcome for file in part.files for outcome in read(SNAPCHAT, file, part.account)]


def entries(part: Part) -> list[Entry]:
    return [outcome for outcome in outcomes(part) if isinstance(outcome, Entry)]


def told(part: Part) -> list[Told]:
    return [(entry.place.section, entry.audience, entry.says, entry.text) for entry in entries(part)]


def unread(part: Part) -> list[str]:
    return [outcome.why for outcome in outcomes(part) if isinstance(outcome, Unread)]


FILES: list[tuple[str, Any, list[Told]]] = [
    (
        "account",
        {
            "Basic Information": {
                "Username": "sal_y4",
                "Name": "Sal",
                "Email": "s@example.org",
                "Phone": "+447700900123",
                "Creation Date": "2015-09-01 18:12:00 UTC",
                "Registration IP": "192.0.2.1",
                "Country": "GB",
            },
            "Device Information": {"Make": "Apple"},
            "Login History": [{"IP": "192.0.2.1", "Created": "2015-09-01 18:12:00 UTC"}],
        },
        [
            ("Username", EVERYONE, None, "sal_y4"),
            ("Name", EVERYONE, None, "Sal"),
            ("Contact details", ONLY_YOU, "email", "s@example.org"),
            ("Contact details", ONLY_YOU, "phone", "+447700900123"),
        ],
    ),
    (
        "account",
        {
            "Basic Information": {"Username": "1990", "Nickname": "Salty", "Shoe Size": "5.5"},
            "Pets": [{"Dog": "Rex"}],
            "Motto": "carpe diem",
        },
        [
            ("Username", EVERYONE, None, "1990"),
            ("Other details", UNKNOWN, None, "Salty"),
            ("Other details", UNKNOWN, None, "Rex"),
            ("Other details", UNKNOWN, None, "carpe diem"),
        ],
    ),
    (
        "snap_pro",
        {
            "Profile": {
                "Title": "Sal runs",
                "Description": "Y4",
                "Location": "Bath",
                "Website": "https://sal.example.org",
                "Created": "2022-06-11 12:00:00 UTC",
            }
        },
        [
            ("Name", EVERYONE, None, "Sal runs"),
            ("Bio", EVERYONE, None, "Y4"),
            ("Location", EVERYONE, "location", "Bath"),
            ("Links", EVERYONE, "other-account", "https://sal.example.org"),
        ],
    ),
    (
        "snap_pro",
        {"Profile": {"Category": "Education"}},
        [("Other details", EVERYONE, None, "Education")],
    ),
    (
        "account_history",
        {
            "Display Name Change": [{"Date": "2015-09-01 18:12:00 UTC", "Display Name": "Miss Sal"}],
            "Email Change": [{"Date": "", "Email Address": "s@example.net"}],
            "Mobile Number Change": [{"Date": "2015-09-01 18:12:00 UTC", "Mobile Number": "+447700900123"}],
            "Password Change": [{"Date": "2015-09-01 18:12:00 UTC"}],
            "Two-Factor Authentication": [{"Date": "2015-09-01 18:12:00 UTC", "Event": "Enabled"}],
        },
        [
            ("Account records", ONLY_YOU, None, "Miss Sal"),
            ("Account records", ONLY_YOU, "email", "s@example.net"),
            ("Account records", ONLY_YOU, "phone", "+447700900123"),
        ],
    ),
    (
        "user_profile",
        {
            "App Profile": {"Country": "GB"},
            "Demographics": {"Cohort Age": "35-49"},
            "Interest Categories": ["Teachers"],
            "Guesses": {"Job": "TA"},
        },
        [("Account records", ONLY_YOU, None, "35-49"), ("Other details", ONLY_YOU, None, "TA")],
    ),
    (
        "bitmoji",
        {
            "Basic Information": {"First Name": "Sal", "Last Name": "", "Email": "s@example.org", "Phone Number": ""},
            "Analytics": {"App": "x"},
        },
        [("Account records", ONLY_YOU, None, "Sal"), ("Account records", ONLY_YOU, "email", "s@example.org")],
    ),
    (
        "location_history",
        {
            "Frequent Locations": [{"City": "Bath", "Country": "GB"}, {"City": "Bath", "Country": "GB"}],
            "Home & Work": {"inferredHome": "lat 51.381, long -2.359"},
            "Location History": [["2026-02-09 00:41:21 UTC", "51.381, -2.359"]],
            "Latest Location": [],
        },
        [
            ("Location history", ONLY_YOU, "location", "Bath"),
            ("Location history", ONLY_YOU, "location", "lat 51.381, long -2.359"),
            ("Location history", ONLY_YOU, "location", "51.381, -2.359"),
        ],
    ),
    (
        "snap_map_places_history",
        {
            "Snap Map Places History": [
                {
                    "Date": "2026-02-28 22:50:18 UTC",
                    "Place": "Fir Café",
                    "Place Location": "Bath",
                    "Share Type": "Story Post",
                }
            ]
        },
        [("Snap Map", UNKNOWN, "location", "Fir Café"), ("Snap Map", UNKNOWN, "location", "Bath")],
    ),
    (
        "memories_history",
        {
            "Saved Media": [
                {
                    "Date": "2026-06-20 15:04:05 UTC",
                    "Media Type": "Image",
                    "Location": "Latitude, Longitude: 51.3811, -2.359",
                    "Download Link": "https://x.example.org",
                },
                {"Date": "2026-06-20 15:04:05 UTC", "Media Type": "Image", "Location": "Latitude, Longitude: 0.0, 0.0"},
                {"Date": "2026-06-20 15:04:05 UTC", "Media Type": "Image"},
                {"Date": "2026-06-20 15:04:05 UTC", "Caption": "6W!"},
            ]
        },
        [("Memories", ONLY_YOU, "photo-place", "51.3811, -2.3590"), ("Other details", ONLY_YOU, None, "6W!")],
    ),
    (
        "shared_story",
        {
            "Shared Story": [
                {
                    "Story ID": "abc",
                    "Story URL": "https://x.example.org",
                    "Created": "2026-06-20 15:04:05 UTC",
                    "Title": "Sports day",
                }
            ]
        },
        [("Stories", UNKNOWN, None, "Sports day")],
    ),
    ("chat_history", {"pal": [{"From": "pal", "Content": "07700 900123"}]}, []),
    ("friends", {"Friends": [{"Username": "pal", "Display Name": "Pal"}]}, []),
    ("search_history", {"": [{"Search Term": "pal"}]}, []),
    ("ranking", {"Statistics": {"Snapscore": "48210.0"}}, []),
]


@pytest.mark.parametrize(("name", "value", "expected"), FILES)
def test_each_file(tmp_path: Path, name: str, value: Any, expected: list[Told]) -> None:
    found = export(tmp_path, {"mydata~1/json/friends.json": {}} | {f"mydata~1/json/{name}.json": value})
    assert told(found) == expected
    assert unread(found) == []


@pytest.mark.parametrize(
    ("paths", "layout"),
    [
        (["mydata~1700000000000/json/account.json"], "JSON"),
        (["json/friends.json", "html/friends.html", "index.html"], "JSON"),
        (["memories_history.json"], "JSON"),
        (["index.html", "html/account.html"], "HTML"),
        (["html/chat_history/subpage_pal.html"], "HTML"),
        (["memories/2024-01-02_0A1B2C3D-aaaa-bbbb-cccc-0123456789ab-main.jpg"], "pictures"),
        (["chat_media/2024-01-02_b~EiQabc.mp4"], "pictures"),
        # Other platforms' and other people's.
        (["account.json"], None),
        (["friends.json", "ranking.json"], None),
        (["data/account.js"], None),
        (["index.html"], None),
        (["location_history/your_location_history.json"], None),
        (["your_facebook_activity/posts/memories/1.jpg"], None),
        (["html/about.html"], None),
    ],
)
def test_layouts(paths: list[str], layout: str | None) -> None:
    assert SNAPCHAT.layout([squash(path) for path in paths]) == layout


def test_account(tmp_path: Path) -> None:
    found = export(tmp_path, {"json/account.json": {"Basic Information": {"Username": "sal_y4"}}})
    assert (found.account.handle, found.account.private) == ("sal_y4", None)


def test_where_and_when(tmp_path: Path) -> None:
    change = {"Display Name Change": [{"Date": "2015-09-01 18:12:00 UTC", "Display Name": "Miss Sal"}]}
    (entry,) = entries(export(tmp_path, {"json/account_history.json": change}))
    assert (entry.place.platform, entry.place.key) == ("snapchat", "Display Name Change[0].Display Name")
    assert entry.posted is not None and entry.posted.isoformat() == "2015-09-01T18:12:00+00:00"


UNKNOWN_THERE = "nothing that this version recognises is in it"


@pytest.mark.parametrize(
    ("name", "value", "expected"),
    [
        ("account", {}, []),
        ("account", {"Basic Information": {}}, []),
        ("account", {"Something": {}}, []),
        ("account", {"Something": {"Else": 4}}, [UNKNOWN_THERE]),
        ("memories_history", {"Saved Media": []}, []),
        ("memories_history", {"Media": [{"Date": "x"}]}, [UNKNOWN_THERE]),
        (
            "memories_history",
            {"Saved Media": ["odd"]},
            ["1 of its entries are not laid out as expected (the first: Saved Media[0])"],
        ),
        ("account_history", " ", ["it is empty"]),
        ("brand_new", {"A": "b"}, ["this version does not know what is in this file"]),
    ],
)
def test_absent_unrecognised_and_empty_are_three_things(
    tmp_path: Path, name: str, value: Any, expected: list[str]
) -> None:
    found = export(tmp_path, {f"json/{name}.json": value, "json/friends.json": {}})
    assert unread(found) == expected
    assert entries(found) == []


def test_pages_are_skipped_beside_json_and_declined_without(tmp_path: Path) -> None:
    pages = {"index.html": "<h1>My data</h1>", "html/account.html": "<h1>Account</h1>"}
    alone = export(tmp_path / "alone", pages)
    assert (alone.layout, entries(alone)) == ("HTML", [])
    assert all("profileaudit request snapchat" in why for why in unread(alone)) and len(unread(alone)) == 2
    beside = export(tmp_path / "beside", {**pages, "json/friends.json": {}})
    assert unread(beside) == []
    seen = [look(Task(0, 0, "snapchat", file, beside.account, AboutMe())) for file in beside.files]
    assert [(each.read, len(each.skipped)) for each in seen] == [(False, 1)] * 3


def test_sample() -> None:
    (root,) = SAMPLE.iterdir()
    names = [squash(str(path.relative_to(root))) for path in root.rglob("*") if path.is_file()]
    assert [name for name, reader in readers().items() if reader.layout(names)] == ["snapchat"]
    found = opened(root)
    assert (found.account.handle, unread(found)) == ("mr_tregarth_y5", [])
    assert all(row_for(SNAPCHAT, file) for file in found.files)
    assert Counter(entry.place.section for entry in entries(found)) == {
        "Account records": 8,
        "Bio": 1,
        "Links": 1,
        "Location": 1,
        "Location history": 8,
        "Memories": 1,
        "Name": 2,
        "Snap Map": 2,
        "Username": 1,
    }
    assert not any("07700 900656" in entry.text for entry in entries(found))  # a message
