"""vCard files: the lines of each card, whichever of the three versions wrote it.

Versions 2.1 (quoted-printable, a character set for each line), 3.0 (RFC 2426, with Apple's `item1.` groups) and
4.0 (RFC 6350). A card that is cut off costs itself; pictures and keys are passed over, however long.
"""

from __future__ import annotations

import codecs
import quopri
import re
from collections.abc import Iterator
from dataclasses import dataclass

from profileaudit.export import File
from profileaudit.formats import Unreadable, text
from profileaudit.formats.values import CUT_OFF, EMPTY

LONGEST = 64 * 1024
"""Letters of one line with its continuations; only pictures are so long."""
LARGEST = 1024 * 1024
"""Letters of one card without its pictures."""
NOT_CARDS = "it is no address card: it does not begin with BEGIN:VCARD"
TOO_LARGE = "a card in it is too large to be read"
TOO_LONG = "a line in it is longer than a line of a card can be: its beginning was read, the rest was not"

_PASSED = frozenset({"PHOTO", "LOGO", "SOUND", "KEY"})
"""What is no text; passed over at once."""

_LINE = re.compile(
    r"(?:(?P<group>[\w-]+)\.)?(?P<name>[\w-]+)(?P<options>(?:;(?:[^\":;]|\"[^\"]*\")*)*):(?P<value>.*)", re.DOTALL
)
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)
_UNSPLIT = re.compile(r"(?:[^\\;]|\\.)*", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Line:
    """One property of a card."""

    name: str
    """In capitals, without its group: `TEL`."""
    group: str
    options: str
    """As written, in capitals: `;TYPE=HOME`."""
    value: str
    """Decoded from quoted-printable, clean; backslashes and semicolons as written."""
    number: int
    """Line of the file in which it begins, from 1."""


def cards(file: File) -> Iterator[list[Line]]:
    """Every whole card, without its pictures.

    Raises Unreadable when there is none, and after the last when one is cut off or too large."""
    card: list[Line] | None = None
    size = 0
    some = False
    troubles: list[str] = []
    for number, written in _unfolded(file):
        some = True
        mark = written.strip().upper()
        if mark == "BEGIN:VCARD":
            troubles += [CUT_OFF] if card is not None else []
            card, size = [], 0
        elif mark == "END:VCARD":
            if card is not None and size <= LARGEST:
                yield card
            card = None
        elif card is not None:
            line = _line(written, number)
            if line and line.name not in _PASSED:
                size += len(written)
                card += [line] if size <= LARGEST else []
                troubles += [TOO_LONG] if len(written) >= LONGEST else [TOO_LARGE] if size > LARGEST else []
        elif mark:
            raise Unreadable(NOT_CARDS)
    if not some:
        raise Unreadable(EMPTY)
    if card is not None:
        troubles.append(CUT_OFF)
    if troubles:
        raise Unreadable(troubles[0])


def parts(value: str) -> list[str]:
    """The parts of a value between its semicolons, with their backslashes resolved.

    >>> parts(r"Oak Tree School\\; Bath;Year 3"), parts(r"one\\nline\\, two")
    (['Oak Tree School; Bath', 'Year 3'], ['one\\nline, two'])
    """
    found = []
    at = 0
    while True:
        part = _UNSPLIT.match(value, at)
        assert part is not None  # noqa: S101 - the pattern matches the empty text
        found.append(_ESCAPED.sub(lambda mark: "\n" if mark[1] in "nN" else mark[1], part.group()))
        at = part.end() + 1
        if at > len(value):
            return found


def _unfolded(file: File) -> Iterator[tuple[int, str]]:
    """The lines with their continuations: those that begin with a blank, and in quoted-printable those after `=`."""
    with text.open_text(file) as stream:
        number = begun = 0
        kept = ""
        whole = True
        while line := stream.readline(LONGEST):
            number += whole
            was_whole, whole = whole, line.endswith(("\n", "\r"))
            plain = line.rstrip("\r\n")
            soft = kept.endswith("=") and "QUOTED-PRINTABLE" in kept.partition(":")[0].upper()
            if kept and (soft or not was_whole or line[0] in " \t"):
                inner = plain if soft or not was_whole else plain[1:]
                kept = _longer(kept.removesuffix("=") if soft else kept, inner)
                continue
            if kept:
                yield begun, kept
            kept, begun = plain, number
        if kept:
            yield begun, kept


def _longer(kept: str, more: str) -> str:
    return kept + more if len(kept) < LONGEST else kept


def _line(written: str, number: int) -> Line | None:
    found = _LINE.match(written)
    if not found:
        return None
    options = found["options"].upper()
    value = found["value"]
    if "QUOTED-PRINTABLE" in options:
        value = _unquoted(value, options)
    return Line(found["name"].upper(), found["group"] or "", options, text.clean(value), number)


def _unquoted(value: str, options: str) -> str:
    raw = quopri.decodestring(value.encode("utf-8"))
    named = re.search(r"CHARSET=\"?([\w-]+)", options)
    try:
        if named and codecs.lookup(named[1]).name not in ("utf-8", "ascii"):
            return raw.decode(named[1], "replace")
    except (LookupError, ValueError):
        pass
    return text.decode(raw)
