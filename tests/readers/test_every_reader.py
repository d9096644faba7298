"""What holds for every reader, whatever it reads."""

from __future__ import annotations

import ast
import inspect
import re
import textwrap
from collections.abc import Iterator
from pathlib import Path

import pytest

from profileaudit.accounts import accounts
from profileaudit.export import File, open_export
from profileaudit.guides import platforms
from profileaudit.model import Account, Entry
from profileaudit.readers import Row, readers

SAMPLES = Path(__file__).parents[2] / "sample_profiles"
EXPORTS = [path.relative_to(SAMPLES).as_posix() for path in sorted(SAMPLES.rglob("exports"))]
EVERY = pytest.mark.parametrize("name", sorted(readers()))
BY_CONTENT = {("discord", "messages"), ("google", "sheet")}
"""Rows whose entries stand in sections that only the file or its neighbours name: channels, kinds of list."""


def rows(name: str) -> tuple[Row, ...]:
    return readers()[name].TABLE


def said(node: ast.expr | None) -> Iterator[str]:
    """The strings that are written out in what a `return` gives back."""
    if isinstance(node, ast.IfExp):
        yield from said(node.body)
        yield from said(node.orelse)
    elif isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value


def test_there_are_readers_and_samples() -> None:
    assert len(readers()) >= 20
    assert len(EXPORTS) >= 20


@pytest.mark.parametrize("exports", EXPORTS)
def test_the_layout_of_a_sample_is_one_of_its_readers(exports: str) -> None:
    parts, _ = accounts(open_export(SAMPLES / exports)[0])
    assert parts
    for part in parts:
        assert part.layout in readers()[part.reader].LAYOUTS


@EVERY
def test_layouts_are_told_apart_and_in_words(name: str) -> None:
    layouts = readers()[name].LAYOUTS
    assert layouts
    assert len(set(layouts)) == len(layouts)
    for layout in layouts:
        assert layout.strip() == layout != ""
        assert "|" not in layout and "_" not in layout and ";" not in layout


@EVERY
def test_what_layout_writes_out_is_among_the_layouts(name: str) -> None:
    tree = ast.parse(textwrap.dedent(inspect.getsource(readers()[name].layout)))
    returns = [node for node in ast.walk(tree) if isinstance(node, ast.Return)]
    assert returns
    assert not any(isinstance(node, ast.JoinedStr) for each in returns for node in ast.walk(each))
    assert {text for each in returns for text in said(each.value)} <= set(readers()[name].LAYOUTS)


@EVERY
def test_a_row_is_either_read_or_skipped(name: str) -> None:
    assert rows(name)
    assert [row.path for row in rows(name) if (row.read is None) != bool(row.skip)] == []


@EVERY
def test_a_row_without_a_section_declines_its_file_unopened(name: str, tmp_path: Path) -> None:
    nowhere = File(tmp_path, "not there.json", 0)
    for row in rows(name):
        if row.read is None or row.section.strip():
            continue
        if (name, getattr(row.read, "__name__", "")) not in BY_CONTENT:
            assert not any(isinstance(each, Entry) for each in row.read(nowhere, Account())), row.path


@EVERY
def test_a_row_that_is_skipped_has_no_section(name: str) -> None:
    assert [row.path for row in rows(name) if row.read is None and row.section] == []


@EVERY
def test_paths_compile_and_are_squashed(name: str) -> None:
    for row in rows(name):
        assert re.compile(row.path)
        assert not re.search(r"(?<!\\)[A-Z]| ", row.path), row.path


@EVERY
def test_the_platform_has_a_guide(name: str) -> None:
    assert readers()[name].PLATFORM in platforms()
