"""Dates as the platforms write them, into datetimes. Never raises: what is no date is None."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from typing import Any

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_NO_MOMENT = (0, -62169958800)
"""Seconds that stand for no date: Meta writes both (the second is the year 0 in California)."""
_MILLISECONDS_FROM = 100_000_000_000
"""Larger numbers are milliseconds: as seconds they would lie after the year 5138."""

_UTC_STYLES = (
    "%a %b %d %H:%M:%S %z %Y",  # X: Wed Feb 10 21:03:00 +0000 2021
    "%a %b %d %H:%M:%S UTC %Y",  # LinkedIn, Logins: Fri Sep 24 12:35:41 UTC 2021
    "%Y/%m/%d %H:%M:%S UTC",  # LinkedIn, Endorsements
    "%Y-%m-%d %H:%M:%S UTC",  # LinkedIn, messages; TikTok; Snapchat; Reddit
    "%Y%m%dT%H%M%S.%fZ",  # Instagram, media: 20210210T210300.000Z
    "%Y%m%dT%H%M%SZ",
)
_PLAIN_STYLES = (
    "%Y:%m:%d %H:%M:%S",  # Instagram and cameras (Exif 2.3, DateTimeOriginal)
    "%Y/%m/%d %H:%M:%S",
    "%d %b %Y",  # LinkedIn, Connections: 07 Jun 2022
    "%d %b %Y, %H:%M",
    "%m/%d/%y, %I:%M %p",  # LinkedIn, Registration and Email Addresses: 12/22/19, 10:06 AM, month first
    "%b %d, %Y, %I:%M %p",  # pages of Facebook and Instagram: Sep 13, 2020, 12:26 PM
    "%b %d, %Y %I:%M %p",  # the same since about 2023: Aug 17, 2025 11:23 am
    "%b %d, %Y %I:%M:%S %p",  # Facebook's: Dec 25, 2020 11:30:00 pm
    "%b %d, %Y, %I:%M:%S %p",
    "%b %d, %Y at %I:%M %p",
    "%d %b %Y, %I:%M %p",  # Instagram's in German: 03. Sept. 2026, 9:33 pm
    "%d %b %Y %H:%M",
    "%b %d, %Y",  # LinkedIn, Birth Date: Mar 4, 1990
    "%b %Y",  # LinkedIn, Positions: Nov 2021
    "%B %Y",
    "%d %B %Y",
    "%d-%b-%y",  # Connections saved again by Excel: 4-Apr-21
    "%Y",
)
_MONTHS = {
    "jan": "gen ene janv jän",
    "feb": "févr",
    "mar": "mrt mär mars",
    "apr": "abr avr",
    "may": "mei mai mag",
    "jun": "juin giu",
    "jul": "juil lug",
    "aug": "ago août",
    "sep": "sept set",
    "oct": "okt ott",
    "dec": "dez dic déc",
}
"""Months as other languages shorten them (Unicode CLDR 45): Dutch, French, German, Italian, Spanish, and British
`Sept`. The pages of Meta's downloads have them, with or without a full stop."""
_MONTH_OF = {short: month for month, others in _MONTHS.items() for short in others.split()}
_DOTTED = re.compile(r"\b([^\W\d_]{3,5})\.")
_DAY_DOT = re.compile(r"^(\d{1,2})\.(?= )")
_WORD = re.compile(r"[^\W\d_]{3,5}")
_HALF_DAY = re.compile(r"(?<=\d)(?=[ap]\.?m\.?$)|(?<=[ap])\.(?=m)|(?<=m)\.$", re.IGNORECASE)
"""Where `4:54:10pm` needs a blank, and the full stops of `p.m.`."""
_SHAPE = re.compile(r"[A-Za-z]+|\d+")
_style_of: dict[str, str] = {}
"""The style that last fitted a shape (`a 9, 9`), to be tried first: a column is written in one style."""
_NUMBER = re.compile(r"-?\d{5,16}(?:\.\d{1,9})?")
_LONGEST = 64


def moment(value: Any) -> datetime | None:
    """The moment that a value of an export stands for.

    With a zone (always UTC) where the value says one or is an epoch number (seconds, or milliseconds when
    it is too large for seconds); without one where it says none. None for what is no date, for 0 and for
    the other number by which Meta says that it knows none.

    >>> moment(1612990980).isoformat(), moment("Nov 2021").isoformat(), moment("last summer")
    ('2021-02-10T21:03:00+00:00', '2021-11-01T00:00:00', None)
    """
    if isinstance(value, datetime):
        return value
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return _from_number(value)
    if not isinstance(value, str) or len(value) > _LONGEST:
        return None
    written = " ".join(value.split())
    if _NUMBER.fullmatch(written):
        return _from_number(float(written))
    return _from_iso(written) or _from_styles(written) or _from_styles(_plainer(written))


def _from_number(number: float) -> datetime | None:
    if number in _NO_MOMENT:
        return None
    try:
        return _EPOCH + timedelta(seconds=number / 1000 if abs(number) >= _MILLISECONDS_FROM else number)
    except (OverflowError, ValueError):
        return None


def _from_iso(written: str) -> datetime | None:
    """ISO 8601 with dashes; the compact form is left to the styles, as bare digits are no date."""
    if written[4:5] != "-":
        return None
    try:
        found = datetime.fromisoformat(written)
        return found.astimezone(UTC) if found.tzinfo else found
    except (ValueError, OverflowError):
        return None


def _plainer(written: str) -> str:
    """A date of a page without the habits of its language: `jun. 15, 2024 2:30am` as `jun 15, 2024 2:30 am`."""
    written = _DAY_DOT.sub(r"\1", _DOTTED.sub(r"\1", written))
    written = _HALF_DAY.sub(lambda part: "" if part.group() else " ", written)
    return _WORD.sub(lambda part: _MONTH_OF.get(part.group().casefold(), part.group()), written)


def _from_styles(written: str) -> datetime | None:
    shape = _SHAPE.sub(lambda part: "9" if part.group()[0].isdigit() else "a", written)
    if "9" not in shape:
        return None
    first = (_style_of[shape],) if shape in _style_of else ()
    for style in (*first, *_UTC_STYLES, *_PLAIN_STYLES):
        try:
            found = datetime.strptime(written, style)
            found = found.astimezone(UTC) if found.tzinfo else found
        except (ValueError, OverflowError):
            continue
        _style_of[shape] = style
        return found.replace(tzinfo=UTC) if style in _UTC_STYLES else found
    return None
