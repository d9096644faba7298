"""Zip archives: their list of contents, and what stands in them beside it.

Layout: PKWARE, APPNOTE.TXT 6.3.10 (https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT).
Rules against archives built to harm: a member's bytes belong to one member only (D. Fifield, "A better
zip bomb", 2019); the two places that describe a member must agree (PyPI, "Preventing ZIP parser
confusion attacks", 2025-08-07).
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO, NamedTuple

from profileaudit.archives import MEMBERS, Contents, Damaged, Member
from profileaudit.archives.inner import Holder, open_buffered, open_holder
from profileaudit.archives.packed import DESCRIBED_AFTER, HEADERS_LOCKED, Packed, barred, decoded

_END = struct.Struct("<4s4H2LH")
_END64 = struct.Struct("<4sQ2H2L4Q")
_LOCATOR = struct.Struct("<4sLQL")
_ENTRY = struct.Struct("<4s6H3L5H2L")
LOCAL = struct.Struct("<4s5H3L2H")
END_MARK, END64_MARK, LOCATOR_MARK = b"PK\x05\x06", b"PK\x06\x06", b"PK\x06\x07"
ENTRY_MARK, LOCAL_MARK = b"PK\x01\x02", b"PK\x03\x04"
TAIL = 1024 * 1024
"""Bytes from the end in which the list's end must stand: its comment takes 64 KiB, the rest is for junk after it."""

_UNIX = 3

OVERLAPS = "it shares its bytes with another file of the archive, as no honest archive does"
TWO_NAMES = "the archive describes it in two ways that differ; it was read as the archive's list of contents has it"
NOT_LISTED = "it stands in the archive but not in the archive's list of contents"
BEYOND = "the archive does not hold it where its list of contents says"


class _Listed(NamedTuple):
    """One line of the list of contents."""

    name: bytes
    flags: int
    method: int
    crc: int
    packed: int
    size: int
    offset: int
    mode: int


class _End(NamedTuple):
    """Where the list of contents lies."""

    start: int
    size: int
    entries: int
    prefix: int
    """Bytes that stand before the archive; all its offsets count from after them."""


def contents(archive: Holder) -> Contents:
    """What a zip's list of contents says is in it, held against what is there.

    Raises Damaged when there is no such list: the archive is cut off, or no zip."""
    with open_buffered(archive) as source, open_holder(archive) as bare:
        end = _find_end(source, source.seek(0, 2))
        listed: list[_Listed | None] = list(_list(source, end))
        found = Contents()
        if len(listed) != end.entries & 0xFFFF and len(listed) != end.entries:
            found.notes.append("Its list of contents does not have as many entries as it says.")
        found.members = _placed(bare, listed, end)
        return found


def has_contents(archive: Path) -> bool:
    """Whether a file that does not begin like a zip is one all the same: programs that unpack themselves do."""
    try:
        with open_buffered(archive) as source:
            return _find_end(source, source.seek(0, 2)).entries > 0
    except Damaged:
        return False


def _find_end(source: BinaryIO, size: int) -> _End:
    start = max(0, size - TAIL)
    source.seek(start)
    tail = source.read(TAIL)
    empty: _End | None = None
    at = tail.rfind(END_MARK)
    while at >= 0:
        found = _end(source, start + at, tail[at : at + _END.size])
        if found and found.entries:
            return found
        empty = empty or found  # an archive of nothing, or letters in a comment that look like one
        at = tail.rfind(END_MARK, 0, at)
    if empty is None:
        raise Damaged("no list of contents")
    return empty


def _end(source: BinaryIO, at: int, raw: bytes) -> _End | None:
    """The end of a list that stands here; None when the letters stand here for something else."""
    if len(raw) < _END.size:
        return None
    _, disk, _, _, entries, size, offset, _ = _END.unpack(raw)
    large = _end64(source, at) if at >= _LOCATOR.size else None
    if large:
        at, disk, entries, size, offset = large
    prefix = at - size - offset
    if disk or prefix < 0:
        return None
    source.seek(at - size)
    if entries and source.read(len(ENTRY_MARK)) != ENTRY_MARK:
        return None
    return _End(at - size, size, entries, prefix)


def _end64(source: BinaryIO, at: int) -> tuple[int, int, int, int, int] | None:
    """The wide form of the list's end: where it stands, disk, entries, size, offset."""
    source.seek(at - _LOCATOR.size)
    mark, _, stated, _ = _LOCATOR.unpack(source.read(_LOCATOR.size))
    if mark != LOCATOR_MARK:
        return None
    for place in (at - _LOCATOR.size - _END64.size, stated):
        if not 0 <= place < at:
            continue
        source.seek(place)
        raw = source.read(_END64.size)
        if len(raw) == _END64.size and raw.startswith(END64_MARK):
            _, _, _, _, disk, _, _, entries, size, offset = _END64.unpack(raw)
            return place, disk, entries, size, offset
    return None


