"""Flickr's account data: each file in its smallest true form, and what it gives."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from profileaudit.accounts import Part, accounts
from profileaudit.export import open_export
from profileaudit.model import Account, Audience, Entry, Skipped, Unread
from profileaudit.readers import read, readers, squash

SAMPLE = Path(__file__).parents[2] / "sample_profiles/gwen-pellow/exports/72157720864312957_7c41d6b9e0aa_part1"
EVERYONE, FOLLOWERS, ONLY_YOU, UNKNOWN = Audience.EVERYONE, Audience.FOLLOWERS, Audience.ONLY_YOU, Audience.UNKNOWN
FLICKR = readers()["flickr"]
Told = tuple[str, Audience, str | None, str]


def opened(root: Path) -> Part:
    exports, unread = open_export(root)
    parts, unknown = accounts(exports)
    assert (unread, unknown, len(parts)) == ([], [], 1)
    return parts[0]


def part(root: Path, files: dict[str, str]) -> Part:
    for path, content in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(content, encoding="utf-8")
    return opened(root)


def outcomes(found: Part) -> list[Entry | Skipped | Unread]:
    return [outcome for file in found.files for outcome in read(FLICKR, file, found.account)]


def entries(found: Part) -> list[Entry]:
    return [outcome for outcome in outcomes(found) if isinstance(outcome, Entry)]


def told(found: Part) -> list[Told]:
    return [(entry.place.section, entry.audience, entry.says, entry.text) for entry in entries(found)]


def unread(found: Part) -> list[str]:
    return [outcome.why for outcome in outcomes(found) if isinstance(outcome, Unread)]


def skipped(found: Part) -> list[str]:
    return [outcome.file for outcome in outcomes(found) if isinstance(outcome, Skipped)]


PROFILE = {"screen_name": "anno", "nsid": "48120937@N06", "joined_date": "2007-03-11 19:02:44", "is_pro": False}
PHOTO = {"id": "1467120993", "name": "Sports day", "privacy": "public", "license": "All Rights Reserved"}


def data(root: Path, **files: Any) -> Part:
    base: dict[str, Any] = {"account_profile": PROFILE, "faves_part001": {"faves": []}}
    return part(root, {f"72157_part1/{name}.json": json.dumps(content) for name, content in (base | files).items()})


def said(root: Path, **files: Any) -> list[Told]:
    return [each for each in told(data(root, **files)) if each[0] != "Username"]


FILES: list[tuple[str, Any, list[Told]]] = [
    ("account_profile", {"real_name": "Ann Ode"}, [("Name", UNKNOWN, None, "Ann Ode")]),
    ("account_profile", {"description": 'Teaching &amp; <a href="https://example.org">tea</a>'},
     [("Bio", UNKNOWN, None, "Teaching & tea")]),
    ("account_profile", {"email": "a@example.org", "country": "UK"},
     [("Location", UNKNOWN, None, "UK"), ("E-mail address", UNKNOWN, "email", "a@example.org")]),
    ("account_profile", {"hometown": "Bath"}, [("Other details", UNKNOWN, None, "Bath")]),
    ("account_profile", {"settings": {"privacy": "x"}, "stats": {}, "real_name": ""}, []),
    ("albums", {"albums": [{"title": "Class 4", "description": "", "photos": ["1"]}]},
     [("Albums", UNKNOWN, None, "Class 4")]),
    ("galleries", {"galleries": [{"title": "Displays", "description": "For Year 2"}]},
     [("Albums", UNKNOWN, None, "Displays"), ("Albums", UNKNOWN, None, "For Year 2")]),
    ("groups", {"groups": [{"name": "Bath Teachers"}]}, [("Groups", UNKNOWN, None, "Bath Teachers")]),
    ("group_discussions", {"discussions": [{"subject": "Hello", "message": "I teach"}]},
     [("Group posts", UNKNOWN, None, "Hello"), ("Group posts", UNKNOWN, None, "I teach")]),
    ("group_discussions", {"group_discussions": [{"message": "I teach"}]}, [("Group posts", UNKNOWN, None, "I teach")]),
    ("photos_comments_part001", {"comments": [{"photo_id": "1", "comment": "Our class!"}]},
     [("Comments", UNKNOWN, None, "Our class!")]),
    ("sets_comments_part001", {"comments": [{"message": "Mine", "user": "48120937@N06"}]},
     [("Comments", UNKNOWN, None, "Mine")]),
    ("galleries_comments_part001", [{"comment": "Theirs", "user": "77700011@N03"}], []),
    ("photos_comments_part002", {"comments": [{"comment": "Mine", "user": "anno"}]},
     [("Comments", UNKNOWN, None, "Mine")]),
    ("account_testimonials", {"testimonials": {"given": [{"body": "Lovely"}], "received": [{"body": "Theirs"}]}},
     [("Testimonials", UNKNOWN, None, "Lovely")]),
    ("account_testimonials", {"testimonials_given": [{"comment": "Lovely"}], "testimonials_received": []},
     [("Testimonials", UNKNOWN, None, "Lovely")]),
    ("albums", {"albums": []}, []),
]  # fmt: skip


@pytest.mark.parametrize(("name", "content", "expected"), FILES)
def test_each_file(tmp_path: Path, name: str, content: Any, expected: list[Told]) -> None:
    content = PROFILE | content if name == "account_profile" else content
    found = data(tmp_path, **{name: content})
    assert [each for each in told(found) if each[0] != "Username"] == expected
    assert unread(found) == []


@pytest.mark.parametrize(
    ("privacy", "audience"),
    [
        ("public", EVERYONE),
        ("Public", EVERYONE),
        ("private", ONLY_YOU),
        ("friends", FOLLOWERS),
        ("family", FOLLOWERS),
        ("friend & family", FOLLOWERS),
        ("Friends and Family", FOLLOWERS),
        ("", UNKNOWN),
        ("not public", UNKNOWN),
        ("guests", UNKNOWN),
    ],
)
def test_who_sees_a_photo(tmp_path: Path, privacy: str, audience: Audience) -> None:
    assert said(tmp_path, photo_1467120993=PHOTO | {"privacy": privacy}) == [("Photos", audience, None, "Sports day")]


PHOTOS: list[tuple[dict[str, Any], list[str]]] = [
    ({"description": "Mrs Ode&#039;s team"}, ["Sports day", "Mrs Ode's team"]),
    ({"tags": ["oak", " "]}, ["Sports day", "oak"]),
    ({"tags": [{"tag": "oak", "user": "48120937@N06"}]}, ["Sports day", "oak"]),
    ({"comments": [{"comment": "Theirs"}], "notes": [{"text": "x"}], "people": [{"name": "Jo"}]}, ["Sports day"]),
    ({"rotation": 0, "count_views": "41", "safety": "safe"}, ["Sports day"]),
    ({"caption_of_the_week": "Oak Tree"}, ["Sports day", "Oak Tree"]),
    ({"name": None, "tags": None, "geo": None}, []),
]


@pytest.mark.parametrize(("more", "texts"), PHOTOS)
def test_the_words_of_a_photo(tmp_path: Path, more: dict[str, Any], texts: list[str]) -> None:
    assert [each[3] for each in said(tmp_path, photo_1467120993=PHOTO | more)] == texts


GEO: list[tuple[Any, str | None]] = [
    ({"latitude": "51.3811", "longitude": "-2.3590", "accuracy": "16"}, "51.3811, -2.3590"),
    ([{"latitude": "51381100", "longitude": "-2359000", "accuracy": "16"}], "51.3811, -2.3590"),
    ({"latitude": 51.3811, "longitude": -2.359}, "51.3811, -2.3590"),
    ([], None),
    (None, None),
    ({"latitude": "0", "longitude": "0"}, None),
    ({"latitude": "51.3811"}, None),
    ({"latitude": "north", "longitude": "west"}, None),
    ({"latitude": "nan", "longitude": "1"}, None),
    ({"latitude": "99999999999", "longitude": "1"}, None),
    (["51", "2"], None),
]


@pytest.mark.parametrize(("geo", "place"), GEO)
def test_where_a_photo_was_taken(tmp_path: Path, geo: Any, place: str | None) -> None:
    found = said(tmp_path, photo_1467120993=PHOTO | {"geo": geo})
    assert [each for each in found if each[2] == "photo-place"] == (
        [("Photos", UNKNOWN, "photo-place", place)] if place else []
    )


def test_a_private_photo_keeps_its_place_to_itself(tmp_path: Path) -> None:
    geo = {"latitude": "51.3811", "longitude": "-2.3590"}
    found = said(tmp_path, photo_1467120993=PHOTO | {"geo": geo, "privacy": "private"})
    assert {each[1] for each in found} == {ONLY_YOU}


def test_where_and_when(tmp_path: Path) -> None:
    more = {
        "date_imported": "2008-06-21 20:10:11",
        "date_taken": "2008-06-20 13:44:02",
        "original": "https://example.org/o.jpg",
    }
    entry = next(each for each in entries(data(tmp_path, photo_1467120993=PHOTO | more)) if each.text == "Sports day")
    assert (entry.place.platform, entry.place.key) == ("flickr", "name")
    assert entry.place.file == "72157_part1/photo_1467120993.json"
    assert entry.posted == datetime(2008, 6, 21, 20, 10, 11)
    assert [(each.file, each.taken) for each in entry.media] == [
        ("https://example.org/o.jpg", datetime(2008, 6, 20, 13, 44, 2))
    ]


def test_the_account(tmp_path: Path) -> None:
    assert data(tmp_path).account == Account("anno", None, {"nsid": "48120937@N06"})


STATES = [
    ('{"comments": []}', []),
    ("", ["it is empty"]),
    ('{"remarks": [{"comment": "x"}]}', ["nothing that this version recognises is in it"]),
    (
        '{"comments": ["x"]}',
        ["1 entry in it is not laid out as expected; the others were read (the first: comments[0])"],
    ),
    ('{"comments": [{"comm', ["it is cut off: everything before the cut was read, and the rest is missing"]),
]


@pytest.mark.parametrize(("content", "why"), STATES)
def test_empty_is_not_unrecognised(tmp_path: Path, content: str, why: list[str]) -> None:
    found = part(tmp_path, {"photos_comments_part001.json": content or "", "account_profile.json": json.dumps(PROFILE)})
    assert (unread(found), [each[3] for each in told(found)]) == (why, ["anno"])


def test_without_a_profile_the_photos_are_read(tmp_path: Path) -> None:
    found = part(tmp_path, {"photo_1467120993.json": json.dumps(PHOTO), "account_profile.json": "{broken"})
    assert found.account == Account()
    assert ("Photos", EVERYONE, None, "Sports day") in told(found)
    assert len(unread(found)) == 1


LEFT_ALONE = [
    "contacts_part001.json",
    "followers_part002.json",
    "sent_flickrmail_part001.json",
    "img-0001_1467120993_o.tif",
    "video_2210445871.mov",
]


@pytest.mark.parametrize("path", LEFT_ALONE)
def test_left_alone_for_a_reason(tmp_path: Path, path: str) -> None:
    found = part(tmp_path, {"photo_1467120993.json": json.dumps(PHOTO), path: "{}"})
    assert (skipped(found), unread(found)) == ([path], [])


def test_a_file_that_is_not_known_is_told(tmp_path: Path) -> None:
    assert unread(data(tmp_path, prints_part001=[])) == ["this version does not know what is in this file"]


LAYOUTS = [
    (["a/photo_1467120993.json"], "account data"),
    (["account_testimonials.json", "albums.json"], "account data"),
    (["sets_comments_part001.json"], "account data"),
    (["account_profile.json"], None),
    (["albums.json", "groups.json"], None),
    (["photo_1467120993.jpg.json"], None),
    (["photo_1.json"], None),
    (["comments.json"], None),
    (["posts/photos_and_videos.json"], None),
    ([], None),
]


@pytest.mark.parametrize(("names", "expected"), LAYOUTS)
def test_layout(names: list[str], expected: str | None) -> None:
    assert FLICKR.layout([squash(name) for name in names]) == expected


def test_the_sample() -> None:
    found = opened(SAMPLE)
    assert found.account.handle == "gwenpellow"
    assert ("Photos", EVERYONE, None, "Sports day at Trelissey Infants") in told(found)
    assert ("Photos", UNKNOWN, "photo-place", "50.1526, -5.0663") in told(found)
    assert ("Other details", UNKNOWN, None, "Infant teacher") in told(found)
    assert not any("Jayden" in each[3] or "county" in each[3] for each in told(found))
    assert unread(found) == []


def test_the_sample_is_recognised_by_exactly_one_reader() -> None:
    exports, _ = open_export(SAMPLE)
    names = {squash(file.path): file for file in exports[0].files}
    assert [name for name, reader in readers().items() if reader.layout(names)] == ["flickr"]
