"""Facebook's JSON, all four layouts; fixtures are built here, with the letters broken as Meta breaks them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from profileaudit.export import File
from profileaudit.model import Account, Audience, Entry, Skipped, Unread
from profileaudit.readers import facebook, read, readers, row_for, squash

SAMPLE = Path(__file__).parents[2] / "sample_profiles/bethan-marlow/exports"
OWNER = Account("bethan.marlow.52", None, {"name": "Bethan Marlow"})
D = "your_facebook_activity"
POSTS = f"{D}/posts/your_posts__check_ins__photos_and_videos_1.json"
PROFILE = "personal_information/profile_information/profile_information.json"
NOON = 1557662400  # 12 May 2019, 12:00 UTC

Told = tuple[str, str | None, str]


def as_meta_writes(value: Any) -> Any:
    """Every byte of a text's UTF-8 as a letter of its own."""
    if isinstance(value, str):
        return value.encode().decode("latin-1")
    if isinstance(value, list):
        return [as_meta_writes(each) for each in value]
    if isinstance(value, dict):
        return {as_meta_writes(key): as_meta_writes(each) for key, each in value.items()}
    return value


def given(folder: Path, path: str, value: Any) -> File:
    content = value if isinstance(value, bytes) else json.dumps(as_meta_writes(value)).encode("ascii")
    target = folder / path
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(content)
    return File(folder, path, len(content))


def everything(file: File, account: Account = OWNER) -> list[Entry | Skipped | Unread]:
    return list(read(facebook, file, account))


def entries(folder: Path, path: str, value: Any, account: Account = OWNER) -> list[Entry]:
    found = everything(given(folder, path, value), account)
    assert all(isinstance(each, Entry) for each in found), found
    return [each for each in found if isinstance(each, Entry)]


def told(folder: Path, path: str, value: Any, account: Account = OWNER) -> list[Told]:
    return [(entry.place.section, entry.says, entry.text) for entry in entries(folder, path, value, account)]


def labels(*pairs: tuple[str, Any], **more: Any) -> dict[str, Any]:
    written = [{"label": label, "timestamp_value" if isinstance(v, int) else "value": v} for label, v in pairs]
    return {"label_values": written, "media": [], "fbid": "7300184466120", **more}


def with_attachment(**attached: Any) -> list[dict[str, Any]]:
    return [{"timestamp": NOON, "attachments": [{"data": [attached]}], "title": "Bethan Marlow was somewhere."}]


def photo(*exif: dict[str, Any], **more: Any) -> dict[str, Any]:
    metadata = {"photo_metadata": {"exif_data": list(exif)}}
    return {"uri": "posts/media/1.jpg", "creation_timestamp": NOON, "media_metadata": metadata, **more}


# ---- Which exports are Facebook's -----------------------------------------------------------------


@pytest.mark.parametrize(
    ("names", "layout"),
    [
        (["profile_information/profile_information.json", "about_you/your_address_books.json"], "JSON, 2018 to 2020"),
        (["x/comments/comments.json"], "JSON, 2018 to 2020"),
        (["profile_information/profile_information.json", "posts/your_posts_1.json"], "JSON, 2018 to 2023"),
        (["comments_and_reactions/comments.json", "profile_information/profile.json"], "JSON, 2021 to 2023"),
        (["your_activity_across_facebook/posts/album/0.json"], "JSON, 2023 to 2024"),
        (["this_profile's_activity_across_facebook/posts/your_posts_1.json"], "JSON, 2023 to 2024"),
        (["facebook-x-2026-10-04-Kq7x/" + POSTS], "JSON, 2024 or later"),
        ([PROFILE], "JSON, 2024 or later"),
        (["preferences/preferences/privacy_settings.json"], "JSON, 2024 or later"),
        ([f"{D}/posts/media/Mobile/1.jpg", f"{D}/posts/media/Mobile/2.mp4"], "pictures, 2024 or later"),
        ([f"{D}/posts/your_posts_1.html", "start_here.html", f"{D}/posts/media/1.jpg"], "HTML, 2024 or later"),
        (["index.html", "profile_information/profile_information.html"], "HTML, 2018 to 2023"),
        (["comments_and_reactions/comments.html", "index.html"], "HTML, 2021 to 2023"),
        (["Pages_you_ve_liked.HTML"], "HTML, single files"),
        (["your_posts_1.html"], "HTML, single files"),
        (["your_posts_1.json"], "JSON, single files"),
        (["Pages_you_ve_liked.JSON"], "JSON, single files"),
        # Not Facebook's.
        ([], None),
        (["start_here.html", "index.html"], None),
        (["comments/comments.html"], None),
        (["your_instagram_activity/media/posts_1.html", "connections/followers_and_following/following.html"], None),
        (["content/posts_1.html", "comments/post_comments.html"], None),
        (["personal_information/personal_information/personal_information.json"], None),
        (["personal_information/information_about_you/profile_based_in.json", "media/posts/202104/1.jpg"], None),
        (["your_instagram_activity/media/posts_1.json", "your_instagram_activity/threads/followers.json"], None),
        (["your_instagram_activity/comments/post_comments_1.json"], None),
        (["connections/followers_and_following/followers_1.json", "connections/contacts/synced_contacts.json"], None),
        (["preferences/settings/comments_allowed_from.json", "preferences/media_settings/x.json"], None),
        (["content/posts_1.json", "comments/post_comments.json", "messages/inbox/a/message_1.json"], None),
        (["profile.json", "media.json", "comments.json", "connections.json"], None),
        (["data/tweets.js", "data/profile.js"], None),
        (["Profile.csv", "Positions.csv", "Shares.csv"], None),
        (["user_data_tiktok.json"], None),
        (["comments.json"], None),
        (["holiday/1.jpg", "notes.txt"], None),
    ],
)
def test_layout(names: list[str], layout: str | None) -> None:
    assert facebook.layout({squash(name) for name in names}) == layout


