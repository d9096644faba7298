"""YouTube in Google's download: channel, videos, comments, playlists; CSV files that are known by their columns.

Comments of today hold their text as pieces of JSON, those before 2024 as a document of their own. Downloads of
2021 and before have them as pages.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from itertools import pairwise
from typing import Any

from profileaudit.columns import OTHER, Cells, dated, unknown, words
from profileaudit.export import File
from profileaudit.formats import Unreadable
from profileaudit.formats.elements import shown
from profileaudit.formats.html import records
from profileaudit.formats.moments import moment
from profileaudit.formats.rows import rows
from profileaudit.formats.text import clean
from profileaudit.model import Account, Audience, Entry, Media, Place, Unread
from profileaudit.readers.google.labels import VANITY, columns
from profileaudit.readers.google.places import spelled, spot

PLATFORM = "youtube"
EVERYONE, ONLY_YOU, UNKNOWN = Audience.EVERYONE, Audience.ONLY_YOU, Audience.UNKNOWN
UNKNOWN_COLUMNS = "the columns that this version knows are not in it: ask for the download in English"

_SEEN_BY = {"public": EVERYONE, "private": ONLY_YOU}
"""An unlisted video or playlist can be seen by whoever has its address: unknown."""
_CHANNEL_HARMLESS = r"channel (?:id|country|url|create timestamp|tag \d+ language)"
_DECODER = json.JSONDecoder()

Told = Iterator[Entry | Unread]
Meanings = dict[str, str]


class _Row:
    """A row, by what its columns mean."""

    def __init__(self, file: File, place: str, cells: Cells, meanings: Meanings) -> None:
        self.file = file
        self.place = place
        self.cells = cells
        self.meanings = meanings

    def get(self, meaning: str) -> str:
        return self.cells.get(self.meanings.get(meaning, ""), "").strip()

    def say(
        self,
        meaning: str,
        section: str,
        audience: Audience,
        posted: datetime | None = None,
        says: str | None = None,
        text: str = "",
        media: tuple[Media, ...] = (),
    ) -> Iterator[Entry]:
        """The entry of one cell, in the words of `text` where those differ."""
        written = text or self.get(meaning)
        if written:
            key = f"{self.place}, {self.meanings.get(meaning, meaning)}"
            yield Entry(written, Place(PLATFORM, section, self.file.path, key), audience, posted, says, media)


def sheet(file: File, account: Account) -> Told:
    """Any of YouTube's CSV files: what it is, its columns say."""
    meanings: Meanings | None = None
    read_row: Callable[[_Row], Iterator[Entry]] = _nothing
    for place, cells in rows(file):
        if meanings is None:
            meanings = columns(cells)
            read_row = _reader(meanings, cells)
        yield from read_row(_Row(file, place, cells, meanings))


def _reader(meanings: Meanings, cells: Cells) -> Callable[[_Row], Iterator[Entry]]:
    """What reads the rows of a file with these columns. Raises Unreadable when none of them is known."""
    for meaning, read_row in _READERS.items():
        if meaning in meanings:
            return read_row
    if any(part in name for name in cells for part in VANITY):
        return _address
    if any(name.startswith(_SEGMENTS) for name in cells):
        return _texts
    if "video id" in meanings or "channel id" in meanings:
        return _nothing  # lists of numbers: what is in a playlist, who is subscribed to, settings of a channel
    raise Unreadable(UNKNOWN_COLUMNS)


def _nothing(row: _Row) -> Iterator[Entry]:
    yield from ()


def _comment(row: _Row) -> Iterator[Entry]:
    """Whoever can see the video can see the comment; whose video it is and who sees it, is not in the export."""
    yield from row.say("comment", "Comments", UNKNOWN, dated(row.get("commented")), None, joined(row.get("comment")))


def _chat(row: _Row) -> Iterator[Entry]:
    yield from row.say("chat", "Comments", UNKNOWN, dated(row.get("chatted")), None, joined(row.get("chat")))


def _video(row: _Row) -> Iterator[Entry]:
    seen = _SEEN_BY.get(row.get("video privacy").casefold(), UNKNOWN)
    posted = dated(row.get("video published")) or dated(row.get("video created"))
    yield from row.say("video title", "Videos", seen, posted)
    yield from row.say("video description", "Videos", seen, posted)
    tagged = seen if seen is ONLY_YOU else UNKNOWN  # tags are not shown, but they are in the page
    for name, text in row.cells.items():
        if text.strip() and name.casefold().startswith(("tag ", "video tag ")):
            place = Place(PLATFORM, "Videos", row.file.path, f"{row.place}, {name}")
            yield Entry(text.strip(), place, tagged, posted)


_SEGMENTS = ("Video Title Text Segments", "Video Description Text Segments")


def _texts(row: _Row) -> Iterator[Entry]:
    """`video texts.csv`: titles and descriptions once more, without who sees the video."""
    for name, text in row.cells.items():
        if text.strip() and name.startswith(_SEGMENTS):
            yield Entry(text.strip(), Place(PLATFORM, "Videos", row.file.path, f"{row.place}, {name}"), UNKNOWN)


