"""The pages of Facebook's and Instagram's downloads in HTML: records, each with what it says and when.

Only the names of classes tell the parts apart (checked 2026-11): a record is a `section` or `div` of class `_a6-g`,
its heading is of `_a6-h`, its date of `_a6-o` or `_a72d`. Labelled values stand in tables, in one cell or in two,
or behind a `span` of class `_a6_m`. Downloads of before 2021 have other classes, which no source shows: of those the
words are read, without knowing what is what, and that is told. The letters are proper UTF-8, unlike in JSON.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime

from profileaudit.export import File
from profileaudit.formats import Unreadable, html
from profileaudit.formats.elements import Element, inside, is_line, shown, trimmed
from profileaudit.formats.moments import moment

EMPTY = "it is empty"
UNKNOWN = "it is not laid out like the pages that this version knows: its words were read, but not what is what"

_RECORD, _HEADING, _DATES, _LABEL, _CELL = "_a6-g", "_a6-h", frozenset({"_a6-o", "_a72d"}), "_a6_m", "_a6-q"
_HEADINGS = frozenset({"h2", "h3", "h4", "h5", "h6"})
_MEDIA = frozenset({"img", "video", "audio", "source"})
_UPDATED = re.compile(r"updated:?\s+", re.IGNORECASE)
_HOUR = re.compile(r"\d:\d\d")
_FLAT = 100
"""Levels below which a record is read as plain text: no known page goes beyond 30."""


@dataclass(frozen=True, slots=True)
class Words:
    """A text, and what the page calls it."""

    text: str
    label: str = ""
    titles: tuple[str, ...] = ()
    """Labels and headings around it, the outermost first."""
    link: str = ""
    """Where it leads, for a text that is one link."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A picture or video, as the page refers to it."""

    file: str
    latitude: float | None = None
    longitude: float | None = None


@dataclass(slots=True)
class Record:
    """One record of a page."""

    key: str
    """`record 3`, or `text 3` for what stands between records."""
    heading: str = ""
    words: list[Words] = field(default_factory=list)
    media: list[Shown] = field(default_factory=list)
    when: datetime | None = None
    """Wall clock of the account's time zone, which the page does not say."""


@dataclass(frozen=True, slots=True)
class _Where:
    """What is above the part that is being read."""

    label: str = ""
    titles: tuple[str, ...] = ()
    level: int = 0

    def under(self, label: str) -> _Where:
        """One label further in."""
        titles = (*self.titles, self.label) if self.label else self.titles
        return replace(self, label=label, titles=titles)


def records(file: File) -> Iterator[Record]:
    """Every record of a page. Raises Unreadable after them for what could not be read, and when the page has text,
    but no record of a known kind: then its text was told all the same."""
    found = loose = 0
    for element in html.records(file, _starts):
        if element.name == html.LOOSE:
            loose += 1
            yield Record(f"text {loose}", words=[Words(shown(element))])
        else:
            found += 1
            yield _record(f"record {found}", element)
    if loose and not found:
        raise Unreadable(UNKNOWN)
    if not loose and not found and not file.size:
        raise Unreadable(EMPTY)


def _starts(element: Element) -> bool:
    return element.name == "table" or _RECORD in element.classes


def _record(key: str, element: Element) -> Record:
    record = Record(key)
    _children(record, element, _Where(), top=True)
    return record


def _children(record: Record, element: Element, where: _Where, *, top: bool = False) -> None:
    """What stands in an element: runs of text, and the blocks between them."""
    if where.level >= _FLAT:
        _say(record, shown(element), where)
        return
    where = replace(where, level=where.level + 1)
    run: list[Element | str] = []
    for part in element.parts:
        if not isinstance(part, Element) or not _is_block(part):
            run.append(part)
            continue
        _run(record, run, where)
        run = []
        if _is_heading(part):
            where = _headed(record, shown(part), where, top=top)
        else:
            _block(record, part, where, top=top)
    _run(record, run, where)


def _is_block(part: Element | str) -> bool:
    """Whether a part is no mere text: it begins a line, or holds something that does."""
    return isinstance(part, Element) and (
        is_line(part) or part.name in _MEDIA or any(is_line(each) or each.name in _MEDIA for each in inside(part))
    )


