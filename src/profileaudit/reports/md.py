"""The report as Markdown: a task list. What was found stands in code spans, where no mark-up works."""

from __future__ import annotations

import re
from collections.abc import Iterator

from profileaudit import evidence, since, together
from profileaudit.guides import platform_title
from profileaudit.model import Item, Report, Urgency
from profileaudit.past import Changes
from profileaudit.reports import Showing
from profileaudit.summary import (
    BEFOREHAND,
    HEADINGS,
    account,
    coverage,
    duration,
    headline,
    local,
    seen_by,
    sureness,
    told,
    trust,
    undo,
    where,
)

ENDING = ".md"


def render(report: Report, look: Showing) -> str:
    """The report as CommonMark with task lists."""
    return "\n".join(_lines(report, look)) + "\n"


def _lines(report: Report, look: Showing) -> Iterator[str]:
    yield f"# What your accounts give away\n\n**{headline(report)}**\n\n{local(report)}{_frame(report)}"
    yield "\n## What was looked at\n"
    for source in report.sources:
        yield f"- {code(account(source))}: {coverage(source)}"
        yield from (f"    - {plain(note)}" for note in source.notes)
        yield from (f"    - Not read: {code(each.file)}: {each.why}" for each in source.unread)
    yield from (f"- Not read: {code(each.file)}: {each.why}" for each in report.unread)
    yield from _changes(report.changes)
    for first in report.questions[:1] if report.items else ():
        yield f"\n## {BEFOREHAND}\n\n{first.question} {first.help}"
    yield from _openings(report)
    for urgency in Urgency:
        items = [item for item in report.items if item.urgency is urgency]
        if items:
            yield f"\n## {HEADINGS[urgency]}\n"
        for item in items:
            yield from _item(item, look)
    yield from _combinations(report)
    yield "\n## Questions only you can answer\n"
    for each in report.questions:
        yield f"- [ ] {each.question} {since.last_answer(report.answered.get(each.id))}".rstrip()


def _frame(report: Report) -> str:
    said = (since.FRAMES[report.occasion] if report.occasion else "", together.depth(report))
    return "".join(f"\n\n{sentence}" for sentence in said if sentence)


def _changes(changes: Changes | None) -> Iterator[str]:
    if changes is None:
        return
    yield f"\n## {since.title(changes)}\n"
    if changes.then is None:
        yield since.FIRST
    for group in since.groups(changes):
        yield f"- **{group.title}: {group.count:,}**"
        yield from (f"    - {code(line)}" for line in group.lines)
    yield from (f"- {note}" for note in changes.notes)


def _openings(report: Report) -> Iterator[str]:
    if report.openings:
        yield f"\n## {together.ONCE}\n"
    for opening in report.openings:
        yield f"- [ ] **{together.once(opening)}**"
        yield from (f"    - First: {said}" for said in opening.first)
        yield from (f"    {number}. {step}" for number, step in enumerate(opening.steps, start=1))


def _combinations(report: Report) -> Iterator[str]:
    if report.combinations:
        yield f"\n## {together.TOGETHER}\n"
    for each in report.combinations:
        yield f"- **{each.title}** ({together.across(each)}): {each.why}"
        yield f"    - It comes from: {together.kinds(each)}."
        if each.breaks:
            yield f"    - The quickest way to end it: {'; and '.join(map(together.ending, each.breaks))}."


def _item(item: Item, look: Showing) -> Iterator[str]:
    guide = item.guide
    policy = f" Policy {', '.join(item.clauses)}." if item.clauses else ""
    yield f"- [ ] **{guide.title}** ({platform_title(item.platform)}, about {duration(guide.minutes)}, {seen_by(item)})"
    yield f"    - {guide.why}{policy}"
    for finding in item.findings:
        found = code(evidence.context(finding, show=look.values))
        yield f"    - {plain(where(finding))}: {sureness(finding)}{found}{plain(told(finding))}"
    yield from (f"    - {note}" for note in (guide.cannot, f"First: {guide.first}" if guide.first else "") if note)
    yield from (f"    {number}. {step}" for number, step in enumerate(guide.steps, start=1))
    yield f"    - {undo(guide)} {trust(guide)}{f' <{guide.link}>' if guide.link else ''}"


def plain(text: str) -> str:
    """Text in which nothing is mark-up: what a channel is called, somebody else decided (CommonMark 0.31, 2.4).

    >>> plain("Posts, 3 May 2019"), plain("# <b>*staff*")
    ('Posts, 3 May 2019', '\\\\# \\\\<b\\\\>\\\\*staff\\\\*')
    """
    line = " " * text.startswith(" ") + evidence.one_line(text)
    return re.sub(r"[\\`*_\[\]<>&!#|~]|^[-+=]|(?<=^\d)[.)]", r"\\\g<0>", line)


def code(text: str) -> str:
    """Text as a code span, fenced with more backticks than it holds (CommonMark 0.31, 6.1).

    >>> code("plain"), code("a `b` c")
    ('`plain`', '`` a `b` c ``')
    """
    line = evidence.one_line(text).replace("|", "│") or " "  # two backticks with nothing between would begin a span
    longest = max((len(run) for run in re.findall("`+", line)), default=0)
    fence, space = "`" * (longest + 1), " " if longest else ""
    return f"{fence}{space}{line}{space}{fence}"