@pytest.mark.parametrize(
    ("profile", "handle"),
    [
        ({"username": "bethan.marlow.52", "profile_uri": "https://www.facebook.com/other"}, "bethan.marlow.52"),
        ({"profile_uri": "https://www.facebook.com/b.marlow", "name": {"full_name": "Bethan"}}, "b.marlow"),
        ({"profile_uri": "https://www.facebook.com/profile.php?id=1000", "name": {"full_name": "Siân"}}, "Siân"),
        ({"name": {"full_name": ""}, "username": []}, None),
    ],
)
def test_account_is_named_by_what_the_export_has(tmp_path: Path, profile: dict[str, Any], handle: str | None) -> None:
    file = given(tmp_path, PROFILE, {"profile_v2": profile})
    account = facebook.account({squash(file.path): file})
    assert (account.handle, account.private) == (handle, None)


def test_account_knows_the_default_audience_and_nothing_without_files(tmp_path: Path) -> None:
    activity = {"label": "Your activity", "dict": [{"label": "Who can see your future posts?", "value": "Friends"}]}
    file = given(tmp_path, "preferences/preferences/privacy_settings.json", {"label_values": [activity]})
    assert facebook.account({squash(file.path): file}).facts == {"future posts": "Friends"}
    assert facebook.account({}) == Account(None, None, {})


# ---- The table -----------------------------------------------------------------------------------

KNOWN = {
    "Details about you": [PROFILE, "profile_information.json"],
    "Posts": [
        *(
            "posts/your_posts.json",
            "posts/your_posts_12.json",
            POSTS,
            f"{D}/posts/posts_on_other_pages_and_profiles.json",
        ),
        *(f"{D}/posts/birthday_media.json", "apps_and_websites/posts_from_apps_and_websites.json"),
        *("marketplace/items_sold.json", "profile_information/profile_update_history.json"),
    ],
    "Comments": ["comments/comments.json", "top/" + f"{D}/comments_and_reactions/comments.json"],
    "Stories": [f"{D}/stories/archived_stories.json"],
    "Albums": ["photos_and_videos/album/0.json", "your_activity_across_facebook/posts/album/17.json"],
    "Photos": [f"{D}/posts/your_uncategorized_photos.json", "photos_and_videos/your_videos.json"],
    "Group posts": [
        *("groups/your_posts_and_comments_in_groups.json", f"{D}/groups/group_posts_and_comments.json"),
        *(f"{D}/groups/your_pending_posts_in_groups.json", f"{D}/groups/your_document_revision.json"),
    ],
    "Group comments": [f"{D}/groups/your_comments_in_groups.json"],
    "Groups": [
        *(f"{D}/groups/your_group_membership_activity.json", "groups/your_groups.json", f"{D}/groups/your_badges.json"),
        *(f"{D}/groups/your_answers_to_membership_questions.json", f"{D}/groups/your_contributions.json"),
    ],
    "Pages liked": [
        *(f"{D}/pages/pages_you've_liked.json", "pages/pages_you_ve_liked.json", "likes_and_reactions/pages.json"),
        *(f"{D}/pages/pages_and_profiles_you_follow.json", "following_and_followers/followed_pages.json"),
    ],
    "Your pages": [f"{D}/pages/your_pages.json"],
    "Reviews": [f"{D}/pages/pages_and_profiles_you've_recommended.json", f"{D}/reviews/reviews.json"],
    "Events": [f"{D}/events/your_event_responses.json", "events/your_events.json"],
    "Check-ins": [
        *(f"{D}/posts/check-ins.json", f"{D}/your_places/cities_you_have_checked_into.json"),
        *(f"{D}/posts/places_you_have_been_tagged_in.json", "your_places/places_you've_created.json"),
    ],
    "Privacy settings": [
        *("preferences/preferences/privacy_settings.json", "preferences/preferences/your_post_composer_settings.json"),
    ],
    "Account records": [
        *(f"{D}/posts/trash.json", f"{D}/posts/edits_you_made_to_posts.json", "voting/voting_location.json"),
        *("personal_information/facebook_accounts_center/accounts_center.json", f"{D}/posts/your_comment_edits.json"),
        *("about_you/autofill_information.json", "security_and_login_information/registration_information.json"),
        *(f"{D}/facebook_payments/payment_addresses.json", "security_and_login_information/record_details.json"),
        *(
            "security_and_login_information/email_address_verifications.json",
            "ads/information_you've_submitted_to_advertisers.json",
        ),
        *("location/primary_location.json", "logged_information/location/primary_public_location.json"),
        *("logged_information/location/last_location.json",),
    ],
    "skip: Mac's own notes": ["__MACOSX/posts/._your_posts_1.json", "posts/.DS_Store"],
    "skip: nothing to put": ["posts/no-data.txt"],
    "skip: table of contents": ["start_here.html", "index.html"],
    "skip: private conversations": [
        *(f"{D}/messages/inbox/a_1/message_1.json", "messages/archived_threads/b/photos/1.jpg"),
        *(f"{D}/groups/your_group_messages/617.json",),
    ],
    "skip: the words are theirs": ["posts/other_people's_posts_to_your_timeline.json"],
    "skip: invitations": [f"{D}/groups/group_invites_you've_received.json", f"{D}/events/event_invitations.json"],
    "skip: other people's contacts": [
        *(
            "personal_information/other_personal_information/your_imported_contacts.json",
            "about_you/your_address_books.json",
        ),
    ],
    "skip: about other people": [
        *("connections/friends/your_friends.json", "friends_and_followers/friends.json", "other_activity/pokes.json"),
        *(
            f"{D}/groups/your_actions_on_violating_content_in_your_groups.json",
            f"{D}/fundraisers/fundraisers_donated_to.json",
        ),
    ],
    "skip: Facebook's about your groups": [f"{D}/groups/your_settings_for_groups_tab.json"],
    "skip: no longer follow": [f"{D}/pages/pages_and_profiles_you've_unfollowed.json"],
    "skip: you bought from": [f"{D}/pages/pages_you_are_a_customer_of.json"],
    "skip: pages you run": [f"{D}/pages/admin_activity.json"],
    "skip: things you bought": ["marketplace/items_bought.json"],
    "skip: reactions": [
        *(f"{D}/comments_and_reactions/likes_and_reactions.json", "comments_and_reactions/likes_and_reactions_6.json"),
        *("likes_and_reactions/posts_and_comments.json",),
    ],
    "skip: other people's stories": [f"{D}/stories/story_reactions.json"],
    "skip: polls": [f"{D}/polls/polls_you_voted_on.json", f"{D}/polls/your_poll_votes.json"],
    "skip: saved for yourself": [
        f"{D}/saved_items_and_collections/collections.json",
        "saved_items/your_saved_items.json",
    ],
    "skip: stage of life": ["about_you/friend_peer_group.json"],
    "skip: links that Facebook made": [f"{D}/posts/content_sharing_links_you_have_created.json"],
    "skip: Facebook's map": [f"{D}/posts/facebook_editor.json"],
    "skip: payment records": [f"{D}/facebook_payments/payment_history.json"],
    "skip: settings": [
        *(
            "personal_information/profile_information/predicted_languages.json",
            "preferences/preferences/language_and_locale.json",
        ),
        *(f"{D}/other_activity/your_mentions_settings.json", "preferences/feed/reduce.json"),
    ],
    "skip: advertising": ["ads_information/advertisers_you've_interacted_with.json", "ads/ads_interests.json"],
    "skip: in other apps": [
        *(
            "apps_and_websites_off_of_facebook/connected_apps_and_websites.json",
            "apps_and_websites/apps_and_websites.json",
        ),
    ],
    "skip: log-in": ["security_and_login_information/account_activity.json"],
    "skip: noted about your use": ["logged_information/search/your_search_history.json", "location_history/a.json"],
    "skip: pictures": [f"{D}/posts/media/Mobile/1.BMP", "photos_and_videos/a/2.tiff"],
    "skip: videos": [f"{D}/posts/media/your_videos/3.mp4"],
}


