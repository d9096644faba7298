"""The patterns ready for use: everything that they find in a text, in one pass where nothing is found.

All literal words of all files go into one Aho-Corasick automaton (`ahocorasick_rs`), so a text without any of them
costs some 3 microseconds; spaCy's PhraseMatcher, measured on phrases like these, takes fifty times as long because
it must cut the text into tokens first (2 cores, 2026-11).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache

from ahocorasick_rs import AhoCorasick

from profileaudit import careful, data
from profileaudit.passage import Span
from profileaudit.patterns import Pattern, read

REACH = 40
"""How many characters before and after the found words `near` and `unless` look at."""
_LONG = 2_000
"""Texts with more characters are searched round the literal words only."""
_ROUND = 300


@dataclass(frozen=True, slots=True)
class Match:
    """Where a pattern was found."""

    pattern: Pattern
    start: int
    end: int

    @property
    def span(self) -> Span:
        """The same, as detectors say it."""
        pattern = self.pattern
        return Span(pattern.kind, self.start, self.end, pattern.certainty, pattern.subtype, pattern.note)


@dataclass(frozen=True, slots=True)
class _Seeker:
    """A pattern that looks for a literal word."""

    pattern: int
    """Its place in the book."""
    as_phrase: bool
    any_before: bool
    """Whether a letter or digit may stand before the word."""
    any_after: bool


@dataclass(frozen=True)
class Book:
    """Patterns ready for use."""

    patterns: tuple[Pattern, ...]

    @cached_property
    def _automaton(self) -> tuple[AhoCorasick, tuple[tuple[_Seeker, ...], ...]]:
        """All literal words in one automaton, and for each of them who looks for it."""
        seekers: dict[str, list[_Seeker]] = {}
        for at, pattern in enumerate(self.patterns):
            for word in pattern.phrases:
                seekers.setdefault(word, []).append(_Seeker(at, True, False, False))
            for need in pattern.needs if pattern.find else ():
                seeker = _Seeker(at, False, need.startswith("*"), need.endswith("*"))
                seekers.setdefault(need.strip("*"), []).append(seeker)
        return AhoCorasick(list(seekers)), tuple(tuple(each) for each in seekers.values())

    @cached_property
    def _always(self) -> tuple[int, ...]:
        return tuple(at for at, pattern in enumerate(self.patterns) if pattern.find and not pattern.needs)

    def matches(self, text: str) -> Iterator[Match]:
        """Everything that the patterns find, in no order. Offsets are code points of `text`."""
        automaton, seekers = self._automaton
        phrases: dict[int, list[tuple[int, int]]] = {}
        wanted: dict[int, list[int]] = {at: [] for at in self._always}
        for word, start, end in automaton.find_matches_as_indexes(_lower(text), overlapping=True):
            begins = start == 0 or not text[start - 1].isalnum()
            ends = end == len(text) or not text[end].isalnum()
            for seeker in seekers[word]:
                if (begins or seeker.any_before) and (ends or seeker.any_after):
                    if seeker.as_phrase:
                        phrases.setdefault(seeker.pattern, []).append((start, end))
                    else:
                        wanted.setdefault(seeker.pattern, []).append(start)
        for at, spans in phrases.items():
            pattern = self.patterns[at]
            yield from _apart(match for start, end in _outermost(spans) for match in _kept(pattern, text, start, end))
        for at, places in wanted.items():
            yield from _found(self.patterns[at], text, places)


def _lower(text: str) -> str:
    """Lower case at the same offsets: a letter whose lower case is two letters stays as it is."""
    lower = text.lower()
    return lower if len(lower) == len(text) else "".join(low if len(low := c.lower()) == 1 else c for c in text)


def _outermost(spans: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Spans that lie in no longer one, by place: `graphic designer`, and not the `designer` in it."""
    last = 0
    for start, end in sorted(spans, key=lambda span: (span[0], -span[1])):
        if end > last:
            yield start, end
            last = end


def _apart(found: Iterable[Match]) -> Iterator[Match]:
    """Matches of one pattern, by place, without those that overlap an earlier one."""
    last = -1
    for match in found:
        if match.start >= last:
            yield match
            last = match.end


def _found(pattern: Pattern, text: str, places: Sequence[int]) -> Iterator[Match]:
    assert pattern.find is not None  # noqa: S101 - only patterns that have one are asked
    for first, last in _stretches(text, places):
        for match in pattern.find.finditer(text, first, last):
            yield from _kept(pattern, text, *_value(match))


def _value(match: re.Match[str] | careful.Found) -> tuple[int, int]:
    """Where the group named `value`, or `value2` and on, stands that took part; the whole match if none is named."""
    named = (match.span(name) for name in match.re.groupindex if name.startswith("value"))
    return next((span for span in named if span[0] >= 0), match.span())


def _stretches(text: str, places: Sequence[int]) -> Iterable[tuple[int, int]]:
    """The whole of a short text; of a long one, what stands round these places, each character once."""
    if len(text) <= _LONG or not places:
        return [(0, len(text))]
    stretches: list[tuple[int, int]] = []
    for place in sorted(places):
        first, last = max(0, place - _ROUND), min(len(text), place + _ROUND)
        if stretches and first <= stretches[-1][1]:
            stretches[-1] = (stretches[-1][0], last)
        else:
            stretches.append((first, last))
    return stretches


def _kept(pattern: Pattern, text: str, start: int, end: int) -> Iterator[Match]:
    """The match, if the words around it allow it."""
    if pattern.near is None and pattern.unless is None:
        yield Match(pattern, start, end)
        return
    first, last = max(0, start - REACH), min(len(text), end + REACH)
    cut = "\0" * (first > 0)  # so that ^ and $ mean the ends of the text, not of what is looked at
    rest = "\0" * (last < len(text))
    around = f"{cut}{text[first:start]}«{text[start:end]}»{text[end:last]}{rest}"
    if pattern.unless and pattern.unless.search(around):
        return
    if pattern.near:
        near = pattern.near.search(around)
        if near is None:
            return
        if "value" in pattern.near.groupindex:  # it holds both marks
            left, right = near.span("value")
            start, end = first - len(cut) + left, first - len(cut) + right - 2
    yield Match(pattern, start, end)


@cache
def book() -> Book:
    """The patterns that come with the program."""
    files = sorted(data.folder("patterns").glob("*.toml"))
    return Book(tuple(pattern for path in files for pattern in read(path, tried=True)))


@lru_cache(maxsize=8)
def book_of(patterns: tuple[Pattern, ...]) -> Book:
    """Patterns that somebody else wrote, made ready once for each process."""
    return Book(patterns)


def matches(text: str) -> Mapping[str, tuple[Match, ...]]:
    """What the program's own patterns find in a text, by kind, by place.

    Remembered while a batch of texts is judged: the language pipeline's gate and every detector ask."""
    return _remembered(text) if len(text) <= _LONG else _long_remembered(text)


def _matches(text: str) -> Mapping[str, tuple[Match, ...]]:
    kinds: dict[str, list[Match]] = {}
    for match in book().matches(text):
        kinds.setdefault(match.pattern.kind, []).append(match)
    return {kind: tuple(sorted(found, key=lambda match: (match.start, -match.end))) for kind, found in kinds.items()}


_remembered = lru_cache(maxsize=1024)(_matches)
_long_remembered = lru_cache(maxsize=2)(_matches)


def forget() -> None:
    """Drops what is remembered: for tests that change the patterns."""
    _remembered.cache_clear()
    _long_remembered.cache_clear()
