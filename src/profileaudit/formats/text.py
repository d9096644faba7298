"""Bytes into text, once, at the boundary: decoded in one order, and freed of what cannot be shown.

Everything after this module may put any of its text on a screen, in a report or in a database.
"""

from __future__ import annotations

import codecs
import io
import re
from contextvars import ContextVar
from typing import TextIO, cast

from profileaudit.export import File
from profileaudit.formats import Unreadable

LARGEST = 16 * 1024 * 1024
"""Bytes of a file that is read whole; larger ones are read piece by piece or not at all."""

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_ODD_BYTES = "profileaudit.cp1252"
_odd: ContextVar[int] = ContextVar("odd", default=0)

# Line ends other than \n; controls except \n and \t (C0, DEL, C1); halves of surrogate pairs.
_DIRTY = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
_BIDI = re.compile("[\u202a-\u202e\u2066-\u2069]")
_CLOSED_BY = dict.fromkeys("\u202a\u202b\u202d\u202e", "\u202c") | dict.fromkeys("\u2066\u2067\u2068", "\u2069")


def _as_windows(fault: UnicodeError) -> tuple[str, int]:
    """Bytes that are no UTF-8 as Windows-1252 has them: what Excel and old editors write in the UK."""
    if not isinstance(fault, UnicodeDecodeError):
        raise fault
    _odd.set(_odd.get() + 1)
    odd = fault.object[fault.start : fault.end]
    try:
        return odd.decode("cp1252"), fault.end
    except UnicodeDecodeError:  # five bytes stand for nothing in Windows-1252
        return odd.decode("latin-1"), fault.end


codecs.register_error(_ODD_BYTES, _as_windows)


def odd_places() -> int:
    """How many places this thread has read as Windows-1252 so far, because they are no UTF-8.

    Who reads a file compares the number before and after: the choice of an encoding is to be told."""
    return _odd.get()


def _encoding(start: bytes) -> tuple[str, str]:
    """The encoding of a text that starts so, and what becomes of bytes that do not fit it."""
    marked = next((name for mark, name in _BOMS if start.startswith(mark)), None)
    if marked is None or marked == "utf-8-sig":
        return marked or "utf-8", _ODD_BYTES
    return marked, "replace"


def decode(raw: bytes) -> str:
    """The text of these bytes: by its byte order mark, else UTF-8, else Windows-1252. Never fails.

    A file that is UTF-8 but for a few bytes stays UTF-8: only the bytes that do not fit are read as
    Windows-1252, so that one bad byte does not spoil every accent. Statistical guessing is left out
    on purpose: it takes plain UTF-8 for rarer encodings.

    >>> decode("Café".encode()), decode("Café".encode("cp1252"))
    ('Café', 'Café')
    """
    encoding, errors = _encoding(raw[:4])
    return raw.decode(encoding, errors)


def open_text(file: File) -> TextIO:
    """The file as text, decoded as `decode` does, piece by piece; line ends are left as they are.

    Not yet cleaned: who takes it apart cleans the parts. Raises what `File.open` and its reads raise."""
    raw = io.BufferedReader(cast(io.RawIOBase, file.open()))
    encoding, errors = _encoding(raw.peek(4)[:4])
    return io.TextIOWrapper(raw, encoding=encoding, errors=errors, newline="")


def clean(text: str) -> str:
    """The text without what no screen can show: control characters except line feed and tab, halves of
    surrogate pairs, and marks of writing direction that are opened and not closed, or closed and not opened.

    Line ends become line feeds. Offsets in the cleaned text are the offsets of everything that follows.

    >>> clean("tea\\x00cher\\r\\nat\\ud800 a school")
    'teacher\\nat a school'
    """
    if _DIRTY.search(text):
        text = _DIRTY.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
    if _BIDI.search(text):
        text = "\n".join(_paired(line) for line in text.split("\n"))
    return text


def _paired(line: str) -> str:
    """The line without marks of direction that have no partner in it (Unicode Annex 9, BD9 and BD11)."""
    letters = list(line)
    open_marks: list[int] = []
    for at, letter in enumerate(letters):
        if letter in _CLOSED_BY:
            open_marks.append(at)
        elif letter in "\u202c\u2069":
            if open_marks and _CLOSED_BY[letters[open_marks[-1]]] == letter:
                open_marks.pop()
            else:
                letters[at] = ""
    for at in open_marks:
        letters[at] = ""
    return "".join(letters)


def read_text(file: File, limit: int = LARGEST) -> str:
    """The whole text of a file of at most `limit` bytes, decoded and cleaned.

    Raises Unreadable when the file is larger, whatever size it says it has."""
    with file.open() as stream:
        raw = stream.read(limit + 1)
    if len(raw) > limit:
        raise Unreadable("it is too large to be read in one piece")
    return clean(decode(raw))
