"""The nearest town: near, far, and none; and the table that is carried along."""

from __future__ import annotations

import gzip

import pytest

from profileaudit.data import folder
from profileaudit.gazetteer import metres, whereabouts

DISTANCES = [
    ((51.5007, -0.1246), (51.5007, -0.1246), 0),
    ((51.4769, 0.0), (52.4769, 0.0), 111_195),  # a degree of a great circle
    ((0.0, 179.5), (0.0, -179.5), 111_195),
    ((90.0, 0.0), (90.0, 120.0), 0),
    ((50.0664, -5.7147), (58.6440, -3.0700), 968_850),  # Land's End to John o' Groats
]


@pytest.mark.parametrize(("one", "other", "expected"), DISTANCES)
def test_distances(one: tuple[float, float], other: tuple[float, float], expected: float) -> None:
    assert metres(one, other) == pytest.approx(expected, abs=120)
    assert metres(one, other) == pytest.approx(metres(other, one))


TOWNS = [
    ((53.8100, -1.5600), "near Leeds"),
    ((53.8196, -1.5770), "near Leeds"),  # a suburb with an entry of its own
    ((50.5500, -4.1400), "near Tavistock"),
    ((53.3500, -6.2600), "near Dublin, Ireland"),
    ((41.4000, 2.1700), "near Barcelona, Spain"),
    ((58.2000, -4.5000), "about 25 miles from Golspie"),
    ((57.0000, -6.5000), "about 30 miles from Portree"),
    ((50.8198, -1.0880), "near Portsmouth"),
    # -- nothing in reach
    ((0.0, -30.0), ""),
    ((90.0, 0.0), ""),
    ((-90.0, 180.0), ""),
    ((-16.5, 179.9), ""),
    ((61.5, -12.0), ""),
]


@pytest.mark.parametrize(("where", "expected"), TOWNS)
def test_whereabouts(where: tuple[float, float], expected: str) -> None:
    assert whereabouts(*where) == expected


def test_a_town_is_all_that_is_told() -> None:
    assert {whereabouts(53.80 + n / 1000, -1.55) for n in range(9)} == {"near Leeds"}


def test_the_table_says_whose_it_is_and_stays_small() -> None:
    path = folder("gazetteer") / "towns.csv.gz"
    assert path.stat().st_size < 300_000
    first = gzip.decompress(path.read_bytes()).partition(b"\n")[0].decode()
    assert "GeoNames" in first and "CC BY 4.0" in first
    assert "creativecommons.org/licenses/by/4.0" in (path.parent / "README.md").read_text("utf-8")
