"""What an audit looked for besides the program's own patterns: what the next one must look for too, or else the
absence of something proves nothing.

Nothing of it is remembered but keyed fingerprints of patterns, and how many things the owner told of themselves.
"""

from __future__ import annotations

import hmac
from collections.abc import Iterable, Iterator, Mapping

from profileaudit import registers
from profileaudit.fingerprint import ID_LETTERS
from profileaudit.model import AboutMe
from profileaudit.patterns import Pattern, Searching
from profileaudit.readers.photo import can_read_words

BY_THE_PIPELINE = ("job-title", "school", "employer", "location", "birth", "family", "other-account")
"""Kinds that the language pipeline names (`nlp.LABELS`)."""
IN_PICTURES = ("photo-text", "identifier", "credential")
"""Kinds of words that are read in a picture (`pictures.as_seen`)."""
BY_NAME = ("whatsapp", "web", "vcard")
"""Platforms where the owner's name tells which words are theirs."""


def searched(about: AboutMe, patterns: Iterable[Pattern], model: str, secret: bytes) -> Mapping[str, frozenset[str]]:
    """For each kind, or platform, what was looked for: the more an audit has of it, the more its silence says.

    `patterns`: the policy's and the owner's own. `model`: the owner's own language pipeline, or empty."""
    found: dict[str, set[str]] = {}
    for what, sign in _signs(about, patterns, model, secret):
        found.setdefault(what, set()).add(sign)
    return {what: frozenset(signs) for what, signs in found.items()}


def _signs(about: AboutMe, patterns: Iterable[Pattern], model: str, secret: bytes) -> Iterator[tuple[str, str]]:
    for pattern in patterns:
        yield pattern.kind, _digest(_words(pattern), secret)
    told = {"school": about.schools, "phone": about.phones, "email": about.emails, "address": about.addresses}
    for what, values in (*told.items(), *((platform, about.names) for platform in BY_NAME)):
        yield from ((what, f"told {number}") for number in range(1, 1 + len(set(values))))
    for kind in BY_THE_PIPELINE:
        yield kind, _digest(("pipeline", model), secret) if model else "pipeline"
    if can_read_words():
        yield from ((kind, "pictures") for kind in IN_PICTURES)
    if registers.register().towns:
        yield "school", "register"


def _words(pattern: Pattern) -> tuple[str, ...]:
    """What makes a pattern the one it is; its name, its tests and its source do not."""
    expressions = (_source(each) for each in (pattern.find, pattern.near, pattern.unless))
    return (pattern.kind, *expressions, *pattern.phrases, *pattern.needs)


def _source(expression: Searching | None) -> str:
    if expression is None:
        return ""
    return str(getattr(expression, "source", "") or getattr(expression, "pattern", ""))


def _digest(parts: Iterable[str], secret: bytes) -> str:
    return hmac.new(secret, "\0".join(parts).encode("utf-8", "replace"), "sha256").hexdigest()[:ID_LETTERS]
