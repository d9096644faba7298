"""Tar archives, plain or gzipped, as Google Takeout offers them. Links and devices are named, never followed.

tarfile reads the headers (GNU and PAX names and sizes); through a source that refuses what a header may
not ask for, because tarfile reads a name of any length into memory (CVE-2007-4559, CVE-2025-8194 and
PEP 706 are about extracting, which is not done here).
"""

from __future__ import annotations

import gzip
import io
import tarfile
import zlib
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, cast

from profileaudit.archives import (
    LINK,
    MEMBERS,
    RATIO,
    RATIO_FROM,
    SPECIAL,
    Contents,
    Damaged,
    Member,
    shown,
)

LONGEST_HEADER = 1024 * 1024
"""Bytes of a name or a PAX header."""

_kept: dict[Path, BinaryIO] = {}
"""The last gzipped archive, at the place where the last member was closed: members read in their order are
read in one pass, and not from the start for each. One per process."""


@dataclass(frozen=True, slots=True)
class Taped:
    """Where a member of a tar lies, counted in the unpacked tar."""

    start: int
    size: int
    zipped: bool

    def open(self, archive: Path) -> BinaryIO:
        """Its bytes. Reading raises Damaged when the archive ends before the member does."""
        source = _at(archive, self.start) if self.zipped else cast(BinaryIO, archive.open("rb"))
        reading = _Reading(source, self, archive)
        return cast(BinaryIO, io.BufferedReader(reading, 64 * 1024))


def is_tar(head: bytes) -> bool:
    """Whether a file that starts so is a tar (POSIX.1-1988, ustar; GNU writes the same letters)."""
    return head[257:262] == b"ustar"


def is_zipped_tar(archive: Path) -> bool:
    """Whether a gzipped file holds a tar."""
    try:
        with gzip.open(archive) as source:
            return is_tar(source.read(512))
    except (OSError, EOFError, zlib.error):
        return False


def contents(archive: Path, *, zipped: bool) -> Contents:
    """What is in a tar, up to where it ends, is cut off or is damaged."""
    found = Contents()
    with archive.open("rb") as raw:
        source = cast(BinaryIO, gzip.GzipFile(fileobj=raw)) if zipped else cast(BinaryIO, raw)
        try:
            headers = _Headers(source, raw)
            with tarfile.open(fileobj=headers, mode="r:") as tar:
                _walk(tar, zipped, found)
            # tarfile takes a damaged header for the end; the true end is a block of zeros (POSIX, pax).
            found.whole = headers.last == bytes(512)
            while zipped and headers.read(64 * 1024):
                pass  # to the end, so that a cut or a wrong checksum comes to light
        except (tarfile.TarError, OSError, EOFError, zlib.error, ValueError, OverflowError):
            found.whole = False
    if not zipped and found.members:
        found.whole = found.whole and _ends(archive, found.members)
    return found


def _walk(tar: tarfile.TarFile, zipped: bool, found: Contents) -> None:
    last = -1
    while (entry := tar.next()) is not None:
        tar.members.clear()  # type: ignore[attr-defined]  # tarfile keeps them all; half a million would not fit
        if entry.offset <= last or len(found.members) >= MEMBERS:
            raise tarfile.ReadError
        last = entry.offset
        name, slot, trouble = shown(entry.name), None, ""
        if entry.isdir():
            continue
        if entry.issym() or entry.islnk():
            trouble = LINK
        elif not entry.isreg() or entry.issparse():
            trouble = SPECIAL
        else:
            slot = Taped(entry.offset_data, entry.size, zipped)
        found.members.append(Member(name, entry.size, slot, trouble))


def _ends(archive: Path, members: list[Member]) -> bool:
    """Whether the last member lies wholly in the file."""
    slot = members[-1].slot
    return not isinstance(slot, Taped) or slot.start + slot.size <= archive.stat().st_size


class _Headers(io.RawIOBase):
    """A tar's source while its headers are read: no large reads, no unpacking without end."""

    def __init__(self, source: BinaryIO, raw: BinaryIO) -> None:
        super().__init__()
        self._source = source
        self._raw = raw
        self.last = b""
        """What was read last."""

    def read(self, size: int = -1) -> bytes:
        if not 0 <= size <= LONGEST_HEADER:
            raise Damaged("a header is too long")
        self.last = self._source.read(size)
        if self._source is not self._raw and self._source.tell() > max(RATIO_FROM, RATIO * self._raw.tell()):
            raise Damaged("it unpacks to far more than an export does")
        return self.last

    def seek(self, offset: int, whence: int = 0) -> int:
        while self._source is not self._raw and self._source.tell() < offset:
            if not self.read(min(LONGEST_HEADER, offset - self._source.tell())):
                raise Damaged("it is cut off")
        return self._source.seek(offset, whence)

    def tell(self) -> int:
        return self._source.tell()


def _at(archive: Path, start: int) -> BinaryIO:
    """The unpacked tar at this place or before it."""
    source = _kept.pop(archive, None)
    if source is None or source.tell() > start:
        if source is not None:
            source.close()
        source = cast(BinaryIO, gzip.open(archive))  # noqa: SIM115 - kept open for the next member
    return source


class _Reading(io.RawIOBase):
    """A member being read."""

    def __init__(self, source: BinaryIO, member: Taped, archive: Path) -> None:
        super().__init__()
        self._source = source
        self._member = member
        self._archive = archive
        self._left = member.size
        self._placed = False

    def readable(self) -> bool:
        return True

    def readinto(self, room: bytearray | memoryview) -> int:  # type: ignore[override]
        try:
            if not self._placed:
                self._source.seek(self._member.start)
                self._placed = True
            piece = self._source.read(min(len(room), self._left))
        except (EOFError, zlib.error):
            raise Damaged("the archive is cut off or damaged") from None
        if not piece and self._left and len(room):
            raise Damaged("the archive is cut off")
        self._left -= len(piece)
        room[: len(piece)] = piece
        return len(piece)

    def close(self) -> None:
        if self.closed:
            return
        if self._member.zipped and self._placed:
            for other in list(_kept):
                _kept.pop(other).close()
            _kept[self._archive] = self._source
        else:
            self._source.close()
        super().close()
