"""The report for the terminal: 80 columns, no colour unless asked, profile text never mark-up."""

from __future__ import annotations

from profileaudit.model import Report
from profileaudit.reports import Showing, text


def test_eighty_columns(report: Report) -> None:
    lines = text.render(report, Showing(values=True)).splitlines()
    assert [line for line in lines if len(line) > 80 and "https://" not in line] == []


def test_narrow(report: Report) -> None:
    assert all(len(line) <= 40 or "https://" in line for line in text.render(report, Showing(width=40)).splitlines())


def test_colour_only_when_asked(report: Report) -> None:
    assert "\x1b[" not in text.render(report, Showing())
    assert "\x1b[" in text.render(report, Showing(colour=True))


def test_mark_up_in_a_profile_is_text(report: Report) -> None:
    shown = " ".join(text.render(report, Showing(values=True)).split())
    assert "[/foo] [link=http://evil.example]" in shown
    assert "\x1b]8;" not in text.render(report, Showing(values=True, colour=True))


def test_unread_files_are_named_with_their_reason(report: Report) -> None:
    shown = " ".join(text.render(report, Showing()).split())
    assert "Not read: posts/<b>odd</b>.json: it is damaged or could not be opened." in shown
