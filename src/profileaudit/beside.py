"""Pictures joined with what their archive says of them beside them: Google's file for each, Meta's records.

A picture and its record are two files, read apart. Here each finding in a picture gets what the record says (who can
see it, when it was posted, where and when it was taken, how many people are tagged), a record's finding gets the path
of its picture, and what both say is told once.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from profileaudit.gazetteer import metres
from profileaudit.look import Look
from profileaudit.model import Finding, Media
from profileaudit.pictures import Shown
from profileaudit.readers import is_picture

ONE_PLACE = 150.0
"""Metres by which a picture and its record may differ and still say one thing: records are rounded."""
TWICE = "what the archive says of the picture says so too"

_EDITED = re.compile(r"-(?:edited|bearbeitet|bewerkt|modifi[ée]|editado|modificato)(?=\.\w+$)", re.IGNORECASE)
"""What Google adds to the name of a picture that was changed: the file beside it is the original's (in English, and in
the languages of the reader)."""

Told = dict[str, list[tuple[Look, int]]]
"""By the path of a picture: where what was found of it stands."""


def join(paths: Iterable[str], looks: Sequence[Look], shown: Mapping[str, Shown]) -> None:
    """Joins what was found in one account; changes the findings of `looks`.

    `paths`: all its files. `shown`: what its records say of pictures, each by the name that the record gives it."""
    named = {media.file for look in looks for each in look.findings for media in each.entry.media}
    actual = {name: path for path in paths if is_picture(path) for name in _names(path, named)}
    told: Told = defaultdict(list)
    for look in (look for look in looks if is_picture(look.file)):
        record = next((shown[name] for name in _names(look.file, shown)), None)
        for place, finding in enumerate(look.findings):
            told[look.file].append((look, place))
            if record is not None:
                look.findings[place] = _with(record, finding)
    for look in looks:
        if not is_picture(look.file):
            _settle(look, actual, told)


def _names(path: str, known: Collection[str]) -> Iterator[str]:
    """The known names that a picture goes by: ends of its path, or of that of the original it was made from."""
    for whole in dict.fromkeys((path, _EDITED.sub("", path))):
        parts = whole.split("/")
        yield from (name for start in range(len(parts)) if (name := "/".join(parts[start:])) in known)


def _with(record: Shown, finding: Finding) -> Finding:
    """A finding in a picture with what the record says. What is in the picture's own file counts for more, but not of
    who can see it and when it was posted: that only the platform knows."""
    entry, said = finding.entry, record.media
    own = entry.media[0] if len(entry.media) == 1 else Media(entry.place.file)
    spot = (own.latitude, own.longitude) if own.latitude is not None else (said.latitude, said.longitude)
    media = Media(own.file, *spot, own.taken or said.taken, said.people)
    entry = replace(entry, audience=record.audience, posted=record.posted or entry.posted, media=(media,))
    tags = ("1 person is tagged in it" if said.people == 1 else f"{said.people} people are tagged in it",)
    return replace(finding, entry=entry, note="; ".join(filter(None, (finding.note, *tags[: said.people]))))


def _settle(look: Look, actual: Mapping[str, str], told: Told) -> None:
    """Gives a record's findings the paths of their pictures, and leaves out what was told of these before."""
    findings, look.findings = look.findings, []
    for finding in findings:
        media = tuple(replace(each, file=actual.get(each.file, each.file)) for each in finding.entry.media)
        finding = replace(finding, entry=replace(finding.entry, media=media)) if media else finding
        before = told[media[0].file] if _is_of_a_picture(finding) else []
        twin = next(((own, place) for own, place in before if _say_one_thing(own.findings[place], finding)), None)
        if twin is None:
            before.append((look, len(look.findings)))
            look.findings.append(finding)
        elif is_picture(twin[0].file):
            _mark(*twin)


def _mark(look: Look, place: int) -> None:
    finding = look.findings[place]
    if TWICE not in finding.note:
        look.findings[place] = replace(finding, note="; ".join(filter(None, (finding.note, TWICE))))


def _is_of_a_picture(finding: Finding) -> bool:
    """Whether a record says this of one picture, and not of a post that shows it."""
    entry = finding.entry
    return len(entry.media) == 1 and is_picture(entry.media[0].file) and entry.place.section == "Photos"


def _say_one_thing(one: Finding, other: Finding) -> bool:
    if one.kind != other.kind:
        return False
    spots = [
        (media.latitude, media.longitude)
        for each in (one, other)
        for media in each.entry.media
        if each.kind == "photo-place" and media.latitude is not None and media.longitude is not None
    ]
    if len(spots) == 2:
        return metres(*spots) <= ONE_PLACE
    return one.value.casefold().split() == other.value.casefold().split()
