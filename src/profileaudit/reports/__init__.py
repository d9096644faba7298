"""Reports: the whole answer as something to look at. The folder is the registry: one module per format.

A report module has

    ENDING: str                                              the file ending that asks for it
    def render(report: Report, look: Showing) -> str         the whole text of the report
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import Protocol

from profileaudit.contact import NO_PICTURES, Sheet
from profileaudit.model import Report


@dataclass(frozen=True, slots=True)
class Showing:
    """How a report is to be shown."""

    values: bool = False
    """Quote what was found in full."""
    secret: bytes = b""
    """This computer's key, for ids (see `keys`)."""
    width: int = 80
    """Columns, where the format has columns."""
    colour: bool = False
    pictures: Sheet = NO_PICTURES
    """Small pictures, for formats that can show some; none unless they were asked for."""


class Format(Protocol):
    """What every module in this folder offers."""

    ENDING: str

    def render(self, report: Report, look: Showing) -> str:
        """The whole text of the report."""
        ...


@cache
def formats() -> Mapping[str, Format]:
    """Every format by its module's name."""
    names = sorted(module.name for module in iter_modules(__path__))
    return {name: import_module(f"{__name__}.{name}") for name in names}
