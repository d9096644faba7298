"""Mastodon and its kin: the archive of posts and profile, as zip or tar.gz, and the CSV lists beside it.

`actor.json` is the profile and `outbox.json` the posts, in ActivityStreams 2.0
(https://docs.joinmastodon.org/spec/activitypub/); who sees a post is proved by those it is addressed to. E-mail
address and birth date are not in it. Names of fields are never translated. A locked account approves its followers,
but its public posts stay public: only for an account that is open is `private` known, to be False.
"""

from __future__ import annotations

import io
import re
from collections.abc import Collection, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from profileaudit.export import File
from profileaudit.formats import Unreadable, documents
from profileaudit.formats.elements import shown
from profileaudit.formats.html import records_in
from profileaudit.formats.moments import moment
from profileaudit.model import Account, Audience, Entry, Media, Place, Skipped, Unread
from profileaudit.readers import Row

__all__ = ["LAYOUTS", "PLATFORM", "TABLE", "account", "layout"]

PLATFORM = "mastodon"
LAYOUTS: tuple[str, ...] = ("archive", "lists")
_PUBLIC = frozenset({"https://www.w3.org/ns/activitystreams#Public", "as:Public", "Public"})
"""Everyone, in the three spellings of https://www.w3.org/TR/activitypub/#public-addressing."""
_ARCHIVE = re.compile(r"(?:^|/)(?:actor|outbox)\.json$")
_LISTS = r"(?:followingaccounts|blockedaccounts|mutedaccounts|blockeddomains|bookmarks|lists)\.csv"
_ONLY_LISTS = re.compile(rf"(?:.*/)?{_LISTS}")
_SERVER = re.compile(r"https?://([^/\s?#]{1,253})")
_MARKUP = re.compile(r"[<&]")
_KNOWN = frozenset(
    {"@context", "id", "type", "preferredUsername", "name", "summary", "url", "published", "updated", "icon", "image"}
    | {"following", "followers", "inbox", "outbox", "featured", "featuredTags", "likes", "bookmarks", "webfinger"}
    | {"manuallyApprovesFollowers", "discoverable", "indexable", "memorial", "suspended", "attachment", "alsoKnownAs"}
    | {"movedTo", "tag", "publicKey", "endpoints", "devices", "streams", "liked", "shares", "sharedInbox"}
)
"""What is known to stand in `actor.json`; any other text there is read as "Other details"."""

Record = dict[str, Any]


class Misshapen(ValueError):
    """A record is not what it is in every archive."""


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a record stands, and who sees it."""

    file: str
    key: str
    audience: Audience = Audience.EVERYONE
    posted: datetime | None = None


def layout(names: Collection[str]) -> str | None:
    """`archive`, or `lists` for CSV lists on their own; None when these squashed paths are not Mastodon's."""
    if any(_ARCHIVE.search(name) for name in names):
        return "archive"
    own = "followingaccounts.csv", "blockeddomains.csv", "mutedaccounts.csv", "blockedaccounts.csv"
    if all(_ONLY_LISTS.fullmatch(name) for name in names) and any(name.endswith(own) for name in names):
        return "lists"
    return None


def account(files: Mapping[str, File]) -> Account:
    """Name and server, `sam@mastodon.example`, and whether the account is open to every follower."""
    for name, file in files.items():
        if name.rpartition("/")[2] == "actor.json":
            with suppress(Unreadable, OSError):  # told when the file is read
                actor = documents.load(file)
                return _account(actor) if isinstance(actor, dict) else Account()
    return Account()


def _account(actor: Record) -> Account:
    name, server = actor.get("preferredUsername"), _SERVER.match(str(actor.get("id", "")))
    handle = name if isinstance(name, str) and name else None
    if handle and server:
        handle = f"{handle}@{server[1]}"
    return Account(handle, False if actor.get("manuallyApprovesFollowers") is False else None)


def plain(markup: Any) -> str:
    """The text of a piece of HTML as it is shown; empty when there is none. Raises Misshapen for what is no text."""
    if markup is None:
        return ""
    if not isinstance(markup, str):
        raise Misshapen
    if not _MARKUP.search(markup):
        return markup
    return "\n".join(shown(part) for part in records_in(io.StringIO(markup), lambda element: False))


def _say(spot: Spot, text: str, section: str, key: str, says: str | None = None) -> Iterator[Entry]:
    """The entry of a text; none for a text that is empty."""
    if text.strip():
        place = Place(PLATFORM, section, spot.file, f"{spot.key}.{key}".lstrip("."))
        yield Entry(text, place, spot.audience, spot.posted, says)


