"""The history: holds no words, survives a kill, a full disk, damage and a crowd, and forgets to the last byte."""

from __future__ import annotations

import hashlib
import hmac
import json
import os
import signal
import sqlite3
import stat
import subprocess
import sys
import time
from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from profileaudit import checklist, history, store
from profileaudit.export import CannotOpen
from profileaudit.fingerprint import finding_ids
from profileaudit.keys import KEY_BYTES, key
from profileaudit.model import Account, Audience, Certainty, Entry, Finding, Place, Source, Unread
from profileaudit.past import Coverage, Given, Kept, Occasion, Past, Trace, Verdict
from profileaudit.policy import load
from profileaudit.traces import Looked, Memory, kept, section_of, since

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)


def an_audit(made: datetime = NOW, name: str = "a", count: int = 1) -> Kept:
    """An audit with `count` things found."""
    ids = [f"{name}{number:07x}" for number in range(count)]
    traces = tuple(
        Trace(each, each, f"job{name}", "phone", "x", "Posts", "everyone", "file", date(2019, 3, 14)) for each in ids
    )
    looked = Coverage(
        "x", "account", 9, {"Posts": 4, "Bio": 0}, date(2012, 1, 1), None, 3, 1, frozenset("f"), frozenset("d")
    )
    return Kept(made, "Policy", "1", (replace(looked, looked=made),), traces, Occasion.ANNUAL, True, False)


def numbered(past: Past) -> list[int]:
    return [audit.number for audit in past.audits]


def test_what_is_kept_comes_back(tmp_path: Path) -> None:
    sought = {"phone": frozenset(("told 1", "f00d")), "school": frozenset(("pipeline",))}
    audit = replace(an_audit(count=3), dated=date(2016, 8, 1), searched=sought, keyed="c0ffee")
    history.keep(audit, tmp_path)
    assert history.remembered(tmp_path).audits == (replace(audit, number=1),)


def test_nothing_kept_is_nothing_and_makes_no_file(tmp_path: Path) -> None:
    home = tmp_path / "profileaudit"
    assert history.remembered(home) == Past()
    assert not home.exists()


def test_audits_come_oldest_first_and_old_ones_drop_out(tmp_path: Path) -> None:
    for days, name in ((0, "a"), (400, "b"), (800, "c"), (1200, "d")):
        history.keep(an_audit(NOW + timedelta(days=days), name), tmp_path)
    audits = history.remembered(tmp_path).audits
    assert [audit.traces[0].id[0] for audit in audits] == ["b", "c", "d"]


# -- verdicts


def verdict(verdict: Verdict = Verdict.DONE, because: str = "") -> Given:
    return Given(verdict, because, NOW)


def test_a_verdict_on_a_job_covers_what_the_job_covers(tmp_path: Path) -> None:
    history.keep(an_audit(count=3), tmp_path)
    assert len(history.give("joba", verdict(), tmp_path)) == 3
    assert set(history.remembered(tmp_path).verdicts) == {"a0000000", "a0000001", "a0000002"}


def test_a_verdict_on_one_thing_and_a_change_of_mind(tmp_path: Path) -> None:
    history.keep(an_audit(count=3), tmp_path)
    history.give("A0000001", verdict(Verdict.ACCEPT, "it’s the school’s own page"), tmp_path)
    history.give("a0000001", verdict(Verdict.FIX), tmp_path)
    assert history.remembered(tmp_path).verdicts == {"a0000001": verdict(Verdict.FIX)}


@pytest.mark.parametrize("wanted", ["", "a00", "a000", "zzzz", "%%%%", "a_00", "' OR 1", "a0000009"])
def test_ids_that_stand_for_nothing_or_for_several(tmp_path: Path, wanted: str) -> None:
    history.keep(an_audit(count=3), tmp_path)
    with pytest.raises(CannotOpen):
        history.give(wanted, verdict(), tmp_path)
    assert history.remembered(tmp_path).verdicts == {}


# -- no words


CANARIES = ("canary", "900123", "Quillfeather", "Tern Row", "Skylark Group", "sam.quill")


