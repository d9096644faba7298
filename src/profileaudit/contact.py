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
from profileaudit.model import Finding, Report

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
    wanted = _wanted(finding for item in report.items for finding in item.findings)
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
            thumbnails.append(Thumbnail(wanted[path], path.rpartition("/")[2], drawn[path]))
    return Sheet(tuple(thumbnails), len(wanted) - len(thumbnails))


def _wanted(findings: Iterable[Finding]) -> dict[str, str]:
    """The pictures in whose own files something was found, and why each is to be looked at."""
    reasons: dict[str, str] = {}
    order = {reason: place for place, reason in enumerate((*REASONS.values(), OTHER))}
    for finding in findings:
        path = finding.entry.place.file
        if any(shown.file == path for shown in finding.entry.media):
            reason = REASONS.get(finding.kind, OTHER)
            reasons[path] = min(reasons.get(path, OTHER), reason, key=order.__getitem__)
    return dict(sorted(reasons.items(), key=lambda each: (order[each[1]], each[0])))


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
