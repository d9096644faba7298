"""The identity of a finding: a keyed hash that is stable on this computer and useless anywhere else.

A bare hash of a phone number is guessed in seconds (all UK mobiles: minutes on one core), so there is a key, random,
256 bits, this computer's own (see `keys`).
HMAC: RFC 2104; SHA-256: FIPS 180-4.
"""

from __future__ import annotations

import hmac
import unicodedata
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

import platformdirs

from profileaudit.model import Finding, Item

ID_LETTERS = 20
"""80 bits: no two of a million findings meet by chance (birthday bound about 4e-13)."""


def data_folder() -> Path:
    """This program's folder in the user's local (not roaming) data; not made by asking for it."""
    return Path(platformdirs.user_data_dir("profileaudit", appauthor=False, roaming=False))


def finding_ids(findings: Iterable[Finding], secret: bytes) -> list[str]:
    """An id for each finding: the same for the same thing in the same place, export after export.

    Place is platform, section and the moment of posting: a key path would change with every new post above it.
    The second of two that agree in all this gets an id of its own."""
    seen: Counter[tuple[str, ...]] = Counter()
    ids: list[str] = []
    for finding in findings:
        place = finding.entry.place
        posted = finding.entry.posted.isoformat() if finding.entry.posted else ""
        parts = (finding.kind, _normal(finding.value), place.platform, place.section, posted)
        ids.append(_digest((*parts, str(seen[parts])), secret))
        seen[parts] += 1
    return ids


def item_id(item: Item, secret: bytes) -> str:
    """The same job on the same platform keeps its id."""
    return _digest(("item", item.platform, item.guide.kind, item.guide.title), secret)


def _digest(parts: Iterable[str], secret: bytes) -> str:
    return hmac.new(secret, "\0".join(parts).encode("utf-8", "replace"), "sha256").hexdigest()[:ID_LETTERS]


def _normal(value: str) -> str:
    """The value without what varies between spellings of the same thing: case, spaces and punctuation."""
    folded = unicodedata.normalize("NFKC", value).casefold()
    return "".join(letter for letter in folded if letter.isalnum() or letter == "@")
