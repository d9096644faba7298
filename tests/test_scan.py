"""The whole program over small exports, and the command line around it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Any

import pytest

from profileaudit import audit, check, cli, reports
from profileaudit.export import CannotOpen
from profileaudit.model import Audience, Urgency


def x_archive(folder: Path, *, bio: str = "", tweets: tuple[str, ...] = ()) -> Path:
    """A small X archive as a zip, in the platform's layout of 2022 on."""
    path = folder / "twitter-2026-09-20-abc.zip"
    account = [
        {"account": {"email": "sam@example.org", "username": "samok", "accountId": "1", "accountDisplayName": "Sam"}}
    ]
    profile = [{"profile": {"description": {"bio": bio, "website": "", "location": ""}}}]
    posts = [
        {"tweet": {"full_text": text, "created_at": "Wed Feb 10 21:03:00 +0000 2021", "id_str": str(number)}}
        for number, text in enumerate(tweets)
    ]
    with zipfile.ZipFile(path, "w") as archive:
        for name, rows in (("account", account), ("profile", profile), ("tweets", posts)):
            archive.writestr(f"data/{name}.js", f"window.YTD.{name}.part0 = {json.dumps(rows)}")
    return path


@pytest.fixture(autouse=True)
def own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test touches the home of whoever runs it."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("HOME", str(tmp_path / "home"))


def run(capsys: pytest.CaptureFixture[str], *arguments: str | Path) -> tuple[int, str, str]:
    code = cli.main([str(argument) for argument in arguments])
    said = capsys.readouterr()
    return code, said.out, said.err


def test_a_public_number_is_the_first_job(tmp_path: Path) -> None:
    report = audit([x_archive(tmp_path, bio="Ring me on 07700 900123", tweets=("Lovely day in the garden",))])
    assert report.items[0].guide.kind == "phone"
    assert report.items[0].urgency is Urgency.NOW
    (finding,) = report.items[0].findings
    assert finding.value == "07700 900123"
    assert finding.entry.audience is Audience.EVERYONE
    assert report.complete


def test_the_sign_up_address_is_no_job(tmp_path: Path) -> None:
    report = audit([x_archive(tmp_path)])
    assert report.items == ()
    assert [finding.value for finding in report.only_you] == ["sam@example.org"]


def test_coverage(tmp_path: Path) -> None:
    (source,) = audit([x_archive(tmp_path, tweets=("One", "Two"))]).sources
    assert source.sections["Posts"] == 2
    assert source.account.handle == "samok"
    assert source.first is not None and source.first.year == 2021


def test_empty_is_told_from_absent(tmp_path: Path) -> None:
    (source,) = audit([x_archive(tmp_path)]).sources
    assert source.sections["Posts"] == 0
    assert "Long posts" not in source.sections


def test_own_school_is_certain(tmp_path: Path) -> None:
    from profileaudit.model import AboutMe, Certainty

    path = x_archive(tmp_path, tweets=("Proud of everyone at the Tadpoles today",))
    about = AboutMe(schools=("The Tadpoles",))
    schools = [f for item in audit([path], about=about).items for f in item.findings if f.kind == "school"]
    assert [(finding.value.casefold(), finding.certainty) for finding in schools] == [
        ("the tadpoles", Certainty.CERTAIN)
    ]


def test_workers_give_the_same_as_none(tmp_path: Path) -> None:
    path = x_archive(tmp_path, bio="07700 900123", tweets=("Mail sam.o@example.org", "07700 900456"))
    alone, together = audit([path]), audit([path], jobs=2)
    assert [item.findings for item in alone.items] == [item.findings for item in together.items]


def test_a_long_file_is_told_the_same_whoever_judges_its_batches(tmp_path: Path) -> None:
    posts = (f"Ring me on 07700 900{n // 50:03}" if n % 50 == 0 else "Rain again" for n in range(1300))
    path = x_archive(tmp_path, tweets=tuple(posts))
    shown, csv = reports.Showing(values=True), reports.formats()["csv"]
    told = [csv.render(audit([path], jobs=jobs), shown) for jobs in (0, 1, 3)]
    assert told[0] == told[1] == told[2]
    assert told[0].count("07700 9000") == 26


@pytest.mark.parametrize(
    ("bio", "code"),
    [("Ring me on 07700 900123", 1), ("Tea and biscuits", 0)],
)
def test_exit_codes(tmp_path: Path, capsys: pytest.CaptureFixture[str], bio: str, code: int) -> None:
    assert run(capsys, "scan", x_archive(tmp_path, bio=bio), "--quiet", "--jobs", "1")[0] == code


def test_nothing_found_but_not_all_read(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = x_archive(tmp_path)
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("data/tweets-part1.js", "window.YTD.tweets.part1 = {{{ broken")
    code, out, _ = run(capsys, "scan", path, "--jobs", "1")
    assert code == 3
    assert "Nothing found" not in out
    assert "tweets-part1.js" in out


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (lambda home: home / "missing.zip", "nothing at"),
        (lambda home: (home / "empty").mkdir() or home / "empty", "empty"),
        (lambda home: (home / "none.zip").touch() or home / "none.zip", "is empty"),
    ],
)
def test_what_cannot_be_opened_is_said_in_a_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], make: Any, said: str
) -> None:
    code, out, err = run(capsys, "scan", make(tmp_path))
    assert (code, out) == (2, "")
    assert said in err and "Traceback" not in err


