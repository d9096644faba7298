"""`profileaudit policy check`: tests a policy that a school wrote itself."""

from __future__ import annotations

import argparse

HELP = "test your school's own policy file"


def add(parser: argparse.ArgumentParser) -> None:
    """The arguments of `policy`."""
    actions = parser.add_subparsers(title="actions", metavar="ACTION", required=True)
    check = actions.add_parser("check", help="say what is wrong with a policy file, line by line")
    check.add_argument("file", metavar="FILE|ID", help="a policy file (TOML), or the id of one that comes with this")


def run(arguments: argparse.Namespace) -> int:
    """Prints what is to be mended; 0 when the file can be used, 1 when it cannot."""
    from profileaudit import policy

    found = policy.check(arguments.file)
    for fault in found:
        print(fault)
    if any(fault.stops for fault in found):
        print(f"\n{arguments.file} cannot be used yet: mend the lines above.")
        return 1
    read = policy.load(arguments.file)
    kinds, questions, words = len(read.rules), len(read.questions), len(read.patterns)
    print(
        f"{read.ref.title}: it can be used. {len(read.clauses)} clauses, {kinds} kinds, {questions} questions, "
        f"{words} patterns of its own.\n"
        f"To hold your accounts against it: profileaudit scan PATH --policy {arguments.file}"
    )
    return 0
