"""What the owner wrote and shared: posts, comments, group posts, and what is attached to them.

Every generation of the export has the same record: `data` holds the words, `attachments` the rest. The
`title` is a sentence of Facebook's ("X updated his status.") and `tags` are other people's names: neither
is the owner's, neither is read. A post without words gives nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from profileaudit.model import Entry, Media
from profileaudit.readers.facebook.entries import Misshapen, ReadRecord, Spot, at, check, dated, parts, say, words
from profileaudit.readers.facebook.pictures import coordinates, described, picture

COMMENTS_BY = {"Posts": "Comments", "Group posts": "Group comments"}
"""The section of the comments that stand among these posts; elsewhere they stand in the file's own section."""

POST = ("timestamp", "data", "attachments", "title", "tags")


def post(spot: Spot, record: dict[str, Any]) -> Iterator[Entry]:
    """A post, a comment, or a change of the profile, with everything attached to it."""
    check(record, POST)
    attached = [
        (f"{outer}.{inner}", data)
        for outer, attachment in parts(record, "attachments")
        for inner, data in parts(attachment, "data")
    ]
    tags = record.get("tags")
    spot = replace(spot, people=len(tags) if isinstance(tags, list) else 0)
    shown = (described(data["media"]) for _, data in attached if isinstance(data.get("media"), dict))
    media = tuple(replace(each, people=spot.people) for each in shown)
    said = set()
    for key, data in parts(record, "data"):
        for entry in say(at(spot, f"{key}.post"), data.get("post"), media=media):
            said.add(entry.text)
            yield entry
        for name, words_of in parts(data, "comment"):
            yield from _comment(at(spot, f"{key}.{name}"), words_of)
    for key, data in attached:
        for entry in _attachment(at(spot, key), data):
            # A caption is often the post itself once more, and the same under every photo of a post.
            if entry.place.section != "Photos" or entry.says or entry.text not in said:
                said.add(entry.text)
                yield entry


def _comment(spot: Spot, comment: dict[str, Any]) -> Iterator[Entry]:
    spot = dated(spot, comment.get("timestamp"))
    section = COMMENTS_BY.get(spot.section, spot.section)
    yield from say(at(spot, "comment", section), comment.get("comment"))
    yield from say(at(spot, "group", "Groups"), comment.get("group"))


def _attachment(spot: Spot, data: dict[str, Any]) -> Iterator[Entry]:
    for name, value in data.items():
        if value in (None, "", [], {}):
            continue
        known = ATTACHED.get(name)
        if known is None:
            yield from words(at(spot, name), value)
        elif isinstance(value, dict):
            yield from known(at(spot, name), value)
        else:
            raise Misshapen


def place(spot: Spot, value: dict[str, Any]) -> Iterator[Entry]:
    """Where somebody was: the place's name and address, or its coordinates when it has neither.

    An event's place is none where the owner was: only check-ins carry their coordinates along."""
    is_event = spot.section == "Events"
    spot = at(spot, "", spot.section if is_event else "Check-ins")
    point = coordinates(value.get("coordinate"))
    media = (Media("", *point, spot.posted),) if point and not is_event else ()
    told = [
        *say(at(spot, "name"), value.get("name"), "location", media),
        *say(at(spot, "address"), value.get("address"), "location"),
    ]
    if point and not told:
        told = list(say(at(spot, "coordinate"), f"{point[0]:.4f}, {point[1]:.4f}", "location", media))
    yield from told


def life_event(spot: Spot, value: dict[str, Any]) -> Iterator[Entry]:
    """A life event: `Started working at ...` stands in its title."""
    yield from say(at(spot, "title"), value.get("title"))
    yield from say(at(spot, "description"), value.get("description"))
    for key, where in parts(value, "place"):
        yield from place(at(spot, key), where)


def event(spot: Spot, value: dict[str, Any]) -> Iterator[Entry]:
    """An event: its name, its description and where it is."""
    spot = at(spot, "", "Events")
    yield from say(at(spot, "name"), value.get("name"))
    yield from say(at(spot, "description"), value.get("description"))
    for key, where in parts(value, "place"):
        yield from place(at(spot, key), where)


def sale(spot: Spot, value: dict[str, Any]) -> Iterator[Entry]:
    """Something for sale: its title and description, and where it is to be had, which is often the owner's home."""
    yield from say(at(spot, "title"), value.get("title"))
    yield from say(at(spot, "description"), value.get("description"))
    point = coordinates(value.get("location"))
    if point:
        yield from say(at(spot, "location"), f"{point[0]:.4f}, {point[1]:.4f}", "location")


def _link(spot: Spot, value: dict[str, Any]) -> Iterator[Entry]:
    """A shared link: its headline and its address, both of which the post shows."""
    yield from say(at(spot, "name"), value.get("name"))
    yield from say(at(spot, "url"), value.get("url"))


ATTACHED: Mapping[str, ReadRecord] = {
    "media": picture,
    "place": place,
    "life_event": life_event,
    "event": event,
    "external_context": _link,
    "for_sale_item": sale,
}
"""What each kind of attachment gives; the words of any other kind are read wherever they stand in it."""
