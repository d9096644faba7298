"""Dates of birth, birthdays and ages of the owner.

A date or a number is a birth only beside a word for it, or where a bio states an age; spellings are those of
https://www.gov.uk/guidance/style-guide/a-to-z#dates and of daily use.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from profileaudit import voice
from profileaudit.claims import Claim, weighed
from profileaudit.model import Certainty
from profileaudit.passage import Passage, Span

KINDS = ("birth",)

# What the pipeline alone calls a birth must hold a word for one, or be an age that is a fragment of its own: it
# takes a number in an address for an age too.
_WORD = re.compile(
    r"(?i)born|birth|b-?day|d\.?o\.?b|\bage|years? (?:old|young)|yrs? old|\dy/?o\b"
    r"|\b(?:twen|thir|for|fif|six|seven)ty\b|teen\b"
)
_AGE = re.compile(r"\W*(?:1[3-9]|[2-8]\d)\W*")
_BEFORE = re.compile(r"(?:^|[|/•·,.;\n(&!~]|[\u2190-\u2bff\U0001F000-\U0001FAFF\u200d\ufe0f])\s*$")
_AFTER = re.compile(r"(?i)\s*(?:$|[|/•·,.;\n)&!]|[\u2190-\u2bff\U0001F000-\U0001FAFF]|something\b|and\b|going\b)")
_NOT_AFTER = re.compile(
    r"""(?ix) ^ \s* (?: weeks? | months? | minutes? | hours? | days? | years?\s(?:ago|in|of|at|since|later|vet\w*)
      | (?:m[ae]n|wom[ae]n|boys?|girls?|kids?|video|business\w+|sons?|daughters?|dogs?|cats?|cars?|house) ) \b"""
)
# A person who is named, a house, a small child, or so many of something.
_NOT_BEFORE = re.compile(
    r"""(?ix) (?: \b (?: mr | mrs | ms | miss | dr ) \.? \s [\w'’-]+ , \s* | \b (?: no | nr | number ) \.? \s*
      | \b (?: one | two | three | four | five | six | seven | eight | nine | ten | eleven | twelve ) \s ) $"""
)
_SO_MANY = re.compile(r"^\s+[a-z]+s\b")
_IN_WORDS = re.compile(r"(?i)[a-z]+(?:[ -][a-z]+)?")


def detect(passage: Passage) -> Iterator[Span]:
    """Every birth of the owner's; an age that only stands in a list counts in a bio."""
    text = passage.text
    claims = weighed(passage, "birth", "BIRTH")
    if claims and not voice.is_shared(text) and not voice.is_organisation(text):
        yield from (claim.span for claim in claims if _is_own(claim, text))


def _is_own(claim: Claim, text: str) -> bool:
    span = claim.span
    if _NOT_BEFORE.search(text[max(0, span.start - 30) : span.start]):
        return False
    if _IN_WORDS.fullmatch(text[span.start : span.end]) and _SO_MANY.match(text[span.end :][:20]):
        return False
    if claim.by_pattern:
        return span.certainty is not Certainty.POSSIBLE or voice.is_made_of_fragments(text)
    words, before, after = text[span.start : span.end], text[: span.start][-4:], text[span.end :][:20]
    if not voice.is_told_of_the_owner(text, claim.in_company) or _NOT_AFTER.match(after):
        return False
    fragment = _AGE.fullmatch(words) and _BEFORE.search(before) and _AFTER.match(after)
    return bool(_WORD.search(words) or fragment)
