"""Google Maps: reviews, which are public under the owner's name, and places that the owner saved or named.

Reviews and places are GeoJSON. Their keys are not translated; they were written `Review Comment` until about
2023 and `review_text_published` since. What a file is, its records say: its name is in the owner's language.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from profileaudit.columns import plain
from profileaudit.export import File
from profileaudit.formats.documents import items
from profileaudit.formats.moments import moment
from profileaudit.formats.rows import column, rows
from profileaudit.model import Account, Audience, Entry, Place, Unread

PLATFORM = "google"
EVERYONE, ONLY_YOU, UNKNOWN = Audience.EVERYONE, Audience.ONLY_YOU, Audience.UNKNOWN
_REVIEW = ("reviewtextpublished", "reviewcomment", "fivestarratingpublished", "starrating")
_NOTES = ("Note", "Comment", "Notiz", "Kommentar")

Told = Iterator[Entry | Unread]
Record = dict[str, Any]


def features(file: File, account: Account) -> Told:
    """Reviews, labelled places and saved places; a record that is none of these is counted in one Unread."""
    bad, first = 0, ""
    for key, record in items(file, "features"):
        properties = record.get("properties") if isinstance(record, dict) else None
        if not isinstance(properties, dict):
            bad, first = bad + 1, first or key
            continue
        known = {plain(name): (name, value) for name, value in properties.items()}
        spot = f"{key}.properties"
        if any(name in known for name in _REVIEW):
            yield from _review(file, spot, known)
        elif "name" in known and "address" in known:
            yield from _labelled(file, spot, properties)
        elif "title" in known or "location" in known:
            yield from _saved(file, spot, known)
        else:
            bad, first = bad + 1, first or key
    if bad:
        entries = "1 entry in it is" if bad == 1 else f"{bad} entries in it are"
        yield Unread(file.path, f"{entries} not laid out as expected; the others were read (the first: {first})")


def _review(file: File, spot: str, known: dict[str, tuple[str, Any]]) -> Iterator[Entry]:
    """A review, and the name of the place: one's own school tells, whatever the words are."""
    posted = next((when for name in ("date", "published") if (when := moment(known.get(name, ("", None))[1]))), None)
    for name in _REVIEW[:2]:
        key, text = known.get(name, ("", None))
        if isinstance(text, str) and text.strip():
            yield Entry(text.strip(), Place(PLATFORM, "Reviews", file.path, f"{spot}.{key}"), EVERYONE, posted)
    found = _named(known)
    if found:
        yield Entry(found[1], Place(PLATFORM, "Reviews", file.path, f"{spot}.{found[0]}"), EVERYONE, posted)


def _labelled(file: File, spot: str, properties: Record) -> Iterator[Entry]:
    """`Home`, `Work` and places with names of the owner's own, each with its address."""
    address = properties.get("address")
    if isinstance(address, str) and address.strip():
        where = Place(PLATFORM, "Labelled places", file.path, f"{spot}.address ({properties.get('name')})")
        yield Entry(address.strip(), where, ONLY_YOU, None, "address")


def _saved(file: File, spot: str, known: dict[str, tuple[str, Any]]) -> Iterator[Entry]:
    """A place with a star: for the owner only. Its name is told, not its address, which is somebody else's."""
    found = _named(known)
    if found:
        yield Entry(found[1], Place(PLATFORM, "Saved places", file.path, f"{spot}.{found[0]}"), ONLY_YOU)
    key, text = known.get("comment", ("", None))
    if isinstance(text, str) and text.strip():
        yield Entry(text.strip(), Place(PLATFORM, "Saved places", file.path, f"{spot}.{key}"), ONLY_YOU)


def _named(known: dict[str, tuple[str, Any]]) -> tuple[str, str] | None:
    """The key and the name of a place."""
    key, location = known.get("location", ("", None))
    for name, value in location.items() if isinstance(location, dict) else ():
        if plain(name) in ("name", "businessname") and isinstance(value, str) and value.strip():
            return f"{key}.{name}", value.strip()
    key, title = known.get("title", ("", None))
    return (key, title.strip()) if isinstance(title, str) and title.strip() else None


def saved_list(file: File, account: Account) -> Told:
    """A list of places, which may be shared: the owner's notes in it. The names of places are not the owner's words."""
    for place, row in rows(file):
        for name in _NOTES:
            if text := column(row, name).strip():
                yield Entry(text, Place(PLATFORM, "Saved lists", file.path, f"{place}, {name}"), UNKNOWN)
