"""A picture's file without its pixels, and the limits within which a picture is opened."""

from __future__ import annotations

from typing import BinaryIO

from profileaudit.formats import Unreadable

LARGEST = 64 * 1024 * 1024
"""Bytes of a file."""
PIXELS = 50_000_000
"""Pixels of a picture: below Pillow's own warning (89 million), and twice what telephones take."""
BESIDE = 8 * 1024 * 1024
"""Bytes of a file besides its pixels."""
PIECE = 1 << 20

WEBP_PIXELS = 16_000_000
"""Pixels of a WebP picture that is drawn: libwebp takes some 20 bytes for each, where others take 4 to 8."""

OTHER_KIND = (
    "it is not a JPEG, PNG, WebP, GIF or HEIC picture, the kinds that are looked at here: save it as one of these"
)
TOO_LARGE = "it is larger than 64 MB: save it smaller to have it looked at"
TOO_MANY = "it has more than 50 million pixels: save it smaller to have it looked at"
TOO_MANY_FOR_WEBP = (
    "it has more than 16 million pixels, which is too many for a WebP picture to be drawn here: save it smaller, or as "
    "JPEG"
)
TOO_MUCH = "it carries more than 8 MB besides the picture itself"
DAMAGED = "the picture is damaged"
EMPTY = "it is empty"

_ALONE = frozenset((0x01, *range(0xD0, 0xD8)))
"""JPEG markers that nothing follows."""
_PNG_KEPT = frozenset((b"IHDR", b"tEXt", b"zTXt", b"iTXt", b"eXIf"))


def before_pixels(start: bytes, stream: BinaryIO) -> bytes:
    """A JPEG up to its pixels (ITU T.81, B.1.1), without colour profiles and the list of further pictures (APP2)."""
    source = _Ahead(start[2:], stream)
    kept = bytearray(start[:2])
    while (marker := source.marker()) is not None and marker != 0xD9:
        if marker in _ALONE:
            continue
        length = source.read(2)
        body = source.read(max(0, int.from_bytes(length) - 2))
        if marker != 0xE2:
            kept += bytes((0xFF, marker)) + length + body
        if len(kept) > BESIDE:
            raise Unreadable(TOO_MUCH)
        if marker == 0xDA:
            break
    return bytes(kept) + b"\xff\xd9"


class _Ahead:
    """A stream of which some bytes were read already."""

    def __init__(self, start: bytes, stream: BinaryIO) -> None:
        self._start, self._stream = start, stream

    def read(self, size: int) -> bytes:
        """Exactly so many bytes. Raises Unreadable when the file ends before."""
        data, self._start = self._start[:size], self._start[size:]
        if len(data) < size:
            data += self._stream.read(size - len(data))
        if len(data) < size:
            raise Unreadable(DAMAGED)
        return data

    def marker(self) -> int | None:
        """The next JPEG marker; None where there is none, as in a file that is damaged."""
        if self.read(1) != b"\xff":
            return None
        code = 0xFF
        while code == 0xFF:
            code = self.read(1)[0]
        return code


def beside_pixels(start: bytes, stream: BinaryIO) -> bytes:
    """A PNG with all its texts before its pixels, and without these (W3C PNG, 5.3): they often stand behind them."""
    source = _Ahead(start[8:], stream)
    kept = bytearray(start[:8])
    read = 0
    while True:
        try:
            length, name = source.read(4), source.read(4)
            size = int.from_bytes(length)
            if name in _PNG_KEPT and len(kept) + size <= BESIDE:
                kept += length + name + source.read(size + 4)
            elif name in _PNG_KEPT:
                raise Unreadable(TOO_MUCH)
            else:
                _pass_over(source, size + 4)
        except Unreadable as fault:
            if str(fault) == DAMAGED and b"IHDR" in kept[:16]:  # cut off: what was read so far holds
                break
            raise
        read += size
        if read > LARGEST:
            raise Unreadable(TOO_LARGE)
        if name == b"IEND":
            break
    return bytes(kept) + b"\0\0\0\0IDAT\x35\xaf\x06\x1e" + b"\0\0\0\0IEND\xae\x42\x60\x82"


def _pass_over(source: _Ahead, size: int) -> None:
    while size > 0:
        size -= len(source.read(min(size, PIECE)))