@pytest.mark.parametrize(("expected", "path"), [(key, path) for key, paths in KNOWN.items() for path in paths])
def test_each_known_file_is_read_or_skipped_for_a_reason(expected: str, path: str) -> None:
    row = row_for(facebook, File(Path(), path, 0))
    assert row is not None
    if expected.startswith("skip: "):
        assert row.read is None
        assert expected.removeprefix("skip: ") in row.skip
    else:
        assert row.read is not None
        assert row.section == expected


@pytest.mark.parametrize(
    "path",
    [
        *(f"{D}/dating/your_dating_profile.json", f"{D}/groups/something_new.json", "your_posts_1.csv"),
        *("about_you/something_new.json", f"{D}/posts/not_your_posts_1.json", "mycomments.json"),
    ],
)
def test_unknown_files_are_nobodys(path: str) -> None:
    assert row_for(facebook, File(Path(), path, 0)) is None


def test_every_row_is_reached() -> None:
    paths = [path for paths in KNOWN.values() for path in paths]
    paths += [path.removesuffix(".json") + ".html" for path in paths if path.endswith(".json")]
    assert {row_for(facebook, File(Path(), path, 0)) for path in paths} == set(facebook.TABLE)


@pytest.mark.parametrize(("expected", "path"), [(key, path) for key, paths in KNOWN.items() for path in paths])
def test_each_page_of_a_download_in_html_is_treated_like_its_twin(expected: str, path: str) -> None:
    twin = path.replace(".json", ".html")
    row = row_for(facebook, File(Path(), twin, 0))
    assert row is not None
    assert row.skip == "" if row.read else expected.removeprefix("skip: ") in row.skip
    assert row.section == ("" if expected.startswith("skip: ") else expected)


