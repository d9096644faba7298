"""A mask must hide: at most two characters, and not the length."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from profileaudit import evidence
from profileaudit.model import Certainty, Entry, Finding, Place

PLACE = Place("facebook", "Bio", "profile.json", "bio")


def finding(text: str, value: str, kind: str = "phone") -> Finding:
    start = text.index(value)
    return Finding(kind, Entry(text, PLACE), start, start + len(value), Certainty.CERTAIN)


@pytest.mark.parametrize(
    ("kind", "value", "mask"),
    [
        ("phone", "07700 900123", "07•••"),
        ("email", "sam@example.org", "sa•••"),
        ("job-title", "TA", "•••"),
        ("birth", "40 yrs", "40•••"),
        ("birth", "1985", "1•••"),
        ("credential", "Leeks&Larks1904", "•••"),
    ],
)
def test_mask(kind: str, value: str, mask: str) -> None:
    assert evidence.mask(finding(f"x {value} y", value, kind)) == mask


@given(st.text(min_size=1, max_size=60))
def test_a_mask_shows_two_characters_at_most_and_not_the_length(value: str) -> None:
    shown = evidence.mask(Finding("phone", Entry(value, PLACE), 0, len(value), Certainty.CERTAIN))
    assert shown.endswith(evidence.MASK)
    assert len(shown) <= len(evidence.MASK) + evidence.SHOWN


def test_masked_context_quotes_no_other_word() -> None:
    one = finding("My daughter Amelia is at home, call 07700 900123 after six", "07700 900123")
    assert evidence.context(one, show=False) == "… 07••• …"


def test_full_context_is_one_line_around_the_value() -> None:
    text = "a" * 100 + "\nring\t07700 900123\n" + "b" * 100
    shown = evidence.context(finding(text, "07700 900123"), show=True)
    assert "ring «07700 900123» b" in shown
    assert shown.startswith("… a") and shown.endswith("b …")
    assert "\n" not in shown


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("a\n\n b", "a b"),
        ("\x1b[31mred\x1b[0m", "[31mred [0m"),
        ("\u202egnp\u202c.exe", "gnp .exe"),
        ("caf\u00e9 \u2603", "caf\u00e9 \u2603"),
    ],
)
def test_one_line(text: str, line: str) -> None:
    assert evidence.one_line(text) == line
