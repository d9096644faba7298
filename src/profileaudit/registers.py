"""A register of schools that the user added: names to recognise, in the user's own data folder.

England's is a public download (https://get-information-schools.service.gov.uk/Downloads), with the columns
EstablishmentName, Town, Postcode and URN, and in its fullest form Easting and Northing; any CSV with `name`, `town` and
`postcode` does as well, and may have `latitude` and `longitude`. None comes with the program. 22,000 names make an
automaton in 0.1 s, and cost next to nothing to look for (2 cores, 2026-11).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property, lru_cache
from pathlib import Path

from ahocorasick_rs import AhoCorasick, MatchKind

from profileaudit.export import CannotOpen, File
from profileaudit.fingerprint import data_folder
from profileaudit.formats import Unreadable
from profileaudit.formats.rows import column, rows
from profileaudit.model import AboutMe
from profileaudit.national_grid import degrees
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
    spots: dict[str, str] = field(default_factory=dict)
    """By name, for names of one school alone: where it is, as `51.3811, -2.3590`."""

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
    text = "".join(f"{name}\t{'|'.join(sorted(towns))}\t{spot}\n" for name, (towns, spot) in sorted(named.items()))
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
    kept = [(*line.split("\t"), "", "")[:3] for line in lines]  # until November 2026 without a third column
    return Register(
        {name: frozenset(towns.split("|")) - {""} for name, towns, _ in kept if name},
        {name: spot for name, _, spot in kept if name and spot},
    )


def located(about: AboutMe) -> AboutMe:
    """The same, with where the owner's school is, if the owner does not say and the register knows one school of that
    name. Of several schools of one name nobody can tell which is meant."""
    if about.school_at or not about.schools:
        return about
    known = register().spots
    spots = (known.get(_plain(name), "") for name in about.schools)
    return replace(about, school_at=tuple(dict.fromkeys(filter(None, spots))))


def _plain(name: str) -> str:
    return " ".join(name.lower().split())


def _names(path: Path) -> Iterator[tuple[str, tuple[frozenset[str], str]]]:
    """Each name once, in lower case, with its towns, and where it is if it is one school's alone."""
    towns: dict[str, set[str]] = {}
    spots: dict[str, str] = {}
    for name, town, spot in _lines(path):
        plain = _plain(name)
        if sum(letter.isalpha() for letter in plain) >= SHORTEST:
            spots[plain] = "" if plain in towns else spot
            towns.setdefault(plain, set()).add(town.lower().strip().replace("|", " "))
    return ((name, (frozenset(of_it), spots[name])) for name, of_it in towns.items())


def _spot(row: Mapping[str, str]) -> str:
    """Where the school of a row is, as `51.3811, -2.3590`; empty where the row does not say."""
    try:
        if column(row, "Easting").strip():
            found = degrees(float(column(row, "Easting")), float(column(row, "Northing")))
        else:
            found = float(column(row, "latitude")), float(column(row, "longitude"))
    except ValueError:
        return ""
    on_earth = found is not None and abs(found[0]) <= 90 and abs(found[1]) <= 180
    return f"{found[0]:.4f}, {found[1]:.4f}" if found and on_earth else ""


def _lines(path: Path) -> Iterator[tuple[str, str, str]]:
    if not path.is_file():
        raise CannotOpen(f"There is no file {path}. Give the register of schools that you downloaded, a CSV file.")
    file = File(path, path.name, path.stat().st_size)
    for name, town, _ in COLUMNS:
        try:
            yield from ((column(row, name), column(row, town), _spot(row)) for _, row in rows(file, name, town))
            return
        except Unreadable:
            continue
    wanted = " or ".join(", ".join(columns) for columns in COLUMNS)
    raise CannotOpen(f"{path.name} is not a register of schools: it needs a first line with the columns {wanted}.")
