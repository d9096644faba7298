"""A history with a passphrase on the page: asked for once, or left shut, and said."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import urlencode

import pytest

from profileaudit import history, keys
from profileaudit.contact import Sheet
from profileaudit.model import Report
from profileaudit.past import Changes, Coverage, Kept
from profileaudit.policy import load
from profileaudit.web.session import Reviewed, Session
from tests.web.conftest import Caller, Served, let_in, serve

PASSPHRASE = "four plain words together"
ASKS = "Your history is locked"


@pytest.fixture
def home(tmp_path: Path) -> Path:
    home = tmp_path / "home"
    secret, made = keys.key(home), datetime(2025, 9, 3, tzinfo=UTC)
    history.keep(Kept(made, "Policy", "1", (Coverage("x", "", 1, {}, looked=made),), ()), home, secret)
    history.lock(PASSPHRASE, home, secret)
    return home


@pytest.fixture
def served(home: Path) -> Iterator[Served]:
    served = serve(home)
    yield served
    served.end()


def shown(caller: Caller, path: str = "/") -> str:
    return caller.ask(path).body.decode()


def send(caller: Caller, path: str, **fields: str) -> None:
    assert caller.post(path, urlencode(fields).encode()).status == 303


def test_it_is_asked_for_before_anything_and_only_once(served: Served, home: Path) -> None:
    before = (home / "key").read_bytes(), (home / "history.db").read_bytes()
    caller = let_in(served)
    for path in ("/", "/accounts", "/stored", "/check"):
        assert ASKS in shown(caller, path)
    send(caller, "/unlock", passphrase="wrong")
    assert "not the passphrase" in shown(caller)
    assert ((home / "key").read_bytes(), (home / "history.db").read_bytes()) == before
    send(caller, "/unlock", passphrase=PASSPHRASE)
    assert "Your last review was on 3 September 2025" in shown(caller)
    assert "1 review" in shown(caller, "/stored") and "locked with your passphrase" in shown(caller, "/stored")
    assert PASSPHRASE not in served.told()


def test_it_can_be_left_shut(served: Served, home: Path) -> None:
    caller = let_in(served)
    send(caller, "/unlock", what="without")
    page = shown(caller)
    assert ASKS not in page and "Last time" not in page and "says nothing of what changed" in page
    assert "Nothing is remembered" not in shown(caller, "/stored")


def test_a_forgotten_one_can_be_removed(served: Served, home: Path) -> None:
    caller = let_in(served)
    send(caller, "/forget", what="everything")
    assert ASKS not in shown(caller)
    assert not (home / "history.db").exists()


def test_left_shut_nothing_is_kept_and_nothing_changed(home: Path) -> None:
    before = (home / "history.db").read_bytes()
    session = Session(home / "dropped", home)
    assert session.is_locked
    session.go_on_without()
    assert session.past.audits == () and not session.is_locked
    assert session.secret == session.secret != keys.key(home, PASSPHRASE)
    now = Kept(datetime.now(UTC), "Policy", "1", (), ())
    report = Report(load().ref, now.made, (), (), (), (), changes=Changes(None, now))
    session.reviewed = Reviewed(report, Sheet())
    with pytest.raises(keys.Locked):
        session.keep()
    assert (home / "history.db").read_bytes() == before
