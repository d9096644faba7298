"""Files that are dropped onto the page: streamed to this computer's own disk, for as long as they are looked at.

They go to the session's own folder (see `folders`). Nothing is held in memory but the piece that has just come.
python-multipart reads the bodies: its parser is told of each piece, and keeps none (https://multipart.fastapiexpert.com/).
"""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from tempfile import mkdtemp
from typing import BinaryIO

from python_multipart import MultipartParser
from python_multipart.exceptions import FormParserError
from python_multipart.multipart import parse_options_header

from profileaudit.evidence import one_line

LARGEST = 200 * 1024**3
"""Bytes of one upload; no platform's download is larger than its parts of 2 to 50 GB."""
PARTS = 1_000
"""Files of one upload."""
WORD = 100
"""Bytes of the one field that is not a file."""
TOO_LARGE = (
    "That is more than half of the room left on this computer's disk, so it was not copied. Type the path of the file "
    "or folder instead: it is then read where it lies."
)
TOO_MANY = f"That is more than {PARTS:,} files. Type the path of their folder instead: it is then read where it lies."
BROKEN = "The files did not arrive whole. Please try again, or type their path instead."
FULL = "The disk is full, so the files could not be copied. Type their path instead: they are then read where they lie."


class Refused(Exception):
    """A sentence for the person at the screen, and the HTTP status that says it to the browser."""

    def __init__(self, status: int, said: str) -> None:
        super().__init__(said)
        self.status, self.said = status, said


@dataclass(frozen=True, slots=True)
class Dropped:
    """A file that was dropped, as it lies in the session's folder."""

    name: str
    path: Path
    size: int


def room(where: Path) -> int:
    """Bytes that may be taken at most: half of what is free."""
    return min(LARGEST, shutil.disk_usage(where).free // 2)


def plain_name(given: str) -> str:
    """A name that is safe on every disk, and still says what its file is (readers go by names).

    >>> plain_name("C:\\\\Users\\\\sam\\\\takeout-001.zip"), plain_name("../.."), plain_name("Toby: pictures?.html")
    ('takeout-001.zip', 'file', 'Toby_ pictures_.html')
    """
    last = re.split(r"[/\\]", one_line(given))[-1]
    kept = re.sub(r'[<>:"|?*\x00-\x1f]', "_", last).strip(" .")
    stem, dot, ending = kept.rpartition(".")
    stem = stem if dot else kept
    if re.fullmatch(r"(?i)con|prn|aux|nul|com\d|lpt\d", stem):
        stem = f"_{stem}"
    cut = stem.encode()[:150].decode("utf-8", "ignore")
    return f"{cut}{dot}{ending[:20] if dot else ''}" or "file"


class Receiver:
    """Takes the body of one upload, piece by piece. What it refuses, it removes."""

    def __init__(self, kind: str, where: Path, proved: Callable[[str], bool], *, known: bool) -> None:
        """`kind`: the Content-Type. `known`: whether a header has brought the word, else the first field must."""
        form, options = parse_options_header(kind)
        if form != b"multipart/form-data" or b"boundary" not in options:
            raise Refused(415, BROKEN)
        self.dropped: list[Dropped] = []
        self._where, self._proved, self._known = where, proved, known
        self._left = room(where)
        self._parts = 0
        self._name = self._value = self._disposition = b""
        self._word: bytes | None = None
        self._file: BinaryIO | None = None
        self._path = where
        self._ended = False
        callbacks = {
            "on_part_begin": self._begin,
            "on_header_field": self._header_field,
            "on_header_value": self._header_value,
            "on_header_end": self._header_end,
            "on_headers_finished": self._headers_finished,
            "on_part_data": self._data,
            "on_part_end": self._end,
            "on_end": self._over,
        }
        self._parser = MultipartParser(options[b"boundary"], callbacks)  # type: ignore[arg-type]

    def take(self, piece: bytes) -> None:
        """The next piece. Raises Refused; nothing of the upload is left then."""
        try:
            self._left -= len(piece)
            if self._left < 0:
                raise Refused(413, TOO_LARGE)
            self._parser.write(piece)
        except Refused:
            self.discard()
            raise
        except FormParserError as fault:
            self.discard()
            raise Refused(400, BROKEN) from fault
        except OSError as fault:
            self.discard()
            raise Refused(507, FULL) from fault

    def close(self) -> list[Dropped]:
        """The files, once the body has ended. Raises Refused when it broke off."""
        if not self._ended or not self._known:
            self.discard()
            raise Refused(400, BROKEN)
        return self.dropped

    def discard(self) -> None:
        """Removes everything that has come."""
        if self._file is not None:
            self._file.close()
            self._file = None
            shutil.rmtree(self._path.parent, ignore_errors=True)
        for each in self.dropped:
            remove(each.path)
        self.dropped = []

    def _begin(self) -> None:
        self._parts += 1
        if self._parts > PARTS:
            raise Refused(413, TOO_MANY)
        self._name = self._value = self._disposition = b""
        self._word = None

    def _header_field(self, data: bytes, start: int, end: int) -> None:
        self._name += data[start:end]

    def _header_value(self, data: bytes, start: int, end: int) -> None:
        self._value += data[start:end]

    def _header_end(self) -> None:
        if self._name.lower() == b"content-disposition":
            self._disposition = self._value
        self._name = self._value = b""

    def _headers_finished(self) -> None:
        _, options = parse_options_header(self._disposition)
        if b"filename" not in options:
            self._word = b""
            return
        if not self._known:  # the word comes before every file
            raise Refused(403, BROKEN)
        name = options[b"filename"].decode("utf-8", "replace")
        if name:  # a form without files sends one without a name
            self._path = Path(mkdtemp(dir=self._where)) / plain_name(name)
            self._file = os.fdopen(os.open(self._path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "wb")

    def _data(self, data: bytes, start: int, end: int) -> None:
        if self._file is not None:
            self._file.write(memoryview(data)[start:end])
        elif self._word is not None:
            self._word += data[start:end]
            if len(self._word) > WORD:
                raise Refused(413, BROKEN)

    def _end(self) -> None:
        if self._file is not None:
            size = self._file.tell()
            self._file.close()
            self._file = None
            self.dropped.append(Dropped(self._path.name, self._path, size))
        elif self._word is not None and not self._known:
            if not self._proved(self._word.decode("latin-1")):
                raise Refused(403, BROKEN)
            self._known = True

    def _over(self) -> None:
        self._ended = True


def remove(path: Path) -> None:
    """Removes a dropped file and the folder that was made for it."""
    with suppress(OSError):
        path.unlink()
    with suppress(OSError):
        path.parent.rmdir()
