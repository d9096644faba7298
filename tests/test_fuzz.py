"""Every reader over damaged copies of the sample exports: nothing may come out but entries and sentences.

Two kinds of damage: bytes (cut, turned, doubled, torn out), and values of JSON (one of another kind where a reader
expects its own). A long run: PROFILEAUDIT_FUZZ=20000 pytest tests/test_fuzz.py, examples for each reader. What such
runs found stands in FOUND.
"""

from __future__ import annotations

import io
import json
import os
import re
import time
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, BinaryIO

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from profileaudit.accounts import Part, accounts
from profileaudit.export import File, open_export
from profileaudit.model import Account, Entry, Skipped, Unread
from profileaudit.readers import read, readers, row_for

SAMPLES = Path(__file__).parents[1] / "sample_profiles"
LONG = int(os.environ.get("PROFILEAUDIT_FUZZ", "0"))
EXAMPLES = LONG or 40
LARGEST = 64 * 1024
"""Bytes of a sample that is damaged."""
SECONDS = 5.0

TOKENS = (
    *(
        b"null",
        b"[]",
        b"{}",
        b'""',
        b"0",
        b"-1",
        b"1e999",
        b"9" * 500,
        b"true",
        b'"',
        b"'",
        b",",
        b":",
        b"[",
        b"{",
        b"]",
    ),
    *(
        b"}",
        b"\\",
        b"\\ud800",
        b"\xff",
        b"\0",
        b"\r",
        b"\n\n",
        b"\xe2\x80\xae",
        b"<",
        b"</",
        b"<div>" * 700,
        b"<!--",
        b"&#x",
    ),
    *(b"[" * 70, b"=", b";", b"\xef\xbb\xbf", b"\xff\xfe", b"2021-13-45", b"9" * 20, b"NaN"),
)
VALUES: tuple[Any, ...] = (
    *(None, True, 0, -1, 1.5, 10**19, 10**30, -(10**15), 1e300, "", " ", "x", "9" * 30, "\ud800", "Ã©", "https://"),
    *([], {}, [[]], [{}], [None], [1], ["x"], {"": None}, {"x": []}, [[["x"]]], "x" * 5000, {"value": {}}, "\0"),
    *("-0:00", "2021-13-45"),
)


@dataclass(frozen=True)
class Held:
    """Bytes that stand in memory, as where a file's bytes lie."""

    data: bytes

    def open(self, archive: Path) -> BinaryIO:
        return io.BytesIO(self.data)


@dataclass(frozen=True)
class Sample:
    file: File
    account: Account
    data: bytes


@cache
def samples() -> dict[str, list[Sample]]:
    """The files of the sample exports that readers read, by reader."""
    found: dict[str, list[Sample]] = {name: [] for name in readers()}
    for home in sorted(SAMPLES.glob("*/exports")):
        for export in sorted(home.iterdir()):
            parts, _ = accounts(open_export(export)[0])
            for part in parts:
                found[part.reader] += _of_part(part)
    return found


def _of_part(part: Part) -> Iterator[Sample]:
    for file in part.files:
        row = row_for(readers()[part.reader], file)
        if row is not None and row.read is not None:
            with file.open() as stream:
                yield Sample(file, part.account, stream.read(LARGEST))


def outcomes(name: str, sample: Sample, data: bytes) -> list[Entry | Skipped | Unread]:
    """All that comes of the file with other bytes in it, held against what may come."""
    file = File(sample.file.origin, sample.file.path, len(data), Held(data))
    began = time.monotonic()
    told = list(read(readers()[name], file, sample.account))
    assert time.monotonic() - began < SECONDS
    for each in told:
        assert isinstance(each, Entry | Skipped | Unread)
        if isinstance(each, Entry):
            assert isinstance(each.text, str) and (each.text or each.media)
            f"{each.text}{each.place}".encode()
            assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f]", each.text)
        else:
            assert each.file == file.path and each.why
            assert not re.search(r"not laid out as expected \([A-Z]\w+\)", each.why), each.why
    return told


