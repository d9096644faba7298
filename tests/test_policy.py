"""Policies: what is asked, how pressing, and what a broken one is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from profileaudit import policy
from profileaudit.export import CannotOpen
from profileaudit.model import KINDS, Audience, Certainty, Entry, Finding, Place, Urgency

GOOD = """
id = "hillside"
title = "Hillside staff handbook"
dated = 2025-09-01
[[clause]]
number = "7a"
asks = "No telephone numbers."
[kind.phone]
clauses = ["7a"]
everyone = "now"
followers = "soon"
unknown = "soon"
[[question]]
id = "followers"
clauses = ["7a"]
question = "Do you know your followers?"
help = "Look at the list."
"""


def finding(kind: str, audience: Audience, certainty: Certainty = Certainty.CERTAIN) -> Finding:
    return Finding(kind, Entry("text", Place("x", "Bio", "f", "k"), audience), 0, 4, certainty)


@pytest.fixture
def hillside(tmp_path: Path) -> policy.Policy:
    path = tmp_path / "hillside.toml"
    path.write_text(GOOD, "utf-8")
    return policy.load(str(path))


@pytest.mark.parametrize(
    ("found", "urgency"),
    [
        (finding("phone", Audience.EVERYONE), Urgency.NOW),
        (finding("phone", Audience.FOLLOWERS), Urgency.SOON),
        (finding("phone", Audience.UNKNOWN), Urgency.SOON),
        (finding("phone", Audience.EVERYONE, Certainty.POSSIBLE), Urgency.REVIEW),
        (finding("phone", Audience.ONLY_YOU), None),
        (finding("email", Audience.EVERYONE), None),
    ],
)
def test_urgency(hillside: policy.Policy, found: Finding, urgency: Urgency | None) -> None:
    assert hillside.urgency(found) is urgency


def test_clauses_by_kind(hillside: policy.Policy) -> None:
    assert hillside.ref.clauses == {"phone": ("7a",)}


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (('number = "7a"', "number = 7"), "line 6: number must be the clause's number, in quotes, and it says “7”"),
        (('clauses = ["7a"]', 'clauses = ["7b"]'), "line 9: clause “7b” is not among"),
        (("unknown =", "unknwon ="), "line 12: “unknwon” is not known; perhaps unknown was meant"),
        (("[kind.phone]", "[kind.phnoe]"), "line 8: “phnoe” is not known; perhaps phone was meant"),
        (("[[question]]", "[question]"), "line 13: question must be"),
        (('help = "Look at the list."', 'quick = "yes"\nhelp = "x"'), "line 17: quick must be true or false"),
        (("[[clause]]", "[[clause]]\nnumber = '7a'\nasks = 'a'\n[[clause]]"), "is there twice"),
        (('id = "hillside"', ""), "id"),
        (("dated = 2025-09-01", 'dated = "soon"'), "a date such as"),
        (("[kind.phone]", "[kind.zebra]"), "the words here are job-title"),
        (('everyone = "now"', 'everyone = "yesterday"'), "yesterday"),
        (("[[clause]]", "[[clause"), "line"),
    ],
)
def test_a_broken_policy_is_told_what_is_wrong(tmp_path: Path, change: tuple[str, str], said: str) -> None:
    path = tmp_path / "broken.toml"
    path.write_text(GOOD.replace(*change), "utf-8")
    with pytest.raises(CannotOpen, match=said):
        policy.load(str(path))


def test_an_unknown_policy_names_the_known_ones() -> None:
    with pytest.raises(CannotOpen, match="wasps-2016"):
        policy.load("wasps-1916")


def test_the_default_policy_covers_every_kind() -> None:
    assert set(policy.load().rules) == set(KINDS)


def test_a_quick_question_and_words_of_the_school_are_read(tmp_path: Path) -> None:
    path = tmp_path / "own.toml"
    words = '[[pattern]]\nkind = "school"\nname = "nickname"\nphrases = ["the Brook"]\n'
    path.write_text(f"{GOOD}quick = true\n{words}", "utf-8")
    own = policy.load(str(path))
    assert [question.quick for question in own.questions] == [True]
    assert [pattern.phrases for pattern in own.patterns] == [("the brook",)]


def test_advice_does_not_stop_a_policy(tmp_path: Path) -> None:
    path = tmp_path / "own.toml"
    path.write_text(GOOD.replace("[kind.phone]", '[[clause]]\nnumber = "9"\nasks = "Be kind."\n[kind.phone]'), "utf-8")
    (advice,) = policy.check(str(path))
    assert not advice.stops
    assert str(advice).startswith("own.toml, line 8: no kind and no question names clause “9”")
    assert policy.load(str(path)).clauses["9"] == "Be kind."


@pytest.mark.parametrize("name", policy.ids())
def test_every_policy_that_comes_with_the_program_is_in_order(name: str) -> None:
    assert policy.check(name) == []
    own = policy.load(name)
    assert own.ref.id == name
    assert own.questions[0].id == "under-investigation"
    assert own.questions[0].quick


def test_the_example_has_numbers_urgencies_and_words_of_its_own() -> None:
    example, default = policy.load("hillbrook-2025"), policy.load()
    assert not set(example.clauses) & set(default.clauses)
    assert set(default.rules) - set(example.rules) == {"employer", "sensitive", "photo-detail"}
    seen = finding("school", Audience.FOLLOWERS)
    assert (example.urgency(seen), default.urgency(seen)) == (Urgency.NOW, Urgency.SOON)
    assert example.urgency(finding("sensitive", Audience.EVERYONE)) is None
    assert len(example.patterns) == 2
