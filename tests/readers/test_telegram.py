"""Telegram Desktop's export: the profile, what was written in public groups, and nothing private."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from profileaudit.accounts import Part, accounts
from profileaudit.export import open_export
from profileaudit.model import Audience, Entry, Skipped, Unread
from profileaudit.readers import read, readers, row_for, squash

EVERYONE, FOLLOWERS, ONLY_YOU, UNKNOWN = Audience
TELEGRAM = readers()["telegram"]
SAMPLE = Path(__file__).parents[2] / "sample_profiles" / "magda-hartnell" / "exports"
ME = {"user_id": 77, "first_name": "Sal", "last_name": "", "username": "sal", "phone_number": "", "bio": ""}
Told = tuple[str, Audience, str | None, str]


def opened(root: Path) -> Part:
    exports, unread = open_export(root)
    parts, unknown = accounts(exports)
    assert (unread, unknown, len(parts)) == ([], [], 1)
    return parts[0]


def export(root: Path, value: Any) -> Part:
    (root / "DataExport_2026-01-02").mkdir()
    text = value if isinstance(value, str) else json.dumps(value)
    (root / "DataExport_2026-01-02" / "result.json").write_text(text, encoding="utf-8")
    return opened(root)


def outcomes(part: Part) -> list[Entry | Skipped | Unread]:
    return [outcome for file in part.files for outcome in read(TELEGRAM, file, part.account)]


def entries(part: Part) -> list[Entry]:
    return [outcome for outcome in outcomes(part) if isinstance(outcome, Entry)]


def told(part: Part) -> list[Told]:
    return [(entry.place.section, entry.audience, entry.says, entry.text) for entry in entries(part)]


def unread(part: Part) -> list[str]:
    return [outcome.why for outcome in outcomes(part) if isinstance(outcome, Unread)]


def message(text: Any, **more: Any) -> dict[str, Any]:
    start = {"id": 1, "type": "message", "date": "2025-03-02T09:00:00", "date_unixtime": "1740906000"}
    return {**start, "from": "Sal", "from_id": "user77", "text": text, **more}


def chats(kind: str, *messages: Any, name: str = "Sourdough") -> dict[str, Any]:
    return {"chats": {"about": "", "list": [{"name": name, "type": kind, "id": 9, "messages": list(messages)}]}}


PROFILES: list[tuple[dict[str, Any], list[Told]]] = [
    (
        {
            "user_id": 77,
            "first_name": "Sal",
            "last_name": "Hart",
            "username": "sal",
            "phone_number": "+44 7700 900123",
            "bio": "TA",
        },
        [
            ("Name", EVERYONE, None, "Sal Hart"),
            ("Username", EVERYONE, None, "sal"),
            ("Bio", UNKNOWN, None, "TA"),
            ("Contact details", UNKNOWN, "phone", "+44 7700 900123"),
        ],
    ),
    ({"user_id": 77, "first_name": "Sal"}, [("Name", EVERYONE, None, "Sal")]),
    ({"user_id": 77, "birthday": {"day": 4, "note": "in March"}}, [("Other details", UNKNOWN, None, "in March")]),
    ({"user_id": 77, "first_name": "", "last_name": "", "bio": ""}, []),
]


@pytest.mark.parametrize(("profile", "expected"), PROFILES)
def test_each_profile(tmp_path: Path, profile: dict[str, Any], expected: list[Told]) -> None:
    found = export(tmp_path, {"personal_information": profile})
    assert told(found) == expected
    assert unread(found) == []


MESSAGES: list[tuple[str, Any, list[Told]]] = [
    ("public_supergroup", message("Tea?"), [("Public group Sourdough", EVERYONE, None, "Tea?")]),
    ("public_channel", message("Tea?"), [("Public group Sourdough", EVERYONE, None, "Tea?")]),
    (
        "public_supergroup",
        message(["Ring ", {"type": "phone", "text": "07700 900123"}, " now"]),
        [("Public group Sourdough", EVERYONE, None, "Ring 07700 900123 now")],
    ),
    (
        "public_supergroup",
        message("", location_information={"latitude": 51.3811, "longitude": -2.359}),
        [("Public group Sourdough", EVERYONE, "location", "51.3811, -2.3590")],
    ),
    (
        "public_supergroup",
        message("", photo="chats/chat_1/photos/1.jpg"),
        [("Public group Sourdough", EVERYONE, None, "")],
    ),
    # Not the owner's, not words, or not public.
    ("public_supergroup", message("", photo="(File not included.)"), []),
    ("public_supergroup", message("Tea?", from_id="user777"), []),
    ("public_supergroup", message("Tea?", from_id="channel9"), []),
    ("public_supergroup", message("", type="service", action="join_group_by_link"), []),
    ("personal_chat", message("secret"), []),
    ("saved_messages", message("secret"), []),
    ("bot_chat", message("secret"), []),
    ("private_group", message("secret"), []),
    ("private_supergroup", message("secret"), []),
    ("private_channel", message("secret"), []),
    ("", message("secret"), []),
]


@pytest.mark.parametrize("where", ["chats", "left_chats"])
@pytest.mark.parametrize(("kind", "one", "expected"), MESSAGES)
def test_each_message(tmp_path: Path, where: str, kind: str, one: Any, expected: list[Told]) -> None:
    found = export(tmp_path, {"personal_information": {"user_id": 77}, where: chats(kind, one)["chats"]})
    assert told(found) == expected
    assert unread(found) == []


def test_one_chat_says_nothing_of_the_next(tmp_path: Path) -> None:
    value = {"personal_information": {"user_id": 77}, **chats("public_supergroup", message("open"))}
    value["chats"]["list"].append({"name": "Mum", "id": 3, "messages": [message("secret")]})
    assert [entry.text for entry in entries(export(tmp_path, value))] == ["open"]


def test_where_and_when(tmp_path: Path) -> None:
    found = export(tmp_path, {"personal_information": ME, **chats("public_supergroup", message("Tea?"))})
    entry = entries(found)[-1]
    assert (entry.place.platform, entry.place.key) == ("telegram", "chats.list[0].messages[0].text")
    assert entry.posted is not None and entry.posted.isoformat() == "2025-03-02T09:00:00+00:00"
    assert (found.account.handle, found.account.private) == ("sal", None)


def test_pictures(tmp_path: Path) -> None:
    pictures = [{"date": "2025-04-12T18:00:00", "photo": "profile_pictures/1.jpg"}, {"photo": "(File not included.)"}]
    (entry,) = entries(export(tmp_path, {"personal_information": {}, "profile_pictures": pictures}))
    assert (entry.place.section, entry.audience, entry.media[0].file) == ("Photos", UNKNOWN, "profile_pictures/1.jpg")


def test_stories_are_told_as_they_stand(tmp_path: Path) -> None:
    story = {"id": 1, "type": "story", "date": "2025-04-12T18:00:00", "caption": "6W!", "media": "stories/1.mp4"}
    found = export(tmp_path, {"personal_information": {}, "stories": {"about": "", "list": [story]}})
    assert told(found) == [("Stories", UNKNOWN, None, "6W!")]


ODD = "this version does not know what stands under “{}” in it; the rest was read"


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ({}, []),
        ({"personal_information": {}, "chats": {"list": []}, "contacts": {"list": [{"first_name": "Jan"}]}}, []),
        (" ", ["it is empty"]),
        ({"Something": ["else"]}, ["nothing that this version recognises is in it"]),
        ([{"name": "x"}], ["nothing that this version recognises is in it"]),
        ({"personal_information": {}, "diary": [{"page": "dear me"}], "nothing": []}, [ODD.format("diary")]),
        ({"personal_information": ["odd"]}, [ODD.format("personal_information")]),
        (
            {"personal_information": {"user_id": 77}, **chats("public_supergroup", "odd", message({"a": 1}))},
            [ODD.format("chats.list[0].messages[0]"), ODD.format("chats.list[0].messages[1]")],
        ),
    ],
)
def test_absent_unrecognised_and_empty_are_three_things(tmp_path: Path, value: Any, expected: list[str]) -> None:
    found = export(tmp_path, value)
    assert unread(found) == expected
    assert entries(found) == []


def test_without_a_number_nothing_is_the_owners(tmp_path: Path) -> None:
    found = export(tmp_path, chats("public_supergroup", message("Tea?")))
    assert entries(found) == []
    assert unread(found) == [
        "the export does not say which number is yours, so your messages in public groups were not read"
    ]
    (tmp_path / "DataExport_2026-01-02" / "result.json").write_text(json.dumps(chats("private_group", message("x"))))
    assert unread(opened(tmp_path)) == []


def test_the_export_of_one_chat_is_declined(tmp_path: Path) -> None:
    found = export(tmp_path, {"name": "Mum", "type": "personal_chat", "id": 3, "messages": [message("secret")]})
    assert entries(found) == []
    assert len(unread(found)) == 1 and "profileaudit request telegram" in unread(found)[0]


def test_the_pages_are_declined_with_what_to_ask_for(tmp_path: Path) -> None:
    for name in ("export_results.html", "chats/chat_001/messages.html", "css/style.css"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("<html></html>", encoding="utf-8")
    found = opened(tmp_path)
    assert (found.layout, entries(found), len(unread(found))) == ("HTML", [], 2)
    assert all("choose machine-readable JSON" in why for why in unread(found))


@pytest.mark.parametrize(
    ("path", "layout"),
    [
        ("DataExport_2026-01-02/result.json", "JSON"),
        ("result.json", "JSON"),
        ("a/b/DataExport_2026-01-02 (1)/result.json", "JSON"),
        ("lists/chats.html", "HTML"),
        ("a/b/result.json", None),
        ("results.json", None),
        ("messages.html", None),
        ("messages/inbox/pal_1/message_1.html", None),
    ],
)
def test_layouts(path: str, layout: str | None) -> None:
    assert TELEGRAM.layout([squash(path)]) == layout


def test_sample() -> None:
    (root,) = SAMPLE.iterdir()
    names = [squash(str(path.relative_to(root))) for path in root.rglob("*") if path.is_file()]
    assert [name for name, reader in readers().items() if reader.layout(names)] == ["telegram"]
    found = opened(root)
    assert (found.account.handle, unread(found)) == ("magda_hartnell", [])
    assert all(row_for(TELEGRAM, file) for file in found.files)
    assert Counter(entry.place.section for entry in entries(found)) == {
        "Bio": 1,
        "Contact details": 1,
        "Name": 1,
        "Photos": 1,
        "Public group Sourdough Somerset": 3,
        "Username": 1,
    }
    texts = " ".join(entry.text for entry in entries(found))
    assert not any(secret in texts for secret in ("door code", "07700 900842", "07700 900843", "private moan"))
