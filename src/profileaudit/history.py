"""Earlier audits: what was looked at, the fingerprints of what was found, and what its owner decided about it.

Kept only when asked (`scan --keep`), on this computer only, and without a word of any profile: see `past`.
Everything here raises CannotOpen with a sentence when the history cannot be used; an audit goes on without it.
`secret` is always this computer's key (see `keys`): a history with a passphrase cannot be read without it.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping
from contextlib import AbstractContextManager
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

from profileaudit import answers, keys, records, sealed, store
from profileaudit.export import CannotOpen
from profileaudit.past import Answered, Given, Kept, Past, Trace

DAYS_KEPT = 3 * 366
"""Older audits drop out of the history: three check-ups show what changed (UK GDPR Art. 5(1)(e))."""
SHORTEST = 4
"""Letters of an id that a verdict must be given with, at least."""


def remembered(home: Path | None = None, secret: bytes = b"") -> Past:
    """All that is remembered; nothing when nothing was ever kept. Changes nothing, not even the disk, in that case."""
    path = store.path_of(home)
    if not path.exists() and not path.is_symlink():
        return Past()
    notes: list[str] = []
    try:
        with _opened(home, notes, secret, writing=False) as connection:
            return replace(records.past(connection), notes=tuple(notes))
    except store.Damaged:
        return Past(notes=(*notes, store.set_aside(path)))


def keep(kept: Kept, home: Path | None = None, secret: bytes = b"") -> tuple[str, ...]:
    """Adds an audit, and drops those that are too old. Returns what there is to say about it, as sentences."""
    notes: list[str] = []
    with _opened(home, notes, secret) as connection, store.changing(connection):
        records.insert(connection, kept)
        oldest = (kept.made - timedelta(days=DAYS_KEPT)).isoformat()
        connection.execute("DELETE FROM audit WHERE made < ?", (oldest,))
        _drop_verdicts(connection)
    return tuple(notes)


def give(wanted: str, given: Given, home: Path | None = None, secret: bytes = b"") -> tuple[Trace, ...]:
    """Gives a verdict on a job or on one thing found, by the first letters of its id. Returns what it covers."""
    wanted = wanted.casefold().strip()
    if len(wanted) < SHORTEST or not wanted.isalnum():
        raise CannotOpen(f"“{wanted}” is too short, or no id. Ids stand beside each job in the report of a kept audit.")
    _must_be_there(home)
    with _opened(home, [], secret) as connection, store.changing(connection):
        traces = _meant(records.past(connection), wanted)
        rows = {(each.base, given.verdict.value, given.because, given.given.isoformat()) for each in traces}
        connection.executemany("INSERT OR REPLACE INTO verdict VALUES (?, ?, ?, ?)", sorted(rows))
    return traces


def answer(
    given: Mapping[str, Answered], made: datetime | None = None, home: Path | None = None, secret: bytes = b""
) -> None:
    """Writes answers to questions, by their ids, with the audit of that moment; None: the newest that is kept."""
    _must_be_there(home)
    with _opened(home, [], secret) as connection, store.changing(connection):
        audits = [each for each in records.past(connection).audits if made is None or each.made == made]
        if not audits or (unknown := [each for each in given if each not in audits[-1].answers]):
            named = f"“{unknown[0]}”" if audits else "of it"
            raise CannotOpen(f"The check that was kept has no question {named}. The ids stand in its report.")
        answers.change(connection, audits[-1].number, given)


def forget(numbers: Iterable[int], home: Path | None = None, secret: bytes = b"") -> None:
    """Forgets the audits with these numbers, and the verdicts on what stands in no other. No bytes of them stay."""
    numbers = tuple(numbers)
    _must_be_there(home)
    with _opened(home, [], secret) as connection:
        known = {number for (number,) in connection.execute("SELECT number FROM audit")}
        if unknown := [str(number) for number in numbers if number not in known]:
            raise CannotOpen(f"There is no audit {', '.join(unknown)}. To see them all: profileaudit history list")
        with store.changing(connection):
            connection.executemany("DELETE FROM audit WHERE number = ?", [(number,) for number in numbers])
            _drop_verdicts(connection)
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")  # for a file that was ever in that mode
        connection.execute("VACUUM")


def forget_all(home: Path | None = None) -> None:
    """Forgets everything, the key of the fingerprints included. Needs neither a readable history nor a passphrase."""
    path = store.path_of(home)
    try:
        store.destroy(path)
        store.destroy(path.with_name(store.KEY))
    except OSError as fault:
        raise CannotOpen(f"The history in {path} could not be removed: {fault.strerror}.") from fault


def raw(home: Path | None = None, secret: bytes = b"") -> str:
    """Everything that is stored (as SQL)."""
    _must_be_there(home)
    with _opened(home, [], secret, writing=False) as connection:
        return "\n".join(connection.iterdump()) + "\n"


def lock(passphrase: str, home: Path | None = None, secret: bytes = b"") -> tuple[Path, ...]:
    """Puts the history behind a passphrase, or behind another one. Returns the files beside it that are not sealed:
    copies that an older version left, and damaged ones. `passphrase`: as `keys.fit` gives it."""
    with _opened(home, [], secret, locked=True):
        pass  # sealed first: a kill after this leaves a history that opens by itself, and says so
    keys.lock(passphrase, secret, home)
    path = store.path_of(home)
    return tuple(sorted(each for each in path.parent.glob(f"{path.stem}.*-*{path.suffix}")))


def unlock(home: Path | None = None, secret: bytes = b"") -> None:
    """Takes the passphrase off."""
    keys.unlock(secret, home)
    with _opened(home, [], secret, locked=False):
        pass


def _opened(
    home: Path | None, notes: list[str], secret: bytes, *, writing: bool = True, locked: bool | None = None
) -> AbstractContextManager[sqlite3.Connection]:
    locked = keys.is_locked(home) if locked is None else locked
    return sealed.opened(store.path_of(home), notes, secret, locked=locked, writing=writing)


def _must_be_there(home: Path | None) -> None:
    if not store.path_of(home).exists():
        raise CannotOpen("No audit was kept yet. To keep one: profileaudit scan DOWNLOAD --keep")


def _meant(past: Past, wanted: str) -> tuple[Trace, ...]:
    """What the first letters of an id stand for: the job as the newest audit that has it saw it, or one thing found."""
    jobs = {each.item for audit in past.audits for each in audit.traces if each.item.startswith(wanted)}
    things = {each.id for audit in past.audits for each in audit.traces if each.id.startswith(wanted)}
    if len(jobs) + len(things) > 1:
        raise CannotOpen(f"Several ids begin with “{wanted}”. Give more of it.")
    for audit in reversed(past.audits):
        if found := tuple(each for each in audit.traces if each.item in jobs or each.id in things):
            return found
    raise CannotOpen(f"Nothing that was kept has the id “{wanted}”. Ids stand beside each job in the report.")


def _drop_verdicts(connection: sqlite3.Connection) -> None:
    """A verdict lives as long as an audit that knows what it is about."""
    connection.execute("DELETE FROM verdict WHERE base NOT IN (SELECT base FROM trace)")
