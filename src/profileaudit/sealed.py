"""The history behind a passphrase: all of it sealed, as one piece, in a file that is SQLite outside only.

SQLite goes on seeing to kills, full disks and crowds; what is inside is opened in memory and never written plain
(https://www.sqlite.org/c3ref/serialize.html). From plain to sealed and back is one transaction: one or the other.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from profileaudit import store
from profileaudit.export import CannotOpen
from profileaudit.keys import NOT_GIVEN, Locked

TABLES = ("audit", "coverage", "trace", "answer", "verdict", "sqlite_sequence")
"""Those of `store.MIGRATIONS`, each after what it refers to, and SQLite's own memory of the numbers it gave."""

ANOTHER_KEY = (
    "The history does not open with the key beside it: one of the two is damaged, or another computer's. Both are left "
    "as they are. If you have no copy of them: profileaudit history forget removes them, and you start anew."
)


@contextmanager
def opened(path: Path, notes: list[str], secret: bytes, *, locked: bool, writing: bool) -> Iterator[sqlite3.Connection]:
    """The history as `store.opened` gives it, whether or not its file is sealed.

    `secret`: this computer's key. `writing`: what is changed is kept, and the file is sealed afterwards when `locked`
    and plain when not. Raises CannotOpen; Locked without the key of a sealed file."""
    with store.opened(path, notes) as outer:
        sealed = store.version_of(outer) == store.SEALED
        if (sealed or locked) and not secret:
            raise Locked(NOT_GIVEN)
        if sealed and not writing:
            with closing(_inside(outer, path, secret, writing=False)) as inner:
                yield inner
        elif sealed or (locked and writing):
            with store.changing(outer):
                yield from _changing(outer, path, secret, locked=locked)
        else:
            yield outer


def _changing(outer: sqlite3.Connection, path: Path, secret: bytes, *, locked: bool) -> Iterator[sqlite3.Connection]:
    """What is inside, and whatever becomes of it back into the file, in the form that is wanted."""
    with closing(_inside(outer, path, secret, writing=True)) as inner:
        before = inner.serialize()
        yield inner
        sealed = store.version_of(outer) == store.SEALED
        if not locked:
            _lay_open(outer, inner)
        elif not sealed or inner.serialize() != before:
            _seal(outer, inner, secret)


def _inside(outer: sqlite3.Connection, path: Path, secret: bytes, *, writing: bool) -> sqlite3.Connection:
    """The content in memory, up to date."""
    inner = sqlite3.connect(":memory:", isolation_level=None)
    try:
        inner.deserialize(_content(outer, secret))
        store.set_up(inner)
        store.migrate(inner, path, outer if writing else None)
    except BaseException as fault:
        inner.close()
        if isinstance(fault, sqlite3.DatabaseError) and not isinstance(fault, sqlite3.OperationalError):
            raise CannotOpen(ANOTHER_KEY) from fault
        raise
    return inner


def _content(outer: sqlite3.Connection, secret: bytes) -> bytes:
    from profileaudit import sealing

    if store.version_of(outer) != store.SEALED:
        return outer.serialize()
    try:
        (whole,) = outer.execute("SELECT whole FROM sealed").fetchone()
        return sealing.unseal(whole, secret)
    except (sealing.NotThatKey, TypeError) as fault:  # TypeError: there is no row, or it is no bytes
        raise CannotOpen(ANOTHER_KEY) from fault


def _seal(outer: sqlite3.Connection, inner: sqlite3.Connection, secret: bytes) -> None:
    from profileaudit import sealing

    for table in ("sealed", "coverage", "trace", "answer", "verdict", "audit"):
        outer.execute(f"DROP TABLE IF EXISTS {table}")
    outer.execute("CREATE TABLE sealed (whole BLOB NOT NULL) STRICT")
    outer.execute("INSERT INTO sealed VALUES (?)", (sealing.seal(inner.serialize(), secret),))
    outer.execute(f"PRAGMA user_version = {store.SEALED}")


def _lay_open(outer: sqlite3.Connection, inner: sqlite3.Connection) -> None:
    outer.execute("DROP TABLE sealed")
    for statement in (statement for step in store.MIGRATIONS for statement in step):
        outer.execute(statement)
    for table in TABLES:
        for row in inner.execute(f"SELECT * FROM {table}"):  # noqa: S608 - a name of our own
            outer.execute(f"INSERT INTO {table} VALUES ({', '.join('?' * len(row))})", row)  # noqa: S608
    outer.execute(f"PRAGMA user_version = {len(store.MIGRATIONS)}")
