"""Strava's export: tables, settings, and the two ends of each track, in every container and state of damage."""

from __future__ import annotations

import gzip
import struct
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest

from profileaudit.accounts import Part, accounts
from profileaudit.export import open_export
from profileaudit.look import Task, look
from profileaudit.model import AboutMe, Account, Audience, Entry, Skipped, Unread
from profileaudit.readers import read, readers, row_for, squash
from profileaudit.readers.strava import tracks

SAMPLE = Path(__file__).parents[2] / "sample_profiles/hollie-ransford/exports"
EVERYONE, ONLY_YOU, UNKNOWN = Audience.EVERYONE, Audience.ONLY_YOU, Audience.UNKNOWN
STRAVA = readers()["strava"]
Told = tuple[str, Audience, str | None, str]
SIGN = {"starred_routes.csv": "Starred Route ID\n"}


def opened(root: Path) -> Part:
    exports, unread = open_export(root)
    parts, unknown = accounts(exports)
    assert (unread, unknown, len(parts)) == ([], [], 1)
    return parts[0]


def part(root: Path, files: dict[str, str | bytes]) -> Part:
    for path, content in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(content if isinstance(content, bytes) else content.encode())
    return opened(root)


def outcomes(found: Part) -> list[Entry | Skipped | Unread]:
    return [outcome for file in found.files for outcome in read(STRAVA, file, found.account)]


def entries(found: Part) -> list[Entry]:
    return [each for each in outcomes(found) if isinstance(each, Entry)]


def told(found: Part) -> list[Told]:
    return [(each.place.section, each.audience, each.says, each.text) for each in entries(found)]


def unread(found: Part) -> list[str]:
    return [each.why for each in outcomes(found) if isinstance(each, Unread)]


PROFILE = (
    "Athlete ID,Email Address,First Name,Last Name,Sex,Description,Weight,City,State,Country,Health Consent Status\n"
)
FILES: list[tuple[str, str, list[Told]]] = [
    (
        "profile.csv",
        PROFILE + "1,a@example.org,Ann,Ode,F,SENDCo and runner,60.0,Bath,England,United Kingdom,Approved\n",
        [
            ("Name", UNKNOWN, None, "Ann Ode"),
            ("Bio", UNKNOWN, None, "SENDCo and runner"),
            ("Location", UNKNOWN, "location", "Bath, England, United Kingdom"),
            ("Account records", ONLY_YOU, "email", "a@example.org"),
        ],
    ),
    ("profile.csv", PROFILE + "1,,,,,,,,England,United Kingdom,\n", []),
    (
        "profile.csv",
        "First Name,Last Name,Nickname\nAnn,,Sprinter\n",
        [("Name", UNKNOWN, None, "Ann"), ("Other details", UNKNOWN, None, "Sprinter")],
    ),
    (
        "activities.csv",
        "Activity ID,Activity Date,Activity Name,Activity Description,Distance,Activity Private Note,Distance\n"
        '1,"Apr 6, 2019, 8:02:11 AM",Morning Run,"Past school\n""ha""",5,knee,5021.3\n2,,,,,,\n',
        [
            ("Activities", UNKNOWN, None, "Morning Run"),
            ("Activities", UNKNOWN, None, 'Past school\n"ha"'),
            ("Activities", ONLY_YOU, None, "knee"),
        ],
    ),
    (
        "media.csv",
        "Media Filename,Media Caption\nmedia/a.jpg,Us at home\nmedia/b.jpg,\n",
        [("Photos", UNKNOWN, None, "Us at home")],
    ),
    (
        "privacy_zones.csv",
        "Address,Radius\n1 Mill Lane,200 m\n",
        [("Account records", ONLY_YOU, "address", "1 Mill Lane")],
    ),
    ("privacy_zones.csv", "Where,Radius\n1 Mill Lane,200 m\n", [("Account records", ONLY_YOU, None, "1 Mill Lane")]),
    (
        "comments.csv",
        'Comment ID,Comment Date,Whatever\n1,"Jun 3, 2021",Well run\n',
        [("Comments", UNKNOWN, None, "Well run")],
    ),
    (
        "posts.csv",
        "Post ID,Title,Body\n1,Relay,Join us\n",
        [("Posts", UNKNOWN, None, "Relay"), ("Posts", UNKNOWN, None, "Join us")],
    ),
    ("clubs.csv", "Club ID,Club Name\n7,Oak Staff Striders\n", [("Clubs", UNKNOWN, None, "Oak Staff Striders")]),
    ("events.csv", "Event ID,Event Name\n", []),
    ("segments.csv", "Segment ID,Name\n1,Mill Lane sprint\n", [("Routes", UNKNOWN, None, "Mill Lane sprint")]),
    (
        "visibility_settings.csv",
        "Profile Visibility,Default Activity Visibility,Who can see your activity in Flybys,Heatmap\n"
        "Followers,everyone,No One,\n",
        [
            ("Privacy settings", ONLY_YOU, None, "Profile Visibility: Followers"),
            ("Privacy settings", EVERYONE, "visibility", "Default Activity Visibility: everyone"),
            ("Privacy settings", ONLY_YOU, None, "Who can see your activity in Flybys: No One"),
        ],
    ),
]


