"""Where a recorded way begins and ends: GPX (https://www.topografix.com/GPX/1/1/), TCX
(https://www8.garmin.com/xmlschemas/TrainingCenterDatabasev2.xsd) and FIT, plain or compressed.

Read as a stream, point by point, the first two with the parser of Python's own library. Neither has a document type;
a file that brings one is refused, so that no entity can be declared, and none is ever fetched.
"""

from __future__ import annotations

import gzip
import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import BinaryIO, cast
from xml.parsers import expat

from profileaudit.export import File
from profileaudit.formats import Unreadable
from profileaudit.formats.moments import moment
from profileaudit.formats.text import clean
from profileaudit.formats.values import CUT_OFF, DAMAGED, EMPTY
from profileaudit.model import Account, Audience, Entry, Media, Place, Unread
from profileaudit.readers.strava import fit

PIECE = 64 * 1024
"""Bytes read at a time."""
LARGEST = 256 * 1024 * 1024
"""Bytes of one track, unpacked: a day's recording with all its sensors has about 30 MiB."""
DEEPEST = 64
NAME = 1000
"""Letters of a time or a name."""

_POINTS = ("trkpt", "rtept")
_WANTED = ("time", "name", "Time", "LatitudeDegrees", "LongitudeDegrees")
_FIT = re.compile(r"\.fit(?:\.gz)?$", re.IGNORECASE)


@dataclass(slots=True)
class _Point:
    latitude: float
    longitude: float
    when: datetime | None = None

    @property
    def spot(self) -> str:
        """Four decimals, which is a house (11 metres)."""
        return f"{self.latitude:.4f}, {self.longitude:.4f}"


def track(file: File, account: Account) -> Iterator[Entry | Unread]:
    """An entry for the first point and one for the last, unless they are one spot; and a route's name."""
    way = _Way()
    fault: Unreadable | None = None
    try:
        (_follow if _FIT.search(file.path) else _feed)(file, way)
    except Unreadable as trouble:
        fault = trouble
    if "routes" in file.path.casefold().split("/") and way.name:
        yield Entry(way.name, Place("strava", "Routes", file.path, "name"))
    yield from _ends(file, way, whole=fault is None)
    if fault is not None:
        raise fault


def _ends(file: File, way: _Way, *, whole: bool) -> Iterator[Entry]:
    first, last = way.first, way.last if whole else None
    if first is None:
        return
    round_trip = last is not None and last.spot == first.spot
    yield _entry(file, first, "start and end" if round_trip else "start")
    if last is not None and not round_trip:
        yield _entry(file, last, "end")


def _entry(file: File, point: _Point, which: str) -> Entry:
    day = f" on {point.when.date().isoformat()}" if point.when else ""
    text = f"{point.spot} ({which} of a track{day})"
    media = Media(file.path, point.latitude, point.longitude, point.when)
    place = Place("strava", "Activity maps", file.path, f"{which} point")
    return Entry(text, place, Audience.UNKNOWN, point.when, "location", (media,))


def _follow(file: File, way: _Way) -> None:
    """Reads a whole FIT recording into `way`. Raises Unreadable."""
    with file.open() as stream:
        try:
            for latitude, longitude, when in fit.points(_unpacked(stream, file.path)):
                way.add(_on_earth(latitude, longitude), when)
        except EOFError:
            raise Unreadable(CUT_OFF) from None
        except zlib.error:
            raise Unreadable(DAMAGED) from None


