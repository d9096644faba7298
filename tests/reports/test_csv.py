"""No cell may run as a formula in a spreadsheet."""

from __future__ import annotations

import csv
from io import StringIO

import pytest

from profileaudit.model import Report
from profileaudit.reports import Showing
from profileaudit.reports import csv as report_csv


@pytest.mark.parametrize(
    "cell",
    [
        "=1+1",
        "+44 (0)",
        "-cmd",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "\n=1",
        "\0=1",
        "＝1",
        "＋1",
        "－1",
        "＠x",
        "\ufeff=1",
        " =1",
    ],
)
def test_formulas_are_quoted(cell: str) -> None:
    assert report_csv.safe(cell) == f"'{cell}"


@pytest.mark.parametrize("cell", ["-1.3", "-7", "sam@example.org", "Test | Foo", "07700 900123", "", "a=b", "1+1"])
def test_plain_cells_stay(cell: str) -> None:
    assert report_csv.safe(cell) == cell


def test_one_row_for_each_place(report: Report) -> None:
    rows = list(csv.DictReader(StringIO(report_csv.render(report, Showing(values=True)))))
    assert [row["kind"] for row in rows] == [f.kind for item in report.items for f in item.findings]
    assert {row["posted"] for row in rows} == {"2019-03-14"}
