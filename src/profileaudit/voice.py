"""Who speaks in a text, and of whom: the owner of themselves, an organisation, or somebody of somebody else.

Cues in words, weighed by the detectors, which know what they found. Learned from labelled bios and from posts
that disclose nothing (2026-11); the words are our own list.
"""

from __future__ import annotations

import re
from functools import lru_cache

_REACH = 60
"""Characters before and after a stretch that count as its surroundings."""
_PROFILE = 700
"""Characters; a longer text is no bio, and what it says of "us" tells nothing of the account."""

_ORGANISATION = re.compile(
    r"""(?ix) \b (?:
        # it speaks of itself as "we"
        we['’]re \s (?: an? | the | here\sto | open | proud )
      | we \s (?: are | have | offer | provide | help | aim | work | make | serve | support
            | speciali[sz]e
            | deliver | believe | sell | publish | cover | tweet | bring )
        # and of what is its own
      | our \s (?: mission | team | customers | members | services? | website | shop | store | products | clients
            | students | readers | patients | aim | community | work | experts? | editors | office | goal
            | organi[sz]ation | company )
        # it says whose account this is
      | official \s (?: twitter | account | page | feed | site | home | profile )
      | account \s (?:is\s)? (?: run | managed | monitored ) \s by
            | tweets \s (?:are\s)? (?:by|from) \s (?:our|the\steam|@)
        # and asks to be called on
      | (?: contact | call | e-?mail | visit | join | follow | book ) \s us
      | for \s (?:more\s)? (?: info | information | enquiries | inquiries | bookings )
        # what people are not
      | non-?profit \s organi[sz]ation | registered \s charity | charity \s no | established \s in \s (?:19|20)\d\d
      | since \s (?:18|19|20)\d\d (?= [.\s]* $ ) | open \s (?: mon | daily | 7\sdays )
      | (?: news | updates | information | jobs | events ) \s (?:and\s\w+\s)? from \s (?:the|our)
      | leading \s (?: provider | supplier | source | website | magazine ) ) \b"""
)
_OWNER = re.compile(
    r"(?i)\b(?:i|i['’]m|im|me|my|mum|dad|mom|wife|husband|father|mother|views (?:are )?(?:my|mine)|own)\b"
)
_MAIL = re.compile(r"\w@[\w-]+\.\w")
_OFFERED = re.compile(
    r"""(?ix) \b (?: hiring | vacanc\w+ | recruit\w* | apply | job\salert | we\sneed | looking\sfor\san?
            | needed | wanted
      | jobs?\s(?:in|at|fair) | career\s(?:op|opportunit)\w* ) \b | \# (?: jobs? | hiring | careers? | \w+jobs ) \b"""
)
_OTHERS_BEFORE = re.compile(
    r"""(?ix) (?:
        # somebody is addressed or talked about
        \b (?: happy\sbirthday | congrat\w* | thanks? | thank\syou | shout\s?out | rip | dear | hey | hi
            | hello | meet | vote
            | watch | nominate ) \b [^.!?|\n]{0,30}
        # one of theirs, none, or one like it
      | \b (?: my | your | his | her | their | our | some | every | any | which | what | whose | another | that | these
            | those | no | (?: not | never | isn't | like | than
            | asked\sif\si\swas ) \s an? ) \s+ (?: [\w'’-]+ \s+ ){0,2}
        # he is one
      | \b (?: he | she | they | it | who | there | this | that ) (?: ['’]s | \s+ (?:is|was|are|were) ) \s+
            (?: always\s | just\s | only\s )? (?: an? | the | our | my ) \s+ (?: [\w'’-]+ \s+ ){0,2}
        # a relative or a friend is one
      | \b (?: sister | brother | mother | father | mum | mam | mom | dad | wife | husband | partner | daughter | son
            | friend | boyfriend | girlfriend | cousin | aunt | auntie | uncle | nan | gran | niece | nephew | neighbour
            | mate ) (?: -in-law )? (?: ['’]s | \s+ (?: is | was | works\sas | became ) ) \s+ an? \s+
            (?: [\w'’-]+ \s+ ){0,2}
        # all of them are meant
      | \b (?: to | thanks | thank\syou ) \s [^.!?\n]{0,20} \b (?: every | all\s(?:the|our) ) \b [^.!?:\n]* ) $"""
)
_OTHERS_AFTER = re.compile(
    r"""(?ix) ^ (?: \s* (?: said | says | told | tells | asked | claims? | warns? | reveals? | reports?\b
            | arrested | dies | died
        | killed | of\sthe\s(?:year|week|month|day|match) | wanted | needed | jobs?\b | who\s(?:is|was|has|found) )
      | ['’]s\b | s\b )"""
)
_HYPOTHETICAL = re.compile(
    r"""(?ix) \b (?: if\si\s(?:was|were) | i\swish\si | today\si\swas | pretend\w* | dress\w*\s(?:up\s)?as
            | i['’\s]?m\snot
      | playing | wanna\sbe | want(?:ed)?\sto\sbe | dream\w*\sof\sbeing ) \b [^.!?\n]* $"""
)
_SEPARATOR = re.compile(r"[|•·/\n✦]|(?<=\w)[.,;&]+(?=\s|$)|\s[-–~]\s|[\u2190-\u2bff\U0001F000-\U0001FAFF]")
_NAMES_AND_LINKS = re.compile(r"https?://\S+|@\w+")


