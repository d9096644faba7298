"""Every kind on every platform has a guide, or the platform's file says that the general one does."""

from __future__ import annotations

import pytest

from profileaudit.guides import ANY, Platform, guide_for, platforms
from profileaudit.model import KINDS
from profileaudit.readers import readers

NAMED = [platform for platform in platforms().values() if platform.id != ANY]


def own_kinds(platform: Platform) -> set[str]:
    """Kinds with a guide for whatever section no other guide claims."""
    return {guide.kind for guide in platform.guides if not guide.sections}


def test_every_platform_with_a_reader_has_guides() -> None:
    assert {reader.PLATFORM for reader in readers().values()} <= set(platforms())


@pytest.mark.parametrize("platform", NAMED, ids=lambda platform: platform.id)
def test_each_kind_has_a_guide_here_or_is_said_to_need_none_of_its_own(platform: Platform) -> None:
    assert own_kinds(platform) | set(platform.general) == set(KINDS)
    assert not own_kinds(platform) & set(platform.general)
    assert len(set(platform.general)) == len(platform.general)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("platform", platforms())
def test_a_guide_can_be_followed_or_says_that_the_platform_cannot(platform: str, kind: str) -> None:
    guide = guide_for(platform, kind, "a section that nobody claims")
    assert guide.kind == kind
    assert guide.steps
    assert guide.cannot == "" or guide.cannot.endswith(".")


@pytest.mark.parametrize("platform", [each for each in NAMED if each.once], ids=lambda platform: platform.id)
def test_what_is_told_once_is_what_several_guides_begin_with(platform: Platform) -> None:
    once = platform.once
    assert once is not None
    beginning = [guide for guide in platform.guides if guide.steps[: len(once.steps)] == once.steps]
    assert len(beginning) >= 2
    assert all(guide.minutes > once.minutes >= 1 for guide in beginning)