@pytest.mark.parametrize(("path", "written", "expected"), FILES)
def test_each_file(tmp_path: Path, path: str, written: str, expected: list[Told]) -> None:
    found = part(tmp_path, {path: written, **SIGN})
    assert told(found) == expected
    assert unread(found) == []


def test_when_an_activity_was(tmp_path: Path) -> None:
    written = 'Activity ID,Activity Date,Activity Name\n1,"Apr 6, 2019, 8:02:11 PM",Run\n2,soon,Run\n'
    found = part(tmp_path, {"activities.csv": written, **SIGN})
    assert [each.posted for each in entries(found)] == [datetime(2019, 4, 6, 20, 2, 11, tzinfo=UTC), None]


VISIBILITY = [
    ("Everyone", False, EVERYONE),
    ("Followers", True, UNKNOWN),
    ("followers", True, UNKNOWN),
    ("Jeder", None, UNKNOWN),
    ("", None, UNKNOWN),
]


@pytest.mark.parametrize(("setting", "private", "seen"), VISIBILITY)
def test_who_sees_the_profile(tmp_path: Path, setting: str, private: bool | None, seen: Audience) -> None:
    files: dict[str, str | bytes] = {
        "profile.csv": PROFILE + "1,,Ann,Ode,,,,,,,\n",
        "visibility_settings.csv": f"Profile Visibility\n{setting}\n",
    }
    found = part(tmp_path, files)
    assert found.account == Account("Ann Ode", private)
    assert ("Name", seen, None, "Ann Ode") in told(found)


def gpx(*points: str, name: str = "Run", head: str = "") -> str:
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n{head}<gpx xmlns="http://www.topografix.com/GPX/1/1"><metadata>'
        f"<time>2001-01-01T00:00:00Z</time></metadata><trk><name>{name}</name><trkseg>{''.join(points)}</trkseg></trk></gpx>"
    )


def point(latitude: object, longitude: object, when: str = "") -> str:
    return f'<trkpt lat="{latitude}" lon="{longitude}"><ele>1</ele>{f"<time>{when}</time>" if when else ""}</trkpt>'


A, B, C = point(51.38111, -2.35904, "2019-05-12T08:00:00Z"), point(51.4, -2.4), point(51.38113, -2.35901)
TRACKS: list[tuple[str, list[str]]] = [
    (gpx(A, B), ["51.3811, -2.3590 (start of a track on 2019-05-12)", "51.4000, -2.4000 (end of a track)"]),
    (gpx(A, B, C), ["51.3811, -2.3590 (start and end of a track on 2019-05-12)"]),
    (gpx(B), ["51.4000, -2.4000 (start and end of a track)"]),
    (gpx(point(0, 0), B, point(0, 0, "2019-05-12T08:00:00Z")), ["51.4000, -2.4000 (start and end of a track)"]),
    (gpx(point(91, 0), point("x", 1), point("nan", 1), B), ["51.4000, -2.4000 (start and end of a track)"]),
    (gpx(A, B).replace("<trkpt", "<g:trkpt").replace("</trkpt", "</g:trkpt").replace("<gpx ", '<gpx xmlns:g="x" '),
     ["51.3811, -2.3590 (start of a track on 2019-05-12)", "51.4000, -2.4000 (end of a track)"]),
    ("\n   " + gpx(B), ["51.4000, -2.4000 (start and end of a track)"]),
    (gpx(), []),
]  # fmt: skip


