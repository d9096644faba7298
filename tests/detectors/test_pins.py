"""Pins on a map, and the slashes, sums and links that are none."""

import pytest

from profileaudit.detectors import pins
from profileaudit.model import Certainty
from profileaudit.passage import Passage


@pytest.mark.parametrize(
    ("text", "value", "certainty"),
    [
        ("find us: ///invented.three.words", "///invented.three.words", Certainty.LIKELY),
        ("w3w.co/invented.three.words", "w3w.co/invented.three.words", Certainty.LIKELY),
        ("our house https://maps.app.goo.gl/Invented1", "https://maps.app.goo.gl/Invented1", Certainty.LIKELY),
        ("nice pub goo.gl/maps/Invented1", "goo.gl/maps/Invented1", Certainty.POSSIBLE),
        ("9C3W+2X London", "9C3W+2X", Certainty.LIKELY),
    ],
)
def test_pins_are_found(text: str, value: str, certainty: Certainty) -> None:
    (span,) = pins.detect(Passage(text))
    assert (text[span.start : span.end], span.certainty) == (value, certainty)


@pytest.mark.parametrize(
    "text",
    [
        "https://example.org/a.b.c",
        "/// a comment",
        "///two.words",
        "2222+22=2244",
        "A+ in maths",
        "C++",
        "road maps",
        "KS3+4",
        "GCSE+A2",
        "map.example.org",
    ],
)
def test_others_are_spared(text: str) -> None:
    assert list(pins.detect(Passage(text))) == []
