"""What a computer has to give: how many processes, and what a process that is to be copied may not have."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from profileaudit import bounds

MEGABYTE = 1024 * 1024


@pytest.mark.parametrize(
    ("cores", "meminfo", "group", "hands"),
    [
        (8, "MemTotal: 16000000 kB\nMemAvailable: 8000000 kB\n", "max\n", 8),
        (8, "MemTotal: 16000000 kB\nMemAvailable: 620000 kB\n", "max\n", 3),
        (8, "MemTotal: 16000000 kB\nMemAvailable: 8000000 kB\n", str(500 * MEGABYTE), 2),
        (8, "MemTotal: 16000000 kB\nMemAvailable: 50000 kB\n", "max\n", 1),
        (8, "MemTotal: 16000000 kB\n", None, 8),
        (8, "MemAvailable: many kB\n", "", 8),
        (8, None, None, 8),
        (1, "MemAvailable: 8000000 kB\n", None, 1),
    ],
)
def test_hands(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    cores: int,
    meminfo: str | None,
    group: str | None,
    hands: int,
) -> None:
    for name, text in (("_MEMINFO", meminfo), ("_GROUP", group)):
        monkeypatch.setattr(bounds, name, tmp_path / name)
        if text is not None:
            (tmp_path / name).write_text(text, "ascii")
    monkeypatch.setattr(os, "sched_getaffinity", lambda pid: set(range(cores)), raising=False)
    assert bounds.hands() == hands


def test_one_process_loads_for_all_without_a_thread_that_a_copy_would_lack() -> None:
    count = "import os, threading; tasks = '/proc/self/task'; print(threading.active_count(), "
    count += "len(os.listdir(tasks)) if os.path.isdir(tasks) else 1)"
    code = f"import profileaudit.warm; {count}"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)  # noqa: S603
    assert ran.stdout.split() == ["1", "1"]
