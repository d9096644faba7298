"""Plain documents that are no platform's: a CV, a biography, a list, in text, Markdown, CSV, JSON, Word or PDF.

Everything in them is read as text, in any language. Who sees a document, it does not say. Files that a platform's
export may hold are left to that platform, by their names: a document is what no other reader knows.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Mapping

from profileaudit.export import File
from profileaudit.formats import Unreadable, outline, pdf, word
from profileaudit.formats.text import clean, open_text
from profileaudit.formats.values import EMPTY
from profileaudit.model import Account, Audience, Entry, Place, Unread
from profileaudit.readers import Read, Row, readers

__all__ = ["LAYOUTS", "PLATFORM", "TABLE", "account", "layout"]

PLATFORM = "document"
LAYOUTS: tuple[str, ...] = ("documents",)
FILES = 200
"""Files that count as somebody's documents; more are an archive of something."""
BLOCK = 2_000
"""Letters after which a block of lines ends."""
LONGEST_LINE = 16 * 1024
"""Letters of a line; the rest of a longer one is taken as the next."""
LINES_OF_ROW = 50
"""Lines that one row of a table may take up with line breaks in its cells."""
NOT_TEXT = "it is called text, but is none"
SAVE_AS_WORD = "this version does not read this kind of document: open it and save it as .docx, PDF or plain text"
SAVE_AS_CSV = "this version does not read this kind of table: open it and save it as CSV"

_DOCUMENT = re.compile(r"\.(?:txt|text|md|markdown|csv|tsv|json|docx|pdf|doc|dot|rtf|odt|pages|wps|xlsx?|ods|numbers)$")
_IN_EXPORTS = re.compile(r"[^/]+\.(?:txt|csv|tsv|json)$")
"""Kinds of file that may be part of an export."""
_DATA = re.compile(r"\.(?:csv|tsv|json)$")
_WRITTEN = re.compile(r"\.(?:md|markdown|docx?|pdf|odt|rtf|pages)$")
_UNHEARD_OF = "qzxjqzxj"
"""A name that no table knows, unless it knows every name."""


def layout(names: Collection[str]) -> str | None:
    """`documents` when all of these squashed paths are documents and none may be a platform's.

    Exports are made of JSON and CSV, so that in a folder these count only beside a document of another kind."""
    if not names or len(names) > FILES or not all(_DOCUMENT.search(name) for name in names):
        return None
    doubtful = [name for name in names if _IN_EXPORTS.search(name)]
    folders = {name.rpartition("/")[0] for name in names if _WRITTEN.search(name)}
    if any("/" in name and _DATA.search(name) and name.rpartition("/")[0] not in folders for name in doubtful):
        return None
    others = [reader for reader in readers().values() if PLATFORM != reader.PLATFORM]
    if any(reader.layout(names) for reader in others):
        return None
    rows = [row for reader in others for row in reader.TABLE] if doubtful else []
    return None if any(_is_named(row, name) for row in rows for name in doubtful) else "documents"


def _is_named(row: Row, name: str) -> bool:
    """Whether a row of another reader's table knows this name, and not simply every name with this ending."""
    unheard = f"{_UNHEARD_OF}.{name.rpartition('.')[2]}"
    return row.matches(name) and not row.matches(unheard)


def account(files: Mapping[str, File]) -> Account:
    """Nothing: a document is no account."""
    return Account()


def _entry(file: File, section: str, key: str, text: str, says: str | None = None) -> Iterator[Entry]:
    if text.strip():
        yield Entry(text, Place(PLATFORM, section, file.path, key), Audience.UNKNOWN, says=says)


def prose(file: File, account: Account) -> Iterator[Entry | Unread]:
    """Text and Markdown: an entry for each stretch of lines without an empty one between."""
    block: list[str] = []
    first = size = 0
    for number, line in _lines(file):
        if block and (not line.strip() or size > BLOCK):
            yield from _entry(file, "Text", f"line {first}", "\n".join(block))
            block, size = [], 0
        if line.strip():
            first = first if block else number
            block.append(line)
            size += len(line)
    yield from _entry(file, "Text", f"line {first}", "\n".join(block))


def table(file: File, account: Account) -> Iterator[Entry | Unread]:
    """CSV: an entry for each row, whole, so that nothing depends on how it is quoted, or on there being a header."""
    row: list[str] = []
    first = 0
    for number, line in _lines(file):
        first = first if row else number
        row.append(line)
        if sum(part.count('"') for part in row) % 2 == 0 or len(row) >= LINES_OF_ROW:
            yield from _entry(file, "Text", f"line {first}", "\n".join(row))
            row = []
    yield from _entry(file, "Text", f"line {first}", "\n".join(row))


def values(file: File, account: Account) -> Iterator[Entry | Unread]:
    """JSON: an entry for each text in it; numbers and switches say nothing by themselves."""
    for found in outline.walk(file, lambda path: outline.Step.ENTER):
        if isinstance(found.value, str):
            yield from _entry(file, "Text", found.key, found.value)


def _pages(texts: Callable[[File], Iterator[tuple[str, str]]]) -> Read:
    """A reader of documents that are no plain text."""

    def read(file: File, account: Account) -> Iterator[Entry | Unread]:
        for where, text in texts(file):
            section = "Properties" if where.startswith("properties") else "Text"
            yield from _entry(file, section, where, text, "employer" if where == "properties, Company" else None)

    return read


def _declined(why: str) -> Read:
    def read(file: File, account: Account) -> Iterator[Entry | Unread]:
        yield Unread(file.path, why)

    return read


def _lines(file: File) -> Iterator[tuple[int, str]]:
    """Every line with its number, clean. Raises Unreadable when the file is empty, or not text."""
    with file.open() as raw:
        start = raw.read(1024)
    if not start:
        raise Unreadable(EMPTY)
    if b"\0" in start and not start.startswith((b"\xff\xfe", b"\xfe\xff", b"\0\0\xfe\xff")):
        raise Unreadable(NOT_TEXT)
    with open_text(file) as stream:
        number, left = 1, ""
        while piece := stream.readline(LONGEST_LINE):
            whole = len(piece) < LONGEST_LINE or piece.endswith(("\n", "\r"))
            piece = left + piece
            cut = len(piece) if whole else piece.rfind(" ") + 1 or len(piece)  # between two words, if there are two
            yield number, clean(piece[:cut]).rstrip("\n")
            number, left = number + whole, piece[cut:]
        if left:
            yield number, clean(left)


TABLE = (
    Row(r"[^/]*\.(?:txt|text|md|markdown)", prose, "Text"),
    Row(r"[^/]*\.(?:csv|tsv)", table, "Text"),
    Row(r"[^/]*\.json", values, "Text"),
    Row(r"[^/]*\.docx", _pages(word.texts), "Text"),
    Row(r"[^/]*\.pdf", _pages(pdf.texts), "Text"),
    Row(r"[^/]*\.(?:doc|dot|rtf|odt|pages|wps)", _declined(SAVE_AS_WORD)),
    Row(r"[^/]*\.(?:xlsx?|ods|numbers)", _declined(SAVE_AS_CSV)),
)
