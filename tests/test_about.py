"""What the owner declares: read kindly, refused with an example."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from profileaudit.about import EXAMPLE, read_about
from profileaudit.export import CannotOpen
from profileaudit.model import AboutMe


def about(tmp_path: Path, text: str) -> AboutMe:
    path = tmp_path / "me.toml"
    path.write_text(text, "utf-8")
    return read_about(path)


def test_the_example_is_true(tmp_path: Path) -> None:
    me = about(tmp_path, EXAMPLE)
    assert me.schools == ("Oakfield Primary School", "Oakfield", "OPS")
    assert me.school_at == ("51.3811, -2.3590",)
    assert me.phones == ("07700 900123",)
    assert me.birthday == date(1988, 5, 14)


def test_one_word_counts_as_a_list_of_one(tmp_path: Path) -> None:
    assert about(tmp_path, 'schools = "Oakfield"').schools == ("Oakfield",)


def test_empty_words_are_dropped(tmp_path: Path) -> None:
    assert about(tmp_path, 'names = ["", " ", "Sam"]').names == ("Sam",)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('school = ["Oakfield"]', "“school” is not one of its lines"),
        ("names = [1]", "names as a list of words in quotes"),
        ('birthday = "1988"', "without quotes"),
        ("names = [", "could not be read"),
        ('school_at = "BA1 4ZZ"', "degrees north and east"),
        ('school_at = ["51.3811, -2.3590", "the gate"]', "degrees north and east"),
        ('school_at = "151.3811, -2.3590"', "degrees north and east"),
    ],
)
def test_a_broken_file_is_told_what_is_wrong(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(CannotOpen, match=said):
        about(tmp_path, text)


def test_a_missing_file_shows_what_it_would_hold(tmp_path: Path) -> None:
    with pytest.raises(CannotOpen, match="Oakfield Primary School"):
        read_about(tmp_path / "me.toml")
