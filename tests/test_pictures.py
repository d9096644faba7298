"""What is said and asked where there are pictures, and what becomes of the words that are read in them."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image

from profileaudit import audit, pictures
from profileaudit.export import File
from profileaudit.formats import Unreadable
from profileaudit.model import AboutMe, Certainty, Entry, Finding, Media, Place
from profileaudit.readers import photo
from profileaudit.readers.photo import opening, seen_words

BADGE = [("Tregarrow Primary School", 0.98), ("Headteacher", 0.95), ("ring 07700 900417", 0.9), ("xx lIl1", 0.2)]


@pytest.fixture
def picture(tmp_path: Path) -> Path:
    Image.new("RGB", (60, 40), "white").save(tmp_path / "badge.jpg")
    return tmp_path


@pytest.fixture
def engine(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (photo, seen_words, pictures):
        monkeypatch.setattr(module, "can_read_words", lambda: True)
    monkeypatch.setattr(seen_words, "_lines", lambda image: BADGE)


@pytest.fixture
def no_engine(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (photo, seen_words, pictures):
        monkeypatch.setattr(module, "can_read_words", lambda: False)


def read(file: Path) -> list[tuple[str | None, str, str]]:
    return [(each.says, each.text, each.key) for each in seen_words.read(File(file, file.name, 1))]


@pytest.mark.usefixtures("engine")
def test_lines_of_which_the_engine_is_sure(picture: Path) -> None:
    expected = "Tregarrow Primary School\nHeadteacher\nring 07700 900417"
    assert read(picture / "badge.jpg") == [(None, expected, photo.WORDS)]


@pytest.mark.usefixtures("engine")
@pytest.mark.parametrize("lines", [[], [("noise", 0.3)], [("", 0.99), ("  ", 0.99)]])
def test_no_words_are_no_entry(picture: Path, monkeypatch: pytest.MonkeyPatch, lines: list[tuple[str, float]]) -> None:
    monkeypatch.setattr(seen_words, "_lines", lambda image: lines)
    assert read(picture / "badge.jpg") == []


@pytest.mark.usefixtures("no_engine")
def test_nothing_is_read_without_the_engine(picture: Path) -> None:
    assert read(picture / "badge.jpg") == []


@pytest.mark.usefixtures("engine")
def test_a_damaged_picture(picture: Path) -> None:
    (picture / "bad.jpg").write_bytes((picture / "badge.jpg").read_bytes()[:300])
    with pytest.raises(Unreadable, match=opening.DAMAGED):
        read(picture / "bad.jpg")


@pytest.mark.usefixtures("engine")
def test_what_is_read_is_words_to_cover(picture: Path) -> None:
    report = audit([picture])
    found = {(each.kind, each.subtype) for item in report.items for each in item.findings}
    assert ("photo-text", "school") in found and ("photo-text", "phone") in found
    assert {kind for kind, _ in found} == {"photo-text"}
    assert report.sources[0].notes == ()


@pytest.mark.usefixtures("engine")
def test_an_official_number_stays_what_it_is(picture: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(seen_words, "_lines", lambda image: [("National Insurance number QQ 12 34 56 C", 0.99)])
    assert {item.guide.kind for item in audit([picture]).items} == {"identifier"}


@pytest.mark.usefixtures("no_engine")
def test_without_the_engine_it_is_said(picture: Path) -> None:
    (source,) = audit([picture]).sources
    assert source.notes == (pictures.NOT_READ,)


NAMES = [(["a.jpg"], 1), (["a.json", "b/c.HEIC"], 1), (["a.json"], 0), (["a.mp4"], 0), ([], 0)]


@pytest.mark.usefixtures("no_engine")
@pytest.mark.parametrize(("paths", "count"), NAMES)
def test_only_where_there_are_pictures(paths: list[str], count: int) -> None:
    assert list(pictures.notes(paths, {})) == [pictures.NOT_READ] * count


def test_people_are_asked_about_and_not_looked_for(picture: Path) -> None:
    assert pictures.PEOPLE in audit([picture]).questions
    (picture / "notes").mkdir()
    (picture / "notes/a.txt").write_text("A long walk in the rain.")
    assert pictures.PEOPLE not in audit([picture / "notes"]).questions


def located(kind: str, says: str | None, *media: Media) -> Finding:
    entry = Entry("51.3835, -2.3606", Place("photo", "Photos", "a.jpg", "place (GPS)"), says=says, media=media)
    return Finding(kind, entry, 0, len(entry.text), Certainty.CERTAIN)


HERE, FAR = Media("a.jpg", 51.3835, -2.3606), Media("b.jpg", 51.5, -0.12)
NOTES = [
    (located("photo-place", "photo-place", HERE), "51.4835, -2.3606", "near Bath"),
    (located("location", "location", HERE), "", "near Bath"),
    (located("photo-place", "photo-place", HERE), "51.3835, -2.3606", "at your school, near Bath"),
    (located("photo-place", "photo-place", HERE), "51.3855, -2.3606", "at your school, near Bath"),  # 222 metres
    (located("photo-place", "photo-place", FAR), "51.3835, -2.3606", "near London"),
    (located("photo-place", "photo-place", Media("a.jpg", 0.1, -30.0)), "", ""),  # at sea
    # -- not a place that the export gives in degrees
    (located("location", None, HERE), "", ""),  # a word in a post that shows a picture
    (located("phone", "phone", HERE), "", ""),
    (located("photo-place", "photo-place", Media("a.jpg")), "", ""),
    (located("photo-place", "photo-place"), "", ""),
    (located("location", "location", HERE, FAR), "", ""),
]


@pytest.mark.parametrize(("finding", "school", "note"), NOTES)
def test_a_place_is_told_with_the_nearest_town(finding: Finding, school: str, note: str) -> None:
    (told,) = pictures.as_seen([finding], AboutMe(school_at=(school,) if school else ()))
    assert told.note == note
