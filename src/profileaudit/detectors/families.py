"""The owner's partner, children and parents, and whether they are married.

A relative counts where a bio states the owner as one, or where the owner says "my"; sayings do not.
"""

from __future__ import annotations

from collections.abc import Iterator

from profileaudit import voice
from profileaudit.claims import weighed
from profileaudit.model import Certainty
from profileaudit.passage import Passage, Span

KINDS = ("family",)


def detect(passage: Passage) -> Iterator[Span]:
    """Every statement about the owner's family."""
    text = passage.text
    claims = weighed(passage, "family", "FAMILY")
    if not claims or voice.is_shared(text) or voice.is_organisation(text):
        return
    for claim in claims:
        sure = claim.by_pattern and claim.span.certainty is not Certainty.POSSIBLE
        if sure or voice.is_told_of_the_owner(text, claim.in_company):
            yield claim.span
