"""Runs tasks in child processes, so that a crash, a hang or a memory blow-up costs one task and no more.

The standard pools are no help here: one crashed job breaks a ProcessPoolExecutor for all others, and
never comes back from a multiprocessing.Pool (https://github.com/python/cpython/issues/66587). Each child
has one task at a time, so that it is always known which one was lost. Children are started afresh and not
forked (`forkserver` on Linux, `spawn` elsewhere): the program that calls `run` needs the usual
`if __name__ == "__main__":`. Nothing was run on Windows and macOS, where memory is watched from outside.

One task may be most of the work: twenty years of posts are one file. So a task asks, batch by batch, whether a
child is free, and gives it the batch; if none is, it does the batch itself, and the work is even whatever takes
longer, reading or judging. Cutting the file into ranges instead would need each reader to find its place in the
middle of a compressed file, and having every child read all of it costs the reading as often as there are children.
The parent passes parts on unopened, and holds no more of them than there are free children.
"""

from __future__ import annotations

import multiprocessing
import sys
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing.connection import wait
from typing import Any, Generic, TypeVar

from profileaudit import bounds, child
from profileaudit.child import ASKED, BEAT, DONE, GAVE, TOLD, TOO_MUCH, Heard
from profileaudit.child import Lost as Lost

Task = TypeVar("Task")
Result = TypeVar("Result")

SECONDS = 60.0
MEMORY = 1024**3

CRASHED = "the part of the program that reads it crashed"
HUNG = "it took too long, and was given up"

if sys.platform == "linux":
    _CONTEXT = multiprocessing.get_context("forkserver")
else:
    _CONTEXT = multiprocessing.get_context("spawn")
_LIMITED = sys.platform == "linux"
"""Whether the system keeps the memory limit; macOS and Windows do not, there the parent looks."""


@dataclass(slots=True, eq=False)
class _Work(Generic[Task, Result]):
    """A task under way."""

    task: Task
    outcome: Result | Lost | None = None
    reads: bool = True
    """Whether the task itself is not done yet; the parts that it gave away may outlast it."""
    away: int = 0
    """Parts of it that were given away and did not come back."""
    over: bool = False
    """Whether its outcome was told: what still comes of it is dropped."""


def beforehand(module: str) -> None:
    """Has a module imported once, for all children that are started from now on, where they can share it (Linux)."""
    if sys.platform == "linux":
        _CONTEXT.set_forkserver_preload([module])


def run(
    function: Callable[[Task], Result],
    tasks: Iterable[Task],
    jobs: int,
    *,
    seconds: float = SECONDS,
    memory: int = MEMORY,
    heard: Heard[Task] | None = None,
    supervised: bool = True,
) -> Iterator[tuple[Task, Result | Lost]]:
    """Every task once, with its result or Lost, in the order in which they end, which is not theirs.

    `function`, tasks and results must be picklable. A task is given up after `seconds` without a sign of
    life (see `child.tell`), and when a process that is at it takes `memory` bytes more than it began with. `heard`
    is called with a task and each message it tells, and with the result of each part that it gave away (see
    `child.give`); of a task that is lost, some may have been heard. `supervised=False` runs everything in this
    process, one task after the other and without limits; only exceptions are caught then."""
    if not supervised:
        yield from child.here(function, tasks, heard)
        return
    crew = _Crew(iter(tasks), max(1, jobs), lambda: _Child[Task, Result](function, seconds, memory), heard)
    try:
        while busy := crew.at_work():
            ready = wait([each.pipe for each in busy], min(BEAT, seconds / 4))
            for each in busy:
                yield from crew.attend(each, each.pipe in ready)
    finally:  # also when the caller stops early or Ctrl-C is pressed
        crew.end()


