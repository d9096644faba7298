"""Runs tasks in child processes, so that a crash, a hang or a memory blow-up costs one task and no more.

The standard pools are no help here: one crashed job breaks a ProcessPoolExecutor for all others, and
never comes back from a multiprocessing.Pool (https://github.com/python/cpython/issues/66587). Each child
has one task at a time, so that it is always known which one was lost. Children are started afresh and not
forked (`forkserver` on Linux, `spawn` elsewhere): the program that calls `run` needs the usual
`if __name__ == "__main__":`. Nothing was run on Windows and macOS, where memory is watched from outside.
"""

from __future__ import annotations

import multiprocessing
import signal
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from itertools import islice
from multiprocessing.connection import Connection, wait
from typing import Any, Generic, TypeVar

from profileaudit import bounds

Task = TypeVar("Task")
Result = TypeVar("Result")
Heard = Callable[[Task, Any], None]

SECONDS = 60.0
MEMORY = 1024**3
BEAT = 0.5
"""Seconds between two looks at the children, and the least between two signs of life of one."""

CRASHED = "the part of the program that reads it crashed"
HUNG = "it took too long, and was given up"
TOO_MUCH = "it needed more memory than any file of an export should"

if sys.platform == "linux":
    _CONTEXT = multiprocessing.get_context("forkserver")
else:
    _CONTEXT = multiprocessing.get_context("spawn")
_LIMITED = sys.platform == "linux"
"""Whether the system keeps the memory limit; macOS and Windows do not, there the parent looks."""
_told = 0.0


def _nobody(message: Any) -> None:
    """Hears nothing: what `tell` tells outside a task."""


_tell: Callable[[Any], None] = _nobody


@dataclass(frozen=True, slots=True)
class Lost:
    """A task that gave no result, and why: a sentence that quotes nothing from what was read."""

    why: str


def tell(message: Any = None) -> None:
    """A task's sign of life, from inside it: its time starts anew. A message goes to `heard` of `run`.

    Cheap enough to be called for every batch of entries; without a message most calls send nothing."""
    global _told
    now = time.monotonic()
    if message is not None or now - _told >= BEAT:
        _told = now
        _tell(message)


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
    life (see `tell`), and when its process takes `memory` bytes more than it began with. `heard` is called
    with a task and each message it tells. `supervised=False` runs everything in this process, one task
    after the other and without limits; only exceptions are caught then."""
    if not supervised:
        yield from _here(function, tasks, heard)
        return
    crew: list[_Child[Task, Result]] = []
    waiting = iter(tasks)
    try:
        while True:
            for task in islice(waiting, max(1, jobs) - sum(child.busy for child in crew)):
                _give(crew, task, lambda: _Child(function, seconds, memory))
            busy = [child for child in crew if child.busy]
            if not busy:
                return
            ready = wait([child.pipe for child in busy], min(BEAT, seconds / 4))
            for child in busy:
                for outcome in child.look(child.pipe in ready, heard):
                    yield child.task, outcome
            crew = [child for child in crew if not child.gone]
    finally:  # also when the caller stops early or Ctrl-C is pressed
        for child in crew:
            child.end()


class _Child(Generic[Task, Result]):
    """One child process, seen from the parent."""

    task: Task

    def __init__(self, function: Callable[[Task], Result], seconds: float, memory: int) -> None:
        self.pipe, far = _CONTEXT.Pipe()
        self._process = _CONTEXT.Process(target=_serve, args=(far, function, memory), daemon=True)
        with bounds.no_interrupts():
            self._process.start()
        far.close()  # so that the pipe ends when the child does
        self._seconds, self._memory = seconds, memory
        self.busy = self.gone = False

    def give(self, task: Task) -> bool:
        """Hands over a task; False when the child is no longer there."""
        try:
            self.pipe.send(task)
        except OSError:
            self.end()
            return False
        self.task, self.busy, self._since = task, True, time.monotonic()
        return True

    def look(self, ready: bool, heard: Heard[Task] | None) -> Iterator[Result | Lost]:
        """The outcome of the task, if it has come to an end."""
        if ready:
            try:
                told, value = self.pipe.recv()
            except (EOFError, OSError):
                told, value = False, Lost(CRASHED)
                self.end()
            if told:
                self._since = time.monotonic()
                if heard and value is not None:
                    heard(self.task, value)
                return
        elif time.monotonic() - self._since > self._seconds:
            value = Lost(HUNG)
        elif _LIMITED or bounds.resident(self._process.pid) <= self._memory:
            return
        else:
            value = Lost(TOO_MUCH)
        if not ready or value == Lost(TOO_MUCH):  # it is in no state to go on
            self.end()
        self.busy = False
        yield value

    def end(self) -> None:
        """Ends the process, whatever it is at."""
        self.gone = True
        self.pipe.close()
        self._process.kill()
        self._process.join()


def _give(crew: list[_Child[Task, Result]], task: Task, new: Callable[[], _Child[Task, Result]]) -> None:
    """Hands the task to a child that waits, or to a new one."""
    if any(child.give(task) for child in crew if not child.busy):
        return
    crew.append(new())
    if not crew[-1].give(task):
        raise OSError("a child process could not be started")


def _serve(pipe: Connection, function: Callable[[Task], Result], memory: int) -> None:
    """What a child does: one task after the other, until the parent closes the pipe."""
    global _tell
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the parent's affair
    bounds.limit(memory, keeps=_LIMITED)
    _tell = lambda message: pipe.send((True, message))  # noqa: E731
    while True:
        try:
            task = pipe.recv()
        except EOFError:
            return
        outcome = _outcome(function, task)
        try:
            pipe.send((False, outcome))
        except OSError:
            return  # the parent is gone
        except Exception as fault:
            pipe.send((False, Lost(f"what was found in it could not be handed on ({type(fault).__name__})")))


def _here(
    function: Callable[[Task], Result], tasks: Iterable[Task], heard: Heard[Task] | None
) -> Iterator[tuple[Task, Result | Lost]]:
    global _tell
    for task in tasks:
        _tell = partial(_hear, heard, task) if heard else _nobody
        yield task, _outcome(function, task)


def _hear(heard: Heard[Task], task: Task, message: Any) -> None:
    if message is not None:
        heard(task, message)


def _outcome(function: Callable[[Task], Result], task: Task) -> Result | Lost:
    try:
        return function(task)
    except MemoryError:
        return Lost(TOO_MUCH)
    except Exception as fault:  # its own words may quote what was read, so only its kind is told
        return Lost(f"the part of the program that reads it failed ({type(fault).__name__})")
