"""What a page shows, without what is not its owner's: menus, cookie notices, other people's posts.

Own rules instead of a library that guesses the main text: such a library is made for articles and lets go of
what matters here, the line with the number under a photo (looked at in November 2026). What is left out is counted.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from profileaudit.formats.elements import LINES, Element, inside, shown, trimmed

BLOCK = 1_500
"""Letters after which a stretch of text ends at the next line."""
MOST = 0.6
"""A menu or notice that holds more of the page's text than this is none."""

_COOKIES = re.compile(r"cookie|consent|gdpr|onetrust|didomi|usercentrics|qc-cmp|truste|osano|klaro|cky-|cmplz", re.I)
_OTHERS = re.compile(
    r"(?:^|[\s_-])(?:comments?(?:-(?:area|section|list))?|commentlist|comment-?(?:list|body|area|section|thread)|disqus\w*|replies|respond"
    r"|donations?|donors?|donation-?list|supporters?(?:-list)?|guestbook|h-cite|u-comment"
    r"|people-also-viewed|browsemap\S*|similar-profiles|related-posts?|recommended-posts?)(?:$|[\s_])",
    re.I,
)
_ROLES = {"navigation": "menu", "search": "menu", "menu": "menu", "menubar": "menu", "contentinfo": "edge",
          "banner": "edge"}  # fmt: skip
_TYPES = re.compile(r"schema\.org/(?:User)?Comment(?:s)?$", re.I)
_HEADINGS = frozenset({"h1", "h2", "h3", "h4"})
_LINE_CLASSES = frozenset({"block", "d-block", "db", "display-block"})
_ROW = {"td": " ", "th": " ", "dd": " "}
"""What stands between the cells of a row: a number stays beside the word that says what it is."""
_MARK = "\x01"
_OWN = frozenset({"article", "main", "section"})
_SILENT = frozenset({"head", "title", "noscript", "script", "style", "select", "option", "datalist", "button"})


@dataclass(slots=True)
class Shown:
    """What a page shows, sorted."""

    main: list[Element] = field(default_factory=list)
    edges: list[Element] = field(default_factory=list)
    """Its header and footer."""
    others: int = 0
    """Stretches written by other people, which are not read."""


def sorted_out(roots: list[Element]) -> Shown:
    """The page's own parts, as copies without what is left out."""
    found = Shown()
    size = sum(len(shown(root)) for root in roots)
    found.main = [copy for root in roots for copy in [_pruned(root, found, size)] if copy is not None]
    return found


def _pruned(root: Element, found: Shown, size: int) -> Element | None:
    """A copy of an element without what is not the owner's."""
    if root.name in _SILENT:
        return None
    top = Element(root.name, root.attributes)
    todo = [(root, top, False)]
    while todo:
        element, copy, owned = todo.pop()
        for place, part in enumerate(element.parts):
            if isinstance(part, str):
                copy.parts.append(part)
                continue
            if place and isinstance(element.parts[place - 1], Element) and part.name == "a":
                copy.parts.append(" ")  # links side by side are buttons or lists: the style keeps them apart
            kind = _kind(part, owned, size)
            if kind == "edge":
                found.edges.append(part)
            elif kind == "others":
                found.others += 1
            elif kind == "":
                twin = Element("div" if _is_line(part) else part.name, part.attributes)
                copy.parts.append(twin)
                todo.append((part, twin, owned or part.name in _OWN))
    return top


def _is_line(part: Element) -> bool:
    """Whether an element that stands in a line by itself has a line of its own by its style, as far as names tell."""
    inline = part.name in ("span", "b", "strong", "i", "em", "small")
    return part.name == "label" or (inline and any(each in _LINE_CLASSES for each in part.classes))


def _kind(element: Element, owned: bool, size: int) -> str:
    """What an element is: `menu`, `notice`, `others`, `edge`, `silent`, or empty for the page's own."""
    known = element.attributes
    if element.name in _SILENT:
        return "silent"
    named = f"{known.get('class', '')} {known.get('id', '')}"
    if _TYPES.search(known.get("itemtype", "")) or known.get("itemprop") == "comment" or _OTHERS.search(named):
        return "" if _is_most(element, size) else "others"
    kind = "menu" if element.name == "nav" else _ROLES.get(known.get("role", "").lower(), "")
    if element.name in ("header", "footer") and not owned:
        kind = "edge"
    if element.name == "form" and any(each.attributes.get("type") == "password" for each in inside(element)):
        kind = "menu"
    if not kind and len(named) > 1 and _COOKIES.search(named):
        kind = "notice"
    return kind if kind and not _is_most(element, size) else ""


def _is_most(element: Element, size: int) -> bool:
    """Whether an element holds the page itself: a mark on the whole, or markup that was never closed."""
    if element.name in ("html", "body", "main") or any(each.name == "main" for each in inside(element)):
        return True
    return len(shown(element)) > MOST * size


def without_posts(elements: list[Element]) -> tuple[list[Element], list[Element]]:
    """These elements without the articles in them, in place, and the articles: on a platform each is a post."""
    posts: list[Element] = []
    todo = list(elements)
    while todo:
        element = todo.pop()
        own = [part for part in element.parts if isinstance(part, Element)]
        posts += [part for part in own if _is_post(part)]
        element.parts = [part for part in element.parts if isinstance(part, str) or not _is_post(part)]
        todo += [part for part in own if not _is_post(part)]
    return elements, posts


def _is_post(element: Element) -> bool:
    return element.name == "article" or element.attributes.get("role", "").lower() == "article"


def text_of(elements: list[Element]) -> str:
    """All that these elements show."""
    return "\n".join(filter(None, (shown(each) for each in elements)))


def blocks(elements: list[Element]) -> Iterator[tuple[str, str]]:
    """The text of these elements in stretches that belong together, each with the heading it stands under."""
    for element in elements:
        heading, size = "", 0
        lines: list[str] = []
        for line, is_heading in _lines(element):
            if lines and (is_heading or size > BLOCK):
                yield heading, "\n".join(lines)
                lines, size = [], 0
            heading = line if is_heading else heading
            if is_heading:
                yield heading, heading
                continue
            lines.append(line)
            size += len(line)
        if lines:
            yield heading, "\n".join(lines)


def _lines(element: Element) -> Iterator[tuple[str, bool]]:
    """Line by line, and whether it is a heading."""
    pieces: list[str] = []
    todo: list[Element | str] = [element]
    while todo:
        part = todo.pop()
        if isinstance(part, str):
            pieces.append(part.replace(_MARK, ""))
        elif part.name in _HEADINGS:
            pieces.append(f"\n{_MARK}{' '.join(shown(part).split())}\n")
        elif part.name == "br":
            pieces.append("\n")
        else:
            around = [_ROW[part.name]] if part.name in _ROW else ["\n"] if part.name in LINES else []
            after = [] if part.name == "dt" else around
            todo += [*after, *reversed(part.parts), *around]
    for line in "".join(pieces).split("\n"):
        if told := trimmed(line.replace(_MARK, "")):
            yield told, line.startswith(_MARK)
