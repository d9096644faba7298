"""The owner's dates of birth, birthdays and ages; other people's, and numbers that are none, left alone."""

import pytest

from profileaudit.detectors import births, settle
from profileaudit.passage import Named, Passage, Span

FOUND = [
    ("DOB: 14/02/1981", ["DOB: 14/02/1981"]),
    ("D.O.B 07/11/1991, Hull", ["D.O.B 07/11/1991"]),
    ("Born 3rd March 1999 in Deal", ["Born 3rd March 1999"]),
    ("my date of birth is 12 May 1985 so no", ["date of birth is 12 May 1985"]),
    ("bday 12 May 🎂", ["bday 12 May"]),
    ("29 yrs old, Hull", ["29 yrs old"]),
    ("I'm a 24yo from Leeds", ["24yo"]),
    ("23 | Leeds | cats", ["23"]),
    ("Kate. 20. Hull", ["20"]),
    ("40 today and still not a grown-up", ["40 today"]),
    ("I turned 30 yesterday, send help", ["turned 30 yesterday"]),
    ("born '74, Fife", ["born '74"]),
    ("Nurse, 24, tired, Hull", ["24"]),
    ("born on the twenty first of April ninety six", ["born on the twenty first of April ninety six"]),
]
SPARED = [
    "She was born in 1985",
    "A star is born",
    "My 5 year old is mad",
    "A 24 year old man was arrested",
    "Our lad is 7 today",
    "It's my birthday present to you",
    "Room 23. Bring cake",
    "Top 20, here we go",
    "RT @jo: I turned 30 yesterday",
    "Won on Friday, 24",
    "This 30 year old whisky",
    "Established since 1990",
    "Only 12 today, wrap up warm",
    "Page 23, please",
    "Happy birthday mum, 70 today",
    "We were married 12 May 1985",
]


def settled(passage: Passage) -> list[Span]:
    return settle(births.detect(passage), passage)


@pytest.mark.parametrize(("text", "values"), FOUND)
def test_found(text: str, values: list[str]) -> None:
    spans = settled(Passage(text))
    assert [text[span.start : span.end] for span in spans] == values


@pytest.mark.parametrize("text", SPARED)
def test_spared(text: str) -> None:
    assert settled(Passage(text)) == []


def named(text: str, words: str, label: str = "BIRTH") -> Passage:
    """A passage in which the language pipeline names these words."""
    start = text.index(words)
    return Passage(text, named=(Named(label, start, start + len(words)),))


@pytest.mark.parametrize(("text", "words"), [("Baker | dad | thirtysomething at heart, fifty", "fifty")])
def test_a_word_for_an_age_in_a_bio_is_the_pipelines(text: str, words: str) -> None:
    assert words in [text[span.start : span.end] for span in settled(named(text, words))]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Baker | dad | number 17", "17"),
        ("Baker | dad | twenty years in the kitchen", "twenty"),
        ("Thirty people came to the match in the rain last night", "Thirty"),
    ],
)
def test_a_bare_number_that_only_the_pipeline_names_is_not_believed(text: str, words: str) -> None:
    assert settled(named(text, words)) == []
