"""The profile, the settings and what TikTok keeps of addresses and places.

Name, handle, bio and picture are public on a private account too. What one signs up with is not on the profile.
Whether links to other accounts are shown, the export does not say.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from profileaudit.model import Account, Audience, Entry, Media, Place
from profileaudit.readers.tiktok.entries import (
    NOTHING,
    PLATFORM,
    Misshapen,
    Spot,
    Tail,
    at,
    fields,
    holds_something,
    others,
    plain,
    say,
)

_EVERYONE, _ONLY_YOU, _UNKNOWN = Audience.EVERYONE, Audience.ONLY_YOU, Audience.UNKNOWN
_RECORDS = "Account records"

_PROFILE = {
    "displayname": ("Name", _EVERYONE, None),
    "username": ("Username", _EVERYONE, None),
    "biodescription": ("Bio", _EVERYONE, None),
    "emailaddress": ("Contact details", _ONLY_YOU, "email"),
    "telephonenumber": ("Contact details", _ONLY_YOU, "phone"),
    "birthdate": ("Birthday", _ONLY_YOU, "birth"),
    "instagramlink": ("Links", _UNKNOWN, "other-account"),
    "youtubelink": ("Links", _UNKNOWN, "other-account"),
    "lemon8link": ("Links", _UNKNOWN, "other-account"),
}
"""Section, audience and kind of each field of the profile."""
_HARMLESS = frozenset(
    {"profilevideo", "likesreceived", "followercount", "followingcount", "accountregion", "inferredgender"}
)
_AUTOFILL = {"email": "email", "phonenumber": "phone", "address": "address", "unit": "address", "zipcode": "address"}
_ADDRESS = {"adressinfo": "address", "addressinfo": "address", "address": "address", "phone": "phone"}
_OPEN = {
    "privateaccount": ("disabled", "off"),
    "allowotherstofindme": ("enabled", "on"),
    "allowdownload": ("enabled", "on", "everyone"),
    "suggestyouraccounttocontacts": ("enabled", "on"),
    "suggestyouraccounttofacebookfriends": ("enabled", "on"),
    "suggestyouraccounttopeoplewhoopenorsendlinkstoyou": ("enabled", "on"),
    "whocanviewvideosiliked": ("everyone",),
    "whocanseeyourfollowinglist": ("everyone",),
}
"""Settings that decide who sees or finds the owner, and how they stand when anyone can."""
_ABOUT_OTHERS_SEEING = ("whocan", "allow", "suggest", "private")


def profile(spot: Spot, tail: Tail, value: Any, account: Account) -> Iterator[Entry]:
    """One field of the profile."""
    if tail[0] != "ProfileMap":
        yield from say(spot, value)
        return
    name = plain(tail[1]) if len(tail) > 1 else ""
    if name in _PROFILE:
        section, audience, says = _PROFILE[name]
        yield from say(Spot(spot.file, spot.key, section, audience), value, says)
    elif name == "platforminfo":
        yield from _platform(spot, value)
    elif name == "profilephoto":
        yield from _photo(spot, value)
    elif name and name not in _HARMLESS:
        yield from say(spot, value)


def _platform(spot: Spot, value: Any) -> Iterator[Entry]:
    """Accounts elsewhere that are linked: the name there is the account, the description its bio."""
    for number, record in enumerate(value if isinstance(value, list) else [value] if value else []):
        here = Spot(spot.file, f"{spot.key}[{number}]" if isinstance(value, list) else spot.key, "Links")
        known = fields(record)
        where, name = (known.get(label, ("", ""))[1] for label in ("platform", "name"))
        there = f"{where}: {name}" if where and holds_something(name) else name
        yield from say(at(here, "Name"), there, "other-account")
        yield from say(at(here, "Description"), known.get("description", ("", ""))[1])
        yield from others(here, known, ("name", "description", "platform", "profilephoto"))


def _photo(spot: Spot, value: Any) -> Iterator[Entry]:
    """The profile picture, of which the export holds only an address that expires."""
    if isinstance(value, str) and value.startswith("http"):
        yield Entry("", Place(PLATFORM, "Photos", spot.file, spot.key), _EVERYONE, media=(Media(value),))


def settings(spot: Spot, tail: Tail, value: Any, account: Account) -> Iterator[Entry]:
    """Who can see and find what: `Private Account: Disabled`. Open to everyone is a finding, the rest is none."""
    if len(tail) < 2 or not isinstance(value, str):
        return
    label, name = tail[1].rstrip(": "), plain(tail[1])
    if name.startswith(_ABOUT_OTHERS_SEEING):
        is_open = value.strip().casefold() in _OPEN.get(name, ())
        here = Spot(spot.file, spot.key, "Privacy settings", _EVERYONE if is_open else _ONLY_YOU)
        if value.strip().casefold() not in NOTHING - {"off"}:  # Off is an answer here
            yield from say(here, f"{label}: {value}", "visibility" if is_open else None)


def autofill(spot: Spot, tail: Tail, value: Any, account: Account) -> Iterator[Entry]:
    """What TikTok fills in for its owner in forms and shops."""
    here = Spot(spot.file, spot.key, _RECORDS, _ONLY_YOU)
    yield from say(here, value, _AUTOFILL.get(plain(tail[0])))


def addresses(spot: Spot, tail: Tail, value: Any, account: Account) -> Iterator[Entry]:
    """Addresses saved in TikTok Shop (the key is misspelt there), and those that orders went to."""
    if tail[-1:] != ("[]",) and len(tail) < 2:
        yield from say(spot, value)
        return
    known = fields(value)
    receiver = known.get("receiver", ("", None))[1]
    here = Spot(spot.file, spot.key, _RECORDS, _ONLY_YOU)
    if receiver:
        here, known = at(here, "Receiver"), fields(receiver)
    for name, says in _ADDRESS.items():
        if name in known and "*" not in str(known[name][1]):  # TikTok masks some numbers
            yield from say(at(here, known[name][0]), known[name][1], says)


def last_seen_at(spot: Spot, tail: Tail, value: Any, account: Account) -> Iterator[Entry]:
    """Where TikTok last placed the phone."""
    if tail[-1] in ("GpsData", "LastRegion"):
        yield from say(Spot(spot.file, spot.key, _RECORDS, _ONLY_YOU), value, "location")
    elif isinstance(value, (dict, list)) and value:
        raise Misshapen
