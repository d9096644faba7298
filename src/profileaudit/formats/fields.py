"""Fields of JSON records: the texts that stand under a path of names, and those that nobody asked for."""

from __future__ import annotations

import html
import re
from collections.abc import Collection, Iterator, Mapping
from typing import Any

from profileaudit.export import File
from profileaudit.formats import Unreadable, documents

Object = dict[str, Any]

_TAG = re.compile(r"</?[A-Za-z][^<>]{0,2000}>")


def objects(file: File, *roots: str) -> Iterator[tuple[str, Object]]:
    """`documents.items` for records that are objects. Raises Unreadable after the last when others stood among them."""
    bad, place = 0, ""
    for key, record in documents.items(file, *roots):
        if isinstance(record, dict):
            yield key, record
        else:
            bad, place = bad + 1, place or key
    if bad:
        entries = "1 entry in it is" if bad == 1 else f"{bad} entries in it are"
        first = f" (the first: {place})" if place else ""
        raise Unreadable(f"{entries} not laid out as expected; the others were read{first}")


def texts(value: Any, path: str, key: str = "") -> Iterator[tuple[str, str]]:
    """Every text that stands under a path of names with dots, with its own path; lists on the way are gone through.

    Blanks at the ends are taken off, and empty texts left out. What has another shape gives nothing.

    >>> list(texts({"a": [{"b": "tea"}, {"b": " "}, {"b": "milk"}]}, "a.b", "[3]"))
    [('[3].a[0].b', 'tea'), ('[3].a[2].b', 'milk')]
    """
    if isinstance(value, list):
        for number, inner in enumerate(value):
            yield from texts(inner, path, f"{key}[{number}]")
    elif isinstance(value, dict) and path:
        name, _, rest = path.partition(".")
        yield from texts(value.get(name), rest, f"{key}.{name}".lstrip("."))
    elif isinstance(value, str) and not path and value.strip():
        yield key, value.strip()


def first(value: Any, path: str) -> str:
    """The first text under a path; empty when there is none."""
    return next((text for _, text in texts(value, path)), "")


def others(record: Mapping[str, Any], known: Collection[str], key: str = "") -> Iterator[tuple[str, str]]:
    """The texts of a record under names that are not known, each with its path.

    >>> list(others({"name": "Ada", "motto": "Onwards", "age": 7}, {"name"}, "[0]"))
    [('[0].motto', 'Onwards')]
    """
    for name, value in record.items():
        if name not in known and isinstance(value, str) and value.strip():
            yield f"{key}.{name}".lstrip("."), value.strip()


def untagged(text: str) -> str:
    """A text that may hold HTML, as it reads without: tags taken out, references resolved.

    >>> untagged("Year&nbsp;3 <b>rocks</b>, 2 < 3")
    'Year\\xa03 rocks, 2 < 3'
    """
    return html.unescape(_TAG.sub("", text)).strip() if "<" in text or "&" in text else text
