"""The nouns of an audit: plain, frozen values. Imports nothing of ours but the nouns of memory.

What flows: a File gives Entries, an Entry gives Findings, Findings become Items, and a Report holds
everything that was seen, and everything that was not.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from profileaudit.past import Answered, Changes, Occasion

KINDS = (
    "job-title",
    "school",
    "employer",
    "phone",
    "email",
    "address",
    "location",
    "birth",
    "family",
    "other-account",
    "identifier",
    "credential",
    "sensitive",
    "photo-place",
    "photo-detail",
    "photo-text",
    "confidential",
    "conduct",
    "visibility",
)
"""Every kind of disclosure, in the order in which a report names them."""


class Audience(StrEnum):
    """Who can see an entry where it stands, as far as the export proves it."""

    EVERYONE = "everyone"
    FOLLOWERS = "followers"
    ONLY_YOU = "only you"
    UNKNOWN = "unknown"


class Certainty(StrEnum):
    """How sure a detector is. How pressing a finding is, is the policy's question, not this one."""

    CERTAIN = "certain"
    LIKELY = "likely"
    POSSIBLE = "possible"

    @property
    def rank(self) -> int:
        """0 for possible, 2 for certain: the higher, the surer."""
        return ("possible", "likely", "certain").index(self.value)


class Urgency(StrEnum):
    """When a job on the checklist should be done."""

    NOW = "now"
    SOON = "soon"
    REVIEW = "review"

    @property
    def rank(self) -> int:
        """0 for now, 2 for review: the lower, the more pressing."""
        return ("now", "soon", "review").index(self.value)


class Depth(StrEnum):
    """How far an audit goes."""

    QUICK = "quick"
    """The jobs to do now and the questions of the ten-minute round."""
    POLICY = "policy"
    """Everything the policy asks for."""
    STRICT = "strict"
    """As though anybody could see everything; also what the policy does not ask for, and the faintest signs."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands: in the platform's words, and in the file's."""

    platform: str
    """Id of the platform: `facebook`, `x`; the name of its guide file."""
    section: str
    """The part of the profile in words its owner knows: `Bio`, `Posts`."""
    file: str
    """Path inside the export."""
    key: str
    """Path inside the file: `profile_v2.intro_bio.name`, `[12].data[0].post`, `row 14, Headline`."""


@dataclass(frozen=True, slots=True)
class Media:
    """A picture or video that an entry shows, as the export describes it."""

    file: str
    """Path inside the export, or a web address where the export holds only that; empty for a place without a
    picture, such as a check-in."""
    latitude: float | None = None
    """Degrees north, WGS 84; None when the export gives none (0.0, 0.0 counts as none)."""
    longitude: float | None = None
    """Degrees east, WGS 84."""
    taken: datetime | None = None
    people: int = 0
    """How many people the export says are tagged in it; 0 where it says nothing."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing a profile says or shows, and who can see it there."""

    text: str
    place: Place
    audience: Audience = Audience.UNKNOWN
    posted: datetime | None = None
    """When it was posted, UTC where the export says so; None when it does not say."""
    says: str | None = None
    """The kind that the platform itself gives this field: LinkedIn's Title is a job-title, whatever it reads."""
    media: tuple[Media, ...] = ()


@dataclass(frozen=True, slots=True)
class Unread:
    """Something that was not looked at, and why: a sentence for the person at the screen."""

    file: str
    why: str


@dataclass(frozen=True, slots=True)
class Skipped:
    """A file left alone on purpose, and the reason."""

    file: str
    why: str


@dataclass(frozen=True, slots=True)
class Finding:
    """A stretch of an entry that gives something away."""

    kind: str
    entry: Entry
    start: int
    """Offset of the first code point in `entry.text`."""
    end: int
    """Offset after the last code point."""
    certainty: Certainty
    note: str = ""
    """Why it was found, in words for the owner; empty when the value says it all."""
    subtype: str = ""
    """`mobile` or `landline` for a phone, `personal` or `school` for an e-mail, and so on."""

    @property
    def value(self) -> str:
        """The words themselves. Derived, so that span and text cannot disagree."""
        return self.entry.text[self.start : self.end]


@dataclass(frozen=True, slots=True)
class Guide:
    """What to do about one kind of disclosure on one platform."""

    kind: str
    platform: str
    title: str
    why: str
    steps: tuple[str, ...]
    link: str
    sources: tuple[str, ...]
    grade: str
    """A first-party, B quotes first-party, C dated third party, D older or undated, U not checked."""
    checked: date | None
    """The day on which the source was checked; None for grade U."""
    reversible: str
    """`yes`, `with effort` or `no`."""
    minutes: int
    sections: tuple[str, ...] = ()
    """The sections it applies to; empty for every section that no other guide claims."""
    first: str = ""
    """What must be done before, if anything."""
    cannot: str = ""
    """Set when the platform cannot do this; the steps then say what is left."""