def looked_at_canaries() -> Looked:
    """An audit in which every word is one that must not be kept."""
    group, secret_file = "Skylark Group of Quillfeather", "posts/canary Quillfeather 07700 900123.json"
    places = (Place("x", "Bio", secret_file, "canary[3]"), Place("discord", group, secret_file, "canary"))
    texts = ("canary Quillfeather at 14 Tern Row, ring 07700 900123 or +44 7700 900123",) * 2
    found = [
        Finding("phone", Entry(text, place, Audience.EVERYONE, NOW), 0, 40, Certainty.CERTAIN, "canary", "canary")
        for text, place in zip(texts, places, strict=True)
    ]
    source = Source(
        ("canary.zip",), "discord", "canary", Account("sam.quill", None, {"canary": "canary"}), 2, {group: 1, "Bio": 1},
        (secret_file,), (), (Unread(secret_file, "canary"),), NOW, NOW, ("canary",),
    )  # fmt: skip
    policy = load()
    return Looked(tuple(found), checklist.items(found, policy), (source,), NOW, policy.ref)


def test_no_word_of_a_profile_is_in_any_file(tmp_path: Path) -> None:
    history.keep(kept(looked_at_canaries(), key(tmp_path)), tmp_path)
    (audit,) = history.remembered(tmp_path).audits
    history.give(audit.traces[0].id, verdict(Verdict.WRONG), tmp_path)
    stored = b"".join(path.read_bytes() for path in tmp_path.rglob("*") if path.is_file())
    assert audit.traces[0].section == "Bio"  # the platform's own word is no secret
    for canary in CANARIES:
        assert canary.encode() not in stored
        assert canary.casefold().encode() not in stored.lower()


def test_fingerprints_are_the_same_here_and_others_elsewhere(tmp_path: Path) -> None:
    here, elsewhere = key(tmp_path / "one"), key(tmp_path / "two")
    looked = looked_at_canaries()
    assert kept(looked, here) == kept(looked, key(tmp_path / "one"))
    assert not {each.id for each in kept(looked, here).traces} & {each.id for each in kept(looked, elsewhere).traces}


@pytest.mark.parametrize(
    ("platform", "section", "plain"),
    [
        ("x", "Bio", True),
        ("x", "Location", True),
        ("linkedin", "Positions", True),
        ("discord", "#staff in St Quill's", False),
        ("telegram", "Public group Year 4 parents", False),
        ("x", "Bio of Sam Quill", False),
    ],
)
def test_sections_that_somebody_named_are_not_kept(platform: str, section: str, plain: bool) -> None:
    remembered = section_of(platform, section, b"k" * KEY_BYTES)
    assert (remembered == section) == plain
    assert remembered.startswith("~") != plain


def test_settled_things_leave_the_list_and_stay_in_the_report(tmp_path: Path) -> None:
    looked, secret = looked_at_canaries(), key(tmp_path)
    history.keep(kept(looked, secret), tmp_path)
    history.give(history.remembered(tmp_path).audits[0].traces[0].id, verdict(Verdict.NOT_ME), tmp_path)
    _, left, settled = since(looked, Memory(history.remembered(tmp_path), secret))
    assert (left, settled) == ([looked.findings[1]], [looked.findings[0]])


# -- rights


if os.name == "posix":  # the rights of files are of another kind on Windows

    def test_only_its_owner_can_open_it(tmp_path: Path) -> None:
        before = os.umask(0)
        try:
            history.keep(an_audit(), tmp_path / "home")
        finally:
            os.umask(before)
        assert stat.S_IMODE((tmp_path / "home").stat().st_mode) == 0o700
        assert {stat.S_IMODE(path.stat().st_mode) for path in (tmp_path / "home").iterdir()} == {0o600}


if os.name == "posix":  # the rights of files are of another kind on Windows

    def test_rights_that_are_too_wide_are_mended_and_told(tmp_path: Path) -> None:
        history.keep(an_audit(), tmp_path)
        store.path_of(tmp_path).chmod(0o666)
        assert "now only you can" in " ".join(history.remembered(tmp_path).notes)
        assert stat.S_IMODE(store.path_of(tmp_path).stat().st_mode) == 0o600


