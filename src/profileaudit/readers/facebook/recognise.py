"""Is this Facebook's, and whose? By the ends of paths alone: the top folder is never relied on.

Instagram's exports share the names of many folders with Facebook's; only names that Instagram does not
have count as signs. Sources: masked structures of 13 Facebook and 29 Instagram archives
(https://github.com/what-if-horizon/what-if-data-donation), JSON schemas of 2018 to 2020
(https://github.com/SamuelePilleri/facebook-schemas).
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from typing import Any

from profileaudit.export import File
from profileaudit.formats.documents import items
from profileaudit.formats.meta import labelled
from profileaudit.model import Account

LAYOUTS = (
    (
        "JSON, 2024 or later",
        r"(yourfacebookactivity|preferences/preferences|connections/(friends|followers)"
        r"|personalinformation/(profileinformation|facebookaccountscenter|otherpersonalinformation)"
        r"|appsandwebsitesoffoffacebook)/.*",
    ),
    ("JSON, 2023 to 2024", r"(your|thisprofiles)activityacrossfacebook/.*"),
    (
        "JSON, 2021 to 2023",
        r"(commentsandreactions|friendsandfollowers|otherloggedinformation|yourinteractionsonfacebook)/.*",
    ),
    (
        "JSON, 2018 to 2020",
        r"(aboutyou|likesandreactions|followingandfollowers|photosandvideos)/.*|comments/comments\.json",
    ),
    ("JSON, 2018 to 2023", r"profileinformation/profileinformation\.json|posts/yourposts\d*\.json"),
    (
        "JSON, single files",
        r"(profileinformation|profileupdatehistory|yourposts\d*|yourpostscheckinsphotosandvideos\d*"
        r"|youruncategorizedphotos|pagesyouveliked|pagesandprofilesyoufollow|yourgroupmembershipactivity"
        r"|yourcommentsingroups|grouppostsandcomments|yourpostsandcommentsingroups|youreventresponses"
        r"|archivedstories|editsyoumadetoposts|postsonotherpagesandprofiles)\.json",
    ),
)
"""(name, what the squashed path of one of its files ends in), newest first: an export that was unpacked over
an older one counts as the newer, and is read whole all the same."""

_SIGNS = tuple((name, re.compile(rf"(?:^|/)(?:{sign})$")) for name, sign in LAYOUTS)
_PAGE = re.compile(r"\.html?$")
_DATA = re.compile(r"\.json$")


def layout(names: Collection[str]) -> str | None:
    """Which layout of Facebook's JSON download these squashed paths are of; None when they are not, or HTML."""
    data = [name for name in names if _DATA.search(name)]
    if not data and any(_PAGE.search(name) for name in names):
        return None
    # A later part of a large download may hold pictures only: then their folders tell.
    for name, sign in _SIGNS:
        if any(sign.search(path) for path in data or names):
            return name
    return None


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
    return Account(handle, None, facts)


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
