"""Answers to the questions: kept with the audit that put them, shown at the next, gone with it."""

from __future__ import annotations

import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from profileaudit import answers, history, keys, sealing, store
from profileaudit.export import CannotOpen
from profileaudit.past import Answer, Answered, Kept, Past

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
YEAR = timedelta(days=365)
NO = Answered(Answer.NO, NOW)
YES = Answered(Answer.YES, NOW + YEAR)
UNSURE = Answered(Answer.NOT_SURE, NOW)


def put(*questions: str, made: datetime = NOW, policy: str = "Policy") -> Kept:
    """An audit that put these questions."""
    return Kept(made, policy, "1", (), (), answers=dict.fromkeys(questions))


def test_questions_come_back_in_their_order_and_unanswered(tmp_path: Path) -> None:
    history.keep(put("followers", "all-accounts", "fitness"), tmp_path)
    (audit,) = history.remembered(tmp_path).audits
    assert list(audit.answers.items()) == [("followers", None), ("all-accounts", None), ("fitness", None)]


def test_an_answer_goes_to_the_newest_audit_or_to_that_of_a_moment(tmp_path: Path) -> None:
    for made in (NOW, NOW + YEAR):
        history.keep(put("followers", "fitness", made=made), tmp_path)
    history.answer({"followers": YES}, home=tmp_path)
    history.answer({"followers": NO, "fitness": UNSURE}, NOW, tmp_path)
    history.answer({"fitness": NO}, NOW, tmp_path)  # a change of mind
    older, newer = history.remembered(tmp_path).audits
    assert older.answers == {"followers": NO, "fitness": NO}
    assert newer.answers == {"followers": YES, "fitness": None}


@pytest.mark.parametrize("question", ["", "Followers", "follower", "followers ", "' OR 1 --", "%"])
def test_a_question_that_was_not_put_has_no_answer(tmp_path: Path, question: str) -> None:
    history.keep(put("followers"), tmp_path)
    with pytest.raises(CannotOpen, match="no question"):
        history.answer({question: NO, "followers": NO}, home=tmp_path)
    assert history.remembered(tmp_path).audits[0].answers == {"followers": None}


def test_without_the_audit_there_is_no_place_for_an_answer(tmp_path: Path) -> None:
    with pytest.raises(CannotOpen, match="No audit was kept"):
        history.answer({"followers": NO}, home=tmp_path)
    history.keep(put("followers"), tmp_path)
    with pytest.raises(CannotOpen):
        history.answer({"followers": NO}, NOW + YEAR, tmp_path)


def test_a_passphrase_covers_the_answers_and_gives_them_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sealing, "COST", 2**4)  # the cost of a guess is no matter here
    secret = keys.key(tmp_path)
    history.keep(put("followers"), tmp_path, secret)
    history.lock("three blue boats", tmp_path, secret)
    history.answer({"followers": UNSURE}, home=tmp_path, secret=secret)
    assert b"not-sure" not in store.path_of(tmp_path).read_bytes()
    history.unlock(tmp_path, secret)
    assert history.remembered(tmp_path).audits[0].answers == {"followers": UNSURE}


def test_answers_go_with_their_audit(tmp_path: Path) -> None:
    history.keep(put("followers"), tmp_path)
    history.keep(put("fitness", made=NOW + YEAR), tmp_path)
    history.answer({"followers": UNSURE}, NOW, tmp_path)
    history.forget([1], tmp_path)
    stored = store.path_of(tmp_path).read_bytes()
    assert b"followers" not in stored
    assert b"not-sure" not in stored
    assert b"fitness" in stored


@pytest.mark.parametrize(
    "spoil", ["UPDATE answer SET answer = 'perhaps'", "UPDATE answer SET answer = 'yes', given = 'today'"]
)
def test_an_answer_that_nobody_gave_is_damage(tmp_path: Path, spoil: str) -> None:
    history.keep(put("followers"), tmp_path)
    with closing(sqlite3.connect(store.path_of(tmp_path))) as connection:
        connection.execute(spoil)
        connection.commit()
    assert "set aside" in history.remembered(tmp_path).notes[0]


