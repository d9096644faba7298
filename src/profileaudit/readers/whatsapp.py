"""WhatsApp: the text of a chat that was exported (`_chat.txt` from iPhones, `WhatsApp Chat with X.txt` from Android).

Only the owner's own lines are read, and only when the owner says under which name they stand: everything else in a
chat is other people's. Who was in a chat when a line was sent, the text does not say, so the audience is unknown.
File names and what WhatsApp itself writes (`<Media omitted>`) are known in English; the lines are laid out alike in
every language. Which of two numbers is the month is decided by the whole file: day first, unless a date has no
such day.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from profileaudit.export import File
from profileaudit.formats import Unreadable, text
from profileaudit.formats.values import EMPTY
from profileaudit.model import Account, Audience, Entry, Place, Unread
from profileaudit.readers import OWN_NAMES, Row

__all__ = ["LAYOUTS", "PLATFORM", "TABLE", "account", "layout"]

PLATFORM = "whatsapp"
LAYOUTS: tuple[str, ...] = ("chat from Android", "chat from an iPhone")
LONGEST_LINE = 64 * 1024
"""Letters of a line; WhatsApp's own limit for a message is 65,536."""
LONGEST_MESSAGE = 128 * 1024
"""Letters of a message over all its lines; what is beyond becomes a message of its own."""

NO_NAME = (
    "only your own lines of a chat are read, and for that your name as it stands in the chat is needed: write "
    'names = ["..."] into a file, and add --about-me with that file'
)
NOT_IN_IT = (
    "nobody in this chat has a name that you gave: write your name into the --about-me file exactly as it "
    "stands in the chat"
)
NO_CHAT = "nothing that this version recognises is in it: no line begins with a date, a time and a name"

_CHAT = re.compile(r"(?:^|/)whatsappchat[^/]*\.txt$")
_IPHONE = re.compile(r"(?:^|/)chat\.txt$")
_SENT = r"jpe?g|png|webp|gif|heic|mp4|mov|3gp|opus|ogg|m4a|aac|mp3|amr|vcf|pdf|docx?|xlsx?|pptx?|zip|was"
_SENT_ALONG = re.compile(rf"\.(?:{_SENT})$")
_MARKS = "\u200e\u200f\u202a\u202b\u202c\ufeff"
_HEAD = re.compile(
    r"""
    (?P<bracket>\[)?
    (?P<one>\d{1,4})(?P<mark>[./-])(?P<two>\d{1,2})(?P=mark)(?P<three>\d{2,4}) ,? \s
    (?P<hour>\d{1,2})[:.](?P<minute>\d{2})(?:[:.](?P<second>\d{2}))?
    (?:\s?(?P<half>[AaPp])\.?\s?[Mm]\.?)?
    (?(bracket)\]\s|\s-\s)
    (?P<rest>.*)
    """,
    re.VERBOSE | re.DOTALL,
)
_NO_WORDS = re.compile(
    r"<Media omitted>|null|<[Aa]ttached: [^>]*>|(?:image|video|audio|sticker|GIF|document|Contact card) omitted"
    r"|[^\n]{1,200} \(file attached\)|You deleted this message\.?|This message was deleted\.?"
    r"|(?:Missed (?:group )?)?(?:voice|video) call\.?|Waiting for this message.*"
)
_EDITED = re.compile(r"\s*<This message was edited>\s*$")


@dataclass(frozen=True, slots=True)
class Message:
    """One message, as its lines say."""

    line: int
    sender: str
    """Empty for what WhatsApp itself says."""
    text: str
    date: tuple[int, int, int]
    """The three numbers of the date in their order."""
    clock: tuple[int, int, int]


def layout(names: Collection[str]) -> str | None:
    """`chat from Android` or `chat from an iPhone`; None when no chat is among these squashed paths.

    An iPhone's chat is simply called chat: it counts with nothing beside it but what was sent along."""
    if any(_CHAT.search(name) for name in names):
        return "chat from Android"
    if any(_IPHONE.search(name) for name in names):
        return (
            "chat from an iPhone" if all(_IPHONE.search(name) or _SENT_ALONG.search(name) for name in names) else None
        )
    return None


