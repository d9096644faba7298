"""Nextdoor: recognised by the name that the owner gave the download, and declined.

No description of a Nextdoor download was found anywhere (looked for in November 2026), so none is read.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from profileaudit.export import File
from profileaudit.model import Account, Entry, Skipped, Unread
from profileaudit.readers import Row, squash

PLATFORM = "nextdoor"
LAYOUTS: tuple[str, ...] = ("unknown",)

DECLINED = (
    "this looks like a download from Nextdoor, which this version cannot read: look at your profile and posts on"
    " Nextdoor itself; profileaudit request nextdoor says where"
)
_FIRST = "first file"


def layout(names: Collection[str]) -> str | None:
    """`unknown` when every one of these squashed paths begins with the platform's name; else None."""
    return "unknown" if names and all(name.startswith("nextdoor") for name in names) else None


def account(files: Mapping[str, File]) -> Account:
    """Nothing of the account; in `facts`, at which file the download is declined, so that it is said once."""
    return Account(facts={_FIRST: next(iter(files), "")})


def _declined(file: File, account: Account) -> Iterator[Entry | Skipped | Unread]:
    if account.facts.get(_FIRST, squash(file.path)) == squash(file.path):
        yield Unread(file.path, DECLINED)
    else:
        yield Skipped(file.path, "another file of the same download")


TABLE = (Row(r".*", _declined),)
