"""From findings to everything that is to be done: the jobs of an audit of some depth, what they begin with, and what
their findings say together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from profileaudit import checklist, combine, openings
from profileaudit.model import Combination, Depth, Finding, Item, Opening, Question
from profileaudit.policy import Policy


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to be done."""

    items: tuple[Item, ...]
    openings: tuple[Opening, ...]
    combinations: tuple[Combination, ...]
    left_for_later: int
    """Jobs of the full checklist that a quick audit leaves out."""


def plan(findings: Sequence[Finding], policy: Policy, *, depth: Depth, reread: bool) -> Plan:
    """What is to be done about these findings. `reread`: whether posts worth reading again are among it."""
    whole = checklist.items(findings, policy, depth=depth, reread=reread)
    told, shorter = openings.taken_out(whole)
    items = checklist.in_order(shorter)
    quick = depth is Depth.QUICK
    later = len(checklist.items(findings, policy, reread=reread)) - len(items) if quick else 0
    return Plan(items, told, combine.combinations(items), later)


def questions(policy: Policy, depth: Depth) -> tuple[Question, ...]:
    """What an audit of that depth asks its owner."""
    return tuple(question for question in policy.questions if question.quick or depth is not Depth.QUICK)
