"""Fields of JSON records: what stands under a path, what is left, and records that are none."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from profileaudit.export import File
from profileaudit.formats import Unreadable
from profileaudit.formats.fields import first, objects, others, texts, untagged

TEXTS: list[tuple[Any, str, list[tuple[str, str]]]] = [
    ({"a": "tea"}, "a", [("a", "tea")]),
    ({"a": " tea \n"}, "a", [("a", "tea")]),
    ({"a": {"b": "tea"}}, "a.b", [("a.b", "tea")]),
    ({"a": ["tea", "milk"]}, "a", [("a[0]", "tea"), ("a[1]", "milk")]),
    ({"a": [{"b": "tea"}, {"c": "milk"}]}, "a.b", [("a[0].b", "tea")]),
    ([[{"a": "tea"}]], "a", [("[0][0].a", "tea")]),
    ({"a": ""}, "a", []),
    ({"a": "  "}, "a", []),
    ({"a": None}, "a", []),
    ({"a": 7}, "a", []),
    ({"a": True}, "a", []),
    ({"a": {"b": "tea"}}, "a", []),
    ({"a": "tea"}, "a.b", []),
    ({"a": "tea"}, "", []),
    ("tea", "a", []),
    (None, "a", []),
    ({"": "tea"}, "a", []),
]


@pytest.mark.parametrize(("value", "path", "expected"), TEXTS)
def test_texts(value: Any, path: str, expected: list[tuple[str, str]]) -> None:
    assert list(texts(value, path)) == expected
    assert first(value, path) == (expected[0][1] if expected else "")


def test_texts_below_a_key() -> None:
    assert list(texts({"a": "tea"}, "a", "[3]")) == [("[3].a", "tea")]


@pytest.mark.parametrize(
    ("record", "expected"),
    [
        ({"name": "Ann", "motto": "Onwards"}, [("motto", "Onwards")]),
        ({"name": "Ann"}, []),
        ({"motto": " "}, []),
        ({"motto": 7, "more": None, "list": ["x"], "object": {"x": "y"}}, []),
        ({"Name": "Ann"}, [("Name", "Ann")]),
        ({}, []),
    ],
)
def test_others(record: dict[str, Any], expected: list[tuple[str, str]]) -> None:
    assert list(others(record, {"name"})) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("I <b>teach</b>", "I teach"),
        ('<a href="https://example.org" rel="nofollow">here</a>', "here"),
        ("tea &amp; milk", "tea & milk"),
        ("it&#39;s", "it's"),
        ("<br/>tea", "tea"),
        ("tea", "tea"),
        ("2 < 3 and 5 > 4", "2 < 3 and 5 > 4"),
        ("I <3 my class", "I <3 my class"),
        ("a & b", "a & b"),
        ("<" * 50_000, "<" * 50_000),
    ],
)
def test_untagged(text: str, expected: str) -> None:
    assert untagged(text) == expected


@pytest.mark.parametrize(
    ("content", "keys", "why"),
    [
        ('[{"a": 1}, {}]', ["[0]", "[1]"], ""),
        ("[]", [], ""),
        ('[{"a": 1}, 7]', ["[0]"], "1 entry in it is not laid out as expected; the others were read (the first: [1])"),
        (
            "[7, null, {}]",
            ["[2]"],
            "2 entries in it are not laid out as expected; the others were read (the first: [0])",
        ),
        ("", [], "it is empty"),
        ("{", [], "it is cut off: everything before the cut was read, and the rest is missing"),
    ],
)
def test_objects(tmp_path: Path, content: str, keys: list[str], why: str) -> None:
    (tmp_path / "a.json").write_text(content, encoding="utf-8")
    found: list[str] = []
    said = ""
    try:
        found += [key for key, _ in objects(File(tmp_path, "a.json", len(content)), "a_root")]
    except Unreadable as fault:
        said = str(fault)
    if why.startswith(("1", "2")):
        with pytest.raises(Unreadable):
            list(objects(File(tmp_path, "a.json", len(content)), "a_root"))
    else:
        assert found == keys
    assert said == why
