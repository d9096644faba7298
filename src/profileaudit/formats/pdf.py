"""PDF: the text of each page, where its links lead, what its forms hold, and its properties.

pypdf reads it, in pure Python and with limits of its own for what a stream may unpack to. A page without text is a
picture of one, as scanners make them: that is told, for nothing on it was looked at.
"""

from __future__ import annotations

import io
import logging
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from profileaudit.export import File
from profileaudit.formats import Unreadable
from profileaudit.formats.text import clean

if TYPE_CHECKING:
    from pypdf import PageObject, PdfReader

LARGEST = 32 * 1024 * 1024
"""Bytes of the file."""
PAGES = 200
PAGE = 100_000
"""Letters of a page."""
LINKS = 500
"""Links and notes of a page."""

TOO_LARGE = "it is too large to be read: save the pages that matter, and give those"
NOT_PDF = "it is no PDF, or it is damaged: open it and save it again"
LOCKED = "it is protected by a password: save a copy without one, and give that"
_PROPERTIES = ("title", "author", "subject", "keywords")

Found = tuple[str, str]
"""Where a text stands, in words: `page 2`; and the text."""


def texts(file: File) -> Iterator[Found]:
    """The texts of a document.

    Raises Unreadable when it is no PDF or locked, and at the end when part of it was not read."""
    from pypdf import PdfReader
    from pypdf.errors import PyPdfError

    logging.getLogger("pypdf").setLevel(logging.CRITICAL + 1)  # its warnings may quote the file
    with file.open() as stream:
        raw = stream.read(LARGEST + 1)
    if len(raw) > LARGEST:
        raise Unreadable(TOO_LARGE)
    if b"%PDF-" not in raw[:1024]:
        raise Unreadable(NOT_PDF)
    try:
        document = PdfReader(io.BytesIO(raw))
        if document.is_encrypted:
            raise Unreadable(LOCKED)
        count = len(document.pages)
        yield from _properties(document)
    except (PyPdfError, ValueError, TypeError, KeyError, AttributeError, RecursionError) as fault:
        raise fault if isinstance(fault, Unreadable) else Unreadable(NOT_PDF) from None
    yield from _pages(document, count)


def _pages(document: PdfReader, count: int) -> Iterator[Found]:
    pictures: list[int] = []
    damaged: list[int] = []
    long: list[int] = []
    for number in range(1, min(count, PAGES) + 1):
        try:
            page = document.pages[number - 1]
            text = clean(page.extract_text())
            links = list(_links(page))
        except Exception:  # pypdf raises anything on a damaged page, which costs that page
            damaged.append(number)
            continue
        if text.strip():
            yield f"page {number}", text[:PAGE]
        else:
            pictures.append(number)
        if len(text) > PAGE:
            long.append(number)
        for link in links:
            yield f"page {number}, link", link
    gaps = [
        f"{_named(pictures)} no text, but perhaps pictures of text, which are not read" if pictures else "",
        f"{_named(damaged)} damage, and could not be read" if damaged else "",
        f"{_named(long)} more text than a page can, and the end of it was not read" if long else "",
        f"it has {count} pages, of which the first {PAGES} were read" if count > PAGES else "",
    ]
    if any(gaps):
        raise Unreadable("; ".join(gap for gap in gaps if gap))


def _named(pages: list[int]) -> str:
    """The pages as the beginning of a sentence."""
    if len(pages) == 1:
        return f"page {pages[0]} has"
    few = ", ".join(map(str, pages[:5])) + (" ..." if len(pages) > 5 else "")
    return f"{len(pages)} pages ({few}) have"


def _links(page: PageObject) -> Iterator[str]:
    """Where the links of a page lead, and the notes that were put on it."""
    for each in list(page.annotations or ())[:LINKS]:
        note: Any = each.get_object()
        action = note.get("/A")
        address = action.get_object().get("/URI") if action is not None else None
        for text in (address, note.get("/Contents"), note.get("/V")):
            if isinstance(text, str) and text.strip():
                yield clean(str(text))[:PAGE]


def _properties(document: PdfReader) -> Iterator[Found]:
    known = document.metadata
    for name in _PROPERTIES if known else ():
        value = getattr(known, name)
        if isinstance(value, str) and value.strip():
            yield f"properties, {name}", clean(value)[:PAGE]
