"""The line of a TOML file on which a table or a key stands, so that a fault can be pointed at.

`tomllib` gives values without their places. This reads only as much of TOML (https://toml.io/en/v1.0.0) as telling
headers and keys from the insides of strings and lists asks for.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping

Path = tuple[str | int, ...]
"""The way to a value: ("pattern", 0, "find"), ("kind", "phone", "everyone"), ("id",)."""

_STRING_OR_COMMENT = re.compile(
    r'"""(?:\\.|[^\\])*?"""|' + r"'''[\s\S]*?'''|" + r'"(?:\\.|[^"\\\n])*"|' + r"'[^'\n]*'|\#[^\n]*", re.DOTALL
)
_HEADER = re.compile(r"^\s*\[(?P<list>\[?)\s*(?P<name>[\w.\- ]+?)\s*\]\]?\s*$")
_KEY = re.compile(r"^\s*(?P<name>[\w-]+)\s*=")


def lines(text: str) -> Mapping[Path, int]:
    """The line, counted from 1, of every table and of every key in it.

    >>> lines('id = "a"\\n[[pattern]]\\nname = "b"')
    {('id',): 1, ('pattern', 0): 2, ('pattern', 0, 'name'): 3}
    """
    found: dict[Path, int] = {}
    seen: Counter[str] = Counter()
    table: Path = ()
    depth = 0
    for number, line in enumerate(_STRING_OR_COMMENT.sub(_emptied, text).split("\n"), start=1):
        header = _HEADER.match(line) if not depth else None
        if header:
            table = _path(header, seen)
            found.setdefault(table, number)
            continue
        if not depth and (key := _KEY.match(line)):
            found.setdefault((*table, key["name"]), number)
        depth += sum(line.count(mark) for mark in "[{") - sum(line.count(mark) for mark in "]}")
    return found


def line_of(path: Path, found: Mapping[Path, int]) -> int:
    """The line of a value, or of the nearest thing around it that has one; 1 if nothing has."""
    for length in range(len(path), 0, -1):
        if path[:length] in found:
            return found[path[:length]]
    return 1


def _path(header: re.Match[str], seen: Counter[str]) -> Path:
    name = header["name"].strip()
    parts: Path = tuple(part.strip() for part in name.split("."))
    if not header["list"]:
        return parts
    seen[name] += 1
    return (*parts, seen[name] - 1)


def _emptied(match: re.Match[str]) -> str:
    """A comment or a string without what could be taken for mark-up; a quoted key keeps its letters."""
    text = match.group()
    if "\n" in text or text.startswith(("#", '"""', "'''")):
        return re.sub(r"[^\n]", " ", text)
    return " " + re.sub(r"[^\w-]", "_", text[1:-1]) + " "