@dataclass(frozen=True, slots=True)
class Item:
    """One job on the checklist."""

    guide: Guide
    platform: str
    """Where the job is to be done; not `guide.platform`, which is `any` for a general guide."""
    findings: tuple[Finding, ...]
    clauses: tuple[str, ...]
    urgency: Urgency


@dataclass(frozen=True, slots=True)
class Opening:
    """What several jobs on one platform begin with: told once, done once, counted once."""

    platform: str
    first: tuple[str, ...]
    """What must be done before."""
    steps: tuple[str, ...]
    minutes: int
    """For the steps; already taken off the jobs themselves."""


@dataclass(frozen=True, slots=True)
class Account:
    """What an export says of the account itself."""

    handle: str | None = None
    private: bool | None = None
    """True or False where the export proves it, else None."""
    facts: Mapping[str, str] = field(default_factory=dict)
    """Anything else that one reader must know to read the files: for that reader alone."""


@dataclass(frozen=True, slots=True)
class Source:
    """What was looked at of one account: the coverage."""

    paths: tuple[str, ...]
    """What the user gave: several for an export that came in parts."""
    platform: str
    layout: str
    account: Account
    entries: int
    sections: Mapping[str, int]
    """How many entries each section gave."""
    read: tuple[str, ...]
    skipped: tuple[Skipped, ...]
    unread: tuple[Unread, ...]
    first: datetime | None
    """The earliest dated entry."""
    last: datetime | None
    """The latest dated entry."""
    notes: tuple[str, ...] = ()
    """What else is to be said of what was given, as sentences: a part that is missing, a file that is there twice."""


@dataclass(frozen=True, slots=True)
class Question:
    """Something no scanner can see, put to the owner."""

    id: str
    clauses: tuple[str, ...]
    question: str
    help: str
    quick: bool = False
    """Whether it belongs to the ten-minute round."""


@dataclass(frozen=True, slots=True)
class Combination:
    """Findings that together say more than each alone."""

    id: str
    title: str
    why: str
    """What the findings make possible, taken together."""
    findings: tuple[Finding, ...]
    breaks: tuple[Item, ...] = ()
    """The cheapest jobs that end it: nearly always one."""

    @property
    def platforms(self) -> tuple[str, ...]:
        """The platforms it spans, by name."""
        return tuple(sorted({finding.entry.place.platform for finding in self.findings}))


@dataclass(frozen=True, slots=True)
class PolicyRef:
    """The policy an audit was held against."""

    id: str
    title: str
    dated: date
    clauses: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """For each kind of disclosure, the numbers of the clauses that ask for it."""


@dataclass(frozen=True, slots=True)
class AboutMe:
    """What the owner declares about themselves, to sharpen detection. Never stored."""

    names: tuple[str, ...] = ()
    schools: tuple[str, ...] = ()
    """The school's name and every other name it goes by."""
    phones: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()
    addresses: tuple[str, ...] = ()
    """Home addresses or parts of them, postcodes included."""
    accounts: tuple[str, ...] = ()
    school_at: tuple[str, ...] = ()
    """Where the school is, as `51.3811, -2.3590`: degrees north and east."""
    birthday: date | None = None


@dataclass(frozen=True, slots=True)
class Report:
    """The whole answer."""

    policy: PolicyRef
    created: datetime
    sources: tuple[Source, ...]
    items: tuple[Item, ...]
    """The jobs, most pressing first."""
    only_you: tuple[Finding, ...]
    """What the platforms hold but show to nobody else: no job, but worth knowing."""
    questions: tuple[Question, ...]
    combinations: tuple[Combination, ...] = ()
    unread: tuple[Unread, ...] = ()
    """What was offered and could not be opened or recognised at all, and parts of it that were not given."""
    openings: tuple[Opening, ...] = ()
    """What to do once on a platform, before its jobs."""
    depth: Depth = Depth.POLICY
    left_for_later: int = 0
    """Jobs of the full checklist that a quick audit leaves out."""
    occasion: Occasion | None = None
    """Why it was made: on joining, or as the yearly check-up."""
    settled: tuple[Finding, ...] = ()
    """Found, and off the list, since its owner said so at an earlier check."""
    changes: Changes | None = None
    """What changed since the audits that are remembered; None where nothing is."""
    answered: Mapping[str, Answered] = field(default_factory=dict)
    """What its owner answered last time, by the ids of questions."""

    @property
    def complete(self) -> bool:
        """True when everything that was offered was read or skipped for a stated reason."""
        return not self.unread and not any(source.unread for source in self.sources)
