"""Entries of a page: each thing once, whichever of its many ways the page says it in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from urllib.parse import unquote

from profileaudit.formats.text import clean
from profileaudit.model import Audience, Entry, Media, Place

PICTURES = "Pictures"
LINKS = "Links"
CONTACT = "Contact links"
_KINDS = {"mailto": "email", "tel": "phone", "sms": "phone", "callto": "phone", "facetime": "phone"}
_WHATSAPP = re.compile(r"https?://(?:wa\.me/|api\.whatsapp\.com/send/?\?phone=)\+?(\d{6,15})", re.IGNORECASE)


@dataclass(slots=True)
class Writer:
    """Makes the entries of one page."""

    platform: str
    file: str
    audience: Audience
    _told: set[tuple[str, str]] = field(default_factory=set)

    def entry(self, text: str, section: str, key: str, says: str | None = None) -> Iterator[Entry]:
        """The entry of a text; none when it is empty, or was told before of the same kind."""
        text = clean(text).strip()
        mark = " ".join(text.casefold().split())
        if text and (says or "", mark) not in self._told:
            self._told.add((says or "", mark))
            yield Entry(text, Place(self.platform, section, self.file, key), self.audience, says=says)

    def picture(self, text: str, source: str, key: str) -> Iterator[Entry]:
        """The words that stand for a picture, if they are more than a name for its kind."""
        for entry in self.entry(text, PICTURES, key):
            media = (Media(clean(source)),) if source and not source.startswith("data:") else ()
            yield Entry(entry.text, entry.place, entry.audience, media=media)

    def contact(self, link: str, key: str) -> Iterator[Entry]:
        """The address or number that a link writes to or rings; none for a link to a page."""
        says, rest = _contact(link)
        if says:
            yield from self.entry(rest, CONTACT, key, says)


def is_contact(link: str) -> bool:
    """Whether a link writes or rings, and does not lead to a page."""
    return bool(_contact(link)[0])


def _contact(link: str) -> tuple[str, str]:
    """The kind of contact that a link holds, and the address or number; both empty when it holds none."""
    scheme, colon, rest = link.strip().partition(":")
    if found := _WHATSAPP.match(link.strip()):
        return "phone", f"+{found[1]}"
    says = _KINDS.get(scheme.lower(), "") if colon else ""
    return says, unquote(rest.partition("?")[0]).lstrip("/") if says else ""
