"""A report is written whole or not at all, for its owner's eyes."""

from __future__ import annotations

import os
import signal
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from profileaudit.export import CannotOpen
from profileaudit.saving import HALF, shared, write_private


def test_written_for_its_owner_alone(tmp_path: Path) -> None:
    path = tmp_path / "report.html"
    write_private(path, "caf\u00e9 \ud800", overwrite=False)
    assert path.read_text("utf-8").startswith("caf\u00e9")
    if sys.platform != "win32":
        assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_file_is_replaced_only_when_asked(tmp_path: Path) -> None:
    path = tmp_path / "report.html"
    path.write_text("old")
    with pytest.raises(CannotOpen, match="--overwrite"):
        write_private(path, "new", overwrite=False)
    assert path.read_text() == "old"
    write_private(path, "new", overwrite=True)
    assert path.read_text() == "new"


def test_a_failure_in_between_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "report.html"
    path.write_text("old")

    def full(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(CannotOpen, match="No space left"):
        write_private(path, "new", overwrite=True)
    assert [each.name for each in tmp_path.iterdir()] == ["report.html"]
    assert path.read_text() == "old"


if os.name == "posix":  # a process can become two there only

    def test_a_kill_at_any_moment_leaves_the_old_or_the_new(tmp_path: Path) -> None:
        path = tmp_path / "report.html"
        before, old = os.umask(0), "a" * 100_000
        try:
            write_private(path, old, overwrite=False)
            for number in range(100):
                ready, tell = os.pipe()
                child = os.fork()
                if not child:
                    for turn in range(1_000_000):
                        write_private(path, "ab"[turn % 2] * 100_000, overwrite=True)
                        os.write(tell, b".")
                os.read(ready, 1 + number % 3)
                os.kill(child, signal.SIGKILL)
                os.waitpid(child, 0)
                os.close(ready)
                os.close(tell)
                assert path.read_text() in ("a" * 100_000, "b" * 100_000)
        finally:
            os.umask(before)
        assert {stat.S_IMODE(each.stat().st_mode) for each in tmp_path.iterdir()} == {0o600}

    def test_a_full_device_is_a_sentence() -> None:
        with Path("/dev/full").open("w") as full:
            ran = subprocess.run(
                [sys.executable, "-m", "profileaudit", "request", "x"], stdout=full, stderr=subprocess.PIPE, check=False
            )
        assert b"Traceback" not in ran.stderr and b"full" in ran.stderr
        assert ran.returncode != 0


def test_halves_that_a_kill_left_are_cleared_away(tmp_path: Path) -> None:
    left, young, other = (tmp_path / name for name in (f"{HALF}old", f"{HALF}new", ".report-of-somebody"))
    for each in (left, young, other):
        each.write_text("half a report")
    for each in (left, other):
        os.utime(each, (0, 0))
    write_private(tmp_path / "report.html", "whole", overwrite=False)
    assert not left.exists() and young.exists() and other.exists()


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(CannotOpen, match="another folder"):
        write_private(tmp_path / "no" / "report.html", "new", overwrite=False)


@pytest.mark.parametrize(
    ("folder", "warned"),
    [
        ("OneDrive - Weston All Saints", True),
        ("Dropbox/papers", True),
        ("Library/Mobile Documents/x", True),
        ("Library/CloudStorage/GoogleDrive-sam", True),
        ("AppData/Roaming/x", True),
        ("Documents", False),
        ("AppData/Local/x", False),
        ("roads", False),
        ("my dropboxes", False),
    ],
)
def test_folders_that_copy_themselves_elsewhere(folder: str, warned: bool) -> None:
    assert bool(shared(Path("/home/sam") / folder / "report.html")) == warned


def test_a_file_of_any_kind(tmp_path: Path) -> None:
    write_private(tmp_path / "record.pdf", b"%PDF-\xff\r\n", overwrite=False)
    assert (tmp_path / "record.pdf").read_bytes() == b"%PDF-\xff\r\n"
