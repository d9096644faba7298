"""One run of a command, watched from outside: time, and the memory of all its processes together.

Memory is the sum over parent and children of what is theirs alone and their share of the rest (PSS), looked up ten
times a second in /proc: Linux only. Processor time is what the processes had taken when they were last seen, so up to
a tenth of a second too little for each.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO

OFTEN = 0.1
_TICKS = os.sysconf("SC_CLK_TCK")


@dataclass(frozen=True)
class Run:
    code: int
    """Exit code."""
    seconds: float
    """By the clock."""
    processor: float
    """Seconds of processor time of all processes together."""
    busiest: float
    """Seconds of processor time of the busiest one: what the run would take at least, however many cores there are."""
    together: float
    """Most megabytes of all processes together."""
    largest: float
    """Most megabytes of one process."""


def scanned(*arguments: str) -> Run:
    """`profileaudit scan` with these arguments, without a history, its output thrown away."""
    return watched([sys.executable, "-m", "profileaudit", "scan", "--no-history", *arguments])


def watched(command: list[str], output: int | IO[bytes] = subprocess.DEVNULL) -> Run:
    """Any command; what it prints goes to `output`."""
    began = time.monotonic()
    running = subprocess.Popen(command, stdout=output, stderr=subprocess.DEVNULL, start_new_session=True)
    together = largest = 0.0
    taken: dict[int, float] = {}
    while running.poll() is None:
        pids = list(family(running.pid))
        sizes = [size for pid in pids if (size := megabytes(pid))]
        together, largest = max(together, sum(sizes)), max([largest, *sizes])
        taken |= {pid: spent for pid in pids if (spent := processor(pid))}
        time.sleep(OFTEN)
    spent = sorted(taken.values()) or [0.0]
    return Run(running.returncode, time.monotonic() - began, sum(spent), spent[-1], together, largest)


def family(leader: int) -> Iterator[int]:
    for status in Path("/proc").glob("[0-9]*/stat"):
        if (fields := _stat(status)) and int(fields[3]) == leader:
            yield int(status.parent.name)


def processor(pid: int) -> float:
    fields = _stat(Path(f"/proc/{pid}/stat"))
    return (int(fields[11]) + int(fields[12])) / _TICKS if fields else 0.0


def _stat(path: Path) -> list[str]:
    """The fields after the name, from the state on (proc(5))."""
    try:
        return path.read_text().rpartition(") ")[2].split()
    except OSError:
        return []


def megabytes(pid: int) -> float:
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0.0
    return next((int(line.split()[1]) / 1024 for line in lines if line.startswith("Pss:")), 0.0)
