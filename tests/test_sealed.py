"""A history with a passphrase: nothing of it can be read without, and everything else goes on as before."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from profileaudit import history, keys, sealing, store
from profileaudit.export import CannotOpen
from profileaudit.keys import Locked, key
from profileaudit.past import Coverage, Given, Kept, Past, Trace, Verdict

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
PASSPHRASE = "four plain words together"
TOLD = (b"platform-canary", b"section-canary", b"canary-kind", b"canary reason", b"fingerprint1", b"CREATE TABLE trace")


def an_audit(day: int = 0, name: str = "fingerprint1") -> Kept:
    trace = Trace(name, name, f"job{name}", "canary-kind", "platform-canary", "section-canary", "everyone")
    looked = Coverage("platform-canary", "", 9, {"section-canary": 1}, looked=NOW + timedelta(days=day))
    return Kept(NOW + timedelta(days=day), "Policy", "1", (looked,), (trace,))


@pytest.fixture(autouse=True)
def cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    """The cost of a guess is no matter of these tests, and there are many."""
    monkeypatch.setattr(sealing, "COST", 2**4)


@pytest.fixture
def secret(tmp_path: Path) -> bytes:
    """The key of a history with one audit and one verdict, which is locked."""
    secret = key(tmp_path)
    history.keep(an_audit(), tmp_path, secret)
    history.give("fingerprint1", Given(Verdict.ACCEPT, "canary reason", NOW), tmp_path, secret)
    assert history.lock(PASSPHRASE, tmp_path, secret) == ()
    return secret


def state(home: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in home.iterdir()}


def numbered(past: Past) -> list[int]:
    return [audit.number for audit in past.audits]


def test_nothing_of_it_is_on_the_disk(tmp_path: Path, secret: bytes) -> None:
    stored = b"".join(state(tmp_path).values())
    assert secret not in stored
    for word in TOLD:
        assert word not in stored
    with closing(sqlite3.connect(store.path_of(tmp_path))) as connection:
        assert connection.execute("SELECT name FROM sqlite_master WHERE name NOT LIKE 'sqlite%'").fetchall() == [
            ("sealed",)
        ]


def test_with_the_passphrase_it_is_what_it_was(tmp_path: Path, secret: bytes) -> None:
    past = history.remembered(tmp_path, key(tmp_path, PASSPHRASE))
    assert past.audits == (replace(an_audit(), number=1),)
    assert past.verdicts["fingerprint1"].because == "canary reason"
    assert "canary reason" in history.raw(tmp_path, secret)


WITHOUT: list[Callable[[Path, bytes], object]] = [
    history.remembered,
    lambda home, secret: history.keep(an_audit(1), home, secret),
    lambda home, secret: history.give("fingerprint1", Given(Verdict.FIX, "", NOW), home, secret),
    lambda home, secret: history.forget([1], home, secret),
    history.raw,
]


@pytest.mark.parametrize("attempt", WITHOUT)
@pytest.mark.parametrize("wrong", [b"", b"k" * keys.KEY_BYTES])
def test_without_its_key_nothing_is_told_and_nothing_changes(
    attempt: Callable[[Path, bytes], object], wrong: bytes, tmp_path: Path, secret: bytes
) -> None:
    before = state(tmp_path)
    with pytest.raises(CannotOpen, match="passphrase" if not wrong else "forget"):
        attempt(tmp_path, wrong)
    assert state(tmp_path) == before


def test_a_wrong_passphrase_leaves_the_file_unchanged(tmp_path: Path, secret: bytes) -> None:
    before = state(tmp_path)
    for wrong in ("", "wrong", PASSPHRASE[1:]):
        with pytest.raises(Locked):
            history.remembered(tmp_path, key(tmp_path, wrong))
    assert state(tmp_path) == before


def test_a_locked_history_takes_more_and_forgets(tmp_path: Path, secret: bytes) -> None:
    history.keep(an_audit(1, "fingerprint2"), tmp_path, secret)
    history.give("fingerprint2", Given(Verdict.DONE, "", NOW), tmp_path, secret)
    history.forget([1], tmp_path, secret)
    past = history.remembered(tmp_path, secret)
    assert numbered(past) == [2] and set(past.verdicts) == {"fingerprint2"}
    for word in (*TOLD, b"fingerprint2"):
        assert word not in b"".join(state(tmp_path).values())


def test_reading_writes_nothing(tmp_path: Path, secret: bytes) -> None:
    before = state(tmp_path)
    history.remembered(tmp_path, secret)
    history.raw(tmp_path, secret)
    assert state(tmp_path) == before


def test_another_passphrase_opens_the_same_history(tmp_path: Path, secret: bytes) -> None:
    history.lock("quite another one", tmp_path, secret)
    with pytest.raises(Locked):
        key(tmp_path, PASSPHRASE)
    assert numbered(history.remembered(tmp_path, key(tmp_path, "quite another one"))) == [1]


def test_taken_off_it_is_as_though_it_had_never_been(tmp_path: Path, secret: bytes) -> None:
    before = history.remembered(tmp_path, secret)
    history.unlock(tmp_path, secret)
    assert history.remembered(tmp_path) == before
    history.keep(an_audit(1, "fingerprint2"), tmp_path)
    assert numbered(history.remembered(tmp_path)) == [1, 2]
    assert history.raw(tmp_path).count("CREATE TABLE sealed") == 0


def test_numbers_are_never_given_twice(tmp_path: Path, secret: bytes) -> None:
    history.forget([1], tmp_path, secret)
    history.unlock(tmp_path, secret)
    history.keep(an_audit(1), tmp_path)
    assert numbered(history.remembered(tmp_path)) == [2]


def test_a_first_audit_can_be_kept_in_a_locked_history(tmp_path: Path) -> None:
    secret = key(tmp_path)
    history.lock(PASSPHRASE, tmp_path, secret)
    history.keep(an_audit(), tmp_path, secret)
    assert numbered(history.remembered(tmp_path, secret)) == [1]
    assert not any(word in content for word in TOLD for content in state(tmp_path).values())


def test_forgotten_means_begin_anew_and_needs_no_passphrase(tmp_path: Path, secret: bytes) -> None:
    history.forget_all(tmp_path)
    assert state(tmp_path) == {}
    fresh = key(tmp_path)
    assert fresh != secret
    history.keep(an_audit(), tmp_path, fresh)
    assert numbered(history.remembered(tmp_path, fresh)) == [1]


@pytest.mark.parametrize("after", ["sealing", "unwrapping"])
def test_a_kill_between_key_and_history_costs_nothing(
    after: str, tmp_path: Path, secret: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is left is a plain key and a sealed history, which opens by itself, and is plain after the next change."""
    keys.unlock(secret, tmp_path)
    if after == "sealing":
        history.unlock(tmp_path, secret)
        monkeypatch.setattr(keys, "lock", lambda *_: pytest.fail("killed"))
        with pytest.raises(pytest.fail.Exception):
            history.lock(PASSPHRASE, tmp_path, secret)
    assert not keys.is_locked(tmp_path)
    assert numbered(history.remembered(tmp_path, secret)) == [1]
    history.keep(an_audit(1), tmp_path, secret)
    assert numbered(history.remembered(tmp_path)) == [1, 2]


