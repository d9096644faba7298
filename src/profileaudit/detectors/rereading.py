"""Posts worth reading again: about pupils, colleagues and school business, and strong words about people.

Always a prompt and never a verdict. What is offensive is taken from Ofcom's research into public attitudes
(https://www.ofcom.org.uk/tv-radio-and-on-demand/broadcast-standards/offensive-language/), which finds context to
matter most: words quoted, sung, passed on, talked about or used of oneself are less sure.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from profileaudit import voice
from profileaudit.book import Match, matches
from profileaudit.model import Certainty
from profileaudit.passage import Passage, Span

KINDS = ("conduct", "confidential")
REACH = 60
"""Code points on either side in which a cue counts."""
ABOUT_A_GROUP = ("slur", "word-that-may-be-reclaimed", "sweeping-words-about-a-group")
"""Patterns for words that are talked about, and used of oneself, as often as they are meant."""

_SUNG = re.compile(
    r"[♪♫♬🎵🎶]|(?i:\b(?:lyrics?|song|track|album|mixtape|single|remix|feat\.?|ft\.?|spotify|official video|karaoke"
    r"|now ?playing|title of|chapter|episode|film|movie|novel|play called)\b)"
)
_TALKED_ABOUT = re.compile(
    r"""(?ix) \b (?: the \s (?: word | term | phrase | [a-z]-word | insult | slur ) | slurs? | racis[mt] | homophob\w+
      | transphob\w+ | ableis[mt] | antisemit\w+ | hate \s (?: crime | speech ) | offensive | unacceptable | abuse
      | abusive | bullying | calls? \s (?: me | him | her | them | us | people )
      | called \s (?: me | him | her | them | us )
      | (?: being | got ) \s called | called \s my | shouted | yelled | chant\w* | screamed | graffiti
      | heard \s (?: a | some | him | her | them ) | banned | reclaim\w* | report(?:ed)? ) \b"""
)
_OF_ONESELF = re.compile(
    r"""(?ix) \b (?: i'?m | i \s am | as | me | us | we | we're | we \s are | (?:my\s)? fellow | proud | being
      | (?: i'?m | i \s am | i \s was | i \s can \s be ) \s such ) \s+ (?: (?: an? | the | just | all ) \s+ ){0,2} $"""
)
_PRIDE = re.compile(r"(?i)\bpride\b|🌈|\blgbt\w*|\bqueer (?:and|joy|history|art)\b")
_QUOTES = (("“", "”"), ('"', '"'), ("‘", "’"), ("«", "»"))


def detect(passage: Passage) -> Iterator[Span]:
    """Every stretch that is worth a second look; less sure where the words may not be the owner's own."""
    found = matches(passage.text)
    yield from (match.span for match in found.get("confidential", ()))
    for match in found.get("conduct", ()):
        faint = _may_be_anothers(passage.text, match)
        yield replace(match.span, certainty=Certainty.POSSIBLE) if faint else match.span


def _may_be_anothers(text: str, match: Match) -> bool:
    """Whether the words may be quoted, sung or passed on; those about a group, talked about or used of oneself."""
    before, after = text[max(0, match.start - REACH) : match.start], text[match.end : match.end + REACH]
    around = f"{before} {after}"
    if voice.is_shared(text) or _is_quoted(text, match.start, match.end) or _SUNG.search(around):
        return True
    cues = _TALKED_ABOUT.search(around) or _OF_ONESELF.search(before) or _PRIDE.search(around)
    return match.pattern.name in ABOUT_A_GROUP and bool(cues)


def _is_quoted(text: str, start: int, end: int) -> bool:
    """Whether a quotation mark was opened before the words and is closed after them."""
    for opening, closing in _QUOTES:
        before = text[:start]
        is_open = (
            before.count(opening) % 2 == 1 if opening == closing else before.rfind(opening) > before.rfind(closing)
        )
        if is_open and closing in text[end:]:
            return True
    return False
