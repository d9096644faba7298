"""Plain letters and the way back: disguises are seen through, honest texts stay themselves."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from profileaudit.passage import Passage, plain

DISGUISED = [
    ("𝓣𝓮𝓪𝓬𝓱𝓮𝓻", "Teacher"),
    ("ⓣⓔⓐⓒⓗⓔⓡ", "teacher"),
    ("Ｔｅａｃｈｅｒ", "Teacher"),
    ("tea\u200bcher", "teacher"),
    ("tea\u00adcher", "teacher"),
    ("\u202atea\u2060cher\u202c", "teacher"),
    ("t\u0336e\u0336a\u0336c\u0336h\u0336e\u0336r\u0336", "teacher"),
    ("ᴛᴇᴀᴄʜᴇʀ", "teacher"),
    ("Tеасhеr", "Teacher"),  # four Cyrillic letters
    ("Τeacher", "Teacher"),  # a Greek capital tau
    ("🅣🅔🅐🅒🅗🅔🅡", "TEACHER"),
    ("🅃🄴🄰🄲🄷🄴🅁", "TEACHER"),
    ("🇹🇪🇦🇨🇭🇪🇷", "TEACHER"),
    ("0️⃣7️⃣7️⃣0️⃣0️⃣", "07700"),
    ("О7700", "07700".replace("0", "O", 1)),  # a Cyrillic O before digits
    ("٠٧٧٠٠", "07700"),
    ("Head\u00a0of\u2009Year", "Head of Year"),
    ("‘St Mary’s’ “Infants”", "'St Mary's' \"Infants\""),
    ("2019–now — here", "2019-now - here"),
    ("ﬁrst…", "first..."),
    ("cafe\u0301", "café"),
]
HONEST = [
    "Teacher at St Mary's, mum of 2",
    "Учительница русского языка, класс 5а",
    "Καθηγήτρια μαθηματικών, Α1",
    "café naïve Llŷn Gàidhlig",
    "🇬🇧🇮🇪 flags",
    "½ price, 3½ stars ™ ¨",
    "我在学校教书",
    "👩‍🏫".replace("\u200d", ""),
    "",
]


@pytest.mark.parametrize(("text", "expected"), DISGUISED)
def test_disguised_letters_are_made_plain(text: str, expected: str) -> None:
    assert plain(text).text == expected


@pytest.mark.parametrize("text", HONEST)
def test_honest_texts_stay_themselves(text: str) -> None:
    assert plain(text).text == text
    assert plain(text).original(0, len(text)) == (0, len(text))


@pytest.mark.parametrize(
    ("text", "word", "original"),
    [
        ("I am a tea\u200bcher.", "teacher", "tea\u200bcher"),
        ("call 0️⃣7️⃣ now", "07", "0️⃣7️⃣"),
        ("my ﬁrst job", "rst", "rst"),
        ("my ﬁrst job", "f", "ﬁ"),
        ("my ﬁrst job", "i", "ﬁ"),
        ("a… then", "..", "…"),
        ("cafe\u0301 owner", "café", "cafe\u0301"),
        ("plain ascii", "ascii", "ascii"),
        ("“quoted” words", "quoted", "quoted"),
    ],
)
def test_offsets_lead_back_to_whole_characters(text: str, word: str, original: str) -> None:
    each = plain(text)
    start = each.text.index(word)
    first, last = each.original(start, start + len(word))
    assert text[first:last] == original


@given(st.text(max_size=60))
def test_every_stretch_leads_back_inside_the_text(text: str) -> None:
    each = plain(text)
    at = 0
    for offset in range(len(each.text)):
        start, end = each.original(offset, offset + 1)
        assert at <= start < end <= len(text)
        at = start


@pytest.mark.parametrize(
    ("text", "blanked"),
    [
        ("see https://t.co/4QTdG41 ok", ["https://t.co/4QTdG41"]),
        ("www.example.org/07700900123, and t.co/LS14AB", ["www.example.org/07700900123,", "t.co/LS14AB"]),
        ("shop example.co.uk and me", ["example.co.uk"]),
        ("jo@example.co.uk", []),
        ("jo.b@mail.example.org/ x", []),
        ("Loved it.Then we left", []),
        ("e.g. 3.5 km", []),
        ("no dots", []),
    ],
)
def test_prose_blanks_web_addresses_at_the_same_length(text: str, blanked: list[str]) -> None:
    expected = text
    for address in blanked:
        expected = expected.replace(address, " " * len(address))
    assert Passage(text).prose == expected