def test_what_is_not_sealed_beside_it_is_named(tmp_path: Path) -> None:
    store.path_of(tmp_path).write_bytes(b"no database at all" * 100)
    secret = key(tmp_path)
    history.keep(an_audit(), tmp_path, secret)
    assert [path.name for path in history.lock(PASSPHRASE, tmp_path, secret)] == ["history.damaged-1.db"]


def test_an_older_content_is_brought_up_to_date_and_its_copy_stays_sealed(
    tmp_path: Path, secret: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(store, "MIGRATIONS", (*store.MIGRATIONS, ("ALTER TABLE verdict ADD COLUMN mood TEXT",)))
    assert numbered(history.remembered(tmp_path, secret)) == [1]
    history.forget([1], tmp_path, secret)
    assert "mood" in history.raw(tmp_path, secret)
    assert [path.name for path in tmp_path.glob("history.before-*")] == [f"history.before-{len(store.MIGRATIONS)}-1.db"]
    for word in TOLD:
        assert word not in b"".join(state(tmp_path).values())


def test_a_full_disk_keeps_what_was_there(tmp_path: Path, secret: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    pages = store.path_of(tmp_path).stat().st_size // 4096
    monkeypatch.setattr(store, "CAREFUL", (*store.CAREFUL, f"PRAGMA max_page_count = {pages + 8}"))
    with pytest.raises(CannotOpen, match="full"):
        for day in range(1, 400):
            history.keep(an_audit(day, f"{day:05}" * 500), tmp_path, secret)
    monkeypatch.undo()
    assert numbered(history.remembered(tmp_path, secret))[0] == 1


WRITER = """
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path
from profileaudit import history
from profileaudit.past import Kept
home, secret, times = Path(sys.argv[1]), bytes.fromhex(sys.argv[2]), int(sys.argv[3])
for number in range(times):
    history.keep(Kept(datetime(2026, 11, 24, tzinfo=UTC) + timedelta(seconds=number), "P", "1", (), ()), home, secret)
    print(number, flush=True)
"""


@pytest.fixture
def writers(tmp_path: Path, secret: bytes) -> Iterator[Callable[[int], subprocess.Popen[str]]]:
    started: list[subprocess.Popen[str]] = []

    def start(times: int) -> subprocess.Popen[str]:
        command = [sys.executable, "-c", WRITER, str(tmp_path), secret.hex(), str(times)]
        started.append(subprocess.Popen(command, stdout=subprocess.PIPE, text=True))  # noqa: S603
        return started[-1]

    yield start
    for each in started:
        each.kill()
        each.wait()


def test_four_at_once_all_finish(
    writers: Callable[[int], subprocess.Popen[str]], tmp_path: Path, secret: bytes
) -> None:
    assert [each.communicate(timeout=60)[0].split() for each in [writers(3) for _ in range(4)]] == [["0", "1", "2"]] * 4
    assert len(history.remembered(tmp_path, secret).audits) == 13


def test_a_kill_leaves_what_was_finished(
    writers: Callable[[int], subprocess.Popen[str]], tmp_path: Path, secret: bytes
) -> None:
    told = 1
    for kills, lines in enumerate((1, 2, 3, 5), 1):
        writer = writers(10_000)
        assert writer.stdout
        for _ in range(lines):
            writer.stdout.readline()
        os.kill(writer.pid, signal.SIGTERM if sys.platform == "win32" else signal.SIGKILL)
        told += lines + len(writer.communicate()[0].split())
        kept = len(history.remembered(tmp_path, secret).audits)
        assert told <= kept <= told + kills  # at each kill one may be kept and not yet told
