"""Detectors find what gives a person away. The folder is the registry.

A detector is a module with a docstring that cites its authority, and

    KINDS: tuple[str, ...]                           what it may find
    def detect(passage: Passage) -> Iterator[Span]   where, and how sure it is

It never decides how serious a finding is, never looks at the audience and never builds a message.
`find` runs them all over a batch of entries and settles what they say about the same words.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import Protocol

from profileaudit import nlp
from profileaudit.book import book_of
from profileaudit.model import AboutMe, Certainty, Entry, Finding
from profileaudit.passage import NOTHING_DECLARED, Passage, Span, plain
from profileaudit.patterns import Pattern

HIDDEN = "\u00ad\u200b\u200c\u2060\ufeff"
"""Soft hyphen and characters of no width: a search does not see through them."""
INSIDE_A_FIELD = ("school", "job-title", "phone", "email")
"""What is worth telling besides the kind that the platform gives a field: a school in a title."""


class Detector(Protocol):
    """What every module in this folder offers."""

    KINDS: tuple[str, ...]

    def detect(self, passage: Passage) -> Iterator[Span]:
        """Where this passage gives something away, in any order."""
        ...


@cache
def detectors() -> Mapping[str, Detector]:
    """Every detector by its module's name: found by being in this folder."""
    names = sorted(module.name for module in iter_modules(__path__))
    return {name: import_module(f"{__name__}.{name}") for name in names}


def find(entries: Sequence[Entry], about: AboutMe = NOTHING_DECLARED, own: tuple[Pattern, ...] = ()) -> list[Finding]:
    """Everything that the entries give away, in the order of the entries, then of the text.

    `own`: patterns that the school or the owner wrote; what they find is told whatever its kind."""
    plains = [plain(entry.text) for entry in entries]
    named = nlp.name([each.text for each in plains])
    findings: list[Finding] = []
    book = book_of(own) if own else None
    for entry, each, names in zip(entries, plains, named, strict=True):
        passage = Passage(each.text, entry.says, about, names)
        spans = [span for detector in detectors().values() for span in detector.detect(passage)]
        if book is not None:
            spans += [match.span for match in book.matches(passage.text)]
        for span in settle(spans, passage):
            start, end = each.original(span.start, span.end)
            note = span.note or _disguise(entry.text[start:end], each.text[span.start : span.end])
            findings.append(Finding(span.kind, entry, start, end, span.certainty, note, span.subtype))
    return findings


def _disguise(given: str, read: str) -> str:
    """A note when the words are written so that a search would miss them: fancy letters, hidden characters."""
    if given == read or _letters(given) == _letters(read):
        return ""
    return "written in letters that only look like these"


def _letters(text: str) -> str:
    return "".join(char for char in text if char.isalnum() or char in HIDDEN)


def settle(spans: Iterable[Span], passage: Passage) -> list[Span]:
    """One span for each thing that is given away.

    Of overlapping spans of one kind the surest stays, then the longest, and keeps the best certainty and
    any subtype or note. Of overlapping spans of different kinds both stay: a school's name inside an
    e-mail address gives away two things. A field whose kind the platform states is that kind, whole."""
    by_kind: dict[str, list[Span]] = {}
    for span in spans:
        if span.start < span.end:
            by_kind.setdefault(span.kind, []).append(span)
    stated = _stated(passage, by_kind)
    if stated is not None:
        by_kind = {kind: own for kind, own in by_kind.items() if kind in (stated.kind, *INSIDE_A_FIELD)}
        by_kind.setdefault(stated.kind, []).append(stated)
    settled = [span for kind in by_kind for span in _merged(by_kind[kind])]
    return sorted(settled, key=lambda span: (span.start, span.end, span.kind))


def _stated(passage: Passage, found: Mapping[str, list[Span]]) -> Span | None:
    """The whole field, as the kind that the platform gives it; an employer that is a school is a school."""
    if passage.says is None:
        return None
    text = passage.text
    start, end = len(text) - len(text.lstrip()), len(text.rstrip())
    kind = "school" if passage.says == "employer" and "school" in found else passage.says
    return Span(kind, start, end, Certainty.CERTAIN)


def _merged(spans: list[Span]) -> list[Span]:
    """Overlapping spans of one kind made one."""
    kept: list[Span] = []
    for span in sorted(spans, key=lambda span: (-span.certainty.rank, span.start - span.end, span.start)):
        at = next((i for i, k in enumerate(kept) if span.start < k.end and k.start < span.end), None)
        if at is None:
            kept.append(span)
        else:
            kept[at] = kept[at].with_help_of(span)
    return kept
