"""Flickr: the account data (Settings > Your Flickr data), one JSON file for each photo and some lists.

Best effort: files and keys are known from descriptions of the download by people who asked for theirs (2018 to
2026), not from Flickr. Who can see a photo it says itself, in the words of Flickr's help ("Change your privacy
settings"); who can see the parts of a profile it does not. The photos come in other archives
(`data-download-1.zip`), as they were uploaded, with all that the camera wrote into them.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from typing import Any

from profileaudit.export import File
from profileaudit.formats import Unreadable
from profileaudit.formats.fields import Object, first, objects, others, texts, untagged
from profileaudit.formats.moments import moment
from profileaudit.model import Account, Audience, Entry, Media, Place, Unread
from profileaudit.readers import Read, Row

PLATFORM = "flickr"
LAYOUTS: tuple[str, ...] = ("account data",)

_ONLY_HERE = re.compile(
    r"(?:^|/)(?:accounttestimonials|groupdiscussions|(?:photos|sets|galleries|apps)commentspart\d+|setscomments"
    r"|(?:received|sent)flickrmailpart\d+|favespart\d+|photo\d{5,})\.json$"
)
_EVERYONE, _UNKNOWN = Audience.EVERYONE, Audience.UNKNOWN
_OWNER = "nsid"
_NUMBER = re.compile(r"\d+@N\d\d")
_WHEN = ("date_create", "date", "created")

_PROFILE = (
    ("screen_name", "Username", _EVERYONE, None),  # stands on every photo and comment
    ("name", "Username", _EVERYONE, None),
    ("real_name", "Name", _UNKNOWN, None),
    ("description", "Bio", _UNKNOWN, None),
    ("country", "Location", _UNKNOWN, None),
    ("email", "E-mail address", _UNKNOWN, "email"),
)
_PHOTO_HARMLESS = {
    "id", "name", "description", "privacy", "license", "safety", "original", "photopage", "date_taken", "date_imported",
    "comment_permissions", "tagging_permissions", "rotation", "count_views", "count_faves", "count_comments",
    "count_tags", "count_notes",
}  # fmt: skip
_HARMLESS = {"joined_date", "profile_url", "nsid", "is_pro", "pro_user", "ordinal_number"}


def layout(names: Collection[str]) -> str | None:
    """`account data` when these squashed paths are of such a download; else None."""
    return "account data" if any(_ONLY_HERE.search(name) for name in names) else None


def account(files: Mapping[str, File]) -> Account:
    """The user name; in `facts` Flickr's number for the owner. There is no private account on Flickr."""
    for path, file in files.items():
        if path.rpartition("/")[2] == "accountprofile.json":
            with suppress(Unreadable, OSError):
                for _, record in objects(file, ""):
                    number = first(record, _OWNER)
                    handle = first(record, "screen_name") or first(record, "name")
                    return Account(handle or None, None, {_OWNER: number} if number else {})
    return Account()


def _profile(file: File, account: Account) -> Iterator[Entry | Unread]:
    """The profile and the account's e-mail address: Flickr has a setting for each, and does not tell them here."""
    for key, record in objects(file, ""):
        for name, section, seen, says in _PROFILE:
            for place, text in texts(record, name, key):
                yield Entry(untagged(text), Place(PLATFORM, section, file.path, place), seen, says=says)
        for place, text in others(record, {*_HARMLESS, *(name for name, *_ in _PROFILE)}, key):
            yield Entry(untagged(text), Place(PLATFORM, "Other details", file.path, place), _UNKNOWN)


def _photo(file: File, account: Account) -> Iterator[Entry | Unread]:
    """A photo: its words, and where it was taken."""
    for key, record in objects(file, ""):
        seen, posted = _audience(first(record, "privacy")), moment(record.get("date_imported"))
        media = _media(file, record)

        def say(place: str, text: str, section: str = "Photos", seen: Audience = seen) -> Entry:
            where = Place(PLATFORM, section, file.path, place)
            return Entry(untagged(text), where, seen, posted, media=(media,))  # noqa: B023 - called in this turn

        for path in ("name", "description", "tags", "tags.tag"):
            for place, text in texts(record, path, key):
                yield say(place, text)
        for place, text in others(record, _PHOTO_HARMLESS, key):
            yield say(place, text, "Other details")
        if media.latitude is not None and media.longitude is not None:
            # A place has a privacy setting of its own, which is not in here: it may be stricter than the photo's.
            narrower = _UNKNOWN if seen is _EVERYONE else seen
            spot = say(f"{key}.geo".lstrip("."), f"{media.latitude:.4f}, {media.longitude:.4f}", seen=narrower)
            yield replace(spot, says="photo-place")


