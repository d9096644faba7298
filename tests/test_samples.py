"""Each sample person gives exactly the checklist that stands beside their exports.

A checklist is what `profileaudit scan sample_profiles/NAME/exports --show-values` prints; see sample_profiles/README.md
for how one is made anew and read through before it is kept."""

from __future__ import annotations

from pathlib import Path

import pytest

from profileaudit import audit, reports
from profileaudit.accounts import accounts
from profileaudit.export import open_export
from profileaudit.model import Report

SAMPLES = Path(__file__).parents[1] / "sample_profiles"
PEOPLE = sorted(path.parent.name for path in SAMPLES.glob("*/exports"))


def checklist(report: Report) -> str:
    return reports.formats()["text"].render(report, reports.Showing(values=True))


def test_there_are_samples() -> None:
    assert len(PEOPLE) >= 4


@pytest.mark.parametrize("person", PEOPLE)
def test_the_checklist_is_exactly_the_one_beside_the_export(person: str) -> None:
    expected = (SAMPLES / person / "checklist.txt").read_text("utf-8")
    assert checklist(audit([SAMPLES / person / "exports"])) == expected


@pytest.mark.parametrize("person", PEOPLE)
def test_every_export_is_recognised_by_one_reader(person: str) -> None:
    exports, unread = open_export(SAMPLES / person / "exports")
    parts, unknown = accounts(exports)
    assert parts
    assert not unread and not unknown


def test_all_at_once_are_told_apart() -> None:
    together = audit([SAMPLES / person / "exports" for person in PEOPLE])
    alone = [audit([SAMPLES / person / "exports"]) for person in PEOPLE]
    assert len(together.sources) == sum(len(report.sources) for report in alone)
    assert sum(len(item.findings) for item in together.items) == sum(
        len(item.findings) for report in alone for item in report.items
    )
