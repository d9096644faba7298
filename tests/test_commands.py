"""The commands: a folder, quick to ask for help, and the whole way from a first check to a settled one."""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from profileaudit import cli, history, store
from profileaudit.commands import commands
from profileaudit.commands.history import ANSWERS, VERDICTS
from profileaudit.past import Answer, Verdict


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """No test touches the home of whoever runs it."""
    for name in ("XDG_DATA_HOME", "HOME", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(tmp_path / "home"))
    return tmp_path


def x_archive(folder: Path, bio: str, *, number: int = 1) -> Path:
    """A small X archive as a zip, in the platform's layout of 2022 on."""
    path = folder / f"twitter-2026-09-2{number}-abc.zip"
    account = [{"account": {"email": "sam@example.org", "username": "samok", "accountId": "1"}}]
    profile = [{"profile": {"description": {"bio": bio, "website": "", "location": ""}}}]
    posts = [
        {"tweet": {"full_text": "Tea", "created_at": "Wed Feb 10 21:03:00 +0000 2021", "id_str": str(each)}}
        for each in range(number)
    ]
    with zipfile.ZipFile(path, "w") as archive:
        for name, rows in (("account", account), ("profile", profile), ("tweets", posts)):
            archive.writestr(f"data/{name}.js", f"window.YTD.{name}.part0 = {json.dumps(rows)}")
    return path


def run(capsys: pytest.CaptureFixture[str], *arguments: str | Path) -> tuple[int, str, str]:
    code = cli.main([str(argument) for argument in arguments])
    said = capsys.readouterr()
    return code, said.out, said.err


def scan(capsys: pytest.CaptureFixture[str], path: Path, *more: str) -> tuple[int, str, str]:
    return run(capsys, "scan", path, "--jobs", "1", *more)


def test_every_command_has_what_it_must() -> None:
    names = [name for name, command in commands() if command.HELP]
    assert {"scan", "check", "request", "history", "remind", "sign-off"} <= set(names)
    assert names == sorted(names)


def test_the_verdicts_of_the_command_line() -> None:
    assert sorted(VERDICTS) == sorted(Verdict)
    assert sorted(ANSWERS) == sorted(Answer)


def test_help_imports_nothing_heavy() -> None:
    code = (
        "import sys; from profileaudit import cli; cli._parser().format_help(); "
        "heavy = {'spacy', 'rich', 'jinja2', 'sqlite3', 'icalendar', 'fpdf', 'httpx', 'phonenumbers', 'bs4'}; "
        "sys.exit(', '.join(heavy & set(sys.modules)) or 0)"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)  # noqa: S603
    assert (ran.returncode, ran.stderr) == (0, "")


