"""Instagram's export in JSON and HTML, with the Threads profile inside it.

In JSON every layout since 2018 (the oldest as far as it is known: see `oldest`), in HTML those since 2021. File
names and keys as seen in donated exports of 2024 and 2025
(https://github.com/what-if-horizon/what-if-data-donation) and in the test data of public parsers for those before
(https://github.com/humandataincome/hudi-packages-connectors).
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping

from profileaudit.export import File
from profileaudit.model import Account
from profileaudit.readers.instagram.contents import TABLE as TABLE
from profileaudit.readers.instagram.profile import account_of

PLATFORM = "instagram"

# Folders alone prove nothing: Facebook's newest export has the same ones on top.
_SIGNS = {
    "2024 or later": r"""
        connections/followersandfollowing/[^/]+{}
        | personalinformation/personalinformation/(?:personal|professional|instagramprofile)information{}
        | yourinstagramactivity/(?:media|threads|storyinteractions)/[^/]+{}
        | securityandlogininformation/loginandprofilecreation/[^/]+{}
        | threads/threadsandreplies{}""",
    "late 2022 to 2023": r"""
        yourinstagramactivity/(?:[^/]+/)*[^/]+{}
        | personalinformation/personalinformation{}""",
    "2021 to 2023": r"""
        accountinformation/(?:personal|professional)information{}
        | content/(?:posts\d+|stories|reels|profilephotos|archivedposts|igtvvideos){}
        | comments/(?:postcomments\d*|reelscomments){}
        | (?:followersandfollowing|loginandaccountcreation)/[^/]+{}
        | informationaboutyou/accountbasedin{}""",
}
_ENDINGS = {"JSON": r"\.json", "HTML": r"\.html?"}
_BY_YEARS = {
    f"{kind}, {years}": re.compile(rf"(?x) (?:^|/) (?:{signs.replace('{}', ending)}) $")
    for kind, ending in _ENDINGS.items()
    for years, signs in _SIGNS.items()
}
LAYOUTS: tuple[str, ...] = (*_BY_YEARS, "JSON, 2018 to 2020", "loose files", "pictures")
_OLDEST = frozenset({"comments", "connections", "likes", "messages", "profile", "saved", "searches", "settings"})
"""What stands beside `media.json` in an export of 2018 to 2020; two of these names at least."""
_LOOSE = re.compile(
    r"(?:personalinformation|posts\d+|postcomments\d*|reelscomments|profilephotos|archivedposts|threadsandreplies)"
    r"\.(?:json|html?)"
)
_PICTURES = re.compile(r"(?:^|/)media/(?:posts|stories|reels|profile|other|archivedposts|recentlydeleted)/\d{6}/[^/]+$")


def layout(names: Collection[str]) -> str | None:
    """Which layout these squashed paths are of: `HTML, 2024 or later`, `loose files`, or `pictures`.

    `pictures` is the part of a large export that holds no lists."""
    for name, sign in _BY_YEARS.items():
        if any(sign.search(path) for path in names):
            return name
    if _is_oldest(names):
        return "JSON, 2018 to 2020"
    if any(_LOOSE.fullmatch(path) for path in names):
        return "loose files"
    listed = any(path.endswith((".json", ".html", ".htm")) for path in names)
    return "pictures" if not listed and any(_PICTURES.search(path) for path in names) else None


def _is_oldest(names: Collection[str]) -> bool:
    """Whether `media.json` stands beside two others of the oldest export, which lie side by side at its top."""
    for path in names:
        folder, _, name = path.rpartition("/")
        beside = {f"{folder}/{other}.json".lstrip("/") for other in _OLDEST}
        if name == "media.json" and len(beside & set(names)) > 1:
            return True
    return False


def account(files: Mapping[str, File]) -> Account:
    """Handle, whether the account is private, and in `facts` whether the Threads profile is."""
    return account_of(files)