@pytest.mark.parametrize(
    ("audits", "expected"),
    [
        ([], {}),
        ([{"followers": None}], {}),
        ([{"followers": NO, "fitness": None}], {"followers": NO}),
        ([{"followers": NO}, {"followers": YES}], {"followers": YES}),
        ([{"followers": NO}, {"followers": None}], {"followers": NO}),  # the last review left it open
        ([{"followers": NO}, {"fitness": YES}], {"followers": NO, "fitness": YES}),
    ],
)
def test_last_answers(audits: list[dict[str, Answered | None]], expected: dict[str, Answered]) -> None:
    past = Past(tuple(Kept(NOW, "Policy", "1", (), (), answers=each) for each in audits))
    assert answers.last(past, "Policy") == expected
    assert answers.last(past, "Another policy") == {}


# -- a history of the version before

VERSION_1 = (
    (Path(__file__).parent / "data" / "history_version_1.sql").read_text("utf-8")
    + """
INSERT INTO audit VALUES (1, '2025-11-24T12:00:00+00:00', 'Policy', '0', 'annual', '2016-08-01', 0, 1);
INSERT INTO trace VALUES (1, 'b1', 'b1', 'j1', 'phone', 'x', 'Bio', 'everyone', 'f1', '2019-03-14');
INSERT INTO verdict VALUES ('b1', 'accept', 'the union asks for it', '2025-11-25T09:00:00+00:00');
PRAGMA user_version = 1;
"""
)


def of_version_1(home: Path) -> Path:
    home.mkdir(mode=0o700)
    path = store.path_of(home)
    path.touch(0o600)
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(VERSION_1)
    return path


def test_an_older_history_is_brought_up_to_date(tmp_path: Path) -> None:
    path = of_version_1(tmp_path / "home")
    past = history.remembered(path.parent)
    assert [each.answers for each in past.audits] == [{}]
    assert past.verdicts["b1"].because == "the union asks for it"
    history.keep(put("followers"), path.parent)
    history.answer({"followers": NO}, home=path.parent)
    assert history.remembered(path.parent).audits[-1].answers == {"followers": NO}
    with closing(sqlite3.connect(path.with_name(f"history.before-{len(store.MIGRATIONS)}-1.db"))) as copy:
        assert copy.execute("PRAGMA user_version").fetchone() == (1,)
        assert copy.execute("SELECT count(*) FROM verdict").fetchone() == (1,)


KILLED = """
import os, sqlite3, sys
from pathlib import Path
from profileaudit import history

connect, wanted = sqlite3.connect, int(sys.argv[2])
done = 0

def watched(*given, **options):
    def heard(statement):
        global done
        done += 1
        if done == wanted:
            os._exit(9)
    connection = connect(*given, **options)
    connection.set_trace_callback(heard)
    return connection

sqlite3.connect = watched
history.remembered(Path(sys.argv[1]))
"""
STATEMENTS = 28
"""More than the bringing up to date takes: the last of them are never reached, and it ends by itself."""


def test_a_kill_while_it_is_brought_up_to_date_leaves_old_or_new(tmp_path: Path) -> None:
    first = of_version_1(tmp_path / "first").parent
    homes = [tmp_path / str(number) for number in range(1, STATEMENTS + 1)]
    codes = []
    for start in range(0, STATEMENTS, 8):
        running = []
        for number, home in list(enumerate(homes, 1))[start : start + 8]:
            shutil.copytree(first, home)
            command = [sys.executable, "-c", KILLED, str(home), str(number)]
            running.append(subprocess.Popen(command))  # noqa: S603
        codes += [each.wait(60) for each in running]
    assert codes[0] == 9
    assert codes[-1] == 0
    for home in homes:
        with closing(sqlite3.connect(store.path_of(home))) as connection:
            (version,) = connection.execute("PRAGMA user_version").fetchone()
            tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
        assert version in (1, len(store.MIGRATIONS))
        assert ("answer" in tables) == (version > 1)
        assert len(history.remembered(home).audits) == 1
