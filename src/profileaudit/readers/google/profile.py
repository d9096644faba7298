"""The Google profile (`Profile.json`) and what Google keeps of the account (`SubscriberInfo.html`).

Keys are never translated, names of files are. Each field of a profile has an audience of its own, which is not
in the export. `SubscriberInfo.html` is known in English; a label that is not known is told as it stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from profileaudit.columns import OTHER
from profileaudit.export import File
from profileaudit.formats import Unreadable
from profileaudit.formats.documents import UNKNOWN as UNRECOGNISED
from profileaudit.formats.documents import load
from profileaudit.formats.elements import shown
from profileaudit.formats.html import records
from profileaudit.model import Account, Audience, Entry, Place, Unread

PLATFORM = "google"
RECORDS = "Account records"
ONLY_YOU, UNKNOWN = Audience.ONLY_YOU, Audience.UNKNOWN

Told = Iterator[Entry | Unread]

_FIELDS: Mapping[str, tuple[str, str | None]] = {
    "name.formattedName": ("Name", None),
    "displayName": ("Name", None),
    "nickname": ("Name", None),
    "emails.value": ("Contact info", "email"),
    "phoneNumbers.value": ("Contact info", "phone"),
    "addresses.value": ("Contact info", "address"),
    "addresses.formatted": ("Contact info", "address"),
    "urls.value": ("Links", "other-account"),
    "birthday": ("Birthday", "birth"),
    "placesLived.value": ("Places lived", "location"),
    "organizations.title": ("Work and education", "job-title"),
    "occupation": ("Work and education", "job-title"),
    "tagline": ("About", None),
    "aboutMe": ("About", None),
    "braggingRights": ("About", None),
    "skills": ("About", None),
}
"""Path without the numbers of lists -> section, what it says."""
_HARMLESS = re.compile(
    r"name\..*|id|kind|etag|url|objectType|language|verified|isPlusUser|image\..*|cover\..*|.*\.(?:type|primary|label)"
    r"|organizations\.(?:startDate|endDate)"
)
"""Parts of the name, and what says nothing of the owner."""


def profile(file: File, account: Account) -> Told:
    """Every field of the profile. A field that is not known is told under its own key."""
    record = load(file)
    if not isinstance(record, dict):
        raise Unreadable(UNRECOGNISED)
    told: set[tuple[str, str]] = set()
    for path, key, text in _texts(record):
        section, says = _FIELDS.get(path, (OTHER, None))
        if path == "organizations.name":
            section, says = "Work and education", _kind_of_place(record, key)
        elif section == OTHER and _HARMLESS.fullmatch(path) and path != "gender.type":
            continue
        if (section, text) not in told:  # displayName repeats the name
            told.add((section, text))
            yield Entry(text, Place(PLATFORM, section, file.path, key), UNKNOWN, None, says)


def _kind_of_place(record: Mapping[str, Any], key: str) -> str:
    """A place of work is an employer, a school a school; `key` is `organizations[1].name`."""
    number = int(found.group(1)) if (found := re.search(r"\[(\d+)\]", key)) else 0
    listed = record.get("organizations")
    each = listed[number] if isinstance(listed, list) and number < len(listed) else listed
    kind = each.get("type") if isinstance(each, dict) else ""
    return "school" if isinstance(kind, str) and kind.casefold() == "school" else "employer"


def _texts(value: Any, path: str = "", key: str = "") -> Iterator[tuple[str, str, str]]:
    """Every text of a document: (path without numbers, key path, text)."""
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from _texts(inner, f"{path}.{name}".lstrip("."), f"{key}.{name}".lstrip("."))
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            yield from _texts(inner, path, f"{key}[{number}]")
    elif isinstance(value, str) and value.strip():
        yield path, key, value.strip()


_LABELS = (
    (re.compile(r"(?:alternate |contact |recovery )?e-?mails?", re.I), "email"),
    (re.compile(r"recovery sms|(?:user |2-step verification )?phone numbers?", re.I), "phone"),
    (re.compile(r"birthday.*", re.I), "birth"),
    (re.compile(r"name|terms of service ip", re.I), None),
)
_NOTHING = re.compile(
    r"google account id|given name|family name|created on|terms of service language|services|status|deletion date"
    r"|end of service date|last updated date|last logins|devices?",
    re.I,
)
_NO_VALUE = frozenset({"", "n/a", "none", "not available", "-", "no recovery phone", "no recovery email"})


def subscriber(file: File, account: Account) -> Told:
    """What the account was opened with and how it can be recovered: a list of labels and values, for the owner only."""
    items = (item for item in records(file, lambda element: element.name == "li") if item.name == "li")
    for item in items:
        label, _, value = shown(item).partition(":")
        label = label.strip()
        if _NOTHING.fullmatch(label):
            continue
        known = next((says for name, says in _LABELS if name.fullmatch(label)), "?")
        section, says = (OTHER, None) if known == "?" else (RECORDS, known)
        for text in _parts(value):
            yield Entry(text, Place(PLATFORM, section, file.path, label or "item"), ONLY_YOU, None, says)


def _parts(value: str) -> list[str]:
    """The values after one label: several addresses are separated by commas or lines."""
    separated = re.split(r",\s+|\n", value) if "@" in value or re.search(r"\d{7}", value) else [value]
    return [text for each in separated if (text := each.strip()).casefold() not in _NO_VALUE]


def name_of(file: File) -> str | None:
    """The name on the profile."""
    record = load(file)
    for path, _, text in _texts(record):
        if path in ("displayName", "name.formattedName"):
            return text
    return None