@pytest.mark.parametrize(("written", "expected"), TRACKS)
@pytest.mark.parametrize("packed", [False, True])
def test_the_ends_of_a_track(tmp_path: Path, written: str, expected: list[str], packed: bool) -> None:
    path, content = (
        ("activities/1.gpx.gz", gzip.compress(written.encode())) if packed else ("activities/1.gpx", written)
    )
    found = part(tmp_path, {path: content})
    assert [each[3] for each in told(found)] == expected
    assert {each[:3] for each in told(found)} <= {("Activity maps", UNKNOWN, "location")}
    assert unread(found) == []


def test_a_point_carries_its_coordinates(tmp_path: Path) -> None:
    first = entries(part(tmp_path, {"activities/1.gpx": gpx(A, B)}))[0]
    media = first.media[0]
    assert (media.latitude, media.longitude, media.file) == (51.38111, -2.35904, "activities/1.gpx")
    assert first.posted == media.taken == datetime(2019, 5, 12, 8, tzinfo=UTC)


def test_a_route_has_a_name_and_an_activity_has_its_name_elsewhere(tmp_path: Path) -> None:
    found = part(tmp_path, {"routes/1.gpx": gpx(B, name="To school"), "activities/1.gpx": gpx(B, name="Run")})
    assert [each for each in told(found) if each[2] is None] == [("Routes", UNKNOWN, None, "To school")]


CUT = "it is cut off: everything before the cut was read, and the rest is missing"
DAMAGED = "it is damaged: what follows the damaged place could not be read"
DOCTYPE = "it declares a document type, which no recording does: it was not read"
BOMB = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>'
START = "51.3811, -2.3590 (start of a track on 2019-05-12)"
BAD: list[tuple[str, str | bytes, list[str], str]] = [
    ("activities/1.gpx", gpx(A, B)[:-30], [START], CUT),
    ("activities/1.gpx", gpx(A, B).replace("</trk>", "</trek>"), [START], DAMAGED),
    ("activities/1.gpx", gpx(A, head=BOMB), [], DOCTYPE),
    ("activities/1.gpx", gpx(A, head='<!DOCTYPE x SYSTEM "https://example.org/x.dtd">'), [], DOCTYPE),
    ("activities/1.gpx", "<a>" * 70, [], "it is nested more than 64 levels deep, which no recording is"),
    ("activities/1.gpx", "", [], "it is empty"),
    ("activities/1.gpx", "not XML at all", [], DAMAGED),
    ("activities/1.gpx.gz", gzip.compress(gpx(A, B).encode())[:-20], [], CUT),
    ("activities/1.gpx.gz", b"\x1f\x8b\x08\0\0\0\0\0\0\3garbage", [], DAMAGED),
    ("activities/1.gpx.gz", b"no gzip", [], "it is damaged or could not be opened"),
]


@pytest.mark.parametrize(("path", "content", "expected", "why"), BAD)
def test_damage_is_told_and_the_start_is_kept(
    tmp_path: Path, path: str, content: str | bytes, expected: list[str], why: str
) -> None:
    found = part(tmp_path, {path: content, **SIGN})
    assert unread(found) == [why]
    assert [each[3] for each in told(found)][: len(expected)] == expected


def test_a_track_that_unpacks_to_more_than_any_recording(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tracks, "LARGEST", 100_000)
    found = part(tmp_path, {"activities/1.gpx.gz": gzip.compress(gpx(A, B).encode() + b" " * 200_000)})
    assert unread(found) == ["it is larger than any recording can be"]


