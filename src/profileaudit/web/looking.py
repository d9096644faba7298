"""The audit behind the page: in a thread of its own, so that the page answers meanwhile; it can be called off."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from threading import Event, Thread

from profileaudit import bounds, contact, scan
from profileaudit.evidence import one_line
from profileaudit.export import CannotOpen
from profileaudit.model import AboutMe, Depth, Report, Unread
from profileaudit.past import Occasion
from profileaudit.traces import Memory

FAILED = "The program itself failed ({}), so nothing can be said. Please report this to whoever maintains it."


class _CalledOff(Exception):
    """Raised inside the audit when it is to stop."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be looked at, and how."""

    paths: tuple[Path | str, ...]
    own_pages: tuple[str, ...]
    about: AboutMe
    depth: Depth
    occasion: Occasion | None
    memory: Memory


@dataclass(slots=True)
class Looking:
    """One audit under way, or over."""

    wanted: Wanted
    over: Callable[[Looking], None]
    """Called in the audit's thread when it has ended, however it ended."""
    progress: scan.Progress | None = None
    unread: list[Unread] = field(default_factory=list)
    """What could not be read so far."""
    report: Report | None = None
    pictures: contact.Sheet = field(default_factory=contact.Sheet)
    fault: str = ""
    """Why there is no report, as a sentence."""
    _stop: Event = field(default_factory=Event)
    _thread: Thread | None = None

    def start(self) -> None:
        """Begins."""
        self._thread = Thread(target=self._run, name="audit", daemon=True)
        self._thread.start()

    def call_off(self) -> None:
        """Asks it to stop; it does so at the next file, and its processes end with it."""
        self._stop.set()

    def wait(self, seconds: float) -> None:
        """Waits for its end, no longer than that."""
        if self._thread is not None:
            self._thread.join(seconds)

    @property
    def is_running(self) -> bool:
        """Whether it is still at it, and wanted."""
        return self._thread is not None and self._thread.is_alive() and not self._stop.is_set()

    @property
    def was_called_off(self) -> bool:
        """Whether it was asked to stop."""
        return self._stop.is_set()

    def _run(self) -> None:
        try:
            report = self._audit()
            pictures = contact.sheet(report, jobs=1)  # now, while the files are there
            if self._stop.is_set():
                raise _CalledOff
            self.pictures, self.report = pictures, report
        except _CalledOff:
            pass
        except CannotOpen as fault:
            self.fault = str(fault)
        except Exception as fault:  # its own words may quote what was read, so only its kind is told
            self.fault = FAILED.format(type(fault).__name__)
        finally:
            self.over(self)

    def _audit(self) -> Report:
        wanted = self.wanted
        return scan.audit(
            wanted.paths,
            own_pages=wanted.own_pages,
            about=wanted.about,
            depth=wanted.depth,
            occasion=wanted.occasion,
            memory=wanted.memory,
            jobs=bounds.hands(),
            progress=self._heard,
        )

    def _heard(self, progress: scan.Progress) -> None:
        if self._stop.is_set():
            raise _CalledOff
        self.progress = progress
        self.unread += progress.unread


def share(progress: scan.Progress | None) -> int:
    """How far it has come, 0 to 100: by bytes, and where files do not say how long they are by their number."""
    if progress is None:
        return 0
    done, total = progress.done, progress.total
    if progress.total_bytes:
        done, total = min(progress.done_bytes, progress.total_bytes), progress.total_bytes
    return 100 * done // total if total else 0


def without(folder: Path, told: Sequence[Unread]) -> tuple[Unread, ...]:
    """The same, without the folder that dropped files lie in: its owner never saw it."""
    return tuple(Unread(_shorter(folder, each.file), _shorter(folder, each.why)) for each in told)


def _shorter(folder: Path, words: str) -> str:
    """Leaves out the session's folder, and the folder in it that each file has of its own."""
    first, *rest = one_line(words).split(f"{folder}{os.sep}")
    return first + "".join(each.partition(os.sep)[2] or each for each in rest)
