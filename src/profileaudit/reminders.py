"""Days to be reminded of, as a calendar file that any calendar reads (RFC 5545): the only import of icalendar.

A calendar is often shared, so no event says more than that there is something to look at: nothing that was found.
icalendar: https://icalendar.readthedocs.io/
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from hashlib import sha256
from math import ceil

import icalendar

import profileaudit
from profileaudit.guides import Platform
from profileaudit.past import Occasion, Past

IN_DAYS = {"minute": 0.0, "hour": 1 / 24, "day": 1.0, "week": 7.0, "month": 31.0}
NUMBERS = {"one": "1", "two": "2", "three": "3"}
LENGTH = re.compile(r"(?i)\b(\d+|one|two|three)\s+(?:\w+\s+)?(minute|hour|day|week|month)s?\b")
USUAL_WAIT = 7
"""Days, where nobody says how long a platform takes."""
AFTER_JOINING = timedelta(days=30)
TO_ASK_IN = timedelta(days=30)
"""Before a check-up: as long as the slowest platform takes to make a download."""
ALARM = timedelta(hours=9)
"""After midnight of the day itself."""


@dataclass(frozen=True, slots=True)
class Reminder:
    """A day, or several, on which a calendar says something."""

    name: str
    """What it is about, for an id that stays the same when the file is made again."""
    on: date
    title: str
    words: str
    every: int = 0
    """Again after so many days; 0: once."""
    times: int = 1
    yearly: bool = False


def reminders(asked: Iterable[Platform], today: date, past: Past, joined: date | None = None) -> list[Reminder]:
    """What to be reminded of, by day.

    `asked`: the platforms that were asked for a download today. `joined`: the day of joining the school, if it is not
    to be taken from the review on joining that is remembered."""
    found = [*_windows(asked, today), *_after_joining(past, joined, today), *_check_up(past, today)]
    return sorted(found, key=lambda each: (each.on, each.title))


def calendar(events: Iterable[Reminder], now: datetime) -> bytes:
    """The reminders as an .ics file. `now`: with a time zone."""
    made = icalendar.Calendar()
    made.add("prodid", f"-//profileaudit//{profileaudit.__version__}//EN")
    made.add("version", "2.0")
    for each in events:
        made.add_component(_event(each, now))
    return bytes(made.to_ical())


def days(sentence: str) -> list[float]:
    """The lengths of time that a sentence names, in days.

    >>> days("72 hours."), days("Up to one month"), days("Not known")
    ([3.0], [31.0], [])
    """
    return [int(NUMBERS.get(count.lower(), count)) * IN_DAYS[unit.lower()] for count, unit in LENGTH.findall(sentence)]


def _windows(asked: Iterable[Platform], today: date) -> Iterator[Reminder]:
    """For each platform a look so often that no download can be ready and gone between two of them."""
    for platform in asked:
        request = platform.request
        if request is None:
            continue
        window = min(days(request.window), default=1.0)
        every = max(1, int(window) - 1)
        longest = max(1.0, *days(request.wait)) if days(request.wait) else float(USUAL_WAIT)
        yield Reminder(
            name=f"download {platform.id}",
            on=today + timedelta(days=1),
            title=f"{platform.title}: is your download ready?",
            words=f"Look in your mail and on the platform. How long it takes: {request.wait} How long it stays: "
            f"{request.window} Delete this reminder once you have it. {request.link}",
            every=every,
            times=1 + ceil((longest - 1) / every),
        )


def _after_joining(past: Past, joined: date | None, today: date) -> Iterator[Reminder]:
    reviews = [audit.made.date() for audit in past.audits if audit.occasion is Occasion.JOINING]
    start = joined or (reviews[-1] if reviews else None)
    if start and start + AFTER_JOINING >= today:
        yield Reminder(
            name="joining",
            on=start + AFTER_JOINING,
            title="Social media review: what is left from joining",
            words="Thirty days since you joined: ask for new downloads, look at them, and finish the checklist.",
        )


def _check_up(past: Past, today: date) -> Iterator[Reminder]:
    """The yearly check-up, a year after the last check, and the day to ask for the downloads."""
    last = past.audits[-1].made.date() if past.audits else today
    on = _a_year_after(last)
    while on <= today:
        on = _a_year_after(on)
    yield Reminder(
        name="asking",
        on=max(on - TO_ASK_IN, today),
        title="Social media check-up next month: ask for your downloads",
        words="Some platforms take a month. How to ask: profileaudit request PLATFORM",
        yearly=True,
    )
    yield Reminder(
        name="check-up",
        on=on,
        title="Social media check-up",
        words="profileaudit scan DOWNLOAD... --annual --keep says what was fixed since last year, and what is new.",
        yearly=True,
    )


def _a_year_after(day: date) -> date:
    """The same day of the next year; of 29 February the day before."""
    return day.replace(year=day.year + 1, day=28 if (day.month, day.day) == (2, 29) else day.day)


def _event(reminder: Reminder, now: datetime) -> icalendar.Event:
    event = icalendar.Event()
    unique = sha256(f"{reminder.name} {reminder.on.isoformat()}".encode()).hexdigest()[:24]
    event.add("uid", f"{unique}@profileaudit.invalid")
    event.add("dtstamp", now)
    event.add("dtstart", reminder.on)
    event.add("dtend", reminder.on + timedelta(days=1))
    event.add("summary", reminder.title)
    event.add("description", reminder.words)
    event.add("class", "PRIVATE")
    event.add("transp", "TRANSPARENT")
    if reminder.yearly:
        event.add("rrule", {"freq": "yearly"})
    elif reminder.times > 1:
        event.add("rrule", {"freq": "daily", "interval": reminder.every, "count": reminder.times})
    alarm = icalendar.Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", reminder.title)
    alarm.add("trigger", ALARM)
    event.add_component(alarm)
    return event