# ---- The profile ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("field", "expected"),
    [
        ({"name": {"full_name": "Siân Prosser", "first_name": "Siân"}}, [("Name", None, "Siân Prosser")]),
        ({"other_names": [{"name": "Prosser", "type": "Maiden name"}]}, [("Name", None, "Prosser")]),
        ({"username": "miss.prosser.y4"}, [("Name", None, "miss.prosser.y4")]),
        ({"intro_bio": {"name": "Year 4 teacher 🏴", "timestamp": NOON}}, [("Bio", None, "Year 4 teacher 🏴")]),
        (
            {
                "work_experiences": [
                    {"employer": "Hazelcombe Primary", "title": "TA", "location": "Bath", "timestamp": 0}
                ]
            },
            [("Work", "employer", "Hazelcombe Primary"), ("Work", "job-title", "TA"), ("Work", "location", "Bath")],
        ),
        (
            {"education_experiences": [{"name": "Ysgol Bro Cennen", "school_type": "Secondary", "concentrations": []}]},
            [("Education", "school", "Ysgol Bro Cennen")],
        ),
        (
            {"education_experiences": [{"name": "Bath Spa", "degree": "PGCE", "concentrations": ["Primary", []]}]},
            [("Education", "school", "Bath Spa"), ("Education", None, "PGCE"), ("Education", None, "Primary")],
        ),
        ({"emails": {"emails": ["b@example.org"], "pending_emails": []}}, [("Contact info", "email", "b@example.org")]),
        ({"emails": {"previous_emails": [["a@example.org"]]}}, [("Account records", "email", "a@example.org")]),
        (
            {"phone_numbers": [{"phone_type": "Mobile", "phone_number": "+447700900142", "verified": True}]},
            [("Contact info", "phone", "+447700900142")],
        ),
        (
            {"address": {"street": "14 Thistlecombe Close", "city": "Keynsham", "zipcode": "BS31 9ZY", "region": ""}},
            [("Contact info", "address", "14 Thistlecombe Close, Keynsham, BS31 9ZY")],
        ),
        ({"address": {"street": "", "city": []}}, []),
        ({"current_city": {"name": "Keynsham"}}, [("Places lived", "location", "Keynsham")]),
        ({"hometown": {"name": "Caerfyrddin"}}, [("Places lived", "location", "Caerfyrddin")]),
        ({"places_lived": [{"place": "Bristol"}]}, [("Places lived", "location", "Bristol")]),
        ({"places_lived": [{"place": {"name": "Bristol"}}]}, [("Places lived", "location", "Bristol")]),
        ({"birthday": {"year": 1984, "month": 5, "day": 14}}, [("Birthday", "birth", "14 May 1984")]),
        ({"birthday": {"year": 0, "month": 5, "day": 14}}, [("Birthday", "birth", "14 May")]),
        ({"birthday": {"year": 1984, "month": 13, "day": 14}}, [("Birthday", "birth", "1984")]),
        ({"birthday": {"year": 0, "month": 0, "day": 0}}, []),
        ({"birthday": []}, []),
        (
            {"relationship": {"status": "Married", "partner": "Gareth", "anniversary": {"year": 2012}}},
            [("Family and relationships", "family", text) for text in ("Married", "Gareth", "2012")],
        ),
        (
            {"family_members": [{"name": "Eirlys", "relation": "Mother"}, {"name": "Siân"}]},
            [("Family and relationships", "family", text) for text in ("Eirlys (Mother)", "Siân")],
        ),
        (
            {"websites": [{"address": "https://example.org/b"}]},
            [("Websites", "other-account", "https://example.org/b")],
        ),
        ({"interested_in": ["Women"]}, [("Details about you", "sensitive", "Women")]),
        (
            {"religious_view": {"name": "Quaker", "description": "Mostly"}, "political_view": {}},
            [("Details about you", "sensitive", "Quaker"), ("Details about you", "sensitive", "Mostly")],
        ),
        ({"pages": [{"name": "Other", "pages": ["Marking"], "timestamps": [1]}]}, [("Pages liked", None, "Marking")]),
        ({"groups": [{"name": "Year 4 Teachers"}]}, [("Groups", None, "Year 4 Teachers")]),
        ({"a_new_field": {"name": "I teach"}}, [("Details about you", None, "I teach")]),
        ({"gender": {"gender_option": "FEMALE", "pronoun": "FEMALE"}, "profile_uri": "https://x.example"}, []),
        ({"blood_info": {"blood_donor_status": "UNREGISTERED"}, "registration_timestamp": NOON}, []),
        ({"phone_numbers": [], "websites": [], "work_experiences": [], "name": ""}, []),
    ],
)
@pytest.mark.parametrize("root", ["profile", "profile_v2"])
def test_profile_fields(tmp_path: Path, root: str, field: dict[str, Any], expected: list[Told]) -> None:
    assert told(tmp_path, PROFILE, {root: field}) == expected


def test_former_names_and_addresses_are_seen_by_nobody_else(tmp_path: Path) -> None:
    profile = {
        "previous_names": [{"name": "Prosser"}],
        "emails": {"emails": ["b@example.org"], "previous_emails": ["a@example.org"]},
    }
    seen = [(entry.text, entry.audience) for entry in entries(tmp_path, PROFILE, {"profile_v2": profile})]
    assert seen == [
        ("Prosser", Audience.ONLY_YOU),
        ("b@example.org", Audience.UNKNOWN),
        ("a@example.org", Audience.ONLY_YOU),
    ]


# ---- Posts, comments and what is attached ----------------------------------------------------------


@pytest.mark.parametrize(
    ("path", "root", "key"),
    [
        ("posts/your_posts.json", "status_updates", "status_updates[1].data[0].post"),
        ("posts/your_posts_1.json", "", "[1].data[0].post"),
        ("your_activity_across_facebook/posts/your_posts_1.json", "", "[1].data[0].post"),
        (POSTS, "", "[1].data[0].post"),
        (f"{D}/posts/trash.json", "trash_v2", "trash_v2[1].data[0].post"),
    ],
)
def test_posts_of_every_generation(tmp_path: Path, path: str, root: str, key: str) -> None:
    posts = [
        {"timestamp": NOON, "title": "Bethan Marlow updated her status.", "tags": [{"name": "Sue"}, "Dave"]},
        {"timestamp": NOON, "data": [{"post": "Café dans le pré ☕"}, {"update_timestamp": NOON + 9}]},
        {"timestamp": NOON, "data": [{"backdated_timestamp": 1}, {"post": " "}], "attachments": []},
    ]
    (entry,) = entries(tmp_path, path, {root: posts} if root else posts)
    assert (entry.text, entry.place.key, entry.place.file) == ("Café dans le pré ☕", key, path)
    assert entry.posted is not None
    assert entry.posted.isoformat() == "2019-05-12T12:00:00+00:00"
    assert entry.audience is (Audience.ONLY_YOU if "trash" in path else Audience.UNKNOWN)


def test_one_post_alone_may_stand_without_a_list(tmp_path: Path) -> None:
    post = {"timestamp": NOON, "data": [{"post": "Hello @[100001776512:2048:Sue Hallett]!"}]}
    assert told(tmp_path, POSTS, post) == [("Posts", None, "Hello Sue Hallett!")]


