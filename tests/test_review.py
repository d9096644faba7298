"""A person's way through a report: what is narrowed, what is settled, how far it has come."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

import pytest

from profileaudit import review
from profileaudit.checklist import items
from profileaudit.fingerprint import item_id
from profileaudit.model import Account, Audience, Certainty, Entry, Finding, Place, Report, Source
from profileaudit.past import Given, Past, Verdict
from profileaudit.policy import load
from profileaudit.review import Choice, Narrow
from profileaudit.traces import Looked, Memory, since

SECRET = bytes(32)
MADE = datetime(2026, 11, 24, 12, tzinfo=UTC)
LATER = MADE + timedelta(minutes=5)


def finding(platform: str, kind: str, value: str, audience: Audience) -> Finding:
    entry = Entry(value, Place(platform, "Bio", "profile.json", "bio"), audience)
    return Finding(kind, entry, 0, len(value), Certainty.LIKELY)


FOUND = (
    finding("x", "phone", "07700 900123", Audience.EVERYONE),
    finding("x", "phone", "07700 900124", Audience.FOLLOWERS),
    finding("x", "school", "Oakfield", Audience.EVERYONE),
    finding("facebook", "phone", "07700 900123", Audience.UNKNOWN),
)


def reported(found: Sequence[Finding] = FOUND) -> tuple[Report, Past]:
    policy = load()
    jobs = items(found, policy)
    sources = tuple(
        Source((), platform, "", Account(), 1, {"Bio": 1}, ("profile.json",), (), (), None, None)
        for platform in dict.fromkeys(each.entry.place.platform for each in found)
    )
    looked = Looked(tuple(found), jobs, sources, MADE, policy.ref)
    changed, _, _ = since(looked, Memory(Past(), SECRET))
    report = Report(policy.ref, MADE, sources, jobs, (), policy.questions, changes=changed)
    return report, review.said(Past(), changed.now, {})


def ids(report: Report) -> dict[tuple[str, str], str]:
    return {(item.platform, item.guide.kind): item_id(item, SECRET) for item in report.items}


@pytest.mark.parametrize(
    ("narrow", "expected"),
    [
        (Narrow(), {("x", "phone"), ("x", "school"), ("facebook", "phone")}),
        (Narrow(platform="x"), {("x", "phone"), ("x", "school")}),
        (Narrow(kind="phone"), {("x", "phone"), ("facebook", "phone")}),
        (Narrow(audience="followers"), {("x", "phone")}),  # one of its two places
        (Narrow(audience="everyone"), {("x", "phone"), ("x", "school")}),
        (Narrow("x", "phone", "everyone"), {("x", "phone")}),
        (Narrow("facebook", "school"), set()),
        (Narrow(platform="X"), set()),
        (Narrow(audience="only you"), set()),
        (Narrow(kind="<script>"), set()),
    ],
)
def test_narrowed(narrow: Narrow, expected: set[tuple[str, str]]) -> None:
    report, _ = reported()
    left = review.narrowed(report.items, narrow)
    assert {(item.platform, item.guide.kind) for item in left} == expected
    assert list(left) == [item for item in report.items if item in left]


def test_choices_say_how_many_jobs_they_leave() -> None:
    report, _ = reported()
    assert review.choices(report.items) == {
        "platform": (Choice("facebook", "Facebook", 1), Choice("x", "X (Twitter)", 2)),
        "kind": (Choice("school", "school", 1), Choice("phone", "phone", 2)),
        "audience": (
            Choice("everyone", "anyone can see it", 2),
            Choice("followers", "your friends or followers can see it", 1),
            Choice("unknown", "the download does not say who can see it", 1),
        ),
    }
    assert review.choices([]) == {"platform": (), "kind": (), "audience": ()}


@pytest.mark.parametrize(
    ("verdict", "settles"),
    [
        (Verdict.DONE, True),
        (Verdict.ACCEPT, True),
        (Verdict.WRONG, True),
        (Verdict.NOT_ME, True),
        (Verdict.ESCALATE, True),
        (Verdict.CANNOT, True),
        (Verdict.FIX, False),
    ],
)
def test_standing(verdict: Verdict, settles: bool) -> None:
    report, past = reported()
    job = ids(report)["x", "phone"]
    assert (review.standing(report, past, SECRET).done, review.standing(report, past, SECRET).total) == (0, 3)
    told = review.said(Past(), past.audits[-1], {job: Given(verdict, "", LATER)})
    assert review.standing(report, told, SECRET).settled == (frozenset({job}) if settles else frozenset())
    left = review.without_settled(report, told, SECRET)
    assert (len(left.items), len(left.settled)) == ((2, 2) if settles else (3, 0))


def test_a_verdict_on_no_job_of_this_audit_changes_nothing() -> None:
    report, past = reported()
    told = review.said(
        Past(), past.audits[-1], {"no-such-job": Given(Verdict.DONE, "", LATER), "": Given(Verdict.DONE, "", LATER)}
    )
    assert review.standing(report, told, SECRET).done == 0


def test_earlier_verdicts_stay_and_newer_ones_win() -> None:
    report, past = reported()
    job = ids(report)["x", "school"]
    (trace,) = [each for each in past.audits[-1].traces if each.item == job]
    before = Past(verdicts={trace.base: Given(Verdict.WRONG, "", LATER)})
    assert review.standing(report, review.said(before, past.audits[-1], {}), SECRET).settled == {job}
    again = review.said(before, past.audits[-1], {job: Given(Verdict.FIX, "", LATER)})
    assert review.standing(report, again, SECRET).settled == frozenset()
