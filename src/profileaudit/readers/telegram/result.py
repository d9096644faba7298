"""`result.json`: the profile, the owner's messages in public groups, and nothing of private chats."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

from profileaudit.export import File
from profileaudit.formats import Unreadable
from profileaudit.formats.documents import UNKNOWN
from profileaudit.formats.moments import moment
from profileaudit.formats.outline import ELEMENT, Found, Path, Step, walk
from profileaudit.model import Account, Audience, Entry, Media, Place, Unread

PLATFORM = "telegram"
OWNER = "id"
"""The key in `Account.facts` of the owner's number."""
_EVERYONE, _UNKNOWN = Audience.EVERYONE, Audience.UNKNOWN
_PUBLIC = "public_"
"""How the types of chats begin that anyone can open: public_supergroup, public_channel."""
_LEFT_ALONE = frozenset(
    ("about", "contacts", "frequent_contacts", "sessions", "web_sessions", "other_data", "gift", "ips")
)
_CHATS = ("chats", "left_chats")
_TECHNICAL = frozenset(("id", "type", "date", "date_unixtime", "expires", "media", "photo", "file", "mime_type"))
_TOLD = 10
"""How many places that are not laid out as expected are told of one by one."""
_ONE_CHAT = (
    "this is the export of a single chat, and chats are not read here: to have your profile looked at, export the"
    " account (profileaudit request telegram says how)"
)
_NOBODYS = "the export does not say which number is yours, so your messages in public groups were not read"


@dataclass(slots=True)
class _Progress:
    """Where the reading of the file stands."""

    chat: dict[str, str] = field(default_factory=dict)
    """Name and type of the chat that is being read."""
    recognised: bool = False
    public: bool = False
    """Whether there is a public chat."""

    def choose(self, path: Path) -> Step:
        """Which parts of the file are taken: of chats, name and type, and the messages of public ones."""
        top = path[0]
        if top in _CHATS and path[1:2] in ((), ("list",)):
            self.recognised = True
            return self._choose_of_chat(path[2:])
        if top in ("personal_information", "profile_pictures", "stories") or top in _LEFT_ALONE or top in _CHATS:
            self.recognised = True
            entered = top in ("profile_pictures", "stories") and path[-1] != ELEMENT
            return Step.LEAVE if top in _LEFT_ALONE or top in _CHATS else Step.ENTER if entered else Step.TAKE
        return Step.ENTER if path == ("messages",) else Step.TAKE

    def _choose_of_chat(self, inside: Path) -> Step:
        if len(inside) < 2:
            self.chat = {}
            return Step.ENTER
        if inside[1] in ("name", "type"):
            return Step.TAKE
        if inside[1] == "messages" and self.chat.get("type", "").startswith(_PUBLIC):
            self.public = True
            return Step.ENTER if len(inside) == 2 else Step.TAKE
        return Step.LEAVE


def read(file: File, account: Account) -> Iterator[Entry | Unread]:
    """Everything that the owner shows; a message that is not laid out as expected costs itself."""
    progress = _Progress()
    bad: list[str] = []
    for found in walk(file, progress.choose):
        if found.path[0] in _CHATS and found.path[-1] in ("name", "type"):
            progress.chat[found.path[-1]] = str(found.value or "")
            continue
        try:
            yield from _entries(file, found, progress.chat, account)
        except _Misshapen:
            bad += [found.key] if len(bad) < _TOLD else []
        except _OneChat:
            if not progress.recognised:
                yield Unread(file.path, _ONE_CHAT)
                return
            bad += ["messages"] if "messages" not in bad else []
    if not progress.recognised and bad:
        raise Unreadable(UNKNOWN)
    if progress.public and OWNER not in account.facts:
        yield Unread(file.path, _NOBODYS)
    for key in dict.fromkeys(bad):
        yield Unread(file.path, f"this version does not know what stands under “{key}” in it; the rest was read")


class _Misshapen(ValueError):
    """A value is not what it is in every known export, or has a name that is not known."""


class _OneChat(ValueError):
    """The file is not the export of an account."""


def _entries(file: File, found: Found, chat: Mapping[str, str], account: Account) -> Iterator[Entry]:
    match found.path[0]:
        case "personal_information":
            yield from _profile(file, found.value)
        case "profile_pictures":
            if found.path[-1] == ELEMENT:
                yield from _picture(file, found.key, found.value)
        case "stories":
            if found.path[-1] == ELEMENT:
                yield from _texts(file, found.key, found.value, "Stories")
        case "chats" | "left_chats":
            yield from _message(file, found.key, found.value, chat.get("name", ""), account)
        case "messages":
            raise _OneChat
        case _ if isinstance(found.value, (dict, list)) and found.value:
            raise _Misshapen


