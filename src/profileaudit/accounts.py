"""Whose files are these? Finds the reader for each export, and which exports together are one account.

The top folder is never relied on: a reader knows its files by the ends of their paths. A folder that holds
the exports of several platforms is taken apart at its subfolders.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path

from profileaudit import splits, worker
from profileaudit.export import Export, File
from profileaudit.model import Account, Skipped, Unread
from profileaudit.readers import APART, readers, row_for, squash

UNKNOWN_EXPORT = (
    "this is not something that profileaudit knows; it reads what Facebook, Instagram, X, LinkedIn, TikTok, Snapchat, "
    "Google and others let you download, saved pages, pictures, and documents such as a CV"
)
TWO_PLATFORMS = "files of several platforms lie here side by side; put each download in a folder of its own"
LITTER = "the computer's own left-overs, not the platform's"
PIECE = 1 << 20
LARGEST_COMPARED = 256 * PIECE
"""Bytes. Two files of one name that are larger are both read, and not compared first."""
DOCUMENT = "document"
"""The reader of what is no platform's."""
_WRITTEN = (".txt", ".text", ".md", ".markdown", ".docx", ".pdf", ".doc", ".rtf", ".odt", ".pages")
_MEDIA = (".jpg", ".jpeg", ".png", ".gif", ".webp", ".heic", ".mp4", ".mov", ".webm", ".m4a", ".mp3")


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


@dataclass(frozen=True, slots=True)
class Ask:
    """Whose these files are: a question for a reader, which opens some of them. Picklable."""

    number: int
    reader: str
    files: Mapping[str, File]


def accounts(exports: Iterable[Export], jobs: int = 0) -> tuple[list[Part], list[Unread]]:
    """One Part for each account, and what no reader recognises.

    `jobs`: as for `scan.audit`; with any, what has to be opened to know the account is opened in a worker."""
    parts: list[Part] = []
    unread: list[Unread] = []
    for export in exports:
        litter = tuple(Skipped(path, LITTER) for path in export.litter)
        for found in _parts(export.address or str(export.origin), export.files):
            if isinstance(found, Unread):
                unread.append(found)
            else:
                parts.append(replace(found, skipped=litter, notes=export.notes))
                litter = ()  # told once
    asks = [Ask(number, part.reader, _without_media(part.files)) for number, part in enumerate(parts)]
    for ask, told in worker.run(account_of, asks, jobs, supervised=jobs > 0):
        if isinstance(told, Account):  # one that breaks its reader is reported when it is read as a file
            parts[ask.number] = replace(parts[ask.number], account=told)
    joined = (_joined(together) for together in _by_account(parts))
    return [replace(part, notes=(*part.notes, *splits.perhaps_more(part.paths))) for part in joined], unread


def account_of(ask: Ask) -> Account:
    """The account's own state, as its reader finds it."""
    return readers()[ask.reader].account(ask.files)


def _without_media(files: Iterable[File]) -> Mapping[str, File]:
    """Files by squashed path. What is most of a large export, and says nothing of the account, stays at home."""
    return {squash(file.path): file for file in files if not file.path.lower().endswith(_MEDIA)}


def _parts(origin: str, files: tuple[File, ...]) -> Iterator[Part | Unread]:
    """The exports that stand among these files: one, or one in each subfolder."""
    names = {squash(file.path): file for file in files}
    claims = {name: layout for name, reader in readers().items() if (layout := reader.layout(names))}
    if len(claims) == 1:
        ((name, layout),) = claims.items()
        beside = _documents_beside(origin, name, files)
        if beside:
            yield Part((origin,), DOCUMENT, readers()[DOCUMENT].LAYOUTS[0], Account(), beside)
            files = tuple(file for file in files if file not in beside)
        yield Part((origin,), name, layout, Account(), files)
        return
    folders = _subfolders(files)
    if len(folders) > 1:
        for inside in folders.values():
            yield from _parts(origin, inside)
    else:
        yield Unread(files[0].path if len(files) == 1 else origin, TWO_PLATFORMS if claims else UNKNOWN_EXPORT)


def _documents_beside(origin: str, reader: str, files: tuple[File, ...]) -> tuple[File, ...]:
    """What its owner put into the folder of a download, a CV say: documents that the platform's reader does not know.

    Data (JSON, CSV) is rather a part of the download that is new; and what lies in an archive is the platform's own."""
    written = [file for file in files if file.path.lower().endswith(_WRITTEN)] if reader != DOCUMENT else []
    return tuple(
        file for file in written if row_for(readers()[reader], file) is None and Path(origin, file.path).is_file()
    )


def _subfolders(files: tuple[File, ...]) -> Mapping[str, tuple[File, ...]]:
    """The files by the first folder in which they differ; loose files count as a folder each."""
    depth = 0
    while True:
        groups: dict[str, list[File]] = {}
        for file in files:
            groups.setdefault("/".join(file.path.split("/")[: depth + 1]), []).append(file)
        _put_with_their_pages(groups)
        if len(groups) > 1 or depth >= max(file.path.count("/") for file in files):
            return {name: tuple(group) for name, group in groups.items()}
        depth += 1


def _put_with_their_pages(groups: dict[str, list[File]]) -> None:
    """Puts the folder that a browser saves with a page (`About me_files`) with that page (`About me.html`)."""
    for name in list(groups):
        stem, dot, ending = name.rpartition(".")
        if dot and ending.lower() in ("htm", "html", "xhtml"):
            groups[name] += groups.pop(f"{stem}_files", [])


def _by_account(parts: Iterable[Part]) -> list[list[Part]]:
    """Parts of one account together. A part that does not name its account belongs to the one that does;
    with several such accounts it stays on its own."""
    parts = list(parts)
    groups: dict[tuple[str, str | None], list[Part]] = {}
    for part in parts:
        reader = f"{part.reader} {part.account.facts.get(APART, '')}"
        groups.setdefault((reader, _folded(part.account.handle)), []).append(part)
    for reader in {key[0] for key in groups}:
        named = [key for key in groups if key[0] == reader and key[1] is not None]
        if len(named) == 1 and (reader, None) in groups:
            groups[named[0]] += groups.pop((reader, None))
    return list(groups.values())


def _folded(handle: str | None) -> str | None:
    return handle.casefold() if handle else None


def _joined(parts: list[Part]) -> Part:
    """Several parts as one: every file once. In one archive alone both copies of a file are read."""
    if len(parts) == 1:
        return parts[0]
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
        return one.size <= LARGEST_COMPARED and _digest(one) == _digest(other)
    except Exception:  # a damaged copy is not the same file; reading it will say what is wrong
        return False


def _digest(file: File) -> bytes:
    digest = sha256()
    with file.open() as stream:
        while piece := stream.read(PIECE):
            digest.update(piece)
    return digest.digest()
