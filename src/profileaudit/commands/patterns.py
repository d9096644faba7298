"""`profileaudit patterns check`: tests a pattern file that somebody wrote themselves."""

from __future__ import annotations

import argparse
from pathlib import Path

HELP = "test your own pattern file"


def add(parser: argparse.ArgumentParser) -> None:
    """The arguments of `patterns`."""
    actions = parser.add_subparsers(title="actions", metavar="ACTION", required=True)
    check = actions.add_parser("check", help="say what is wrong with a pattern file, line by line, and try its tests")
    check.add_argument("file", metavar="FILE", type=Path, help="a pattern file (TOML)")


def run(arguments: argparse.Namespace) -> int:
    """Prints what is to be mended; 0 when the file can be used and its tests pass, 1 when not."""
    from profileaudit import own_patterns

    found = own_patterns.check(arguments.file)
    for fault in found:
        print(fault)
    if any(fault.stops for fault in found):
        print(f"\n{arguments.file} is not in order yet: mend the lines above.")
        return 1
    many = len(own_patterns.load([arguments.file]))
    patterns = "1 pattern" if many == 1 else f"{many} patterns"
    print(f"{patterns}, in order. To look for them: profileaudit scan PATH --patterns {arguments.file}")
    return 0
