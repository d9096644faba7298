"""Builds the parser from the folder `commands/`, runs one of them, and stands guard around it. Nothing else."""

from __future__ import annotations

import argparse
import errno
import os
import sys
import traceback
from collections.abc import Callable, Sequence
from pathlib import Path

import profileaudit
from profileaudit.commands import commands

EPILOG = """\
Nothing leaves your computer. Only a page whose address you give is fetched.
Exit codes: 0 everything was read and there is nothing to do; 1 something to do;
2 could not look; 3 nothing found, but not everything could be read."""


def main(argv: Sequence[str] | None = None) -> int:
    """Runs one command and returns its exit code: a sentence, never a traceback, for what its user can mend."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):  # a redirected stream on Windows is cp1252: names would be lost
            stream.reconfigure(encoding=None if stream.isatty() else "utf-8", errors="replace")
    parser = _parser()
    arguments = parser.parse_args(argv)
    return _guarded(arguments.run if "run" in arguments else _page, arguments)


def _page(arguments: argparse.Namespace) -> int:
    """The local page: what opens without a command."""
    from profileaudit.web.serve import open_page

    open_page()
    return 0


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
    except Exception as fault:  # its own words may quote what was read, so only its kind and its place are told
        print(f"profileaudit: {_failed(fault)}", file=sys.stderr)
        return 2


def _failed(fault: Exception) -> str:
    if isinstance(fault, OSError) and fault.errno == errno.ENOSPC:
        return "The disk is full: what there is to say could not be written."
    last = traceback.extract_tb(fault.__traceback__)[-1]
    place = f"{type(fault).__name__}, {Path(last.filename).name} line {last.lineno}"
    return f"The program itself failed ({place}), so nothing can be said. Please report this to whoever maintains it."


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="profileaudit",
        description="Reads the archives you downloaded from your social media accounts, on this computer,\n"
        "and writes a checklist of what gives you away and how to take it down.\n"
        "Without a command, it opens a page in your browser that does all of it.",
        epilog=EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"profileaudit {profileaudit.__version__}")
    adding = parser.add_subparsers(title="commands", metavar="COMMAND")
    for name, command in commands():
        own = adding.add_parser(
            name, help=command.HELP, epilog=EPILOG, formatter_class=argparse.RawDescriptionHelpFormatter
        )
        command.add(own)
        own.set_defaults(run=command.run)
    return parser
