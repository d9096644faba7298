"""What can still be had from a zip without its list of contents: a download that broke off.

Each member has a header of its own before its bytes. They are walked from the first; members that lie
whole before the cut can then be read like those of any zip.
"""

from __future__ import annotations

import struct
import zlib
from typing import BinaryIO

from profileaudit.archives import MEMBERS, RATIO, RATIO_FROM, Contents, Damaged, Member
from profileaudit.archives.inner import Holder, open_buffered
from profileaudit.archives.packed import DEFLATED, DESCRIBED_AFTER, PIECE, Packed, barred, decoded
from profileaudit.archives.zips import ENTRY_MARK, LOCAL, LOCAL_MARK, wide

CUT = "the archive is cut off in it"
NO_SIZE = "the archive is damaged, and does not say where it ends; what comes after it could not be found"
_DESCRIPTOR_MARK = b"PK\x07\x08"


def contents(archive: Holder) -> Contents:
    """The members of a zip that lie whole before the place where it is cut off or damaged."""
    found = Contents(whole=False)
    with open_buffered(archive) as source:
        size = source.seek(0, 2)
        at: int | None = 0
        while at is not None and len(found.members) < MEMBERS:
            at = _walk(source, at, size, found)
    return found


def _walk(source: BinaryIO, at: int, size: int, found: Contents) -> int | None:
    """Takes the member whose header stands here; gives the place after it, None when there is no more."""
    source.seek(at)
    raw = source.read(LOCAL.size)
    if len(raw) < LOCAL.size or not raw.startswith(LOCAL_MARK):
        return None
    header: tuple[bytes, int, int, int, int, int, int, int, int, int, int] = LOCAL.unpack(raw)
    _, _, flags, method, _, _, crc, packed, unpacked, name_size, extra_size = header
    name = decoded(source.read(name_size), flags)
    packed, unpacked, _ = wide(source.read(extra_size), packed, unpacked)
    start = at + LOCAL.size + name_size + extra_size
    trouble = barred(flags, method)
    if start + packed > size:
        found.members.append(Member(name, unpacked, None, CUT))
        return None
    if flags & DESCRIBED_AFTER and not packed:
        return _sized_by_reading(source, Packed(start, 0, 0, method, 0), name, trouble, found)
    slot = None if trouble else Packed(start, packed, unpacked, method, crc)
    found.members.append(Member(name, unpacked, slot, trouble))
    return start + packed


def _sized_by_reading(source: BinaryIO, begun: Packed, name: str, trouble: str, found: Contents) -> int | None:
    """A member whose size stands after it: unpacked once, to find its end (APPNOTE 4.3.9)."""
    if begun.method != DEFLATED or trouble:
        found.members.append(Member(name, 0, None, trouble or NO_SIZE))
        return None
    try:
        member = _measured(source, begun)
        after = _after_descriptor(source, member)
    except Damaged as fault:
        found.members.append(Member(name, 0, None, str(fault)))
        return None
    found.members.append(Member(name, member.size, member))
    return after


def _measured(source: BinaryIO, begun: Packed) -> Packed:
    """The member with its sizes and checksum as they turn out."""
    source.seek(begun.start)
    inflate = zlib.decompressobj(-zlib.MAX_WBITS)
    taken = given = crc = 0
    while not inflate.eof:
        packed = inflate.unconsumed_tail
        if not packed:
            packed = source.read(PIECE)
            taken += len(packed)
        if not packed:
            raise Damaged(CUT)
        try:
            piece = inflate.decompress(packed, PIECE)
        except zlib.error:
            raise Damaged(NO_SIZE) from None
        given += len(piece)
        crc = zlib.crc32(piece, crc)
        if given > max(RATIO_FROM, RATIO * taken):
            raise Damaged("it unpacks to far more than a file of an export does")
    return Packed(begun.start, taken - len(inflate.unused_data), given, begun.method, crc)


def _after_descriptor(source: BinaryIO, member: Packed) -> int | None:
    """The place of the next header: the description between is 12 to 24 bytes, in four forms.

    Raises Damaged when the description has another checksum than the bytes."""
    end = member.start + member.packed
    source.seek(end)
    following = source.read(24 + 4)
    if len(following) >= 8 and struct.pack("<L", member.crc) not in (following[:4], following[4:8]):
        raise Damaged(NO_SIZE)
    for length in (16, 24, 12, 20):
        after = following[length : length + 4]
        if after in (LOCAL_MARK, ENTRY_MARK) and (length in (16, 24)) == following.startswith(_DESCRIPTOR_MARK):
            return end + length
    return None
