"""Pages that are not the page: sign-in walls, consent pages, checks for robots, faults, and shells without content."""

from __future__ import annotations

import re
from collections.abc import Iterable
from urllib.parse import urlsplit

from profileaudit.formats.elements import Element, inside
from profileaudit.formats.saved import Page

SAVE = (
    "open the page in a private window of your browser, so that you are signed out, wait until all of it shows, "
    "and save it from there (Ctrl+S, or Cmd+S on a Mac)"
)
SIGN_IN = f"not checked: this is a page that asks to sign in, not the profile itself. What strangers see: {SAVE}"
CONSENT = f"not checked: this is a page that asks about cookies, not the profile itself. Answer it first: {SAVE}"
ROBOT = f"not checked: the site showed a check for robots, or turned the visit away, instead of the page: {SAVE}"
FAULT = f"not checked: the site showed a fault, or said that there is no such page: {SAVE}"
SHELL = f"not checked: the page is only a shell that scripts fill later, so what it shows is not in this file: {SAVE}"
SUMMARY = f"only its summary was checked: the page itself is filled by scripts later, and not in this file: {SAVE}"
SIGNED_IN = (
    "it looks as if it was saved while signed in, so what strangers see of it is not known: "
    "save it again from a private window of your browser"
)

FEW = 1_500
"""Letters. A page with more than that to say is no wall, whatever stands on it."""
BARE = 120
"""Letters. A page with less is empty."""
_PATHS = re.compile(r"/(?:log-?in|sign-?in|authwall|accounts/login|checkpoint|uas/login|challenge)(?:[/.]|$)", re.I)
_HOSTS = re.compile(r"^(?:consent|login|accounts|auth|signin|sso)\.")
_TITLES = (
    (ROBOT, r"just a moment|attention required|access denied|forbidden|403\b|429\b|too many requests|security check"
            r"|are you (?:a robot|human)|robot (?:check|or human)|verify (?:that )?you are human|unusual traffic"
            r"|request (?:blocked|denied)|pardon our interruption"),
    (FAULT, r"404\b|not found|page not available|isn['’]t available|50[0234]\b|internal server error|bad gateway"
            r"|service unavailable"),
    (CONSENT, r"before you continue|cookie consent|we value your privacy|your privacy choices"),
    (SIGN_IN, r"(?:please )?(?:log ?in|sign ?in|sign ?up)\b|log into|join linkedin|login\b|.*\| (?:log ?in|sign ?in)$"),
)  # fmt: skip
_WORDS = (
    (ROBOT, r"checking (?:if the site connection is secure|your browser)|enable javascript and cookies to continue"
            r"|complete the security check|unusual traffic|(?:confirm|verify|prove)(?: that)?"
            r" you(?:['’]re| are) (?:human|not a robot)"),
    (CONSENT, r"before you continue to|we and our (?:\d+ )?partners (?:store|process|use)|accept all cookies"
              r"|we use cookies and (?:data|similar)"),
    (SIGN_IN, r"(?:log|sign) ?in to (?:see|view|continue|follow)|you must (?:be logged|log|sign) ?in"
              r"|(?:see|view) [^\n]{0,40}full profile|create an account or log in|sign up to see"),
    (FAULT, r"this (?:page|content|account) (?:isn['’]t|is not|doesn['’]t) (?:available|exist)|page not found"),
    (SHELL, r"(?:enable|need|requires?|turn on) javascript|javascript (?:is|to be) (?:enabled|required|disabled)"),
)  # fmt: skip
_TITLED = tuple((why, re.compile(rf"\s*(?:{pattern})", re.I)) for why, pattern in _TITLES)
_WORDED = tuple((why, re.compile(pattern, re.I)) for why, pattern in _WORDS)
_SIGNS = re.compile(
    r"""id=["']?wpadminbar\b|<body[^>]{0,400}class=["'][^"']{0,300}\blogged[-_]?in\b|"""
    r"""<meta[^>]{0,20}name=["']?user-login["']?[^>]{0,20}content=["']?[\w-]|class=["'][^"']{0,200}global-nav__me\b|"""
    r"""SideNav_AccountSwitcher_Button|"USER_ID":"[1-9]|href=["'][^"']{0,200}/(?:log|sign)[-_]?out\b""",
    re.IGNORECASE,
)
_SIGN_OUT = re.compile(r"\s*(?:log|sign) ?out\s*", re.I)


def wall(page: Page, text: str, has_person: bool, links: int = 0) -> str:
    """Why this is not the page that was meant, as a sentence; empty when it is.

    `text`: what it shows, without menus; `links`: how many links are in that; `has_person`: whether its markup
    describes a person."""
    path = urlsplit(page.address).path if page.address else ""
    host = (urlsplit(page.address).hostname or "") if page.address else ""
    if (_PATHS.search(path) or _HOSTS.match(host)) and not has_person:
        return CONSENT if host.startswith("consent.") else SIGN_IN
    if has_person or len(text) >= FEW:
        return ""
    titled = next((why for why, pattern in _TITLED if pattern.match(page.title)), "")
    if titled and len(text) < FEW // 2:
        return titled
    if _asks_for_password(page.roots):
        return SIGN_IN
    if len(text) < FEW // 3:
        worded = next((why for why, pattern in _WORDED if pattern.search(text) or pattern.search(page.title)), "")
        if worded and (worded is not SHELL or page.scripted):
            return worded
    return SHELL if page.scripted and len(text) < BARE and not links else ""


def is_signed_in(page: Page) -> bool:
    """Whether the page shows what only somebody signed in is shown: a way to sign out, their own menu."""
    if _SIGNS.search(page.raw):
        return True
    elements = (each for root in page.roots for each in inside(root) if each.name in ("a", "button"))
    return any(_SIGN_OUT.fullmatch("".join(p for p in each.parts if isinstance(p, str))) for each in elements)


def _asks_for_password(roots: Iterable[Element]) -> bool:
    return any(
        each.name == "input" and each.attributes.get("type", "").lower() == "password"
        for root in roots
        for each in inside(root)
    )
