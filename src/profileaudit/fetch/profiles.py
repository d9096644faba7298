"""Platforms whose pages are empty without scripts, or that publish a profile as data: where the same profile is asked.

Only the profile that the user named is asked for, at the platform's own public interface:
https://docs.github.com/en/rest/users/users, https://docs.joinmastodon.org/methods/accounts/#lookup,
https://docs.bsky.app/docs/api/app-bsky-actor-get-profile, https://docs.gravatar.com/general/json-data/.
"""

from __future__ import annotations

import re
from urllib.parse import quote, urlsplit

_NAME = r"[A-Za-z0-9_.-]{1,64}"
_ELSEWHERE = {
    "github.com": (rf"/({_NAME})/?", "https://api.github.com/users/{}"),
    "gravatar.com": (rf"/({_NAME})/?", "https://gravatar.com/{}.json"),
    "bsky.app": (r"/profile/([A-Za-z0-9.:_-]{1,253})/?", "https://public.api.bsky.app/xrpc/app.bsky.actor.getProfile?actor={}"),
}  # fmt: skip
_NO_PROFILES = frozenset(
    {"about", "apps", "collections", "connect", "contact", "explore", "features", "login", "marketplace", "orgs"}
    | {"pricing", "privacy", "search", "settings", "signup", "support", "topics", "trending", "profile"}
)
_MASTODON = re.compile(r"""<(?:div|script)[^>]+id=["'](?:mastodon|initial-state)["']""")
_MEMBER = re.compile(rf"/@({_NAME}(?:@{_NAME})?)/?")


def data_address(address: str) -> str | None:
    """Where the public data of the profile at this address is; None when the page itself is to be read.

    >>> data_address("https://github.com/sam-x")
    'https://api.github.com/users/sam-x'
    >>> data_address("https://github.com/sam-x/a-project")
    """
    parts = urlsplit(address)
    host = (parts.hostname or "").lower().removeprefix("www.").removeprefix("en.")
    pattern, there = _ELSEWHERE.get(host, ("", ""))
    found = re.fullmatch(pattern, parts.path) if there else None
    if found is None or found[1].lower() in _NO_PROFILES or found[1].endswith(".json"):
        return None
    return there.format(quote(found[1], safe=":"))


def mastodon_address(address: str, page: bytes) -> str | None:
    """Where the same server gives the profile as data, if this page is a profile on a Mastodon server."""
    parts = urlsplit(address)
    found = _MEMBER.fullmatch(parts.path)
    if found is None or not _MASTODON.search(page.decode("utf-8", "replace")):
        return None
    return f"{parts.scheme}://{parts.netloc}/api/v1/accounts/lookup?acct={quote(found[1], safe='@')}"
