"""LinkedIn's CSV files: from a row to entries, column by column.

LinkedIn says what each column is, so most columns are the finding themselves. Columns are found by name
(their order varies), and read from below whatever stands above the header.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from profileaudit.export import File
from profileaudit.formats import Unreadable
from profileaudit.formats.moments import moment
from profileaudit.formats.rows import column, rows
from profileaudit.model import Account, Audience, Entry, Media, Place, Unread
from profileaudit.readers import Read

PLATFORM = "linkedin"
UNKNOWN_COLUMNS = "the columns that this version knows are not in it"
_BLANK = frozenset({"", "-", "n/a", "na", "null", "none", "not available", "[]", "yes", "no", "true", "false"})
"""What LinkedIn writes where there is nothing, or nothing that could give anybody away, in lower case."""
_NO_EMPLOYER = frozenset({"self-employed", "self employed", "freelance", "freelancer", "retired", "career break"})
"""What stands under Company Name for those who have no employer."""

Cells = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Column:
    """A column that is read, and what it holds."""

    name: str
    section: str
    says: str | None = None
    audience: Audience = Audience.UNKNOWN
    """LinkedIn exports no setting of a profile's visibility, so mostly unknown."""


def sheet(*known: Column, when: str = "", finds: tuple[str, ...] = (), also: tuple[str, ...] = ()) -> Read:
    """A reader of one file: an entry for each cell that is filled in these columns.

    `when`: the column that says when the entries were posted. `finds`: the columns by which the header is
    found; none for files that never have anything above it. `also`: columns that a file may have instead,
    in which there is nothing to read."""

    def read(file: File, account: Account) -> Iterator[Entry | Unread]:
        for place, row in checked(file, *finds, known=[*also, *(each.name for each in known)]):
            posted = dated(column(row, when)) if when else None
            for each in known:
                yield from cell(file, place, row, each, posted)

    return read


def checked(file: File, *finds: str, known: list[str]) -> Iterator[tuple[str, Cells]]:
    """The rows of a file that has at least one of the known columns. Raises Unreadable for one that has none."""
    for place, row in rows(file, *finds):
        names = {_plain(name) for name in row}
        if names.isdisjoint(map(_plain, known)):
            raise Unreadable(UNKNOWN_COLUMNS)
        yield place, row


def cell(file: File, place: str, row: Cells, known: Column, posted: datetime | None = None) -> Iterator[Entry]:
    """The entry of one cell; none for a cell that is empty, or says so."""
    text = column(row, known.name).strip()
    if text.casefold() not in _BLANK:
        where = Place(PLATFORM, known.section, file.path, f"{place}, {known.name}")
        says = None if known.says == "employer" and text.casefold() in _NO_EMPLOYER else known.says
        yield Entry(text, where, known.audience, posted, says)


def dated(text: str) -> datetime | None:
    """When something was posted. Dates with a time of day are UTC, also where LinkedIn does not say so."""
    when = moment(text)
    return when.replace(tzinfo=UTC) if when is not None and when.tzinfo is None else when


_VISIBILITY = {
    "public": Audience.EVERYONE,
    "membernetwork": Audience.FOLLOWERS,
    "connections": Audience.FOLLOWERS,
    "connectionsonly": Audience.FOLLOWERS,
}


def shares(file: File, account: Account) -> Iterator[Entry | Unread]:
    """`Shares.csv`, the owner's posts: the one file in which LinkedIn says who can see an entry."""
    for place, row in checked(file, "ShareCommentary", known=["ShareCommentary"]):
        seen = _VISIBILITY.get(_plain(column(row, "Visibility")), Audience.UNKNOWN)
        known = Column("ShareCommentary", "Posts", audience=seen)
        address = column(row, "MediaUrl").strip()
        for entry in cell(file, place, row, known, dated(column(row, "Date"))):
            yield replace(entry, media=(Media(address),) if address else ())


def phones(file: File, account: Account) -> Iterator[Entry | Unread]:
    """`PhoneNumbers.csv` and `Whatsapp Phone Numbers.csv`: each number once, with its country code if that stands
    in a column of its own. LinkedIn repeats numbers, with and without their type, and leaves blank rows."""
    told: set[str] = set()
    for place, row in checked(file, "Number", known=["Number"]):
        number, code = column(row, "Number").strip(), column(row, "Extension").strip()
        text = f"{code} {number}" if code and not number.startswith(("+", "00")) else number
        digits = re.sub(r"\D", "", text)
        if digits and digits not in told:
            told.add(digits)
            where = Place(PLATFORM, "Account records", file.path, f"{place}, Number")
            yield Entry(text, where, Audience.ONLY_YOU, None, "phone")


_LABEL = re.compile(r"^[A-Z][A-Z_ ]*:\s*")
_NEXT = re.compile(r",\s*(?=[A-Z][A-Z_ ]*:|https?://|www\.)")


def bracketed(text: str) -> list[str]:
    """The parts of a cell that LinkedIn writes as a list, without their labels.

    >>> bracketed("[PORTFOLIO:https://example.org/a,b,OTHER:example.net]"), bracketed("[mrs_p, gardener]")
    (['https://example.org/a,b', 'example.net'], ['mrs_p', 'gardener'])
    """
    inner = text.strip().removeprefix("[").removesuffix("]")
    plain = "://" not in inner and not _LABEL.match(inner)
    parts = inner.split(",") if plain else _NEXT.split(inner)
    return [found for part in parts if (found := _LABEL.sub("", part.strip()).strip()).casefold() not in _BLANK]


def lists(*known: Column) -> Callable[[File, str, Cells], Iterator[Entry]]:
    """For columns that hold bracketed lists: an entry for each part."""

    def read(file: File, place: str, row: Cells) -> Iterator[Entry]:
        for each in known:
            for text in bracketed(column(row, each.name)):
                where = Place(PLATFORM, each.section, file.path, f"{place}, {each.name}")
                yield Entry(text, where, each.audience, None, each.says)

    return read


def _plain(name: str) -> str:
    return "".join(letter for letter in name.casefold() if letter.isalnum())
