"""Groups, pages, events and places: lists of names, each of which may tell where somebody works."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

from profileaudit.export import File
from profileaudit.formats.documents import items
from profileaudit.formats.moments import moment
from profileaudit.model import Account, Entry, Unread
from profileaudit.readers import Read
from profileaudit.readers.facebook.entries import Spot, at, check, parts, reading, say
from profileaudit.readers.facebook.posts import event, post

_LEFT = re.compile(r"\bleft\b", re.IGNORECASE)
_LONG_AGO = datetime(1, 1, 1, tzinfo=UTC)


def named(spot: Spot, record: dict[str, Any]) -> Iterator[Entry]:
    """The name of a group or page: the record's own, or those under `data`."""
    check(record, ("name", "data", "timestamp", "title"))
    yield from say(at(spot, "name"), record.get("name"))
    for key, data in parts(record, "data"):
        yield from say(at(spot, f"{key}.name"), data.get("name"))


def own_page(spot: Spot, record: dict[str, Any]) -> Iterator[Entry]:
    """A page that the owner runs: another account of theirs."""
    yield from say(at(spot, "name"), record.get("name"), "other-account")


def memberships(*roots: str) -> Read:
    """Groups joined and not left since. Only English says in the title which of the two a record is;
    in other languages a group that was left is told all the same."""

    def read(file: File, account: Account) -> Iterator[Entry | Unread]:
        left = _times_left(file, roots)

        def still_in(spot: Spot, record: dict[str, Any]) -> Iterator[Entry]:
            for entry in named(spot, record):
                if entry.text not in left or (entry.posted or _LONG_AGO) > left[entry.text]:
                    yield entry

        yield from reading("Groups", still_in, *roots)(file, account)

    return read


def _times_left(file: File, roots: tuple[str, ...]) -> dict[str, datetime]:
    """When each group was last left, by its name."""
    left: dict[str, datetime] = {}
    for _, record in items(file, *roots, mend=True):
        if isinstance(record, dict) and _LEFT.search(str(record.get("title", ""))):
            when = moment(record.get("timestamp")) or _LONG_AGO
            named = record.get("data")
            for data in named if isinstance(named, list) else [named]:
                name = data.get("name") if isinstance(data, dict) else None
                if isinstance(name, str):
                    left[name] = max(when, left.get(name, _LONG_AGO))
    return left


def badges(spot: Spot, record: dict[str, Any]) -> Iterator[Entry]:
    """Groups as keys, badges as values: the badges are Facebook's words, the names are the groups'."""
    for name in record:
        yield from say(at(spot, name), name)


def membership_answers(spot: Spot, record: dict[str, Any]) -> Iterator[Entry]:
    """What the owner answered in order to be let into a group; its administrators read it."""
    check(record, ("group_name", "answers"))
    yield from say(at(spot, "group_name"), record.get("group_name"))
    for key, answer in parts(record, "answers"):
        yield from say(at(spot, f"{key}.answer"), answer.get("answer"))


def event_response(spot: Spot, record: dict[str, Any]) -> Iterator[Entry]:
    """An event the owner goes to or is interested in; one they declined says nothing about them."""
    if "events_declined" not in spot.key:
        yield from event(spot, record)


def recommendation(spot: Spot, record: dict[str, Any]) -> Iterator[Entry]:
    """A page that the owner recommended: its name, and in older exports what they said of it."""
    yield from named(spot, record)
    yield from post(spot, record)
