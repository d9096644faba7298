"""Messages that the owner sent in servers: as JSON since 2024, as CSV before; each channel in a folder of its own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import suppress
from datetime import UTC
from typing import Any

from profileaudit.export import File
from profileaudit.formats import Unreadable
from profileaudit.formats.documents import items, load
from profileaudit.formats.moments import moment
from profileaudit.formats.rows import column, rows
from profileaudit.model import Account, Audience, Entry, Media, Place, Skipped, Unread
from profileaudit.readers import squash
from profileaudit.readers.discord.profile import PLATFORM

_PRIVATE = "-"
"""Stands for a channel that is no server's: private messages and groups."""
_PRIVATE_TYPES = (1, 3, "DM", "GROUP_DM")
"""Numbers and names of private channels (https://discord.com/developers/docs/resources/channel, channel types)."""
_MESSAGES = "private messages are between you and others; this audit looks at what you show in servers"
_NO_CHANNEL = (
    "whether these messages are private cannot be told, because the file channel.json beside them is missing or"
    " damaged: they were not read"
)


def channels(files: Mapping[str, File]) -> dict[str, str]:
    """By folder, the channel of a server: `#general in Quiz Night`. Paths are squashed."""
    named: dict[str, str] = {}
    for path, file in files.items():
        folder, _, name = path.rpartition("/")
        if name == "channel.json":
            with suppress(Unreadable, OSError):
                named[folder] = _channel(load(file))
    return named


def _channel(told: Any) -> str:
    if not isinstance(told, dict) or told.get("recipients") or told.get("type") in _PRIVATE_TYPES:
        return _PRIVATE
    guild = told.get("guild")
    if not isinstance(guild, dict):  # Discord no longer names a server that was deleted or left
        return "A server without a name" if told.get("type") is not None else _PRIVATE
    name, server = told.get("name"), guild.get("name")
    channel = f"#{name}" if isinstance(name, str) and name else "a channel"
    return f"{channel} in {server}" if isinstance(server, str) and server else channel


def messages(file: File, account: Account) -> Iterator[Entry | Skipped | Unread]:
    """One channel's messages. Discord does not say who can read a server, so who can see them is unknown."""
    channel = account.facts.get(squash(file.path).rpartition("/")[0])
    if channel is None:
        yield Unread(file.path, _NO_CHANNEL)
    elif channel == _PRIVATE:
        yield Skipped(file.path, _MESSAGES)
    elif file.path.casefold().endswith(".csv"):
        for key, row in rows(file, "ID", "Timestamp", "Contents"):
            yield from _entry(file, key, channel, *(column(row, n) for n in ("Contents", "Timestamp", "Attachments")))
    else:
        yield from _json(file, channel)


def _json(file: File, channel: str) -> Iterator[Entry | Unread]:
    bad: list[str] = []
    for key, record in items(file):
        if isinstance(record, dict) and isinstance(record.get("Contents"), (str, type(None))):
            text, attached = record.get("Contents") or "", record.get("Attachments")
            yield from _entry(file, f"{key}.Contents", channel, text, record.get("Timestamp"), attached)
        else:
            bad.append(key)
    if bad:
        entries = "1 entry in it is" if len(bad) == 1 else f"{len(bad)} entries in it are"
        yield Unread(file.path, f"{entries} not laid out as expected; the others were read (the first: {bad[0]})")


def _entry(file: File, key: str, channel: str, text: str, when: Any, attached: Any) -> Iterator[Entry]:
    """A message, with the addresses of what was attached; one without words still shows its pictures."""
    addresses = attached.split() if isinstance(attached, str) else []
    media = tuple(Media(address) for address in addresses if address.startswith(("http://", "https://")))
    if text.strip() or media:
        place = Place(PLATFORM, channel, file.path, key)
        posted = moment(when)  # in UTC, whether it says so or not
        posted = posted.replace(tzinfo=UTC) if posted and not posted.tzinfo else posted
        yield Entry(text.strip(), place, Audience.UNKNOWN, posted, media=media)
