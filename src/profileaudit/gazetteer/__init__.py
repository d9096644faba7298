"""The nearest town of a place on Earth, from a table that is carried along: no map is asked.

The table is GeoNames' (CC BY 4.0), cut to some 10,000 towns; see the README in this folder.
"""

from __future__ import annotations

import csv
import gzip
import math
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from profileaudit.data import folder

EARTH = 6_371_008.8
"""Metres: the mean radius (IUGG, https://en.wikipedia.org/wiki/Earth_radius#Arithmetic_mean_radius)."""
NEAR = 10_000.0
"""Metres within which a place counts as near a town; of several such towns the one that draws most is named."""
FURTHEST = 100_000.0
"""Metres; what is further from every town of the table is in the hills, abroad or at sea, and stays unnamed."""
MILE = 1_609.344


@dataclass(frozen=True, slots=True)
class Town:
    """One town of the table."""

    name: str
    country: str
    """Empty in the United Kingdom."""
    latitude: float
    longitude: float
    people: int

    def __str__(self) -> str:
        return f"{self.name}, {self.country}" if self.country else self.name


def metres(one: tuple[float, float], other: tuple[float, float]) -> float:
    """The great-circle distance of two places in degrees north and east (haversine).

    >>> round(metres((51.3811, -2.3590), (51.5014, -0.1419)) / 1000)
    154
    """
    north, other_north = math.radians(one[0]), math.radians(other[0])
    half = math.sin((other_north - north) / 2) ** 2
    half += math.cos(north) * math.cos(other_north) * math.sin(math.radians(other[1] - one[1]) / 2) ** 2
    return 2 * EARTH * math.asin(min(1.0, math.sqrt(half)))


def whereabouts(latitude: float, longitude: float) -> str:
    """Where a place is, in words that fit after "it is" and are no closer than a town; empty where none is in reach.

    >>> whereabouts(53.81, -1.56), whereabouts(58.2, -4.5), whereabouts(0, -30)
    ('near Leeds', 'about 25 miles from Golspie', '')
    """
    return _whereabouts(round(latitude, 3), round(longitude, 3))


@lru_cache(maxsize=4096)
def _whereabouts(latitude: float, longitude: float) -> str:
    near = list(_within(NEAR, latitude, longitude))
    if near:
        return f"near {max(near, key=_draw)[1]}"
    away, nearest = min(_within(FURTHEST, latitude, longitude), key=lambda pair: pair[0], default=(0.0, None))
    return f"about {max(5, 5 * round(away / MILE / 5))} miles from {nearest}" if nearest else ""


def _draw(found: tuple[float, Town]) -> float:
    """How much a town draws at that distance: a suburb of Leeds is near Leeds, a town outside it is near itself."""
    away, town = found
    return town.people / (1 + away / 1_000) ** 2


def _within(reach: float, latitude: float, longitude: float) -> Iterator[tuple[float, Town]]:
    """The towns in reach and how far each is, in metres; none across 180 degrees east, where nobody of ours lives."""
    high = math.degrees(reach / EARTH)
    wide = high / max(0.05, math.cos(math.radians(latitude)))
    rows = range(math.floor(latitude - high), math.floor(latitude + high) + 1)
    columns = range(math.floor(longitude - wide), math.floor(longitude + wide) + 1)
    squares = _squares()
    for square in ((row, column) for row in rows for column in columns):
        for town in squares.get(square, ()):
            if abs(town.latitude - latitude) <= high and abs(town.longitude - longitude) <= wide:
                away = metres((latitude, longitude), (town.latitude, town.longitude))
                if away <= reach:
                    yield away, town


@cache
def _squares() -> Mapping[tuple[int, int], list[Town]]:
    """The towns by whole degrees south and west of them."""
    squares: dict[tuple[int, int], list[Town]] = defaultdict(list)
    with gzip.open(folder("gazetteer") / "towns.csv.gz", "rt", encoding="utf-8", newline="") as stream:
        next(stream)  # where it is from
        for row in csv.DictReader(stream):
            town = Town(
                row["town"], row["country"], float(row["latitude"]), float(row["longitude"]), int(row["people"])
            )
            squares[math.floor(town.latitude), math.floor(town.longitude)].append(town)
    return squares
