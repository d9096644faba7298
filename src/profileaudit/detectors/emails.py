"""Mail addresses, plain and disguised ("name at provider dot com", "name[at]x.org", "name @ gmail").

What is an address is decided by `email-validator` (RFC 5321, 5322 and 6531 as mail systems apply them,
https://github.com/JoshData/python-email-validator). Reserved names such as `.example` (RFC 2606) count too:
a text that shows them means an address.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from email_validator import EmailNotValidError, validate_email

from profileaudit.model import AboutMe, Certainty
from profileaudit.passage import Passage, Span

KINDS = ("email",)

_ENDINGS = (
    "com|net|org|info|biz|io|me|co|tv|eu|us|uk|ie|fr|de|es|it|nl|pl|pt|se|dk|no|ch|at|be|au|nz|ca|in|za|ng|edu|gov"
    "|app|dev|page|online|scot|wales|cymru|london|example"
)
_MAILBOXES = (
    "gmail|googlemail|hotmail|outlook|yahoo|ymail|icloud|live|msn|aol|sky|btinternet|btopenworld|talktalk|virginmedia"
    "|ntlworld|tiscali|protonmail|proton|gmx|mail|blueyonder|rocketmail"
)
_PLAIN = re.compile(r"(?<![\w.+%@-])\w(?:[\w.+%'-]*[\w+-])?@[\w-]+(?:\.[\w-]+)*\.[^\W\d_]{2,}")
# Signs with a space on either side: "name @ provider . com". What follows the @ is looked for by itself first: most
# texts with an @ hold handles, and an expression that begins with the sign is many times as fast as one with a name.
_AFTER_SPACED = rf"@ ?[\w-]+(?: ?\. ?[\w-]+)*? ?\. ?(?:{_ENDINGS})\b(?! ?\.\w|@)"
_AFTER_BARE = rf"@ ?(?:{_MAILBOXES})\b(?![.@\w-])"
_SPACED = re.compile(rf"(?<![\w.@])[\w.+-]+ ?{_AFTER_SPACED}", re.I)
_SPACED_END = re.compile(_AFTER_SPACED, re.I)
_BARE = re.compile(rf"(?<![\w.@+-])([\w.+-]+) ?{_AFTER_BARE}", re.I)
_BARE_END = re.compile(_AFTER_BARE, re.I)
_GLUED = re.compile(r"@(?<=[\w+-]@)[\w-]")
_ODD = re.compile(r" @|@ | \.|@\w+(?!\w|\.\w)")
_AT = r"(?:\s?[\[({<]\s?(?:at|@)\s?[\])}>]\s?|\s+at\s+|\s?@\s?)"
_DOT = r"(?:\s?[\[({<]\s?(?:dot|\.)\s?[\])}>]\s?|\s+dot\s+|\.)"
_JOIN = r"(?:\s?[\[(]\s?(?:dot|\.)\s?[\])]\s?|\s+(?:dot|underscore|dash|hyphen|plus)\s+|[.+-])"
_SPOKEN = re.compile(
    rf"(?<![\w.@+-])((?:\w{{1,64}}{_JOIN}){{0,6}}\w{{1,64}})({_AT})([\w-]+(?:{_DOT}[\w-]+){{0,4}}?{_DOT}(?:{_ENDINGS}))\b(?!\.\w|\s+dot\s+\w)",
    re.I,
)
_CUE = re.compile(
    r"(?:\be-?mails?\b|\bmail\b|\baddress\b|\bcontact\b|\bkontakt\b|\bline\b|\breach\b|\bwrite\b|\brsvp\b|\benquir|\bmine'?s?\b"
    r"|\bbookings?\b|[📧✉📩📨💌])[^@\n]{0,40}$",
    re.I,
)
_AT_MAILBOX = re.compile(rf" at (?:{_MAILBOXES})\.")
# Words before "at ... dot com" that begin a sentence about a website, not a mail address.
_SAID = frozenset(
    re.findall(
        r"\w+",
        "meet me us look looking work working teach teaching teacher see seen find found was is be been are not here it"
        " them him her you live living based student staff only available shop buy bought order online store back out"
        " up in and or there more that this one now us price prices deals sale on off read blog posts tickets",
    )
)
_SIGNS = {"at": "@", "dot": ".", "underscore": "_", "dash": "-", "hyphen": "-", "plus": "+"}
_SCHOOL = re.compile(
    r"\.sch\.|\.(?:ac|sch)\.uk$|\.edu(?:\.\w\w)?$|school|academy|college|primary|trust\.|infants|ysgol", re.I
)


def detect(passage: Passage) -> Iterator[Span]:
    """Every mail address; `school` if it ends like a school's or is one of the owner's school, else `personal`."""
    text = passage.text
    if "@" in text:
        yield from _written(text, passage.about)
    lowered = passage.low
    said = " at " in lowered and _AT_MAILBOX.search(lowered)
    if (
        said
        or "dot" in lowered
        or "(.)" in text
        or "[.]" in text
        or "[at]" in lowered
        or "(at)" in lowered
        or "(@)" in text
    ):
        yield from _spoken(text, passage.about)


def _written(text: str, about: AboutMe) -> Iterator[Span]:
    """Addresses with an @ sign."""
    if _GLUED.search(text):
        for match in _PLAIN.finditer(text):
            if _valid(match.group()):
                yield _span(match.start(), match.end(), Certainty.CERTAIN, match.group(), about)
    if not _ODD.search(text):
        return
    for match in _SPACED.finditer(text) if _SPACED_END.search(text) else ():
        value = match.group().replace(" ", "")
        if (
            " " in match.group()
            and _valid(value)
            and (
                " ." in match.group()
                or _telling(value)
                or _CUE.search(text[max(0, match.start() - 60) : match.start()])
            )
        ):
            yield _span(match.start(), match.end(), Certainty.LIKELY, value, about)
    for match in _BARE.finditer(text) if _BARE_END.search(text) else ():
        cue = _CUE.search(text[max(0, match.start() - 60) : match.start()])
        if cue or re.search(r"[\d._+]", match[1]):
            yield _span(
                match.start(), match.end(), Certainty.LIKELY if cue else Certainty.POSSIBLE, match.group(), about
            )


def _spoken(text: str, about: AboutMe) -> Iterator[Span]:
    """Addresses with their signs written out as words, or in brackets."""
    for match in _SPOKEN.finditer(text):
        local, at, domain = match.groups()
        if "@" in at and "dot" not in match.group().lower() and not re.search(r"[(\[]", match.group()):
            continue  # an ordinary address: found already
        start = match.start()
        if not _bracketed(at) and local.lower() in _SAID | {"mine's"}:
            continue
        value = _written_out(local) + "@" + _written_out(domain)
        cue = _CUE.search(text[max(0, start - 60) : start])
        written = "dot" not in domain.lower()  # "working at sky.com" is prose
        sure = _bracketed(match.group()) or cue or (_telling(value) and not (written and local.isalpha()))
        if sure and _valid(value):
            yield _span(start, match.end(), Certainty.LIKELY, value, about)


def _bracketed(words: str) -> bool:
    return any(sign in words for sign in "[({<@")


def _telling(value: str) -> bool:
    """True if an address could hardly be prose: a mailbox provider, a digit or sign in the name, a long ending."""
    local, _, domain = value.partition("@")
    provider = re.match(rf"(?:{_MAILBOXES})\.", domain, re.I)
    return bool(
        provider or re.search(r"[\d._+-]", local) or re.search(r"\.(?:co|ac|sch|org|gov)\.uk$|\.org$", domain, re.I)
    )


def _written_out(words: str) -> str:
    """`kim underscore lee` as `kim_lee`."""
    words = re.sub(r"\s*[\[({<]\s?(\w+|[.@])\s?[\])}>]\s*", r" \1 ", words)
    return "".join(_SIGNS.get(word.lower(), word) for word in words.split())


def _valid(value: str) -> bool:
    """True for an address that mail systems would take."""
    value = re.sub(r"\.(?:example|test|invalid|localhost|local)$", ".com", value, flags=re.I)
    try:
        # Without its look-up of the mail server: nothing leaves this computer.
        validate_email(value, check_deliverability=False, allow_smtputf8=True)
    except EmailNotValidError:
        return False
    return True


def _span(start: int, end: int, sure: Certainty, value: str, about: AboutMe) -> Span:
    return Span("email", start, end, sure, "school" if _of_school(value, about) else "personal")


def _of_school(value: str, about: AboutMe) -> bool:
    """True for a school's domain: by its ending, its words, or the name the owner declared."""
    domain = value.rpartition("@")[2].lower()
    names = (re.sub(r"\W|\bschool\b", "", name.lower()) for name in about.schools)
    squeezed = re.sub(r"[^\w]", "", domain)
    return bool(_SCHOOL.search(domain)) or any(len(name) > 3 and name in squeezed for name in names)
