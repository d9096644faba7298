"""What the files of each account gave, gathered as workers bring it, whichever is first, and told in the files' order.

Of a file that gave no findings no more is kept than its place among the files: an archive may have half a million.
"""

from __future__ import annotations

import sys
from array import array
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from profileaudit import pictures, worker
from profileaudit.accounts import Part
from profileaudit.look import Judged, Look, Task, look
from profileaudit.model import AboutMe, Finding, Skipped, Source, Unread
from profileaudit.patterns import Pattern
from profileaudit.readers import ON, left, readers, row_for


@dataclass(frozen=True, slots=True)
class Progress:
    """How far an audit has come."""

    file: str
    done: int
    """Files finished."""
    total: int
    done_bytes: int = 0
    """Bytes read, unpacked, those of files under way included."""
    total_bytes: int = 0
    """Bytes that the files say they hold: a hint."""
    unread: tuple[Unread, ...] = ()
    """What turned out since the last progress to be unreadable."""


def gather(
    parts: list[Part],
    about: AboutMe,
    patterns: tuple[Pattern, ...],
    jobs: int,
    progress: Callable[[Progress], None],
    unread: Iterable[Unread] = (),
    model: str = "",
) -> list[Gathered]:
    """Looks at every file of every part that is there to be read; the results in the order of the parts.

    `unread`: what is known already to be unreadable, to be told with the first progress."""
    gathered = [Gathered(part) for part in parts]
    waiting = [array("L", each.leave_unopened()) for each in gathered]
    known = [*unread, *(left for each in gathered for left in each.unread())]
    tally = _Tally(gathered, waiting, progress, known)
    tasks = (
        Task(number, place, each.part.reader, each.part.files[place], each.part.account, about, patterns, model)
        for number, each in enumerate(gathered)
        for place in waiting[number]
    )

    def heard(task: Task, message: Judged | int) -> None:
        if isinstance(message, Judged):
            gathered[task.part].judged(task.place, message)
        else:
            tally.heard(task, message)

    for task, outcome in worker.run(look, tasks, jobs, heard=heard, memory=pictures.memory(), supervised=jobs > 0):
        gathered[task.part].take(task.place, outcome)
        tally.finished(task, outcome)
    return gathered


