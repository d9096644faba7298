"""Instagram's export in JSON, layouts of 2021 to today, with the Threads profile inside it.

Not here: the oldest layout (2018 to 2020) and the HTML export. File names and keys as seen in donated exports
of 2024 and 2025 (https://github.com/what-if-horizon/what-if-data-donation) and in the test data of public
parsers for those before (https://github.com/humandataincome/hudi-packages-connectors).
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
    "JSON, 2024 or later": r"""
        connections/followersandfollowing/[^/]+\.json
        | personalinformation/personalinformation/(?:personal|professional|instagramprofile)information\.json
        | yourinstagramactivity/(?:media|threads|storyinteractions)/[^/]+\.json
        | securityandlogininformation/loginandprofilecreation/[^/]+\.json
        | threads/threadsandreplies\.json""",
    "JSON, late 2022 to 2023": r"""
        yourinstagramactivity/(?:[^/]+/)*[^/]+\.json
        | personalinformation/personalinformation\.json""",
    "JSON, 2021 to 2023": r"""
        accountinformation/(?:personal|professional)information\.json
        | content/(?:posts\d+|stories|reels|profilephotos|archivedposts|igtvvideos)\.json
        | comments/(?:postcomments\d*|reelscomments)\.json
        | (?:followersandfollowing|loginandaccountcreation)/[^/]+\.json
        | informationaboutyou/accountbasedin\.json""",
}
_LOOSE = re.compile(
    r"(?:personalinformation|posts\d+|postcomments\d*|reelscomments|profilephotos|archivedposts|threadsandreplies)\.json"
)
_PICTURES = re.compile(r"(?:^|/)media/(?:posts|stories|reels|profile|other|archivedposts|recentlydeleted)/\d{6}/[^/]+$")


def layout(names: Collection[str]) -> str | None:
    """Which layout these squashed paths are of: by its years, `loose files`, or `pictures`.

    `pictures` is the part of a large export that holds no lists. An HTML export has pictures too, and is not
    read here."""
    for name, signs in _SIGNS.items():
        sign = re.compile(rf"(?x) (?:^|/) (?:{signs}) $")
        if any(sign.search(path) for path in names):
            return name
    if any(_LOOSE.fullmatch(path) for path in names):
        return "loose files"
    listed = any(path.endswith((".json", ".html", ".htm")) for path in names)
    return "pictures" if not listed and any(_PICTURES.search(path) for path in names) else None


def account(files: Mapping[str, File]) -> Account:
    """Handle, whether the account is private, and in `facts` whether the Threads profile is."""
    return account_of(files)