def account(files: Mapping[str, File]) -> Account:
    """Nothing: a chat does not say whose it is."""
    return Account()


def chat(file: File, account: Account) -> Iterator[Entry | Unread]:
    """The owner's own lines of one chat."""
    own = {_folded(name) for name in account.facts.get(OWN_NAMES, "").split("\n")} - {""}
    if not own:
        raise Unreadable(NO_NAME)
    month_first = _month_first(file)
    is_in_it = False
    for message in _messages(file):
        if _folded(message.sender) not in own:
            continue
        is_in_it = True
        words = _EDITED.sub("", message.text).strip(f"{_MARKS} \n")
        if words and not _NO_WORDS.fullmatch(words):
            place = Place(PLATFORM, "Messages", file.path, f"line {message.line}")
            yield Entry(words, place, Audience.UNKNOWN, _moment(message, month_first))
    if not is_in_it:
        yield Unread(file.path, NOT_IN_IT)


def _folded(name: str) -> str:
    """A name for comparison: WhatsApp puts marks of direction and, before names not in the address book, a tilde."""
    return " ".join(name.translate(dict.fromkeys(map(ord, _MARKS))).strip("~ \u00a0\u202f").casefold().split())


def _month_first(file: File) -> bool:
    """Whether the dates have the month first. Raises Unreadable when no line begins as a message does."""
    some = month_first = day_first = False
    for _, _, head in _lines(file):
        if head:
            some = True
            month_first = month_first or int(head["two"]) > 12
            day_first = day_first or int(head["one"]) > 12
    if not some:
        raise Unreadable(NO_CHAT)
    return month_first and not day_first


def _messages(file: File) -> Iterator[Message]:
    """The messages, each with all its lines; what stands before the first is left out."""
    begun: Message | None = None
    parts: list[str] = []
    for number, line, head in _lines(file):
        if begun and (head or sum(map(len, parts)) > LONGEST_MESSAGE):
            yield replace(begun, text="\n".join(parts))
            parts = []
        if head:
            begun = _begun(number, head)
            parts = [begun.text]
        else:
            parts.append(line)
    if begun:
        yield replace(begun, text="\n".join(parts))


def _begun(line: int, head: re.Match[str]) -> Message:
    """A message as its first line says."""
    sender, colon, words = head["rest"].partition(": ")
    if not colon:
        sender, words = (head["rest"][:-1], "") if head["rest"].endswith(":") else ("", head["rest"])
    hour = int(head["hour"]) % 12 + 12 * (head["half"] in "Pp") if head["half"] else int(head["hour"])
    clock = (hour, int(head["minute"]), int(head["second"] or 0))
    date = (int(head["one"]), int(head["two"]), int(head["three"]))
    return Message(line, sender, words, date, clock)


def _lines(file: File) -> Iterator[tuple[int, str, re.Match[str] | None]]:
    """Every line with its number, clean; and what it begins with, if a message begins in it."""
    with text.open_text(file) as stream:
        number = 0
        whole = True
        while piece := stream.readline(LONGEST_LINE):
            line = text.clean(piece).rstrip("\n")
            number += whole
            head = _HEAD.match(line.lstrip(_MARKS)) if whole else None
            whole = piece.endswith(("\n", "\r"))
            yield number, line, head
        if not number:
            raise Unreadable(EMPTY)


def _moment(message: Message, month_first: bool) -> datetime | None:
    """When it was sent, by the telephone's own clock; None when that is no moment."""
    one, two, three = message.date
    if one > 31:
        year, month, day = one, two, three
    else:
        year, month, day = (three, one, two) if month_first else (three, two, one)
    try:
        return datetime(year + 2000 if year < 100 else year, month, day, *message.clock)
    except ValueError:
        return None


TABLE = (
    Row(r"(?:whatsappchat[^/]*|chat)\.txt", chat, "Messages"),
    Row(rf"[^/]*\.(?:{_SENT})", skip="what was sent in a chat, by whom the file does not say"),
)
