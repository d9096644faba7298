"""Tumblr's account data and the pages of a blog's export."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from profileaudit.accounts import Part, accounts
from profileaudit.export import open_export
from profileaudit.model import Account, Audience, Entry, Skipped, Unread
from profileaudit.readers import read, readers, squash

SAMPLE = Path(__file__).parents[2] / "sample_profiles/idris-fenwick/exports/tumblr-export"
ONLY_YOU, UNKNOWN = Audience.ONLY_YOU, Audience.UNKNOWN
TUMBLR = readers()["tumblr"]
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
    return [outcome for file in found.files for outcome in read(TUMBLR, file, found.account)]


def entries(found: Part) -> list[Entry]:
    return [outcome for outcome in outcomes(found) if isinstance(outcome, Entry)]


def told(found: Part) -> list[Told]:
    return [(entry.place.section, entry.audience, entry.says, entry.text) for entry in entries(found)]


def unread(found: Part) -> list[str]:
    return [outcome.why for outcome in outcomes(found) if isinstance(outcome, Unread)]


def skipped(found: Part) -> list[str]:
    return [outcome.file for outcome in outcomes(found) if isinstance(outcome, Skipped)]


def payload(root: Path, **data: Any) -> Part:
    return part(root, {"payload-0.json": json.dumps([{"data": data}])})


PAYLOADS: list[tuple[dict[str, Any], list[Told], list[str]]] = [
    ({"email": "a@example.org"}, [("Account records", ONLY_YOU, "email", "a@example.org")], []),
    ({"blog_names": [{"current_blog_name": "mrsode"}, {"current_blog_name": ""}]},
     [("Blogs", UNKNOWN, None, "mrsode")], []),
    ({"most_used_tags": ["oak tree", 7]}, [("Tags", UNKNOWN, None, "oak tree")], []),
    ({"town": "Bath"}, [("Other details", UNKNOWN, None, "Bath")], []),
    ({"unfollows": ["x"], "dashboard": [{}], "last_active_times": ["2019"], "ugcLinks": [{}]}, [], []),
    ({"likes": [], "asks": {}, "age": 7}, [], []),
    ({"likes": ["x"], "asks": {"a": 1}}, [],
     ["these parts of it are unknown to this version, and were not read: likes, asks"]),
    ({f"part{number}": [1] for number in range(10)}, [],
     ["these parts of it are unknown to this version, and were not read: " + ", ".join(f"part{n}" for n in range(8))
      + " and 2 more"]),
    ({}, [], []),
]  # fmt: skip


@pytest.mark.parametrize(("data", "expected", "why"), PAYLOADS)
def test_the_accounts_data(tmp_path: Path, data: dict[str, Any], expected: list[Told], why: list[str]) -> None:
    found = payload(tmp_path, **data)
    assert (told(found), unread(found)) == (expected, why)


def test_the_account(tmp_path: Path) -> None:
    assert payload(tmp_path, blog_names=[{"current_blog_name": "mrsode"}]).account == Account("mrsode")


PAGE = "<!DOCTYPE html><html><head><title>No</title><style>p{}</style></head><body>%s</body></html>"
POSTS: list[tuple[str, list[tuple[str, str]]]] = [
    (PAGE % "<h1>Hello</h1><p>I <b>teach</b>.<br>Still.</p>", [("Posts", "Hello\nI teach.\nStill.")]),
    (PAGE % '<div class="caption"><p>Strings</p></div>', [("Posts", "Strings")]),
    (PAGE % '<p>Hi</p><div id="footer"><span class="tag">oak</span><span class="tag">tree</span></div>',
     [("Posts", "Hi"), ("Tags", "oak"), ("Tags", "tree")]),
    (PAGE % '<p>Hi</p><span id="timestamp">April 23rd, 2014 9:05pm</span>', [("Posts", "Hi")]),
    (PAGE % '<img src="x.jpg" alt=""><script>no()</script>', []),
    (PAGE % "", []),
    ("<p>No body at all</p>", [("Posts", "No body at all")]),
]  # fmt: skip


@pytest.mark.parametrize(("page", "expected"), POSTS)
def test_posts(tmp_path: Path, page: str, expected: list[tuple[str, str]]) -> None:
    found = part(tmp_path, {"posts/html/84712093311.html": page})
    assert [(section, text) for section, _, _, text in told(found)] == expected
    assert {each[1] for each in told(found)} <= {UNKNOWN}
    assert unread(found) == []


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        (" April 23rd, 2014 9:05pm ", datetime(2014, 4, 23, 21, 5)),
        ("July 1st, 2014", datetime(2014, 7, 1)),
        ("December 2nd, 2012 12:00am", datetime(2012, 12, 2)),
        ("Mar 3 2020 10:15am", datetime(2020, 3, 3, 10, 15)),
        ("a while ago", None),
        ("Brumaire 3rd, 1799 9:05pm", None),
        ("April 45th, 2014", None),
        ("", None),
    ],
)
def test_when_a_post_was_posted(tmp_path: Path, written: str, expected: datetime | None) -> None:
    page = PAGE % f'<p>Hi</p><div id="footer"><span id="timestamp">{written}</span></div>'
    entry = entries(part(tmp_path, {"posts/html/84712093311.html": page}))[0]
    assert (entry.text, entry.posted, entry.place.section, entry.place.key) == ("Hi", expected, "Posts", "body")


STATES = [
    ("[]", []),
    ("", ["it is empty"]),
    ("[{}]", ["nothing that this version recognises is in it"]),
    ('[{"data": []}]', ["nothing that this version recognises is in it"]),
    ("[7]", ["1 entry in it is not laid out as expected; the others were read (the first: [0])"]),
    ('[{"data": {"email": "a@', ["it is cut off: everything before the cut was read, and the rest is missing"]),
]


@pytest.mark.parametrize(("content", "why"), STATES)
def test_empty_is_not_unrecognised(tmp_path: Path, content: str, why: list[str]) -> None:
    found = part(tmp_path, {"payload-0.json": content, "posts/html/84712093311.html": PAGE % "<p>Hi</p>"})
    assert (unread(found), [each[3] for each in told(found)]) == (why, ["Hi"])


@pytest.mark.parametrize("path", ["posts/posts_index.html", "posts/style.css", "media/1.mp4", "media/2.gifv"])
def test_left_alone_for_a_reason(tmp_path: Path, path: str) -> None:
    found = part(tmp_path, {"payload-0.json": "[]", path: "x"})
    assert (skipped(found), unread(found)) == ([path], [])


LAYOUTS = [
    (["payload-0.json"], "account data"),
    (["a/payload-12.json", "a/posts/html/84712093311.html"], "account data"),
    (["html/84712093311.html"], "posts"),
    (["html/account.html"], None),
    (["html/12.html"], None),
    (["payload.json"], None),
    (["84712093311.html"], None),
    (["payload-0.js"], None),
    ([], None),
]


@pytest.mark.parametrize(("names", "expected"), LAYOUTS)
def test_layout(names: list[str], expected: str | None) -> None:
    assert TUMBLR.layout([squash(name) for name in names]) == expected


def test_the_sample() -> None:
    found = opened(SAMPLE)
    assert found.account.handle == "bass-and-biscuits"
    assert [each[3] for each in told(found) if each[0] == "Blogs"] == ["bass-and-biscuits", "mrfenwickcomputing"]
    assert [entry.posted for entry in entries(found) if entry.place.section == "Posts"] == [
        datetime(2014, 4, 23, 21, 5),
        datetime(2014, 7, 1),
    ]
    assert unread(found) == ["these parts of it are unknown to this version, and were not read: following"]


def test_the_sample_is_recognised_by_exactly_one_reader() -> None:
    exports, _ = open_export(SAMPLE)
    names = {squash(file.path): file for file in exports[0].files}
    assert [name for name, reader in readers().items() if reader.layout(names)] == ["tumblr"]
