"""Articles on LinkedIn: one HTML file each, `Articles/Articles/*.html`, drafts among them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bs4 import BeautifulSoup, Tag

from profileaudit.export import File
from profileaudit.formats.text import clean, read_text
from profileaudit.model import Account, Entry, Place, Unread
from profileaudit.readers.linkedin.sheets import PLATFORM, dated

_NOT_READ = ("head", "style", "script", "template", "blockquote")
"""What is not shown, and what quotes somebody else."""
_BLOCKS = ("p", "div", "section", "h1", "h2", "h3", "h4", "h5", "h6", "li", "tr", "pre", "figcaption")
_DATE = re.compile(r"\d{4}-\d\d-\d\d(?: \d\d:\d\d)?")


def article(file: File, account: Account) -> Iterator[Entry | Unread]:
    """The article's title and text. Whether it is a draft or public, the export does not reliably say."""
    page = BeautifulSoup(read_text(file), "html.parser")
    posted = None
    for line in page.select("p.published, p.created"):
        found = _DATE.search(line.get_text())
        if found and (posted is None or "published" in (line.get("class") or [])):
            posted = dated(found.group())
        line.decompose()
    for tag in page(_NOT_READ):
        if not tag.decomposed:
            tag.decompose()
    text = _text(page)
    if text:
        yield Entry(text, Place(PLATFORM, "Articles", file.path, "text"), posted=posted)


def _text(page: Tag) -> str:
    """The text of a page as it is shown: a line for each block, spaces as in print."""
    for tag in page(["br", "hr"]):
        tag.replace_with("\n")
    for tag in page(_BLOCKS):
        tag.insert_before("\n")
        tag.insert_after("\n")
    lines = (" ".join(line.split()) for line in page.get_text().split("\n"))
    return clean("\n".join(line for line in lines if line))
