"""Every format shows what to do once and what findings say together, in its own way."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from profileaudit import together
from profileaudit.model import Audience, Depth, Report
from profileaudit.plan import plan
from profileaudit.policy import load
from profileaudit.reports import Showing, formats
from profileaudit.summary import Outcome, headline, outcome

from .conftest import finding

FORMATS = ("text", "md", "html")


@pytest.fixture
def whole(report: Report) -> Report:
    """The report with a date of birth, an address, and two jobs that begin alike."""
    found = [
        finding("birth", "born 14 February 1981", "14 February 1981", "Posts", Audience.EVERYONE),
        finding("address", "12 Harcourt Road, Bath", "12 Harcourt Road, Bath", "Contact info", Audience.EVERYONE),
        finding("school", "at Oakfield Primary today", "Oakfield Primary", "Posts", Audience.EVERYONE),
    ]
    made = plan(found, load(), depth=Depth.POLICY, reread=True)
    return replace(report, items=made.items, openings=made.openings, combinations=made.combinations)


def shown(report: Report, form: str) -> str:
    return " ".join(formats()[form].render(report, Showing()).split())


@pytest.mark.parametrize("form", FORMATS)
def test_what_findings_say_together_and_what_ends_it(whole: Report, form: str) -> None:
    text = shown(whole, form)
    assert together.TOGETHER.casefold() in text.casefold()
    assert "Your date of birth and your home address" in text
    assert "could apply for credit as you" in text
    assert "birth (1 place), address (1 place)" in text
    assert "The quickest way to end it:" in text


@pytest.mark.parametrize("form", FORMATS)
def test_the_common_beginning_is_told_once(whole: Report, form: str) -> None:
    text = shown(whole, form)
    assert together.ONCE.casefold() in text.casefold()
    assert text.count("Limit who can see past posts") == 1


@pytest.mark.parametrize("form", FORMATS)
def test_nothing_is_shown_of_either_where_there_is_neither(report: Report, form: str) -> None:
    text = shown(report, form).casefold()
    assert together.ONCE.casefold() not in text
    assert together.TOGETHER.casefold() not in text


@pytest.mark.parametrize("form", [*FORMATS, "json"])
def test_no_value_is_shown_unasked(whole: Report, form: str) -> None:
    text = shown(whole, form)
    assert "Harcourt" not in text
    assert "1981" not in text


def test_in_text_the_way_out_is_a_job_by_its_number(whole: Report) -> None:
    birth = next(each for each in whole.combinations if each.id == "birth-and-address")
    number = whole.items.index(birth.breaks[0]) + 1
    assert f"job {number}, {birth.breaks[0].guide.title}" in shown(whole, "text")


def test_a_way_out_of_several_jobs_goes_by_their_numbers(whole: Report) -> None:
    both = replace(whole.combinations[0], breaks=whole.items[:2])
    minutes = sum(item.guide.minutes for item in whole.items[:2])
    assert together.ends(both, whole) == f"The quickest way to end it: jobs 1 and 2, about {minutes} minutes in all."


def test_in_html_the_way_out_is_a_link_to_its_job(whole: Report) -> None:
    page = shown(whole, "html")
    targets = [piece.split('"')[0] for piece in page.split('href="#')[1:]]
    assert targets
    assert all(f'id="{target}"' in page for target in targets)


def test_in_json_both_go_by_id(whole: Report) -> None:
    data = json.loads(formats()["json"].render(whole, Showing()))
    combination = next(each for each in data["combinations"] if each["id"] == "birth-and-address")
    assert set(combination["findings"]) <= {each["id"] for each in data["findings"]}
    assert set(combination["breaks"]) <= {each["id"] for each in data["items"]}
    assert combination["platforms"] == ["facebook"]
    assert data["openings"][0]["platform"] == "facebook"
    assert data["openings"][0]["minutes"] == 5


def test_minutes_are_counted_once(whole: Report) -> None:
    minutes = sum(item.guide.minutes for item in whole.items) + 5
    assert f"About {minutes} minutes in all." in headline(whole)


def test_a_quick_round_without_jobs_is_not_nothing_to_do(report: Report) -> None:
    quick = replace(report, items=(), depth=Depth.QUICK, left_for_later=3)
    assert outcome(quick) is Outcome.SOMETHING_TO_DO
    assert "whole list" in headline(quick)
    for form in FORMATS:
        assert "3 more jobs" in shown(quick, form)
        assert "Nothing found" not in shown(quick, form)