def _audience(privacy: str) -> Audience:
    """Who can see a photo, by Flickr's words: private, friends, family, friends and family, public."""
    word = privacy.casefold()
    if "friend" in word or "family" in word:
        return Audience.FOLLOWERS
    return {"public": Audience.EVERYONE, "private": Audience.ONLY_YOU}.get(word, Audience.UNKNOWN)


def _media(file: File, record: Object) -> Media:
    geo = record.get("geo")
    spot = next((each for each in (geo if isinstance(geo, list) else [geo]) if isinstance(each, dict)), {})
    latitude, longitude = _degrees(spot.get("latitude"), 90), _degrees(spot.get("longitude"), 180)
    if latitude is None or longitude is None or latitude == longitude == 0:
        latitude = longitude = None
    return Media(first(record, "original") or file.path, latitude, longitude, moment(record.get("date_taken")))


def _degrees(value: Any, most: int) -> float | None:
    """Degrees, which some downloads give in millionths, as whole numbers and in quotation marks."""
    try:
        number = float(value)
    except (TypeError, ValueError, OverflowError):
        return None
    number = number / 1e6 if abs(number) > most else number
    return number if abs(number) <= most else None


def _list(section: str, *names: str, roots: tuple[str, ...]) -> Read:
    """A reader of lists of things of the owner's: the texts under `names`. Who can see them is not said.

    In lists of what several people wrote, each record says by whom: other people's words are left out."""

    def read(file: File, account: Account) -> Iterator[Entry | Unread]:
        for key, record in objects(file, *roots):
            if _is_somebody_elses(record, account):
                continue
            spot = Place(PLATFORM, section, file.path, key)
            for name in names:
                for place, text in texts(record, name, key):
                    yield Entry(untagged(text), replace(spot, key=place), _UNKNOWN, _posted(record))

    return read


def _is_somebody_elses(record: Object, account: Account) -> bool:
    """Whether a record says that another member wrote it, by Flickr's number for members: `12037949754@N01`."""
    author = first(record, "user") or first(record, "user_id")
    return bool(_NUMBER.fullmatch(author)) and account.facts.get(_OWNER, author) != author


def _posted(record: Object) -> datetime | None:
    return next((found for name in _WHEN if (found := moment(record.get(name)))), None)


_comments = _list("Comments", "comment", "message", roots=("comments",))

_OTHERS = "other people's names: yours are looked at, not theirs"
_MAIL = "private messages are not read"
_FAVOURITES = "other people's photos that you liked"
_ORIGINAL = (
    "a video, or a picture of a kind that this version does not look at: where it was taken is read from the account"
    " data"
)

TABLE = (
    Row(r"accountprofile\.json", _profile, "Bio"),
    Row(r"photo\d+\.json", _photo, "Photos"),
    Row(r"albums\.json", _list("Albums", "title", "description", roots=("albums",)), "Albums"),
    Row(r"galleries\.json", _list("Albums", "title", "description", roots=("galleries",)), "Albums"),
    Row(r"groups\.json", _list("Groups", "name", roots=("groups",)), "Groups"),
    Row(
        r"groupdiscussions\.json",
        _list("Group posts", "subject", "message", roots=("discussions", "group_discussions")),
        "Group posts",
    ),
    Row(r"(?:photos|sets|galleries|apps)comments(?:part\d+)?\.json", _comments, "Comments"),
    Row(
        r"accounttestimonials\.json",
        _list("Testimonials", "body", "comment", roots=("testimonials.given", "testimonials_given")),
        "Testimonials",
    ),
    Row(r"(?:received|sent)flickrmail(?:part\d+)?\.json", skip=_MAIL),
    Row(r"(?:contacts|followers)(?:part\d+)?\.json", skip=_OTHERS),
    Row(r"faves(?:part\d+)?\.json", skip=_FAVOURITES),
    Row(
        r"[^/]+\.(?:jpe?g|png|gif|tiff?|heic|webp|mp4|mov|m4v|avi|mpe?g|wmv|3gp)",
        skip=_ORIGINAL,
        pictures=Audience.UNKNOWN,
    ),
)
