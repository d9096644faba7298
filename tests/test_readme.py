"""The README says what is true: its table, its commands, its paths. What is shown there is computed here again.

When a test fails after a change elsewhere, its message holds the whole block to put into the README."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

import pytest

from profileaudit import cli
from profileaudit.accounts import accounts
from profileaudit.export import open_export
from profileaudit.guides import platform_title, platforms
from profileaudit.model import Entry
from profileaudit.readers import read, readers

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text("utf-8")
HEAD = "| Platform | What it reads | Sections | Who can see it is known from |\n|---|---|---|---|\n"
DECLINED = {
    "mastodon": ("lists",),
    "nextdoor": ("unknown",),
    "snapchat": ("HTML", "pictures"),
    "telegram": ("HTML",),
    "tiktok": ("TXT",),
    "whatsapp_report": ("account report",),
}
"""Layouts that are recognised and not read: they stand in the sentence below the table."""
NAMED_BY_FILES = {
    "discord": (re.compile(r"#.+|A server without a name"), "Messages in servers"),
    "telegram": (re.compile(r"Public group.*"), "Messages in public groups"),
}
"""Sections called by what stands in the samples' own files, and what they are in every download."""


def between(start: str, end: str) -> str:
    assert README.count(start) == 1, f"{start} stands once in the README"
    return README.partition(start)[2].partition(end)[0].strip("\n")


def fenced(marker: str) -> str:
    """What stands in the code block below a marker."""
    found = re.findall(rf"^<!-- {re.escape(marker)} -->\n```\w*\n(.*?)^```$", README, re.DOTALL | re.MULTILINE)
    assert len(found) == 1, f"one code block stands below <!-- {marker} --> in the README"
    return str(found[0]).strip("\n")


def shown(name: str) -> tuple[str, ...]:
    return tuple(layout for layout in readers()[name].LAYOUTS if layout not in DECLINED.get(name, ()))


def in_short(layouts: Iterable[str]) -> str:
    """Layouts in one cell: of several years of one form the form is written once.

    >>> in_short(["JSON, new", "JSON, old", "HTML, new", "HTML, old", "loose files"])
    'JSON and HTML: new, old; loose files'
    """
    years: dict[str, list[str]] = {}
    for layout in layouts:
        form, _, of = layout.partition(", ")
        years.setdefault(form, []).append(of)
    forms: dict[str, list[str]] = {}
    for form, each in years.items():
        if len(each) > 1 and all(each):
            forms.setdefault(", ".join(each), []).append(form)
        else:
            forms.update({f"{form}, {of}".removesuffix(", "): [] for of in each})
    return "; ".join(f"{' and '.join(of)}: {text}" if of else text for text, of in forms.items())


@cache
def sampled() -> dict[str, dict[str, None]]:
    """The sections in which the entries of the samples stand, by reader."""
    found: dict[str, dict[str, None]] = {}
    for folder in sorted((ROOT / "sample_profiles").rglob("exports")):
        for part in accounts(open_export(folder)[0])[0]:
            pattern, instead = NAMED_BY_FILES.get(part.reader, (None, ""))
            for file in part.files:
                for each in read(readers()[part.reader], file, part.account):
                    if isinstance(each, Entry):
                        section = each.place.section
                        section = instead if pattern and pattern.fullmatch(section) else section
                        found.setdefault(part.reader, {})[section] = None
    return found


def sections(names: Iterable[str]) -> list[str]:
    """Every section of these readers' tables and of their samples, in the order of the alphabet."""
    found: set[str] = set()
    for name in names:
        found |= {row.section for row in readers()[name].TABLE if row.section}
        found |= {"Photos" for row in readers()[name].TABLE if row.pictures}
        found |= set(sampled().get(name, {}))
    return sorted(found, key=str.casefold)


def by_platform() -> list[tuple[str, list[str]]]:
    """Platforms of which anything is read, with their readers: those that can be asked for a download first."""
    names: dict[str, list[str]] = {}
    for name, reader in readers().items():
        if shown(name):
            names.setdefault(reader.PLATFORM, []).append(name)
    in_order = sorted(names, key=lambda each: (platforms()[each].request is None, platform_title(each).casefold()))
    return [(platform, names[platform]) for platform in in_order]


