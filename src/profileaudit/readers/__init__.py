"""Readers turn the files of one platform's export into entries. The folder is the registry.

A reader is a module with:

    PLATFORM: str                                    id, the name of its guide file
    LAYOUTS: tuple[str, ...]                         every layout that `layout` can name, in words for the user
    def layout(names: Collection[str]) -> str | None what layout these squashed paths are of; None: not mine
    def account(files: Mapping[str, File]) -> Account     the account's own state, by squashed path
    TABLE: tuple[Row, ...]                           what is read and what is skipped; anything else is Unread

Paths are matched after `squash`: lower case, no spaces or punctuation, and at the end of the path,
so that the folder on top never matters. A layout whose names say nothing (a saved page has any name) may look
at the `beginning` of a file.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, partial
from importlib import import_module
from pkgutil import iter_modules
from typing import Protocol

from profileaudit.export import File
from profileaudit.model import Account, Audience, Entry, Skipped, Unread

Read = Callable[[File, Account], Iterator[Entry | Unread]]
ReadOrSkip = Callable[[File, Account], Iterator[Entry | Skipped | Unread]]
"""For files whose contents or neighbours decide whether they are left alone."""
PICTURES = r"jpe?g|jpe|jfif|png|webp|gif|hei[cf]"
"""Endings of the pictures that the photo reader reads."""
OWN_NAMES = "own names"
"""Key of `Account.facts` under which a reader finds the names that the owner declared, a line each; the account
that is reported never has it. For files in which the owner is one of several: a chat, an address book."""
APART = "apart"
"""Key of `Account.facts`: parts with different values here are reported apart, whatever their handles."""
ON = "platform"
"""Key of `Account.facts` for the platform, by a reader that reads things of several platforms."""


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a reader's table of contents: a path, and what becomes of it."""

    path: str
    """Regular expression for the end of a squashed path, from the start of a folder or file name."""
    read: ReadOrSkip | None = None
    section: str = ""
    """The section its entries mainly stand in, for the coverage: a file that is there but empty counts 0."""
    skip: str = ""
    """Why the file is left alone; for rows without `read`."""
    pictures: Audience | None = None
    """Who can see the pictures among these files, which the photo reader then reads in this platform's name; None:
    they are left alone like the rest."""

    def matches(self, squashed: str) -> bool:
        """Whether this row is about the file of that squashed path."""
        return _tail(self.path).search(squashed) is not None


class Reader(Protocol):
    """What every module in this folder offers."""

    PLATFORM: str
    LAYOUTS: tuple[str, ...]
    TABLE: tuple[Row, ...]

    def layout(self, names: Collection[str]) -> str | None:
        """What layout of this platform's export these squashed paths are of; None when it is another's."""
        ...

    def account(self, files: Mapping[str, File]) -> Account:
        """The account's own state, from its files by squashed path."""
        ...


def squash(path: str) -> str:
    """A path as tables see it: each name lower case without spaces and punctuation, its ending kept.

    >>> squash("Your_Facebook-Activity/posts/your_posts_1.json")
    'yourfacebookactivity/posts/yourposts1.json'
    >>> squash("Whatsapp Phone Numbers.CSV")
    'whatsappphonenumbers.csv'
    """
    return "/".join(_squash_name(name) for name in path.split("/") if name)


def _squash_name(name: str) -> str:
    stem, dot, ending = name.rpartition(".")
    if not dot or not ending.isalnum():
        stem, dot, ending = name, "", ""
    return _NOT_PLAIN.sub("", stem.casefold()) + dot + ending.casefold()


_NOT_PLAIN = re.compile(r"[\W_]+")


def beginning(names: Collection[str], name: str) -> str:
    """The first 64 KiB of the file with this squashed path, for a layout that no name gives away.

    Empty when it cannot be read, and when only names are known: `layout` is given the files too where they are."""
    from profileaudit.formats import text

    try:
        if isinstance(names, Mapping):
            with names[name].open() as stream:
                return text.decode(stream.read(64 * 1024))
    except Exception:  # a damaged or hostile file is nobody's: whoever claims the rest will report it
        return ""
    return ""


