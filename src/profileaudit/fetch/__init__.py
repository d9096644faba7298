"""A public page at an address that the user gave and called their own: the only way out of this computer.

Contacted are that address, those it is redirected to, and each one's robots.txt; for profiles on GitHub, Gravatar,
Bluesky and Mastodon the platform's public data of the same profile (see `profiles`). Nothing else: no pictures, no
styles, no scripts, no third parties. What keeps that within bounds is in `guard`, `body` and `wire`.
"""

from __future__ import annotations

import io
import time
from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import BinaryIO
from urllib.parse import urljoin, urlsplit, urlunsplit
from urllib.robotparser import RobotFileParser

from profileaudit.archives import shown
from profileaudit.export import CannotOpen, Export, File
from profileaudit.fetch import body, profiles
from profileaudit.fetch.guard import PORTS, Address, Resolve, check_address, is_public, resolver
from profileaudit.model import Unread

__all__ = ["SAVE_INSTEAD", "Fetched", "Visit"]

SECONDS = 20.0
"""For one page, from the first look-up of its name to its last byte."""
PAUSE = 2.0
"""Seconds between two requests to one host."""
PAGES = 20
"""Pages of one run."""
REDIRECTS = 5
ROBOTS = 500 * 1024
"""Bytes of a robots.txt that are read: https://www.rfc-editor.org/rfc/rfc9309#section-2.5."""
NAME = "profileaudit"
"""What robots.txt knows this program by."""

SAVE_INSTEAD = (
    "Save the page instead: open it in a private window of your browser, so that you are signed out, choose "
    "“Save page as”, and give the saved file"
)
NOT_OWN = "Only pages of your own are read. If that page is about you and yours to show, add --my-own-page."
_MOVED = (301, 302, 303, 307, 308)
_TURNED_AWAY = (401, 402, 403, 405, 406, 407, 418, 423, 429, 451, 999)
"""Statuses by which a site refuses programs, LinkedIn's 999 among them."""


@dataclass(frozen=True, slots=True)
class Fetched:
    """The bytes of a fetched page, in the place of a member of an archive. Picklable."""

    address: str
    """Where they came from in the end."""
    seen: datetime
    body: bytes = field(repr=False)

    def open(self, archive: Path) -> BinaryIO:
        """The bytes, from the start."""
        return io.BytesIO(self.body)


