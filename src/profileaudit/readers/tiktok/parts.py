"""The table of contents of TikTok's one file: which part is read, and which is left alone and why.

A part is the second level of the file (`Comment` > `Comments`). One that is not here is told of, if it holds anything.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import suppress
from functools import partial

from profileaudit.export import File
from profileaudit.formats import Unreadable
from profileaudit.formats.documents import UNKNOWN
from profileaudit.formats.outline import Found, Path, Step, walk
from profileaudit.model import Account, Entry, Unread
from profileaudit.readers.tiktok import posts, profile
from profileaudit.readers.tiktok.entries import Misshapen, ReadPart, Spot, Unnamed, holds_something, plain

PARTS: dict[str, ReadPart] = {
    "profileinformation": profile.profile,  # to 2024
    "profileinfo": profile.profile,
    "settings": profile.settings,
    "autofill": profile.autofill,
    "savedaddressinformation": profile.addresses,
    "orderhistory": profile.addresses,
    "mostrecentlocationdata": profile.last_seen_at,
    "videos": posts.videos,  # to 2024
    "posts": posts.videos,
    "recentlydeletedposts": posts.deleted,
    "comments": posts.comments,
    "poireview": posts.reviews,  # to 2024
    "locationreviews": posts.reviews,
    "watchlivehistory": posts.live,
    "hashtag": posts.hashtags,
}
# fmt: off
LEFT_ALONE = frozenset(
    (
        # Messages.
        "directmessages", "groupchat", "takochathistory", "chathistory",
        # Other people.
        "followerlist", "follower", "followinglist", "following", "blocklist", "block",
        # What was watched, liked, saved, searched for or passed on: none of the owner's own words.
        "videobrowsinghistory", "watchhistory", "likelist", "favoritevideos", "favoriteeffects", "favoritehashtags",
        "favoritesounds", "favoritecollection", "favoritecomment", "favoritelocation", "favoritemoviesandtv",
        "favoriteplaylists", "favoritedrama", "collection", "searchhistory", "searches", "sharehistory", "reposts",
        "minidramawatchhistory", "golivehistory", "golivesettings", "watchlivesettings", "profileviews",
        "activitysummary",
        # Signing in, devices, adverts.
        "loginhistory", "status", "adinterests", "adsvisithistory", "instantformadsresponses", "offtiktokactivity",
        "adsbasedondatareceivedfrompartners",
        # Money and shopping, addresses aside.
        "incomepluswallettransaction", "incomepluswallettransactions", "transactionhistory", "coinpurchasehistory",
        "purchasehistory", "purchases", "donation", "fundraiser", "communicationhistory", "communicationwithshops",
        "currentpaymentinformation", "customersupporthistory", "orderdisputehistory", "productbrowsinghistory",
        "productreviewhistory", "productreviews", "returnandrefundhistory", "returnsandrefundshistory",
        "shoppingcartlist", "vouchers", "tiktokfavoriteitem",
        # Pictures that TikTok draws.
        "aimoji", "aiselfimage",
    )
)
# fmt: on
"""Plain names of parts that say nothing of what the owner shows."""


def read(file: File, account: Account) -> Iterator[Entry | Unread]:
    """Every part of the file; one bad record costs one record."""
    bad: list[str] = []
    recognised: set[str] = set()
    unnamed: dict[str, None] = {}
    for found in walk(file, partial(_choose, recognised)):
        try:
            yield from _part(file, found, account)
        except Misshapen:
            bad.append(found.key if not bad else "")  # only the first is told
        except Unnamed:
            unnamed[" > ".join(found.path[:3])] = None
    if unnamed and not recognised:
        raise Unreadable(UNKNOWN)
    for name in unnamed:
        yield Unread(file.path, f"this version does not know what stands under “{name}” in it; the rest was read")
    if bad:
        entries = "1 entry in it is" if len(bad) == 1 else f"{len(bad)} entries in it are"
        yield Unread(file.path, f"{entries} not laid out as expected; the others were read (the first: {bad[0]})")


def _part(file: File, found: Found, account: Account) -> Iterator[Entry]:
    """What one value gives. Raises Misshapen, and Unnamed for what is not in the table."""
    read_part = PARTS.get(plain(found.path[1])) if len(found.path) > 2 else None
    if read_part is not None:
        yield from read_part(Spot(file.path, found.key), found.path[2:], found.value, account)
    elif holds_something(found.value):
        raise Unnamed


def _choose(recognised: set[str], path: Path) -> Step:
    """Chapters are entered; of parts, those that are read, down to their records. Notes which parts are known."""
    if len(path) == 1:
        return Step.ENTER
    part = plain(path[1])
    if len(path) == 2:
        if part in PARTS or part in LEFT_ALONE:
            recognised.add(part)
        return Step.ENTER if part in PARTS else Step.LEAVE if part in LEFT_ALONE else Step.TAKE
    return Step.ENTER if len(path) == 3 else Step.TAKE


def account_of(files: Iterable[File]) -> Account:
    """Handle and privacy, from the profile and the settings."""
    handle: str | None = None
    private: bool | None = None
    for file in files:
        with suppress(Unreadable, OSError):  # what is wrong with it is told when it is read for its entries
            for found in walk(file, _choose_account):
                name = plain(found.path[-1])
                if name == "username" and isinstance(found.value, str):
                    handle = found.value.strip() or None
                elif name == "privateaccount" and isinstance(found.value, str):
                    private = {"enabled": True, "on": True, "disabled": False, "off": False}.get(found.value.casefold())
    return Account(handle, private)


def _choose_account(path: Path) -> Step:
    if len(path) == 1:
        return Step.ENTER
    if plain(path[1]) not in ("profileinformation", "profileinfo", "settings"):
        return Step.LEAVE
    return Step.ENTER if len(path) <= 3 else Step.TAKE
