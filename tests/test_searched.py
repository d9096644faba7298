"""What was looked for: told by kind, without a word of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest

from profileaudit import registers, searched
from profileaudit.careful import Expression
from profileaudit.model import AboutMe, Certainty
from profileaudit.passage import NOTHING_DECLARED
from profileaudit.patterns import Pattern

SECRET = b"k" * 32
CANARY = Pattern(
    "school", "canary", "own", Certainty.LIKELY, None, ("canary street school",), (), None, None, (), (), "canary"
)
ABOUT = AboutMe(names=("Canary Quill",), schools=("Canary Street School", "CSS"), phones=("07700 900123",))


@pytest.fixture(autouse=True)
def no_register(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(registers, "register", lambda: registers.Register({}))
    monkeypatch.setattr(searched, "can_read_words", lambda: False)


def sought(
    about: AboutMe = NOTHING_DECLARED,
    patterns: tuple[Pattern, ...] = (),
    model: str = "",
) -> Mapping[str, frozenset[str]]:
    return searched.searched(about, patterns, model, SECRET)


def test_it_holds_no_word() -> None:
    told = repr(sought(ABOUT, (CANARY,), "canary-model")).casefold()
    assert "canary" not in told and "900123" not in told and "css" not in told


def test_the_owner_is_counted_by_kind() -> None:
    told = sought(ABOUT)
    assert told["school"] == {"pipeline", "told 1", "told 2"}
    assert told["phone"] == told["whatsapp"] == {"told 1"}
    assert "email" not in told


@pytest.mark.parametrize(
    ("other", "same"),
    [
        (replace(CANARY, name="renamed", source="elsewhere", spares=("more",)), True),
        (replace(CANARY, certainty=Certainty.POSSIBLE), True),
        (replace(CANARY, phrases=("another school",)), False),
        (replace(CANARY, find=Expression("canary"), phrases=()), False),
        (replace(CANARY, unless=Expression("not")), False),
    ],
)
def test_a_pattern_is_the_same_when_it_finds_the_same(other: Pattern, same: bool) -> None:
    assert (sought(patterns=(CANARY,)) == sought(patterns=(other,))) == same


def test_another_pipeline_is_another_way_to_look() -> None:
    assert sought(model="theirs")["school"] != sought()["school"] != sought(model="another")["school"]
    assert "phone" not in sought(model="theirs")


def test_a_register_and_words_in_pictures(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(registers, "register", lambda: registers.Register({"a school": frozenset()}))
    monkeypatch.setattr(searched, "can_read_words", lambda: True)
    told = sought()
    assert "register" in told["school"] and told["photo-text"] == {"pictures"}
