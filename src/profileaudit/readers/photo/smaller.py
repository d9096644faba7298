"""The small copy that cameras put inside a picture's file, and whether it still shows what was cut off.

A program that crops a picture may leave the small copy as it was
(https://en.wikipedia.org/wiki/Exif#Privacy_and_security). Comparing needs the pixels, so that it is done only
where the file itself gives a reason: another shape, another size, or a change after it was taken.
"""

from __future__ import annotations

from PIL import Image, ImageChops, ImageOps, ImageStat

from profileaudit.export import File
from profileaudit.readers.photo import opening

ANOTHER_SHAPE = 0.04
"""By this part two shapes may differ and count as one: small copies have few pixels."""
ANOTHER_PICTURE = 22
"""Of 255: the mean difference from which two pictures count as two. The same one, saved small, differs by 2 to 6."""
_SIDE = 32
_BLACK = 24


def shows_something_else(file: File, size: tuple[int, int], copy: bytes, *, changed: bool) -> bool:
    """Whether the small copy shows another picture than the file does, or more of it."""
    small = _without_bars(opening.small(copy).convert("L"))
    if not changed and _is_one_shape(size, small.size):
        return False
    large = opening.drawn(file, size=(320, 320)).convert("L")
    turned = (small, *(small.transpose(turn) for turn in _TURNS))  # `drawn` is upright, a small copy need not be
    return min(_difference(large, each) for each in turned) > ANOTHER_PICTURE


_TURNS = (Image.Transpose.ROTATE_90, Image.Transpose.ROTATE_180, Image.Transpose.ROTATE_270)


def _is_one_shape(one: tuple[int, int], other: tuple[int, int]) -> bool:
    shape, second = one[0] / one[1], other[0] / other[1]
    return abs(shape - second) / shape < ANOTHER_SHAPE


def _without_bars(image: Image.Image) -> Image.Image:
    """Without the black bars that fill up a small copy of a fixed shape."""
    box = image.point(lambda level: 255 if level > _BLACK else 0).getbbox()
    return image.crop(box) if box else image


def _difference(one: Image.Image, other: Image.Image) -> float:
    plain = [ImageOps.autocontrast(each.resize((_SIDE, _SIDE))) for each in (one, other)]
    return ImageStat.Stat(ImageChops.difference(*plain)).mean[0]
