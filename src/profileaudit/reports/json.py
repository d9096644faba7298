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
from profileaudit.reports import Showing
from profileaudit.summary import by_urgency

ENDING = ".json"
VERSION = 1


def render(report: Report, look: Showing) -> str:
    """The report as JSON text."""
    in_jobs = [finding for item in report.items for finding in item.findings]
    findings = [*in_jobs, *report.only_you]
    ids = dict(zip(map(id, findings), finding_ids(findings, look.secret), strict=True))
    data = {
        "version": VERSION,
        "tool": {"name": "profileaudit", "version": profileaudit.__version__},
        "policy": {"id": report.policy.id, "title": report.policy.title, "dated": report.policy.dated.isoformat()},
        "created": report.created.isoformat(),
        "sources": [_source(source) for source in report.sources],
        "findings": [_finding(finding, ids[id(finding)], report, look) for finding in findings],
        "items": [_item(item, ids, look) for item in report.items],
        "combinations": [
            {"id": each.id, "title": each.title, "why": each.why, "findings": [ids[id(f)] for f in each.findings]}
            for each in report.combinations
        ],
        "questions": [
            {"id": each.id, "clause": ", ".join(each.clauses), "question": each.question, "help": each.help}
            for each in report.questions
        ],
        "unread": [{"file": each.file, "why": each.why} for each in report.unread],
        "counts": {
            "by_kind": dict(sorted(Counter(finding.kind for finding in in_jobs).items())),
            "by_urgency": {urgency.value: count for urgency, count in by_urgency(report).items()},
            "only_you": len(report.only_you),
        },
    }
    return json.dumps(data, indent=2) + "\n"


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
