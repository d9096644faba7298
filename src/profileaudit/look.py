"""One file looked at: read, judged in batches, and dropped. This is what a worker does."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import islice

from profileaudit import detectors, worker
from profileaudit.export import File
from profileaudit.model import AboutMe, Account, Entry, Finding, Skipped, Unread
from profileaudit.readers import read, readers, row_for

BATCH = 512
"""Entries judged together: enough to keep the language pipeline busy, few enough to stay small."""


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


@dataclass(slots=True)
class Look:
    """What one file gave."""

    file: str = ""
    read: bool = False
    findings: list[Finding] = field(default_factory=list)
    sections: dict[str, int] = field(default_factory=dict)
    first: datetime | None = None
    last: datetime | None = None
    skipped: list[Skipped] = field(default_factory=list)
    unread: list[Unread] = field(default_factory=list)


def look(task: Task) -> Look:
    """Everything that one file gives."""
    reader = readers()[task.reader]
    found = Look(task.file.path)
    row = row_for(reader, task.file)
    if row is not None and row.section:
        found.sections[row.section] = 0  # there, and perhaps empty: not the same as absent
    outcomes = read(reader, task.file, task.account)
    while batch := list(islice(_entries(outcomes, found), BATCH)):
        found.findings += detectors.find(batch, task.about)
        worker.tell()
    gave = bool(sum(found.sections.values())) or not (found.unread or found.skipped)
    found.read = row is not None and row.read is not None and gave
    return found


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