def test_whoever_has_the_file_and_not_the_key_can_match_nothing(tmp_path: Path) -> None:
    """Every number of the range is tried in every spelling with the usual hashes; the key's own finds it at once."""
    spellings = [f"{start}7700900{number:03}" for number in range(1000) for start in ("0", "44", "+44", "")]
    found = [
        Finding("phone", Entry(words, Place("x", "Bio", "f", "k"), Audience.EVERYONE), 0, len(words), Certainty.CERTAIN)
        for words in (f"07700 900{number:03}" for number in (0, 123, 999))
    ]
    looked = Looked(tuple(found), checklist.items(found, load()), (), NOW, load().ref)
    history.keep(kept(looked, key(tmp_path)), tmp_path, key(tmp_path))
    stored = store.path_of(tmp_path).read_bytes()
    for words in spellings:
        for parts in (words, f"phone\0{words}\0x\0Bio\0\x000"):
            for digest in (hashlib.sha256, hashlib.sha1, hashlib.md5):
                assert digest(parts.encode()).hexdigest()[:20].encode() not in stored
            assert hmac.new(b"", parts.encode(), "sha256").hexdigest()[:20].encode() not in stored
    assert all(each.encode() in stored for each in finding_ids(found, key(tmp_path)))


if os.name == "posix":  # the rights of files are of another kind on Windows

    def test_the_key_beside_it_is_held_to_the_same(tmp_path: Path) -> None:
        history.keep(an_audit(), tmp_path, key(tmp_path))
        (tmp_path / "key").chmod(0o644)
        assert "key; now only you can" in " ".join(history.remembered(tmp_path).notes)
        assert stat.S_IMODE((tmp_path / "key").stat().st_mode) == 0o600
        (tmp_path / "key").unlink()
        (tmp_path / "key").symlink_to(tmp_path / "elsewhere")
        with pytest.raises(CannotOpen, match="link"):
            history.remembered(tmp_path)


if os.name == "posix":  # the rights of files are of another kind on Windows

    def test_a_link_in_its_place_is_not_followed(tmp_path: Path) -> None:
        target = tmp_path / "elsewhere"
        target.write_text("mine")
        home = tmp_path / "home"
        home.mkdir()
        store.path_of(home).symlink_to(target)
        for attempt in (lambda: history.remembered(home), lambda: history.keep(an_audit(), home)):
            with pytest.raises(CannotOpen, match="link"):
                attempt()
        history.forget_all(home)
        assert target.read_text() == "mine"


# -- damage


@pytest.mark.parametrize("damage", [b"garbage that is no database" * 40, b"SQLite format 3\0" + b"\xff" * 5000])
def test_a_damaged_file_is_set_aside_and_a_new_one_begun(tmp_path: Path, damage: bytes) -> None:
    store.path_of(tmp_path).write_bytes(damage)
    (note,) = [note for note in history.keep(an_audit(), tmp_path) if "set aside" in note]
    assert (tmp_path / "history.damaged-1.db").read_bytes() == damage
    assert "history.damaged-1.db" in note
    assert numbered(history.remembered(tmp_path)) == [1]


