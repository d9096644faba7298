"""What was posted: videos and pictures, comments, reviews of places, and words in live streams.

Each video says who can see it; a private account's videos are seen by followers at most.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from profileaudit.model import Account, Audience, Entry, Media, Place
from profileaudit.readers.tiktok.entries import (
    PLATFORM,
    Misshapen,
    Spot,
    Tail,
    Unnamed,
    at,
    dated,
    fields,
    holds_something,
    others,
    say,
)

_SEEN = {
    "public": Audience.EVERYONE,
    "everyone": Audience.EVERYONE,
    "followers": Audience.FOLLOWERS,
    "friends": Audience.FOLLOWERS,
    "private": Audience.ONLY_YOU,
    "only me": Audience.ONLY_YOU,
    "only you": Audience.ONLY_YOU,
}
# fmt: off
_VIDEO = frozenset(
    (
        "date", "datedeleted", "link", "videolink", "likes", "whocanview", "allowcomments", "allowstitches",
        "allowduets", "allowstickers", "allowsharingtostory", "title", "location", "sound", "aigeneratedcontent",
        "alternatetext", "coverimage", "contentdisclosure", "addyourstext",
    )
)
# fmt: on
_COMMENT = frozenset(("date", "comment", "photo", "video", "sticker", "url", "originalposturl", "originalpostlink"))
_REVIEW = frozenset(("date", "likes", "placename", "rating", "reviewtext", "status"))


def _record(tail: Tail, value: Any) -> bool:
    """Whether the value is a record of the part's list; numbers and switches stand beside the list."""
    if tail[-1:] == ("[]",):
        return bool(value != [])  # an empty list stands in for a record in some exports
    if holds_something(value):
        raise Unnamed
    return False


def videos(spot: Spot, tail: Tail, value: Any, account: Account) -> Iterator[Entry]:
    """A video or picture post: its title, its description for the blind, its place."""
    if _record(tail, value):
        known = fields(value)
        yield from _video(replace(spot, section="Posts", audience=_audience(known, account)), known)


def deleted(spot: Spot, tail: Tail, value: Any, account: Account) -> Iterator[Entry]:
    """A post that was deleted lately and can still be brought back."""
    if _record(tail, value):
        yield from _video(replace(spot, section="Deleted posts", audience=Audience.ONLY_YOU), fields(value))


def _video(spot: Spot, known: dict[str, tuple[str, Any]]) -> Iterator[Entry]:
    spot = dated(spot, known)
    if not known.keys() & _VIDEO:
        raise Misshapen
    link = next((known[name][1] for name in ("link", "videolink") if name in known), None)
    media = (Media(link),) if isinstance(link, str) and link.startswith("http") else ()
    told = list(say(at(spot, known["title"][0]), known["title"][1], None, media)) if "title" in known else []
    if not told and media:  # without a title it still shows
        place = Place(PLATFORM, spot.section, spot.file, spot.key)
        told = [Entry("", place, spot.audience, spot.posted, media=media)]
    yield from told
    for name, says in (("alternatetext", None), ("addyourstext", None), ("location", "location")):
        if name in known:
            yield from say(at(spot, known[name][0]), known[name][1], says)
    yield from others(spot, known, _VIDEO)


def _audience(known: dict[str, tuple[str, Any]], account: Account) -> Audience:
    stated = known.get("whocanview", ("", None))[1]
    seen = _SEEN.get(stated.strip().casefold(), Audience.UNKNOWN) if isinstance(stated, str) else Audience.UNKNOWN
    if account.private and seen in (Audience.EVERYONE, Audience.UNKNOWN):
        return Audience.FOLLOWERS
    return seen


def comments(spot: Spot, tail: Tail, value: Any, account: Account) -> Iterator[Entry]:
    """A comment: under whose video, and so who sees it, the export does not say."""
    if _record(tail, value):
        known = fields(value)
        if not known.keys() & _COMMENT:
            raise Misshapen
        here = dated(replace(spot, section="Comments"), known)
        if "comment" in known:
            yield from say(at(here, known["comment"][0]), known["comment"][1])
        yield from others(here, known, _COMMENT)


def reviews(spot: Spot, tail: Tail, value: Any, account: Account) -> Iterator[Entry]:
    """A review of a place: what it says, and where its author goes."""
    if _record(tail, value):
        known = fields(value)
        if not known.keys() & _REVIEW:
            raise Misshapen
        here = dated(replace(spot, section="Reviews"), known)
        for name, says in (("reviewtext", None), ("placename", "location")):
            if name in known:
                yield from say(at(here, known[name][0]), known[name][1], says)
        yield from others(here, known, _REVIEW)


def live(spot: Spot, tail: Tail, value: Any, account: Account) -> Iterator[Entry]:
    """What the owner wrote in other people's live streams; they are objects by number, not a list."""
    if len(tail) < 2 or not value:
        return
    written = fields(value).get("comments", ("", None))[1] or []
    if not isinstance(written, list):
        raise Misshapen
    for number, record in enumerate(written):
        known = fields(record)
        here = dated(replace(at(spot, f"Comments[{number}]"), section="Comments"), known, "commenttime")
        if "commentcontent" in known:
            yield from say(at(here, known["commentcontent"][0]), known["commentcontent"][1])
        yield from others(here, known, ("commenttime", "commentcontent", "rawtime"))


def hashtags(spot: Spot, tail: Tail, value: Any, account: Account) -> Iterator[Entry]:
    """The name of a hashtag that the export lists for the owner."""
    if _record(tail, value):
        known = fields(value)
        if "hashtagname" not in known:
            raise Misshapen
        name = known["hashtagname"]
        yield from say(at(replace(spot, section="Hashtags"), name[0]), name[1])
