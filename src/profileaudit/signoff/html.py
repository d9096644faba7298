"""The record as one page of HTML that prints on A4, without script and without a request to anywhere."""

from __future__ import annotations

from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined, Template

from profileaudit import signoff

ENDING = ".html"


def render(record: signoff.Record) -> bytes:
    """The record as UTF-8."""
    return _template().render(record=record, signoff=signoff).encode("utf-8", "replace")


@cache
def _template() -> Template:
    environment = Environment(
        loader=PackageLoader("profileaudit", "signoff"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template("record.html")
