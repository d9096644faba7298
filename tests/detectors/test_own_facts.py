"""What the owner declared is certain in any spelling; what only shares a word with it is left alone."""

import pytest

from profileaudit.detectors import own_facts
from profileaudit.model import AboutMe, Certainty
from profileaudit.passage import Passage

ABOUT = AboutMe(
    schools=("St Invented's C of E Primary School", "SIPS"),
    phones=("07700 900123", "+44 161 496 0123"),
    emails=("jo.bloggs@example.org",),
    addresses=("12a Sample Road, Anytown, ZE1 0ZZ",),
)
FOUND = [
    ("work at St Invented's C of E Primary School!", "school", "St Invented's C of E Primary School"),
    ("st inventeds ce primary", "school", "st inventeds ce primary"),
    ("Saint Invented's Church of England Primary", "school", "Saint Invented's Church of England Primary"),
    ("#StInventedsCofEPrimarySchool", "school", "StInventedsCofEPrimarySchool"),
    ("follow @SIPS_Year4", "school", "SIPS"),
    ("+44 (0)7700-900-123", "phone", "+44 (0)7700-900-123"),
    ("O77OO 9OO l23", "phone", "O77OO 9OO l23"),
    ("on 7700 900 123", "phone", "7700 900 123"),
    ("0161.496.0123", "phone", "0161.496.0123"),
    ("jo dot bloggs at example dot org", "email", "jo dot bloggs at example dot org"),
    ("JO.BLOGGS [at] example.org", "email", "JO.BLOGGS [at] example.org"),
    ("come to 12A Sample Rd", "address", "12A Sample Rd"),
    ("the noise on sample road", "address", "sample road"),
    ("ze10zz", "address", "ze10zz"),
]
SPARED = [
    "St Invented's",
    "a primary school in Anytown",
    "gossips and sips",
    "077009001234",
    "17700900123",
    "07700 900124",
    "bob.jo.bloggs@example.org",
    "jo.bloggs@example.organic",
    "12 Sample Street",
    "Anytown is nice",
    "ZE1 0ZY",
    "road sample",
    "SIPSX",
    "Sample Roadshow",
    "#StInvented",
    "",
]


@pytest.mark.parametrize(("text", "kind", "value"), FOUND)
def test_own_facts_are_certain(text: str, kind: str, value: str) -> None:
    (span,) = own_facts.detect(Passage(text, about=ABOUT))
    assert (span.kind, text[span.start : span.end], span.certainty) == (kind, value, Certainty.CERTAIN)


@pytest.mark.parametrize("text", SPARED)
def test_what_only_shares_a_word_is_spared(text: str) -> None:
    assert list(own_facts.detect(Passage(text, about=ABOUT))) == []


@pytest.mark.parametrize(("text", "_kind", "_value"), FOUND)
def test_nothing_declared_finds_nothing(text: str, _kind: str, _value: str) -> None:
    assert list(own_facts.detect(Passage(text))) == []


def test_empty_and_generic_declarations_match_nothing() -> None:
    about = AboutMe(schools=("", "School", "St"), phones=("", "12"), emails=("@", "x"), addresses=("",))
    assert list(own_facts.detect(Passage("the school, 12 x@ St", about=about))) == []
