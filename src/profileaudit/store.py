"""The file that the history is kept in: SQLite, readable by its owner alone, migrated in one step or not at all.

Not in WAL mode: a rollback journal leaves nothing behind once a change is written, needs no second file with the same
words in it, and works where a school keeps its staff's home folders, on another computer
(https://www.sqlite.org/wal.html: "does not work over a network filesystem"). A file that somebody else may have
written is treated as hostile (https://www.sqlite.org/security.html).
"""

from __future__ import annotations

import os
import sqlite3
import stat
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from profileaudit.export import CannotOpen
from profileaudit.fingerprint import data_folder

NAME = "history.db"
KEY = "key"
"""The name of the key's file beside it (see `keys`)."""
SEALED = 1_000_000
"""The version of a file whose content is sealed (see `sealed`): no version of this program takes it for its own."""
WAIT = 10.0
"""Seconds to wait for another run that is writing."""
CAREFUL = (
    "PRAGMA trusted_schema = OFF",
    "PRAGMA cell_size_check = ON",
    "PRAGMA mmap_size = 0",
    "PRAGMA secure_delete = ON",  # what is forgotten is overwritten with zeros
    "PRAGMA journal_mode = DELETE",
    "PRAGMA synchronous = FULL",
    "PRAGMA foreign_keys = ON",
)
MIGRATIONS: tuple[tuple[str, ...], ...] = (
    (
        """CREATE TABLE audit (
            number INTEGER PRIMARY KEY AUTOINCREMENT, made TEXT NOT NULL, policy TEXT NOT NULL, tool TEXT NOT NULL,
            occasion TEXT, dated TEXT, sharpened INTEGER NOT NULL, whole INTEGER NOT NULL) STRICT""",
        """CREATE TABLE coverage (
            audit INTEGER NOT NULL REFERENCES audit ON DELETE CASCADE, platform TEXT NOT NULL, account TEXT NOT NULL,
            entries INTEGER NOT NULL, sections TEXT NOT NULL, first TEXT, last TEXT, read INTEGER NOT NULL,
            unread INTEGER NOT NULL, files TEXT NOT NULL, doubtful TEXT NOT NULL) STRICT""",
        """CREATE TABLE trace (
            audit INTEGER NOT NULL REFERENCES audit ON DELETE CASCADE, id TEXT NOT NULL, base TEXT NOT NULL,
            item TEXT NOT NULL, kind TEXT NOT NULL, platform TEXT NOT NULL, section TEXT NOT NULL,
            audience TEXT NOT NULL, file TEXT NOT NULL, posted TEXT) STRICT""",
        "CREATE INDEX trace_by_audit ON trace (audit)",
        "CREATE INDEX coverage_by_audit ON coverage (audit)",
        """CREATE TABLE verdict (
            base TEXT PRIMARY KEY, verdict TEXT NOT NULL, because TEXT NOT NULL, given TEXT NOT NULL) STRICT""",
    ),
    (
        """CREATE TABLE answer (
            audit INTEGER NOT NULL REFERENCES audit ON DELETE CASCADE, question TEXT NOT NULL, answer TEXT, given TEXT,
            PRIMARY KEY (audit, question)) STRICT""",
        "ALTER TABLE audit ADD COLUMN searched TEXT NOT NULL DEFAULT '{}'",
        "ALTER TABLE audit ADD COLUMN keyed TEXT NOT NULL DEFAULT ''",
    ),
)
"""What makes each version of the file from the one before. Never change one that was released: add another."""


def path_of(home: Path | None = None) -> Path:
    """Where the history is, or would be."""
    return (home or data_folder()) / NAME


class Damaged(CannotOpen):
    """What is in the history cannot have been written by this program."""


@contextmanager
def opened(path: Path, notes: list[str]) -> Iterator[sqlite3.Connection]:
    """The history, made if it is not there. What was put right on the way is told in `notes`.

    Raises CannotOpen with a sentence, for whatever goes wrong here or inside the `with`."""
    try:
        notes += _private(path)
        with closing(_ready(path, notes)) as connection:
            yield connection
    except sqlite3.Error as fault:
        raise CannotOpen(f"The history in {path} {_what(fault)}.") from fault
    except OSError as fault:
        raise CannotOpen(f"The history in {path} could not be opened: {fault.strerror}.") from fault


