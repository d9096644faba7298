"""Ids: stable on this computer, useless elsewhere, unique within a report."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from profileaudit.fingerprint import finding_ids
from profileaudit.model import Certainty, Entry, Finding, Place

SECRET, OTHER = b"s" * 32, b"o" * 32


def finding(text: str, *, key: str = "[0]", section: str = "Posts", day: int = 1) -> Finding:
    place = Place("x", section, "tweets.js", key)
    return Finding(
        "phone", Entry(text, place, posted=datetime(2020, 1, day, tzinfo=UTC)), 0, len(text), Certainty.CERTAIN
    )


def test_same_thing_same_place_same_id_whatever_the_spelling_or_the_row() -> None:
    one = finding_ids([finding("07700 900123", key="[0]")], SECRET)
    later = finding_ids([finding("07700900123", key="[812]")], SECRET)
    assert one == later


@pytest.mark.parametrize(
    "other",
    [finding("07700 900124"), finding("07700 900123", section="Bio"), finding("07700 900123", day=2)],
)
def test_another_thing_has_another_id(other: Finding) -> None:
    assert finding_ids([finding("07700 900123")], SECRET) != finding_ids([other], SECRET)


def test_another_computer_gives_another_id() -> None:
    assert finding_ids([finding("07700 900123")], SECRET) != finding_ids([finding("07700 900123")], OTHER)


def test_twins_in_one_report_have_ids_of_their_own() -> None:
    assert len(set(finding_ids([finding("07700 900123")] * 3, SECRET))) == 3
