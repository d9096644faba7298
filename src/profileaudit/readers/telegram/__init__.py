"""Telegram: the export of Telegram Desktop in JSON (best effort: public parsers and core.telegram.org/import-export).

One file, `result.json`, holds the account; the profile is read, and of the chats only the owner's own messages in
public groups and channels, which anyone can open. Private chats are not read. The HTML form is recognised and not
read. Keys are English whatever the app's language.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping

from profileaudit.export import File
from profileaudit.model import Account, Unread
from profileaudit.readers import Row
from profileaudit.readers.telegram.result import PLATFORM, account_of, read

__all__ = ["LAYOUTS", "PLATFORM", "TABLE", "account", "layout"]

_SIGNS = (
    ("JSON", re.compile(r"^(?:[^/]+/)?result\.json$|(?:^|/)dataexport\d{8}\w*/result\.json$")),
    ("HTML", re.compile(r"(?:^|/)(?:exportresults|lists/chats|chats/chat\d+/messages\d*)\.html$")),
)
LAYOUTS: tuple[str, ...] = tuple(name for name, _ in _SIGNS)
_ASK_FOR_JSON = (
    "this is Telegram's HTML export, which this version does not read: export again and choose machine-readable JSON"
    " (profileaudit request telegram says how)"
)
_MEDIA = "a picture or file from the export; this version does not look at pictures"
_PAGE = "part of the pages for a browser"


def layout(names: Collection[str]) -> str | None:
    """Which form of the export these squashed paths are of; None: not Telegram's."""
    return next((name for name, sign in _SIGNS if any(sign.search(path) for path in names)), None)


def account(files: Mapping[str, File]) -> Account:
    """The handle, and in `facts` the owner's number, by which their own messages are known."""
    return account_of(file for path, file in files.items() if _SIGNS[0][1].search(path))


def _page(file: File, account: Account) -> Iterator[Unread]:
    yield Unread(file.path, _ASK_FOR_JSON)


TABLE = (
    Row(r"result\.json", read, "Name"),
    Row(r".+\.html", _page),
    Row(r"(?:css|js|images)/.+", skip=_PAGE),
    Row(r"(?:chats|profilepictures|stories|files|photos|videofiles|voicemessages|stickers)/.+", skip=_MEDIA),
)