class Gathered:
    """What the files of one account gave."""

    def __init__(self, part: Part) -> None:
        self.part = part
        self.shown: dict[str, pictures.Shown] = {}
        """What the files say of pictures, by the names that they give them."""
        self._read = array("L")
        self._whole = Look()
        self._found: dict[int, Look] = {}
        self._judged: dict[int, list[Judged]] = {}
        self._shown: dict[int, dict[str, pictures.Shown]] = {}
        self._left: list[tuple[int, Skipped | Unread]] = []
        self._sections: dict[str, int] = {}
        self._section_places: dict[str, int] = {}
        self._first: datetime | None = None
        self._last: datetime | None = None

    def leave_unopened(self) -> Iterator[int]:
        """Takes up the files that are not opened, and gives the places of those that are to be."""
        reader = readers()[self.part.reader]
        for place, file in enumerate(self.part.files):
            row = row_for(reader, file)
            if row is not None and row.read is not None:
                yield place
                continue
            if row is not None and row.section:
                self._count(place, {row.section: 0})
            self._left.append((place, left(row, file)))

    def unread(self) -> list[Unread]:
        """What could not be read so far."""
        return [each for _, each in self._left if isinstance(each, Unread)]

    def judged(self, place: int, judged: Judged) -> None:
        """Takes up what was found in one batch of a file; it counts when the file comes to its end."""
        pictures.remember(self._shown.setdefault(place, {}), judged.shown)
        judged.shown.clear()
        if judged.findings:
            self._judged.setdefault(place, []).append(judged)

    def take(self, place: int, outcome: Look | worker.Lost) -> None:
        """Takes up what came of one file."""
        path = self.part.files[place].path
        judged, shown = self._judged.pop(place, []), self._shown.pop(place, {})
        if isinstance(outcome, worker.Lost):
            self._left.append((place, Unread(path, sys.intern(outcome.why))))
            return
        for each in sorted(judged, key=lambda each: each.number):
            outcome.findings += each.findings
        for skipped in outcome.skipped:
            self._left.append((place, Skipped(_shared(skipped.file, path), sys.intern(skipped.why))))
        for unread in outcome.unread:
            self._left.append((place, Unread(_shared(unread.file, path), sys.intern(unread.why))))
        self._count(place, outcome.sections)
        pictures.remember(self.shown, shown.values())
        if outcome.read:
            self._read.append(place)
        if outcome.findings or outcome.notes:
            self._found[place] = outcome
        self._first = min(filter(None, (self._first, outcome.first)), default=None)
        self._last = max(filter(None, (self._last, outcome.last)), default=None)

    def looks(self) -> list[Look]:
        """One Look for the account as a whole, whose notes are told of it, and then those of the files in which
        something was found, in the order of the files."""
        self._whole.read = bool(self._read)
        self._whole.unread = self.unread()
        return [self._whole, *(self._found[place] for place in sorted(self._found))]

    def findings(self) -> Iterator[Finding]:
        """Everything found, in the order of the files."""
        for each in self.looks():
            yield from each.findings

    def source(self) -> Source:
        """The coverage."""
        part = self.part
        in_order = [each for _, each in sorted(self._left, key=lambda pair: pair[0])]
        skipped = tuple(each for each in in_order if isinstance(each, Skipped))
        read = tuple(part.files[place].path for place in sorted(self._read))
        return Source(
            paths=part.paths,
            platform=part.account.facts.get(ON) or readers()[part.reader].PLATFORM,
            layout=part.layout,
            account=part.account,
            entries=sum(self._sections.values()),
            sections={name: self._sections[name] for name in sorted(self._sections, key=self._section_place)},
            read=read,
            skipped=part.skipped + skipped,
            unread=tuple(each for each in in_order if isinstance(each, Unread)),
            first=self._first,
            last=self._last,
            notes=(
                *part.notes,
                *(note for each in self.looks() for note in each.notes),
                *pictures.notes(read, self.shown),
            ),
        )

    def _count(self, place: int, sections: Mapping[str, int]) -> None:
        for section, count in sections.items():
            self._sections[section] = self._sections.get(section, 0) + count
            self._section_places[section] = min(place, self._section_places.get(section, place))

    def _section_place(self, section: str) -> tuple[int, str]:
        """Where a section first comes: the order does not depend on which worker was first."""
        return self._section_places[section], section


def _shared(name: str, known: str) -> str:
    """A name that came from a worker, in the letters that are in memory already."""
    return known if name == known else name


class _Tally:
    """Counts what is done, and tells of it."""

    def __init__(
        self,
        gathered: list[Gathered],
        waiting: list[array[int]],
        progress: Callable[[Progress], None],
        unread: Iterable[Unread],
    ) -> None:
        self._progress, self._untold = progress, list(unread)
        self._total = sum(map(len, waiting))
        self._total_bytes = sum(
            each.part.files[place].size for each, places in zip(gathered, waiting, strict=True) for place in places
        )
        self._done = self._done_bytes = 0
        self._under_way: dict[tuple[int, int], int] = {}

    def heard(self, task: Task, read: int) -> None:
        """So many bytes of a file were read; no more count than it says it holds."""
        self._under_way[task.part, task.place] = min(read, task.file.size)
        self._tell(task)

    def finished(self, task: Task, outcome: Look | worker.Lost) -> None:
        """A file is done with, in whatever way."""
        self._untold += [Unread(task.file.path, outcome.why)] if isinstance(outcome, worker.Lost) else outcome.unread
        self._under_way.pop((task.part, task.place), None)
        self._done += 1
        self._done_bytes += task.file.size
        self._tell(task)

    def _tell(self, task: Task) -> None:
        read = self._done_bytes + sum(self._under_way.values())
        untold, self._untold = tuple(self._untold), []
        self._progress(Progress(task.file.path, self._done, self._total, read, self._total_bytes, untold))
