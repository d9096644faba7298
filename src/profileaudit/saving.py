"""Writes a report whole or not at all, readable by its owner alone."""

from __future__ import annotations

import os
import tempfile
import time
from contextlib import suppress
from pathlib import Path

from profileaudit.export import CannotOpen

SHARED = ("onedrive", "dropbox", "google drive", "googledrive", "icloud", "mobile documents", "cloudstorage", "roaming")
"""How the names of folders begin that copy themselves to other computers."""

HALF = ".profileaudit-half-"
"""How the name of a file begins that is not whole yet."""
TOO_OLD = 3600.0
"""Seconds after which nobody is writing it any more."""


def write_private(path: Path, content: str | bytes, *, overwrite: bool) -> None:
    """Writes `content` (text as UTF-8) to `path`, mode 0600. Raises CannotOpen when it must not, or cannot.

    It goes to a file beside it first, which then takes its place: a kill or a full disk in between
    leaves the old file or none, never half a file (os.replace is atomic on one file system)."""
    refuse(path, overwrite=overwrite)
    plain = content.encode("utf-8", "replace") if isinstance(content, str) else content
    half = ""
    try:
        _clear(path.parent)
        with tempfile.NamedTemporaryFile(dir=path.parent, prefix=HALF, delete=False) as file:
            half = file.name
            file.write(plain)
            file.flush()
            os.fsync(file.fileno())
        Path(half).replace(path)
    except OSError as fault:
        with suppress(OSError):
            Path(half).unlink()
        raise CannotOpen(f"The report could not be written to {path}: {fault.strerror}. Try another folder.") from fault


def _clear(folder: Path) -> None:
    """Removes what a kill left half written: it would lie there unseen, with all that a report holds."""
    with suppress(OSError):
        for each in folder.glob(f"{HALF}*"):
            if time.time() - each.stat().st_mtime > TOO_OLD:
                each.unlink()


def refuse(path: Path, *, overwrite: bool) -> None:
    """Raises CannotOpen when a file stands there that was not meant to be replaced. Ask before the long work, too."""
    if path.exists() and not overwrite:
        raise CannotOpen(f"There is already a file {path}. Choose another name, or add --overwrite to replace it.")


def shared(path: Path) -> str:
    """A warning when a file lies in a folder that copies itself elsewhere; else empty."""
    folders = path.absolute().parent.parts
    if not any(folder.casefold().startswith(SHARED) for folder in folders):
        return ""
    return f"{path} lies in a folder that is copied to other computers. Keep it somewhere that only you can see."
