"""Tumblr: the account's data (`payload-0.json`) and the export of a blog (`posts/html/NUMBER.html`).

Best effort: both are known from a few people's scripts and not from Tumblr. In the payload the names of some
parts are known and the contents of few; parts that are not known are named. A post's page holds other people's
words too where it passes a post on. Whether a post is public, private or a draft, the export does not say. The
archive `posts.zip` that lies inside the export has to be unpacked first.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from contextlib import suppress
from datetime import datetime

from profileaudit.export import File
from profileaudit.formats import Unreadable
from profileaudit.formats.elements import Element, inside, shown
from profileaudit.formats.fields import Object, first, objects, others, texts
from profileaudit.formats.html import LOOSE, records
from profileaudit.formats.moments import moment
from profileaudit.model import Account, Audience, Entry, Place, Unread
from profileaudit.readers import Row

PLATFORM = "tumblr"
LAYOUTS: tuple[str, ...] = ("account data", "posts")

_SIGN = re.compile(r"(?:^|/)(?:payload\d+\.json|html/\d{6,}\.html)$")
_HARMLESS = frozenset(
    {"email", "blog_names", "most_used_tags", "registration_time", "last_post_time", "last_active_times"}
    | {"dashboard", "client_side_ad_analytics", "highlighted_posts", "unfollows", "ugcLinks"}
)
"""What is read, and what holds only times, addresses and other people's blogs."""
_DATE = re.compile(r"([A-Z][a-z]{2})[a-z]* (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})(?:,? (\d{1,2}:\d\d) ?([ap]m))?", re.I)
_NAMED = 8
"""Names of unknown parts that one sentence holds."""


def layout(names: Collection[str]) -> str | None:
    """`account data` or `posts` when these squashed paths are of an export of Tumblr's; else None."""
    found = [name for name in names if _SIGN.search(name)]
    if not found:
        return None
    return "account data" if any(name.endswith(".json") for name in found) else "posts"


def account(files: Mapping[str, File]) -> Account:
    """The first of the owner's blogs stands for the handle. A blog as a whole can be private only behind a password."""
    for path, file in files.items():
        if re.search(r"(?:^|/)payload\d+\.json$", path):
            with suppress(Unreadable, OSError):
                for _, record in objects(file, ""):
                    if name := first(record, "data.blog_names.current_blog_name"):
                        return Account(name)
    return Account()


def _payload(file: File, account: Account) -> Iterator[Entry | Unread]:
    """What Tumblr holds on the account."""
    for key, record in objects(file, ""):
        data = record.get("data")
        if not isinstance(data, dict):
            yield Unread(file.path, "nothing that this version recognises is in it")
            continue
        below = f"{key}.data".lstrip(".")
        for place, text in texts(data, "email", below):
            yield _entry(file, place, text, "Account records", Audience.ONLY_YOU, "email")
        for place, text in texts(data, "blog_names.current_blog_name", below):
            yield _entry(file, place, text, "Blogs")
        for place, text in texts(data, "most_used_tags", below):
            yield _entry(file, place, text, "Tags")
        for place, text in others(data, _HARMLESS, below):
            yield _entry(file, place, text, "Other details")
        yield from _not_known(file, data)


def _not_known(file: File, data: Object) -> Iterator[Unread]:
    """The parts that hold more than a word, and are not known."""
    names = [
        name for name, value in data.items() if name not in _HARMLESS and isinstance(value, (list, dict)) and value
    ]
    if names:
        more = f" and {len(names) - _NAMED} more" if len(names) > _NAMED else ""
        told = ", ".join(name[:40] for name in names[:_NAMED])
        yield Unread(file.path, f"these parts of it are unknown to this version, and were not read: {told}{more}")


def _post(file: File, account: Account) -> Iterator[Entry | Unread]:
    """One post: its text and its tags, and when it was posted."""
    for number, page in enumerate(records(file, lambda element: element.name == "body")):
        posted = _posted(page)
        key = page.name if page.name != LOOSE else f"text {number}"
        tags = [element for element in inside(page) if "tag" in element.classes]
        labels = [shown(tag) for tag in tags]
        for tag in tags:
            tag.parts = []
        for section, place, text in (("Posts", key, shown(page)), *(("Tags", f"{key}.tag", label) for label in labels)):
            if text:
                yield Entry(text, Place(PLATFORM, section, file.path, place), Audience.UNKNOWN, posted)


def _posted(page: Element) -> datetime | None:
    """When a post was posted, by the line for it, which is taken out: `April 23rd, 2019 5:30pm`."""
    for element in inside(page):
        if element.attributes.get("id") == "timestamp":
            found = _DATE.search(shown(element))
            element.parts = []
            if found:
                month, day, year, clock, half = found.groups()
                return moment(f"{month} {day}, {year}, {clock} {half.upper()}" if clock else f"{month} {day}, {year}")
    return None


def _entry(
    file: File, key: str, text: str, section: str, seen: Audience = Audience.UNKNOWN, says: str | None = None
) -> Entry:
    return Entry(text, Place(PLATFORM, section, file.path, key), seen, says=says)


_LISTED = "the export's own list of its pages"
_PICTURE = "a video or sound: this version does not look at them"

TABLE = (
    Row(r"payload\d+\.json", _payload, "Account records"),
    Row(r"html/\d+\.html", _post, "Posts"),
    Row(r"(?:postsindex|index)\.html|[^/]+\.css", skip=_LISTED),
    Row(r"[^/]+\.(?:jpe?g|png|gifv?|webp|pnj|mp4|mov|mp3|m4a)", skip=_PICTURE, pictures=Audience.UNKNOWN),
)
