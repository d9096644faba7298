"""The shortcut: on each system a file that starts this very Python, whatever its path is called."""

from __future__ import annotations

import configparser
import os
import re
import shlex
import subprocess
import sys
from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest

from profileaudit import cli, shortcut

ODD = ["/usr/bin/python3", '/home/sam o\'hara/50% "own"/$HOME/`id`/back\\slash/python', "/Users/Zoë/.venv/bin/python"]


def entry(content: str) -> dict[str, str]:
    """A desktop entry as a desktop reads it: the escapes of its strings are undone."""
    parser = configparser.RawConfigParser(delimiters=("=",), interpolation=None)
    parser.optionxform = str  # type: ignore[assignment, method-assign]
    parser.read_string(content)
    return {name: value.replace("\\\\", "\\") for name, value in parser["Desktop Entry"].items()}


@pytest.mark.parametrize("python", ODD)
def test_linux(python: str) -> None:
    made = shortcut.shortcut("linux", PurePosixPath(python))
    read = entry(made.content)
    assert made.name == "profileaudit.desktop"
    assert (read["Type"], read["Name"], read["Terminal"]) == ("Application", "profileaudit", "false")
    command = re.sub(r"\\([$`])", r"\1", read["Exec"]).replace("%%", "%")  # shlex knows the other two escapes
    assert shlex.split(command) == [python, "-m", "profileaudit"]
    assert Path(read["Icon"]).read_text().startswith("<svg")


@pytest.mark.parametrize("python", ODD)
def test_mac(python: str) -> None:
    made = shortcut.shortcut("darwin", PurePosixPath(python))
    assert made.name == "profileaudit.command"
    first, *_, last = made.content.splitlines()
    assert first == "#!/bin/sh"
    assert shlex.split(last) == ["exec", python, "-m", "profileaudit"]


@pytest.mark.parametrize(
    ("python", "started"),
    [
        (r"C:\Users\Zoë\pipx\Scripts\python.exe", r'start "" "C:\Users\Zoë\pipx\Scripts\pythonw.exe" -m profileaudit'),
        (r"C:\50%\python.exe", r'start "" "C:\50%%\pythonw.exe" -m profileaudit'),
        (r"C:\py\pypy.exe", r'start "" "C:\py\pypy.exe" -m profileaudit'),
    ],
)
def test_windows(python: str, started: str) -> None:
    made = shortcut.shortcut("win32", PureWindowsPath(python))
    assert made.name == "profileaudit.cmd"
    assert made.content.splitlines()[-1] == started
    assert made.content.count("\n") == made.content.count("\r\n") == 4


def test_the_command_writes_it_and_may_do_so_again(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    where = tmp_path / "not yet there"
    for _ in range(2):
        assert cli.main(["desktop", "--folder", str(where)]) == 0
    (made,) = where.iterdir()
    assert str(made) in capsys.readouterr().out
    assert os.access(made, os.X_OK)
    assert sys.executable in made.read_text()


@pytest.mark.parametrize(
    ("system", "expected"), [("linux", "data/applications"), ("darwin", "Desktop"), ("win32", "Desktop")]
)
def test_where_it_goes(system: str, expected: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("platformdirs.user_data_path", lambda: tmp_path / "data")
    monkeypatch.setattr("platformdirs.user_desktop_path", lambda: tmp_path / "Desktop")
    assert shortcut.folder(system) == tmp_path / expected


def test_where_it_cannot_be_written_is_a_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "file").write_text("mine")
    assert cli.main(["desktop", "--folder", str(tmp_path / "file")]) == 2
    assert "could not be written" in capsys.readouterr().err


def test_a_shell_can_run_it(tmp_path: Path) -> None:
    """As macOS does: with a Python whose path has all that a shell minds."""
    python = tmp_path / "o'hara $HOME" / "python"
    python.parent.mkdir()
    python.write_text('#!/bin/sh\nprintf "%s|" "$@"\n')
    python.chmod(0o700)
    script = tmp_path / "profileaudit.command"
    script.write_text(shortcut.shortcut("darwin", python).content)
    ran = subprocess.run(["/bin/sh", str(script)], capture_output=True, text=True, check=True)  # noqa: S603
    assert ran.stdout == "-m|profileaudit|"
