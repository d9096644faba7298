"""Is this Facebook's, and whose? By the ends of paths alone: the top folder is never relied on.

Instagram's exports share the names of many folders with Facebook's; only names that Instagram does not
have count as signs. Sources: masked structures of 13 Facebook and 29 Instagram archives
(https://github.com/what-if-horizon/what-if-data-donation), JSON schemas of 2018 to 2020
(https://github.com/SamuelePilleri/facebook-schemas).
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from contextlib import suppress
from typing import Any

from profileaudit.export import File
from profileaudit.formats import Unreadable, meta_pages
from profileaudit.formats.documents import items
from profileaudit.formats.meta import labelled
from profileaudit.formats.meta_pages import Words
from profileaudit.model import Account

_BY_YEARS = (
    (
        "2024 or later",
        r"(yourfacebookactivity|preferences/preferences|connections/(friends|followers)"
        r"|personalinformation/(profileinformation|facebookaccountscenter|otherpersonalinformation)"
        r"|appsandwebsitesoffoffacebook)/.*",
    ),
    ("2023 to 2024", r"(your|thisprofiles)activityacrossfacebook/.*"),
    (
        "2021 to 2023",
        r"(commentsandreactions|friendsandfollowers|otherloggedinformation|yourinteractionsonfacebook)/.*",
    ),
    (
        "2018 to 2020",
        r"(aboutyou|likesandreactions|followingandfollowers|photosandvideos)/.*|comments/comments\.json",
    ),
    ("2018 to 2023", r"profileinformation/profileinformation{}|posts/yourposts\d*{}"),
    (
        "single files",
        r"(profileinformation|profileupdatehistory|yourposts\d*|yourpostscheckinsphotosandvideos\d*"
        r"|youruncategorizedphotos|pagesyouveliked|pagesandprofilesyoufollow|yourgroupmembershipactivity"
        r"|yourcommentsingroups|grouppostsandcomments|yourpostsandcommentsingroups|youreventresponses"
        r"|archivedstories|editsyoumadetoposts|postsonotherpagesandprofiles){}",
    ),
)
"""(name, what the squashed path of one of its files ends in), newest first: an export that was unpacked over
an older one counts as the newer, and is read whole all the same."""

_ENDINGS = {"JSON": r"\.json", "HTML": r"\.html?"}
_SIGNS = {
    kind: tuple(
        (f"{kind}, {years}", re.compile(rf"(?:^|/)(?:{sign.replace('{}', ending)})$")) for years, sign in _BY_YEARS
    )
    for kind, ending in _ENDINGS.items()
}
_PICTURES = tuple(
    (f"pictures, {years}", re.compile(rf"(?:^|/)(?:{sign})$")) for years, sign in _BY_YEARS if "/.*" in sign
)
"""A later part of a large download may hold pictures only: then their folders tell."""
LAYOUTS: tuple[str, ...] = tuple(name for signs in (*_SIGNS.values(), _PICTURES) for name, _ in signs)


def layout(names: Collection[str]) -> str | None:
    """Which layout of Facebook's download these squashed paths are of; None when they are not."""
    listed = False
    for kind, ending in _ENDINGS.items():
        paths = [name for name in names if re.search(rf"{ending}$", name)]
        listed = listed or bool(paths)
        if name := _first(_SIGNS[kind], paths):
            return name
    return None if listed else _first(_PICTURES, names)


def _first(signs: tuple[tuple[str, re.Pattern[str]], ...], paths: Collection[str]) -> str | None:
    return next((name for name, sign in signs if any(sign.search(path) for path in paths)), None)


def account(files: Mapping[str, File]) -> Account:
    """The account's name, and who sees its new posts unless something else is chosen.

    Whether strangers can see the profile is not in the export."""
    facts = {}
    handle = None
    for profile in _records(files, "profileinformation.json", "profile"):
        named = profile.get("name")
        name = named.get("full_name") if isinstance(named, dict) else named
        facts = {"name": name} if isinstance(name, str) else {}
        handle = _text(profile.get("username")) or _last_part(profile.get("profile_uri")) or _text(name)
    for settings in _records(files, "privacysettings.json", ""):
        for _, label, value in labelled(settings):
            if "future posts" in label.casefold() and isinstance(value, str):
                facts["future posts"] = value
    return Account(handle, None, facts) if handle or facts else _of_pages(files)


def _of_pages(files: Mapping[str, File]) -> Account:
    """The same from the pages of a download in HTML."""
    told: dict[str, Words] = {}
    for words in _words(files, "profileinformation.html"):
        if not words.titles:  # the names inside other fields are relatives and schools
            told.setdefault(words.label.casefold(), words)
    texts = {label: words.text for label, words in told.items()}
    name = texts.get("name") or texts.get("full name")
    facts = {"name": name} if name else {}
    for words in _words(files, "privacysettings.html"):
        if "future posts" in words.label.casefold():
            facts["future posts"] = words.text
    address = told["profile"].link or texts["profile"] if "profile" in told else ""
    return Account(texts.get("username") or _last_part(address) or name, None, facts)


def _words(files: Mapping[str, File], name: str) -> Iterator[Words]:
    """What the page of that name says; of several, the one nearest the top. What cannot be read is told later."""
    found = sorted((path for path in files if path.rpartition("/")[2] == name), key=len)
    for path in found[:1]:
        with suppress(Unreadable):
            for record in meta_pages.records(files[path]):
                yield from record.words


def _records(files: Mapping[str, File], name: str, root: str) -> Iterator[dict[str, Any]]:
    """The records of the file of that name; of several, the one nearest the top."""
    found = sorted((path for path in files if path.rpartition("/")[2] == name), key=len)
    for path in found[:1]:
        yield from (record for _, record in items(files[path], root, mend=True) if isinstance(record, dict))


def _text(value: Any) -> str | None:
    return value if isinstance(value, str) and value.strip() else None


def _last_part(uri: Any) -> str | None:
    """`miss.aldous` of `https://www.facebook.com/miss.aldous`; nothing of an address with a number only."""
    last = uri.rstrip("/").rpartition("/")[2] if isinstance(uri, str) else ""
    return last if last and "?" not in last else None
