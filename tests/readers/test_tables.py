"""A table is one expression when it is used: it must find what its rows find one by one."""

from __future__ import annotations

from pathlib import Path

import pytest

from profileaudit.export import File
from profileaudit.readers import readers, row_for, squash

SAMPLES = Path(__file__).parents[2] / "sample_profiles"
ODD = ("", "a", ".json", "a.json", "x/y.zip/data/tweets.js", "posts.html/x", "data/../tweets.js", "ä/ß.csv", "_/-.txt")


@pytest.mark.parametrize("name", sorted(readers()))
def test_the_first_row_that_fits_is_found(name: str) -> None:
    reader = readers()[name]
    names = [path.relative_to(SAMPLES).as_posix() for path in sorted(SAMPLES.rglob("*.*"))]
    found = 0
    for path in (*names, *(each.rpartition("/")[2] for each in names), *ODD):
        squashed = squash(path)
        one_by_one = next((row for row in reader.TABLE if row.matches(squashed)), None)
        together = row_for(reader, File(SAMPLES, path, 0))
        assert (together and together.path) == (one_by_one and one_by_one.path), path
        found += together is not None
    assert found
