"""Reads what the owner declares about themselves: a small TOML file, used to recognise and never stored."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from datetime import date
from pathlib import Path
from typing import Any

from profileaudit.data import NotToml, read_toml
from profileaudit.export import CannotOpen
from profileaudit.model import AboutMe
from profileaudit.places import is_pair

EXAMPLE = """
names = ["Sam Okafor", "Sammy"]
schools = ["Oakfield Primary School", "Oakfield", "OPS"]
school_at = "51.3811, -2.3590"
phones = ["07700 900123"]
emails = ["sam@example.org"]
addresses = ["12 Harcourt Road", "BA1 4ZZ"]
accounts = ["@sammyo"]
birthday = 1988-05-14
""".strip()
LISTS = tuple(each.name for each in fields(AboutMe) if each.name != "birthday")


def read_about(path: Path) -> AboutMe:
    """The file's words as AboutMe. Raises CannotOpen, with an example, when they are not laid out like one."""
    try:
        data = read_toml(path)
    except FileNotFoundError as fault:
        raise CannotOpen(f"There is no file {path}. It would hold lines like these:\n{EXAMPLE}") from fault
    except (NotToml, OSError) as fault:
        raise CannotOpen(
            f"The file about you could not be read: {fault}. Its lines look like this:\n{EXAMPLE}"
        ) from fault
    unknown = sorted(set(data) - {*LISTS, "birthday"})
    if unknown:
        raise CannotOpen(f"{path.name}: “{unknown[0]}” is not one of its lines. They look like this:\n{EXAMPLE}")
    birthday = data.get("birthday")
    if birthday is not None and not isinstance(birthday, date):
        raise CannotOpen(f"{path.name}: write the birthday as 1988-05-14, without quotes.")
    about = AboutMe(**{name: _words(path, name, data) for name in LISTS}, birthday=birthday)
    if not all(map(is_pair, about.school_at)):
        raise CannotOpen(
            f"{path.name}: write where the school is as degrees north and east, such as "
            'school_at = "51.3811, -2.3590". '
            "Maps show them when you press on a place for a while, or click it with the right button."
        )
    return about


def _words(path: Path, name: str, data: Mapping[str, Any]) -> tuple[str, ...]:
    """One line's words; a single text counts as a list of one."""
    value = data.get(name, [])
    words = [value] if isinstance(value, str) else value
    if not isinstance(words, list) or not all(isinstance(word, str) for word in words):
        raise CannotOpen(f'{path.name}: write {name} as a list of words in quotes, such as {name} = ["...", "..."].')
    return tuple(word for word in words if word.strip())
