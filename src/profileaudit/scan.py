"""The whole program on one screen: paths in, report out.

Streams: entries are read, judged and dropped in batches; only findings are kept, so memory grows with what
is found and not with what is read.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from profileaudit import checklist, detectors, worker
from profileaudit.accounts import Part, accounts
from profileaudit.export import CannotOpen, Export, open_export
from profileaudit.look import Look, Task, look
from profileaudit.model import AboutMe, Entry, Finding, Place, Report, Skipped, Source, Unread
from profileaudit.policy import Policy, load
from profileaudit.readers import readers, row_for

NOWHERE = Place("", "", "", "")
"""The place of a text that is not posted yet."""


@dataclass(frozen=True, slots=True)
class Progress:
    """How far an audit has come."""

    file: str
    done: int
    """Files finished."""
    total: int


def audit(
    paths: Iterable[Path | str],
    *,
    about: AboutMe | None = None,
    policy: Policy | None = None,
    jobs: int = 0,
    progress: Callable[[Progress], None] = lambda progress: None,
) -> Report:
    """Reads every export among `paths` and holds what it says against the policy.

    `jobs`: supervised worker processes, so that a file that crashes or hangs its parser costs only itself (the
    program that calls this then needs `if __name__ == "__main__":`); 0: everything in this process, without them.
    Raises CannotOpen, with a sentence, when there is nothing to look at."""
    about, policy = about or AboutMe(), policy or load()
    exports, unopened = _opened(paths)
    parts, unknown = accounts(exports)
    unread = (*unopened, *unknown)
    if not parts:
        raise CannotOpen(" ".join(f"{each.file}: {each.why}." for each in unread))
    looks = _looked(parts, about, jobs, progress)
    findings = [finding for own in looks for each in own for finding in each.findings]
    return Report(
        policy=policy.ref,
        created=datetime.now(UTC),
        sources=tuple(_source(part, own) for part, own in zip(parts, looks, strict=True)),
        items=checklist.items(findings, policy),
        only_you=checklist.only_you(findings),
        questions=policy.questions,
        unread=unread,
    )


def check(text: str, *, about: AboutMe | None = None) -> list[Finding]:
    """What a text would give away if it were posted."""
    return check_all([text], about=about)[0]


def check_all(texts: Iterable[str], *, about: AboutMe | None = None) -> list[list[Finding]]:
    """`check` for many texts at once: faster than one by one."""
    entries = [Entry(text, NOWHERE) for text in texts]
    found: dict[int, list[Finding]] = {id(entry): [] for entry in entries}
    for finding in detectors.find(entries, about or AboutMe()):
        found[id(finding.entry)].append(finding)
    return [found[id(entry)] for entry in entries]


def _opened(paths: Iterable[Path | str]) -> tuple[list[Export], list[Unread]]:
    """What can be opened among the paths; one that cannot be costs only itself, if another can."""
    exports: list[Export] = []
    unread: list[Unread] = []
    faults: list[CannotOpen] = []
    for path in paths:
        try:
            opened, bad = open_export(Path(path))
        except CannotOpen as fault:
            faults.append(fault)
            unread.append(Unread(str(path), str(fault)))
        else:
            exports += opened
            unread += bad
    if faults and not exports:
        raise CannotOpen(" ".join(str(fault) for fault in faults))
    return exports, unread


def _looked(parts: list[Part], about: AboutMe, jobs: int, progress: Callable[[Progress], None]) -> list[list[Look]]:
    """For each part, what each of its files gave, in the order of the files, whichever worker was first."""
    tasks = [
        Task(number, place, part.reader, file, part.account, about)
        for number, part in enumerate(parts)
        for place, file in enumerate(part.files)
    ]
    looks: list[dict[int, Look]] = [{} for _ in parts]
    waiting: list[Task] = []
    for task in tasks:
        row = row_for(readers()[task.reader], task.file)
        if row is None or row.read is None:  # nothing to open: no need to trouble a worker
            looks[task.part][task.place] = look(task)
        else:
            waiting.append(task)
    for done, (task, outcome) in enumerate(worker.run(look, waiting, jobs, supervised=jobs > 0), start=1):
        lost = Look(unread=[Unread(task.file.path, outcome.why)]) if isinstance(outcome, worker.Lost) else outcome
        looks[task.part][task.place] = lost
        progress(Progress(task.file.path, done, len(waiting)))
    return [[own[place] for place in sorted(own)] for own in looks]


def _source(part: Part, looks: list[Look]) -> Source:
    """The coverage of one account."""
    sections: dict[str, int] = {}
    for each in looks:
        for section, count in each.sections.items():
            sections[section] = sections.get(section, 0) + count
    firsts = [each.first for each in looks if each.first]
    lasts = [each.last for each in looks if each.last]
    skipped: tuple[Skipped, ...] = tuple(skip for each in looks for skip in each.skipped)
    return Source(
        paths=part.paths,
        platform=readers()[part.reader].PLATFORM,
        layout=part.layout,
        account=part.account,
        entries=sum(sections.values()),
        sections=sections,
        read=tuple(each.file for each in looks if each.read),
        skipped=part.skipped + skipped,
        unread=tuple(unread for each in looks for unread in each.unread),
        first=min(firsts, default=None),
        last=max(lasts, default=None),
        notes=part.notes,
    )
