"""From the records of TikTok's file to entries: what the modules of this reader share."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from profileaudit.formats.moments import moment
from profileaudit.model import Account, Audience, Entry, Media, Place

PLATFORM = "tiktok"
OTHER = "Other details"
"""The section of what this version has no name for."""
NOTHING = frozenset({"", "n/a", "none", "null", "off"})
"""What TikTok writes where there is nothing."""

Record = Mapping[str, Any]
Tail = tuple[str, ...]
"""The keys below a part: `("CommentsList", "[]")`."""
ReadPart = Callable[["Spot", Tail, Any, Account], Iterator[Entry]]
"""What one value of a part gives: (where it stands, the keys below the part, the value, the account)."""


class Misshapen(ValueError):
    """A value is not what it is in every known export."""


class Unnamed(ValueError):
    """A list or an object under a name that this version does not know."""


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a value stands, and what holds for everything in it."""

    file: str
    key: str
    section: str = OTHER
    audience: Audience = Audience.UNKNOWN
    posted: datetime | None = None


def say(spot: Spot, value: Any, says: str | None = None, media: tuple[Media, ...] = ()) -> Iterator[Entry]:
    """The entry for a text; none for what stands for nothing, or is a number or a switch. Raises Misshapen."""
    if isinstance(value, str):
        if value.strip().casefold() not in NOTHING:
            place = Place(PLATFORM, spot.section, spot.file, spot.key)
            yield Entry(value.strip(), place, spot.audience, spot.posted, says, media)
    elif isinstance(value, (dict, list)) and value:
        raise Misshapen


def holds_something(value: Any) -> bool:
    """Whether any text stands in a value of any shape. Numbers and switches do not count."""
    if isinstance(value, dict):
        return any(holds_something(each) for each in value.values())
    if isinstance(value, list):
        return any(holds_something(each) for each in value)
    return isinstance(value, str) and value.strip().casefold() not in NOTHING


def at(spot: Spot, name: str, section: str = "", audience: Audience | None = None) -> Spot:
    """The spot of a part of a record; in another section, or seen by others, where that is given."""
    key = f"{spot.key}.{name}" if spot.key else name
    return replace(spot, key=key, section=section or spot.section, audience=audience or spot.audience)


def plain(name: str) -> str:
    """A key without case, spaces and punctuation: TikTok writes `Date` in one list and `date` in the next.

    >>> plain("Who can see your following list::")
    'whocanseeyourfollowinglist'
    """
    return "".join(letter for letter in name.casefold() if letter.isalnum())


def fields(record: Any) -> dict[str, tuple[str, Any]]:
    """A record's values by their plain keys, each with the key as written. Raises Misshapen."""
    if not isinstance(record, dict):
        raise Misshapen
    return {plain(name): (name, value) for name, value in record.items()}


def dated(spot: Spot, known: Mapping[str, tuple[str, Any]], name: str = "date") -> Spot:
    """The spot with the record's date. All of TikTok's dates are UTC, whether they say so or not."""
    written = known.get(name, ("", None))[1]
    found = moment(f"{written} UTC" if isinstance(written, str) and not written.endswith("UTC") else written)
    return replace(spot, posted=found)


def others(spot: Spot, known: Mapping[str, tuple[str, Any]], names: Collection[str]) -> Iterator[Entry]:
    """Texts under keys that this version has no name for, as they stand. Not bare web addresses."""
    for plain_name, (name, value) in known.items():
        if plain_name in names or not isinstance(value, str) or value.startswith(("http://", "https://")):
            continue
        yield from say(at(spot, name, OTHER), value)
