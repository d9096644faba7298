"""`profileaudit check`: what a text would give away if it were posted."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING, TextIO

from profileaudit.commands import about, add_about

if TYPE_CHECKING:
    from profileaudit.model import Finding

HELP = "check a text before you post it"
LINES = 2_000
"""Texts judged together by `check --jsonl`."""


def add(parser: argparse.ArgumentParser) -> None:
    """The arguments of `check`."""
    parser.add_argument("text", nargs="?", default="-", help="the text; - or nothing: from standard input")
    parser.add_argument(
        "--jsonl", action="store_true", help='one {"id", "text"} a line in, one {"id", "findings"} a line out'
    )
    add_about(parser)


def run(arguments: argparse.Namespace) -> int:
    """Says what gives its writer away; exit code 1 when something does."""
    from profileaudit import scan

    if arguments.jsonl:
        return _lines(sys.stdin, arguments)
    text = sys.stdin.read() if arguments.text == "-" else arguments.text
    findings = scan.check(text, about=about(arguments))
    if not findings:
        print("Nothing in this text gives you away, as far as can be told.")
        return 0
    print("Before you post this:")
    for finding in findings:
        print(f"  {finding.kind.replace('-', ' ')}: {' '.join(finding.value.split())}{_doubt(finding)}")
    return 1


def _doubt(finding: Finding) -> str:
    note = f" ({finding.note})" if finding.note else ""
    return f"{' (perhaps)' if finding.certainty == 'possible' else ''}{note}"


def _lines(lines: TextIO, arguments: argparse.Namespace) -> int:
    from profileaudit import scan

    declared, any_found = about(arguments), 0
    rows = _rows(lines)
    while batch := list(islice(rows, LINES)):
        for row, findings in zip(batch, scan.check_all([row["text"] for row in batch], about=declared), strict=True):
            found = [
                {"kind": each.kind, "start": each.start, "end": each.end, "certainty": each.certainty.value}
                for each in findings
            ]
            print(json.dumps({"id": row["id"], "findings": found}))
            any_found |= bool(found)
    return int(any_found)


def _rows(lines: TextIO) -> Iterator[dict[str, str]]:
    from profileaudit.export import CannotOpen

    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
            if not isinstance(row["text"], str):
                raise TypeError
            yield {"id": row["id"], "text": row["text"]}
        except (ValueError, KeyError, TypeError) as fault:
            raise CannotOpen(f'Line {number} is not of the form {{"id": "1", "text": "..."}}.') from fault
