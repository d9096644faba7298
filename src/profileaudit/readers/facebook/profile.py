"""`profile_information.json`: the fields of the profile, each of the kind that Facebook says it is.

Root `profile` (2018-2020) or `profile_v2`; the fields inside are the same. Which of them others can see
is not in the export. A field without a row here is read as free text.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from profileaudit.formats.moments import moment
from profileaudit.model import Audience, Entry
from profileaudit.readers.facebook.entries import Spot, at, say
from profileaudit.readers.facebook.pictures import MONTHS


@dataclass(frozen=True, slots=True)
class Field:
    """One field of the profile: where its owner finds it, and what it is."""

    section: str
    says: str | None = None
    held: bool = False
    """Facebook keeps it and shows it to nobody else."""


SILENT = Field("")
"""A field that says nothing of its own: a constant, a choice from a list, or what another field says too."""
HELD = "Account records"

FIELDS: Mapping[str, Field] = {
    "name.full_name": Field("Name"),
    "name.first_name": SILENT,
    "name.middle_name": SILENT,
    "name.last_name": SILENT,
    "name_pronunciation.name": SILENT,
    "other_names.name": Field("Name"),
    "other_names.type": SILENT,
    "previous_names.name": Field(HELD, held=True),
    "username": Field("Name"),
    "profile_uri": SILENT,
    "intro_bio.name": Field("Bio"),
    "work_experiences.employer": Field("Work", "employer"),
    "work_experiences.title": Field("Work", "job-title"),
    "work_experiences.location": Field("Work", "location"),
    "work_experiences.description": Field("Work"),
    "education_experiences.name": Field("Education", "school"),
    "education_experiences.degree": Field("Education"),
    "education_experiences.concentrations": Field("Education"),
    "education_experiences.description": Field("Education"),
    "education_experiences.school_type": SILENT,
    "emails.emails": Field("Contact info", "email"),
    "emails.previous_emails": Field(HELD, "email", held=True),
    "emails.pending_emails": Field(HELD, "email", held=True),
    "emails.ad_account_emails": Field(HELD, "email", held=True),
    "phone_numbers.phone_number": Field("Contact info", "phone"),
    "phone_numbers.phone_type": SILENT,
    "address": Field("Contact info", "address"),
    "current_city.name": Field("Places lived", "location"),
    "hometown.name": Field("Places lived", "location"),
    "places_lived.place": Field("Places lived", "location"),
    "birthday": Field("Birthday", "birth"),
    "relationship.status": Field("Family and relationships", "family"),
    "relationship.partner": Field("Family and relationships", "family"),
    "relationship.anniversary": Field("Family and relationships", "family"),
    "previous_relationships.name": Field("Family and relationships", "family"),
    "family_members": Field("Family and relationships", "family"),
    "websites.address": Field("Websites", "other-account"),
    "interested_in": Field("Details about you", "sensitive"),
    "political_view.name": Field("Details about you", "sensitive"),
    "political_view.description": Field("Details about you", "sensitive"),
    "religious_view.name": Field("Details about you", "sensitive"),
    "religious_view.description": Field("Details about you", "sensitive"),
    "languages.name": SILENT,  # no policy minds a language, and "Welsh" would read as where its speaker is from
    "gender.gender_option": SILENT,
    "gender.pronoun": SILENT,
    "blood_info.blood_donor_status": SILENT,  # a constant of which no source says what it can be
    "pages.name": SILENT,  # the category; the names of the pages are under `pages.pages`
    "pages.pages": Field("Pages liked"),
    "groups.name": Field("Groups"),
}
"""By path without list numbers. What is no text (times, yes and no) is no field."""

UNKNOWN = Field("Details about you")


def profile(spot: Spot, record: dict[str, Any]) -> Iterator[Entry]:
    """Every field that says something, one entry a value."""
    for path, key, value, since in _leaves(record, "", "", None):
        # In some exports a name stands alone, in others in an object with its date: {"name", "timestamp"}.
        field = FIELDS.get(path) or FIELDS.get(path.removesuffix(".name")) or UNKNOWN
        if field is not SILENT:
            audience = Audience.ONLY_YOU if field.held else spot.audience
            here = replace(at(spot, key, field.section), audience=audience, posted=since)
            yield from say(here, value, field.says)


Leaf = tuple[str, str, Any, datetime | None]


def _leaves(value: Any, path: str, key: str, since: datetime | None) -> Iterator[Leaf]:
    """The values of a profile: (path without list numbers, key, value, when it was set)."""
    if isinstance(value, dict):
        since = moment(value.get("timestamp")) or since
        joined = JOINED.get(path)
        if joined is not None:
            yield path, key, joined(value), since
            return
        for name, inner in value.items():
            dot = "." if path else ""
            yield from _leaves(inner, f"{path}{dot}{name}", f"{key}{dot}{name}", since)
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            yield from _leaves(inner, path, f"{key}[{number}]", since)
    else:
        yield path, key, value, since


def _day(value: dict[str, Any]) -> str:
    """A date in as many of its parts as are given: 0 stands for one that is not."""
    day, month, year = (_number(value.get(name)) for name in ("day", "month", "year"))
    named = MONTHS[month - 1] if 1 <= month <= 12 else ""
    return " ".join(filter(None, (str(day) if day and named else "", named, str(year) if year else "")))


def _number(value: Any) -> int:
    return value if isinstance(value, int) else 0


def _address(value: dict[str, Any]) -> str:
    """An address as one writes it on an envelope, in one line."""
    names = ("street", "neighborhood", "city", "region", "zipcode", "country")
    return ", ".join(part for name in names if isinstance(part := value.get(name), str) and part.strip())


def _relative(value: dict[str, Any]) -> str:
    """A member of the family: the name, and what they are to the owner."""
    name, relation = (value.get(key) or "" for key in ("name", "relation"))
    return f"{name} ({relation})" if name and relation else f"{name or relation}"


JOINED: Mapping[str, Callable[[dict[str, Any]], str]] = {
    "birthday": _day,
    "relationship.anniversary": _day,
    "address": _address,
    "family_members": _relative,
}
"""Objects that are one value together."""