@pytest.mark.parametrize(
    ("attached", "expected"),
    [
        (
            {"place": {"name": "Tenby Harbour", "url": "https://x.example"}},
            [("Check-ins", "location", "Tenby Harbour")],
        ),
        (
            {
                "place": {
                    "name": "Home",
                    "address": "14 Thistlecombe Close",
                    "coordinate": {"latitude": 51.4, "longitude": -2.5},
                }
            },
            [("Check-ins", "location", "Home"), ("Check-ins", "location", "14 Thistlecombe Close")],
        ),
        (
            {"place": {"coordinate": {"latitude": 51.41340, "longitude": -2.49610}}},
            [("Check-ins", "location", "51.4134, -2.4961")],
        ),
        ({"place": {"name": "", "coordinate": {"latitude": 0.0, "longitude": 0.0}}}, []),
        (
            {"life_event": {"title": "Started at Hazelcombe", "start_date": {"year": 2014}}},
            [("Posts", None, "Started at Hazelcombe")],
        ),
        (
            {"event": {"name": "Summer Fayre", "start_timestamp": NOON, "place": {"name": "Hazelcombe Primary"}}},
            [("Events", None, "Summer Fayre"), ("Events", "location", "Hazelcombe Primary")],
        ),
        (
            {"external_context": {"name": "Science week", "source": "x.example", "url": "https://x.example/w"}},
            [("Posts", None, "Science week"), ("Posts", None, "https://x.example/w")],
        ),
        (
            {"for_sale_item": {"title": "Bike", "price": "£45", "seller": "Bethan Marlow", "description": "Ring me"}},
            [("Posts", None, "Bike"), ("Posts", None, "Ring me")],
        ),
        ({"text": "A memory"}, [("Posts", None, "A memory")]),
        (
            {"poll": {"question": "PE?", "options": [{"option": "Never", "voted": True}]}},
            [("Posts", None, "PE?"), ("Posts", None, "Never")],
        ),
        (
            {"media": photo(description="Us at Tenby", title="Holiday")},
            [("Photos", None, "Us at Tenby"), ("Albums", None, "Holiday")],
        ),
        ({"media": {}, "place": [], "text": ""}, []),
    ],
)
def test_attachments(tmp_path: Path, attached: dict[str, Any], expected: list[Told]) -> None:
    assert told(tmp_path, POSTS, with_attachment(**attached)) == expected


def test_a_post_shows_its_pictures_and_no_caption_twice(tmp_path: Path) -> None:
    place = {"latitude": 51.4134, "longitude": -2.4961, "taken_timestamp": NOON - 60}
    media = [
        {"media": photo(place, description="Keys!", title="2016")},
        {"media": photo(description="Keys!", title="2016")},
    ]
    post = {"timestamp": NOON, "data": [{"post": "Keys!"}], "attachments": [{"data": media}]}
    found = entries(tmp_path, POSTS, [post])
    assert [entry.text for entry in found] == ["Keys!", "2016", "51.4134, -2.4961 (photo posted 12 May 2019)"]
    first, second = found[0].media
    assert (first.file, first.latitude, first.longitude) == ("posts/media/1.jpg", 51.4134, -2.4961)
    assert first.taken is not None
    assert second.latitude is None


@pytest.mark.parametrize(
    ("metadata", "expected"),
    [
        ({"photo_metadata": {"exif_data": [{"latitude": 51.38112, "longitude": -2.35904}]}}, "51.3811, -2.3590"),
        ({"photo_metadata": {"exif_data": [{"latitude": 51.5}, {"longitude": -2.5}]}}, "51.5000, -2.5000"),
        ({"photo_metadata": {"latitude": 51.5, "longitude": -2.5}}, "51.5000, -2.5000"),
        ({"photo_metadata": {"exif_data": [{"latitude": 51, "longitude": 0.0}]}}, "51.0000, 0.0000"),
        ({"photo_metadata": {"exif_data": [{"latitude": 0.0, "longitude": 0.0}]}}, None),
        ({"photo_metadata": {"exif_data": [{"latitude": 51.5}]}}, None),
        ({"photo_metadata": {"exif_data": [{"latitude": 91.5, "longitude": -2.5}]}}, None),
        ({"photo_metadata": {"exif_data": [{"latitude": 51.5, "longitude": -182.5}]}}, None),
        ({"photo_metadata": {"exif_data": [{"latitude": "51.5", "longitude": "-2.5"}]}}, None),
        ({"photo_metadata": {"exif_data": [{"latitude": True, "longitude": False}]}}, None),
        ({"photo_metadata": {"exif_data": [{"upload_ip": "192.0.2.44", "taken_timestamp": -62169958800}]}}, None),
        ({"photo_metadata": []}, None),
        ([], None),
    ],
)
def test_photo_places(tmp_path: Path, metadata: Any, expected: str | None) -> None:
    value = {"other_photos_v2": [photo() | {"media_metadata": metadata}]}
    found = told(tmp_path, f"{D}/posts/your_uncategorized_photos.json", value)
    text = f"{expected} (photo posted 12 May 2019)"
    assert found == ([("Photos", "photo-place", text)] if expected else [("Photos", None, "")])


TAGGED = [([{"name": "Sue"}, {"name": "Bo"}], 2), (["Sue"], 1), ([], 0), (None, 0), ("Sue", 0)]


@pytest.mark.parametrize(("tags", "people"), TAGGED)
def test_people_in_a_picture_are_counted_and_not_named(tmp_path: Path, tags: Any, people: int) -> None:
    post = {"timestamp": NOON, "tags": tags, "attachments": [{"data": [{"media": photo()}]}]}
    (entry,) = entries(tmp_path, POSTS, [post])
    assert (entry.media[0].people, entry.media[0].file, entry.text) == (people, "posts/media/1.jpg", "")


