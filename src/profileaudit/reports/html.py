"""The report as one self-contained page: readable without script, prints on A4, asks nothing of anywhere.

Jinja2 escapes every value (autoescape is on for the one template, whatever its name ends in); the page forbids
itself any request with its own Content-Security-Policy. Links are https only and open without referrer.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from itertools import groupby
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined, Template

from profileaudit import evidence, since, summary, together
from profileaudit.fingerprint import item_id
from profileaudit.guides import platform_title
from profileaudit.model import Finding, Item, Report
from profileaudit.reports import Showing

ENDING = ".html"


def render(report: Report, look: Showing) -> str:
    """The report as one HTML page."""
    return _template().render(
        report=report,
        look=look,
        summary=summary,
        evidence=evidence,
        since=since,
        together=together,
        ends=lambda each: [(item_id(item, look.secret), together.ending(item)) for item in each.breaks],
        urgencies=list(summary.by_urgency(report).items()),
        groups=_groups(report, look),
        only_you=_only_you(report),
    )


@cache
def _template() -> Template:
    environment = Environment(
        loader=PackageLoader("profileaudit", "reports"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template("page.html")


def _groups(report: Report, look: Showing) -> list[tuple[str, list[Mapping[str, Any]]]]:
    """Jobs by platform, in the order of each platform's most pressing job; inside, the order of the checklist."""
    first = {item.platform: place for place, item in reversed(list(enumerate(report.items)))}
    ordered = sorted(report.items, key=lambda item: first[item.platform])
    return [
        (platform_title(platform), [_job(item, look) for item in items])
        for platform, items in groupby(ordered, key=lambda item: item.platform)
    ]


def _job(item: Item, look: Showing) -> Mapping[str, Any]:
    guide = item.guide
    return {
        "id": item_id(item, look.secret),
        "item": item,
        "guide": guide,
        "link": guide.link if guide.link.startswith("https://") else "",
        "places": [_place(finding, look) for finding in item.findings],
    }


def _place(finding: Finding, look: Showing) -> Mapping[str, Any]:
    return {
        "where": summary.where(finding),
        "doubt": summary.sureness(finding),
        "masked": evidence.mask(finding),
        "around": evidence.around(finding) if look.values else None,
        "note": evidence.one_line(finding.note),
    }


def _only_you(report: Report) -> list[tuple[str, str]]:
    """What only the owner sees: each platform and the kinds it holds, without the values."""
    kinds: dict[str, set[str]] = {}
    for finding in report.only_you:
        kinds.setdefault(finding.entry.place.platform, set()).add(finding.kind.replace("-", " "))
    return [(platform_title(platform), ", ".join(sorted(own))) for platform, own in sorted(kinds.items())]
