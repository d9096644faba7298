"""Eastings and northings as degrees."""

from __future__ import annotations

import pytest

from profileaudit.gazetteer import metres
from profileaudit.national_grid import degrees

POINTS = [
    # Caister water tower, the worked example of the Ordnance Survey's guide (annexe C), and its WGS 84 position
    ((651409.903, 313177.270), (52 + 39 / 60 + 28.723 / 3600, 1 + 42 / 60 + 57.787 / 3600), 1),
    ((530268, 179640), (51.5007, -0.1246), 60),  # Westminster, TQ 302 796, to a hundred metres
    ((325150, 673500), (55.9486, -3.1999), 100),  # Edinburgh Castle, NT 251 735
    ((134200, 25100), (50.0662, -5.7148), 100),  # Land's End, SW 342 251
]


@pytest.mark.parametrize(("point", "expected", "off"), POINTS)
def test_known_points(point: tuple[float, float], expected: tuple[float, float], off: float) -> None:
    found = degrees(*point)
    assert found is not None and metres(found, expected) < off


@pytest.mark.parametrize("point", [(0, 0), (-1, 5), (700_001, 5), (5, 1_300_001), (float("nan"), 5), (5, float("inf"))])
def test_no_point_of_the_grid(point: tuple[float, float]) -> None:
    assert degrees(*point) is None
