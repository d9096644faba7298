"""Names of schools in every shape; schools without a name, films, football and prize givings left alone."""

import pytest

from profileaudit.detectors import schools, settle
from profileaudit.passage import Named, Passage, Span

FOUND = [
    ("Teacher at Fernlea Primary School", ["Fernlea Primary School"]),
    ("St Hild's C of E (VA) Primary, Hull", ["St Hild's C of E (VA) Primary"]),
    ("Ysgol Bryn Heulog yw'r gorau", ["Ysgol Bryn Heulog"]),
    ("P3 at Gaelscoil na Mara", ["Gaelscoil na Mara"]),
    ("Data lead, Three Hills Learning Trust", ["Three Hills Learning Trust"]),
    ("Studied law at University of Kentham", ["University of Kentham"]),
    ("Barchester University graduate", ["Barchester University"]),
    ("Year 2 @FernleaPrimary", ["@FernleaPrimary"]),
    ("What a day #TeamOakhurst", ["#TeamOakhurst"]),
    ("See www.fernlea.kent.sch.uk for dates", ["www.fernlea.kent.sch.uk"]),
    ("QUB PGCE, Omagh", ["QUB"]),
    ("Manager at Little Pebbles Nursery", ["Little Pebbles Nursery"]),
    ("Caretaker at Holm Vale High", ["Holm Vale High"]),
]
SPARED = [
    "Back at primary school today",
    "Police Academy is on",
    "School of Rock again",
    "High School Musical",
    "Spurs Academy lost",
    "Sunday School was fun",
    "RT @FernleaPrimary: snow day",
    "University Challenge is on",
    "College football tonight",
    "The nursery was full",
    "My old school",
    "Write to office@fernlea.kent.sch.uk",
    "The Academy Awards were long",
    "#TeamGB did it",
    "A weekend in Durham",
    "Bath time",
    "National Trust member",
]


def settled(passage: Passage) -> list[Span]:
    return settle(schools.detect(passage), passage)


@pytest.mark.parametrize(("text", "values"), FOUND)
def test_found(text: str, values: list[str]) -> None:
    spans = settled(Passage(text))
    assert [text[span.start : span.end] for span in spans] == values


@pytest.mark.parametrize("text", SPARED)
def test_spared(text: str) -> None:
    assert settled(Passage(text)) == []


def named(text: str, words: str, label: str = "SCHOOL") -> Passage:
    """A passage in which the language pipeline names these words."""
    start = text.index(words)
    return Passage(text, named=(Named(label, start, start + len(words)),))


def test_a_name_without_a_shape_is_the_pipelines() -> None:
    text = "Baker | dad | Stranfield"
    (span,) = settled(named(text, "Stranfield"))
    assert text[span.start : span.end] == "Stranfield"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Baker | dad | school", "school"),
        ("Baker | dad | my old school", "my old school"),
        ("@stranfield | hello | all", "@stranfield"),
        ("jo@stranfield.example.org | dad | Hull", "jo@stranfield.example.org"),
    ],
)
def test_what_is_no_name_of_a_school_is_not_believed(text: str, words: str) -> None:
    assert settled(named(text, words)) == []
