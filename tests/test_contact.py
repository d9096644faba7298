"""The contact sheet: only when asked for, small, capped, and without anything that is in the files."""

from __future__ import annotations

import base64
import io
import re
from pathlib import Path

import pytest
from PIL import Image

from profileaudit import audit, contact, reports
from profileaudit.cli import main
from profileaudit.model import Report

SAMPLE = Path(__file__).parents[1] / "sample_profiles/rowan-tillery/exports/photos"
PLANTED = (b"EXIFPLANT", b"XMPPLANT", b"ICCPLANT", b"COMMENTPLANT", b"Exif\0\0", b"http://ns.adobe")


def tagged(path: Path, **kept: object) -> None:
    exif = Image.Exif()
    exif[0x013B] = "EXIFPLANT"
    exif.get_ifd(0x8825).update({1: "N", 2: (51.0, 22.0, 52.0), 3: "W", 4: (2.0, 21.0, 32.0)})
    kept = {"xmp": b"<a>XMPPLANT</a>", "comment": b"COMMENTPLANT", "icc_profile": b"ICCPLANT" * 9} | kept
    Image.effect_noise((900, 600), 40).convert("RGB").save(path, "JPEG", exif=exif, **kept)


@pytest.fixture
def report(tmp_path: Path) -> Report:
    tagged(tmp_path / "a.jpg")
    Image.new("RGB", (9, 9)).save(tmp_path / "clean.jpg")
    return audit([tmp_path])


def page(report: Report, sheet: contact.Sheet) -> str:
    return reports.formats()["html"].render(report, reports.Showing(pictures=sheet))


def test_pictures_are_redrawn_without_what_was_in_their_files(report: Report) -> None:
    sheet = contact.sheet(report, jobs=0)
    (thumbnail,) = sheet.thumbnails
    assert (thumbnail.name, thumbnail.reason, sheet.left_out) == ("a.jpg", contact.REASONS["photo-place"], 0)
    text = page(report, sheet)
    (written,) = re.findall(r'src="data:image/jpeg;base64,([A-Za-z0-9+/=]+)"', text)
    data = base64.b64decode(written)
    assert [word for word in PLANTED if word in data or word in text.encode()] == []
    with Image.open(io.BytesIO(data)) as small:
        assert max(small.size) <= contact.SIDE
        assert set(small.info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"}


def test_nothing_unless_asked(report: Report) -> None:
    text = page(report, contact.Sheet())
    assert "data:" not in text and "<img" not in text and "img-src" not in text
    assert "img-src data:;" in page(report, contact.sheet(report, jobs=0))


def test_a_sheet_has_room_for_so_many(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(6):
        tagged(tmp_path / f"{number}.jpg")
    found = audit([tmp_path])
    monkeypatch.setattr(contact, "MOST", 4)
    assert (len(contact.sheet(found, jobs=0).thumbnails), contact.sheet(found, jobs=0).left_out) == (4, 2)
    size = len(contact.sheet(found, jobs=0).thumbnails[0].jpeg)
    monkeypatch.setattr(contact, "LARGEST", size * 5 // 2)
    assert (len(contact.sheet(found, jobs=0).thumbnails), contact.sheet(found, jobs=0).left_out) == (2, 4)


def test_pictures_that_are_gone_or_damaged_are_left_out(tmp_path: Path) -> None:
    for name in ("gone.jpg", "bad.jpg", "good.jpg"):
        tagged(tmp_path / name)
    found = audit([tmp_path])
    (tmp_path / "gone.jpg").unlink()
    (tmp_path / "bad.jpg").write_bytes((tmp_path / "bad.jpg").read_bytes()[:3_000])
    sheet = contact.sheet(found, jobs=0)
    assert ([each.name for each in sheet.thumbnails], sheet.left_out) == (["good.jpg"], 2)


def test_names_are_shown_as_text_only(tmp_path: Path) -> None:
    tagged(tmp_path / "<img src=x onerror=alert(1)>.jpg")
    found = audit([tmp_path])
    assert "<img src=x" not in page(found, contact.sheet(found, jobs=0))


def test_the_command(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    given = [str(SAMPLE), "--quiet", "--jobs", "1", "--no-history"]
    main(["scan", *given, "--pictures", "-o", str(tmp_path / "a.html")])
    main(["scan", *given, "-o", str(tmp_path / "b.html")])
    main(["scan", *given, "--pictures"])
    assert "data:image/jpeg" in (tmp_path / "a.html").read_text("utf-8")
    assert "data:image/jpeg" not in (tmp_path / "b.html").read_text("utf-8")
    assert "Only a report in HTML can show pictures" in capsys.readouterr().err
