"""What Facebook holds about the owner and shows to nobody else: sign-up details, verifications, addresses.

Worth knowing (people may be found by a number they forgot about), but no job of taking something down.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from profileaudit.formats.moments import moment
from profileaudit.model import Entry
from profileaudit.readers.facebook.entries import Spot, at, check, parts, say, words
from profileaudit.readers.facebook.labels import stated
from profileaudit.readers.facebook.pictures import coordinates

_KINDS = (
    (re.compile(r"e-?mail", re.IGNORECASE), "email"),
    (re.compile(r"phone|mobile|\btel\b", re.IGNORECASE), "phone"),
    (re.compile(r"street|address|post ?code|zip", re.IGNORECASE), "address"),
    (re.compile(r"\bcity\b|\btown\b|region|\bstate\b|county|country", re.IGNORECASE), "location"),
    (re.compile(r"birth", re.IGNORECASE), "birth"),
    (re.compile(r"user ?name", re.IGNORECASE), "other-account"),
)
"""Kinds by words in a label, the first that fits. Labels of these files are not documented: what fits none
is read as free text."""
_INTERNET_ADDRESS = re.compile(r"\bip\b|user agent|cookie|browser|device", re.IGNORECASE)


def kind(label: str) -> str | None:
    """The kind of the value beside a label of an account record.

    >>> kind("E-mail address"), kind("ADDRESS_LINE_1"), kind("Full name")
    ('email', 'address', None)
    """
    plain = label.replace("_", " ")
    return next((kind for pattern, kind in _KINDS if pattern.search(plain)), None)


_stated = stated(kind)


def account_record(spot: Spot, record: dict[str, Any]) -> Iterator[Entry]:
    """A record of labels, or (before 2024) of plain keys such as CITY and EMAIL."""
    if "label_values" in record or "label" in record:
        found = _stated(spot, record)
    else:
        found = (entry for name, value in record.items() for entry in _plain(at(spot, name), name, value))
    yield from (entry for entry in found if not is_technical(entry.place.key))


def is_technical(label: str) -> bool:
    """Whether a label is that of a machine's address, which is not the owner's and looks like a telephone number."""
    return _INTERNET_ADDRESS.search(label.replace("_", " ")) is not None


def _plain(spot: Spot, name: str, value: Any) -> Iterator[Entry]:
    if isinstance(value, list):
        for number, inner in enumerate(value):
            yield from _plain(at(spot, f"[{number}]"), name, inner)
    elif isinstance(value, dict):
        yield from words(spot, value)
    else:
        yield from say(spot, value, kind(name))


CHANGES = {
    "old_email": "email",
    "new_email": "email",
    "old_number": "phone",
    "new_number": "phone",
    "old_name": None,
    "new_name": None,
    "old_vanity": None,
    "new_vanity": None,
}
"""What a record of a change in the account holds; a vanity is the last part of the profile's address."""


def change(spot: Spot, record: dict[str, Any]) -> Iterator[Entry]:
    """A change in the account: addresses, numbers and names before and after it."""
    check(record, ("event", "session", "extra_info"))
    for _, session in parts(record, "session"):
        spot = replace(spot, posted=moment(session.get("created_timestamp")))
    for key, info in parts(record, "extra_info"):
        for name, says in CHANGES.items():
            yield from say(at(spot, f"{key}.{name}"), info.get(name), says)


def verification(spot: Spot, record: dict[str, Any]) -> Iterator[Entry]:
    """An e-mail address or telephone number that the owner once confirmed."""
    check(record, ("contact",))
    contact = record.get("contact")
    yield from say(at(spot, "contact"), contact, "email" if "@" in str(contact) else "phone")


def usual_place(spot: Spot, record: dict[str, Any]) -> Iterator[Entry]:
    """Where Facebook takes the owner to live: pairs of city and region, postcodes, or city, region and country."""
    check(record, ("city_region_pairs", "zipcode", "city", "region", "country"))
    for name in ("city_region_pairs", "zipcode"):
        values = record.get(name)
        for number, value in enumerate(values if isinstance(values, list) else []):
            pair = ", ".join(str(part) for part in value if part) if isinstance(value, list) else value
            yield from say(at(spot, f"{name}[{number}]"), pair, "location")
    pair = ", ".join(part for name in ("city", "region", "country") if isinstance(part := record.get(name), str))
    yield from say(at(spot, "city"), pair, "location")


def last_place(spot: Spot, record: dict[str, Any]) -> Iterator[Entry]:
    """Where the owner's phone was last."""
    point = coordinates(record.get("coordinate"))
    if point:
        yield from say(at(spot, "coordinate"), f"{point[0]:.4f}, {point[1]:.4f}", "location")
