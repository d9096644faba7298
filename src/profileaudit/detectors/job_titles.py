"""The owner's profession or role: from the pattern files, and from the language pipeline.

What counts is whether the words tell a stranger what work the owner does, did or trains for; another
person's job, a job on offer and a manner of speaking do not. Words for roles in schools are checked against
the school workforce census (https://www.gov.uk/guidance/school-workforce-census).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from profileaudit import voice
from profileaudit.claims import Claim, weighed
from profileaudit.model import Certainty
from profileaudit.passage import Passage, Span

KINDS = ("job-title",)

_NO_TITLE = re.compile(
    r"""(?ix) [\w.+-]+@[\w-]+\. | https?: | ^ \W* (?:\w\W*)? $ | ^ (?: future | wannabe ) \b
      | ^ (?: work | working | professional | person | member | student | part[ -]?time | full[ -]?time
            | ph\.?d\.? | m\.?a\.? | m\.?sc\.? | b\.?sc\.? | b\.?a\.? | mba | mph | mphil ) $"""
)
_CHAT = frozenset({"ect", "rn", "ht", "it"})
"""What is a role in capitals and a word of chat in small letters: “cat, dog, ect.”, “not rn”."""
_DOMAIN = re.compile(r"@[\w-]+\.\w")


def detect(passage: Passage) -> Iterator[Span]:
    """Every job title of the owner's. A vague one counts where the text speaks of its owner."""
    text = passage.text
    claims = weighed(passage, "job-title", "JOB_TITLE")
    if claims and not voice.is_shared(text) and not voice.is_organisation(text):
        yield from (claim.span for claim in claims if _is_own(claim, text))


def _is_own(claim: Claim, text: str) -> bool:
    span = claim.span
    if _DOMAIN.match(text, span.end):
        return False  # the first half of a mail address
    if text[span.start : span.end] in _CHAT:
        return False
    if (
        claim.by_pattern
        and span.certainty is not Certainty.POSSIBLE
        and not (claim.by_pipeline and span.certainty is Certainty.LIKELY)
    ):
        return True  # a pattern that looks at the words around
    if _NO_TITLE.search(text[span.start : span.end]) or voice.is_somebody_elses_job(text, span.start, span.end):
        return False
    if claim.by_pipeline:
        return True
    first = not text[: span.start].strip('#@"“ ')
    return voice.is_told_of_the_owner(text, claim.in_company) or (first and not voice.is_pointing(text))