def _list(source: BinaryIO, end: _End) -> Iterator[_Listed]:
    source.seek(end.start)
    left = end.size
    for count in range(MEMBERS + 1):
        if left < _ENTRY.size:
            return
        if count == MEMBERS:
            raise Damaged("more files than an export can have")
        entry = _ENTRY.unpack(source.read(_ENTRY.size))
        (mark, made, _, flags, method, _, _, crc, packed, size, name, extra, comment, _, _, mode, offset) = entry
        if mark != ENTRY_MARK:
            raise Damaged("the list of contents is damaged")
        raw = source.read(name)
        packed, size, offset = wide(source.read(extra), packed, size, offset)
        source.seek(comment, 1)
        left -= _ENTRY.size + name + extra + comment
        yield _Listed(
            raw, flags, method, crc, packed, size, offset + end.prefix, mode >> 16 if made >> 8 == _UNIX else 0
        )


def wide(extra: bytes, packed: int, size: int, offset: int = 0) -> tuple[int, int, int]:
    """Sizes and offset with those that did not fit into 32 bits taken from the zip64 field (APPNOTE 4.5.3)."""
    if 0xFFFFFFFF not in (packed, size, offset):
        return packed, size, offset
    at = 0
    while at + 4 <= len(extra):
        kind, length = struct.unpack_from("<2H", extra, at)
        if kind == 1:
            values = iter(struct.unpack_from(f"<{min(length, len(extra) - at - 4) // 8}Q", extra, at + 4))
            size = next(values, size) if size == 0xFFFFFFFF else size
            packed = next(values, packed) if packed == 0xFFFFFFFF else packed
            offset = next(values, offset) if offset == 0xFFFFFFFF else offset
            break
        at += 4 + length
    return packed, size, offset


def _placed(source: BinaryIO, listed: list[_Listed | None], end: _End) -> list[Member]:
    """Each listed member as it stands in the archive, and after them what stands there and is not listed.

    Empties `listed` as it goes: of half a million members two lists at once would be too much."""
    members: list[Member | None] = [None] * len(listed)
    strays: list[Member] = []
    free = 0
    for number in sorted(range(len(listed)), key=[entry.offset for entry in listed if entry].__getitem__):
        entry, listed[number] = listed[number], None
        if entry is None:
            continue
        start, agrees = _local(source, entry) if entry.offset < end.start else (None, False)
        member = _member(entry, start)
        if start is None or start + entry.packed > end.start:
            member = replace(member, slot=None, trouble=BEYOND)
        elif entry.offset < free:
            member = replace(member, slot=None, trouble=OVERLAPS)
        else:
            strays.extend(_between(source, free, entry.offset))
            free = start + entry.packed
            if not agrees and not member.trouble:
                member = replace(member, trouble=TWO_NAMES)
        members[number] = member
    strays.extend(_between(source, free, end.start))
    return [member for member in members if member] + strays


def _local(source: BinaryIO, entry: _Listed) -> tuple[int | None, bool]:
    """Where the member's bytes begin, and whether its own header agrees with the list."""
    source.seek(entry.offset)
    raw = source.read(LOCAL.size + len(entry.name))
    if len(raw) < LOCAL.size or not raw.startswith(LOCAL_MARK):
        return None, False
    _, _, flags, method, _, _, _, packed, _, name, extra = LOCAL.unpack_from(raw)
    same_name = raw[LOCAL.size : LOCAL.size + name].replace(b"\\", b"/") == entry.name.replace(b"\\", b"/")
    same_size = packed in (entry.packed, 0xFFFFFFFF) or bool(flags & (DESCRIBED_AFTER | HEADERS_LOCKED))
    agrees = same_name and name == len(entry.name) and method == entry.method and same_size
    return entry.offset + LOCAL.size + name + extra, agrees or bool(flags & HEADERS_LOCKED)


def _between(source: BinaryIO, start: int, end: int) -> Iterator[Member]:
    """A member that stands where the list has none. The first one found speaks for all that follow it."""
    if end - start < LOCAL.size:
        return
    source.seek(start)
    gap = source.read(min(end - start, 64 * 1024))
    at = gap.find(LOCAL_MARK)
    if at >= 0 and len(gap) - at >= LOCAL.size:
        header = LOCAL.unpack_from(gap, at)
        name = gap[at + LOCAL.size :][: header[9]]
        yield Member(decoded(name, header[2]), 0, None, NOT_LISTED)


def _member(entry: _Listed, start: int | None) -> Member:
    name = decoded(entry.name, entry.flags)
    trouble = barred(entry.flags, entry.method, entry.mode)
    if trouble or start is None:
        return Member(name, entry.size, None, trouble)
    return Member(name, entry.size, Packed(start, entry.packed, entry.size, entry.method, entry.crc))
