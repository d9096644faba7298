"""A child process from inside: it does one task after the other, and speaks with the parent (see `worker`).

A task gives signs of life with `tell`, and has others do a part of its work with `give`. Both depend on the process
and not on the task, so they are functions of this module: whoever reads or judges need not know where that is done.
"""

from __future__ import annotations

import pickle
import signal
import time
from collections.abc import Callable, Iterable, Iterator
from contextvars import ContextVar
from dataclasses import dataclass
from functools import partial
from multiprocessing.connection import Connection
from typing import Any, TypeVar

from profileaudit import bounds

Task = TypeVar("Task")
Result = TypeVar("Result")
Heard = Callable[[Task, Any], None]
Part = tuple[Callable[[Any], Any], Any]
"""A function and its argument: what one process has another call. Picklable."""

TOLD, ASKED, GAVE, DONE = "told", "asked", "gave", "done"
"""What a child says: a message, is anybody free, a part for whoever is, an outcome."""
BEAT = 0.5
"""Least seconds between two signs of life."""

TOO_MUCH = "it needed more memory than any file of an export should"

_told = 0.0


@dataclass(frozen=True, slots=True)
class Lost:
    """A task that gave no result, and why: a sentence that quotes nothing from what was read."""

    why: str


def _nobody(message: Any) -> None:
    """Hears nothing: what `tell` tells outside a task."""


def _alone(part: Part) -> bool:
    """Nobody takes a part where there is no other process."""
    return False


@dataclass(frozen=True, slots=True)
class _Line:
    """Where what a task says goes."""

    tell: Callable[[Any], None] = _nobody
    give: Callable[[Part], bool] = _alone


_line: ContextVar[_Line] = ContextVar("line", default=_Line())  # noqa: B039 - it never changes
"""One for each thread: what one audit finds must never be told to another."""


def tell(message: Any = None) -> None:
    """A task's sign of life, from inside it: its time starts anew. A message goes to `heard` of `worker.run`.

    Cheap enough to be called for every batch of entries; without a message most calls send nothing."""
    global _told
    now = time.monotonic()
    if message is not None or now - _told >= BEAT:
        _told = now
        _line.get().tell(message)


def give(function: Callable[[Any], Any], argument: Any) -> bool:
    """Has a process that is free call the function; its result goes to `heard`, with this task, unless it is None.

    False when none is free: then it is the caller's to do. The task counts as done when its parts are, and as lost
    when one of them is."""
    return _line.get().give((function, argument))


def serve(pipe: Connection, function: Callable[[Task], Result], memory: int, limited: bool) -> None:
    """What a child does: one task or part after the other, until the parent closes the pipe."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the parent's affair
    bounds.limit(memory, keeps=limited)
    _line.set(_Line(partial(_send, pipe), partial(_ask, pipe)))
    while True:
        try:
            task, part = pipe.recv()
        except EOFError:
            return
        outcome = _outcome(function, task) if part is None else _outcome(_called, part)
        try:
            pipe.send((DONE, outcome))
        except OSError:
            return  # the parent is gone
        except Exception as fault:
            pipe.send((DONE, Lost(f"what was found in it could not be handed on ({type(fault).__name__})")))


def here(
    function: Callable[[Task], Result], tasks: Iterable[Task], heard: Heard[Task] | None
) -> Iterator[tuple[Task, Result | Lost]]:
    """The tasks one after the other in this very process, which gives nothing away."""
    for task in tasks:
        before = _line.set(_Line(partial(_hear, heard, task) if heard else _nobody))
        outcome = _outcome(function, task)
        _line.reset(before)
        yield task, outcome


def _send(pipe: Connection, message: Any) -> None:
    pipe.send((TOLD, message))


def _ask(pipe: Connection, part: Part) -> bool:
    pipe.send((ASKED, None))
    if not pipe.recv():
        return False
    pipe.send((GAVE, pickle.dumps(part, pickle.HIGHEST_PROTOCOL)))  # the parent passes it on as it is
    return True


def _hear(heard: Heard[Task], task: Task, message: Any) -> None:
    if message is not None:
        heard(task, message)


def _called(part: bytes) -> Any:
    function, argument = pickle.loads(part)  # noqa: S301 - from a process of our own
    return function(argument)


def _outcome(function: Callable[[Task], Result], task: Task) -> Result | Lost:
    try:
        return function(task)
    except MemoryError:
        return Lost(TOO_MUCH)
    except Exception as fault:  # its own words may quote what was read, so only its kind is told
        return Lost(f"the part of the program that reads it failed ({type(fault).__name__})")
