"""Profiles as data: what GitHub, Mastodon and Bluesky publish of one, and what a Linktree page carries.

Fields: https://docs.github.com/en/rest/users/users#get-a-user, https://docs.joinmastodon.org/entities/Account/,
https://docs.bsky.app/docs/api/app-bsky-actor-get-profile. Linktree publishes no description; the names of its fields
are known from programs that read its pages, so that what is not found there is looked for in the page itself.
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from profileaudit.formats.elements import shown
from profileaudit.formats.html import records_in
from profileaudit.model import Entry
from profileaudit.readers.saved_page.entries import LINKS, Writer, is_contact


@dataclass(frozen=True, slots=True)
class Form:
    """How one platform lays a profile out."""

    platform: str
    signs: tuple[str, ...]
    """Keys that all of its profiles have."""
    fields: tuple[tuple[str, str, str | None], ...]
    """Key, section, and the kind that it says it is."""
    handle: str


FORMS = (
    Form(
        "github",
        ("login", "html_url", "public_repos"),
        (
            ("name", "Name", None),
            ("login", "Username", None),
            ("bio", "Bio", None),
            ("company", "Company", "employer"),
            ("location", "Location", "location"),
            ("email", "Email", "email"),
            ("blog", "Website", "other-account"),
            ("twitter_username", "Social accounts", "other-account"),
        ),
        "login",
    ),
    Form(
        "mastodon",
        ("acct", "note", "display_name"),
        (("display_name", "Name", None), ("acct", "Username", None), ("note", "Bio", None)),
        "acct",
    ),
    Form(
        "bluesky",
        ("did", "handle"),
        (
            ("displayName", "Display name", None),
            ("handle", "Handle", None),
            ("description", "Description", None),
            ("pronouns", "Pronouns", None),
            ("website", "Website", "other-account"),
        ),
        "handle",
    ),
)


def form_of(start: str) -> Form | None:
    """The form of a profile whose file begins so."""
    return next((form for form in FORMS if all(f'"{sign}"' in start for sign in form.signs)), None)


def entries(record: Mapping[str, Any], form: Form, writer: Writer) -> Iterator[Entry]:
    """What a profile shows."""
    for key, section, says in form.fields:
        if isinstance(text := record.get(key), str):
            yield from writer.entry(_plain(text) if key == "note" else text, section, key, says)
    rows = record.get("fields")
    for number, row in enumerate(rows if isinstance(rows, list) else ()):
        if isinstance(row, Mapping):
            text = ": ".join(filter(None, (_plain(str(row.get(key) or "")) for key in ("name", "value"))))
            yield from writer.entry(text, "Fields", f"fields[{number}]")


def linktree(data: Any, writer: Writer) -> Iterator[Entry]:
    """The profile in a Linktree page's own data; nothing when it is not laid out as known."""
    account = data
    for key in ("props", "pageProps", "account"):
        account = account.get(key) if isinstance(account, Mapping) else None
    if not isinstance(account, Mapping):
        return
    for key, section in (("pageTitle", "Name"), ("username", "Username"), ("description", "Bio")):
        if isinstance(account.get(key), str):
            yield from writer.entry(account[key], section, f"account.{key}")
    for key in ("links", "socialLinks"):
        rows = account.get(key)
        for number, row in enumerate(rows if isinstance(rows, list) else ()):
            if isinstance(row, Mapping):
                yield from _link(row, f"account.{key}[{number}]", writer)


def _link(row: Mapping[str, Any], key: str, writer: Writer) -> Iterator[Entry]:
    if isinstance(title := row.get("title"), str):
        yield from writer.entry(title, LINKS, f"{key}.title")
    if isinstance(url := row.get("url"), str):
        yield from writer.contact(url, f"{key}.url")
        if not is_contact(url) and url.startswith("http"):
            yield from writer.entry(url, LINKS, f"{key}.url", "other-account")


def _plain(markup: str) -> str:
    return "\n".join(shown(part) for part in records_in(io.StringIO(markup), lambda element: False)) or markup.strip()