class _Crew(Generic[Task, Result]):
    """The children, what they are at, and what waits for them."""

    def __init__(
        self,
        tasks: Iterator[Task],
        jobs: int,
        new: Callable[[], _Child[Task, Result]],
        heard: Heard[Task] | None,
    ) -> None:
        self._tasks, self._jobs, self._new, self._heard = tasks, jobs, new, heard
        self._children: list[_Child[Task, Result]] = []
        self._parts: deque[tuple[_Work[Task, Result], bytes]] = deque()

    def at_work(self) -> list[_Child[Task, Result]]:
        """Hands out what waits, parts first, and says who has something to do."""
        self._children = [each for each in self._children if not each.gone]
        for _ in range(self._jobs - sum(each.work is not None for each in self._children)):
            if self._parts:
                self._hand_out(*self._parts.popleft())
            else:
                for task in self._tasks:
                    self._hand_out(_Work(task), None)
                    break
        return [each for each in self._children if each.work is not None]

    def attend(self, one: _Child[Task, Result], ready: bool) -> Iterator[tuple[Task, Result | Lost]]:
        """Deals with what a child says, or with its silence; gives the outcome when a task has come to its end."""
        work, part = one.work, one.part
        said, value = one.look(ready)
        if work is None or said is None:
            return
        if said == ASKED:
            one.answer(len(self._parts) < self._jobs - sum(each.reads for each in self._children))
        elif said == GAVE and not work.over:
            work.away += 1
            self._parts.append((work, value))
        elif said == TOLD and value is not None and not work.over and self._heard:
            self._heard(work.task, value)
        elif said == DONE:
            yield from self._done(work, part, value)

    def _done(self, work: _Work[Task, Result], part: bool, value: Any) -> Iterator[tuple[Task, Result | Lost]]:
        if part:
            work.away -= 1
            if not isinstance(value, Lost) and value is not None and not work.over and self._heard:
                self._heard(work.task, value)
        else:
            work.reads, work.outcome = False, value
        if isinstance(value, Lost) and not work.over:
            self._give_up(work)
            yield work.task, value
        elif not work.over and not work.reads and not work.away:
            work.over = True
            yield work.task, work.outcome  # type: ignore[misc]  # set when it no longer reads

    def _give_up(self, work: _Work[Task, Result]) -> None:
        """Drops what is left of a task: one part of it was lost."""
        work.over = True
        self._parts = deque(each for each in self._parts if each[0] is not work)
        for each in self._children:
            if each.work is work:
                each.end()

    def _hand_out(self, work: _Work[Task, Result], part: bytes | None) -> None:
        """Hands something to a child that waits, or to a new one."""
        if any(each.take(work, part) for each in self._children if each.work is None and not each.gone):
            return
        self._children.append(self._new())
        if not self._children[-1].take(work, part):
            raise OSError("a child process could not be started")

    def end(self) -> None:
        """Ends every child."""
        for each in self._children:
            each.end()


class _Child(Generic[Task, Result]):
    """One child process, seen from the parent."""

    def __init__(self, function: Callable[[Task], Result], seconds: float, memory: int) -> None:
        self.pipe, far = _CONTEXT.Pipe()
        self._process = _CONTEXT.Process(target=child.serve, args=(far, function, memory, _LIMITED), daemon=True)
        with bounds.no_interrupts():
            self._process.start()
        far.close()  # so that the pipe ends when the child does
        self._seconds, self._memory = seconds, memory
        self.work: _Work[Task, Result] | None = None
        self.part = self.gone = False

    @property
    def reads(self) -> bool:
        """Whether it is at a task itself, and not at a part of one."""
        return self.work is not None and not self.part

    def take(self, work: _Work[Task, Result], part: bytes | None) -> bool:
        """Takes over a task, or a part of one; False when the child is no longer there."""
        try:
            self.pipe.send((work.task, None) if part is None else (None, part))
        except OSError:
            self.end()
            return False
        self.work, self.part, self._since = work, part is not None, time.monotonic()
        return True

    def answer(self, free: bool) -> None:
        """Tells a child that asked whether anybody is free; one that is no longer there, `look` will notice."""
        with suppress(OSError):
            self.pipe.send(free)

    def look(self, ready: bool) -> tuple[str | None, Any]:
        """What the child says; its outcome also when it can say nothing any more, or has been silent too long."""
        if self.gone:
            return None, None
        if ready:
            try:
                said, value = self.pipe.recv()
            except (EOFError, OSError):
                return self._lost(CRASHED)
            self._since = time.monotonic()
            if said == DONE:
                self.work = None
                if value == Lost(TOO_MUCH):  # it is in no state to go on
                    self.end()
            return said, value
        if time.monotonic() - self._since > self._seconds:
            return self._lost(HUNG)
        if not _LIMITED and bounds.resident(self._process.pid) > self._memory:
            return self._lost(TOO_MUCH)
        return None, None

    def _lost(self, why: str) -> tuple[str, Lost]:
        self.end()
        return DONE, Lost(why)

    def end(self) -> None:
        """Ends the process, whatever it is at."""
        self.gone, self.work = True, None
        self.pipe.close()
        self._process.kill()
        self._process.join()
