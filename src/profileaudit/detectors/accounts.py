"""The owner's other accounts and pages: handles on other services, and addresses of their own pages.

A handle counts beside the name of its service; a bare mention of somebody does not.
"""

from __future__ import annotations

from collections.abc import Iterator

from profileaudit import voice
from profileaudit.claims import weighed
from profileaudit.passage import Passage, Span

KINDS = ("other-account",)
_SURE = 1.5
"""A margin of the pipeline's at which a page counts wherever it is named."""


def detect(passage: Passage) -> Iterator[Span]:
    """Every other account of the owner."""
    text = passage.text
    claims = weighed(passage, "other-account", "ACCOUNT")
    if not claims or voice.is_shared(text):
        return
    for claim in claims:
        sure = claim.margin >= _SURE and not voice.is_answering(text)
        if claim.by_pattern or sure or _is_told(text, text[: claim.span.start], claim.in_company):
            yield claim.span


def _is_told(text: str, before: str, in_company: bool) -> bool:
    """Whether a link that the pipeline alone takes for the owner's page is in words about them, or called theirs."""
    if "http" not in text or voice.has_mail(text) or voice.is_organisation(text) or voice.is_calling(before):
        return True
    return voice.is_made_of_fragments(text) and (in_company or voice.is_about_oneself(text))
