"""Pictures and what stands beside them in an archive: joined, told once, and not joined where they are two things."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from profileaudit import audit, beside, contact, pictures
from profileaudit.model import Audience, Entry, Finding, Media, Place, Report

HERE, FAR = (51.3835, -2.3606), (51.4300, -2.3606)
FOLDER = "Takeout/Google Photos/Photos from 2023"
POSTED = 1692812685


def draw(path: Path, where: tuple[float, float] | None = None, artist: str = "") -> None:
    exif = Image.Exif()
    if where:
        north, east = ((abs(each), 0.0, 0.0) for each in where)
        exif.get_ifd(0x8825).update({1: "N", 2: north, 3: "W", 4: east})
    if artist:
        exif[0x013B] = artist
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.new("RGB", (64, 48), "white").save(path, exif=exif)


def write(path: Path, value: Any) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(value), "utf-8")


def sidecar(where: tuple[float, float] | None, **more: Any) -> dict[str, Any]:
    latitude, longitude = where or (0.0, 0.0)
    return {
        "title": "a.jpg",
        "photoTakenTime": {"timestamp": "1692781956"},
        "creationTime": {"timestamp": str(POSTED)},
        "geoData": {"latitude": latitude, "longitude": longitude},
        **more,
    }


def found(report: Report) -> list[Finding]:
    everything = [*(each for item in report.items for each in item.findings), *report.only_you]
    return sorted(everything, key=lambda each: (each.entry.place.file, each.entry.place.key))


def picture_of(finding: Finding) -> str:
    return finding.entry.media[0].file.rpartition("/")[2]


JOINED = [
    ("a.jpg", "a.jpg.json"),
    ("a.jpg", "a.jpg.supplemental-metadata.json"),
    ("a.jpg", "a.jpg.supp.json"),
    ("a(1).jpg", "a.jpg.supplemental-metadata(1).json"),
    ("a-edited.jpg", "a.jpg.supplemental-metadata.json"),
    ("a-bearbeitet.jpg", "a.jpg.json"),
]


@pytest.mark.parametrize(("picture", "record"), JOINED)
def test_one_place_is_told_once(tmp_path: Path, picture: str, record: str) -> None:
    draw(tmp_path / FOLDER / picture, HERE)
    write(tmp_path / FOLDER / record, sidecar((HERE[0] + 0.0005, HERE[1])))
    (place,) = found(audit([tmp_path]))
    assert (place.kind, place.entry.place.file.rpartition("/")[2]) == ("photo-place", picture)
    assert place.note == f"near Bath; {beside.TWICE}"
    assert place.entry.posted == datetime.fromtimestamp(POSTED, UTC)
    assert place.entry.media[0].taken == datetime.fromtimestamp(1692781956, UTC)


APART = [
    ("a.jpg", "a.jpg.json", FAR),  # two places of one picture: both are told
    ("b.jpg", "a.jpg.json", HERE),
    ("a.jpg", "a.jpg.supplemental-metadata(1).json", HERE),
    ("a(1).jpg", "a.jpg.supplemental-metadata.json", HERE),
    ("aa.jpg", "a.jpg.json", HERE),
    ("x/a.jpg", "a.jpg.json", HERE),
    ("a.jpg", "x/a.jpg.json", HERE),
    ("a.jpeg", "a.jpg.json", HERE),
]


@pytest.mark.parametrize(("picture", "record", "where"), APART)
def test_two_things_stay_two(tmp_path: Path, picture: str, record: str, where: tuple[float, float]) -> None:
    draw(tmp_path / FOLDER / picture, HERE)
    write(tmp_path / FOLDER / record, sidecar(where))
    places = found(audit([tmp_path]))
    assert [each.kind for each in places] == ["photo-place"] * 2
    assert not any(beside.TWICE in each.note for each in places)


def test_a_picture_without_a_place_gets_its_records_place_and_stands_on_the_sheet(tmp_path: Path) -> None:
    draw(tmp_path / FOLDER / "a.jpg", artist="Sam Okafor")
    write(
        tmp_path / FOLDER / "a.jpg.json",
        sidecar(HERE, sharedAlbumComments=[{"text": "ha"}], people=[{"name": "Bo"}, {"name": "Al"}]),
    )
    report = audit([tmp_path])
    artist, place = found(report)
    assert (artist.kind, artist.note) == ("photo-detail", "2 people are tagged in it")
    assert artist.entry.audience is place.entry.audience is Audience.UNKNOWN  # shared: the file alone does not say so
    assert (artist.entry.media[0].latitude, artist.entry.media[0].longitude) == HERE
    assert (place.kind, picture_of(place)) == ("photo-place", "a.jpg")
    (thumbnail,) = contact.sheet(report, jobs=0).thumbnails
    assert (thumbnail.name, thumbnail.reason, thumbnail.where) == (
        "a.jpg",
        contact.REASONS["photo-place"],
        "near Bath",
    )
    assert any("tagged by name in 1 of its pictures" in note for note in report.sources[0].notes)


def test_a_caption_in_both_is_told_once(tmp_path: Path) -> None:
    draw(tmp_path / FOLDER / "a.jpg")
    exif = Image.Exif()
    exif[0x010E] = "ring 07700 900417"
    Image.new("RGB", (64, 48)).save(tmp_path / FOLDER / "a.jpg", exif=exif)
    write(tmp_path / FOLDER / "a.jpg.json", sidecar(None, description="Ring 07700  900417"))
    (phone,) = found(audit([tmp_path]))
    assert (phone.kind, phone.entry.place.key, phone.note) == ("phone", "caption", beside.TWICE)


def facebook(folder: Path, *posts: dict[str, Any], private: bool = False) -> None:
    write(folder / "your_facebook_activity/posts/your_posts__check_ins__photos_and_videos_1.json", list(posts))


def post(uri: str, where: tuple[float, float] | None = None, **more: Any) -> dict[str, Any]:
    spot = [{"latitude": where[0], "longitude": where[1]}] if where else []
    media = {"uri": uri, "creation_timestamp": POSTED, "media_metadata": {"photo_metadata": {"exif_data": spot}}}
    return {"timestamp": POSTED, "attachments": [{"data": [{"media": media}]}], **more}


ALBUM = "your_facebook_activity/posts/media/Trips_1"


def test_a_posts_picture_carries_when_it_was_posted_where_and_with_whom(tmp_path: Path) -> None:
    draw(tmp_path / "facebook-sam" / ALBUM / "7.jpg", artist="Sam Okafor")
    facebook(tmp_path / "facebook-sam", post(f"{ALBUM}/7.jpg", HERE, tags=[{"name": "Sue"}]))
    artist, place = found(audit([tmp_path]))
    assert artist.entry.posted == datetime.fromtimestamp(POSTED, UTC)
    assert artist.note == "1 person is tagged in it"
    assert (artist.entry.media[0].latitude, artist.entry.media[0].longitude) == HERE
    assert place.entry.media[0].file == f"{ALBUM}/7.jpg" or place.entry.media[0].file.endswith(f"/{ALBUM}/7.jpg")
    assert place.entry.place.file.endswith(".json")


def test_one_picture_in_a_post_and_an_album_gives_one_place(tmp_path: Path) -> None:
    facebook(tmp_path, post(f"{ALBUM}/7.jpg", HERE), post(f"{ALBUM}/8.jpg", HERE))
    album = {"name": "Trips", "photos": [{"uri": f"{ALBUM}/7.jpg", "creation_timestamp": POSTED + 9}]}
    exif = {"exif_data": [{"latitude": HERE[0], "longitude": HERE[1]}]}
    album["photos"][0]["media_metadata"] = {"photo_metadata": exif}  # type: ignore[index]
    write(tmp_path / "your_facebook_activity/posts/album/0.json", album)
    places = [each for each in found(audit([tmp_path])) if each.kind == "photo-place"]
    assert sorted(map(picture_of, places)) == ["7.jpg", "8.jpg"]


def test_words_of_a_post_are_not_its_pictures(tmp_path: Path) -> None:
    """A number in a post and in its picture's file are two places to clean."""
    exif = Image.Exif()
    exif[0x010E] = "ring 07700 900417"
    (tmp_path / ALBUM).mkdir(parents=True)
    Image.new("RGB", (64, 48)).save(tmp_path / ALBUM / "7.jpg", exif=exif)
    facebook(tmp_path, post(f"{ALBUM}/7.jpg", data=[{"post": "ring 07700 900417"}]))
    report = audit([tmp_path])
    assert [each.entry.place.section for each in found(report)] == ["Photos", "Posts"]
    assert contact.sheet(report, jobs=0).thumbnails[0].name == "7.jpg"


