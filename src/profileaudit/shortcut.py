"""A shortcut that opens the page, for people who never see a terminal: one small file, and no installer.

Linux: an entry of the applications menu (https://specifications.freedesktop.org/desktop-entry-spec/latest/). macOS: a
script on the desktop that opens in Terminal, which is closed with the page. Windows: a command file on the desktop that
starts Python without a window. Those of macOS and Windows follow their documentation and were not tried there.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path, PurePath

import platformdirs

NAME = "profileaudit"
ICON = Path(__file__).parent / "web" / "static" / "icon.svg"
_DESKTOP_ENTRY = """\
[Desktop Entry]
Type=Application
Version=1.5
Name=profileaudit
Comment=See what your social media accounts give away, on this computer only
Exec={python} -m profileaudit
Icon={icon}
Terminal=false
Categories=Utility;
"""
_COMMAND = """\
#!/bin/sh
# Opens profileaudit in the browser. Close it on the page; this window may be closed then.
exec {python} -m profileaudit
"""
_BATCH = """\
@echo off
rem Opens profileaudit in the browser. The next line is for names with accents in the path.
chcp 65001 > nul
start "" "{python}" -m profileaudit
"""


@dataclass(frozen=True, slots=True)
class Shortcut:
    """A file that opens the page."""

    name: str
    content: str
    where: str
    """Where its owner finds it, in words."""


def shortcut(system: str, python: PurePath) -> Shortcut:
    """The shortcut for a system (as `sys.platform` names it) that starts the program with this Python."""
    if system == "win32":
        quiet = python.with_name("pythonw.exe") if python.name.casefold() == "python.exe" else python
        batch = _BATCH.format(python=str(quiet).replace("%", "%%")).replace("\n", "\r\n")
        return Shortcut(f"{NAME}.cmd", batch, "on your desktop")
    if system == "darwin":
        return Shortcut(f"{NAME}.command", _COMMAND.format(python=_for_shell(str(python))), "on your desktop")
    entry = _DESKTOP_ENTRY.format(python=_for_entry(str(python)), icon=str(ICON).replace("\\", "\\\\"))
    return Shortcut(f"{NAME}.desktop", entry, "among your applications")


def folder(system: str) -> Path:
    """Where the shortcut of a system goes."""
    if system in ("win32", "darwin"):
        return platformdirs.user_desktop_path()
    return platformdirs.user_data_path() / "applications"


def _for_shell(words: str) -> str:
    """Quoted for a shell, where nothing but the quote itself means anything inside single quotes.

    >>> print(_for_shell("/Users/o'hara/bin/python"))
    '/Users/o'\\''hara/bin/python'
    """
    return "'" + words.replace("'", "'\\''") + "'"


def _for_entry(words: str) -> str:
    """Quoted as the desktop entry specification asks ("The Exec key"): once for Exec, and once for its file.

    >>> print(_for_entry("/home/sam/50%/a $b/python"))
    "/home/sam/50%%/a \\\\$b/python"
    """
    for_exec = re.sub(r'(["`$\\])', r"\\\1", words.replace("%", "%%"))
    return '"' + for_exec.replace("\\", "\\\\") + '"'
