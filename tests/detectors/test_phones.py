"""Telephone numbers in any spelling, and the many numbers that are none."""

import pytest

from profileaudit.detectors import phones
from profileaudit.model import Certainty
from profileaudit.passage import Passage, plain

FOUND = [
    ("07700 900123", "07700 900123", "mobile", Certainty.CERTAIN),
    ("text 07700900123 pls", "07700900123", "mobile", Certainty.CERTAIN),
    ("07700-900-123", "07700-900-123", "mobile", Certainty.CERTAIN),
    ("07700.900.123.", "07700.900.123", "mobile", Certainty.CERTAIN),
    ("077 00 90 01 23", "077 00 90 01 23", "mobile", Certainty.CERTAIN),
    ("(07700) 900 123", "(07700) 900 123", "mobile", Certainty.CERTAIN),
    ("07700/900123", "07700/900123", "mobile", Certainty.CERTAIN),
    ("+44 7700 900123", "+44 7700 900123", "mobile", Certainty.CERTAIN),
    ("+447700900123", "+447700900123", "mobile", Certainty.CERTAIN),
    ("+44 (0)7700 900 123", "+44 (0)7700 900 123", "mobile", Certainty.CERTAIN),
    ("0044 7700 900 123", "0044 7700 900 123", "mobile", Certainty.CERTAIN),
    ("WhatsApp 447700900123", "447700900123", "mobile", Certainty.CERTAIN),
    ("ring 7700 900123", "7700 900123", "mobile", Certainty.LIKELY),
    ("01632 960123", "01632 960123", "landline", Certainty.CERTAIN),
    ("020 7946 0123", "020 7946 0123", "landline", Certainty.CERTAIN),
    ("(0161) 496 0123", "(0161) 496 0123", "landline", Certainty.CERTAIN),
    ("office 01632 960123 ext 204", "01632 960123 ext 204", "landline", Certainty.CERTAIN),
    ("020 7946 0123 x 12", "020 7946 0123 x 12", "landline", Certainty.CERTAIN),
    ("028 9649 6123 or else", "028 9649 6123", "landline", Certainty.CERTAIN),
    ("029 2018 0123", "029 2018 0123", "landline", Certainty.CERTAIN),
    ("0191 498 0123", "0191 498 0123", "landline", Certainty.CERTAIN),
    ("03069 990123", "03069 990123", "unknown", Certainty.CERTAIN),
    ("+1 202 555 0123", "+1 202 555 0123", "unknown", Certainty.CERTAIN),
    ("books wa.me/447700900123", "wa.me/447700900123", "mobile", Certainty.CERTAIN),
    ("O7700 9OO l23", "O7700 9OO l23", "mobile", Certainty.CERTAIN),
    ("oh seven seven double oh nine hundred one two three", "", "mobile", Certainty.CERTAIN),
    ("zero seven seven zero zero nine zero zero one two three", "", "mobile", Certainty.CERTAIN),
    ("07700 nine hundred 123", "", "mobile", Certainty.CERTAIN),
    ("07700 9 double oh 123", "", "mobile", Certainty.CERTAIN),
    ("double seven hundred nine hundred one two three", "", "mobile", Certainty.LIKELY),
    ("starts 07700 900 and the rest is 1 2 3", "07700 900 and the rest is 1 2 3", "mobile", Certainty.CERTAIN),
    ("0️⃣7️⃣7️⃣0️⃣0️⃣ 9️⃣0️⃣0️⃣ 1️⃣2️⃣3️⃣", "", "mobile", Certainty.CERTAIN),
    ("０７７００ ９００１２３", "", "mobile", Certainty.CERTAIN),
    ("我的电话07700 900 123。", "07700 900 123", "mobile", Certainty.CERTAIN),
    ("you can always ring 116 123", "116 123", "unknown", Certainty.POSSIBLE),
]
SPARED = [
    "2024-09-01",
    "born 01/02/1990 at 12:30",
    "01.02.2024 10.30",
    "ISBN 978-0-7475-3269-9",
    "isbn 0747532699",
    "order no. 07700 900123",
    "order 4821 7730 1155 has not come",
    "tracking AB1234 5678 9012 345",
    "player code SW-4477-0090-0123",
    "£07700900123",
    "#07700900123",
    "@07700900123",
    "won 21-19 21-17 21-15",
    "2016-2017 2018-2019 2020",
    "192.168.0.1 and 10.0.0.138",
    "0.12345678901",
    "51.50735, -0.12776",
    "card 4111 1111 1111 1111",
    "1234567890123456",
    "07:00 09:00 12:30 15:45",
    "bus 0770 to 0900 and 123",
    "barcode 5012345678900",
    "bingo: 12 legs, 88 ladies, 011 and 090",
    "numbers up: 7 8 15 22 31 40, bonus 44",
    "moved in 1988, 1995, 2001, 2009 and 2016",
    "one two three four five six seven eight nine ten",
    "oh one of those days, double maths then seven more",
    "charity no. 1234567",
    "price 1,250,000,000 pounds",
    "call me at 9 on the 1st of 2 2024",
    "999",
    "116 123",
    "sort code 01-23-45 account 01234567",
    "https://t.co/07700900123",
    "QQ 12 34 56 C",
    "09 01 27 83310 steps",
    "seven up, double cream, zero sugar",
]


@pytest.mark.parametrize(("text", "value", "subtype", "certainty"), FOUND)
def test_numbers_are_found(text: str, value: str, subtype: str, certainty: Certainty) -> None:
    each = plain(text)
    (span,) = phones.detect(Passage(each.text))
    start, end = each.original(span.start, span.end)
    assert (text[start:end], span.subtype, span.certainty) == (value or text, subtype, certainty)


@pytest.mark.parametrize("text", SPARED)
def test_other_numbers_are_spared(text: str) -> None:
    assert list(phones.detect(Passage(text))) == []


def test_two_numbers_are_two() -> None:
    text = "07700900123 07700900124, 01632 960123/0161 496 0123"
    assert [text[span.start : span.end] for span in phones.detect(Passage(text))] == [
        "07700900123",
        "07700900124",
        "01632 960123",
        "0161 496 0123",
    ]


def test_a_number_after_a_hundred_thousand_others_is_found() -> None:
    text = "12 " * 70_000 + "07700 900123"
    assert [text[span.start : span.end] for span in phones.detect(Passage(text))] == ["07700 900123"]
