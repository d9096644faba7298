"""Which of this computer's own fonts can show a letter: none is shipped with the program.

The fonts that every PDF reader has know Latin-1 only. A name in another script is set in a font of the system, of
which the letters that are used are embedded; a letter that no font has is shown as a box with its number.
"""

from __future__ import annotations

import os
import sys
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import groupby, islice
from pathlib import Path

from fontTools.ttLib import TTFont  # type: ignore[import-untyped]  # it comes without types

FIRST = ("dejavusans.", "notosans-regular", "arial.", "segoeui.", "liberationsans-regular", "arial unicode", "nirmala")
"""Plain upright fonts with many scripts; asked before all others."""
MOST = 1_500
"""Fonts looked into at most: some designers keep ten thousand."""
MAY_NOT_EMBED = 0x2
"""OS/2.fsType, bit 1: https://learn.microsoft.com/typography/opentype/spec/os2#fstype"""
COMPLEX = ((0x0900, 0x109F), (0x1780, 0x17FF))
"""Scripts whose letters join and change places: Devanagari to Myanmar, and Khmer."""
RIGHT_TO_LEFT = ("R", "AL")


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text that one font can show."""

    text: str
    font: Path | None
    """A font file of the system; None for the fonts that every PDF reader has."""
    boxed: bool = False
    """No font can show it: one letter, to be shown as a box."""


def runs(text: str, *, shaped: bool, system: bool = True) -> Iterator[Run]:
    """The text by the fonts that can show it.

    `shaped`: whether letters can be joined and put in order, without which a name in Arabic would be another name and
    is shown as boxes; `system`: whether the system's fonts may be used."""
    for (font, boxed), letters in groupby(_fonted(text, shaped, system), key=lambda each: each[1:]):
        if boxed:
            yield from (Run(letter, None, True) for letter, *_ in letters)
        else:
            yield Run("".join(letter for letter, *_ in letters), font)


def _fonted(text: str, shaped: bool, system: bool) -> Iterator[tuple[str, Path | None, bool]]:
    """Each letter with its font. A space, and a mark on a letter, stay in the font of what stands before them."""
    before: Path | None = None
    for letter in unicodedata.normalize("NFC", text):
        if _simple(letter):
            font = before if letter == " " and before and _has(before, letter) else None
            yield letter, font, False
        elif not _shows(letter):
            font = before
            if before and _has(before, letter):  # it tells that font how to join what stands around it
                yield letter, font, False
        else:
            may = system and (shaped or not _needs_shaping(letter))
            font = before if may and before and _has(before, letter) else _font_for(letter) if may else None
            yield letter, font, font is None
        before = font


def _simple(letter: str) -> bool:
    """Latin-1 without its control characters: what Helvetica has in every PDF reader."""
    return " " <= letter <= "~" or "\xa0" <= letter <= "\xff"


def _shows(letter: str) -> bool:
    """Joiners and selectors show nothing by themselves; a control or half a pair does not belong in a name at all."""
    return unicodedata.category(letter) not in ("Cc", "Cf") and not "\ufe00" <= letter <= "\ufe0f"


def _needs_shaping(letter: str) -> bool:
    joins = any(first <= ord(letter) <= last for first, last in COMPLEX)
    return joins or unicodedata.bidirectional(letter) in RIGHT_TO_LEFT


@cache
def _font_for(letter: str) -> Path | None:
    return next((path for path in _files() if _has(path, letter)), None)


def _has(path: Path, letter: str) -> bool:
    return ord(letter) in _letters(path)


@cache
def _letters(path: Path) -> frozenset[int]:
    """The letters that a font can show and may lend to a document; none when it is damaged or has only pictures."""
    try:
        with path.open("rb") as file, TTFont(file, fontNumber=0, lazy=True) as font:
            drawn = "glyf" in font or "CFF " in font
            lent = "OS/2" not in font or not font["OS/2"].fsType & MAY_NOT_EMBED
            return frozenset(font.getBestCmap() or ()) if drawn and lent else frozenset()
    except Exception:  # any file may lie in a folder of fonts
        return frozenset()


@cache
def _files() -> tuple[Path, ...]:
    """The font files of this computer, the plainest first."""
    found = (path for folder in _folders() for path in sorted(folder.rglob("*")))
    fonts = [path for path in islice(found, 10 * MOST) if path.suffix.casefold() in (".ttf", ".otf", ".ttc")][:MOST]
    return tuple(sorted(fonts, key=lambda path: (_rank(path), path.name.casefold())))


def _rank(path: Path) -> int:
    name = path.name.casefold()
    return next((rank for rank, start in enumerate(FIRST) if name.startswith(start)), len(FIRST))


def _folders() -> list[Path]:
    home = Path.home()
    if sys.platform == "win32":
        windows, local = os.environ.get("WINDIR", r"C:\Windows"), os.environ.get("LOCALAPPDATA", str(home))
        return [Path(windows, "Fonts"), Path(local, "Microsoft", "Windows", "Fonts")]
    if sys.platform == "darwin":
        return [Path("/System/Library/Fonts"), Path("/Library/Fonts"), home / "Library" / "Fonts"]
    return [Path("/usr/share/fonts"), Path("/usr/local/share/fonts"), home / ".local" / "share" / "fonts"]
