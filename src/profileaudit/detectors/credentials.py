"""Passwords, PINs, door codes, Wi-Fi keys, recovery codes and access keys, told in a text.

After the words people put before a secret, as the NCSC lists them (https://www.ncsc.gov.uk/collection/passwords);
the shapes of access keys are their issuers' own prefixes
(https://docs.github.com/en/code-security/secret-scanning/introduction/supported-secret-scanning-patterns).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from profileaudit.model import Certainty
from profileaudit.passage import Passage, Span

KINDS = ("credential",)

_SPOKEN_OF = ("pass", "pin", "code", "key", "pw", "wifi", "wi-fi", "combination", "login")
# The word for the secret, a few words between, and the secret: quoted, or one run without spaces.
_TOLD = re.compile(
    r"\b(?P<what>(?:wi-?fi )?(?:pass ?word|pass ?code|pass ?phrase|passwd|pwd|pw)|wi-?fi (?:key|code|pass)|network key)"
    r"(?P<link>(?:'s| is| was| for [\w' ]{1,25}? is| on [\w ]{1,16} as| to [\w' ]{1,20}? is|:| ?=| ?-?>| →){0,3} *)"
    r"(?:\"(?P<quoted>[^\"\n]{4,40})\"|'(?P<single>[^'\n]{4,40})'|(?P<open>[^\s\"',;|]{4,40}))",
    re.I,
)
_CODE = re.compile(
    r"\b(?P<what>(?:door|gate|key ?safe|key ?box|alarm|entry|lock|padlock|garage|building|voicemail|unlock) ?"
    r"(?:pin|code|number|combination|combo)|(?:(?:my|card|bank|phone|the|his|her|our) )?pin(?: number| code| no\.?)?)"
    r"(?:'s| is|:| ?=|,| to [\w ]{1,20}? is| for [\w ]{1,20}? is){1,2} *"
    r"(?P<code>\d{4,8}[#*]?|C\d{3,6}[XYZ])(?![\w/:]|[.,-]\d)"
    r"|\b(?:door|gate|key ?safe|key ?box|alarm|entry|padlock|pin) ?(?:code|number) "
    r"(?P<bare>\d{4,8}[#*]?)(?![\w/:]|[.,-]\d)",
    re.I,
)
_RECOVERY = re.compile(
    r"\b(?:recovery|backup|back-up|one-time|2fa|authenticator|verification|security) (?:code|key)s?\b[^\d\n]{0,25}?"
    r"(?P<code>(?:[a-z0-9]{4,8}-){1,7}[a-z0-9]{4,8}|\d{3} ?\d{3}|\d{4} ?\d{4})(?![\w-])",
    re.I,
)
_KEYS = re.compile(
    r"(?<![A-Za-z0-9])(?:gh[pousr]_[A-Za-z0-9]{36}|github_pat_\w{40,}|AKIA[A-Z0-9]{16}|AIza[\w-]{35}"
    r"|xox[abpr]-[\w-]{10,}|sk_live_\w{16,}|sk-[A-Za-z0-9_-]{20,}|glpat-[\w-]{20})(?![A-Za-z0-9])"
)
_KEY_SIGNS = ("_", "-", "AKIA", "AIza")
# One plain word after "password:" is a secret, unless it speaks about passwords.
_ABOUT_PASSWORDS = re.compile(
    r"(?:protect|requir|manag|expir|forgot|shar|polic|chang|reset|secur|strong|weak|please|same|usual|none|below|above)",
    re.I,
)


def detect(passage: Passage) -> Iterator[Span]:
    """Secrets that a text tells; talk about passwords is none, and what follows the word must look like one."""
    low = passage.low
    if any(word in low for word in _SPOKEN_OF):
        yield from _passwords(passage.prose)
        for match in _CODE.finditer(passage.prose):
            group = "code" if match["code"] else "bare"
            subtype = "pin" if (match["what"] or match.group()).lower().split()[-1].startswith("pin") else "door-code"
            yield Span("credential", *match.span(group), Certainty.LIKELY, subtype)
        for match in _RECOVERY.finditer(passage.prose):
            if re.search(r"\d", match["code"]):
                yield Span("credential", *match.span("code"), Certainty.LIKELY, "recovery-code")
    if any(sign in passage.text for sign in _KEY_SIGNS):
        for match in _KEYS.finditer(passage.text):
            yield Span("credential", match.start(), match.end(), Certainty.CERTAIN, "access-key")


def _passwords(prose: str) -> Iterator[Span]:
    for match in _TOLD.finditer(prose):
        group = next(name for name in ("quoted", "single", "open") if match[name])
        secret = match[group]
        if group == "open":  # a full stop ends the sentence; "Fluffy7!" ends with its own sign
            secret = secret.rstrip(".)" if re.search(r"\d[!?]+$", secret) else ".!?)")
        stated = match["link"].strip() != ""
        plain_word = match["link"].rstrip().endswith((":", "=")) and secret.isalnum()
        quoted = group != "open" and stated and " " not in secret
        if len(secret) >= 4 and (_mixed(secret) or ((quoted or plain_word) and not _ABOUT_PASSWORDS.match(secret))):
            sure = Certainty.LIKELY if _mixed(secret) else Certainty.POSSIBLE
            subtype = "wifi" if re.match("wi|net", match["what"], re.I) else "password"
            yield Span("credential", match.start(group), match.start(group) + len(secret), sure, subtype)


def _mixed(word: str) -> bool:
    """True for letters with a digit among them, four digits or more, or a capital and a sign: no word of prose."""
    if re.match(r"[#@]|https?:|\d+(?:st|nd|rd|th|am|pm|x|k|m)?$", word, re.I):
        return len(word) > 3 and word.isdigit()
    sign = re.search(r"[^\w\s.'-]|[^\W\d_]-[^\W\d_]+-", word)
    return bool(re.search(r"\d.*[^\W\d]|[^\W\d].*\d", word) or (sign and re.search(r"[A-Z]", word)))
