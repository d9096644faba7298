"""Gravatar's profile as JSON, in both its forms."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from profileaudit.accounts import Part, accounts
from profileaudit.export import open_export
from profileaudit.model import Account, Audience, Entry, Skipped, Unread
from profileaudit.readers import read, readers, squash

SAMPLE = Path(__file__).parents[2] / "sample_profiles/gwen-pellow/exports/gravatar"
EVERYONE = Audience.EVERYONE
GRAVATAR = readers()["gravatar"]
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
    return [outcome for file in found.files for outcome in read(GRAVATAR, file, found.account)]


def entries(found: Part) -> list[Entry]:
    return [outcome for outcome in outcomes(found) if isinstance(outcome, Entry)]


def told(found: Part) -> list[Told]:
    return [(entry.place.section, entry.audience, entry.says, entry.text) for entry in entries(found)]


def unread(found: Part) -> list[str]:
    return [outcome.why for outcome in outcomes(found) if isinstance(outcome, Unread)]


def skipped(found: Part) -> list[str]:
    return [outcome.file for outcome in outcomes(found) if isinstance(outcome, Skipped)]


OLD = {"profileUrl": "https://gravatar.com/anno", "preferredUsername": "anno"}
NEW = {"hash": "ab", "profile_url": "https://gravatar.com/anno", "avatar_url": "https://0.gravatar.com/avatar/ab"}
PUBLIC = ("Account privacy", EVERYONE, "visibility", "Public profile")
OLDER: list[tuple[dict[str, Any], list[Told]]] = [
    ({"aboutMe": "I teach"}, [("Bio", EVERYONE, None, "I teach")]),
    ({"currentLocation": "Bath"}, [("Location", EVERYONE, "location", "Bath")]),
    ({"phoneNumbers": [{"type": "home", "value": "01632 960123"}]},
     [("Contact info", EVERYONE, "phone", "01632 960123")]),
    ({"emails": [{"primary": "true", "value": "a@example.org"}]},
     [("Contact info", EVERYONE, "email", "a@example.org")]),
    ({"accounts": [{"url": "https://x.com/a", "domain": "x.com"}]},
     [("Websites", EVERYONE, "other-account", "https://x.com/a")]),
    ({"urls": [{"value": "https://a.example", "title": "My class"}]},
     [("Websites", EVERYONE, "other-account", "https://a.example"), ("Websites", EVERYONE, None, "My class")]),
    ({"displayName": "Ann", "name": {"formatted": "Ann"}}, [("Name", EVERYONE, None, "Ann")]),
    ({"name": [], "emails": {}, "aboutMe": " "}, []),
    ({"name": {"givenName": "Ann"}, "hash": "x", "pronouns": "she"}, []),
    ({"motto": "Onwards"}, [("Other details", EVERYONE, None, "Onwards")]),
]  # fmt: skip
NEWER: list[tuple[dict[str, Any], list[Told]]] = [
    ({"job_title": "SENDCo", "company": "Oak Tree"},
     [("Work", EVERYONE, "job-title", "SENDCo"), ("Work", EVERYONE, "employer", "Oak Tree")]),
    ({"description": "I teach", "location": "Bath"},
     [("Bio", EVERYONE, None, "I teach"), ("Location", EVERYONE, "location", "Bath")]),
    ({"contact_info": {"cell_phone": "07700 900123", "email": "a@example.org", "calendar": "x"}},
     [("Contact info", EVERYONE, "phone", "07700 900123"), ("Contact info", EVERYONE, "email", "a@example.org")]),
    ({"verified_accounts": [{"url": "https://x.com/a"}], "links": [{"label": "Blog", "url": "https://a.example"}]},
     [("Websites", EVERYONE, "other-account", "https://x.com/a"),
      ("Websites", EVERYONE, "other-account", "https://a.example"), ("Websites", EVERYONE, None, "Blog")]),
    ({"interests": [{"id": 1, "name": "phonics"}]}, [("Interests", EVERYONE, None, "phonics")]),
    ({"links": [], "timezone": "Europe/London", "first_name": "Ann"}, []),
]  # fmt: skip


@pytest.mark.parametrize(("more", "expected"), OLDER)
def test_the_older_form(tmp_path: Path, more: dict[str, Any], expected: list[Told]) -> None:
    found = part(tmp_path, {"0f1e.json": json.dumps({"entry": [OLD | more]})})
    assert found.layout == "profile, older form"
    assert sorted(told(found), key=str) == sorted([("Username", EVERYONE, None, "anno"), *expected, PUBLIC], key=str)


@pytest.mark.parametrize(("more", "expected"), NEWER)
def test_the_newer_form(tmp_path: Path, more: dict[str, Any], expected: list[Told]) -> None:
    found = part(tmp_path, {"profile (1).json": json.dumps(NEW | more)})
    assert found.layout == "profile"
    assert sorted(told(found), key=str) == sorted([*expected, PUBLIC], key=str)
    assert unread(found) == []


@pytest.mark.parametrize("record", [{"entry": [OLD]}, NEW])
def test_the_account_is_public(tmp_path: Path, record: dict[str, Any]) -> None:
    assert part(tmp_path, {"a.json": json.dumps(record)}).account == Account("anno", False)


def test_where(tmp_path: Path) -> None:
    entry = entries(part(tmp_path, {"a.json": json.dumps({"entry": [{**OLD, "aboutMe": "Hi"}]})}))[1]
    assert (entry.place.platform, entry.place.file, entry.place.key) == ("gravatar", "a.json", "entry[0].aboutMe")


STATES = [
    ('{"entry": []}', [], []),
    ('{"entry": [{"unheard": "of"}]}', [], ["nothing that this version recognises is in it"]),
    ('{"unheard": {}}', [], ["nothing that this version recognises is in it"]),
    ("", [], ["it is empty"]),
    ('{"entry": [{"aboutMe": "Hi"}, 7]}', ["Hi", "Public profile"],
     ["1 entry in it is not laid out as expected; the others were read (the first: entry[1])"]),
    ('{"entry": [{"aboutMe": "Hi"}', ["Hi", "Public profile"],
     ["it is cut off: everything before the cut was read, and the rest is missing"]),
]  # fmt: skip


@pytest.mark.parametrize(("content", "texts", "why"), STATES)
def test_empty_is_not_unrecognised(tmp_path: Path, content: str, texts: list[str], why: list[str]) -> None:
    found = part(tmp_path, {"gravatar.json": content} if content else {"gravatar.json": " "})
    assert ([each[3] for each in told(found)], unread(found)) == (texts, why)


CONTENTS = [
    ("anno.json", json.dumps({"entry": [OLD]}), "profile, older form"),
    ("anno.json", json.dumps({"entry": [OLD]}).replace("/", "\\/"), "profile, older form"),
    ("anno.json", json.dumps(NEW), "profile"),
    ("anno.json", json.dumps({"avatar_url": "https://avatars.example.com/1"}), None),
    ("anno.json", json.dumps({"preferredUsername": "anno", "type": "Person"}), None),
    ("anno.json", "I had a gravatar.com/ once", None),
    ("anno.txt", json.dumps(NEW), None),
    ("anno.json", "", None),
]


@pytest.mark.parametrize(("name", "content", "expected"), CONTENTS)
def test_layout_by_content(tmp_path: Path, name: str, content: str, expected: str | None) -> None:
    (tmp_path / name).write_text(content or " ", encoding="utf-8")
    exports, _ = open_export(tmp_path)
    assert GRAVATAR.layout({squash(file.path): file for file in exports[0].files}) == expected


@pytest.mark.parametrize(
    ("names", "expected"),
    [(["gravatar.json"], "profile"), (["anno.json"], None), ([], None), (["gravatar.json", "a.csv"], None)],
)
def test_layout_by_name(names: list[str], expected: str | None) -> None:
    assert GRAVATAR.layout(names) == expected


def test_the_sample() -> None:
    found = opened(SAMPLE)
    assert found.account == Account("gwenpellow", False)
    assert ("Contact info", EVERYONE, "phone", "07700 900417") in told(found)
    assert ("Other details", EVERYONE, None, "gp") in told(found)
    assert (unread(found), skipped(found)) == ([], [])


def test_the_sample_is_recognised_by_exactly_one_reader() -> None:
    exports, _ = open_export(SAMPLE)
    names = {squash(file.path): file for file in exports[0].files}
    assert [name for name, reader in readers().items() if reader.layout(names)] == ["gravatar"]
