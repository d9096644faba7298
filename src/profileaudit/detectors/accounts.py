"""The owner's other accounts and pages: handles on other services, and addresses of their own pages.

A handle counts beside the name of its service; a bare mention of somebody does not.
"""

from __future__ import annotations

from collections.abc import Iterator

from profileaudit import voice
from profileaudit.claims import weighed
from profileaudit.passage import Passage, Span

KINDS = ("other-account",)


def detect(passage: Passage) -> Iterator[Span]:
    """Every other account of the owner."""
    if not voice.is_shared(passage.text):
        yield from (claim.span for claim in weighed(passage, "other-account", "ACCOUNT"))
