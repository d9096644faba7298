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
        (('id = "hillside"', ""), "id"),
        (("dated = 2025-09-01", 'dated = "soon"'), "a date such as"),
        (("[kind.phone]", "[kind.fone]"), "the kinds are"),
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
