"""One picture as entries: where it was taken, whom its file names, what is written in it.

Each part of the file is read by itself: camera data that is damaged costs the camera data and nothing else.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import datetime

from PIL import Image

from profileaudit.export import File
from profileaudit.formats import Unreadable
from profileaudit.model import Audience, Entry, Media, Place, Unread
from profileaudit.readers.photo import WORDS, camera, labels, opening, seen_words, smaller
from profileaudit.readers.photo.told import DETAIL, Told

SECTION = "Photos"
PART_DAMAGED = "a part of what is written in it is damaged ({}); the rest was read"
OTHER_COPY = "a small copy inside the file shows more, or something else"


def entries(file: File, platform: str, audience: Audience) -> Iterator[Entry | Unread]:
    """All that one picture says. Raises Unreadable when it is no picture, is damaged or is too large."""
    image = opening.header(file)
    with opening.strictly():
        exif, faults = _camera_data(image)
        when = _time(exif)
        things, more = _everything(file, image, exif, words_too=True)
    spot = next((each for each in things if each.latitude is not None), None)
    media = Media(file.path, spot.latitude if spot else None, spot.longitude if spot else None, when)
    for each in dict.fromkeys(things):
        place = Place(platform, SECTION, file.path, each.key)
        yield Entry(each.text, place, audience, when, each.says, (media,))
    for fault in dict.fromkeys(faults + more):
        yield Unread(file.path, PART_DAMAGED.format(fault))


def _camera_data(image: opening.Header) -> tuple[Image.Exif, list[str]]:
    """The camera data, empty where there is none or none that can be read."""
    try:
        shell = Image.new("1", (1, 1))
        shell.info.update(image.info)
        return shell.getexif(), []
    except Exception:  # as for every part
        return Image.Exif(), ["camera data"]


def _time(exif: Image.Exif) -> datetime | None:
    try:
        return camera.taken(exif)
    except Exception:  # what it is of is told with the camera data
        return None


def _everything(
    file: File, image: opening.Header, exif: Image.Exif, *, words_too: bool = False
) -> tuple[list[Told], list[str]]:
    """What each part of the file says, the same thing once, and which parts are damaged."""
    info = image.info
    parts: dict[str, Callable[[], Iterable[Told]]] = {
        "camera data": lambda: camera.fields(exif),
        "place": lambda: filter(None, [camera.place(exif)]),
        "XMP": lambda: labels.xmp(packet) if (packet := info.get("xmp") or info.get("XML:com.adobe.xmp")) else (),
        "IPTC": lambda: labels.iptc(_iptc(image)),
        "texts": lambda: labels.texts(info),
        "small copy": lambda: _small_copy(file, image, exif),
        WORDS: lambda: seen_words.read(file) if words_too else (),
    }
    things: dict[tuple[str | None, str], Told] = {}
    faults = []
    for name, read in parts.items():
        try:
            for each in read():
                things.setdefault((each.says, each.text.casefold()), each)
        except MemoryError:
            raise
        except Exception:  # any part of a hostile file may fail in any way: it costs this part only
            faults.append(name)
    return list(things.values()), faults


def _iptc(image: opening.Header) -> bytes:
    """The IPTC records of a JPEG, which Photoshop's blocks hold."""
    blocks = image.info.get("photoshop")
    found = blocks.get(0x0404, b"") if isinstance(blocks, dict) else b""
    return found if isinstance(found, bytes) else b""


def _small_copy(file: File, image: opening.Header, exif: Image.Exif) -> Iterator[Told]:
    copy = camera.thumbnail(exif, image.info.get("exif", b"")) if image.form == "JPEG" else b""
    if not copy:
        return
    try:
        other = smaller.shows_something_else(file, image.size, copy, changed=camera.is_changed(exif, image.size))
    except Unreadable:  # a damaged copy shows nothing to anybody, and the picture itself need not be decoded
        return
    if other:
        yield Told(DETAIL, OTHER_COPY, "small copy")


def carried(file: File) -> tuple[str, ...]:
    """What is written in a picture's file besides the picture, in plain words. Raises Unreadable."""
    image = opening.header(file)
    kinds = {"exif": "camera data", "xmp": "XMP", "photoshop": "Photoshop's and IPTC data", "comment": "comment"}
    with opening.strictly():
        exif, _ = _camera_data(image)
        things, _ = _everything(file, image, exif)
    keys = dict.fromkeys(each.key for each in things)
    return tuple(dict.fromkeys([*keys, *(words for name, words in kinds.items() if image.info.get(name))]))


def is_moving(file: File) -> bool:
    """Whether a GIF or WebP has more than one picture."""
    return opening.frames(file) > 1
