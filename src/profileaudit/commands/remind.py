"""`profileaudit remind`: a calendar file with the days that matter."""

from __future__ import annotations

import argparse
from datetime import UTC, date, datetime
from pathlib import Path

from profileaudit.commands import tell, unlocked

HELP = "a calendar file with the days to remember"


def add(parser: argparse.ArgumentParser) -> None:
    """The arguments of `remind`."""
    parser.add_argument(
        "platforms", nargs="*", metavar="PLATFORM", help="the platforms that you have asked for your data today"
    )
    parser.add_argument("-o", "--output", metavar="FILE", type=Path, required=True, help="ends in .ics")
    parser.add_argument("--joined", type=_day, metavar="DATE", help="the day you joined the school, as 2026-09-01")
    parser.add_argument("--overwrite", action="store_true", help="replace FILE if it is there already")


def run(arguments: argparse.Namespace) -> int:
    """Writes the file, and says what is in it."""
    from profileaudit import guides, history, reminders, saving, summary
    from profileaudit.export import CannotOpen

    if arguments.output.suffix.casefold() != ".ics":
        raise CannotOpen("A calendar file ends in .ics: choose such a name.")
    known = {name: platform for name, platform in guides.platforms().items() if platform.request}
    asked = [name.casefold() for name in arguments.platforms]
    if unknown := [name for name in asked if name not in known]:
        raise CannotOpen(f"Nothing is known of {', '.join(unknown)}. There is for: {', '.join(known)}.")
    past = history.remembered(secret=unlocked())
    tell(*past.notes)
    now = datetime.now(UTC)
    events = reminders.reminders([known[name] for name in dict.fromkeys(asked)], now.date(), past, arguments.joined)
    saving.write_private(arguments.output, reminders.calendar(events, now), overwrite=arguments.overwrite)
    for each in events:
        more = f", then {summary.plural(each.times - 1, 'more time')}" if each.times > 1 else ""
        again = ", then every year" if each.yearly else more
        print(f"{summary.day(each.on)}{again}: {each.title}")
    print(f"Open {arguments.output} to put these into your calendar.")
    return 0


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as fault:
        raise argparse.ArgumentTypeError(f"{text} is not a day: write it as 2026-09-01") from fault
