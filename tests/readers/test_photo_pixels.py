"""Pixels alone: upright, in colours that every format holds, and the same whether taken apart into strips or not."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from PIL import Image, ImageCms, ImageOps

from profileaudit.export import File
from profileaudit.formats import Unreadable
from profileaudit.readers.photo import opening, pixels, skimmed


def drawn(mode: str = "RGB", orientation: int = 1) -> Image.Image:
    """Another colour in every corner, 11 x 7; with camera data as if it had come from a file."""
    image = Image.new("RGBA", (11, 7), (9, 9, 9, 255))
    for n, corner in enumerate(((0, 0), (10, 0), (0, 6), (10, 6), (4, 2))):
        image.putpixel(corner, (250 - 40 * n, 30 * n, 10 + 50 * n, 255 - 30 * n))
    image = image.convert("RGB").convert(mode) if mode != "RGBA" else image
    exif = Image.Exif()
    exif[0x0112] = orientation
    image.info["exif"] = exif.tobytes()
    return image


@pytest.fixture(params=["whole", "in strips"])
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    if request.param == "in strips":
        monkeypatch.setattr(pixels, "LARGE", 0)
        monkeypatch.setattr(pixels, "STRIP", 3)


@pytest.mark.usefixtures("way")
@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize(("mode", "expected"), [("RGB", "RGB"), ("RGBA", "RGBA"), ("L", "L"), ("CMYK", "RGB")])
def test_every_turn(mode: str, expected: str, orientation: int) -> None:
    upright = ImageOps.exif_transpose(drawn(mode, orientation)).convert(expected)
    bare = pixels.bare(drawn(mode, orientation))
    assert (bare.mode, bare.size, bare.info) == (expected, upright.size, {})
    assert bare.tobytes() == upright.tobytes()


MODES = [("1", "RGB"), ("LA", "RGBA"), ("P", "P"), ("HSV", "RGB"), ("YCbCr", "RGB"), ("I;16", "RGB"), ("F", "RGB")]


@pytest.mark.usefixtures("way")
@pytest.mark.parametrize(("mode", "expected"), MODES)
def test_other_kinds_of_colours(mode: str, expected: str) -> None:
    image = Image.new(mode, (11, 7)) if mode in ("I;16", "LA") else drawn(mode)
    assert pixels.bare(image).mode == expected


@pytest.mark.usefixtures("way")
def test_a_palette_keeps_its_clear_colour_and_nothing_else() -> None:
    image = drawn("P")
    image.info |= {"transparency": 3, "comment": b"planted"}
    assert (pixels.bare(image).mode, image.info) == ("P", {"transparency": 3})
    image = drawn("P")
    image.info["transparency"] = b"\xff\x00\x7f"  # a table of its own: no number
    assert (pixels.bare(image).mode, image.info.get("comment")) == ("RGBA", None)
    assert pixels.bare(drawn("P", 6)).mode == "RGB"


@pytest.mark.usefixtures("way")
@pytest.mark.parametrize("mode", ["L", "RGB"])
def test_a_clear_colour_without_a_palette_becomes_transparency(mode: str) -> None:
    image = drawn(mode)
    image.info["transparency"] = 9 if mode == "L" else (9, 9, 9)
    bare = pixels.bare(image)
    assert bare.mode == "RGBA" and bare.getpixel((1, 0)) == (9, 9, 9, 0)


@pytest.mark.parametrize(
    "profile", [ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes(), b"damaged", b""]
)
def test_a_profile_is_used_up(profile: bytes) -> None:
    image = drawn()
    image.info["icc_profile"] = profile
    bare = pixels.bare(image)
    assert bare.info == {}
    assert bare.getpixel((0, 0)) == pytest.approx(drawn().getpixel((0, 0)), abs=2)


def test_damaged_camera_data_turns_nothing() -> None:
    image = drawn()
    image.info["exif"] = b"Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12"
    assert pixels.bare(image).size == (11, 7)


def test_a_webp_that_would_take_too_much(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    drawn().save(tmp_path / "a.webp")
    stream = io.BytesIO()
    drawn().save(stream, "PNG")
    (tmp_path / "a.png").write_bytes(stream.getvalue())
    monkeypatch.setattr(skimmed, "WEBP_PIXELS", 76)
    assert opening.header(File(tmp_path / "a.webp", "a.webp", 9)).size == (11, 7)
    assert opening.drawn(File(tmp_path / "a.png", "a.png", 9)).size == (11, 7)
    with pytest.raises(Unreadable, match="16 million"):
        opening.drawn(File(tmp_path / "a.webp", "a.webp", 9))
    monkeypatch.setattr(skimmed, "WEBP_PIXELS", 77)
    assert opening.drawn(File(tmp_path / "a.webp", "a.webp", 9)).size == (11, 7)
