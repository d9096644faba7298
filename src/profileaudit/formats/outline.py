"""JSON documents that hold everything in one file: gone through by key path, taking, entering or leaving alone.

TikTok and Telegram write one file for a whole account. What is asked for at each path decides what is read,
so that a list of any length is read record by record, and what is left alone costs no memory.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import Enum
from typing import Any

from profileaudit.export import File
from profileaudit.formats import Unreadable, text
from profileaudit.formats.documents import UNKNOWN
from profileaudit.formats.values import EMPTY, TooLarge, Window

Path = tuple[str, ...]
"""The keys on the way to a value; `[]` for an element of a list: `("chats", "list", "[]", "name")`."""
ELEMENT = "[]"


class Step(Enum):
    """What becomes of the value at a path."""

    TAKE = "take"
    ENTER = "enter"
    """Its members or elements are asked for one by one; a value that has none is taken."""
    LEAVE = "leave"


@dataclass(frozen=True, slots=True)
class Found:
    """A value that was taken."""

    path: Path
    key: str
    """Where it stands, as places write it: `chats.list[3].name`."""
    value: Any


def walk(file: File, choose: Callable[[Path], Step]) -> Iterator[Found]:
    """Every value that `choose` takes, in the order of the file; the document itself is always entered.

    `choose` is asked when its turn comes, after everything before it was handed out: it may go by what that
    was. A value of more than 16 MiB that is taken whole is left out. Raises Unreadable when the document is
    empty, cut off, damaged or one bare value, and at the end when values were left out."""
    with text.open_text(file) as stream:
        window = Window(stream)
        if not window.peek():
            raise Unreadable(EMPTY)
        if window.peek() not in "{[":
            raise Unreadable(UNKNOWN)
        large: list[str] = []
        yield from _entered(window, (), "", choose, large)
        window.finish()
        if large:
            raise Unreadable(f"one record in it is too large to be read ({large[0]}); the others were read")


def _entered(window: Window, path: Path, key: str, choose: Callable[[Path], Step], large: list[str]) -> Iterator[Found]:
    """The parts of the value that comes next; itself when it has none."""
    opening = window.peek()
    if opening == "{":
        for name in window.members():
            yield from _next(window, (*path, name), f"{key}.{name}" if key else name, choose, large)
    elif opening == "[":
        for number in window.elements():
            yield from _next(window, (*path, ELEMENT), f"{key}[{number}]", choose, large)
    else:
        yield from _taken(window, path, key, large)


def _next(window: Window, path: Path, key: str, choose: Callable[[Path], Step], large: list[str]) -> Iterator[Found]:
    match choose(path):
        case Step.TAKE:
            yield from _taken(window, path, key, large)
        case Step.ENTER:
            yield from _entered(window, path, key, choose, large)
        case Step.LEAVE:
            window.skip()


def _taken(window: Window, path: Path, key: str, large: list[str]) -> Iterator[Found]:
    try:
        value = window.value()
    except TooLarge:
        large.append(key)
        window.skip()
    else:
        yield Found(path, key, value)
