"""Files that are dropped onto the page: streamed to this computer's own disk, for as long as they are looked at.

They go to the session's own folder (see `folders` and `landing`). Nothing is held in memory but the piece that has
just come.
python-multipart reads the bodies: its parser is told of each piece, and keeps none (https://multipart.fastapiexpert.com/).
"""

from __future__ import annotations

import errno
import shutil
from collections.abc import Callable
from pathlib import Path

from python_multipart import MultipartParser
from python_multipart.exceptions import FormParserError
from python_multipart.multipart import parse_options_header

from profileaudit.web.landing import Landing

LARGEST = 200 * 1024**3
"""Bytes of one upload; no platform's download is larger than its parts of 2 to 50 GB."""
PARTS = 1_000
"""Files of one upload; the page's script sends a large folder in several."""
INSIDE = b"folder"
"""The field whose files bring their path inside a folder."""
WORD = 100
"""Bytes of the one field that is not a file."""
TOO_LARGE = (
    "That is more than half of the room left on this computer's disk, so it was not copied. Type the path of the file "
    "or folder instead: it is then read where it lies."
)
TOO_MANY = f"That is more than {PARTS:,} files. Type the path of their folder instead: it is then read where it lies."
BROKEN = "The files did not arrive whole. Please try again, or type their path instead."
NOT_WRITTEN = (
    "One of the files could not be copied: its name may be too long for this computer. Give the archive as it came, or "
    "type the path of the folder instead: it is then read where it lies."
)
FULL = "The disk is full, so the files could not be copied. Type their path instead: they are then read where they lie."


class Refused(Exception):
    """A sentence for the person at the screen, and the HTTP status that says it to the browser."""

    def __init__(self, status: int, said: str) -> None:
        super().__init__(said)
        self.status, self.said = status, said


def room(where: Path, taken: int = 0) -> int:
    """Bytes that may be taken at most: half of what was free before the first `taken` of them came."""
    return min(LARGEST, (shutil.disk_usage(where).free + taken) // 2) - taken


class Receiver:
    """Takes the body of one upload, piece by piece. What it refuses, it removes."""

    def __init__(self, kind: str, landing: Landing, proved: Callable[[str], bool], *, known: bool) -> None:
        """`kind`: the Content-Type. `known`: whether a header has brought the word, else the first field must."""
        form, options = parse_options_header(kind)
        if form != b"multipart/form-data" or b"boundary" not in options:
            landing.discard()
            raise Refused(415, BROKEN)
        self._landing, self._proved, self._known = landing, proved, known
        self._left = room(landing.where, landing.size)
        self._parts = 0
        self._name = self._value = self._disposition = b""
        self._word: bytes | None = None
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
            self._landing.discard()
            raise
        except FormParserError as fault:
            self._landing.discard()
            raise Refused(400, BROKEN) from fault
        except OSError as fault:
            self._landing.discard()
            full = fault.errno in (errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC))
            raise Refused(507, FULL if full else NOT_WRITTEN) from fault

    def close(self) -> None:
        """The body has ended. Raises Refused when it broke off."""
        if not self._ended or not self._known:
            self._landing.discard()
            raise Refused(400, BROKEN)
        self._landing.parts += 1

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
            self._landing.begin(name, inside=options.get(b"name") == INSIDE)

    def _data(self, data: bytes, start: int, end: int) -> None:
        if self._landing.is_open:
            self._landing.write(memoryview(data)[start:end])
        elif self._word is not None:
            self._word += data[start:end]
            if len(self._word) > WORD:
                raise Refused(413, BROKEN)

    def _end(self) -> None:
        if self._landing.is_open:
            self._landing.end()
        elif self._word is not None and not self._known:
            if not self._proved(self._word.decode("latin-1")):
                raise Refused(403, BROKEN)
            self._known = True

    def _over(self) -> None:
        self._ended = True
