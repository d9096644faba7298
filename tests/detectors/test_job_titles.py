"""The owner's work in every nation's words; other people's work, jobs on offer and sayings left alone."""

import pytest

from profileaudit.detectors import job_titles, settle
from profileaudit.passage import Named, Passage, Span

FOUND = [
    ("Year 4 teacher and maths lead at a small school", ["Year 4 teacher", "maths lead"]),
    ("HLTA | Hull | cats", ["HLTA"]),
    ("SENDCo, wife, runner", ["SENDCo"]),
    ("ALNCo in the Valleys, mam", ["ALNCo"]),
    ("Depute head, Fife", ["Depute head"]),
    ("PT Guidance, Dundee", ["PT Guidance"]),
    ("P5 teacher 🏴󠁧󠁢󠁳󠁣󠁴󠁿", ["P5 teacher"]),
    ("Classroom assistant in Omagh", ["Classroom assistant"]),
    ("Lollipop lady by day, Elvis by night", ["Lollipop lady"]),
    ("I'm a caretaker and I've seen things", ["caretaker"]),
    ("Ten years as your school secretary, thank you all", ["school secretary"]),
    ("Proud chair of governors", ["chair of governors"]),
    ("Retired headteacher. Bowls.", ["Retired headteacher"]),
    ("ECT | Leeds | she/her", ["ECT"]),
    ("Dad. Plumber. Blues fan.", ["Plumber"]),
    ("Freelance graphic designer, Bristol", ["Freelance graphic designer"]),
    ("ex-midwife turned baker", ["ex-midwife", "baker"]),
    ("New classroom today! #ect1 #primaryteacher", ["#ect1", "#primaryteacher"]),
    ("I teach Reception so everyone cried", ["teach Reception"]),
]
SPARED = [
    "My daughter's Year 4 teacher is lovely",
    "Thanks to all the teachers",
    "RT @school: I am a teacher",
    "We are hiring a teaching assistant. Apply by Friday",
    "Life is the best teacher",
    "Arsenal sacked their manager again",
    "She is a nurse at the General",
    "Doctor Who is on",
    "Midday supervisors wanted, term time only",
    "I'm not a teacher",
    "If I was a teacher I would cry",
    "United sacked their assistant head coach",
    "Teacher strike on Thursday",
    "School of Rock was on",
    "Amateur photographer",
    "Happy birthday to the best headteacher",
    "The caretaker found my keys",
    "A film about a librarian",
    "We are teachers helping teachers. Our team offers training for schools",
    "Head of bins in our house",
    "Best chef of the year",
    "The supply teacher in that film",
]


def settled(passage: Passage) -> list[Span]:
    return settle(job_titles.detect(passage), passage)


@pytest.mark.parametrize(("text", "values"), FOUND)
def test_found(text: str, values: list[str]) -> None:
    spans = settled(Passage(text))
    assert [text[span.start : span.end] for span in spans] == values


@pytest.mark.parametrize("text", SPARED)
def test_spared(text: str) -> None:
    assert settled(Passage(text)) == []


def named(text: str, words: str, label: str = "JOB_TITLE") -> Passage:
    """A passage in which the language pipeline names these words."""
    start = text.index(words)
    return Passage(text, named=(Named(label, start, start + len(words)),))


@pytest.mark.parametrize(
    ("text", "words", "certainty"),
    [
        ("Year 4 teacher | Hull", "Year 4 teacher", "certain"),
        ("Dad. Plumber. Blues fan.", "Plumber", "likely"),
        ("Chief chaos wrangler | dad | Hull", "Chief chaos wrangler", "likely"),
    ],
)
def test_pattern_and_pipeline_together_are_surer(text: str, words: str, certainty: str) -> None:
    (span,) = settled(named(text, words))
    assert (text[span.start : span.end], span.certainty) == (words, certainty)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("@jo what does a wrangler even do all day", "wrangler"),
        ("He was a wrangler | dad | Hull", "wrangler"),
        ("Wrangler wanted | part time | Hull", "Wrangler"),
        ("mail jo@example.org | dad | Hull", "jo@example.org"),
    ],
)
def test_what_the_pipeline_alone_names_in_a_post_is_not_believed(text: str, words: str) -> None:
    assert words not in [text[span.start : span.end] for span in settled(named(text, words))]


def test_the_pipelines_pieces_of_words_are_made_whole() -> None:
    (span,) = settled(named("Superwrangler | dad | Hull", "wrangler"))
    assert (span.start, span.end) == (0, 13)
