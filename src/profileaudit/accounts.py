"""Whose files are these? Finds the reader for each export, and which exports together are one account.

The top folder is never relied on: a reader knows its files by the ends of their paths. A folder that holds
the exports of several platforms is taken apart at its subfolders.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from hashlib import sha256

from profileaudit.export import Export, File
from profileaudit.model import Account, Skipped, Unread
from profileaudit.readers import Reader, readers, squash

UNKNOWN_EXPORT = (
    "this is not an archive that profileaudit knows; it reads downloads from Facebook, Instagram, X and LinkedIn"
)
TWO_PLATFORMS = "files of several platforms lie here side by side; put each download in a folder of its own"
LITTER = "the computer's own left-overs, not the platform's"
PIECE = 1 << 20


@dataclass(frozen=True, slots=True)
class Part:
    """Files that one reader recognises as one export, or part of one."""

    paths: tuple[str, ...]
    """What the user gave."""
    reader: str
    layout: str
    account: Account
    files: tuple[File, ...]
    skipped: tuple[Skipped, ...] = ()
    notes: tuple[str, ...] = ()


def accounts(exports: Iterable[Export]) -> tuple[list[Part], list[Unread]]:
    """One Part for each account, and what no reader recognises."""
    parts: list[Part] = []
    unread: list[Unread] = []
    for export in exports:
        litter = tuple(Skipped(path, LITTER) for path in export.litter)
        for found in _parts(str(export.origin), export.files):
            if isinstance(found, Unread):
                unread.append(found)
            else:
                parts.append(replace(found, skipped=litter, notes=export.notes))
                litter = ()  # told once
    return [_joined(together) for together in _by_account(parts)], unread


def _parts(origin: str, files: tuple[File, ...]) -> Iterator[Part | Unread]:
    """The exports that stand among these files: one, or one in each subfolder."""
    names = {squash(file.path): file for file in files}
    claims = {name: layout for name, reader in readers().items() if (layout := reader.layout(names.keys()))}
    if len(claims) == 1:
        ((name, layout),) = claims.items()
        yield Part((origin,), name, layout, _account(readers()[name], names), files)
        return
    folders = _subfolders(files)
    if len(folders) > 1:
        for inside in folders.values():
            yield from _parts(origin, inside)
    else:
        yield Unread(files[0].path if len(files) == 1 else origin, TWO_PLATFORMS if claims else UNKNOWN_EXPORT)


def _account(reader: Reader, names: Mapping[str, File]) -> Account:
    """The account's own state; an export whose account file is broken is read all the same."""
    try:
        return reader.account(names)
    except Exception:  # a hostile or damaged file may fail in any way; it is reported when it is read as a file
        return Account()


def _subfolders(files: tuple[File, ...]) -> Mapping[str, tuple[File, ...]]:
    """The files by the first folder in which they differ; loose files count as a folder each."""
    depth = 0
    while True:
        groups: dict[str, list[File]] = {}
        for file in files:
            groups.setdefault("/".join(file.path.split("/")[: depth + 1]), []).append(file)
        if len(groups) > 1 or depth >= max(file.path.count("/") for file in files):
            return {name: tuple(group) for name, group in groups.items()}
        depth += 1


def _by_account(parts: Iterable[Part]) -> list[list[Part]]:
    """Parts of one account together. A part that does not name its account belongs to the one that does;
    with several such accounts it stays on its own."""
    parts = list(parts)
    groups: dict[tuple[str, str | None], list[Part]] = {}
    for part in parts:
        groups.setdefault((part.reader, _folded(part.account.handle)), []).append(part)
    for reader in {part.reader for part in parts}:
        named = [key for key in groups if key[0] == reader and key[1] is not None]
        if len(named) == 1 and (reader, None) in groups:
            groups[named[0]] += groups.pop((reader, None))
    return list(groups.values())


def _folded(handle: str | None) -> str | None:
    return handle.casefold() if handle else None


def _joined(parts: list[Part]) -> Part:
    """Several parts as one: every file once."""
    first = next((part for part in parts if part.account.handle), parts[0])
    seen: dict[tuple[str, int], File] = {}
    files: list[File] = []
    skipped = [skip for part in parts for skip in part.skipped]
    for file in (file for part in parts for file in part.files):
        twin = seen.setdefault((squash(file.path), file.size), file)
        if twin is file or not _same(twin, file):
            files.append(file)
        else:
            skipped.append(Skipped(file.path, f"the same file is in {twin.origin.name}"))
    paths = tuple(dict.fromkeys(path for part in parts for path in part.paths))
    notes = tuple(dict.fromkeys(note for part in parts for note in part.notes))
    return replace(first, paths=paths, files=tuple(files), skipped=tuple(skipped), notes=notes)


def _same(one: File, other: File) -> bool:
    try:
        return _digest(one) == _digest(other)
    except Exception:  # a damaged copy is not the same file; reading it will say what is wrong
        return False


def _digest(file: File) -> bytes:
    digest = sha256()
    with file.open() as stream:
        while piece := stream.read(PIECE):
            digest.update(piece)
    return digest.digest()
