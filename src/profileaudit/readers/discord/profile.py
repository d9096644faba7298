"""`user.json`: what the profile shows, and what the account holds besides.

Name and handle are seen by everybody who meets the owner in a server. Whether a connection to another account is
shown, the package does not prove.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from typing import Any

from profileaudit.export import File
from profileaudit.formats import Unreadable
from profileaudit.formats.documents import UNKNOWN, load
from profileaudit.formats.moments import moment
from profileaudit.model import Account, Audience, Entry, Place, Unread

PLATFORM = "discord"
_FIELDS: dict[str, tuple[str, Audience, str | None]] = {
    "global_name": ("Name", Audience.EVERYONE, None),
    "username": ("Username", Audience.EVERYONE, None),
    "email": ("Contact details", Audience.ONLY_YOU, "email"),
    "phone": ("Contact details", Audience.ONLY_YOU, "phone"),
}
_LEFT_ALONE = frozenset(
    # Numbers, switches and settings; other people; money. `notes` are the owner's, on other people.
    (
        "id",
        "discriminator",
        "avatar_hash",
        "banner_hash",
        "verified",
        "ip",
        "flags",
        "settings",
        "guild_settings",
        "relationships",
        "friend_suggestions",
        "notes",
        "payments",
        "payment_sources",
        "entitlements",
        "library_applications",
        "user_activity_application_statistics",
        "mfa_sessions",
    )
)
_CODE = re.compile(r"[0-9a-f_-]{16,}|[\W\d]*", re.IGNORECASE)


def handle(file: File) -> str | None:
    """The username; None when it cannot be read: that is told when it is read for its entries."""
    with suppress(Unreadable, OSError):
        user = load(file)
        name = user.get("username") if isinstance(user, dict) else None
        return name if isinstance(name, str) and name else None
    return None


def profile(file: File, account: Account) -> Iterator[Entry | Unread]:
    """Every field that says something of the owner; what has no name here is told as it stands."""
    user = load(file)
    if not isinstance(user, dict) or (user and user.keys().isdisjoint(_FIELDS.keys() | _LEFT_ALONE)):
        raise Unreadable(UNKNOWN)
    for name, value in user.items():
        if name in _FIELDS:
            section, audience, says = _FIELDS[name]
            yield from _say(file, name, value, section, audience, says)
        elif name == "connections":
            yield from _connections(file, value)
        elif name == "user_profile":
            yield from _user_profile(file, value)
        elif name not in _LEFT_ALONE:
            yield from _others(file, name, value)


def _say(
    file: File, key: str, value: Any, section: str, audience: Audience, says: str | None = None
) -> Iterator[Entry | Unread]:
    if isinstance(value, str) and value.strip():
        yield Entry(value.strip(), Place(PLATFORM, section, file.path, key), audience, says=says)
    elif isinstance(value, (dict, list)) and value:
        yield Unread(file.path, f"one entry in it is not laid out as expected ({key}); the rest was read")


def _user_profile(file: File, value: Any) -> Iterator[Entry | Unread]:
    """What the profile itself says: the bio, which anyone who meets the owner can open."""
    for name, inner in value.items() if isinstance(value, dict) else ():
        if name == "bio":
            yield from _say(file, "user_profile.bio", inner, "Bio", Audience.EVERYONE)
        else:
            yield from _others(file, f"user_profile.{name}", inner)
    if not isinstance(value, dict):
        yield from _others(file, "user_profile", value)


def _connections(file: File, value: Any) -> Iterator[Entry | Unread]:
    """Accounts elsewhere: `youtube: the name there`."""
    for number, record in enumerate(value if isinstance(value, list) else [value] if value else []):
        key = f"connections[{number}].name"
        name = record.get("name") if isinstance(record, dict) else None
        if not isinstance(name, str):
            yield Unread(file.path, f"one entry in it is not laid out as expected ({key}); the rest was read")
            continue
        where = record.get("type")
        text = f"{where}: {name}" if isinstance(where, str) and where and name else name
        yield from _say(file, key, text, "Connections", Audience.UNKNOWN, "other-account")


def _others(file: File, key: str, value: Any) -> Iterator[Entry]:
    """Every text of what has no name here. Not dates, web addresses, numbers and codes."""
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from _others(file, f"{key}.{name}", inner)
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            yield from _others(file, f"{key}[{number}]", inner)
    elif isinstance(value, str) and not _CODE.fullmatch(value) and not moment(value) and "://" not in value:
        yield Entry(value.strip(), Place(PLATFORM, "Other details", file.path, key), Audience.UNKNOWN)
