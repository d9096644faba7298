"""Pins on a map: what3words, map links and plus codes, each of which points at one spot.

what3words: three words after `///` (https://what3words.com/about); plus codes: the alphabet and lengths of
https://github.com/google/open-location-code; map links: the share buttons of Google's and Apple's maps.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from profileaudit.model import Certainty
from profileaudit.passage import Passage, Span

KINDS = ("address",)

_WORDS = re.compile(
    r"(?<![\w/:])///[a-z]+\.[a-z]+\.[a-z]+\b|\b(?:w3w\.co|what3words\.com)/[a-z]+\.[a-z]+\.[a-z]+\b", re.I
)
_LINK = re.compile(
    r"(?:https?://)?(?:maps\.app\.goo\.gl|goo\.gl/maps|(?:www\.)?google\.[a-z.]{2,6}/maps|maps\.google|maps\.apple)"
    r"[^\s<>\"]+"
)
# A letter and a digit are asked for, so that a sum is no plus code.
_PLUS = re.compile(
    r"(?<![\w+/])(?=\S{0,9}[A-Z])(?=\S{0,9}\d)[23456789CFGHJMPQRVWX]{4,8}\+[23456789CFGHJMPQRVWX]{2,3}(?![\w+])"
)
_HOME = re.compile(r"\b(?:live|lives|living|home|house|flat|address|ours?|us|we'?re|my|door|find me|i'?m)\b", re.I)


def detect(passage: Passage) -> Iterator[Span]:
    """What3words addresses and plus codes are likely the owner's; a map link only when home is spoken of."""
    text = passage.text
    if "///" in text or "w3w" in text or "what3words" in text:
        for match in _WORDS.finditer(text):
            yield Span("address", match.start(), match.end(), Certainty.LIKELY, "pin", "Three words name one doorstep")
    if "map" in text:
        for match in _LINK.finditer(text):
            sure = Certainty.LIKELY if _HOME.search(_LINK.sub("", text)) else Certainty.POSSIBLE
            yield Span("address", match.start(), match.end(), sure, "pin", "A map link points at one spot")
    if "+" in text:
        for match in _PLUS.finditer(text):
            yield Span("address", match.start(), match.end(), Certainty.LIKELY, "pin", "A plus code names one spot")
