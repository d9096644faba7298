"""Archives, read where they lie: what is in them, and the bytes of one member. Never extracted.

The formats are read here and not by zipfile and tarfile alone, because what those refuse, accept and hold
in memory differs from one Python to the next, and one bad name makes them refuse a whole archive.
Knows nothing of exports.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO, Protocol

MEMBERS = 1_000_000
"""Members of an archive. The largest export on record has some 6,000; half a million take seconds."""
RATIO = 200
"""Bytes out for each byte in, counted after the first `RATIO_FROM` bytes out, when an archive has to be
unpacked from end to end only to learn what is in it. Text rarely passes 20."""
RATIO_FROM = 100 * 1024 * 1024

LINK = "it is a link to another file, and links are not followed"
SPECIAL = "it is not an ordinary file"

_NOT_SHOWN = re.compile("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


class Damaged(OSError):
    """An archive or a member of one that is not what it says it is."""


class Slot(Protocol):
    """Where the bytes of a member lie. Picklable."""

    def open(self, archive: Path) -> BinaryIO:
        """Its bytes, unpacked; reading raises Damaged where they are not what the archive says."""


@dataclass(frozen=True, slots=True)
class Member:
    """One entry of an archive; two entries of one name are two members."""

    name: str
    """Path with forward slashes, fit to be shown. Only a name: nothing is ever written there."""
    size: int
    """Bytes it says it unpacks to."""
    slot: Slot | None
    """None for what is not read."""
    trouble: str = ""
    """Why it is not read, or what is wrong with it though it is read."""


@dataclass(slots=True)
class Contents:
    """What is in an archive."""

    members: list[Member] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    """What is to be said of the archive as a whole, as sentences."""
    whole: bool = True
    """False when it is cut off or damaged, so that members are missing."""


def shown(name: str, *, backslashes: bool = True) -> str:
    """A path as it may be shown: forward slashes, and nothing that moves a cursor or turns a line round.

    `backslashes`: whether a backslash stands between folders, as archives made on Windows have it."""
    return _NOT_SHOWN.sub("\ufffd", name.replace("\\", "/") if backslashes else name)