@dataclass(slots=True)
class Visit:
    """One run's visits: what was asked of whom, and when. The arguments are for tests alone."""

    allowed: Callable[[Address], bool] = is_public
    ports: frozenset[int] = PORTS
    pause: float = PAUSE
    seconds: float = SECONDS
    resolve: Resolve | None = None
    _last: dict[str, float] = field(default_factory=dict)
    _robots: dict[str, RobotFileParser] = field(default_factory=dict)
    _closed: set[str] = field(default_factory=set)
    _pages: int = 0

    def opened(self, given: Path | str, own_pages: Collection[str]) -> tuple[list[Export], list[Unread]]:
        """The page at an address that the user gave, if it is among those that are their own, by their word.

        Raises CannotOpen, with a sentence, when it is not, and when the page cannot be had."""
        if given not in own_pages:
            raise CannotOpen(NOT_OWN)
        return [self.page(str(given).strip())], []

    def page(self, address: str) -> Export:
        """The page at an address, as an export of one file. Raises CannotOpen, with a sentence, when it cannot be had.

        The caller has the user's word that the page is their own."""
        check_address(address, self.ports)
        self._pages += 1
        if self._pages > PAGES:
            raise CannotOpen(f"No more than {PAGES} addresses are read in one go. Give the rest another time.")
        data = profiles.data_address(address)
        got = self._followed(data or address)
        if data is None and (api := profiles.mastodon_address(got.address, got.body)):
            got = self._followed(api)
        name = _file_name(got)
        return Export(Path(name), (File(Path(name), name, len(got.body), got),), address=address)

    def _followed(self, address: str) -> Fetched:
        """What is at an address, through its redirects, each checked as if it had been typed."""
        for _ in range(REDIRECTS + 1):
            check_address(address, self.ports)
            self._ask_robots(address)
            got = self._asked(address, body.LARGEST)
            if isinstance(got, Fetched):
                return got
            if got.startswith("http://") and address.startswith("https://"):
                raise CannotOpen(f"The page leads from a safe connection to an unsafe one. {SAVE_INSTEAD}.")
            address = got
        raise CannotOpen(f"The page leads from one address to the next without end. {SAVE_INSTEAD}.")

    def _asked(self, address: str, limit: int) -> Fetched | str:
        """One request: what is there, or the address it has moved to."""
        from profileaudit.fetch import wire  # httpx is loaded only when a page is to be fetched

        host = urlsplit(address).netloc.lower()
        if host in self._closed:
            raise CannotOpen(f"{host} asked to be left alone for a while. Try again tomorrow, or: {SAVE_INSTEAD}.")
        self._wait_for(host)
        try:
            with wire.request(address, self.seconds, self.resolve or resolver(self.seconds), self.allowed) as answer:
                if answer.status in _MOVED and "location" in answer.headers:
                    return urljoin(address, answer.headers["location"].strip())
                if "retry-after" in answer.headers or answer.status == 429:
                    self._closed.add(host)
                _check_status(answer.status)
                kind = answer.headers.get("content-type", "")
                body.kind(kind)
                content = body.unpacked(answer.pieces, answer.headers.get("content-encoding", ""), limit)
                return Fetched(address, datetime.now(UTC), body.as_utf8(content, kind))
        finally:
            self._last[host] = time.monotonic()  # counted from the end, so that a slow site gets its rest too

    def _wait_for(self, host: str) -> None:
        """Waits until this host may be asked again."""
        if host in self._last:
            time.sleep(max(0.0, self._last[host] + self.pause - time.monotonic()))

    def _ask_robots(self, address: str) -> None:
        """Raises CannotOpen when the site asks programs not to read this page (https://www.rfc-editor.org/rfc/rfc9309):
        by its robots.txt, or by not being able to give it."""
        parts = urlsplit(address)
        site = urlunsplit((parts.scheme, parts.netloc.lower(), "", "", ""))
        if site not in self._robots:
            self._robots[site] = self._rules(f"{site}/robots.txt")
        if not self._robots[site].can_fetch(NAME, address):
            raise CannotOpen(f"{parts.hostname} asks programs not to read this page. {SAVE_INSTEAD}.")

    def _rules(self, address: str) -> RobotFileParser:
        rules = RobotFileParser()
        try:
            got: Fetched | str = address
            for _ in range(REDIRECTS + 1):
                if isinstance(got, Fetched):
                    break
                check_address(got, self.ports)
                got = self._asked(got, ROBOTS)
            rules.parse(got.body.decode("utf-8", "replace").splitlines() if isinstance(got, Fetched) else ())
        except _NotThere:
            rules.parse(())
        return rules


class _NotThere(CannotOpen):
    """There is nothing at an address, or nothing for programs."""


def _check_status(status: int) -> None:
    if status in (404, 410) or status in _TURNED_AWAY:
        gone = status in (404, 410)
        why = "There is no page at that address: check it for a slip of the pen." if gone else (
            f"The web site turns programs away (answer {status}). {SAVE_INSTEAD}."
        )  # fmt: skip
        raise _NotThere(why)
    if not 200 <= status < 300:
        raise CannotOpen(f"The web site has a fault of its own (answer {status}). Try again later.")


def _file_name(got: Fetched) -> str:
    """A name for the page, as if it had been saved: `sam.example/about.html`."""
    parts = urlsplit(got.address)
    is_data = got.body.lstrip()[:1] in (b"{", b"[")
    path = parts.path.rstrip("/").removesuffix(".html").removesuffix(".json")
    return shown(f"{parts.hostname}{path}{'.json' if is_data else '.html'}")
