"""The answers to the questions that only their owner can answer, as they lie in the history: by the question's id.

They belong to the audit that put the questions, and go with it.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from datetime import datetime

from profileaudit.past import Answer, Answered, Past


def insert(connection: sqlite3.Connection, audit: int | None, answers: Mapping[str, Answered | None]) -> None:
    """Adds the questions of a new audit, and the answers that there are."""
    rows = [(audit, question, *_told(given)) for question, given in answers.items()]
    connection.executemany("INSERT INTO answer VALUES (?, ?, ?, ?)", rows)


def change(connection: sqlite3.Connection, audit: int, answers: Mapping[str, Answered]) -> None:
    """Writes answers to questions that the audit put; to another question there is no answer."""
    rows = [(*_told(given), audit, question) for question, given in answers.items()]
    connection.executemany("UPDATE answer SET answer = ?, given = ? WHERE audit = ? AND question = ?", rows)


def read(connection: sqlite3.Connection) -> dict[int, dict[str, Answered | None]]:
    """The questions of each audit, in the order in which they were put. Raises ValueError for what nobody wrote."""
    found: dict[int, dict[str, Answered | None]] = {}
    for audit, question, answer, given in connection.execute("SELECT * FROM answer ORDER BY rowid"):
        own = Answered(Answer(answer), datetime.fromisoformat(given)) if answer is not None else None
        found.setdefault(audit, {})[question] = own
    return found


def last(past: Past, policy: str) -> dict[str, Answered]:
    """What was answered last, under the same policy (by its title: another one may ask something else by that id)."""
    return {
        question: given
        for audit in past.audits
        if audit.policy == policy
        for question, given in audit.answers.items()
        if given is not None
    }


def _told(given: Answered | None) -> tuple[str | None, str | None]:
    return (given.answer.value, given.given.isoformat()) if given else (None, None)
