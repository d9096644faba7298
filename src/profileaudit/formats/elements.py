"""The elements of an HTML page as a tree, and their text as a browser shows it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from profileaudit.formats.text import clean

LINES = frozenset(
    {"address", "article", "aside", "blockquote", "body", "dd", "div", "dl", "dt", "figcaption", "figure", "footer"}
    | {"form", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "li", "main", "nav", "ol", "p", "pre", "section", "table"}
    | {"tbody", "td", "tfoot", "th", "thead", "tr", "ul"}
)
"""Elements that begin on a line of their own."""
_BLANKS = re.compile(r"[ \t]+")


@dataclass(slots=True)
class Element:
    """One element and what stands in it, in the order of the page."""

    name: str
    attributes: dict[str, str] = field(default_factory=dict)
    parts: list[Element | str] = field(default_factory=list)

    @property
    def classes(self) -> list[str]:
        """The words of its `class`."""
        return self.attributes.get("class", "").split()


def shown(element: Element) -> str:
    """The text of an element as a browser shows it: a line for each block, blanks as in print. Clean.

    >>> shown(Element("p", parts=["Year  3 ", Element("b", parts=["rocks"]), Element("br"), "always"]))
    'Year 3 rocks\\nalways'
    """
    pieces: list[str] = []
    todo: list[Element | str] = [element]
    while todo:
        part = todo.pop()
        if isinstance(part, str):
            pieces.append(part)
        elif part.name == "br":
            pieces.append("\n")
        else:
            around = ["\n"] if part.name in LINES else []
            todo += [*around, *reversed(part.parts), *around]
    return trimmed("".join(pieces))


def trimmed(text: str) -> str:
    """Text with single blanks between words, and none at the ends of its lines; without empty lines. Clean."""
    lines = (_BLANKS.sub(" ", line).strip(" ") for line in clean(text).split("\n"))
    return "\n".join(line for line in lines if line)


def inside(element: Element) -> Iterator[Element]:
    """Every element inside, in the order of the page."""
    todo = [part for part in reversed(element.parts) if isinstance(part, Element)]
    while todo:
        part = todo.pop()
        yield part
        todo += [each for each in reversed(part.parts) if isinstance(each, Element)]


def is_line(part: Element | str) -> bool:
    """Whether a part begins on a line of its own."""
    return isinstance(part, Element) and part.name in LINES
