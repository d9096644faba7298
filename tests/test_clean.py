"""Clean copies: nothing is left of what was written, originals are as they were, and one bad picture costs itself."""

from __future__ import annotations

import hashlib
import io
import struct
import sys
from pathlib import Path

import pytest
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from profileaudit import clean
from profileaudit.cli import main
from profileaudit.export import CannotOpen, File
from profileaudit.model import Unread
from profileaudit.readers.photo import opening, picture

SAMPLE = Path(__file__).parents[1] / "sample_profiles/rowan-tillery/exports/photos"
PLANTED = (
    b"EXIFPLANT",
    b"XMPPLANT",
    b"IPTCPLANT",
    b"ICCPLANT",
    b"COMMENTPLANT",
    b"AFTERPLANT",
    b"Exif\0\0",
    b"http://ns",
)


def planted(form: str) -> bytes:
    """A picture with something to remove in every place that its kind has."""
    exif = Image.Exif()
    exif[0x013B] = "EXIFPLANT"
    exif[0x0112] = 6  # it lies on its side
    exif.get_ifd(0x8825).update({1: "N", 2: (51.0, 22.0, 52.0), 3: "W", 4: (2.0, 21.0, 32.0)})
    texts = PngInfo()
    texts.add_text("Author", "COMMENTPLANT")
    kept: dict[str, dict[str, object]] = {
        "JPEG": {"exif": exif, "xmp": b"<a>XMPPLANT</a>", "comment": b"COMMENTPLANT", "icc_profile": b"ICCPLANT" * 9},
        "PNG": {"exif": exif, "pnginfo": texts, "icc_profile": b"ICCPLANT" * 9},
        "WEBP": {"exif": exif, "xmp": b"<a>XMPPLANT</a>", "icc_profile": b"ICCPLANT" * 9},
        "GIF": {"comment": b"COMMENTPLANT"},
    }
    stream = io.BytesIO()
    Image.linear_gradient("L").resize((40, 20)).convert("RGB").save(stream, form, **kept[form])
    data = stream.getvalue()
    if form == "JPEG":
        records = b"\x1c\x02\x50" + struct.pack(">H", 9) + b"IPTCPLANT"
        body = b"Photoshop 3.0\x008BIM\x04\x04\0\0" + struct.pack(">I", len(records)) + records
        data = data[:2] + b"\xff\xed" + struct.pack(">H", len(body) + 2) + body + data[2:]
    return data + b"AFTERPLANT"


@pytest.mark.parametrize(("form", "ending"), [("JPEG", ".jpg"), ("PNG", ".png"), ("WEBP", ".webp"), ("GIF", ".gif")])
def test_nothing_is_left_of_what_was_written(tmp_path: Path, form: str, ending: str) -> None:
    original = tmp_path / f"a{ending}"
    original.write_bytes(planted(form))
    (cleaned,) = clean.clean([original], tmp_path / "out", jobs=0)
    assert isinstance(cleaned, clean.Cleaned)
    assert cleaned.copy == tmp_path / "out" / f"a{ending}"
    data = cleaned.copy.read_bytes()
    assert [word for word in PLANTED if word in data] == []
    assert cleaned.removed
    assert original.read_bytes() == planted(form)


def test_a_picture_on_its_side_is_put_upright(tmp_path: Path) -> None:
    (tmp_path / "a.jpg").write_bytes(planted("JPEG"))
    (cleaned,) = clean.clean([tmp_path / "a.jpg"], tmp_path / "out", jobs=0)
    assert isinstance(cleaned, clean.Cleaned)
    with Image.open(cleaned.copy) as copy:
        assert copy.size == (20, 40)


def test_transparency_stays(tmp_path: Path) -> None:
    Image.new("RGBA", (4, 4), (200, 10, 10, 90)).save(tmp_path / "a.png")
    list(clean.clean([tmp_path / "a.png"], tmp_path / "out", jobs=0))
    with Image.open(tmp_path / "out/a.png") as copy:
        assert copy.getpixel((1, 1)) == (200, 10, 10, 90)


def test_a_telephones_picture_becomes_a_jpeg(tmp_path: Path) -> None:
    (cleaned,) = clean.clean([SAMPLE / "IMG_2207.heic"], tmp_path, jobs=0)
    assert isinstance(cleaned, clean.Cleaned)
    assert cleaned.copy.name == "IMG_2207.jpg"
    assert cleaned.removed == ("place (GPS)", "camera data")
    assert opening.header(File(cleaned.copy, "a", 1)).size == (400, 300)


