"""`profileaudit check`: what a text would give away if it were posted."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain, count, islice
from typing import TYPE_CHECKING, Any, TextIO

from profileaudit.commands import about, add_about, add_jobs, add_model, use_model

if TYPE_CHECKING:
    from profileaudit.model import AboutMe, Finding

HELP = "check a text before you post it"
LINES = 1_000
"""Texts judged together by `check --jsonl`."""


@dataclass(frozen=True, slots=True)
class Sheaf:
    """Lines judged together. Picklable."""

    number: int
    rows: tuple[dict[str, Any], ...]
    about: AboutMe
    model: str


def add(parser: argparse.ArgumentParser) -> None:
    """The arguments of `check`."""
    parser.add_argument("text", nargs="?", default="-", help="the text; - or nothing: from standard input")
    parser.add_argument(
        "--jsonl", action="store_true", help='one {"id", "text"} a line in, one {"id", "findings"} a line out'
    )
    add_about(parser)
    add_model(parser)
    add_jobs(parser)


def run(arguments: argparse.Namespace) -> int:
    """Says what gives its writer away; exit code 1 when something does."""
    from profileaudit import texts

    use_model(arguments.model)
    if arguments.jsonl:
        return _lines(sys.stdin, arguments)
    text = sys.stdin.read() if arguments.text == "-" else arguments.text
    findings = texts.check(text, about=about(arguments))
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
    from profileaudit import bounds

    sheaves = _sheaves(_rows(lines), about(arguments), arguments.model)
    any_found = False
    for answer in _answers(sheaves, arguments.jobs or bounds.hands()):
        for line, found in answer:
            sys.stdout.write(line)
            any_found |= found
    return int(any_found)


def _sheaves(rows: Iterator[dict[str, Any]], declared: AboutMe, model: str) -> Iterator[Sheaf]:
    for number in count():
        sheaf = tuple(islice(rows, LINES))
        if not sheaf:
            return
        yield Sheaf(number, sheaf, declared, model)


def _answers(sheaves: Iterator[Sheaf], jobs: int) -> Iterator[list[tuple[str, bool]]]:
    """The answers in the order of the lines. A few lines are judged here: a worker takes a second to begin."""
    from profileaudit import worker
    from profileaudit.export import CannotOpen

    ahead = list(islice(sheaves, 2))
    if len(ahead) < 2 or jobs == 1:
        yield from (judged(sheaf) for sheaf in chain(ahead, sheaves))
        return
    waiting: dict[int, list[tuple[str, bool]]] = {}
    turn = 0
    for sheaf, answer in worker.run(judged, chain(ahead, sheaves), jobs):
        if isinstance(answer, worker.Lost):
            first = sheaf.number * LINES + 1
            raise CannotOpen(f"Lines {first} to {first + len(sheaf.rows) - 1} could not be judged: {answer.why}.")
        waiting[sheaf.number] = answer
        while turn in waiting:
            yield waiting.pop(turn)
            turn += 1


def judged(sheaf: Sheaf) -> list[tuple[str, bool]]:
    """Each line's answer, and whether anything was found in it. Runs in a worker where there are many lines."""
    from profileaudit import texts

    use_model(sheaf.model)
    findings = texts.check_all([row["text"] for row in sheaf.rows], about=sheaf.about)
    return [(_line(row["id"], found), bool(found)) for row, found in zip(sheaf.rows, findings, strict=True)]


def _line(own_id: Any, findings: list[Finding]) -> str:
    found = [
        {"kind": each.kind, "start": each.start, "end": each.end, "certainty": each.certainty.value}
        for each in findings
    ]
    return json.dumps({"id": own_id, "findings": found}) + "\n"


def _rows(lines: TextIO) -> Iterator[dict[str, Any]]:
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
