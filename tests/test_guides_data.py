"""The guides as data: complete, sourced, dated, and able to be followed."""

import datetime
import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

GUIDES = Path(__file__).parents[1] / "src" / "profileaudit" / "guides"
FILES = sorted(GUIDES.glob("*.toml"))
BY_PLATFORM = {path.stem: tomllib.loads(path.read_text(encoding="utf-8")) for path in FILES}
ENTRIES = [
    pytest.param(platform, guide, id=f"{platform}-{guide['kind']}-{number}")
    for platform, data in BY_PLATFORM.items()
    for number, guide in enumerate(data["guide"])
]
REQUESTS = [
    pytest.param(platform, data["request"], id=platform) for platform, data in BY_PLATFORM.items() if "request" in data
]

WITHOUT_A_DOWNLOAD = {"any", "web", "search", "directories", "photo", "document", "vcard"}
"""What nobody can ask a download of: pages, search engines, registers, and what the user has anyway."""

POSTED = [
    "job-title",
    "school",
    "employer",
    "phone",
    "email",
    "address",
    "location",
    "birth",
    "family",
    "other-account",
    "identifier",
    "credential",
    "sensitive",
    "conduct",
    "confidential",
    "visibility",
]
KINDS = {*POSTED, "photo-place", "photo-detail", "photo-text"}
IN_A_PROFILE = POSTED[:10]
"""Kinds whose fix in a profile field differs from the fix in a post."""

REQUIRED = {"kind", "title", "why", "steps", "link", "sources", "grade", "reversible", "minutes"}
OPTIONAL = {"sections", "first", "cannot", "checked"}
REQUEST = {"first", "steps", "choose", "wait", "window", "link", "sources", "grade"}

SECTIONS = {
    "facebook": (
        "Name|Bio|Work|Education|Contact info|Birthday|Places lived|Family and relationships"
        "|Details about you|Websites",
        "Posts|Comments|Group posts|Group comments|Groups|Pages liked|Events|Check-ins|Photos|Albums"
        "|Stories|Reviews|Account records|Privacy settings",
    ),
    "instagram": (
        "Name|Username|Bio|Website|Contact details|Birthday",
        "Posts|Stories|Reels|Comments|Archived posts|Account records|Account privacy",
    ),
    "threads": ("Name|Bio|Links", "Posts|Account records|Account privacy"),
    "x": (
        "Name|Username|Bio|Location|Website",
        "Posts|Long posts|Deleted posts|Account records|Account privacy",
    ),
    "linkedin": (
        "Name|Headline|About|Industry|Positions|Education|Contact info|Birthday|Location|Websites"
        "|Volunteering|Certifications|Projects|Honours|Publications|Courses|Organisations"
        "|Recommendations|Skills",
        "Posts|Comments|Events|Articles|Saved answers|Account records",
    ),
    "mastodon": ("Name|Username|Bio|Profile fields|Other accounts|Other details", "Posts|Account privacy"),
    "bluesky": ("Name|Bio|Website|Other details|Lists|Feeds", "Posts|Account privacy"),
}
"""Per platform: the sections that are profile fields, and the others."""


def test_the_four_platforms_with_a_reader_have_guides_and_any_covers_the_rest() -> None:
    assert {*SECTIONS, "any"} <= set(BY_PLATFORM)


@pytest.mark.parametrize("platform", BY_PLATFORM)
def test_a_file_is_named_after_its_platform(platform: str) -> None:
    data = BY_PLATFORM[platform]
    assert data["platform"] == platform
    assert data["title"]
    assert ("request" in data) == (platform not in WITHOUT_A_DOWNLOAD)
    assert set(data) <= {"platform", "title", "general", "request", "once", "guide"}


def dated(row: Any) -> Any:
    """Grade U means that nothing was checked; every other grade has the date of its source."""
    if row["grade"] == "U":
        return "checked" not in row
    return type(row.get("checked")) is datetime.date


