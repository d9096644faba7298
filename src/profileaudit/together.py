"""What a report says beyond single jobs, as sentences: what to do once, what findings say together, how deep."""

from __future__ import annotations

from profileaudit.guides import platform_title
from profileaudit.model import Combination, Depth, Finding, Item, Opening, Report
from profileaudit.summary import duration, plural

ONCE = "First, once for each platform"
TOGETHER = "What these say together"
DEPTHS = {
    Depth.QUICK: "This is the quick round: what to do now, and the short questions.",
    Depth.POLICY: "",
    Depth.STRICT: "This is the strict round: as though anybody could see everything, down to the faintest signs.",
}


def depth(report: Report) -> str:
    """How far the audit went, where it did not go the usual way; empty otherwise."""
    later = plural(report.left_for_later, "more job")
    left = f" The whole list holds {later}: leave out --depth quick to see it." if report.left_for_later else ""
    return f"{DEPTHS[report.depth]}{left}"


def once(opening: Opening) -> str:
    """The heading of an opening."""
    minutes = f", about {duration(opening.minutes)}" if opening.minutes else ""
    return f"{platform_title(opening.platform)}{minutes}"


def across(combination: Combination) -> str:
    """Where it stands: one account, or several together."""
    titles = [platform_title(platform) for platform in combination.platforms]
    if len(titles) == 1:
        return titles[0]
    return f"{', '.join(titles[:-1])} and {titles[-1]} together"


def kinds(combination: Combination) -> str:
    """What comes together, kind by kind, with how many places."""
    counts: dict[str, int] = {}
    for finding in combination.findings:
        counts[_named(finding)] = counts.get(_named(finding), 0) + 1
    return ", ".join(f"{name} ({plural(count, 'place')})" for name, count in counts.items())


def ends(combination: Combination, report: Report) -> str:
    """The cheapest jobs that end it, by their numbers on the list."""
    numbers = {id(item): number for number, item in enumerate(report.items, start=1)}
    jobs = [item for item in combination.breaks if id(item) in numbers]
    if not jobs:
        return ""
    if len(jobs) == 1:
        return f"The quickest way to end it: job {numbers[id(jobs[0])]}, {ending(jobs[0])}."
    listed = [str(numbers[id(item)]) for item in jobs]
    minutes = duration(sum(item.guide.minutes for item in jobs))
    return f"The quickest way to end it: jobs {', '.join(listed[:-1])} and {listed[-1]}, about {minutes} in all."


def ending(item: Item) -> str:
    """One job in a few words."""
    return f"{item.guide.title} ({platform_title(item.platform)}, about {duration(item.guide.minutes)})"


def _named(finding: Finding) -> str:
    return (finding.subtype if finding.kind == "family" and finding.subtype else finding.kind).replace("-", " ")
