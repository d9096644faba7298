"""HTML pages of any length, one record at a time, in constant memory. Nothing is ever run or fetched.

Python's own parser does the reading, fed in small pieces; this module keeps the tree of one record only. A parser
of whole pages was tried first: lxml drops what stands deeper than 255 levels without a word, and Python's own takes
minutes over 400 KB of opened comments when it is given them in one piece (both measured in 2026). Here the depth,
the size and what a single tag may hold are limited, and whatever is lost to a limit is told.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from html.parser import HTMLParser
from typing import TextIO

from profileaudit.export import File
from profileaudit.formats import Unreadable
from profileaudit.formats.elements import LINES, Element, trimmed
from profileaudit.formats.text import open_text

LARGEST = 32 * 1024 * 1024
"""Letters of one page. What stands before is read."""
DEEPEST = 512
"""Levels of nesting inside a record. The text below is read, but no longer knows where it stands."""
RECORD = 2 * 1024 * 1024
"""Letters of one record; a longer one is handed out in pieces."""
PENDING = 64 * 1024
"""Letters of one tag or comment."""
PIECE = 16 * 1024
"""Letters by which the parser is fed: few, so that what it goes back over stays short."""
WEIGHT = 64
"""Letters that an element counts as, so that a record of empty elements has an end too."""

TOO_LONG = "it is too long for one page: its beginning was read, the rest was not; ask for the download in JSON"
TOO_DEEP = f"part of it is nested more than {DEEPEST} levels deep: it was read as plain text, so look at it yourself"
TOO_LARGE = "one record in it is too large to be read in one piece: look at it yourself"
CUT_OFF = "it is cut off: everything before the cut was read, and the rest is missing"
DAMAGED = "it is damaged: what follows the damaged place could not be read"

LOOSE = "loose"
"""The name of the element that holds text outside all records."""

_VOID = frozenset(
    {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"}
)
SILENT = frozenset({"head", "header", "script", "style", "template", "title", "svg", "noscript"})
"""What is not shown, or says what the page is and not what it holds."""
_RAW = frozenset({"script", "style"})
_BLANKS = re.compile(r"[ \t\n\r\f]+")


def records(file: File, starts: Callable[[Element], bool]) -> Iterator[Element]:
    """The outermost elements for which `starts` is true, each whole; and as elements named LOOSE, the text between.

    Raises Unreadable after the last of them when anything was cut off, too deep, too large or damaged."""
    with open_text(file) as stream:
        yield from records_in(stream, starts)


def records_in(stream: TextIO, starts: Callable[[Element], bool], silent: frozenset[str] = SILENT) -> Iterator[Element]:
    """`records` of HTML that stands in something else, such as a text of a JSON file.

    `silent`: the elements that are passed over with all that is in them."""
    page = _Page(starts, silent)
    trouble = ""
    for outcome in _fed(page, stream):
        trouble = outcome
        yield from page.taken()
    page.leave()
    yield from page.taken()
    gaps = [each for each in (trouble, *page.gaps) if each]
    if gaps:
        raise Unreadable("; ".join(dict.fromkeys(gaps)))


def _fed(page: _Page, stream: TextIO) -> Iterator[str]:
    """Feeds the page piece by piece; after each, what made it stop, or nothing."""
    left = LARGEST
    while piece := stream.read(PIECE):
        try:
            page.feed(piece[:left])
        except (AssertionError, ValueError):  # `<![` with no known word after it; a reference of 5,000 digits
            yield DAMAGED
            return
        left -= len(piece)
        if left < 0 or not page.tidy():
            yield TOO_LONG if left < 0 else DAMAGED
            return
        yield ""
    yield page.ended()


class _Page(HTMLParser):
    """What has been read of a page: the record that is open, and those that wait to be taken."""

    def __init__(self, starts: Callable[[Element], bool], passed_over: frozenset[str]) -> None:
        super().__init__(convert_charrefs=True)
        self._passed_over = passed_over
        self.gaps: list[str] = []
        self._starts = starts
        self._done: list[Element] = []
        self._open: list[Element] = []
        self._names: Counter[str] = Counter()
        self._beyond = 0
        self._size = 0
        self._silent = ""
        self._silences = 0
        self._loose: list[str] = []

    def taken(self) -> list[Element]:
        """The records that are whole; each is handed out once."""
        done, self._done = self._done, []
        return done

    def tidy(self) -> bool:
        """Whether what waits in the parser is of a bearable size. Long styles and scripts are let go."""
        if self._silent in _RAW and self.cdata_elem:
            self.rawdata = self.rawdata[-PIECE:]
        return len(self.rawdata) <= PENDING

    def ended(self) -> str:
        """What is wrong when the page ends here: nothing, or that it is cut off."""
        if self._silent or self._open or self.rawdata.startswith("<"):
            return CUT_OFF
        self.close()
        return ""

    def leave(self) -> None:
        """Hands out what is still open."""
        if self._open:
            self._finish()
        self._let_loose()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """One opening tag."""
        if self._silent:
            self._silences += tag == self._silent
            if tag not in ("main", "body") or self._silent in _RAW:
                return
            self._silent = ""  # a head or header that was never closed
        if tag in self._passed_over:
            self._silent, self._silences = tag, 1
            return
        element = Element(tag, {name: value or "" for name, value in attrs})
        if self._open:
            self._put(element)
        elif self._starts(element):
            self._let_loose()
            self._enter(element)
        else:
            self._loosely("\n" if tag in LINES or tag == "br" else "")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """One tag that closes itself: `<div/>` is an empty one, whatever browsers make of it."""
        self.handle_starttag(tag, attrs)
        if tag not in _VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        """One closing tag: closes the innermost element of that name, and all in it; stray ones close nothing."""
        if self._silent:
            self._silences -= tag == self._silent
            self._silent = self._silent if self._silences else ""
        elif not self._open:
            self._loosely("\n" if tag in LINES else "")
        elif self._beyond:
            self._beyond -= 1
        elif self._names[tag]:
            while self._pop().name != tag:
                pass
            if not self._open:
                self._size = 0

    def handle_data(self, data: str) -> None:
        """Text, with its references resolved."""
        if self._silent:
            return
        plain = _BLANKS.sub(" ", data)
        if not self._open:
            self._loosely(plain)
            return
        self._open[-1].parts.append(plain)
        self._weigh(len(plain))

    def _put(self, element: Element) -> None:
        """One more element inside the record."""
        if len(self._open) >= DEEPEST:
            self._gap(TOO_DEEP)
            self._beyond += element.name not in _VOID
            self._open[-1].parts.append(Element("br"))
            return
        self._open[-1].parts.append(element)
        if element.name not in _VOID:
            self._enter(element)
        self._weigh(WEIGHT + sum(map(len, element.attributes.values())))

    def _enter(self, element: Element) -> None:
        self._open.append(element)
        self._names[element.name] += 1

    def _pop(self) -> Element:
        element = self._open.pop()
        self._names[element.name] -= 1
        if not self._open:
            self._done.append(element)
        return element

    def _weigh(self, more: int) -> None:
        """Hands out a record that has grown too large, and goes on with another like it."""
        self._size += more
        if self._size > RECORD:
            root = self._open[0]
            self._gap(TOO_LARGE)
            self._finish()
            self._enter(Element(root.name, root.attributes))

    def _finish(self) -> None:
        while self._open:
            self._pop()
        self._beyond = self._size = 0

    def _loosely(self, text: str) -> None:
        self._loose.append(text)
        self._size += len(text)
        if self._size > RECORD:
            self._let_loose()

    def _let_loose(self) -> None:
        text = trimmed("".join(self._loose))
        self._loose, self._size = [], 0
        if text:
            self._done.append(Element(LOOSE, parts=[text]))

    def _gap(self, sentence: str) -> None:
        if sentence not in self.gaps:
            self.gaps.append(sentence)
