"""Where the files of an upload land: each in a private folder of its own, a folder that was dropped whole in one.

A browser tells a file's name, and for a folder its path inside; neither is taken on trust. No part of a path leads
upwards or to another disk, and folders are made here, readable by their owner alone, never found.
"""

from __future__ import annotations

import os
import re
import shutil
from dataclasses import dataclass
from pathlib import Path
from tempfile import mkdtemp
from typing import BinaryIO

from profileaudit.evidence import one_line

LEVELS = 30
"""Folders inside folders that are kept apart; what lies deeper is put together. No export has more than ten."""


@dataclass(frozen=True, slots=True)
class Dropped:
    """A file or folder that was dropped, as it lies in the session's folder."""

    name: str
    path: Path
    size: int
    """In bytes; of a folder, of all that is in it."""


def plain_name(given: str) -> str:
    """A name that is safe on every disk, and still says what its file is (readers go by names).

    >>> plain_name("C:\\\\Users\\\\sam\\\\takeout-001.zip"), plain_name("../.."), plain_name("Toby: pictures?.html")
    ('takeout-001.zip', 'file', 'Toby_ pictures_.html')
    """
    last = re.split(r"[/\\]", one_line(given))[-1]
    kept = re.sub(r'[<>:"|?*\x00-\x1f]', "_", last).strip(" .")
    stem, dot, ending = kept.rpartition(".")
    stem = stem if dot else kept
    if re.fullmatch(r"(?i)con|prn|aux|nul|com\d|lpt\d", stem):
        stem = f"_{stem}"
    cut = stem.encode()[:150].decode("utf-8", "ignore")
    return f"{cut}{dot}{ending[:20] if dot else ''}" or "file"


def plain_path(given: str) -> tuple[str, ...]:
    """The parts of a path inside a folder, each of them safe; a name that begins with a dot keeps it.

    >>> plain_path("facebook-sam/posts/posts_1.json"), plain_path("/a/./../._b.json"), plain_path("C:\\\\")
    (('facebook-sam', 'posts', 'posts_1.json'), ('a', 'file', '._b.json'), ('C_',))
    """
    parts = [each for each in re.split(r"[/\\]", one_line(given)) if each.strip() not in ("", ".")] or ["file"]
    hidden = ["." if re.match(r"\.[^.\s]", each) else "" for each in parts]
    plain = [f"{dot}{plain_name(each)}" for dot, each in zip(hidden, parts, strict=True)]
    return (*plain[:-1][:LEVELS], plain[-1])


class Landing:
    """Takes the files of one upload, or of several that bring one folder in parts."""

    def __init__(self, where: Path) -> None:
        """`where`: the session's own folder."""
        self.where = where
        self.size = 0
        """Bytes that have landed."""
        self.parts = 0
        """Uploads that have ended, for a folder that comes in parts."""
        self._files: list[Dropped] = []
        self._folders: dict[str, Path] = {}
        self._sizes: dict[str, int] = {}
        self._top = ""
        self._path = where
        self._file: BinaryIO | None = None

    @property
    def dropped(self) -> list[Dropped]:
        """What has landed: the files, and each folder as one."""
        return [*self._files, *(Dropped(top, path, self._sizes[top]) for top, path in self._folders.items())]

    @property
    def is_open(self) -> bool:
        """Whether a file is being written."""
        return self._file is not None

    def begin(self, given: str, *, inside: bool) -> None:
        """A file of that name; `inside`: its name is a path inside a folder. Raises OSError."""
        parts = plain_path(given) if inside else ()
        self._top = parts[0] if len(parts) > 1 else ""
        self._path = self._placed(parts) if self._top else Path(mkdtemp(dir=self.where)) / plain_name(given)
        self._path, handle = _new(self._path)
        self._file = os.fdopen(handle, "wb")

    def write(self, data: memoryview) -> None:
        """The next bytes of it. Raises OSError."""
        assert self._file is not None  # noqa: S101 - `is_open` says so
        self._file.write(data)

    def end(self) -> None:
        """The file is whole. Raises OSError when its last bytes could not be written."""
        if self._file is None:
            return
        size = self._file.tell()
        self._file.close()
        self._file = None
        self.size += size
        if self._top:
            self._sizes[self._top] += size
        else:
            self._files.append(Dropped(self._path.name, self._path, size))

    def discard(self) -> None:
        """Removes everything that has landed."""
        if self._file is not None:
            self._file.close()
            self._file = None
            if not self._top:
                remove(self._path)
        for each in self.dropped:
            remove(each.path)
        self._files, self._folders = [], {}

    def _placed(self, parts: tuple[str, ...]) -> Path:
        """Where a file inside a folder goes; the folders on the way are made."""
        if self._top not in self._folders:
            self._folders[self._top] = Path(mkdtemp(dir=self.where)) / self._top
            self._sizes[self._top] = 0
        folder = self._folders[self._top]
        for each in ("", *parts[1:-1]):
            folder = folder / each
            folder.mkdir(mode=0o700, exist_ok=True)
        return folder / parts[-1]


def _new(path: Path) -> tuple[Path, int]:
    """A new file, readable by its owner alone; a number is added to a name that is taken."""
    for number in range(2, 10_000):
        try:
            return path, os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY | getattr(os, "O_BINARY", 0), 0o600)
        except FileExistsError:
            stem = path.stem if number == 2 else path.stem.rpartition(" (")[0]
            path = path.with_name(f"{stem} ({number}){path.suffix}")
    raise FileExistsError(path)


def remove(path: Path) -> None:
    """Removes what was dropped, with the folder that was made for it."""
    shutil.rmtree(path.parent, ignore_errors=True)
