"""Patterns of a kind that no other detector reads are reported as their file says."""

from pathlib import Path

import pytest

from profileaudit import book
from profileaudit.detectors import wording
from profileaudit.model import KINDS, Certainty
from profileaudit.passage import Passage, Span
from profileaudit.patterns import read

FILE = """
[[pattern]]
kind = "{kind}"
name = "otter"
certainty = "likely"
subtype = "badge"
phrases = ["otter badge"]
catches = ["my «otter badge»"]
spares = ["my otter", "a badge"]
source = "https://example.org/"
"""


def spans(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str) -> list[Span]:
    path = tmp_path / "otters.toml"
    path.write_text(FILE.format(kind=kind), "utf-8")
    own = book.Book(read(path))
    monkeypatch.setattr(book, "book", lambda: own)
    book.forget()
    found = list(wording.detect(Passage("My Otter badge came")))
    book.forget()
    return found


@pytest.mark.parametrize("kind", wording.KINDS)
def test_other_kinds_are_reported(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str) -> None:
    assert spans(tmp_path, monkeypatch, kind) == [Span(kind, 3, 14, Certainty.LIKELY, "badge")]


@pytest.mark.parametrize("kind", sorted(wording.WEIGHED))
def test_kinds_that_are_weighed_elsewhere_are_not(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str) -> None:
    assert spans(tmp_path, monkeypatch, kind) == []


def test_every_kind_is_either() -> None:
    assert set(wording.KINDS) | wording.WEIGHED == set(KINDS)
