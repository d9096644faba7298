"""The words that can be read in a picture, with RapidOCR where it is installed (`profileaudit[ocr]`).

RapidOCR's package holds its networks (PP-OCRv6, Apache 2.0), so that nothing is fetched. Of two engines measured on
drawn lanyards, signs and letters it read 87% of the words, Tesseract 5.3 28% (see benchmarks/RESULTS.md).
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from typing import Any

from profileaudit.export import File
from profileaudit.formats.elements import trimmed
from profileaudit.readers.photo import WORDS, can_read_words, opening
from profileaudit.readers.photo.told import Told

SIDE = 1600
"""Pixels of the longer side that are looked at: more is slower, and the engine makes it smaller by itself."""
SURE = 0.6
"""Of 1: how sure the engine must be of a line; below it, textures are read as letters."""


def read(file: File) -> list[Told]:
    """What can be read in a picture, as one text; nothing without the engine. Raises Unreadable."""
    if not can_read_words():
        return []
    image = opening.drawn(file, size=(SIDE, SIDE))
    lines = [line for line, sure in _lines(image.convert("RGB")) if sure >= SURE]
    text = trimmed("\n".join(lines))
    return [Told(None, text, WORDS)] if text else []


def _lines(image: Any) -> list[tuple[str, float]]:
    import numpy

    found = _engine()(numpy.asarray(image)[:, :, ::-1])  # it wants blue first
    return list(zip(found.txts or (), found.scores or (), strict=True))


@cache
def _engine() -> Any:
    return import_module("rapidocr").RapidOCR(params={"Global.log_level": "critical"})
