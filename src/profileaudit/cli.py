"""Arguments in, report out, exit code. Nothing else: it translates, it never decides.

Heavy imports wait until a command needs them, so that `--help` answers at once.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

import profileaudit

if TYPE_CHECKING:
    from profileaudit.model import AboutMe, Finding, Report
    from profileaudit.scan import Progress

EPILOG = """\
Nothing leaves your computer.
Exit codes: 0 everything was read and there is nothing to do; 1 something to do;
2 could not look; 3 nothing found, but not everything could be read."""
FORMATS = ("text", "html", "json", "csv", "md")
"""Named here so that --help need not import them; a test compares them with the folder `reports/`."""
LINES = 2_000
"""Texts judged together by `check --jsonl`."""


def main(argv: Sequence[str] | None = None) -> int:
    """Runs one command and returns its exit code: a sentence, never a traceback, for what its user can mend."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):  # a redirected stream on Windows is cp1252: names would be lost
            stream.reconfigure(encoding=None if stream.isatty() else "utf-8", errors="replace")
    parser = _parser()
    arguments = parser.parse_args(argv)
    if "run" not in arguments:
        parser.print_help()
        return 2
    return _guarded(arguments.run, arguments)


def _guarded(run: Callable[[argparse.Namespace], int], arguments: argparse.Namespace) -> int:
    from profileaudit.export import CannotOpen

    try:
        return run(arguments)
    except CannotOpen as fault:
        print(f"profileaudit: {fault}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        print("\nprofileaudit: stopped; nothing was kept.", file=sys.stderr)
        return 130
    except BrokenPipeError:  # `| head` has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 141


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="profileaudit",
        description="Reads the archives you downloaded from your social media accounts, on this computer,\n"
        "and writes a checklist of what gives you away and how to take it down.",
        epilog=EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"profileaudit {profileaudit.__version__}")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND")
    _add_scan(commands)
    _add_check(commands)
    _add_request(commands)
    return parser


