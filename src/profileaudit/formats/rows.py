"""CSV by column name, whoever wrote it: LinkedIn in its two dialects, and Excel after it.

The header is found by the names of its columns, never by its place: LinkedIn puts notes above it in
some files and some years. Python's own csv module is not used, because one lost quotation mark makes
it swallow up to its field limit; here a row that does not end well costs that row.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain, islice
from typing import TextIO

from profileaudit.export import File
from profileaudit.formats import Unreadable, text

LONGEST_LINE = 1024 * 1024
"""Letters of a line; a longer one is read in pieces of this size, and told of."""
LONGEST_ROW = 1024 * 1024
"""Letters of a row over all its lines. A quotation mark that is not closed by then was lost."""
HEAD = 200
"""Lines in which the header must stand."""

_SEPARATORS = (",", ";", "\t")
_OPEN, _COMPLETE, _BROKEN = "open", "complete", "broken"


def rows(file: File, *columns: str) -> Iterator[tuple[str, dict[str, str]]]:
    """Every row below the header, as ("row 14", {column as written: cell}), cells clean and stripped of nothing.

    The header is the first row that holds all of `columns` (case, spaces and punctuation aside); with no
    columns given, the first row that is not blank. "row 14" counts from the top of the file as a spreadsheet
    does. Separators: comma, semicolon, tab. Of columns with one name the first counts; cells that are
    missing are empty; cells beyond the last column stay with the last one. Blank rows are left out.

    Raises Unreadable when there is no such header, and after the last row when some were damaged."""
    with text.open_text(file) as stream:
        lines = _Lines(stream)
        head = list(islice(lines, HEAD))
        if not head:
            raise Unreadable("it is empty")
        separator = _separator(head, columns)
        table = _Table(chain(head, lines), separator)
        header: list[str] | None = None
        for number, cells in table:
            if header is not None:
                if any(cell.strip() for cell in cells):
                    yield f"row {number}", _named(header, cells, separator)
            elif _holds(cells, columns):
                header = [text.clean(cell).strip() for cell in cells]
        _tell(lines, table)


def column(row: Mapping[str, str], name: str) -> str:
    """The cell under a column, its name compared without case, spaces and punctuation; empty when there is none.

    >>> column({"First Name": "Ada"}, "first_name")
    'Ada'
    """
    found = row.get(name)
    if found is not None:
        return found
    plain = _plain(name)
    return next((cell for written, cell in row.items() if _plain(written) == plain), "")


def _plain(name: str) -> str:
    return "".join(letter for letter in name.casefold() if letter.isalnum())


def _holds(cells: Iterable[str], columns: Iterable[str]) -> bool:
    names = {_plain(cell) for cell in cells} - {""}
    return bool(names) and {_plain(name) for name in columns} <= names


def _separator(head: list[str], columns: tuple[str, ...]) -> str:
    """What separates the cells: that by which the header is found first, and has most columns."""
    best: tuple[int, int, str] | None = None
    for separator in _SEPARATORS:
        for number, cells in _Table(head, separator):
            if _holds(cells, columns):
                found = (number, -len(cells), separator)
                best = min(best, found) if best else found
                break
    if best is None:
        raise Unreadable("the columns that this version knows are not in it")
    return best[2]


def _named(header: list[str], cells: list[str], separator: str) -> dict[str, str]:
    if len(cells) > len(header):
        surplus = cells[len(header) - 1 :]
        cells = [*cells[: len(header) - 1], separator.join(surplus).rstrip(separator)]
    named: dict[str, str] = {}
    for at, name in enumerate(header):
        if name not in named:
            named[name] = text.clean(cells[at]) if at < len(cells) else ""
    return named


def _tell(lines: _Lines, table: _Table) -> None:
    if table.broken:
        raise Unreadable(
            f"a quotation mark is missing or misplaced in row {table.broken[0]}"
            + (f" and {len(table.broken) - 1} more" if len(table.broken) > 1 else "")
            + ": cells there may have been read under the wrong column"
        )
    if lines.too_long:
        raise Unreadable(f"line {lines.too_long} is longer than a line of an export can be, and was read in pieces")


class _Lines:
    """The lines of a text, with their ends, none longer than the limit."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self.too_long = 0
        """Number of the first line that is longer than the limit; 0 for none."""

    def __iter__(self) -> Iterator[str]:
        number = 0
        while line := self._stream.readline(LONGEST_LINE):
            number += 1
            if len(line) == LONGEST_LINE and not line.endswith(("\n", "\r")):
                self.too_long = self.too_long or number
            yield line


class _Table:
    """The rows of a text, numbered from 1, by strict reading of one row after the other."""

    def __init__(self, lines: Iterable[str], separator: str) -> None:
        self._lines = iter(lines)
        self._again: deque[str] = deque()
        self._separator = separator
        self.broken: list[int] = []
        """Numbers of the rows whose quotation marks do not fit."""

    def __iter__(self) -> Iterator[tuple[int, list[str]]]:
        number = 0
        while (line := self._next()) is not None:
            number += 1
            yield number, self._row(line, number)

    def _next(self) -> str | None:
        return self._again.popleft() if self._again else next(self._lines, None)

    def _row(self, first: str, number: int) -> list[str]:
        """The cells of the row that begins with this line, and takes as many more as it needs."""
        if '"' not in first:
            return first.rstrip("\r\n").split(self._separator)
        attempts = (_Row(self._separator, doubled=True), _Row(self._separator, doubled=False))
        taken: list[str] = []
        room = LONGEST_ROW
        line: str | None = first
        while line is not None:
            taken.append(line)
            room -= len(line)
            for attempt in attempts:
                attempt.feed(line)
                if attempt.state == _COMPLETE:
                    return attempt.cells
            if room < 0 or all(attempt.state == _BROKEN for attempt in attempts):
                break
            line = self._next()
        self._again.extendleft(reversed(taken[1:]))
        self.broken.append(number)
        return [cell.strip('"') for cell in first.rstrip("\r\n").split(self._separator)]


class _Row:
    """One row being read, line by line, in one of the two dialects.

    `doubled`: a quotation mark inside a cell is written twice (RFC 4180); else it has a backslash before
    it, as in LinkedIn's Comments.csv."""

    def __init__(self, separator: str, *, doubled: bool) -> None:
        inner = r'(?:[^"]++|"")*+' if doubled else r'(?:[^"\\]++|\\[^\r\n]|\\)*+'
        self._inner = re.compile(inner)
        self._plain = re.compile(rf"[^{separator}\r\n]*+")
        self._escape = '""' if doubled else '\\"'
        self._separator = separator
        self._part: list[str] | None = None
        self.cells: list[str] = []
        self.state = _OPEN

    def feed(self, line: str) -> None:
        """Takes one more line, with its end."""
        at = 0
        while self.state == _OPEN:
            if self._part is None and line.startswith('"', at):
                self._part, at = [], at + 1
            if self._part is None:
                found = self._plain.match(line, at)
                assert found is not None  # noqa: S101 - the pattern matches the empty text
                self.cells.append(found.group())
                at = found.end()
            else:
                inside = self._inner.match(line, at)
                assert inside is not None  # noqa: S101 - as above
                self._part.append(inside.group())
                at = inside.end()
                if at == len(line):
                    return
                self.cells.append("".join(self._part).replace(self._escape, '"'))
                self._part, at = None, at + 1
            at = self._after_cell(line, at)

    def _after_cell(self, line: str, at: int) -> int:
        if line.startswith(self._separator, at):
            return at + 1
        self.state = _COMPLETE if not line[at:].strip("\r\n") else _BROKEN
        return at
