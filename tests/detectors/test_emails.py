"""Mail addresses in any spelling, and the at-signs and dots that are none."""

import pytest

from profileaudit.detectors import emails
from profileaudit.model import AboutMe, Certainty
from profileaudit.passage import Passage

FOUND = [
    ("jo@example.org", "jo@example.org", "personal", Certainty.CERTAIN),
    ("mail <jo.bloggs+pta@example.com>.", "jo.bloggs+pta@example.com", "personal", Certainty.CERTAIN),
    ("jo.o'neil@example.org", "jo.o'neil@example.org", "personal", Certainty.CERTAIN),
    ("07700900123/jo@example.org", "jo@example.org", "personal", Certainty.CERTAIN),
    ("office@hillview.anyshire.sch.uk", "office@hillview.anyshire.sch.uk", "school", Certainty.CERTAIN),
    ("j.b@hillviewcollege.ac.uk", "j.b@hillviewcollege.ac.uk", "school", Certainty.CERTAIN),
    ("j.b@green-academy.example.org", "j.b@green-academy.example.org", "school", Certainty.CERTAIN),
    ("j.b@hillview.sch.example", "j.b@hillview.sch.example", "school", Certainty.CERTAIN),
    ("jo @ example . com", "jo @ example . com", "personal", Certainty.LIKELY),
    ("email jo @ example.com", "jo @ example.com", "personal", Certainty.LIKELY),
    ("email jo at example dot com", "jo at example dot com", "personal", Certainty.LIKELY),
    ("jo [at] example [dot] org", "jo [at] example [dot] org", "personal", Certainty.LIKELY),
    ("jo(at)example.com", "jo(at)example.com", "personal", Certainty.LIKELY),
    ("jo(@)example(.)com", "jo(@)example(.)com", "personal", Certainty.LIKELY),
    ("jo DOT bloggs AT example DOT org", "jo DOT bloggs AT example DOT org", "personal", Certainty.LIKELY),
    (
        "kim underscore lee at example dot co dot uk",
        "kim underscore lee at example dot co dot uk",
        "personal",
        Certainty.LIKELY,
    ),
    ("jo.bloggs at gmail.com", "jo.bloggs at gmail.com", "personal", Certainty.LIKELY),
    ("email: jo.bloggs91 @ gmail", "jo.bloggs91 @ gmail", "personal", Certainty.LIKELY),
    ("jo.bloggs91@gmail", "jo.bloggs91@gmail", "personal", Certainty.POSSIBLE),
]
SPARED = [
    "@user.name follow me",
    "hi @jo_bloggs!",
    "never @ me about marmite",
    "meet at school dot com",
    "look at amazon dot com",
    "us at example dot com",
    "supper@grans 7.15 prompt",
    "raffle tickets 5 @ £1.50",
    "dot is at home. the dot com boom",
    "love @ gmail",
    "jo@x",
    "a@b.c",
    "see you @ the.park",
    "jo@192.168.0.1",
    "teaching at Hillview dot dot dot",
    "working at sky.com offices",
    "Head @ Saltmarsh Primary, example.org",
    "at dot dot",
    "three at a time, dot to dot",
    "",
]


@pytest.mark.parametrize(("text", "value", "subtype", "certainty"), FOUND)
def test_addresses_are_found(text: str, value: str, subtype: str, certainty: Certainty) -> None:
    (span,) = emails.detect(Passage(text))
    assert (text[span.start : span.end], span.subtype, span.certainty) == (value, subtype, certainty)


@pytest.mark.parametrize("text", SPARED)
def test_other_signs_are_spared(text: str) -> None:
    assert list(emails.detect(Passage(text))) == []


def test_the_owners_school_makes_it_a_school_address() -> None:
    about = AboutMe(schools=("Hill View",))
    (span,) = emails.detect(Passage("jo@hillview.example.org", about=about))
    assert span.subtype == "school"