def _profile(file: File, told: Any) -> Iterator[Entry]:
    """Name and handle everyone sees; who sees number and bio is a setting that the export does not hold."""
    if not isinstance(told, dict):
        raise _Misshapen
    known = {"user_id", "first_name", "last_name", "username", "phone_number", "bio"}
    name = " ".join(str(told[part]).strip() for part in ("first_name", "last_name") if told.get(part))
    key = "personal_information"
    for section, text, audience, says, label in (
        ("Name", name, _EVERYONE, None, "first_name"),
        ("Username", told.get("username"), _EVERYONE, None, "username"),
        ("Bio", told.get("bio"), _UNKNOWN, None, "bio"),
        ("Contact details", told.get("phone_number"), _UNKNOWN, "phone", "phone_number"),
    ):
        if isinstance(text, str) and text.strip():
            yield Entry(text.strip(), Place(PLATFORM, section, file.path, f"{key}.{label}"), audience, says=says)
    others = {label: value for label, value in told.items() if label not in known}
    yield from _texts(file, key, others, "Other details")


def _picture(file: File, key: str, told: Any) -> Iterator[Entry]:
    """A profile picture, old ones included. Who sees them is a setting that the export does not hold."""
    if not isinstance(told, dict):
        raise _Misshapen
    media = _media(told)
    if media:
        place = Place(PLATFORM, "Photos", file.path, f"{key}.photo")
        yield Entry("", place, _UNKNOWN, moment(told.get("date_unixtime") or told.get("date")), media=media)


def _message(file: File, key: str, told: Any, chat: str, account: Account) -> Iterator[Entry]:
    """A message of the owner's own in a public chat. Service messages have another type, others another number."""
    if not isinstance(told, dict):
        raise _Misshapen
    own = account.facts.get(OWNER)
    if told.get("type") != "message" or own is None or str(told.get("from_id")) not in (own, f"user{own}"):
        return
    posted = moment(told.get("date_unixtime") or told.get("date"))
    section = f"Public group {chat}".strip()
    media = _media(told)
    text = _flat(told.get("text"))
    if text or media:
        yield Entry(text, Place(PLATFORM, section, file.path, f"{key}.text"), _EVERYONE, posted, media=media)
    spot = told.get("location_information")
    if isinstance(spot, dict) and all(isinstance(spot.get(name), (int, float)) for name in ("latitude", "longitude")):
        place = Place(PLATFORM, section, file.path, f"{key}.location_information")
        degrees = f"{spot['latitude']:.4f}, {spot['longitude']:.4f}"
        here = Media("", spot["latitude"], spot["longitude"], posted)
        yield Entry(degrees, place, _EVERYONE, posted, "location", (here,))


def _flat(text: Any) -> str:
    """A message's words: a text, or a list of texts and of objects that hold one (links, mentions)."""
    if isinstance(text, list):
        parts = (part.get("text") if isinstance(part, dict) else part for part in text)
        return "".join(part for part in parts if isinstance(part, str)).strip()
    if text is not None and not isinstance(text, str):
        raise _Misshapen
    return (text or "").strip()


def _media(told: Mapping[str, Any]) -> tuple[Media, ...]:
    """The picture of a record; in brackets stands why a picture was not exported."""
    photo = told.get("photo")
    return (Media(photo),) if isinstance(photo, str) and photo and not photo.startswith("(") else ()


def _texts(file: File, key: str, value: Any, section: str) -> Iterator[Entry]:
    """Every text of what no source describes, as it stands."""
    if isinstance(value, dict):
        for name, inner in value.items():
            if name not in _TECHNICAL:
                yield from _texts(file, f"{key}.{name}", inner, section)
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            yield from _texts(file, f"{key}[{number}]", inner, section)
    elif isinstance(value, str) and value.strip():
        yield Entry(value.strip(), Place(PLATFORM, section, file.path, key), _UNKNOWN)


def account_of(files: Iterable[File]) -> Account:
    """Handle and number of the owner."""
    for file in files:
        with suppress(Unreadable, OSError):  # what is wrong with it is told when it is read for its entries
            for found in walk(file, lambda path: Step.TAKE if path == ("personal_information",) else Step.LEAVE):
                told = found.value if isinstance(found.value, dict) else {}
                number, handle = told.get("user_id"), told.get("username")
                facts = {OWNER: str(number)} if isinstance(number, (int, str)) and number else {}
                return Account(handle if isinstance(handle, str) and handle else None, None, facts)
    return Account()