@pytest.mark.parametrize(("platform", "guide"), ENTRIES)
def test_an_entry_is_complete(platform: str, guide: Any) -> None:
    assert set(guide) >= REQUIRED
    assert set(guide) <= REQUIRED | OPTIONAL
    assert guide["kind"] in KINDS
    assert guide["grade"] in set("ABCDU")
    assert guide["reversible"] in {"yes", "with effort", "no"}
    assert 1 <= guide["minutes"] <= 30
    assert dated(guide)
    assert guide["steps"] and all(guide["steps"])
    assert len(set(guide["steps"])) == len(guide["steps"])
    assert guide["sources"] and all(guide["sources"])
    assert guide["link"] == "" or guide["link"].startswith("https://")
    assert not {"first", "cannot"} & {key for key, value in guide.items() if not value}


@pytest.mark.parametrize(("platform", "request_"), REQUESTS)
def test_a_request_says_all_that_is_needed_to_get_the_data(platform: str, request_: Any) -> None:
    assert set(request_) - {"checked"} == REQUEST
    assert all(request_.values())
    assert request_["link"].startswith("https://")
    assert dated(request_)


@pytest.mark.parametrize(("platform", "guide"), ENTRIES)
def test_sentences_are_sentences_and_titles_are_not(platform: str, guide: Any) -> None:
    assert guide["title"][0].isupper() and not guide["title"].endswith(".")
    assert ". " not in guide["why"]
    assert len(guide["title"]) <= 75
    for text in (guide["why"], *guide["steps"], guide.get("first", ""), guide.get("cannot", "")):
        assert text == text.strip()
        assert text == "" or text.endswith((".", "?", ")")), text
        assert not re.search(r"\byou (must|should)\b", text), "no scolding"


@pytest.mark.parametrize(("platform", "guide"), ENTRIES)
def test_evidence_is_kept_and_nothing_is_deleted_without_a_word_of_warning(platform: str, guide: Any) -> None:
    if guide["kind"] in {"conduct", "confidential"}:
        assert "union" in guide["first"]
    if guide["kind"] == "identifier":
        assert "screenshot" in guide["first"]
    if guide["reversible"] == "no":
        assert guide.get("first"), "what cannot be undone needs a word beforehand"


def test_any_has_exactly_one_guide_for_every_kind_and_no_sections() -> None:
    guides = BY_PLATFORM["any"]["guide"]
    assert sorted(guide["kind"] for guide in guides) == sorted(KINDS)
    assert not any("sections" in guide for guide in guides)


@pytest.mark.parametrize("platform", SECTIONS)
@pytest.mark.parametrize("kind", POSTED)
def test_a_platform_has_one_general_guide_for_each_kind(platform: str, kind: str) -> None:
    general = [guide for guide in BY_PLATFORM[platform]["guide"] if guide["kind"] == kind and "sections" not in guide]
    assert len(general) == 1


@pytest.mark.parametrize("platform", SECTIONS)
@pytest.mark.parametrize("kind", POSTED)
def test_sections_are_known_and_claimed_once(platform: str, kind: str) -> None:
    profile, elsewhere = (set(names.split("|")) for names in SECTIONS[platform])
    claimed = [
        section
        for guide in BY_PLATFORM[platform]["guide"]
        if guide["kind"] == kind
        for section in guide.get("sections", ())
    ]
    assert set(claimed) <= profile | elsewhere
    assert len(set(claimed)) == len(claimed)


@pytest.mark.parametrize("platform", SECTIONS)
@pytest.mark.parametrize("kind", IN_A_PROFILE)
def test_a_profile_field_never_gets_the_steps_for_posts(platform: str, kind: str) -> None:
    claimed = {
        section
        for guide in BY_PLATFORM[platform]["guide"]
        if guide["kind"] == kind
        for section in guide.get("sections", ())
    }
    assert set(SECTIONS[platform][0].split("|")) <= claimed
