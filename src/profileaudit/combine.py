"""Findings that together say more than each alone, across all accounts: what no platform's own check-up can see.

The rules are data (`combinations.toml`). Only what stands in a job counts, and nothing that is merely possible:
what only its owner can see combines with nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import combinations as choices
from typing import Any

from profileaudit.data import PACKAGE, read_toml
from profileaudit.model import Certainty, Combination, Finding, Item
from profileaudit.patterns import filled

_FLAGS = re.VERBOSE | re.IGNORECASE
Met = Sequence[tuple[Item, Finding]]
"""The findings that meet a part, each with its job."""


@dataclass(frozen=True, slots=True)
class Part:
    """One of the things that come together."""

    kinds: tuple[str, ...]
    subtypes: tuple[str, ...]
    """Empty: any."""
    words: re.Pattern[str] | None
    not_words: re.Pattern[str] | None
    dated: bool

    def is_met_by(self, finding: Finding) -> bool:
        """Whether a finding is of this part."""
        value = finding.value
        return (
            finding.kind in self.kinds
            and finding.certainty is not Certainty.POSSIBLE
            and (not self.subtypes or finding.subtype in self.subtypes)
            and (not self.dated or finding.entry.posted is not None)
            and (self.words is None or bool(self.words.search(value)))
            and (self.not_words is None or not self.not_words.search(value))
        )


@dataclass(frozen=True, slots=True)
class Rule:
    """A combination to look for."""

    id: str
    title: str
    why: str
    source: str
    parts: tuple[Part, ...]
    at_least: int
    """Parts that must be met."""
    unless: tuple[Part, ...]
    """What says outright what the combination only lets one work out."""
    apart: bool
    same: bool


@cache
def rules() -> tuple[Rule, ...]:
    """Every rule, in the order of the file."""
    data = read_toml(PACKAGE / "combinations.toml")
    pieces: dict[str, str] = {}
    for name, piece in data["parts"].items():
        pieces[name] = f"(?:{filled(piece, pieces)})"
    return tuple(_rule(row, pieces) for row in data["combination"])


def combinations(items: Iterable[Item]) -> tuple[Combination, ...]:
    """What the findings of all jobs say together, and the cheapest jobs that end each."""
    jobs = list(items)
    return tuple(combination for rule in rules() for combination in _together(rule, jobs))


def _together(rule: Rule, items: Sequence[Item]) -> Iterator[Combination]:
    if any(_met(part, items) for part in rule.unless):
        return
    met = [_met(part, items) for part in rule.parts]
    if rule.same:
        alike = list(_on_several_platforms(met[0]))
        for number, parts in enumerate(alike, start=1):
            yield _combination(rule, parts, rule.id if len(alike) == 1 else f"{rule.id}-{number}", at_least=2)
    elif sum(map(bool, met)) >= rule.at_least and not (rule.apart and _on_one_platform(met)):
        yield _combination(rule, [part for part in met if part], rule.id, at_least=rule.at_least)


def _met(part: Part, items: Iterable[Item]) -> Met:
    return [(item, finding) for item in items for finding in item.findings if part.is_met_by(finding)]


def _on_several_platforms(met: Met) -> Iterator[Sequence[Met]]:
    """For each thing that stands on two platforms or more: where it stands, platform by platform."""
    by_value: dict[str, dict[str, list[tuple[Item, Finding]]]] = {}
    for item, finding in met:
        by_value.setdefault(_normal(finding.value), {}).setdefault(item.platform, []).append((item, finding))
    yield from (list(platforms.values()) for value, platforms in by_value.items() if value and len(platforms) > 1)


def _normal(value: str) -> str:
    """The same for every spelling of one number or address: +44 7700 900123 and 07700-900123."""
    letters = "".join(letter for letter in value.casefold() if letter.isalnum() or letter == "@")
    return re.sub(r"^(?:00)?440?", "0", letters) if letters.isdecimal() else letters


def _on_one_platform(met: Iterable[Met]) -> bool:
    """Whether one platform alone holds every part."""
    held = [{item.platform for item, _ in part} for part in met if part]
    return bool(set.intersection(*held))


def _combination(rule: Rule, parts: Sequence[Met], own_id: str, *, at_least: int) -> Combination:
    findings = {id(finding): finding for part in parts for _, finding in part}
    breaks = _cheapest(parts, len(parts) - at_least + 1)
    return Combination(own_id, rule.title, rule.why, tuple(findings.values()), breaks)


def _cheapest(parts: Sequence[Met], enough: int) -> tuple[Item, ...]:
    """The jobs that take away `enough` of the parts with the least effort; a job that cannot be done comes last."""
    jobs = [{id(item): item for item, _ in part} for part in parts]
    sets = [{key: item for part in chosen for key, item in part.items()} for chosen in choices(jobs, enough)]
    best = min((list(chosen.values()) for chosen in sets), key=_effort)
    return tuple(best)


def _effort(items: Sequence[Item]) -> tuple[bool, int, int]:
    hindered = any(item.guide.cannot or item.guide.reversible == "no" for item in items)
    return hindered, sum(item.guide.minutes for item in items), len(items)


def _rule(data: Mapping[str, Any], pieces: Mapping[str, str]) -> Rule:
    parts = tuple(_part(part, pieces) for part in data["part"])
    return Rule(
        id=data["id"],
        title=data["title"],
        why=data["why"],
        source=data["source"],
        parts=parts,
        at_least=data.get("at_least", len(parts)),
        unless=tuple(_part(part, pieces) for part in data.get("unless", ())),
        apart=data.get("apart", False),
        same=data.get("same", False),
    )


def _part(data: Mapping[str, Any], pieces: Mapping[str, str]) -> Part:
    return Part(
        kinds=tuple(data["kinds"]),
        subtypes=tuple(data.get("subtypes", ())),
        words=_expression(data.get("words"), pieces),
        not_words=_expression(data.get("not_words"), pieces),
        dated=data.get("dated", False),
    )


def _expression(source: str | None, pieces: Mapping[str, str]) -> re.Pattern[str] | None:
    return re.compile(filled(source, pieces), _FLAGS) if source else None
