"""Mastodon's archive: each field and each kind of post, who sees it, and what it costs when something is odd."""

from __future__ import annotations

import json
import tarfile
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from profileaudit.accounts import Part, accounts
from profileaudit.export import open_export
from profileaudit.model import Audience, Entry, Skipped, Unread
from profileaudit.readers import read, readers, row_for, squash
from profileaudit.readers.mastodon import plain

SAMPLE = Path(__file__).parents[2] / "sample_profiles/owen-tandry/exports"
EVERYONE, FOLLOWERS, UNKNOWN = Audience.EVERYONE, Audience.FOLLOWERS, Audience.UNKNOWN
MASTODON = readers()["mastodon"]
Told = tuple[str, Audience, str | None, str]
PUBLIC = "https://www.w3.org/ns/activitystreams#Public"
ME = "https://mastodon.example/users/annode"
OPEN = ("Account privacy", EVERYONE, "visibility")


def part(root: Path, files: Mapping[str, Any]) -> Part:
    for path, content in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(content if isinstance(content, str) else json.dumps(content), encoding="utf-8")
    return opened(root)


def opened(root: Path) -> Part:
    exports, unread = open_export(root)
    parts, unknown = accounts(exports)
    assert (unread, unknown, len(parts)) == ([], [], 1)
    return parts[0]


def outcomes(found: Part) -> list[Entry | Skipped | Unread]:
    return [outcome for file in found.files for outcome in read(MASTODON, file, found.account)]


def entries(found: Part) -> list[Entry]:
    return [outcome for outcome in outcomes(found) if isinstance(outcome, Entry)]


def told(found: Part) -> list[Told]:
    return [(entry.place.section, entry.audience, entry.says, entry.text) for entry in entries(found)]


def unread(found: Part) -> list[str]:
    return [outcome.why for outcome in outcomes(found) if isinstance(outcome, Unread)]


def skipped(found: Part) -> list[str]:
    return [outcome.why for outcome in outcomes(found) if isinstance(outcome, Skipped)]


def actor(**fields: Any) -> dict[str, Any]:
    return {"id": ME, "type": "Person", "preferredUsername": "annode", **fields}


def create(to: Any = PUBLIC, **post: Any) -> dict[str, Any]:
    return {"type": "Create", "object": {"type": "Note", "content": "<p>Hello</p>", "to": to, **post}}


NAME: Told = ("Username", EVERYONE, None, "annode")
ACTORS: list[tuple[dict[str, Any], list[Told]]] = [
    ({}, [NAME]),
    ({"name": "Ann Ode", "summary": ""}, [("Name", EVERYONE, None, "Ann Ode"), NAME]),
    (
        {"summary": "<p>SENDCo &amp; mum.<br />Bath</p><p>Views mine</p>"},
        [NAME, ("Bio", EVERYONE, None, "SENDCo & mum.\nBath\nViews mine")],
    ),
    (
        {
            "attachment": [
                {
                    "type": "PropertyValue",
                    "name": "Web",
                    "value": '<a href="https://example.org/a" rel="me"><span class="invisible">https://</span>'
                    '<span class="">example.org/a</span></a>',
                },
                {"type": "PropertyValue", "name": "School", "value": "Oak Tree"},
            ]
        },
        [
            NAME,
            ("Profile fields", EVERYONE, None, "Web: https://example.org/a"),
            ("Profile fields", EVERYONE, None, "School: Oak Tree"),
        ],
    ),
    (
        {"alsoKnownAs": ["https://old.example/users/ann"], "movedTo": "https://new.example/users/ann"},
        [
            NAME,
            ("Other accounts", EVERYONE, "other-account", "https://old.example/users/ann"),
            ("Other accounts", EVERYONE, "other-account", "https://new.example/users/ann"),
        ],
    ),
    (
        {"manuallyApprovesFollowers": False, "discoverable": True, "indexable": True},
        [
            NAME,
            (*OPEN, "Anyone can follow without being approved"),
            (*OPEN, "Shown in profile directories and suggestions"),
            (*OPEN, "Public posts can be found by search"),
        ],
    ),
    ({"manuallyApprovesFollowers": True, "discoverable": False, "indexable": None}, [NAME]),
    ({"vcard:bday": "1988-05-14", "vcard:Address": "Bath"}, [
        NAME, ("Other details", EVERYONE, None, "1988-05-14"), ("Other details", EVERYONE, None, "Bath")]),
    ({"inbox": "https://mastodon.example/inbox", "newThing": "https://mastodon.example/x"}, [NAME]),
    ({"publicKey": {"publicKeyPem": "-----BEGIN"}, "tag": [{"name": "#cats"}]}, [NAME]),
]  # fmt: skip


