"""`profileaudit request`: how to ask a platform for one's own data."""

from __future__ import annotations

import argparse

HELP = "how to ask a platform for your data"


def add(parser: argparse.ArgumentParser) -> None:
    """The arguments of `request`."""
    parser.add_argument("platform", metavar="PLATFORM", help="facebook, instagram, x, linkedin ...")


def run(arguments: argparse.Namespace) -> int:
    """Prints the steps, what to choose, how long it takes and how long the download stays."""
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