def _private(path: Path) -> list[str]:
    """Makes the file before SQLite would, which lets everybody read it; mends rights that are too wide."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    key = path.with_name(KEY)
    for each in (path, key):
        if each.is_symlink():
            raise CannotOpen(f"The history {each} is a link to another place. Take the link away: it is not followed.")
    if not path.exists():
        os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))
    if os.name == "nt":  # the folder's own list of rights decides there
        return []
    there = [each for each in (path.parent, path, key) if each.exists()]
    wide = [each for each in there if stat.S_IMODE(each.stat().st_mode) & 0o077]
    for each in wide:
        each.chmod(0o700 if each.is_dir() else 0o600)
    return [f"Other people on this computer could open {each}; now only you can." for each in wide]


def _ready(path: Path, notes: list[str]) -> sqlite3.Connection:
    """A connection to a sound file of this version. One that is damaged is set aside under another name."""
    try:
        return _connected(path)
    except sqlite3.DatabaseError as fault:
        if isinstance(fault, sqlite3.OperationalError):
            raise
        notes.append(set_aside(path))
        notes += _private(path)
        return _connected(path)


def set_aside(path: Path) -> str:
    """Gives a damaged history another name, so that a new one can begin. Returns a sentence that says so."""
    aside = _free(path, "damaged")
    path.rename(aside)
    path.with_name(f"{path.name}-journal").unlink(missing_ok=True)
    return f"The history was damaged and could not be read. It is set aside as {aside}; the next one starts anew."


def _connected(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, timeout=WAIT, isolation_level=None)
    try:
        set_up(connection)
        if version_of(connection) != SEALED:
            migrate(connection, path, connection)
    except BaseException:
        connection.close()
        raise
    return connection


def set_up(connection: sqlite3.Connection) -> None:
    """Makes a connection careful. Raises sqlite3.DatabaseError for what is not sound."""
    for pragma in CAREFUL:
        connection.execute(pragma)
    (sound,) = connection.execute("PRAGMA quick_check(1)").fetchone()
    if sound != "ok":
        raise sqlite3.DatabaseError(sound)


def version_of(connection: sqlite3.Connection) -> int:
    """The version of the file: how many of MIGRATIONS it has seen, or SEALED."""
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    return int(version)


def migrate(connection: sqlite3.Connection, path: Path, kept: sqlite3.Connection | None) -> None:
    """Brings an older content up to date in one transaction, after a copy of what is `kept` of it on disk was made."""
    version = version_of(connection)
    if version > len(MIGRATIONS):
        raise CannotOpen(f"The history in {path} was made by a newer version of this program. It is left as it is.")
    if version == len(MIGRATIONS):
        return
    if version and kept is not None:
        _write(_free(path, f"before-{len(MIGRATIONS)}"), kept.serialize())
    with changing(connection):
        now = version_of(connection)  # another run may have been first
        for statement in (statement for step in MIGRATIONS[now:] for statement in step):
            connection.execute(statement)
        connection.execute(f"PRAGMA user_version = {len(MIGRATIONS)}")


@contextmanager
def changing(connection: sqlite3.Connection) -> Iterator[None]:
    """All of it or nothing."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def destroy(path: Path) -> None:
    """Removes the history and all that was made of it: journals, copies, damaged files. Zeros are written first.

    What a disk or a backup keeps of deleted files is not in a program's hands."""
    for each in sorted(path.parent.glob(f"{path.stem}*")):
        if each.is_file() and not each.is_symlink():
            with each.open("r+b") as file:
                file.write(bytes(each.stat().st_size))
                file.flush()
                os.fsync(file.fileno())
        each.unlink()


def _free(path: Path, why: str) -> Path:
    """A name beside the history that is not taken: history.damaged-1.db."""
    number = 1
    while (free := path.with_name(f"{path.stem}.{why}-{number}{path.suffix}")).exists():
        number += 1
    return free


def _write(path: Path, content: bytes) -> None:
    with os.fdopen(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _what(fault: sqlite3.Error) -> str:
    """What went wrong, as the end of a sentence; never SQLite's own words, which may quote the file."""
    code = getattr(fault, "sqlite_errorname", "") or ""
    for start, words in (
        ("SQLITE_BUSY", "is in use by another check of yours; try again when that has ended"),
        ("SQLITE_LOCKED", "is in use by another check of yours; try again when that has ended"),
        ("SQLITE_FULL", "could not be added to: the disk is full. What was in it is still there"),
        ("SQLITE_READONLY", "may not be changed: it, or its folder, can only be read"),
        ("SQLITE_CANTOPEN", "could not be opened: look whether you may open that folder"),
        ("SQLITE_IOERR", "could not be written: the disk may be full or failing. What was in it is still there"),
    ):
        if code.startswith(start):
            return words
    return f"could not be used ({code or 'it is damaged'})"
