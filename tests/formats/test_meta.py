"""Damaged letters are mended where they are damaged, and the label_values dialect is told flat."""

from __future__ import annotations

from typing import Any

import pytest

from profileaudit.formats.meta import labelled, mend, mend_text


def broken(text: str) -> str:
    return text.encode().decode("latin-1")


@pytest.mark.parametrize("text", ["Café", "Zoë – teacher", "Привет", "👩‍🏫 Mrs O’Neill", "“quoted”", "Ysgol Tŷ Gwyn"])
def test_what_was_damaged_is_mended(text: str) -> None:
    assert mend_text(broken(text)) == text


@pytest.mark.parametrize(
    "text", ["", "plain", "Café", "naïve", "Zoë – ok", "already 👩‍🏫", "Ã", "half \xe2\x80", "ÿ", "Ã© and €"]
)
def test_what_was_not_is_left_alone(text: str) -> None:
    assert mend_text(text) == text


def test_keys_and_everything_inside_are_mended() -> None:
    damaged = {broken("Numéro"): [broken("é"), 1, None, {"a": broken("ü")}, True, 2.5]}
    assert mend(damaged) == {"Numéro": ["é", 1, None, {"a": "ü"}, True, 2.5]}


@pytest.mark.parametrize(
    ("value", "told"),
    [
        ({"label_values": [{"label": "Name", "value": "Zoë"}]}, [((), "Name", "Zoë")]),
        ([{"label": "Name", "value": "Zoë"}], [((), "Name", "Zoë")]),
        ({"label_values": {"label": "Name", "value": "Zoë"}}, [((), "Name", "Zoë")]),
        ({"label": "Name", "value": "Zoë"}, [((), "Name", "Zoë")]),
        ([{"label": "Since", "timestamp_value": 1612990980}], [((), "Since", 1612990980)]),
        ([{"label": "Page", "href": "https://example.org"}], [((), "Page", "https://example.org")]),
        ([{"label": "Page", "value": "A", "href": "b"}], [((), "Page", "A"), ((), "Page", "b")]),
        ([{"label": "Mails", "vec": [{"value": "a"}, {"value": "b"}]}], [((), "Mails", "a"), ((), "Mails", "b")]),
        ([{"title": "Mails", "vec": [{"value": "a"}]}], [((), "Mails", "a")]),
        ([{"title": "Home", "dict": [{"label": "City", "value": "Leeds"}]}], [(("Home",), "City", "Leeds")]),
        ([{"label": "Jobs", "vec": [{"dict": [{"label": "At", "value": "X"}]}]}], [(("Jobs",), "At", "X")]),
        (
            [
                {
                    "title": "A",
                    "dict": [{"title": "B", "dict": [{"title": "C", "dict": [{"label": "D", "value": "e"}]}]}],
                }
            ],
            [(("A", "B", "C"), "D", "e")],
        ),
        ([{"dict": [{"label": "City", "value": "Leeds"}]}], [((), "City", "Leeds")]),
        ([{"label": "Empty", "value": ""}], [((), "Empty", "")]),
        # Nothing is said:
        ([], []),
        ({}, []),
        (None, []),
        ("text", []),
        ([None, 1, "x", []], []),
        ({"timestamp": 1, "media": []}, []),
        ([{"media": [{"uri": "a.jpg"}]}], []),
        ([{"label": "Nothing", "value": None}], []),
        ([{"label": "Odd", "value": {"a": 1}}], []),
        ([{"label": "Odd", "vec": None, "dict": 3}], []),
    ],
)
def test_labelled(value: Any, told: list[Any]) -> None:
    assert list(labelled(value)) == told