def _recorded(row: _Row) -> Iterator[Entry]:
    """Where a video was recorded, as its page may show; who sees it stands in another file."""
    yield from row.say("recorded address", "Videos", UNKNOWN, None, "location")
    yield from _coordinates(row, "recorded", UNKNOWN, row.get("video id"))


def _defaults(row: _Row) -> Iterator[Entry]:
    """The place that new videos are given."""
    yield from _coordinates(row, "default", UNKNOWN, "")


def _coordinates(row: _Row, which: str, audience: Audience, video: str) -> Iterator[Entry]:
    latitude, longitude = row.get(f"{which} latitude"), row.get(f"{which} longitude")
    found = spot(latitude, longitude)
    if found is not None:
        media = (Media(video, *found),) if video else ()
        yield from row.say(f"{which} latitude", "Videos", audience, None, "photo-place", spelled(found), media)


def _channel(row: _Row) -> Iterator[Entry]:
    """The channel's page. Columns that are not known are told as they stand."""
    seen = _SEEN_BY.get(row.get("channel visibility").casefold(), UNKNOWN)
    yield from row.say("channel title", "Name", seen)
    yield from row.say("channel description", "Bio", seen)
    if seen is EVERYONE:
        text = f"{row.meanings['channel visibility']}: {row.get('channel visibility')}"
        yield from row.say("channel visibility", "Privacy settings", seen, None, "visibility", text)
    rest = unknown(row.cells, *row.meanings.values(), harmless=_CHANNEL_HARMLESS)
    yield from words(PLATFORM, row.file, row.place, rest, OTHER, UNKNOWN)


def _address(row: _Row) -> Iterator[Entry]:
    for name, text in row.cells.items():
        if text.strip() and any(part in name for part in VANITY):
            yield Entry(text.strip(), Place(PLATFORM, "Username", row.file.path, f"{row.place}, {name}"), EVERYONE)


def _playlist(row: _Row) -> Iterator[Entry]:
    seen = _SEEN_BY.get(row.get("playlist visibility").casefold(), UNKNOWN)
    yield from row.say("playlist title", "Playlists", seen)
    yield from row.say("playlist description", "Playlists", seen)


def channel_of(files: Mapping[str, File]) -> str | None:
    """The title of the first channel, from whatever file holds it; files by squashed path."""
    for path, file in files.items():
        if path.endswith(".csv") and "/" in path and path.split("/")[-2].startswith(("channel", "kana", "canal")):
            for place, cells in rows(file):
                title = _Row(file, place, cells, columns(cells)).get("channel title")
                if title:
                    return title
                break
    return None


_READERS: dict[str, Callable[[_Row], Iterator[Entry]]] = {
    "comment": _comment,
    "chat": _chat,
    "video title": _video,
    "recorded latitude": _recorded,
    "default latitude": _defaults,
    "channel title": _channel,
    "playlist title": _playlist,
}
"""The column that tells what a file is -> what reads its rows."""


def joined(written: str) -> str:
    """The text of a comment whose cell holds pieces of JSON; any other cell as it is.

    >>> joined('{"text":"Hello "},{"text":"@ann","mention":{"externalChannelId":"UC1"}}')
    'Hello @ann'
    >>> joined("{brackets}")
    '{brackets}'
    """
    if not written.startswith("{"):
        return written
    pieces, at = [], 0
    one_line = written.replace("\n", "\\n")  # the line ends of a cell stand bare inside its strings
    try:
        while at < len(one_line):
            piece, at = _DECODER.raw_decode(one_line, at)
            pieces.append(piece)
            while at < len(one_line) and one_line[at] in ", \t":
                at += 1
        return clean("".join(text for piece in pieces for text in _texts_of(piece))) or written
    except (ValueError, RecursionError):
        return written


def _texts_of(piece: Any) -> Iterator[str]:
    if isinstance(piece, dict):
        if isinstance(piece.get("text"), str):
            yield piece["text"]
        segments = piece.get("takeoutSegments")
        for inner in segments if isinstance(segments, list) else ():
            yield from _texts_of(inner)


def page(file: File, account: Account) -> Told:
    """Comments of a download until 2021: a list, each item a line that says where and when, then the words."""
    items = (item for item in records(file, lambda element: element.name == "li") if item.name == "li")
    for number, item in enumerate(items, start=1):
        said, _, text = shown(item).partition("\n")
        if text.strip():
            yield Entry(text.strip(), Place(PLATFORM, "Comments", file.path, f"item {number}"), UNKNOWN, _when(said))


def _when(said: str) -> datetime | None:
    parts = said.replace("T", " ").replace("Z", " ").split()
    pairs = (pair for pair in pairwise(parts) if pair[0].startswith("20"))
    found = (moment(f"{day} {hour.rstrip('.')}") for day, hour in pairs)
    return next((dated(when.isoformat()) for when in found if when is not None), None)
