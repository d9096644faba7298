"""Web pages, saved by a browser or fetched: the owner's profile, site or link hub as strangers see it.

A page alone, a page with the folder that a browser saves beside it, MHTML, and pages with everything inside. What
platform a page is on, its address says; entries stand under that platform, so that its guide applies. A page saved
signed out is seen by everyone; one that shows signs of being signed in proves nothing.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from contextlib import suppress

from profileaudit.export import File
from profileaudit.formats import Unreadable, documents, saved
from profileaudit.formats.text import decode
from profileaudit.model import Account, Audience, Entry, Skipped, Unread
from profileaudit.readers import APART, ON, Row, beginning, readers, squash
from profileaudit.readers.saved_page import page, places, profiles
from profileaudit.readers.saved_page.entries import Writer

__all__ = ["LAYOUTS", "PLATFORM", "TABLE", "account", "layout"]

PLATFORM = places.WEB
LAYOUTS: tuple[str, ...] = ("page", "MHTML", "profile data")
BESIDE = "it belongs to the page beside it: pictures, styles and scripts"

_PAGE = re.compile(r"[^/]+\.(?:html?|xhtml|mhtml?|mht)$")
_DATA = re.compile(r"[^/]+\.json$")
_MARKUP = re.compile(r"<(?:!doctype html|html|head|body|title|meta|div|h1|p)\b", re.IGNORECASE)
_MESSAGE = re.compile(r"multipart/related", re.IGNORECASE)


def layout(names: Collection[str]) -> str | None:
    """`page` when these squashed paths are one page, alone or with its folder; `profile data` for a platform's own."""
    found = _page_among(names)
    if found is None:
        return None
    if found.endswith(".json"):
        return "profile data" if profiles.form_of(beginning(names, found)) else None
    start = beginning(names, found)
    if not (_MESSAGE.search(start[:8192]) if found.endswith(("mhtml", "mht")) else _MARKUP.search(start)):
        return None
    others = (reader for name, reader in readers().items() if name != __name__.rpartition(".")[2])
    if any(reader.layout(names) for reader in others if reader.PLATFORM != "document"):
        return None
    return "MHTML" if found.endswith(("mhtml", "mht")) else "page"


def _page_among(names: Collection[str]) -> str | None:
    """The page, if there is one and everything else is in the folder that a browser saved with it."""
    if len(names) == 1:
        (name,) = names
        return name if _PAGE.search(name) or _DATA.search(name) else None
    for name in names:
        folder = name.rpartition(".")[0] + "files/"
        if _PAGE.search(name) and all(other == name or other.startswith(folder) for other in names):
            return name
    return None


def account(files: Mapping[str, File]) -> Account:
    """Whose page it is, by its address; in `facts` the address, the platform, and when the page was seen."""
    name = _page_among(files) or next(iter(files), "")
    if name not in files:
        return Account()
    file = files[name]
    facts = {
        "page": name,
        ON: places.WEB,
        "address": "",
        "seen": "",
        "fetched": "",
        APART: f"{file.origin}: {file.path}",
    }
    with suppress(Unreadable, OSError):
        address, seen = saved.origin(file)
        if fetched := getattr(file.slot, "address", ""):
            address, seen = fetched, getattr(file.slot, "seen", None)
            facts["fetched"] = "yes"
        with file.open() as stream:
            start = decode(stream.read(256 * 1024))
        form = profiles.form_of(start) if name.endswith(".json") else None
        facts["address"], facts["seen"] = address, seen.isoformat() if seen else ""
        facts[ON] = form.platform if form else places.platform(address, start)
        facts["name"] = _name(file, form, facts[ON], address) or ""
    return Account(facts.get("name") or places.brief(facts["address"]) or file.path, None, facts)


def _name(file: File, form: profiles.Form | None, platform: str, address: str) -> str | None:
    if form is None:
        return places.handle(address, platform)
    record = documents.load(file)
    name = record.get(form.handle) if isinstance(record, dict) else None
    if form.platform == "mastodon" and isinstance(name, str) and "@" not in name:
        return places.handle(str(record.get("url", "")), "mastodon") or name
    return name if isinstance(name, str) else None


def _page(file: File, account: Account) -> Iterator[Entry | Skipped | Unread]:
    """The page itself; another page in its folder is a frame of it."""
    if account.facts.get("page", squash(file.path)) != squash(file.path):
        yield Skipped(file.path, BESIDE)
        return
    yield from page.read(file, account, fetched=bool(account.facts.get("fetched")))


def _profile(file: File, account: Account) -> Iterator[Entry | Skipped | Unread]:
    """A profile as its platform publishes it."""
    if account.facts.get("page", squash(file.path)) != squash(file.path):
        yield Skipped(file.path, BESIDE)
        return
    record = documents.load(file)
    with file.open() as stream:
        form = profiles.form_of(decode(stream.read(256 * 1024)))
    if form is None or not isinstance(record, dict):
        raise Unreadable(documents.UNKNOWN)
    yield from profiles.entries(record, form, Writer(form.platform, file.path, Audience.EVERYONE))


TABLE = (
    Row(r"[^/]+\.(?:html?|xhtml|mhtml?|mht)", _page, page.TEXT),
    Row(r"[^/]+\.json", _profile, "Bio"),
    Row(r".*", skip=BESIDE),
)