@cache
def _tail(path: str) -> re.Pattern[str]:
    return re.compile(rf"(?:^|/)(?:{path})$")


@cache
def readers() -> Mapping[str, Reader]:
    """Every reader by its module's name: found by being in this folder."""
    names = sorted(module.name for module in iter_modules(__path__))
    return {name: import_module(f"{__name__}.{name}") for name in names}


class _Rows:
    """A table as one expression: of half a million files, each would be held against every row for itself."""

    def __init__(self, table: tuple[Row, ...]) -> None:
        self.table = table
        self._by_group: dict[int, Row] = {}
        group = 1
        for row in table:
            self._by_group[group] = row
            group += 1 + re.compile(row.path).groups
        # Alternatives are tried in their order, so the first row that fits is found, as in the table.
        self._all = re.compile("|".join(rf"((?:.*/)?(?:{row.path}))" for row in table), re.DOTALL)

    def first(self, squashed: str) -> Row | None:
        found = self._all.fullmatch(squashed) if self.table else None
        return self._by_group[found.lastindex] if found and found.lastindex else None


_compiled: dict[int, _Rows] = {}


def _rows(table: tuple[Row, ...]) -> _Rows:
    known = _compiled.get(id(table))
    if known is None or known.table is not table:
        known = _compiled[id(table)] = _Rows(table)
    return known


def row_for(reader: Reader, file: File) -> Row | None:
    """The first row of the reader's table that knows this file; a picture's own row where it is to be looked at."""
    squashed = squash(file.path)
    row = _rows(reader.TABLE).first(squashed)
    if row is not None and row.pictures is not None and is_picture(squashed):
        return Row(row.path, partial(_picture, reader.PLATFORM, row.pictures), "Photos")
    return row


def is_picture(path: str) -> bool:
    """Whether a path is called a picture that the photo reader reads; what it is, its content says."""
    return _PICTURE.search(path) is not None


_PICTURE = re.compile(rf"\.(?:{PICTURES})$", re.IGNORECASE)


def _picture(platform: str, audience: Audience, file: File, account: Account) -> Iterator[Entry | Unread]:
    """A picture of a platform's archive. Pillow is imported when there is one."""
    picture = import_module(f"{__name__}.photo.picture")  # by name, as all readers are found: none is imported here
    yield from picture.entries(file, platform, audience)


def read(reader: Reader, file: File, account: Account) -> Iterator[Entry | Skipped | Unread]:
    """All that one file gives. Whatever goes wrong inside a reader becomes one Unread here.

    The exception's own text never travels: it may quote the file (SECURITY: nobody logs an entry)."""
    row = row_for(reader, file)
    if row is None or row.read is None:
        yield left(row, file)
    else:
        try:
            yield from row.read(file, account)
        except Exception as fault:  # any parser may fail in any way on a hostile file: it costs this file only
            yield Unread(file.path, reason(fault))


def left(row: Row | None, file: File) -> Skipped | Unread:
    """What is said of a file that is not opened: no row knows it, or its row is no row to read."""
    if row is None:
        return Unread(file.path, "this version does not know what is in this file")
    return Skipped(file.path, row.skip)


def reason(fault: Exception) -> str:
    """Why a file could not be read, in a sentence; never the exception's own words, unless it is ours."""
    from profileaudit.formats import Unreadable

    if isinstance(fault, Unreadable):
        return str(fault)
    if isinstance(fault, UnicodeDecodeError):
        return "it is not readable as text"
    if isinstance(fault, MemoryError):
        return "it needed more memory than any file of an export should"
    if isinstance(fault, OSError):
        return "it is damaged or could not be opened"
    return f"it is not laid out as expected ({type(fault).__name__})"
