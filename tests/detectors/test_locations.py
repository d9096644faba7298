"""Where the owner lives or comes from; places visited, and names that hold a place, left alone."""

import pytest

from profileaudit.detectors import locations, settle
from profileaudit.passage import Named, Passage, Span

FOUND = [
    ("Nurse. Hull, England.", ["Hull, England"]),
    ("Lives in Penarth", ["Penarth"]),
    ("Originally from Moffat", ["Moffat"]),
    ("Bristol born, loves cake", ["Bristol born"]),
    ("Londoner, nurse", ["Londoner"]),
    ("Proud Geordie", ["Geordie"]),
    ("Baker 📍 Ambleside", ["Ambleside"]),
    ("Leeds | baker | dad", ["Leeds"]),
]
SPARED = [
    "Off to Leeds for a gig tonight",
    "Reading a book in bed",
    "The Leeds United ground",
    "Going to London tomorrow",
    "A letter from Santa",
    "Geordie Shore is on",
    "Welsh cakes for tea",
    "Live in concert",
    "RT @jo: I live in Hull",
    "jo@example.co.uk",
    "📍 save this for later",
]


def settled(passage: Passage) -> list[Span]:
    return settle(locations.detect(passage), passage)


@pytest.mark.parametrize(("text", "values"), FOUND)
def test_found(text: str, values: list[str]) -> None:
    spans = settled(Passage(text))
    assert [text[span.start : span.end] for span in spans] == values


@pytest.mark.parametrize("text", SPARED)
def test_spared(text: str) -> None:
    assert settled(Passage(text)) == []


def named(text: str, words: str, label: str = "LOCATION") -> Passage:
    """A passage in which the language pipeline names these words."""
    start = text.index(words)
    return Passage(text, named=(Named(label, start, start + len(words)),))


def test_what_the_pipeline_alone_names_is_believed() -> None:
    assert len(settled(named("Baker | dad | Llanfaredig", "Llanfaredig"))) == 1
