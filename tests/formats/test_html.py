"""Pages of HTML, record by record: what they hold, what is not shown, and that nothing is lost without a word."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from profileaudit.export import File
from profileaudit.formats import Unreadable, html
from profileaudit.formats.elements import Element, inside, shown


def is_record(element: Element) -> bool:
    return "r" in element.classes


def told(folder: Path, text: str | bytes) -> tuple[list[str], str]:
    """The texts of the records (of loose text in brackets), and what could not be read."""
    raw = text if isinstance(text, bytes) else text.encode()
    (folder / "page.html").write_bytes(raw)
    found: list[str] = []
    try:
        for element in html.records(File(folder, "page.html", len(raw)), is_record):
            found.append(f"[{shown(element)}]" if element.name == html.LOOSE else shown(element))
    except Unreadable as fault:
        return found, str(fault)
    return found, ""


@pytest.mark.parametrize(
    ("page", "texts"),
    [
        ('<div class="r">one</div><div class="r">two</div>', ["one", "two"]),
        (
            '<main><div class="x r y">one</div> loose <b>words</b> <p class="r">two</p></main>',
            ["one", "[loose words]", "two"],
        ),
        ('<div class="r">out<div class="r">in</div></div>', ["out\nin"]),
        ('<div class="r">a<br/>b<br>c</div>', ["a\nb\nc"]),
        ('<div class="r"> a \n  b </div>', ["a b"]),
        ('<div class="r">a <b> b </b> c\u00a0</div>', ["a b c\u00a0"]),
        ('<div class="r">Tom &amp; Jo&#064;example.org &lt;3 &eacute;</div>', ["Tom & Jo@example.org <3 é"]),
        ('<div class="r">caf\u00e9 \U0001f34e \u00c3\u00a9</div>', ["caf\u00e9 \U0001f34e \u00c3\u00a9"]),
        ('<div class="r"><td>a</td><td>b</td></div>', ["a\nb"]),
        ('<div class="r">a<!-- no <div class="r"> -->b</div>', ["ab"]),
        ('<div class="r">a<script>var b = "<div>";</script>c<style>d{}</style></div>', ["ac"]),
        ('<head><title>no</title></head><header><h1>no</h1></header><div class="r">a</div>', ["a"]),
        ('<header><h1>never closed</h1><main><div class="r">a</div></main>', ["a"]),
        ('<div class="r">a</b></i></p>b</div>', ["ab"]),
        ('<div class="r"><div class="d"/>a</div><div class="r">b</div>', ["a", "b"]),
        ('<div class="r"><img src="x.jpg">a</div>', ["a"]),
        ('<div class="r">a\x00\x07b</div>', ["ab"]),
        ("<style>" + "x" * 300_000 + '</style><div class="r">a</div>', ["a"]),
        ("<main></main>", []),
        ("", []),
        ("just words", ["[just words]"]),
        ('<div class="rr">not a record</div>', ["[not a record]"]),
        ('<div class="R">not a record</div>', ["[not a record]"]),
    ],
)
def test_what_a_page_holds(tmp_path: Path, page: str, texts: list[str]) -> None:
    found, gap = told(tmp_path, page)
    assert found[: len(texts)] == texts
    assert gap == ""


def nested(levels: int) -> str:
    return '<div class="r">' + "<div>" * levels + "deep" + "</div>" * levels + 'after</div><div class="r">next</div>'


def test_as_deep_as_is_allowed(tmp_path: Path) -> None:
    assert told(tmp_path, nested(html.DEEPEST - 1)) == (["deep\nafter", "next"], "")


def test_what_stands_deeper_is_read_and_told(tmp_path: Path) -> None:
    assert told(tmp_path, nested(html.DEEPEST)) == (["deep\nafter", "next"], html.TOO_DEEP)
    assert told(tmp_path, nested(20_000)) == (["deep\nafter", "next"], html.TOO_DEEP)


def test_a_page_that_is_too_long_is_read_as_far_as_it_goes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = '<div class="r">one</div><div class="r">two</div>'
    monkeypatch.setattr(html, "LARGEST", len(page))
    assert told(tmp_path, page) == (["one", "two"], "")
    found, gap = told(tmp_path, page + '<div class="r">three</div>')
    assert (found, gap) == (["one", "two"], html.TOO_LONG)


def test_the_limits_are_those_that_were_set() -> None:
    assert (html.LARGEST, html.DEEPEST) == (32 * 1024 * 1024, 512)


def test_a_record_that_is_too_large_comes_in_pieces(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(html, "RECORD", 40_000)
    found, gap = told(tmp_path, '<div class="r">' + "word " * 12_000 + 'last</div><div class="r">next</div>')
    assert gap == html.TOO_LARGE
    assert "".join(found).count("word") >= 11_990
    assert found[-1] == "next"
    assert any("last" in text for text in found)


@pytest.mark.parametrize(
    ("page", "texts", "gap"),
    [
        ('<div class="r">one</div><div class="r">tw', ["one", "tw"], html.CUT_OFF),
        ('<div class="r">one</div><div cla', ["one"], html.CUT_OFF),
        ('<div class="r">one</div><!-- never closed', ["one"], html.CUT_OFF),
        ('<div class="r">one</div><script>x', ["one"], html.CUT_OFF),
        ('<div class="r">one</div><![what]>', ["one"], html.DAMAGED),
        ('<div class="r">one</div>&#' + "9" * 5000 + ";", ["one"], html.DAMAGED),
        ('<div class="r">one</div><a b="' + "x" * 200_000 + '">', ["one"], html.DAMAGED),
    ],
)
def test_what_is_lost_is_told(tmp_path: Path, page: str, texts: list[str], gap: str) -> None:
    assert told(tmp_path, page) == (texts, gap)


@pytest.mark.parametrize(
    "hostile",
    [
        *("<!--" * 100_000, "<a " * 100_000, "</" * 100_000, "<![" * 50_000, "&" * 300_000, "<" * 200_000),
        '<div class="r">' + "<b><i>" * 20_000,
        '<div class="r">' + "<i>" * 400 + "</b>" * 100_000,
        '<div class="r">' + "<div></div>" * 60_000 + "</div>",
        "<a b=" + " " * 200_000,
    ],
)
def test_no_page_takes_long(tmp_path: Path, hostile: str) -> None:
    start = time.process_time()
    told(tmp_path, hostile)
    assert time.process_time() - start < 10


def test_every_element_inside_in_the_order_of_the_page() -> None:
    tree = Element("a", parts=["x", Element("b", parts=[Element("c")]), Element("d")])
    assert [each.name for each in inside(tree)] == ["b", "c", "d"]
