"""One file looked at: read, judged in batches, and dropped. This is what a worker does.

What was found in each batch is told at once, so that no worker holds more than a batch; a batch may be judged by
another worker than the one that reads the file.
"""

from __future__ import annotations

import copyreg
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from operator import attrgetter

from profileaudit import child, detectors, nlp
from profileaudit.export import File
from profileaudit.formats import text
from profileaudit.model import AboutMe, Account, Entry, Finding, Media, Place, Skipped, Unread
from profileaudit.patterns import Pattern
from profileaudit.pictures import Shown, as_seen, shown
from profileaudit.readers import OWN_NAMES, read, readers, row_for
from profileaudit.watched import watched

BATCH = 512
"""Entries judged together: enough to keep the language pipeline busy, few enough to stay small."""
LETTERS = 250_000
"""Letters of entries judged together, whatever their number."""


@dataclass(frozen=True, slots=True)
class Task:
    """One file to look at. Picklable."""

    part: int
    """Which account, counted in the order in which they were found."""
    place: int
    """Which of its files."""
    reader: str
    file: File
    account: Account
    about: AboutMe
    patterns: tuple[Pattern, ...] = ()
    """What to look for besides the program's own patterns."""
    model: str = ""
    """The user's own language pipeline, if they named one."""


@dataclass(frozen=True, slots=True)
class Batch:
    """Entries to be judged together. Picklable."""

    number: int
    """Which of its file's batches."""
    entries: list[Entry]
    about: AboutMe
    patterns: tuple[Pattern, ...]
    model: str


@dataclass(frozen=True, slots=True)
class Judged:
    """What was found in one batch."""

    number: int
    findings: list[Finding]
    shown: list[Shown] = field(default_factory=list)
    """What its entries say of pictures, by the names that they give them: told batch by batch like the rest, for all of
    it at once was most of a large scan's memory at its end (50 MB of 20,000 pictures, November 2026)."""


@dataclass(slots=True)
class Look:
    """What one file gave."""

    file: str = ""
    read: bool = False
    findings: list[Finding] = field(default_factory=list)
    """Filled from what was found in its batches, in their order, by who gathers them."""
    sections: dict[str, int] = field(default_factory=dict)
    first: datetime | None = None
    last: datetime | None = None
    skipped: list[Skipped] = field(default_factory=list)
    unread: list[Unread] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    """What else is to be said of it, as sentences."""


def _packed_small(noun: type) -> None:
    """Has values of a frozen noun packed as a call with its fields: a third of the time and of the bookkeeping of what
    dataclasses do by themselves, and between workers every entry counts."""
    fields = attrgetter(*noun.__slots__)  # type: ignore[attr-defined]  # all nouns have slots
    copyreg.pickle(noun, lambda value: (noun, fields(value)))


for _noun in (Entry, Place, Media, Finding, Shown):
    _packed_small(_noun)


def look(task: Task) -> Look:
    """Everything that one file gives, save what is found in it, which is told batch by batch (`child.tell`)."""
    reader = readers()[task.reader]
    found = Look(task.file.path)
    row = row_for(reader, task.file)
    if row is not None and row.section:
        found.sections[row.section] = 0  # there, and perhaps empty: not the same as absent
    odd_before = text.odd_places()
    outcomes = read(reader, watched(task.file), _with_own_names(task))
    entries = _entries(outcomes, found)
    for number, own in enumerate(iter(lambda: _batch(entries), [])):
        batch = Batch(number, own, task.about, task.patterns, task.model)
        if not number or not child.give(judged, batch):  # a small file is not worth another worker's start
            child.tell(judged(batch))
    if text.odd_places() > odd_before:
        found.notes.append(f"{task.file.path} is not in UTF-8 throughout: its other letters were read as Windows-1252.")
    gave = bool(sum(found.sections.values())) or not (found.unread or found.skipped)
    found.read = row is not None and row.read is not None and gave
    return found


def judged(batch: Batch) -> Judged | None:
    """What its entries give away, and what they say of pictures; None when that is nothing."""
    nlp.use(batch.model)
    findings = list(as_seen(detectors.find(batch.entries, batch.about, batch.patterns), batch.about))
    pictures = [each for entry in batch.entries for each in shown(entry)]
    return Judged(batch.number, findings, pictures) if findings or pictures else None


def _with_own_names(task: Task) -> Account:
    """The account with the names that the owner declared, for the reader alone."""
    names = "\n".join(" ".join(name.split()) for name in task.about.names)
    return replace(task.account, facts={**task.account.facts, OWN_NAMES: names}) if names else task.account


def _batch(entries: Iterator[Entry]) -> list[Entry]:
    """The next entries: as many as are judged together, fewer where they are long."""
    batch: list[Entry] = []
    letters = 0
    for entry in entries:
        batch.append(entry)
        letters += len(entry.text)
        if len(batch) == BATCH or letters >= LETTERS:
            break
    return batch


def _entries(outcomes: Iterable[Entry | Skipped | Unread], found: Look) -> Iterator[Entry]:
    """The entries, while everything else is written down."""
    for outcome in outcomes:
        match outcome:
            case Entry():
                _count(outcome, found)
                yield outcome
            case Skipped():
                found.skipped.append(outcome)
            case Unread():
                found.unread.append(outcome)


def _count(entry: Entry, found: Look) -> None:
    section = entry.place.section
    found.sections[section] = found.sections.get(section, 0) + 1
    if entry.posted:
        posted = entry.posted if entry.posted.tzinfo else entry.posted.replace(tzinfo=UTC)
        found.first = min(found.first or posted, posted)
        found.last = max(found.last or posted, posted)
