"""Coordinates as Google writes them."""

from __future__ import annotations

from typing import Any

Spot = tuple[float, float]
"""Degrees north, degrees east (WGS 84)."""


def spot(latitude: Any, longitude: Any) -> Spot | None:
    """A place on Earth; None for what is none, and for 0, 0, which stands for no place.

    >>> spot("51.38", "-2.36"), spot(0.0, 0.0), spot("north", 1)
    ((51.38, -2.36), None, None)
    """
    try:
        north, east = float(latitude), float(longitude)
    except (TypeError, ValueError, OverflowError):
        return None
    if isinstance(latitude, bool) or not (abs(north) <= 90 and abs(east) <= 180) or north == east == 0:
        return None
    return north, east


def spelled(found: Spot) -> str:
    """Four decimals, which is a house (11 metres)."""
    return f"{found[0]:.4f}, {found[1]:.4f}"
