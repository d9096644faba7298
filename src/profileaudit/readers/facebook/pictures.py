"""Photos and videos as the export describes them: captions, albums and where they were taken.

Facebook takes camera data out of the pictures and writes it beside them, in
`media_metadata.photo_metadata.exif_data` (a list of objects, each with some of the values) or, in 2018
and 2019, straight in `photo_metadata`. The pictures themselves are not looked at.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any, TypeGuard

from profileaudit.formats.moments import moment
from profileaudit.model import Entry, Media, Place
from profileaudit.readers.facebook.entries import PLATFORM, Spot, at, check, dated, parts, say

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)

PICTURE = ("uri", "backup_uri", "creation_timestamp", "media_metadata", "description", "title")


def spelled(day: date) -> str:
    """A date as people here write it, whatever the computer's language.

    >>> spelled(date(2019, 5, 12))
    '12 May 2019'
    """
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def picture(spot: Spot, record: dict[str, Any]) -> Iterator[Entry]:
    """What one photo or video gives: its caption, its title, the owner's comments under it, its coordinates.

    A photo's title is the name of its album, a video's is its own. Other people's comments are not the
    owner's words, and are left out; without the owner's name nobody's can be told apart, and all are."""
    check(record, PICTURE)
    spot = dated(spot, record.get("creation_timestamp"))
    shown = replace(described(record), people=spot.people)
    video = _is_video(record)
    section = "Stories" if spot.section == "Stories" else "Photos"
    yield from say(at(spot, "description", section), record.get("description"), media=(shown,))
    yield from say(at(spot, "title", section if video else "Albums"), record.get("title"))
    for key, comment in parts(record, "comments"):
        if spot.owner and comment.get("author") == spot.owner:
            written = dated(spot, comment.get("timestamp"))
            yield from say(at(written, f"{key}.comment", "Comments"), comment.get("comment"))
    if shown.latitude is not None and shown.longitude is not None:
        when = f" ({'video' if video else 'photo'} posted {spelled(spot.posted)})" if spot.posted else ""
        where = f"{shown.latitude:.4f}, {shown.longitude:.4f}{when}"
        yield from say(at(spot, "media_metadata", section), where, "photo-place", (shown,))
    elif shown.file and not _has_words(record):  # its date, and that it is there
        where_it_is = at(spot, "uri", section)
        yield Entry(
            "", Place(PLATFORM, section, spot.file, where_it_is.key), spot.audience, spot.posted, None, (shown,)
        )


def _has_words(record: dict[str, Any]) -> bool:
    description = record.get("description")
    return isinstance(description, str) and bool(description.strip())


def album(spot: Spot, record: Any) -> Iterator[Entry]:
    """One member of an album's file: its name or description, or one of its photos."""
    if isinstance(record, str):
        yield from say(spot, record)
    else:
        yield from picture(spot, record)


def described(record: dict[str, Any]) -> Media:
    """A photo or video in the export's own description. (0.0, 0.0), in the sea off Africa, stands for no place."""
    values = _camera_values(record)
    place = coordinates(values)
    uri = record.get("uri") or record.get("backup_uri")
    taken = moment(values.get("taken_timestamp"))
    latitude, longitude = place or (None, None)
    return Media(uri if isinstance(uri, str) else "", latitude, longitude, taken)


def coordinates(values: Any) -> tuple[float, float] | None:
    """Degrees north and east under `latitude` and `longitude`, if they are a place on Earth other than 0, 0."""
    if not isinstance(values, dict):
        return None
    latitude, longitude = values.get("latitude"), values.get("longitude")
    if not _is_number(latitude) or not _is_number(longitude):
        return None
    if not -90 <= latitude <= 90 or not -180 <= longitude <= 180 or latitude == longitude == 0:
        return None
    return float(latitude), float(longitude)


def _is_number(value: Any) -> TypeGuard[int | float]:
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def _metadata(record: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    for _, metadata in parts(record, "media_metadata"):
        for kind in ("photo_metadata", "video_metadata"):
            for _, values in parts(metadata, kind):
                yield kind, values


def _is_video(record: dict[str, Any]) -> bool:
    return any(kind == "video_metadata" for kind, _ in _metadata(record))


def _camera_values(record: dict[str, Any]) -> dict[str, Any]:
    """All that the camera data says: the objects of the list taken together."""
    together: dict[str, Any] = {}
    for _, values in _metadata(record):
        together |= values
        for _, some in parts(values, "exif_data"):
            together |= some
    return together