@st.composite
def damaged(draw: st.DrawFn, data: bytes) -> bytes:
    """The bytes after one to four accidents."""
    for _ in range(draw(st.integers(1, 4))):
        at = draw(st.integers(0, len(data)))
        size = draw(st.sampled_from((1, 1, 2, 7, 40, 300)))
        match draw(st.sampled_from(("cut", "torn", "doubled", "token", "token", "instead", "turned"))):
            case "cut":
                data = data[:at]
            case "torn":
                data = data[:at] + data[at + size :]
            case "doubled":
                data = data[:at] + data[at : at + size] + data[at:]
            case "token":
                data = data[:at] + draw(st.sampled_from(TOKENS)) + data[at:]
            case "instead":
                data = data[:at] + draw(st.sampled_from(TOKENS)) + data[at + size :]
            case _ if at < len(data):
                data = data[:at] + bytes([data[at] ^ 1 << draw(st.integers(0, 7))]) + data[at + 1 :]
    return data


@st.composite
def revalued(draw: st.DrawFn, data: bytes) -> bytes:
    """A JSON file, or a script that holds JSON, in which one to three values are of another kind."""
    start = re.match(rb"[^\[{]*", data)
    head = start.group() if start else b""
    try:
        value = json.loads(data[len(head) :])
    except ValueError:
        return draw(damaged(data))
    for _ in range(draw(st.integers(1, 3))):
        places = list(_places(value))
        if places:
            holder, key = draw(st.sampled_from(places))
            if draw(st.integers(0, 4)):
                holder[key] = deepcopy(draw(st.sampled_from(VALUES)))
            else:
                del holder[key]
    return head + json.dumps(value).encode()


def _places(value: Any) -> Iterator[tuple[Any, Any]]:
    for key, inner in list(value.items()) if isinstance(value, dict) else enumerate(value):
        yield value, key
        if isinstance(inner, dict | list):
            yield from _places(inner)


@pytest.mark.parametrize("name", sorted(readers()))
def test_damage_gives_nothing_but_entries_and_sentences(name: str) -> None:
    own = samples()[name]
    if not own:
        assert name in WITHOUT_SAMPLES
        return

    @settings(
        max_examples=EXAMPLES,
        derandomize=not LONG,
        database=None,
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )
    @given(st.data())
    def run(data: st.DataObject) -> None:
        sample = data.draw(st.sampled_from(own))
        change = data.draw(st.sampled_from((damaged, revalued)))
        outcomes(name, sample, data.draw(change(sample.data)))

    run()


WITHOUT_SAMPLES = frozenset({"nextdoor", "whatsapp_report"})
"""Readers that read no file of any sample."""


@pytest.mark.parametrize("name", sorted(readers()))
@pytest.mark.parametrize(
    "data", [b"", b"\0", b"null", b"[]", b"{}", b"[[]]", b'"x"', b"0", b"x" * 5000, b"\xff" * 50, b"<", b"\n"]
)
def test_every_file_may_hold_anything(name: str, data: bytes) -> None:
    seen: set[str] = set()
    for sample in samples()[name]:
        row = row_for(readers()[name], sample.file)
        if row is not None and row.path not in seen:
            seen.add(row.path)
            outcomes(name, sample, data)


FOUND = [
    ("strava", "activities/1.gpx", b'<?xml version="1.0" encoding="TF-8"?>\n<gpx></gpx>'),
    (
        "facebook",
        "logged_information/location/primary_location.json",
        b'{"primary_location_v2": {"city_region_pairs": true}}',
    ),
]
"""What long runs found: each once brought something else out of its reader than entries and sentences."""


@pytest.mark.parametrize(("name", "path", "data"), FOUND)
def test_what_was_found_stays_mended(name: str, path: str, data: bytes) -> None:
    file = File(SAMPLES, path, len(data))
    outcomes(name, Sample(file, Account(), data), data)
