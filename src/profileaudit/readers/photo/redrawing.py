"""Draws a picture anew, so that nothing is left of what was written in its file."""

from __future__ import annotations

import io
from collections.abc import Mapping
from typing import Any

from profileaudit.export import File
from profileaudit.readers.photo import opening, picture, pixels

ENDINGS = {"JPEG": ".jpg", "PNG": ".png", "WEBP": ".webp", "GIF": ".gif"}
NOT_EMPTY = "it could not be freed of everything that is written in it"
_HOW: Mapping[str, Mapping[str, Any]] = {
    "JPEG": {"quality": 95, "optimize": True},
    "PNG": {"optimize": False},
    "WEBP": {"quality": 90},
    "GIF": {},
}


def redrawn(file: File) -> tuple[bytes, str, bool]:
    """The picture without anything else, the ending of its kind, and whether it was a moving one, of which the first
    picture is left. What is HEIC becomes JPEG, which can be opened everywhere. Raises Unreadable."""
    head = opening.header(file)
    form = "JPEG" if head.form == "HEIF" else head.form
    image = opening.drawn(file)
    stream = io.BytesIO()
    with opening.strictly():
        image = image.convert("RGB") if form == "JPEG" and image.mode not in ("RGB", "L") else image
        how = {**_HOW[form], "optimize": False} if image.width * image.height > pixels.LARGE else _HOW[form]
        image.save(stream, form, **how)
    return stream.getvalue(), ENDINGS[form], picture.is_moving(file)


def thumbnail(file: File, side: int) -> bytes:
    """A small JPEG of a picture, no larger than `side` each way, with nothing but its pixels. Raises Unreadable."""
    image = opening.drawn(file, size=(side, side))
    stream = io.BytesIO()
    image.convert("RGB").save(stream, "JPEG", quality=70, optimize=True)
    return stream.getvalue()
