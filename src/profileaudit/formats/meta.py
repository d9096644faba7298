"""What Facebook and Instagram do to their JSON, undone.

Mending comes before cleaning: the bytes U+0080 to U+009F of a damaged text are letters once mended,
and control characters that cleaning would remove. `documents.items(..., mend=True)` keeps that order.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any


def mend_text(text: str) -> str:
    """One string with its letters put right: every byte of its UTF-8 had become a letter of its own.

    Left alone when any letter is beyond U+00FF, or when the bytes are no UTF-8: it was not damaged, or
    not in this way. Seen in every Facebook and Instagram JSON export since 2018
    (https://stackoverflow.com/questions/50008296).

    >>> mend_text("CafÃ©"), mend_text("Café"), mend_text("naïve – ok")
    ('Café', 'Café', 'naïve – ok')
    """
    if text.isascii():
        return text
    try:
        return text.encode("latin-1").decode("utf-8")
    except UnicodeError:
        return text


def mend(value: Any) -> Any:
    """A JSON value with every string in it mended, keys too."""
    if isinstance(value, str):
        return mend_text(value)
    if isinstance(value, list):
        return [mend(each) for each in value]
    if isinstance(value, dict):
        return {mend_text(key): mend(each) for key, each in value.items()}
    return value


def labelled(value: Any) -> Iterator[tuple[tuple[str, ...], str, Any]]:
    """What a record of the label_values dialect says: (titles that enclose it, label, value).

    `value` is a record, or the list under its `label_values`. A value is a string, a number (epoch seconds
    from `timestamp_value`) or a web address (`href`), in the order of the file; a label whose `vec` holds
    several values comes once for each. Pictures under `media` are not told: they are the reader's.

    >>> list(labelled({"label_values": [{"label": "Name", "value": "Zoë"},
    ...                                 {"title": "Home", "dict": [{"label": "City", "value": "Leeds"}]}]}))
    [((), 'Name', 'Zoë'), (('Home',), 'City', 'Leeds')]
    """
    if isinstance(value, dict):
        value = value.get("label_values", [value] if "label" in value or "dict" in value else [])
    yield from _labelled(_each(value), (), "")


def _labelled(parts: Iterable[Any], titles: tuple[str, ...], label: str) -> Iterator[tuple[tuple[str, ...], str, Any]]:
    for part in parts:
        if not isinstance(part, dict):
            continue
        name = _name(part)
        for key in ("value", "timestamp_value", "href"):
            if key in part and not isinstance(part[key], (dict, list)) and part[key] is not None:
                yield titles, name or label, part[key]
        yield from _labelled(_each(part.get("vec")), titles, name or label)
        # What stands in a dict is enclosed by the name of the dict, or of the vec that the dict is one of.
        enclosing = name or label
        yield from _labelled(_each(part.get("dict")), (*titles, enclosing) if enclosing else titles, "")


def _name(part: dict[str, Any]) -> str:
    found = part.get("label") or part.get("title") or ""
    return found if isinstance(found, str) else ""


def _each(value: Any) -> list[Any]:
    """A list as it is, one bare object as a list of one, anything else as nothing."""
    if isinstance(value, list):
        return value
    return [value] if isinstance(value, dict) else []
