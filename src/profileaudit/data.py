"""Finds what is carried as data: patterns and the trained pipeline, in a checkout or in an installed wheel.

`patterns/` and `models/` stand at the top of a checkout; the wheel carries them as `profileaudit/_data`
(hatchling's force-include, see pyproject.toml).
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from pathlib import Path
from tomllib import TOMLDecodeError, loads
from typing import Any

PACKAGE = Path(str(files("profileaudit")))


@cache
def folder(name: str) -> Path:
    """The folder of that name: `patterns`, `models/disclosure`, `policies` or `guides`.

    Raises FileNotFoundError when the installation is incomplete."""
    homes = (PACKAGE / "_data" / name, PACKAGE / name, PACKAGE.parents[1] / name)
    for home in homes:
        if home.is_dir():
            return home
    raise FileNotFoundError(f"this installation lacks its folder {name}: install profileaudit again")


class NotToml(ValueError):
    """A data file that is not TOML; the message names the file and the line."""


def read_toml(path: Path) -> Mapping[str, Any]:
    """A TOML file as plain values. Raises NotToml, FileNotFoundError or OSError."""
    try:
        return loads(path.read_text("utf-8"))
    except (TOMLDecodeError, UnicodeDecodeError) as fault:
        raise NotToml(f"{path.name}: {fault}") from fault
