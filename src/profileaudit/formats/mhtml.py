"""MHTML: a page and what belongs to it as one message (https://www.rfc-editor.org/rfc/rfc2557), as Chromium and
Edge save it. Only the page itself is taken out."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from email import message_from_bytes
from email.message import Message
from email.parser import BytesHeaderParser
from email.utils import parsedate_to_datetime

from profileaudit.formats import Unreadable
from profileaudit.formats.text import decode

PARTS = 5_000
NO_PAGE = "there is no page in it: save the page again"
_START = re.compile(rb"\s*(?:From|MIME-Version|Subject|Snapshot-Content-Location|Date|Content-Type|X-[\w-]+):", re.I)


def is_mhtml(raw: bytes) -> bool:
    """Whether a file that begins so is a message with a page in it."""
    return bool(_START.match(raw[:200])) and b"multipart/related" in raw[:8192].lower()


def origin(raw: bytes) -> tuple[str, datetime | None]:
    """The address of the page and when it was saved, by the message's head."""
    head = BytesHeaderParser().parsebytes(raw[: 64 * 1024])
    address = str(head.get("Snapshot-Content-Location") or "")
    if not address:
        found = re.search(rb"^Content-Location:\s*(https?://\S+)", raw, re.M | re.I)
        address = decode(found[1]) if found else ""
    try:
        seen = parsedate_to_datetime(str(head.get("Date") or ""))
    except (ValueError, TypeError):
        return address, None
    return address, seen.astimezone(UTC) if seen.tzinfo else seen.replace(tzinfo=UTC)


def main_part(raw: bytes) -> bytes:
    """The page itself as UTF-8. Raises Unreadable when there is none."""
    try:
        message = message_from_bytes(raw)
        pages = [part for part, _ in zip(message.walk(), range(PARTS), strict=False) if _is_page(part)]
    except (ValueError, RecursionError, LookupError):
        raise Unreadable(NO_PAGE) from None
    wanted = message.get("Snapshot-Content-Location")
    page = next((each for each in pages if wanted and each.get("Content-Location") == wanted), None)
    if not pages:
        raise Unreadable(NO_PAGE)
    content = (page or pages[0]).get_payload(decode=True)
    if not isinstance(content, bytes) or not content.strip():
        raise Unreadable(NO_PAGE)
    charset = str((page or pages[0]).get_content_charset() or "")
    if charset in ("iso-8859-1", "windows-1252", "us-ascii"):
        return content.decode("cp1252", "replace").encode()
    return content


def _is_page(part: Message) -> bool:
    return part.get_content_type() in ("text/html", "application/xhtml+xml")
