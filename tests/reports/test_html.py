"""The page: no script, no request, nothing of the profile's but text."""

from __future__ import annotations

from dataclasses import replace

from bs4 import BeautifulSoup
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from profileaudit import checklist
from profileaudit.evidence import one_line
from profileaudit.model import Certainty, Entry, Finding, Place, Report
from profileaudit.policy import load
from profileaudit.reports import Showing, html

SHOWN = Showing(values=True, secret=b"k" * 32)


def page(report: Report) -> BeautifulSoup:
    return BeautifulSoup(html.render(report, SHOWN), "html.parser")


def test_no_script_and_no_request(report: Report) -> None:
    soup = page(report)
    assert not soup.find_all(["script", "img", "iframe", "object", "embed", "form", "base"])
    assert [link["rel"] for link in soup.find_all("link")] == []
    assert not [tag for tag in soup.find_all(True) for name in tag.attrs if name.startswith("on") or name == "src"]
    policy = soup.find("meta", {"http-equiv": "Content-Security-Policy"})
    assert policy is not None and str(policy["content"]).startswith("default-src 'none'")


def test_links_are_https_and_say_nothing_of_where_they_are(report: Report) -> None:
    links = page(report).find_all("a")
    assert links
    for link in links:
        assert str(link["href"]).startswith("https://")
        assert link["rel"] == ["noopener", "noreferrer"]


def test_every_tick_box_has_a_label_and_an_id_of_its_own(report: Report) -> None:
    boxes = page(report).find_all("input")
    assert len(boxes) == len(report.items) + len(report.questions)
    assert len({box["id"] for box in boxes}) == len(boxes)
    assert all(box.find_parent("label") for box in boxes)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=50, deadline=None)
@given(text=st.text(min_size=1, max_size=40).filter(lambda text: one_line(text) != ""))
def test_a_profile_is_only_ever_text(report: Report, text: str) -> None:
    found = Finding("phone", Entry(text, Place("x", "Bio", "f", "k")), 0, len(text), Certainty.CERTAIN)
    plain = page(replace(report, items=checklist.items([found], load())))
    marks = plain.find_all("mark")
    assert [mark.get_text() for mark in marks] == [one_line(text)]
    assert all(not list(mark.find_all(True)) for mark in marks)