def test_album(tmp_path: Path) -> None:
    comments = [{"author": "Sue", "comment": "Best teacher!"}, {"author": "Bethan Marlow", "comment": "Glue gun burn"}]
    value = {
        "name": "Kingfishers 4M",
        "photos": [photo(description="Our display", title="Kingfishers 4M", comments=comments)],
        "cover_photo": photo(description="Our display"),
        "last_modified_timestamp": NOON,
        "description": "My Year 4 class",
    }
    words = [("Albums", None, "Kingfishers 4M"), ("Photos", None, "Our display")]
    last = ("Albums", None, "My Year 4 class")
    assert told(tmp_path, f"{D}/posts/album/0.json", value) == [*words, ("Comments", None, "Glue gun burn"), last]
    assert told(tmp_path, f"{D}/posts/album/0.json", value, Account()) == [*words, last]


def test_stories_and_videos(tmp_path: Path) -> None:
    story = {"archived_stories_v2": with_attachment(media=photo(description="Last bell", title=""))}
    assert told(tmp_path, f"{D}/stories/archived_stories.json", story) == [("Stories", None, "Last bell")]
    metadata = {"video_metadata": {"exif_data": [{"latitude": 51.5, "longitude": -2.5}]}}
    video = {"videos_v2": [photo(title="Staff race") | {"media_metadata": metadata}]}
    assert told(tmp_path, f"{D}/posts/your_videos.json", video) == [
        ("Photos", None, "Staff race"),
        ("Photos", "photo-place", "51.5000, -2.5000 (video posted 12 May 2019)"),
    ]


@pytest.mark.parametrize(
    ("path", "root", "section"),
    [
        ("comments/comments.json", "comments", "Comments"),
        ("comments_and_reactions/comments.json", "comments_v2", "Comments"),
        (f"{D}/groups/your_comments_in_groups.json", "group_comments_v2", "Group comments"),
        ("groups/your_posts_and_comments_in_groups.json", "group_posts", "Group comments"),
    ],
)
def test_comments(tmp_path: Path, path: str, root: str, section: str) -> None:
    comment = {"timestamp": NOON, "comment": "Me too, Siân", "author": "Bethan Marlow", "group": "Year 4 Teachers"}
    record = {"timestamp": NOON, "data": [{"comment": comment}], "title": "Bethan Marlow commented on Sue's post."}
    found = told(tmp_path, path, {root: [record, {"timestamp": NOON, "title": "x"}, record]})
    assert found == [
        (section, None, "Me too, Siân"),
        ("Groups", None, "Year 4 Teachers"),
        (section, None, "Me too, Siân"),
    ]


# ---- Names of groups, pages, events and places -------------------------------------------------------


def member(title: str, name: str, when: int) -> dict[str, Any]:
    return {"timestamp": when, "data": [{"name": name}], "title": title}


@pytest.mark.parametrize(
    ("records", "groups"),
    [
        ([member("You became a member of A.", "A", 1)], ["A"]),
        ([member("You left A.", "A", 2), member("You joined A.", "A", 1)], []),
        ([member("You joined A.", "A", 3), member("You left A.", "A", 2)], ["A"]),
        ([member("You left B.", "B", 2), member("You joined A.", "A", 1)], ["A"]),
        ([member("You joined Leftover Bakers.", "Leftover Bakers", 1)], ["Leftover Bakers"]),
        ([member("Je bent lid geworden van A.", "A", 0)], ["A"]),
        ([], []),
    ],
)
def test_groups_that_were_left_are_not_told(tmp_path: Path, records: list[dict[str, Any]], groups: list[str]) -> None:
    found = told(tmp_path, f"{D}/groups/your_group_membership_activity.json", {"groups_joined_v2": records})
    assert found == [("Groups", None, name) for name in groups]


@pytest.mark.parametrize(
    ("path", "value", "expected"),
    [
        ("groups/your_groups.json", {"groups_admined": [{"name": "Staff"}]}, [("Groups", None, "Staff")]),
        (f"{D}/groups/your_groups.json", {"name": "Staff", "timestamp": 1}, [("Groups", None, "Staff")]),
        (f"{D}/groups/your_badges.json", {"group_badges_v2": {"Café": ["Star"]}}, [("Groups", None, "Café")]),
        (
            f"{D}/groups/your_answers_to_membership_questions.json",
            {
                "group_membership_questions_answers_v2": {
                    "group_answers": [{"group_name": "Y4", "answers": [{"question": "Where?", "answer": "Bath"}]}]
                }
            },
            [("Groups", None, "Y4"), ("Groups", None, "Bath")],
        ),
        (
            f"{D}/groups/your_pending_posts_in_groups.json",
            {"pending_posts_v2": [{"data": [{"post": "Hi"}], "timestamp": 1}]},
            [("Group posts", None, "Hi")],
        ),
        ("likes_and_reactions/pages.json", {"page_likes": [{"name": "TES"}]}, [("Pages liked", None, "TES")]),
        (
            f"{D}/pages/pages_you've_liked.json",
            {"page_likes_v2": [{"name": "TES", "url": "https://x.example"}]},
            [("Pages liked", None, "TES")],
        ),
        (
            f"{D}/pages/pages_and_profiles_you_follow.json",
            {"pages_followed_v2": [member("TES", "TES", 1)]},
            [("Pages liked", None, "TES")],
        ),
        (
            f"{D}/pages/your_pages.json",
            {"pages_v2": [{"name": "Bethan Bakes"}]},
            [("Your pages", "other-account", "Bethan Bakes")],
        ),
        (
            f"{D}/pages/pages_and_profiles_you've_recommended.json",
            {"recommended_pages_v2": [{"name": "Farm Shop", "timestamp": 1}]},
            [("Reviews", None, "Farm Shop")],
        ),
        (
            f"{D}/reviews/reviews.json",
            {"reviews_v2": [{"review": "Lovely", "url": "https://x.example"}]},
            [("Reviews", None, "Lovely")],
        ),
        (
            f"{D}/events/your_event_responses.json",
            {
                "event_responses_v2": {
                    "events_joined": [{"name": "Fayre"}],
                    "events_declined": [{"name": "No"}],
                    "events_interested": [{"name": "Swim"}],
                }
            },
            [("Events", None, "Fayre"), ("Events", None, "Swim")],
        ),
        ("events/your_event_responses.json", {"event_responses": {"events_declined": [{"name": "No"}]}}, []),
        (
            "events/your_events.json",
            {"your_events": [{"name": "Party", "description": "Mine", "place": {"name": "14 The Close"}}]},
            [("Events", None, "Party"), ("Events", None, "Mine"), ("Events", "location", "14 The Close")],
        ),
        (
            "your_places/places_you've_created.json",
            {"your_places": [{"name": "Casa Marlow", "url": "x"}]},
            [("Check-ins", "location", "Casa Marlow")],
        ),
        (
            "marketplace/items_sold.json",
            {"items_selling": [{"title": "Bike", "location": {"latitude": 51.4, "longitude": -2.5}}]},
            [("Posts", None, "Bike"), ("Posts", "location", "51.4000, -2.5000")],
        ),
    ],
)
def test_names(tmp_path: Path, path: str, value: Any, expected: list[Told]) -> None:
    assert told(tmp_path, path, value) == expected