def test_a_torn_page_is_damage(tmp_path: Path) -> None:
    history.keep(an_audit(count=500), tmp_path)
    path = store.path_of(tmp_path)
    torn = bytearray(path.read_bytes())
    torn[len(torn) // 3 : len(torn) // 2] = os.urandom(len(torn) // 2 - len(torn) // 3)
    path.write_bytes(torn)
    assert history.remembered(tmp_path).audits == ()
    assert (tmp_path / "history.damaged-1.db").exists()


def test_a_cut_off_file_never_stops_an_audit(tmp_path: Path) -> None:
    history.keep(an_audit(count=500), tmp_path)
    whole = store.path_of(tmp_path).read_bytes()
    for length in (0, 1, 50, 100, 4096, len(whole) - 1, len(whole) // 2):
        home = tmp_path / str(length)
        home.mkdir()
        store.path_of(home).write_bytes(whole[:length])
        history.keep(an_audit(name="b"), home)
        history.remembered(home)  # perhaps nothing; never a fault
        history.keep(an_audit(name="c"), home)
        assert history.remembered(home).audits[-1].traces[0].id == "c0000000"


def test_a_newer_version_is_left_alone(tmp_path: Path) -> None:
    history.keep(an_audit(), tmp_path)
    path = store.path_of(tmp_path)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA user_version = 99")
    before = path.read_bytes()
    for attempt in (lambda: history.remembered(tmp_path), lambda: history.keep(an_audit(), tmp_path)):
        with pytest.raises(CannotOpen, match="newer version"):
            attempt()
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    "spoil",
    [
        "UPDATE audit SET made = 'yesterday'",
        "UPDATE coverage SET sections = '[1]'",
        "UPDATE trace SET posted = 'never'",
        "UPDATE audit SET occasion = 'birthday'",
        "UPDATE audit SET searched = '[1]'",
    ],
)
def test_rows_that_make_no_sense_are_damage(tmp_path: Path, spoil: str) -> None:
    history.keep(an_audit(), tmp_path)
    with closing(sqlite3.connect(store.path_of(tmp_path))) as connection:
        connection.execute(spoil)
        connection.commit()
    assert "set aside" in history.remembered(tmp_path).notes[0]
    assert history.remembered(tmp_path) == Past()


# -- a new version of the file


def test_migration_is_all_or_nothing_and_leaves_a_copy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    history.keep(an_audit(), tmp_path)
    released = store.MIGRATIONS
    broken = ("ALTER TABLE audit ADD COLUMN mood TEXT", "THIS IS NOT SQL")
    monkeypatch.setattr(store, "MIGRATIONS", (*released, broken))
    with pytest.raises(CannotOpen):
        history.remembered(tmp_path)
    monkeypatch.setattr(store, "MIGRATIONS", released)
    assert numbered(history.remembered(tmp_path)) == [1]
    monkeypatch.setattr(store, "MIGRATIONS", (*released, broken[:1]))
    assert numbered(history.remembered(tmp_path)) == [1]
    with closing(sqlite3.connect(tmp_path / f"history.before-{len(released) + 1}-1.db")) as copy:
        assert copy.execute("SELECT count(*) FROM audit").fetchone() == (1,)


VERSION_1 = (
    (Path(__file__).parent / "data" / "history_version_1.sql").read_text("utf-8")
    + """
INSERT INTO audit VALUES (1, '2026-11-24T12:00:00+00:00', 'Policy', '1', 'annual', NULL, 1, 0);
INSERT INTO coverage VALUES (
    1, 'x', 'account', 9, '{"Posts": 4, "Bio": 0}', '2012-01-01', NULL, 3, 1, '["f"]', '["d"]');
INSERT INTO trace VALUES (1, 'a0000000', 'a0000000', 'joba', 'phone', 'x', 'Posts', 'everyone', 'file', '2019-03-14');
INSERT INTO verdict VALUES ('a0000000', 'done', '', '2026-11-24T12:00:00+00:00');
PRAGMA user_version = 1;
"""
)
"""Each version of the file that ever was, as it was written then: never changed, one added for each."""


@pytest.mark.parametrize("version", [VERSION_1], ids=["1"])
def test_each_older_version_is_read_as_it_was_meant(version: str, tmp_path: Path) -> None:
    with closing(sqlite3.connect(store.path_of(tmp_path))) as connection:
        connection.executescript(version)
    past = history.remembered(tmp_path)
    assert past.audits == (replace(an_audit(), number=1),)
    assert set(past.verdicts) == {"a0000000"}
    history.keep(an_audit(NOW + timedelta(days=1), "b"), tmp_path)
    assert numbered(history.remembered(tmp_path)) == [1, 2]


# -- kill, full disk, locked, crowd

WRITER = """
import sys
from datetime import datetime, timedelta, UTC
from pathlib import Path
sys.path.insert(0, {here!r})
from test_history import an_audit, NOW
from profileaudit import history
for number in range({times}):
    history.keep(an_audit(NOW + timedelta(seconds=number), {name!r}, 400), Path({home!r}))
    print(number, flush=True)
"""


def writing(home: Path, name: str, times: int) -> subprocess.Popen[str]:
    """Another run of the program that keeps audits."""
    code = WRITER.format(here=str(Path(__file__).parent), times=times, name=name, home=str(home))
    return subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True)  # noqa: S603


def test_a_kill_at_any_moment_leaves_what_was_finished(tmp_path: Path) -> None:
    for attempt in range(4):
        home = tmp_path / str(attempt)
        writer = writing(home, "a", 10_000)
        assert writer.stdout is not None
        finished = int(writer.stdout.readline())
        time.sleep(0.003 * attempt)
        os.kill(writer.pid, signal.SIGTERM if sys.platform == "win32" else signal.SIGKILL)
        rest = writer.communicate()[0].split()
        finished = max([finished, *map(int, rest)])
        audits = history.remembered(home).audits
        assert len(audits) in (finished + 1, finished + 2)  # the last may be kept and not yet told
        assert {len(audit.traces) for audit in audits} == {400}


