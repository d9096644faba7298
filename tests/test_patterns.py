"""The pattern files: each finds what it says it catches, spares what it says it spares, and names its faults."""

import re
from pathlib import Path

import pytest

from profileaudit import data
from profileaudit.book import Book, book, matches
from profileaudit.patterns import BadPattern, Pattern, read

ALL = book().patterns
GOOD = """
[parts]
animal = '''(?: cat | dog )'''

[[pattern]]
kind = "family"
name = "pet"
certainty = "likely"
find = '''\\b my \\s (?P<value> {{animal}} ) \\b'''
catches = ["my «cat»"]
spares = ["a cat", "my catalogue"]
source = "https://example.org/"
"""


def words(pattern: Pattern, text: str) -> list[str]:
    found = sorted(Book((pattern,)).matches(text), key=lambda match: match.start)
    return [text[match.start : match.end] for match in found]


@pytest.mark.parametrize("pattern", ALL, ids=lambda pattern: f"{pattern.subject}:{pattern.name}")
def test_a_pattern_finds_what_it_catches_and_nothing_in_what_it_spares(pattern: Pattern) -> None:
    assert len(pattern.spares) > len(pattern.catches) >= 1
    for catch in pattern.catches:
        assert words(pattern, re.sub("[«»]", "", catch)) == re.findall("«(.*?)»", catch), catch
    for spare in pattern.spares:
        assert words(pattern, spare) == [], spare


@pytest.mark.parametrize("pattern", ALL, ids=lambda pattern: pattern.name)
def test_what_a_pattern_needs_stands_in_all_that_it_catches(pattern: Pattern) -> None:
    if pattern.find is None or not pattern.needs:
        return
    for catch in pattern.catches:
        assert any(need.strip("*") in catch.replace("«", "").replace("»", "").lower() for need in pattern.needs), catch


def test_names_are_unique_and_sources_are_addresses() -> None:
    names = [pattern.name for pattern in ALL]
    assert len(names) == len(set(names))
    assert all("http" in pattern.source for pattern in ALL)


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        (("find = ", "fnd = "), "unknown key fnd"),
        (('kind = "family"', 'kind = "pets"'), "kind must be one of"),
        (('certainty = "likely"', 'certainty = "sure"'), "sure"),
        (("{{animal}}", "{{plant}}"), "no part plant"),
        (("{{animal}} )", "{{animal}}"), "pet"),
        (('source = "https://example.org/"', ""), "source is missing"),
        (("find = ", "phrases = ['cat']\nfind = "), "either find or phrases"),
    ],
)
def test_a_fault_in_a_file_is_named(tmp_path: Path, change: tuple[str, str], fault: str) -> None:
    path = tmp_path / "pets.toml"
    path.write_text(GOOD.replace(*change), "utf-8")
    with pytest.raises(BadPattern, match=re.escape(fault)) as raised:
        read(path)
    assert "pets.toml" in str(raised.value)


def test_a_file_without_patterns_or_without_toml_is_refused(tmp_path: Path) -> None:
    empty, broken = tmp_path / "empty.toml", tmp_path / "broken.toml"
    empty.write_text("", "utf-8")
    broken.write_text("[[pattern", "utf-8")
    with pytest.raises(BadPattern, match="holds no"):
        read(empty)
    with pytest.raises(data.NotToml, match=r"broken\.toml"):
        read(broken)


def test_parts_are_put_in_and_the_group_is_the_span(tmp_path: Path) -> None:
    path = tmp_path / "pets.toml"
    path.write_text(GOOD, "utf-8")
    (pattern,) = read(path)
    assert words(pattern, "my dog saw my cat") == ["dog", "cat"]


PHRASES = """
[[pattern]]
kind = "job-title"
name = "trade"
certainty = "possible"
phrases = ["Designer", "graphic designer", "Zoë"]
near = '''(?: ^ | , ) \\s* (?P<value> (?:senior\\s)? « [^»]* » )'''
unless = '''» \\s wanted'''
catches = ["«designer»"]
spares = ["a designer", "designers"]
source = "https://example.org/"
"""


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Designer", ["Designer"]),
        ("baker, senior GRAPHIC DESIGNER", ["senior GRAPHIC DESIGNER"]),
        ("😀, İ, designer", ["designer"]),
        ("zoë, ZOË", ["zoë", "ZOË"]),
        ("a designer", []),
        ("designers, redesigner", []),
        ("designer wanted", []),
    ],
)
def test_phrases_are_whole_words_in_any_case_and_near_widens(tmp_path: Path, text: str, found: list[str]) -> None:
    path = tmp_path / "trades.toml"
    path.write_text(PHRASES, "utf-8")
    assert words(read(path)[0], text) == found


@pytest.mark.parametrize(
    ("need", "text", "found"),
    [
        ("cat", "my cat", True),
        ("cat", "my catalogue", False),
        ("cat*", "my catalogue", True),
        ("cat*", "my bobcat", False),
        ("*cat", "my bobcat", True),
        ("*cat", "my scatter", False),
        ("*cat*", "my scatter", True),
    ],
)
def test_needs_are_words_or_their_ends(tmp_path: Path, need: str, text: str, found: bool) -> None:
    path = tmp_path / "pets.toml"
    path.write_text(GOOD.replace("{{animal}}", r"\w+").replace("find =", f'needs = ["{need}"]\nfind ='), "utf-8")
    assert bool(words(read(path)[0], text)) is found


def test_long_texts_are_searched_from_end_to_end() -> None:
    text = "Nothing to see here, move along. " * 200 + "I am a Year 4 teacher. " + "And on it goes for ever. " * 200
    assert {text[match.start : match.end] for match in matches(text)["job-title"]} == {"Year 4 teacher"}


@pytest.mark.parametrize(
    ("text", "found"), [("designer, baker", True), ("x" * 100 + ", designer", True), ("x " * 20 + "designer", False)]
)
def test_the_start_of_what_is_looked_at_is_not_the_start_of_the_text(tmp_path: Path, text: str, found: bool) -> None:
    path = tmp_path / "trades.toml"
    path.write_text(PHRASES, "utf-8")
    assert bool(words(read(path)[0], text)) is found