# ---- Labelled files, and what Facebook holds ---------------------------------------------------------

TAGS = {"label": "Place tags", "dict": [{"label": "Coordinates", "value": "(51.3811 , -2.3590)"}]}
NAMED_TAGS = {"label": "Place tags", "dict": [*TAGS["dict"], {"label": "Name", "value": "Hazelcombe School"}]}


@pytest.mark.parametrize(
    ("path", "value", "expected"),
    [
        (
            f"{D}/posts/places_you_have_been_tagged_in.json",
            [
                labels(
                    ("Visit time", NOON),
                    ("Place name", "The Lock"),
                    ("Name of application used to tag this place", "App"),
                )
            ],
            [("Check-ins", "location", "The Lock")],
        ),
        (
            f"{D}/your_places/cities_you_have_checked_into.json",
            {"fbid": "1", "label_values": [{"label": "Cities", "vec": [{"value": "Tenby"}, {"value": "Barry"}]}]},
            [("Check-ins", "location", "Tenby"), ("Check-ins", "location", "Barry")],
        ),
        (f"{D}/posts/check-ins.json", {"label_values": [TAGS]}, [("Check-ins", "location", "51.3811, -2.3590")]),
        (
            f"{D}/posts/check-ins.json",
            [{"label_values": [{"label": "Message", "value": "Here again"}, NAMED_TAGS]}],
            [("Check-ins", None, "Here again"), ("Check-ins", "location", "Hazelcombe School")],
        ),
        (
            f"{D}/posts/posts_on_other_pages_and_profiles.json",
            labels(("Message", "Penblwydd hapus Siân"), ("URL", "https://www.facebook.com/1"), timestamp=NOON),
            [("Posts", None, "Penblwydd hapus Siân")],
        ),
        (
            f"{D}/posts/birthday_media.json",
            [{"fbid": "1", "label_values": [{"label": "Media", "media": [photo(description="41!")]}]}],
            [("Photos", None, "41!")],
        ),
        (
            f"{D}/facebook_payments/payment_addresses.json",
            [
                labels(
                    ("Street", "14 The Close"),
                    ("Postcode", "BS31 9ZY"),
                    ("City", "Keynsham"),
                    ("Recipient", "B Marlow"),
                )
            ],
            [
                *(("Account records", "address", "14 The Close"), ("Account records", "address", "BS31 9ZY")),
                *(("Account records", "location", "Keynsham"), ("Account records", None, "B Marlow")),
            ],
        ),
        (
            "about_you/autofill_information.json",
            {"autofill_information_v2": {"EMAIL": ["b@example.org"], "PHONE": "07700900142", "CITY": "Bath"}},
            [
                *(("Account records", "email", "b@example.org"), ("Account records", "phone", "07700900142")),
                ("Account records", "location", "Bath"),
            ],
        ),
        (
            "security_and_login_information/registration_information.json",
            labels(
                ("Email address", "a@example.org"), ("IP address", "192.0.2.44"), ("Time", NOON), ("User agent", "X")
            ),
            [("Account records", "email", "a@example.org")],
        ),
        (
            "ads_information/information_you've_submitted_to_advertisers.json",
            {"lead_gen_info_v2": [{"label": "Phone number", "value": "07700 900142"}]},
            [("Account records", "phone", "07700 900142")],
        ),
        (
            "security_and_login_information/record_details.json",
            {
                "admin_records_v2": [
                    {"event": "Login", "session": {"created_timestamp": NOON, "ip_address": "192.0.2.44"}},
                    {"event": "Change", "extra_info": {"old_email": "a@example.org", "new_number": "07700900142"}},
                    {"event": "Change", "extra_info": {"old_name": "Prosser", "new_vanity": "b.m"}},
                ]
            },
            [
                *(("Account records", "email", "a@example.org"), ("Account records", "phone", "07700900142")),
                *(("Account records", None, "Prosser"), ("Account records", None, "b.m")),
            ],
        ),
        (
            "security_and_login_information/email_address_verifications.json",
            {"contact_verifications_v2": [{"contact": "a@example.org"}, {"contact": "+447700900142"}]},
            [("Account records", "email", "a@example.org"), ("Account records", "phone", "+447700900142")],
        ),
        (
            "logged_information/location/primary_location.json",
            {"primary_location_v2": {"city_region_pairs": [["Keynsham", "Somerset"]], "zipcode": ["BS31"]}},
            [("Account records", "location", "Keynsham, Somerset"), ("Account records", "location", "BS31")],
        ),
        (
            "logged_information/location/primary_public_location.json",
            {"primary_public_location_v2": {"city": "Keynsham", "country": "GB"}},
            [("Account records", "location", "Keynsham, GB")],
        ),
        (
            "logged_information/location/last_location.json",
            {"last_location_v2": {"coordinate": {"latitude": 51.4134, "longitude": -2.4961}, "time": NOON}},
            [("Account records", "location", "51.4134, -2.4961")],
        ),
        (
            f"{D}/posts/edits_you_made_to_posts.json",
            [labels(("Text", "I teach at Hazelcombe"), ("Caption", ""), timestamp=NOON)],
            [("Account records", None, "I teach at Hazelcombe")],
        ),
    ],
)
def test_labelled_files(tmp_path: Path, path: str, value: Any, expected: list[Told]) -> None:
    found = entries(tmp_path, path, value)
    assert [(entry.place.section, entry.says, entry.text) for entry in found] == expected
    held = {entry.audience for entry in found if entry.place.section == "Account records"}
    assert held <= {Audience.ONLY_YOU}


