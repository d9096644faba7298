"""Texts that are not posted yet: what they would give away. Loads nothing of an audit but the detectors."""

from __future__ import annotations

from collections.abc import Iterable

from profileaudit import detectors
from profileaudit.model import AboutMe, Entry, Finding, Place

NOWHERE = Place("", "", "", "")
"""The place of a text that is not posted yet."""


def check(text: str, *, about: AboutMe | None = None) -> list[Finding]:
    """What a text would give away if it were posted."""
    return check_all([text], about=about)[0]


def check_all(texts: Iterable[str], *, about: AboutMe | None = None) -> list[list[Finding]]:
    """`check` for many texts at once: faster than one by one."""
    entries = [Entry(text, NOWHERE) for text in texts]
    found: dict[int, list[Finding]] = {id(entry): [] for entry in entries}
    for finding in detectors.find(entries, about or AboutMe()):
        found[id(finding.entry)].append(finding)
    return [found[id(entry)] for entry in entries]
