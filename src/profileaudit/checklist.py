"""Findings, a policy and the guides make the checklist: jobs, not findings, most pressing first.

A hundred posts that name the school are one job, done with one guide.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from profileaudit.guides import guide_for
from profileaudit.model import KINDS, Audience, Certainty, Depth, Finding, Guide, Item, Urgency
from profileaudit.policy import Policy

ORDER = {kind: place for place, kind in enumerate(KINDS)}


REREAD = ("conduct", "confidential")
"""Kinds of posts worth reading again: prompts, which can be switched off."""


def items(
    findings: Iterable[Finding], policy: Policy, *, depth: Depth = Depth.POLICY, reread: bool = True
) -> tuple[Item, ...]:
    """The jobs: findings that one guide mends on one platform, taken together.

    What only its owner can see makes no job, nor, unless the depth is strict, what the policy does not ask for."""
    jobs: dict[tuple[str, str, Guide], list[tuple[Finding, Urgency]]] = {}
    for finding in findings:
        urgency = _urgency(finding, policy, depth, reread)
        if urgency is not None:
            place = finding.entry.place
            guide = guide_for(place.platform, finding.kind, place.section)
            jobs.setdefault((place.platform, finding.kind, guide), []).append((finding, urgency))
    made = [_item(platform, guide, together, policy) for (platform, _, guide), together in jobs.items()]
    return in_order(made)


def in_order(items: Iterable[Item]) -> tuple[Item, ...]:
    """Most pressing first; of those the quickest."""
    return tuple(sorted(items, key=_order))


def _urgency(finding: Finding, policy: Policy, depth: Depth, reread: bool) -> Urgency | None:
    """How pressing a finding is in an audit of this depth; None where it is left out."""
    if finding.kind in REREAD:
        faint = finding.certainty is Certainty.POSSIBLE and depth is not Depth.STRICT
        if faint or not reread:
            return None
    urgency = policy.urgency(finding)
    match depth:
        case Depth.QUICK:
            return urgency if urgency is Urgency.NOW else None
        case Depth.POLICY:
            return urgency
        case Depth.STRICT:
            return _strictly(finding, policy)


def _strictly(finding: Finding, policy: Policy) -> Urgency | None:
    """As though anybody could see it, since followers pass things on; what the policy leaves open is to be weighed."""
    if finding.entry.audience is Audience.ONLY_YOU:
        return None
    seen = replace(finding, entry=replace(finding.entry, audience=Audience.EVERYONE))
    return policy.urgency(seen) or Urgency.REVIEW


def only_you(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """What the platforms hold and show to nobody else."""
    return tuple(finding for finding in findings if finding.entry.audience is Audience.ONLY_YOU)


def _item(platform: str, guide: Guide, together: list[tuple[Finding, Urgency]], policy: Policy) -> Item:
    rule = policy.rules.get(guide.kind)
    urgency = min((urgency for _, urgency in together), key=lambda urgency: urgency.rank)
    return Item(guide, platform, tuple(finding for finding, _ in together), rule.clauses if rule else (), urgency)


def _order(item: Item) -> tuple[int, int, str, int, str]:
    """Most pressing first; of those the quickest; then by platform and kind, so that the order never varies."""
    return (item.urgency.rank, item.guide.minutes, item.platform, ORDER[item.guide.kind], item.guide.title)
