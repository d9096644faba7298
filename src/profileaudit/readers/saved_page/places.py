"""Which platform a page is on, and whose it is there, by its address and its markup."""

from __future__ import annotations

import re
from urllib.parse import unquote, urlsplit

WEB = "web"
_HOSTS = {
    "facebook.com": "facebook", "instagram.com": "instagram", "x.com": "x", "twitter.com": "x",
    "linkedin.com": "linkedin", "tiktok.com": "tiktok", "github.com": "github", "api.github.com": "github",
    "gravatar.com": "gravatar", "bsky.app": "bluesky", "public.api.bsky.app": "bluesky", "reddit.com": "reddit",
    "pinterest.com": "pinterest", "pinterest.co.uk": "pinterest", "youtube.com": "youtube", "strava.com": "strava",
    "flickr.com": "flickr", "threads.net": "threads", "threads.com": "threads", "t.me": "telegram",
    "nextdoor.co.uk": "nextdoor", "tumblr.com": "tumblr",
}  # fmt: skip
"""Hosts by platform, without `www.`, `m.` and the two letters of a country."""
_UNDER = re.compile(r"^(?:www|m|mobile|old|en|[a-z]{2}|[a-z]{2}-[a-z]{2})\.")
_NO_NAMES = frozenset({"login", "signin", "signup", "accounts", "authwall", "checkpoint", "home", "explore", "search"})
_BEFORE_NAME = frozenset({"in", "pub", "user", "u", "profile", "people", "photos", "users", "athletes", "add"})
_MASTODON = re.compile(
    r"""<(?:div|script)[^>]{0,200}\sid=["']?(?:mastodon|initial-state)["'\s>]|"""
    r"""<meta[^>]{0,200}content=["']?[^"'>]{0,40}Mastodon v?\d""",
    re.IGNORECASE,
)


def platform(address: str, markup: str = "") -> str:
    """The platform of a page, by the name of its guide; `web` for a page of nobody's platform.

    >>> platform("https://uk.linkedin.com/in/sam-x"), platform("https://sam.example/about")
    ('linkedin', 'web')
    """
    host = _host(address)
    if host.endswith(".tumblr.com"):
        return "tumblr"
    known = _HOSTS.get(host) or _HOSTS.get(_UNDER.sub("", host))
    return known or ("mastodon" if _MASTODON.search(markup) else WEB)


def handle(address: str, name: str) -> str | None:
    """The name that the page's owner has on this platform; None when the address does not say it.

    >>> handle("https://uk.linkedin.com/in/sam-x/", "linkedin"), handle("https://social.example/@sam", "mastodon")
    ('sam-x', 'sam@social.example')
    """
    host = _host(address)
    if name == WEB or not host:
        return None
    if name == "tumblr" and host.endswith(".tumblr.com") and not host.startswith("www."):
        return host.partition(".")[0]
    parts = [unquote(each) for each in urlsplit(address).path.split("/") if each]
    if parts and parts[0].lower() in _BEFORE_NAME:
        parts = parts[1:]
    if not parts or parts[0].lower() in _NO_NAMES:
        return None
    own = parts[0].removeprefix("@")
    return f"{own}@{host}" if name == "mastodon" and "@" not in own else own


def section(platform: str, name: str) -> str:
    """The section of an entry: the platform's word for the profile itself, so that its guide's steps for it apply;
    on other pages the part of the page."""
    if platform == WEB:
        return name
    return "About" if platform == "linkedin" else "Bio"


def brief(address: str) -> str:
    """An address as people say it.

    >>> brief("https://www.sam.example/about/?ref=1")
    'sam.example/about'
    """
    parts = urlsplit(address)
    return f"{_host(address).removeprefix('www.')}{parts.path.rstrip('/')}"


def _host(address: str) -> str:
    try:
        return (urlsplit(address).hostname or "").lower()
    except ValueError:
        return ""