def test_tracks_in_a_zip_are_read(tmp_path: Path) -> None:
    with ZipFile(tmp_path / "export_1.zip", "w") as archive:
        archive.writestr("activities.csv", "Activity ID,Activity Name\n")
        archive.writestr("activities/1.gpx.gz", gzip.compress(gpx(B).encode()))
        archive.writestr("activities/2.fit.gz", gzip.compress(recording((51.5, -2.5, 0))))
        archive.writestr("activities/3.tcx.gz", gzip.compress(tcx((51.6, -2.6, "")).encode()))
    found = opened(tmp_path / "export_1.zip")
    assert [each[3] for each in told(found)] == [
        "51.4000, -2.4000 (start and end of a track)",
        "51.5000, -2.5000 (start and end of a track on 2024-01-15)",
        "51.6000, -2.6000 (start and end of a track)",
    ]


def tcx(*points: tuple[Any, Any, str], head: str = "") -> str:
    """A watch's recording in XML: degrees and times; a point without degrees is a watch without a signal."""
    spot = "<Position><LatitudeDegrees>{}</LatitudeDegrees><LongitudeDegrees>{}</LongitudeDegrees></Position>"
    inside = "".join(
        f"<Trackpoint><Time>{when}</Time>{spot.format(north, east) if north else ''}"
        "<HeartRateBpm><Value>151</Value></HeartRateBpm></Trackpoint>"
        for north, east, when in points
    )
    lap = f'<Lap StartTime="2024-01-15T08:00:00Z"><Track>{inside}</Track></Lap>'
    database = f"<TrainingCenterDatabase><Activities><Activity>{lap}</Activity></Activities></TrainingCenterDatabase>"
    return f'          <?xml version="1.0" encoding="UTF-8"?>{head}{database}'  # Strava's begin with ten spaces


SECONDS = int((datetime(2024, 1, 15, 8, tzinfo=UTC) - datetime(1989, 12, 31, tzinfo=UTC)).total_seconds())


def recording(*points: tuple[float | None, float | None, int], order: str = "<", developer: bool = False) -> bytes:
    """A watch's recording in FIT: degrees, and seconds from the 15th of January 2024, 8 o'clock."""

    def definition(local: int, number: int, *fields: tuple[int, int, int]) -> bytes:
        mark = 0x40 | local | (0x20 if developer and number == 20 else 0)
        head = struct.pack(f"{order}BBBHB", mark, 0, order == ">", number, len(fields))
        more = bytes((1, 0, 2, 0)) if mark & 0x20 else b""  # one field of a developer's, of two bytes
        return head + b"".join(bytes(field) for field in fields) + more

    def semicircles(degrees: float | None) -> int:
        return 0x7FFFFFFF if degrees is None else round(degrees * 2**31 / 180)

    body = definition(0, 0, (0, 1, 0), (4, 4, 0x86)) + bytes((0, 4)) + struct.pack(f"{order}I", SECONDS)
    body += definition(1, 20, (253, 4, 0x86), (0, 4, 0x85), (1, 4, 0x85), (3, 1, 2))
    for north, east, when in points:
        body += struct.pack(f"{order}BIiiB", 1, SECONDS + when, semicircles(north), semicircles(east), 151)
        body += b"\1\2" if developer else b""
    return struct.pack("<BBHI4sH", 14, 16, 2000, len(body), b".FIT", 0) + body + b"\0\0"


