"""Jobs, not findings; most pressing first; what only its owner sees makes no job."""

from __future__ import annotations

from profileaudit import checklist
from profileaudit.guides import guide_for, platforms
from profileaudit.model import KINDS, Audience, Certainty, Entry, Finding, Place, Urgency
from profileaudit.policy import load

POLICY = load()


def finding(
    kind: str, section: str = "Posts", audience: Audience = Audience.UNKNOWN, platform: str = "facebook"
) -> Finding:
    return Finding(kind, Entry("text", Place(platform, section, "f", "k"), audience), 0, 4, Certainty.LIKELY)


def test_a_hundred_posts_are_one_job() -> None:
    (item,) = checklist.items([finding("school")] * 100, POLICY)
    assert len(item.findings) == 100
    assert item.clauses == ("2.3.13",)


def test_a_profile_field_and_posts_are_jobs_of_their_own() -> None:
    items = checklist.items([finding("school", "Education"), finding("school", "Posts")], POLICY)
    assert len({item.guide.title for item in items}) == 2


def test_the_most_pressing_comes_first_and_one_public_finding_makes_a_job_pressing() -> None:
    found = [finding("family"), finding("phone", "Posts"), finding("phone", "Posts", Audience.EVERYONE)]
    items = checklist.items(found, POLICY)
    assert [item.guide.kind for item in items] == ["phone", "family"]
    assert items[0].urgency is Urgency.NOW
    assert list(items) == sorted(items, key=lambda item: item.urgency.rank)


def test_what_only_you_see_is_no_job() -> None:
    found = [finding("email", "Account records", Audience.ONLY_YOU)]
    assert checklist.items(found, POLICY) == ()
    assert checklist.only_you(found) == tuple(found)


def test_the_order_does_not_depend_on_the_order_of_the_findings() -> None:
    found = [finding(kind, platform=platform) for kind in KINDS for platform in ("x", "facebook", "linkedin")]
    forward, backward = checklist.items(found, POLICY), checklist.items(reversed(found), POLICY)
    assert [(item.platform, item.guide) for item in forward] == [(item.platform, item.guide) for item in backward]


def test_every_kind_has_a_guide_even_on_a_platform_nobody_knows() -> None:
    for kind in KINDS:
        assert guide_for("a-platform-nobody-knows", kind, "Bio").platform == "any"


def test_a_section_has_its_own_guide_before_the_general_one() -> None:
    sections = {section for guide in platforms()["facebook"].guides for section in guide.sections}
    assert "Work" in sections
    assert "Work" in guide_for("facebook", "job-title", "Work").sections
