"""Reads a policy: its clauses, the kinds of disclosure they forbid, how pressing each is, and its questions.

A policy is data (`policies/*.toml`): another school's has other clauses and other numbers.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from profileaudit.data import NotToml, folder, read_toml
from profileaudit.export import CannotOpen
from profileaudit.model import KINDS, Audience, Certainty, Finding, PolicyRef, Question, Urgency

DEFAULT = "wasps-2016"
JOB_AUDIENCES = (Audience.EVERYONE, Audience.FOLLOWERS, Audience.UNKNOWN)
"""The audiences of which "take it down" can be asked; what only its owner sees is no job."""


@dataclass(frozen=True, slots=True)
class Rule:
    """What a policy says of one kind of disclosure."""

    clauses: tuple[str, ...]
    urgency: Mapping[Audience, Urgency]
    """For each of JOB_AUDIENCES."""


@dataclass(frozen=True, slots=True)
class Policy:
    """A school's policy as an audit needs it."""

    ref: PolicyRef
    clauses: Mapping[str, str]
    """Clause number to what it asks, in our words."""
    rules: Mapping[str, Rule]
    """By kind; a kind without a rule is not this policy's business."""
    questions: tuple[Question, ...]

    def urgency(self, finding: Finding) -> Urgency | None:
        """How pressing it is; None when this policy does not ask for it, or only its owner can see it."""
        rule = self.rules.get(finding.kind)
        if rule is None or finding.entry.audience not in rule.urgency:
            return None
        if finding.certainty is Certainty.POSSIBLE:
            return Urgency.REVIEW
        return rule.urgency[finding.entry.audience]


def load(name: str = DEFAULT) -> Policy:
    """A policy by its id, or by the path of its TOML file. Raises CannotOpen with a sentence."""
    own = folder("policies") / f"{name}.toml"
    path = own if own.is_file() else Path(name)
    if not path.is_file():
        known = ", ".join(sorted(each.stem for each in folder("policies").glob("*.toml")))
        raise CannotOpen(f"There is no policy “{name}”. Give the path of a policy file, or one of: {known}.")
    try:
        return _policy(read_toml(path))
    except NotToml as fault:
        raise CannotOpen(f"The policy file could not be read. {fault}.") from fault
    except (KeyError, TypeError, ValueError) as fault:
        raise CannotOpen(f"The policy file {path.name} is not complete: look at {fault}.") from fault


def _policy(data: Mapping[str, Any]) -> Policy:
    clauses = {clause["number"]: clause["asks"] for clause in data["clause"]}
    rules = {kind: _rule(kind, rule) for kind, rule in data["kind"].items()}
    by_kind = {kind: rule.clauses for kind, rule in rules.items()}
    ref = PolicyRef(data["id"], data["title"], _date(data["dated"]), by_kind)
    questions = tuple(
        Question(each["id"], tuple(each["clauses"]), each["question"], each["help"]) for each in data["question"]
    )
    return Policy(ref, clauses, rules, questions)


def _rule(kind: str, data: Mapping[str, Any]) -> Rule:
    if kind not in KINDS:
        raise ValueError(f"kind.{kind}: the kinds are {', '.join(KINDS)}")
    return Rule(tuple(data["clauses"]), {audience: Urgency(data[audience.value]) for audience in JOB_AUDIENCES})


def _date(value: object) -> date:
    if not isinstance(value, date):
        raise ValueError("dated: a date such as 2016-08-01")
    return value
