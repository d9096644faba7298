"""`profileaudit clean`: copies of pictures without what is written in their files."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from profileaudit.commands import tell

if TYPE_CHECKING:
    from profileaudit.clean import Cleaned

HELP = "copy pictures without the place, names and dates inside their files"


def add(parser: argparse.ArgumentParser) -> None:
    """The arguments of `clean`."""
    parser.add_argument("photos", nargs="+", metavar="PHOTO", type=Path, help="a picture, or a folder with pictures")
    parser.add_argument(
        "-o", "--output", metavar="FOLDER", type=Path, required=True, help="where the copies go; originals stay"
    )


def run(arguments: argparse.Namespace) -> int:
    """Copies, and says of each what was removed; exit code 3 when a picture could not be cleaned."""
    from profileaudit import bounds, clean
    from profileaudit.model import Unread

    copies = failed = 0
    for outcome in clean.clean(arguments.photos, arguments.output, jobs=bounds.hands()):
        if isinstance(outcome, Unread):
            failed += 1
            tell(f"{outcome.file}: {outcome.why}.")
        else:
            copies += 1
            print(_said(outcome))
    if copies:
        print(f"\n{clean.STAYS}\n{clean.POSTED}")
    return 3 if failed else 0


def _said(cleaned: Cleaned) -> str:
    removed = f"removed: {', '.join(cleaned.removed)}" if cleaned.removed else "nothing was written in it"
    return f"{cleaned.copy}: {'; '.join((removed, *cleaned.notes))}."
