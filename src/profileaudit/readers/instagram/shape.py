"""The shapes that Instagram's files are made of, taken apart with care: what has another shape costs one record."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from profileaudit.export import File
from profileaudit.formats import documents
from profileaudit.model import Entry, Unread

Record = Mapping[str, Any]
Told = Iterator[Entry | Unread]


class Misshapen(Exception):
    """A record, or a part of one, has another shape than in every export seen so far."""


def read_each(file: File, roots: tuple[str, ...], one: Callable[[str, Record], Told]) -> Told:
    """What `one` makes of each record under one of the roots; it is given the record's key path and the record."""
    for key, record in documents.items(file, *roots, mend=True):
        try:
            yield from one(key, mapping(record))
        except Misshapen:
            yield misshapen(file, key)


def misshapen(file: File, key: str) -> Unread:
    """What the owner is told of a record, or of a field of one, that has another shape."""
    where = f" ({key})" if key else ""
    return Unread(file.path, f"one entry in it is not laid out as expected{where}; the rest was read")


def mapping(value: Any) -> Record:
    """An object as it is."""
    if not isinstance(value, dict):
        raise Misshapen
    return value


def listed(value: Any) -> list[Any]:
    """A list as it is, one bare object as a list of one (Meta writes both), nothing as an empty list."""
    if isinstance(value, dict):
        return [value]
    if value is not None and not isinstance(value, list):
        raise Misshapen
    return value or []


def words(value: Any) -> str:
    """A text without blanks at its ends; empty where there is none."""
    if value is not None and not isinstance(value, str):
        raise Misshapen
    return (value or "").strip()


def below(key: str, name: str) -> str:
    """The key path of a part of a record; a file that is one bare record has no path of its own."""
    return f"{key}.{name}" if key else name
