"""A zip that lies in another archive, read where it lies: nothing is unpacked to a disk, and nothing is held.

Programs store a zip in a zip as it is, or pack it once more. Stored, any place in it is one step away. Packed, a
place is reached by unpacking up to it, and a place before that by starting anew; a zip is read almost in its order,
so that takes few starts. One level only: an archive that lies in an inner one is told of.
"""

from __future__ import annotations

import io
import os
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, cast

from profileaudit.archives import Slot

LARGEST_PACKED = 256 * 1024 * 1024
"""Bytes of an inner zip that was packed once more: it is unpacked some three times over to be read."""
LARGEST_TOGETHER = 1024 * 1024 * 1024
"""Bytes of all such inner zips of one archive."""
PIECE = 256 * 1024

_kept: dict[Inner, tuple[BinaryIO, int]] = {}
"""The last packed inner zip, and how far it is unpacked: as for a gzipped tar (see `tars`). One per process."""


@dataclass(frozen=True, slots=True)
class Inner:
    """A zip inside an archive: stands where the path of an archive can stand."""

    archive: Path
    slot: Slot
    size: int
    start: int | None
    """Where its bytes begin in the archive; None where they do not lie there as they are."""


Holder = Path | Inner
"""What holds members: an archive on the disk, or one inside it."""


def open_holder(holder: Holder) -> BinaryIO:
    """The bytes of an archive, wherever it lies; seekable, and not buffered where it lies on a disk."""
    if isinstance(holder, Path):
        return cast(BinaryIO, holder.open("rb", buffering=0))
    if holder.start is not None:
        return cast(BinaryIO, _Stretch(holder.archive, holder.start, holder.size))
    return cast(BinaryIO, _Unpacked(holder))


def open_buffered(holder: Holder) -> BinaryIO:
    """The same, for many small reads one after the other."""
    return cast(BinaryIO, io.BufferedReader(cast(io.RawIOBase, open_holder(holder))))


class _Stretch(io.RawIOBase):
    """A stretch of a file, as if it were a file."""

    def __init__(self, path: Path, start: int, size: int) -> None:
        super().__init__()
        self._source = path.open("rb", buffering=0)
        self._start, self._size, self._at = start, size, 0

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def seek(self, offset: int, whence: int = os.SEEK_SET) -> int:
        self._at = offset + {os.SEEK_SET: 0, os.SEEK_CUR: self._at, os.SEEK_END: self._size}[whence]
        return self._at

    def tell(self) -> int:
        return self._at

    def readinto(self, room: bytearray | memoryview) -> int:  # type: ignore[override]
        self._source.seek(self._start + self._at)
        piece = self._source.read(max(0, min(len(room), self._size - self._at))) or b""
        self._at += len(piece)
        room[: len(piece)] = piece
        return len(piece)

    def close(self) -> None:
        self._source.close()
        super().close()


class _Unpacked(io.RawIOBase):
    """A packed inner zip as if it were a file: forward by unpacking, backward by starting anew."""

    def __init__(self, holder: Inner) -> None:
        super().__init__()
        self._holder = holder
        self._wanted = 0
        self._stream: BinaryIO | None = None
        self._at = 0

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def seek(self, offset: int, whence: int = os.SEEK_SET) -> int:
        self._wanted = offset + {os.SEEK_SET: 0, os.SEEK_CUR: self._wanted, os.SEEK_END: self._holder.size}[whence]
        return self._wanted

    def tell(self) -> int:
        return self._wanted

    def readinto(self, room: bytearray | memoryview) -> int:  # type: ignore[override]
        if self._stream is None:
            self._stream, self._at = _kept.pop(self._holder, (None, 0))
        if self._stream is None or self._at > self._wanted:
            self._leave()
            self._stream, self._at = self._holder.slot.open(self._holder.archive), 0
        while self._at < self._wanted:
            if not self._next(self._stream, min(PIECE, self._wanted - self._at)):
                return 0  # a place beyond its end
        piece = self._next(self._stream, len(room))
        self._wanted = self._at
        room[: len(piece)] = piece
        return len(piece)

    def _next(self, stream: BinaryIO, size: int) -> bytes:
        try:
            piece = stream.read(size)
        except OSError:
            self._leave()  # how far it came is not known
            raise
        self._at += len(piece)
        return piece

    def _leave(self) -> None:
        if self._stream is not None:
            self._stream.close()
        self._stream = None

    def close(self) -> None:
        if self.closed:
            return
        if self._stream is not None:
            for other in list(_kept):
                _kept.pop(other)[0].close()
            _kept[self._holder] = self._stream, self._at
        super().close()
