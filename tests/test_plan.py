"""How deep an audit goes, and what several jobs begin with."""

from __future__ import annotations

import pytest

from profileaudit import checklist, openings
from profileaudit.guides import platforms
from profileaudit.model import Audience, Certainty, Depth, Entry, Finding, Item, Place, Urgency
from profileaudit.plan import Plan, plan, questions
from profileaudit.policy import load

POLICY, EXAMPLE = load(), load("hillbrook-2025")


def finding(
    kind: str,
    platform: str = "facebook",
    section: str = "Posts",
    audience: Audience = Audience.EVERYONE,
    certainty: Certainty = Certainty.LIKELY,
) -> Finding:
    return Finding(kind, Entry("text", Place(platform, section, "f", "k"), audience), 0, 4, certainty)


FOUND = [
    finding("phone"),
    finding("school", audience=Audience.FOLLOWERS),
    finding("family", audience=Audience.FOLLOWERS),
    finding("sensitive"),
    finding("location", certainty=Certainty.POSSIBLE),
    finding("conduct"),
    finding("confidential", certainty=Certainty.POSSIBLE),
    finding("email", audience=Audience.ONLY_YOU),
]


def planned(depth: Depth = Depth.POLICY, *, reread: bool = True, example: bool = False) -> Plan:
    return plan(FOUND, EXAMPLE if example else POLICY, depth=depth, reread=reread)


def kinds(items: tuple[Item, ...]) -> dict[str, str]:
    return {item.guide.kind: item.urgency.value for item in items}


@pytest.mark.parametrize(
    ("depth", "jobs"),
    [
        (Depth.QUICK, {"phone": "now"}),
        (
            Depth.POLICY,
            {
                "phone": "now",
                "school": "soon",
                "conduct": "soon",
                "family": "review",
                "sensitive": "review",
                "location": "review",
            },
        ),
        (
            Depth.STRICT,
            {
                "phone": "now",
                "school": "now",
                "conduct": "soon",
                "family": "soon",
                "sensitive": "review",
                "location": "review",
                "confidential": "review",
            },
        ),
    ],
)
def test_three_depths(depth: Depth, jobs: dict[str, str]) -> None:
    assert kinds(planned(depth).items) == jobs


def test_only_the_strict_round_asks_what_the_policy_does_not() -> None:
    assert "sensitive" not in kinds(planned(example=True).items)
    strict = planned(Depth.STRICT, example=True)
    assert kinds(strict.items)["sensitive"] == "review"
    assert next(item for item in strict.items if item.guide.kind == "sensitive").clauses == ()


def test_the_quick_round_tells_what_it_leaves_out() -> None:
    quick, whole = planned(Depth.QUICK), planned()
    assert quick.left_for_later == len(whole.items) - 1
    assert whole.left_for_later == planned(Depth.STRICT).left_for_later == 0


def test_a_quick_audit_asks_less() -> None:
    quick, whole = (questions(load(), depth) for depth in (Depth.QUICK, Depth.POLICY))
    assert 0 < len(quick) < len(whole)
    assert all(question.quick for question in quick)
    assert quick[0].id == "under-investigation"


@pytest.mark.parametrize("depth", Depth)
def test_posts_worth_reading_again_can_be_switched_off(depth: Depth) -> None:
    assert not {"conduct", "confidential"} & set(kinds(planned(depth, reread=False).items))


@pytest.mark.parametrize("depth", Depth)
def test_what_only_its_owner_sees_is_no_job_at_any_depth(depth: Depth) -> None:
    assert "email" not in kinds(planned(depth).items)


def test_urgency_first_then_effort() -> None:
    items = plan(
        [finding(kind, platform) for kind in POLICY.rules for platform in ("x", "instagram", "linkedin")],
        POLICY,
        depth=Depth.POLICY,
        reread=True,
    ).items
    order = [(item.urgency.rank, item.guide.minutes) for item in items]
    assert order == sorted(order)


SEVERAL = [finding(kind, "x") for kind in ("job-title", "school", "birth")]


def test_the_switch_that_several_jobs_begin_with_is_told_and_counted_once() -> None:
    before = checklist.items(SEVERAL, POLICY)
    (opening,), after = openings.taken_out(before)
    once = platforms()["x"].once
    assert once is not None
    assert opening.steps == once.steps
    assert opening.first == ("Request your download before you delete posts.",)
    for item in after:
        assert not set(item.guide.steps) & set(opening.steps)
        assert item.guide.steps
        assert "at the top of this list" in item.guide.first
    saved = sum(item.guide.minutes for item in before) - sum(item.guide.minutes for item in after)
    assert saved == len(before) * opening.minutes


def test_one_job_alone_keeps_all_its_steps() -> None:
    items = checklist.items(SEVERAL[:1], POLICY)
    assert openings.taken_out(items) == ((), items)


def test_a_warning_about_evidence_stays_with_its_job() -> None:
    items = checklist.items([finding("conduct", "x"), finding("confidential", "x")], POLICY)
    told, after = openings.taken_out(items)
    assert told == ()
    assert all("union" in item.guide.first for item in after)


def test_profile_fields_have_no_part_in_the_switch_for_posts() -> None:
    items = checklist.items([finding(kind, "instagram", "Bio") for kind in ("job-title", "school", "birth")], POLICY)
    told, after = openings.taken_out(items)
    assert all(not opening.steps for opening in told)
    assert [item.guide.steps for item in after] == [item.guide.steps for item in items]


def test_linkedin_announcements_come_first_and_once() -> None:
    items = checklist.items([finding(kind, "linkedin", "Headline") for kind in ("job-title", "school")], POLICY)
    (opening,), after = openings.taken_out(items)
    assert "Share key profile updates" in opening.first[0]
    assert opening.minutes == 0
    assert all("LinkedIn" in item.guide.first for item in after)


def test_the_same_jobs_come_out_whatever_the_order() -> None:
    forward = plan(FOUND, POLICY, depth=Depth.POLICY, reread=True)
    backward = plan(FOUND[::-1], POLICY, depth=Depth.POLICY, reread=True)
    assert [item.guide for item in forward.items] == [item.guide for item in backward.items]
    assert Urgency.NOW in {item.urgency for item in forward.items}
