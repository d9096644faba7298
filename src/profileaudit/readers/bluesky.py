"""Bluesky: the repository (`repo.car`) that Settings > Account > Export my data gives.

Everything in it is public; that is how Bluesky works (https://docs.bsky.app/blog/repo-export). Handle, e-mail address,
pictures, mutes and private messages are not in it: the account is known by its DID. The kinds of record and their
fields are those of https://github.com/bluesky-social/atproto/tree/main/lexicons; records of other programs that keep
their data in the same repository are as public, and read as "Other details". Field names are never translated.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from itertools import islice
from typing import Any

from profileaudit.export import File
from profileaudit.formats import Unreadable
from profileaudit.formats.car import blocks
from profileaudit.formats.moments import moment
from profileaudit.formats.text import clean
from profileaudit.formats.values import DEEPEST
from profileaudit.model import Account, Audience, Entry, Place, Unread
from profileaudit.readers import Row

__all__ = ["LAYOUTS", "PLATFORM", "TABLE", "account", "layout"]

PLATFORM = "bluesky"
LAYOUTS: tuple[str, ...] = ("repository",)
NO_REPOSITORY = "nothing that this version recognises is in it: no record of a Bluesky account"
_POST, _PROFILE = "app.bsky.feed.post", "app.bsky.actor.profile"
_MESSAGES_FROM = "chat.bsky.actor.declaration"
_SIGNED_OUT = "!no-unauthenticated"
"""The label by which an account asks apps to show it only to people who are signed in."""
_SILENT = frozenset(
    {
        "app.bsky.feed.like",
        "app.bsky.feed.repost",
        "app.bsky.feed.threadgate",
        "app.bsky.feed.postgate",
        "app.bsky.graph.follow",
        "app.bsky.graph.block",
        "app.bsky.graph.listitem",
        "app.bsky.graph.listblock",
        "app.bsky.graph.verification",
    }
)
"""Kinds of record that hold other people's addresses and dates, and no words of the owner."""
_FIELDS: Mapping[str, Mapping[str, tuple[str, str | None]]] = {
    _PROFILE: {
        "displayName": ("Name", None),
        "pronouns": ("Bio", None),
        "description": ("Bio", None),
        "website": ("Website", "other-account"),
    },
    "app.bsky.graph.list": {"name": ("Lists", None), "description": ("Lists", None)},
    "app.bsky.graph.starterpack": {"name": ("Lists", None), "description": ("Lists", None)},
    "app.bsky.feed.generator": {"displayName": ("Feeds", None), "description": ("Feeds", None)},
}
_NO_WORDS = frozenset({"$type", "createdAt", "purpose", "did", "list"})
"""Fields that hold dates, codes and addresses within Bluesky."""
_TID = "234567abcdefghijklmnopqrstuvwxyz"
"""The digits of a record's name, which is the moment at which it was written (https://atproto.com/specs/tid)."""
_FIRST_BLOCKS = 10_000
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)

Record = dict[str, Any]
Text = tuple[str, str]
"""A key path below the record, and what stands there."""


class Misshapen(ValueError):
    """A record is not what it is in every repository."""


def layout(names: Collection[str]) -> str | None:
    """`repository` when there is a CAR file among these squashed paths."""
    return "repository" if any(name.endswith(".car") for name in names) else None


def account(files: Mapping[str, File]) -> Account:
    """The account's DID, as no handle is in a repository; every account on Bluesky is public."""
    for name, file in files.items():
        if name.endswith(".car"):
            with suppress(Unreadable, OSError):  # told when the file is read
                for block in islice(blocks(file), _FIRST_BLOCKS):
                    did = block.value.get("did") if isinstance(block.value, dict) else None
                    if isinstance(did, str) and "rev" in block.value:
                        return Account(clean(did), private=False)
    return Account(private=False)


def repository(file: File, account: Account) -> Iterator[Entry | Unread]:
    """Every record that holds words; where it stands is told by the repository's own table of contents."""
    names = _names(file)
    of_account = bad = 0
    try:
        for block in blocks(file):
            value = block.value if isinstance(block.value, dict) else {}
            kind = value.get("$type")
            of_account += isinstance(kind, str) or "rev" in value
            if not isinstance(kind, str) or kind in _SILENT:
                continue
            try:
                yield from _entries(file.path, names.pop(block.address, clean(kind)), kind, value)
            except Misshapen:
                bad += 1
    except Unreadable as fault:
        yield Unread(file.path, str(fault))
    else:
        if names:
            records = "1 record is" if len(names) == 1 else f"{len(names)} records are"
            yield Unread(file.path, f"{records} in its table of contents, but not in it")
    if bad:
        records = "1 record in it is" if bad == 1 else f"{bad} records in it are"
        yield Unread(file.path, f"{records} not laid out as expected; the others were read")
    if not of_account:
        yield Unread(file.path, NO_REPOSITORY)


