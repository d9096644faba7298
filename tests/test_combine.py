"""What findings say together, and the cheapest job that ends it."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from profileaudit import checklist, combine
from profileaudit.model import Audience, Certainty, Combination, Entry, Finding, Place
from profileaudit.policy import load

POLICY = load()
DAY = datetime(2024, 5, 3, tzinfo=UTC)


def finding(
    kind: str,
    value: str,
    platform: str = "facebook",
    *,
    subtype: str = "",
    section: str = "Posts",
    audience: Audience = Audience.EVERYONE,
    certainty: Certainty = Certainty.LIKELY,
    posted: datetime | None = None,
) -> Finding:
    entry = Entry(value, Place(platform, section, "f", "k"), audience, posted)
    return Finding(kind, entry, 0, len(value), certainty, subtype=subtype)


def together(*found: Finding) -> dict[str, Combination]:
    return {each.id: each for each in combine.combinations(checklist.items(found, POLICY))}


BIRTH = finding("birth", "14 February 1981", section="Birthday")
ADDRESS = finding("address", "12 Harcourt Road, Bath", "linkedin", section="Contact info")
AWAY = finding("location", "away until the 14th", "instagram", subtype="away")
SCHOOL = finding("school", "Oakfield Primary", "linkedin")
TOWN = finding("location", "Frome")


@pytest.mark.parametrize(
    ("found", "ids"),
    [
        ([BIRTH, ADDRESS], {"birth-and-address"}),
        ([finding("birth", "born 3rd of March 1979"), ADDRESS], {"birth-and-address"}),
        ([finding("birth", "1981-02-14"), SCHOOL], {"birth-and-work"}),
        ([finding("birth", "12/05/85"), ADDRESS], {"birth-and-address"}),
        ([finding("birth", "14 February"), finding("birth", "45 years old", "x")], {"birthday-and-age"}),
        ([finding("birth", "12 May"), finding("birth", "Born in 1985", "x")], {"birthday-and-age"}),
        ([finding("birth", "40 today", posted=DAY)], {"round-birthday"}),
        ([finding("birth", "my 40th birthday", posted=DAY)], {"round-birthday"}),
        (
            [finding("family", "Rolo", subtype="pet"), finding("family", "Tandy", "x", subtype="mothers-name")],
            {"security-answers"},
        ),
        ([ADDRESS, AWAY], {"home-and-away"}),
        ([finding("photo-place", "51.381, -2.359"), AWAY], {"home-and-away"}),
        ([finding("location", "51.3811, -2.3590", "strava"), AWAY], {"home-position-and-away"}),
        ([TOWN, finding("job-title", "Year 4 teacher", "x")], {"town-and-what-you-teach"}),
        ([TOWN, finding("job-title", "Head of Maths", "x")], {"town-and-what-you-teach"}),
        (
            [finding("school", "Oakfield"), finding("job-title", "SENDCo"), finding("email", "sam@example.org")],
            {"school-role-and-mail"},
        ),
        ([SCHOOL, finding("family", "Mum to Arlo")], {"work-here-family-there"}),
        ([finding("phone", "07700 900123"), finding("phone", "+44 7700 900123", "x")], {"same-number"}),
        ([finding("phone", "07700 900123"), finding("phone", "0044 (0)7700-900123", "x")], {"same-number"}),
        ([finding("email", "Sam@example.org"), finding("email", "sam@example.org", "x")], {"same-mail"}),
    ],
)
def test_what_comes_together(found: list[Finding], ids: set[str]) -> None:
    assert set(together(*found)) == ids


@pytest.mark.parametrize(
    "found",
    [
        [BIRTH],
        [ADDRESS],
        [BIRTH, TOWN],
        [finding("birth", "14 February"), ADDRESS],
        [finding("birth", "45 years old"), ADDRESS],
        [finding("birth", "1981"), SCHOOL],
        [finding("birth", "14 February"), finding("birth", "15 February", "x")],
        [finding("birth", "45 years old"), finding("birth", "Born in 1985", "x")],
        [finding("birth", "40 today")],
        [finding("birth", "45 years old", posted=DAY)],
        [finding("birth", "14 February", posted=DAY)],
        [finding("family", "Rolo", subtype="pet"), finding("family", "Biscuit", subtype="pet")],
        [finding("family", "Rolo", subtype="pet"), finding("family", "Mum to Arlo")],
        [AWAY],
        [AWAY, TOWN],
        [TOWN, finding("job-title", "Teacher", "x")],
        [TOWN, finding("job-title", "Caretaker", "x")],
        [TOWN, SCHOOL],
        [finding("school", "Oakfield"), finding("job-title", "SENDCo")],
        [SCHOOL, finding("family", "Mum to Arlo", "linkedin")],
        [finding("phone", "07700 900123"), finding("phone", "07700 900123")],
        [finding("phone", "07700 900123"), finding("phone", "07700 900124", "x")],
        [finding("email", "sam@example.org"), finding("email", "sam@example.com", "x")],
        [BIRTH, finding("address", "12 Harcourt Road", audience=Audience.ONLY_YOU)],
        [BIRTH, finding("address", "12 Harcourt Road", certainty=Certainty.POSSIBLE)],
    ],
)
def test_what_says_no_more_together(found: list[Finding]) -> None:
    assert together(*found) == {}


def test_a_whole_date_of_birth_leaves_nothing_to_work_out() -> None:
    assert "birthday-and-age" not in together(
        BIRTH, finding("birth", "14 February", "x"), finding("birth", "45 years old")
    )


def test_a_named_school_leaves_nothing_to_work_out() -> None:
    assert "town-and-what-you-teach" not in together(TOWN, finding("job-title", "Year 4 teacher"), SCHOOL)


def test_it_spans_accounts_and_names_the_cheapest_job() -> None:
    combination = together(BIRTH, ADDRESS)["birth-and-address"]
    assert combination.platforms == ("facebook", "linkedin")
    jobs = checklist.items([BIRTH, ADDRESS], POLICY)
    cheapest = min(jobs, key=lambda item: item.guide.minutes)
    assert combination.breaks == (cheapest,)


def test_a_part_that_stands_in_two_jobs_is_ended_by_both_or_by_another_part() -> None:
    elsewhere = finding("birth", "14 February 1981", "x")
    (job,) = together(BIRTH, elsewhere, ADDRESS)["birth-and-address"].breaks
    assert job.platform == "linkedin"


def test_a_job_that_cannot_be_done_is_not_the_way_out() -> None:
    birth, mail = finding("birth", "14 February 1981", "reddit"), finding("address", "12 Harcourt Road", "tiktok")
    (job,) = together(birth, mail)["birth-and-address"].breaks
    assert not job.guide.cannot


def test_two_of_three_answers_are_ended_by_enough_jobs() -> None:
    answers = [
        finding("family", "Rolo", subtype="pet"),
        finding("family", "Tandy", "x", subtype="mothers-name"),
        finding("family", "Metro", "instagram", subtype="first-car"),
    ]
    assert len(together(*answers)["security-answers"].breaks) == 2
    assert len(together(*answers[:2])["security-answers"].breaks) == 1


def test_two_numbers_on_two_accounts_are_two_combinations() -> None:
    numbers = [finding("phone", number, platform) for number in ("07700 900123", "0117 496 0123") for platform in "ab"]
    assert set(together(*numbers)) == {"same-number-1", "same-number-2"}


@pytest.mark.parametrize("rule", combine.rules(), ids=lambda rule: rule.id)
def test_a_rule_says_in_one_sentence_what_it_enables_and_where_that_is_known_from(rule: combine.Rule) -> None:
    assert rule.why.endswith(".") and ". " not in rule.why
    assert not set("!") & set(rule.why + rule.title)
    assert rule.source
    assert 1 <= rule.at_least <= len(rule.parts)
    assert all(part.kinds for part in rule.parts)


def test_rules_are_told_apart_by_their_id() -> None:
    ids = [rule.id for rule in combine.rules()]
    assert len(ids) == len(set(ids))
