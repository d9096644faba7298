"""The profile on X, what X holds besides, and whether the account is protected.

Name, username, bio, place and link are shown to everyone, on a protected account too. What X keeps to
itself (e-mail address, number, birth date, earlier names) is the owner's to see.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime

from profileaudit.export import File
from profileaudit.formats import Unreadable
from profileaudit.formats.documents import script_items
from profileaudit.formats.moments import moment
from profileaudit.model import Account, Audience, Entry, Unread
from profileaudit.readers.x.entries import MONTHLY, Field, Misshapen, Record, entry, fields, reading, texts, unwrapped

EVERYONE, ONLY_YOU, UNKNOWN = Audience.EVERYONE, Audience.ONLY_YOU, Audience.UNKNOWN
_LONG_AGO = datetime.min.replace(tzinfo=UTC)


def _record(path: str, says: str | None = None) -> Field:
    return Field(path, "Account records", ONLY_YOU, says)


account_file = fields(
    Field("accountDisplayName", "Name", EVERYONE),
    Field("username", "Username", EVERYONE),
    _record("email", "email"),
)
# The website is a short link (t.co); an archive that holds what it stands for would have it among entities.
profile_file = fields(
    Field("description.bio", "Bio", EVERYONE),
    Field("description.location", "Location", EVERYONE, "location"),
    Field("description.website", "Website", EVERYONE, "other-account"),
    Field("description.entities.urls.expanded_url", "Website", EVERYONE, "other-account"),
)
details_until_2018 = fields(
    Field("full_name", "Name", EVERYONE),
    Field("screen_name", "Username", EVERYONE),
    Field("bio", "Bio", EVERYONE),
    Field("location", "Location", EVERYONE, "location"),
)
# The location spotlight of a professional account. Whether it is switched on, the archive does not say; of this
# file the list of fields is known (data/README.txt of the archive, 2025), not how they are nested.
professional = fields(
    Field("**.categoryName", "Bio", UNKNOWN),
    Field("**.email", "Bio", UNKNOWN, "email"),
    Field("**.number", "Bio", UNKNOWN, "phone"),
    Field("**.addressLine1", "Location", UNKNOWN, "address"),
    Field("**.addresssLine1", "Location", UNKNOWN, "address"),  # spelled so in README.txt
    Field("**.postalCode", "Location", UNKNOWN, "address"),
    Field("**.city", "Location", UNKNOWN, "location"),
    Field("**.website", "Website", UNKNOWN, "other-account"),
    Field("**.rawUrl", "Website", UNKNOWN, "other-account"),
)
phone = fields(_record("phoneNumber", "phone"))
devices = fields(_record("**.phoneNumber", "phone"), _record("**.phone_number", "phone"))
# Visitors see the birth date as far as the profile's own settings allow; the archive does not hold those.
age = fields(_record("ageInfo.birthDate", "birth"))
sign_in = fields(_record("**.ssoEmail", "email"))
email_changes = fields(
    _record("emailChange.changedFrom", "email"), _record("emailChange.changedTo", "email"), when="emailChange.changedAt"
)
name_changes = fields(
    _record("screenNameChange.changedFrom"), _record("screenNameChange.changedTo"), when="screenNameChange.changedAt"
)
inferred = fields(
    _record("**.inferredAgeInfo.birthDate", "birth"),
    _record("**.locationHistory", "location"),
    _record("**.locationHistory.**.city", "location"),
)
# Periscope closed on 31 March 2021: what it kept is shown nowhere now.
periscope = fields(_record("displayName"), _record("username"), _record("bio"), _record("description"))
badges = fields(Field("**.affiliatedToAccounts.**.screenName", "Name", EVERYONE, "employer"))


def _change(file: str, key: str, record: Record, account: Account) -> Iterator[Entry]:
    """A switch of "Protect your posts": a finding only where it says that posts are open to everyone now."""
    protected, when = _switch(record)
    latest = account.facts.get("switched", "")
    if protected is False and account.private is False and when is not None and when.isoformat() == latest:
        for place, action in texts(record, "action", key):
            yield entry(action, file, place, "Account privacy", EVERYONE, when, "visibility")


privacy = reading(_change)


def expanded(file: File, account: Account) -> Iterator[Entry | Unread]:
    """The expanded profile: new, and never seen filled (checked 2025-03): said when it holds anything."""
    for _, value in script_items(file, ""):
        if value:
            yield Unread(file.path, "this part of an X profile is new, and unknown to this version: look at it on X")
            return


def account_of(files: Mapping[str, File]) -> Account:
    """The handle, and whether posts are protected: by the newest switch of the last six months, else, in archives
    until 2018, by what the newest posts say. Files by squashed path."""
    handle = None
    for ending, path in (
        ("account.js", "username"),
        ("userdetails.js", "screen_name"),
        ("manifest.js", "userInfo.userName"),
    ):
        handle = handle or next((text for record in _records(files, ending) for _, text in texts(record, path)), None)
    switches = [_switch(record) for record in _records(files, "protectedhistory.js")]
    dated = [(when or _LONG_AGO, state) for state, when in switches if state is not None]
    when, private = max(dated, key=lambda switch: switch[0]) if dated else (None, _until_2018(files))
    facts = {"switched": when.isoformat()} if when else {}
    if _monthly(files):
        facts[MONTHLY] = "yes"
    return Account(handle, private, facts)


def _switch(record: Record) -> tuple[bool | None, datetime | None]:
    """Whether a switch protected the posts, and when. The words of `action` are not documented."""
    action = next((text.casefold() for _, text in texts(record, "action")), "")
    when = next((moment(text) for _, text in texts(record, "protectedAt")), None)
    if when is not None and when.tzinfo is None:
        when = when.replace(tzinfo=UTC)
    state = True if action.startswith("protect") else False if action.startswith("unprotect") else None
    return state, when


def _until_2018(files: Mapping[str, File]) -> bool | None:
    for name in sorted(_monthly(files), reverse=True):
        for record in _records(files, name):
            user = record.get("user")
            stated = user.get("protected") if isinstance(user, dict) else None
            return stated if isinstance(stated, bool) else None
    return None


def _monthly(files: Mapping[str, File]) -> list[str]:
    return [name for name in files if name.rpartition("/")[0].endswith("tweets") and name[-9:-3].isdecimal()]


def _records(files: Mapping[str, File], ending: str) -> Iterator[Record]:
    """The records of the file with this name; none when it is not there or cannot be read (the table tells that)."""
    for name, file in files.items():
        if name == ending or (name.endswith(f"/{ending}") and "assets/" not in name):
            try:
                for key, value in script_items(file, ""):
                    yield unwrapped(key, value)[1]
            except (Unreadable, Misshapen, OSError):
                return
