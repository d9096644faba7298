"""What a HEIC picture says beside its pixels, read from its boxes without a decoder (ISO/IEC 14496-12 and 23008-12).

The decoder's library is not asked: on damaged files an older one ended the whole process (pi-heif 1.4.0, on files
with a few changed bytes, November 2026; pillow-heif 1.8.1 held), and reading boxes is quicker too.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator, Mapping
from typing import Any

from profileaudit.formats import Unreadable

BOXES = 4_000
"""Boxes and parts of one file; a telephone's picture of 48 tiles has a few hundred."""
NO_PICTURE = "the picture is damaged"


def described(data: bytes) -> tuple[tuple[int, int], Mapping[str, Any]]:
    """The size of the largest picture of a file, and its camera data (`exif`) and XMP (`xmp`) as bytes.

    Raises Unreadable, or what reading a number behind the end raises, when the file is damaged."""
    meta = next((body for name, body in _boxes(data, 0, len(data)) if name == b"meta"), None)
    if meta is None:
        raise Unreadable(NO_PICTURE)
    parts = dict(_boxes(data, meta[0] + 4, meta[1]))
    sizes = [
        struct.unpack_from(">II", data, spot[0] + 4)
        for name, spot in _inside(data, parts.get(b"iprp"), b"ipco")
        if name == b"ispe"
    ]
    if not sizes:
        raise Unreadable(NO_PICTURE)
    width, height = max(sizes, key=lambda size: size[0] * size[1])
    return (width, height), dict(_items(data, parts))


Spot = tuple[int, int]
"""Where the inside of a box starts and ends."""


def _boxes(data: bytes, start: int, end: int) -> Iterator[tuple[bytes, Spot]]:
    """The boxes of a stretch: length, name, inside; a length of 1 means a longer number, of 0 all that is left."""
    for _ in range(BOXES):
        if start + 8 > end:
            return
        length, name = struct.unpack_from(">I4s", data, start)
        head = 8
        if length == 1:
            length, head = struct.unpack_from(">Q", data, start + 8)[0], 16
        stop = end if length == 0 else start + length
        if stop > end or stop < start + head:
            return
        yield name, (start + head, stop)
        start = stop


def _inside(data: bytes, outer: Spot | None, name: bytes) -> Iterator[tuple[bytes, Spot]]:
    """The boxes in the box of that name in another."""
    for found, spot in _boxes(data, *outer) if outer else ():
        if found == name:
            yield from _boxes(data, *spot)


def _items(data: bytes, parts: Mapping[bytes, Spot]) -> Iterator[tuple[str, bytes]]:
    if b"iinf" not in parts or b"iloc" not in parts:
        return
    names = _named(data, parts[b"iinf"])
    for number, pieces in _located(data, parts[b"iloc"], parts.get(b"idat")):
        if number not in names:
            continue
        content = b"".join(data[start : start + length] for start, length in pieces)
        if names[number] == "exif":  # before it stands how far on the TIFF header is (23008-12, A.2.1)
            skip = struct.unpack_from(">I", content)[0] if len(content) > 4 else 0
            yield "exif", b"Exif\0\0" + content[4 + skip :].removeprefix(b"Exif\0\0")
        else:
            yield "xmp", content


def _named(data: bytes, spot: Spot) -> dict[int, str]:
    """Which numbered items are camera data, and which XMP."""
    start = spot[0] + (6 if data[spot[0]] == 0 else 8)
    names = {}
    for name, (at, end) in _boxes(data, start, spot[1]):
        version = data[at]
        if name != b"infe" or version not in (2, 3):
            continue
        wide = version == 3
        number, _, kind = struct.unpack_from(">IH4s" if wide else ">HH4s", data, at + 4)
        told = data[at + (14 if wide else 12) : end]
        if kind == b"Exif":
            names[number] = "exif"
        elif kind == b"mime" and b"application/rdf+xml" in told:
            names[number] = "xmp"
    return names


def _located(data: bytes, spot: Spot, idat: Spot | None) -> Iterator[tuple[int, list[tuple[int, int]]]]:
    """Where each item lies: start and length of its pieces in the file (14496-12, 8.11.3)."""
    at, end = spot
    version = data[at]
    sizes = int.from_bytes(data[at + 4 : at + 6])
    wide = [sizes >> shift & 15 for shift in (12, 8, 4, 0)]  # of offset, length, base, index
    at += 6
    take = 4 if version == 2 else 2
    count, at = int.from_bytes(data[at : at + take]), at + take
    for _ in range(min(count, BOXES)):
        if at >= end:
            return
        number, at = int.from_bytes(data[at : at + take]), at + take
        within = 0
        if version:
            within, at = data[at + 1] & 15, at + 2
        at += 2
        base, at = int.from_bytes(data[at : at + wide[2]]), at + wide[2]
        extents, at = int.from_bytes(data[at : at + 2]), at + 2
        pieces = []
        for _ in range(min(extents, BOXES)):
            at += wide[3] if version else 0
            offset, at = int.from_bytes(data[at : at + wide[0]]), at + wide[0]
            length, at = int.from_bytes(data[at : at + wide[1]]), at + wide[1]
            pieces.append((base + offset + (idat[0] if within == 1 and idat else 0), length))
        yield number, pieces
