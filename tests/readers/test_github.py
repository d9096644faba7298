"""GitHub's account archive: each list in its smallest true form, and whose words are told."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from profileaudit.accounts import Part, accounts
from profileaudit.export import open_export
from profileaudit.model import Audience, Entry, Skipped, Unread
from profileaudit.readers import read, readers, squash

SAMPLE = Path(__file__).parents[2] / "sample_profiles/idris-fenwick/exports/b1c77d90-4a52-4e0e-9f3c-2f1f5f4f7a10"
EVERYONE, FOLLOWERS, ONLY_YOU, UNKNOWN = Audience.EVERYONE, Audience.FOLLOWERS, Audience.ONLY_YOU, Audience.UNKNOWN
GITHUB = readers()["github"]
Told = tuple[str, Audience, str | None, str]


def opened(root: Path) -> Part:
    exports, unread = open_export(root)
    parts, unknown = accounts(exports)
    assert (unread, unknown, len(parts)) == ([], [], 1)
    return parts[0]


def part(root: Path, files: dict[str, str]) -> Part:
    for path, content in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(content, encoding="utf-8")
    return opened(root)


def outcomes(found: Part) -> list[Entry | Skipped | Unread]:
    return [outcome for file in found.files for outcome in read(GITHUB, file, found.account)]


def entries(found: Part) -> list[Entry]:
    return [outcome for outcome in outcomes(found) if isinstance(outcome, Entry)]


def told(found: Part) -> list[Told]:
    return [(entry.place.section, entry.audience, entry.says, entry.text) for entry in entries(found)]


def unread(found: Part) -> list[str]:
    return [outcome.why for outcome in outcomes(found) if isinstance(outcome, Unread)]


def skipped(found: Part) -> list[str]:
    return [outcome.file for outcome in outcomes(found) if isinstance(outcome, Skipped)]


ME = {"type": "user", "url": "https://github.com/anno", "login": "anno", "name": "Ann Ode", "emails": []}
OTHER = {"type": "user", "url": "https://github.com/bo", "login": "bo", "name": "Bo Lee", "company": "Ash School"}
OPEN = {"url": "https://github.com/anno/beans", "owner": "https://github.com/anno", "name": "beans", "private": False}
CLOSED = {"url": "https://github.com/anno/till", "owner": "https://github.com/anno", "name": "till", "private": True}


def archive(root: Path, **lists: Any) -> Part:
    base: dict[str, Any] = {"users": [ME, OTHER], "repositories": [OPEN, CLOSED]}
    files = {f"0f9a/{name}_000001.json": json.dumps(content) for name, content in (base | lists).items()}
    return part(root, {**files, "0f9a/schema.json": "{}"})


def written(**more: Any) -> dict[str, Any]:
    return {"user": "https://github.com/anno", "created_at": "2020-05-01T21:00:00Z", **more}


PROFILES: list[tuple[dict[str, Any], list[Told]]] = [
    ({"bio": "Head of ICT"}, [("Bio", EVERYONE, None, "Head of ICT")]),
    ({"company": "@oaktree"}, [("Company", EVERYONE, "employer", "@oaktree")]),
    ({"location": "Bath"}, [("Location", EVERYONE, "location", "Bath")]),
    ({"website": "https://anno.example.net"}, [("Websites", EVERYONE, "other-account", "https://anno.example.net")]),
    (
        {"emails": [{"address": "ann@example.org", "primary": True}]},
        [("E-mail addresses", UNKNOWN, "email", "ann@example.org")],
    ),
    ({"emails": ["ann@example.org"]}, [("E-mail addresses", UNKNOWN, "email", "ann@example.org")]),
    ({"mood": "teaching"}, [("Other details", UNKNOWN, None, "teaching")]),
    ({"company": None, "location": "", "website": " "}, []),
    ({"emails": None, "bio": 7}, []),
    ({"created_at": "2014-09-02T17:31:05Z", "avatar_url": "https://example.org/a.png"}, []),
]


@pytest.mark.parametrize(("more", "expected"), PROFILES)
def test_the_profile_and_nobody_elses(tmp_path: Path, more: dict[str, Any], expected: list[Told]) -> None:
    found = archive(tmp_path, users=[OTHER, {**ME, **more}])
    always = [("Name", EVERYONE, None, "Ann Ode"), ("Username", EVERYONE, None, "anno")]
    profile = [each for each in told(found) if each[0] != "Repositories"]
    assert sorted(profile, key=str) == sorted(always + expected, key=str)
    assert unread(found) == []


REPO = "https://github.com/anno"
LISTS: list[tuple[str, dict[str, Any], list[Told]]] = [
    ("issues", written(url=f"{REPO}/beans/issues/1", title="Set 2", body="Too hard"),
     [("Issues", EVERYONE, None, "Set 2"), ("Issues", EVERYONE, None, "Too hard")]),
    ("pull_requests", written(url=f"{REPO}/till/pull/2", title="Tidy", body=None),
     [("Issues", FOLLOWERS, None, "Tidy")]),
    ("issue_comments", written(url=f"{REPO}/till/issues/4#issuecomment-1", body="Mine"),
     [("Comments", FOLLOWERS, None, "Mine")]),
    ("commit_comments", written(url=f"{REPO}/beans/commit/ab#comment-1", body="Mine"),
     [("Comments", EVERYONE, None, "Mine")]),
    ("pull_request_reviews", written(url="https://github.com/bo/else/pull/1#review-1", body="Mine"),
     [("Comments", UNKNOWN, None, "Mine")]),
    ("pull_request_review_comments", written(body="Mine"), [("Comments", UNKNOWN, None, "Mine")]),
    ("releases", written(url=f"{REPO}/beans/releases/1", name="Autumn", body=""),
     [("Releases", EVERYONE, None, "Autumn")]),
    ("issues", written(user="https://github.com/bo", title="Sir", body="help"), []),
    ("issues", written(user=None, title="Nobody's", body="words"), []),
    ("issue_comments", written(user="https://github.com/annora", body="Not mine"), []),
    ("issue_comments", written(url=f"{REPO}/beans/issues/1", body="  "), []),
]  # fmt: skip


@pytest.mark.parametrize(("name", "record", "expected"), LISTS)
def test_what_the_owner_wrote(tmp_path: Path, name: str, record: dict[str, Any], expected: list[Told]) -> None:
    found = archive(tmp_path, **{name: [record]})
    assert [each for each in told(found) if each[0] in ("Issues", "Comments", "Releases")] == expected


def test_repositories_and_who_sees_them(tmp_path: Path) -> None:
    theirs = {"url": "https://github.com/bo/pots", "owner": "https://github.com/bo", "name": "pots", "private": False}
    unsaid = {"url": "https://github.com/anno/tea", "owner": "https://github.com/anno", "name": "tea"}
    found = archive(tmp_path, repositories=[{**OPEN, "description": "Year 9 unit"}, CLOSED, theirs, unsaid])
    assert [each for each in told(found) if each[0] == "Repositories"] == [
        ("Repositories", EVERYONE, None, "beans"),
        ("Repositories", EVERYONE, None, "Year 9 unit"),
        ("Repositories", FOLLOWERS, None, "till"),
        ("Repositories", UNKNOWN, None, "tea"),
    ]


def test_where_and_when(tmp_path: Path) -> None:
    found = archive(tmp_path, issues=[written(title="One", url=f"{REPO}/beans/issues/1")])
    entry = next(each for each in entries(found) if each.place.section == "Issues")
    assert (entry.place.platform, entry.place.file, entry.place.key) == (
        "github",
        "0f9a/issues_000001.json",
        "[0].title",
    )
    assert entry.posted == datetime(2020, 5, 1, 21, tzinfo=UTC)


OWNERS: list[tuple[list[Any], list[Any], str | None]] = [
    ([ME], [], "anno"),
    ([ME, OTHER], [OPEN], "anno"),
    ([OTHER, ME], [OPEN], "anno"),
    ([ME, OTHER], [{**OPEN, "owner": "https://github.com/ANNO"}], "anno"),
    ([ME], [{**OPEN, "owner": "https://github.com/an-organisation"}], "anno"),
    ([ME, OTHER], [{**OPEN, "owner": "https://github.com/an-organisation"}], None),
    ([ME, OTHER], [], None),
    ([], [OPEN], None),
]


@pytest.mark.parametrize(("users", "repositories", "handle"), OWNERS)
def test_whose_archive_it_is(tmp_path: Path, users: list[Any], repositories: list[Any], handle: str | None) -> None:
    found = archive(tmp_path, users=users, repositories=repositories)
    assert (found.account.handle, found.account.private) == (handle, None)


def test_without_an_owner_nobodys_words_are_told(tmp_path: Path) -> None:
    found = archive(tmp_path, repositories=[], issues=[written(title="Whose?")])
    assert told(found) == []
    assert [why for why in unread(found) if "which of the people in it is you" in why] == unread(found) != []


STATES: list[tuple[str, list[str]]] = [
    ("[]", []),
    ("", ["it is empty"]),
    ("7", ["nothing that this version recognises is in it"]),
    ('["a", 7]', ["2 entries in it are not laid out as expected; the others were read (the first: [0])"]),
    (
        '[{"user": "https://github.com/anno"',
        ["it is cut off: everything before the cut was read, and the rest is missing"],
    ),
]


@pytest.mark.parametrize(("content", "why"), STATES)
def test_empty_is_not_unrecognised(tmp_path: Path, content: str, why: list[str]) -> None:
    files = {"users_000001.json": json.dumps([ME]), "issues_000001.json": content}
    found = part(tmp_path, files)
    assert unread(found) == why
    assert [each[3] for each in told(found)] == ["Ann Ode", "anno"]


def test_a_bad_record_costs_itself(tmp_path: Path) -> None:
    found = archive(tmp_path, issue_comments=[None, written(body="Good", url=f"{REPO}/beans/issues/1"), ["x"]])
    assert ("Comments", EVERYONE, None, "Good") in told(found)
    assert len(unread(found)) == 1


LEFT_ALONE = [
    "organizations_000001.json",
    "issue_events_000001.json",
    "attachments/1/photo.png",
    "repositories/anno/beans.git/HEAD",
    "schema.json",
]


@pytest.mark.parametrize("path", LEFT_ALONE)
def test_left_alone_for_a_reason(tmp_path: Path, path: str) -> None:
    found = part(tmp_path, {"users_000001.json": "[]", path: "[]"})
    assert (skipped(found), unread(found)) == ([path], [])


def test_a_list_that_is_not_known_is_told(tmp_path: Path) -> None:
    assert unread(archive(tmp_path, discussions=[{}])) == ["this version does not know what is in this file"]


LAYOUTS = [
    (["a/users_000001.json", "a/schema.json"], "account archive"),
    (["issue_comments_000002.json"], "account archive"),
    (["users.json"], None),
    (["users_1.json"], None),
    (["data/tweets.js"], None),
    (["schema.json"], None),
    ([], None),
]


@pytest.mark.parametrize(("names", "expected"), LAYOUTS)
def test_layout(names: list[str], expected: str | None) -> None:
    assert GITHUB.layout([squash(name) for name in names]) == expected


def test_the_sample() -> None:
    found = opened(SAMPLE)
    assert found.account.handle == "idrisf"
    assert [each[3] for each in told(found) if each[2] == "employer"] == ["Harrowgate Lane Academy"]
    assert not any("Somebody Else" in each[3] or "sir it" in each[3] for each in told(found))
    assert unread(found) == []


def test_the_sample_is_recognised_by_exactly_one_reader() -> None:
    exports, _ = open_export(SAMPLE)
    names = {squash(file.path): file for file in exports[0].files}
    assert [name for name, reader in readers().items() if reader.layout(names)] == ["github"]
