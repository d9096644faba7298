"""From the records of an X archive to entries: what the modules of this reader share.

Every file of the archive is a list of records, each in a wrapper that names it: `{"account": {...}}`.
The earliest files of 2019 have no wrapper. A record that is not laid out as in any known archive costs
that record and no other.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from profileaudit.export import File
from profileaudit.formats.documents import script_items
from profileaudit.formats.moments import moment
from profileaudit.model import Account, Audience, Entry, Place, Unread
from profileaudit.readers import Read

PLATFORM = "x"
ANYWHERE = "**"
"""In a field's path: however deep. For files whose inner layout no source shows, only the fields' names."""
MONTHLY = "monthly files"
"""Name of the account's fact that the posts stand in files by month (until 2018)."""
_NO_DATA = "No data"
"""What stands for an empty file in some archives."""

Record = dict[str, Any]
ReadRecord = Callable[[str, str, Record, Account], Iterator[Entry]]
"""What a record gives: (file, key path of the record, the record, the account)."""


class Misshapen(ValueError):
    """A record is not what it is in every known archive."""


@dataclass(frozen=True, slots=True)
class Field:
    """One text of a record, and what it is."""

    path: str
    """Names with dots between them: `description.bio`, `**.phoneNumber`."""
    section: str
    audience: Audience | None
    """None: whoever can see the account's posts."""
    says: str | None = None


def reading(read_record: ReadRecord) -> Read:
    """A reader of one kind of file: `read_record` for each record; records that are misshapen make one Unread."""

    def read(file: File, account: Account) -> Iterator[Entry | Unread]:
        bad, first = 0, ""
        for key, value in script_items(file, ""):
            if value == _NO_DATA:
                continue
            try:
                inner, record = unwrapped(key, value)
                yield from read_record(file.path, inner, record, account)
            except Misshapen:
                bad, first = bad + 1, first or key
        if bad:
            entries = "1 entry in it is" if bad == 1 else f"{bad} entries in it are"
            place = f" (the first: {first})" if first else ""
            yield Unread(file.path, f"{entries} not laid out as expected; the others were read{place}")

    return read


def fields(*known: Field, when: str = "") -> Read:
    """A reader of files whose records are read field by field. `when`: path of the record's date, if it has one."""
    names = {field.path.partition(".")[0] for field in known}

    def read_record(file: str, key: str, record: Record, account: Account) -> Iterator[Entry]:
        if record and ANYWHERE not in names and names.isdisjoint(record):
            raise Misshapen
        posted = next((moment(text) for _, text in texts(record, when)), None) if when else None
        for field in known:
            for place, text in texts(record, field.path, key):
                audience = of_posts(account) if field.audience is None else field.audience
                yield entry(text, file, place, field.section, audience, posted, field.says)

    return reading(read_record)


def unwrapped(key: str, value: Any) -> tuple[str, Record]:
    """The record inside its wrapper, and its key path. Raises Misshapen."""
    if isinstance(value, dict) and len(value) == 1:
        ((name, inner),) = value.items()
        if isinstance(inner, dict):
            return f"{key}.{name}".lstrip("."), inner
    if not isinstance(value, dict):
        raise Misshapen
    return key, value


def texts(value: Any, path: str, key: str = "") -> Iterator[tuple[str, str]]:
    """Every text that stands under a path, with its key path; lists on the way are gone through.

    >>> list(texts({"a": [{"b": "tea"}, {"b": ""}, {"b": "milk"}]}, "a.b", "[3]"))
    [('[3].a[0].b', 'tea'), ('[3].a[2].b', 'milk')]
    """
    name, _, rest = path.partition(".")
    if isinstance(value, list):
        for number, inner in enumerate(value):
            yield from texts(inner, path, f"{key}[{number}]")
    elif isinstance(value, dict):
        sought, _, beyond = rest.partition(".")
        for each, inner in value.items():
            step = f"{key}.{each}".lstrip(".")
            if name == ANYWHERE:
                yield from texts(inner, beyond if each == sought else path, step)
            elif each == name:
                yield from texts(inner, rest, step)
    elif isinstance(value, str) and not path and value.strip():
        yield key, value


def entry(
    text: str,
    file: str,
    key: str,
    section: str,
    audience: Audience,
    posted: datetime | None = None,
    says: str | None = None,
) -> Entry:
    """An entry of this platform."""
    return Entry(text, Place(PLATFORM, section, file, key), audience, posted, says)


def of_posts(account: Account) -> Audience:
    """Who can see the posts of an account, as far as the archive proves it."""
    return protected(account.private)


def protected(is_protected: bool | None) -> Audience:
    """Who can see posts that are protected, that are not, or of which nothing is known."""
    if is_protected is None:
        return Audience.UNKNOWN
    return Audience.FOLLOWERS if is_protected else Audience.EVERYONE
