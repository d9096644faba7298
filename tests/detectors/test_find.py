"""All detectors together: what they say of the same words is settled, and offsets are those of the text as given."""

from __future__ import annotations

import pytest

from profileaudit.detectors import detectors, find, settle
from profileaudit.model import KINDS, Certainty, Entry, Place
from profileaudit.passage import Passage, Span

PLACE = Place("x", "Bio", "f", "k")
CERTAIN, LIKELY, POSSIBLE = Certainty.CERTAIN, Certainty.LIKELY, Certainty.POSSIBLE


def settled(says: str | None, *spans: Span) -> list[tuple[str, int, int, Certainty]]:
    passage = Passage(" Oakfield Primary School ", says)
    return [(span.kind, span.start, span.end, span.certainty) for span in settle(spans, passage)]


def test_every_detector_names_kinds_that_there_are() -> None:
    assert detectors()
    for detector in detectors().values():
        assert set(detector.KINDS) <= set(KINDS)


@pytest.mark.parametrize(
    ("spans", "kept"),
    [
        ([Span("school", 1, 9, LIKELY), Span("school", 1, 24, LIKELY)], [("school", 1, 24, LIKELY)]),
        ([Span("school", 1, 9, CERTAIN), Span("school", 1, 24, LIKELY)], [("school", 1, 9, CERTAIN)]),
        ([Span("school", 1, 9, LIKELY), Span("employer", 1, 9, LIKELY)],
         [("employer", 1, 9, LIKELY), ("school", 1, 9, LIKELY)]),
        ([Span("school", 1, 9, LIKELY), Span("school", 10, 17, POSSIBLE)],
         [("school", 1, 9, LIKELY), ("school", 10, 17, POSSIBLE)]),
        ([Span("school", 3, 3, CERTAIN)], []),
    ],
)  # fmt: skip
def test_settle(spans: list[Span], kept: list[tuple[str, int, int, Certainty]]) -> None:
    assert settled(None, *spans) == kept


def test_a_field_is_what_the_platform_says_it_is_whole() -> None:
    assert settled("job-title") == [("job-title", 1, 24, CERTAIN)]
    assert settled("job-title", Span("location", 1, 9, LIKELY)) == [("job-title", 1, 24, CERTAIN)]
    assert settled("job-title", Span("school", 1, 24, LIKELY)) == [
        ("job-title", 1, 24, CERTAIN),
        ("school", 1, 24, LIKELY),
    ]


def test_an_employer_that_is_a_school_is_a_school() -> None:
    assert settled("employer", Span("school", 1, 24, LIKELY)) == [("school", 1, 24, CERTAIN)]


@pytest.mark.parametrize(
    "text",
    ["07700 900123", "🧶🧶 07700 900123", "０７７００ ９００１２３", "0\u200b7700 900123", "7️⃣ cats, ring 07700 900123"],
)
def test_offsets_are_those_of_the_text_as_given(text: str) -> None:
    (finding,) = [finding for finding in find([Entry(text, PLACE)]) if finding.kind == "phone"]
    assert finding.end == len(text)
    assert finding.value == text[finding.start :]


@pytest.mark.parametrize(
    ("text", "note"),
    [
        ("ring 07700 900123", False),
        ("ring 07700\u00a0900123", False),
        ("ring ０７７００ ９００１２３", True),
        ("ring 07\u200b700 900123", True),
    ],
)
def test_disguised_letters_are_told(text: str, note: bool) -> None:
    (finding,) = [finding for finding in find([Entry(text, PLACE)]) if finding.kind == "phone"]
    assert ("look like" in finding.note) is note
