"""TikTok: the JSON download of every generation, naked or in a zip (2022 to 2026).

All of it is one file: `user_data.json` until 2023, `user_data_tiktok.json` since. Its parts moved between
chapters over the years (`Video` became `Post`, `App Settings` went into `Profile And Settings`), so each part
is known by its own name, wherever it stands. TikTok never translates them. The generations: 2022 to 2025 from
donated exports (https://github.com/what-if-horizon/what-if-data-donation); the last, of 2025 and 2026, from
public parsers only. The TXT download is recognised and not read: its names differ, and nobody describes them.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping

from profileaudit.export import File
from profileaudit.model import Account, Unread
from profileaudit.readers import Row
from profileaudit.readers.tiktok.entries import PLATFORM
from profileaudit.readers.tiktok.parts import account_of, read

__all__ = ["LAYOUTS", "PLATFORM", "TABLE", "account", "layout"]

_FILE = r"userdata(?:tiktok)?\d*\.json"
_TEXT = r"(?:profile/profileinfo(?:rmation)?|activity/(?:follower|following|likes|searches)|videos/videos)\.txt"
_SIGNS = (
    ("JSON, 2024 or later", re.compile(r"(?:^|/)userdatatiktok\d*\.json$")),
    ("JSON, until 2023", re.compile(r"(?:^|/)userdata\d*\.json$")),
    ("TXT", re.compile(rf"(?:^|/){_TEXT}$")),
)
LAYOUTS: tuple[str, ...] = tuple(name for name, _ in _SIGNS)
_ASK_FOR_JSON = (
    "this is TikTok's TXT download, which this version does not read: ask TikTok again and choose JSON"
    " (profileaudit request tiktok says how)"
)


def layout(names: Collection[str]) -> str | None:
    """Which download these squashed paths are of: JSON by the name of its years, or TXT."""
    return next((name for name, sign in _SIGNS if any(sign.search(path) for path in names)), None)


def account(files: Mapping[str, File]) -> Account:
    """Handle, and whether the account is private; files by squashed path."""
    return account_of(file for path, file in files.items() if _SIGNS[0][1].search(path) or _SIGNS[1][1].search(path))


def _text_form(file: File, account: Account) -> Iterator[Unread]:
    yield Unread(file.path, _ASK_FOR_JSON)


TABLE = (
    Row(_FILE, read, "Posts"),
    Row(r".+\.txt", _text_form),
)