def profile(file: File, account: Account) -> Iterator[Entry | Unread]:
    """`actor.json`: what the profile shows, all of it to everyone, and how far it lets itself be found."""
    actor = documents.load(file)
    if not isinstance(actor, dict) or (actor and "preferredUsername" not in actor):
        raise Unreadable(documents.UNKNOWN)
    spot = Spot(file.path, "")
    bad = 0
    for key, section in (("name", "Name"), ("preferredUsername", "Username"), ("summary", "Bio")):
        try:
            yield from _say(spot, plain(actor.get(key)), section, key)
        except Misshapen:
            bad += 1
    for number, each in enumerate(_list(actor.get("attachment"))):
        try:
            name, value = (plain(_record(each).get(part)) for part in ("name", "value"))
            yield from _say(spot, f"{name}: {value}" if name else value, "Profile fields", f"attachment[{number}]")
        except Misshapen:
            bad += 1
    for key in ("alsoKnownAs", "movedTo"):
        for number, each in enumerate(_list(actor.get(key))):
            if isinstance(each, str):
                yield from _say(spot, each, "Other accounts", f"{key}[{number}]", "other-account")
    yield from _openness(spot, actor)
    for key, value in actor.items():
        if key not in _KNOWN and isinstance(value, str) and not value.startswith(("http://", "https://")):
            yield from _say(spot, plain(value), "Other details", key)
    if bad:
        yield _misshapen(file, bad)


def _openness(spot: Spot, actor: Record) -> Iterator[Entry]:
    """The switches that make a profile easier to find; each is a finding where the archive says that it is on."""
    for key, is_open, text in (
        ("manuallyApprovesFollowers", False, "Anyone can follow without being approved"),
        ("discoverable", True, "Shown in profile directories and suggestions"),
        ("indexable", True, "Public posts can be found by search"),
    ):
        if actor.get(key) is is_open:
            yield from _say(spot, text, "Account privacy", key, "visibility")


def posts(file: File, account: Account) -> Iterator[Entry | Skipped | Unread]:
    """`outbox.json`: the owner's posts and replies. Boosts are other people's words and give no entry."""
    bad = private = 0
    for key, value in documents.items(file, "orderedItems", "first.orderedItems"):
        try:
            made = _record(value)
            post = made.get("object")
            if made.get("type") == "Announce" or isinstance(post, str):
                continue
            post = _record(post)
            seen = _seen(post if "to" in post or "cc" in post else made)
            if seen is None:
                private += 1
            else:
                when = moment(post.get("published")) or moment(made.get("published"))
                yield from _post(Spot(file.path, f"{key}.object", seen, when), post)
        except Misshapen:
            bad += 1
    if private:
        yield Skipped(file.path, f"{private} of its posts are private mentions: private messages are not read")
    if bad:
        yield _misshapen(file, bad)


def _post(spot: Spot, post: Record) -> Iterator[Entry]:
    """One post: its warning, its words with its pictures, their descriptions, and the choices of a poll."""
    yield from _say(spot, plain(post.get("summary")), "Posts", "summary")
    attached = [each for each in _list(post.get("attachment")) if isinstance(each, dict)]
    place = Place(PLATFORM, "Posts", spot.file, f"{spot.key}.content")
    pictures = tuple(Media(_inside(spot.file, each["url"])) for each in attached if isinstance(each.get("url"), str))
    text = plain(post.get("content"))
    if text.strip() or pictures:
        yield Entry(text, place, spot.audience, spot.posted, media=pictures)
    for number, each in enumerate(attached):
        yield from _say(spot, plain(each.get("name")), "Posts", f"attachment[{number}].name")
    for choice in ("oneOf", "anyOf"):
        for number, each in enumerate(_list(post.get(choice))):
            yield from _say(spot, plain(_record(each).get("name")), "Posts", f"{choice}[{number}].name")


def _seen(addressed: Record) -> Audience | None:
    """Who sees a post: public and unlisted posts everyone; None for those addressed to named people alone."""
    to = {each for key in ("to", "cc") for each in _list(addressed.get(key)) if isinstance(each, str)}
    if not to:
        return Audience.UNKNOWN
    if to & _PUBLIC:
        return Audience.EVERYONE
    return Audience.FOLLOWERS if any(each.rstrip("/").endswith("/followers") for each in to) else None


def _inside(file: str, address: str) -> str:
    """The path of a picture in the archive, whose addresses begin at its root: `/media_attachments/...`."""
    if not address.startswith("/"):
        return address
    return file.rpartition("/")[0] + address if "/" in file else address[1:]


def _list(value: Any) -> list[Any]:
    """One value alone stands for a list of one in JSON-LD."""
    return value if isinstance(value, list) else [] if value is None else [value]


def _record(value: Any) -> Record:
    if not isinstance(value, dict):
        raise Misshapen
    return value


def _misshapen(file: File, bad: int) -> Unread:
    entries = "1 entry in it is" if bad == 1 else f"{bad} entries in it are"
    return Unread(file.path, f"{entries} not laid out as expected; the others were read")


_OTHERS = "other people's accounts: yours are looked at, not theirs"
_PICTURE = "a video or sound: this version does not look at them"

TABLE = (
    Row(r"actor\.json", profile, "Bio"),
    Row(r"outbox\.json", posts, "Posts"),
    Row(r"(?:likes|bookmarks)\.json", skip="posts that you liked or kept: other people's words"),
    Row(_LISTS, skip=_OTHERS),
    Row(r"(?:avatar|header)\.\w+|mediaattachments/.*", skip=_PICTURE, pictures=Audience.UNKNOWN),
)
