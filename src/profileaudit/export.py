"""Opens what the user hands over: a zip, a tar, a folder or one file, as a stream of Files.

Nothing is ever extracted: a File is a name and a promise of bytes, read in pieces of a known size.
What a thing is, its content says, not its name. Limits and their reasons: see `archives`.
"""

from __future__ import annotations

import re
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import BinaryIO

from profileaudit.archives import Contents, Member, Slot, folders, kinds, nested, packed, shown, tars, zips
from profileaudit.model import Unread

_LITTER = frozenset({".ds_store", "thumbs.db", "desktop.ini", "__macosx"})
_DIGITS = re.compile(r"\d+")


class CannotOpen(Exception):
    """The one error a user sees: a sentence that says what happened and what to do."""


@dataclass(frozen=True, slots=True)
class File:
    """One file of an export. Picklable: it opens itself again wherever it is needed."""

    origin: Path
    """The archive, or the folder, or the file itself, as the user gave it."""
    path: str
    """Path inside the origin, with forward slashes; for a lone file, its name."""
    size: int
    """Bytes it says it holds: a hint, never trusted."""
    slot: Slot | None = None
    """Where its bytes lie; None: at `path` in the folder, or the origin itself."""

    def open(self) -> BinaryIO:
        """Bytes from the start, unpacked. The caller closes it.

        Raises OSError when it is not there, damaged or not an ordinary file: the reader's boundary catches it."""
        if self.slot is not None:
            return self.slot.open(self.origin)
        if self.origin.is_dir():
            return folders.open_regular(self.origin / self.path)
        return folders.open_regular(self.origin.resolve())


@dataclass(frozen=True, slots=True)
class Export:
    """Everything found in one thing the user gave."""

    origin: Path
    files: tuple[File, ...]
    """In the order of their paths, numbers by value (10 after 9); of a gzipped tar in its own order, in which it
    is quickest to read."""
    litter: tuple[str, ...] = ()
    """What the operating system left: `.DS_Store`, `__MACOSX/...`, `Thumbs.db`. Not read."""
    notes: tuple[str, ...] = ()
    """What is to be said of the archive as a whole, as sentences."""
    address: str = ""
    """The address that the user gave, of a page that was fetched; empty for what lies on this computer."""


def is_address(given: Path | str) -> bool:
    """Whether what the user gave is an address and not a path. Anything that begins like one is, so that no address
    of another scheme is looked for as a file.

    >>> is_address("https://sam.example"), is_address("C:/Users/Sam/page.html")
    (True, False)
    """
    return isinstance(given, str) and re.match(r"[A-Za-z][\w+.-]*://", given.strip()) is not None


def open_export(path: Path) -> tuple[list[Export], list[Unread]]:
    """What the user gave, as exports, and what in it cannot be read.

    A zip, a tar, a gzipped tar or one file is one export. A folder is one export, and each archive in it
    is another. Raises CannotOpen when there is nothing to look at."""
    try:
        status = path.stat()
        if stat.S_ISDIR(status.st_mode):
            return _folder(path)
        if not stat.S_ISREG(status.st_mode):
            raise CannotOpen(f"{path.name} is not a file or a folder. Give the archive that you downloaded.")
        return _given(path, status.st_size)
    except FileNotFoundError:
        raise CannotOpen(f"There is nothing at {shown(str(path))}. Check the path for a slip of the pen.") from None
    except PermissionError:
        raise CannotOpen(
            f"{shown(str(path))} may not be opened by this account. Copy it to a folder of yours."
        ) from None
    except OSError as fault:
        raise CannotOpen(f"{shown(str(path))} could not be opened ({fault.strerror or 'it is damaged'}).") from None


def _given(path: Path, size: int) -> tuple[list[Export], list[Unread]]:
    """A file that the user gave."""
    if not size:
        raise CannotOpen(f"{path.name} is empty. Download the archive again.")
    with path.open("rb") as source:
        head = source.read(kinds.HEAD)
    other = kinds.unopened(head)
    if other:
        raise CannotOpen(f"{path.name} is {other}. Unpack it into a folder, and give that folder instead.")
    found = None
    if not kinds.is_document(head, path.name):
        found = kinds.contents(path, head) or (zips.contents(path) if zips.has_contents(path) else None)
    if found is not None:
        export, unread = _archive(path, found)
        return [export], unread
    if kinds.is_zipped(head):
        raise CannotOpen(f"{path.name} is compressed, but not an archive. Unpack it first, and give what comes out.")
    return [Export(path, (File(path, shown(path.name), size),))], []


