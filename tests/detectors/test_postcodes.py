"""Postcodes that could exist, and the codes that could not or are something else."""

import pytest

from profileaudit.detectors import postcodes
from profileaudit.model import Certainty
from profileaudit.passage import Passage

FOUND = [
    ("ZE1 0ZZ", "address", "ZE1 0ZZ", Certainty.CERTAIN),
    ("we live at EC1A 1ZZ", "address", "EC1A 1ZZ", Certainty.CERTAIN),
    ("for the satnav it's M60 9ZZ", "address", "M60 9ZZ", Certainty.CERTAIN),
    ("nice M60 9ZZ", "address", "M60 9ZZ", Certainty.LIKELY),
    ("we live at ze1 0zz", "address", "ze1 0zz", Certainty.LIKELY),
    ("postcode ZE10ZZ", "address", "ZE10ZZ", Certainty.LIKELY),
    ("Nether Anyham, Anytown ZE1 0ZZ", "address", "Nether Anyham, Anytown ZE1 0ZZ", Certainty.CERTAIN),
    ("living in BS8", "location", "BS8", Certainty.POSSIBLE),
    ("M14 flat to let", "location", "M14", Certainty.POSSIBLE),
    ("📍 Anytown E13", "location", "E13", Certainty.POSSIBLE),
]
SPARED = [
    "PS5 2TB",
    "F1 2GP",
    "SW1 9CI",
    "LL5 4AB",
    "HG12 4AB",
    "the filter to buy is the SE5 8ZZ",
    "t.co/LS14AB",
    "@LS14AB #LS14AB",
    "meter 943120 read",
    "A1 M1 M25 traffic from M62",
    "YK09 ZXA",
    "boiler shows E119 and F28",
    "we live near the M62",
    "aa1 bb2",
    "KS1 2 teachers",
    "U2 3D",
    "",
]


@pytest.mark.parametrize(("text", "kind", "value", "certainty"), FOUND)
def test_postcodes_are_found(text: str, kind: str, value: str, certainty: Certainty) -> None:
    (span,) = postcodes.detect(Passage(text))
    assert (span.kind, text[span.start : span.end], span.certainty) == (kind, value, certainty)


@pytest.mark.parametrize("text", SPARED)
def test_other_codes_are_spared(text: str) -> None:
    assert list(postcodes.detect(Passage(text))) == []


@pytest.mark.parametrize(
    ("code", "possible"),
    [
        ("EC1A", True),
        ("E1W", True),
        ("M1A", False),
        ("LL5", False),
        ("AB10", True),
        ("HD1", True),
        ("XX1", False),
        ("", False),
    ],
)
def test_outward_codes(code: str, possible: bool) -> None:
    assert postcodes.valid_outward(code) is possible
