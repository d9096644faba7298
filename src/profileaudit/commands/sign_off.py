"""`profileaudit sign-off`: the completion record for the school, which says nothing of what was found."""

from __future__ import annotations

import argparse
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from profileaudit.commands import confirmed, tell, unlocked

if TYPE_CHECKING:
    from profileaudit.signoff import Record

HELP = "a completion record for the school: nothing of what was found"
ENDINGS = (".html", ".pdf")


def add(parser: argparse.ArgumentParser) -> None:
    """The arguments of `sign-off`."""
    parser.add_argument("-o", "--output", metavar="FILE", type=Path, required=True, help="ends in .pdf or .html")
    parser.add_argument(
        "--name", metavar="NAME", default="", help="your name, if it is to be printed (default: a line)"
    )
    parser.add_argument("--yes", action="store_true", help="write it without asking")
    parser.add_argument("--overwrite", action="store_true", help="replace FILE if it is there already")


def run(arguments: argparse.Namespace) -> int:
    """Shows the record in full, asks, and writes it. Exit code 0 when the checklist is complete, else 1."""
    from profileaudit import history, saving, signoff
    from profileaudit.export import CannotOpen

    ending = arguments.output.suffix.casefold()
    if ending not in ENDINGS:
        raise CannotOpen(f"A record ends in .pdf or .html, and not in “{ending}”.")
    saving.refuse(arguments.output, overwrite=arguments.overwrite)
    past = history.remembered(secret=unlocked())
    tell(*past.notes)
    record = signoff.record(past, datetime.now(UTC).date(), arguments.name)
    print(signoff.text(record))
    if not confirmed(f"This, and nothing else, goes into {arguments.output}.", yes=arguments.yes):
        raise CannotOpen("Nothing was written. In a script, add --yes.")
    saving.write_private(arguments.output, _rendered(record, ending), overwrite=arguments.overwrite)
    tell(saving.shared(arguments.output))
    print(f"Written: {arguments.output}.")
    return 0 if record.complete else 1


def _rendered(record: Record, ending: str) -> bytes:
    if ending == ".pdf":
        from profileaudit.signoff import pdf

        return pdf.render(record)
    from profileaudit.signoff import html

    return html.render(record)
