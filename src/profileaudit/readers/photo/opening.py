"""Opens a picture within limits: the first part of Pillow's door, which is this package.

Only five formats are opened, known by how they begin and not by their name, so that no other of Pillow's 43
decoders is ever reached (https://pillow.readthedocs.io/en/stable/handbook/security.html). Pillow's warnings are
errors here. `header` opens a picture without its pixels: of a JPEG only what stands before them is read, of a PNG
the pixels are passed over, and the others' decoders wait until they are asked.
"""

from __future__ import annotations

import io
import warnings
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, BinaryIO

from PIL import Image

from profileaudit.export import File
from profileaudit.formats import Unreadable
from profileaudit.readers.photo import heif, pixels, skimmed
from profileaudit.readers.photo.skimmed import (
    DAMAGED,
    EMPTY,
    LARGEST,
    OTHER_KIND,
    PIECE,
    PIXELS,
    TOO_LARGE,
    TOO_MANY,
    TOO_MUCH,
)

__all__ = [
    "DAMAGED",
    "EMPTY",
    "LARGEST",
    "NO_DECODER",
    "OTHER_KIND",
    "TOO_LARGE",
    "TOO_MANY",
    "TOO_MUCH",
    "Header",
    "drawn",
    "frames",
    "header",
    "small",
    "strictly",
]

NO_DECODER = (
    "it is a HEIC picture, which can be drawn only with the package pillow-heif: install it (pip install pillow-heif), "
    "or save the picture as JPEG"
)
_HEIF = (b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1")


def kind(head: bytes) -> str | None:
    """Pillow's name for what begins so, in 12 bytes or more; None for what is not opened.

    >>> kind(b"\\xff\\xd8\\xff\\xe0\\x00\\x10JFIF\\x00\\x01"), kind(b"%!PS-Adobe-3.0 EPSF")
    ('JPEG', None)
    """
    if head.startswith(b"\xff\xd8\xff"):
        return "JPEG"
    if head.startswith(b"\x89PNG\r\n\x1a\n"):
        return "PNG"
    if head.startswith((b"GIF87a", b"GIF89a")):
        return "GIF"
    if head.startswith(b"RIFF") and head[8:12] == b"WEBP":
        return "WEBP"
    return "HEIF" if head[4:8] == b"ftyp" and head[8:12] in _HEIF else None


@dataclass(frozen=True, slots=True)
class Header:
    """A picture without its pixels."""

    form: str
    size: tuple[int, int]
    info: Mapping[Any, Any]
    """What is written in the file, as Pillow names it: `exif`, `xmp`, `photoshop`, `comment`."""


def header(file: File) -> Header:
    """The size of a picture and all that is written in its file. Raises Unreadable."""
    with file.open() as stream:
        start = stream.read(12)
        form = _known(start)
        if form == "JPEG":
            data = skimmed.before_pixels(start, stream)
        elif form == "PNG":
            data = skimmed.beside_pixels(start, stream)
        else:
            data = _whole(start, stream)
    if form == "HEIF":
        size, info = _boxed(data)
    else:
        image = _opened(data, form)
        size, info = image.size, image.info
    if size[0] * size[1] > PIXELS:
        raise Unreadable(TOO_MANY)
    return Header(form, size, info)


def _boxed(data: bytes) -> tuple[tuple[int, int], Mapping[Any, Any]]:
    try:
        return heif.described(data)
    except Exception as fault:
        raise Unreadable(DAMAGED) from fault


def drawn(file: File, *, size: tuple[int, int] | None = None) -> Image.Image:
    """The picture itself, upright, its first frame, in sRGB and without anything that was written in the file.

    `size`: no larger than this is needed; a JPEG is then decoded smaller, which is quicker. Raises Unreadable."""
    with file.open() as stream:
        start = stream.read(12)
        form = _known(start)
        data = _whole(start, stream)
    image = _opened(data, form)
    if form == "WEBP" and image.width * image.height > skimmed.WEBP_PIXELS:
        raise Unreadable(skimmed.TOO_MANY_FOR_WEBP)
    with strictly():
        try:
            if size is not None:
                image.draft(None, size)
            _loaded(image)
            if size is not None:
                image.thumbnail((max(size), max(size)))
            return pixels.bare(image)
        except Exception as fault:  # a decoder may fail in any way on a hostile file
            raise Unreadable(DAMAGED) from fault


def small(data: bytes) -> Image.Image:
    """A JPEG inside another file, such as a thumbnail, decoded. Raises Unreadable."""
    image = _opened(data, "JPEG")
    with strictly():
        try:
            return _loaded(image)
        except Exception as fault:
            raise Unreadable(DAMAGED) from fault


@contextmanager
def strictly() -> Iterator[None]:
    """Pillow's warnings are errors: a bomb, damaged camera data. Not its notices to programmers."""
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        warnings.simplefilter("ignore", DeprecationWarning)
        yield


def _known(start: bytes) -> str:
    form = kind(start)
    if form is None:
        raise Unreadable(OTHER_KIND if start else EMPTY)
    return form


def _opened(data: bytes, form: str) -> Image.Image:
    if form == "HEIF":
        _learn_heif()
    with strictly():
        warnings.simplefilter("ignore", UserWarning)  # of camera data that is damaged: it is read later, by itself
        try:
            image = Image.open(io.BytesIO(data), formats=(form,))
        except (Image.DecompressionBombWarning, Image.DecompressionBombError) as fault:
            raise Unreadable(TOO_MANY) from fault
        except Exception as fault:
            raise Unreadable(DAMAGED) from fault
    if image.width * image.height > PIXELS:
        raise Unreadable(TOO_MANY)
    return image


def _learn_heif() -> None:
    """Teaches Pillow HEIC. Raises Unreadable where that package was left out, as packagers may for its licence."""
    try:
        import pillow_heif  # 15 ms, which most exports need not spend
    except ImportError as fault:
        raise Unreadable(NO_DECODER) from fault
    pillow_heif.register_heif_opener()


def _loaded(image: Image.Image) -> Image.Image:
    image.load()
    if image.format == "HEIF":  # pillow-heif 1.8.1 leaves it marked as another's memory: saving would copy it first
        image.readonly = 0
    return image


def _whole(start: bytes, stream: BinaryIO) -> bytes:
    data = bytearray(start)
    while piece := stream.read(PIECE):
        data += piece
        if len(data) > LARGEST:
            raise Unreadable(TOO_LARGE)
    return bytes(data)


def frames(file: File) -> int:
    """1 for a picture, 2 for a moving one: a second frame is looked for, no more. Raises Unreadable."""
    with file.open() as stream:
        start = stream.read(12)
        form = _known(start)
        if form not in ("GIF", "WEBP", "PNG"):
            return 1
        image = _opened(_whole(start, stream), form)
    with strictly():
        try:
            image.seek(1)
        except EOFError:
            return 1
        except Exception as fault:
            raise Unreadable(DAMAGED) from fault
    return 2
