"""Ids: stable on this computer, useless elsewhere, unique within a report."""

from __future__ import annotations

import stat
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from profileaudit.fingerprint import KEY_BYTES, finding_ids, key
from profileaudit.model import Certainty, Entry, Finding, Place

SECRET, OTHER = b"s" * KEY_BYTES, b"o" * KEY_BYTES


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


def test_the_key_is_made_once_and_kept_private(tmp_path: Path) -> None:
    home = tmp_path / "new" / "profileaudit"
    first = key(home)
    assert key(home) == first
    assert len(first) == KEY_BYTES
    if sys.platform != "win32":
        assert stat.S_IMODE((home / "key").stat().st_mode) == 0o600


def test_a_home_that_cannot_be_written_still_gives_a_key(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("not a folder")
    assert len(key(blocked / "profileaudit")) == KEY_BYTES


def test_a_damaged_key_is_not_used(tmp_path: Path) -> None:
    (tmp_path / "key").write_bytes(b"short")
    assert len(key(tmp_path)) == KEY_BYTES
