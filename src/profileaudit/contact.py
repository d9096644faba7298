"""The contact sheet: the pictures that need a look, small, drawn anew and without anything that is in their files.

Only made when it is asked for. The exports are opened again, and each picture is decoded in a worker.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from profileaudit import worker
from profileaudit.export import CannotOpen, File, open_export
from profileaudit.gazetteer import whereabouts
from profileaudit.model import Finding, Report
from profileaudit.readers import is_picture

SIDE = 200
"""Pixels, the longer side of a picture."""
MOST = 80
"""Pictures on a sheet."""
LARGEST = 2 * 1024 * 1024
"""Bytes of all of them: what a page of a few hundred kilobytes may grow by."""
REASONS = {
    "photo-text": "Something can be read in them",
    "photo-place": "They say where they were taken",
    "photo-detail": "They carry a name, a contact or a serial number",
}
OTHER = "Something is written in their files"


@dataclass(frozen=True, slots=True)
class Thumbnail:
    """One small picture."""

    reason: str
    name: str
    jpeg: bytes
    where: str = ""
    """`near Leeds`; empty where the picture gives no place away."""

    @property
    def base64(self) -> str:
        """The picture as it stands in a page."""
        return b64encode(self.jpeg).decode("ascii")


@dataclass(frozen=True, slots=True)
class Sheet:
    """The pictures that need a look, and how many more there are."""

    thumbnails: tuple[Thumbnail, ...] = ()
    left_out: int = 0
    """For want of room, or because they could not be drawn."""

    def by_reason(self) -> Iterator[tuple[str, tuple[Thumbnail, ...]]]:
        """The pictures under each reason, in the order of REASONS."""
        for reason in (*REASONS.values(), OTHER):
            own = tuple(each for each in self.thumbnails if each.reason == reason)
            if own:
                yield reason, own


NO_PICTURES = Sheet()


def sheet(report: Report, *, jobs: int = 1) -> Sheet:
    """The contact sheet of a report: each picture once, under its first reason. `jobs`: as for `scan.audit`."""
    findings = [finding for item in report.items for finding in item.findings]
    wanted, places = _wanted(findings), _places(findings)
    files = _files({path for source in report.sources for path in source.paths}, set(wanted))
    chosen = [path for path in wanted if path in files][:MOST]
    drawn: dict[str, bytes] = {}
    for file, outcome in worker.run(_drawn, [files[path] for path in chosen], jobs, supervised=jobs > 0):
        if isinstance(outcome, bytes):
            drawn[file.path] = outcome
    thumbnails, size = [], 0
    for path in chosen:
        size += len(drawn.get(path, b""))
        if path in drawn and size <= LARGEST:
            name = path.rpartition("/")[2]
            thumbnails.append(Thumbnail(wanted[path], name, drawn[path], places.get(path, "")))
    return Sheet(tuple(thumbnails), len(wanted) - len(thumbnails))


def _wanted(findings: Iterable[Finding]) -> dict[str, str]:
    """The pictures in whose own files something was found, or of which a record tells where they were taken; and why
    each is to be looked at."""
    reasons: dict[str, str] = {}
    order = {reason: place for place, reason in enumerate((*REASONS.values(), OTHER))}
    for finding in findings:
        own = finding.entry.place.file
        for path in (shown.file for shown in finding.entry.media if is_picture(shown.file)):
            if path == own or finding.kind == "photo-place":
                reason = REASONS.get(finding.kind, OTHER)
                reasons[path] = min(reasons.get(path, OTHER), reason, key=order.__getitem__)
    return dict(sorted(reasons.items(), key=lambda each: (order[each[1]], each[0])))


def _places(findings: Iterable[Finding]) -> dict[str, str]:
    """The nearest town of each picture that gives its place away."""
    return {
        shown.file: whereabouts(shown.latitude, shown.longitude)
        for finding in findings
        for shown in finding.entry.media
        if finding.kind == "photo-place" and shown.latitude is not None and shown.longitude is not None
    }


def _files(paths: Iterable[str], wanted: set[str]) -> dict[str, File]:
    """The files of those names in what was given; of a name that is there twice the first."""
    found: dict[str, File] = {}
    for path in sorted(paths):
        try:
            exports, _ = open_export(Path(path))
        except CannotOpen:  # it was moved since, or is a page on the web
            continue
        for file in (file for export in exports for file in export.files if file.path in wanted):
            found.setdefault(file.path, file)
    return found


def _drawn(file: File) -> bytes | None:
    from profileaudit.readers.photo import redrawing

    try:
        return redrawing.thumbnail(file, SIDE)
    except Exception:  # whatever is wrong with it was told when it was read
        return None
