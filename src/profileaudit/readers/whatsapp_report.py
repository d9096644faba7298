"""WhatsApp's account report (Settings > Account > Request account info): recognised, and declined.

WhatsApp says what it covers (number, name, picture, About, settings, contacts, groups; no messages), and nobody
has published what its files hold. Known are its three folders and some names in them, from public importers.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping

from profileaudit.export import File
from profileaudit.model import Account, Entry, Skipped, Unread
from profileaudit.readers import Row, squash

PLATFORM = "whatsapp"
LAYOUTS: tuple[str, ...] = ("account report",)

_OWN = re.compile(r"(?:^|/)whatsapp(?:accountinformation|connections|settings)/")
DECLINED = (
    "this is WhatsApp's account report, which this version cannot read: open it in a browser, look at your name,"
    " picture and About as others see them, and follow the steps of: profileaudit request whatsapp"
)
_FIRST = "first file"


def layout(names: Collection[str]) -> str | None:
    """`account report` when one of these squashed paths stands in a folder of the report; else None."""
    return "account report" if any(_OWN.search(name) for name in names) else None


def account(files: Mapping[str, File]) -> Account:
    """Nothing of the account; in `facts`, at which file the report is declined, so that it is said once."""
    return Account(facts={_FIRST: next(iter(files), "")})


def _declined(file: File, account: Account) -> Iterator[Entry | Skipped | Unread]:
    if account.facts.get(_FIRST, squash(file.path)) == squash(file.path):
        yield Unread(file.path, DECLINED)
    else:
        yield Skipped(file.path, "another file of the account report")


TABLE = (Row(r".*", _declined),)
