"""Labelled values (`string_map_data`, and the rows of pages), in whatever language the account was in.

From 2021 to 2023 the labels were in the account's language, often mixed with English; the values stay English.
Labels of the profile as seen in donated exports and in the test data of public parsers; a label that is not
here is not guessed at.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from profileaudit.export import File
from profileaudit.formats.meta_pages import Record as Page
from profileaudit.formats.meta_pages import Words
from profileaudit.formats.moments import moment
from profileaudit.model import Unread
from profileaudit.readers.instagram.shape import Misshapen, Record, below, mapping, misshapen, words

_SPELLINGS = {
    "name": ("Name", "Nom", "Nome", "Naam"),
    "username": (
        "Username",
        "Nom d'utilisateur",
        "Nome utente",
        "Nombre de usuario",
        "Gebruikersnaam",
        "Benutzername",
    ),
    "bio": ("Bio", "Biografia"),
    "website": ("Website", "Links"),  # Links: on Threads
    "email": ("Email", "Email address", "Adresse e-mail", "Indirizzo e-mail", "Correo electrónico"),
    "phone": ("Phone Number", "Numero di telefono"),
    "birth": ("Date of birth", "Birthday", "Data di nascita"),  # Birthday: on Threads
    "private": ("Private Account", "Compte privé", "Account privato", "Cuenta privada"),
    # Known, and nothing that a stranger could use.
    "harmless": (
        "Gender",
        "Genre",
        "Genere",
        "Phone Confirmed",
        "Phone number confirmed",
        "Numéro de téléphone confirmé",
        "Phone Confirmation Method",
        "Music on profile",
        "Emoji Pong High Score",
        "Onboarding Time",
        "Is Eligible for Profile Activation Badge",
        "Profile Shows Activation Badge",
        "Business Connection Methods",
        "Business Objectives",
        "Device",
        "IP Address",
        "Time",
    ),
}
_MEANINGS = {label.casefold(): meaning for meaning, labels in _SPELLINGS.items() for label in labels}

SAYS = {"email": "email", "phone": "phone", "birth": "birth", "website": "other-account"}
"""The kind of disclosure that a meaning stands for; all others are free text."""


@dataclass(frozen=True, slots=True)
class Field:
    """One labelled value."""

    label: str
    """As the file has it."""
    meaning: str
    """`email`, `bio` ...; empty for a label that is not known."""
    text: str
    posted: datetime | None
    key: str


def meaning(label: str) -> str:
    """What a label means, whatever its case and its apostrophe; empty when it is not known.

    >>> meaning("Private account"), meaning("Nom d’utilisateur"), meaning("Klingon")
    ('private', 'username', '')
    """
    return _MEANINGS.get(label.strip().casefold().replace("’", "'"), "")


def fields(file: File, key: str, record: Record) -> Iterator[Field | Unread]:
    """The labelled values of a record, in the order of the file; a value of another shape costs only itself.

    Where a label has only a web address (`href`), that is its value. Empty values are told too."""
    for label, told in mapping(record.get("string_map_data")).items():
        where = below(key, f"string_map_data.{label}")
        try:
            text = words(mapping(told).get("value")) or words(mapping(told).get("href"))
        except Misshapen:
            yield misshapen(file, key)
        else:
            yield Field(label, meaning(label), text, moment(mapping(told).get("timestamp")), where)


def page_field(record: Page, words: Words) -> Field:
    """A labelled value of a page."""
    return Field(words.label, meaning(words.label), words.text, record.when, page_key(record, words))


def page_key(record: Page, words: Words) -> str:
    """Where a text stands in a page: `record 3, Comment`."""
    return f"{record.key}, {' > '.join(part for part in (*words.titles, words.label) if part) or 'text'}"
