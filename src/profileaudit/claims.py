"""What the pattern files and the language pipeline say together of one kind in one text."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TypeVar

from profileaudit.book import matches
from profileaudit.model import Certainty
from profileaudit.passage import Named, Passage, Span

OF_THE_OWNER = frozenset({"job-title", "family", "birth", "location", "employer", "school", "other-account"})
"""Kinds that tell of the owner: where one of them stands, a second is likelier."""
_Stretch = TypeVar("_Stretch", Span, Named)
_LONGEST = 400
"""No pattern and no name is longer, in characters."""
_COMPANY = 400
"""As far before and after, in characters, two things stand in company."""


@dataclass(frozen=True, slots=True)
class Claim:
    """A stretch that the patterns, the language pipeline or both say is of a kind."""

    span: Span
    by_pattern: bool
    by_pipeline: bool
    in_company: bool
    """Whether a pattern finds something else of the owner's nearby: a bio rarely tells one thing."""


def weighed(passage: Passage, kind: str, *labels: str) -> list[Claim]:
    """What the patterns of a kind and the language pipeline say together, a claim for each thing.

    Where both speak of the same words the stretch is what either covers (two patterns in one name stay two), and
    they are surer: `possible` becomes likely and `likely` certain. What the pipeline alone names is likely."""
    text = passage.text
    found = [match.span for match in matches(text).get(kind, ())]
    if not found and not passage.named:
        return []
    names = [_whole(text, name) for name in passage.labelled(*labels)]
    claims = []
    for name in names:
        same = list(_overlapping(found, name.start, name.end))
        if not same:
            alone = Span(kind, name.start, name.end, Certainty.LIKELY)
            claims.append(Claim(alone, False, True, _is_in_company(text, alone)))
        for span in same:
            both = _surer(span, name, alone=len(same) == 1)
            claims.append(Claim(both, True, True, _is_in_company(text, both)))
    for span in found:
        if not any(True for _ in _overlapping(names, span.start, span.end)):
            claims.append(Claim(span, True, False, _is_in_company(text, span)))
    return claims


def _surer(span: Span, name: Named, *, alone: bool) -> Span:
    """A pattern's span with which the pipeline agrees, as long as either if it is the only one in the name."""
    certainty = Certainty.LIKELY if span.certainty is Certainty.POSSIBLE else Certainty.CERTAIN
    start, end = (min(span.start, name.start), max(span.end, name.end)) if alone else (span.start, span.end)
    return replace(span, start=start, end=end, certainty=certainty)


def _overlapping(spans: Sequence[_Stretch], start: int, end: int) -> Iterator[_Stretch]:
    """Those of the spans, which are in order, that share a character with this stretch."""
    first = bisect_left(spans, start - _LONGEST, key=lambda span: span.start)
    for at in range(first, len(spans)):
        if spans[at].start >= end:
            return
        if start < spans[at].end:
            yield spans[at]


@lru_cache(maxsize=8)
def _of_the_owner(text: str) -> Sequence[tuple[int, int]]:
    """Where the patterns find something of the owner's, in order."""
    return sorted((m.start, m.end) for kind in OF_THE_OWNER for m in matches(text).get(kind, ()))


def _is_in_company(text: str, span: Span) -> bool:
    places = _of_the_owner(text)
    first = bisect_left(places, (span.start - _COMPANY, 0))
    last = bisect_left(places, (span.end + _COMPANY, 0))
    return any(places[at][1] <= span.start or span.end <= places[at][0] for at in range(first, last))


def _whole(text: str, name: Named) -> Named:
    """A name to the ends of its first and last words: the pipeline's tokens may be pieces of words and handles."""
    start, end = name.start, name.end
    while start and text[start].isalnum() and (text[start - 1].isalnum() or text[start - 1] in "@#_"):
        start -= 1
    while end < len(text) and (text[end - 1].isalnum() or text[end - 1] in "@#_"):
        if not (text[end].isalnum() or text[end] == "_"):
            break
        end += 1
    return replace(name, start=start, end=end)
