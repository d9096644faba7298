"""The owner's partner, children and parents, and whether they are married.

A relative counts where a bio states the owner as one, or where the owner says "my"; sayings do not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from profileaudit import voice
from profileaudit.claims import weighed
from profileaudit.model import Certainty
from profileaudit.passage import Passage, Span

KINDS = ("family",)
_NO_RELATIVE = re.compile(
    r"(?i)^(?:my (?:year|class|school|job)\b|\d+ (?:teacher|[a-z]+ teacher)|\d+(?:lb|kg|oz)\b|\d+ [A-Z][a-z]+$)"
)
"""The pipeline's slips beside a child: a class, a weight, a date."""


def detect(passage: Passage) -> Iterator[Span]:
    """Every statement about the owner's family."""
    text = passage.text
    claims = weighed(passage, "family", "FAMILY")
    if not claims or voice.is_shared(text) or voice.is_organisation(text):
        return
    for claim in claims:
        vague = claim.span.certainty is Certainty.POSSIBLE and not claim.by_pipeline
        if _NO_RELATIVE.match(text[claim.span.start : claim.span.end]):
            continue
        if not vague or voice.is_told_of_the_owner(text, claim.in_company):
            yield claim.span