DOOR, LANE = (51.38111, -2.35904, 0), (51.4, -2.4, 1_800)
ENDS = ["51.3811, -2.3590 (start of a track on 2024-01-15)", "51.4000, -2.4000 (end of a track on 2024-01-15)"]
LOST: tuple[None, None, int] = (None, None, 900)
WATCHES: list[tuple[str, bytes, list[str]]] = [
    ("activities/1.fit", recording(DOOR, LANE), ENDS),
    ("activities/1.fit.gz", gzip.compress(recording(DOOR, LANE)), ENDS),
    ("activities/1.fit", recording(DOOR, LANE, order=">"), ENDS),
    ("activities/1.fit", recording(DOOR, LANE, developer=True), ENDS),
    ("activities/1.fit", recording(LOST, DOOR, LOST, LANE, LOST), ENDS),
    ("activities/1.fit", recording(DOOR, DOOR), ["51.3811, -2.3590 (start and end of a track on 2024-01-15)"]),
    ("activities/1.fit", recording(LOST), []),  # indoors
    ("activities/1.fit", recording((0.0, 0.0, 0)), []),
    ("activities/1.fit", recording(), []),
    (
        "activities/1.tcx",
        tcx((51.38111, -2.35904, "2024-01-15T08:00:00Z"), (51.4, -2.4, "2024-01-15T08:30:00Z")).encode(),
        ENDS,
    ),
    (
        "activities/1.tcx.gz",
        gzip.compress(
            tcx(
                ("", "", ""), (51.38111, -2.35904, "2024-01-15T08:00:00Z"), (51.4, -2.4, "2024-01-15"), ("", "", "")
            ).encode()
        ),
        ENDS,
    ),
    ("activities/1.tcx", tcx(("", "", "2024-01-15T08:00:00Z")).encode(), []),
    ("activities/1.tcx", tcx(("north", "west", "")).encode(), []),
    ("activities/1.tcx", tcx((0, 0, "")).encode(), []),
]


@pytest.mark.parametrize(("path", "content", "expected"), WATCHES)
def test_where_a_watch_begins_and_ends(tmp_path: Path, path: str, content: bytes, expected: list[str]) -> None:
    found = part(tmp_path, {path: content, **SIGN})
    assert [each[3] for each in told(found)] == expected
    assert unread(found) == []


WHOLE = recording(DOOR, LANE)
BAD_WATCHES: list[tuple[str, bytes, int, str]] = [
    ("activities/1.fit", b"", 0, "it is empty"),
    ("activities/1.fit", b".FIT", 0, DAMAGED),
    ("activities/1.fit", b"\x0e" * 40, 0, DAMAGED),
    ("activities/1.fit", WHOLE[:12], 0, CUT),
    ("activities/1.fit", WHOLE[:-12], 1, CUT),
    ("activities/1.fit", WHOLE[:-16] + b"\x07" + WHOLE[-15:], 1, DAMAGED),
    ("activities/1.fit", WHOLE[:4] + b"\xff\xff\xff\x7f" + WHOLE[8:], 0, "it is larger than any recording can be"),
    ("activities/1.fit.gz", gzip.compress(WHOLE)[:-20], 0, CUT),
    ("activities/1.fit.gz", WHOLE, 0, "it is damaged or could not be opened"),
    ("activities/1.tcx", tcx((51.38111, -2.35904, ""))[:-40].encode(), 1, CUT),
    ("activities/1.tcx", tcx((51.4, -2.4, ""), head=BOMB).encode(), 0, DOCTYPE),
]


@pytest.mark.parametrize(("path", "content", "least", "why"), BAD_WATCHES)
def test_damage_in_a_watch_s_own(tmp_path: Path, path: str, content: bytes, least: int, why: str) -> None:
    found = part(tmp_path, {path: content, **SIGN})
    assert unread(found) == [why]
    assert len(told(found)) >= least


@pytest.mark.parametrize(
    ("files", "sections", "gaps"),
    [
        ({}, {}, 0),
        ({"activities.csv": "Activity ID,Activity Name\n"}, {"Activities": 0}, 0),
        ({"activities.csv": "Activity ID,Activity Name\n1,Run\n"}, {"Activities": 1}, 0),
        ({"activities.csv": "Aktivitäts-ID,Name der Aktivität\n1,Lauf\n"}, {"Activities": 0}, 1),
    ],
)
def test_absent_unrecognised_and_empty_are_told_apart(
    tmp_path: Path, files: dict[str, str | bytes], sections: dict[str, int], gaps: int
) -> None:
    found = part(tmp_path, {**files, **SIGN})
    looks = [look(Task(0, at, "strava", file, found.account, AboutMe())) for at, file in enumerate(found.files)]
    assert {name: number for each in looks for name, number in each.sections.items()} == sections
    assert sum(len(each.unread) for each in looks) == gaps


