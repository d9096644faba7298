"""JSON of any size, one value at a time, in constant memory.

The text is held in a window that moves on; Python's own parser reads each value in it, so that a value is the same
whatever the size of the file it stands in. The streaming parser ijson 3.6 was tried and left: its C backend crashes
the process on integers of 4,301 digits and puts "?" for half a surrogate pair (seen 2026-11).
"""

from __future__ import annotations

import json
import re
from array import array
from collections.abc import Iterator
from itertools import accumulate
from typing import Any, NoReturn, TextIO

from profileaudit.formats import Unreadable, meta, text

DEEPEST = 64
"""Levels of nesting. Python's own limit depends on its version and on the caller's stack; this does not."""
DIGITS = 400
"""Digits of a number. Longest seen in an export: 20."""
LARGEST = 16 * 1024 * 1024
"""Letters of one value or string."""
PIECE = 256 * 1024
"""Letters by which the window grows at least."""
GLANCE = 1024 * 1024
"""Letters of a value that is passed over whole; larger ones are stepped through."""

EMPTY = "it is empty"
CUT_OFF = "it is cut off: everything before the cut was read, and the rest is missing"
DAMAGED = "it is damaged: what follows the damaged place could not be read"
TOO_DEEP = f"it is nested more than {DEEPEST} levels deep, which no export is"
TOO_LONG_NUMBER = f"it holds a number of more than {DIGITS} digits, which no export does"
MORE_AFTER = "something stands after the end of its data, and was not read"

_BLANK = re.compile(r"[ \t\n\r]*")
_STRINGS = re.compile(r'"(?:[^"\\]++|\\.?)*+(?:"|\Z)', re.DOTALL)
_NOT_BRACKETS = re.compile(r"[^\[\]{}]+")
_STEPS = bytes.maketrans(b"[{]}", b"\x01\x01\xff\xff")
_ODD = ("\\u", "\\r", "\\b", "\\f", "\x7f")  # what may need tidying; one expression takes ten times as long to look
_STUMP = re.compile(r"-|t|tr|tru|f|fa|fal|fals|n|nu|nul|\\|\\?u?[0-9a-fA-F]{0,3}")  # what is left of a value
_AFTER_SCRIPT = re.compile(r"\s*;?(?:\s|//[^\n]*+|/\*(?:[^*]|\*(?!/))*+\*/|;)*+")


class TooLarge(Unreadable):
    """One value is larger than the window may grow."""


def _whole(digits: str) -> int:
    if len(digits) > DIGITS:
        raise Unreadable(TOO_LONG_NUMBER)
    return int(digits)


def _fraction(digits: str) -> float:
    if len(digits) > 2 * DIGITS:  # before and after the point
        raise Unreadable(TOO_LONG_NUMBER)
    return float(digits)


def _no_number(_: str) -> NoReturn:
    raise Unreadable(DAMAGED)  # NaN and Infinity are not JSON


_scan = json.JSONDecoder(parse_int=_whole, parse_float=_fraction, parse_constant=_no_number).raw_decode


def depth(raw: str) -> int:
    """How many levels deep the brackets of a JSON text go, those in strings aside.

    >>> depth('[{"a": "[[["}]')
    2
    """
    brackets = _NOT_BRACKETS.sub("", _STRINGS.sub("", raw)).encode("ascii")
    return max(accumulate(array("b", brackets.translate(_STEPS))), default=0)


