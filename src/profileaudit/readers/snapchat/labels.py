"""Snapchat's files: objects and lists of labels and values, a section of the file at a time."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime
from typing import Any

from profileaudit.export import File
from profileaudit.formats import Unreadable
from profileaudit.formats.documents import UNKNOWN
from profileaudit.formats.moments import moment
from profileaudit.formats.outline import Path, Step, walk
from profileaudit.model import Account, Audience, Entry, Place, Unread
from profileaudit.readers import Read
from profileaudit.readers.snapchat.tables import ANY, MEMORY, OTHER, Section, Table

PLATFORM = "snapchat"
_REMEMBERED = 10_000
"""Texts kept in mind to tell each place once, so that memory does not grow with the file."""
_SPOT = re.compile(r"(-?\d{1,2}(?:\.\d+)?)\s*,\s*(-?\d{1,3}(?:\.\d+)?)\s*$")
_NUMBERS = re.compile(r"[\d\s.,:/()+-]*(?:UTC)?")


def labels(table: Table) -> Read:
    """A reader of one kind of file, by its table. Each text is told once in a section."""

    def read(file: File, account: Account) -> Iterator[Entry | Unread]:
        told: set[tuple[str, str]] = set()
        known = some = False
        for found in walk(file, _two_levels):
            name = _plain(found.path[0])
            known, some = known or name in table or ANY in table, some or bool(found.value)
            section = table.get(name, table.get(ANY, {ANY: OTHER}))
            if section is None:
                continue
            for entry in _entries(file, found.key, found.path[-1], found.value, section):
                if (entry.place.section, entry.text) not in told:
                    yield entry
                if len(told) < _REMEMBERED:
                    told.add((entry.place.section, entry.text))
        if some and not known:
            raise Unreadable(UNKNOWN)

    return read


def _two_levels(path: Path) -> Step:
    return Step.ENTER if len(path) == 1 else Step.TAKE


def _entries(file: File, key: str, label: str, value: Any, section: Section) -> Iterator[Entry]:
    """What a label and its value give, or a record of labels; `label` is `[]` for a record of a list."""
    posted = _date(value)
    for path, name, text in _texts(value, key, label):
        field = section.get(_plain(name), section.get(ANY, OTHER))
        if field is None or _moment(text) or (not field.says and text.startswith(("http://", "https://"))):
            continue
        if field.section != OTHER.section or not _NUMBERS.fullmatch(text):
            place = Place(PLATFORM, field.section, file.path, path)
            yield Entry(text, place, field.audience, posted, field.says)


def _texts(value: Any, key: str, label: str) -> Iterator[tuple[str, str, str]]:
    """Every text of a value: (where, the label beside it, the text)."""
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from _texts(inner, f"{key}.{name}", name)
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            yield from _texts(inner, f"{key}[{number}]", label)
    elif isinstance(value, str) and value.strip():
        yield key, label, value.strip()


def _date(value: Any) -> datetime | None:
    """The date of a record: under a label that is one, or as one of its texts."""
    return next((found for _, _, text in _texts(value, "", "") if (found := _moment(text))), None)


def _moment(text: str) -> datetime | None:
    """A date with a day; a bare number is a telephone number or a name, not one."""
    return None if text.isdecimal() else moment(text)


def _plain(name: str) -> str:
    return "".join(letter for letter in name.casefold() if letter.isalnum())


def memories(file: File, account: Account) -> Iterator[Entry | Unread]:
    """Where each saved snap was taken. Memories are for their owner alone; 0.0, 0.0 stands for no place."""
    known = some = False
    bad: list[str] = []
    for found in walk(file, _two_levels):
        known, some = known or _plain(found.path[0]) == "savedmedia", some or bool(found.value)
        if _plain(found.path[0]) != "savedmedia":
            continue
        if not isinstance(found.value, dict):
            bad.append(found.key)
            continue
        place = _SPOT.search(str(found.value.get("Location") or ""))
        if place and (float(place[1]) or float(place[2])):
            where = Place(PLATFORM, "Memories", file.path, f"{found.key}.Location")
            text = f"{float(place[1]):.4f}, {float(place[2]):.4f}"
            yield Entry(text, where, Audience.ONLY_YOU, moment(found.value.get("Date")), "photo-place")
        yield from _entries(file, found.key, "", found.value, MEMORY)
    if some and not known:
        raise Unreadable(UNKNOWN)
    if bad:
        yield Unread(file.path, f"{len(bad)} of its entries are not laid out as expected (the first: {bad[0]})")


def username(file: File) -> str | None:
    """The handle in `account.json`; None when it cannot be read: that is told when it is read for its entries."""
    with suppress(Unreadable, OSError):
        for found in walk(file, _two_levels):
            if [_plain(name) for name in found.path] == ["basicinformation", "username"]:
                return found.value.strip() or None if isinstance(found.value, str) else None
    return None
