"""Instagram's oldest download, of 2018 to 2020: a few JSON files at the top, `media.json` and others.

Layout of these two as in https://github.com/PersonalDataPipeline/pdpl-cli (`instagram-2018-import`). The names of the
fields of `profile.json` are not known from any source: every text in it is told under `Other details`, with the name
that the file gives it, and whether the account was private is not read.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from profileaudit.export import File
from profileaudit.formats import documents
from profileaudit.formats.moments import moment
from profileaudit.model import Account, Audience, Entry, Media, Place, Unread
from profileaudit.readers.instagram.audience import of_archive, of_posts
from profileaudit.readers.instagram.comments import seen_by
from profileaudit.readers.instagram.shape import Misshapen, Record, Told, mapping, misshapen, read_each, words

_LISTS = {"photos": "Posts", "videos": "Posts", "stories": "Stories", "profile": "Photos"}
"""What is read of `media.json`; `direct` is private messages."""


def media(file: File, account: Account) -> Told:
    """Photos and videos with their captions, and the place that was named with them."""

    def one(key: str, record: Record) -> Told:
        section = _LISTS.get(key.partition("[")[0])
        if section:
            yield from _posted(Place("instagram", section, file.path, key), _seen(section, account), record)

    return read_each(file, (*_LISTS, "direct"), one)


def _seen(section: str, account: Account) -> Audience:
    if section == "Photos":
        return Audience.EVERYONE
    return of_archive(account) if section == "Stories" else of_posts(account)


def _posted(place: Place, audience: Audience, record: Record) -> Iterator[Entry]:
    if not record.keys() & {"caption", "path", "taken_at"}:
        raise Misshapen
    posted = moment(record.get("taken_at"))
    shown = (Media(words(record.get("path"))),) if words(record.get("path")) else ()

    def at(name: str) -> Place:
        return Place(place.platform, place.section, place.file, f"{place.key}.{name}")

    yield Entry(words(record.get("caption")), at("caption"), audience, posted, media=shown)
    if location := words(record.get("location")):
        yield Entry(location, at("location"), audience, posted, "location")


def comments(file: File, account: Account) -> Told:
    """Comments: each is a list of time, words, and the account whose post it is."""
    for key, record in documents.items(file, "media_comments", "live_comments", mend=True):
        if not isinstance(record, list) or len(record) < 2 or not all(isinstance(part, str) for part in record):
            yield misshapen(file, key)
        elif record[1].strip():
            owner = record[2] if len(record) > 2 else ""
            place = Place("instagram", "Comments", file.path, f"{key}[1]")
            yield Entry(record[1].strip(), place, seen_by(owner, account), moment(record[0]))


def profile(file: File, account: Account) -> Told:
    """Every text of the profile, whatever it is called."""
    for key, record in documents.items(file, "", mend=True):
        yield from _texts(Place("instagram", "Other details", file.path, key), mapping(record))


def _texts(place: Place, record: Mapping[str, Any]) -> Iterator[Entry | Unread]:
    for name, value in record.items():
        where = Place(place.platform, place.section, place.file, f"{place.key}.{name}".lstrip("."))
        if isinstance(value, dict):
            yield from _texts(where, value)
        elif isinstance(value, str) and value.strip() and not value.startswith(("http://", "https://")):
            yield Entry(value.strip(), where, Audience.UNKNOWN)
        elif isinstance(value, list):
            yield Unread(place.file, f"one part of it is a list, which is not known here ({where.key})")
