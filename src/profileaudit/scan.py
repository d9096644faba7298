"""The whole program on one screen: paths in, report out.

Streams: entries are read, judged and dropped in batches; only findings are kept, so memory grows with what
is found and not with what is read.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from profileaudit import answers, beside, checklist, pictures, seen, splits, worker
from profileaudit.accounts import accounts
from profileaudit.export import CannotOpen, Export, is_address, open_export
from profileaudit.gathered import Progress as Progress
from profileaudit.gathered import gather
from profileaudit.model import AboutMe, Depth, Finding, Report, Unread
from profileaudit.past import Occasion
from profileaudit.patterns import Pattern
from profileaudit.places import places
from profileaudit.plan import plan, questions
from profileaudit.policy import Policy, load
from profileaudit.registers import located
from profileaudit.texts import check as check
from profileaudit.texts import check_all as check_all
from profileaudit.traces import Looked, Memory, since

if TYPE_CHECKING:
    from profileaudit.fetch import Visit


def audit(
    paths: Iterable[Path | str],
    *,
    about: AboutMe | None = None,
    policy: Policy | None = None,
    jobs: int = 0,
    progress: Callable[[Progress], None] = lambda progress: None,
    depth: Depth = Depth.POLICY,
    reread: bool = True,
    patterns: tuple[Pattern, ...] = (),
    occasion: Occasion | None = None,
    memory: Memory | None = None,
    own_pages: Collection[str] = (),
    model: str = "",
) -> Report:
    """Reads every export among `paths` and holds what it says against the policy.

    `reread`: whether to ask for a second look at posts about pupils and colleagues, and at strong words.
    `patterns`: what to look for besides the program's own patterns and the policy's.
    `memory`: what is remembered of earlier audits; the report then says what changed, and leaves out what was settled.

    `own_pages`: those of `paths` that are addresses of pages, each with the user's word that the page is their own.
    No other address is contacted; without any, nothing is.

    `model`: a spaCy pipeline of the user's own, by name or folder, in place of the program's.

    `jobs`: supervised worker processes, so that a file that crashes or hangs its parser costs only itself (the
    program that calls this then needs `if __name__ == "__main__":`); 0: everything in this process, without them.
    The report depends on nothing but what is given here, and an audit leaves nothing behind; function, arguments and
    report can be pickled (`examples/many_audits.py`). Audits at the same time want a process each.
    Raises CannotOpen, with a sentence, when there is nothing to look at."""
    about, policy, paths = located(about or AboutMe()), policy or load(), list(paths)
    if jobs:
        worker.beforehand("profileaudit.warm")
    exports, unopened = _opened(paths, own_pages)
    parts, unknown = accounts(exports, jobs)
    given = [Path(path) for path in paths if not is_address(path)]
    missing = splits.missing([*given, *(export.origin for export in exports if not export.address)])
    unread = (*unopened, *unknown, *missing)
    if not parts:
        raise CannotOpen(" ".join(f"{each.file}: {each.why}." for each in unread))
    gathered = gather(parts, about, (*policy.patterns, *patterns), jobs, progress, unread, model)
    looks = [each.looks() for each in gathered]
    seen.joined(parts, looks)
    for each, own in zip(gathered, looks, strict=True):
        beside.join((file.path for file in each.part.files), own, each.shown)
    findings = [finding for each in gathered for finding in each.findings()]
    sources, created = tuple(each.source() for each in gathered), datetime.now(UTC)
    asked = (*questions(policy, depth), *pictures.questions(sources))
    changed, left, settled = None, findings, list[Finding]()
    if memory is not None:
        full = depth if depth is Depth.STRICT else Depth.POLICY  # a quick look forgets nothing
        everything = checklist.items(findings, policy, depth=full, reread=reread)
        ids = tuple(each.id for each in asked)
        sought = (*policy.patterns, *patterns)
        kept = (occasion, about, not unread, ids, sought, model)
        looked = Looked(tuple(findings), everything, sources, created, policy.ref, *kept)
        changed, left, settled = since(looked, memory)
    planned = plan(left, policy, depth=depth, reread=reread)
    return Report(
        policy=policy.ref,
        created=created,
        sources=sources,
        items=planned.items,
        only_you=checklist.only_you(findings),
        questions=asked,
        combinations=(*places(planned.items, about), *planned.combinations),
        unread=unread,
        occasion=occasion,
        settled=tuple(settled),
        changes=changed,
        answered=answers.last(memory.past, policy.ref.title) if memory else {},
        openings=planned.openings,
        depth=depth,
        left_for_later=planned.left_for_later,
    )


def _visit() -> Visit:
    """The way out, which is not even loaded unless an address was given."""
    from profileaudit import fetch

    return fetch.Visit()


def _opened(paths: list[Path | str], own_pages: Collection[str]) -> tuple[list[Export], list[Unread]]:
    """What can be opened among the paths; one that cannot be costs only itself, if another can."""
    exports: list[Export] = []
    unread: list[Unread] = []
    faults: list[CannotOpen] = []
    visit = _visit() if any(map(is_address, paths)) else None
    for path in paths:
        try:
            opened, bad = visit.opened(path, own_pages) if visit and is_address(path) else open_export(Path(path))
        except CannotOpen as fault:
            faults.append(fault)
            unread.append(Unread(str(path), str(fault)))
        else:
            exports += opened
            unread += bad
    if faults and not exports:
        raise CannotOpen(" ".join(str(fault) for fault in faults))
    return exports, unread
