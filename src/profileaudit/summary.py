"""What every report says, whatever its format: counts, headings, coverage and places, as sentences."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from datetime import date, datetime
from enum import IntEnum

from profileaudit.evidence import one_line
from profileaudit.guides import platform_title
from profileaudit.model import Audience, Certainty, Finding, Guide, Item, Report, Source, Urgency
from profileaudit.readers import is_picture

HEADINGS = {Urgency.NOW: "Do now", Urgency.SOON: "Do soon", Urgency.REVIEW: "Look at again"}
BEFOREHAND = "Before you change anything"
LOCAL = "Everything was read on this computer. Nothing was sent anywhere."
FETCHED = "Everything was read on this computer. Only the pages whose addresses you gave were fetched."
NOTHING = "Nothing found: everything you gave was read, and there is nothing to do."
SETTLED = "Nothing is left to do: everything you gave was read, and you have settled what was found."
LATER = "Nothing has to be done now. The whole list holds more: leave out --depth quick to see it."
NOT_ALL_READ = "Nothing to do was seen, but not everything could be read: see what was not, below."
SEEN_BY = {
    Audience.EVERYONE: "anyone can see it",
    Audience.FOLLOWERS: "your friends or followers can see it",
    Audience.UNKNOWN: "the download does not say who can see it",
    Audience.ONLY_YOU: "only you can see it",
}

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


class Outcome(IntEnum):
    """The exit codes of a scan."""

    NOTHING_TO_DO = 0
    SOMETHING_TO_DO = 1
    COULD_NOT_LOOK = 2
    NOT_ALL_READ = 3


def local(report: Report) -> str:
    """Whether anything left the computer: only the request for a page whose address the user gave ever does."""
    given = [path for source in report.sources for path in source.paths] + [each.file for each in report.unread]
    return FETCHED if any(path.startswith(("http://", "https://")) for path in given) else LOCAL


def outcome(report: Report) -> Outcome:
    """What came of an audit, as an exit code."""
    if report.items or report.left_for_later:
        return Outcome.SOMETHING_TO_DO
    return Outcome.NOTHING_TO_DO if report.complete else Outcome.NOT_ALL_READ


def by_urgency(report: Report) -> Mapping[Urgency, int]:
    """How many jobs of each urgency; every urgency has its number."""
    counts = Counter(item.urgency for item in report.items)
    return {urgency: counts[urgency] for urgency in Urgency}


def headline(report: Report) -> str:
    """The whole report in one line."""
    if not report.items and report.left_for_later:
        return LATER
    if not report.items and report.complete:
        return SETTLED if report.settled else NOTHING
    if not report.items:
        return NOT_ALL_READ
    counts = by_urgency(report)
    words = {Urgency.NOW: "to do now", Urgency.SOON: "to do soon", Urgency.REVIEW: "to look at again"}
    told = ", ".join(f"{counts[urgency]} {words[urgency]}" for urgency in Urgency if counts[urgency])
    minutes = sum(item.guide.minutes for item in report.items) + sum(each.minutes for each in report.openings)
    return f"{told}. About {duration(minutes)} in all."


def duration(minutes: int) -> str:
    """Minutes as a person says them.

    >>> duration(45), duration(95), duration(120)
    ('45 minutes', '1 hour 35 minutes', '2 hours')
    """
    hours, rest = divmod(minutes, 60)
    parts = [plural(hours, "hour")] if hours else []
    parts += [plural(rest, "minute")] if rest or not hours else []
    return " ".join(parts)


def plural(count: int, noun: str) -> str:
    """A number and its noun.

    >>> plural(1, "file"), plural(1200, "entry")
    ('1 file', '1,200 entries')
    """
    many = f"{noun[:-1]}ies" if noun.endswith("y") else f"{noun}s"
    return f"{count:,} {noun if count == 1 else many}"


def day(moment: datetime | date) -> str:
    """A day as it is written in Britain: 4 October 2026, whatever the computer's own language."""
    return f"{moment.day} {MONTHS[moment.month - 1]} {moment.year}"


def where(finding: Finding) -> str:
    """Where a finding stands: section and day; inside a picture's own file, also its name and the field."""
    entry = finding.entry
    posted = f", {day(entry.posted)}" if entry.posted else ""
    inside = any(shown.file == entry.place.file for shown in entry.media) and is_picture(entry.place.file)
    picture = f", {entry.place.file.rpartition('/')[2]}, {entry.place.key}" if inside else ""
    return one_line(f"{entry.place.section}{posted}{picture}")


def sureness(finding: Finding) -> str:
    """A word of doubt, where there is doubt."""
    return {Certainty.CERTAIN: "", Certainty.LIKELY: "", Certainty.POSSIBLE: "perhaps: "}[finding.certainty]


def told(finding: Finding) -> str:
    """What there is to say of how it was found, to follow what was found; empty where nothing is."""
    return f" ({one_line(finding.note)})" if finding.note else ""


def seen_by(item: Item) -> str:
    """Who can see what a job is about: the widest audience among its findings."""
    order = (Audience.EVERYONE, Audience.FOLLOWERS, Audience.UNKNOWN, Audience.ONLY_YOU)
    return SEEN_BY[min((finding.entry.audience for finding in item.findings), key=order.index)]


def trust(guide: Guide) -> str:
    """How far a guide's steps can be trusted."""
    if guide.checked is None:
        return "These steps were not checked against the platform: the buttons may be named differently."
    return f"Steps checked {day(guide.checked)}; buttons move, so the wording may differ a little."


def undo(guide: Guide) -> str:
    """Whether a job can be taken back."""
    return {"yes": "You can undo this.", "with effort": "Undoing this takes some effort."}.get(
        guide.reversible, "This cannot be undone."
    )


def account(source: Source) -> str:
    """One account in a few words: platform, handle, open or private."""
    handle = f" ({one_line(source.account.handle)})" if source.account.handle else ""
    state = {True: ", private", False: ", open to everyone", None: ""}[source.account.private]
    return f"{platform_title(source.platform)}{handle}{state}"


def coverage(source: Source) -> str:
    """What was looked at of one account."""
    dates = f", {day(source.first)} to {day(source.last)}" if source.first and source.last else ""
    files = f"{plural(len(source.read), 'file')} read, {len(source.skipped):,} left alone for a reason"
    unread = f", {len(source.unread):,} not read" if source.unread else ""
    return f"{plural(source.entries, 'entry')}{dates}; {files}{unread}"
