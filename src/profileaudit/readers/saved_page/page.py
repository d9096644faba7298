"""One page read: what its markup says, what it shows, what it links to; or why it is not the page that was meant."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urljoin, urlsplit

from profileaudit.export import File
from profileaudit.formats import Unreadable, items, saved
from profileaudit.formats.elements import Element, inside, shown
from profileaudit.model import Account, Audience, Entry, Skipped, Unread
from profileaudit.readers import OWN_NAMES
from profileaudit.readers.saved_page import person, places, profiles, visible, walls
from profileaudit.readers.saved_page.entries import LINKS, Writer, is_contact

TEXT = "Page text"
EDGES = "Header and footer"
OTHERS = "what other people wrote on it, or other people's profiles: comments, messages, suggestions"
NOT_YOURS = "the header and footer of the site, which are not about you"
_ORGANISATION = re.compile(
    r"\b(?:schools?|academy|college|university|nursery|trust|council|church|club|society|charity|registered|limited"
    r"|ltd|inc|plc|company|association|foundation|all rights reserved)\b",
    re.IGNORECASE,
)
_PICTURE_NAMES = re.compile(
    r"(?:image|photo|picture|logo|icon|avatar|banner|profile (?:photo|picture|image))?\W*", re.I
)
_SHARING = re.compile(r"/(?:sharer|share|intent|shareArticle|dialog|pin/create)\b|[?&](?:url|u|text)=", re.I)
_HUBS = frozenset(
    {"linktr.ee", "linkin.bio", "beacons.ai", "bio.link", "campsite.bio", "carrd.co", "lnk.bio", "linkpop.com"}
    | {"solo.to", "allmylinks.com", "taplink.cc", "bento.me", "about.me", "milkshake.app", "flow.page"}
)


def read(file: File, account: Account, fetched: bool) -> Iterator[Entry | Skipped | Unread]:
    """All that a saved or fetched page gives. Raises Unreadable, at its end, for what was lost to a limit."""
    page = saved.load(file)
    page.address = account.facts.get("address") or page.address
    platform = places.platform(page.address, page.raw)
    parts = visible.sorted_out(page.roots)
    persons, gaps = _people(page, parts, account)
    text = visible.text_of(parts.main)
    links = sum(each.name == "a" and "href" in each.attributes for root in parts.main for each in inside(root))
    why = walls.wall(page, text, bool(persons), links)
    if why and not (why == walls.SHELL and page.meta("description", "og:description")):
        yield Unread(file.path, why)
        return
    signed_in = not fetched and walls.is_signed_in(page)
    writer = Writer(platform, file.path, Audience.UNKNOWN if signed_in else Audience.EVERYONE)
    yield from _about(page, persons, writer)
    names = {each.first("name").casefold() for _, each in persons} | _own_names(account)
    edges, left = _own_edges(page, parts, platform, names)
    yield from _body(page, parts.main, edges, writer)
    if why:
        yield Unread(file.path, walls.SUMMARY)
    if parts.others:
        yield Skipped(file.path, OTHERS)
    if left:
        yield Skipped(file.path, NOT_YOURS)
    gaps += [*page.gaps, *([walls.SIGNED_IN] if signed_in else [])]
    if gaps:
        raise Unreadable("; ".join(dict.fromkeys(gaps)))


def _people(page: saved.Page, parts: visible.Shown, account: Account) -> tuple[list[tuple[str, items.Item]], list[str]]:
    """Whom the markup describes, each with where; of several, the owner alone if their name is known."""
    found: list[tuple[str, items.Item]] = []
    gaps: list[str] = []
    for number, value in enumerate(saved.linked_data(page)):
        try:
            found += [(f"JSON-LD {number + 1}", each) for each in person.people(items.from_json(value))]
        except Unreadable as fault:
            gaps.append(str(fault))
    roots = [*parts.main, *parts.edges]
    for name, scheme in (("microdata", items.MICRODATA), ("RDFa", items.RDFA), ("h-card", items.CARDS)):
        found += [(name, each) for each in person.people(items.items_in(roots, scheme))]
    names = _own_names(account)
    own = [(where, each) for where, each in found if person.is_named(each, names)]
    return own or found, gaps


def _own_names(account: Account) -> set[str]:
    return {name.casefold() for name in account.facts.get(OWN_NAMES, "").split("\n") if name}


def _about(page: saved.Page, persons: list[tuple[str, items.Item]], writer: Writer) -> Iterator[Entry]:
    """Title, description, and what the markup says of the person."""
    yield from writer.entry(page.title, places.section(writer.platform, "Title"), "title")
    for name in ("description", "og:title", "og:description", "twitter:description"):
        yield from writer.entry(page.meta(name), places.section(writer.platform, "Description"), f"meta {name}")
    for name in ("profile:first_name", "profile:last_name", "author"):
        yield from writer.entry(page.meta(name), places.section(writer.platform, "Profile data"), f"meta {name}")
    for number, (where, each) in enumerate(persons):
        yield from person.entries(each, writer, f"{where} {number + 1}")
    if _host(page.address) == "linktr.ee":
        yield from profiles.linktree(saved.data_of(page, "__NEXT_DATA__"), writer)
    for number, (rel, href) in enumerate(page.links):
        if "me" in rel.split():
            yield from _link(urljoin(page.address, href), True, f"link rel=me {number + 1}", writer)


def _own_edges(page: saved.Page, parts: visible.Shown, platform: str, names: set[str]) -> tuple[list[Element], int]:
    """The headers and footers that are the owner's, and how many are a platform's or an organisation's."""
    site = f"{page.meta('og:site_name')} {re.split(r' [-–—|·] ', page.title)[-1]}"
    own = []
    for edge in parts.edges:
        text = shown(edge)
        named = any(name and name in " ".join(text.casefold().split()) for name in names)
        foreign = platform != places.WEB and edge.name != "header"
        if named or not (foreign or _ORGANISATION.search(text) or _ORGANISATION.search(site)):
            own.append(edge)
    return own, len(parts.edges) - len(own)


