"""Discord: the data package (best effort: public parsers, 2020 to 2026; `user.json` is not fully known).

It holds only messages that the owner sent. Those in servers are read, section by channel, so that the coverage
counts them; who is in a server, and whether it is open to anyone, it does not say. Private messages are not read.
Folders may be named in the owner's language, so profile and messages are known by the names inside them; for the
rest only the English names are known.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping

from profileaudit.export import File
from profileaudit.model import Account, Audience
from profileaudit.readers import Row
from profileaudit.readers.discord.messages import channels, messages
from profileaudit.readers.discord.profile import PLATFORM, handle, profile

__all__ = ["LAYOUTS", "PLATFORM", "TABLE", "account", "layout"]

LAYOUTS: tuple[str, ...] = ("JSON, 2024 or later", "CSV, until 2024", "without messages")

_CHANNEL = r"c?\d{15,21}/"
_SIGN = re.compile(rf"(?:^|/){_CHANNEL}(?:channel\.json|messages\.(?:json|csv))$")
_USER = re.compile(r"(?:^|/)account/user\.json$")

_OTHERS = "servers you belong to, and what others wrote in them: not your own words"
_LOGGED = "what you did in the app, as Discord logged it; it is not on your profile"
_KEPT = "names of channels, which are read beside the messages, and what Discord keeps for itself"
_PICTURE = "a picture: this version does not look at pictures"


def layout(names: Collection[str]) -> str | None:
    """Which package these squashed paths are of: with messages in JSON (from 2024) or CSV; None: not Discord's."""
    own = [name for name in names if _SIGN.search(name)]
    if own:
        return "CSV, until 2024" if any(name.endswith(".csv") for name in own) else "JSON, 2024 or later"
    return "without messages" if any(_USER.search(name) for name in names) else None


def account(files: Mapping[str, File]) -> Account:
    """The handle, and in `facts` the name of each channel of a server, by its folder. Nothing says what is private."""
    users = (handle(file) for path, file in files.items() if path.endswith("/user.json") or path == "user.json")
    return Account(next(filter(None, users), None), None, channels(files))


TABLE = (
    Row(r"(?:[^/]+/)?user\.json", profile, "Name"),
    Row(rf"{_CHANNEL}messages\.(?:json|csv)", messages),
    Row(r"servers/.+", skip=_OTHERS),
    Row(rf"{_CHANNEL}channel\.json|[^/]+/index\.json", skip=_KEPT),
    Row(r"activity/.+|(?:analytics|reporting|tns|modeling)/events\w+\.json", skip=_LOGGED),
    Row(r"(?:programs|ads|supporttickets)/.+|readme\.txt", skip=_KEPT),
    Row(r".+\.(?:jpe?g|png|gif|webp)", skip=_PICTURE, pictures=Audience.UNKNOWN),
)
