"""The Instagram reader: small exports of each layout, with Meta's letters as Meta writes them, and one whole sample."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from profileaudit import export
from profileaudit.export import File
from profileaudit.model import Account, Audience, Entry, Skipped, Unread
from profileaudit.readers import instagram, read, readers, row_for, squash

EVERYONE, FOLLOWERS, ONLY_YOU, UNKNOWN = Audience
PUBLIC, PRIVATE, UNTOLD = Account("robin_t", False), Account("robin_t", True), Account("robin_t")
SAMPLE = Path(__file__).parents[2] / "sample_profiles" / "niamh-garside" / "exports"
ACTIVITY = "your_instagram_activity"
MINE = "personal_information/personal_information"


def as_meta(value: Any) -> Any:
    """A JSON value with every byte of its UTF-8 as a letter of its own, as Meta writes it."""
    if isinstance(value, str):
        return value.encode().decode("latin-1")
    if isinstance(value, list):
        return [as_meta(each) for each in value]
    if isinstance(value, dict):
        return {as_meta(key): as_meta(each) for key, each in value.items()}
    return value


@pytest.fixture
def export_of(tmp_path: Path) -> Any:
    def written(contents: Mapping[str, Any]) -> dict[str, File]:
        files = {}
        for path, value in contents.items():
            on_disk = tmp_path / path
            on_disk.parent.mkdir(parents=True, exist_ok=True)
            text = value if isinstance(value, str) else json.dumps(as_meta(value))
            on_disk.write_text(text, encoding="utf-8")
            files[squash(path)] = File(tmp_path, path, len(text))
        return files

    return written


@pytest.fixture
def told(export_of: Any) -> Any:
    """Everything that one file gives."""

    def of(path: str, value: Any, account: Account = UNTOLD) -> list[Entry | Skipped | Unread]:
        (file,) = export_of({path: value}).values()
        return list(read(instagram, file, account))

    return of


def labels(**values: str) -> dict[str, Any]:
    return labelled({name.replace("_", " "): value for name, value in values.items()})


def labelled(values: Mapping[str, str]) -> dict[str, Any]:
    return {"string_map_data": {name: {"href": "", "value": said, "timestamp": 0} for name, said in values.items()}}


def user(values: Mapping[str, str]) -> dict[str, Any]:
    return {"profile_user": [{"title": "", "media_map_data": {}, **labelled(values)}]}


def threads_user(values: Mapping[str, str]) -> dict[str, Any]:
    return {"text_post_app_text_post_app_profile": [{"title": "", **labelled(values)}]}


def photo(title: str = "", *exif: Mapping[str, Any], uri: str = "media/posts/202401/1_2.jpg") -> dict[str, Any]:
    shot = {"uri": uri, "creation_timestamp": 1704067200, "title": title}
    return shot | {"media_metadata": {"photo_metadata": {"exif_data": list(exif)}}}


def seen(outcomes: list[Any]) -> Iterator[tuple[str, str, str | None, Audience]]:
    for each in outcomes:
        assert isinstance(each, Entry), each
        yield each.place.section, each.text, each.says, each.audience


@pytest.mark.parametrize(
    ("layout", "paths"),
    [
        ("JSON, 2024 or later", [f"instagram-x-2026-10-11-Ab/{MINE}/personal_information.json"]),
        ("JSON, 2024 or later", [f"{ACTIVITY}/media/posts_1.json"]),
        ("JSON, 2024 or later", [f"{ACTIVITY}/threads/threads_and_replies.json"]),
        (
            "JSON, 2024 or later",
            ["connections/followers_and_following/following.json", f"{ACTIVITY}/content/posts_1.json"],
        ),
        ("JSON, late 2022 to 2023", ["personal_information/personal_information.json"]),
        ("JSON, late 2022 to 2023", [f"{ACTIVITY}/content/posts_1.json"]),
        ("JSON, 2021 to 2023", ["account_information/personal_information.json", "content/posts_1.json"]),
        ("JSON, 2021 to 2023", ["a/b/content/posts_1.json"]),
        ("JSON, 2021 to 2023", ["followers_and_following/followers.json"]),
        ("loose files", ["posts_1.json"]),
        ("loose files", ["personal_information.json"]),
        ("pictures", ["media/posts/202410/17_3.jpg"]),
        # Facebook's layouts, newest to oldest: the same folders on top, other files in them.
        (None, ["personal_information/profile_information/profile_information.json"]),
        (None, ["personal_information/profile_information/synced_contacts_from_instagram.json"]),
        (None, ["connections/followers/who_you've_followed.json", "connections/friends/your_friends.json"]),
        (None, ["your_facebook_activity/posts/your_posts__check_ins__photos_and_videos_1.json"]),
        (None, ["your_facebook_activity/posts/media/Mobileuploads_1/1.jpg"]),
        (None, ["security_and_login_information/account_activity.json", "ads_information/ads.json"]),
        (None, ["preferences/preferences/privacy_settings.json", "logged_information/location/timezone.json"]),
        (None, ["your_facebook_activity/comments_and_reactions/comments.json"]),
        (None, ["posts/your_posts_1.json", "comments/comments.json"]),
        (None, ["following_and_followers/followers.json"]),
        # Instagram in HTML, and Instagram before 2021.
        (
            "HTML, 2024 or later",
            [f"{MINE}/personal_information.html", "start_here.html", "media/posts/202410/17_3.jpg"],
        ),
        ("HTML, 2024 or later", [f"{ACTIVITY}/media/posts_1.html"]),
        ("HTML, 2021 to 2023", ["index.html", "content/posts_1.html", "comments/post_comments.html"]),
        ("JSON, 2018 to 2020", ["profile.json", "media.json", "comments.json", "photos/201901/a.jpg"]),
        ("JSON, 2018 to 2020", ["x/media.json", "x/likes.json", "x/searches.json"]),
        (None, ["profile.json", "comments.json", "connections.json"]),
        (None, ["media.json"]),
        (None, ["media.json", "profile.json"]),
        (None, ["media.json", "a/profile.json", "b/comments.json"]),
        (None, ["start_here.html", "index.html"]),
        # Others.
        (None, ["data/account.js", "data/tweets.js"]),
        (None, ["Profile.csv", "Positions.csv"]),
        (None, ["stories.json"]),
        (None, []),
    ],
)
def test_layout_goes_by_files_that_only_instagram_has(layout: str | None, paths: list[str]) -> None:
    assert instagram.layout({squash(path) for path in paths}) == layout


@pytest.mark.parametrize(
    ("values", "handle", "private"),
    [
        ({"Username": "robin_t", "Private Account": "True"}, "robin_t", True),
        ({"Username": "robin_t", "Private account": "False"}, "robin_t", False),
        ({"Nom d’utilisateur": "robin_t", "Compte privé": "True"}, "robin_t", True),
        ({"Nome utente": "robin_t", "Account privato": "False"}, "robin_t", False),
        ({"Nombre de usuario": "robin_t", "Cuenta privada": "True"}, "robin_t", True),
        ({"Gebruikersnaam": "robin_t"}, "robin_t", None),
        ({"Benutzername": "robin_t", "PRIVATE ACCOUNT": "true"}, "robin_t", True),
        ({"Username": "robin_t", "Private Account": ""}, "robin_t", None),
        ({"Username": "robin_t", "Private Account": "perhaps"}, "robin_t", None),
        ({"Username": "", "Name": "Robin"}, None, None),
    ],
)
def test_the_account_is_known_by_its_labels_in_any_language(
    export_of: Any, values: dict[str, str], handle: str | None, private: bool | None
) -> None:
    files = export_of({f"{MINE}/personal_information.json": user(values)})
    assert instagram.account(files) == Account(handle, private, {})


THREADS_OPEN, THREADS_PRIVATE = {"threads_private": "False"}, {"threads_private": "True"}


@pytest.mark.parametrize(
    ("own", "threads", "expected"),
    [
        (user({"Private Account": "True"}), {"Private Account": "False"}, Account(None, True, THREADS_OPEN)),
        (user({"Private Account": "False"}), {"Private Account": "True"}, Account(None, False, THREADS_PRIVATE)),
        (user({"Username": "a"}), {"Username": "b"}, Account("a")),
        ("{broken", {"Username": "b", "Private Account": "True"}, Account("b", None, THREADS_PRIVATE)),
        ({"profile_user": [{"title": ""}]}, {"Username": "b"}, Account("b")),
        ({"profile_user": [7]}, {}, Account()),
    ],
)
def test_threads_has_a_switch_of_its_own_and_one_broken_file_does_not_hide_the_other(
    export_of: Any, own: Any, threads: dict[str, str], expected: Account
) -> None:
    inside = threads_user(threads)
    paths = {f"{MINE}/personal_information.json": own, f"{ACTIVITY}/threads/personal_information.json": inside}
    assert instagram.account(export_of(paths)) == expected


@pytest.mark.parametrize(
    ("label", "value", "section", "says", "audience"),
    [
        ("Name", "Zoë Quayle", "Name", None, EVERYONE),
        ("Username", "zoe.q", "Username", None, EVERYONE),
        ("Bio", "Y4 teacher 🍎", "Bio", None, EVERYONE),
        ("Website", "https://zoe.example.org", "Website", "other-account", EVERYONE),
        ("Email", "zoe@example.org", "Contact details", "email", ONLY_YOU),
        ("Email address", "zoe@example.org", "Contact details", "email", ONLY_YOU),
        ("Phone Number", "+447700900123", "Contact details", "phone", ONLY_YOU),
        ("Date of birth", "1991-02-03", "Birthday", "birth", ONLY_YOU),
        ("Nom", "Zoë Quayle", "Name", None, EVERYONE),
        ("Adresse e-mail", "zoe@example.org", "Contact details", "email", ONLY_YOU),
        ("Indirizzo e-mail", "zoe@example.org", "Contact details", "email", ONLY_YOU),
        ("Correo electrónico", "zoe@example.org", "Contact details", "email", ONLY_YOU),
        ("Numero di telefono", "+447700900123", "Contact details", "phone", ONLY_YOU),
        ("Data di nascita", "1991-02-03", "Birthday", "birth", ONLY_YOU),
        ("Biografia", "maestra", "Bio", None, EVERYONE),
        ("Naam", "Zoë", "Name", None, EVERYONE),
        ("Private Account", "False", "Account privacy", "visibility", EVERYONE),
        ("自我介紹", "teacher", "Account records", None, UNKNOWN),
    ],
)
@pytest.mark.parametrize("folder", [MINE, "personal_information", "account_information"])
def test_each_field_of_the_profile(
    told: Any, folder: str, label: str, value: str, section: str, says: str | None, audience: Audience
) -> None:
    (entry,) = told(f"{folder}/personal_information.json", user({label: value}), PRIVATE)
    text = "Public account" if says == "visibility" else value
    assert list(seen([entry])) == [(section, text, says, audience)]
    assert entry.place.platform == "instagram"
    assert entry.place.key == f"profile_user[0].string_map_data.{label}"


@pytest.mark.parametrize(
    ("label", "value"),
    [
        ("Private Account", "True"),
        ("Private Account", ""),
        ("Gender", "female"),
        ("Genere", "femminile"),
        ("Phone Confirmed", "True"),
        ("Phone number confirmed", "True"),
        ("Numéro de téléphone confirmé", "True"),
        ("Emoji Pong High Score", "12"),
        ("Bio", ""),
        ("Bio", "   "),
        ("Date of birth", "1919-01-01"),
        ("Some New Switch", "False"),
    ],
)
def test_fields_that_give_nothing_away(told: Any, label: str, value: str) -> None:
    assert told(f"{MINE}/personal_information.json", user({label: value})) == []


def test_a_website_may_stand_in_the_link_and_several_are_one_each(told: Any) -> None:
    profile = {"string_map_data": {"Website": {"href": "https://a.example.org\nhttps://b.example.org", "value": ""}}}
    outcomes = told(f"{MINE}/personal_information.json", {"profile_user": [profile]})
    assert [each.text for each in outcomes] == ["https://a.example.org", "https://b.example.org"]


def test_the_profile_photo_is_for_everyone(told: Any) -> None:
    shot = photo("me at work", {"latitude": 51.38112, "longitude": -2.35904})
    profile = user({})["profile_user"][0] | {"media_map_data": {"Profile Photo": shot}}
    outcomes = told(f"{MINE}/personal_information.json", {"profile_user": [profile]}, PRIVATE)
    assert list(seen(outcomes)) == [
        ("Photos", "me at work", None, EVERYONE),
        ("Photos", "51.3811, -2.3590", "photo-place", EVERYONE),
    ]


@pytest.mark.parametrize(
    ("label", "section", "says", "audience"),
    [
        ("Name", "Name", None, EVERYONE),
        ("Username", "Name", None, EVERYONE),
        ("Bio", "Bio", None, EVERYONE),
        ("Links", "Links", "other-account", EVERYONE),
        ("Birthday", "Account records", "birth", ONLY_YOU),
        ("Email", "Account records", "email", ONLY_YOU),
        ("Phone Number", "Account records", "phone", ONLY_YOU),
    ],
)
def test_each_field_of_the_threads_profile(
    told: Any, label: str, section: str, says: str | None, audience: Audience
) -> None:
    (entry,) = told(f"{ACTIVITY}/threads/personal_information.json", threads_user({label: "something"}))
    assert list(seen([entry])) == [(section, "something", says, audience)]
    assert entry.place.platform == "threads"


def test_an_open_threads_profile_is_one_more_public_account(told: Any) -> None:
    (entry,) = told(f"{ACTIVITY}/threads/personal_information.json", threads_user({"Private Account": "False"}))
    assert (entry.place.platform, entry.says, entry.audience) == ("threads", "visibility", EVERYONE)


@pytest.mark.parametrize(
    ("post", "texts", "media"),
    [
        ({"media": [photo("one café")]}, ["one café"], [1]),
        ({"media": photo("bare")}, ["bare"], [1]),
        ({"media": [photo(), photo()], "title": "two", "creation_timestamp": 1704067200}, ["two"], [2]),
        ({"media": [photo(), photo("its own")], "title": "two"}, ["two", "its own"], [2, 1]),
        ({"media": [photo("same"), photo("same")], "title": "same"}, ["same"], [2]),
        ({"media": [photo("first"), photo("second")], "title": ""}, ["first", "second"], [2, 1]),
        ({"media": [photo()]}, [""], [1]),
        ({"media": [photo("words only", uri="")]}, ["words only"], [0]),
        ({"media": [photo(uri="")]}, [], []),
        ({"media": []}, [], []),
    ],
)
@pytest.mark.parametrize("several", [True, False])
def test_the_text_of_a_post(told: Any, several: bool, post: Any, texts: list[str], media: list[int]) -> None:
    outcomes = told(f"{ACTIVITY}/media/posts_1.json", [post] if several else post, PUBLIC)
    assert [each.text for each in outcomes] == texts
    assert [len(each.media) for each in outcomes] == media
    assert {each.posted for each in outcomes} <= {datetime(2024, 1, 1, tzinfo=UTC)}


def test_where_the_text_of_a_post_stands(told: Any) -> None:
    posts = [{"media": [photo("a")]}, {"media": [photo(), photo("c")], "title": "b"}]
    outcomes = told(f"{ACTIVITY}/media/posts_1.json", posts)
    assert [each.place.key for each in outcomes] == ["[0].media[0].title", "[1].title", "[1].media[1].title"]
    (alone,) = told(f"{ACTIVITY}/media/posts_1.json", {"media": [photo("a")]})
    assert alone.place.key == "media[0].title"


@pytest.mark.parametrize(
    ("exif", "place"),
    [
        ([{"latitude": 51.381123, "longitude": -2.359049}], "51.3811, -2.3590"),
        ([{"device_id": "a"}, {"latitude": 51.381123}, {"longitude": -2.359049}], "51.3811, -2.3590"),
        ([{"latitude": 0.0, "longitude": 0.0}, {"latitude": 51.381123, "longitude": -2.359049}], "51.3811, -2.3590"),
        ([{"latitude": 51.4778, "longitude": 0.0}], "51.4778, 0.0000"),
        ([{"latitude": 0.0, "longitude": 0.0}], None),
        ([{"latitude": 0, "longitude": 0}, {"latitude": 0.0, "longitude": 0.0}], None),
        ([{"latitude": 51.4}], None),
        ([{"latitude": 951.4, "longitude": -2.3}], None),
        ([{"latitude": "51.4", "longitude": "-2.3"}], None),
        ([{"latitude": True, "longitude": True}], None),
        ([{"latitude": int("9" * 399), "longitude": 1}], None),
        ([{"latitude": None, "longitude": None}], None),
        ([], None),
    ],
)
@pytest.mark.parametrize("kind", ["photo_metadata", "video_metadata"])
def test_where_a_picture_was_taken(told: Any, kind: str, exif: list[Any], place: str | None) -> None:
    shot = photo("us") | {"media_metadata": {kind: {"exif_data": exif}}}
    entry, *places = told(f"{ACTIVITY}/media/posts_1.json", [{"media": [shot]}], PRIVATE)
    assert list(seen(places)) == ([("Photos", place, "photo-place", FOLLOWERS)] if place else [])
    assert (entry.media[0].latitude is None) == (place is None)


def test_one_place_for_all_pictures_of_a_post_that_were_taken_there(told: Any) -> None:
    here, there = {"latitude": 51.38, "longitude": -2.35}, {"latitude": 53.7, "longitude": -1.8}
    post = {"media": [photo("", here), photo("", here), photo("", there)], "title": "walk"}
    texts = [each.text for each in told(f"{ACTIVITY}/media/posts_1.json", [post])]
    assert texts == ["walk", "51.3800, -2.3500", "53.7000, -1.8000"]


@pytest.mark.parametrize("written", ["20231230T101500.000Z", "2023:12:30 10:15:00"])
def test_when_a_picture_was_taken(told: Any, written: str) -> None:
    (entry,) = told(f"{ACTIVITY}/media/posts_1.json", [{"media": [photo("", {"date_time_original": written})]}])
    assert entry.media[0].taken.replace(tzinfo=None) == datetime(2023, 12, 30, 10, 15)


def listed(root: str) -> dict[str, Any]:
    return {root: [{"media": [photo("words")]}]}


@pytest.mark.parametrize(
    ("path", "value", "section", "private", "public", "untold"),
    [
        ("media/posts_1.json", [{"media": [photo("words")]}], "Posts", FOLLOWERS, EVERYONE, UNKNOWN),
        ("content/posts_2.json", [{"media": [photo("words")]}], "Posts", FOLLOWERS, EVERYONE, UNKNOWN),
        ("media/igtv_videos.json", listed("ig_igtv_media"), "Posts", FOLLOWERS, EVERYONE, UNKNOWN),
        ("media/reels.json", listed("ig_reels_media"), "Reels", FOLLOWERS, EVERYONE, UNKNOWN),
        ("media/stories.json", {"ig_stories": [photo("words")]}, "Stories", ONLY_YOU, ONLY_YOU, ONLY_YOU),
        ("content/archived_posts.json", listed("ig_archived_post_media"), "Archived posts", *[ONLY_YOU] * 3),
        (
            "media/recently_deleted_content.json",
            listed("ig_recently_deleted_media"),
            "Recently deleted",
            *[ONLY_YOU] * 3,
        ),
        ("media/profile_photos.json", {"ig_profile_picture": [photo("words")]}, "Photos", *[EVERYONE] * 3),
    ],
)
def test_who_sees_what_was_posted(
    told: Any, path: str, value: Any, section: str, private: Audience, public: Audience, untold: Audience
) -> None:
    for account, audience in ((PRIVATE, private), (PUBLIC, public), (UNTOLD, untold)):
        outcomes = told(f"{ACTIVITY}/{path}", value, account)
        assert list(seen(outcomes)) == [(section, "words", None, audience)]


@pytest.mark.parametrize(
    ("account", "audience"),
    [
        (Account("a", True, THREADS_OPEN), EVERYONE),
        (Account("a", False, THREADS_PRIVATE), FOLLOWERS),
        (Account("a", False), UNKNOWN),
        (Account("a", True), UNKNOWN),
    ],
)
def test_who_sees_posts_on_threads_is_not_instagrams_affair(told: Any, account: Account, audience: Audience) -> None:
    post = photo("period 5 – never again", uri="") | {
        "text_app_post": {"is_reply": False, "link_attachment_url": "https://tes.example.org/x"}
    }
    path, value = f"{ACTIVITY}/threads/threads_and_replies.json", {"text_post_app_text_posts": [{"media": [post]}]}
    outcomes = told(path, value, account)
    assert list(seen(outcomes)) == [
        ("Posts", "period 5 – never again", None, audience),
        ("Posts", "https://tes.example.org/x", None, audience),
    ]
    assert {each.place.platform for each in outcomes} == {"threads"}
    (archived, _) = told(f"{ACTIVITY}/threads/archived_threads.json", value, account)
    assert archived.audience == ONLY_YOU


NEWER = labelled({"Comment": "see you Monday", "Media Owner": "Robin_T"}) | {"media_list_data": [{"uri": ""}]}
OLDER = {"title": "robin_t", "string_list_data": [{"value": "see you Monday", "timestamp": 1704067200}]}


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("comments/post_comments.json", {"comments_media_comments": [OLDER]}),
        ("comments/post_comments_1.json", [NEWER]),
        ("comments/post_comments_1.json", NEWER),
        ("comments/reels_comments.json", {"comments_reels_comments": [NEWER]}),
        ("comments/hype.json", {"comments_story_comments": [NEWER]}),
    ],
)
@pytest.mark.parametrize(
    ("account", "audience"),
    [
        (Account("robin_t", True), FOLLOWERS),
        (Account("robin_t", False), EVERYONE),
        (Account("robin_t"), UNKNOWN),
        (Account("someone.else", True), UNKNOWN),
        (Account("someone.else", False), UNKNOWN),
        (Account(None, False), UNKNOWN),
    ],
)
def test_who_sees_a_comment_depends_on_whose_post_it_is(
    told: Any, path: str, value: Any, account: Account, audience: Audience
) -> None:
    assert list(seen(told(path, value, account))) == [("Comments", "see you Monday", None, audience)]


RECORDS = [
    (
        f"{MINE}/professional_information.json",
        {"profile_business": [labels(Email="hi@example.org", Phone_Number="01632 960111", Business_Objectives="x")]},
        [("Contact details", "hi@example.org", "email"), ("Contact details", "01632 960111", "phone")],
    ),
    (
        f"{MINE}/profile_changes.json",
        {"profile_profile_change": [labels(Changed="Phone Number", Previous_Value="07700 900100", New_Value="")]},
        [("Account records", "07700 900100", "phone")],
    ),
    (
        f"{MINE}/profile_changes.json",
        {"profile_profile_change": [labels(Changed="Bio", Previous_Value="café girl", New_Value="y4 teacher")]},
        [("Account records", "café girl", None), ("Account records", "y4 teacher", None)],
    ),
    (
        "login_and_account_creation/signup_information.json",
        {"account_history_registration_info": [labels(Username="old", Email="a@example.org", IP_Address="192.0.2.1")]},
        [("Account records", "old", None), ("Account records", "a@example.org", "email")],
    ),
    (
        "information_about_you/account_based_in.json",
        {"inferred_data_primary_location": [labelled({"Town/city name": "Kendal, Cumbria"})]},
        [("Account records", "Kendal, Cumbria", "location")],
    ),
    (
        "information_about_you/possible_emails.json",
        {"inferred_data_inferred_emails": [{"title": "", "string_list_data": [{"value": "b@example.org"}]}]},
        [("Account records", "b@example.org", "email")],
    ),
    (
        "information_about_you/locations_of_interest.json",
        {"label_values": [{"label": "Places", "vec": [{"value": "Kendal"}, {"value": "Leeds"}]}], "fbid": "1"},
        [("Account records", "Kendal", "location"), ("Account records", "Leeds", "location")],
    ),
    (
        f"{MINE}/linked_meta_accounts.json",
        {"label_values": [{"title": "Accounts", "dict": [{"label": "Name", "value": "Zoë Q"}]}], "timestamp": 5},
        [("Account records", "Zoë Q", "other-account")],
    ),
    (f"{MINE}/linked_meta_accounts.json", {"label_values": [{"title": "Accounts", "dict": []}]}, []),
    (
        "login_and_profile_creation/last_known_location.json",
        {
            "account_history_imprecise_last_known_location": [
                labels(
                    Imprecise_Latitude="53.7", Imprecise_Longitude="-1.8", Precise_Latitude="0.0", Precise_Longitude="0"
                )
            ]
        },
        [("Account records", "53.7, -1.8", "location")],
    ),
    (
        "autofill_information/autofill_information.json",
        {
            "ig_autofill_data": {
                "given_name": "Zoë",
                "family_name": "Quayle",
                "address_line1": "4 Mill Row",
                "street_address": "4 Mill Row",
                "address_level2": "Kendal",
                "postal_code": "LA9 9ZZ",
                "tel": "+447700900123",
                "tel_national": "07700 900123",
                "email": "zoe@example.org",
            }
        },
        [
            ("Account records", "Zoë Quayle", None),
            ("Account records", "4 Mill Row, Kendal, LA9 9ZZ", "address"),
            ("Account records", "+447700900123", "phone"),
            ("Account records", "zoe@example.org", "email"),
        ],
    ),
]


@pytest.mark.parametrize(("path", "value", "expected"), RECORDS)
def test_what_the_account_holds_is_for_its_owner_only_and_contact_buttons_are_for_everyone(
    told: Any, path: str, value: Any, expected: list[Any]
) -> None:
    audience = EVERYONE if "professional" in path else ONLY_YOU
    assert list(seen(told(path, value, PUBLIC))) == [(*each, audience) for each in expected]


def test_a_repost_is_seen_like_a_post(told: Any) -> None:
    value = {"profile_media_reposts": [labels(Text="so true"), labels(Text="")]}
    assert list(seen(told(f"{MINE}/reposts.json", value, PRIVATE))) == [("Posts", "so true", None, FOLLOWERS)]


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("posts_1.json", [{"media": 5}, {"media": [photo("good")]}]),
        ("posts_1.json", ["oops", {"media": [photo("good")]}]),
        ("posts_1.json", [{"media": [photo("good")]}, {"media": ["oops"]}]),
        ("posts_1.json", [{"media": [photo("good")]}, {"media": [{"uri": 3}]}]),
        ("posts_1.json", [{"media": [photo("good")]}, {"something": "else"}]),
        ("media/stories.json", {"ig_stories": [{"uri": "a.jpg", "media_metadata": [1]}, photo("good")]}),
        ("media/reels.json", {"ig_reels_media": [None, {"media": [photo("good")]}]}),
        ("post_comments_1.json", [{"string_map_data": {"Kommentar": {}}}, labels(Comment="good", Time="")]),
        ("post_comments_1.json", [{"string_map_data": []}, labels(Comment="good")]),
        ("post_comments_1.json", [{"title": "x"}, labels(Comment="good")]),
        ("profile_changes.json", {"profile_profile_change": [{}, labels(Changed="Bio", New_Value="good")]}),
        ("possible_emails.json", {"inferred_data_inferred_emails": [{}, {"string_list_data": {"value": "good"}}]}),
        ("locations_of_interest.json", [{"fbid": "1"}, {"label_values": [{"label": "a", "value": "good"}]}]),
        ("personal_information.json", {"profile_user": [{"string_map_data": {"Name": 5, "Bio": {"value": "good"}}}]}),
        ("personal_information.json", {"profile_user": [[], {"string_map_data": {"Bio": {"value": "good"}}}]}),
        ("signup_details.json", {"account_history_registration_info": [7, labels(Username="good")]}),
        ("professional_information.json", {"profile_business": [7, labels(Email="good")]}),
    ],
)
def test_a_bad_row_costs_one_row(told: Any, path: str, value: Any) -> None:
    outcomes = told(path, value)
    assert [each.text for each in outcomes if isinstance(each, Entry)] == ["good"]
    (unread,) = [each for each in outcomes if isinstance(each, Unread)]
    assert unread.file == path
    assert "not laid out as expected" in unread.why
    assert "oops" not in unread.why


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("media/stories.json", {"ig_something_new": [photo("words")]}),
        ("media/reels.json", {"ig_reels": []}),
        ("personal_information.json", {"profile": {"name": "Robin"}}),
        ("threads/threads_and_replies.json", {"text_post_app_something": [{"media": [photo("words")]}]}),
        ("posts_1.json", ""),
        ("posts_1.json", "<html>"),
    ],
)
def test_a_file_that_holds_nothing_known_is_unread_and_not_empty(told: Any, path: str, value: Any) -> None:
    (unread,) = told(path, value)
    assert isinstance(unread, Unread)


@pytest.mark.parametrize(
    ("path", "value"),
    [("posts_1.json", []), ("media/stories.json", {"ig_stories": []}), ("personal_information.json", {})],
)
def test_an_empty_file_gives_nothing_and_is_read(told: Any, path: str, value: Any) -> None:
    assert told(path, value) == []


def test_what_stands_before_a_cut_is_read(told: Any) -> None:
    whole = json.dumps([{"media": [photo("first")]}, {"media": [photo("second")]}])
    first, unread = told("posts_1.json", whole[:-40])
    assert (first.text, type(unread)) == ("first", Unread)


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        (f"{ACTIVITY}/messages/inbox/a_1/message_1.json", "messages"),
        ("messages/inbox/a_1/photos/1.jpg", "messages"),
        ("connections/followers_and_following/followers_1.json", "other people"),
        ("connections/followers_and_following/custom_lists.json", "other people"),
        ("connections/contacts/synced_contacts.json", "other people"),
        (f"{ACTIVITY}/threads/followers_1.json", "other people"),
        (f"{ACTIVITY}/threads/follow_requests_you've_received.json", "other people"),
        (f"{ACTIVITY}/threads/liked_threads.json", "liked"),
        (f"{ACTIVITY}/likes/liked_posts.json", "liked"),
        (f"{ACTIVITY}/saved/saved_posts.json", "saved"),
        ("ads_information/ads_and_topics/posts_viewed.json", "advertisers"),
        ("ads_and_content/ads_clicked.json", "advertisers"),
        ("logged_information/recent_searches/profile_searches.json", "searched"),
        ("security_and_login_information/login_and_profile_creation/profile_status_changes.json", "signed in"),
        ("preferences/media_settings/comments_allowed_from.json", "settings"),
        ("media/posts/202401/1_2.mp4", "videos"),
        ("media/posts/202401/1_2.m4a", "videos"),
    ],
)
def test_what_is_left_alone_has_its_reason(told: Any, path: str, reason: str) -> None:
    (skipped,) = told(path, [])
    assert isinstance(skipped, Skipped)
    assert reason in skipped.why


@pytest.mark.parametrize(
    "path", [f"{ACTIVITY}/events/tickets.json", f"{ACTIVITY}/threads/something_new.json", "hide_story_from.txt"]
)
def test_what_the_table_does_not_know_is_told(told: Any, path: str) -> None:
    (unread,) = told(path, [])
    assert isinstance(unread, Unread)


@pytest.fixture(scope="module")
def sample() -> tuple[dict[str, File], list[Entry | Skipped | Unread]]:
    (found,), _ = export.open_export(next(SAMPLE.glob("instagram-*")))
    files = {squash(file.path): file for file in found.files}
    account = instagram.account(files)
    return files, [each for file in found.files for each in read(instagram, file, account)]


def test_the_sample_is_recognised_by_this_reader_alone(sample: Any) -> None:
    files, _ = sample
    assert [name for name, reader in readers().items() if reader.layout(files.keys())] == ["instagram"]
    assert instagram.layout(files.keys()) == "JSON, 2024 or later"
    assert instagram.account(files) == Account("niamh.garside_", False, THREADS_OPEN)


def test_every_file_of_the_sample_is_read_or_left_alone_for_a_reason(sample: Any) -> None:
    files, outcomes = sample
    assert [each for each in outcomes if isinstance(each, Unread)] == []
    rows = [row_for(instagram, file) for file in files.values()]
    assert all(row and (row.section if row.read else row.skip) for row in rows)


@pytest.mark.parametrize(
    ("platform", "section", "count"),
    [
        ("instagram", "Posts", 66),
        ("instagram", "Stories", 26),
        ("instagram", "Reels", 9),
        ("instagram", "Comments", 38),
        ("instagram", "Archived posts", 3),
        ("instagram", "Bio", 1),
        ("threads", "Posts", 25),
        ("threads", "Bio", 1),
    ],
)
def test_how_much_the_sample_holds(sample: Any, platform: str, section: str, count: int) -> None:
    places = Counter((each.place.platform, each.place.section) for each in sample[1] if isinstance(each, Entry))
    assert places[platform, section] == count


@pytest.mark.parametrize(
    ("section", "audience", "words"),
    [
        ("Bio", EVERYONE, "24 🎭 performing arts tech + drama TA @thornheyacademy"),
        ("Bio", EVERYONE, "snap: niamhg_02"),
        ("Website", EVERYONE, "linktr.ee/niamhgarside"),
        ("Contact details", EVERYONE, "n.garside@thornheyacademy.example.org"),
        ("Contact details", ONLY_YOU, "+447700900418"),
        ("Birthday", ONLY_YOU, "2002-03-14"),
        ("Posts", EVERYONE, "07700 900418 ✌️"),
        ("Posts", EVERYONE, "happy birthday to me 🎂 24"),
        ("Posts", EVERYONE, "#TeamThornhey #ThornheyAcademy"),
        ("Posts", EVERYONE, "new flat on Loom Terrace"),
        ("Posts", EVERYONE, "Inset day: six hours of PowerPoint at Thornhey Academy"),
        ("Photos", EVERYONE, "53.7089, -1.8744"),
        ("Stories", ONLY_YOU, "wifi for visitors"),
        ("Comments", UNKNOWN, "our lot use the same desk at Thornhey, it’s bombproof"),
        ("Comments", EVERYONE, "it’s the one above the launderette"),
        ("Account records", ONLY_YOU, "Flat 3, 27 Loom Terrace, Halifax, West Yorkshire, HX1 9ZZ"),
        ("Account privacy", EVERYONE, "Public account"),
    ],
)
def test_what_is_planted_in_the_sample_is_found(sample: Any, section: str, audience: Audience, words: str) -> None:
    entries = [each for each in sample[1] if isinstance(each, Entry) and words in each.text]
    assert (section, audience) in {(each.place.section, each.audience) for each in entries}


@pytest.mark.parametrize(
    "words", ["ring me 07700 900418 on my break", "07700 900731", "lighting.liam/post", "Ã", "â\x80"]
)
def test_what_is_other_peoples_or_damaged_does_not_come_out_of_the_sample(sample: Any, words: str) -> None:
    entries = [each for each in sample[1] if isinstance(each, Entry)]
    assert entries
    assert not [each for each in entries if words in each.text]
