"""What the pattern files say, for every kind that has no detector of its own reading them.

A new TOML in `patterns/` works at once, whatever its kind: where another module of this folder weighs a
kind's patterns against the language pipeline, that module reports them; this one reports the rest.
"""

from __future__ import annotations

from collections.abc import Iterator

from profileaudit.book import matches
from profileaudit.model import KINDS as ALL
from profileaudit.passage import Passage, Span

WEIGHED = frozenset(
    {"job-title", "school", "employer", "family", "birth", "location", "other-account", "conduct", "confidential"}
)
"""Kinds whose patterns are reported by a module of their own."""
KINDS = tuple(kind for kind in ALL if kind not in WEIGHED)


def detect(passage: Passage) -> Iterator[Span]:
    """Every match of a pattern of the other kinds, as sure as its file says."""
    for kind, found in matches(passage.text).items():
        if kind not in WEIGHED:
            yield from (match.span for match in found)
