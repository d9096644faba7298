"""From what an audit found to what may be remembered of it, and from what is remembered back to the checklist.

The one place where the words of a profile are turned into fingerprints, before anything is kept.
"""

from __future__ import annotations

import hmac
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from functools import cache

import profileaudit
from profileaudit import changes
from profileaudit.fingerprint import ID_LETTERS, finding_ids, item_id
from profileaudit.model import AboutMe, Finding, Item, PolicyRef, Source
from profileaudit.past import Changes, Coverage, Kept, Occasion, Past, Trace
from profileaudit.patterns import Pattern
from profileaudit.readers import readers, squash
from profileaudit.searched import searched

NAMED = "~"
"""Stands before the fingerprint of a section that somebody named: a channel, a group."""
PLAIN = frozenset(
    (
        *("About", "Account privacy", "Account records", "Address", "Albums", "Bio", "Birthday", "Blogs"),
        *("Boards", "Comments", "Company", "Connections", "Contact details", "Contact info", "Deleted posts"),
        *("E-mail address", "E-mail addresses", "Education", "Family", "Family and relationships", "Hashtags"),
        *("Industry", "Labelled places", "Links", "Lists", "Location", "Name", "Note", "Other accounts"),
        *("Other details", "Photos", "Places lived", "Posts", "Privacy settings", "Profile", "Profile fields"),
        *("Properties", "Reviews", "Saved places", "Tags", "Text", "Username", "Website", "Websites", "Work"),
        *("Work and education"),
    )
)
"""Sections that readers name beside those of their tables. One that is missing here is remembered by a fingerprint,
which costs its name in later reports and nothing else."""


@dataclass(frozen=True, slots=True)
class Memory:
    """What an audit needs to tell what changed."""

    past: Past
    secret: bytes
    """This computer's key (see `keys`)."""


@dataclass(frozen=True, slots=True)
class Looked:
    """An audit as far as memory is concerned, before its checklist is made."""

    findings: tuple[Finding, ...]
    items: tuple[Item, ...]
    """The jobs that all of them make."""
    sources: tuple[Source, ...]
    created: datetime
    policy: PolicyRef
    occasion: Occasion | None = None
    about: AboutMe = field(default_factory=AboutMe)
    whole: bool = True
    asked: tuple[str, ...] = ()
    """Ids of the questions that it puts."""
    patterns: tuple[Pattern, ...] = ()
    """The policy's and the owner's own."""
    model: str = ""
    """The owner's own language pipeline."""


def since(looked: Looked, memory: Memory) -> tuple[Changes, list[Finding], list[Finding]]:
    """What changed, the findings that stay on the list, and those that their owner took off it."""
    now = kept(looked, memory.secret)
    changed = changes.compare(memory.past, now)
    left: list[Finding] = []
    settled: list[Finding] = []
    for finding, trace in zip(looked.findings, now.traces, strict=True):
        (settled if trace.item and trace.base in changed.off else left).append(finding)
    return changed, left, settled


def kept(looked: Looked, secret: bytes) -> Kept:
    """What may be remembered of an audit: its traces stand in the order of its findings."""
    return Kept(
        made=looked.created,
        policy=looked.policy.title,
        tool=profileaudit.__version__,
        coverage=tuple(_coverage(source, looked.created, secret) for source in looked.sources),
        traces=tuple(_traces(looked, secret)),
        occasion=looked.occasion,
        sharpened=looked.about != AboutMe(),
        whole=looked.whole,
        dated=looked.policy.dated,
        answers=dict.fromkeys(looked.asked),
        searched=searched(looked.about, looked.patterns, looked.model, secret),
        keyed=_digest(("key",), secret),
    )


def _traces(looked: Looked, secret: bytes) -> Iterator[Trace]:
    jobs = {id(finding): item_id(item, secret) for item in looked.items for finding in item.findings}
    for finding, own_id in zip(looked.findings, finding_ids(looked.findings, secret), strict=True):
        entry, place = finding.entry, finding.entry.place
        yield Trace(
            id=own_id,
            base=finding_ids([finding], secret)[0],
            item=jobs.get(id(finding), ""),
            kind=finding.kind,
            platform=place.platform,
            section=section_of(place.platform, place.section, secret),
            audience=entry.audience.value,
            file=_file(place.file, secret),
            posted=_day(entry.posted),
        )


def section_of(platform: str, section: str, secret: bytes) -> str:
    """A section as it may be remembered: by its name when that is the platform's own, else by a fingerprint."""
    plain = section in PLAIN or section in _own_sections(platform)
    return section if plain else NAMED + _digest(("section", platform, section), secret)


@cache
def _own_sections(platform: str) -> frozenset[str]:
    """The sections that a platform has for everybody, from the tables of its readers."""
    own = [reader for reader in readers().values() if platform == reader.PLATFORM]
    return frozenset(row.section for reader in own for row in reader.TABLE if row.section)


def _coverage(source: Source, made: datetime, secret: bytes) -> Coverage:
    handle = source.account.handle
    return Coverage(
        platform=source.platform,
        account=_digest(("account", source.platform, handle.casefold()), secret) if handle else "",
        entries=source.entries,
        sections={section_of(source.platform, name, secret): count for name, count in source.sections.items()},
        first=_day(source.first),
        last=_day(source.last),
        read=len(source.read),
        unread=len(source.unread),
        files=frozenset(_file(path, secret) for path in source.read),
        doubtful=frozenset(_file(each.file, secret) for each in source.unread),
        looked=made,
    )


def _file(path: str, secret: bytes) -> str:
    """Fingerprint of a file's name without folders and numbers: one file of a layout in every download of it."""
    name = squash(path).rpartition("/")[2]
    return _digest(("file", "".join(letter for letter in name if not letter.isdecimal())), secret)


def _digest(parts: Iterable[str], secret: bytes) -> str:
    return hmac.new(secret, "\0".join(parts).encode("utf-8", "replace"), "sha256").hexdigest()[:ID_LETTERS]


def _day(moment: datetime | None) -> date | None:
    if moment is None:
        return None
    return (moment.astimezone(UTC) if moment.tzinfo else moment).date()
