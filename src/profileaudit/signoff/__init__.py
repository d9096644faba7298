"""The completion record: the only thing that is made for the school. The folder holds one module a format.

It is built from an allow-list (policy, occasion, dates, platforms, complete or not, version, and a name if its owner
types one) and says nothing of what was found: it reads the same for no finding and for fifty.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

import profileaudit
from profileaudit import changes
from profileaudit.evidence import one_line
from profileaudit.export import CannotOpen
from profileaudit.guides import platform_title
from profileaudit.past import Coverage, Kept, Occasion, Past
from profileaudit.summary import day

TITLE = "Review of my social media accounts: completion record"
OCCASIONS = {Occasion.JOINING: "on joining the school", Occasion.ANNUAL: "yearly check-up", None: "review"}
DONE = (
    "I downloaded my own data from the platforms above and went through it on my own computer, against the policy "
    "above. "
    "I have dealt with everything that the checklist asked of me."
)
NOT_DONE = (
    "I downloaded my own data from the platforms above and went through it on my own computer, against the policy "
    "above. "
    "I have not finished the checklist yet."
)
NOTHING_ELSE = (
    "This record says nothing of what was or was not found, and there is nothing behind it that the school could ask "
    "for: it reads the same whether there was much to do or nothing at all."
)
ONE_REVIEW = timedelta(days=92)
"""Checks of single platforms within so many days are one review."""


@dataclass(frozen=True, slots=True)
class Record:
    """Everything that the record may say."""

    policy: str
    """Title and date."""
    occasion: str
    looked: str
    """The day, or the days, on which the downloads were looked at."""
    platforms: tuple[str, ...]
    complete: bool
    made: date
    name: str = ""

    @property
    def rows(self) -> tuple[tuple[str, str], ...]:
        """What the record says, line by line."""
        return (
            ("Policy", self.policy),
            ("Occasion", self.occasion),
            ("Platforms looked at", ", ".join(self.platforms)),
            ("Looked at", self.looked),
            ("Checklist", "complete" if self.complete else "not complete"),
            ("Recorded", day(self.made)),
            ("Program", f"profileaudit {profileaudit.__version__}"),
        )

    @property
    def statement(self) -> str:
        """What its owner states by signing."""
        return DONE if self.complete else NOT_DONE


def record(past: Past, made: date, name: str = "") -> Record:
    """The record of the newest review. Raises CannotOpen when no audit was kept."""
    if not past.audits:
        raise CannotOpen("There is no check to sign off yet. Make one first: profileaudit scan DOWNLOAD --keep")
    review = _review(past.audits)
    audits = sorted({audit.made: audit for audit in review.values()}.values(), key=lambda audit: audit.made)
    return Record(
        policy=_policy(audits[-1]),
        occasion=OCCASIONS[next((audit.occasion for audit in reversed(audits) if audit.occasion), None)],
        looked=_days([audit.made for audit in audits]),
        platforms=tuple(sorted(_platform(platform, audit) for platform, audit in review.items())),
        complete=not any(
            trace.platform == platform for platform, audit in review.items() for trace in changes.left(past, audit)
        ),
        made=made,
        name=one_line(name),
    )


def text(shown: Record) -> str:
    """The record as plain text: what is shown before it is written."""
    wide = max(len(label) for label, _ in shown.rows)
    rows = [f"{label + ':':<{wide + 2}}{value}" for label, value in shown.rows]
    signed = [f"Name:       {shown.name or '_' * 40}", f"Signature:  {'_' * 40}", f"Date:       {'_' * 40}"]
    return "\n".join([TITLE, "", *rows, "", shown.statement, "", NOTHING_ELSE, "", *signed]) + "\n"


def _review(audits: Iterable[Kept]) -> dict[str, Kept]:
    """For each platform the newest audit of it that belongs to the newest review."""
    audits = sorted(audits, key=lambda audit: audit.made)
    recent = [audit for audit in audits if audits[-1].made - audit.made <= ONE_REVIEW]
    return {each.platform: audit for audit in recent for each in audit.coverage}


def _platform(platform: str, audit: Kept) -> str:
    """Its name; and whether something known of it could not be read, since "looked at" would then claim too much."""
    own: list[Coverage] = [each for each in audit.coverage if each.platform == platform]
    in_part = any(each.doubtful & each.files for each in own) or not audit.whole
    return f"{platform_title(one_line(platform))}{' (in part)' if in_part else ''}"


def _policy(audit: Kept) -> str:
    return f"{one_line(audit.policy)}{f' ({day(audit.dated)})' if audit.dated else ''}"


def _days(moments: list[datetime]) -> str:
    days = sorted({moment.date() for moment in moments})
    return day(days[0]) if len(days) == 1 else f"{day(days[0])} to {day(days[-1])}"
