"""Files of the label_values kind (from 2024): every value with the label that stands beside it on the screen.

In the exports that were seen the labels are English, whatever the account's language; rows of the table
rely on words in them only where a value would otherwise not be told at all.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import Any

from profileaudit.formats.meta import labelled
from profileaudit.formats.moments import moment
from profileaudit.model import Audience, Entry, Media
from profileaudit.readers.facebook.entries import ReadRecord, Spot, at, check, say
from profileaudit.readers.facebook.pictures import coordinates, picture
from profileaudit.readers.facebook.posts import place

_WEB_ADDRESS = re.compile(r"https?://\S+")
_POINT = re.compile(r"\(?\s*(-?\d{1,2}\.\d+)\s*,\s*(-?\d{1,3}\.\d+)\s*\)?")
_PLACE = re.compile(r"\b(?:place|city|cities|town|location|check[- ]?ins?)\b", re.IGNORECASE)
_WITH_WHAT = re.compile(r"\bapplication\b", re.IGNORECASE)
_OPEN = ("public", "everyone")
_VISIBLE = re.compile(r"\bsee\b|\blook you up\b|\baudience\b|\bprivacy\b", re.IGNORECASE)
LABELS = ("label_values", "label", "fbid")

Says = Callable[[str], str | None]
"""The kind that a label gives its value."""


def values(spot: Spot, record: dict[str, Any]) -> Iterator[tuple[Spot, str, str]]:
    """The texts of a record: (where, label, text). Not the times, nor bare web addresses (Facebook's own links)."""
    check(record, LABELS)
    found = list(labelled(record))
    dated = (moment(value) for _, _, value in found if isinstance(value, (int, float)))
    spot = replace(spot, posted=spot.posted or next(filter(None, dated), None))
    for titles, label, value in found:
        if isinstance(value, str) and not _WEB_ADDRESS.fullmatch(value.strip()):
            yield at(spot, ".".join(("label_values", *titles, label)).rstrip(".")), label, value


def free_text(spot: Spot, record: dict[str, Any]) -> Iterator[Entry]:
    """Every text of the record, and its pictures."""
    for here, _, text in values(spot, record):
        yield from say(here, text)
    for key, shown in _pictures(record, ""):
        yield from picture(at(spot, key), shown)


def stated(says: Says) -> ReadRecord:
    """Every text of the record, as the kind that its label gives it."""

    def read(spot: Spot, record: dict[str, Any]) -> Iterator[Entry]:
        for here, label, text in values(spot, record):
            yield from say(here, text, says(label))

    return read


def visited(spot: Spot, record: dict[str, Any]) -> Iterator[Entry]:
    """A place the owner was at, or made: in a record of labels, or as it stands in posts.

    Coordinates come as the text `(51.38 , -2.36)`; they are told where no place is named."""
    if "label_values" not in record:
        check(record, ("name", "address", "coordinate"))
        yield from place(spot, record)
        return
    yield from places(values(spot, record))


def places(told: Iterable[tuple[Spot, str, str]], named: bool = False) -> Iterator[Entry]:
    """The places among labelled texts (where, label, text); `named` when one is named besides."""
    texts = [each for each in told if not _WITH_WHAT.search(each[1])]
    names_one = named or any(_PLACE.search(here.key) and not _POINT.fullmatch(text) for here, _, text in texts)
    point = next((found for *_, text in texts if (found := _point(text))), None)
    untold = (Media("", *point),) if point else ()
    for here, _, text in texts:
        if not _POINT.fullmatch(text):
            says = "location" if _PLACE.search(here.key) else None
            yield from say(here, text, says, _when(untold, here) if says else ())
            untold = () if says else untold
        elif not names_one and (own := _point(text)):
            yield from say(here, f"{own[0]:.4f}, {own[1]:.4f}", "location", _when((Media("", *own),), here))


def _point(text: str) -> tuple[float, float] | None:
    written = _POINT.fullmatch(text)
    return coordinates({"latitude": float(written[1]), "longitude": float(written[2])}) if written else None


def _when(media: tuple[Media, ...], here: Spot) -> tuple[Media, ...]:
    return tuple(replace(each, taken=here.posted) for each in media)


def settings(spot: Spot, record: dict[str, Any]) -> Iterator[Entry]:
    """Who can see what: `Who can see your future posts? Public`. Open to everyone is a finding, the rest is none."""
    for here, label, text in values(spot, record):
        yield from setting(here, label, text)


def setting(here: Spot, label: str, text: str) -> Iterator[Entry]:
    """One setting: the label asks and the text answers."""
    is_open = text.casefold() in _OPEN and _VISIBLE.search(label) is not None
    told = f"{label} {text}" if label.endswith(("?", ":")) else f"{label}: {text}"
    audience = Audience.EVERYONE if is_open else Audience.ONLY_YOU
    yield from say(replace(here, audience=audience), told, "visibility" if is_open else None)


def names_a_place(label: str) -> bool:
    """Whether a label says that its value is a place.

    >>> names_a_place("Place name"), names_a_place("Placement")
    (True, False)
    """
    return _PLACE.search(label) is not None


def _pictures(value: Any, key: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """The photos and videos under every `media` of a record, each with its key."""
    if isinstance(value, dict):
        for name, inner in value.items():
            path = f"{key}.{name}" if key else name
            if name == "media" and isinstance(inner, list):
                yield from ((f"{path}[{n}]", each) for n, each in enumerate(inner) if isinstance(each, dict))
            else:
                yield from _pictures(inner, path)
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            yield from _pictures(inner, f"{key}[{number}]")
