"""A folder as if it were an archive: what is in it, without following links or waiting for pipes."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, cast

from profileaudit.archives import LINK, MEMBERS, SPECIAL, Contents, Member, shown

CLOSED = "this folder may not be opened by this account"
TOO_MANY = f"this folder holds more than {MEMBERS:,} files: the rest was not looked at"

_FLAGS = (
    os.O_RDONLY
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_NONBLOCK", 0)
    | getattr(os, "O_BINARY", 0)
    | getattr(os, "O_CLOEXEC", 0)
)


@dataclass(frozen=True, slots=True)
class Loose:
    """A file of a folder, by the path that the system knows it by."""

    path: str

    def open(self, archive: Path) -> BinaryIO:
        """Its bytes; `archive` is the folder. Raises OSError when it has become a link or a pipe since."""
        return open_regular(archive / self.path)


def open_regular(path: Path) -> BinaryIO:
    """An ordinary file. Never waits for a pipe and never follows a link, even one put there a moment ago."""
    handle = os.open(path, _FLAGS)
    if not stat.S_ISREG(os.fstat(handle).st_mode):
        os.close(handle)
        raise OSError("not an ordinary file")
    return cast(BinaryIO, os.fdopen(handle, "rb"))


def contents(root: Path) -> Contents:
    """Every file below a folder. Raises OSError when the folder itself may not be read."""
    found = Contents()
    for entry, inside in _walk(root, found):
        if len(found.members) >= MEMBERS:
            found.members.append(Member(root.name, 0, None, TOO_MANY))
            break
        name = shown(inside, backslashes=os.sep == "\\")
        if entry.is_symlink():
            found.members.append(Member(name, 0, None, LINK))
        elif not entry.is_file(follow_symlinks=False):
            found.members.append(Member(name, 0, None, SPECIAL))
        else:
            size = entry.stat(follow_symlinks=False).st_size
            found.members.append(Member(name, size, Loose(inside)))
    return found


def _walk(root: Path, found: Contents) -> Iterator[tuple[os.DirEntry[str], str]]:
    """Everything that is not a folder, with its path inside; links to folders count as links."""
    waiting = [""]
    while waiting:
        inside = waiting.pop()
        try:
            with os.scandir(root / inside) as entries:
                listed = sorted(entries, key=lambda entry: entry.name)
        except OSError:
            if not inside:
                raise
            found.members.append(Member(shown(inside), 0, None, CLOSED))
            continue
        for entry in listed:
            path = f"{inside}/{entry.name}" if inside else entry.name
            if entry.is_dir(follow_symlinks=False):
                waiting.append(path)
            else:
                yield entry, path
