"""`profile_information.html`: the same fields as in JSON, by the words beside them.

Each label is looked up among the names that JSON has for the fields (`work_experiences`: Work experiences, Work).
A label that fits none is told with its value under `Other details`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from profileaudit.formats.meta_pages import Record, Words
from profileaudit.model import Audience, Entry
from profileaudit.readers.facebook.entries import Spot, at, say
from profileaudit.readers.facebook.pages import OTHER, key
from profileaudit.readers.facebook.profile import FIELDS, SILENT, Field

_ALSO: Mapping[str, str] = {
    "name": "name.full_name",
    "full name": "name.full_name",
    "profile": "profile_uri",
    "bio": "intro_bio.name",
    "intro": "intro_bio.name",
    "emails": "emails.emails",
    "email": "emails.emails",
    "email address": "emails.emails",
    "email addresses": "emails.emails",
    "previous emails": "emails.previous_emails",
    "phone numbers": "phone_numbers.phone_number",
    "phone number": "phone_numbers.phone_number",
    "current city": "current_city.name",
    "hometown": "hometown.name",
    "home town": "hometown.name",
    "places lived": "places_lived.place",
    "work": "work_experiences.employer",
    "work experience": "work_experiences.employer",
    "work experiences": "work_experiences.employer",
    "education": "education_experiences.name",
    "education experiences": "education_experiences.name",
    "date of birth": "birthday",
    "relationship": "relationship.status",
    "relationship status": "relationship.status",
    "previous relationships": "previous_relationships.name",
    "family": "family_members",
    "websites": "websites.address",
    "website": "websites.address",
    "other names": "other_names.name",
    "previous names": "previous_names.name",
    "languages": "languages.name",
    "political view": "political_view.name",
    "political views": "political_view.name",
    "religious view": "religious_view.name",
    "religious views": "religious_view.name",
    "gender": "gender.gender_option",
    "pages": "pages.pages",
    "groups": "groups.name",
}
"""What a label may say besides a field's own name."""
_CHOICES = frozenset({"True", "False"})
_SILENT_LABELS = frozenset({"registration date", "name pronunciation", "blood info", "start date", "end date"})


def profile(spot: Spot, record: Record) -> Iterator[Entry]:
    """Every field that says something, one entry a value."""
    for words in _relatives(record.words):
        field = field_of(record.heading, words)
        if field is not SILENT and words.text not in _CHOICES:
            audience = Audience.ONLY_YOU if field.held else spot.audience
            yield from say(replace(at(spot, key(words), field.section), audience=audience), words.text, field.says)


def _relatives(words: Iterable[Words]) -> Iterator[Words]:
    """The same, with the name of a relative and what they are to the owner as one: `Mavis (Aunt)`."""
    held: Words | None = None
    for each in words:
        related = _plain(each.label) == "relation" and held is not None and held.titles == each.titles
        if held and related:
            yield replace(held, text=f"{held.text} ({each.text})")
            held = None
            continue
        if held:
            yield held
        held = each
    if held:
        yield held


def field_of(heading: str, words: Words) -> Field:
    """What a value is, by its label and by the label or heading around it.

    >>> field_of("", Words("Bath", "Location", ("Work",))).says, field_of("", Words("Mavis", "Name", ("Family",))).says
    ('location', 'family')
    """
    label = _plain(words.label)
    if label in _SILENT_LABELS:
        return SILENT
    for outer in reversed([heading, *words.titles]):
        if path := _path(_plain(outer)):
            around = FIELDS[path]
            inner = FIELDS.get(f"{path.split('.')[0]}.{label.replace(' ', '_')}")
            return inner or (
                around if around.says == "family" or not label else Field(around.section, held=around.held)
            )
    return FIELDS.get(_path(label)) or Field(OTHER)


def _path(label: str) -> str:
    """The path that JSON has for a field of this name; empty when it has none."""
    name = label.replace(" ", "_")
    return _ALSO.get(label, name if name in FIELDS else "")


def _plain(label: str) -> str:
    return " ".join(label.casefold().replace("-", "").replace("_", " ").rstrip(":").split())
