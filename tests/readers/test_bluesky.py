"""Bluesky's repository: each kind of record, where it stands, and what is told when part of it is missing."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import libipld
import pytest

from profileaudit.accounts import Part, accounts
from profileaudit.export import open_export
from profileaudit.model import Audience, Entry, Skipped, Unread
from profileaudit.readers import read, readers, row_for, squash

SAMPLE = Path(__file__).parents[2] / "sample_profiles/carys-prydderch/exports"
BLUESKY = readers()["bluesky"]
DID = "did:plc:abcdefghijklmnopqrstuvwx"
POST, PROFILE = "app.bsky.feed.post", "app.bsky.actor.profile"
SELF = f"{PROFILE}/self"
Records = Mapping[str, dict[str, Any]]
Told = tuple[str, str | None, str]


def framed(data: bytes) -> bytes:
    length, out = len(data), b""
    while length >= 0x80:
        out, length = out + bytes([length & 0x7F | 0x80]), length >> 7
    return out + bytes([length]) + data


def addressed(data: bytes) -> bytes:
    return b"\x01\x71\x12\x20" + hashlib.sha256(data).digest()


def link(address: bytes) -> bytes:
    return b"\xd8\x2a\x58\x25\x00" + address


def tree(records: Records) -> bytes:
    """One node that holds all the leaves, each key without what it shares with the one before."""
    leaves, before = b"", ""
    for key, record in sorted(records.items()):
        shared = next(
            (n for n, (a, b) in enumerate(zip(before, key, strict=False)) if a != b), min(len(before), len(key))
        )
        own = libipld.encode_dag_cbor(key[shared:].encode())
        count = libipld.encode_dag_cbor(shared)
        value = link(addressed(libipld.encode_dag_cbor(record)))
        leaves += b"\xa4\x61k" + own + b"\x61p" + count + b"\x61t\xf6" + b"\x61v" + value
        before = key
    return b"\xa2\x61e\x99" + len(records).to_bytes(2, "big") + leaves + b"\x61l\xf6"


def car(records: Records, *, lost: tuple[str, ...] = (), commit: bool = True) -> bytes:
    """A repository as Bluesky hands it out: commit, tree, records."""
    node = tree(records)
    parts = [node, *(libipld.encode_dag_cbor(record) for key, record in records.items() if key not in lost)]
    if commit:
        parts.insert(0, libipld.encode_dag_cbor({"did": DID, "rev": "3kaaaaaaaaaa2", "version": 3, "prev": None}))
    header = libipld.encode_dag_cbor({"roots": [], "version": 1})
    return framed(header) + b"".join(framed(addressed(part) + part) for part in parts)


def part(root: Path, content: bytes, name: str = "repo.car") -> Part:
    root.mkdir(exist_ok=True)
    (root / name).write_bytes(content)
    return opened(root)


def opened(root: Path) -> Part:
    exports, unread = open_export(root)
    parts, unknown = accounts(exports)
    assert (unread, unknown, len(parts)) == ([], [], 1)
    return parts[0]


def outcomes(found: Part) -> list[Entry | Skipped | Unread]:
    return [outcome for file in found.files for outcome in read(BLUESKY, file, found.account)]


def entries(found: Part) -> list[Entry]:
    return [outcome for outcome in outcomes(found) if isinstance(outcome, Entry)]


def told(found: Part) -> list[Told]:
    return [(entry.place.section, entry.says, entry.text) for entry in entries(found)]


def unread(found: Part) -> list[str]:
    return [outcome.why for outcome in outcomes(found) if isinstance(outcome, Unread)]


def post(text: str = "Hello", **more: Any) -> dict[str, Any]:
    return {"$type": POST, "text": text, "createdAt": "2024-01-02T03:04:05.678Z", **more}


def profile(**more: Any) -> dict[str, Any]:
    return {"$type": PROFILE, "createdAt": "2023-07-01T00:00:00Z", **more}


SIGNED_OUT: Told = ("Account privacy", "visibility", "Shown to people who are not signed in")
ASKED = {"$type": "com.atproto.label.defs#selfLabels", "values": [{"val": "!no-unauthenticated"}]}
FEATURE = "app.bsky.richtext.facet#link"
RECORDS: list[tuple[str, dict[str, Any], list[Told]]] = [
    (SELF, profile(displayName="Ann Ode", description="SENDCo"), [
        ("Name", None, "Ann Ode"), ("Bio", None, "SENDCo"), SIGNED_OUT]),
    (SELF, profile(pronouns="she/her", website="https://example.org"), [
        ("Bio", None, "she/her"), ("Website", "other-account", "https://example.org"), SIGNED_OUT]),
    (SELF, profile(displayName="Ann", labels=ASKED), [("Name", None, "Ann")]),
    (SELF, profile(labels={"values": [{"val": "adult"}]}), [SIGNED_OUT]),
    (SELF, profile(avatar={"$type": "blob", "mimeType": "image/jpeg", "size": 3}), [SIGNED_OUT]),
    (SELF, profile(pinnedPost={"uri": "at://x", "cid": "bafy"}), [SIGNED_OUT]),
    (SELF, profile(favouriteTea="Yorkshire"), [SIGNED_OUT, ("Other details", None, "Yorkshire")]),
    (f"{POST}/3kaaaaaaaaaa2", post(), [("Posts", None, "Hello")]),
    (f"{POST}/3kaaaaaaaaaa2", post("", embed={"images": [{"alt": "My class"}, {"alt": ""}]}), [
        ("Posts", None, "My class")]),
    (f"{POST}/3kaaaaaaaaaa2", post("See oaktree.example...", facets=[
        {"index": {"byteStart": 4, "byteEnd": 9}, "features": [{"$type": FEATURE, "uri": "https://oaktree.example/me"}]}]),
        [("Posts", None, "See oaktree.example..."), ("Posts", None, "https://oaktree.example/me")]),
    (f"{POST}/3kaaaaaaaaaa2", post("https://e.example/a", facets=[{"features": [{"uri": "https://e.example/a"}]}]),
        [("Posts", None, "https://e.example/a")]),
    (f"{POST}/3kaaaaaaaaaa2", post(facets=[{"features": [{"did": "did:plc:bo"}]}], langs=["en"]), [
        ("Posts", None, "Hello")]),
    (f"{POST}/3kaaaaaaaaaa2", post(tags=["Year4"]), [("Posts", None, "Hello"), ("Posts", None, "#Year4")]),
    (f"{POST}/3kaaaaaaaaaa2", post(embed={"external": {"uri": "https://e.example", "title": "Oak"}}),
        [("Posts", None, "Hello"), ("Posts", None, "https://e.example"), ("Posts", None, "Oak")]),
    (f"{POST}/3kaaaaaaaaaa2", post(embed={"record": {"uri": "at://did:plc:bo/x", "cid": "bafy"}}), [
        ("Posts", None, "Hello")]),
    (f"{POST}/3kaaaaaaaaaa2", post("a\x00b\u202e"), [("Posts", None, "ab")]),
    ("app.bsky.graph.list/3kaaaaaaaaaa2", {"$type": "app.bsky.graph.list", "name": "Our staff", "purpose": "x#y"}, [
        ("Lists", None, "Our staff")]),
    ("app.bsky.graph.starterpack/3kaaaaaaaaaa2", {"$type": "app.bsky.graph.starterpack", "name": "Bath teachers",
        "list": "at://x"}, [("Lists", None, "Bath teachers")]),
    ("app.bsky.feed.generator/x", {"$type": "app.bsky.feed.generator", "displayName": "SEND", "did": "did:web:x"}, [
        ("Feeds", None, "SEND")]),
    ("chat.bsky.actor.declaration/self", {"$type": "chat.bsky.actor.declaration", "allowIncoming": "all"}, [
        ("Account privacy", "visibility", "New messages from: all")]),
    ("chat.bsky.actor.declaration/self", {"$type": "chat.bsky.actor.declaration", "allowIncoming": "following"}, [
        ("Account privacy", None, "New messages from: following")]),
    ("app.bsky.feed.like/1", {"$type": "app.bsky.feed.like", "subject": {"uri": "at://x", "cid": "y"}}, []),
    ("app.bsky.graph.follow/1", {"$type": "app.bsky.graph.follow", "subject": "did:plc:bo"}, []),
    ("app.bsky.graph.verification/1", {"$type": "app.bsky.graph.verification", "displayName": "Bo"}, []),
    # A record of another program in the same repository, as public as all others.
    ("com.example.blog.entry/1", {"$type": "com.example.blog.entry", "title": "My day", "body": {"md": ["one"]},
        "createdAt": "2024-01-01T00:00:00Z"}, [("Other details", None, "one"), ("Other details", None, "My day")]),
]  # fmt: skip


@pytest.mark.parametrize(("key", "record", "expected"), RECORDS, ids=range(len(RECORDS)))
def test_each_kind_of_record(tmp_path: Path, key: str, record: dict[str, Any], expected: list[Told]) -> None:
    found = part(tmp_path, car({key: record}))
    assert sorted(told(found), key=str) == sorted(expected, key=str)
    assert {entry.audience for entry in entries(found)} <= {Audience.EVERYONE}
    assert unread(found) == []


def test_where_and_when(tmp_path: Path) -> None:
    undated = {"$type": POST, "text": "two"}
    found = part(
        tmp_path, car({f"{POST}/3jzfcijpj2z2a": post("one"), f"{POST}/3jzfcijpj2z2b": undated, SELF: profile()})
    )
    by_text = {entry.text: entry for entry in entries(found)}
    assert by_text["one"].place.key == f"{POST}/3jzfcijpj2z2a.text"
    assert by_text["one"].posted == datetime(2024, 1, 2, 3, 4, 5, 678000, tzinfo=UTC)
    assert by_text["two"].place.key == f"{POST}/3jzfcijpj2z2b.text"
    assert by_text["two"].posted and by_text["two"].posted.date().isoformat() == "2023-06-30"  # from its name
    assert SIGNED_OUT[2] in by_text


@pytest.mark.parametrize("name", ["self", "3jzfcijpj2z2", "3jzfcijpj2z2aa", "1jzfcijpj2z2a", "3JZFCIJPJ2Z2A"])
def test_a_name_that_holds_no_moment(tmp_path: Path, name: str) -> None:
    found = part(tmp_path, car({f"{POST}/{name}": {"$type": POST, "text": "x"}}))
    assert [entry.posted for entry in entries(found)] == [None]


STATES: list[tuple[bytes, int, list[str]]] = [
    (car({}), 0, []),  # a new account: there, and empty
    (car({"app.bsky.feed.like/1": {"$type": "app.bsky.feed.like"}}), 0, []),
    (car({}, commit=False), 0, ["nothing that this version recognises is in it: no record of a Bluesky account"]),
    (b"no car", 0, ["it is not a repository", "nothing that this version recognises"]),
    (b"", 0, ["it is empty", "nothing that this version recognises"]),
    (car({f"{POST}/a": post("one"), f"{POST}/b": post("two")}, lost=(f"{POST}/a",)), 1,
     ["1 record is in its table of contents, but not in it"]),
    (car({f"{POST}/a": post("one"), f"{POST}/b": post("two")})[:-3], 1, ["it is cut off"]),
    (car({f"{POST}/a": post("one"), f"{POST}/b": {"$type": POST, "text": 7}}), 1,
     ["1 record in it is not laid out as expected"]),
    (car({SELF: profile(displayName=["x"])}), 0, ["1 record in it is not laid out as expected"]),
]  # fmt: skip


@pytest.mark.parametrize(("written", "count", "why"), STATES, ids=range(len(STATES)))
def test_absent_empty_and_unknown_are_told_apart(tmp_path: Path, written: bytes, count: int, why: list[str]) -> None:
    found = part(tmp_path, written)
    assert len(entries(found)) == count
    assert [sentence[: len(start)] for sentence, start in zip(unread(found), why, strict=True)] == why


def test_the_account_is_its_did_and_public(tmp_path: Path) -> None:
    assert part(tmp_path / "a", car({})).account.handle == DID
    assert part(tmp_path / "b", car({})).account.private is False
    assert part(tmp_path / "c", b"no car").account.handle is None


LAYOUTS = [
    (["repo.car"], "repository"),
    (["x/did-plc-abc.car", "x/a.jpeg"], "repository"),
    (["car.json"], None),
    (["repo.carx"], None),
    (["repo.car.txt"], None),
    ([], None),
]


@pytest.mark.parametrize(("names", "expected"), LAYOUTS)
def test_layout(names: list[str], expected: str | None) -> None:
    assert BLUESKY.layout([squash(name) for name in names]) == expected


def test_the_sample() -> None:
    found = opened(SAMPLE)
    assert [name for name, reader in readers().items() if reader.layout([squash(f.path) for f in found.files])] == [
        "bluesky"
    ]
    assert all(row_for(BLUESKY, file) for file in found.files)
    assert unread(found) == []
    assert {section for section, *_ in told(found)} == {"Name", "Bio", "Account privacy", "Posts", "Lists"}
    assert all(entry.posted for entry in entries(found) if entry.place.section == "Posts")
