"""The line that says how far an audit has come, and about how long it will still take."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TextIO

from profileaudit.scan import Progress
from profileaudit.summary import plural

OPENING = "Looking: opening what you gave"
SURE_AFTER = 3.0
"""Seconds before the time that is left is told: earlier it would be a guess."""
SURE_FROM = 0.02
"""The share that must be done before it is."""
OFTEN = 0.1
"""Seconds between two lines."""


def line(progress: Progress, seconds: float) -> str:
    """One line for what was done in this many seconds.

    >>> line(Progress("posts.json", 12, 40, 35_000_000, 100_000_000), 65)
    'Looking: 12 of 40 files, 35 %, about 2 minutes left'
    """
    told = [f"Looking: {progress.done:,} of {plural(progress.total, 'file')}"]
    if progress.total_bytes:
        share = min(1.0, progress.done_bytes / progress.total_bytes)
        told.append(f"{int(100 * share)} %")
        if seconds >= SURE_AFTER and SURE_FROM <= share < 1:
            told.append(left(seconds * (1 - share) / share))
    return ", ".join(told)


def left(seconds: float) -> str:
    """How long it will still take, no more exact than it can be known.

    >>> left(8), left(40), left(80), left(5400)
    ('a few seconds left', 'less than a minute left', 'about 1 minute left', 'about 1 hour left')
    """
    if seconds < 20:
        return "a few seconds left"
    if seconds < 55:
        return "less than a minute left"
    minutes = round(seconds / 60)
    return f"about {plural(minutes, 'minute') if minutes < 90 else plural(round(seconds / 3600 - 0.1), 'hour')} left"


@contextmanager
def told_on(screen: TextIO, clock: Callable[[], float] = time.monotonic) -> Iterator[Callable[[Progress], None]]:
    """Writes the line to a terminal, over itself, from the beginning on, and wipes it away at the end."""
    began, shown = clock(), 0.0

    def show(progress: Progress) -> None:
        nonlocal shown
        now = clock()
        if now - shown >= OFTEN:
            shown = now
            _write(screen, line(progress, now - began))

    _write(screen, OPENING)
    try:
        yield show
    finally:
        _write(screen, "")


def _write(screen: TextIO, text: str) -> None:
    screen.write(f"\r{text}\033[K")
    screen.flush()
