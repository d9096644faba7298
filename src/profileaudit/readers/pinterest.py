"""Pinterest: the data that one can ask for, a single long HTML page of headings and `Label: value` lines.

Best effort: the list of pins is known from one importer's sample
(https://github.com/ChowSinWon/pinterest-export-parser, 2024), the other parts only by their headings; what they
hold is read by what its labels plainly say. Labels that are not known are kept as they stand, and headings that are
not known are named. The page can have any name, so it is known by what is in it. What a profile shows to everyone
and what it does not is Pinterest's own account ("Review personal data options", Pinterest Help). A pin says
whether it stands on a secret board; whether the whole profile is private, the page does not say.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping

from profileaudit.export import File
from profileaudit.formats import Unreadable
from profileaudit.formats.elements import Element, shown
from profileaudit.formats.html import LOOSE, records
from profileaudit.formats.moments import moment
from profileaudit.model import Account, Audience, Entry, Place, Unread
from profileaudit.readers import Row, beginning

PLATFORM = "pinterest"
LAYOUTS: tuple[str, ...] = ("HTML",)

_HEADING = re.compile(r"<h1 id=\"?\w+\"?>", re.IGNORECASE)
_PAGE = re.compile(r"<div id=\"?contents\"?>|<br>\s*Is a repin:", re.IGNORECASE)
_PIN = "https://www.pinterest.com/pin/"
_LABEL = re.compile(r"[A-Z][A-Za-z_ -]{0,40}")
_PIN_LABELS = frozenset(
    {"title", "details", "image", "is_native", "board_id", "board_name", "is_video", "ip_address", "username"}
    | {"alt_text", "canonical_link", "story_pin_media", "video", "created_at", "alive", "is_a_repin", "private"}
)
_NOTHING = re.compile(r"no data|none|true|false|[\d.,:/ -]*", re.IGNORECASE)

_EVERYONE, _ONLY_YOU, _UNKNOWN = Audience.EVERYONE, Audience.ONLY_YOU, Audience.UNKNOWN
_PROFILE: Mapping[str, tuple[str, Audience, str | None]] = {
    "username": ("Username", _EVERYONE, None),
    "name": ("Name", _EVERYONE, None),
    "full_name": ("Name", _EVERYONE, None),
    "first_name": ("Name", _EVERYONE, None),
    "last_name": ("Name", _EVERYONE, None),
    "about": ("Bio", _EVERYONE, None),
    "bio": ("Bio", _EVERYONE, None),
    "website": ("Website", _EVERYONE, "other-account"),
    "email": ("Account records", _ONLY_YOU, "email"),
    "email_address": ("Account records", _ONLY_YOU, "email"),
    "phone_number": ("Account records", _ONLY_YOU, "phone"),
    "birthday": ("Account records", _ONLY_YOU, "birth"),
    "location": ("Account records", _ONLY_YOU, "location"),
    "country": ("Account records", _ONLY_YOU, None),
    "gender": ("Account records", _ONLY_YOU, None),
}
_BOARD_LABELS = {"name", "title", "board_name", "description", "details"}

Block = dict[str, str]
"""What a run of lines says, by label as it stands there."""
_LONGEST = 1024 * 1024
"""Letters of a block; a longer one is handed out in pieces."""


def layout(names: Collection[str]) -> str | None:
    """`HTML` when one of a few pages with these squashed paths is Pinterest's; else None."""
    pages = [name for name in names if name.endswith((".html", ".htm"))]
    return "HTML" if len(pages) <= 5 and any(_is_it(beginning(names, page)) for page in pages) else None


def _is_it(start: str) -> bool:
    return "pinterest" in start.casefold() and bool(_HEADING.search(start) and _PAGE.search(start))


def account(files: Mapping[str, File]) -> Account:
    """Nothing: reading the page for a user name would be reading it twice, and it does not say who sees the profile."""
    return Account()


def _page(file: File, account: Account) -> Iterator[Entry | Unread]:
    """The whole page, heading by heading."""
    boards: set[str] = set()
    unknown: dict[str, None] = {}
    numbers: Counter[str] = Counter()
    for heading, block in _blocks(file):
        numbers[heading] += bool(block)
        read = _READ.get(heading.casefold())
        if read is not None:
            yield from read(file, f"{heading} {numbers[heading]}", block, boards)
        elif any(not _NOTHING.fullmatch(value) for value in block.values()):
            unknown[heading or "without a heading"] = None
    if unknown:
        told = ", ".join(name[:40] for name in list(unknown)[:10])
        yield Unread(file.path, f"these parts of it are unknown to this version, and were not read: {told}")


