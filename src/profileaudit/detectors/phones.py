"""Telephone numbers, in any spelling.

What a number is comes from Google's copy of the number plans (https://github.com/google/libphonenumber,
through the `phonenumbers` package), and from Ofcom's ranges for drama, which are no working numbers and so
partly invalid there (https://www.ofcom.org.uk/phones-and-broadband/phone-numbers/numbers-for-drama/).
The package's own PhoneNumberMatcher is not used: it stops after 65,535 tries and knows no spelled-out numbers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import phonenumbers

from profileaudit.model import Certainty
from profileaudit.passage import Passage, Span

KINDS = ("phone",)

_DRAMA = re.compile(
    r"(?:07700900|01632960|02079460|02896496|02920180|03069990|08081570|09098790|01(?:1[3-8]|[2-6]1)4960|01914980)\d{3}"
)
_UNITS = ("oh", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_WORTH = {word: str(n) for n, word in enumerate(_UNITS)} | dict.fromkeys(("o", "zero", "nought", "naught"), "0")
_WORD = "(?:" + "|".join(sorted(_WORTH, key=len, reverse=True)) + ")"
# A run of digits or a number word, "double" or "triple" before it, "hundred" after it.
_PIECE = re.compile(
    rf"(?<![a-z])(?:(double|triple|treble)[\s-]+)?(?:(?<!\d)({_WORD})(?![a-z])|(\d+))(?:[\s-]+(hundred)(?![a-z]))?",
    re.I,
)
# One of these is in any number read aloud.
_HINTS = ("oh ", "zero ", "double ", "triple ", "seven ", "nought ", "hundred")
_THREE_DIGITS = re.compile(r"\d\D{0,3}\d\D{0,3}\d")
_SEVEN_DIGITS = re.compile(r"(?:\d[^\w\n]{0,4}){6}\d")
_GAP = re.compile(r"[ \t().·\-]{1,4}")
_SPOKEN_GAP = re.compile(r"[\s,.()\-]{1,3}(?:and\s)?|")
_ASIDE = re.compile(r"[^\d\n]{0,30}\b(?:then|start|rest|end|followed|last)\b[^\d\n]{0,20}", re.I)
_TYPED = re.compile(r"(?<![A-Za-z\d])(?=[OoIl]*\d)[\dOoIl]{2,}(?![A-Za-z\d])")
_LETTERS = str.maketrans("OoIl", "0011")
_EXTENSION = re.compile(r"\s*,?\s*\(?(?:ext(?:ension|n)?\.?|x|option|opt\.?)\s*\d{1,6}\b\)?", re.I)
# Somebody says "ring" or "text" shortly before.
_CUE = re.compile(
    r"(?:\b(?:call|ring|phone|tel|telephone|text|txt|mob|mobile|cell|whats\s?app|wa|bell|dial|fax|landline|hotline"
    r"|my number|number is|bookings?|contact|viber|sms|ffoniwch)\b"
    r"|#call\w*|[☎📞📱📲☏])[\s:.;,=()/#-]{0,4}(?:[\w&]+[\s:]{1,3}){0,4}$",
    re.I,
)
# Or says that this is some other number.
_OTHER = re.compile(
    r"\b(?:order|ref|reference|tracking|isbn|issn|barcode|charity|company|account|acct?|a/c|sort(?: code)?|invoice|card"
    r"|serial|imei|policy|nhs|trn|dbs|passport|licen[cs]e|booking ref|ticket|item|sku|parcel|vat|iban|bib|urn|doi|id)\b"
    r"[\s.:#']*(?:(?:no|number|num|code|is|it|s)\b[\s.:#']*){0,3}$",
    re.I,
)
_PLUS = re.compile(r"\+\s?\(?\s?$")
# Inside a word, a price, a hashtag, a decimal or a longer code.
_NOT_BEFORE = re.compile(r"(?:[A-Za-z_#£$€@%]|\d[.:-])$")
_NOT_AFTER = re.compile(r"(?!x\d)[A-Za-z_%@]|[.:-]\d")
_LINK = re.compile(
    r"(?:https?://)?(?:wa\.me/|(?:api|web)\.whatsapp\.com/send/?\?phone=)\+?(\d{8,15})"
    r"|\btel:(?://)?(\+?[\d().\-]{7,20}\d)",
    re.I,
)
_HELPLINE = re.compile(r"(?<![\d.£$])116[ -]?(?:000|006|111|117|123)(?![\d.])")
_AMERICAN = re.compile(r"(?:1[ .-])?(?:\d{3}\)\s?|\d{3}[.\- ])\d{3}[.\- ]\d{4}")


@dataclass(frozen=True, slots=True)
class _Piece:
    """A run of digits or a number word, and the digits it stands for."""

    start: int
    end: int
    digits: str
    spoken: bool


@dataclass(frozen=True, slots=True)
class _LeadIn:
    """What stands before a number."""

    plus: int
    """How many code points a plus sign before it takes up, with brackets and spaces; 0 for none."""
    cue: bool
    """Somebody says "ring" or "text"."""
    bracket: bool


def detect(passage: Passage) -> Iterator[Span]:
    """Every telephone number: mobile, landline or unknown; working and drama numbers are certain."""
    low = passage.low
    spoken = any(hint in low for hint in _HINTS)
    if "wa.me" in low or "whatsapp" in low or "tel:" in low:
        yield from _links(passage)
    if not spoken and not (passage.has_digits and _THREE_DIGITS.search(passage.text)):
        return
    prose = passage.prose
    for helpline in _HELPLINE.finditer(prose):
        if _CUE.search(prose, max(0, helpline.start() - 60), helpline.start()):
            yield Span("phone", helpline.start(), helpline.end(), Certainty.POSSIBLE, "unknown", "A public helpline")
    prose = _TYPED.sub(lambda word: word.group().translate(_LETTERS), prose)
    if spoken or _SEVEN_DIGITS.search(prose):
        yield from _numbers(prose)


def _links(passage: Passage) -> Iterator[Span]:
    """Links that ring or write to a number."""
    for link in _LINK.finditer(passage.text):
        digits = re.sub(r"\D", "", link[1] or link[2])
        national = digits if digits.startswith("0") else _national(digits)
        yield Span("phone", link.start(), link.end(), Certainty.CERTAIN, _subtype(national))


def _numbers(prose: str) -> Iterator[Span]:
    """Pieces put together, the longest stretch that is a number first."""
    pieces = [_piece(match) for match in _PIECE.finditer(prose)]
    at = 0
    while at < len(pieces):
        stops = _stops(prose, pieces, at)
        lead_in = _lead_in(prose, pieces[at].start) if stops else None
        for stop in reversed(stops):
            found = _judge(prose, pieces[at:stop], lead_in) if lead_in else None
            if found is not None:
                yield found
                at = stop
                break
        else:
            at += 1


def _piece(match: re.Match[str]) -> _Piece:
    times, word, digits, hundred = match.groups()
    value = digits or _WORTH[word.lower()]
    value *= {None: 1, "double": 2, "triple": 3, "treble": 3}[times and times.lower()]
    return _Piece(match.start(), match.end(), value + "00" * bool(hundred), bool(word or times or hundred))


def _stops(prose: str, pieces: Sequence[_Piece], at: int) -> list[int]:
    """Where a number that begins with this piece could end: 7 to 15 digits, nothing but gaps between them."""
    digits, stops = "", []
    for stop in range(at, len(pieces)):
        piece = pieces[stop]
        if stop > at and not _joined(prose, pieces[stop - 1], piece, digits):
            break
        digits += piece.digits
        if len(digits) > 17:
            break
        if len(digits) >= 7:
            stops.append(stop + 1)
    return stops


def _joined(prose: str, left: _Piece, right: _Piece, digits: str) -> bool:
    gap = prose[left.end : right.start]
    if _GAP.fullmatch(gap) or (gap == "/" and digits.startswith("0") and 3 <= len(digits) <= 5):
        return True
    if left.spoken or right.spoken:
        return bool(_SPOKEN_GAP.fullmatch(gap))
    return len(digits) < 11 and digits.startswith("0") and bool(_ASIDE.fullmatch(gap))


def _lead_in(prose: str, start: int) -> _LeadIn | None:
    """What stands before a number that begins here; None if it says that this is no telephone number."""
    before = prose[max(0, start - 70) : start]
    plus = _PLUS.search(before)
    if _NOT_BEFORE.search(before) or (not plus and _OTHER.search(before)):
        return None
    return _LeadIn(len(plus.group()) if plus else 0, _CUE.search(before) is not None, before.endswith("("))


def _judge(prose: str, pieces: Sequence[_Piece], lead_in: _LeadIn) -> Span | None:
    """What these pieces are, if they are a number."""
    start, end = pieces[0].start, pieces[-1].end
    digits = "".join(piece.digits for piece in pieces)
    if _NOT_AFTER.match(prose, end) or len(set(digits)) < 3:
        return None
    if lead_in.plus or digits.startswith("00"):
        national = _national(digits if lead_in.plus else digits[2:])
        abroad = lead_in.plus or digits.startswith("0044") or len(pieces) > 1 or lead_in.cue
        sure = Certainty.CERTAIN if abroad and _works(national) else None
    elif digits.startswith("0"):
        national, sure = digits, _sure_of_national(digits, pieces, lead_in.cue)
    else:
        national, sure = _without_nought(prose, pieces, digits, lead_in.cue)
    if sure is None:
        return None
    begin = start - lead_in.plus
    if not lead_in.plus and lead_in.bracket and ")" in prose[start:end]:
        begin -= 1
    extension = _EXTENSION.match(prose, end)
    return Span("phone", begin, extension.end() if extension else end, sure, _subtype(national))


def _sure_of_national(digits: str, pieces: Sequence[_Piece], cue: bool) -> Certainty | None:
    """How sure a number is that begins with 0."""
    first = pieces[0].digits
    if first == "0" and not pieces[0].spoken and len(pieces) < 9:
        return None  # 0.1234567890, 0-7475-3269-9
    if len(first) == 2 and not (cue or pieces[0].spoken or digits.startswith("07")):
        return None  # 01 02 2024, 09-01-27
    if _works(digits):
        return Certainty.CERTAIN
    if cue and 9 <= len(digits) <= 11:
        return Certainty.LIKELY
    usual = len(digits) == 11 and len(first) in (3, 4, 5, 11) and digits[1] in "1235789" and len(pieces) < 4
    return Certainty.POSSIBLE if usual else None


def _without_nought(prose: str, pieces: Sequence[_Piece], digits: str, cue: bool) -> tuple[str, Certainty | None]:
    """National form and sureness of a number that does not begin with 0: 44 7700 ..., 7700 ..., 602-685-6351."""
    likely = Certainty.LIKELY
    country = pieces[0].digits == "44" or len(pieces[0].digits) > 4
    if country and digits.startswith("44") and len(digits) in (12, 13) and _works(_national(digits)):
        return _national(digits), Certainty.CERTAIN if cue else likely
    read_out = sum(piece.spoken for piece in pieces) > 1
    if len(digits) == 10 and (cue or (read_out and digits.startswith("7"))) and _works("0" + digits):
        return "0" + digits, likely
    start = pieces[0].start
    american = len(digits) in (10, 11) and _AMERICAN.fullmatch(prose, start, pieces[-1].end)
    if american and not prose.endswith("-", 0, start) and _works("+1" + digits[-10:]):
        return "+1" + digits[-10:], likely
    called = cue and 9 <= len(digits) <= 12 and len(pieces) < 5 and not read_out
    return digits, Certainty.POSSIBLE if called else None


def _national(digits: str) -> str:
    """44 (0)7700 900123 as 07700900123; a foreign number with its + sign."""
    return "0" + digits[2:].removeprefix("0") if digits.startswith("44") else "+" + digits


def _parsed(number: str) -> phonenumbers.PhoneNumber | None:
    try:
        return phonenumbers.parse(number, "GB")
    except phonenumbers.NumberParseException:
        return None


def _works(number: str) -> bool:
    """True for a number that the number plan or Ofcom's drama ranges know. National form, or + and country."""
    if not 7 <= len(number) <= 16:
        return False
    parsed = _parsed(number)
    return bool(_DRAMA.fullmatch(number)) or (parsed is not None and phonenumbers.is_valid_number(parsed))


def _subtype(number: str) -> str:
    if number.startswith("07700900"):
        return "mobile"
    if _DRAMA.fullmatch(number) and number[1] in "12":
        return "landline"
    parsed = _parsed(number)
    kind = phonenumbers.number_type(parsed) if parsed else phonenumbers.PhoneNumberType.UNKNOWN
    names = {phonenumbers.PhoneNumberType.MOBILE: "mobile", phonenumbers.PhoneNumberType.FIXED_LINE: "landline"}
    return names.get(kind, "unknown")