def _body(page: saved.Page, main: list[Element], edges: list[Element], writer: Writer) -> Iterator[Entry]:
    """What the page shows and links to."""
    posts: list[Element] = []
    if writer.platform != places.WEB:
        main, posts = visible.without_posts(main)
    for part, elements in ((TEXT, main), ("Posts", posts), (EDGES, edges)):
        section = part if part == "Posts" else places.section(writer.platform, part)
        for number, (heading, text) in enumerate(visible.blocks(elements)):
            yield from writer.entry(text, section, f"{heading[:60] or 'text'} ({number + 1})")
        for element in (each for root in elements for each in inside(root)):
            known = element.attributes
            if element.name in ("a", "area") and "href" in known:
                own = "me" in known.get("rel", "").lower().split() or (part == TEXT and _is_hub(page.address))
                url = urljoin(page.address, known["href"])
                own = own and _host(url) != _host(page.address)
                yield from _link(url, own, "link", writer, part == TEXT)
            elif element.name == "img" and not _PICTURE_NAMES.fullmatch(known.get("alt", "")):
                yield from writer.picture(known["alt"], known.get("src", ""), "img alt")


def _link(url: str, own: bool, key: str, writer: Writer, social: bool = False) -> Iterator[Entry]:
    """A link that writes or rings, one that the page calls its owner's, or one to a profile elsewhere."""
    yield from writer.contact(url, key)
    there = places.platform(url)
    if is_contact(url) or not url.startswith(("http://", "https://")) or _SHARING.search(url):
        return
    if own:
        yield from writer.entry(url, LINKS, key, "other-account")
    elif social and there not in (places.WEB, writer.platform) and places.handle(url, there):
        yield from writer.entry(url, LINKS, key)


def _is_hub(address: str) -> bool:
    host = _host(address)
    return host in _HUBS or any(host.endswith(f".{hub}") for hub in _HUBS)


def _host(address: str) -> str:
    return (urlsplit(address).hostname or "").lower().removeprefix("www.") if address else ""
