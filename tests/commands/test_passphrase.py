"""A passphrase at the command line: put on, asked for, wrong, taken off, forgotten; and audits that do without."""

from __future__ import annotations

import io
import json
import sys
import zipfile
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

import pytest

from profileaudit import cli, commands, history, keys, sealing, store
from profileaudit.commands import history as command
from profileaudit.past import Coverage, Kept, Trace

NOW = datetime(2026, 10, 1, tzinfo=UTC)
PASSPHRASE = "four plain words together"
Said = tuple[int, str, str]


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """No test touches the home of whoever runs it, and a guess costs nothing."""
    for name in ("XDG_DATA_HOME", "HOME", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(tmp_path / "home"))
    monkeypatch.setattr(sealing, "COST", 2**4)
    return store.path_of().parent


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """A small X archive."""
    path = tmp_path / "twitter-2026-09-21-abc.zip"
    account = [{"account": {"email": "sam@example.org", "username": "samok", "accountId": "1"}}]
    profile = [{"profile": {"description": {"bio": "Ring me on 07700 900123", "website": "", "location": ""}}}]
    with zipfile.ZipFile(path, "w") as written:
        for name, rows in (("account", account), ("profile", profile)):
            written.writestr(f"data/{name}.js", f"window.YTD.{name}.part0 = {json.dumps(rows)}")
    return path


class Terminal:
    """What somebody types, unseen, when asked."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.asked: list[str] = []
        self.answers: list[str] = []
        monkeypatch.setattr(commands, "on_a_terminal", lambda: True)
        monkeypatch.setattr(command, "on_a_terminal", lambda: True)
        monkeypatch.setattr("getpass.getpass", self._answer)

    def _answer(self, question: str, stream: object = None) -> str:
        self.asked.append(question)
        return self.answers.pop(0)

    def types(self, *answers: str) -> None:
        self.asked, self.answers = [], list(answers)


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> Terminal:
    return Terminal(monkeypatch)


def run(capsys: pytest.CaptureFixture[str], *arguments: str | Path) -> Said:
    code = cli.main([str(argument) for argument in arguments])
    said = capsys.readouterr()
    return code, said.out, said.err


def locked(capsys: pytest.CaptureFixture[str], terminal: Terminal) -> None:
    """A kept audit behind a passphrase."""
    trace = Trace("abcd1234", "abcd1234", "job12345", "phone", "x", "Bio", "everyone")
    looked = Coverage("x", "", 1, {"Bio": 1}, looked=NOW)
    history.keep(Kept(NOW, "Policy", "1", (looked,), (trace,)), secret=keys.key())
    terminal.types(PASSPHRASE, PASSPHRASE)
    code, out, err = run(capsys, "history", "passphrase")
    assert code == 0 and "is locked" in out and "forgotten passphrase" in err


def state(home: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in home.iterdir()}


def test_it_is_put_on_asked_for_and_taken_off(
    capsys: pytest.CaptureFixture[str], archive: Path, terminal: Terminal
) -> None:
    locked(capsys, terminal)
    assert "It is locked" in run(capsys, "history", "show")[1]
    terminal.types(PASSPHRASE)
    assert run(capsys, "history", "list")[1].startswith("   1  ")
    terminal.types(PASSPHRASE)
    code, out, _ = run(capsys, "scan", archive, "--jobs", "1", "--keep")
    assert code == 1 and "since your last check" in out.casefold() and "Id " in out
    terminal.types("wrong", PASSPHRASE)
    code, out, err = run(capsys, "history", "passphrase", "--off")
    assert code == 0 and "taken off" in out and "not the passphrase" in err
    assert len(run(capsys, "history", "list")[1].splitlines()) == 2
    assert not keys.is_locked()


@pytest.mark.parametrize(
    "arguments",
    [
        ("history", "list"),
        ("history", "compare"),
        ("history", "verdict", "abcd1234", "done"),
        ("history", "forget", "1", "--yes"),
        ("history", "show", "--raw"),
        ("history", "passphrase"),
        ("history", "passphrase", "--off"),
        ("sign-off", "-o", "done.pdf", "--yes"),
        ("remind", "-o", "dates.ics"),
    ],
    ids=" ".join,
)
def test_three_wrong_ones_change_nothing(
    arguments: Sequence[str], capsys: pytest.CaptureFixture[str], terminal: Terminal, home: Path
) -> None:
    locked(capsys, terminal)
    before = state(home)
    terminal.types("wrong one", "wrong two", "wrong three")
    code, out, err = run(capsys, *arguments)
    assert (code, out) == (2, "") and err.count("not the passphrase") == 3
    assert state(home) == before


@pytest.mark.parametrize(("typed", "times"), [((" ", "wrong", "wrong"), 3), (("",), 1)])
def test_an_audit_goes_on_without_it_and_says_so(
    typed: Sequence[str],
    times: int,
    capsys: pytest.CaptureFixture[str],
    archive: Path,
    terminal: Terminal,
    home: Path,
) -> None:
    locked(capsys, terminal)
    before = state(home)
    terminal.types(*typed)
    code, out, err = run(capsys, "scan", archive, "--jobs", "1", "--keep")
    assert code == 1 and "07" in out
    assert "nothing of what changed, and is not kept" in err and len(terminal.asked) == times
    assert state(home) == before


def test_a_scan_that_wants_no_history_asks_nothing(
    capsys: pytest.CaptureFixture[str], archive: Path, terminal: Terminal
) -> None:
    locked(capsys, terminal)
    terminal.types()
    assert run(capsys, "scan", archive, "--jobs", "1", "--no-history")[0] == 1


def test_in_a_script(capsys: pytest.CaptureFixture[str], archive: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO(PASSPHRASE + "\n"))
    code, _, err = run(capsys, "history", "passphrase")
    assert code == 0, err
    code, _, err = run(capsys, "history", "list")
    assert code == 2 and commands.PASSPHRASE in err
    monkeypatch.setenv(commands.PASSPHRASE, PASSPHRASE)
    assert run(capsys, "scan", archive, "--jobs", "1", "--keep")[0] == 1
    monkeypatch.setenv(commands.PASSPHRASE, PASSPHRASE)
    assert run(capsys, "history", "list")[1].startswith("   1  ")
    monkeypatch.setenv(commands.PASSPHRASE, "wrong one")
    assert run(capsys, "history", "list")[0] == 2


@pytest.mark.parametrize(("typed", "told"), [(("short", "short"), "8 letters"), ((PASSPHRASE, "x"), "not the same")])
def test_one_that_does_not_do_is_not_put_on(
    typed: Sequence[str], told: str, capsys: pytest.CaptureFixture[str], terminal: Terminal
) -> None:
    terminal.types(*typed)
    code, _, err = run(capsys, "history", "passphrase")
    assert code == 2 and told in err
    assert not keys.is_locked()


def test_forgotten_means_begin_anew(capsys: pytest.CaptureFixture[str], terminal: Terminal, home: Path) -> None:
    locked(capsys, terminal)
    terminal.types()
    assert run(capsys, "history", "forget", "--yes")[0] == 0
    assert state(home) == {}
    assert "No check is remembered" in run(capsys, "history", "list")[1]
