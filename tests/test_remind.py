"""Reminders: no download comes and goes unseen, nothing of what was found is in them, any calendar reads them."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import icalendar
import pytest

from profileaudit import cli, guides, reminders
from profileaudit.guides import Platform, Request
from profileaudit.past import Coverage, Kept, Occasion, Past, Trace

TODAY = date(2026, 11, 24)
NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)


def platform(wait: str, window: str) -> Platform:
    request = Request("", ("Ask.",), "All of it.", wait, window, "https://example.org/", "A", TODAY)
    return Platform("x", "X (Twitter)", (), request)


def past(made: datetime, occasion: Occasion | None = None) -> Past:
    trace = Trace("canaryid", "canaryid", "canaryjob", "sensitive", "x", "Canary section", "everyone")
    return Past((Kept(made, "Policy", "1", (Coverage("x", "canary", 1, {}),), (trace,), occasion),))


def days_of(each: reminders.Reminder) -> list[date]:
    return [each.on + timedelta(days=each.every * time) for time in range(each.times)]


@pytest.mark.parametrize(
    ("sentence", "days"),
    [
        ("72 hours.", [3.0]),
        ("4 days from the moment it is ready.", [4.0]),
        ("Up to one month, which is what the law allows.", [31.0]),
        ("A first part in about 10 minutes, all of it within 24 hours.", [0.0, 1.0]),
        ("About 7 days.", [7.0]),
        ("Minutes to a few days; the help says up to 30 days.", [30.0]),
        ("Not known: download it on the day the link comes.", []),
        ("None: the file is on your computer.", []),
        ("As long as the profile is public.", []),
        ("2024 was another day", []),
    ],
)
def test_lengths_of_time(sentence: str, days: list[float]) -> None:
    assert reminders.days(sentence) == days


@pytest.mark.parametrize("wait", ["Up to 30 days.", "24 to 48 hours.", "Minutes.", "Not known."])
@pytest.mark.parametrize("window", ["72 hours.", "4 days.", "About 7 days.", "30 days.", "Not known.", "1 day."])
def test_no_download_comes_and_goes_between_two_looks(wait: str, window: str) -> None:
    (each, *_) = reminders.reminders([platform(wait, window)], TODAY, Past())
    stays = min(reminders.days(window), default=1.0)
    looks = days_of(each)
    for ready in range(1, int(max(reminders.days(wait), default=7.0)) + 1):
        comes = TODAY + timedelta(days=ready)
        assert any(comes <= look < comes + timedelta(days=max(1, stays)) for look in looks)


def test_every_platform_that_can_be_asked_has_its_look() -> None:
    asked = [each for each in guides.platforms().values() if each.request]
    found = reminders.reminders(asked, TODAY, Past())
    assert {each.title for each in found if "ready?" in each.title} == {
        f"{each.title}: is your download ready?" for each in asked
    }


@pytest.mark.parametrize(
    ("remembered", "joined", "expected"),
    [
        (Past(), date(2026, 11, 20), [date(2026, 12, 20)]),
        (past(NOW, Occasion.JOINING), None, [date(2026, 12, 24)]),
        (past(NOW, Occasion.JOINING), date(2026, 11, 1), [date(2026, 12, 1)]),
        (past(NOW, Occasion.ANNUAL), None, []),
        (Past(), None, []),
        (Past(), date(2020, 1, 1), []),
    ],
)
def test_thirty_days_after_joining(remembered: Past, joined: date | None, expected: list[date]) -> None:
    found = reminders.reminders([], TODAY, remembered, joined)
    assert [each.on for each in found if each.name == "joining"] == expected


@pytest.mark.parametrize(
    ("remembered", "expected"),
    [
        (Past(), date(2027, 11, 24)),
        (past(datetime(2026, 9, 1, tzinfo=UTC)), date(2027, 9, 1)),
        (past(datetime(2024, 9, 1, tzinfo=UTC)), date(2027, 9, 1)),
        (past(datetime(2024, 2, 29, tzinfo=UTC)), date(2027, 2, 28)),
    ],
)
def test_the_next_check_up(remembered: Past, expected: date) -> None:
    found = {each.name: each for each in reminders.reminders([], TODAY, remembered)}
    assert found["check-up"].on == expected
    assert found["asking"].on == expected - timedelta(days=30)


def test_any_calendar_reads_it_and_nothing_found_is_in_it() -> None:
    asked = [each for each in guides.platforms().values() if each.request]
    events = reminders.reminders(asked, TODAY, past(NOW, Occasion.JOINING))
    written = reminders.calendar(events, NOW)
    assert b"anary" not in written and b"sensitive" not in written
    read = icalendar.Calendar.from_ical(written)
    got = list(read.walk("VEVENT"))
    assert [str(event["summary"]) for event in got] == [each.title for each in events]
    assert [event.decoded("dtstart") for event in got] == [each.on for each in events]
    assert len({str(event["uid"]) for event in got}) == len(events)
    assert all(event.walk("VALARM") for event in got)
    assert all(len(line) <= 75 for line in written.split(b"\r\n"))
    assert reminders.calendar(events, NOW) == written


def test_the_command(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "home"))
    file = tmp_path / "days.ics"
    assert cli.main(["remind", "Facebook", "linkedin", "-o", str(file), "--joined", date.today().isoformat()]) == 0
    out = capsys.readouterr().out
    assert "Facebook: is your download ready?" in out and "every year" in out
    assert file.read_bytes().startswith(b"BEGIN:VCALENDAR")
    assert cli.main(["remind", "myface", "-o", str(tmp_path / "other.ics")]) == 2
    assert cli.main(["remind", "-o", str(tmp_path / "other.txt")]) == 2
    assert "facebook" in capsys.readouterr().err
