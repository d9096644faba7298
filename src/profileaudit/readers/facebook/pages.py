"""Facebook's download in HTML, which is the format it offers first: the same files as in JSON, as pages.

What stands in it: https://github.com/d3i-infra/data-donation-task (pages of 2025 and 2026) and
https://github.com/kenn-io/msgvault. Headings are sentences in the account's language; the place or group that some of
them name is read in English only. Labels of the profile other than Name, Emails, Profile and Registration date were
never seen: they are matched with the names that JSON has for the same fields, and what matches none is told under
`Other details` with its label. No page says who can see a post, and none seen so far holds coordinates of posts.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime

from profileaudit.export import File
from profileaudit.formats.meta_pages import Record, Words, records
from profileaudit.model import Account, Audience, Entry, Media, Place, Unread
from profileaudit.readers import Read
from profileaudit.readers.facebook import held, labels
from profileaudit.readers.facebook.entries import PLATFORM, Spot, at, once, say
from profileaudit.readers.facebook.pictures import coordinates, spelled

OTHER = "Other details"
ReadPage = Callable[[Spot, Record], Iterator[Entry]]

_PLACE = re.compile(
    r"\b(?:was|were|is|are) (?:at|in) (?P<place>.+?)\.?$|\bchecked in (?:at|to) (?P<checked>.+?)\.?$", re.IGNORECASE
)
_GROUP = re.compile(r"\b(?:posted|shared [^.]+) in (?P<group>.+?)\.?$", re.IGNORECASE)
_MEMBER = re.compile(r"\b(?:became a member of|joined) (?P<group>.+?)\.?$", re.IGNORECASE)
_LEFT = re.compile(r"\b(?:left|stopped being a member of) (?P<group>.+?)\.?$", re.IGNORECASE)
_SENTENCE = re.compile(r"^(?:you|your)\b", re.IGNORECASE)
_LONG_AGO = datetime(1, 1, 1)


def reading(section: str, read_page: ReadPage, *, audience: Audience = Audience.UNKNOWN) -> Read:
    """A reader of one kind of page: `read_page` for each record."""

    def read(file: File, account: Account) -> Iterator[Entry | Unread]:
        start = Spot(file.path, "", section, None, audience, account.facts.get("name", ""))
        yield from once(_each(start, file, read_page))

    return read


def _each(start: Spot, file: File, read_page: ReadPage) -> Iterator[Entry]:
    for record in records(file):
        yield from read_page(replace(start, key=record.key, posted=record.when), record)


def post(spot: Spot, record: Record) -> Iterator[Entry]:
    """A post, comment or story: its words, what its heading names, and where its pictures were taken."""
    media = _media(record)
    yield from _heading(spot, record.heading)
    for number, words in enumerate(record.words):
        shown = media if not number else ()
        if not words.label or words.label.casefold() in ("comment", "post", "message", "description"):
            yield from say(at(spot, key(words)), words.text, media=shown)
        elif words.label.casefold() == "group":
            yield from say(at(spot, key(words), "Groups"), words.text)
        elif labels.names_a_place(words.label):
            yield from say(at(spot, key(words), "Check-ins"), words.text, "location")
        else:
            yield from say(at(spot, key(words), OTHER), words.text)
    if media and not record.words:
        yield Entry("", Place(PLATFORM, "Photos", spot.file, spot.key), spot.audience, spot.posted, None, media)
    for each in media:
        if each.latitude is not None and each.longitude is not None:
            when = f" (photo posted {spelled(spot.posted)})" if spot.posted else ""
            where = f"{each.latitude:.4f}, {each.longitude:.4f}{when}"
            yield from say(at(spot, "Latitude", "Photos"), where, "photo-place", (each,))


def _heading(spot: Spot, heading: str) -> Iterator[Entry]:
    """The place or group that a heading names. Else a sentence about the owner (`X updated his status.`) is
    Facebook's own, and says nothing; any other heading may be the owner's."""
    spot = at(spot, "heading")
    if found := _PLACE.search(heading):
        yield from say(replace(spot, section="Check-ins"), found["place"] or found["checked"], "location")
    elif found := _GROUP.search(heading):
        yield from say(replace(spot, section="Groups"), found["group"])
    elif not _SENTENCE.search(heading) and not (spot.owner and spot.owner in heading):
        yield from say(spot, heading)


def _media(record: Record) -> tuple[Media, ...]:
    found = []
    for each in record.media:
        point = coordinates({"latitude": each.latitude, "longitude": each.longitude}) or (None, None)
        found.append(Media(each.file, *point))
    return tuple(found)


def key(words: Words) -> str:
    """Where a text stands: the labels above it, or `text`."""
    return " > ".join(part for part in (*words.titles, words.label) if part) or "text"


def named(spot: Spot, record: Record) -> Iterator[Entry]:
    """A list of names: each record's heading is one, or its words where it has none."""
    yield from say(at(spot, "heading"), record.heading)
    for words in record.words:
        label = words.label.casefold()
        if label != "question":  # the group's words, not the owner's
            section = spot.section if label in ("", "name", "title", "description", "answer") else OTHER
            yield from say(at(spot, key(words), section), words.text)


def visited(spot: Spot, record: Record) -> Iterator[Entry]:
    """A place the owner was at, was tagged in, or made."""
    told = [(at(spot, key(words)), words.label, words.text) for words in record.words]
    named_above = bool(record.heading) and not _SENTENCE.search(record.heading)
    if named_above:
        yield from say(at(spot, "heading"), record.heading, "location")
    yield from labels.places(told, named_above)


def settings(spot: Spot, record: Record) -> Iterator[Entry]:
    """Who can see what."""
    for words in record.words:
        yield from labels.setting(at(spot, key(words)), words.label or record.heading, words.text)


def account_record(spot: Spot, record: Record) -> Iterator[Entry]:
    """What Facebook holds and shows to nobody: each value as the kind that its label gives it."""
    yield from say(at(spot, "heading"), record.heading)
    for words in record.words:
        if not held.is_technical(words.label):
            says = held.kind(words.label) or ("email" if "@" in words.text and " " not in words.text else None)
            yield from say(at(spot, key(words)), words.text, says)


def memberships(file: File, account: Account) -> Iterator[Entry | Unread]:
    """Groups joined and not left since: `You became a member of A Group.` In other languages than English the
    whole sentence is told, and so is a group that was left."""
    left: dict[str, datetime] = {}
    for record in _whatever(file):
        if found := _LEFT.search(record.heading):
            left[found["group"]] = max(record.when or _LONG_AGO, left.get(found["group"], _LONG_AGO))

    def still_in(spot: Spot, record: Record) -> Iterator[Entry]:
        joined = _MEMBER.search(record.heading)
        name = joined["group"] if joined else record.heading
        gone = left.get(name)
        if not _LEFT.search(record.heading) and (gone is None or (record.when or _LONG_AGO) > gone):
            yield from named(spot, replace(record, heading=name))

    yield from reading("Groups", still_in)(file, account)


def _whatever(file: File) -> Iterator[Record]:
    """The records that can be read; what cannot is told when the page is read for its entries."""
    try:
        yield from records(file)
    except ValueError:
        return
