"""Writes a report whole or not at all, readable by its owner alone."""

from __future__ import annotations

import os
import tempfile
from contextlib import suppress
from pathlib import Path

from profileaudit.export import CannotOpen


def write_private(path: Path, text: str, *, overwrite: bool) -> None:
    """Writes `text` as UTF-8 to `path`, mode 0600. Raises CannotOpen when it must not, or cannot.

    The words go to a file beside it first, which then takes its place: a kill or a full disk in between
    leaves the old file or none, never half a file (os.replace is atomic on one file system)."""
    if path.exists() and not overwrite:
        raise CannotOpen(f"There is already a file {path}. Choose another name, or add --overwrite to replace it.")
    half = ""
    try:
        with tempfile.NamedTemporaryFile(
            "w", encoding="utf-8", errors="replace", newline="", dir=path.parent, prefix=".report-", delete=False
        ) as file:
            half = file.name
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        Path(half).replace(path)
    except OSError as fault:
        with suppress(OSError):
            Path(half).unlink()
        raise CannotOpen(f"The report could not be written to {path}: {fault.strerror}. Try another folder.") from fault
