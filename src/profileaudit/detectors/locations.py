"""Where the owner lives, is based or comes from. Streets and postcodes are addresses, found elsewhere.

Names of places are those of everyday use; a place that is merely visited or talked about does not count.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from profileaudit import voice
from profileaudit.claims import weighed
from profileaudit.model import Certainty
from profileaudit.passage import Passage, Span

KINDS = ("location",)


def detect(passage: Passage) -> Iterator[Span]:
    """Every place of residence or origin."""
    text = passage.text
    claims = weighed(passage, "location", "LOCATION")
    if not claims or voice.is_shared(text) or voice.is_organisation(text):
        return
    for claim in claims:
        vague = claim.span.certainty is Certainty.POSSIBLE and not claim.by_pipeline
        if not vague or voice.is_told_of_the_owner(text, claim.in_company):
            yield replace(claim.span, certainty=max(claim.span.certainty, Certainty.LIKELY, key=lambda sure: sure.rank))
