"""Numbers that stand for a person, and the many that do not."""

import pytest

from profileaudit.detectors import identifiers
from profileaudit.model import Certainty
from profileaudit.passage import Passage

CERTAIN, LIKELY, POSSIBLE = Certainty.CERTAIN, Certainty.LIKELY, Certainty.POSSIBLE
FOUND = [
    ("QQ 12 34 56 C", [("QQ 12 34 56 C", "national-insurance", LIKELY)]),
    ("my NI is qq123456c", [("qq123456c", "national-insurance", LIKELY)]),
    ("NHS number 999 014 2255", [("999 014 2255", "nhs", POSSIBLE)]),
    ("NHS no 943 476 5919", [("943 476 5919", "nhs", CERTAIN)]),
    ("my TRN is 12/34567", [("12/34567", "teacher-reference", LIKELY)]),
    ("teacher reference number RP12/34567", [("RP12/34567", "teacher-reference", LIKELY)]),
    ("GTCS number 123456", [("123456", "teacher-registration", LIKELY)]),
    ("EWC number is 1234567", [("1234567", "teacher-registration", LIKELY)]),
    ("lost my passport, 123456789", [("123456789", "passport", LIKELY)]),
    ("MORGA 657054 SM9IJ", [("MORGA 657054 SM9IJ", "driving-licence", CERTAIN)]),
    ("DBS number 001234567890", [("001234567890", "dbs", LIKELY)]),
    ("4111 1111 1111 1111", [("4111 1111 1111 1111", "payment-card", CERTAIN)]),
    ("sort code 00-00-01", [("00-00-01", "sort-code", LIKELY)]),
    ("Sort 00 00 01 Acct 1234 5678", [("00 00 01", "sort-code", CERTAIN), ("1234 5678", "bank-account", CERTAIN)]),
    ("A BLOGGS 00 00 01 / 12345678", [("00 00 01", "sort-code", CERTAIN), ("12345678", "bank-account", CERTAIN)]),
    ("account number 12345678", [("12345678", "bank-account", LIKELY)]),
    ("GB29 NWBK 6016 1331 9268 19", [("GB29 NWBK 6016 1331 9268 19", "bank-account", CERTAIN)]),
]
SPARED = [
    "meter 943120 read",
    "GB 12 34 56 A",
    "943 476 5919",
    "the NHS has 1234567 staff",
    "I teach 1234567",
    "order TRN 1234567x",
    "4111 1111 1111 1112",
    "order no 4111111111111111",
    "0000 0000 0000 0000",
    "12-34-56",
    "on 20-11-23 we had 12345678 likes",
    "won 20-11-23",
    "barcode 5012345678900",
    "tracking AB1234 5678 9012 345",
    "Order no. 4821 7730 1155",
    "charity no. 1234567",
    "Companies House, 12345678",
    "bib 12345, 3:45:01",
    "07700 900123",
    "the NHS app says 3456",
    "GTCS fees 2024/25",
    "ABCDE 123456",
    "DE12 3456 7890 1234 5678 90",
    "",
]


@pytest.mark.parametrize(("text", "expected"), FOUND)
def test_numbers_are_found(text: str, expected: list[tuple[str, str, Certainty]]) -> None:
    spans = identifiers.detect(Passage(text))
    assert [(text[span.start : span.end], span.subtype, span.certainty) for span in spans] == expected


@pytest.mark.parametrize("text", SPARED)
def test_other_numbers_are_spared(text: str) -> None:
    assert list(identifiers.detect(Passage(text))) == []
