"""Parts of a download that were not given are named; names that only look like parts are left alone."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from profileaudit.splits import BREAKS_OFF, CUT, missing, part_of, perhaps_more

GOOGLE = "takeout-20260901T080000Z"


@pytest.mark.parametrize(
    ("name", "part"),
    [
        (f"{GOOGLE}-001.zip", (GOOGLE, 1, 0)),
        (f"{GOOGLE}-012.tgz", (GOOGLE, 12, 0)),
        (f"{GOOGLE}-2-003.zip", (f"{GOOGLE}-2", 3, 0)),
        (f"{GOOGLE}-003 (1).zip", (GOOGLE, 3, 0)),
        (f"{GOOGLE}-003", (GOOGLE, 3, 0)),
        ("mydata~1790000000000.zip", ("mydata~1790000000000", 1, 0)),
        ("mydata~1790000000000-2.zip", ("mydata~1790000000000", 2, 0)),
        ("data-download-4.zip", ("data-download", 4, 0)),
        ("instagram_part_2.zip", ("instagram", 2, 0)),
        ("facebook-sam-part1of3.zip", ("facebook-sam", 1, 3)),
        ("Export Part 2 of 4.ZIP", ("Export", 2, 4)),
        ("anything-002.tar.gz", ("anything", 2, 0)),
    ],
)
def test_names_of_parts(name: str, part: tuple[str, int, int]) -> None:
    assert part_of(name) == part


@pytest.mark.parametrize(
    "name",
    [
        "twitter-2026-10-11.zip",
        "twitter-2026-10-11-3a05f.zip",
        "instagram-niamh.garside_-2026-10-11-Qk7VwZtX.zip",
        "facebook-sam-2026-10-11-abc.zip",
        "Basic_LinkedInDataExport_10-18-2026.zip",
        "Complete_LinkedInDataExport_10-18-2026.zip (1)",
        "export_41873265.zip",
        "export-123.zip",
        "TikTok_Data_1790000000.zip",
        "party.zip",
        "apart 4.zip",
        "department 4b.zip",
        "facebook.zip",
        "archive (2).zip",
        "tweets-1.zip",
        "2026-001-2.zip",
        "",
        ".zip",
    ],
)
def test_names_that_are_no_parts(name: str) -> None:
    assert part_of(name) is None


@pytest.mark.parametrize(
    ("names", "told"),
    [
        ([f"{GOOGLE}-001.zip", f"{GOOGLE}-003.zip"], ["part 2 of"]),
        ([f"{GOOGLE}-004.zip", f"{GOOGLE}-006.zip", f"{GOOGLE}-002.zip"], ["parts 1, 3 and 5 of"]),
        ([f"{GOOGLE}-004.zip"], ["parts 1 to 3 of"]),
        (["mydata~17-3.zip", "mydata~17.zip"], ["part 2 of"]),
        (["x-part1of3.zip"], ["parts 2 to 3 of"]),
        (["a_part_2.zip", "b_part_2.zip"], ["part 1 of", "part 1 of"]),
        ([f"{GOOGLE}-001.zip", f"{GOOGLE}-002.zip", f"{GOOGLE}-002 (1).zip"], []),
        (["x-part1of2.zip", "x-part2of2.zip"], []),
        (["mydata~17.zip"], []),
        (["twitter-2026-10-11.zip", "twitter-2026-10-13.zip"], []),
        (["a.zip", "b-3.zip"], []),
        ([], []),
    ],
)
def test_missing_parts(names: list[str], told: list[str]) -> None:
    found = list(missing(Path(name) for name in names))
    assert len(found) == len(told)
    assert all(each.why.startswith(start) for each, start in zip(found, told, strict=True))


@pytest.mark.parametrize(("size", "told"), [(BREAKS_OFF, [CUT]), (BREAKS_OFF - 1, []), (BREAKS_OFF + 1, [])])
def test_a_download_of_exactly_two_gigabytes(tmp_path: Path, size: int, told: list[str]) -> None:
    path = tmp_path / "facebook.zip"
    path.touch()
    os.truncate(path, size)
    assert [each.why for each in missing([path, path])] == told
    assert list(missing([tmp_path])) == []


@pytest.mark.parametrize(
    ("names", "told"),
    [
        (["takeout-20260901T080000Z-001.zip"], "Part 1 was given. The names"),
        (["takeout-20260901T080000Z-001.zip", "takeout-20260901T080000Z-002.zip"], "Parts 1 to 2 were given."),
        (["data-download-1.zip", "data-download-3.zip"], "Parts 1 and 3 were given."),
        (["mydata~1790000000000.zip", "mydata~1790000000000-2.zip"], "Parts 1 to 2 were given."),
        (["mydata~1790000000000.zip"], ""),
        (["instagram-part1of2.zip", "instagram-part2of2.zip"], ""),
        (["twitter-2026-10-11.zip", "facebook-sam.zip", "photos"], ""),
        ([], ""),
    ],
)
def test_how_many_parts_there_are_is_asked_where_no_name_says_it(names: list[str], told: str) -> None:
    notes = list(perhaps_more(f"/home/sam/{name}" for name in names))
    assert len(notes) == bool(told) and all(note.startswith(told) for note in notes)
