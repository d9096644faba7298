"""Gravatar: the public profile as JSON, saved from `gravatar.com/NAME.json` or from its profile interface.

The older shape, `{"entry": [{...}]}`, is known from parsers of it; the newer one, a bare object, from Gravatar's
own list of fields (https://docs.gravatar.com/rest/api-data-specifications/data-models). What stands in it
everyone can see: that is what the file is. It can have any name, so it is known by what is in it.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from contextlib import suppress

from profileaudit.export import File
from profileaudit.formats import Unreadable
from profileaudit.formats.fields import Object, first, objects, others, texts
from profileaudit.model import Account, Audience, Entry, Place, Unread
from profileaudit.readers import Row, beginning

PLATFORM = "gravatar"

_NAMED = re.compile(r"(?:^|/)gravatar[^/]*\.json$")
_SIGNS = {"profile, older form": '"preferredUsername"', "profile": '"avatar_url"'}
LAYOUTS: tuple[str, ...] = tuple(_SIGNS)
_ROOT = "entry"

_FIELDS = (
    # The older form.
    ("displayName", "Name", None),
    ("name.formatted", "Name", None),
    ("preferredUsername", "Username", None),
    ("aboutMe", "Bio", None),
    ("currentLocation", "Location", "location"),
    ("phoneNumbers.value", "Contact info", "phone"),
    ("emails.value", "Contact info", "email"),
    ("ims.value", "Contact info", "other-account"),
    ("accounts.url", "Websites", "other-account"),
    ("urls.value", "Websites", "other-account"),
    ("urls.title", "Websites", None),
    # The newer one.
    ("display_name", "Name", None),
    ("description", "Bio", None),
    ("location", "Location", "location"),
    ("job_title", "Work", "job-title"),
    ("company", "Work", "employer"),
    ("contact_info.home_phone", "Contact info", "phone"),
    ("contact_info.work_phone", "Contact info", "phone"),
    ("contact_info.cell_phone", "Contact info", "phone"),
    ("contact_info.email", "Contact info", "email"),
    ("verified_accounts.url", "Websites", "other-account"),
    ("links.url", "Websites", "other-account"),
    ("links.label", "Websites", None),
    ("interests.name", "Interests", None),
    ("gallery.alt_text", "Photos", None),
    ("avatar_alt_text", "Photos", None),
    ("pronunciation", "Name", None),
)
_KNOWN = {path.partition(".")[0] for path, _, _ in _FIELDS}
_HARMLESS = {
    "hash", "requestHash", "id", "profileUrl", "profile_url", "thumbnailUrl", "avatar_url", "timezone", "pronouns",
    "background_color", "header_image", "last_profile_edit", "registration_date", "first_name", "last_name",
}  # fmt: skip


def layout(names: Collection[str]) -> str | None:
    """Which form of profile a few JSON files with these squashed paths are; None when they are none."""
    if not names or len(names) > 5 or not all(name.endswith(".json") for name in names):
        return None
    for name in names:
        start = beginning(names, name)
        if "gravatar.com/" in start.replace("\\/", "/"):
            return next((form for form, sign in _SIGNS.items() if sign in start), None)
    return "profile" if all(_NAMED.search(name) for name in names) else None


def account(files: Mapping[str, File]) -> Account:
    """The user name. A profile that could be saved is public."""
    for file in files.values():
        with suppress(Unreadable, OSError):
            for _, record in objects(file, _ROOT, ""):
                return Account(_handle(record), False)
    return Account()


def _handle(record: Object) -> str | None:
    address = first(record, "profile_url").rstrip("/")
    return first(record, "preferredUsername") or address.rpartition("/")[2] or None


def _profile(file: File, account: Account) -> Iterator[Entry | Unread]:
    """Every field of the profile, in either form."""
    for key, record in objects(file, _ROOT, ""):
        if _KNOWN.isdisjoint(record):
            yield Unread(file.path, "nothing that this version recognises is in it")
            continue
        told: set[tuple[str, str]] = set()
        for path, section, says in _FIELDS:
            for place, text in texts(record, path, key):
                if (section, text) not in told:
                    told.add((section, text))
                    yield _entry(file, place, text, section, says)
        for place, text in others(record, _KNOWN | _HARMLESS, key):
            yield _entry(file, place, text, "Other details")
        yield _entry(file, key, "Public profile", "Account privacy", "visibility")


def _entry(file: File, key: str, text: str, section: str, says: str | None = None) -> Entry:
    return Entry(text, Place(PLATFORM, section, file.path, key), Audience.EVERYONE, says=says)


TABLE = (Row(r"[^/]+\.json", _profile, "Bio"),)
