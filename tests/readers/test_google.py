"""Google's download: profile, YouTube, Maps and Photos in their smallest true forms, in several languages."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from profileaudit.accounts import Part, accounts
from profileaudit.export import open_export
from profileaudit.look import Task, look
from profileaudit.model import AboutMe, Account, Audience, Entry, Skipped, Unread
from profileaudit.readers import read, readers, row_for, squash
from profileaudit.readers.google.places import spot
from profileaudit.readers.google.youtube import joined

SAMPLE = Path(__file__).parents[2] / "sample_profiles/delyth-pryce/exports"
EVERYONE, ONLY_YOU, UNKNOWN = Audience.EVERYONE, Audience.ONLY_YOU, Audience.UNKNOWN
GOOGLE = readers()["google"]
Told = tuple[str, Audience, str | None, str]
YT = "Takeout/YouTube and YouTube Music"
NL = "Takeout/YouTube en YouTube Music"
PROFILE = "Takeout/Profile/Profile.json"
REVIEWS = "Takeout/Maps (your places)/Reviews.json"
SIDECAR = ".supplemental-metadata.json"
PHOTO = "Takeout/Google Photos/Photos from 2023/a.jpg.supplemental-metadata.json"


def opened(root: Path) -> Part:
    exports, unread = open_export(root)
    parts, unknown = accounts(exports)
    assert (unread, unknown, len(parts)) == ([], [], 1)
    return parts[0]


def part(root: Path, files: dict[str, Any]) -> Part:
    for path, content in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        text = content if isinstance(content, str) else json.dumps(content)
        (root / path).write_text(text, encoding="utf-8")
    return opened(root)


def outcomes(found: Part) -> list[Entry | Skipped | Unread]:
    return [outcome for file in found.files for outcome in read(GOOGLE, file, found.account)]


def entries(found: Part) -> list[Entry]:
    return [each for each in outcomes(found) if isinstance(each, Entry)]


def told(found: Part) -> list[Told]:
    return [(each.place.section, each.audience, each.says, each.text) for each in entries(found)]


def unread(found: Part) -> list[str]:
    return [each.why for each in outcomes(found) if isinstance(each, Unread)]


def own(says: str | None, text: str) -> Told:
    return ("Account records", ONLY_YOU, says, text)


def feature(properties: Any) -> dict[str, Any]:
    geometry = {"type": "Point", "coordinates": [-2.35, 51.38]}
    return {
        "type": "FeatureCollection",
        "features": [{"type": "Feature", "geometry": geometry, "properties": properties}],
    }


def sidecar(**more: Any) -> dict[str, Any]:
    return {"title": "a.jpg", "photoTakenTime": {"timestamp": "1692781956"}, "imageViews": "3", **more}


def spot_of(latitude: Any, longitude: Any) -> dict[str, Any]:
    return {"latitude": latitude, "longitude": longitude, "altitude": 0.0}


FILES: list[tuple[str, Any, list[Told]]] = [
    # -- the profile
    (
        PROFILE,
        {
            "name": {"givenName": "Ann", "familyName": "Ode", "formattedName": "Ann Ode"},
            "displayName": "Ann Ode",
            "emails": [{"value": "a@example.org"}],
            "phoneNumbers": [{"value": "07700 900123", "type": "mobile"}],
            "addresses": [{"formatted": "1 Mill Lane, Bath"}],
            "organizations": [
                {"name": "Oak Trust", "title": "SENDCo", "type": "work", "primary": True},
                {"name": "Bath Spa", "type": "school", "startDate": "2001"},
            ],
            "birthday": "1981-06-17",
            "placesLived": [{"value": "Bath"}],
            "urls": [{"value": "https://example.org/ann", "label": "blog"}],
            "aboutMe": "Runs a lot",
            "gender": {"type": "female"},
            "shoeSize": "five",
        },
        [
            ("Name", UNKNOWN, None, "Ann Ode"),
            ("Contact info", UNKNOWN, "email", "a@example.org"),
            ("Contact info", UNKNOWN, "phone", "07700 900123"),
            ("Contact info", UNKNOWN, "address", "1 Mill Lane, Bath"),
            ("Work and education", UNKNOWN, "employer", "Oak Trust"),
            ("Work and education", UNKNOWN, "job-title", "SENDCo"),
            ("Work and education", UNKNOWN, "school", "Bath Spa"),
            ("Birthday", UNKNOWN, "birth", "1981-06-17"),
            ("Places lived", UNKNOWN, "location", "Bath"),
            ("Links", UNKNOWN, "other-account", "https://example.org/ann"),
            ("About", UNKNOWN, None, "Runs a lot"),
            ("Other details", UNKNOWN, None, "female"),
            ("Other details", UNKNOWN, None, "five"),
        ],
    ),
    ("Takeout/Profil/Profil.json", {"displayName": "Ann"}, [("Name", UNKNOWN, None, "Ann")]),
    ("Takeout/Profilo/Profilo.json", {"displayName": "Ann"}, [("Name", UNKNOWN, None, "Ann")]),
    (PROFILE, {}, []),
    (
        "Takeout/Google Account/ann.SubscriberInfo.html",
        "<html><head><title>Name: nobody</title></head><body><ul><li>Google Account ID: 12</li><li>Name: Ann Ode</li>"
        "<li>e-Mail: a@example.org</li><li>Alternate e-Mails: b@example.org, c@example.org</li>"
        "<li>Recovery e-Mail: </li><li>Recovery SMS: +447700900123 [GB]</li><li>Terms of Service IP: 192.0.2.1</li>"
        "<li>Birthday (Month Day, Year): June 17, 1981</li><li>Status: Enabled</li><li>Odd label: odd value</li></ul>"
        "<table><tr><td>192.0.2.2</td></tr></table></body></html>",
        [
            own(None, "Ann Ode"),
            own("email", "a@example.org"),
            own("email", "b@example.org"),
            own("email", "c@example.org"),
            own("phone", "+447700900123 [GB]"),
            own(None, "192.0.2.1"),
            own("birth", "June 17, 1981"),
            ("Other details", ONLY_YOU, None, "odd value"),
        ],
    ),
    # -- YouTube, in English
    (
        f"{YT}/channels/channel.csv",
        "Channel ID,Channel Description (Original),Channel Title (Original),Channel Visibility,Channel Motto\r\n"
        'UC1,"TA who crochets\nOrders by mail",Ann\'s yarn,Public,Purl on\r\n',
        [
            ("Name", EVERYONE, None, "Ann's yarn"),
            ("Bio", EVERYONE, None, "TA who crochets\nOrders by mail"),
            ("Privacy settings", EVERYONE, "visibility", "Channel Visibility: Public"),
            ("Other details", UNKNOWN, None, "Purl on"),
        ],
    ),
    (
        f"{YT}/channels/channel.csv",
        "Channel ID,Channel Title (Original),Channel Visibility\nUC1,Ann,Private\n",
        [("Name", ONLY_YOU, None, "Ann")],
    ),
    (
        f"{YT}/channels/channel URL configs.csv",
        "Channel ID,Channel Vanity URL 1 Name\nUC1,ann1981\n",
        [("Username", EVERYONE, None, "ann1981")],
    ),
    (
        f"{YT}/channels/channel feature data.csv",
        "Channel ID,Video Default Location Latitude,Video Default Location Longitude\nUC1,51.38111,-2.35904\n",
        [("Videos", UNKNOWN, "photo-place", "51.3811, -2.3590")],
    ),
    (f"{YT}/channels/channel page settings.csv", "Channel ID\nUC1\n", []),
    (
        f"{YT}/video metadata/videos.csv",
        "Video ID,Video Description (Original),Video Title (Original),Privacy,Video Tag 1\n"
        "a,Ring 01632 960123,One,Public,yarn\nb,,Two,Unlisted,\nc,,Three,Private,wool\nd,,Four,Openbaar,\n",
        [
            ("Videos", EVERYONE, None, "One"),
            ("Videos", EVERYONE, None, "Ring 01632 960123"),
            ("Videos", UNKNOWN, None, "yarn"),
            ("Videos", UNKNOWN, None, "Two"),
            ("Videos", ONLY_YOU, None, "Three"),
            ("Videos", ONLY_YOU, None, "wool"),
            ("Videos", UNKNOWN, None, "Four"),
        ],
    ),
    (
        f"{YT}/video metadata/video texts.csv",
        "Video ID,Video Title Text Segments 1,Video Description Text Segments 1\na,One,Two\n",
        [("Videos", UNKNOWN, None, "One"), ("Videos", UNKNOWN, None, "Two")],
    ),
    (
        f"{YT}/video metadata/video recordings.csv",
        "Video ID,Video Recording Altitude,Video Recording Latitude,Video Recording Longitude\n"
        "a,0,51.4,-2.4\nb,,,\nc,0.0,0.0,0.0\nd,,north,1\n",
        [("Videos", UNKNOWN, "photo-place", "51.4000, -2.4000")],
    ),
    (
        f"{YT}/comments/comments.csv",
        "Comment ID,Comment Text\n"
        'U1,"{""text"":""I teach ""},{""text"":""@bo"",""mention"":{""externalChannelId"":""UC9""}}"\nU2,plain words\n',
        [("Comments", UNKNOWN, None, "I teach @bo"), ("Comments", UNKNOWN, None, "plain words")],
    ),
    (
        f"{YT}/live chats/live chats.csv",
        'Live Chat ID,Live Chat Create Timestamp,Live Chat Text\nL,,"{""text"":""hello""}"\n',
        [("Comments", UNKNOWN, None, "hello")],
    ),
    (
        f"{YT}/my-comments/my-comments.html",
        "<html><body><ul><li>Sent at 2020-04-27 23:18:23 UTC while watching <a href='x'>a video</a>.<br/>my words</li>"
        "</ul></body></html>",
        [("Comments", UNKNOWN, None, "my words")],
    ),
    (
        f"{YT}/playlists/playlists.csv",
        "Playlist ID,Playlist Title (Original),Playlist Visibility\n1,Songs for Year 2,Public\n2,Sad,Private\n3,Odd,\n",
        [
            ("Playlists", EVERYONE, None, "Songs for Year 2"),
            ("Playlists", ONLY_YOU, None, "Sad"),
            ("Playlists", UNKNOWN, None, "Odd"),
        ],
    ),
    (f"{YT}/playlists/Songs-videos.csv", "Video ID,Playlist Video Creation Timestamp\na,2020\n", []),
    # -- YouTube, in other languages
    (
        f"{NL}/reacties/reacties.csv",
        "Reactie-ID,Reactietekst\n1,Ik ben leraar\n",
        [("Comments", UNKNOWN, None, "Ik ben leraar")],
    ),
    (
        f"{NL}/kanalen/kanaal.csv",
        "Kanaal-ID,(Originele) kanaaltitel,Kanaalzichtbaarheid\nUC,Ann,Openbaar\n",
        [("Name", UNKNOWN, None, "Ann")],
    ),
    (
        "Takeout/YouTube y YouTube Music/metadatos/vídeos.csv",
        "ID de vídeo,Descripción del vídeo (original),Título del vídeo (original),Privacidad\na,,Uno,Público\n",
        [("Videos", UNKNOWN, None, "Uno")],
    ),
    (
        "Takeout/YouTube și YouTube Music/x/comentarii.csv",
        "ID-ul comentariului,Textul comentariului\n1,Salut\n",
        [("Comments", UNKNOWN, None, "Salut")],
    ),
    (
        "Takeout/„YouTube“ ir „YouTube Music“/x/komentarai.csv",
        "Komentaro ID,Komentuoti tekstą\n1,Labas\n",
        [("Comments", UNKNOWN, None, "Labas")],
    ),
    (
        f"{NL}/x/video-opnamen.csv",
        "Video-ID,Hoogte van video-opname,Latitude van video-opname,Longitude van video-opname\na,0,51.4,-2.4\n",
        [("Videos", UNKNOWN, "photo-place", "51.4000, -2.4000")],
    ),
    # -- Maps
    (
        REVIEWS,
        feature(
            {
                "date": "2023-06-02T15:33:39Z",
                "five_star_rating_published": 5,
                "review_text_published": "I work here",
                "location": {"name": "Oak Tree School", "address": "2 High Street"},
            }
        ),
        [("Reviews", EVERYONE, None, "I work here"), ("Reviews", EVERYONE, None, "Oak Tree School")],
    ),
    (
        "Takeout/Maps (I tuoi luoghi)/Recensioni.json",
        feature(
            {
                "Published": "2019-08-11T10:00:00Z",
                "Star Rating": 4,
                "Review Comment": "Near our house",
                "Location": {"Business Name": "Café", "Address": "2 High Street"},
            }
        ),
        [("Reviews", EVERYONE, None, "Near our house"), ("Reviews", EVERYONE, None, "Café")],
    ),
    (
        "Takeout/Maps/My labeled places/Labeled places.json",
        feature({"address": "1 Mill Lane", "name": "Home"}),
        [("Labelled places", ONLY_YOU, "address", "1 Mill Lane")],
    ),
    (
        "Takeout/Maps (your places)/Saved Places.json",
        feature({"Title": "The Beach", "Location": {"Address": "x"}}),
        [("Saved places", ONLY_YOU, None, "The Beach")],
    ),
    (REVIEWS, {"type": "FeatureCollection", "features": []}, []),
    (
        "Takeout/Saved/Want to go.csv",
        "Title,Note,URL,Comment\nThe Old School House,with Max,x,\nBeach,,x,\n",
        [("Saved lists", UNKNOWN, None, "with Max")],
    ),
    # -- Photos
    (
        PHOTO,
        sidecar(description="At home", geoData=spot_of(51.38111, -2.35904), geoDataExif=spot_of(0.0, 0.0)),
        [
            ("Photos", ONLY_YOU, None, ""),
            ("Photos", ONLY_YOU, None, "At home"),
            ("Photos", ONLY_YOU, "photo-place", "51.3811, -2.3590"),
        ],
    ),
    (
        "Takeout/Google Photos/x/a.s.json",
        sidecar(geoData=spot_of(0.0, 0.0), geoDataExif=spot_of(51.4, -2.4), sharedAlbumComments=[{"text": "ha"}]),
        [("Photos", UNKNOWN, None, ""), ("Photos", UNKNOWN, "photo-place", "51.4000, -2.4000")],
    ),
    (PHOTO, sidecar(description="", geoData=spot_of(0.0, 0.0)), [("Photos", ONLY_YOU, None, "")]),
    (PHOTO, sidecar(geoData=spot_of("51.4", None), people=[{"name": "Bo"}]), [("Photos", ONLY_YOU, None, "")]),
    (
        "Takeout/Google Photos/School trip/metadata.json",
        {"title": "Oak Tree trip", "description": "Year 2", "access": "protected", "date": {"timestamp": "1623427200"}},
        [("Albums", ONLY_YOU, None, "Oak Tree trip"), ("Albums", ONLY_YOU, None, "Year 2")],
    ),
    ("Takeout/Google Fotos/x/Metadaten.json", {"title": "Fotos"}, [("Albums", UNKNOWN, None, "Fotos")]),
]


@pytest.mark.parametrize(("path", "written", "expected"), FILES)
def test_each_file(tmp_path: Path, path: str, written: Any, expected: list[Told]) -> None:
    found = part(tmp_path, {path: written})
    assert told(found) == expected
    assert unread(found) == []


@pytest.mark.parametrize(
    ("path", "platform"),
    [(PROFILE, "google"), (f"{YT}/comments/comments.csv", "youtube"), (REVIEWS, "google")],
)
def test_youtube_is_a_platform_of_its_own(tmp_path: Path, path: str, platform: str) -> None:
    written = {
        PROFILE: {"displayName": "Ann"},
        REVIEWS: feature({"review_text_published": "Good"}),
        f"{YT}/comments/comments.csv": "Comment ID,Comment Text\n1,Hello\n",
    }[path]
    assert [each.place.platform for each in entries(part(tmp_path, {path: written}))] == [platform]


def test_where_and_when(tmp_path: Path) -> None:
    files = {
        f"{YT}/comments/comments.csv": "Comment ID,Comment Create Timestamp,Comment Text\n1,2020-04-27T23:18:23Z,Hi\n",
        f"{YT}/my-comments/my-comments.html": "<ul><li>Sent at 2016-06-15T08:50:49Z on x.<br/>Hi</li></ul>",
        REVIEWS: feature({"date": "2023-06-02T15:33:39Z", "review_text_published": "Good"}),
        PHOTO: sidecar(geoData=spot_of(51.4, -2.4), creationTime={"timestamp": "1692812685"}),
    }
    found = entries(part(tmp_path, files))
    assert {(each.place.key, each.posted) for each in found} == {
        ("row 2, Comment Text", datetime(2020, 4, 27, 23, 18, 23, tzinfo=UTC)),
        ("item 1", datetime(2016, 6, 15, 8, 50, 49, tzinfo=UTC)),
        ("features[0].properties.review_text_published", datetime(2023, 6, 2, 15, 33, 39, tzinfo=UTC)),
        ("title", datetime(2023, 8, 23, 17, 44, 45, tzinfo=UTC)),
        ("geoData", datetime(2023, 8, 23, 17, 44, 45, tzinfo=UTC)),
    }
    media = next(each.media for each in found if each.media)[0]
    assert (media.file, media.latitude, media.longitude) == (PHOTO.removesuffix(SIDECAR), 51.4, -2.4)
    assert media.taken == datetime(2023, 8, 23, 9, 12, 36, tzinfo=UTC)


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        ('{"text":"one"}', "one"),
        ('{"text":"one "},{"text":"two"}', "one two"),
        ('{"text":"one "}{"text":"two"}', "one two"),
        ('{"text":"line\nbreak"}', "line\nbreak"),
        ('{"text":"say \\"no\\""}', 'say "no"'),
        ('{"text":"bell\\u0007"}', "bell"),
        ('{"takeoutSegments":[{"text":"old "},{"text":"form"}]}', "old form"),
        ('{"text":"go"},{"text":"here","link":{"linkUrl":"https://example.org"}}', "gohere"),
        ("plain", "plain"),
        ("{curly} words", "{curly} words"),
        ('{"text":"cut', '{"text":"cut'),
        ('{"other":1}', '{"other":1}'),
        ("[" * 5, "[[[[["),
        ('{"text":' + "[" * 100_000, '{"text":' + "[" * 100_000),
        ("", ""),
    ],
)
def test_joined(cell: str, text: str) -> None:
    assert joined(cell) == text


@pytest.mark.parametrize(
    ("latitude", "longitude", "expected"),
    [
        ("51.4", "-2.4", (51.4, -2.4)),
        (0.0, 1.5, (0.0, 1.5)),
        (0, 0, None),
        (91, 0, None),
        (1, 181, None),
        ("nan", 1, None),
        ("", "", None),
        (None, None, None),
        (True, 1, None),
        ([1], 1, None),
    ],
)
def test_spot(latitude: Any, longitude: Any, expected: tuple[float, float] | None) -> None:
    assert spot(latitude, longitude) == expected


UNSEEN = "nothing that this version recognises is in it"
BAD = [
    (f"{YT}/comments/comments.csv", "Kommentar,Wert\n1,2\n", "ask for the download in English"),
    (f"{YT}/comments/comments.csv", "", "it is empty"),
    (f"{YT}/clips/clips.csv", "Clip,Words\n1,2\n", "the columns that this version knows are not in it"),
    (REVIEWS, {"something": []}, UNSEEN),
    (REVIEWS, feature({"odd": 1}), "1 entry in it is not laid out as expected"),
    (REVIEWS, feature(None), "1 entry in it is not laid out as expected"),
    (REVIEWS, '{"features": [{"properties"', "it is cut off"),
    (PHOTO, {"odd": 1}, UNSEEN),
    (PHOTO, [1], UNSEEN),
    ("Takeout/Profile/Profile.json", "[]", UNSEEN),
    ("Takeout/Maps/Commute routes/Commute routes.json", {}, "the ways to work"),
    ("Takeout/Google Play Store/Reviews.json", [], "your reviews of apps"),
    ("Takeout/Blogger/Blogs/feed.atom", "x", "this version does not know what is in this file"),
]


@pytest.mark.parametrize(("path", "written", "why"), BAD)
def test_damage_costs_only_what_is_damaged(tmp_path: Path, path: str, written: Any, why: str) -> None:
    found = part(tmp_path, {path: written, f"{YT}/x/comentarios.csv": "Texto del comentario\nHola\n"})
    assert ("Comments", UNKNOWN, None, "Hola") in told(found)
    assert len(unread(found)) == 1 and why in unread(found)[0]


@pytest.mark.parametrize(
    ("files", "sections", "gaps"),
    [
        ({}, {}, 0),
        ({f"{YT}/comments/comments.csv": "Comment ID,Comment Text\n"}, {"Comments": 0}, 0),
        ({f"{YT}/comments/comments.csv": "Comment ID,Comment Text\n1,Hi\n"}, {"Comments": 1}, 0),
        ({f"{YT}/comments/comments.csv": "Eins,Zwei\n1,Hi\n"}, {"Comments": 0}, 1),
        ({REVIEWS: {"features": []}}, {"Reviews": 0}, 0),
        ({PHOTO: {"x": 1}}, {"Photos": 0}, 1),
    ],
)
def test_absent_unrecognised_and_empty_are_told_apart(
    tmp_path: Path, files: dict[str, Any], sections: dict[str, int], gaps: int
) -> None:
    found = part(tmp_path, {**files, "Takeout/archive_browser.html": "x"})
    looks = [look(Task(0, at, "google", file, found.account, AboutMe())) for at, file in enumerate(found.files)]
    assert {name: number for each in looks for name, number in each.sections.items()} == sections
    assert sum(len(each.unread) for each in looks) == gaps


LAYOUTS = [
    ([PROFILE], "Takeout"),
    (["Takeout/YouTube/comments/comments.csv"], "Takeout"),
    (["x/YouTube und YouTube Music/Kommentare/Kommentare.csv"], "Takeout"),
    (["Google Photos/x/metadata.json"], "Takeout"),
    (["IMG_1.jpg.supplemental-metadata(1).json"], "Takeout"),
    (["ann.SubscriberInfo.html"], "Takeout"),
    (["Maps (your places)/Reviews.json"], "Takeout"),
    ([], None),
    (["Takeout/Contacts/All Contacts.vcf"], None),
    (["comments.csv"], None),
    (["Reviews.json"], None),
    (["metadata.json"], None),
    (["profile.json"], None),
    (["Profile.csv", "Positions.csv"], None),
    (["my youtube diary.csv"], None),
    (["your_facebook_activity/reviews/reviews.json"], None),
]


@pytest.mark.parametrize(("names", "expected"), LAYOUTS)
def test_layout(names: list[str], expected: str | None) -> None:
    assert GOOGLE.layout([squash(name) for name in names]) == expected


@pytest.mark.parametrize(
    ("files", "handle"),
    [
        ({PROFILE: {"displayName": "Ann Ode"}}, "Ann Ode"),
        ({PROFILE: {"name": {"formattedName": "Ann Ode"}}}, "Ann Ode"),
        ({f"{YT}/channels/channel.csv": "Channel ID,Channel Title (Original)\nUC,Ann's yarn\n"}, "Ann's yarn"),
        ({f"{NL}/kanalen/kanaal.csv": "Kanaal-ID,(Originele) kanaaltitel\nUC,Ann\n"}, "Ann"),
        ({PROFILE: "broken"}, None),
        ({REVIEWS: {"features": []}}, None),
    ],
)
def test_account(tmp_path: Path, files: dict[str, Any], handle: str | None) -> None:
    assert part(tmp_path, files).account == Account(handle, None)


SKIPPED = f"""{YT}/subscriptions/subscriptions.csv
{YT}/history/watch-history.json
{NL}/geschiedenis/kijkgeschiedenis.html
{YT}/videos/One.mp4
{YT}/music (library and uploads)/music library songs.csv
Takeout/My Activity/Search/MyActivity.json
Takeout/Meine Aktivitäten/Maps/MeineAktivitäten.html
Takeout/Location History (Timeline)/Records.json
Takeout/Location History/Semantic Location History/2021/2021_MAY.json
Takeout/Google Photos/Photos from 2023/a.dng
Takeout/Profile/ProfilePhoto.bmp
Takeout/Contacts/All Contacts/All Contacts.vcf
Takeout/Mail/All mail.mbox
Takeout/Google Chat/Groups/DM x/messages.json
Takeout/Drive/Positions.csv
Takeout/Keep/Shopping.json
Takeout/Google Account/ann.ChangeHistory.html
Takeout/archive_browser.html"""


@pytest.mark.parametrize("path", SKIPPED.splitlines())
def test_what_is_left_alone_is_left_alone_for_a_reason(tmp_path: Path, path: str) -> None:
    (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / path).write_text("Title,Note\nMy number is,07700 900123\n")
    (tmp_path / "Takeout/archive_browser.html").write_text("what is in it")
    found = opened(tmp_path)
    assert all(row_for(GOOGLE, file) is not None for file in found.files)
    assert {type(outcome) for outcome in outcomes(found)} == {Skipped}


def test_parts_of_one_download_are_one_account(tmp_path: Path) -> None:
    one, two = tmp_path / "takeout-20261103T081422Z-001", tmp_path / "takeout-20261103T081422Z-002"
    for root, path, written in (
        (one, PROFILE, '{"displayName": "Ann"}'),
        (two, f"{YT}/comments/comments.csv", "Comment ID,Comment Text\n1,Hi\n"),
    ):
        (root / path).parent.mkdir(parents=True)
        (root / path).write_text(written)
    parts, unknown = accounts([export for root in (one, two) for export in open_export(root)[0]])
    assert unknown == []
    assert [(each.reader, each.account.handle, len(each.files)) for each in parts] == [("google", "Ann", 2)]


PLANTED: list[Told] = [
    ("Work and education", UNKNOWN, "employer", "Ysgol Gynradd Llanfarian Uchaf"),
    ("Work and education", UNKNOWN, "job-title", "Cynorthwyydd Dysgu"),
    ("Birthday", UNKNOWN, "birth", "1979-09-23"),
    ("About", UNKNOWN, None, "Teaching assistant"),
    ("Other details", UNKNOWN, None, "custard cream"),
    ("Other details", ONLY_YOU, None, "Mr Tibbles"),
    own("phone", "+447700900731"),
    own("email", "dpryce@example.net"),
    ("Reviews", EVERYONE, None, "I have worked here for nine years"),
    ("Reviews", EVERYONE, None, "our front door in Llanfarian"),
    ("Labelled places", ONLY_YOU, "address", "3 Maes y Cennin"),
    ("Saved lists", UNKNOWN, None, "with Macsen in half term"),
    ("Photos", ONLY_YOU, "photo-place", "52.3806, -3.9012"),
    ("Photos", UNKNOWN, None, "staff barbecue"),
    ("Albums", ONLY_YOU, None, "Trip ysgol"),
    ("Bio", EVERYONE, None, "a TA from Ysgol Llanfarian Uchaf"),
    ("Username", EVERYONE, None, "delythcrochets1979"),
    ("Videos", EVERYONE, None, "Orders: delyth.pryce@example.org"),
    ("Videos", ONLY_YOU, None, "My son Macsen's sixth birthday"),
    ("Videos", UNKNOWN, "photo-place", "52.3811, -3.9020"),
    ("Comments", UNKNOWN, None, "@mrspatches I am a TA"),
    ("Comments", UNKNOWN, None, 'Line one\nline "two"'),
    ("Comments", UNKNOWN, None, "My daughter Nia"),
    ("Playlists", EVERYONE, None, "Songs for Year 2"),
]
NOT_READ = ["Mair Bowen", "900888", "900999", "bullying", "leave teaching", "Welsh Wool", "leeks", "Old School House"]


def test_the_sample_gives_what_is_planted_and_nothing_of_others() -> None:
    found = opened(SAMPLE)
    files = {squash(file.path): file for file in found.files}
    assert [name for name, reader in readers().items() if reader.layout(files)] == ["google"]
    assert (found.layout, found.account) == ("Takeout", Account("Delyth Pryce", None))
    given = told(found)
    for section, audience, says, words in PLANTED:
        assert any((section, audience, says) == each[:3] and words in each[3] for each in given), words
    assert not [words for words in NOT_READ if any(words in each[3] for each in given)]
    assert [why.partition(";")[0] for why in unread(found)] == ["1 entry in it is not laid out as expected"]


LONG = "Screenshot_2023-05-14-10-30-12-123_com.example.application.jpg"
BESIDE = [
    ("a.jpg.json", "a.jpg", "a.jpg"),
    ("a.jpg.supplemental-metadata.json", "a.jpg", "a.jpg"),
    ("IMG_0417.HEIC.supplemental-metada.json", "IMG_0417.HEIC", "IMG_0417.HEIC"),
    ("IMG_0417.HEIC.s.json", "IMG_0417.HEIC", "IMG_0417.HEIC"),
    ("IMG_0417.HEIC..json", "IMG_0417.HEIC", "IMG_0417.HEIC"),
    ("a.jpg(1).json", "a.jpg", "a(1).jpg"),
    ("a.jpg.supplemental-metadata(12).json", "a.jpg", "a(12).jpg"),
    ("a(1).jpg.supplemental-metadata.json", "a(1).jpg", "a(1).jpg"),  # a name of the owner's own
    ("Me & Bo.jpg.json", "Me / Bo.jpg", "Me & Bo.jpg"),  # the name on the disk counts
    (f"{LONG[:46]}.json", LONG, f"{LONG[:47]}.jpg"),
    (f"{LONG[:46]}(2).json", LONG, f"{LONG[:47]}(2).jpg"),
    # -- no picture
    ("clip.mp4.supplemental-metadata.json", "clip.mp4", "clip.mp4"),
    ("a.supplements.json", "a", "a.supplements"),
]


@pytest.mark.parametrize(("name", "title", "picture"), BESIDE)
def test_the_picture_that_a_file_stands_beside(tmp_path: Path, name: str, title: str, picture: str) -> None:
    found = part(tmp_path, {f"Takeout/Google Photos/2023/{name}": sidecar() | {"title": title}})
    assert [media.file for each in entries(found) for media in each.media] == [f"Takeout/Google Photos/2023/{picture}"]


PEOPLE = [([{"name": "Bo"}, {"name": "Al"}], 2), ([], 0), (None, 0), ("Bo", 0), (["Bo", {"name": "Al"}], 1)]


@pytest.mark.parametrize(("people", "count"), PEOPLE)
def test_people_are_counted_and_not_named(tmp_path: Path, people: Any, count: int) -> None:
    (entry,) = entries(part(tmp_path, {PHOTO: sidecar(people=people)}))
    assert (entry.media[0].people, entry.text) == (count, "")
