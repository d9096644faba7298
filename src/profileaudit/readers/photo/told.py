"""What a picture's file says: one value, what it is of, and the name of its field in plain words."""

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from profileaudit.formats.elements import trimmed
from profileaudit.formats.text import decode

LONGEST = 10_000
"""Letters of one value; what is longer is no caption."""
DETAIL = "photo-detail"
PLACE = "photo-place"

_EMPTY_WORDS = re.compile(
    r"""(?ix) [\s0\W_]* | unknown | none | n/?a | picasa | default | owner | author | artist | copyright
        | olympus\ digital\ camera | sony\ dsc | samsung | exif_jpeg_picture | digital\ camera | untitled
        | (?:iphone|ipad|ipod)[\w\s,().-]{0,30} | mac\ os\ x.{0,12} | (?:©|\(c\)|copyright)?\s*\d{4}"""
)
"""What cameras and programs write where nobody has written anything, and names of models."""


@dataclass(frozen=True, slots=True)
class Told:
    """One thing that the file of a picture says."""

    says: str | None
    """The kind that the field itself gives it; None for words, which detectors read."""
    text: str
    key: str
    """The field in plain words: `owner's name`, `place (GPS)`."""
    latitude: float | None = None
    longitude: float | None = None


def words(value: Any) -> str:
    """A value of a field as clean text; empty for what is none.

    Camera data is meant to be ASCII; Pillow reads it as Latin-1 where programs write UTF-8 all the same."""
    if isinstance(value, (tuple, list)):
        return "; ".join(filter(None, map(words, value[:100])))
    if isinstance(value, bytes):
        value = decode(value[: 4 * LONGEST])
    if not isinstance(value, str):
        return ""
    value = value[: 4 * LONGEST]
    with suppress(UnicodeError):
        value = value.encode("latin-1").decode("utf-8")
    return trimmed(value.replace("\0", " "))[:LONGEST]


def told(says: str | None, value: Any, key: str) -> Told | None:
    """One thing told; None where the field is empty or holds what a camera puts in by itself."""
    text = words(value)
    return None if _EMPTY_WORDS.fullmatch(text) else Told(says, text, key)


def spot(latitude: float, longitude: float, key: str) -> Told | None:
    """Coordinates with four decimals, which is a house (11 metres); None for what is no place, and for 0, 0."""
    if not (abs(latitude) <= 90 and abs(longitude) <= 180) or latitude == longitude == 0:
        return None
    return Told(PLACE, f"{latitude:.4f}, {longitude:.4f}", key, latitude, longitude)
