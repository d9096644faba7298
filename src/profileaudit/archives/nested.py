"""The zips among the members of an archive, opened one level deep."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from profileaudit.archives import MEMBERS, Contents, Damaged, Member, Slot, kinds, salvage, zips
from profileaudit.archives.folders import Loose
from profileaudit.archives.inner import LARGEST_PACKED, LARGEST_TOGETHER, Inner
from profileaudit.archives.packed import STORED, Packed, Within
from profileaudit.archives.tars import Taped

NESTED = "it is an archive inside an archive, which is not opened: unpack it, and have it looked at on its own"
DAMAGED = "it is an archive inside the archive, and is damaged or cut off: download it again if you can"
_NAMES = (".zip", ".tar", ".tgz", ".tar.gz", ".tar.bz2", ".tar.xz", ".rar", ".7z")
"""Not `.gz`: that is one file, compressed, as Strava gives its activities."""


def is_named_so(name: str) -> bool:
    """Whether a member is an archive by its name: what it truly is only its content says."""
    return name.lower().endswith(_NAMES)


class Nest:
    """The inner zips of one archive, with what may be unpacked for them in all."""

    def __init__(self, archive: Path) -> None:
        self._archive = archive
        self._left = LARGEST_TOGETHER
        self._room = MEMBERS

    def contents(self, member: Member) -> Contents | None:
        """What is in a member that is named like an archive, under the member's own name.

        None when it is no archive at all. What is not opened is one member, without a slot, that says why."""
        slot = member.slot
        if isinstance(slot, Loose):
            return None  # the archives of a folder were taken out of it before
        if slot is None or not member.name.lower().endswith(".zip") or (isinstance(slot, Taped) and slot.zipped):
            return Contents([replace(member, slot=None, trouble=NESTED)])
        try:
            with slot.open(self._archive) as source:
                head = source.read(kinds.HEAD)
            if not head.startswith(kinds.ZIP_MARKS):
                return None
            zip_ = Inner(self._archive, slot, member.size, _start(slot))
            if zip_.start is None:
                self._left -= member.size
                if member.size > LARGEST_PACKED or self._left < 0:
                    return Contents([replace(member, slot=None, trouble=NESTED)])
            found = _contents(zip_)
            self._room -= len(found.members)
            if self._room < 0:
                return Contents([replace(member, slot=None, trouble=NESTED)])
        except OSError:
            return Contents([replace(member, slot=None, trouble=DAMAGED)])
        inside = list(_members(member.name, zip_, found))
        if not found.whole:
            inside.append(replace(member, slot=None, trouble=DAMAGED))
        return Contents(inside, [f"{member.name}: {note}" for note in found.notes])


def _start(slot: Slot) -> int | None:
    """Where a member's bytes lie as they are."""
    if isinstance(slot, Packed):
        return slot.start if slot.method == STORED else None
    return slot.start if isinstance(slot, Taped) else None


def _contents(zip_: Inner) -> Contents:
    try:
        return zips.contents(zip_)
    except Damaged:
        return salvage.contents(zip_)


def _members(name: str, zip_: Inner, found: Contents) -> Iterator[Member]:
    for each in found.members:
        path = f"{name}/{each.name}"
        if isinstance(each.slot, Packed) and not is_named_so(each.name):
            yield replace(each, name=path, slot=Within(each.slot, zip_))
        elif each.slot is not None and not each.name.endswith("/"):
            yield replace(each, name=path, slot=None, trouble=NESTED)
        else:
            yield replace(each, name=path, slot=None)
