"""A register of schools that the user added: names to recognise, in the user's own data folder.

England's is a public download (https://get-information-schools.service.gov.uk/Downloads), with the columns
EstablishmentName, Town, Postcode and URN; any CSV with `name`, `town` and `postcode` does as well. None comes with
the program. 22,000 names make an automaton in 0.1 s, and cost next to nothing to look for (2 cores, 2026-11).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path

from ahocorasick_rs import AhoCorasick, MatchKind

from profileaudit.export import CannotOpen, File
from profileaudit.fingerprint import data_folder
from profileaudit.formats import Unreadable
from profileaudit.formats.rows import column, rows
from profileaudit.saving import write_private

KEPT = "schools.tsv"
SHORTEST = 5
"""Letters; a shorter name (“Hope”) is a word before it is a school."""
COLUMNS = (("EstablishmentName", "Town", "Postcode"), ("name", "town", "postcode"))
_TELLING = re.compile(
    r"(?i)\b(?:school|academy|college|primary|infants?|juniors?|nursery|grammar|high|ysgol|university|utc|trust"
    r"|c\s?of\s?e|c\.?e\.?|r\.?c\.?|catholic|saint|st)\b"
)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a name of the register stands in a text."""

    start: int
    end: int
    telling: bool
    """Whether the name itself says that it is a school's."""
    towns: frozenset[str]
    """The towns of all schools of that name, in lower case."""


@dataclass(frozen=True)
class Register:
    """Names of schools ready to be looked for."""

    towns: dict[str, frozenset[str]]
    """By name, in lower case: the towns in which a school of that name stands."""

    @cached_property
    def _automaton(self) -> tuple[AhoCorasick, tuple[str, ...]]:
        names = tuple(self.towns)
        return AhoCorasick(list(names), matchkind=MatchKind.LeftmostLongest), names

    def places(self, text: str) -> Iterator[Place]:
        """Every name that stands in the text as whole words, the longest where several do."""
        low = text.lower()
        if not self.towns or len(low) != len(text):  # a few capitals become two letters: offsets would not hold
            return
        automaton, names = self._automaton
        for which, start, end in automaton.find_matches_as_indexes(low):
            if low[start - 1 : start].isalnum() or low[end : end + 1].isalnum():
                continue
            name = names[which]
            yield Place(start, end, bool(_TELLING.search(name)), self.towns[name])


def add(path: Path, home: Path | None = None) -> int:
    """Keeps the register in that CSV file for every later audit, in place of an earlier one.

    Returns how many names it has. Raises CannotOpen when it is not a register."""
    named = dict(_names(path))
    if not named:
        raise CannotOpen(f"{path.name} names no school that could be recognised.")
    home = home or data_folder()
    home.mkdir(mode=0o700, parents=True, exist_ok=True)
    text = "".join(f"{name}\t{'|'.join(sorted(towns))}\n" for name, towns in sorted(named.items()))
    write_private(home / KEPT, text, overwrite=True)
    register.cache_clear()
    return len(named)


@lru_cache(maxsize=4)
def register(home: Path | None = None) -> Register:
    """The register that the user added; an empty one when there is none."""
    try:
        lines = ((home or data_folder()) / KEPT).read_text("utf-8").splitlines()
    except (OSError, UnicodeDecodeError):
        return Register({})
    kept = (line.partition("\t") for line in lines)
    return Register({name: frozenset(towns.split("|")) - {""} for name, _, towns in kept if name})


def _names(path: Path) -> Iterator[tuple[str, frozenset[str]]]:
    """Each name once, in lower case, with its towns."""
    towns: dict[str, set[str]] = {}
    for name, town in _lines(path):
        plain = " ".join(name.lower().split())
        if sum(letter.isalpha() for letter in plain) >= SHORTEST:
            towns.setdefault(plain, set()).add(town.lower().strip().replace("|", " "))
    return ((name, frozenset(of_it)) for name, of_it in towns.items())


def _lines(path: Path) -> Iterator[tuple[str, str]]:
    if not path.is_file():
        raise CannotOpen(f"There is no file {path}. Give the register of schools that you downloaded, a CSV file.")
    file = File(path, path.name, path.stat().st_size)
    for name, town, _ in COLUMNS:
        try:
            yield from ((column(row, name), column(row, town)) for _, row in rows(file, name, town))
            return
        except Unreadable:
            continue
    wanted = " or ".join(", ".join(columns) for columns in COLUMNS)
    raise CannotOpen(f"{path.name} is not a register of schools: it needs a first line with the columns {wanted}.")
