"""The secrets of one session, and when somebody was last let in."""

from __future__ import annotations

import secrets
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from hmac import compare_digest


@dataclass(slots=True)
class Door:
    """The secrets of one session, all random, none of them written down anywhere but where it is needed."""

    port: int
    clock: Callable[[], float] = time.monotonic
    link: str = field(default_factory=lambda: secrets.token_urlsafe(32), repr=False)
    cookie: str = field(default_factory=lambda: secrets.token_urlsafe(32), repr=False)
    word: str = field(default_factory=lambda: secrets.token_urlsafe(32), repr=False)
    """What every form sends along."""
    used: bool = False
    heard: float = 0.0
    """When the last request was let in, by `clock`."""

    def __post_init__(self) -> None:
        self.heard = self.clock()

    @property
    def address(self) -> str:
        """Where the page begins; opens it once."""
        return f"http://127.0.0.1:{self.port}/open?token={self.link}"

    @property
    def cookie_name(self) -> str:
        """Cookies do not tell ports apart (RFC 6265 section 8.5), so the name does."""
        return f"profileaudit-{self.port}"

    def hosts(self) -> tuple[str, ...]:
        """What the Host header may be."""
        return tuple(f"{name}:{self.port}" for name in ("127.0.0.1", "localhost", "[::1]"))

    def silent(self) -> float:
        """Seconds since somebody was let in."""
        return self.clock() - self.heard

    def is_proved(self, word: str) -> bool:
        """Whether a form or a header brought the word of this session."""
        return same(word, self.word)


def same(given: str, own: str) -> bool:
    """Whether two secrets are the same, in a time that does not tell how much of them is."""
    return compare_digest(given.encode("utf-8", "replace"), own.encode())
