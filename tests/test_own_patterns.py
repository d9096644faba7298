"""A school's own patterns: what is enough, what is told of a fault, and what they find in an audit."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from profileaudit import detectors, own_patterns
from profileaudit.export import CannotOpen
from profileaudit.model import Certainty, Entry, Place

GOOD = """
[[pattern]]
kind = "school"
name = "nickname"
phrases = ["the Brook"]
catches = ["off to «the Brook»"]
spares = ["by a brook"]

[[pattern]]
kind = "school"
name = "classes"
find = '''\\b (?P<value> Otters \\s class ) \\b'''
unless = '''\\b film \\b'''
catches = ["«Otters class» today"]
spares = ["otters in class"]
"""


def written(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "ours.toml"
    path.write_text(text, "utf-8")
    return path


def found(text: str, path: Path) -> list[tuple[str, str, Certainty]]:
    entry = Entry(text, Place("x", "Posts", "f", "k"))
    return [(each.kind, each.value, each.certainty) for each in detectors.find([entry], own=own_patterns.load([path]))]


def test_a_good_file_has_no_faults_and_finds_its_words(tmp_path: Path) -> None:
    path = written(tmp_path, GOOD)
    assert own_patterns.check(path) == []
    assert found("Inset at THE BROOK, then Otters class", path) == [
        ("school", "THE BROOK", Certainty.LIKELY),
        ("school", "Otters class", Certainty.LIKELY),
    ]
    assert found("A film about Otters class", path) == []
    assert found("Thebrook is elsewhere", path) == []


def test_kind_name_and_phrases_are_enough_but_tests_are_missed(tmp_path: Path) -> None:
    path = written(tmp_path, '[[pattern]]\nkind = "conduct"\nname = "a"\nphrases = ["gosh"]\n')
    (advice,) = own_patterns.check(path)
    assert not advice.stops
    assert "tests" in str(advice)
    assert found("Oh gosh", path) == [("conduct", "gosh", Certainty.LIKELY)]


def test_offsets_are_those_of_the_text_as_given(tmp_path: Path) -> None:
    entry = Entry("😀 the Bro\N{SOFT HYPHEN}ok", Place("x", "Posts", "f", "k"))
    (finding,) = detectors.find([entry], own=own_patterns.load([written(tmp_path, GOOD)]))
    assert finding.value == "the Bro\N{SOFT HYPHEN}ok"


@pytest.mark.parametrize(
    ("old", "new", "line", "said"),
    [
        ('kind = "school"\nname = "nick', 'kind = "skool"\nname = "nick', 3, "kind must be one of"),
        ('name = "nickname"\n', "", 2, "name is missing"),
        ("phrases =", "phrase =", 5, "perhaps phrases was meant"),
        ('["the Brook"]', '"the Brook"', 5, "phrases must be a list"),
        ('["the Brook"]', "[]", 5, "phrases must be a list"),
        ('spares = ["by', "find = 'a'\nspares = [\"by", 2, "either phrases or find"),
        ('phrases = ["the Brook"]', 'phrases = ["the Brook"]\nneeds = ["brook"]', 6, "needs goes with find"),
        ("Otters \\s class )", "Otters \\s class", 12, "a ( is never closed"),
        ("Otters \\s", "(?<! x ) Otters \\s", 12, "looking ahead or behind"),
        ("Otters \\s", "{{animal}} \\s", 12, "there is no part animal"),
        ("\\b film \\b", "[", 13, "a [ is never closed"),
        ('name = "classes"', 'name = "nickname"', 11, "is there twice"),
        ('name = "classes"', 'certainty = "sure"\nname = "classes"', 11, "certainty must be one of"),
        ('kind = "school"\nname = "classes"', 'kind "school"\nname = "classes"', 10, "cannot be read"),
        ("[[pattern]]\nkind", "[pattern]\nkind", 2, "two brackets"),
    ],
)
def test_a_fault_is_told_with_its_line(tmp_path: Path, old: str, new: str, line: int, said: str) -> None:
    assert old in GOOD
    text = GOOD.split("\n\n")[0] + "\n" if "two brackets" in said else GOOD
    path = written(tmp_path, text.replace(old, new, 1))
    faults = own_patterns.check(path)
    assert any(fault.line == line and said in str(fault) and fault.stops for fault in faults), faults
    assert str(faults[0]).startswith("ours.toml, line ")
    with pytest.raises(CannotOpen, match=r"ours\.toml, line "):
        own_patterns.load([path])


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("off to «the Brook»", "off to the «Brook»", "gives “the Brook”"),
        ("off to «the Brook»", "off to «the river»", "gives nothing"),
        ("by a brook", "by the brook", "should give nothing"),
        ("otters in class", "otters class", "should give nothing"),
    ],
)
def test_a_pattern_that_fails_its_own_tests_is_told(tmp_path: Path, old: str, new: str, said: str) -> None:
    path = written(tmp_path, GOOD.replace(old, new, 1))
    assert [said in str(fault) for fault in own_patterns.check(path)] == [True]


@pytest.mark.parametrize("content", [b"\xff\xfe\x00", b'[[pattern]]\nname = "\xe9"', b"", b"x = 1", b"[[["])
def test_what_is_no_pattern_file_is_told_in_a_sentence(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "odd.toml"
    path.write_bytes(content)
    assert any(fault.stops for fault in own_patterns.check(path))
    with pytest.raises(CannotOpen, match="cannot be used"):
        own_patterns.load([path])


def test_a_file_that_is_not_there_or_too_large(tmp_path: Path) -> None:
    with pytest.raises(CannotOpen, match="There is no pattern file"):
        own_patterns.check(tmp_path / "none.toml")
    path = written(tmp_path, "# " + "x" * 2_000_001)
    assert "too large" in str(own_patterns.check(path)[0])


def test_no_more_than_so_many_patterns_and_the_first_faults_are_told(tmp_path: Path) -> None:
    many = "".join(f'[[pattern]]\nkind = "family"\nname = "n{n}"\nphrases = ["w{n}"]\n' for n in range(501))
    assert "500 are the most" in str(own_patterns.check(written(tmp_path, many))[0])
    path = written(tmp_path, "[[pattern]]\n" * 20)
    with pytest.raises(CannotOpen, match=r"And \d+ more: profileaudit patterns check"):
        own_patterns.load([path])


VALUES = st.recursive(
    st.one_of(
        st.integers(-5, 5), st.booleans(), st.sampled_from(['"x"', '"school"', '"("', '""', "1.5", "2025-09-01"])
    ),
    lambda inner: st.lists(inner, max_size=2).map(lambda each: f"[{', '.join(str(one).lower() for one in each)}]"),
    max_leaves=4,
)
KEYS = ["kind", "name", "phrases", "find", "needs", "near", "catches", "spares", "certainty", "note", "odd"]


@settings(max_examples=150, deadline=None)
@given(
    st.lists(st.dictionaries(st.sampled_from(KEYS), VALUES, max_size=6), max_size=3),
    st.sampled_from(["pattern", "parts"]),
)
def test_no_file_makes_the_check_fail(
    tmp_path_factory: pytest.TempPathFactory, tables: list[dict[str, object]], name: str
) -> None:
    path = tmp_path_factory.mktemp("any") / "any.toml"
    rows = ("\n".join(f"{key} = {str(value).lower()}" for key, value in table.items()) for table in tables)
    path.write_text("\n".join(f"[[{name}]]\n{row}" for row in rows), "utf-8")
    faults = own_patterns.check(path)
    if not any(fault.stops for fault in faults):
        assert own_patterns.load([path])
