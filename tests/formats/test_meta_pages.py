"""The parts of a record on the pages of Facebook's and Instagram's downloads."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest

from profileaudit.export import File
from profileaudit.formats import Unreadable, html
from profileaudit.formats.meta_pages import EMPTY, UNKNOWN, Record, Shown, records

HEAD = '<h2 class="_2ph_ _a6-h _a6-i">Robin was here.</h2>'
DATE = '<footer class="_3-94 _a6-o"><div class="_a72d">Dec 25, 2020 11:30:00 pm</div></footer>'


def given(folder: Path, body: str) -> File:
    (folder / "a.html").write_text(body, encoding="utf-8")
    return File(folder, "a.html", len(body))


def one(folder: Path, content: str) -> Record:
    (record,) = records(given(folder, f'<main><section class="_a6-g">{content}</section></main>'))
    return record


def row(*cells: str) -> str:
    return "<table><tr>" + "".join(cells) + "</tr></table>"


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ('<div class="_2ph_ _a6-p"><div class="_2pin">hello<br />there</div></div>', [("", "hello\nthere")]),
        ('<div class="_a6-p"><div>one</div><div>two</div></div>', [("", "one"), ("", "two")]),
        ('<div>Nice <a href="https://example.org">link</a> here</div>', [("", "Nice link here")]),
        (
            '<div class="_2pin"><div class="_3-95"><span class="_a6_m">Group: </span>Caretakers</div>Fine!</div>',
            [("Group", "Caretakers"), ("", "Fine!")],
        ),
        (row('<td class="_2pin _a6_q">Name</td>', '<td class="_2piu _a6_r">Robin</td>'), [("Name", "Robin")]),
        (
            row("<th>Emails</th>", "<td><ul><li>a&#064;b.org</li><li>c</li></ul></td>"),
            [("Emails", "a@b.org"), ("Emails", "c")],
        ),
        (row('<td colspan="2" class="_2pin _a6_q">Bio<div><div>TA<br />Bath</div></div></td>'), [("Bio", "TA\nBath")]),
        (
            row('<td colspan="2"><div class="_a6-q">Bio</div><div><div class="_a6-q">TA</div></div></td>'),
            [("Bio", "TA")],
        ),
        (row('<td colspan="2"><div><a href="https://x.org">x</a></div></td>'), [("", "x")]),
        (row("<td>Empty</td>", "<td></td>"), []),
        (row("<td></td>"), []),
        ("<div>Updated May 02, 2011 8:12:17 am</div>", []),
        ("<div>May 02, 2011 8:12:17 am</div>", []),
        # Not the record's own date, but something said.
        ("<div>Updated my CV</div>", [("", "Updated my CV")]),
        ("<div>4 March 1990</div>", [("", "4 March 1990")]),
        ("<div>See you at 8:30</div>", [("", "See you at 8:30")]),
        (row("<td>Birthday</td>", "<td>Mar 4, 1990</td>"), [("Birthday", "Mar 4, 1990")]),
        (row("<td>Latitude</td>", "<td>north</td>"), [("Latitude", "north")]),
        ('<video src="v.mp4"><div>Click for video:</div></video>', []),
    ],
)
def test_words_and_their_labels(tmp_path: Path, content: str, words: list[tuple[str, str]]) -> None:
    assert [(each.label, each.text) for each in one(tmp_path, HEAD + content + DATE).words] == words


def test_what_stands_inside_something_knows_what_it_stands_in(tmp_path: Path) -> None:
    work = row("<th>Work</th>", "<td>" + row("<td>Title</td>", "<td>HLTA</td>") + "</td>")
    nested = '<section class="_a6-g"><h2>Your activity</h2>' + row("<td>Who?</td>", "<td>Public</td>") + "</section>"
    found = one(tmp_path, work + nested).words
    assert [(each.titles, each.label, each.text) for each in found] == [
        (("Work",), "Title", "HLTA"),
        (("Your activity",), "Who?", "Public"),
    ]


@pytest.mark.parametrize("block", ["section", "div"])
@pytest.mark.parametrize("tag", ["h2", "h3", "div"])
def test_heading_and_date_whatever_the_elements(tmp_path: Path, block: str, tag: str) -> None:
    heading = f'<{tag} class="_3-95 _2pim _a6-h _a6-i">Caf\u00e9 &amp; cake</{tag}>'
    date = '<div class="_3-94 _a6-o">Aug 17, 2025 11:23\u202fam</div>'
    body = f'<{block} class="pam _3-95 _2ph- _a6-g uiBoxWhite noborder">{heading}{date}</{block}>'
    (record,) = records(given(tmp_path, body))
    assert (record.heading, record.when, record.words) == ("Caf\u00e9 & cake", datetime(2025, 8, 17, 11, 23), [])


def test_a_date_in_a_language_that_is_not_known_is_no_text(tmp_path: Path) -> None:
    found = one(tmp_path, '<div>hi</div><footer class="_a6-o">2020\u5e748\u67081\u65e5 10:30</footer>')
    assert (found.when, [each.text for each in found.words]) == (None, ["hi"])


def test_pictures_and_where_they_were_taken(tmp_path: Path) -> None:
    spot = row("<td>Latitude</td>", "<td>51.4632</td>") + row("<td>Longitude</td>", "<td>-2.6017</td>")
    video = '<video><source src="b.mp4" /></video>'
    found = one(tmp_path, f'<a href="a.jpg"><img src="a.jpg" /></a>{spot}{video}<img />')
    assert found.media == [Shown("a.jpg", 51.4632, -2.6017), Shown("b.mp4")]
    assert found.words == []


def test_records_are_counted_and_text_between_them_is_read(tmp_path: Path) -> None:
    file = given(tmp_path, '<main><div class="_a6-g">a</div>between<table><tr><td>b</td></tr></table></main>')
    assert [(each.key, each.words[0].text) for each in records(file)] == [
        ("record 1", "a"),
        ("text 1", "between"),
        ("record 2", "b"),
    ]


def test_deep_inside_the_words_are_still_read(tmp_path: Path) -> None:
    assert [each.text for each in one(tmp_path, "<div>" * 300 + "deep" + "</div>" * 300).words] == ["deep"]


@pytest.mark.parametrize(("page", "gap"), [("<p>Something else</p>", UNKNOWN), ("", EMPTY), ("<!--", html.CUT_OFF)])
def test_a_page_of_something_else_is_told(tmp_path: Path, page: str, gap: str) -> None:
    with pytest.raises(Unreadable) as fault:
        list(records(given(tmp_path, page)))
    assert str(fault.value) == gap


@pytest.mark.parametrize("page", ["<html><body><main></main></body></html>", "<header><h1>Posts</h1></header>"])
def test_a_page_with_nothing_in_it_is_read(tmp_path: Path, page: str) -> None:
    assert list(records(given(tmp_path, page))) == []
