"""One person's way through a report, whoever shows it: what they decided, how far they are, and what they look at.

Holds nothing and keeps nothing: `history` does, when it is asked to.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from profileaudit import changes
from profileaudit.fingerprint import item_id
from profileaudit.guides import platform_title
from profileaudit.model import KINDS, Audience, Item, Report
from profileaudit.past import Given, Kept, Past
from profileaudit.summary import SEEN_BY


@dataclass(frozen=True, slots=True)
class Narrow:
    """Which jobs to look at; an empty word stands for all."""

    platform: str = ""
    kind: str = ""
    audience: str = ""


@dataclass(frozen=True, slots=True)
class Choice:
    """Something to narrow the list by."""

    id: str
    title: str
    count: int
    """How many jobs of the whole list it leaves."""


@dataclass(frozen=True, slots=True)
class Standing:
    """How far a review has come."""

    settled: frozenset[str]
    """Ids of the jobs of the list that need nothing more, by their owner's word."""
    total: int
    """Jobs on the list."""

    @property
    def done(self) -> int:
        """How many jobs are settled."""
        return len(self.settled)


def narrowed(items: Iterable[Item], narrow: Narrow) -> tuple[Item, ...]:
    """The jobs that are asked for, in their order. A job is of an audience when one of its findings is."""
    return tuple(
        item
        for item in items
        if narrow.platform in ("", item.platform)
        and narrow.kind in ("", item.guide.kind)
        and (not narrow.audience or narrow.audience in _audiences(item))
    )


def choices(items: Sequence[Item]) -> Mapping[str, tuple[Choice, ...]]:
    """For `platform`, `kind` and `audience` what there is to choose from, and how many jobs each choice leaves."""
    platforms = sorted({item.platform for item in items}, key=lambda name: platform_title(name).casefold())
    kinds = [kind for kind in KINDS if any(item.guide.kind == kind for item in items)]
    audiences = [each.value for each in Audience if any(each.value in _audiences(item) for item in items)]
    return {
        "platform": _choices(platforms, platform_title, items, lambda each: Narrow(platform=each)),
        "kind": _choices(kinds, lambda each: each.replace("-", " "), items, lambda each: Narrow(kind=each)),
        "audience": _choices(
            audiences, lambda each: SEEN_BY[Audience(each)], items, lambda each: Narrow(audience=each)
        ),
    }


def said(past: Past, now: Kept, verdicts: Mapping[str, Given]) -> Past:
    """What is remembered, this audit and the verdicts on its jobs (by the ids of the jobs) among it."""
    given = {trace.base: verdicts[trace.item] for trace in now.traces if trace.item in verdicts}
    return Past((*past.audits, now), {**past.verdicts, **given}, past.notes)


def standing(report: Report, past: Past, secret: bytes) -> Standing:
    """How far it has come. `past`: as `said` gives it, with the report's own audit as the newest."""
    left = {trace.item for trace in changes.left(past, past.audits[-1])}
    ids = [item_id(item, secret) for item in report.items]
    return Standing(frozenset(each for each in ids if each not in left), len(ids))


def without_settled(report: Report, past: Past, secret: bytes) -> Report:
    """The report with the jobs that are left; what the others were about counts as settled."""
    settled = standing(report, past, secret).settled
    over = [item for item in report.items if item_id(item, secret) in settled]
    return replace(
        report,
        items=tuple(item for item in report.items if item_id(item, secret) not in settled),
        settled=(*report.settled, *(finding for item in over for finding in item.findings)),
    )


def _audiences(item: Item) -> set[str]:
    return {finding.entry.audience.value for finding in item.findings}


def _choices(
    ids: Iterable[str], title: Callable[[str], str], items: Sequence[Item], narrow: Callable[[str], Narrow]
) -> tuple[Choice, ...]:
    return tuple(Choice(each, title(each), len(narrowed(items, narrow(each)))) for each in ids)
