"""Where dropped files lie: a folder of each session's own (0700), locked while the session lives.

The lock ends with its process, however that ended, so the next start knows what a killed one left behind.
"""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import mkdtemp
from typing import BinaryIO

from profileaudit.fingerprint import data_folder

NAME = "dropped"
LOCK = "in-use"


@contextmanager
def folder(home: Path | None = None) -> Iterator[Path]:
    """This session's folder, gone when the session is; what earlier ones left behind is removed first."""
    home = home or data_folder()
    above = home / NAME
    for each in (home, above):  # one by one: `parents` makes folders that everybody may open
        each.mkdir(mode=0o700, parents=True, exist_ok=True)
    above.chmod(0o700)
    _sweep(above)
    own = Path(mkdtemp(dir=above))
    lock = _locked(own / LOCK)
    try:
        yield own
    finally:
        if lock is not None:
            lock.close()  # Windows removes no file that is open
        shutil.rmtree(own, ignore_errors=True)


def _sweep(above: Path) -> None:
    """Removes the folders whose sessions are over."""
    for each in above.iterdir():
        lock = _locked(each / LOCK) if each.is_dir() and not each.is_symlink() else None
        if lock is not None:
            lock.close()
            shutil.rmtree(each, ignore_errors=True)


def _locked(path: Path) -> BinaryIO | None:
    """The file, locked until it is closed or its process ends; None when another process has it."""
    try:
        file = os.fdopen(os.open(path, os.O_CREAT | os.O_RDWR, 0o600), "r+b")
    except OSError:
        return None
    try:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        file.close()
        return None
    return file
