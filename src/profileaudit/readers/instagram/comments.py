"""What was written under posts, and reposts with words of one's own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

from profileaudit.export import File
from profileaudit.formats.moments import moment
from profileaudit.model import Account, Audience, Entry, Place
from profileaudit.readers.instagram.audience import of_posts
from profileaudit.readers.instagram.shape import Misshapen, Record, Told, below, listed, mapping, read_each, words

_ROOTS = ("", "comments_media_comments", "comments_reels_comments", "comments_story_comments")


def comments(file: File, account: Account) -> Told:
    """Comments on posts, reels and stories."""

    def one(key: str, record: Record) -> Told:
        newer = "string_map_data" in record
        for text, where, posted, owner in (_newer if newer else _older)(key, record):
            if text:
                place = Place("instagram", "Comments", file.path, where)
                yield Entry(text, place, seen_by(owner, account), posted)

    return read_each(file, _ROOTS, one)


def _newer(key: str, record: Record) -> Iterator[tuple[str, str, datetime | None, str]]:
    """Since 2023: labelled values. A comment that is only a picture has no text."""
    told = mapping(record["string_map_data"])
    if not told.keys() & {"Comment", "Media Owner", "Time"}:
        raise Misshapen
    text, owner = (_value(told, label) for label in ("Comment", "Media Owner"))
    posted = moment(mapping(told.get("Time") or {}).get("timestamp"))
    yield text, below(key, "string_map_data.Comment"), posted, owner


def _older(key: str, record: Record) -> Iterator[tuple[str, str, datetime | None, str]]:
    """2021 to 2023: a list of values, under the name of the other account as title."""
    if "string_list_data" not in record:
        raise Misshapen
    for number, item in enumerate(listed(record["string_list_data"])):
        told = mapping(item)
        where = below(key, f"string_list_data[{number}].value")
        yield words(told.get("value")), where, moment(told.get("timestamp")), words(record.get("title"))


def seen_by(owner: str, account: Account) -> Audience:
    """A comment is seen by those who see the post: under one's own, that is known; else it is the other's affair."""
    own = account.handle is not None and owner.casefold() == account.handle.casefold()
    return of_posts(account) if own else Audience.UNKNOWN


def reposts(file: File, account: Account) -> Told:
    """The words that stand with posts of others that one has shared on."""

    def one(key: str, record: Record) -> Told:
        told = mapping(record.get("string_map_data"))
        posted = moment(mapping(told.get("Time of repost") or {}).get("timestamp"))
        if text := _value(told, "Text"):
            place = Place("instagram", "Posts", file.path, below(key, "string_map_data.Text"))
            yield Entry(text, place, of_posts(account), posted)

    return read_each(file, ("profile_media_reposts",), one)


def _value(told: Mapping[str, Any], label: str) -> str:
    return words(mapping(told.get(label) or {}).get("value"))