LAYOUTS = [
    (["export_1/activities.csv", "export_1/profile.csv"], "CSV and tracks"),
    (["visibility_settings.csv"], "CSV and tracks"),
    (["activities/123.fit.gz"], "CSV and tracks"),
    (["x/activities/123.gpx"], "CSV and tracks"),
    ([], None),
    (["activities.csv"], None),
    (["profile.csv"], None),
    (["profile.csv", "media.csv"], None),
    (["Profile.csv", "Positions.csv", "Comments.csv"], None),
    (["posts.csv", "comments.csv", "statistics.csv"], None),
    (["Takeout/Fit/Activities/2017-10-29.tcx"], None),
    (["holiday.gpx"], None),
]


@pytest.mark.parametrize(("names", "expected"), LAYOUTS)
def test_layout(names: list[str], expected: str | None) -> None:
    assert STRAVA.layout([squash(name) for name in names]) == expected


@pytest.mark.parametrize(
    ("path", "written"),
    [
        ("activities.csv", "Activity ID,Activity Date,Activity Name\n1,,Run\n"),
        ("profile.csv", PROFILE + "1,,Ann,Ode,,,,,,,\n"),
    ],
)
def test_a_lone_file_is_known_by_its_header(tmp_path: Path, path: str, written: str) -> None:
    assert part(tmp_path, {path: written}).reader == "strava"


SKIPPED = """messaging.json contacts.csv followers.csv following.csv blocks.csv flags.csv reactions.csv bikes.csv
starred_routes.csv starred_segments.csv shoes.csv goals.csv global_challenges.csv general_preferences.csv
email_preferences.csv social_settings.csv partner_opt_outs.csv orders.csv connected_apps.csv applications.csv logins.csv
mobile_device_identifiers.csv intercom_tickets.csv support_tickets.csv media/a.mp4
structured_details.csv components.csv monthly_recap_achievements.csv"""


@pytest.mark.parametrize("path", SKIPPED.split())
def test_what_is_left_alone_is_left_alone_for_a_reason(tmp_path: Path, path: str) -> None:
    (tmp_path / path).parent.mkdir(exist_ok=True)
    (tmp_path / path).write_text("body\nMy number is 07700 900123\n")
    file = open_export(tmp_path)[0][0].files[0]
    assert row_for(STRAVA, file) is not None
    assert [type(outcome) for outcome in read(STRAVA, file, Account())] == [Skipped]


def test_a_file_of_another_name_is_unread(tmp_path: Path) -> None:
    assert unread(part(tmp_path, {"brand_new.csv": "x\ny\n", **SIGN})) == [
        "this version does not know what is in this file"
    ]


PLANTED: list[Told] = [
    ("Bio", EVERYONE, None, "PE teacher at Thorngill High School"),
    ("Location", EVERYONE, "location", "Harrowdale"),
    ("Activities", UNKNOWN, None, "07700 900418"),
    ("Activities", UNKNOWN, None, "Thorngill High School sports day"),
    ("Activity maps", UNKNOWN, "location", "54.1532, -2.2101 (start and end of a track on 2019-04-06)"),
    ("Clubs", UNKNOWN, None, "Thorngill High Staff Striders"),
    ("Comments", UNKNOWN, None, "I live just round the corner"),
    ("Photos", UNKNOWN, None, "my daughter Elsie"),
    ("Privacy settings", EVERYONE, "visibility", "Default Activity Visibility: Everyone"),
    ("Account records", ONLY_YOU, "address", "7 Beckside Row"),
    ("Other details", UNKNOWN, None, "she/her"),
]
NOT_READ = ["900777", "tamsin", "192.0.2.44", "Inov-8"]


def test_the_sample_gives_what_is_planted_and_nothing_of_others() -> None:
    found = opened(SAMPLE)
    files = {squash(file.path): file for file in found.files}
    assert [name for name, reader in readers().items() if reader.layout(files)] == ["strava"]
    assert (found.layout, found.account) == ("CSV and tracks", Account("Hollie Ransford", False))
    given = told(found)
    for section, audience, says, words in PLANTED:
        assert any((section, audience, says) == each[:3] and words in each[3] for each in given), words
    assert not [words for words in NOT_READ if any(words in each[3] for each in given)]
    assert unread(found) == []
