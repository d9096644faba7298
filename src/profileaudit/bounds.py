"""What a child process may take, what it has taken, and what it does not hear: asked of the system."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

EACH = 200 * 1024**2
"""Bytes of memory for one more worker: a worker at a large export has some 100 MB of its own (benchmarks/RESULTS.md),
and whoever sits at the computer needs some too."""
_MEMINFO = Path("/proc/meminfo")
_GROUP = Path("/sys/fs/cgroup/memory.max")


def hands() -> int:
    """How many processes to work with where nobody said: one a processor core that this one may use, fewer where
    memory is short, as far as the system tells (Linux)."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return max(1, min(cores, _free() // EACH))


def _free() -> int:
    """Bytes of memory that may be had; very many where the system does not tell."""
    told = [sys.maxsize]
    with suppress(OSError, ValueError, IndexError):
        lines = _MEMINFO.read_text("ascii").splitlines()
        told += [int(line.split()[1]) * 1024 for line in lines if line.startswith("MemAvailable:")]
    with suppress(OSError, ValueError):  # "max" is no number
        told.append(int(_GROUP.read_text("ascii")))
    return min(told)


def limit(memory: int, *, keeps: bool) -> None:
    """No core dumps, and no more memory than is in use now and this much more, where the system `keeps` that limit."""
    one_thread()
    if sys.platform != "win32":
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        if keeps:
            pages = int(Path("/proc/self/statm").read_text().split()[0])
            most = pages * resource.getpagesize() + memory
            resource.setrlimit(resource.RLIMIT_AS, (most, most))


def one_thread() -> None:
    """One thread for each numeric library that is loaded from now on: they set memory aside for each, and there is a
    process for each core."""
    for library in ("OPENBLAS", "OMP", "MKL", "BLIS"):
        os.environ.setdefault(f"{library}_NUM_THREADS", "1")


def resident(pid: int | None) -> int:
    """Bytes of memory that a process has in use, for systems that cannot limit it; 0 when that is not known."""
    if sys.platform == "win32":
        command = ["tasklist", "/fi", f"PID eq {pid}", "/fo", "csv", "/nh"]
    else:
        command = ["ps", "-o", "rss=", "-p", str(pid)]
    try:
        told = subprocess.run(command, capture_output=True, text=True, timeout=5, check=False).stdout  # noqa: S603
    except (OSError, subprocess.SubprocessError):
        return 0
    digits = "".join(letter for letter in told.strip().rpartition('","')[2] if letter.isdigit())
    return int(digits or 0) * 1024


@contextmanager
def no_interrupts() -> Iterator[None]:
    """Ctrl-C waits, and a child that is started meanwhile never hears of it, from its first instruction on."""
    if not hasattr(signal, "pthread_sigmask"):  # Windows
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
