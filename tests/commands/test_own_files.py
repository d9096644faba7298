"""A school's own policy and patterns at the command line: checked, told, and used in an audit."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from profileaudit import cli

POLICY = Path(__file__).parents[2] / "src" / "profileaudit" / "policies" / "hillbrook-2025.toml"
PATTERNS = '[[pattern]]\nkind = "school"\nname = "ours"\nphrases = ["the lantern room"]\n'


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """A small X archive: a number, a nickname, a strong word, a place of one's own."""
    folder = tmp_path / "twitter-2026-09-20-abc" / "data"
    folder.mkdir(parents=True)
    account = [
        {"account": {"email": "sam@example.org", "username": "samok", "accountId": "1", "accountDisplayName": "Sam"}}
    ]
    texts = ["Ring me on 07700 900123", "#teambrook forever", "our SLT are clueless", "tea in the Lantern Room"]
    posts = [
        {"tweet": {"full_text": text, "created_at": "Wed Feb 10 21:03:00 +0000 2021", "id_str": str(number)}}
        for number, text in enumerate(texts)
    ]
    for name, rows in (("account", account), ("tweets", posts)):
        (folder / f"{name}.js").write_text(f"window.YTD.{name}.part0 = {json.dumps(rows)}", "utf-8")
    return folder.parent


def run(capsys: pytest.CaptureFixture[str], *arguments: str | Path) -> tuple[int, str]:
    code = cli.main([str(argument) for argument in arguments])
    said = capsys.readouterr()
    return code, said.out + said.err


def scanned(capsys: pytest.CaptureFixture[str], archive: Path, *more: str | Path) -> Any:
    code, said = run(capsys, "scan", archive, "--format", "json", "--show-values", "--jobs", "1", "--quiet", *more)
    assert code == 1, said
    return json.loads(said)


def values(report: Any, kind: str) -> list[str]:
    return [each["value"] for each in report["findings"] if each["kind"] == kind]


@pytest.mark.parametrize("name", ["wasps-2016", "hillbrook-2025", POLICY])
def test_a_policy_in_order(capsys: pytest.CaptureFixture[str], name: str | Path) -> None:
    code, said = run(capsys, "policy", "check", name)
    assert code == 0
    assert "it can be used" in said


def test_a_policy_to_be_mended_names_each_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "ours.toml"
    text = (
        POLICY.read_text("utf-8")
        .replace('everyone = "now"', 'everyone = "today"', 1)
        .replace('number = "D2"', "number = D2")
    )
    path.write_text(text, "utf-8")
    code, said = run(capsys, "policy", "check", path)
    line = 1 + text[: text.index("number = D2")].count("\n")
    assert code == 1
    assert f"ours.toml, line {line}: this line cannot be read" in said
    path.write_text(text.replace("number = D2", 'number = "D2"'), "utf-8")
    code, said = run(capsys, "policy", "check", path)
    line = 1 + text[: text.index('everyone = "today"')].count("\n")
    assert code == 1
    assert f"ours.toml, line {line}: everyone must be one of now, soon, review, and it says “today”." in said
    assert 'For example: everyone = "soon"' in said


def test_a_pattern_file_in_order_and_one_that_is_not(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "words.toml"
    path.write_text(PATTERNS + 'catches = ["in «the Lantern Room»"]\nspares = ["a lantern"]\n', "utf-8")
    code, said = run(capsys, "patterns", "check", path)
    assert (code, said.startswith("1 pattern, in order.")) == (0, True)
    path.write_text(PATTERNS.replace("phrases = [", "phrases = ]"), "utf-8")
    code, said = run(capsys, "patterns", "check", path)
    assert code == 1
    assert "words.toml, line 4: this line cannot be read" in said


@pytest.mark.parametrize("command", ["policy", "patterns"])
def test_a_file_that_is_not_there(tmp_path: Path, capsys: pytest.CaptureFixture[str], command: str) -> None:
    code, said = run(capsys, command, "check", tmp_path / "none.toml")
    assert code == 2
    assert "There is no" in said


def test_a_policy_brings_its_clauses_and_its_words(archive: Path, capsys: pytest.CaptureFixture[str]) -> None:
    ours, usual = scanned(capsys, archive, "--policy", POLICY), scanned(capsys, archive)
    assert values(ours, "school") == ["#teambrook"]
    assert "#teambrook" not in values(usual, "school")
    clauses = {clause for item in ours["items"] for clause in item["clauses"]}
    assert clauses == {"A1", "A3", "B2"}
    assert ours["policy"]["id"] == "hillbrook-2025"


def test_a_pattern_file_brings_its_words(tmp_path: Path, archive: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "words.toml"
    path.write_text(PATTERNS, "utf-8")
    assert values(scanned(capsys, archive, "--patterns", path), "school") == ["the Lantern Room"]


def test_a_bad_pattern_file_stops_the_scan_before_it_begins(
    tmp_path: Path, archive: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "words.toml"
    path.write_text(PATTERNS.replace('phrases = ["the lantern room"]', "find = '(a'"), "utf-8")
    code, said = run(capsys, "scan", archive, "--patterns", path)
    assert code == 2
    assert "words.toml, line 4: find cannot be used: a ( is never closed." in said


def test_prompts_to_read_again_can_be_switched_off(archive: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert values(scanned(capsys, archive), "conduct") == ["clueless"]
    assert values(scanned(capsys, archive, "--no-reread"), "conduct") == []


def test_a_prompt_to_read_again_is_masked_on_screen(archive: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _, said = run(capsys, "scan", archive, "--quiet", "--jobs", "1")
    assert "clueless" not in said
    assert "an insult beside pupils, parents or colleagues" in " ".join(said.split())


def test_the_depths_at_the_command_line(archive: Path, capsys: pytest.CaptureFixture[str]) -> None:
    quick, whole = scanned(capsys, archive, "--depth", "quick"), scanned(capsys, archive)
    assert quick["depth"] == "quick"
    assert {item["urgency"] for item in quick["items"]} <= {"now"}
    assert len(quick["items"]) + quick["counts"]["left_for_later"] == len(whole["items"])
    assert len(quick["questions"]) < len(whole["questions"])
