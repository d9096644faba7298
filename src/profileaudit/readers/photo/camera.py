"""What the camera and its owner wrote: EXIF (CIPA DC-008-2019, https://www.cipa.jp/std/documents/e/DC-X008-Translation-2019-E.pdf).

Names of cameras and lenses are left out: they tell of nobody. Serial numbers tie all pictures of one camera
together. The fields that begin with XP are Windows Explorer's; they are UTF-16.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

from PIL import ExifTags, Image

from profileaudit.formats.moments import moment
from profileaudit.readers.photo.told import DETAIL, Told, spot, told

_BASE, _CAMERA, _GPS = 0, ExifTags.IFD.Exif, ExifTags.IFD.GPSInfo
_FIELDS = (
    (_BASE, 0x010E, None, "caption"),
    (_BASE, 0x010D, None, "document's name"),
    (_BASE, 0x0131, None, "program"),
    (_BASE, 0x013B, DETAIL, "artist"),
    (_BASE, 0x013C, DETAIL, "name of the computer or telephone"),
    (_BASE, 0x8298, DETAIL, "copyright"),
    (_BASE, 0x9C9B, None, "title"),
    (_BASE, 0x9C9C, None, "comment"),
    (_BASE, 0x9C9D, DETAIL, "author"),
    (_BASE, 0x9C9E, None, "keywords"),
    (_BASE, 0x9C9F, None, "subject"),
    (_BASE, 0xC62F, DETAIL, "camera's serial number"),
    (_CAMERA, 0x9286, None, "comment"),
    (_CAMERA, 0xA430, DETAIL, "owner's name"),
    (_CAMERA, 0xA431, DETAIL, "camera's serial number"),
    (_CAMERA, 0xA435, DETAIL, "lens's serial number"),
)
_WINDOWS = range(0x9C9B, 0x9CA0)
_COMMENT = 0x9286
_TAKEN = ((_CAMERA, 0x9003, 0x9011), (_CAMERA, 0x9004, 0x9012), (_BASE, 0x0132, 0x9010))
"""When it was taken, digitised, last changed; and the field with the zone of each (since EXIF 2.31)."""


def fields(exif: Image.Exif) -> Iterator[Told]:
    """Owner, artist, serial numbers, captions, comments."""
    for group, tag, says, key in _FIELDS:
        value = _group(exif, group).get(tag)
        if tag in _WINDOWS:
            value = _utf_16(value)
        elif tag == _COMMENT:
            value = _comment(value)
        found = told(says, value, key)
        if found is not None:
            yield found


def place(exif: Image.Exif) -> Told | None:
    """Where it was taken, as the camera knew it; None where it did not."""
    gps = _group(exif, _GPS)
    if not all(tag in gps for tag in (1, 2, 3, 4)):
        return None
    north = _degrees(gps[2]) * (-1 if str(gps[1]).upper().startswith("S") else 1)
    east = _degrees(gps[4]) * (-1 if str(gps[3]).upper().startswith("W") else 1)
    return spot(north, east, "place (GPS)")


def taken(exif: Image.Exif) -> datetime | None:
    """When it was taken: the camera's own clock without a zone, UTC where the file tells the zone."""
    for group, tag, zone_tag in _TAKEN:
        when = moment(_group(exif, group).get(tag))
        if when is None:
            continue
        zone = _group(exif, _CAMERA).get(zone_tag)
        return (isinstance(zone, str) and moment(f"{when.isoformat()}{zone.strip()}")) or when
    return None


def is_changed(exif: Image.Exif, size: tuple[int, int]) -> bool:
    """Whether the file itself says that the picture was worked on since it was taken: another size, another time."""
    camera = _group(exif, _CAMERA)
    noted = camera.get(0xA002), camera.get(0xA003)
    if all(isinstance(each, int) and each for each in noted) and set(noted) != set(size):
        return True
    first, last = moment(camera.get(0x9003)), moment(exif.get(0x0132))
    return first is not None and last is not None and abs((last - first).total_seconds()) > 60


def thumbnail(exif: Image.Exif, data: bytes) -> bytes:
    """The small JPEG inside the camera data; empty where there is none."""
    group = _group(exif, ExifTags.IFD.IFD1)
    start, length = group.get(0x0201), group.get(0x0202)
    if not (isinstance(start, int) and isinstance(length, int)) or length <= 0 or start <= 0:
        return b""
    data = data.removeprefix(b"Exif\0\0")
    return data[start : start + length]


def _group(exif: Image.Exif, group: int) -> Mapping[int, Any]:
    return exif if group == _BASE else exif.get_ifd(group)


def _degrees(parts: Any) -> float:
    """Degrees, minutes and seconds as one number. Raises what a damaged one raises: its reader catches it."""
    degrees, minutes, seconds = (float(part) for part in (*parts, 0, 0)[:3])
    return degrees + minutes / 60 + seconds / 3600


def _utf_16(value: Any) -> Any:
    if isinstance(value, tuple):
        value = bytes(value)
    return value.decode("utf-16-le", "replace") if isinstance(value, bytes) else value


def _comment(value: Any) -> Any:
    """A comment without the eight letters before it that name its alphabet."""
    if not isinstance(value, bytes):
        return value
    alphabet, text = value[:8], value[8:]
    if alphabet == b"UNICODE\0":
        little = text[1:2] == b"\0"
        return text.decode("utf-16-le" if little else "utf-16-be", "replace")
    return text if alphabet in (b"ASCII\0\0\0", b"\0" * 8) else value
