"""A file that tells how much of it has been read: a sign of life and, for a huge one, the progress."""

from __future__ import annotations

import io
import os
from collections.abc import Callable
from dataclasses import dataclass
from typing import BinaryIO, cast

from profileaudit import child
from profileaudit.export import File

EVERY = 4 * 1024 * 1024
"""Bytes between two tellings."""
PIECE = 64 * 1024


@dataclass(frozen=True, slots=True)
class Watched(File):
    """A File that tells the worker's parent the bytes read of it so far, whenever `EVERY` more were read."""

    def open(self) -> BinaryIO:
        """Bytes from the start, as `File.open` gives them."""
        return cast(BinaryIO, io.BufferedReader(_Telling(File.open(self), child.tell), PIECE))


def watched(file: File) -> File:
    """The file, watched."""
    return Watched(file.origin, file.path, file.size, file.slot)


class _Telling(io.RawIOBase):
    """Counts what is read through it."""

    def __init__(self, source: BinaryIO, tell: Callable[[int], None]) -> None:
        super().__init__()
        self._source = source
        self._tell = tell
        self._read = self._told = 0

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return self._source.seekable()

    def seek(self, offset: int, whence: int = os.SEEK_SET) -> int:
        return self._source.seek(offset, whence)

    def tell(self) -> int:
        return self._source.tell()

    def readinto(self, room: bytearray | memoryview) -> int:  # type: ignore[override]
        piece = self._source.read(len(room))
        room[: len(piece)] = piece
        self._read += len(piece)
        if self._read - self._told >= EVERY:
            self._told = self._read
            self._tell(self._read)
        return len(piece)

    def close(self) -> None:
        self._source.close()
        super().close()
