"""From the records of an export to entries: what the modules of this reader share.

A record that is not laid out as in any known export costs that record and no other.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from profileaudit.export import File
from profileaudit.formats.documents import items
from profileaudit.formats.moments import moment
from profileaudit.model import Account, Audience, Entry, Media, Place, Unread
from profileaudit.readers import Read

PLATFORM = "facebook"
ONCE_ONLY = frozenset({"Albums", "Groups"})
"""Sections whose names come again with every photo and every comment: each is told once a file."""
REMEMBERED = 10_000
"""Names kept in mind for that, so that memory does not grow with the file."""
NOT_WORDS = frozenset({"uri", "url", "href", "backup_uri", "fbid", "id", "source"})
"""Keys whose strings are addresses and numbers of Facebook's own."""
_MENTION = re.compile(r"@\[\d+:\d+:([^\]]*)\]")
"""How the export writes a name that stands in a post as a link: `@[100001776512:2048:Sue Hallett]`."""


class Misshapen(ValueError):
    """A part of a record is not what it is in every known export."""


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a reader stands in a file, and what holds for everything it finds there.

    There are several for each post, so they are built outright: `dataclasses.replace` takes five times as long."""

    file: str
    key: str
    section: str
    posted: datetime | None = None
    audience: Audience = Audience.UNKNOWN
    owner: str = ""
    """The owner's full name, where the export gives it: tells the owner's comments from other people's."""
    people: int = 0
    """How many people are tagged in what the reader stands in."""


ReadRecord = Callable[[Spot, Any], Iterator[Entry]]


def reading(
    section: str,
    read_record: ReadRecord,
    *roots: str,
    audience: Audience = Audience.UNKNOWN,
    takes: tuple[type, ...] = (dict,),
) -> Read:
    """A reader of one kind of file: `read_record` for each record under the roots (see `documents.items`).

    Records of other types than `takes`, and those in which a part is misshapen, are counted in one Unread."""

    def read(file: File, account: Account) -> Iterator[Entry | Unread]:
        start = Spot(file.path, "", section, None, audience, account.facts.get("name", ""))
        yield from once(_each(start, items(file, *roots, mend=True), read_record, takes))

    return read


def _each(
    start: Spot, records: Iterator[tuple[str, Any]], read_record: ReadRecord, takes: tuple[type, ...]
) -> Iterator[Entry | Unread]:
    bad = 0
    first = ""
    for key, record in records:
        try:
            if not isinstance(record, takes):
                raise Misshapen
            spot = Spot(start.file, key, start.section, _posted(record), start.audience, start.owner)
            yield from read_record(spot, record)
        except Misshapen:
            bad, first = bad + 1, first or key
    if bad:
        entries = "1 entry in it is" if bad == 1 else f"{bad} entries in it are"
        place = f" (the first: {first})" if first else ""
        yield Unread(start.file, f"{entries} not laid out as expected; the others were read{place}")


def _posted(record: Any) -> datetime | None:
    if not isinstance(record, dict):
        return None
    return moment(record.get("timestamp")) or moment(record.get("creation_timestamp"))


def once(found: Iterator[Entry | Unread]) -> Iterator[Entry | Unread]:
    """The same, without names of albums and groups that were told before."""
    told: set[tuple[str, str]] = set()
    for entry in found:
        if isinstance(entry, Entry) and entry.says is None and entry.place.section in ONCE_ONLY:
            name = (entry.place.section, entry.text)
            if name in told:
                continue
            if len(told) < REMEMBERED:
                told.add(name)
        yield entry


def at(spot: Spot, key: str, section: str = "") -> Spot:
    """The spot one step further in; in another section if one is given."""
    dot = "." if spot.key and key and not key.startswith("[") else ""
    return Spot(spot.file, f"{spot.key}{dot}{key}", section or spot.section, *_rest(spot))


def _rest(spot: Spot) -> tuple[datetime | None, Audience, str, int]:
    """What a spot hands on to those further in."""
    return spot.posted, spot.audience, spot.owner, spot.people


def dated(spot: Spot, when: Any) -> Spot:
    """The spot with its own time, where a value of the export says one."""
    posted = moment(when)
    return spot if posted is None else Spot(spot.file, spot.key, spot.section, posted, *_rest(spot)[1:])


def say(spot: Spot, text: Any, says: str | None = None, media: tuple[Media, ...] = ()) -> Iterator[Entry]:
    """The entry for one value, in the words that the profile shows: a mention is a name, not a number.

    None for what is no text, or blank (Meta writes [] and 0 where a text is unset)."""
    if isinstance(text, str) and text.strip():
        place = Place(PLATFORM, spot.section, spot.file, spot.key)
        shown = _MENTION.sub(r"\1", text) if "@[" in text else text
        yield Entry(shown, place, spot.audience, spot.posted, says, media)


def check(record: Mapping[str, Any], known: Collection[str]) -> None:
    """Raises Misshapen for an object that has none of the known keys: better told than passed over."""
    if record and not any(name in known for name in record):
        raise Misshapen


def parts(record: Mapping[str, Any], name: str) -> list[tuple[str, dict[str, Any]]]:
    """The objects under a name, each with its key: those of a list, or a bare one. Raises Misshapen."""
    value = record.get(name)
    if value in (None, "", [], {}):
        return []
    if isinstance(value, dict):
        return [(name, value)]
    if not isinstance(value, list) or not all(isinstance(part, dict) or part in (None, []) for part in value):
        raise Misshapen
    return [(f"{name}[{number}]", part) for number, part in enumerate(value) if part]


def words(spot: Spot, value: Any, without: Collection[str] = NOT_WORDS) -> Iterator[Entry]:
    """Every text inside a value of any shape, as free text: for what no source describes key by key."""
    if isinstance(value, dict):
        for name, inner in value.items():
            if name not in without:
                yield from words(at(spot, name), inner, without)
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            yield from words(at(spot, f"[{number}]"), inner, without)
    else:
        yield from say(spot, value)


def any_words(spot: Spot, record: Any) -> Iterator[Entry]:
    """`words` as a reader of records."""
    yield from words(spot, record)
