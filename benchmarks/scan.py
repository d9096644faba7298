"""How long `profileaudit scan` takes for a Facebook download, and how much memory, as the download grows.

    python benchmarks/scan.py FOLDER [POSTS...]

POSTS: how many posts, several numbers for a curve (default: 10000 100000; 1000000 is 1 GB of JSON and takes a while).
The downloads are made in FOLDER, always the same ones (see `posts`), and used again. For each: what only unzipping
and decoding its JSON takes (`zipfile` and `json.loads`, in a process of its own), then the scan with one worker and
with two, report in HTML written. Prints tables for RESULTS.md. Linux only.

On a computer that has something else to do, the clock says little: the busiest process is what a run takes at least,
and takes on a computer that is idle, where it has a core of its own.
"""

from __future__ import annotations

import json
import os
import platform
import sys
import time
import zipfile
from datetime import date
from multiprocessing import get_context
from pathlib import Path

import posts
from measuring import Run, scanned

HEAD = (
    "| posts | JSON | workers | seconds | of processor time | of the busiest process | times unzip and decode: clock, "
    "busiest process | most memory together | of one process |\n|---|---|---|---|---|---|---|---|---|"
)


def decoded(path: Path) -> tuple[float, float]:
    """Seconds by the clock and of processor time to unzip and decode every JSON file of an archive."""
    began, before = time.perf_counter(), time.process_time()
    with zipfile.ZipFile(path) as archive:
        for name in archive.namelist():
            json.loads(archive.read(name))
    return time.perf_counter() - began, time.process_time() - before


def measured(path: Path, jobs: int) -> Run:
    report = path.with_suffix(f".{jobs}.html")
    run = scanned(str(path), "--jobs", str(jobs), "-o", str(report), "--overwrite")
    if run.code not in (0, 1) or not report.exists():
        raise SystemExit(f"The scan of {path} did not end well: exit code {run.code}.")
    return run


def row(number: int, size: int, jobs: int, run: Run, clock: float, processor: float) -> str:
    cells = (
        f"{number:,}",
        f"{size / 1e6:,.0f} MB",
        str(jobs),
        f"{run.seconds:,.1f}",
        f"{run.processor:,.1f}",
        f"{run.busiest:,.1f}",
        f"{run.seconds / clock:.1f}, {run.busiest / processor:.1f}",
        f"{run.together:,.0f} MB",
        f"{run.largest:,.0f} MB",
    )
    return f"| {' | '.join(cells)} |"


def main() -> None:
    home, *numbers = sys.argv[1:]
    print(f"{date.today():%d %B %Y}, {platform.platform()}, Python {platform.python_version()}, ", end="")
    print(f"{len(os.sched_getaffinity(0))} cores, load {os.getloadavg()[0]:.1f}.\n\n{HEAD}", flush=True)
    notes = []
    for number in map(int, numbers or ("10000", "100000")):
        path = Path(home) / f"facebook-{number}.zip"
        if not path.exists():
            posts.download(path, number)
        with zipfile.ZipFile(path) as archive:
            size = sum(member.file_size for member in archive.infolist())
        with get_context("spawn").Pool(1) as fresh:
            clock, processor = min(fresh.apply(decoded, (path,)) for _ in range(3))
        runs = {jobs: measured(path, jobs) for jobs in (1, 2)}
        for jobs, run in runs.items():
            print(row(number, size, jobs, run, clock, processor), flush=True)
        notes.append(
            f"{number:,} posts: unzip and decode {clock:.2f} s ({processor:.2f} s of processor time); two workers are "
            f"{runs[1].seconds / runs[2].seconds:.2f} times as fast as one by the clock, and "
            f"{runs[1].busiest / runs[2].busiest:.2f} times by their busiest process."
        )
    print("", *notes, sep="\n")


if __name__ == "__main__":
    main()
