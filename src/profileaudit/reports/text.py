"""The report for the terminal: readable at 80 columns, colour only on a terminal.

Rich lays out words here and is never given mark-up: a bio of `[/foo]` or `[link=...]` is just text to it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from io import StringIO

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from profileaudit import evidence, since, together
from profileaudit.fingerprint import item_id
from profileaudit.guides import platform_title
from profileaudit.model import Item, Opening, Report, Source, Unread, Urgency
from profileaudit.past import Changes
from profileaudit.reports import Showing
from profileaudit.summary import (
    BEFOREHAND,
    HEADINGS,
    account,
    coverage,
    day,
    duration,
    headline,
    local,
    plural,
    seen_by,
    sureness,
    told,
    trust,
    undo,
    where,
)

ENDING = ".txt"
PLACES = 6
"""Places listed for one job before "and so many more"."""
COLOURS = {Urgency.NOW: "bold red", Urgency.SOON: "bold yellow", Urgency.REVIEW: "bold cyan"}


def render(report: Report, look: Showing) -> str:
    """The report as text of `look.width` columns."""
    out = StringIO()
    console = Console(
        file=out,
        width=look.width,
        force_terminal=look.colour,
        no_color=not look.colour,
        markup=False,
        highlight=False,
        emoji=False,
        legacy_windows=False,
    )
    for block, indent in _blocks(report, look):
        console.print(Padding(block, (0, 0, 0, indent)), soft_wrap=False)
    return "\n".join(line.rstrip() for line in out.getvalue().splitlines()) + "\n"


def _blocks(report: Report, look: Showing) -> Iterator[tuple[Text, int]]:
    """Every paragraph and its indent."""
    yield _line(headline(report), "bold"), 0
    yield _line(f"Held against: {report.policy.title} ({day(report.policy.dated)})."), 0
    yield _line(local(report)), 0
    if report.occasion:
        yield _line(since.FRAMES[report.occasion]), 0
    if depth := together.depth(report):
        yield _line(depth), 0
    yield from _coverage(report.sources, report.unread)
    yield from _changes(report.changes)
    yield from _beforehand(report)
    yield from _openings(report.openings)
    number = 0
    for urgency in Urgency:
        items = [item for item in report.items if item.urgency is urgency]
        if items:
            yield _line(f"\n{HEADINGS[urgency].upper()}", COLOURS[urgency]), 0
        for item in items:
            number += 1
            yield from _item(number, item, report.changes, look)
    yield from _combinations(report)
    yield from _only_you(report)
    yield from _questions(report)
    if report.items and not look.values:
        yield _line("\nWhat was found is masked here. To see it in full: add --show-values."), 0


def _coverage(sources: Iterable[Source], unread: Iterable[Unread]) -> Iterator[tuple[Text, int]]:
    yield _line("\nWHAT WAS LOOKED AT", "bold"), 0
    for source in sources:
        yield _line(account(source)), 2
        yield _line(f"{coverage(source)}."), 4
        for note in source.notes:
            yield _line(evidence.one_line(note)), 4
        for each in source.unread:
            yield _line(f"Not read: {evidence.one_line(each.file)}: {each.why}.", "yellow"), 4
    for each in unread:
        yield _line(f"Not read: {evidence.one_line(each.file)}: {each.why}.", "yellow"), 2


def _beforehand(report: Report) -> Iterator[tuple[Text, int]]:
    """The policy's first question: it comes before any deleting."""
    for first in report.questions[:1] if report.items else ():
        yield _line(f"\n{BEFOREHAND.upper()}", "bold"), 0
        yield _line(f"{first.question} {first.help}"), 2


