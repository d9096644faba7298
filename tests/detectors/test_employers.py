"""Organisations the owner works for; what is merely mentioned, and schools, left to others."""

import pytest

from profileaudit.detectors import employers, settle
from profileaudit.passage import Named, Passage, Span

FOUND = [
    ("Reporter for Holm Gazette", ["Holm Gazette"]),
    ("Founder of Fernsoft", ["Fernsoft"]),
    ("Senior analyst at Northlight Energy, Hull", ["Northlight Energy"]),
    ("19 years with Royal Fern", ["Royal Fern"]),
]
SPARED = [
    "Manager at the end of his tether",
    "Teacher at Fernlea Primary School",
    "Works for me",
    "She works at Boots",
    "Work at home mum",
    "Director of music",
    "RT @jo: I work at Boots",
    "Writer at heart",
]


def settled(passage: Passage) -> list[Span]:
    return settle(employers.detect(passage), passage)


@pytest.mark.parametrize(("text", "values"), FOUND)
def test_found(text: str, values: list[str]) -> None:
    spans = settled(Passage(text))
    assert [text[span.start : span.end] for span in spans] == values


@pytest.mark.parametrize("text", SPARED)
def test_spared(text: str) -> None:
    assert settled(Passage(text)) == []


def named(text: str, words: str, label: str = "EMPLOYER") -> Passage:
    """A passage in which the language pipeline names these words."""
    start = text.index(words)
    return Passage(text, named=(Named(label, start, start + len(words)),))


def test_a_school_is_no_employer() -> None:
    assert settled(named("Baker | Fernlea Primary School", "Fernlea Primary School")) == []


def test_what_the_pipeline_alone_names_is_believed() -> None:
    assert len(settled(named("Cheese wrangler | @holmcheese | dad", "@holmcheese"))) == 1
