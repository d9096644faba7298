"""Instagram's download in HTML, which is the format it offers first: the same files as in JSON, as pages.

As public readers of it know it: https://github.com/d3i-infra/data-donation-task (profile), and test data of several
others for posts, comments and dates (checked 2026-11). The place where a picture was taken stands here too, in rows
`Latitude` and `Longitude`. The words beside a value are the labels that JSON has; those that are known are read in
English and in the languages of `labels`, others are told under `Other details`. `Latitude`, `Comment` and
`Tagged users` are known in English only.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from profileaudit.export import File
from profileaudit.formats.meta_pages import Record, records
from profileaudit.model import Account, Audience, Entry, Media, Place
from profileaudit.readers import Read
from profileaudit.readers.instagram.comments import seen_by
from profileaudit.readers.instagram.labels import SAYS, meaning, page_field, page_key
from profileaudit.readers.instagram.media import spots
from profileaudit.readers.instagram.profile import field_entries, page_platform
from profileaudit.readers.instagram.shape import Told

OTHER = "Other details"
_OTHERS_NAMES = ("tagged users", "media owner")
"""Labels whose values are other people's names."""


def posts(section: str, *, seen: Callable[[Account], Audience], platform: str = "instagram") -> Read:
    """A reader of pages of posts: the heading is the caption."""

    def read(file: File, account: Account) -> Told:
        for record in records(file):
            yield from _post(Place(platform, section, file.path, record.key), seen(account), record)

    return read


def _post(place: Place, audience: Audience, record: Record) -> Iterator[Entry]:
    """The caption with all pictures, other words, and where the pictures were taken. A picture without words counts."""
    media = tuple(_media(record))
    texts = [("heading", record.heading)] if record.heading or (media and not record.words) else []
    texts += [(words.label or "text", words.text) for words in record.words]
    for number, (label, text) in enumerate(texts):
        if label.casefold() in _OTHERS_NAMES:
            continue
        section = place.section if label in ("heading", "text") else OTHER
        where = replace(place, section=section, key=f"{place.key}, {label}")
        yield Entry(text, where, audience, record.when, media=() if number else media)
    yield from spots(place, audience, record.when, media)


def _media(record: Record) -> Iterator[Media]:
    for each in record.media:
        known = each.latitude is not None and each.longitude is not None and bool(each.latitude or each.longitude)
        possible = known and abs(each.latitude or 0) <= 90 and abs(each.longitude or 0) <= 180
        yield Media(each.file, each.latitude, each.longitude) if possible else Media(each.file)


def comments(file: File, account: Account) -> Told:
    """Comments on posts, reels and stories. Older pages have the other account as heading, and the words alone."""
    for record in records(file):
        told = {words.label.casefold(): words for words in record.words}
        owner = told["media owner"].text if "media owner" in told else record.heading
        for words in record.words:
            if words.label.casefold() in _OTHERS_NAMES:
                continue
            section = "Comments" if words.label.casefold() in ("", "comment") else OTHER
            place = Place("instagram", section, file.path, page_key(record, words))
            yield Entry(words.text, place, seen_by(owner, account), record.when)


def profile(file: File, account: Account) -> Told:
    """Personal information, of Instagram or, in the folder of that name, of Threads."""
    platform = page_platform(file)
    for record in records(file):
        for words in record.words:
            told = page_field(record, words)
            if told.meaning or words.text.casefold() in ("true", "false"):
                yield from field_entries(file, platform, told)
            else:
                yield Entry(words.text, Place(platform, OTHER, file.path, told.key), Audience.UNKNOWN)
        for each in _media(record):
            place = Place(platform, "Photos", file.path, record.key)
            yield Entry("", place, Audience.EVERYONE, record.when, media=(each,))
            yield from spots(place, Audience.EVERYONE, record.when, (each,))


def contact_buttons(file: File, account: Account) -> Told:
    """Professional information: what stands behind the public contact buttons."""
    for record in records(file):
        for words in record.words:
            told = page_field(record, words)
            if told.meaning in ("email", "phone"):
                place = Place("instagram", "Contact details", file.path, told.key)
                yield Entry(told.text, place, Audience.EVERYONE, says=SAYS[told.meaning])


def held(says: str | None = None) -> Read:
    """A reader of what Instagram keeps and shows to nobody; each value of that kind, or of the kind of its label."""

    def read(file: File, account: Account) -> Told:
        for record in records(file):
            told = {words.label.casefold(): words.text for words in record.words}
            changed = SAYS.get(meaning(told.get("changed", "")))
            for words in record.words:
                kind = meaning(words.label)
                if kind != "harmless" and words.label.casefold() != "changed":
                    place = Place("instagram", "Account records", file.path, page_key(record, words))
                    yield Entry(words.text, place, Audience.ONLY_YOU, record.when, says or SAYS.get(kind) or changed)

    return read