def _is_heading(part: Element) -> bool:
    return part.name in _HEADINGS or _HEADING in part.classes


def _headed(record: Record, heading: str, where: _Where, *, top: bool) -> _Where:
    """A heading names the record, or what follows it inside the record."""
    if top and not record.heading:
        record.heading = heading
        return where
    return where.under(heading) if heading else where


def _block(record: Record, part: Element, where: _Where, *, top: bool) -> None:
    if part.name == "tr":
        _row(record, part, where)
    elif part.name in _MEDIA:
        # What stands inside is for browsers that cannot play it ("Click for video:").
        sources = (each.attributes.get("src") for each in (part, *inside(part)))
        if source := next(filter(None, sources), ""):
            record.media.append(Shown(source))
    elif _DATES & set(part.classes) or part.name == "footer":
        _footer(record, part, where)
    else:
        _children(record, part, where, top=top and _RECORD not in part.classes and part.name != "table")


def _footer(record: Record, part: Element, where: _Where) -> None:
    """The date, in whatever language; anything else that stands there is read as text."""
    for line in shown(part).split("\n"):
        if not _dated(record, line) and not _HOUR.search(line):
            _say(record, line, where)


def _dated(record: Record, text: str) -> bool:
    """Whether a text is the time at which something was posted or updated: then it is the record's."""
    written = _UPDATED.sub("", text, count=1)
    found = moment(written) if _HOUR.search(written) else None
    record.when = record.when or found
    return found is not None


def _row(record: Record, row: Element, where: _Where) -> None:
    """A row of a table: label and value in two cells, or both in one."""
    cells = [part for part in row.parts if isinstance(part, Element)]
    if len(cells) > 1:
        inner = where.under(shown(cells[0]))
        for cell in cells[1:]:
            _children(record, cell, inner)
    else:
        for cell in cells:
            _cell(record, cell, where)


def _cell(record: Record, cell: Element, where: _Where) -> None:
    """One cell: `LABEL<div>VALUE</div>`, or two blocks of which the first is the label; else a value alone."""
    blocks = [part for part in cell.parts if _is_block(part)]
    start = cell.parts.index(blocks[0]) if blocks else 0
    label = trimmed(shown(Element("span", parts=cell.parts[:start])))
    rest = cell.parts[start:]
    first = blocks[0] if blocks else ""
    if not label and len(blocks) > 1 and isinstance(first, Element) and _CELL in first.classes:
        label, rest = shown(first), rest[1:]
    _children(record, Element("td", parts=rest), where.under(label) if label else where)


def _run(record: Record, run: list[Element | str], where: _Where) -> None:
    """A run of text. A label in it (`Group: `) holds for the rest of the run."""
    inner = where
    text: list[Element | str] = []
    for part in run:
        if isinstance(part, Element) and _LABEL in part.classes:
            _text(record, text, inner)
            inner, text = where.under(shown(part).rstrip(": ")), []
        else:
            text.append(part)
    _text(record, text, inner)


def _text(record: Record, parts: list[Element | str], where: _Where) -> None:
    links = [part.attributes.get("href", "") for part in parts if isinstance(part, Element) and part.name == "a"]
    _say(record, shown(Element("span", parts=parts)), where, links[0] if len(links) == 1 else "")


def _say(record: Record, text: str, where: _Where, link: str = "") -> None:
    """Keeps a text, unless it is a time or one of a picture's coordinates: those are the record's own."""
    if not text or _dated(record, text):
        return
    if where.label.casefold() in ("latitude", "longitude") and _placed(record, where.label.casefold(), text):
        return
    record.words.append(Words(text, where.label, where.titles, link))


def _placed(record: Record, axis: str, text: str) -> bool:
    """Gives a coordinate to the picture before it. 0.0, 0.0 stands for no place: the readers leave it out."""
    try:
        degrees = float(text)
    except ValueError:
        return False
    shown_last = record.media.pop() if record.media else Shown("")
    placed = replace(shown_last, latitude=degrees) if axis == "latitude" else replace(shown_last, longitude=degrees)
    record.media.append(placed)
    return True
