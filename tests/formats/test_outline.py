"""Documents that hold everything in one file: what is taken, entered and left alone."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from profileaudit.export import File
from profileaudit.formats import Unreadable, values
from profileaudit.formats.outline import Path as KeyPath
from profileaudit.formats.outline import Step, walk

DOCUMENT = {
    "profile": {"name": "Sal", "numbers": [1, 2]},
    "chats": [{"type": "open", "messages": ["a", "b"]}, {"type": "shut", "messages": ["c"]}],
    "rest": {"deep": {"deeper": True}},
}


def written(root: Path, value: Any) -> File:
    text = value if isinstance(value, str) else json.dumps(value)
    (root / "all.json").write_text(text, encoding="utf-8")
    return File(root, "all.json", len(text))


def steps(**by_top: Step) -> Any:
    """A choice by the first key; below it, everything is taken."""

    def choose(path: KeyPath) -> Step:
        return by_top.get(path[0], Step.LEAVE) if len(path) == 1 else Step.TAKE

    return choose


@pytest.mark.parametrize(
    ("choose", "expected"),
    [
        (steps(), []),
        (steps(profile=Step.TAKE), [("profile", {"name": "Sal", "numbers": [1, 2]})]),
        (steps(profile=Step.ENTER), [("profile.name", "Sal"), ("profile.numbers", [1, 2])]),
        (steps(rest=Step.TAKE), [("rest", {"deep": {"deeper": True}})]),
        (lambda path: Step.ENTER if path[0] == "rest" else Step.LEAVE, [("rest.deep.deeper", True)]),
        (
            lambda path: Step.ENTER if path[0] == "profile" else Step.LEAVE,
            [("profile.name", "Sal"), ("profile.numbers[0]", 1), ("profile.numbers[1]", 2)],
        ),
        (lambda path: Step.TAKE if path[-1] == "type" else Step.ENTER if path[0] == "chats" else Step.LEAVE, None),
    ],
)
def test_what_is_taken(tmp_path: Path, choose: Any, expected: list[tuple[str, Any]] | None) -> None:
    found = [(each.key, each.value) for each in walk(written(tmp_path, DOCUMENT), choose)]
    if expected is None:
        expected = [
            ("chats[0].type", "open"),
            ("chats[0].messages[0]", "a"),
            ("chats[0].messages[1]", "b"),
            ("chats[1].type", "shut"),
            ("chats[1].messages[0]", "c"),
        ]
    assert found == expected


def test_a_choice_may_go_by_what_came_before(tmp_path: Path) -> None:
    kind = ""

    def choose(path: KeyPath) -> Step:
        if path[0] != "chats" or (path[-1] == "messages" and kind == "shut"):
            return Step.LEAVE
        return Step.TAKE if path[-1] == "type" else Step.ENTER

    told = []
    for found in walk(written(tmp_path, DOCUMENT), choose):
        if found.path == ("chats", "[]", "type"):
            kind = found.value
        else:
            told.append(found.value)
    assert told == ["a", "b"]


@pytest.mark.parametrize(
    ("text", "why"),
    [
        (" \n", "it is empty"),
        ('{"profile": {"name": "Sal"', "it is cut off: everything before the cut was read, and the rest is missing"),
        ('"tea"', "nothing that this version recognises is in it"),
        ('{"profile": tea}', "it is damaged: what follows the damaged place could not be read"),
        ('{"profile": 1} {}', "something stands after the end of its data, and was not read"),
        ('{"profile": ' + "[" * 65 + "]" * 65 + "}", "it is nested more than 64 levels deep, which no export is"),
    ],
)
def test_what_cannot_be_read(tmp_path: Path, text: str, why: str) -> None:
    with pytest.raises(Unreadable) as fault:
        list(walk(written(tmp_path, text), lambda path: Step.ENTER))
    assert str(fault.value) == why


@pytest.mark.parametrize("text", ["{}", "[]", '{"a": {}}', '[[], {}, {"b": []}]'])
def test_nothing_in_it(tmp_path: Path, text: str) -> None:
    assert list(walk(written(tmp_path, text), lambda path: Step.ENTER)) == []


def test_a_value_that_is_too_large_costs_itself(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(values.Window.glance, "__defaults__", (5000,))
    monkeypatch.setattr(values, "PIECE", 100)
    monkeypatch.setattr(values, "GLANCE", 1000)
    told = []
    with pytest.raises(Unreadable, match=r"one record in it is too large to be read \(a\)"):
        for found in walk(written(tmp_path, {"a": ["x" * 40] * 500, "b": "tea"}), lambda path: Step.TAKE):
            told.append(found.value)
    assert told == ["tea"]
