"""What is wrong with a file that a school wrote itself, told so that whoever keeps it can mend it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from difflib import get_close_matches
from pathlib import Path
from tomllib import TOMLDecodeError, loads
from typing import Any

from profileaudit import toml_lines

LARGEST = 2_000_000
"""Bytes of a policy or pattern file: ours have some thirty thousand."""


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing to mend."""

    file: str
    line: int
    what: str
    """What is wrong, and what was expected: one or two sentences without the last full stop."""
    example: str = ""
    """A line as it could read."""
    stops: bool = True
    """Whether the file cannot be used before this is mended; else it is advice."""

    def __str__(self) -> str:
        example = f" For example: {self.example}" if self.example else ""
        return f"{self.file}, line {self.line}: {self.what}.{example}"


@dataclass(frozen=True, slots=True)
class Key:
    """What one line of a table may hold."""

    name: str
    fits: Callable[[Any], bool]
    expected: str
    """What it must be, to follow "must be"."""
    example: str
    needed: bool = True


@dataclass(frozen=True, slots=True)
class Document:
    """A TOML file as it was read, and where its tables and keys stand."""

    file: str
    data: Mapping[str, Any]
    lines: Mapping[toml_lines.Path, int]

    def fault(self, path: toml_lines.Path, what: str, example: str = "", *, stops: bool = True) -> Fault:
        """A fault of the value at that path."""
        return Fault(self.file, toml_lines.line_of(path, self.lines), what, example, stops)

    def tables(self, name: str) -> Sequence[Mapping[str, Any]]:
        """The `[[name]]` tables, if that is what the file has under the name."""
        rows = self.data.get(name, [])
        return [row for row in rows if isinstance(row, dict)] if isinstance(rows, list) else []


def read(path: Path) -> Document | Fault:
    """The file, or why it cannot be read at all. Raises OSError."""
    if path.stat().st_size > LARGEST:
        return Fault(path.name, 1, f"the file is too large: at most {LARGEST:,} bytes are read")
    try:
        text = path.read_text("utf-8-sig")
        return Document(path.name, loads(text), toml_lines.lines(text.replace("\r\n", "\n")))
    except UnicodeDecodeError as fault:
        line = path.read_bytes()[: fault.start].count(b"\n") + 1
        return Fault(path.name, line, "a letter here is not in UTF-8. Save the file again with the encoding UTF-8")
    except (TOMLDecodeError, RecursionError) as fault:
        return _not_toml(path.name, text, str(fault))


def of_table(document: Document, path: toml_lines.Path, table: Any, keys: Sequence[Key]) -> Iterator[Fault]:
    """What is wrong with the keys of one table."""
    if not isinstance(table, dict):
        yield document.fault(path, f"{path[0]} must be a table of lines such as the following", keys[0].example)
        return
    known = [key.name for key in keys]
    for name in table:
        if name not in known:
            yield document.fault((*path, name), unknown(name, known))
    for key in keys:
        if key.name not in table and key.needed:
            yield document.fault(path, f"{key.name} is missing: {key.expected}", key.example)
        elif key.name in table and not key.fits(table[key.name]):
            said = told(table[key.name])
            yield document.fault(
                (*path, key.name), f"{key.name} must be {key.expected}, and it says {said}", key.example
            )


def unknown(name: str, known: Sequence[str]) -> str:
    """What to say of a word that is not among those that are known."""
    close = get_close_matches(name, known, 1)
    meant = f"perhaps {close[0]} was meant" if close else f"the words here are {', '.join(known)}"
    return f"“{name}” is not known; {meant}"


def told(value: object) -> str:
    """A value of a file as it may be quoted back, shortened."""
    text = value.isoformat() if isinstance(value, date) else str(value)
    return f"“{text[:40]}{'…' if len(text) > 40 else ''}”"


def is_text(value: object) -> bool:
    """Words that say something."""
    return isinstance(value, str) and bool(value.strip())


def is_texts(value: object) -> bool:
    """A list of words, none of them empty, at least one."""
    return isinstance(value, list) and bool(value) and all(is_text(each) for each in value)


def is_tables(value: object) -> bool:
    """`[[name]]` tables, at least one."""
    return isinstance(value, list) and bool(value) and all(isinstance(each, dict) for each in value)


def is_day(value: object) -> bool:
    """A date without a time."""
    return isinstance(value, date) and not isinstance(value, datetime)


def one_of(words: Sequence[str]) -> Callable[[Any], bool]:
    """Whether a value is one of these words."""
    return lambda value: isinstance(value, str) and value in words


def _not_toml(name: str, text: str, said: str) -> Fault:
    """TOML's own complaint, which ends in `(at line 3, column 5)` or `(at end of document)`."""
    what, _, where = said.rpartition(" (at ")
    digits = "".join(letter for letter in where.partition(",")[0] if letter.isdigit())
    line = int(digits) if digits else text.count("\n") + 1
    hint = "Look for a quotation mark, a bracket or an equals sign that is missing on this line or the one before"
    return Fault(name, line, f"this line cannot be read ({what or said}). {hint}", 'title = "Hillside policy"')