def _changes(changes: Changes | None) -> Iterator[tuple[Text, int]]:
    if changes is None:
        return
    yield _line(f"\n{since.title(changes).upper()}", "bold"), 0
    if changes.then is None:
        yield _line(since.FIRST), 2
    for group in since.groups(changes):
        yield _line(f"{group.title}: {group.count:,}", "bold"), 2
        for line in since.shown(group):
            yield _line(f"- {line}"), 4
    for note in changes.notes:
        yield _line(note), 2
    if changes.then:
        for platform, then, now in since.coverage(changes):
            yield _line(f"{platform}: looked at then {then}; now {now}."), 2
    yield _line(since.HOW_TO_SETTLE, "dim"), 2


def _item(number: int, item: Item, changes: Changes | None, look: Showing) -> Iterator[tuple[Text, int]]:
    guide = item.guide
    clauses = f" (policy {', '.join(item.clauses)})" if item.clauses else ""
    yield _line(f"\n[ ] {number}. {guide.title}", "bold"), 0
    yield _line(f"{platform_title(item.platform)}; about {duration(guide.minutes)}; {seen_by(item)}."), 4
    if changes:
        yield _line(since.job(item_id(item, look.secret), changes), "dim"), 4
    yield _line(f"Why: {guide.why}{clauses}"), 4
    for finding in item.findings[:PLACES]:
        yield (
            _line(
                f"- {where(finding)}: {sureness(finding)}{evidence.context(finding, show=look.values)}{told(finding)}"
            ),
            4,
        )
    if len(item.findings) > PLACES:
        yield _line(f"- and {len(item.findings) - PLACES:,} more like these: -o report.html lists them all."), 4
    if guide.cannot:
        yield _line(guide.cannot, "italic"), 4
    if guide.first:
        yield _line(f"First: {guide.first}"), 4
    for place, step in enumerate(guide.steps, start=1):
        yield _line(f"{place}. {step}"), 6
    yield _line(f"{undo(guide)} {trust(guide)}", "dim"), 4
    if guide.link:
        yield _line(guide.link, "dim"), 4


def _openings(openings: Iterable[Opening]) -> Iterator[tuple[Text, int]]:
    """What several jobs on a platform begin with."""
    for number, opening in enumerate(openings):
        if number == 0:
            yield _line(f"\n{together.ONCE.upper()}", "bold"), 0
        yield _line(f"[ ] {together.once(opening)}", "bold"), 2
        for said in opening.first:
            yield _line(f"First: {said}"), 6
        for place, step in enumerate(opening.steps, start=1):
            yield _line(f"{place}. {step}"), 6


def _combinations(report: Report) -> Iterator[tuple[Text, int]]:
    """What findings say together, and what ends it."""
    for number, each in enumerate(report.combinations):
        if number == 0:
            yield _line(f"\n{together.TOGETHER.upper()}", "bold"), 0
        yield _line(f"- {each.title} ({together.across(each)})", "bold"), 2
        yield _line(each.why), 4
        yield _line(f"It comes from: {together.kinds(each)}."), 4
        if ends := together.ends(each, report):
            yield _line(ends), 4


def _only_you(report: Report) -> Iterator[tuple[Text, int]]:
    if not report.only_you:
        return
    kinds = sorted({finding.kind.replace("-", " ") for finding in report.only_you})
    yield _line("\nONLY YOU CAN SEE", "bold"), 0
    yield (
        _line(
            f"The platforms also hold {plural(len(report.only_you), 'detail')} that nobody else sees there "
            f"({', '.join(kinds)}). Nothing to take down; but check whether people can find you by your phone "
            "number or e-mail address."
        ),
        2,
    )


def _questions(report: Report) -> Iterator[tuple[Text, int]]:
    yield _line("\nQUESTIONS ONLY YOU CAN ANSWER", "bold"), 0
    for number, each in enumerate(report.questions):
        yield _line(f"{number}. {each.question}{f' Id {each.id}.' if report.changes else ''}"), 2
        if said := since.last_answer(report.answered.get(each.id)):
            yield _line(said, "dim"), 4
    if report.changes:
        yield _line(since.HOW_TO_ANSWER, "dim"), 2


def _line(text: str, style: str = "") -> Text:
    return Text(text, style=style)
