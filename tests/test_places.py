"""Coordinates grouped: distances, groups, and what is guessed of home and school, and what is not."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from profileaudit import audit
from profileaudit.model import (
    AboutMe,
    Audience,
    Certainty,
    Entry,
    Finding,
    Guide,
    Item,
    Media,
    Place,
    Urgency,
)
from profileaudit.places import LEFT_OUT, Spot, grouped, is_own_time, is_school_time, places, spots

HOME, SCHOOL, BEACH = (50.5551, -4.6102), (50.5873, -4.5511), (50.4100, -5.0900)
SATURDAY = datetime(2024, 1, 13, 11)
MONDAY = datetime(2024, 1, 15, 11)
GUIDE = Guide("photo-place", "any", "t", "w", (), "", (), "U", None, "yes", 5)


def finding(
    where: tuple[float, float], when: datetime | None, name: str = "a.jpg", kind: str = "photo-place"
) -> Finding:
    text = f"{where[0]:.4f}, {where[1]:.4f}"
    media = Media(name, *where, when)
    entry = Entry(text, Place("photo", "Photos", name, "place (GPS)"), Audience.UNKNOWN, when, kind, (media,))
    return Finding(kind, entry, 0, len(text), Certainty.CERTAIN)


def taken(
    where: tuple[float, float], first: datetime, count: int, step: float = 0.0001, days: int = 7
) -> list[Finding]:
    where_and_when = [
        ((where[0] + n % 3 * step, where[1] - n % 2 * step), first + timedelta(days=days * n)) for n in range(count)
    ]
    return [finding(*each, f"{first}-{where}-{n}") for n, each in enumerate(where_and_when)]


def told(findings: Iterable[Finding], about: AboutMe | None = None) -> list[str]:
    item = Item(GUIDE, "photo", tuple(findings), (), Urgency.SOON)
    return [each.id for each in places([item], about or AboutMe())]


def as_spots(*where: tuple[float, float]) -> list[Spot]:
    return [Spot(*each, None, finding(each, None, str(n))) for n, each in enumerate(where)]


GROUPS = [
    ([], []),
    ([HOME], [1]),
    ([HOME, HOME, SCHOOL], [2, 1]),
    ([HOME, (HOME[0] + 0.0012, HOME[1])], [2]),  # 133 metres
    ([HOME, (HOME[0] + 0.0016, HOME[1])], [1, 1]),  # 178 metres
    ([HOME, (HOME[0], HOME[1] + 0.0018)], [2]),  # 127 metres: a degree east is shorter here
    ([HOME, (HOME[0], HOME[1] + 0.0024)], [1, 1]),
    ([(0.0001, 0.0001), (-0.0001, -0.0001)], [2]),
    ([(69.9999, 20.0), (70.0001, 20.0)], [2]),
    ([(50.3999, -4.0), (50.4001, -4.0), (20.0, 30.0)], [2, 1]),
    ([(HOME[0] + n * 0.0010, HOME[1]) for n in range(12)], [3, 2, 2, 2, 2, 1]),  # a walk: no one place
]


@pytest.mark.parametrize(("where", "sizes"), GROUPS)
def test_groups(where: list[tuple[float, float]], sizes: list[int]) -> None:
    groups = grouped(as_spots(*where))
    assert [len(group) for group in groups] == sizes
    assert sum(map(len, groups)) == len(where)


def test_ten_thousand_pictures_of_one_house_and_a_long_walk() -> None:
    where = [(HOME[0] + n % 7 * 0.00005, HOME[1]) for n in range(10_000)] + [
        (51 + n * 0.0002, -3.0) for n in range(2_000)
    ]
    assert len(grouped(as_spots(*where))[0]) == 10_000


HOURS = [
    (datetime(2024, 1, 15, 7, 59), True, False),
    (datetime(2024, 1, 15, 8, 0), False, True),
    (datetime(2024, 1, 15, 16, 59), False, True),
    (datetime(2024, 1, 15, 17, 30), False, False),
    (datetime(2024, 1, 15, 18, 0), True, False),
    (datetime(2024, 1, 13, 11, 0), True, False),  # a Saturday
    (datetime(2024, 7, 24, 11, 0), False, True),
    (datetime(2024, 7, 25, 11, 0), False, False),
    (datetime(2024, 9, 2, 11, 0), False, True),
    (datetime(2024, 12, 20, 11, 0), False, False),
    (datetime(2024, 1, 3, 11, 0), False, False),
]


@pytest.mark.parametrize(("when", "own", "school"), HOURS)
def test_hours(when: datetime, own: bool, school: bool) -> None:
    assert (is_own_time(when), is_school_time(when)) == (own, school)


EVENING = MONDAY.replace(hour=20)
GUESSES = [
    (taken(HOME, SATURDAY, 6), ["place-home"]),
    (taken(HOME, EVENING, 5), ["place-home"]),
    (taken(SCHOOL, MONDAY, 6), ["place-school"]),
    (taken(HOME, EVENING, 6) + taken(SCHOOL, MONDAY, 5), ["place-home", "place-school"]),
    (taken(HOME, EVENING, 8) + taken(BEACH, SATURDAY, 5), ["place-home"]),
    # -- nothing is guessed
    ([], []),
    (taken(HOME, EVENING, 4), []),  # too few
    (taken(HOME, EVENING, 30, days=0), []),  # all of one day: a party
    (taken(HOME, EVENING, 30, step=0.01), []),  # all over the place
    (taken(HOME, EVENING, 7) + taken(BEACH, EVENING, 6), []),  # two of the kind
    (taken(HOME, EVENING, 5) + taken(HOME, MONDAY.replace(month=8, day=5), 5), []),  # at any hour
    (taken(SCHOOL, MONDAY.replace(month=7, day=29), 4), []),  # a summer holiday
    ([finding(HOME, None, str(n)) for n in range(9)], []),  # nobody knows when
    ([finding(HOME, EVENING + timedelta(days=n), str(n), "phone") for n in range(9)], []),  # no picture
    ([finding(HOME, EVENING + timedelta(days=n), "one.jpg") for n in range(9)], []),  # one picture, told nine times
]


@pytest.mark.parametrize(("findings", "expected"), GUESSES)
def test_what_is_guessed(findings: list[Finding], expected: list[str]) -> None:
    assert told(findings) == expected


def test_what_is_said_has_its_counts_and_its_doubt() -> None:
    item = Item(GUIDE, "photo", tuple(taken(HOME, EVENING, 6) + taken(HOME, MONDAY, 1)), (), Urgency.SOON)
    (guess,) = places([item], AboutMe())
    assert guess.why.startswith(
        "7 pictures, tracks or check-ins were made within 150 metres of one spot near Camelford,"
    )
    assert "on 6 days; 6 of them" in guess.why and LEFT_OUT in guess.why
    assert "probably" in guess.title and "you know" in guess.why
    assert len(guess.findings) == 7
    assert "50.5" not in guess.title + guess.why


def test_times_with_a_zone_are_told_on_the_clock_here() -> None:
    summer = datetime(2024, 6, 10, 17, 30, tzinfo=UTC)  # half past six in the evening
    assert told([finding(HOME, summer + timedelta(days=7 * n), str(n)) for n in range(5)]) == ["place-home"]


def test_tracks_and_check_ins_count_like_pictures() -> None:
    found = [
        finding(HOME, EVENING + timedelta(days=n), str(n), "location" if n % 2 else "photo-place") for n in range(6)
    ]
    assert len(list(spots(found))) == 6
    assert told(found) == ["place-home"]


def _evening(number: int) -> datetime:
    return datetime(2024, 1, 15, 20, tzinfo=UTC) + timedelta(days=7 * number)


def _strava(count: int) -> Mapping[str, str]:
    point = '<trkpt lat="{}" lon="{}"><time>{}</time></trkpt>'
    track = '<gpx xmlns="http://www.topografix.com/GPX/1/1"><trk><trkseg>{}{}</trkseg></trk></gpx>'
    files = {
        "activities.csv": "Activity ID,Activity Date,Activity Name\n1,2024,Out\n",
        "profile.csv": "Athlete ID\n1\n",
    }
    for n in range(count):
        ends = [point.format(HOME[0], HOME[1], f"{_evening(n):%Y-%m-%dT%H:%M:%SZ}"), point.format(51 + n, 0, "")]
        files[f"activities/{n}.gpx"] = track.format(*ends)
    return files


def _check_in(number: int, name: str) -> Mapping[str, Any]:
    where = {"name": name, "coordinate": {"latitude": HOME[0], "longitude": HOME[1]}}
    when = int(_evening(number).timestamp())
    return {"timestamp": when, "attachments": [{"data": [{"place": where}]}]}


def _facebook(count: int, name: str = "The Old Forge") -> Mapping[str, str]:
    posts = [_check_in(n, name) for n in range(count)]
    return {"your_facebook_activity/posts/your_posts__check_ins__photos_and_videos_1.json": json.dumps(posts)}


def _check_in_list(count: int) -> Mapping[str, str]:
    records = [
        {
            "timestamp": int(_evening(n).timestamp()),
            "fbid": str(n),
            "label_values": [
                {"label": "Place name", "value": "The Old Forge"},
                {"label": "Coordinates", "value": f"({HOME[0]} , {HOME[1]})"},
            ],
        }
        for n in range(count)
    ]
    return {"your_facebook_activity/posts/check-ins.json": json.dumps(records)}


def _x(count: int) -> Mapping[str, str]:
    tweets = [
        {
            "tweet": {
                "id_str": str(n),
                "full_text": "Out",
                "created_at": f"{_evening(n):%a %b %d %H:%M:%S +0000 %Y}",
                "geo": {"type": "Point", "coordinates": [str(HOME[0]), str(HOME[1])]},
            }
        }
        for n in range(count)
    ]
    return {
        "data/tweets.js": f"window.YTD.tweets.part0 = {json.dumps(tweets)}",
        "data/account.js": "window.YTD.account.part0 = []",
    }


def _instagram(count: int) -> Mapping[str, str]:
    posts = [
        {
            "media": [
                {
                    "uri": f"media/posts/202401/{n}.jpg",
                    "creation_timestamp": int(_evening(n).timestamp()),
                    "media_metadata": {"photo_metadata": {"exif_data": [{"latitude": HOME[0], "longitude": HOME[1]}]}},
                }
            ]
        }
        for n in range(count)
    ]
    return {"your_instagram_activity/media/posts_1.json": json.dumps(posts)}


EXPORTS = [
    ([_strava(6)], "place-home"),
    ([_facebook(6)], "place-home"),
    ([_facebook(6, "")], "place-home"),
    ([_check_in_list(6)], "place-home"),
    ([_x(6)], "place-home"),
    ([_instagram(6)], "place-home"),
    ([_strava(3), _facebook(2), _instagram(1)], "place-home"),
    # -- nothing is guessed
    ([_strava(4)], ""),
    ([_facebook(4)], ""),
    ([_strava(1), _x(1), _instagram(1)], ""),
]


@pytest.mark.parametrize(("exports", "expected"), EXPORTS)
def test_tracks_and_check_ins_of_whole_exports(
    tmp_path: Path, exports: Sequence[Mapping[str, str]], expected: str
) -> None:
    for number, files in enumerate(exports):
        for path, text in files.items():
            file = tmp_path / str(number) / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
    guesses = [each for each in audit([tmp_path]).combinations if each.id.startswith("place-")]
    assert [each.id for each in guesses] == [expected][: bool(expected)]
    assert all("near Camelford" in each.why for each in guesses)


NEAR = [
    ("50.5873, -4.5511", ["place-declared-school"]),
    ("50.5873 -4.5511", ["place-declared-school"]),
    ("50.5893, -4.5511", ["place-declared-school"]),  # 222 metres
    ("50.5913, -4.5511", []),  # 445 metres
    ("somewhere", []),
    ("", []),
]


@pytest.mark.parametrize(("declared", "expected"), NEAR)
def test_near_the_declared_school(declared: str, expected: list[str]) -> None:
    assert told([finding(SCHOOL, None)], AboutMe(school_at=(declared,))) == expected


def test_a_declared_school_is_not_guessed_again() -> None:
    about = AboutMe(school_at=("50.5873, -4.5511",))
    assert told(taken(SCHOOL, MONDAY, 6), about) == ["place-declared-school"]
