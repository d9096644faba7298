"""The record for the school: says nothing of what was found, prints any letter, and is written only when confirmed."""

from __future__ import annotations

import io
import re
import sys
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from profileaudit import cli, history, signoff
from profileaudit.export import CannotOpen
from profileaudit.past import Coverage, Given, Kept, Occasion, Past, Trace, Verdict
from profileaudit.signoff import fonts, html, pdf

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
TODAY = date(2026, 11, 25)
NAMES = (
    "Zoë Łukasiewicz",
    "Σωκράτης Παπαδόπουλος",
    "Иван Петров",
    "עבדאללה בן חסן",
    "عبد الله",
    "李小龍",
    "देवनागरी",
    "👩‍👩‍👧 🏴󠁧󠁢󠁳󠁣󠁴󠁿",
    "half a pair \ud800 and \x00 \x1b[31m \u202e",
    "a" * 400,
)


def an_audit(found: int, *, platform: str = "x", made: datetime = NOW, kind: str = "phone", whole: bool = True) -> Kept:
    ids = [f"{platform}{number}" for number in range(found)]
    traces = tuple(Trace(each, each, "job", kind, platform, "Posts", "everyone", "file") for each in ids)
    looked = Coverage(
        platform, "account", 10 + found, {"Posts": found}, date(2012, 1, 1), TODAY, 9, 0, frozenset(("file",))
    )
    return Kept(made, "Policy of Brackenfold", "1", (looked,), traces, Occasion.ANNUAL, whole=whole)


def settled(past: Past, verdict: Verdict) -> Past:
    """The same, with this verdict on everything."""
    given = Given(verdict, "because", NOW + timedelta(hours=1))
    return replace(past, verdicts={each.base: given for audit in past.audits for each in audit.traces})


def all_forms(record: signoff.Record) -> list[str | bytes]:
    return [signoff.text(record), html.render(record), pdf.render(record)]


NONE = signoff.record(Past((an_audit(0),)), TODAY)


@pytest.mark.parametrize("found", [1, 2, 50])
@pytest.mark.parametrize("verdict", [each for each in Verdict if each is not Verdict.FIX])
def test_it_reads_the_same_for_none_and_for_many(found: int, verdict: Verdict) -> None:
    record = signoff.record(settled(Past((an_audit(found),)), verdict), TODAY)
    assert record == NONE
    assert signoff.text(record) == signoff.text(NONE)


def test_all_three_forms_are_the_same_to_the_byte() -> None:
    record = signoff.record(settled(Past((an_audit(50, kind="sensitive"),)), Verdict.DONE), TODAY)
    assert all_forms(record) == all_forms(NONE)


@pytest.mark.parametrize("found", [1, 50])
def test_incomplete_reads_the_same_however_much_is_left(found: int) -> None:
    left = signoff.text(signoff.record(Past((an_audit(found, kind="sensitive"),)), TODAY))
    assert left == signoff.text(signoff.record(Past((an_audit(1),)), TODAY))
    assert "not complete" in left


@pytest.mark.parametrize("form", [signoff.text, lambda record: html.render(record).decode()])
def test_nothing_but_the_allowed_is_in_it(form: Callable[[signoff.Record], str]) -> None:
    record = signoff.record(settled(Past((an_audit(7),)), Verdict.ACCEPT), TODAY)
    shown = form(record)
    for word in ("because", "Posts", "phone", "job", "account ", "x0", "accept"):
        assert word not in re.sub(r"<style>.*?</style>|<meta[^>]*>", "", shown, flags=re.DOTALL)
    assert not re.search(r"\b(?:7|17)\b", re.sub(r"<style>.*?</style>", "", shown, flags=re.DOTALL))


def test_checks_of_single_platforms_are_one_review() -> None:
    audits = (
        an_audit(3, platform="tiktok", made=NOW - timedelta(days=400)),
        an_audit(0, platform="facebook", made=NOW - timedelta(days=20)),
        an_audit(0),
    )
    record = signoff.record(Past(audits), TODAY)
    assert record.platforms == ("Facebook", "X (Twitter)")
    assert record.looked == "4 November 2026 to 24 November 2026"
    assert record.complete


def test_what_could_not_be_read_is_not_claimed() -> None:
    assert signoff.record(Past((an_audit(0, whole=False),)), TODAY).platforms == ("X (Twitter) (in part)",)


def test_the_policy_is_named_with_its_day() -> None:
    audit = replace(an_audit(0), dated=date(2016, 8, 1))
    assert signoff.record(Past((audit,)), TODAY).policy == "Policy of Brackenfold (1 August 2016)"


