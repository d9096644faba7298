"""Every way in which the platforms write a date, and many that are none."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from profileaudit.formats.moments import moment


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (1612990980, "2021-02-10T21:03:00+00:00"),
        ("1612990980", "2021-02-10T21:03:00+00:00"),
        (1612990980.5, "2021-02-10T21:03:00.500000+00:00"),
        (1612990980000, "2021-02-10T21:03:00+00:00"),
        ("1612990980000", "2021-02-10T21:03:00+00:00"),
        (-86400 * 365, "1969-01-01T00:00:00+00:00"),
        ("2021-02-10T21:03:00Z", "2021-02-10T21:03:00+00:00"),
        ("2021-02-10T21:03:00.000Z", "2021-02-10T21:03:00+00:00"),
        ("2021-02-10T22:03:00+01:00", "2021-02-10T21:03:00+00:00"),
        ("2021-02-10T21:03:00", "2021-02-10T21:03:00"),
        ("2021-02-10", "2021-02-10T00:00:00"),
        ("Wed Feb 10 21:03:00 +0000 2021", "2021-02-10T21:03:00+00:00"),
        ("Wed Feb 10 22:03:00 +0100 2021", "2021-02-10T21:03:00+00:00"),
        ("2023-05-01 09:10:11", "2023-05-01T09:10:11"),
        ("07 Jun 2022", "2022-06-07T00:00:00"),
        ("2019/03/04 05:06:07 UTC", "2019-03-04T05:06:07+00:00"),
        ("Nov 2021", "2021-11-01T00:00:00"),
        ("2018", "2018-01-01T00:00:00"),
        ("12/22/19, 10:06 AM", "2019-12-22T10:06:00"),
        ("12/22/19, 10:06\u202fPM", "2019-12-22T22:06:00"),
        ("Mar 4, 1990", "1990-03-04T00:00:00"),
        ("4-Apr-21", "2021-04-04T00:00:00"),
        ("Fri Sep 24 12:35:41 UTC 2021", "2021-09-24T12:35:41+00:00"),
        ("2021-11-17 18:14:58 UTC", "2021-11-17T18:14:58+00:00"),
        ("20210210T210300.000Z", "2021-02-10T21:03:00+00:00"),
        ("20210210T210300Z", "2021-02-10T21:03:00+00:00"),
        ("2021:02:10 21:03:00", "2021-02-10T21:03:00"),
        ("  2021-02-10  21:03:00 UTC ", "2021-02-10T21:03:00+00:00"),
        ("Dec 25, 2020 11:30:00 pm", "2020-12-25T23:30:00"),
        ("Sep 13, 2020, 12:26\u202fPM", "2020-09-13T12:26:00"),
        ("19 Oct 2019, 14:37", "2019-10-19T14:37:00"),
        ("Aug 17, 2025 11:23\u202fam", "2025-08-17T11:23:00"),
        ("jun. 15, 2024 2:30 am", "2024-06-15T02:30:00"),
        ("Jul 12, 2024 4:54:10pm", "2024-07-12T16:54:10"),
        ("03. Sept. 2026, 9:33 pm", "2026-09-03T21:33:00"),
        ("Sept 3, 2020 1:00 p.m.", "2020-09-03T13:00:00"),
        ("Jan 2, 2006 at 3:04 PM", "2006-01-02T15:04:00"),
        ("3 mei 2020, 14:02", "2020-05-03T14:02:00"),
        ("12 d\u00e9c. 2021, 08:15", "2021-12-12T08:15:00"),
        (datetime(2021, 2, 10, tzinfo=UTC), "2021-02-10T00:00:00+00:00"),
    ],
)
def test_a_date_in_every_style(value: Any, expected: str) -> None:
    found = moment(value)
    assert found is not None
    assert found.isoformat() == expected


@pytest.mark.parametrize(
    "value",
    [
        *(0, "0", 0.0, -62169958800, "-62169958800", 10**17, 10**400, -(10**17), float("nan"), float("inf")),
        *(None, True, False, [], {}, b"2021", "", " ", "Not Available", "last summer", "yesterday", "Oct 18"),
        *("22/12/19, 10:06 AM", "2021-13-01", "2021-02-30", "31 Jun 2022", "Feb 30, 2020", "12345678901234567890"),
        *("Dec 25, 2020 25:30:00 pm", "Updated May 02, 2011 8:12:17 am", "Mars 12", "1. FC 2020", "set 3, 2"),
        *("07700 900123", "1-2-3", "10:06", "2021-02-10T25:00:00Z", "Wed Feb 10 2021", "+0000", "9999-99-99"),
        *("0001-01-01T00:00:00+14:00", "Mon Jan 01 00:00:00 +1400 0001", "2021-02-10T21:03:00Z" * 9, "4321", "0000"),
    ],
)
def test_what_is_no_date_is_none(value: Any) -> None:
    if value == "4321":  # four digits are a year, however far off
        assert moment(value) == datetime(4321, 1, 1)
    else:
        assert moment(value) is None


@given(st.one_of(st.text(), st.integers(), st.floats(), st.none(), st.binary(), st.datetimes()))
def test_it_never_raises_and_a_zone_is_always_utc(value: Any) -> None:
    found = moment(value)
    assert found is None or found.tzinfo is None or found.utcoffset() == timedelta(0)


def test_a_datetime_is_given_back_as_it_is() -> None:
    elsewhere = datetime(2021, 2, 10, tzinfo=timezone(timedelta(0)))
    assert moment(elsewhere) is elsewhere
