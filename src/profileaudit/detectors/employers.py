"""Organisations that the owner works for, owns or represents. One that is a school is the schools' detector's.

What a job title is at, for or of, is from the pattern files; the rest is the language pipeline's.
"""

from __future__ import annotations

from collections.abc import Iterator

from profileaudit import voice
from profileaudit.book import matches
from profileaudit.claims import weighed
from profileaudit.passage import Passage, Span

KINDS = ("employer",)


def detect(passage: Passage) -> Iterator[Span]:
    """Every employer that a person names as theirs."""
    text = passage.text
    claims = weighed(passage, "employer", "EMPLOYER")
    if not claims or voice.is_shared(text) or voice.is_organisation(text):
        return
    schools = matches(text).get("school", ())
    for claim in claims:
        span = claim.span
        is_school = any(school.start < span.end and span.start < school.end for school in schools)
        if not is_school:
            yield span
