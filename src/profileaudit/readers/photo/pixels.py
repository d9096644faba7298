"""The pixels of a picture alone, upright and in sRGB, within the memory that one copy of them takes.

Pillow keeps four bytes for a pixel: 200 MB for the largest picture that is opened, of 400 MB that may be used. Turning
it and changing its kind of colours need a second copy while the first is there, so that a large picture is taken apart
into strips, each compressed without loss, and put together again.
"""

from __future__ import annotations

import io

from PIL import ExifTags, Image, ImageCms

LARGE = 16_000_000
"""Pixels from which on two copies are too many."""
STRIP = 256
"""Rows of a strip."""
_TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
"""What makes a picture upright, by its orientation in EXIF."""


def bare(image: Image.Image) -> Image.Image:
    """The pixels of a loaded picture, upright, without anything that was written in its file; what Pillow would write
    again when it saves the picture stands in `info`, which is emptied. The given picture is used up."""
    turn = _TURNS.get(_orientation(image))
    profile = image.info.get("icc_profile")
    if profile and image.mode in ("RGB", "RGBA"):
        _into_srgb(image, profile)
    clear = image.info.get("transparency")
    mode = _mode(image, has_palette=turn is None and (clear is None or isinstance(clear, int)))
    if image.width * image.height > LARGE and (turn is not None or mode != image.mode):
        plain = _by_strips(image, mode, turn)
    else:
        plain = image if mode == image.mode else image.convert(mode)
        plain = plain.transpose(turn) if turn is not None else plain
    plain.info.clear()
    if clear is not None and mode == "P":
        plain.info["transparency"] = clear  # which colour of the palette is none: a number
    return plain


def _mode(image: Image.Image, *, has_palette: bool) -> str:
    """The kind of pixels to be left with. `has_palette`: a picture with a palette may keep it."""
    if image.mode == "P" and has_palette:
        return "P"
    if image.has_transparency_data:
        return "RGBA"
    return "L" if image.mode == "L" else "RGB"


def _orientation(image: Image.Image) -> int:
    try:
        found = image.getexif().get(ExifTags.Base.Orientation)
    except Exception:  # camera data that is damaged says nothing
        return 1
    return found if isinstance(found, int) else 1


def _into_srgb(image: Image.Image, profile: bytes) -> None:
    try:
        source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        ImageCms.profileToProfile(image, source, ImageCms.createProfile("sRGB"), inPlace=True)
    except Exception:  # noqa: S110 - a damaged profile: colours a little off are better than no picture
        pass


def _by_strips(image: Image.Image, mode: str, turn: Image.Transpose | None) -> Image.Image:
    """The same in another kind of colours and turned, without two copies of it at once."""
    width, height = image.size
    strips = []
    for top in range(0, height, STRIP):
        strip = image.crop((0, top, width, min(height, top + STRIP))).convert(mode)
        stream = io.BytesIO()
        (strip if turn is None else strip.transpose(turn)).save(stream, "PNG", compress_level=1)
        strips.append((top, stream.getvalue()))
    image.im = None  # type: ignore[assignment] # gives the memory back: the caller still holds the picture
    across = turn in _ACROSS
    whole = Image.new(mode, (height, width) if across else (width, height))
    for top, data in strips:
        with Image.open(io.BytesIO(data), formats=("PNG",)) as strip:
            along = strip.width if across else strip.height
            from_end = (height - top - along) if turn in _BACKWARDS else top
            whole.paste(strip, (from_end, 0) if across else (0, from_end))
    return whole


_ACROSS = {_TURNS[each] for each in (5, 6, 7, 8)}
_BACKWARDS = {_TURNS[each] for each in (3, 4, 6, 7)}
"""Turns after which rows become columns, and after which the first row is the last."""
