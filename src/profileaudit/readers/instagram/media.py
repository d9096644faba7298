"""Pictures and videos as the export describes them: where the file is, and where and when it was taken.

Instagram takes the camera's data out of the files and writes it here. It is spread over several objects
of one list (`exif_data`); 0.0, 0.0 stands for no place.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import datetime

from profileaudit.formats.moments import moment
from profileaudit.model import Audience, Entry, Media, Place
from profileaudit.readers.instagram.shape import Record, listed, mapping, words

_KINDS = ("photo_metadata", "video_metadata")
_TAKEN = ("date_time_original", "date_time_digitized")


def shown(item: Record) -> Media | None:
    """The picture or video that an object with a `uri` shows; None where it shows none, as on Threads."""
    uri = words(item.get("uri"))
    if not uri:
        return None
    exif = _camera(item)
    latitude, longitude = _degrees(exif, "latitude", 90), _degrees(exif, "longitude", 180)
    if latitude is None or longitude is None or (not latitude and not longitude):
        latitude = longitude = None
    taken = next((found for name in _TAKEN for each in exif if (found := moment(each.get(name)))), None)
    return Media(uri, latitude, longitude, taken)


def _camera(item: Record) -> list[Record]:
    """All objects with camera data of one picture or video."""
    metadata = mapping(item.get("media_metadata") or {})
    kinds = [mapping(metadata.get(kind) or {}) for kind in _KINDS]
    return [mapping(each) for kind in kinds for each in listed(kind.get("exif_data"))]


def _degrees(exif: Iterable[Record], name: str, most: int) -> float | None:
    """The first possible number under this name that is not 0, else 0 where one is; None where none is."""
    told = (each.get(name) for each in exif)
    numbers = [each for each in told if isinstance(each, (int, float)) and not isinstance(each, bool)]
    possible = [float(number) for number in numbers if abs(number) <= most]
    return next((number for number in possible if number), 0.0 if possible else None)


def spots(place: Place, audience: Audience, posted: datetime | None, media: Iterable[Media]) -> Iterator[Entry]:
    """One entry for each place where the pictures of one post were taken: `51.3811, -2.3590`, as degrees.

    Four decimals, which is a house (11 metres); the media keep all that the export gives."""
    told = set()
    for each in media:
        if each.latitude is None or each.longitude is None:
            continue
        text = f"{each.latitude:.4f}, {each.longitude:.4f}"
        if text not in told:
            told.add(text)
            yield Entry(text, replace(place, section="Photos"), audience, posted, "photo-place", (each,))
