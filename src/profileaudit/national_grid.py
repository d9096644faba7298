"""Eastings and northings of the Ordnance Survey's National Grid as degrees: registers of schools in England have them.

After "A guide to coordinate systems in Great Britain" (Ordnance Survey, D00659), annexes A to C: the grid is a
transverse Mercator projection on Airy's ellipsoid, and seven numbers turn that ellipsoid into WGS 84 to within some
five metres, which is less than the size of a school's gate and field.
"""

from __future__ import annotations

import math

Vector = tuple[float, float, float]

_AIRY = (6_377_563.396, 6_356_256.909)
_WGS_84 = (6_378_137.0, 6_356_752.3142)
"""Half the axes of each ellipsoid, in metres."""
_SCALE = 0.9996012717
_LATITUDE, _LONGITUDE = math.radians(49), math.radians(-2)
_EAST, _NORTH = 400_000.0, -100_000.0
"""The true origin of the grid, and what is added there."""
_SHIFT = (446.448, -125.157, 542.060)
_TURN = tuple(math.radians(seconds / 3600) for seconds in (0.1502, 0.2470, 0.8421))
_GROWTH = -20.4894e-6
_LARGEST = (700_000, 1_300_000)


def degrees(easting: float, northing: float) -> tuple[float, float] | None:
    """Degrees north and east (WGS 84) of a point of the grid, in metres; None for what lies outside it.

    >>> [round(each, 4) for each in degrees(651409.903, 313177.270)]
    [52.658, 1.7161]
    """
    if not (0 < easting < _LARGEST[0] and 0 < northing < _LARGEST[1]):
        return None
    latitude, longitude = _on_airy(easting, northing)
    latitude, longitude = _from_space(_moved(_into_space(latitude, longitude)))
    return math.degrees(latitude), math.degrees(longitude)


def _meridian(latitude: float) -> float:
    """Metres along the meridian from the true origin (annexe C, M)."""
    a, b = _AIRY
    n = (a - b) / (a + b)
    less, more = latitude - _LATITUDE, latitude + _LATITUDE
    return (
        b
        * _SCALE
        * (
            (1 + n + 5 / 4 * n**2 + 5 / 4 * n**3) * less
            - (3 * n + 3 * n**2 + 21 / 8 * n**3) * math.sin(less) * math.cos(more)
            + (15 / 8 * n**2 + 15 / 8 * n**3) * math.sin(2 * less) * math.cos(2 * more)
            - 35 / 24 * n**3 * math.sin(3 * less) * math.cos(3 * more)
        )
    )


def _on_airy(easting: float, northing: float) -> tuple[float, float]:
    """Latitude and longitude on Airy's ellipsoid, in radians (annexe C)."""
    a, b = _AIRY
    e2 = 1 - b**2 / a**2
    latitude = _LATITUDE
    for _ in range(20):
        left = northing - _NORTH - _meridian(latitude)
        if abs(left) < 0.0001:
            break
        latitude += left / (a * _SCALE)
    slope, east = math.tan(latitude), easting - _EAST
    nu = a * _SCALE / math.sqrt(1 - e2 * math.sin(latitude) ** 2)
    rho = a * _SCALE * (1 - e2) / (1 - e2 * math.sin(latitude) ** 2) ** 1.5
    eta2 = nu / rho - 1
    north = (
        latitude
        - east**2 * slope / (2 * rho * nu)
        + east**4 * slope / (24 * rho * nu**3) * (5 + 3 * slope**2 + eta2 - 9 * slope**2 * eta2)
        - east**6 * slope / (720 * rho * nu**5) * (61 + 90 * slope**2 + 45 * slope**4)
    )
    along = (
        east / nu
        - east**3 / (6 * nu**3) * (nu / rho + 2 * slope**2)
        + east**5 / (120 * nu**5) * (5 + 28 * slope**2 + 24 * slope**4)
    )
    return north, _LONGITUDE + along / math.cos(latitude)


def _into_space(latitude: float, longitude: float) -> Vector:
    """As metres from the middle of the Earth, at the height of Airy's ellipsoid (annexe B)."""
    a, b = _AIRY
    e2 = 1 - b**2 / a**2
    nu = a / math.sqrt(1 - e2 * math.sin(latitude) ** 2)
    flat = nu * math.cos(latitude)
    return flat * math.cos(longitude), flat * math.sin(longitude), (1 - e2) * nu * math.sin(latitude)


def _moved(point: Vector) -> Vector:
    """From the one ellipsoid's axes to the other's (section 6.6; the signs are for this direction)."""
    (x, y, z), (rx, ry, rz), grown = point, _TURN, 1 + _GROWTH
    return (
        _SHIFT[0] + grown * x - rz * y + ry * z,
        _SHIFT[1] + rz * x + grown * y - rx * z,
        _SHIFT[2] - ry * x + rx * y + grown * z,
    )


def _from_space(point: Vector) -> tuple[float, float]:
    """Latitude and longitude on WGS 84, in radians (annexe B)."""
    a, b = _WGS_84
    e2 = 1 - b**2 / a**2
    x, y, z = point
    flat = math.hypot(x, y)
    latitude = math.atan2(z, flat * (1 - e2))
    for _ in range(5):
        nu = a / math.sqrt(1 - e2 * math.sin(latitude) ** 2)
        latitude = math.atan2(z + e2 * nu * math.sin(latitude), flat)
    return latitude, math.atan2(y, x)
