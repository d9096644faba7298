"""Strava's profile, its settings of who sees what, and the zones that it hides on maps."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from profileaudit.columns import OTHER, Cells, Column, cell, checked, unknown, words
from profileaudit.export import File
from profileaudit.formats.rows import column, rows
from profileaudit.model import Account, Audience, Entry, Place, Unread

PLATFORM = "strava"
EVERYONE, FOLLOWERS, ONLY_YOU, UNKNOWN = Audience
RECORDS, SETTINGS = "Account records", "Privacy settings"

NOT_WORDS = r".*\b(?:id|date|url|time|filename|type|status|polyline)"
"""Names of columns that hold nothing the owner wrote."""
_HARMLESS = r"athlete id|sex|weight|health consent status|date of health consent.*"
_PROFILE = ("Email Address", "First Name", "Last Name", "Description", "City", "State", "Country")
_SETTING = "Profile Visibility"

_SEEN_BY = {"everyone": EVERYONE, "followers": FOLLOWERS, "only you": ONLY_YOU, "only me": ONLY_YOU}


def profile_file(file: File, account: Account) -> Iterator[Entry | Unread]:
    """`profile.csv`. What a profile page shows is for everyone where the settings say so; the address is not on it."""
    seen = EVERYONE if account.private is False else UNKNOWN
    for place, row in checked(file, *_PROFILE):
        name = _name(row)
        if name:
            yield Entry(name, Place(PLATFORM, "Name", file.path, f"{place}, First Name"), seen)
        yield from cell(PLATFORM, file, place, row, Column("Description", "Bio", None, seen))
        town = ", ".join(part for each in ("City", "State", "Country") if (part := column(row, each).strip()))
        if column(row, "City").strip():
            yield Entry(town, Place(PLATFORM, "Location", file.path, f"{place}, City"), seen, None, "location")
        yield from cell(PLATFORM, file, place, row, Column("Email Address", RECORDS, "email", ONLY_YOU))
        yield from words(PLATFORM, file, place, unknown(row, *_PROFILE, harmless=_HARMLESS), OTHER, UNKNOWN)


def visibility(file: File, account: Account) -> Iterator[Entry | Unread]:
    """`visibility_settings.csv`: a finding for each setting that is open to everyone; the others as they stand."""
    for place, row in rows(file):
        for name, value in row.items():
            if value.strip():
                open_to_all = value.strip().casefold() == "everyone"
                where = Place(PLATFORM, SETTINGS, file.path, f"{place}, {name}")
                seen, says = (EVERYONE, "visibility") if open_to_all else (ONLY_YOU, None)
                yield Entry(f"{name}: {value.strip()}", where, seen, None, says)


def zones(file: File, account: Account) -> Iterator[Entry | Unread]:
    """`privacy_zones.csv`: addresses around which Strava hides the map, home most likely. Nobody else sees them."""
    for place, row in rows(file):
        yield from cell(PLATFORM, file, place, row, Column("Address", RECORDS, "address", ONLY_YOU))
        yield from words(PLATFORM, file, place, unknown(row, "Address", "Radius"), RECORDS, ONLY_YOU)


def account_of(files: Mapping[str, File]) -> Account:
    """The owner's name, and whether the profile is for followers only; files by squashed path."""
    name, private = None, None
    for path, file in files.items():
        last = path.rpartition("/")[2]
        if last == "profile.csv" and name is None:
            name = next((_name(row) or None for _, row in checked(file, *_PROFILE)), None)
        elif last == "visibilitysettings.csv":
            said = next((column(row, _SETTING) for _, row in rows(file)), "")
            private = {EVERYONE: False, FOLLOWERS: True}.get(_SEEN_BY.get(said.strip().casefold(), UNKNOWN))
    return Account(name, private)


def _name(row: Cells) -> str:
    return " ".join(part for each in ("First Name", "Last Name") if (part := column(row, each).strip()))