@lru_cache(maxsize=8)
def is_organisation(text: str) -> bool:
    """Whether an organisation speaks here, and no person."""
    return len(text) <= _PROFILE and bool(_ORGANISATION.search(text)) and not _OWNER.search(text)


@lru_cache(maxsize=8)
def is_made_of_fragments(text: str) -> bool:
    """Whether the text has a bio's shape: several parts, most of them of four words or fewer."""
    parts = [part for part in _SEPARATOR.split(_NAMES_AND_LINKS.sub("x", text)) if part and not part.isspace()]
    short = sum(len(part.split()) <= 4 for part in parts)
    return short >= 2 and short * 2 >= len(parts)


def is_shared(text: str) -> bool:
    """Whether the words are somebody else's, passed on."""
    return text.lstrip()[:4] in ("RT @", "RT: ", "MT @")


def is_answering(text: str) -> bool:
    """Whether the text begins with the name of the one it answers."""
    return text.lstrip()[:1] == "@"


def is_pointing(text: str) -> bool:
    """Whether the text answers somebody or gives a link."""
    return is_answering(text) or "http" in text


def has_mail(text: str) -> bool:
    """Whether there is a mail address: in profiles one in ten, in posts hardly ever."""
    return "@" in text and bool(_MAIL.search(text))


def is_told_of_the_owner(text: str, in_company: bool) -> bool:
    """Whether a text is the kind in which people tell of themselves.

    It tells something else of the owner (`in_company`), gives a mail address, or is made of fragments and neither
    answers somebody nor points at a page. What a vague pattern finds elsewhere is hardly ever the owner's (2026-11);
    the language pipeline weighs this by itself."""
    return in_company or has_mail(text) or (is_made_of_fragments(text) and not is_pointing(text))


def is_somebody_elses_job(text: str, start: int, end: int) -> bool:
    """Whether the job at this place is on offer, made up, or somebody else's."""
    before, after = text[max(0, start - _REACH) : start], text[end : end + _REACH]
    return bool(
        _OTHERS_BEFORE.search(before)
        or _OTHERS_AFTER.search(after)
        or _HYPOTHETICAL.search(before)
        or _OFFERED.search(text, max(0, start - _PROFILE), end + _PROFILE)
    )


def is_addressed(text: str, start: int) -> bool:
    """Whether the handle at this place only says whom a post answers."""
    return text[start : start + 1] == "@" and not _NAMES_AND_LINKS.sub("", text[:start]).strip(" .@,")