class Window:
    """A place in a JSON text that moves forward only. `mend`: see `meta`. Raises Unreadable where it is no JSON."""

    def __init__(self, stream: TextIO, *, mend: bool = False) -> None:
        self._stream = stream
        self._mend = mend
        self._text = ""
        self._at = 0
        self._ended = False
        self._depth = 0

    def peek(self) -> str:
        """The next letter that is not blank, still unread; empty at the end."""
        while True:
            found = _BLANK.match(self._text, self._at)
            self._at = found.end() if found else self._at
            if self._at < len(self._text):
                return self._text[self._at]
            if self._ended:
                return ""
            self._more()

    def glance(self, largest: int = LARGEST) -> tuple[Any, int]:
        """The whole next value as JSON has it, still unread and not tidied, and where in the window it ends.
        Raises TooLarge when it has more than `largest` letters."""
        self.peek()
        while True:
            try:
                value, end = _scan(self._text, self._at)
                if self._settled(end) or (self._ended and not self._depth):
                    return value, end
                if self._ended:  # a number, of which digits may be missing
                    raise Unreadable(CUT_OFF if end == len(self._text) else DAMAGED)
            except json.JSONDecodeError as fault:
                self._unfinished(fault)
            except RecursionError:
                raise Unreadable(TOO_DEEP) from None
            if len(self._text) - self._at > largest:
                raise TooLarge("one record in it is too large to be read")
            self._more()

    def value(self) -> Any:
        """The whole next value, mended where asked, and cleaned."""
        value, end = self.glance()
        if end - self._at > LARGEST:
            raise TooLarge("one record in it is too large to be read")
        raw = self._text[self._at : end]
        at_most = self._depth + raw.count("[") + raw.count("{")
        if at_most > DEEPEST and self._depth + depth(raw) > DEEPEST:
            raise Unreadable(TOO_DEEP)
        self._at = end
        return self._tidied(value) if not raw.isascii() or any(map(raw.__contains__, _ODD)) else value

    def skip(self) -> None:
        """Passes over the next value, however large it is."""
        try:
            _, self._at = self.glance(GLANCE)
        except TooLarge:
            self._step_through()

    def elements(self) -> Iterator[int]:
        """The numbers of a list's elements, from 0. The caller takes or skips each before asking for the next."""
        self._open("[")
        number = 0
        while self.peek() != "]":
            if number:
                self._take(",")
            yield number
            number += 1
        self._close("]")

    def members(self) -> Iterator[str]:
        """The keys of an object. The caller takes or skips each value before asking for the next."""
        self._open("{")
        if self.peek() != "}":
            yield self._key()
            while self.peek() != "}":
                self._take(",")
                yield self._key()
        self._close("}")

    def past(self, pattern: re.Pattern[str]) -> bool:
        """Moves past what the pattern matches here; False when it does not match."""
        self.peek()
        found = pattern.match(self._text, self._at)
        self._at = found.end() if found else self._at
        return found is not None

    def rest(self) -> str:
        """All that is left, still unread. Raises TooLarge beyond the limit."""
        while not self._ended:
            if len(self._text) - self._at > LARGEST:
                raise TooLarge("it is too large to be read in one piece")
            self._more()
        return self._text[self._at :]

    def finish(self, *, script: bool = False) -> None:
        """Checks that nothing follows; after a script's value a semicolon and comments may.

        Reads to the end of the file, so that damage there comes to light too."""
        while script and self.past(_AFTER_SCRIPT) and not self._ended and self._at == len(self._text):
            self._more()
        if self.peek():
            raise Unreadable(MORE_AFTER)

    def _more(self) -> None:
        """Drops what was read, and at least doubles what was not: so a value is tried few times."""
        left = self._text[self._at :]
        piece = self._stream.read(max(PIECE, len(left)))
        self._ended = not piece
        self._text, self._at = left + piece, 0

    def _settled(self, end: int) -> bool:
        """Whether the value that ends here is sure not to go on after the window: `12` may, `"12"` may not."""
        if self._text[end - 1] in '"]}':
            return True
        return end < len(self._text) and self._text[end] not in "0123456789.eE+-"

    def _unfinished(self, fault: json.JSONDecodeError) -> None:
        """Returns when more text may heal the fault."""
        left = self._text[max(fault.pos, len(self._text) - 16) :]
        open_string = fault.msg.startswith("Unterminated string")
        if not open_string and fault.pos <= len(self._text) - 16:
            raise Unreadable(DAMAGED) from None
        if self._ended:
            cut = open_string or left.strip() in ("", ",") or _STUMP.fullmatch(left)
            raise Unreadable(CUT_OFF if cut else DAMAGED) from None

    def _step_through(self) -> None:
        opening = self.peek()
        if opening not in "[{":
            self.value()
            return
        for _ in self.elements() if opening == "[" else self.members():
            self.skip()

    def _key(self) -> str:
        if self.peek() != '"':
            self._fail()
        key: str = self.value()
        self._take(":")
        return key

    def _open(self, bracket: str) -> None:
        self._take(bracket)
        self._depth += 1
        if self._depth > DEEPEST:
            raise Unreadable(TOO_DEEP)

    def _close(self, bracket: str) -> None:
        self._take(bracket)
        self._depth -= 1

    def _take(self, letter: str) -> None:
        if self.peek() != letter:
            self._fail()
        self._at += 1

    def _fail(self) -> NoReturn:
        raise Unreadable(DAMAGED if self.peek() else CUT_OFF)

    def _tidied(self, value: Any) -> Any:
        if isinstance(value, str):
            if value.isascii() and value.isprintable():  # most strings, and most of the time
                return value
            return text.clean(meta.mend_text(value) if self._mend else value)
        if isinstance(value, dict):
            return {self._tidied(key): self._tidied(each) for key, each in value.items()}
        if isinstance(value, list):
            return [self._tidied(each) for each in value]
        return value
