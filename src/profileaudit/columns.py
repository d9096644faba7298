"""CSV files whose columns say what they hold: from a row to entries, for readers of any platform.

Columns are found by name, never by place. Of a file that is only known by name, every column is read as
words; a column that a known file should not have is told under its own name rather than dropped.
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
from profileaudit.model import Account, Audience, Entry, Place, Unread

OTHER = "Other details"
"""The section of what stands in a column that no source describes."""
UNKNOWN_COLUMNS = "the columns that this version knows are not in it"

Cells = Mapping[str, str]
ReadRow = Callable[[File, str, Cells], Iterator[Entry]]
"""What a row gives: (file, its place `row 14`, its cells by column)."""

_BLANK = frozenset({"", "-", "n/a", "na", "null", "none", "nan", "[]", "{}", "yes", "no", "true", "false"})
_NO_WORDS = re.compile(r"[\W\d_]*|[0-9a-f]{16,}|\d{4}-\d\d-\d\d[T ].*", re.IGNORECASE)
"""Numbers, dates, checksums: nothing that anybody wrote."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column that is read, and what it holds."""

    name: str
    section: str
    says: str | None = None
    audience: Audience = Audience.UNKNOWN


def sheet(
    platform: str, *known: Column, when: str = "", harmless: str = "", others: Audience | None = None
) -> Callable[[File, Account], Iterator[Entry | Unread]]:
    """A reader of one file: an entry for each cell that is filled in the known columns.

    `when`: the column that dates the row. With `others`, columns that are not known are told too, for that
    audience, unless their whole name matches the pattern `harmless`. Raises Unreadable for a file that has
    none of the known columns."""

    def read(file: File, account: Account) -> Iterator[Entry | Unread]:
        names = [each.name for each in known]
        for place, row in checked(file, *names):
            posted = dated(column(row, when)) if when else None
            for each in known:
                yield from cell(platform, file, place, row, each, posted)
            if others is not None:
                rest = unknown(row, *names, when, harmless=harmless)
                yield from words(platform, file, place, rest, OTHER, others, posted)

    return read


def any_words(
    platform: str, section: str, audience: Audience = Audience.UNKNOWN, harmless: str = ""
) -> Callable[[File, Account], Iterator[Entry | Unread]]:
    """A reader of a file of which no source names the columns: every cell that holds words, under its column's name."""

    def read(file: File, account: Account) -> Iterator[Entry | Unread]:
        for place, row in rows(file):
            yield from words(platform, file, place, unknown(row, harmless=harmless), section, audience)

    return read


def checked(file: File, *known: str) -> Iterator[tuple[str, Cells]]:
    """The rows of a file that has at least one of the known columns. Raises Unreadable for one that has none."""
    for place, row in rows(file):
        if {plain(name) for name in row}.isdisjoint(map(plain, known)):
            raise Unreadable(UNKNOWN_COLUMNS)
        yield place, row


def cell(
    platform: str, file: File, place: str, row: Cells, known: Column, posted: datetime | None = None
) -> Iterator[Entry]:
    """The entry of one cell; none for a cell that is empty, or says so."""
    text = column(row, known.name).strip()
    if text.casefold() not in _BLANK:
        where = Place(platform, known.section, file.path, f"{place}, {known.name}")
        yield Entry(text, where, known.audience, posted, known.says)


def words(
    platform: str,
    file: File,
    place: str,
    row: Cells,
    section: str,
    audience: Audience,
    posted: datetime | None = None,
) -> Iterator[Entry]:
    """An entry for each cell that holds words, under the column's own name."""
    for name, text in row.items():
        if not _NO_WORDS.fullmatch(text.strip()):
            known = Column(name, section, None, audience)
            yield from (replace(entry, posted=posted) for entry in cell(platform, file, place, row, known))


def unknown(row: Cells, *known: str, harmless: str = "") -> Cells:
    """The cells under all other columns, but for those whose whole name matches the pattern (case aside)."""
    told = set(map(plain, known))
    quiet = re.compile(harmless, re.IGNORECASE) if harmless else None
    return {
        name: text
        for name, text in row.items()
        if plain(name) not in told and not (quiet and quiet.fullmatch(name.strip()))
    }


def dated(text: str) -> datetime | None:
    """A date of an export, as UTC where it names no zone."""
    when = moment(text)
    return when.replace(tzinfo=UTC) if when is not None and when.tzinfo is None else when


def plain(name: str) -> str:
    """A column's name as names are compared: letters and digits, in lower case.

    >>> plain("Comment Text"), plain("comment_text")
    ('commenttext', 'commenttext')
    """
    return "".join(letter for letter in name.casefold() if letter.isalnum())
