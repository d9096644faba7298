"""What the owner declared about themselves, in any spelling: their school, numbers, mail and home addresses.

The authority is the owner: what AboutMe holds is certain wherever it stands. Names are left to others: there
is no kind of finding for a person's own name, which a profile shows anyway.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from profileaudit.model import AboutMe, Certainty
from profileaudit.passage import NOTHING_DECLARED, Passage, Span

KINDS = ("school", "phone", "email", "address")

_NOTE = "You named it in what you told us about yourself"
_GENERIC = frozenset(
    re.findall(
        r"\w+",
        "school primary infant infants junior juniors high secondary academy college nursery the of and st saint",
    )
)
# Words that a name is written with or without, or in several ways.
_SPELLINGS = (
    frozenset(("st", "saint", "st.")),
    frozenset(("and", "&", "n")),
    frozenset(("cofe", "ce", "c of e", "church of england")),
    frozenset(("rc", "catholic", "roman catholic")),
    frozenset(("primary", "pri", "prim")),
    frozenset(("road", "rd")),
    frozenset(("street", "st")),
    frozenset(("avenue", "ave", "av")),
    frozenset(("lane", "ln")),
    frozenset(("drive", "dr")),
    frozenset(("close", "cl")),
    frozenset(("crescent", "cres")),
    frozenset(("gardens", "gdns")),
    frozenset(("terrace", "terr", "ter")),
    frozenset(("court", "ct")),
    frozenset(("flat", "apartment", "apt")),
)
_STREET = re.compile(
    r"\b(?:road|rd|street|st|avenue|ave|lane|close|drive|way|crescent|terrace|gardens|court|mews|grove|heol|ffordd)\b",
    re.I,
)
_POSTCODE = re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b", re.I)


def detect(passage: Passage) -> Iterator[Span]:
    """Every stretch that is one of the owner's declared facts."""
    if passage.about == NOTHING_DECLARED:
        return
    for kind, pattern in _patterns(passage.about):
        for match in pattern.finditer(passage.text):
            yield Span(kind, match.start(), match.end(), Certainty.CERTAIN, note=_NOTE)


@lru_cache(maxsize=8)
def _patterns(about: AboutMe) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """A pattern for each kind that the owner declared something of."""
    written = {
        "school": [_name(name) for each in about.schools for name in _shorter(each)],
        "phone": [_phone(number) for number in about.phones],
        "email": [_email(address) for address in about.emails],
        "address": [_name(part) for address in about.addresses for part in _parts(address)],
    }
    return tuple(
        (kind, re.compile("|".join(sorted(filter(None, each), key=len, reverse=True)), re.I))
        for kind, each in written.items()
        if any(each)
    )


def _shorter(name: str) -> Iterator[str]:
    """A school's name, the same without "School", and its initials if there are four or more."""
    yield name
    words = re.findall(r"[\w'’&.]+", name)
    if len(words) > 2 and words[-1].lower() == "school":
        yield name.rstrip()[: -len("school")].rstrip()
    initials = "".join(word[0] for word in words if word[0].isalnum())
    if len(initials) >= 4 and len(words) == len(initials):
        yield initials


def _name(name: str) -> str:
    """Words with any or no space, hyphen or comma between them, as in a hashtag or a handle; never inside a word."""
    words = re.findall(r"[\w&]+(?:['’][\w]+)?", re.sub(r"\b(C) of (E)\b", "CofE", name.replace(".", ""), flags=re.I))
    if not words or (len(words) == 1 and (len(name.strip()) < 3 or words[0].lower() in _GENERIC)):
        return ""
    if len(words) == 1 and name.isupper():  # initials: as they are, or in a handle or hashtag
        return rf"(?:(?<![^\W_])(?-i:{re.escape(name)})|(?<=[@#]){re.escape(name)})(?![^\W_])"
    gap = r"[\s,._-]{0,3}"
    return r"(?<![^\W_])" + gap.join(_word(word) for word in words) + r"(?![^\W_])"


def _word(word: str) -> str:
    """One word in all its spellings; an apostrophe may be missing."""
    spellings = {word.lower()}.union(*(group for group in _SPELLINGS if word.lower() in group))
    either = "|".join(sorted((re.escape(each) for each in spellings), key=len, reverse=True))
    return "(?:" + either.replace("'", "'?").replace("’", "'?").replace(r"\ ", r"\s?") + ")"


def _phone(number: str) -> str:
    """The digits with up to three signs between them, O for 0 and l for 1, after 0, +44, 0044, +44 (0) or nothing."""
    digits = re.sub(r"\D", "", number)
    british = not number.strip().startswith("+") or digits.startswith("44")
    national = re.sub(r"^(?:0044|44)?0?", "", digits) if british else digits
    if len(national) < 6:
        return ""
    spelled = r"[\s().\-/]{0,3}".join({"0": "[0o]", "1": "[1il]"}.get(digit, digit) for digit in national)
    gap = r"[\s().\-]{0,3}"
    country = rf"(?:(?:\+|00)?\s?\(?44\)?{gap}(?:\(?0\)?{gap})?|\(?[0o]{gap})?" if british else r"(?:(?:\+|00)\s?)?"
    return rf"(?<!\d){country}{spelled}(?!\d)"


def _email(address: str) -> str:
    """The address with its signs as they are, spaced, in brackets or in words."""
    signs = {"@": "at|@", ".": r"dot|\.", "_": "underscore|_", "-": "dash|hyphen|-", "+": r"plus|\+"}
    if "@" not in address.strip("@ "):
        return ""
    spelled = "".join(
        rf"\s?[\[({{<]?\s?(?:{signs[char]})\s?[\])}}>]?\s?" if char in signs else re.escape(char)
        for char in address.strip()
    )
    return rf"(?<![\w.+-]){spelled}(?![\w-])"


def _parts(address: str) -> Iterator[str]:
    """The address, its lines that name a street or a house, and its postcode; not the town, which many share."""
    yield address
    code = _POSTCODE.search(address)
    if code:
        yield code.group()[:-3].strip() + " " + code.group()[-3:]
    rest = _POSTCODE.sub("", address)
    for line in re.split(r"[,\n]", rest):
        line = line.strip()
        if _STREET.search(line) or (re.search(r"\d", line) and re.search(r"[^\W\d]{3}", line)):
            yield line
            street = re.sub(r"^(?:flat )?\d+\w?(?:[/-]\d+\w?)? ", "", line, flags=re.I)
            if street != line and len(street.split()) > 1:
                yield street