def _archive(path: Path, found: Contents) -> tuple[Export, list[Unread]]:
    """An archive's contents as an export: those of the zips in it too, as if they were folders."""
    files: list[File] = []
    litter: list[str] = []
    unread: list[Unread] = []
    nest = nested.Nest(path)
    members, found.members = found.members[::-1], []
    while members:  # taken off one by one: of half a million members two lists at once would be too much
        member = members.pop()
        if _is_litter(member.name):
            litter.append(member.name)
        elif member.name.endswith("/") and not member.size:
            continue  # a folder
        elif member.slot is None:
            unread.append(Unread(member.name, member.trouble))
        elif nested.is_named_so(member.name) and (inside := nest.contents(member)) is not None:
            members += inside.members[::-1]
            found.notes += inside.notes
        else:
            files.append(File(path, member.name, member.size, member.slot))
            if member.trouble:
                unread.append(Unread(member.name, member.trouble))
    if not files and not path.is_dir():
        _explain_nothing(path, found, unread)
    if not found.whole:
        unread.append(
            Unread(path.name, "the archive is cut off or damaged, so files are missing: download it again if you can")
        )
    if not any(isinstance(file.slot, tars.Taped) and file.slot.zipped for file in files[:1]):
        files.sort(key=lambda file: _natural(file.path))
    notes = (*found.notes, *_twice(files))
    return Export(path, tuple(files), tuple(litter), notes), unread


def _explain_nothing(path: Path, found: Contents, unread: list[Unread]) -> None:
    """Raises the sentence for an archive in which nothing can be read."""
    if any(each.why == packed.LOCKED for each in unread) and all(each.why == packed.LOCKED for each in unread):
        raise CannotOpen(
            f"{path.name} is protected by a password. Unpack it with the password into a folder, "
            "and give that folder instead."
        )
    if not found.whole:
        raise CannotOpen(f"{path.name} is cut off or damaged, and nothing in it can be read. Download it again.")
    if not unread:
        raise CannotOpen(f"{path.name} has nothing in it. Download the archive again.")


def _twice(files: list[File]) -> Iterator[str]:
    """Names that stand in an archive more than once; `files` in the order of their paths."""
    double = sum(1 for one, two in pairwise(files) if one.path == two.path)
    if double:
        yield f"{double} of its files have the same name as another; all copies were read."


def _folder(root: Path) -> tuple[list[Export], list[Unread]]:
    """A folder as an export, and the archives in it as others."""
    found = folders.contents(root)
    if all(_is_litter(member.name) for member in found.members):
        raise CannotOpen(f"The folder {root.name} is empty. Give the folder into which the archive was unpacked.")
    loose = Contents()
    exports: list[Export] = []
    unread: list[Unread] = []
    for member in found.members:
        if not isinstance(member.slot, folders.Loose) or not _take_archive(root, member, exports, unread):
            loose.members.append(member)
    own, missing = _archive(root, loose)
    return ([own] if own.files or own.litter else []) + exports, missing + unread


def _take_archive(root: Path, member: Member, exports: list[Export], unread: list[Unread]) -> bool:
    """Whether a file of a folder is an archive; if so it becomes an export, or is told of."""
    slot = member.slot
    if not isinstance(slot, folders.Loose) or _is_litter(member.name):
        return False
    path = root / slot.path
    try:
        with slot.open(root) as source:
            head = source.read(kinds.HEAD)
        if kinds.is_document(head, path.name):
            return False
        other = kinds.unopened(head)
        if other:
            raise CannotOpen(f"it is {other}, which this version does not open: unpack it first")
        found = kinds.contents(path, head)
        if found is None:
            return False
        export, missing = _archive(path, found)
    except CannotOpen as fault:
        unread.append(Unread(member.name, str(fault)))
    except OSError:
        unread.append(Unread(member.name, "it is damaged, or may not be opened by this account"))
    else:
        exports.append(export)
        for each in missing:
            unread.append(Unread(member.name if each.file == path.name else f"{member.name}/{each.file}", each.why))
    return True


def _is_litter(path: str) -> bool:
    names = path.lower().split("/")
    return names[-1].startswith("._") or names[-1] in _LITTER or "__macosx" in names


def _natural(path: str) -> str:
    """A key by which paths sort with their numbers by value."""
    return _DIGITS.sub(lambda digits: digits.group().zfill(12), path)