def test_an_unknown_archive(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "recipes.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("soup/leek.json", "{}")
    code, _, err = run(capsys, "scan", path)
    assert code == 2
    assert "not something that profileaudit knows" in err


def test_one_bad_path_beside_a_good_one_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run(capsys, "scan", x_archive(tmp_path), tmp_path / "missing.zip", "--jobs", "1")
    assert code == 3
    assert "missing.zip" in out


def test_the_report_goes_by_the_ending_of_its_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    archive, out = x_archive(tmp_path, bio="07700 900123"), tmp_path / "mine.json"
    code, said, _ = run(capsys, "scan", archive, "-o", out, "--jobs", "1")
    assert (code, said) == (1, "")
    assert json.loads(out.read_text())["findings"][0]["value"] == "07•••"


def test_values_are_shown_when_asked(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    archive = x_archive(tmp_path, bio="07700 900123")
    assert "07700 900123" not in run(capsys, "scan", archive, "--jobs", "1")[1]
    assert "07700 900123" in run(capsys, "scan", archive, "--jobs", "1", "--show-values")[1]


def test_an_ending_that_is_no_report(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, _, err = run(capsys, "scan", x_archive(tmp_path), "-o", tmp_path / "mine.docx")
    assert code == 2
    assert ".html" in err


def test_check_says_what_a_text_gives_away(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run(capsys, "check", "text me on 07700 900123")
    assert code == 1
    assert "phone: 07700 900123" in out
    assert run(capsys, "check", "lovely day in the garden")[0] == 0


def test_check_reads_lines_and_counts_code_points(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    from io import StringIO

    lines = [{"id": "a", "text": "🧶🧶 07700 900123"}, {"id": 7, "text": "nothing"}]
    monkeypatch.setattr(sys, "stdin", StringIO("\n".join(json.dumps(line) for line in lines) + "\n\n"))
    _, out, _ = run(capsys, "check", "--jsonl")
    first, second = (json.loads(line) for line in out.splitlines())
    assert first == {"id": "a", "findings": [{"kind": "phone", "start": 3, "end": 15, "certainty": "certain"}]}
    assert second == {"id": 7, "findings": []}


def test_a_line_that_is_no_row_is_named(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    from io import StringIO

    monkeypatch.setattr(sys, "stdin", StringIO('{"id": "a"}\n'))
    code, _, err = run(capsys, "check", "--jsonl")
    assert code == 2
    assert "Line 1" in err


def test_request_tells_how_to_ask(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run(capsys, "request", "LinkedIn")
    assert code == 0
    assert "https://www.linkedin.com/" in out and "72 hours" in out
    assert run(capsys, "request", "myface")[0] == 2


def test_the_library_refuses_nothing_at_all() -> None:
    with pytest.raises(CannotOpen):
        audit(["/nowhere/at/all"])
    assert [finding.kind for finding in check("mail sam.o@example.org")] == ["email"]


def test_no_network(tmp_path: Path) -> None:
    """The whole program, workers included, with every connection and every name look-up forbidden.

    (urllib3, which spaCy imports, opens a socket once to see whether this computer has IPv6; it connects nowhere.)"""
    guard = tmp_path / "guard"
    guard.mkdir()
    (guard / "sitecustomize.py").write_text(
        "import sys\n"
        "def forbid(event, args):\n"
        "    out = event in ('socket.connect', 'socket.sendto', 'socket.sendmsg') and isinstance(args[1], tuple)\n"
        "    if out or event in ('socket.getaddrinfo', 'socket.gethostbyname'):\n"
        "        sys.stderr.write('NETWORK ' + event + chr(10)); sys.stderr.flush()\n"
        "        raise RuntimeError('network')\n"
        "sys.addaudithook(forbid)\n"
    )
    archive = x_archive(tmp_path, bio="Ring me on 07700 900123", tweets=("Mail sam.o@example.org",))
    ran = subprocess.run(  # noqa: S603
        [sys.executable, "-m", "profileaudit", "scan", str(archive), "--jobs", "2"],
        env={**os.environ, "PYTHONPATH": str(guard)},
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert ran.returncode == 1, ran.stderr
    assert "NETWORK" not in ran.stderr
    probe = subprocess.run(
        [sys.executable, "-c", "import socket; socket.create_connection(('127.0.0.1', 9))"],
        env={**os.environ, "PYTHONPATH": str(guard)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert "NETWORK" in probe.stderr  # the guard itself works


def test_httpx_is_not_even_imported(tmp_path: Path) -> None:
    code = (
        "import sys; from profileaudit import audit; "
        f"audit([{str(x_archive(tmp_path, bio='07700 900123'))!r}]); "
        "sys.exit('httpx' in sys.modules and 'profileaudit.fetch' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0  # noqa: S603
