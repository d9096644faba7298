"""A public page beside the export of the same account: what strangers see there decides what the export left open.

An export rarely says who sees a field. Where the owner gave the page too, saved signed out or fetched, what stands on
it is seen by everyone; and a field that the page plainly lacks is said to be not shown there. Posts are left out of
the second: a page shows few of them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime

from profileaudit.accounts import Part
from profileaudit.look import Look
from profileaudit.model import Audience, Finding
from profileaudit.readers import ON

PAGES = "saved_page"
"""The reader of pages."""
NOT_SHOWN = "not shown on the public page that was given with it"
_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


def joined(parts: Sequence[Part], looks: Sequence[list[Look]]) -> None:
    """Settles in `looks`, which belong to `parts`, what the pages among them tell of the exports among them."""
    for part, own in zip(parts, looks, strict=True):
        if part.reader == PAGES and own:
            own[0].notes += _when(part)
            for other, export in zip(parts, looks, strict=True):
                if other.reader != PAGES and _is_same(part, other, parts):
                    _settle(part, own, export)


def _when(part: Part) -> Iterator[str]:
    """When the page was seen."""
    seen = part.account.facts.get("seen", "")
    how = "fetched" if part.account.facts.get("fetched") else "saved"
    if seen:
        yield f"This page was {how} on {_day(datetime.fromisoformat(seen))}: what it says may have changed since."
    else:
        yield "The page does not say when it was saved: what it says may have changed since."


def _is_same(page: Part, export: Part, parts: Sequence[Part]) -> bool:
    """Whether a page and an export are of one account: one platform and one handle. An export that does not say its
    handle counts when it is the only one of its platform, and the page too."""
    platform, handle = page.account.facts.get(ON), page.account.facts.get("name", "")
    if platform != export.reader:
        return False
    if export.account.handle and handle:
        return _plain(export.account.handle) == _plain(handle)
    pages = [each for each in parts if each.reader == PAGES and each.account.facts.get(ON) == platform]
    exports = [each for each in parts if each.reader == export.reader]
    return len(pages) == len(exports) == 1


def _settle(page: Part, own: list[Look], export: list[Look]) -> None:
    """Raises to everyone what the page shows, and says of the export's fields which it does not show."""
    public = {
        _mark(finding) for look in own for finding in look.findings if finding.entry.audience is Audience.EVERYONE
    }
    whole = not any(look.unread for look in own) and any(look.read for look in own)
    for look in export:
        look.findings = [_settled(finding, public, whole) for finding in look.findings]
    if whole or public:
        own[0].notes.append("It is the public page of an account whose download was given too: both were compared.")


def _settled(finding: Finding, public: set[tuple[str, str]], whole: bool) -> Finding:
    if finding.entry.audience is not Audience.UNKNOWN:
        return finding
    if _mark(finding) in public:
        return replace(finding, entry=replace(finding.entry, audience=Audience.EVERYONE))
    if whole and finding.entry.posted is None:
        return replace(finding, note="; ".join(filter(None, (finding.note, NOT_SHOWN))))
    return finding


def _mark(finding: Finding) -> tuple[str, str]:
    """What makes two findings one: the kind, and letters and digits of the value. Numbers by their last nine digits."""
    value = "".join(letter for letter in finding.value.casefold() if letter.isalnum())
    return finding.kind, value[-9:] if finding.kind == "phone" else value


def _plain(handle: str) -> str:
    return handle.casefold().removeprefix("@").strip()


def _day(moment: date) -> str:
    return f"{moment.day} {_MONTHS[moment.month - 1]} {moment.year}"