@pytest.mark.parametrize(("fields", "expected"), ACTORS)
def test_the_profile(tmp_path: Path, fields: dict[str, Any], expected: list[Told]) -> None:
    found = part(tmp_path, {"actor.json": actor(**fields)})
    assert told(found) == expected
    assert unread(found) == []


def test_a_label_that_is_not_known_is_named(tmp_path: Path) -> None:
    found = part(tmp_path, {"actor.json": actor(favouriteTea="Yorkshire")})
    assert [entry.place.key for entry in entries(found)] == ["preferredUsername", "favouriteTea"]


POSTS: list[tuple[dict[str, Any], list[tuple[Audience, str]]]] = [
    (create(), [(EVERYONE, "Hello")]),
    (create(to=[PUBLIC], cc=[f"{ME}/followers"]), [(EVERYONE, "Hello")]),
    (create(to=["as:Public"]), [(EVERYONE, "Hello")]),
    (create(to=[f"{ME}/followers"], cc=[PUBLIC]), [(EVERYONE, "Hello")]),
    (create(to=[f"{ME}/followers"], cc=[]), [(FOLLOWERS, "Hello")]),
    (create(to=f"{ME}/followers", cc=["https://b.example/users/bo"]), [(FOLLOWERS, "Hello")]),
    (create(to=[]), [(UNKNOWN, "Hello")]),
    (create(to=["https://b.example/users/bo"]), []),
    (create(to=["https://b.example/users/followers-of-tea"]), []),
    (create(summary="School talk"), [(EVERYONE, "School talk"), (EVERYONE, "Hello")]),
    (create(content=""), []),
    (create(content=None), []),
    (
        create(
            content='<p><span class="h-card"><a href="https://b.example/@bo">@<span>bo</span></a></span> my <a '
            'href="https://mastodon.example/tags/Year4">#<span>Year4</span></a> class</p>'
        ),
        [(EVERYONE, "@bo my #Year4 class")],
    ),
    (create(content="<p>one</p><script>no()</script><p>1 &lt; 2</p>"), [(EVERYONE, "one\n1 < 2")]),
    (
        create(type="Question", oneOf=[{"name": "Tea"}, {"name": "Gin"}]),
        [(EVERYONE, "Hello"), (EVERYONE, "Tea"), (EVERYONE, "Gin")],
    ),
    (create(attachment=[{"url": "/m/a.png", "name": "My room"}]), [(EVERYONE, "Hello"), (EVERYONE, "My room")]),
    ({"type": "Announce", "object": "https://b.example/posts/1"}, []),
    ({"type": "Announce", "to": [PUBLIC], "object": {"content": "somebody else's"}}, []),
]  # fmt: skip


@pytest.mark.parametrize(("post", "expected"), POSTS)
def test_a_post_and_who_sees_it(tmp_path: Path, post: dict[str, Any], expected: list[tuple[Audience, str]]) -> None:
    found = part(tmp_path, {"actor.json": actor(), "outbox.json": {"orderedItems": [post]}})
    assert [(who, text) for section, who, _, text in told(found) if section == "Posts"] == expected
    assert unread(found) == []


def test_where_when_and_with_what(tmp_path: Path) -> None:
    post = create(published="2024-02-03T04:05:06Z", attachment=[{"url": "/media_attachments/files/1/a.png"}])
    found = part(tmp_path, {"archive-1/outbox.json": {"orderedItems": [create(), post]}})
    entry = entries(found)[1]
    assert (entry.place.file, entry.place.key) == ("archive-1/outbox.json", "orderedItems[1].object.content")
    assert entry.posted == datetime(2024, 2, 3, 4, 5, 6, tzinfo=UTC)
    assert [media.file for media in entry.media] == ["archive-1/media_attachments/files/1/a.png"]


def test_private_mentions_are_counted_and_not_read(tmp_path: Path) -> None:
    private = create(to=["https://b.example/users/bo"], content="my number is 07700 900123")
    found = part(tmp_path, {"outbox.json": {"orderedItems": [private, create(), private]}})
    assert [text for *_, text in told(found)] == ["Hello"]
    assert skipped(found) == ["2 of its posts are private mentions: private messages are not read"]


