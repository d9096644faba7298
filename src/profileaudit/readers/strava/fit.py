"""Where a watch's own recording begins and ends: FIT (https://developer.garmin.com/fit/protocol/).

Only position and time are taken out of its messages, the others are passed over by their length. That is a small
routine of our own: Garmin's library is under a licence of its own (`LicenseRef-FIT-Protocol-License-Agreement`), and
fitdecode, which is free and well made, decodes every value of every message, some twenty times the work.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import BinaryIO

from profileaudit.formats import Unreadable
from profileaudit.formats.values import CUT_OFF, DAMAGED, EMPTY

RECORD = 20
"""The message that holds one point of the way."""
LATITUDE, LONGITUDE, WHEN = 0, 1, 253
"""Its fields: two signed numbers of 32 bits in semicircles, and seconds since the end of 1989."""
NOWHERE, NEVER = 0x7FFFFFFF, 0xFFFFFFFF
EPOCH = datetime(1989, 12, 31, tzinfo=UTC)
LARGEST = 64 * 1024 * 1024
"""Bytes of one recording, unpacked: a day with all sensors has some 5 MiB."""


@dataclass(frozen=True, slots=True)
class _Kind:
    """What a definition says of the messages that follow it."""

    size: int
    order: str
    fields: dict[int, tuple[int, int]]
    """Start and size of each field; of none where the message is not of the way."""


def points(stream: BinaryIO) -> Iterator[tuple[float, float, datetime | None]]:
    """Each point: degrees north and east, and when. Raises Unreadable where the recording is damaged or cut off; what
    was told before holds."""
    head = stream.read(12)
    if not head:
        raise Unreadable(EMPTY)
    if len(head) < 12 or head[8:12] != b".FIT" or head[0] < 12:
        raise Unreadable(DAMAGED)
    _exactly(stream, head[0] - 12)
    left = int.from_bytes(head[4:8], "little")
    if left > LARGEST:
        raise Unreadable("it is larger than any recording can be")
    kinds: dict[int, _Kind] = {}
    while left > 0:
        mark = _exactly(stream, 1)[0]
        left -= 1
        if mark & 0xC0 == 0x40:
            kinds[mark & 15], read = _definition(stream, developer=bool(mark & 0x20))
            left -= read
            continue
        kind = kinds.get(mark >> 5 & 3 if mark & 0x80 else mark & 15)  # with the top bit: a time in the mark itself
        if kind is None:
            raise Unreadable(DAMAGED)
        data = _exactly(stream, kind.size)
        left -= kind.size
        if point := _point(kind, data):
            yield point


def _exactly(stream: BinaryIO, size: int) -> bytes:
    data = stream.read(size) if size else b""
    if len(data) < size:
        raise Unreadable(CUT_OFF)
    return data


def _definition(stream: BinaryIO, *, developer: bool) -> tuple[_Kind, int]:
    """The definition of one kind of message, and how many bytes it took."""
    _, big, *number, count = _exactly(stream, 5)
    order = ">" if big else "<"
    listed = _exactly(stream, 3 * count)
    sizes = [(listed[at], listed[at + 1]) for at in range(0, len(listed), 3)]
    read = 5 + len(listed)
    extra = 0
    if developer:
        more = _exactly(stream, 3 * (own := _exactly(stream, 1)[0]))
        extra, read = sum(more[1::3]), read + 1 + 3 * own
    fields, at = {}, 0
    for name, size in sizes:
        fields[name] = (at, size)
        at += size
    is_record = int.from_bytes(bytes(number), "big" if big else "little") == RECORD
    return _Kind(at + extra, order, fields if is_record else {}), read


def _point(kind: _Kind, data: bytes) -> tuple[float, float, datetime | None] | None:
    values = {
        name: struct.unpack_from(kind.order + ("I" if name == WHEN else "i"), data, kind.fields[name][0])[0]
        for name in (LATITUDE, LONGITUDE, WHEN)
        if kind.fields.get(name, (0, 0))[1] == 4
    }
    north, east, seconds = (values.get(name) for name in (LATITUDE, LONGITUDE, WHEN))
    if north is None or east is None or NOWHERE in (north, east):
        return None
    when = EPOCH + timedelta(seconds=seconds) if seconds is not None and seconds != NEVER else None
    return north * 180 / 2**31, east * 180 / 2**31, when
