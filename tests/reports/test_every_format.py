"""What holds for every format: the same jobs in the same order, nothing shown that is to be masked."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from profileaudit import checklist
from profileaudit.model import Account, Audience, Certainty, Entry, Finding, Place, Report, Unread
from profileaudit.policy import load
from profileaudit.reports import Showing, formats
from profileaudit.summary import NOTHING

NAMES = sorted(formats())
MASKED, SHOWN = Showing(secret=b"k" * 32), Showing(values=True, secret=b"k" * 32)


def test_the_formats_of_the_command_line() -> None:
    from profileaudit.commands.scan import FORMATS

    assert sorted(FORMATS) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_masked_reports_quote_nothing(name: str, report: Report) -> None:
    shown = formats()[name].render(report, MASKED)
    for canary in ("canary", "900123", "teacher canary", "alert(1)", "tonight"):
        assert canary not in shown


@pytest.mark.parametrize("name", NAMES)
def test_shown_values_are_quoted(name: str, report: Report) -> None:
    shown = formats()[name].render(report, SHOWN)
    assert "07700 900123" in shown
    assert "canaryword" in shown


@pytest.mark.parametrize("name", NAMES)
def test_no_control_or_direction_characters(name: str, report: Report) -> None:
    shown = formats()[name].render(report, SHOWN)
    assert not set(shown) & {"\x1b", "\u202e", "\x9b", "\0"}


CONTROLS = "".join(map(chr, (*range(0x20), *range(0x7F, 0xA0), 0x61C, 0x200E, 0x200F, *range(0x202A, 0x202F))))
CONTROLS += "".join(map(chr, range(0x2066, 0x206A)))
OURS = {"csv": "\r\n"}
"""Line ends of the format itself; of every other format one character."""


@pytest.mark.parametrize("name", NAMES)
def test_no_control_of_any_kind_comes_from_a_profile(name: str, report: Report) -> None:
    text = f"before{CONTROLS}ring 07700 900123{CONTROLS}after"
    place = Place("facebook", f"Posts{CONTROLS}", f"posts{CONTROLS}.json", CONTROLS)
    start = text.index("07700")
    entry = Entry(text, place, Audience.EVERYONE)
    found = [Finding("phone", entry, start, start + 12, Certainty.LIKELY, f"note{CONTROLS}")]
    (source,) = report.sources
    odd = replace(source, account=Account(f"sam{CONTROLS}"), unread=(Unread(f"odd{CONTROLS}", "it is damaged"),))
    shown = formats()[name].render(replace(report, sources=(odd,), items=checklist.items(found, load())), SHOWN)
    assert not set(shown) & (set(CONTROLS) - set(OURS.get(name, "\n")))
    assert "07700 900123" in shown


@pytest.mark.parametrize("name", NAMES)
def test_what_was_found_stands_in_the_same_order(name: str, report: Report) -> None:
    numbers = [f"07700 9001{number:02}" for number in (7, 3, 9, 1, 5)]
    found = [
        Finding("phone", Entry(f"ring {each} now", Place("x", section, "f", "k")), 5, 17, Certainty.LIKELY)
        for section, each in zip(("Bio", "Posts", "Posts", "Bio", "Posts"), numbers, strict=True)
    ]
    items = checklist.items(found, load())
    expected = [finding.value for item in items for finding in item.findings]
    shown = formats()[name].render(replace(report, items=items), SHOWN)
    if name == "json":  # there the findings are by themselves, and the items name them
        data = json.loads(shown)
        values = {each["id"]: each["value"] for each in data["findings"]}
        assert [values[each] for item in data["items"] for each in item["findings"]] == expected
    else:
        assert sorted(expected, key=shown.index) == expected


@pytest.mark.parametrize("name", NAMES)
def test_the_jobs_stand_in_the_order_of_the_checklist(name: str, report: Report) -> None:
    shown = " ".join(formats()[name].render(report, MASKED).split()).replace("&#39;", "'")
    places = [shown.index(item.guide.title) for item in report.items]
    assert places == sorted(places)


@pytest.mark.parametrize("name", ["text", "html", "md"])
def test_nothing_found_is_said_only_when_everything_was_read(name: str, report: Report) -> None:
    empty = replace(report, items=())
    assert NOTHING not in formats()[name].render(empty, MASKED)
    (source,) = report.sources
    complete = replace(empty, sources=(replace(source, unread=()),))
    assert NOTHING in " ".join(formats()[name].render(complete, MASKED).split())