ACCOUNTS: list[tuple[dict[str, Any], str | None, bool | None]] = [
    (actor(manuallyApprovesFollowers=False), "annode@mastodon.example", False),
    (actor(manuallyApprovesFollowers=True), "annode@mastodon.example", None),  # public posts stay public
    (actor(), "annode@mastodon.example", None),
    ({"preferredUsername": "annode"}, "annode", None),
    ({}, None, None),
]


@pytest.mark.parametrize(("written", "handle", "private"), ACCOUNTS)
def test_the_account(tmp_path: Path, written: dict[str, Any], handle: str | None, private: bool | None) -> None:
    found = part(tmp_path, {"actor.json": written})
    assert (found.account.handle, found.account.private) == (handle, private)


STATES: list[tuple[dict[str, Any], int, list[str]]] = [
    ({"actor.json": actor()}, 1, []),  # no outbox: absent
    ({"outbox.json": {"orderedItems": []}}, 0, []),  # present and empty
    ({"outbox.json": {}}, 0, []),
    ({"outbox.json": {"posts": [create()]}}, 0, ["nothing that this version recognises is in it"]),
    ({"actor.json": {"nom": "Ann"}}, 0, ["nothing that this version recognises is in it"]),
    ({"actor.json": "[]"}, 0, ["nothing that this version recognises is in it"]),
    ({"actor.json": ""}, 0, ["it is empty"]),
    ({"outbox.json": '{"orderedItems": [' + json.dumps(create()) + ', {"type": '}, 1, ["it is cut off"]),
    ({"outbox.json": {"orderedItems": [7, create(), create(content=5), create(attachment=[{"name": []}])]}}, 2,
     ["3 entries in it are not laid out as expected; the others were read"]),
    ({"actor.json": actor(attachment=["x"], summary=3)}, 1, ["2 entries in it are not laid out as expected"]),
]  # fmt: skip


@pytest.mark.parametrize(("files", "count", "why"), STATES)
def test_absent_empty_and_unknown_are_told_apart(
    tmp_path: Path, files: dict[str, Any], count: int, why: list[str]
) -> None:
    found = part(tmp_path, files)
    assert len(entries(found)) == count
    assert [sentence[: len(start)] for sentence, start in zip(unread(found), why, strict=True)] == why


LAYOUTS = [
    (["actor.json"], "archive"),
    (["archive-20260101-abc/actor.json", "archive-20260101-abc/likes.json"], "archive"),
    (["outbox.json"], "archive"),
    (["following_accounts.csv", "lists.csv"], "lists"),
    (["x/blocked_domains.csv"], "lists"),
    (["lists.csv"], None),
    (["bookmarks.csv"], None),
    (["likes.json"], None),
    (["following_accounts.csv", "posts.csv"], None),
    (["factor.json"], None),
    (["actor.json.txt"], None),
    ([], None),
]


@pytest.mark.parametrize(("names", "expected"), LAYOUTS)
def test_layout(names: list[str], expected: str | None) -> None:
    assert MASTODON.layout([squash(name) for name in names]) == expected


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("", ""),
        (None, ""),
        ("Tom & Jerry", "Tom & Jerry"),
        ("a < b", "a < b"),
        ("<p>a</p><p>b</p>", "a\nb"),
        ("<p>a<br>b</p>", "a\nb"),
        ("<p>unclosed", "unclosed"),
        ("&eacute;&#39;", "é'"),
        ("<ul><li>one</li><li>two</li></ul>", "one\ntwo"),
    ],
)
def test_plain(markup: str | None, text: str) -> None:
    assert plain(markup) == text


def test_a_gzipped_tar_reads_like_a_folder(tmp_path: Path) -> None:
    found = part(tmp_path / "x", {"actor.json": actor(), "outbox.json": {"orderedItems": [create()]}})
    with tarfile.open(tmp_path / "archive.tar.gz", "w:gz") as tar:
        for name in ("outbox.json", "actor.json"):
            tar.add(tmp_path / "x" / name, name)
    assert sorted(told(opened(tmp_path / "archive.tar.gz"))) == sorted(told(found))


def test_the_sample() -> None:
    found = opened(SAMPLE)
    assert [name for name, reader in readers().items() if reader.layout([squash(f.path) for f in found.files])] == [
        "mastodon"
    ]
    assert all(row_for(MASTODON, file) for file in found.files)
    assert unread(found) == []
    assert found.account.handle == "owent@mastodon.example"
    sections = {section for section, *_ in told(found)}
    assert sections == {"Name", "Username", "Bio", "Profile fields", "Other accounts", "Account privacy", "Posts"}
    assert {who for section, who, *_ in told(found) if section == "Posts"} == {EVERYONE, FOLLOWERS}