def _names(file: File) -> dict[bytes, str]:
    """`collection/name` of every record that may hold words, by its address: the leaves of the repository's tree.

    A leaf's key is written without what it shares with the leaf before (https://atproto.com/specs/repository)."""
    names: dict[bytes, str] = {}
    with suppress(Unreadable):  # told by the reading of the records
        for block in blocks(file):
            leaves = block.value.get("e") if isinstance(block.value, dict) else None
            key = b""
            for leaf in leaves if isinstance(leaves, list) else ():
                if not isinstance(leaf, dict):
                    break
                shared, own, address = leaf.get("p"), leaf.get("k"), leaf.get("v")
                if not (isinstance(shared, int) and isinstance(own, bytes) and isinstance(address, bytes)):
                    break
                key = key[:shared] + own[:1024]
                name = clean(key.decode("ascii", "replace"))
                if name.partition("/")[0] not in _SILENT:
                    names[address] = name
    return names


def _entries(file: str, name: str, kind: str, record: Record) -> Iterator[Entry]:
    """What one record says."""
    when = moment(record.get("createdAt")) or _written(name)
    if kind == _POST:
        for key, text in _post(record):
            yield _entry(text, file, f"{name}.{key}", "Posts", when)
    elif kind == _MESSAGES_FROM:
        whom = record.get("allowIncoming")
        if isinstance(whom, str):
            text = f"New messages from: {whom}"
            says = "visibility" if whom == "all" else None
            yield _entry(text, file, f"{name}.allowIncoming", "Account privacy", when, says)
    else:
        fields = _FIELDS.get(kind, {})
        for field, (section, says) in fields.items():
            text = record.get(field, "")
            if not isinstance(text, str):
                raise Misshapen
            yield from _said(_entry(text, file, f"{name}.{field}", section, when, says))
        left = {key: value for key, value in record.items() if key not in fields and key not in _NO_WORDS}
        if kind == _PROFILE:
            yield from _signed_out(file, name, left.pop("labels", None), when)
        for key, text in _texts(left, name):
            yield _entry(text, file, key, "Other details", when)


def _entry(text: str, file: str, key: str, section: str, when: datetime | None, says: str | None = None) -> Entry:
    return Entry(clean(text), Place(PLATFORM, section, file, clean(key)), Audience.EVERYONE, when, says)


def _said(entry: Entry) -> Iterator[Entry]:
    if entry.text.strip():
        yield entry


def _post(record: Record) -> Iterator[Text]:
    """The texts of a post: its words, links that its words shorten, its tags, and what stands with its pictures."""
    text = record.get("text")
    if not isinstance(text, str):
        raise Misshapen
    if text.strip():
        yield "text", text
    for key, link in _texts(record.get("facets"), "facets"):
        if key.endswith(".uri") and link not in text:
            yield key, link
    for key, tag in _texts(record.get("tags"), "tags"):
        yield key, f"#{tag}"
    for key, words in _texts(record.get("embed"), "embed"):
        if key.rpartition(".")[2] in ("alt", "title", "description") or key.endswith("external.uri"):
            yield key, words


def _signed_out(file: str, name: str, labels: Any, when: datetime | None) -> Iterator[Entry]:
    """That people who are not signed in see the profile; no entry when the account asks apps not to show it."""
    values = labels.get("values") if isinstance(labels, dict) else None
    asked = any(isinstance(each, dict) and each.get("val") == _SIGNED_OUT for each in values or ())
    if not asked:
        text = "Shown to people who are not signed in"
        yield _entry(text, file, f"{name}.labels", "Account privacy", when, "visibility")


def _texts(value: Any, key: str, depth: int = 0) -> Iterator[Text]:
    """Every text below a value that is words: no dates, and no addresses within Bluesky."""
    if depth > DEEPEST:
        raise Misshapen
    if isinstance(value, str):
        if value.strip() and not value.startswith(("at://", "did:")) and moment(value) is None:
            yield key, value
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            yield from _texts(inner, f"{key}[{number}]", depth + 1)
    elif isinstance(value, dict) and value.get("$type") != "blob":
        for name, inner in value.items():
            if name not in ("$type", "createdAt", "cid"):
                yield from _texts(inner, f"{key}.{name}", depth + 1)


def _written(name: str) -> datetime | None:
    """The moment in a record's name; None when the name is none of those that hold one."""
    digits = name.rpartition("/")[2]
    if len(digits) != 13 or not set(digits) <= set(_TID):
        return None
    number = 0
    for digit in digits:
        number = number * 32 + _TID.index(digit)
    try:
        return _EPOCH + timedelta(microseconds=number >> 10)
    except OverflowError:
        return None


TABLE = (
    Row(r"[^/]+\.car", repository, "Posts"),
    Row(r"chat[^/]*\.jsonl", skip="private messages are not read"),
    Row(
        r".*\.(?:jpe?g|png|gif|webp|mp4|bin)",
        skip="a video: this version does not look at videos",
        pictures=Audience.EVERYONE,
    ),
)