def test_a_full_disk_keeps_what_was_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    history.keep(an_audit(), tmp_path)
    pages = store.path_of(tmp_path).stat().st_size // 4096
    monkeypatch.setattr(store, "CAREFUL", (*store.CAREFUL, f"PRAGMA max_page_count = {pages + 1}"))
    with pytest.raises(CannotOpen, match="full"):
        history.keep(an_audit(name="b", count=5000), tmp_path)
    assert numbered(history.remembered(tmp_path)) == [1]


if os.name == "posix":  # the rights of files are of another kind on Windows

    def test_a_disk_that_refuses_more_bytes_keeps_what_was_there(tmp_path: Path) -> None:
        history.keep(an_audit(), tmp_path)
        size = store.path_of(tmp_path).stat().st_size
        code = (
            f"import resource; resource.setrlimit(resource.RLIMIT_FSIZE, ({size + 4096}, {size + 4096}))\n"
            + WRITER.format(here=str(Path(__file__).parent), times=1, name="b", home=str(tmp_path))
        )
        ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)  # noqa: S603
        assert "CannotOpen: The history" in ran.stderr
        assert numbered(history.remembered(tmp_path)) == [1]


def test_a_locked_file_is_a_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    history.keep(an_audit(), tmp_path)
    monkeypatch.setattr(store, "WAIT", 0.05)
    with closing(sqlite3.connect(store.path_of(tmp_path), isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(CannotOpen, match="in use"):
            history.keep(an_audit(), tmp_path)
    assert numbered(history.remembered(tmp_path)) == [1]


def test_a_file_that_may_not_be_changed_is_a_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    history.keep(an_audit(), tmp_path)
    monkeypatch.setattr(store, "CAREFUL", (*store.CAREFUL, "PRAGMA query_only = ON"))
    assert numbered(history.remembered(tmp_path)) == [1]
    with pytest.raises(CannotOpen, match="may not be changed"):
        history.keep(an_audit(), tmp_path)


def test_four_at_once_all_finish(tmp_path: Path) -> None:
    writers = [writing(tmp_path, name, 3) for name in "abcd"]
    said = [writer.communicate(timeout=60)[0].split() for writer in writers]
    assert said == [["0", "1", "2"]] * 4
    assert len(history.remembered(tmp_path).audits) == 12


# -- forgetting


def test_forgetting_one_leaves_no_byte_of_it(tmp_path: Path) -> None:
    history.keep(an_audit(name="a", count=200), tmp_path)
    history.keep(an_audit(NOW + timedelta(days=1), "b", 200), tmp_path)
    history.give("joba", verdict(Verdict.ACCEPT, "canary reason"), tmp_path)
    history.forget([1], tmp_path)
    stored = b"".join(path.read_bytes() for path in tmp_path.iterdir())
    assert b"a0000001" not in stored and b"canary reason" not in stored
    assert b"b0000001" in stored
    assert numbered(history.remembered(tmp_path)) == [2]


def test_forgetting_what_is_not_there_changes_nothing(tmp_path: Path) -> None:
    history.keep(an_audit(), tmp_path)
    with pytest.raises(CannotOpen, match="no audit 7"):
        history.forget([1, 7], tmp_path)
    assert numbered(history.remembered(tmp_path)) == [1]


def test_forgetting_everything_leaves_nothing_at_all(tmp_path: Path) -> None:
    key(tmp_path)
    store.path_of(tmp_path).write_bytes(b"damaged")
    history.keep(an_audit(count=200), tmp_path)
    history.forget_all(tmp_path)
    assert list(tmp_path.iterdir()) == []
    history.forget_all(tmp_path)  # and again, with nothing there


def test_all_that_is_stored_can_be_seen(tmp_path: Path) -> None:
    history.keep(an_audit(), tmp_path)
    shown = history.raw(tmp_path)
    assert "a0000000" in shown and json.dumps({"Posts": 4, "Bio": 0}) in shown
