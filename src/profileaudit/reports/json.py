"""The report for other programs, version 1. Its own structure, not a dump of the nouns, so that those may change.

Every string is ASCII-safe JSON; `value` and `context` are masked unless the owner asks to see them.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping
from typing import Any

import profileaudit
from profileaudit import evidence
from profileaudit.fingerprint import finding_ids, item_id
from profileaudit.model import Finding, Item, Report, Source
from profileaudit.past import Answered, Changes, Coverage, Trace
from profileaudit.reports import Showing
from profileaudit.summary import by_urgency

ENDING = ".json"
VERSION = 1


def render(report: Report, look: Showing) -> str:
    """The report as JSON text."""
    in_jobs = [finding for item in report.items for finding in item.findings]
    findings = [*in_jobs, *report.settled, *report.only_you]
    ids = dict(zip(map(id, findings), finding_ids(findings, look.secret), strict=True))
    data = {
        "version": VERSION,
        "tool": {"name": "profileaudit", "version": profileaudit.__version__},
        "policy": {"id": report.policy.id, "title": report.policy.title, "dated": report.policy.dated.isoformat()},
        "depth": report.depth.value,
        "created": report.created.isoformat(),
        "occasion": report.occasion.value if report.occasion else None,
        "sources": [_source(source) for source in report.sources],
        "findings": [_finding(finding, ids[id(finding)], report, look) for finding in findings],
        "items": [_item(item, ids, look) for item in report.items],
        "openings": [
            {"platform": each.platform, "first": list(each.first), "steps": list(each.steps), "minutes": each.minutes}
            for each in report.openings
        ],
        "combinations": [
            {
                "id": each.id,
                "title": each.title,
                "why": each.why,
                "platforms": list(each.platforms),
                "breaks": [item_id(item, look.secret) for item in each.breaks],
                "findings": [ids[id(finding)] for finding in each.findings],
            }
            for each in report.combinations
        ],
        "questions": [
            {
                "id": each.id,
                "clause": ", ".join(each.clauses),
                "question": each.question,
                "help": each.help,
                "last": _answered(report.answered.get(each.id)),
            }
            for each in report.questions
        ],
        "unread": [{"file": each.file, "why": each.why} for each in report.unread],
        "changes": _changes(report.changes) if report.changes else None,
        "counts": {
            "by_kind": dict(sorted(Counter(finding.kind for finding in in_jobs).items())),
            "by_urgency": {urgency.value: count for urgency, count in by_urgency(report).items()},
            "only_you": len(report.only_you),
            "left_for_later": report.left_for_later,
        },
    }
    return json.dumps(data, indent=2) + "\n"


def _answered(given: Answered | None) -> Mapping[str, Any] | None:
    """What was answered last time."""
    return {"answer": given.answer.value, "given": given.given.isoformat()} if given else None


def _changes(changes: Changes) -> Mapping[str, Any]:
    """What changed, by the ids of findings; what is not there any more with its place as well."""
    return {
        "since": changes.then.made.isoformat() if changes.then else None,
        "fixed": [
            {**_trace(each.trace), "how": each.how.value, "when": each.when.isoformat()} for each in changes.fixed
        ],
        "still": [each.id for each in changes.still],
        "new": [each.id for each in changes.new],
        "back": [each.id for each in changes.back],
        "unseen": [{**_trace(each.trace), "why": each.why} for each in changes.unseen],
        "settled": [
            {
                **_trace(each.trace),
                "verdict": each.given.verdict.value,
                "because": each.given.because,
                "given": each.given.given.isoformat(),
            }
            for each in changes.settled
        ],
        "lapsed": [
            {**_trace(each.trace), "verdict": each.given.verdict.value, "because": each.given.because}
            for each in changes.lapsed
        ],
        "notes": list(changes.notes),
        "coverage": {
            "then": [_covered(each) for each in changes.then.coverage] if changes.then else [],
            "now": [_covered(each) for each in changes.now.coverage],
        },
    }


def _trace(trace: Trace) -> Mapping[str, Any]:
    posted = trace.posted.isoformat() if trace.posted else None
    section = None if trace.section.startswith("~") else trace.section  # somebody's own name for it: not remembered
    return {
        "id": trace.id,
        "item": trace.item,
        "kind": trace.kind,
        "platform": trace.platform,
        "section": section,
        "posted": posted,
    }


def _covered(coverage: Coverage) -> Mapping[str, Any]:
    return {
        "platform": coverage.platform,
        "entries": coverage.entries,
        "from": coverage.first.isoformat() if coverage.first else None,
        "to": coverage.last.isoformat() if coverage.last else None,
        "read": coverage.read,
        "unread": coverage.unread,
        "looked": coverage.looked.isoformat() if coverage.looked else None,
    }


def _source(source: Source) -> Mapping[str, Any]:
    return {
        "path": source.paths[0],
        "paths": list(source.paths),
        "platform": source.platform,
        "layout": source.layout,
        "account": {"handle": source.account.handle, "private": source.account.private},
        "entries": source.entries,
        "sections": dict(source.sections),
        "from": source.first.isoformat() if source.first else None,
        "to": source.last.isoformat() if source.last else None,
        "notes": list(source.notes),
        "files": {
            "read": list(source.read),
            "skipped": [{"file": each.file, "why": each.why} for each in source.skipped],
            "unread": [{"file": each.file, "why": each.why} for each in source.unread],
        },
    }


def _finding(finding: Finding, own_id: str, report: Report, look: Showing) -> Mapping[str, Any]:
    entry, place = finding.entry, finding.entry.place
    return {
        "id": own_id,
        "kind": finding.kind,
        "subtype": finding.subtype,
        "certainty": finding.certainty.value,
        "audience": entry.audience.value,
        "clauses": list(report.policy.clauses.get(finding.kind, ())),
        "platform": place.platform,
        "section": place.section,
        "file": place.file,
        "key": place.key,
        "posted": entry.posted.isoformat() if entry.posted else None,
        "value": evidence.value(finding, show=look.values),
        "start": finding.start,
        "end": finding.end,
        "context": evidence.context(finding, show=look.values),
        "note": finding.note,
    }


def _item(item: Item, ids: Mapping[int, str], look: Showing) -> Mapping[str, Any]:
    guide = item.guide
    return {
        "id": item_id(item, look.secret),
        "kind": guide.kind,
        "platform": item.platform,
        "title": guide.title,
        "why": guide.why,
        "urgency": item.urgency.value,
        "clauses": list(item.clauses),
        "first": guide.first,
        "steps": list(guide.steps),
        "link": guide.link,
        "checked": guide.checked.isoformat() if guide.checked else None,
        "grade": guide.grade,
        "minutes": guide.minutes,
        "reversible": guide.reversible,
        "cannot": guide.cannot,
        "findings": [ids[id(finding)] for finding in item.findings],
    }
