"""Snapchat: the JSON files of "My Data" (best effort: public parsers and their test data, 2023 to 2026).

The download always holds pages for a browser; the JSON files are there only if they were ticked. No settings of
privacy are in it, so nothing says who can see stories or the place on the map. English labels only: whether
Snapchat translates them is not known.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping

from profileaudit.export import File
from profileaudit.model import Account, Entry, Skipped, Unread
from profileaudit.readers import Row
from profileaudit.readers.snapchat import tables
from profileaudit.readers.snapchat.labels import PLATFORM, labels, memories, username

__all__ = ["LAYOUTS", "PLATFORM", "TABLE", "account", "layout"]

_NAMES = (
    r"(?:account|accounthistory|bitmoji|chathistory|friends|locationhistory|memorieshistory|ranking|sharedstory"
    r"|snaphistory|snapmapplaceshistory|snappro|storyhistory|talkhistory|userprofile)"
)
_ONLY_HERE = r"(?:accounthistory|memorieshistory|snapmapplaceshistory|snappro)"
_SIGNS = (
    ("JSON", re.compile(rf"(?:^|/)json/{_NAMES}\.json$|^(?:[^/]+/)?{_ONLY_HERE}\.json$")),
    ("HTML", re.compile(rf"(?:^|/)html/{_NAMES}(?:/[^/]+)?\.html$")),
    ("pictures", re.compile(r"(?:^|/)(?:memories/\d{8}[0-9a-f]{8,}(?:main|overlay)|chatmedia/\d{8}\w+)\.\w+$")),
)
LAYOUTS: tuple[str, ...] = tuple(name for name, _ in _SIGNS)
_ASK_FOR_JSON = (
    "this Snapchat download holds only pages for a browser, which this version does not read: ask again and tick"
    " the JSON option (profileaudit request snapchat says how)"
)
_PAGES = "the same as the JSON files, as pages for a browser"
_HAS_JSON = "json"
"""The key in `Account.facts` that is there when the JSON files are."""
_MESSAGES = "messages and calls are between you and others; this audit looks at your profile"
_OTHERS = "it names other people, not what you show of yourself"
_SEEN = "what you looked at, searched for or bought; it is not on your profile"
_SETTINGS = "numbers, settings and letters from Snapchat; they show nothing of you"
_PICTURES = "Snapchat takes place and date out of pictures and videos; they are read from the lists instead"


def layout(names: Collection[str]) -> str | None:
    """Which form of the download these squashed paths are of: JSON, HTML, or a part that holds only pictures."""
    return next((name for name, sign in _SIGNS if any(sign.search(path) for path in names)), None)


def account(files: Mapping[str, File]) -> Account:
    """The handle, and whether the JSON files are there. Nothing in the download says what is private."""
    has_json = any(_SIGNS[0][1].search(path) for path in files)
    handles = (username(file) for path, file in files.items() if path.rpartition("/")[2] == "account.json")
    return Account(next(filter(None, handles), None), None, {_HAS_JSON: "yes"} if has_json else {})


def _page(file: File, account: Account) -> Iterator[Entry | Skipped | Unread]:
    """A page for a browser: the JSON files say the same, and are asked for where they are missing."""
    yield Skipped(file.path, _PAGES) if _HAS_JSON in account.facts else Unread(file.path, _ASK_FOR_JSON)


TABLE = (
    Row(r"account\.json", labels(tables.ACCOUNT), "Name"),
    Row(r"snappro\.json", labels(tables.PUBLIC_PROFILE), "Bio"),
    Row(r"accounthistory\.json", labels(tables.HISTORY), "Account records"),
    Row(r"userprofile\.json", labels(tables.GUESSES), "Account records"),
    Row(r"bitmoji\.json", labels(tables.BITMOJI), "Account records"),
    Row(r"locationhistory\.json", labels(tables.LOCATIONS), "Location history"),
    Row(r"snapmapplaceshistory\.json", labels(tables.PLACES), "Snap Map"),
    Row(r"memorieshistory\.json", memories, "Memories"),
    Row(r"sharedstory\.json", labels(tables.STORIES), "Stories"),
    # -- left alone
    Row(r"(?:chat|snap|talk)history\.json|(?:snapchat|my)ai\.json|featureemails\.json", skip=_MESSAGES),
    Row(r"(?:friends|communitylenses|familycenter)\.json", skip=_OTHERS),
    Row(r"(?:search|story|purchase|shop|snaptokensorder)history\.json|scans\.json|subscriptions\.json", skip=_SEEN),
    Row(r"(?:netsuiteorders|snapads|snapgames(?:andminis)?|bitmojikituser|connectedapps)\.json", skip=_SEEN),
    Row(
        r"(?:ranking|termshistory|emailcampaignhistory|inappsurveys|inappreports|supportnote|cameosmetadata)\.json",
        skip=_SETTINGS,
    ),
    Row(r"(?:index|html/.+)\.html", _page),
    Row(r"(?:html/)?(?:css|js|images?|fonts)/.+|.+\.css", skip=_PAGES),
    Row(r".+\.(?:jpe?g|png|webp|gif|mp4|mov|m4a|aac|mp3|heic|unknown)", skip=_PICTURES),
)