def _add_scan(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    scan = commands.add_parser("scan", help="read your archives and write the checklist", epilog=EPILOG,
                               formatter_class=argparse.RawDescriptionHelpFormatter)  # fmt: skip
    scan.add_argument(
        "paths", nargs="+", metavar="PATH", help="a downloaded archive (zip), a folder or a file; several at once"
    )
    _add_about(scan)
    scan.add_argument("--policy", metavar="FILE|ID", help="the policy to hold them against (default: wasps-2016)")
    scan.add_argument("--format", choices=FORMATS, help="default: by the ending of FILE, else text")
    scan.add_argument("-o", "--output", metavar="FILE", type=Path, help="write the report to FILE, for your eyes only")
    scan.add_argument("--overwrite", action="store_true", help="replace FILE if it is there already")
    scan.add_argument("--show-values", action="store_true", help="quote what was found in full (default: masked)")
    scan.add_argument(
        "--jobs", type=_count, metavar="N", help="files read at the same time (default: one a processor core)"
    )
    scan.add_argument("--quiet", action="store_true", help="no progress on the screen")
    scan.set_defaults(run=_scan)


def _add_check(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    check = commands.add_parser("check", help="check a text before you post it")
    check.add_argument("text", nargs="?", default="-", help="the text; - or nothing: from standard input")
    check.add_argument(
        "--jsonl", action="store_true", help='one {"id", "text"} a line in, one {"id", "findings"} a line out'
    )
    _add_about(check)
    check.set_defaults(run=_check)


def _add_request(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    request = commands.add_parser("request", help="how to ask a platform for your data")
    request.add_argument("platform", metavar="PLATFORM", help="facebook, instagram, x, linkedin ...")
    request.set_defaults(run=_request)


def _add_about(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--about-me",
        metavar="FILE",
        type=Path,
        help="your own names, school, numbers and addresses, to recognise them; never stored",
    )
    parser.add_argument(
        "--school",
        metavar="NAME",
        action="append",
        default=[],
        help="your school's name; again for each other name it goes by",
    )


def _count(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text} is not a number of jobs: give 1 or more")
    return int(text)


def _about(arguments: argparse.Namespace) -> AboutMe:
    from profileaudit.about import read_about
    from profileaudit.model import AboutMe

    about = read_about(arguments.about_me) if arguments.about_me else AboutMe()
    return replace(about, schools=(*about.schools, *arguments.school))


def _scan(arguments: argparse.Namespace) -> int:
    from profileaudit import policy, scan, summary

    form = _format(arguments)
    report = scan.audit(
        arguments.paths,
        about=_about(arguments),
        policy=policy.load(arguments.policy or policy.DEFAULT),
        jobs=arguments.jobs or os.cpu_count() or 1,
        progress=_progress(quiet=arguments.quiet),
    )
    _show(report, form, arguments)
    return int(summary.outcome(report))


def _format(arguments: argparse.Namespace) -> str:
    from profileaudit import reports
    from profileaudit.export import CannotOpen

    if arguments.format or not arguments.output:
        return arguments.format or "text"
    endings = {module.ENDING: name for name, module in reports.formats().items()}
    ending = arguments.output.suffix.casefold()
    if ending not in endings:
        raise CannotOpen(
            f"A report cannot end in “{ending}”. Use one of {', '.join(sorted(endings))}, or add --format."
        )
    return endings[ending]


def _show(report: Report, form: str, arguments: argparse.Namespace) -> None:
    from profileaudit import fingerprint, reports, saving, summary

    on_terminal = arguments.output is None and sys.stdout.isatty()
    look = reports.Showing(
        values=arguments.show_values,
        secret=fingerprint.key(),
        width=min(100, shutil.get_terminal_size().columns) if on_terminal else 80,
        colour=on_terminal and "NO_COLOR" not in os.environ,
    )
    text = reports.formats()[form].render(report, look)
    if arguments.output is None:
        sys.stdout.write(text)
        sys.stdout.flush()
    else:
        saving.write_private(arguments.output, text, overwrite=arguments.overwrite)
        if not arguments.quiet:
            print(f"{summary.headline(report)}\nThe report is in {arguments.output}.", file=sys.stderr)


def _progress(*, quiet: bool) -> Callable[[Progress], None]:
    """One line that counts files, on a terminal only."""
    if quiet or not sys.stderr.isatty():
        return lambda progress: None

    def show(progress: Progress) -> None:
        end = "\r\033[K" if progress.done == progress.total else ""
        sys.stderr.write(f"\rLooking: {progress.done} of {progress.total} files {end}")
        sys.stderr.flush()

    return show


def _check(arguments: argparse.Namespace) -> int:
    from profileaudit import scan

    if arguments.jsonl:
        return _check_lines(sys.stdin, arguments)
    text = sys.stdin.read() if arguments.text == "-" else arguments.text
    findings = scan.check(text, about=_about(arguments))
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


def _check_lines(lines: TextIO, arguments: argparse.Namespace) -> int:
    from profileaudit import scan

    about, any_found = _about(arguments), 0
    rows = _rows(lines)
    while batch := list(islice(rows, LINES)):
        for row, findings in zip(batch, scan.check_all([row["text"] for row in batch], about=about), strict=True):
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


def _request(arguments: argparse.Namespace) -> int:
    from profileaudit import guides, summary
    from profileaudit.export import CannotOpen

    known = {name: platform for name, platform in guides.platforms().items() if platform.request}
    platform = known.get(arguments.platform.casefold())
    if platform is None or platform.request is None:
        raise CannotOpen(f"There are no notes on how to ask “{arguments.platform}”. There are for: {', '.join(known)}.")
    request = platform.request
    print(f"How to ask {platform.title} for your data\n")
    if request.first:
        print(f"First: {request.first}\n")
    for number, step in enumerate(request.steps, start=1):
        print(f"{number}. {step}")
    print(
        f"\nChoose: {request.choose}\nWait: {request.wait}\nThen download it within: {request.window}\n{request.link}"
    )
    checked = f"checked {summary.day(request.checked)}" if request.checked else "not checked against the platform"
    print(f"\nThese steps were {checked}; the wording may have moved.")
    return 0
