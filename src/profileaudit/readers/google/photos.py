"""Google Photos: the file beside each picture, which says where and when it was taken, and the albums.

A library is for its owner alone until something is shared. A picture whose file speaks of comments in a shared
album was shared, with whom is not in the export. The names of these files are cut short in many ways
(`.supplemental-metadata.json`, `.supp.json`), so they are known by what they hold.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from profileaudit.export import File
from profileaudit.formats import Unreadable
from profileaudit.formats.documents import UNKNOWN as UNRECOGNISED
from profileaudit.formats.documents import load
from profileaudit.formats.moments import moment
from profileaudit.model import Account, Audience, Entry, Media, Place, Unread
from profileaudit.readers import is_picture
from profileaudit.readers.google.places import Spot, spelled, spot

PLATFORM = "google"
_PICTURE = ("photoTakenTime", "imageViews", "googlePhotosOrigin", "geoDataExif")
_ALBUM = ("access", "date", "geoData", "title")
_SEEN_BY = {"protected": Audience.ONLY_YOU, "private": Audience.ONLY_YOU, "public": Audience.EVERYONE}

LONGEST_NAME = 51
"""Letters of a name, its ending included, at which Google cuts."""
_SUPPLEMENT = ".supplemental-metadata"
_BESIDE = re.compile(r"(?P<picture>.+?)(?P<number>\(\d+\))?\.json", re.IGNORECASE)

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
    latitude, longitude = place or (None, None)
    people = record.get("people")
    names = sum(isinstance(each, dict) for each in people) if isinstance(people, list) else 0
    media = Media(_pictured(file.path, record.get("title")), latitude, longitude, taken, names)
    yield Entry("", Place(PLATFORM, "Photos", file.path, "title"), seen, posted, None, (media,))
    description = record.get("description")
    if isinstance(description, str) and description.strip():
        where = Place(PLATFORM, "Photos", file.path, "description")
        yield Entry(description.strip(), where, seen, posted, None, (media,))
    if place is not None:
        yield Entry(
            spelled(place), Place(PLATFORM, "Photos", file.path, "geoData"), seen, posted, "photo-place", (media,)
        )


def _pictured(path: str, title: Any) -> str:
    """The picture that a file stands beside: `IMG.jpg` for `IMG.jpg.json`, `IMG.jpg.supplemental-metadata.json` and
    shorter, `IMG(1).jpg` for `IMG.jpg.supplemental-metadata(1).json`.

    Of names that are too long both are cut: this one may then end in the middle of the picture's, which the title in
    it still has whole."""
    folder, slash, name = path.rpartition("/")
    match = _BESIDE.fullmatch(name)
    if match is None:
        return path
    picture, number = match["picture"], match["number"] or ""
    stem, dot, ending = picture.rpartition(".")
    if not is_picture(picture) and dot and _SUPPLEMENT.startswith(f".{ending.casefold()}"):
        picture = stem
    if not is_picture(picture) and isinstance(title, str) and is_picture(title):
        stem, dot, ending = title.rpartition(".")
        picture = f"{stem[: LONGEST_NAME - len(ending) - 1]}.{ending}"
    stem, dot, ending = picture.rpartition(".")
    return f"{folder}{slash}{stem}{number}{dot}{ending}"


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
