"""One member of a zip: whether it can be read, and its bytes, unpacked as they are asked for."""

from __future__ import annotations

import io
import stat
import zlib
from dataclasses import dataclass, replace
from pathlib import Path
from typing import BinaryIO, cast

from profileaudit.archives import LINK, SPECIAL, Damaged, shown
from profileaudit.archives.inner import Holder, Inner, open_holder

STORED, DEFLATED = 0, 8
"""The two methods that are read. The others are rare in exports, and Python unpacks them without a bound."""
PIECE = 64 * 1024
LOCKED_BIT, DESCRIBED_AFTER, HEADERS_LOCKED, UTF8_BIT = 0x1, 0x8, 0x2000, 0x800
"""Flags of a member (APPNOTE 4.4.4)."""
_METHODS = {9: "Deflate64", 12: "bzip2", 14: "LZMA", 93: "Zstandard", 95: "XZ", 98: "PPMd", 99: "AES"}

LOCKED = (
    "it is locked with a password: unpack the archive with the password into a folder, and have that folder looked at"
)


@dataclass(frozen=True, slots=True)
class Packed:
    """Where a member of a zip lies, and what it must turn out to be."""

    start: int
    packed: int
    size: int
    method: int
    crc: int

    def open(self, archive: Holder) -> BinaryIO:
        """Its bytes. Reading raises Damaged when there are more or fewer than it says, or others."""
        return cast(BinaryIO, io.BufferedReader(_Unpacking(open_holder(archive), self), PIECE))


@dataclass(frozen=True, slots=True)
class Within:
    """Where a member of an inner zip lies."""

    member: Packed
    zip: Inner

    def open(self, archive: Path) -> BinaryIO:
        """Its bytes, unpacked twice where it was packed twice."""
        return self.member.open(replace(self.zip, archive=archive))


class _Unpacking(io.RawIOBase):
    """A member being unpacked. No more is ever unpacked than was asked for, whatever the packed bytes hold."""

    def __init__(self, source: BinaryIO, member: Packed) -> None:
        super().__init__()
        self._source = source
        self._member = member
        self._left = member.packed
        self._given = 0
        self._crc = 0
        self._inflate = zlib.decompressobj(-zlib.MAX_WBITS) if member.method == DEFLATED else None
        source.seek(member.start)

    def readable(self) -> bool:
        return True

    def readinto(self, room: bytearray | memoryview) -> int:  # type: ignore[override]
        piece = self._next(len(room)) if len(room) else b""
        self._given += len(piece)
        self._crc = zlib.crc32(piece, self._crc)
        if self._given > self._member.size:
            raise Damaged("it holds more than the archive says")
        if not piece and len(room) and (self._given, self._crc) != (self._member.size, self._member.crc):
            raise Damaged("it is not what the archive says")
        room[: len(piece)] = piece
        return len(piece)

    def _next(self, room: int) -> bytes:
        if self._inflate is None:
            return self._packed(room)
        piece = b""
        while not piece and not self._inflate.eof:
            packed = self._inflate.unconsumed_tail or self._packed(PIECE)
            if not packed:
                raise Damaged("it is cut off")
            try:
                piece = self._inflate.decompress(packed, room)
            except zlib.error:
                raise Damaged("its packed bytes are damaged") from None
        return piece

    def _packed(self, room: int) -> bytes:
        raw = self._source.read(min(room, self._left)) or b""
        self._left -= len(raw)
        return raw

    def close(self) -> None:
        self._source.close()
        super().close()


def barred(flags: int, method: int, mode: int = 0) -> str:
    """Why a member is not read; empty when it is."""
    if flags & (LOCKED_BIT | HEADERS_LOCKED):
        return LOCKED
    kind = stat.S_IFMT(mode)
    if kind == stat.S_IFLNK:
        return LINK
    if kind not in (0, stat.S_IFREG, stat.S_IFDIR):
        return SPECIAL
    if method not in (STORED, DEFLATED):
        how = _METHODS.get(method, f"method {method}")
        return f"it is packed in a way that this version does not open ({how}): unpack the archive into a folder first"
    return ""


def decoded(raw: bytes, flags: int) -> str:
    """A member's name: UTF-8 where it is UTF-8, whatever the flag says, else code page 437 as the format has it."""
    try:
        return shown(raw.decode("utf-8"))
    except UnicodeDecodeError:
        return shown(raw.decode("utf-8", "replace") if flags & UTF8_BIT else raw.decode("cp437"))
