"""CSV in every dialect in which the exports come: each row under its column's name."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from profileaudit.export import File
from profileaudit.formats import Unreadable, rows
from profileaudit.formats.rows import column
from profileaudit.formats.rows import rows as read_rows
from profileaudit.formats.text import clean

Made = Callable[[str | bytes], File]
Row = tuple[str, dict[str, str]]


@pytest.fixture
def made(tmp_path: Path) -> Made:
    def make(content: str | bytes) -> File:
        raw = content.encode() if isinstance(content, str) else content
        (tmp_path / "a.csv").write_bytes(raw)
        return File(tmp_path, "a.csv", len(raw))

    return make


def taken(file: File, *columns: str) -> tuple[list[Row], str]:
    """The rows, and the sentence with which they end; empty when they end well."""
    given: list[Row] = []
    try:
        for row in read_rows(file, *columns):
            given.append(row)
    except Unreadable as fault:
        return given, str(fault)
    return given, ""


ADA = {"First Name": "Ada", "Last Name": "Lovelock"}


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        pytest.param("First Name,Last Name\nAda,Lovelock\n", [("row 2", ADA)], id="plain"),
        pytest.param("First Name,Last Name\nAda,Lovelock", [("row 2", ADA)], id="no line end at the end"),
        pytest.param("First Name,Last Name\r\nAda,Lovelock\r\n", [("row 2", ADA)], id="CRLF"),
        pytest.param("\ufeffFirst Name,Last Name\nAda,Lovelock\n", [("row 2", ADA)], id="BOM"),
        pytest.param("First Name;Last Name\nAda;Lovelock\n", [("row 2", ADA)], id="semicolons"),
        pytest.param("First Name\tLast Name\nAda\tLovelock\n", [("row 2", ADA)], id="tabs"),
        pytest.param('"First Name","Last Name"\n"Ada","Lovelock"\n', [("row 2", ADA)], id="all quoted"),
        pytest.param("First Name , Last Name\nAda,Lovelock\n", [("row 2", ADA)], id="blanks in the header"),
        pytest.param(
            'Notes:\n"When you export, ""blanks"", for\nexample, may occur"\n\nFirst Name,Last Name\nAda,Lovelock\n',
            [("row 5", ADA)],
            id="notes above",
        ),
        pytest.param("First Name,Last Name\n\n,\nAda,Lovelock\n", [("row 4", ADA)], id="blank rows"),
        pytest.param("First Name,Last Name\n", [], id="no rows"),
        pytest.param("First Name,Last Name", [], id="header only"),
        pytest.param("FIRST_NAME,last name\nAda,x\n", [("row 2", {"FIRST_NAME": "Ada", "last name": "x"})], id="case"),
        pytest.param(
            "Last Name,URL,First Name\nx,y,Ada\n",
            [("row 2", {"Last Name": "x", "URL": "y", "First Name": "Ada"})],
            id="other order",
        ),
        pytest.param(
            "First Name,Last Name,First Name\nAda,x,Bob\n",
            [("row 2", {"First Name": "Ada", "Last Name": "x"})],
            id="column twice",
        ),
        pytest.param("First Name,Last Name\nAda\n", [("row 2", {"First Name": "Ada", "Last Name": ""})], id="short"),
        pytest.param(
            "First Name,Last Name\nAda,a,b,c\n", [("row 2", {"First Name": "Ada", "Last Name": "a,b,c"})], id="long"
        ),
        pytest.param("First Name,Last Name\nAda,Lovelock,,\n", [("row 2", ADA)], id="commas at the end"),
        pytest.param(
            "First Name,Last Name,\nAda,Lovelock,\n", [("row 2", {**ADA, "": ""})], id="comma at the end of all"
        ),
        pytest.param(
            'First Name,Last Name\n"a ""b"" c","d, e"\n',
            [("row 2", {"First Name": 'a "b" c', "Last Name": "d, e"})],
            id="quotes doubled",
        ),
        pytest.param(
            'First Name,Last Name\n"he said \\"hi\\", then","x\\"y"\n',
            [("row 2", {"First Name": 'he said "hi", then', "Last Name": 'x"y'})],
            id="quotes with backslash",
        ),
        pytest.param(
            'First Name,Last Name\n"C:\\temp\\","b"\n',
            [("row 2", {"First Name": "C:\\temp\\", "Last Name": "b"})],
            id="a backslash at the end of a cell",
        ),
        pytest.param(
            'First Name,Last Name\nx 6" pipe,"b"\n',
            [("row 2", {"First Name": 'x 6" pipe', "Last Name": "b"})],
            id="a quote in a cell without",
        ),
        pytest.param(
            'First Name,Last Name\n"one\ntwo\r\n\nthree",b\nAda,Lovelock\n',
            [("row 2", {"First Name": "one\ntwo\n\nthree", "Last Name": "b"}), ("row 3", ADA)],
            id="lines in a cell",
        ),
        pytest.param(
            'First Name,Last Name\n"",""\n"","b"\n',
            [("row 3", {"First Name": "", "Last Name": "b"})],
            id="empty quotes",
        ),
        pytest.param("First Name,Last Name\nA\0d\x1ba,Lovelock\n", [("row 2", ADA)], id="control characters"),
    ],
)
def test_rows(made: Made, content: str, expected: list[Row]) -> None:
    assert taken(made(content), "first name", "Last_Name") == (expected, "")


def test_a_file_that_excel_saved_again(made: Made) -> None:
    raw = "First Name;Last Name\r\nZoë;O’Neill\r\n".encode("cp1252")
    assert taken(made(raw), "First Name") == ([("row 2", {"First Name": "Zoë", "Last Name": "O’Neill"})], "")


@pytest.mark.parametrize(
    ("content", "why"),
    [
        ("", "it is empty"),
        ("No conversations found", "columns"),
        ("First,Last\nAda,x\n", "columns"),
        ("First Name\nAda\n", "columns"),
        ("First Name Last Name\nAda\n", "columns"),
        ("\n" * 300 + "First Name,Last Name\n", "columns"),
        ("<html><body>First Name, Last Name</body></html>", "columns"),
    ],
)
def test_no_header_is_told_of(made: Made, content: str, why: str) -> None:
    given, told = taken(made(content), "First Name", "Last Name")
    assert given == []
    assert why in told


def test_without_columns_the_first_row_is_the_header(made: Made) -> None:
    assert taken(made("\na,b\n1,2\n")) == ([("row 3", {"a": "1", "b": "2"})], "")


BROKEN = [
    pytest.param('3,"lost,x', id="not closed"),
    pytest.param('3,lost","x"y', id="not opened, and one too many"),
    pytest.param('3,"lost" again,x', id="closed too early"),
    pytest.param('"3,lost,x', id="not closed in the first cell"),
    pytest.param('3,lost,"', id="one alone at the end"),
]


@pytest.mark.parametrize("quoted", [True, False])
@pytest.mark.parametrize("broken", BROKEN)
def test_a_lost_quote_costs_a_row_or_two(made: Made, broken: str, quoted: bool) -> None:
    def line(number: int) -> str:
        return f'{number},"text, {number}","z"' if quoted else f"{number},text {number},z"

    lines = ["id,text,last", *(line(number) for number in range(1, 3)), broken, *(line(n) for n in range(4, 60_000))]
    given, told = taken(made("\n".join(lines)), "id", "text")
    assert len(given) >= 59_990
    found = {row["id"]: row["text"] for _, row in given}
    assert found["2"] == ("text, 2" if quoted else "text 2")
    assert found["59999"] == ("text, 59999" if quoted else "text 59999")
    assert any("lost" in cell for _, row in given for cell in row.values())
    assert "quotation mark" in told


def test_a_long_text_of_many_lines_is_one_cell(made: Made) -> None:
    text = "\n".join(f'line {number}, with ""quotes"", and more' for number in range(5000))
    given, told = taken(made(f'id,text\n1,"{text}"\n2,x\n'), "id")
    assert [row["id"] for _, row in given] == ["1", "2"]
    assert given[0][1]["text"].endswith('line 4999, with "quotes", and more')
    assert told == ""


@pytest.mark.parametrize(("length", "told"), [(9, ""), (200, "line 2 is longer")])
def test_a_line_without_end_is_read_in_pieces(
    made: Made, monkeypatch: pytest.MonkeyPatch, length: int, told: str
) -> None:
    monkeypatch.setattr(rows, "LONGEST_LINE", 50)
    given, said = taken(made(f"id,text\n{'x' * length},y\nlast,z\n"), "id")
    assert sum(row["id"].count("x") + row["text"].count("x") for _, row in given) == length
    assert given[-1][1] == {"id": "last", "text": "z"}
    assert said.startswith(told) and bool(said) is bool(told)


CELLS = st.text(st.characters(codec="utf-8", exclude_categories=["Cc"]) | st.sampled_from(',;"\n\t \\'), max_size=12)


@settings(max_examples=150, deadline=None)
@given(table=st.lists(st.tuples(CELLS, CELLS, CELLS), max_size=6), quoting=st.sampled_from([0, 1]))
def test_what_pythons_writer_writes_is_read_back(
    table: list[tuple[str, str, str]], quoting: int, tmp_path_factory: pytest.TempPathFactory
) -> None:
    sink = io.StringIO()
    writer = csv.writer(sink, quoting=quoting)  # type: ignore[arg-type]
    writer.writerows([("id", "text", "last"), *table])
    folder = tmp_path_factory.mktemp("csv")
    (folder / "a.csv").write_text(sink.getvalue(), encoding="utf-8", newline="")
    given, told = taken(File(folder, "a.csv", 0), "id", "text", "last")
    expected = [row for row in table if any(cell.strip() for cell in row)]
    assert [tuple(row.values()) for _, row in given] == [tuple(clean(cell) for cell in row) for row in expected]
    assert told == ""


@pytest.mark.parametrize(
    ("name", "cell"),
    [
        ("First Name", "Ada"),
        ("first_name", "Ada"),
        ("FIRSTNAME", "Ada"),
        ("Shared URL", "x"),
        ("First", ""),
        ("First Name 2", ""),
        ("", ""),
    ],
)
def test_column(name: str, cell: str) -> None:
    assert column({"First Name": "Ada", "SharedUrl": "x"}, name) == cell
