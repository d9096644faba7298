"""Where pictures were taken and tracks begin, grouped on this computer: which place is probably home, and which work.

A group is what lies within 150 metres of its densest spot, by great-circle distance. That is a small routine of our
own and not a library's: DBSCAN and its kin join what lies in a chain, so that pictures along the way to work would
make one place of home and school, and scikit-learn with SciPy weighs more than all the rest of the program. No map
is asked: the nearest town comes from a table that is carried along, and counts are told with the doubt they deserve.

What only the owner can see is left out. A picture in a library that nobody else sees gives no place away, however many
there are; it would only make a guess out of what is no disclosure. Pictures given alone are counted: who has seen them,
nobody can tell, and they are given to be looked at before they are posted.
"""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from profileaudit.gazetteer import EARTH, metres, whereabouts
from profileaudit.model import AboutMe, Combination, Finding, Item

RADIUS = 150.0
"""Metres: a house and its garden, or a school and its field, and what a telephone errs by in a street."""
NEAR_SCHOOL = 300.0
"""Metres around the coordinates of the school, which may be its gate or its middle."""
FEWEST = 5
"""Pictures at a place; of fewer nothing is guessed."""
FEWEST_DAYS = 3
MOSTLY = 0.6
"""The part that must be of the hours in question."""
AHEAD = 1.5
"""By this much the first place must be ahead of the second: else nothing is guessed."""

_CELL = 0.0002
"""Degrees: what lies in one such square (22 metres from south to north) counts as one spot."""
_SIDE = math.degrees(RADIUS / EARTH)
_PAIR = re.compile(r"\s*(-?\d{1,2}(?:\.\d+)?)[,\s]\s*(-?\d{1,3}(?:\.\d+)?)\s*")


@dataclass(frozen=True, slots=True)
class Spot:
    """One picture or track, where and when it was."""

    latitude: float
    longitude: float
    when: datetime | None
    """On the clock where it was, as far as that is known."""
    finding: Finding


def places(items: Iterable[Item], about: AboutMe) -> tuple[Combination, ...]:
    """What the coordinates in all jobs say together: a place that is probably home, one that may be the school, and
    what lies near the school that the owner declared."""
    found = list(spots(finding for item in items for finding in item.findings))
    groups = grouped(found)
    home = _outstanding(groups, is_own_time)
    rest = [group for group in groups if group is not home]
    school = _outstanding(rest, is_school_time)
    return (*_home(home), *(_declared(found, about) or _school(school)))


def spots(findings: Iterable[Finding]) -> Iterator[Spot]:
    """Each place that a picture, a track or a check-in among the findings shows, once."""
    seen = set()
    for finding in findings:
        for media in finding.entry.media:
            if media.latitude is None or media.longitude is None or finding.kind not in ("photo-place", "location"):
                continue
            where = finding.entry.place
            key = (where.platform, media.file or f"{where.file} {where.key}", media.latitude, media.longitude)
            if key not in seen:
                seen.add(key)
                when = media.taken or finding.entry.posted
                yield Spot(media.latitude, media.longitude, when and _local(when), finding)


def _local(when: datetime) -> datetime:
    """On the clock in Britain, where the time has a zone; a camera's own clock otherwise."""
    if not when.tzinfo:
        return when
    try:
        return when.astimezone(ZoneInfo("Europe/London"))
    except ZoneInfoNotFoundError:  # Windows has no table of zones, unless the package tzdata is there: an hour off
        return when


def grouped(found: Sequence[Spot]) -> list[list[Spot]]:
    """Groups of spots within RADIUS of the densest one of each, the largest first; every spot in one group.

    The time is that of the number of spots: what lies close together is counted as one first."""
    cells: dict[tuple[int, int], list[Spot]] = defaultdict(list)
    for spot in found:
        cells[round(spot.latitude / _CELL), round(spot.longitude / _CELL)].append(spot)
    coarse: dict[tuple[int, int], list[tuple[int, int]]] = defaultdict(list)
    furthest = max((abs(spot.latitude) for spot in found), default=0.0)
    shrink = max(0.01, math.cos(math.radians(min(89.0, furthest + _SIDE))))
    for cell in cells:
        coarse[_bucket(cell, shrink)].append(cell)

    def around(cell: tuple[int, int]) -> list[tuple[int, int]]:
        row, column = _bucket(cell, shrink)
        near = (each for r in (-1, 0, 1) for c in (-1, 0, 1) for each in coarse.get((row + r, column + c), ()))
        return [each for each in near if metres(_degrees(each), _degrees(cell)) <= RADIUS]

    weight = {cell: sum(len(cells[each]) for each in around(cell)) for cell in cells}
    groups, used = [], set[tuple[int, int]]()
    for cell in sorted(cells, key=lambda cell: (-weight[cell], cell)):
        if cell in used:
            continue
        together = [each for each in around(cell) if each not in used]
        used.update(together)
        groups.append([spot for each in sorted(together) for spot in cells[each]])
    return sorted(groups, key=lambda group: -len(group))


