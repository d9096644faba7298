"""Exports that a platform splits: which parts were not given, and which broke off on their way.

How parts are named: Google `takeout-20260901T080000Z-001.zip` (also with a number before the part's), Snapchat
`mydata~1790000000000.zip` and then `-2`, Flickr `data-download-1.zip`, others `..._part_1.zip`, `...-part1of3.zip`.
A number at the end of any other name is a date or an account's, and says nothing. The last part's number is not
known unless the name says it, so that a missing last part cannot be told: its owner is asked to look.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path

from profileaudit.archives import shown
from profileaudit.model import Unread

BREAKS_OFF = 2**31
"""Bytes at which browsers and file systems of old cut a download off (seen by the data-donation project eyra/port)."""
CUT = "it is exactly 2 GiB large, a size at which downloads break off: download it again if you can"
HOW_MANY = (
    "The names do not say how many there are: look in the platform's message, or where you downloaded them, whether "
    "that is all."
)
MOST = 1000
"""Parts. A larger number is not a part's."""

_NAMES = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"(?P<whole>takeout-\d{8}T\d{6}Z(?:-\d+)?)-(?P<part>\d{3})",
        r"(?P<whole>mydata~\d+)(?:-(?P<part>\d{1,3}))?",
        r"(?P<whole>data-download)-(?P<part>\d{1,3})",
        r"(?P<whole>.+?)[-_ .]part[-_ ]?(?P<part>\d{1,3})(?:[-_ ]?of[-_ ]?(?P<of>\d{1,3}))?",
        r"(?P<whole>.+)-(?P<part>0\d\d)",
    )
)
_ENDING = re.compile(r"(?:\.(?:zip|tgz|tar|gz))+$", re.IGNORECASE)
_AGAIN = re.compile(r" ?\(\d+\)$")
"""What a browser adds to the name of a file that it has already."""


def missing(paths: Iterable[Path]) -> Iterator[Unread]:
    """What is missing of exports in parts, by the names of what was given, and what has the size of a cut download."""
    paths = list(dict.fromkeys(paths))
    given: dict[str, set[int]] = {}
    for path in paths:
        named = part_of(path.name)
        if named:
            whole, part, last = named
            given.setdefault(whole, set()).add(part)
            given[whole] |= {-last} if last else set()
        if path.is_file() and path.stat().st_size == BREAKS_OFF:
            yield Unread(shown(path.name), CUT)
    for whole, numbers in given.items():
        last = max(abs(number) for number in numbers)
        absent = [number for number in range(1, min(last, MOST) + 1) if number not in numbers]
        if absent:
            noun = "part" if len(absent) == 1 else "parts"
            yield Unread(
                shown(whole), f"{noun} {_listed(absent)} of this download was not given: give all its parts together"
            )


def perhaps_more(paths: Iterable[str]) -> Iterator[str]:
    """What is to be said of downloads in parts whose names do not say how many there are, as sentences."""
    given: dict[str, set[int]] = {}
    for path in paths:
        named = part_of(Path(path).name)
        if named and not named[2]:
            given.setdefault(named[0], set()).add(named[1])
    for whole, numbers in given.items():
        if numbers == {1} and whole.lower().startswith("mydata~"):  # the first, or the only one: both are called so
            continue
        noun, were = ("Part", "was") if len(numbers) == 1 else ("Parts", "were")
        yield f"{noun} {_listed(sorted(numbers))} {were} given. {HOW_MANY}"


def part_of(name: str) -> tuple[str, int, int] | None:
    """What a file's name says: the download it is a part of, which part, and of how many (0: not said).

    >>> part_of("takeout-20260901T080000Z-003.zip"), part_of("twitter-2026-10-11.zip")
    (('takeout-20260901T080000Z', 3, 0), None)
    """
    stem = _AGAIN.sub("", _ENDING.sub("", name))
    for pattern in _NAMES:
        found = pattern.fullmatch(stem)
        if found:
            last = found.groupdict().get("of")
            return found["whole"], int(found["part"] or 1), int(last or 0)
    return None


def _listed(numbers: list[int]) -> str:
    """Numbers as a person lists them.

    >>> _listed([2]), _listed([1, 2, 3, 7])
    ('2', '1 to 3 and 7')
    """
    runs = [[number for _, number in run] for _, run in groupby(enumerate(numbers), lambda pair: pair[1] - pair[0])]
    told = [f"{run[0]} to {run[-1]}" if len(run) > 1 else str(run[0]) for run in runs]
    return " and ".join([", ".join(told[:-1]), told[-1]] if told[1:] else told)
