"""Partners, children, parents and marital status of the owner; sayings and other people's families left alone."""

import pytest

from profileaudit.detectors import families, settle
from profileaudit.passage import Named, Passage, Span

FOUND = [
    ("Mum of two boys. Runner.", ["Mum of two boys"]),
    ("Husband & dad of 3", ["Husband & dad of 3"]),
    ("Married to Rhys", ["Married to Rhys"]),
    ("Hull | engaged | nurse", ["engaged"]),
    ("In a relationship with Tom Orme", ["In a relationship with Tom Orme"]),
    ("Baker | my sister Nell | Hull", ["my sister Nell"]),
]
SPARED = [
    "Mother of dragons",
    "Dog mum and baker",
    "Happy birthday dad",
    "Son of a gun",
    "They got married to save tax",
    "Every single day",
    "Your husband rang",
    "Father Christmas is coming",
    "RT @jo: my wife is great",
    "Her kids were loud",
    "The road to my dad is shut for works all of this week, they say",
]


def settled(passage: Passage) -> list[Span]:
    return settle(families.detect(passage), passage)


@pytest.mark.parametrize(("text", "values"), FOUND)
def test_found(text: str, values: list[str]) -> None:
    spans = settled(Passage(text))
    assert [text[span.start : span.end] for span in spans] == values


@pytest.mark.parametrize("text", SPARED)
def test_spared(text: str) -> None:
    assert settled(Passage(text)) == []


def named(text: str, words: str, label: str = "FAMILY") -> Passage:
    """A passage in which the language pipeline names these words."""
    start = text.index(words)
    return Passage(text, named=(Named(label, start, start + len(words)),))


def test_what_the_pipeline_alone_names_is_believed() -> None:
    assert len(settled(named("Nain balch | Bangor | te", "Nain balch"))) == 1