def _degrees(cell: tuple[int, int]) -> tuple[float, float]:
    return cell[0] * _CELL, cell[1] * _CELL


def _bucket(cell: tuple[int, int], shrink: float) -> tuple[int, int]:
    """Squares no smaller than RADIUS, so that all neighbours are in the nine around (but across 180 degrees east).
    `shrink`: what a degree east is to a degree north where it is shortest."""
    north, east = _degrees(cell)
    return math.floor(north / _SIDE), math.floor(east * shrink / _SIDE)


def is_own_time(when: datetime) -> bool:
    """Evening, night or weekend: when somebody who works at a school is mostly at home, or out."""
    return when.weekday() >= 5 or when.hour >= 18 or when.hour < 8


def is_school_time(when: datetime) -> bool:
    """A weekday between 8 and 5 outside the summer and Christmas holidays, roughly; Easter and half-terms move."""
    day = (when.month, when.day)
    holidays = (7, 25) <= day <= (8, 31) or day >= (12, 20) or day <= (1, 3)
    return when.weekday() < 5 and 8 <= when.hour < 17 and not holidays


def _of(group: Iterable[Spot], hours: Callable[[datetime], bool]) -> list[Spot]:
    return [spot for spot in group if spot.when is not None and hours(spot.when)]


def _days(group: Iterable[Spot]) -> int:
    return len({spot.when.date() for spot in group if spot.when is not None})


def _outstanding(groups: Sequence[list[Spot]], hours: Callable[[datetime], bool]) -> list[Spot] | None:
    """The group with most spots at these hours, if it is plainly ahead, on several days and mostly at these hours."""
    ranked = sorted(groups, key=lambda group: -len(_of(group, hours)))
    if not ranked:
        return None
    first, second = _of(ranked[0], hours), _of(ranked[1], hours) if len(ranked) > 1 else []
    enough = len(first) >= FEWEST and _days(first) >= FEWEST_DAYS and len(first) >= MOSTLY * len(ranked[0])
    return ranked[0] if enough and len(first) >= AHEAD * len(second) else None


LEFT_OUT = "What only you can see was not counted."


def _counted(group: Sequence[Spot]) -> str:
    """How many were made close together, and where: the beginning of a sentence."""
    spot = f"one spot{_town(group)}"
    return (
        f"{len(group)} pictures, tracks or check-ins were made within {RADIUS:.0f} metres of {spot}, "
        f"on {_days(group)} days"
    )


def _town(group: Sequence[Spot]) -> str:
    """` near Leeds`; empty where no town is in reach."""
    where = whereabouts(group[0].latitude, group[0].longitude)
    return f" {where}" if where else ""


def _home(group: list[Spot] | None) -> list[Combination]:
    if group is None:
        return []
    own = len(_of(group, is_own_time))
    why = (
        f"{_counted(group)}; {own} of them in the evening, at night or at a weekend. That is what a home looks like, "
        "though it may be a relative's or a club: you know. Who has these can find the place. "
        f"{LEFT_OUT}"
    )
    return [Combination("place-home", "One place stands out: it is probably your home", why, _findings(group))]


def _school(group: list[Spot] | None) -> list[Combination]:
    if group is None:
        return []
    own = len(_of(group, is_school_time))
    why = (
        f"{_counted(group)}; {own} of them on weekdays in term time between 8 and 5. That may be the school, or where "
        "you spend your days otherwise. Who has these can find the place. "
        f"{LEFT_OUT}"
    )
    return [Combination("place-school", "One place stands out: it may be your school", why, _findings(group))]


def is_pair(text: str) -> bool:
    """Whether a text is a place in degrees north and east.

    >>> is_pair("51.3811, -2.3590"), is_pair("BA1 4ZZ"), is_pair("151.3, 2.3")
    (True, False, False)
    """
    return bool(_pairs([text]))


def _pairs(texts: Iterable[str]) -> list[tuple[float, float]]:
    pairs = [(float(match[1]), float(match[2])) for text in texts if (match := _PAIR.fullmatch(text))]
    return [(north, east) for north, east in pairs if abs(north) <= 90 and abs(east) <= 180]


def is_at_school(latitude: float, longitude: float, about: AboutMe) -> bool:
    """Whether a place is within NEAR_SCHOOL of where the owner's school is, as far as that is known."""
    return any(metres((latitude, longitude), school) <= NEAR_SCHOOL for school in _pairs(about.school_at))


def _declared(found: Sequence[Spot], about: AboutMe) -> list[Combination]:
    """What lies near the coordinates of the school that the owner declared."""
    near = [spot for spot in found if is_at_school(spot.latitude, spot.longitude, about)]
    if not near:
        return []
    many = "1 picture, track or check-in was" if len(near) == 1 else f"{len(near)} pictures, tracks or check-ins were"
    why = f"{many} made within {NEAR_SCHOOL:.0f} metres of the school that you told us: that says where you work."
    return [Combination("place-declared-school", "Pictures or tracks from your school", why, _findings(near))]


def _findings(group: Iterable[Spot]) -> tuple[Finding, ...]:
    return tuple(spot.finding for spot in group)
