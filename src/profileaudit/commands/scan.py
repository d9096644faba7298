"""`profileaudit scan`: the audit."""

from __future__ import annotations

import argparse
import os
import shutil
import sys
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import TYPE_CHECKING

from profileaudit.commands import about, add_about, add_jobs, add_model, tell, unlocked, use_model

if TYPE_CHECKING:
    from profileaudit import contact
    from profileaudit.model import Report
    from profileaudit.past import Occasion
    from profileaudit.scan import Progress
    from profileaudit.traces import Memory

HELP = "read your archives and write the checklist"
FORMATS = ("text", "html", "json", "csv", "md")
"""Named here so that --help need not import them; a test compares them with the folder `reports/`."""
DEPTHS = ("quick", "policy", "strict")
"""Those of `model.Depth`, for the same reason."""


def add(parser: argparse.ArgumentParser) -> None:
    """The arguments of `scan`."""
    parser.add_argument(
        "paths",
        nargs="+",
        metavar="PATH_OR_URL",
        help="a downloaded archive (zip), a folder, a saved page, or the address of a page of yours; several at once",
    )
    parser.add_argument(
        "--my-own-page", action="store_true", help="the addresses given are pages of your own (otherwise you are asked)"
    )
    add_about(parser)
    _add_measure(parser)
    _add_memory(parser)
    _add_report(parser)
    add_jobs(parser)
    add_model(parser)
    parser.add_argument("--quiet", action="store_true", help="no progress on the screen")


def _add_measure(parser: argparse.ArgumentParser) -> None:
    """What the accounts are held against."""
    parser.add_argument("--policy", metavar="FILE|ID", help="the policy to hold them against (default: wasps-2016)")
    parser.add_argument(
        "--patterns",
        metavar="FILE",
        type=Path,
        action="append",
        default=[],
        help="a pattern file of your own: more to look for; may be repeated",
    )
    parser.add_argument(
        "--depth",
        choices=DEPTHS,
        default="policy",
        help="quick: what to do now, in ten minutes; policy: what the policy asks (default); strict: everything",
    )
    parser.add_argument(
        "--no-reread", action="store_true", help="leave out posts worth reading again: strong words, pupils, colleagues"
    )


def _add_memory(parser: argparse.ArgumentParser) -> None:
    """What the audit is for, and whether it is remembered."""
    occasion = parser.add_mutually_exclusive_group()
    occasion.add_argument("--joining", action="store_true", help="this is the review for joining the school")
    occasion.add_argument("--annual", action="store_true", help="this is the yearly check-up")
    remember = parser.add_mutually_exclusive_group()
    remember.add_argument(
        "--keep",
        action="store_true",
        help="remember this audit for the next check-up: no words of it, on this computer",
    )
    remember.add_argument(
        "--no-history", action="store_true", help="neither look at what was remembered nor remember anything"
    )


def _add_report(parser: argparse.ArgumentParser) -> None:
    """What is written, and where."""
    parser.add_argument("--format", choices=FORMATS, help="default: by the ending of FILE, else text")
    parser.add_argument(
        "-o", "--output", metavar="FILE", type=Path, help="write the report to FILE, for your eyes only"
    )
    parser.add_argument("--overwrite", action="store_true", help="replace FILE if it is there already")
    parser.add_argument("--show-values", action="store_true", help="quote what was found in full (default: masked)")
    parser.add_argument(
        "--pictures", action="store_true", help="show the pictures that need a look, small, in an HTML report"
    )


def run(arguments: argparse.Namespace) -> int:
    """Reads, reports, remembers if asked; exit code as `summary.Outcome`."""
    from profileaudit import bounds, own_patterns, policy, saving, scan, summary
    from profileaudit.model import Depth

    form = _format(arguments)
    use_model(arguments.model)
    if arguments.output:
        saving.refuse(arguments.output, overwrite=arguments.overwrite)
    declared, held_against = about(arguments), policy.load(arguments.policy or policy.DEFAULT)
    memory, keeping = _memory(arguments)
    own_pages = _own_pages(arguments)
    with _progress(quiet=arguments.quiet) as progress:
        report = scan.audit(
            arguments.paths,
            own_pages=own_pages,
            model=arguments.model,
            about=declared,
            policy=held_against,
            depth=Depth(arguments.depth),
            reread=not arguments.no_reread,
            patterns=own_patterns.load(arguments.patterns),
            jobs=arguments.jobs or bounds.hands(),
            progress=progress,
            occasion=_occasion(arguments),
            memory=memory if keeping or memory.past.audits else None,
        )
    _show(report, form, memory.secret, arguments)
    if keeping:
        _keep(
            report, memory.secret
        )  # only what was shown: a report that could not be written is made again, and kept then
    return int(summary.outcome(report))


