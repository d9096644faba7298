"""What to do about each kind of disclosure on each platform: one TOML a platform, and any.toml for every kind.

A step is a row of data with its sources, a grade of trust and the day it was checked, since platforms move
their buttons: a report prints the date, and says so when a step was not checked.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from profileaudit.data import folder, read_toml
from profileaudit.model import Guide

ANY = "any"


@dataclass(frozen=True, slots=True)
class Request:
    """How to ask one platform for one's own data."""

    first: str
    steps: tuple[str, ...]
    choose: str
    wait: str
    window: str
    """How long the download stays available."""
    link: str
    grade: str
    checked: date | None


@dataclass(frozen=True, slots=True)
class Once:
    """The steps that most jobs on a platform begin with: one switch for everything that was ever posted."""

    steps: tuple[str, ...]
    minutes: int
    """Of each of those jobs' minutes."""


@dataclass(frozen=True, slots=True)
class Platform:
    """What is known of one platform."""

    id: str
    title: str
    """Its name as its users write it."""
    guides: tuple[Guide, ...]
    request: Request | None
    once: Once | None = None
    general: tuple[str, ...] = ()
    """Kinds for which any.toml's guide says all there is to say here."""


@cache
def platforms() -> Mapping[str, Platform]:
    """Every platform by id; found by its TOML being in this folder. `any` holds the general guides."""
    loaded = (_platform(read_toml(path)) for path in sorted(folder("guides").glob("*.toml")))
    return {platform.id: platform for platform in loaded}


def platform_title(platform: str) -> str:
    """A platform's name as its users write it; its id when there is no guide for it."""
    known = platforms().get(platform)
    return known.title if known else platform


def guide_for(platform: str, kind: str, section: str) -> Guide:
    """The guide for a kind in a section: the platform's for that section, else its general one, else any.toml's."""
    for home in (platform, ANY):
        known = platforms().get(home)
        of_kind = [guide for guide in known.guides if guide.kind == kind] if known else []
        fitting = [g for g in of_kind if section in g.sections] or [g for g in of_kind if not g.sections]
        if fitting:
            return fitting[0]
    raise KeyError(f"any.toml has no guide for {kind}")


def _platform(data: Mapping[str, Any]) -> Platform:
    guides = tuple(_guide(data["platform"], each) for each in data.get("guide", ()))
    request = _request(data["request"]) if "request" in data else None
    once = Once(tuple(data["once"]["steps"]), data["once"]["minutes"]) if "once" in data else None
    return Platform(data["platform"], data["title"], guides, request, once, tuple(data.get("general", ())))


def _guide(platform: str, data: Mapping[str, Any]) -> Guide:
    return Guide(
        kind=data["kind"],
        platform=platform,
        title=data["title"],
        why=data["why"],
        steps=tuple(data["steps"]),
        link=data["link"],
        sources=tuple(data["sources"]),
        grade=data["grade"],
        checked=data.get("checked"),
        reversible=data["reversible"],
        minutes=data["minutes"],
        sections=tuple(data.get("sections", ())),
        first=data.get("first", ""),
        cannot=data.get("cannot", ""),
    )


def _request(data: Mapping[str, Any]) -> Request:
    return Request(
        first=data.get("first", ""),
        steps=tuple(data["steps"]),
        choose=data["choose"],
        wait=data["wait"],
        window=data["window"],
        link=data["link"],
        grade=data["grade"],
        checked=data.get("checked"),
    )
