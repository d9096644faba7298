"""The commands. The folder is the registry: one module a command, `sign_off.py` for `profileaudit sign-off`.

A command module has

    HELP: str                                     one line for `profileaudit --help`
    def add(parser: ArgumentParser) -> None       its arguments; imports nothing heavy, since every --help waits for it
    def run(arguments: Namespace) -> int          what it does, and its exit code
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterator
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from profileaudit.model import AboutMe

PASSPHRASE = "PROFILEAUDIT_PASSPHRASE"  # noqa: S105 - its name, and no passphrase
"""The name of the environment variable that holds the passphrase of the history, in a script."""
TRIES = 3
WITHOUT = "Passphrase of your history (Enter: go on without it): "


class Command(Protocol):
    """What every module in this folder offers."""

    HELP: str

    def add(self, parser: argparse.ArgumentParser) -> None:
        """Tells the parser of this command its arguments."""
        ...

    def run(self, arguments: argparse.Namespace) -> int:
        """Does it, and returns the exit code. Raises CannotOpen with a sentence."""
        ...


def commands() -> Iterator[tuple[str, Command]]:
    """Every command by the name it is called by, in the order of the alphabet."""
    for name in sorted(module.name for module in iter_modules(__path__)):
        yield name.replace("_", "-"), import_module(f"{__name__}.{name}")


def add_about(parser: argparse.ArgumentParser) -> None:
    """What several commands take: who their user is."""
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


def about(arguments: argparse.Namespace) -> AboutMe:
    """What `add_about` was given."""
    from profileaudit.about import read_about
    from profileaudit.model import AboutMe

    declared = read_about(arguments.about_me) if arguments.about_me else AboutMe()
    return replace(declared, schools=(*declared.schools, *arguments.school))


def confirmed(question: str, *, yes: bool) -> bool:
    """Whether the person at the screen types yes; `yes` when a script has said so beforehand."""
    if yes:
        return True
    if not sys.stdin.isatty():
        return False
    print(f"{question} Type yes to go on: ", end="", file=sys.stderr, flush=True)
    return sys.stdin.readline().strip().casefold() in ("yes", "y")


def unlocked(*, make: bool = False, optional: bool = False) -> bytes:
    """This computer's key, for which its passphrase is asked if it has one; none (no bytes) if there is no key yet and
    none is to be made.

    Without a terminal the passphrase is in PROFILEAUDIT_PASSPHRASE. `optional`: the question may be left unanswered.
    Raises keys.Locked when it was not given, or not the right one."""
    from profileaudit import keys

    if not keys.is_locked():
        return keys.key() if make or keys.is_there() else b""
    given = os.environ.pop(PASSPHRASE, "")  # taken away: no process that is started from here has to know it
    if not given and not on_a_terminal():
        raise keys.Locked(f"{keys.NOT_GIVEN} A script puts it into the environment variable {PASSPHRASE}.")
    if given:
        return keys.key(passphrase=given)
    for left in reversed(range(TRIES)):
        try:
            return keys.key(passphrase=asked(WITHOUT if optional else "Passphrase of your history: "))
        except keys.Locked as fault:
            if not left or str(fault) == keys.NOT_GIVEN:
                raise
            tell(str(fault))
    raise AssertionError


def asked(question: str) -> str:
    """What is typed, unseen, at the terminal; nothing when its end is."""
    from getpass import getpass

    try:
        return getpass(question, stream=sys.stderr)
    except EOFError:
        return ""


def on_a_terminal() -> bool:
    """Whether somebody can be asked."""
    return sys.stdin.isatty() and sys.stderr.isatty()


def tell(*sentences: str) -> None:
    """Says something beside the answer: on standard error."""
    for sentence in sentences:
        if sentence:
            print(f"profileaudit: {sentence}", file=sys.stderr)


def add_jobs(parser: argparse.ArgumentParser) -> None:
    """What commands take that spread their work over several processes."""
    parser.add_argument(
        "--jobs", type=_count, metavar="N", help="processes at work (default: one a processor core, as memory allows)"
    )


def _count(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text} is not a number of jobs: give 1 or more")
    return int(text)


def add_model(parser: argparse.ArgumentParser) -> None:
    """What commands take that read words: whose language pipeline reads them."""
    parser.add_argument(
        "--model",
        metavar="NAME",
        default="",
        help="a spaCy pipeline of your own in place of ours: the name of a package, or a folder",
    )


def use_model(model: str) -> None:
    """Has the language pipeline of that name read from now on, in this process; empty: the program's own.

    Raises CannotOpen when there is none, or it names nothing that could be used."""
    if model:
        from profileaudit import nlp

        nlp.use(model)