def _own_pages(arguments: argparse.Namespace) -> tuple[str, ...]:
    """The addresses among the paths that are the user's own pages, by their word: only these are ever contacted."""
    from profileaudit.export import is_address

    addresses = [path for path in arguments.paths if is_address(path)]
    if arguments.my_own_page or not addresses:
        return tuple(addresses)
    return tuple(address for address in addresses if _is_own(address))


def _is_own(address: str) -> bool:
    """Asks on the terminal; without one, nobody has said so."""
    if not (sys.stdin.isatty() and sys.stderr.isatty()):
        return False
    print(f"{address}\nThis page will be fetched, once, from this computer.", file=sys.stderr)
    print("Is it your own page? Type yes to go on: ", end="", file=sys.stderr, flush=True)
    return sys.stdin.readline().strip().casefold() in ("y", "yes")


def _occasion(arguments: argparse.Namespace) -> Occasion | None:
    from profileaudit.past import Occasion

    if arguments.joining:
        return Occasion.JOINING
    return Occasion.ANNUAL if arguments.annual else None


def _memory(arguments: argparse.Namespace) -> tuple[Memory, bool]:
    """What is remembered, with this computer's key; and whether something can be remembered. Nothing, with a word
    about it, when it cannot be read, and a key for this run alone where there is no other: an audit goes on."""
    from profileaudit import history, keys
    from profileaudit.export import CannotOpen
    from profileaudit.past import Past
    from profileaudit.traces import Memory

    secret = keys.stand_in()
    if arguments.no_history:
        return Memory(Past(), secret), False
    try:
        secret = unlocked(make=True, optional=True)
        past = history.remembered(secret=secret)
    except keys.Locked as fault:
        tell(f"{fault} This report says nothing of what changed{', and is not kept' if arguments.keep else ''}.")
        return Memory(Past(), secret), False
    except CannotOpen as fault:
        tell(f"{fault} This report says nothing of what changed.")
        return Memory(Past(), secret), arguments.keep
    tell(*past.notes)
    return Memory(past, secret), arguments.keep


def _keep(report: Report, secret: bytes) -> None:
    """Remembers the audit; a history that cannot be written costs only itself."""
    from profileaudit import history
    from profileaudit.export import CannotOpen

    if report.changes is None:
        return
    try:
        tell(*history.keep(report.changes.now, secret=secret))
    except CannotOpen as fault:
        tell(f"{fault} This audit was not kept.")


def _format(arguments: argparse.Namespace) -> str:
    from profileaudit import reports
    from profileaudit.export import CannotOpen

    # Imported here, before the archives are read: what is wrong with a format is not to be learnt half an hour later.
    endings = {module.ENDING: name for name, module in reports.formats().items()}
    if arguments.format or not arguments.output:
        return arguments.format or "text"
    ending = arguments.output.suffix.casefold()
    if ending not in endings:
        raise CannotOpen(
            f"A report cannot end in “{ending}”. Use one of {', '.join(sorted(endings))}, or add --format."
        )
    return endings[ending]


def _show(report: Report, form: str, secret: bytes, arguments: argparse.Namespace) -> None:
    from profileaudit import contact, reports, saving, summary

    on_terminal = arguments.output is None and sys.stdout.isatty()
    if arguments.pictures and form != "html":
        tell("Only a report in HTML can show pictures: make one with -o report.html.")
    look = reports.Showing(
        values=arguments.show_values,
        pictures=_pictures(report, arguments) if form == "html" else contact.Sheet(),
        secret=secret,
        width=min(100, shutil.get_terminal_size().columns) if on_terminal else 80,
        colour=on_terminal and "NO_COLOR" not in os.environ,
    )
    text = reports.formats()[form].render(report, look)
    if arguments.output is None:
        sys.stdout.write(text)
        sys.stdout.flush()
        return
    saving.write_private(arguments.output, text, overwrite=arguments.overwrite)
    tell(saving.shared(arguments.output))
    if not arguments.quiet:
        print(f"{summary.headline(report)}\nThe report is in {arguments.output}.", file=sys.stderr)


def _pictures(report: Report, arguments: argparse.Namespace) -> contact.Sheet:
    from profileaudit import bounds, contact

    return contact.sheet(report, jobs=arguments.jobs or bounds.hands()) if arguments.pictures else contact.Sheet()


def _progress(*, quiet: bool) -> AbstractContextManager[Callable[[Progress], None]]:
    """How far it has come, on a terminal only."""
    from profileaudit import progress

    if quiet or not sys.stderr.isatty():
        return nullcontext(lambda progress: None)
    return progress.told_on(sys.stderr)
