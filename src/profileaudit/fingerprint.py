"""The identity of a finding: a keyed hash that is stable on this computer and useless anywhere else.

A bare hash of a phone number is guessed in seconds (all UK mobiles: minutes on one core), so the key is
random, 256 bits, made once and kept in the user's own data folder with mode 0600.
HMAC: RFC 2104; SHA-256: FIPS 180-4.
"""

from __future__ import annotations

import hmac
import os
import secrets
import unicodedata
from collections import Counter
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

import platformdirs

from profileaudit.model import Finding, Item

KEY_BYTES = 32
ID_LETTERS = 20
"""80 bits: no two of a million findings meet by chance (birthday bound about 4e-13)."""


def data_folder() -> Path:
    """This program's folder in the user's local (not roaming) data; not made by asking for it."""
    return Path(platformdirs.user_data_dir("profileaudit", appauthor=False, roaming=False))


def key(home: Path | None = None) -> bytes:
    """This computer's key; made on first use. If it cannot be kept, one for this run alone."""
    home = home or data_folder()
    path = home / "key"
    kept = _kept(path)
    if kept is not None:
        return kept
    fresh = secrets.token_bytes(KEY_BYTES)
    with suppress(OSError):  # a read-only home must not stop an audit; ids are then good for this run only
        home.mkdir(mode=0o700, parents=True, exist_ok=True)
        with os.fdopen(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "wb") as file:
            file.write(fresh)
        return fresh
    return _kept(path) or fresh


def _kept(path: Path) -> bytes | None:
    with suppress(OSError):
        kept = path.read_bytes()
        return kept if len(kept) == KEY_BYTES else None
    return None


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
