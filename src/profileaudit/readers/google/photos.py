"""Google Photos: the file beside each picture, which says where and when it was taken, and the albums.

A library is for its owner alone until something is shared. A picture whose file speaks of comments in a shared
album was shared, with whom is not in the export. The names of these files are cut short in many ways
(`.supplemental-metadata.json`, `.supp.json`), so they are known by what they hold.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from profileaudit.export import File
from profileaudit.formats import Unreadable
from profileaudit.formats.documents import UNKNOWN as UNRECOGNISED
from profileaudit.formats.documents import load
from profileaudit.formats.moments import moment
from profileaudit.model import Account, Audience, Entry, Media, Place, Unread
from profileaudit.readers.google.places import Spot, spelled, spot

PLATFORM = "google"
_PICTURE = ("photoTakenTime", "imageViews", "googlePhotosOrigin", "geoDataExif")
_ALBUM = ("access", "date", "geoData", "title")
_SEEN_BY = {"protected": Audience.ONLY_YOU, "private": Audience.ONLY_YOU, "public": Audience.EVERYONE}

Told = Iterator[Entry | Unread]
Record = dict[str, Any]


def beside(file: File, account: Account) -> Told:
    """What stands beside one picture, or in the file of one album."""
    record = load(file)
    if isinstance(record, dict) and isinstance(record.get("albumData"), dict):
        record = record["albumData"]  # until about 2019
    if not isinstance(record, dict) or not any(name in record for name in (*_PICTURE, *_ALBUM)):
        raise Unreadable(UNRECOGNISED)
    if any(name in record for name in _PICTURE):
        yield from _picture(file, record)
    else:
        yield from _album(file, record)


def _picture(file: File, record: Record) -> Iterator[Entry]:
    seen = Audience.UNKNOWN if record.get("sharedAlbumComments") else Audience.ONLY_YOU
    taken = _time(record, "photoTakenTime")
    posted = _time(record, "creationTime") or taken
    place = _place(record)
    title = record.get("title")
    name = title if isinstance(title, str) else file.path
    latitude, longitude = place or (None, None)
    media = Media(name, latitude, longitude, taken)
    description = record.get("description")
    if isinstance(description, str) and description.strip():
        where = Place(PLATFORM, "Photos", file.path, "description")
        yield Entry(description.strip(), where, seen, posted, None, (media,))
    if place is not None:
        yield Entry(
            spelled(place), Place(PLATFORM, "Photos", file.path, "geoData"), seen, posted, "photo-place", (media,)
        )


def _album(file: File, record: Record) -> Iterator[Entry]:
    """The name and the description of an album. `protected` is what an album that is not shared says."""
    seen = _SEEN_BY.get(str(record.get("access", "")).casefold(), Audience.UNKNOWN)
    for name in ("title", "description"):
        text = record.get(name)
        if isinstance(text, str) and text.strip():
            where = Place(PLATFORM, "Albums", file.path, name)
            yield Entry(text.strip(), where, seen, _time(record, "date"))


def _place(record: Record) -> Spot | None:
    """Where it was taken: as the owner or Google put it, else as the camera did."""
    for name in ("geoData", "geoDataExif"):
        found = record.get(name)
        if isinstance(found, dict) and (place := spot(found.get("latitude"), found.get("longitude"))):
            return place
    return None


def _time(record: Record, name: str) -> Any:
    found = record.get(name)
    return moment(found.get("timestamp")) if isinstance(found, dict) else None
