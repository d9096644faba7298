"""What is to be said, and asked, wherever pictures were looked at."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from profileaudit import worker
from profileaudit.gazetteer import whereabouts
from profileaudit.model import AboutMe, Audience, Entry, Finding, Media, Question, Source
from profileaudit.places import is_at_school
from profileaudit.readers import is_picture
from profileaudit.readers.photo import WORDS, can_read_words

NOT_READ = (
    "The words in its pictures (badges, signs, letters, screens) were not read: for that, install profileaudit with "
    "its addition: pip install 'profileaudit[ocr]'."
)
PEOPLE = Question(
    "people-in-pictures",
    ("2.3.3",),
    "Have you looked through your pictures for other people in them, and for children above all?",
    "Nobody's face is looked for here. Pupils, also from behind or by their work: take the picture down and tell the "
    "safeguarding lead if it was public. Colleagues and family: ask them.",
)
REMEMBERED = 20_000
"""Pictures of one account of which it is kept what the files beside them say: memory has an end (1.5 KB each)."""
_WIDEST = (Audience.EVERYONE, Audience.FOLLOWERS, Audience.UNKNOWN, Audience.ONLY_YOU)
AT_SCHOOL = "at your school"
_OF_ITS_OWN = ("identifier", "credential", "photo-place", "photo-detail", "photo-text")
"""Kinds that stay what they are when they are read in a picture: a passport is a passport."""


@dataclass(frozen=True, slots=True)
class Shown:
    """What the files beside a picture say of it."""

    media: Media
    posted: datetime | None
    audience: Audience


def shown(entry: Entry) -> Iterator[Shown]:
    """The pictures of the archive that an entry of another file shows."""
    for media in entry.media:
        if media.file != entry.place.file and is_picture(media.file) and "://" not in media.file:
            yield Shown(media, entry.posted, entry.audience)


def remember(kept: dict[str, Shown], told: Iterable[Shown]) -> None:
    """Keeps what was told of pictures: of one that several records show, the earliest time and the widest audience."""
    for each in told:
        before = kept.get(each.media.file)
        if before is not None:
            kept[each.media.file] = _merged(before, each)
        elif len(kept) < REMEMBERED:
            kept[each.media.file] = each


def _merged(one: Shown, other: Shown) -> Shown:
    first, second = one.media, other.media
    spot = first if first.latitude is not None else second
    taken, people = first.taken or second.taken, max(first.people, second.people)
    media = Media(first.file, spot.latitude, spot.longitude, taken, people)
    # A camera's clock without a zone stands beside times in UTC: only whole days matter here.
    posted = min(filter(None, (one.posted, other.posted)), key=lambda when: when.replace(tzinfo=None), default=None)
    return Shown(media, posted, min(one.audience, other.audience, key=_WIDEST.index))


def memory() -> int:
    """Bytes of memory for a worker: the engine that reads words sets aside 1.1 GB of addresses for itself and uses
    400 MB (measured November 2026, RapidOCR 3.10)."""
    return worker.MEMORY * (3 if can_read_words() else 1)


def notes(paths: Iterable[str], told: Mapping[str, Shown]) -> Iterator[str]:
    """What is to be said of an account of which these files were read; `told`: what they say of pictures."""
    tagged = sum(each.media.people > 0 for each in told.values())
    if tagged:
        yield f"Other people are tagged by name in {tagged:,} of its pictures: have you asked them?"
    if not can_read_words() and any(map(is_picture, paths)):
        yield NOT_READ


def questions(sources: Iterable[Source]) -> tuple[Question, ...]:
    """What is to be asked, once, where there were pictures."""
    return (PEOPLE,) if any(is_picture(path) for source in sources for path in source.read) else ()


def as_seen(findings: Iterable[Finding], about: AboutMe) -> Iterator[Finding]:
    """Findings, of which those that were read in a picture are of kind `photo-text`: covering the words is what helps.
    What they are of is their subtype. A place in degrees is told with the nearest town, which its owner recognises, and
    with their school where it is taken there."""
    for finding in findings:
        if finding.entry.place.key == WORDS and finding.kind not in _OF_ITS_OWN:
            yield replace(finding, kind="photo-text", subtype=finding.kind)
        elif where := _whereabouts(finding, about):
            yield replace(finding, note="; ".join(filter(None, (finding.note, where))))
        else:
            yield finding


def _whereabouts(finding: Finding, about: AboutMe) -> str:
    """`near Leeds`, for a place that the export gives in degrees; `at your school, near Leeds`."""
    media = finding.entry.media
    if finding.kind != finding.entry.says or finding.kind not in ("photo-place", "location") or len(media) != 1:
        return ""
    latitude, longitude = media[0].latitude, media[0].longitude
    if latitude is None or longitude is None:
        return ""
    school = AT_SCHOOL if is_at_school(latitude, longitude, about) else ""
    return ", ".join(filter(None, (school, whereabouts(latitude, longitude))))
