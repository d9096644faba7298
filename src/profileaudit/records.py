"""An audit as the rows of the history, and the rows as an audit."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from profileaudit import answers, store
from profileaudit.past import Coverage, Given, Kept, Occasion, Past, Trace, Verdict


def past(connection: sqlite3.Connection) -> Past:
    """The whole file; a row that this version cannot make sense of is damage."""
    connection.row_factory = sqlite3.Row
    try:
        coverage = _by_audit(connection, "SELECT * FROM coverage ORDER BY rowid")
        traces = _by_audit(connection, "SELECT * FROM trace ORDER BY rowid")
        answered = answers.read(connection)
        rows = list(connection.execute("SELECT * FROM audit ORDER BY made, number"))
        audits = tuple(
            replace(
                _audit(row, coverage.get(row["number"], []), traces.get(row["number"], [])),
                answers=answered.get(row["number"], {}),
            )
            for row in rows
        )
        verdicts = {
            row["base"]: Given(Verdict(row["verdict"]), row["because"], datetime.fromisoformat(row["given"]))
            for row in connection.execute("SELECT * FROM verdict")
        }
    except (ValueError, TypeError, KeyError, AttributeError) as fault:
        raise store.Damaged("The history holds something that this program did not write.") from fault
    return Past(audits, verdicts)


def _by_audit(connection: sqlite3.Connection, query: str) -> dict[int, list[sqlite3.Row]]:
    found: dict[int, list[sqlite3.Row]] = {}
    for row in connection.execute(query):
        found.setdefault(row["audit"], []).append(row)
    return found


def _audit(row: sqlite3.Row, coverage: list[sqlite3.Row], traces: list[sqlite3.Row]) -> Kept:
    made = datetime.fromisoformat(row["made"])
    return Kept(
        made=made,
        policy=row["policy"],
        tool=row["tool"],
        coverage=tuple(_coverage(each, made) for each in coverage),
        traces=tuple(_trace(each) for each in traces),
        occasion=Occasion(row["occasion"]) if row["occasion"] else None,
        sharpened=bool(row["sharpened"]),
        whole=bool(row["whole"]),
        number=row["number"],
        dated=_day(row["dated"]),
        searched={str(what): frozenset(signs) for what, signs in json.loads(row["searched"]).items()},
        keyed=row["keyed"],
    )


def _coverage(row: sqlite3.Row, made: datetime) -> Coverage:
    sections: Mapping[str, Any] = json.loads(row["sections"])
    return Coverage(
        platform=row["platform"],
        account=row["account"],
        entries=row["entries"],
        sections={str(name): int(count) for name, count in sections.items()},
        first=_day(row["first"]),
        last=_day(row["last"]),
        read=row["read"],
        unread=row["unread"],
        files=frozenset(json.loads(row["files"])),
        doubtful=frozenset(json.loads(row["doubtful"])),
        looked=made,
    )


def _trace(row: sqlite3.Row) -> Trace:
    return Trace(
        id=row["id"],
        base=row["base"],
        item=row["item"],
        kind=row["kind"],
        platform=row["platform"],
        section=row["section"],
        audience=row["audience"],
        file=row["file"],
        posted=_day(row["posted"]),
    )


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def insert(connection: sqlite3.Connection, kept: Kept) -> None:
    """Adds an audit; the history gives it a number."""
    flags = (kept.occasion.value if kept.occasion else None, int(kept.sharpened), int(kept.whole))
    searched = json.dumps({what: sorted(signs) for what, signs in sorted(kept.searched.items())})
    number = connection.execute(
        "INSERT INTO audit (made, policy, tool, dated, occasion, sharpened, whole, searched, keyed)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (kept.made.isoformat(), kept.policy, kept.tool, _iso(kept.dated), *flags, searched, kept.keyed),
    ).lastrowid
    connection.executemany(
        "INSERT INTO coverage VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", (_row(number, each) for each in kept.coverage)
    )
    connection.executemany("INSERT INTO trace VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", _rows(number, kept.traces))
    answers.insert(connection, number, kept.answers)


def _row(number: int | None, each: Coverage) -> tuple[object, ...]:
    names = (json.dumps(sorted(each.files)), json.dumps(sorted(each.doubtful)))
    counts = (_iso(each.first), _iso(each.last), each.read, each.unread)
    return (number, each.platform, each.account, each.entries, json.dumps(dict(each.sections)), *counts, *names)


def _rows(number: int | None, traces: Iterable[Trace]) -> Iterator[tuple[object, ...]]:
    for each in traces:
        where = (each.kind, each.platform, each.section, each.audience, each.file, _iso(each.posted))
        yield (number, each.id, each.base, each.item, *where)
