"""GitHub: the archive of one's account (Settings > Account > Export account data), a tar.gz of JSON lists.

Best effort: the files' names and keys are known from importers of the same archive and not from GitHub itself
(https://github.com/github/docs describes only how to ask for it). An archive also holds other people who
wrote in the owner's repositories; only what the owner wrote is read, told apart by the owner's name. Whether
a repository is private the archive says; whether the profile is, it does not.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from contextlib import suppress

from profileaudit.export import File
from profileaudit.formats import Unreadable
from profileaudit.formats.fields import Object, first, objects, others, texts
from profileaudit.formats.moments import moment
from profileaudit.model import Account, Audience, Entry, Place, Unread
from profileaudit.readers import Read, Row

PLATFORM = "github"
LAYOUTS: tuple[str, ...] = ("account archive",)

_SIGN = re.compile(r"(?:^|/)(?:users|repositories|issues|issuecomments|pullrequests)\d{6}\.json$")
_EVERYONE, _UNKNOWN = Audience.EVERYONE, Audience.UNKNOWN
_NOBODY = "it does not say which of the people in it is you, so nothing of it was read"

# What the profile page shows; a private profile shows it too ("Setting your profile to private", GitHub Docs).
_PROFILE = (
    ("name", "Name", None),
    ("login", "Username", None),
    ("bio", "Bio", None),
    ("company", "Company", "employer"),
    ("location", "Location", "location"),
    ("website", "Websites", "other-account"),
)
_HARMLESS = {"type", "url", "created_at", "avatar_url", "emails"}


def layout(names: Collection[str]) -> str | None:
    """`account archive` when these squashed paths are of one; else None."""
    return "account archive" if any(_SIGN.search(name) for name in names) else None


def account(files: Mapping[str, File]) -> Account:
    """The owner's user name; in `facts`, for each repository's address, whether it is private."""
    logins = [login for record in _all(files, "users") if (login := first(record, "login"))]
    known = {login.casefold(): login for login in logins}
    owners: Counter[str] = Counter()
    facts: dict[str, str] = {}
    for record in _all(files, "repositories"):
        owners[_person(record, "owner").casefold()] += 1
        if (address := first(record, "url")) and isinstance(record.get("private"), bool):
            facts[address] = "private" if record["private"] else "public"
    owner = next((known[name] for name, _ in owners.most_common() if name in known), None)
    return Account(owner or (logins[0] if len(known) == 1 else None), None, facts)


def _all(files: Mapping[str, File], name: str) -> Iterator[Object]:
    """Every record of the files of one kind, as far as they can be read; what cannot is told when they are."""
    for path, file in files.items():
        if re.search(rf"(?:^|/){name}\d{{6}}\.json$", path):
            with suppress(Unreadable, OSError):
                for _, record in objects(file, ""):
                    yield record


def _person(record: Object, name: str) -> str:
    """The user name at the end of an address such as `https://github.com/ada`."""
    return first(record, name).rstrip("/").rpartition("/")[2]


def _is_owner(login: str, account: Account) -> bool:
    return account.handle is not None and login.casefold() == account.handle.casefold()


def _entry(file: File, key: str, text: str, section: str, seen: Audience = _UNKNOWN, says: str | None = None) -> Entry:
    return Entry(text, Place(PLATFORM, section, file.path, key), seen, says=says)


def _users(file: File, account: Account) -> Iterator[Entry | Unread]:
    """The owner's own profile among the people in the archive."""
    some = False
    for key, record in objects(file, ""):
        some = True
        if not _is_owner(first(record, "login"), account):
            continue
        for name, section, says in _PROFILE:
            for place, text in texts(record, name, key):
                yield _entry(file, place, text, section, _EVERYONE, says)
        # The addresses of the account: which of them the profile and the commits show, the archive does not say.
        for path in ("emails", "emails.address"):
            for place, text in texts(record, path, key):
                yield _entry(file, place, text, "E-mail addresses", _UNKNOWN, "email")
        for place, text in others(record, {*_HARMLESS, *(name for name, _, _ in _PROFILE)}, key):
            yield _entry(file, place, text, "Other details")
    if some and account.handle is None:
        yield Unread(file.path, _NOBODY)


def _words(section: str, author: str, *names: str) -> Read:
    """A reader of lists of things written: `names` of the texts, by whom `author` says."""

    def read(file: File, account: Account) -> Iterator[Entry | Unread]:
        some = False
        for key, record in objects(file, ""):
            some = True
            if not _is_owner(_person(record, author), account):
                continue
            posted = moment(record.get("created_at"))
            for name in names:
                for place, text in texts(record, name, key):
                    where = Place(PLATFORM, section, file.path, place)
                    yield Entry(text, where, _seen(first(record, "url"), account), posted)
        if some and account.handle is None:
            yield Unread(file.path, _NOBODY)

    return read


def _seen(address: str, account: Account) -> Audience:
    """Who can see what stands at an address: a private repository shows it to those whom its owner lets in."""
    match account.facts.get("/".join(address.split("/")[:5])):
        case "public":
            return Audience.EVERYONE
        case "private":
            return Audience.FOLLOWERS
    return Audience.UNKNOWN


def _list(name: str, read: Read, section: str) -> Row:
    return Row(rf"(?:{name})\d{{6}}\.json", read, section)


_MACHINE = "lists by which GitHub puts an archive together again: no words of yours"
_CODE = "the repositories themselves: neither code nor commits are looked at; commits can show your e-mail address"
_ATTACHED = "files and pictures that were attached to what people wrote; this version does not look at them"
_TEAM = "teams and organisations: other people's names and words"

TABLE = (
    Row(r"repositories/.*|repositoryfiles/.*", skip=_CODE),
    Row(r"attachments/.*", skip=_ATTACHED),
    _list("users", _users, "Name"),
    _list("repositories", _words("Repositories", "owner", "name", "description", "website"), "Repositories"),
    _list("issues|pullrequests", _words("Issues", "user", "title", "body"), "Issues"),
    _list(
        "issuecomments|commitcomments|pullrequestreviewcomments|pullrequestreviews",
        _words("Comments", "user", "body"),
        "Comments",
    ),
    _list("releases", _words("Releases", "user", "name", "body"), "Releases"),
    Row(r"(?:organizations|teams|bots)\d{6}\.json", skip=_TEAM),
    Row(
        r"(?:schema|urls)\.json|(?:attachments|repositoryfiles|issueevents|protectedbranches|milestones|projects"
        r"|discussioncategories|pullrequestreviewthreads)\d{6}\.json",
        skip=_MACHINE,
    ),
)
