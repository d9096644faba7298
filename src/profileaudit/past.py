"""The nouns of memory: what is kept of an audit, what its owner said of it, and what changed since. Imports nothing.

Nothing here holds a word of a profile. A thing that was found is known by its keyed fingerprint (see `fingerprint`);
where it stood by platform and section; and a section that somebody else named by a fingerprint too.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum


class Verdict(StrEnum):
    """What the owner decided about something that was found."""

    FIX = "fix"
    """Will be mended: it stays on the list."""
    DONE = "done"
    """Was mended; a newer download can show it."""
    ACCEPT = "accept"
    """Stays as it is, for a reason, until the next check-up."""
    WRONG = "wrong"
    """Is not what it was taken for."""
    NOT_ME = "not-me"
    """Is about somebody else."""
    ESCALATE = "escalate"
    """Somebody else's to take down: asked, or reported."""
    CANNOT = "cannot"
    """The platform offers no way."""


class Answer(StrEnum):
    """What the owner says to a question that no program can answer."""

    YES = "yes"
    NO = "no"
    NOT_SURE = "not-sure"


class Occasion(StrEnum):
    """Why an audit is made."""

    JOINING = "joining"
    ANNUAL = "annual"


@dataclass(frozen=True, slots=True)
class Trace:
    """What is kept of one finding."""

    id: str
    base: str
    """The id of the first of its twins (the same thing in the same place twice): verdicts are given to all of them."""
    item: str
    """Id of the job it was part of; empty when it made none: nobody asks for it, or only its owner sees it."""
    kind: str
    platform: str
    section: str
    """In the platform's own words, or `~` and a fingerprint when somebody named it (a channel, a group)."""
    audience: str
    file: str = ""
    """Fingerprint of the name of the file it was in, without numbers: the same in every download of one layout."""
    posted: date | None = None


@dataclass(frozen=True, slots=True)
class Coverage:
    """What was looked at of one account."""

    platform: str
    account: str
    """Fingerprint of its handle; empty when the download does not name it."""
    entries: int
    sections: Mapping[str, int]
    """How many entries each section gave: 0 for one that is there and empty."""
    first: date | None = None
    last: date | None = None
    read: int = 0
    """How many files were read."""
    unread: int = 0
    """How many things in it could not be read."""
    files: frozenset[str] = frozenset()
    """Fingerprints of the names of the files that were read, as in `Trace.file`."""
    doubtful: frozenset[str] = frozenset()
    """Of those in which something could not be read."""
    looked: datetime | None = None
    """When it was looked at."""


@dataclass(frozen=True, slots=True)
class Given:
    """A verdict as it was given."""

    verdict: Verdict
    because: str
    given: datetime


@dataclass(frozen=True, slots=True)
class Answered:
    """An answer as it was given."""

    answer: Answer
    given: datetime


@dataclass(frozen=True, slots=True)
class Kept:
    """One audit as it is remembered."""

    made: datetime
    policy: str
    """Title of the policy."""
    tool: str
    """Version of this program."""
    coverage: tuple[Coverage, ...]
    traces: tuple[Trace, ...]
    occasion: Occasion | None = None
    sharpened: bool = False
    """Whether it was told about its owner (names, school)."""
    whole: bool = True
    """False when something that was given could not be opened at all, or part of it was missing."""
    number: int = 0
    """Its number in the history; 0 when it is not kept."""
    dated: date | None = None
    """The day of the policy."""
    answers: Mapping[str, Answered | None] = field(default_factory=dict)
    """By the ids of the questions that it put, in their order; None while there is no answer."""
    searched: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """For each kind, or platform, what was looked for besides the program's own patterns (see `searched`)."""
    keyed: str = ""
    """Fingerprint of the key that made its fingerprints; empty where that is not known."""


@dataclass(frozen=True, slots=True)
class Past:
    """All that is remembered."""

    audits: tuple[Kept, ...] = ()
    """Oldest first."""
    verdicts: Mapping[str, Given] = field(default_factory=dict)
    """By `Trace.base`."""
    notes: tuple[str, ...] = ()
    """What was put right when it was read, as sentences."""


class How(StrEnum):
    """How it is known that something is mended."""

    ABSENT = "absent"
    """It is not in the newer download."""
    HIDDEN = "hidden"
    """It is in the newer download, and only its owner can see it now."""
    SAID = "said"
    """Its owner said so; no newer download has shown it yet."""


@dataclass(frozen=True, slots=True)
class Fixed:
    """Something that was found before and is mended."""

    trace: Trace
    how: How
    when: datetime
    """When the newer download was looked at, or when its owner said so."""


@dataclass(frozen=True, slots=True)
class Unseen:
    """Something that was found before, of which this audit can say nothing."""

    trace: Trace
    why: str


@dataclass(frozen=True, slots=True)
class Settled:
    """Something that is found and off the list, since its owner said so."""

    trace: Trace
    given: Given


@dataclass(frozen=True, slots=True)
class Changes:
    """What changed between two audits. Holds what made a job in one of them, or would have but for a verdict."""

    then: Kept | None
    """The earlier audit; None when this is the first."""
    now: Kept
    fixed: tuple[Fixed, ...] = ()
    still: tuple[Trace, ...] = ()
    new: tuple[Trace, ...] = ()
    back: tuple[Trace, ...] = ()
    """Was mended once, and is there again."""
    unseen: tuple[Unseen, ...] = ()
    settled: tuple[Settled, ...] = ()
    lapsed: tuple[Settled, ...] = ()
    """Among what is still there: what was left as it is, or to somebody else, until this check-up."""
    notes: tuple[str, ...] = ()
    """What bears on the comparison, as sentences: another version, another policy."""

    @property
    def off(self) -> frozenset[str]:
        """What its owner took off the list, by `Trace.base`."""
        said = (each.trace.base for each in self.fixed if each.how is How.SAID)
        return frozenset((*said, *(each.trace.base for each in self.settled)))
