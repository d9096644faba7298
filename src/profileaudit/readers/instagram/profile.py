"""The profile: what it shows to everyone, and what the account holds besides; on Instagram and on Threads."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import suppress

from profileaudit.export import File
from profileaudit.formats import documents, meta_pages
from profileaudit.model import Account, Audience, Entry, Place, Unread
from profileaudit.readers.instagram.audience import THREADS_PRIVATE
from profileaudit.readers.instagram.labels import SAYS, Field, fields, page_field
from profileaudit.readers.instagram.media import shown, spots
from profileaudit.readers.instagram.shape import Misshapen, Record, Told, below, mapping, read_each, words

_INSTAGRAM, _THREADS = "profile_user", "text_post_app_text_post_app_profile"
_EVERYONE, _ONLY_YOU = Audience.EVERYONE, Audience.ONLY_YOU

_STANDS: Mapping[str, Mapping[str, tuple[str, Audience]]] = {
    "instagram": {
        "name": ("Name", _EVERYONE),
        "username": ("Username", _EVERYONE),
        "bio": ("Bio", _EVERYONE),
        "website": ("Website", _EVERYONE),
        # What an account signs up with is not on the profile; contact buttons are in a file of their own.
        "email": ("Contact details", _ONLY_YOU),
        "phone": ("Contact details", _ONLY_YOU),
        "birth": ("Birthday", _ONLY_YOU),
    },
    "threads": {
        "name": ("Name", _EVERYONE),
        "username": ("Name", _EVERYONE),
        "bio": ("Bio", _EVERYONE),
        "website": ("Links", _EVERYONE),
        "email": ("Account records", _ONLY_YOU),
        "phone": ("Account records", _ONLY_YOU),
        "birth": ("Account records", _ONLY_YOU),
    },
}
"""Where each field stands, and who sees it."""

_NOT_KNOWN = ("Account records", Audience.UNKNOWN)
"""For a label that is not known here, perhaps in another language: its value is read as free text."""
_SWITCH = {"true": True, "false": False}
"""What a switch says: in English in every language."""
_NO_BIRTHDAY = "1919-01-01"
"""Stands where no date was given (seen in exports of 2021 to 2023)."""


def account_of(files: Mapping[str, File]) -> Account:
    """Handle and switches, from the personal information of Instagram and of Threads; either may be missing."""
    handles: dict[str, str] = {}
    private: dict[str, bool] = {}
    for squashed, file in files.items():
        name = squashed.rpartition("/")[2]
        if name not in _NAMES:
            continue
        with suppress(Exception):  # what cannot be read here is reported when the file is read for its entries
            for platform, told in _NAMES[name](file):
                if told.meaning == "username" and told.text:
                    handles[platform] = told.text
                elif told.meaning == "private" and told.text.casefold() in _SWITCH:
                    private[platform] = _SWITCH[told.text.casefold()]
    facts = {THREADS_PRIVATE: str(private["threads"])} if "threads" in private else {}
    return Account(handles.get("instagram") or handles.get("threads"), private.get("instagram"), facts)


def _told(file: File) -> Iterator[tuple[str, Field]]:
    """The fields of one personal information, each with its platform."""
    for key, record in documents.items(file, _INSTAGRAM, _THREADS, mend=True):
        with suppress(Misshapen):
            for told in fields(file, key, mapping(record)):
                if isinstance(told, Field):
                    yield _platform(key), told


def _told_by_page(file: File) -> Iterator[tuple[str, Field]]:
    """The fields of one personal information in HTML."""
    for record in meta_pages.records(file):
        for said in record.words:
            yield page_platform(file), page_field(record, said)


_NAMES = {"personalinformation.json": _told, "personalinformation.html": _told_by_page}


def page_platform(file: File) -> str:
    """Threads has a folder of its own; the names of the files in it are those of Instagram."""
    return "threads" if "threads/" in file.path.casefold() else "instagram"


def _platform(key: str) -> str:
    return "threads" if key.startswith(_THREADS) else "instagram"


def profile(file: File, account: Account) -> Told:
    """Personal information, of Instagram or of Threads: the two files have one name and two roots."""

    def one(key: str, record: Record) -> Told:
        platform = _platform(key)
        for told in fields(file, key, record):
            yield from (told,) if isinstance(told, Unread) else field_entries(file, platform, told)
        for label, photo in mapping(record.get("media_map_data") or {}).items():
            place = Place(platform, "Photos", file.path, below(key, f"media_map_data.{label}"))
            yield from _photo(place, mapping(photo))

    return read_each(file, (_INSTAGRAM, _THREADS), one)


def field_entries(file: File, platform: str, told: Field) -> Iterator[Entry]:
    """What one field of the profile says: nothing, one thing, or several links."""
    if told.meaning == "private":
        if _SWITCH.get(told.text.casefold()) is False:
            place = Place(platform, "Account privacy", file.path, told.key)
            yield Entry("Public account", place, Audience.EVERYONE, says="visibility")
        return
    if not told.text or told.meaning == "harmless" or told.text == _NO_BIRTHDAY:
        return
    if not told.meaning and told.text.casefold() in _SWITCH:
        return
    section, audience = _STANDS[platform].get(told.meaning, _NOT_KNOWN)
    place = Place(platform, section, file.path, told.key)
    for text in _links(told.text) if told.meaning == "website" else (told.text,):
        yield Entry(text, place, audience, says=SAYS.get(told.meaning))


def _links(text: str) -> tuple[str, ...]:
    """Several web addresses one by one; anything else as it stands."""
    parts = tuple(text.split())
    return parts if all("." in part for part in parts) else (text,)


def _photo(place: Place, photo: Record) -> Iterator[Entry]:
    """The profile photo, which everyone sees. Its label is in the account's language, so any label will do."""
    if found := shown(photo):
        yield Entry(words(photo.get("title")), place, Audience.EVERYONE, found.taken, media=(found,))
        yield from spots(place, Audience.EVERYONE, found.taken, (found,))


def contact_buttons(file: File, account: Account) -> Told:
    """Professional information: what stands behind a professional account's public contact buttons."""

    def one(key: str, record: Record) -> Told:
        for told in fields(file, key, record):
            if isinstance(told, Unread):
                yield told
            elif told.text and told.meaning in ("email", "phone"):
                place = Place("instagram", "Contact details", file.path, told.key)
                yield Entry(told.text, place, Audience.EVERYONE, says=SAYS[told.meaning])

    return read_each(file, ("profile_business",), one)
