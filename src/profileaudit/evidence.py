"""What a report may show of a finding: masked, unless its owner asks to see it.

A mask shows at most two characters, and not how long the value is (a report left on a shared printer
must not be the leak).
"""

from __future__ import annotations

import re

from profileaudit.model import Finding

MASK = "•••"
SHOWN = 2
AROUND = 60
"""Code points of context on either side."""


def value(finding: Finding, *, show: bool) -> str:
    """What was found, on one line: in full, or masked."""
    return one_line(finding.value) if show else mask(finding)


def around(finding: Finding) -> tuple[str, str, str]:
    """The words before what was found, what was found, and the words after it, each on one line."""
    text = finding.entry.text
    start, end = max(0, finding.start - AROUND), min(len(text), finding.end + AROUND)
    before = ("… " if start else "") + one_line(text[start : finding.start])
    after = one_line(text[finding.end : end]) + (" …" if end < len(text) else "")
    return before, one_line(finding.value), after


def context(finding: Finding, *, show: bool) -> str:
    """What was found between «» and the words around it, on one line; masked, the words around it are left out.

    A value that is the whole entry stands alone."""
    whole = finding.value.strip() == finding.entry.text.strip()
    if not show:
        return mask(finding) if whole else f"… {mask(finding)} …"
    before, value, after = around(finding)
    return value if whole else f"{before} «{value}» {after}".strip()


def mask(finding: Finding) -> str:
    """The first characters and a mask; nothing at all of a password, or of a value too short to hide."""
    plain = one_line(finding.value)
    shown = 0 if finding.kind == "credential" else min(SHOWN, len(plain) // 3)
    return plain[:shown] + MASK


def one_line(text: str) -> str:
    """Runs of white space as one space, and no control characters: safe for a screen, a table cell, a log."""
    return re.sub(r"\s+", " ", "".join(letter if letter.isprintable() else " " for letter in text)).strip()
