"""The pattern files: fixed wording and formats, carried as data.

A file is TOML, one for each subject, in `patterns/`: any number of `[[pattern]]` tables with these keys, and a
`[parts]` table of pieces of expressions that the patterns of the file share as `{{name}}`.

`kind`, `name`, `certainty`, `source`: as in `Pattern`; `subtype` and `note` if there is one.
`find`: a verbose regular expression, any case; a group named `value` (or `value2` and on, in other alternatives)
is the span. Or `phrases`: a list of whole words, in any case.
`needs`: words, one of which a text must hold before `find` is tried at all. `teach*` is the start of a word,
`*ship` the end, `*head*` may lie inside. Without it every text is searched.
`near`, `unless`: expressions that must and must not be found in the words around, in which « and » stand round
the span. A group `value` in `near` widens the span.
`catches`: texts in which it finds exactly what stands between « and »; `spares`: texts in which it finds nothing.
They are its tests.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from profileaudit import careful, data
from profileaudit.model import KINDS, Certainty

_FLAGS = re.VERBOSE | re.IGNORECASE
_KEYS = frozenset(
    ("kind", "name", "certainty", "subtype", "note", "find", "phrases", "needs", "near", "unless", "catches", "spares")
) | {"source"}


@dataclass(frozen=True, slots=True)
class Expression:
    """An expression of our own, made ready when first searched for: to make all of them ready takes 0.3 s."""

    source: str
    """Verbose, any case."""

    @property
    def groupindex(self) -> Mapping[str, int]:
        """Names of groups and their numbers."""
        return ready(self.source).groupindex

    def finditer(self, text: str, start: int = 0, end: int = sys.maxsize) -> Iterator[re.Match[str]]:
        """Every place between two offsets."""
        return ready(self.source).finditer(text, start, end)

    def search(self, text: str) -> re.Match[str] | None:
        """The first place."""
        return ready(self.source).search(text)


@cache
def ready(source: str) -> re.Pattern[str]:
    """The expression made ready. Raises re.error."""
    return re.compile(source, _FLAGS)


Searching = Expression | careful.Expression
"""An expression of our own, or one that somebody else wrote."""


class BadPattern(ValueError):
    """A pattern file that cannot be used; the message names the file, the pattern and the fault."""


@dataclass(frozen=True, slots=True)
class Pattern:
    """One thing to look for."""

    kind: str
    name: str
    subject: str
    """The name of its file, without the ending."""
    certainty: Certainty
    find: Searching | None
    """A group named `value` (or `value2` and on, in other alternatives) is the span; without one the whole match is."""
    phrases: tuple[str, ...]
    """Whole words, in lower case: found in any case."""
    needs: tuple[str, ...]
    """Words in lower case; unless the text holds one of them, `find` is not tried. `teach*` is the start of a word,
    `*ship` the end, `*head*` may lie inside. Empty: always tried."""
    near: Searching | None
    """Must be found in the words around, in which « and » stand round the span. A group `value` widens the span."""
    unless: Searching | None
    """Must not be found in the words around."""
    catches: tuple[str, ...]
    """Texts in which it must find exactly what stands between « and »."""
    spares: tuple[str, ...]
    """Texts in which it must find nothing."""
    source: str
    subtype: str = ""
    note: str = ""


def read(path: Path, *, tried: bool = False) -> tuple[Pattern, ...]:
    """The patterns of a file. Raises BadPattern, data.NotToml or OSError.

    `tried`: the expressions are known to be sound, and need not be made ready to see whether they are."""
    content = data.read_toml(path)
    parts: dict[str, str] = {}
    for name, part in content.get("parts", {}).items():
        parts[name] = f"(?:{filled(part, parts)})"
    if not content.get("pattern"):
        raise BadPattern(f"{path.name} holds no [[pattern]].")
    patterns = tuple(_pattern(path, row, parts) for row in content["pattern"])
    if not tried:
        _try(path, patterns)
    return patterns


def _try(path: Path, patterns: Iterable[Pattern]) -> None:
    for pattern in patterns:
        try:
            for expression in (pattern.find, pattern.near, pattern.unless):
                if isinstance(expression, Expression):
                    ready(expression.source)
        except re.error as fault:
            raise BadPattern(f"{path.name}, pattern {pattern.name}: {fault}.") from fault


def _pattern(path: Path, row: Mapping[str, Any], parts: Mapping[str, str]) -> Pattern:
    where = f"{path.name}, pattern {row.get('name', 'without a name')}"
    if unknown := sorted(row.keys() - _KEYS):
        raise BadPattern(f"{where}: unknown key {unknown[0]}.")
    if row.get("kind") not in KINDS:
        raise BadPattern(f"{where}: kind must be one of {', '.join(KINDS)}.")
    if ("find" in row) == ("phrases" in row):
        raise BadPattern(f"{where}: give either find or phrases.")
    try:
        return Pattern(
            kind=row["kind"],
            name=row["name"],
            subject=path.stem,
            certainty=Certainty(row["certainty"]),
            phrases=tuple(phrase.lower() for phrase in row.get("phrases", ())),
            needs=tuple(row.get("needs", ())),
            catches=tuple(row["catches"]),
            spares=tuple(row["spares"]),
            source=row["source"],
            subtype=row.get("subtype", ""),
            note=row.get("note", ""),
            **{key: _expression(row.get(key), parts) for key in ("find", "near", "unless")},
        )
    except KeyError as missing:
        raise BadPattern(f"{where}: {missing.args[0]} is missing.") from missing
    except ValueError as fault:
        raise BadPattern(f"{where}: {fault}.") from fault


def _expression(source: str | None, parts: Mapping[str, str]) -> Expression | None:
    return Expression(filled(source, parts)) if source else None


def filled(source: str, parts: Mapping[str, str]) -> str:
    """An expression with its `{{parts}}` put in. Raises ValueError for a part that the file does not have."""

    def part(name: re.Match[str]) -> str:
        if name[1] not in parts:
            raise ValueError(f"there is no part {name[1]}")
        return parts[name[1]]

    return re.sub(r"\{\{([\w-]+)\}\}", part, source)
