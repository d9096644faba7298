"""What Instagram keeps on an account and shows to nobody else: `Account records`, for the owner only."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from profileaudit.export import File
from profileaudit.formats.meta import labelled
from profileaudit.formats.moments import moment
from profileaudit.model import Account, Audience, Entry, Place, Unread
from profileaudit.readers import Read
from profileaudit.readers.instagram.labels import SAYS, fields, meaning
from profileaudit.readers.instagram.shape import Misshapen, Record, Told, below, listed, mapping, read_each, words

_STREET = ("address_line1", "address_line2", "address_line3")
_REGION = ("address_level4", "address_level3", "address_level2", "address_level1", "postal_code")
_COORDINATES = (("Precise Latitude", "Precise Longitude"), ("Imprecise Latitude", "Imprecise Longitude"))


def _entry(file: File, key: str, text: str, says: str | None, posted: datetime | None = None) -> Entry:
    return Entry(text, Place("instagram", "Account records", file.path, key), Audience.ONLY_YOU, posted, says)


def sign_up(file: File, account: Account) -> Told:
    """What the account was opened with."""

    def one(key: str, record: Record) -> Told:
        for told in fields(file, key, record):
            if isinstance(told, Unread):
                yield told
            elif told.text and told.meaning != "harmless":
                yield _entry(file, told.key, told.text, SAYS.get(told.meaning), told.posted)

    return read_each(file, ("account_history_registration_info",), one)


def changes(file: File, account: Account) -> Told:
    """Earlier names, bios and addresses, and what replaced them. `Changed` says what was changed."""

    def one(key: str, record: Record) -> Told:
        told = mapping(record.get("string_map_data"))
        values = {label: mapping(told.get(label) or {}) for label in ("Changed", "Previous Value", "New Value")}
        says = SAYS.get(meaning(words(values["Changed"].get("value"))))
        posted = moment(mapping(told.get("Change Date") or {}).get("timestamp"))
        for label in ("Previous Value", "New Value"):
            if text := words(values[label].get("value")):
                yield _entry(file, below(key, f"string_map_data.{label}"), text, says, posted)

    return read_each(file, ("profile_profile_change",), one)


def based_in(file: File, account: Account) -> Told:
    """Where Instagram thinks that the owner lives. The one label is in the account's language, so any will do."""

    def one(key: str, record: Record) -> Told:
        for told in fields(file, key, record):
            if isinstance(told, Unread):
                yield told
            elif told.text:
                yield _entry(file, told.key, told.text, "location")

    return read_each(file, ("inferred_data_primary_location",), one)


def last_seen_at(file: File, account: Account) -> Told:
    """The last known location, in degrees; 0, 0 stands for none."""

    def one(key: str, record: Record) -> Told:
        told = mapping(record.get("string_map_data"))
        posted = moment(mapping(told.get("GPS Time Uploaded") or {}).get("timestamp"))
        for labels in _COORDINATES:
            pair = [words(mapping(told.get(label) or {}).get("value")) for label in labels]
            if all(pair) and any(text.strip("-0.") for text in pair):
                yield _entry(file, below(key, f"string_map_data.{labels[0]}"), ", ".join(pair), "location", posted)

    return read_each(file, ("account_history_imprecise_last_known_location",), one)


def guessed(says: str, root: str) -> Read:
    """A reader of what Instagram guesses: addresses or numbers that may be the owner's."""

    def read(file: File, account: Account) -> Told:
        def one(key: str, record: Record) -> Told:
            if "string_list_data" not in record:
                raise Misshapen
            for number, item in enumerate(listed(record["string_list_data"])):
                if text := words(mapping(item).get("value")):
                    yield _entry(file, below(key, f"string_list_data[{number}].value"), text, says)

        return read_each(file, (root,), one)

    return read


def label_values(says: str) -> Read:
    """A reader of the newer files that are a tree of labels and values, all of one kind."""

    def read(file: File, account: Account) -> Told:
        def one(key: str, record: Record) -> Told:
            if "label_values" not in record:
                raise Misshapen
            for titles, label, value in labelled(record):
                if isinstance(value, str) and value.strip():
                    where = below(key, " > ".join(part for part in ("label_values", *titles, label) if part))
                    yield _entry(file, where, value.strip(), says)

        return read_each(file, ("",), one)

    return read


def autofill(file: File, account: Account) -> Told:
    """What the browser inside the app fills into forms: name, address, number, e-mail."""

    def one(key: str, record: Record) -> Told:
        for name, text, says in _filled_in(record):
            if text:
                yield _entry(file, below(key, name), text, says)

    return read_each(file, ("ig_autofill_data",), one)


def _filled_in(record: Record) -> Iterator[tuple[str, str, str | None]]:
    """The address as one value, as it would stand on an envelope; the parts of a number are parts of `tel`."""

    def line(names: tuple[str, ...], between: str) -> str:
        return between.join(text for name in names if (text := words(record.get(name))))

    def either(*names: str) -> Any:
        return next(((name, text) for name in names if (text := words(record.get(name)))), (names[0], ""))

    yield "given_name", line(("given_name", "family_name"), " "), None
    street = _STREET if words(record.get("address_line1")) else ("street_address",)
    yield street[0], line((*street, *_REGION), ", "), "address"
    yield (*either("tel", "tel_national", "tel_local"), "phone")
    yield "email", words(record.get("email")), "email"
