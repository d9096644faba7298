"""What holds for every format: the same jobs in the same order, nothing shown that is to be masked."""

from __future__ import annotations

from dataclasses import replace

import pytest

from profileaudit.model import Report
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
