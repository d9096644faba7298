"""What the owner wrote on X: posts of every age, deleted ones, and the places that old posts carry.

Posts that begin with "RT @" are other people's words: they give no entry. Replies keep the "@name" at
their start, as they are shown. Texts are kept as written, with X's short links (t.co) in them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from html import unescape
from typing import Any

from profileaudit.export import File
from profileaudit.formats.moments import moment
from profileaudit.formats.rows import column, rows
from profileaudit.model import Account, Audience, Entry, Media, Unread
from profileaudit.readers import Read
from profileaudit.readers.x.entries import MONTHLY, Misshapen, Record, entry, of_posts, protected, reading, texts


def posts(section: str, pictures: str = "", audience: Audience | None = None) -> Read:
    """A reader of files of posts. `pictures`: the folder beside the file that holds their pictures; none: only
    the web has them. `audience`: whoever sees these posts, if not those who see the account's posts."""

    def read_record(file: str, key: str, post: Record, account: Account) -> Iterator[Entry]:
        name = "full_text" if "full_text" in post else "text"
        text = post.get(name)
        if not isinstance(text, str):
            raise Misshapen
        if not text.strip() or text.startswith("RT @") or isinstance(post.get("retweeted_status"), dict):
            return
        seen, when = audience or _seen(post, account), moment(post.get("created_at"))
        written = entry(unescape(text), file, _step(key, name), section, seen, when)
        yield replace(written, media=tuple(_pictures(post, file, pictures)))
        yield from _places(post, file, key, section, seen, when)

    return reading(read_record)


def monthly_or_not(file: File, account: Account) -> Iterator[Entry | Unread]:
    """`tweets.csv` of the archives until 2018. It repeats the files by month: where those are, it is not read."""
    if MONTHLY in account.facts:
        return
    for place, row in rows(file, "tweet_id", "timestamp", "text"):
        text = column(row, "text")
        if not text.strip() or text.startswith("RT @") or column(row, "retweeted_status_id").strip():
            continue
        when = moment(column(row, "timestamp"))
        yield entry(unescape(text), file.path, f"{place}, text", "Posts", of_posts(account), when)


def _broadcast(file: str, key: str, record: Record, account: Account) -> Iterator[Entry]:
    when = next((moment(text) for _, text in texts(record, "createdAt")), None)
    for place, city in texts(record, "city", key):
        yield entry(city, file, place, "Posts", Audience.UNKNOWN, when, "location")
    point = _point(record.get("latitude"), record.get("longitude"))
    if point:
        yield _at(point, entry("", file, _step(key, "latitude"), "Posts", Audience.UNKNOWN, when, "location"))


broadcasts = reading(_broadcast)
"""A reader of live broadcasts (Periscope, until 2021) and where they were made."""


def _seen(post: Record, account: Account) -> Audience:
    """Archives until 2018 say of each post whether its account was protected; later ones say it nowhere."""
    user = post.get("user")
    stated = user.get("protected") if isinstance(user, dict) else None
    return protected(stated) if isinstance(stated, bool) else of_posts(account)


def _places(post: Record, file: str, key: str, section: str, seen: Audience, when: datetime | None) -> Iterator[Entry]:
    """The place that a post carries: its name, and the point. No archive from 2024 on has any."""
    for name in ("place.full_name", "place.name"):
        found = next(texts(post, name, key), None)
        if found:
            yield entry(found[1], file, found[0], section, seen, when, "location")
            break
    for name, east_first in (("coordinates", True), ("geo", False)):  # GeoJSON has the longitude first, `geo` last
        inner = post.get(name)
        pair = inner.get("coordinates") if isinstance(inner, dict) else None
        if isinstance(pair, list) and len(pair) == 2:
            point = _point(pair[1], pair[0]) if east_first else _point(*pair)
            if point:
                yield _at(point, entry("", file, _step(key, f"{name}.coordinates"), section, seen, when, "location"))
                return


def _at(point: tuple[float, float], where: Entry) -> Entry:
    """An entry for a point: as it is written, and as the place where its owner was then."""
    return replace(where, text=f"{point[0]:.5f}, {point[1]:.5f}", media=(Media("", *point, where.posted),))


def _point(latitude: Any, longitude: Any) -> tuple[float, float] | None:
    """Degrees north and east; None for no place. X writes 0, 0 where it has none."""
    try:
        north, east = float(latitude), float(longitude)
    except (TypeError, ValueError):
        return None
    on_earth = -90 <= north <= 90 and -180 <= east <= 180 and (north, east) != (0, 0)
    return (north, east) if on_earth else None


def _pictures(post: Record, file: str, folder: str) -> Iterator[Media]:
    """The pictures of a post: where the archive holds them (X takes camera and place out), else on the web."""
    for name in ("extended_entities", "entities"):
        inner = post.get(name)
        shown = inner.get("media") if isinstance(inner, dict) else None
        if isinstance(shown, list) and shown:
            for picture in shown:
                address = picture.get("media_url_https") if isinstance(picture, dict) else None
                if isinstance(address, str):
                    yield Media(_inside(post, file, folder, address) if picture.get("type") == "photo" else address)
            return


def _inside(post: Record, file: str, folder: str, address: str) -> str:
    number = post.get("id_str")
    if not folder or not isinstance(number, str):
        return address
    top = file.rpartition("/")[0]
    return f"{top}/{folder}/".lstrip("/") + f"{number}-{address.rpartition('/')[2]}"


def _step(key: str, name: str) -> str:
    return f"{key}.{name}".lstrip(".")