WEB = Media("https://example.org/a.jpg")
SHOWN = [
    ((Media("x/a.jpg"),), ["x/a.jpg"]),
    ((Media("x/a.jpg"), Media("x/b.HEIC")), ["x/a.jpg", "x/b.HEIC"]),
    ((WEB,), []),
    ((Media("x/clip.mp4"),), []),
    ((Media(""),), []),
    ((Media("record.json"),), []),
    ((), []),
]


@pytest.mark.parametrize(("media", "names"), SHOWN)
def test_what_counts_as_a_picture_of_the_archive(media: tuple[Media, ...], names: list[str]) -> None:
    entry = Entry("", Place("facebook", "Photos", "record.json", ""), media=media)
    assert [each.media.file for each in pictures.shown(entry)] == names


def test_of_several_records_the_widest_audience_and_the_first_time_count() -> None:
    early, late = datetime(2020, 1, 1), datetime(2021, 1, 1, tzinfo=UTC)
    place = Media("a.jpg", *HERE, None, 1)
    kept: dict[str, pictures.Shown] = {}
    pictures.remember(kept, [pictures.Shown(Media("a.jpg", people=2), late, Audience.ONLY_YOU)])
    pictures.remember(kept, [pictures.Shown(place, early, Audience.FOLLOWERS)])
    pictures.remember(kept, [pictures.Shown(Media("a.jpg", taken=early), None, Audience.UNKNOWN)])
    assert kept == {"a.jpg": pictures.Shown(Media("a.jpg", *HERE, early, 2), early, Audience.FOLLOWERS)}


def test_memory_for_records_has_an_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pictures, "REMEMBERED", 2)
    kept: dict[str, pictures.Shown] = {}
    told = [pictures.Shown(Media(f"{n}.jpg"), None, Audience.UNKNOWN) for n in (1, 2, 3, 1)]
    pictures.remember(kept, told)
    assert list(kept) == ["1.jpg", "2.jpg"]