def _blocks(file: File) -> Iterator[tuple[str, Block]]:
    """Each block of lines with the heading above it: a pin's lines, or lines until a label comes again."""
    heading, lines = "", _Lines()
    trouble: Unreadable | None = None
    try:
        for element in records(file, lambda each: each.name == "h1" or _is_pin(each)):
            if element.name == LOOSE:
                for line in shown(element).split("\n"):
                    label, value = _parted(line, heading)
                    if lines.full(label):
                        yield heading, lines.taken()
                    lines.add(label, value)
            elif element.name == "h1" or lines.whole():
                yield heading, lines.taken()
                heading, lines = shown(element) if element.name == "h1" else heading, _Lines()
    except Unreadable as fault:  # told after what was read before
        trouble = fault
    yield heading, lines.taken()
    if trouble:
        raise trouble


class _Lines:
    """The lines of the block that is being read."""

    def __init__(self) -> None:
        self._values: dict[str, list[str]] = {}
        self._label = ""
        self._size = 0

    def full(self, label: str) -> bool:
        """Whether a line with this label (none: the one before goes on) begins another block."""
        return (bool(label) and label in self._values) or self._size > _LONGEST

    def add(self, label: str, value: str) -> None:
        """One more line."""
        self._label = label or self._label
        self._values.setdefault(self._label, []).append(value)
        self._size += len(value) + 1

    def whole(self) -> bool:
        """Whether a link to a pin begins another block, and is not what this one still waits for."""
        return _plain(self._label) != "canonical_link" or any(self._values.get(self._label, ()))

    def taken(self) -> Block:
        """The block, which is then begun anew; the label goes on."""
        block = {label: "\n".join(filter(None, values)) for label, values in self._values.items()}
        self._values, self._size = {}, 0
        return block


def _is_pin(element: Element) -> bool:
    return element.name == "a" and element.attributes.get("href", "").startswith(_PIN)


def _parted(line: str, heading: str) -> tuple[str, str]:
    """A line's label and value; no label for a line that goes on with the value before."""
    name, colon, value = line.partition(":")
    known = _plain(name) in _PIN_LABELS if heading.casefold() == "pins" else bool(_LABEL.fullmatch(name))
    return (name, value.strip().removesuffix(",")) if colon and known else ("", line.removesuffix(","))


def _plain(label: str) -> str:
    return label.casefold().replace(" ", "_")


def _words(block: Block) -> Iterator[tuple[str, str, str]]:
    """Each label that has a value in words: plain, as it stands there, and the value."""
    for label, value in block.items():
        if not _NOTHING.fullmatch(value):
            yield _plain(label), label, value


def _said(block: Block, plain: str) -> str:
    return next((value for label, value in block.items() if _plain(label) == plain), "")


def _audience(block: Block) -> Audience:
    """Who can see a pin: a secret board shows it to its owner and those who were invited to it."""
    match _said(block, "private").casefold(), _said(block, "alive").casefold():
        case "true", _:
            return Audience.FOLLOWERS
        case "false", "true" | "":
            return Audience.EVERYONE
    return Audience.UNKNOWN


def _pin(file: File, place: str, block: Block, boards: set[str]) -> Iterator[Entry]:
    """A pin's words, and the name of its board the first time that it comes up."""
    seen, posted = _audience(block), moment(_said(block, "created_at"))
    for plain, label, value in _words(block):
        if plain == "board_name" and value not in boards:
            boards.add(value)
            yield Entry(value, Place(PLATFORM, "Boards", file.path, f"{place}, {label}"), seen)
        elif plain in ("title", "details", "alt_text"):
            yield Entry(value, Place(PLATFORM, "Pins", file.path, f"{place}, {label}"), seen, posted)


def _profile(file: File, place: str, block: Block, boards: set[str]) -> Iterator[Entry]:
    for plain, label, value in _words(block):
        section, seen, says = _PROFILE.get(plain, ("Other details", _UNKNOWN, None))
        yield Entry(value, Place(PLATFORM, section, file.path, f"{place}, {label}"), seen, says=says)


def _board(file: File, place: str, block: Block, boards: set[str]) -> Iterator[Entry]:
    for plain, label, value in _words(block):
        if value not in boards:
            boards.add(value)
            section = "Boards" if plain in _BOARD_LABELS else "Other details"
            yield Entry(value, Place(PLATFORM, section, file.path, f"{place}, {label}"), _audience(block))


_READ: Mapping[str, Callable[[File, str, Block, set[str]], Iterator[Entry]]] = {
    "pins": _pin,
    "profile": _profile,
    "boards": _board,
}

TABLE = (
    Row(r"[^/]+\.html?", _page, "Pins"),
    Row(
        r"[^/]+\.(?:jpe?g|png|gif|webp|mp4|css|js)",
        skip="a picture, or what the page is shown with: this version does not look at it",
    ),
)