def expected_table() -> str:
    """The table as it has to be; its last column is written by hand, and kept."""
    written = {cells[0]: cells[-1] for cells in table_cells()}
    return HEAD + "".join(
        f"| {platform_title(platform)} | {in_short(layout for name in names for layout in shown(name))}"
        f" | {', '.join(sections(names))} | {written.get(platform_title(platform), '?')} |\n"
        for platform, names in by_platform()
    )


def table_cells() -> Iterator[list[str]]:
    for line in between("<!-- what it reads -->", "<!-- end -->").splitlines():
        if line.startswith("| ") and f"{line}\n" not in HEAD:
            yield [cell.strip() for cell in line.strip("|").split("|")]


def test_the_table_is_what_the_readers_say() -> None:
    block = between("<!-- what it reads -->", "<!-- end -->")
    table, _, below = block.partition("\n\n")
    assert f"{table}\n" == expected_table(), f"put this into the README:\n\n{expected_table()}"
    assert below
    assert all(len(cells) == 4 and cells[3] not in ("", "?") for cells in table_cells())


def test_what_is_recognised_and_declined_is_named_below_the_table() -> None:
    below = between("<!-- what it reads -->", "<!-- end -->").partition("\n\n")[2]
    nothing_read = {name for name in readers() if not sections([name])}
    assert nothing_read == {name for name in readers() if not shown(name)}
    for name, layouts in DECLINED.items():
        assert set(layouts) <= set(readers()[name].LAYOUTS)
        assert platform_title(readers()[name].PLATFORM) in below
        for layout in layouts:
            assert layout == "unknown" or layout in below


def test_the_commands_are_those_of_the_help(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setenv("NO_COLOR", "1")
    with pytest.raises(SystemExit):
        cli.main(["--help"])
    real = capsys.readouterr().out.strip("\n")
    assert fenced("profileaudit --help") == real, f"put this into the README:\n\n{real}\n"


def commands() -> list[str]:
    """Every command line of ours in a code block, in whichever list or chain of commands it stands."""
    blocks = re.findall(r"^ *```\w*\n(.*?)^ *```$", README, re.DOTALL | re.MULTILINE)
    lines = [part.strip() for block in blocks for line in block.splitlines() for part in line.split(" && ")]
    return [found[1] for line in lines if (found := re.fullmatch(r"(?:\$ |\.venv/bin/)?profileaudit (.+)", line))]


def test_there_are_commands_to_try() -> None:
    assert len(commands()) >= 4


@pytest.mark.parametrize("line", commands())
def test_every_command_is_one(line: str) -> None:
    arguments = cli._parser().parse_args(shlex.split(line))
    assert callable(arguments.run)


def test_the_real_run_is_one(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(ROOT)
    for name in ("HOME", "USERPROFILE", "LOCALAPPDATA", "XDG_DATA_HOME"):
        monkeypatch.setenv(name, str(tmp_path))
    monkeypatch.setenv("COLUMNS", "80")
    command, *lines = fenced("a real run").splitlines()
    program, *arguments = shlex.split(command.removeprefix("$ "))
    assert program == "profileaudit"
    cli.main(arguments)
    real = capsys.readouterr().out.splitlines()
    while lines and lines[-1].strip() in ("...", "…", ""):
        lines.pop()
    beginning = "\n".join(real[:30])
    assert lines, f"put the beginning of this into the README:\n\n{beginning}"
    assert lines == real[: len(lines)], f"put the beginning of this into the README:\n\n{beginning}"


def paths() -> Iterator[str]:
    """What the README points at: its links, and the folders in its indented lists of folders."""
    yield from re.findall(r"\]\(([^)\s]+)\)", README)
    for line in README.splitlines():
        if line.startswith("    "):
            yield from (word for word in line.split() if re.fullmatch(r"[\w.]+/[\w./]*", word))


def test_what_it_points_at_is_there() -> None:
    found = list(paths())
    assert "src/profileaudit/" in found
    for path in found:
        assert path.startswith(("https://", "#")) or (ROOT / path).exists(), path
