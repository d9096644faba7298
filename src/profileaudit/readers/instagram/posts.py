"""What was posted: posts, stories, reels and all that is laid out like them, on Instagram and on Threads."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from profileaudit.export import File
from profileaudit.formats.moments import moment
from profileaudit.model import Account, Audience, Entry, Media, Place
from profileaudit.readers import Read
from profileaudit.readers.instagram.media import shown, spots
from profileaudit.readers.instagram.shape import Misshapen, Record, Told, below, listed, mapping, read_each, words


@dataclass(frozen=True, slots=True)
class _Part:
    """One medium of a post."""

    key: str
    item: Record
    media: Media | None


@dataclass(frozen=True, slots=True)
class _Text:
    """One text of a post."""

    text: str
    key: str
    media: tuple[Media, ...] = ()


def posts(section: str, *roots: str, seen: Callable[[Account], Audience], platform: str = "instagram") -> Read:
    """A reader of files of posts under one of the roots (`""`: the file may be a list, or one bare post)."""

    def read(file: File, account: Account) -> Told:
        audience = seen(account)

        def one(key: str, record: Record) -> Told:
            return _post(Place(platform, section, file.path, key), audience, record)

        return read_each(file, roots, one)

    return read


def _post(place: Place, audience: Audience, post: Record) -> Iterator[Entry]:
    """The texts of one post, the first with all its pictures, and where they were taken.

    A post is a list of media, with one text for all (`title`) when there are several; a single medium has
    the text itself. A story or profile photo is the medium itself. Without any text, a post still shows."""
    if "media" not in post and "uri" not in post and "title" not in post:
        raise Misshapen
    parts = list(_parts(place.key, post))
    media = tuple(part.media for part in parts if part.media)
    said = (moment(each.get("creation_timestamp")) for each in (post, *(part.item for part in parts)))
    posted = next((found for found in said if found), None)  # often only a single medium says when
    for number, each in enumerate(_texts(place.key, post, parts) or ([_Text("", place.key)] if media else [])):
        where = Place(place.platform, place.section, place.file, each.key)
        yield Entry(each.text, where, audience, posted, media=each.media if number else media)
    yield from spots(place, audience, posted, media)


def _parts(key: str, post: Record) -> Iterator[_Part]:
    """The media of a post; a post that has no list of them is one itself."""
    if "media" not in post:
        yield _Part(key, post, shown(post))
        return
    for number, item in enumerate(listed(post["media"])):
        yield _Part(below(key, f"media[{number}]"), mapping(item), shown(mapping(item)))


def _texts(key: str, post: Record, parts: Iterable[_Part]) -> list[_Text]:
    """Everything the post says, each text once: the same caption may stand at the post and at its medium."""
    said = {words(post.get("title")): _Text(words(post.get("title")), below(key, "title"))}
    for part in parts:
        own = (part.media,) if part.media else ()
        caption, link = words(part.item.get("title")), _attached(part.item)
        said.setdefault(caption, _Text(caption, below(part.key, "title"), own))
        said.setdefault(link, _Text(link, below(part.key, "text_app_post.link_attachment_url"), own))
    return [each for text, each in said.items() if text]


def _attached(item: Record) -> str:
    """The link attached to a post on Threads."""
    return words(mapping(item.get("text_app_post") or {}).get("link_attachment_url"))