def test_there_must_be_a_check() -> None:
    with pytest.raises(CannotOpen, match="--keep"):
        signoff.record(Past(), TODAY)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("system", [True, False])
@pytest.mark.parametrize("shaped", [True, False])
def test_any_name_prints(name: str, system: bool, shaped: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    if not system:
        monkeypatch.setattr(fonts, "_files", tuple)
        fonts._font_for.cache_clear()
    monkeypatch.setattr(pdf, "find_spec", lambda name: object() if shaped else None)
    record = replace(NONE, name=name)
    assert pdf.render(record).startswith(b"%PDF-")
    assert html.render(record).decode("utf-8")
    fonts._font_for.cache_clear()


BOXED: Mapping[str, tuple[str, list[str]]] = {
    "Latin needs no font": ("Zoë Smith-O'Neil", []),
    "no font": ("Иван", ["И", "в", "а", "н"]),
    "joiners show nothing": ("a\u200d\ufe0fb", []),
    "control characters do not belong there": ("a\x00\x1bb", []),
    "half a pair": ("a\ud800", ["\ud800"]),
    "one letter among others": ("a李b", ["李"]),
}


@pytest.mark.parametrize(("text", "boxes"), BOXED.values(), ids=BOXED)
def test_what_no_font_has_is_boxed(text: str, boxes: list[str]) -> None:
    runs = list(fonts.runs(text, shaped=True, system=False))
    assert [run.text for run in runs if run.boxed] == boxes
    assert "".join(run.text for run in runs) == text.translate(dict.fromkeys((0, 0x1B, 0x200D, 0xFE0F)))


def test_without_a_shaper_no_name_is_written_backwards() -> None:
    assert all(run.boxed for run in fonts.runs("عبد", shaped=False))


def test_a_broken_font_costs_boxes_and_nothing_else(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "broken.ttf").write_bytes(b"\0\1\0\0 not a font at all")
    monkeypatch.setattr(fonts, "_files", lambda: (tmp_path / "broken.ttf",))
    fonts._font_for.cache_clear()
    assert [run.boxed for run in fonts.runs("И", shaped=True)] == [True]
    fonts._font_for.cache_clear()


def test_a_font_that_fails_when_it_is_used_costs_boxes(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*arguments: object, **more: object) -> None:
        raise ValueError("no such table")

    monkeypatch.setattr(fonts, "_font_for", lambda letter: Path("claims-to-have-it.ttf"))
    monkeypatch.setattr("fpdf.FPDF.add_font", fail)
    record = replace(NONE, name="И")
    assert pdf.render(record) == pdf._drawn(record, system=False)


def test_no_name_makes_markup() -> None:
    shown = html.render(replace(NONE, name="<script>alert(1)</script>")).decode()
    assert "<script" not in shown and "&lt;script&gt;" in shown
    assert "http" not in shown.replace("http-equiv", "")


# -- the command


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data folder with one audit in it, with nothing found."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path / "home"))
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    history.keep(an_audit(0))
    return tmp_path


class _Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(("typed", "written"), [("yes\n", True), ("no\n", False), ("\n", False), ("", False)])
def test_it_is_shown_and_asked_for_before_it_is_written(
    home: Path, typed: str, written: bool, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", _Terminal(typed))
    code = cli.main(["sign-off", "-o", str(home / "record.pdf")])
    out = capsys.readouterr().out
    assert signoff.TITLE in out and signoff.DONE in out
    assert (home / "record.pdf").exists() == written
    assert code == (0 if written else 2)


def test_a_script_says_yes_and_nobody_else_does(
    home: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("yes\n"))  # not a terminal: nobody has read what was shown
    assert cli.main(["sign-off", "-o", str(home / "record.html")]) == 2
    assert cli.main(["sign-off", "-o", str(home / "record.html"), "--yes", "--name", "Sam Ó"]) == 0
    assert "Sam Ó" in (home / "record.html").read_text("utf-8")
    assert cli.main(["sign-off", "-o", str(home / "record.html"), "--yes"]) == 2  # it is there already
    assert "overwrite" in capsys.readouterr().err


def test_an_ending_that_is_no_record(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["sign-off", "-o", str(home / "record.docx"), "--yes"]) == 2
    assert ".pdf" in capsys.readouterr().err


def test_an_unfinished_checklist_is_no_zero(home: Path) -> None:
    history.keep(an_audit(3, made=NOW + timedelta(hours=1)))
    assert cli.main(["sign-off", "-o", str(home / "record.pdf"), "--yes"]) == 1
