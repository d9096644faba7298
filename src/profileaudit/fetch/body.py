"""The body of an answer: unpacked within bounds, and made text in one of the character sets that pages are in."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterable

from profileaudit.export import CannotOpen

LARGEST = 10 * 1024 * 1024
"""Bytes of a page, unpacked."""
TOO_LARGE = "The page is larger than any page should be, so it was given up."
ODDLY_PACKED = "The page came packed in a way that this program does not unpack."
BROKEN_OFF = "The page broke off on its way. Try again later."
NOT_A_PAGE = "That address leads to a picture, a download or a program, and not to a page."

_KINDS = re.compile(r"(?:text/(?:html|plain)|application/(?:xhtml\+xml|(?:[\w.-]+\+)?json))$")
_CHARSETS = {
    "utf-8": "utf-8-sig", "utf8": "utf-8-sig", "us-ascii": "cp1252", "ascii": "cp1252", "iso-8859-1": "cp1252",
    "latin1": "cp1252", "windows-1252": "cp1252", "cp1252": "cp1252", "iso-8859-15": "iso-8859-15",
    "iso-8859-2": "iso-8859-2", "windows-1250": "cp1250", "windows-1251": "cp1251", "koi8-r": "koi8-r",
    "utf-16": "utf-16", "utf-16le": "utf-16-le", "utf-16be": "utf-16-be", "shift_jis": "shift_jis",
    "euc-jp": "euc_jp", "gb2312": "gb18030", "gbk": "gb18030", "gb18030": "gb18030", "big5": "big5",
}  # fmt: skip
"""What a page may call its character set, and how it is read: browsers read Latin-1 as Windows-1252 too
(https://encoding.spec.whatwg.org/#names-and-labels). Any other name is read as UTF-8: Python would also take
`rot13`, `zlib_codec` or `utf-7` for one."""


def kind(content_type: str) -> str:
    """The media type, in lower case. Raises CannotOpen for what is no page and no data."""
    name = content_type.partition(";")[0].strip().lower()
    if name and not _KINDS.match(name):
        raise CannotOpen(NOT_A_PAGE)
    return name or "text/html"


def unpacked(pieces: Iterable[bytes], encoding: str, limit: int = LARGEST) -> bytes:
    """The body, of at most `limit` bytes. `encoding` is the answer's Content-Encoding.

    Raises CannotOpen when it is larger, packed in an unknown way or more than once, or broken."""
    name = encoding.strip().lower()
    if name in ("", "identity"):
        return _gathered(pieces, limit)
    if name not in ("gzip", "x-gzip", "deflate"):
        raise CannotOpen(ODDLY_PACKED)
    try:
        return _inflated(pieces, name, limit)
    except zlib.error:
        raise CannotOpen(BROKEN_OFF) from None


def _gathered(pieces: Iterable[bytes], limit: int) -> bytes:
    body = bytearray()
    for piece in pieces:
        body += piece
        if len(body) > limit:
            raise CannotOpen(TOO_LARGE)
    return bytes(body)


def _inflated(pieces: Iterable[bytes], name: str, limit: int) -> bytes:
    body = bytearray()
    unpacker = None
    for piece in pieces:
        while piece:
            if unpacker is None or unpacker.eof:  # gzip may come in several members
                unpacker = zlib.decompressobj(_window(name, piece))
            body += unpacker.decompress(piece, limit + 1 - len(body))
            if len(body) > limit:
                raise CannotOpen(TOO_LARGE)
            piece = unpacker.unused_data if name != "deflate" else b""
    if unpacker is not None and not unpacker.eof:
        raise CannotOpen(BROKEN_OFF)
    return bytes(body)


def _window(name: str, start: bytes) -> int:
    """What zlib is to expect: gzip's wrapping, its own, or none, as some servers send for `deflate`."""
    if name != "deflate":
        return 16 + zlib.MAX_WBITS
    wrapped = start[0] & 0x0F == 8 and (len(start) < 2 or (start[0] * 256 + start[1]) % 31 == 0)
    return zlib.MAX_WBITS if wrapped else -zlib.MAX_WBITS


def as_utf8(body: bytes, content_type: str) -> bytes:
    """The body as UTF-8: by the character set of its Content-Type if that is a usual one, else left for the reader,
    which takes what is no UTF-8 for Windows-1252. Never fails."""
    found = re.search(r"charset\s*=\s*[\"']?([\w.:-]+)", content_type, re.IGNORECASE)
    charset = _CHARSETS.get(found[1].lower(), "utf-8-sig") if found else None
    if charset is None or body.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")):
        return body
    return body.decode(charset, "replace").encode("utf-8", "replace")