def test_from_the_first_check_to_a_settled_one(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = x_archive(home, "Ring me on 07700 900123")
    assert "first check that is remembered" in scan(capsys, path, "--keep")[1]
    report = json.loads(scan(capsys, path, "--format", "json")[1])
    (job,) = report["items"]
    assert report["changes"]["still"] == job["findings"]
    code, out, _ = run(capsys, "history", "verdict", job["id"][:8], "accept", "--because", "the school’s own phone")
    assert code == 0 and "X (Twitter), Bio: phone" in out
    code, out, _ = scan(capsys, path)
    assert code == 0
    assert "Nothing is left to do" in out and "Nothing found" not in out
    assert "because: the school’s own phone" in " ".join(out.split())
    report = json.loads(scan(capsys, path, "--format", "json")[1])
    assert report["items"] == [] and report["changes"]["settled"][0]["id"] == report["findings"][0]["id"]
    assert scan(capsys, path, "--annual")[0] == 1  # decided anew at the check-up


def test_a_newer_download_proves_or_disproves_your_word(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    old, newer, clean = (x_archive(home, bio, number=number) for number, bio in
                         ((1, "Ring 07700 900123"), (2, "Ring 07700 900123!"), (3, "Tea")))  # fmt: skip
    scan(capsys, old, "--keep")
    (trace,) = [each for each in history.remembered().audits[0].traces if each.item]
    run(capsys, "history", "verdict", trace.item, "done")
    assert "you said so" in scan(capsys, old)[1]
    code, out, _ = scan(capsys, newer)
    assert code == 1 and "you had said to be done" in " ".join(out.split())
    code, out, _ = scan(capsys, clean, "--keep")
    assert code == 0 and "Fixed: 1" in out
    assert "Fixed: 1" in run(capsys, "history", "compare")[1]
    listed = run(capsys, "history", "list")[1].splitlines()
    assert [line.split()[0] for line in listed] == ["1", "2"]


def test_without_history_nothing_is_written(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = x_archive(home, "Ring me on 07700 900123")
    before = sorted(home.rglob("*"))
    assert scan(capsys, path, "--no-history")[0] == 1
    assert sorted(home.rglob("*")) == before


def test_no_word_of_a_profile_is_left_anywhere(
    home: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Bio, posts, keys and a file that cannot be read: the screen and all that is written say none of it."""
    bio = "Quillfeather canary teaches Year 4 at Skylark Row Primary, ring 07700 900123 or mail canary@example.org"
    path = x_archive(home, bio)
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("data/tweets-part1.js", 'window.YTD.tweets.part1 = [{"canary Quillfeather": [}]')
    (home / "temp").mkdir()
    monkeypatch.setenv("TMPDIR", str(home / "temp"))
    said = scan(capsys, path, "--keep", "-o", str(home / "report.html"))
    listed = run(capsys, "history", "show", "--raw")
    written = [each for each in home.rglob("*") if each.is_file() and each != path]
    assert said[0] == listed[0] + 1 == 1 and len(written) >= 3
    words, numbers = bio.replace(",", "").split(), re.findall(r"\d{5,}", bio)
    runs = [" ".join(words[at : at + 4]) for at in range(len(words) - 3)]
    everything = [*said[1:], *listed[1:], *(each.read_bytes().decode("latin-1") for each in written)]
    for canary in ("canary", "Quillfeather", "Skylark", *runs, *numbers):
        assert not any(canary.casefold() in each.casefold() for each in everything), canary


WAYS_OUT = ("upload", "mail", "share", "send", "server", "host", "cloud", "employer", "staff", "team", "sync")


def test_there_is_no_way_to_hand_anything_to_a_school_but_the_record() -> None:
    """Neither a command nor an option sends, shares or collects."""
    parser = cli._parser()
    asked = [parser]
    words: set[str] = set()
    while asked:
        for action in asked.pop()._actions:
            words.update(action.option_strings)
            if isinstance(action, argparse._SubParsersAction):
                words.update(action.choices)
                asked += action.choices.values()
    assert {"--keep", "sign-off", "--because"} <= words
    assert not [word for word in words for way in WAYS_OUT if way in word]


@pytest.mark.parametrize("state", ["damaged", "newer", "locked away"])
def test_no_history_ever_stops_an_audit(state: str, home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path, file = x_archive(home, "Ring me on 07700 900123"), store.path_of()
    file.parent.mkdir(parents=True)
    if state == "damaged":
        file.write_bytes(b"no database" * 500)
    elif state == "newer":
        import sqlite3

        connection = sqlite3.connect(file)
        connection.execute("PRAGMA user_version = 99")
        connection.close()
    else:
        file.mkdir()
    code, out, err = scan(capsys, path, "--keep")
    assert code == 1 and "07" in out
    assert "history" in err and "Traceback" not in err


def test_the_verdict_needs_a_reason_to_leave_things(capsys: pytest.CaptureFixture[str]) -> None:
    code, _, err = run(capsys, "history", "verdict", "abcd1234", "accept")
    assert code == 2 and "--because" in err


@pytest.mark.parametrize(
    "arguments",
    [
        ("compare",),
        ("compare", "1", "2"),
        ("verdict", "abcd1234", "done"),
        ("answer", "followers", "yes"),
        ("forget", "3", "--yes"),
    ],
)
def test_questions_to_an_empty_history_get_a_sentence(
    arguments: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    code, _, err = run(capsys, "history", *arguments)
    assert code == 2 and err.startswith("profileaudit: ") and "Traceback" not in err


def test_next_time_shows_what_was_answered(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = x_archive(home, "Ring me on 07700 900123")
    out = scan(capsys, path, "--keep")[1]
    assert "Id followers." in out and "history answer ID" in " ".join(out.split())
    assert "you answered" not in out
    assert "Noted: not sure." in run(capsys, "history", "answer", "followers", "not-sure")[1]
    code, _, err = run(capsys, "history", "answer", "folowers", "yes")
    assert code == 2 and "no question “folowers”" in err
    assert "1 of 32 questions answered" in " ".join(run(capsys, "history", "list")[1].split())
    for form in ("text", "md", "html"):
        shown = " ".join(scan(capsys, path, "--format", form)[1].split())
        assert shown.count("you answered: not sure.") == 1
    asked = json.loads(scan(capsys, path, "--format", "json")[1])["questions"]
    assert {each["id"]: each["last"]["answer"] for each in asked if each["last"]} == {"followers": "not-sure"}
    forgetful = scan(capsys, path, "--no-history")[1]
    assert "you answered" not in forgetful and "Id followers" not in forgetful


def test_where_it_is_stored_and_how_to_be_rid_of_it(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert str(store.path_of()) in run(capsys, "history", "show")[1]
    scan(capsys, x_archive(home, "Ring me on 07700 900123"), "--keep")
    assert "CREATE TABLE audit" in run(capsys, "history", "show", "--raw")[1]
    assert "Nothing was forgotten" in run(capsys, "history", "forget")[1]
    assert run(capsys, "history", "forget", "--yes")[0] == 0
    assert list(store.path_of().parent.iterdir()) == []


def test_schools_are_added(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    register = tmp_path / "register.csv"
    register.write_text("name,town,postcode\nMarlpit Lane Primary School,Bath,BA1 4ZZ\n", "utf-8")
    assert cli.main(["schools", "add", str(register)]) == 0
    assert capsys.readouterr().out.startswith("1 name of schools")


def test_many_lines_are_answered_in_their_order(tmp_path: Path) -> None:
    from profileaudit.commands.check import LINES

    texts = ["ring 07700 900123" if number % 7 == 0 else "tea" for number in range(2 * LINES + 5)]
    lines = "".join(json.dumps({"id": number, "text": text}) + "\n" for number, text in enumerate(texts))
    ran = subprocess.run(
        [sys.executable, "-m", "profileaudit", "check", "--jsonl", "--jobs", "2"],
        input=lines,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    answers = [json.loads(line) for line in ran.stdout.splitlines()]
    assert [answer["id"] for answer in answers] == list(range(len(texts)))
    assert all(bool(answer["findings"]) == (number % 7 == 0) for number, answer in enumerate(answers))