def _feed(file: File, way: _Way) -> None:
    """Reads the whole file into `way`. Raises Unreadable."""
    parser = expat.ParserCreate()
    parser.StartElementHandler = way.start
    parser.EndElementHandler = way.end
    parser.CharacterDataHandler = way.text
    parser.StartDoctypeDeclHandler = _refuse
    left = LARGEST
    with file.open() as stream:
        source = _unpacked(stream, file.path)
        try:
            while piece := source.read(PIECE):
                left -= len(piece)
                if left < 0:
                    raise Unreadable("it is larger than any recording can be")
                parser.Parse(piece.lstrip() if left + len(piece) == LARGEST else piece)
            if left == LARGEST:
                raise Unreadable(EMPTY)
            parser.Parse(b"", True)
        except expat.ExpatError as fault:
            ended = fault.code in (expat.errors.codes[expat.errors.XML_ERROR_NO_ELEMENTS], *_CUT)
            raise Unreadable(CUT_OFF if ended else DAMAGED) from None
        except LookupError:  # the encoding that it declares does not exist
            raise Unreadable(DAMAGED) from None
        except EOFError:
            raise Unreadable(CUT_OFF) from None
        except zlib.error:
            raise Unreadable(DAMAGED) from None


_CUT = tuple(
    expat.errors.codes[name]
    for name in (
        expat.errors.XML_ERROR_UNCLOSED_TOKEN,
        expat.errors.XML_ERROR_PARTIAL_CHAR,
        expat.errors.XML_ERROR_UNCLOSED_CDATA_SECTION,
    )
)


def _unpacked(stream: BinaryIO, path: str) -> BinaryIO:
    return cast(BinaryIO, gzip.GzipFile(fileobj=stream)) if path.lower().endswith(".gz") else stream


def _refuse(*_: object) -> None:
    raise Unreadable("it declares a document type, which no recording does: it was not read")


class _Way:
    """What has been read of a track: its first and its last point, and its name."""

    def __init__(self) -> None:
        self.first: _Point | None = None
        self.last: _Point | None = None
        self.name = ""
        self._here: _Point | None = None
        self._path: list[str] = []
        self._written: list[str] = []
        self._size = 0
        self._north = self._east = self._time = ""

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """One opening tag; a name space before the name is left out."""
        tag = name.rpartition(":")[2]
        self._path.append(tag)
        if len(self._path) > DEEPEST:
            raise Unreadable(f"it is nested more than {DEEPEST} levels deep, which no recording is")
        self._written, self._size = [], 0
        if tag in _POINTS:
            self._here = point = _point(attributes)
            self.add(point)
        elif tag == "Trackpoint":
            self._north = self._east = self._time = ""

    def add(self, point: _Point | None, when: datetime | None = None) -> None:
        """Takes up the next point."""
        if point is not None:
            point.when = when
            self.first, self.last = self.first or point, point

    def end(self, name: str) -> None:
        """One closing tag."""
        tag = self._path.pop()
        inside = self._path[-1] if self._path else ""
        if tag == "time" and inside in _POINTS and self._here is not None:
            self._here.when = moment("".join(self._written))
        elif inside == "Position" and tag == "LatitudeDegrees":
            self._north = "".join(self._written)
        elif inside == "Position" and tag == "LongitudeDegrees":
            self._east = "".join(self._written)
        elif inside == "Trackpoint" and tag == "Time":
            self._time = "".join(self._written)
        elif tag == "Trackpoint":
            self.add(_point({"lat": self._north, "lon": self._east}), moment(self._time))
        elif tag == "name" and inside in ("trk", "rte", "metadata"):
            self.name = self.name or clean("".join(self._written)).strip()
        self._written = []

    def text(self, data: str) -> None:
        """Text of a value that is wanted, up to a limit."""
        if self._path[-1] in _WANTED and self._size < NAME:
            self._written.append(data)
            self._size += len(data)


def _point(attributes: dict[str, str]) -> _Point | None:
    """A point on Earth; None for what is none, and for 0, 0, which stands for no place."""
    try:
        latitude, longitude = float(attributes["lat"]), float(attributes["lon"])
    except (KeyError, ValueError):
        return None
    return _on_earth(latitude, longitude)


def _on_earth(latitude: float, longitude: float) -> _Point | None:
    if not (abs(latitude) <= 90 and abs(longitude) <= 180) or latitude == longitude == 0:
        return None
    return _Point(latitude, longitude)
