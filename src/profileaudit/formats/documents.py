"""JSON documents, and the X archive's JavaScript that holds JSON: records, with where each stands.

One way of reading for every size: a file of a gigabyte and one of a kilobyte give the same values.
Nothing is ever evaluated.
"""

from __future__ import annotations

import io
import json
import re
from collections.abc import Collection, Generator, Iterator
from typing import Any

import pyjson5

from profileaudit.export import File
from profileaudit.formats import Unreadable, text
from profileaudit.formats.values import DEEPEST, EMPTY, GLANCE, TooLarge, Window

UNKNOWN = "nothing that this version recognises is in it"
NOT_A_SCRIPT = "it does not begin as the files of an X archive do"

Record = tuple[str, Any]
Root = tuple[str, ...]

_VERSION = re.compile(r"_v\d+$")
_ASSIGNMENT = re.compile(r"(?:(?:var|let|const)\s+)?[A-Za-z_$][\w$]*+(?:\.[\w$]++|\[[^\]\n]{1,100}\])*+\s*+=")

_SEMICOLON = re.compile(r";(?:[\s;]++|//[^\n]*+|/\*(?:[^*]++|\*(?!/))*+\*/)*+\Z")
"""The end of a statement, and the comments after it."""


def load(file: File, *, mend: bool = False) -> Any:
    """The value of a whole document of at most 16 MiB. Strings and keys are clean; whole numbers exact.

    `mend` puts right what Meta does to letters: True for Facebook and Instagram, except for files that
    were encrypted end to end. Raises Unreadable."""
    with text.open_text(file) as stream:
        window = Window(stream, mend=mend)
        return _only(window)


def items(file: File, *roots: str, mend: bool = False) -> Iterator[Record]:
    """Every record of a document of any size, as (key path, value): `("comments_v2[12]", {...})`.

    The records are the elements of a bare list, whatever `roots` says; else of the list that stands
    under one of the roots, names compared without a trailing `_v2` or the like; `"a.b"` is a root inside
    an object. A root that holds one value where a list is usual gives that value. With `""` among the
    roots, an object that holds none of the others is itself the one record, at key path `""`.

    An empty list or object gives nothing. Raises Unreadable when none of the roots stands in it, and
    after the last whole record when the document is cut off, damaged, or followed by something."""
    with text.open_text(file) as stream:
        yield from _records(Window(stream, mend=mend), roots)


def script(file: File) -> Any:
    """The value that one of the X archive's `.js` files assigns (at most 16 MiB): `load` for scripts."""
    with text.open_text(file) as stream:
        return _only(_assigned(Window(stream)), script=True)


def script_items(file: File, *roots: str) -> Iterator[Record]:
    """Every record of one of the X archive's `.js` files: `items` for scripts of any size.

    Strict JSON after the first `=`, as X writes it; JSON5 up to 16 MiB where a code formatter rewrote it."""
    with text.open_text(file) as stream:
        yield from _records(_assigned(Window(stream)), roots, script=True)


def _only(window: Window, *, script: bool = False) -> Any:
    if not window.peek():
        raise Unreadable(EMPTY)
    value = window.value()
    window.finish(script=script)
    return value


def _records(window: Window, roots: Collection[str], *, script: bool = False) -> Iterator[Record]:
    large: list[str] = []
    opening = window.peek()
    if not opening:
        raise Unreadable(EMPTY)
    if opening == "[":
        yield from _elements(window, "", large)
    elif opening != "{":
        raise Unreadable(UNKNOWN)
    elif "" in roots and _is_one_record(window, roots):
        yield "", window.value()
    else:
        named = [tuple(_unversioned(name) for name in root.split(".")) for root in roots if root]
        some, known = yield from _members(window, named, "", large)
        if some and not known:
            raise Unreadable(UNKNOWN)
    window.finish(script=script)
    if large:
        raise Unreadable(f"one record in it is too large to be read ({large[0]}); the others were read")


def _is_one_record(window: Window, roots: Collection[str]) -> bool:
    """Whether the object that comes next is a record, and not what holds the records."""
    try:
        value, _ = window.glance()
    except Unreadable:
        return False  # too large, cut off or damaged: going through its members will tell
    tops = {_unversioned(root.split(".")[0]) for root in roots if root}
    return bool(value) and not any(_unversioned(key) in tops for key in value)


def _members(
    window: Window, roots: Collection[Root], path: str, large: list[str]
) -> Generator[Record, None, tuple[bool, bool]]:
    """The records under an object's keys; then whether it has any key, and whether any is a root."""
    some = known = False
    for key in window.members():
        some = True
        name, place = _unversioned(key), f"{path}.{key}" if path else key
        inner = [root[1:] for root in roots if root[0] == name]
        if () in inner:
            known = True
            yield from _under(window, place, large)
        elif inner and window.peek() == "{":
            _, deeper = yield from _members(window, inner, place, large)
            known = known or deeper
        else:
            window.skip()
    return some, known


def _under(window: Window, path: str, large: list[str]) -> Iterator[Record]:
    """The records under a root: a list's elements, or one value alone."""
    if window.peek() == "[":
        yield from _elements(window, path, large)
        return
    value = window.value()
    if value is not None and value != {}:
        yield path, value


def _elements(window: Window, path: str, large: list[str]) -> Iterator[Record]:
    for number in window.elements():
        place = f"{path}[{number}]"
        try:
            value = window.value()
        except TooLarge:
            large.append(place)
            window.skip()
        else:
            yield place, value


def _unversioned(name: str) -> str:
    return _VERSION.sub("", name)


def _assigned(window: Window) -> Window:
    """A window on the value that a script assigns."""
    if not window.past(_ASSIGNMENT) and window.peek() not in ("[", "{", ""):
        raise Unreadable(NOT_A_SCRIPT)
    try:
        window.glance(GLANCE)  # what a formatter rewrote is no strict JSON from its first record on
    except TooLarge:
        return window
    except Unreadable:
        return _reformatted(window) or window
    return window


def _reformatted(window: Window) -> Window | None:
    """A window on the same value in strict JSON; None when it is no JSON5 either, but cut off or damaged."""
    try:
        written = _SEMICOLON.sub("", window.rest())
        try:
            value, after = pyjson5.decode(written, maxdepth=DEEPEST), ""
        except pyjson5.Json5ExtraData:
            value, after = pyjson5.decode(written, maxdepth=DEEPEST, some=True), "?"  # so that it is told of
        return Window(io.StringIO(json.dumps(value) + after))
    except (TooLarge, ValueError, RecursionError, OverflowError, pyjson5.Json5Exception):
        return None