def test_a_moving_picture_gives_its_first(tmp_path: Path) -> None:
    frames = [Image.new("L", (4, 4), 80 * number) for number in range(3)]
    frames[0].save(tmp_path / "a.gif", save_all=True, append_images=frames[1:])
    (cleaned,) = clean.clean([tmp_path / "a.gif"], tmp_path / "out", jobs=0)
    assert isinstance(cleaned, clean.Cleaned)
    assert cleaned.notes == (clean.MOVING,)


def test_originals_are_never_changed_nor_copies_written_over(tmp_path: Path) -> None:
    for folder in ("one", "two"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "a.jpg").write_bytes(planted("JPEG"))
    before = hashlib.sha256((tmp_path / "one/a.jpg").read_bytes()).digest()
    given = [tmp_path / "one", tmp_path / "two/a.jpg"]
    outcomes = [
        *clean.clean(given, tmp_path / "one", jobs=0),
        *clean.clean([tmp_path / "two"], tmp_path / "one", jobs=0),
    ]
    names = [each.copy.name for each in outcomes if isinstance(each, clean.Cleaned)]
    assert names == ["a-2.jpg", "a-3.jpg", "a-4.jpg"]
    assert hashlib.sha256((tmp_path / "one/a.jpg").read_bytes()).digest() == before


BAD = [
    (b"", opening.EMPTY),
    (b"%PDF-1.7 and no picture", opening.OTHER_KIND),
    (b"\xff\xd8\xff\xe0\0\x10JFIF", opening.DAMAGED),
    (planted("JPEG")[:400], opening.DAMAGED),
    (planted("PNG")[:60], opening.DAMAGED),
]


@pytest.mark.parametrize(("data", "why"), BAD)
def test_a_bad_picture_costs_itself(tmp_path: Path, data: bytes, why: str) -> None:
    (tmp_path / "bad.jpg").write_bytes(data)
    (tmp_path / "good.jpg").write_bytes(planted("JPEG"))
    bad, good = clean.clean([tmp_path / "bad.jpg", tmp_path / "good.jpg"], tmp_path / "out", jobs=0)
    assert isinstance(bad, Unread) and bad.why == why
    assert isinstance(good, clean.Cleaned)
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["good.jpg"]


def test_no_pictures(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("no picture")
    with pytest.raises(CannotOpen, match="no pictures"):
        list(clean.clean([tmp_path], tmp_path / "out"))
    with pytest.raises(CannotOpen, match="nothing at"):
        list(clean.clean([tmp_path / "absent.jpg"], tmp_path / "out"))


def test_a_copy_that_is_not_clean_is_not_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.jpg").write_bytes(planted("JPEG"))
    monkeypatch.setattr(picture, "carried", lambda file: ("place (GPS)",))
    (outcome,) = clean.clean([tmp_path / "a.jpg"], tmp_path / "out", jobs=0)
    assert isinstance(outcome, Unread)
    assert list((tmp_path / "out").iterdir()) == []


def test_the_command(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.jpg").write_bytes(planted("JPEG"))
    assert main(["clean", str(tmp_path / "a.jpg"), "-o", str(tmp_path / "out")]) == 0
    said = capsys.readouterr().out
    assert "removed: artist, place (GPS), creator, comment, camera data" in said.replace("\n", " ")
    assert clean.STAYS in said and clean.POSTED in said
    (tmp_path / "bad.jpg").write_bytes(b"no picture at all")
    assert main(["clean", str(tmp_path / "bad.jpg"), "-o", str(tmp_path / "out")]) == 3
    assert opening.OTHER_KIND in capsys.readouterr().err


def test_without_the_decoder_of_heic_its_words_are_read_and_a_copy_says_what_is_missing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "pillow_heif", None)
    heic = SAMPLE / "IMG_2207.heic"
    assert picture.carried(File(heic, heic.name, heic.stat().st_size))
    (told,) = clean.clean([heic], tmp_path / "out", jobs=0)
    assert told == Unread(str(heic), opening.NO_DECODER)
    assert list((tmp_path / "out").iterdir()) == []
