"""Named schools, nurseries, colleges, universities and trusts: full names, short ones, handles, hashtags, addresses.

The shapes of names are those of the register of schools (https://get-information-schools.service.gov.uk/);
names without a telling shape are the language pipeline's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from profileaudit import voice
from profileaudit.book import book
from profileaudit.claims import Claim, weighed
from profileaudit.passage import Passage, Span

KINDS = ("school",)

_GENERAL = re.compile(
    r"""(?ix) ^ \W* (?: (?: (?: the | a | my | our | old | big | primary | secondary | high | middle
            | elementary | nursery | junior | infant | sixth | sunday | art | law | med
            | medical | night | special ) \s+ ){0,3}
        (?: school | college | uni(?:versity)? | academy | nursery | reception | form | sixth\sform | class ) s?
      | \w | first | union )? \W* $"""
)
# A mail address, or the district of a postcode.
_NO_NAME = re.compile(r"[\w.+-]+@[\w-]+\.\w|\b[A-Z]{1,2}\d\d?[A-Z]?$")
# The pipeline's slips: half a name, a person, a degree, a role in a hashtag.
_OTHER = re.compile(
    r"""(?x) ^ (?: of | the | and | for | in ) \b (?! [\w ]* [A-Z] ) | ^ of \b | ^ (?: Miss | Mrs? | Ms | Dr ) \b
      | ^ (?: BA | BSc | BEd | MA | MSc | MEd | PGCE | PhD ) \b | ^\# \w*
      (?i: teacher | technician | lady | assistant | staff ) $"""
)
_AT = re.compile(r"(?i)(?:\bat|@|\bfrom|\bgrad|\balum)\s*$")


@cache
def _places() -> frozenset[str]:
    """Names of towns and areas, in lower case."""
    return frozenset(word for pattern in book().patterns if pattern.kind == "location" for word in pattern.phrases)


def detect(passage: Passage) -> Iterator[Span]:
    """Every named school, whatever the owner's tie to it."""
    text = passage.text
    claims = weighed(passage, "school", "SCHOOL")
    if claims and not voice.is_shared(text):
        yield from (claim.span for claim in claims if _is_school(claim, text))


def _is_school(claim: Claim, text: str) -> bool:
    if claim.by_pattern:
        return True
    words = text[claim.span.start : claim.span.end]
    if (
        _GENERAL.match(words)
        or _NO_NAME.search(words)
        or _OTHER.match(words)
        or voice.is_addressed(text, claim.span.start)
    ):
        return False
    # A town; some universities are called by theirs alone, but then one studies at it.
    return words.lower() not in _places() or bool(_AT.search(text[: claim.span.start][-9:]))
