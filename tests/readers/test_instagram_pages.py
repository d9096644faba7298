"""Instagram's download in HTML, and its oldest download in JSON."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from html import escape
from pathlib import Path
from typing import Any

import pytest

from profileaudit import export
from profileaudit.export import File
from profileaudit.model import Account, Audience, Entry, Skipped, Unread
from profileaudit.readers import instagram, read, readers, row_for, squash

EVERYONE, FOLLOWERS, ONLY_YOU, UNKNOWN = Audience
PUBLIC, PRIVATE, UNTOLD = Account("robin_t", False), Account("robin_t", True), Account("robin_t")
SAMPLE = Path(__file__).parents[2] / "sample_profiles/amara-sefton/exports"
ACTIVITY = "your_instagram_activity"
MINE = "personal_information/personal_information"
WHEN = "Aug 17, 2025 11:23\u202fam"
AUGUST = datetime(2025, 8, 17, 11, 23)


def page(*records: str) -> str:
    return (
        '<html><head><meta http-equiv="Content-Type" content="text/html; charset=UTF-8" /></head><body>'
        f'<header><h1>T</h1></header><main class="_a706" role="main">{"".join(records)}</main></body></html>'
    )


def block(caption: str = "", body: str = "", when: str = WHEN, tag: str = "div") -> str:
    heading = f'<{tag} class="_3-95 _2pim _a6-h _a6-i">{escape(caption)}</{tag}>' if caption else ""
    return (
        f'<div class="pam _3-95 _2ph- _a6-g uiBoxWhite noborder">{heading}<div class="_3-95 _a6-p">{body}</div>'
        f'<div class="_3-94 _a6-o">{when}</div></div>'
    )


def image(path: str = "media/posts/202508/1_2.jpg") -> str:
    return f'<a target="_blank" href="{path}"><img src="{path}" class="_a6_o _3-96" /></a>'


def rows(*values: tuple[str, str]) -> str:
    cells = (f'<tr><td colspan="2" class="_2pin _a6_q">{a}<div><div>{b}</div></div></td></tr>' for a, b in values)
    return f"<table>{''.join(cells)}</table>"


def wrapped(*values: tuple[str, str]) -> str:
    cells = (
        f'<tr><td colspan="2" class="_2pin _a6_q"><div class="_a6-q">{a}</div><div><div class="_a6-q">{b}</div></div>'
        "</td></tr>"
        for a, b in values
    )
    return f"<table>{''.join(cells)}</table>"


def given(folder: Path, path: str, content: str) -> File:
    target = folder / path
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(content, encoding="utf-8")
    return File(folder, path, len(content))


def told(folder: Path, path: str, content: str, account: Account = UNTOLD) -> list[Any]:
    return list(read(instagram, given(folder, path, content), account))


def seen(outcomes: list[Any]) -> list[tuple[str, str, str | None, Audience]]:
    assert all(isinstance(each, Entry) for each in outcomes), outcomes
    return [(each.place.section, each.text, each.says, each.audience) for each in outcomes]


# ---- The profile ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("label", "value", "expected"),
    [
        ("Bio", "TA @elm \U0001f34e<br />Bath", ("Bio", "TA @elm \U0001f34e\nBath", None, EVERYONE)),
        ("Name", "Robin", ("Name", "Robin", None, EVERYONE)),
        ("Email address", "r&#064;example.org", ("Contact details", "r@example.org", "email", ONLY_YOU)),
        ("Phone Number", "+447700900123", ("Contact details", "+447700900123", "phone", ONLY_YOU)),
        ("Date of birth", "1990-03-04", ("Birthday", "1990-03-04", "birth", ONLY_YOU)),
        ("Nombre de usuario", "robin_t", ("Username", "robin_t", None, EVERYONE)),
        ("Private Account", "False", ("Account privacy", "Public account", "visibility", EVERYONE)),
        ("Pronouns", "they", ("Other details", "they", None, UNKNOWN)),
    ],
)
def test_each_field_of_the_profile(
    tmp_path: Path, label: str, value: str, expected: tuple[str, str, str | None, Audience]
) -> None:
    for number, table in enumerate((rows, wrapped)):
        path = f"{number}/{MINE}/personal_information.html"
        assert seen(told(tmp_path, path, page(block("", table((label, value)))))) == [expected]


@pytest.mark.parametrize(
    ("label", "value"),
    [
        *(("Private Account", "True"), ("Gender", "female"), ("Phone Confirmed", "True"), ("Bio", "")),
        *(("Date of birth", "1919-01-01"), ("Something new", "False")),
    ],
)
def test_fields_that_give_nothing_away(tmp_path: Path, label: str, value: str) -> None:
    assert told(tmp_path, f"{MINE}/personal_information.html", page(block("", rows((label, value))))) == []


def test_the_account_and_its_switches(tmp_path: Path) -> None:
    mine = block("", rows(("Username", "robin_t"), ("Private Account", "True")))
    threads = block("", rows(("Username", "robin_threads"), ("Private Account", "False")))
    files = [
        given(tmp_path, f"{MINE}/personal_information.html", page(mine)),
        given(tmp_path, f"{ACTIVITY}/threads/personal_information.html", page(threads)),
    ]
    account = instagram.account({squash(file.path): file for file in files})
    assert account == Account("robin_t", True, {"threads_private": "False"})
    assert instagram.account({"x/personalinformation.html": given(tmp_path, "x.html", "<p>?</p>")}) == Account()


def test_threads_stands_in_a_folder_of_its_own(tmp_path: Path) -> None:
    path = f"{ACTIVITY}/threads/personal_information.html"
    (entry,) = told(tmp_path, path, page(block("", rows(("Bio", "cakes")))))
    assert (entry.place.platform, entry.place.section) == ("threads", "Bio")


def test_the_profile_photo_is_for_everyone(tmp_path: Path) -> None:
    (entry,) = told(tmp_path, f"{MINE}/personal_information.html", page(block("", image())))
    assert (entry.place.section, entry.audience, len(entry.media)) == ("Photos", EVERYONE, 1)


# ---- Posts and comments -----------------------------------------------------------------------------


@pytest.mark.parametrize(("account", "audience"), [(PUBLIC, EVERYONE), (PRIVATE, FOLLOWERS), (UNTOLD, UNKNOWN)])
@pytest.mark.parametrize("path", [f"{ACTIVITY}/media/posts_1.html", "content/posts_2.html", "content/igtv_videos.html"])
def test_a_post(tmp_path: Path, path: str, account: Account, audience: Audience) -> None:
    (entry,) = told(tmp_path, path, page(block("Caf\u00e9 & cake \U0001f370", image() + image("media/b.jpg"))), account)
    assert (entry.text, entry.posted, entry.audience) == ("Caf\u00e9 & cake \U0001f370", AUGUST, audience)
    assert (entry.place.section, entry.place.key) == ("Posts", "record 1, heading")
    assert [media.file for media in entry.media] == ["media/posts/202508/1_2.jpg", "media/b.jpg"]


@pytest.mark.parametrize(
    ("path", "section"),
    [
        (f"{ACTIVITY}/media/stories.html", "Stories"),
        (f"{ACTIVITY}/media/archived_posts.html", "Archived posts"),
        (f"{ACTIVITY}/media/recently_deleted_content.html", "Recently deleted"),
    ],
)
def test_what_is_archived_is_for_the_owner(tmp_path: Path, path: str, section: str) -> None:
    assert seen(told(tmp_path, path, page(block("hi")), PUBLIC)) == [(section, "hi", None, ONLY_YOU)]


@pytest.mark.parametrize(
    ("latitude", "longitude", "place"),
    [
        ("51.46321", "-2.6017", "51.4632, -2.6017"),
        *(("0.0", "0.0", None), ("0.00", "0.00", None), ("91.0", "1.0", None), ("1.0", "181.0", None)),
    ],
)
def test_where_a_picture_was_taken(tmp_path: Path, latitude: str, longitude: str, place: str | None) -> None:
    for number, table in enumerate((rows, wrapped)):
        body = image() + table(("Latitude", latitude), ("Longitude", longitude))
        post, *spots = told(tmp_path, f"{number}/content/posts_1.html", page(block("hi", body)), PUBLIC)
        assert seen([post, *spots]) == [
            ("Posts", "hi", None, EVERYONE),
            *([("Photos", place, "photo-place", EVERYONE)] if place else []),
        ]


def test_a_post_without_words_shows_all_the_same_and_other_peoples_names_do_not(tmp_path: Path) -> None:
    body = image() + wrapped(("Tagged users", "esi (Tagged, 0.00, 0.00)"), ("Alt text", "a gate"))
    (bare,) = told(tmp_path, "content/posts_1.html", page(block("", image())))
    assert (bare.text, len(bare.media)) == ("", 1)
    assert seen(told(tmp_path, "content/posts_1.html", page(block("hi", body)))) == [
        ("Posts", "hi", None, UNKNOWN),
        ("Other details", "a gate", None, UNKNOWN),
    ]


@pytest.mark.parametrize(("owner", "audience"), [("Robin_T", FOLLOWERS), ("esi", UNKNOWN), ("", UNKNOWN)])
def test_who_sees_a_comment_depends_on_whose_post_it_is(tmp_path: Path, owner: str, audience: Audience) -> None:
    time = f'<table><tr><td class="_2pin _a6_q">Time</td><td class="_2pin _2piu _a6_r">{WHEN}</td></tr></table>'
    body = rows(("Comment", "see you there"), ("Media Owner", owner)) + time
    path = f"{ACTIVITY}/comments/post_comments_1.html"
    (entry,) = told(tmp_path, path, page(block("", body, "")), PRIVATE)
    assert seen([entry]) == [("Comments", "see you there", None, audience)]
    assert (entry.posted, entry.place.key) == (AUGUST, "record 1, Comment")


# ---- What the account holds -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("path", "values", "expected"),
    [
        (f"{MINE}/profile_changes.html", [("Changed", "Email"), ("Previous Value", "a@example.org")], "email"),
        (f"{MINE}/profile_changes.html", [("Changed", "Bio"), ("Previous Value", "a@example.org")], None),
        ("login_and_account_creation/signup_information.html", [("Email", "a@example.org")], "email"),
        ("information_about_you/account_based_in.html", [("City Name", "a@example.org")], "location"),
        (f"{MINE}/possible_emails.html", [("", "a@example.org")], "email"),
    ],
)
def test_account_records(tmp_path: Path, path: str, values: list[tuple[str, str]], expected: str | None) -> None:
    assert seen(told(tmp_path, path, page(block("", rows(*values))))) == [
        ("Account records", "a@example.org", expected, ONLY_YOU)
    ]


def test_contact_buttons_are_for_everyone(tmp_path: Path) -> None:
    body = rows(("Email", "a@example.org"), ("Business Objectives", "x"))
    found = told(tmp_path, f"{MINE}/professional_information.html", page(block("", body)))
    assert seen(found) == [("Contact details", "a@example.org", "email", EVERYONE)]


# ---- Left alone, empty, unknown ---------------------------------------------------------------------


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        *(("start_here.html", "contents"), ("index.html", "contents")),
        *((f"{ACTIVITY}/messages/inbox/a/message_1.html", "messages"), ("messages/inbox/a/posts_1.html", "messages")),
        *((f"{ACTIVITY}/likes/liked_posts.html", "liked"), ("contacts/synced_contacts.html", "other people")),
        *(("followers_and_following/followers.html", "other people"), (f"{ACTIVITY}/saved/saved_posts.html", "saved")),
        *(("device_information/camera_information.html", "signed in"), ("ads_and_topics/posts_viewed.html", "advert")),
    ],
)
def test_what_is_left_alone_has_its_reason(tmp_path: Path, path: str, reason: str) -> None:
    (skipped,) = told(tmp_path, path, page())
    assert isinstance(skipped, Skipped)
    assert reason in skipped.why


def test_three_states(tmp_path: Path) -> None:
    path = f"{ACTIVITY}/media/posts_1.html"
    assert told(tmp_path, path, page()) == []
    entry, gap = told(tmp_path, path, "<p>something else</p>")
    assert (entry.text, isinstance(gap, Unread)) == ("something else", True)
    assert row_for(instagram, File(Path(), f"{ACTIVITY}/events/tickets.html", 0)) is None


# ---- The oldest download ----------------------------------------------------------------------------


def oldest(folder: Path, name: str, value: Any, account: Account = PRIVATE) -> list[Any]:
    return told(folder, name, json.dumps(value), account)


def test_oldest_media(tmp_path: Path) -> None:
    photo = {"taken_at": "2018-06-09T16:36:00", "path": "photos/201806/a.jpg", "caption": "hi", "location": "Elm"}
    found = oldest(
        tmp_path,
        "media.json",
        {"photos": [photo], "stories": [{**photo, "location": ""}], "direct": [photo], "profile": [{"path": "p.jpg"}]},
    )
    assert seen(found) == [
        ("Posts", "hi", None, FOLLOWERS),
        ("Posts", "Elm", "location", FOLLOWERS),
        ("Stories", "hi", None, ONLY_YOU),
        ("Photos", "", None, EVERYONE),
    ]
    assert found[0].posted == datetime(2018, 6, 9, 16, 36)
    assert found[0].place.key == "photos[0].caption"


def test_oldest_comments(tmp_path: Path) -> None:
    rows_ = [["2018-06-09T16:36:00+00:00", "see you", "esi"], ["?", "no date", "esi"], ["x", " ", "esi"], ["alone"], 7]
    first, second, *bad = oldest(tmp_path, "comments.json", {"media_comments": rows_, "live_comments": []})
    assert seen([first, second]) == [
        (*("Comments", "see you"), None, UNKNOWN),
        (*("Comments", "no date"), None, UNKNOWN),
    ]
    assert (first.posted, second.posted) == (datetime(2018, 6, 9, 16, 36, tzinfo=UTC), None)
    assert [type(each) for each in bad] == [Unread, Unread]


def test_oldest_profile_is_told_as_it_is_named(tmp_path: Path) -> None:
    value = {"some_words": "TA in Bath", "a_link": "https://x.example", "is_x": True, "inner": {"n": "07700 900123"}}
    found = oldest(tmp_path, "profile.json", value)
    assert [(each.place.section, each.place.key, each.text) for each in found] == [
        ("Other details", "some_words", "TA in Bath"),
        ("Other details", "inner.n", "07700 900123"),
    ]
    (gap,) = oldest(tmp_path, "profile.json", {"names": ["a"]})
    assert "names" in gap.why


@pytest.mark.parametrize("name", ["media.json", "comments.json"])
def test_oldest_files_of_something_else_are_told(tmp_path: Path, name: str) -> None:
    assert [type(each) for each in oldest(tmp_path, name, {"other": [1]})] == [Unread]
    assert oldest(tmp_path, name, {}) == []


@pytest.mark.parametrize("name", ["connections", "likes", "messages", "saved", "searches", "settings"])
def test_oldest_files_that_are_left_alone(tmp_path: Path, name: str) -> None:
    assert [type(each) for each in oldest(tmp_path, f"{name}.json", {})] == [Skipped]


# ---- The sample ------------------------------------------------------------------------------------


def test_the_sample_is_instagrams_alone_and_fully_accounted_for() -> None:
    (found,), _ = export.open_export(next(SAMPLE.glob("instagram-*")))
    files = {squash(file.path): file for file in found.files}
    assert [name for name, reader in readers().items() if reader.layout(files.keys())] == ["instagram"]
    assert instagram.layout(files.keys()) == "HTML, 2024 or later"
    account = instagram.account(files)
    assert (account.handle, account.private) == ("amara.sefton_", True)
    outcomes = [each for file in found.files for each in read(instagram, file, account)]
    assert not [each for each in outcomes if isinstance(each, Unread)]
    entries = {(each.place.section, each.audience, each.text) for each in outcomes if isinstance(each, Entry)}
    assert ("Photos", FOLLOWERS, "51.4632, -2.6017") in entries
    assert ("Comments", FOLLOWERS, "collection from 3 Tannery Mews after 6 x") in entries
    assert ("Posts", EVERYONE, "Ofsted rang. I only came in to wipe tables.") in entries
    assert not [text for _, _, text in entries if "esi.bakes" in text or "2580" in text or "192.0.2" in text]