@pytest.mark.parametrize(
    ("label", "value", "says"),
    [
        ("Who can see your future posts?", "Public", "visibility"),
        ("Who can look you up using the email address you provided?", "Everyone", "visibility"),
        ("Who can see your future posts?", "Friends", None),
        ("Who can see your future posts?", "Only me", None),
        ("Who can see your future posts?", "Public; except acquaintances", None),
        ("Who can send you friend requests?", "Everyone", None),
        ("A setting of next year", "Public", None),
    ],
)
def test_privacy_settings(tmp_path: Path, label: str, value: str, says: str | None) -> None:
    settings = {"fbid": "1", "label_values": [{"label": "Your activity", "dict": [{"label": label, "value": value}]}]}
    (entry,) = entries(tmp_path, "preferences/preferences/privacy_settings.json", settings)
    assert entry.text.startswith(label)
    assert entry.text.endswith(value)
    assert (entry.says, entry.audience) == (says, Audience.EVERYONE if says else Audience.ONLY_YOU)


# ---- Damage --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "bad",
    [
        *("a string", 7, None, ["a list"], {"entirely": "different"}),
        *({"timestamp": NOON, "data": "text"}, {"timestamp": NOON, "data": ["text"]}, {"data": [{"comment": "text"}]}),
        *({"timestamp": NOON, "attachments": 5}, {"timestamp": NOON, "attachments": [{"data": [{"media": "x"}]}]}),
        {"timestamp": NOON, "attachments": [{"data": [{"media": {"uri": "x", "media_metadata": "y"}}]}]},
    ],
)
def test_one_bad_row_costs_one_row(tmp_path: Path, bad: Any) -> None:
    good = {"timestamp": NOON, "data": [{"post": "Good"}]}
    found = everything(given(tmp_path, POSTS, [good, bad, good, bad]))
    assert [each.text for each in found if isinstance(each, Entry)] == ["Good", "Good"]
    (unread,) = [each for each in found if isinstance(each, Unread)]
    assert unread.why == "2 entries in it are not laid out as expected; the others were read (the first: [1])"


@pytest.mark.parametrize("path", [path for key, paths in KNOWN.items() if "skip" not in key for path in paths])
@pytest.mark.parametrize("value", [[], {}])
def test_empty_files_are_read_and_say_nothing(tmp_path: Path, path: str, value: Any) -> None:
    assert everything(given(tmp_path, path, value)) == []


@pytest.mark.parametrize("path", [path for key, paths in KNOWN.items() if "skip" not in key for path in paths])
@pytest.mark.parametrize("content", [b"", b"{", b'"words"', b'[["x"], 3, null]', b"\x00\x05\x16\x07\x00\x02", b"[[[["])
def test_damaged_files_are_told(tmp_path: Path, path: str, content: bytes) -> None:
    found = everything(given(tmp_path, path, content))
    assert found
    assert all(isinstance(each, Unread) for each in found)


def test_a_file_of_something_else_is_told(tmp_path: Path) -> None:
    (found,) = everything(given(tmp_path, "comments/comments.json", {"something": [{"else": 1}]}))
    assert isinstance(found, Unread)


def test_posts_are_streamed_and_survive_a_cut(tmp_path: Path) -> None:
    whole = json.dumps([{"timestamp": NOON, "data": [{"post": f"Post {n}"}]} for n in range(20_000)]).encode()
    file = given(tmp_path, POSTS, whole[:-50])
    stream: Iterator[Entry | Skipped | Unread] = read(facebook, file, OWNER)
    first = next(stream)
    assert isinstance(first, Entry)
    rest = list(stream)
    assert len(rest) == 19_999  # 19,998 posts, and that the last one is missing
    assert isinstance(rest[-1], Unread)


# ---- The sample ------------------------------------------------------------------------------------


def sample() -> dict[str, File]:
    files = (path for path in SAMPLE.rglob("*") if path.is_file())
    return {squash(str(path)): File(SAMPLE, path.relative_to(SAMPLE).as_posix(), path.stat().st_size) for path in files}


def test_the_sample_is_facebooks_alone_and_fully_accounted_for() -> None:
    files = sample()
    assert [name for name, reader in readers().items() if reader.layout(files.keys())] == ["facebook"]
    account = facebook.account(files)
    assert account.handle == "bethan.marlow.52"
    found = [each for file in files.values() for each in everything(file, account)]
    assert not [each for each in found if isinstance(each, Unread)]
    sections = {each.place.section for each in found if isinstance(each, Entry)}
    assert sections >= KNOWN.keys() - {"Your pages"} - {key for key in KNOWN if key.startswith("skip")}
    texts = {each.text for each in found if isinstance(each, Entry)}
    assert "Sparklers with Siân 🎇 on the rec" in texts
    assert "Reception Mums 2017" not in texts
