"""The line that is shown while an audit runs: what it says, how often, and that it goes away."""

from __future__ import annotations

from io import StringIO

import pytest

from profileaudit.progress import OPENING, left, line, told_on
from profileaudit.scan import Progress


@pytest.mark.parametrize(
    ("progress", "seconds", "said"),
    [
        (Progress("a", 12, 40, 35, 100), 65, "Looking: 12 of 40 files, 35 %, about 2 minutes left"),
        (Progress("a", 0, 1, 0, 100), 10, "Looking: 0 of 1 file, 0 %"),
        (Progress("a", 0, 1, 1, 100), 10, "Looking: 0 of 1 file, 1 %"),  # too little to know
        (Progress("a", 0, 1, 50, 100), 2, "Looking: 0 of 1 file, 50 %"),  # too early to know
        (Progress("a", 0, 1, 50, 100), 10, "Looking: 0 of 1 file, 50 %, a few seconds left"),
        (Progress("a", 3, 4, 300, 100), 10, "Looking: 3 of 4 files, 100 %"),  # files that say they hold less
        (Progress("a", 1, 2000), 10, "Looking: 1 of 2,000 files"),  # files that say they hold nothing
        (Progress("a", 2, 2, 100, 100), 10, "Looking: 2 of 2 files, 100 %"),
    ],
)
def test_the_line(progress: Progress, seconds: float, said: str) -> None:
    assert line(progress, seconds) == said


@pytest.mark.parametrize(
    ("seconds", "said"),
    [
        (0, "a few seconds left"),
        (19, "a few seconds left"),
        (30, "less than a minute left"),
        (60, "about 1 minute left"),
        (150, "about 2 minutes left"),
        (5_000, "about 83 minutes left"),
        (7_200, "about 2 hours left"),
        (86_400, "about 24 hours left"),
    ],
)
def test_what_is_left(seconds: float, said: str) -> None:
    assert left(seconds) == said


def test_it_is_shown_now_and_then_and_wiped_away() -> None:
    screen, now = StringIO(), [100.0]
    with told_on(screen, lambda: now[0]) as show:
        for done in range(1000):
            now[0] += 0.001
            show(Progress("a", done, 1000))
    shown = screen.getvalue().split("\r")[1:]
    assert shown[0] == f"{OPENING}\033[K"
    assert 5 <= len(shown) <= 15
    assert shown[-1] == "\033[K"


def test_it_is_wiped_away_when_something_goes_wrong() -> None:
    screen = StringIO()
    with pytest.raises(KeyboardInterrupt), told_on(screen):
        raise KeyboardInterrupt
    assert screen.getvalue().endswith("\r\033[K")
