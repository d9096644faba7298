"""Findings, a policy and the guides make the checklist: jobs, not findings, most pressing first.

A hundred posts that name the school are one job, done with one guide.
"""

from __future__ import annotations

from collections.abc import Iterable

from profileaudit.guides import guide_for
from profileaudit.model import KINDS, Audience, Finding, Guide, Item
from profileaudit.policy import Policy

ORDER = {kind: place for place, kind in enumerate(KINDS)}


def items(findings: Iterable[Finding], policy: Policy) -> tuple[Item, ...]:
    """The jobs: findings that one guide mends on one platform, taken together.

    What the policy does not ask for, and what only its owner can see, makes no job."""
    jobs: dict[tuple[str, str, Guide], list[Finding]] = {}
    for finding in findings:
        if policy.urgency(finding) is not None:
            place = finding.entry.place
            guide = guide_for(place.platform, finding.kind, place.section)
            jobs.setdefault((place.platform, finding.kind, guide), []).append(finding)
    made = [_item(platform, guide, together, policy) for (platform, _, guide), together in jobs.items()]
    return tuple(sorted(made, key=_order))


def only_you(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """What the platforms hold and show to nobody else."""
    return tuple(finding for finding in findings if finding.entry.audience is Audience.ONLY_YOU)


def _item(platform: str, guide: Guide, findings: list[Finding], policy: Policy) -> Item:
    urgencies = [urgency for finding in findings if (urgency := policy.urgency(finding)) is not None]
    clauses = policy.rules[guide.kind].clauses
    return Item(guide, platform, tuple(findings), clauses, min(urgencies, key=lambda urgency: urgency.rank))


def _order(item: Item) -> tuple[int, int, str, int, str]:
    """Most pressing first; of those the quickest; then by platform and kind, so that the order never varies."""
    return (item.urgency.rank, item.guide.minutes, item.platform, ORDER[item.guide.kind], item.guide.title)
