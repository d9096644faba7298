"""Nextdoor: recognised by name only, and declined in one sentence."""

from __future__ import annotations

from pathlib import Path

import pytest

from profileaudit.accounts import Part, accounts
from profileaudit.export import open_export
from profileaudit.model import Account, Audience, Entry, Skipped, Unread
from profileaudit.readers import read, readers, squash

NEXTDOOR = readers()["nextdoor"]
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
    return [outcome for file in found.files for outcome in read(NEXTDOOR, file, found.account)]


def entries(found: Part) -> list[Entry]:
    return [outcome for outcome in outcomes(found) if isinstance(outcome, Entry)]


def told(found: Part) -> list[Told]:
    return [(entry.place.section, entry.audience, entry.says, entry.text) for entry in entries(found)]


def unread(found: Part) -> list[str]:
    return [outcome.why for outcome in outcomes(found) if isinstance(outcome, Unread)]


def skipped(found: Part) -> list[str]:
    return [outcome.file for outcome in outcomes(found) if isinstance(outcome, Skipped)]


def test_it_is_declined_once(tmp_path: Path) -> None:
    found = part(tmp_path, {"nextdoor-data/profile.json": "{}", "nextdoor-data/posts.csv": "a,b"})
    assert told(found) == []
    assert len(unread(found)) == 1 and "profileaudit request nextdoor" in unread(found)[0]
    assert len(skipped(found)) == 1
    assert (entries(found), found.account.private) == ([], None)


LAYOUTS = [
    (["nextdoor-data/profile.json", "nextdoor-data/posts.csv"], "unknown"),
    (["Nextdoor_export.json"], "unknown"),
    (["a/nextdoor.json"], None),
    (["nextdoor/a.json", "messages/inbox/nextdoor_1/message_1.json"], None),
    (["posts/nextdoor_sale.json"], None),
    (["my nextdoor notes.txt"], None),
    ([], None),
]


@pytest.mark.parametrize(("names", "expected"), LAYOUTS)
def test_layout(names: list[str], expected: str | None) -> None:
    assert NEXTDOOR.layout([squash(name) for name in names]) == expected


def test_without_a_first_file_each_is_declined(tmp_path: Path) -> None:
    found = part(tmp_path, {"nextdoor.json": "{}"})
    assert [type(each) for each in read(NEXTDOOR, found.files[0], Account())] == [Unread]
