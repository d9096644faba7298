"""Expressions that somebody else wrote, run so that none can stall an audit: the only import of RE2.

RE2 takes time in proportion to the text, whatever the expression, and refuses one that would take too much
memory (https://github.com/google/re2/wiki/WhyRE2). In return it knows no looking ahead or behind and no
references back to a group (https://github.com/google/re2/wiki/Syntax).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import islice
from typing import Any

import re2  # type: ignore[import-untyped]

MEMORY = 1 << 20
"""Bytes that one compiled expression may take."""
MOST = 200
"""Places that one expression may find in one text: more tell nobody anything."""

# What RE2 says of an expression it refuses, and what to say to whoever wrote it.
_REFUSALS = {
    "invalid perl operator": "looking ahead or behind, as in (?= or (?<!, is not possible here: use near and unless",
    "invalid escape sequence": "it uses {detail}, which is not possible here",
    "invalid repetition size": "it repeats something too often: {detail}",
    "bad repetition operator": "it repeats a repetition: {detail}",
    "no argument for repetition operator": "there is nothing before {detail} to repeat",
    "pattern too large": "it is too large: split it into several patterns",
    "missing ]": "a [ is never closed",
    "missing )": "a ( is never closed",
    "unexpected )": "a ) closes nothing",
    "invalid character class": "{detail} is no range of characters",
    "invalid named capture group": "{detail} is no name for a group: write (?P<value> ... )",
    "duplicate capture group name": "two groups have the same name {detail}",
    "trailing \\": "it ends in a backslash",
}
_TOKEN = re.compile(r"\\(?:[pP]\{[^}]*\}|x\{[^}]*\}|(?s:.))|(?s:.)")
_WORD = r"\p{L}\p{N}_"


class Refused(ValueError):
    """An expression that cannot be used; the message says why, for whoever wrote it."""


@dataclass(frozen=True, slots=True)
class Found:
    """Where an expression was found."""

    re: Expression
    spans: Mapping[str | int, tuple[int, int]]

    def span(self, group: str | int = 0) -> tuple[int, int]:
        """The stretch of a group, in code points; (-1, -1) for one that took no part."""
        return self.spans[group]


@dataclass(frozen=True, slots=True)
class Expression:
    """Stands in for a `re.Pattern`, as far as patterns need one. Its source travels between processes."""

    source: str
    """A verbose expression, any case, as in a pattern file."""

    @property
    def groupindex(self) -> Mapping[str, int]:
        """Names of groups and their numbers."""
        index: Mapping[str, int] = _compiled(self.source).groupindex
        return index

    def finditer(self, text: str, start: int = 0, end: int | None = None) -> Iterator[Found]:
        """Every place, one after the other, MOST at most; places without a character are left out."""
        found = _compiled(self.source).finditer(text, start, len(text) if end is None else end)
        yield from (self._found(match) for match in islice(found, MOST) if match.end() > match.start())

    def search(self, text: str) -> Found | None:
        """The first place."""
        match = _compiled(self.source).search(text)
        return self._found(match) if match else None

    def _found(self, match: Any) -> Found:
        spans: dict[str | int, tuple[int, int]] = {0: match.span()}
        spans.update((name, match.span(number)) for name, number in self.groupindex.items())
        return Found(self, spans)


def expression(source: str) -> Expression:
    """An expression ready for use. Raises Refused."""
    if _compiled(source).search("") is not None:
        raise Refused("it finds something even where there is nothing: an expression must ask for at least one letter")
    return Expression(source)


def condition(source: str) -> Expression:
    """An expression for the words around a find, which may well ask for nothing. Raises Refused."""
    _compiled(source)
    return Expression(source)


@cache
def _compiled(source: str) -> Any:
    options = re2.Options()
    options.case_sensitive = False
    options.max_mem = MEMORY
    options.log_errors = False  # nothing of a policy or a profile goes into a log
    try:
        return re2.compile(_terse(source), options)
    except re2.error as fault:
        raise Refused(_told(fault)) from fault


def _told(fault: Exception) -> str:
    """What RE2 says, as a sentence's end. Its messages are bytes of the form `missing ]: [abc`."""
    said = fault.args[0].decode("utf-8", "replace") if isinstance(fault.args[0], bytes) else str(fault)
    reason, _, detail = said.partition(": ")
    for start, words in _REFUSALS.items():
        if reason.startswith(start):
            return words.format(detail=detail)
    return said


def _terse(source: str) -> str:
    """A verbose expression without its spaces and comments, which RE2 does not know; a word's letters in any script.

    >>> _terse("(?P<value> a b )  # why")
    '(?P<value>ab)'
    """
    out: list[str] = []
    in_class = in_comment = False
    for piece in _TOKEN.findall(source):
        if in_comment:
            in_comment = piece != "\n"
        elif in_class:
            in_class = piece != "]" or out[-1] in ("[", "[^")
            out.append({r"\w": _WORD, "\\ ": " "}.get(piece, piece))
        elif piece == "#":
            in_comment = True
        elif not piece.isspace():
            in_class = piece == "["
            out.append({r"\w": f"[{_WORD}]", r"\W": f"[^{_WORD}]", "\\ ": " ", r"\#": "#"}.get(piece, piece))
    return "".join(out)
