"""What changed stands in every report that a person reads, and whole in the one that programs read."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from profileaudit import since
from profileaudit.fingerprint import item_id
from profileaudit.model import Report
from profileaudit.past import Changes, Coverage, Fixed, Given, How, Kept, Occasion, Settled, Trace, Unseen, Verdict
from profileaudit.reports import Showing, formats

LOOK = Showing(secret=b"k" * 32)
THEN = datetime(2025, 11, 20, tzinfo=UTC)
HOSTILE = "<script>alert(1)</script> [/foo] \x1b[31m \u202e `x`"


@pytest.fixture
def changed(report: Report) -> Report:
    """The small report, with something in every group of changes."""

    def trace(name: str, kind: str = "phone", section: str = "Bio") -> Trace:
        job = item_id(report.items[0], LOOK.secret)
        return Trace(name, name, job, kind, "facebook", section, "everyone", posted=date(2019, 3, 14))

    now = Kept(report.created, "Policy", "1", (Coverage("facebook", "a", 3, {}, read=1, unread=1),), ())
    then = replace(now, made=THEN, coverage=(Coverage("facebook", "a", 9, {}, date(2011, 1, 1), date(2025, 1, 1), 7),))
    given = Given(Verdict.ACCEPT, HOSTILE, THEN)
    changes = Changes(
        then, now,
        fixed=(Fixed(trace("f1"), How.ABSENT, report.created), Fixed(trace("f2", "birth"), How.HIDDEN, report.created),
               Fixed(trace("f3", "family"), How.SAID, THEN)),
        still=(trace("s1"),), new=(trace("n1"), trace("n2", "school", "~0123")), back=(trace("b1", "email"),),
        unseen=(Unseen(trace("u1", "address"), "the reason why not"),),
        settled=(Settled(trace("x1", "employer"), given),),
        notes=("Another version.",),
    )  # fmt: skip
    return replace(report, changes=changes, occasion=Occasion.ANNUAL)


@pytest.mark.parametrize("name", ["text", "html", "md"])
def test_every_group_is_told(name: str, changed: Report) -> None:
    shown = " ".join(formats()[name].render(changed, LOOK).split())
    for said in ("20 November 2025", "Fixed: 3", "Still there: 1", "New: 2", "Came back: 1", "Cannot be told: 1",
                 "Settled by you: 1", "only you can see it now", "you said so on 20 November 2025",
                 "the reason why not", "a channel or group", "Another version."):  # fmt: skip
        assert said.casefold() in shown.casefold(), said
    assert since.FRAMES[Occasion.ANNUAL] in shown


@pytest.mark.parametrize("name", ["text", "html"])
def test_then_and_now_and_the_id_to_settle_a_job(name: str, changed: Report) -> None:
    shown = " ".join(formats()[name].render(changed, LOOK).split())
    assert "9 entries, 1 January 2011 to 1 January 2025, 7 files read" in shown
    assert "3 entries, 1 file read, 1 not read" in shown
    for item in changed.items:
        assert f"Id {item_id(item, LOOK.secret)[: since.SHORT]}." in shown
    assert "2 of 4 new, 1 of 4 came back, 1 of 4 still there" in shown


@pytest.mark.parametrize("name", sorted(formats()))
def test_a_reason_is_only_text(name: str, changed: Report) -> None:
    shown = formats()[name].render(changed, LOOK)
    assert not set(shown) & {"\x1b", "\u202e"}
    if name == "html":
        assert "<script" not in shown


@pytest.mark.parametrize("name", sorted(formats()))
def test_without_memory_nothing_is_said_of_it(name: str, report: Report) -> None:
    shown = formats()[name].render(report, LOOK)
    assert "history verdict" not in shown and "Still there" not in shown


def test_a_first_check_says_so(changed: Report) -> None:
    assert changed.changes is not None
    first = replace(changed, changes=Changes(None, changed.changes.now))
    for name in ("text", "html", "md"):
        shown = " ".join(formats()[name].render(first, LOOK).split())
        assert since.FIRST in shown and "Fixed" not in shown


def test_the_json_has_all_of_it(changed: Report) -> None:
    data = json.loads(formats()["json"].render(changed, LOOK))
    changes = data["changes"]
    assert data["version"] == 1 and data["occasion"] == "annual"
    assert changes["since"] == "2025-11-20T00:00:00+00:00"
    assert [(each["id"], each["how"]) for each in changes["fixed"]] == [
        ("f1", "absent"), ("f2", "hidden"), ("f3", "said"),
    ]  # fmt: skip
    assert (changes["still"], changes["new"], changes["back"]) == (["s1"], ["n1", "n2"], ["b1"])
    assert changes["unseen"][0]["why"] == "the reason why not"
    assert changes["settled"][0]["verdict"] == "accept"
    assert changes["coverage"]["then"][0]["entries"] == 9
    assert json.loads(formats()["json"].render(replace(changed, changes=None), LOOK))["changes"] is None
