"""A web page as a browser saves it: what it says of itself, its data, and its elements.

Four ways of saving are read: the page alone, the page with a folder beside it, MHTML, and pages with everything
inside, as SingleFile makes them (https://github.com/gildas-lormeau/SingleFile). Scripts, styles, comments and
pictures inside the page are taken out before the parser of `html` sees it, because they are most of such a page and
none of its text; what is lost to a limit is told in `gaps`.
"""

from __future__ import annotations

import io
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from profileaudit.export import File
from profileaudit.formats import Unreadable, html, mhtml
from profileaudit.formats.elements import Element, inside
from profileaudit.formats.text import clean, decode
from profileaudit.formats.values import EMPTY

LARGEST = 32 * 1024 * 1024
"""Bytes of a page, the pictures inside it included."""
MARKUP = 8 * 1024 * 1024
"""Letters of it without scripts, styles and pictures."""
SCRIPT = 2 * 1024 * 1024
"""Letters of one piece of data."""
ATTRIBUTE = 8 * 1024
"""Letters of one attribute; longer ones are data for scripts, and left out."""

TOO_LONG = "it is too long for one page: its beginning was read, and the rest was not"
BAD_DATA = "data that the page carries for search engines could not be read: its text was"
_SILENT = frozenset({"script", "style", "svg"})
_CUT = re.compile(r"<(?:(!--)|(script|style)\b)", re.IGNORECASE)
_ENDS = {name: re.compile(rf"</{name}\b[^>]*>?", re.IGNORECASE) for name in ("script", "style")}
_PICTURE = re.compile(r"data:[\w.+-]+/[\w.+-]+(?:;[\w=.+-]+)*[;,][^\"'\s)<>]{64,}", re.IGNORECASE)
_LONG = re.compile(rf"=\s*(?:\"[^\"]{{{ATTRIBUTE},}}\"|'[^']{{{ATTRIBUTE},}}')")
_ATTRIBUTE = re.compile(r"([\w-]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+))")
_SINGLE_FILE = re.compile(r"saved with SingleFile.{0,200}?url:\s*(\S+)(?:.{0,200}?saved date:\s*([^\n(]+))?", re.S)
_SAVED_FROM = re.compile(r"saved from url=\(\d+\)(\S+)")
_MARK = re.compile(r"<!--.{0,1000}?-->", re.S)
_BODY = re.compile(r"<body\b", re.IGNORECASE)
_META = re.compile(r"<(?:link|meta)\b[^>]{0,2000}>", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Script:
    """One piece of data that a page carries."""

    type: str
    id: str
    text: str


@dataclass(slots=True)
class Page:
    """A page, taken apart."""

    address: str = ""
    """Where it stood; empty when the page does not say."""
    seen: datetime | None = None
    """When it was saved or fetched, where that is written in it."""
    title: str = ""
    metas: list[tuple[str, str]] = field(default_factory=list)
    """Name or property, in lower case, and content."""
    links: list[tuple[str, str]] = field(default_factory=list)
    """The `rel` and `href` of its link elements."""
    scripts: list[Script] = field(default_factory=list)
    scripted: bool = False
    """Whether it runs scripts at all."""
    roots: list[Element] = field(default_factory=list)
    raw: str = ""
    """Its markup, without what was taken out."""
    gaps: list[str] = field(default_factory=list)

    def meta(self, *names: str) -> str:
        """The content of the first of these that is there."""
        return next((content for name in names for known, content in self.metas if known == name and content), "")


def load(file: File) -> Page:
    """The page of this file. Raises Unreadable when it is empty or has no page in it."""
    with file.open() as stream:
        raw = stream.read(LARGEST + 1)
    if not raw.strip():
        raise Unreadable(EMPTY)
    page = Page(gaps=[TOO_LONG] if len(raw) > LARGEST else [])
    if mhtml.is_mhtml(raw):
        raw = mhtml.main_part(raw)
    source = decode(raw[:LARGEST])
    page.address, page.seen = origin(file)
    page.raw = _without_ballast(source, page)
    if len(page.raw) > MARKUP:
        page.gaps.append(TOO_LONG)
    try:
        page.roots.extend(html.records_in(io.StringIO(page.raw[:MARKUP]), lambda element: True, _SILENT))
    except Unreadable as fault:  # after the last of the elements: everything before is there
        told = str(fault).replace(html.CUT_OFF, "") if _is_whole(page.raw) else str(fault)
        page.gaps += [told.strip("; ")] if told.strip("; ") else []
    _read_head(page)
    return page


def _is_whole(markup: str) -> bool:
    """Whether a page came to its end: many end tags may be left out in HTML, but no browser saves a body without its
    own, and no page ends inside a tag."""
    last = markup[-64 * 1024 :]
    at = last.rfind("<")
    in_tag = at > last.rfind(">") and not last[at + 1 : at + 2].isspace()
    return not in_tag and (_BODY.search(markup) is None or re.search(r"</(?:body|html)\b", last, re.I) is not None)


def origin(file: File) -> tuple[str, datetime | None]:
    """Where the page of this file stood and when it was seen, as far as its beginning says."""
    with file.open() as stream:
        raw = stream.read(512 * 1024)
    address, seen = mhtml.origin(raw) if mhtml.is_mhtml(raw) else ("", None)
    start = decode(raw)
    for mark in _MARK.findall(start[:8192]):
        if found := _SINGLE_FILE.search(mark):
            address, seen = address or found[1], seen or _script_date(found[2] or "")
        elif found := _SAVED_FROM.search(mark):
            address = address or found[1]
    return clean(address or _canonical(start)), seen


def _canonical(start: str) -> str:
    """The address that a page gives itself, in its head."""
    said: dict[str, str] = {}
    for tag in _META.findall(start):
        known = _attributes(tag)
        if "canonical" in known.get("rel", "").lower().split():
            said.setdefault("canonical", known.get("href", ""))
        if known.get("property", "").lower() == "og:url":
            said.setdefault("og:url", known.get("content", ""))
    found = (said.get(name, "") for name in ("canonical", "og:url"))
    return next((each for each in found if each.startswith(("http://", "https://"))), "")


def _script_date(text: str) -> datetime | None:
    """A moment as JavaScript writes it: `Sat Nov 21 2026 10:11:12 GMT+0000`."""
    try:
        return datetime.strptime(text.strip(), "%a %b %d %Y %H:%M:%S GMT%z").astimezone(UTC)
    except ValueError:
        return None


def _attributes(tag: str) -> dict[str, str]:
    from html import unescape

    return {name.lower(): unescape(a or b or c) for name, a, b, c in _ATTRIBUTE.findall(tag)}


def _without_ballast(source: str, page: Page) -> str:
    """The markup without comments, scripts, styles and pictures; scripts that hold data are kept in the page."""
    kept: list[str] = []
    at = 0
    while found := _CUT.search(source, at):
        kept.append(source[at : found.start()])
        if found[1]:
            end = source.find("-->", found.end())
            at = end + 3 if end >= 0 else len(source)
            closed = end >= 0
        else:
            close = _ENDS[found[2].lower()].search(source, found.end())
            at = close.end() if close else len(source)
            closed = close is not None
            if found[2].lower() == "script":
                _keep_data(source[found.start() : close.start() if close else at], page)
        if not closed:
            page.gaps.append(html.CUT_OFF)
    kept.append(source[at:])
    return _LONG.sub('=""', _PICTURE.sub("data:,", "".join(kept)))


def _keep_data(script: str, page: Page) -> None:
    tag, _, text = script.partition(">")
    known = _attributes(tag[:4096])
    kind = known.get("type", "").lower().strip()
    if "json" not in kind:
        page.scripted = True
    elif len(text) > SCRIPT:
        page.gaps.append(BAD_DATA)
    else:
        page.scripts.append(Script(kind.partition(";")[0], known.get("id", ""), text))


def _read_head(page: Page) -> None:
    for element in (each for root in page.roots for each in (root, *inside(root))):
        known = element.attributes
        if element.name == "title" and not page.title:
            page.title = clean(" ".join("".join(part for part in element.parts if isinstance(part, str)).split()))
        elif element.name == "meta":
            name = known.get("property") or known.get("name") or ""
            page.metas.append((name.lower(), clean(known.get("content", "")).strip()))
        elif element.name == "link":
            page.links.append((known.get("rel", "").lower(), known.get("href", "")))


def linked_data(page: Page) -> Iterator[Any]:
    """The values of its JSON-LD blocks (https://www.w3.org/TR/json-ld11/#embedding-json-ld-in-html-documents)."""
    for script in page.scripts:
        if script.type == "application/ld+json":
            try:
                yield json.loads(clean(script.text), strict=False)
            except (ValueError, RecursionError):
                page.gaps.append(BAD_DATA)


def data_of(page: Page, id: str) -> Any:
    """The value of the JSON block with this id; None when there is none that can be read."""
    for script in page.scripts:
        if script.id == id:
            try:
                return json.loads(clean(script.text), strict=False)
            except (ValueError, RecursionError):
                page.gaps.append(BAD_DATA)
    return None
