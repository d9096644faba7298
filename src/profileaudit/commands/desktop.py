"""`profileaudit desktop`: a shortcut that opens the page without a terminal."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

HELP = "a shortcut that opens the page without a terminal"


def add(parser: argparse.ArgumentParser) -> None:
    """The arguments of `desktop`."""
    parser.add_argument(
        "--folder", metavar="FOLDER", type=Path, help="put it there (default: your desktop; on Linux your applications)"
    )


def run(arguments: argparse.Namespace) -> int:
    """Writes the shortcut, anew if it is there, and says where it is."""
    from profileaudit import shortcut
    from profileaudit.export import CannotOpen

    made = shortcut.shortcut(sys.platform, Path(sys.executable))
    path = (arguments.folder or shortcut.folder(sys.platform)) / made.name
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(made.content.encode())
        path.chmod(0o700)  # a double click starts it
    except OSError as fault:
        raise CannotOpen(f"The shortcut {path} could not be written: {fault.strerror}.") from fault
    print(f"profileaudit is {made.where if arguments.folder is None else 'there'} now: {path}")
    print("To be rid of it, delete that file.")
    return 0
