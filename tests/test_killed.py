"""The real command killed at every statement that it sends to the history: what was finished is there, all of it.

One process loads the program once and then becomes, again and again, the one that is killed (os.fork).
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.test_history import VERSION_1

PROGRAM = """
import json, os, signal, sqlite3, sys
from contextlib import closing
from pathlib import Path
from profileaudit import cli, history, keys, sealed, sealing, store, worker

sealing.COST = 2**4  # what a guess costs is no matter here
in_workers, connect = worker.run, sqlite3.connect
worker.run = lambda *given, supervised, **more: in_workers(*given, supervised=False, **more)
what, archive, passphrase = sys.argv[1:]
shown, sys.stdout = sys.stdout, open(os.devnull, "w")
if what == "scan":  # everything is loaded before the first is killed
    cli.main(["scan", archive, "--jobs", "1", "--quiet", "--no-history"])


def count():
    secret = keys.key(passphrase=passphrase)
    for file in store.path_of().parent.glob("history*.db"):
        with closing(connect(file)) as connection:
            assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",), file
    past = history.remembered(secret=secret)
    assert not past.notes and len({len(audit.traces) for audit in past.audits}) <= 1
    return len(past.audits)


def killed_at(number):
    left = number

    def tick(statement):
        nonlocal left
        left -= 1
        if not left:
            os.kill(os.getpid(), signal.SIGKILL)

    def counted(*given, **more):
        connection = connect(*given, **more)
        connection.set_trace_callback(tick)
        return connection

    sqlite3.connect = counted
    os.environ["PROFILEAUDIT_PASSPHRASE"] = passphrase
    cli.main(["scan", archive, "--jobs", "1", "--quiet", "--keep"] if what == "scan" else ["history", "list"])


def prepare():
    if what == "upgrade":
        folder = store.path_of().parent
        folder.mkdir(exist_ok=True, parents=True)
        for each in folder.iterdir():
            each.unlink()
        with closing(connect(store.path_of())) as connection:
            connection.executescript(sys.stdin_text)


sys.stdin_text = sys.stdin.read()
if passphrase:
    history.lock(passphrase, secret=keys.key())
before, number, told = count() if what == "scan" else 1, 0, []
while True:
    prepare()
    number += 1
    child = os.fork()
    if not child:
        killed_at(number)
        os._exit(0)
    status = os.waitpid(child, 0)[1]
    after = count()
    told.append([os.WIFSIGNALED(status), before, after])
    before = after
    if not os.WIFSIGNALED(status):
        break
print(json.dumps(told), file=shown)
"""


def archive(folder: Path) -> Path:
    """A small X archive with two things to find."""
    path = folder / "twitter-2026-09-21-abc.zip"
    account = [{"account": {"email": "sam@example.org", "username": "samok", "accountId": "1"}}]
    bio = "Ring me on 07700 900123 or 07700 900456"
    profile = [{"profile": {"description": {"bio": bio, "website": "", "location": ""}}}]
    with zipfile.ZipFile(path, "w") as written:
        for name, rows in (("account", account), ("profile", profile)):
            written.writestr(f"data/{name}.js", f"window.YTD.{name}.part0 = {json.dumps(rows)}")
    return path


def killed(folder: Path, what: str, passphrase: str = "", given: str = "") -> list[tuple[bool, int, int]]:
    """For each kill, and for the run at last that none came to: whether it was killed, audits before, audits after."""
    home = {name: str(folder) for name in ("XDG_DATA_HOME", "HOME")}
    ran = subprocess.run(  # noqa: S603
        [sys.executable, "-c", PROGRAM, what, str(archive(folder)), passphrase],
        input=given,
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, **home},
    )
    assert ran.returncode == 0, ran.stderr
    return [(bool(died), before, after) for died, before, after in json.loads(ran.stdout)]


if os.name == "posix":  # a process can become two there only

    @pytest.mark.parametrize("passphrase", ["", "four plain words together"], ids=["plain", "sealed"])
    def test_an_audit_is_kept_whole_or_not_at_all(passphrase: str, tmp_path: Path) -> None:
        told = killed(tmp_path, "scan", passphrase)
        assert len(told) > 20 and [died for died, *_ in told] == [True] * (len(told) - 1) + [False]
        assert all(after in (before, before + 1) for _, before, after in told)
        assert told[-1][2] == told[-1][1] + 1

    def test_an_older_file_is_upgraded_or_as_it_was(tmp_path: Path) -> None:
        told = killed(tmp_path, "upgrade", given=VERSION_1)
        assert len(told) > 10
        assert {(before, after) for _, before, after in told} == {(1, 1)}
