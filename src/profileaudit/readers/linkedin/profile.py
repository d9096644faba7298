"""`Profile.csv`: the profile's own fields, in one row.

Visitors usually do not see address, postcode and birth date, but the owner may show them, and the export
does not say: their audience is unknown, as for everything else in this file.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from profileaudit.export import File
from profileaudit.formats.rows import column
from profileaudit.model import Account, Audience, Entry, Place, Unread
from profileaudit.readers.linkedin.sheets import PLATFORM, Cells, Column, cell, checked, lists

_CELLS = (
    Column("Maiden Name", "Name"),
    Column("Headline", "Headline"),
    Column("Summary", "About"),
    Column("Industry", "Industry"),
    Column("Address", "Contact info", "address"),
    Column("Zip Code", "Contact info", "address"),
    Column("Birth Date", "Birthday", "birth"),
    Column("Geo Location", "Location", "location"),
)
_lists = lists(
    Column("Twitter Handles", "Websites", "other-account"),
    Column("Websites", "Websites", "other-account"),
    Column("Instant Messengers", "Contact info", "other-account"),
)


def profile(file: File, account: Account) -> Iterator[Entry | Unread]:
    """Every field that says something of the owner."""
    for place, row in _rows(file):
        name = _name(row)
        if name:
            where = Place(PLATFORM, "Name", file.path, f"{place}, First Name")
            yield Entry(name, where, Audience.UNKNOWN)
        for known in _CELLS:
            yield from cell(file, place, row, known)
        yield from _lists(file, place, row)


def account_of(files: Mapping[str, File]) -> Account:
    """The owner's name stands for a handle, which the export does not hold. Nothing says how visible the profile is."""
    for name, file in files.items():
        if name.rpartition("/")[2] == "profile.csv":
            for _, row in _rows(file):
                return Account(_name(row) or None)
    return Account()


def _rows(file: File) -> Iterator[tuple[str, Cells]]:
    return checked(file, "First Name", "Last Name", known=["First Name"])


def _name(row: Cells) -> str:
    return " ".join(part for name in ("First Name", "Last Name") if (part := column(row, name).strip()))
