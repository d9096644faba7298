"""What a child process may take, what it has taken, and what it does not hear: asked of the system."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


def limit(memory: int, *, keeps: bool) -> None:
    """No core dumps, and no more memory than is in use now and this much more, where the system `keeps` that limit.

    Numeric libraries set memory aside for each thread: one is enough, as there is a process for each core."""
    for library in ("OPENBLAS", "OMP", "MKL", "BLIS"):
        os.environ.setdefault(f"{library}_NUM_THREADS", "1")
    if sys.platform != "win32":
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        if keeps:
            pages = int(Path("/proc/self/statm").read_text().split()[0])
            most = pages * resource.getpagesize() + memory
            resource.setrlimit(resource.RLIMIT_AS, (most, most))


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
