"""`profileaudit schools add`: a register of schools to recognise school names by."""

from __future__ import annotations

import argparse
from pathlib import Path

HELP = "a register of schools to recognise school names by"


def add(parser: argparse.ArgumentParser) -> None:
    """The arguments of `schools`."""
    actions = parser.add_subparsers(title="actions", metavar="ACTION", required=True)
    register = actions.add_parser(
        "add", help="keep the names in a register that you downloaded, in place of an earlier one"
    )
    register.add_argument(
        "file",
        metavar="FILE.csv",
        type=Path,
        help="columns EstablishmentName, Town, Postcode, and Easting, Northing if there; or name, town, postcode, and "
        "latitude, longitude",
    )


def run(arguments: argparse.Namespace) -> int:
    """Keeps the names and says how many."""
    from profileaudit import registers
    from profileaudit.summary import plural

    names = registers.add(arguments.file)
    print(f"{plural(names, 'name')} of schools will be recognised from now on. They are kept on this computer alone.")
    return 0
