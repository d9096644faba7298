"""What several jobs on one platform begin with, told once and counted once.

One switch makes a hundred old posts private: five jobs that each begin with it are not five times the work.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import takewhile

from profileaudit.guides import Once, platform_title, platforms
from profileaudit.model import Guide, Item, Opening

APART = ("conduct", "confidential", "identifier", "credential", "visibility")
"""Kinds that keep all their own words: a warning that evidence must stay, or the switch itself."""
NOTHING = Once((), 0)


def taken_out(items: Sequence[Item]) -> tuple[tuple[Opening, ...], tuple[Item, ...]]:
    """The openings, by platform in the order of the jobs, and the jobs without what the openings tell."""
    openings = {platform: _opening(platform, items) for platform in dict.fromkeys(item.platform for item in items)}
    told = tuple(opening for opening in openings.values() if opening is not None)
    return told, tuple(_without(item, openings[item.platform]) for item in items)


def _opening(platform: str, items: Iterable[Item]) -> Opening | None:
    guides = [item.guide for item in items if item.platform == platform and item.guide.kind not in APART]
    once = _once(platform)
    begun = [_begun(guide, once) for guide in guides]
    steps = tuple(step for step in once.steps if sum(step in own for own in begun) > 1)
    first = tuple(said for said, times in Counter(guide.first for guide in guides).items() if said and times > 1)
    return Opening(platform, first, steps, once.minutes if steps else 0) if first or steps else None


def _once(platform: str) -> Once:
    known = platforms().get(platform)
    return known.once or NOTHING if known else NOTHING


def _begun(guide: Guide, once: Once) -> tuple[str, ...]:
    """The steps with which a guide begins that are the platform's; not one further on, nor all that it has."""
    begun = tuple(takewhile(lambda step: step in once.steps, guide.steps))
    return begun if len(begun) < len(guide.steps) else ()


def _without(item: Item, opening: Opening | None) -> Item:
    guide = item.guide
    if opening is None or guide.kind in APART:
        return item
    told = list(takewhile(lambda step: step in opening.steps, _begun(guide, _once(item.platform))))
    if not told and guide.first not in opening.first:
        return item
    said = f"What {platform_title(item.platform)} asks for once, at the top of this list."
    shorter = replace(
        guide,
        steps=guide.steps[len(told) :],
        minutes=max(1, guide.minutes - opening.minutes) if told else guide.minutes,
        first=said if guide.first in ("", *opening.first) else f"{said} {guide.first}",
    )
    return replace(item, guide=shorter)
