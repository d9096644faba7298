"""Postcodes: a full one is an address, with the lines before it; the first half is an area where somebody lives.

The 124 areas, and which of them have one-digit, two-digit or lettered districts: Royal Mail's Postcode Address
File as tabled at https://en.wikipedia.org/wiki/Postcodes_in_the_United_Kingdom (read 2026-11).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from profileaudit.model import Certainty
from profileaudit.passage import Passage, Span

KINDS = ("address", "location")

_CODE = re.compile("[A-Z]+")
_AREAS = frozenset(
    _CODE.findall(
        "AB AL B BA BB BD BH BL BN BR BS BT CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E EC EH EN EX FK"
        " FY G GL GU GY HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY L LA LD LE LL LN LS LU M ME MK ML N NE NG NN"
        " NP NR NW OL OX PA PE PH PL PO PR RG RH RM S SA SE SG SK SL SM SN SO SP SR SS ST SW SY TA TD TF TN TQ TR TS TW"
        " UB W WA WC WD WF WN WR WS WV YO ZE"
    )
)
_ONE_DIGIT = frozenset(_CODE.findall("BR FY HA HD HG HR HS HX JE LD SM SR WC WN ZE"))
_TWO_DIGITS = frozenset(_CODE.findall("AB LL SO"))
_LETTERED = re.compile(r"(?:E1W|EC[1-4][AMNPRVY]|N1[CP]|NW1W|SE1P|SW1[AEHPVWXY]|W1[A-HJKS-UW]|WC[12][ABEHNRVX])$")

_FULL = re.compile(r"(?<![\w@#/.-])[A-Za-z]{1,2}\d[A-Za-z\d]? {0,2}\d[A-Za-z]{2}(?![\w@])")
_PARTIAL = re.compile(
    r"(?:\b(?:[Ll]ive|[Ll]iving|[Ll]ives|[Bb]ased|[Ff]lat|[Hh]ouse|[Hh]ome|[Mm]oved|[Ii]'?m|[Ww]e'?re"
    r"|[Cc]ollect\w*|[Aa]rea)\b"
    r"[ ,'][\w ,']{1,20}?|📍[\w ,']{0,20}?)(?<!the )(?P<code>\b[A-Z]{1,2}\d{1,2})\b(?![\w ]?\d)"
    r"|(?P<flat>\b[A-Z]{1,2}\d{1,2}) (?:flat|area|postcode)\b"
)
# Said before a postcode that is somebody's home.
_HOME = re.compile(
    r"\b(?:lives?|living|mov(?:ed|ing)|home|house|flat|address|postcode|we'?re|i'?m|im|ours?|my|number|buzz\w*|bell|drop"
    r"|collect\w*|sat ?nav|deliver\w*|parcel|post|keys?|street|road|drive|neighbour\w*|missing|stolen|lost|contact|chap"
    r"|door|wife\w*|mum'?s?)\b",
    re.I,
)
_PART_NUMBER = re.compile(
    r"\b(?:bags?|model|part|filter|bulb|size|serial|version|reg|plate|flight|gate|order|ref)\b[\w :'.]{0,45}$", re.I
)
_LINE_BEFORE = re.compile(
    r"(?:\d{1,4}[A-Za-z]? |(?:[Ff]lat|[Uu]nit) \w{1,4},? |\d+(?:st|nd|rd|th) floor flat )?"
    r"(?:#?[A-Z][\w'-]+(?: (?:[A-Z][\w'-]+|on|upon|le|under|in|the|of|y))*|(?<=flat )\d+|[Ff]lat \d+)(?:, ?\n?|\n| )$"
)
_GATE = re.compile(r"[A-Za-z]\d")


def detect(passage: Passage) -> Iterator[Span]:
    """Full postcodes that could exist, with the lines before them; first halves where somebody lives."""
    if not passage.has_digits or not _GATE.search(passage.text):
        return
    prose = passage.prose
    whole = [*_whole(prose)]
    yield from whole
    for match in _PARTIAL.finditer(prose):
        start, end = match.span(match.lastgroup or 0)
        if valid_outward(prose[start:end]) and not any(span.start <= start < span.end for span in whole):
            yield Span("location", start, end, Certainty.POSSIBLE, note="The first half of a postcode")


def valid_outward(code: str) -> bool:
    """True for the first half of a postcode that could exist: `LS1`, `EC1A`; not `PS5`, `F1`, `LL5`.

    >>> [valid_outward(code) for code in ("SW1A", "M14", "PS5", "F1")]
    [True, True, False, False]
    """
    match = re.fullmatch(r"([A-Z]{1,2})(0|[1-9]\d?)([A-Z]?)", code.upper())
    if match is None or match[1] not in _AREAS:
        return False
    area, district, letter = match.groups()
    if letter:
        return _LETTERED.match(code.upper()) is not None
    return not (area in _ONE_DIGIT and len(district) > 1) and not (area in _TWO_DIGITS and len(district) < 2)


def _valid(code: str) -> bool:
    """True for a full postcode that could exist. Its last two letters are never C, I, K, M, O or V."""
    code = code.upper().replace(" ", "")
    return valid_outward(code[:-3]) and not set(code[-2:]) & set("CIKMOV")


def _whole(prose: str) -> Iterator[Span]:
    """Full postcodes, with the lines before them that belong to them."""
    for match in _FULL.finditer(prose):
        code, start = match.group(), match.start()
        if not _valid(code) or _PART_NUMBER.search(_before(prose, start)):
            continue
        for _ in range(5):
            head = _LINE_BEFORE.search(_before(prose, start))
            if head is None or (prose[start].isdigit() and start < match.start()):
                break  # an address begins with its number
            start -= len(head.group())
        proper = code.isupper() and " " in code
        told = start < match.start() or prose.strip() == code or _HOME.search(_before(prose, start)) is not None
        if proper or told:
            sure = Certainty.CERTAIN if proper and told else Certainty.LIKELY
            yield Span("address", start, match.end(), sure, "postcode" if start == match.start() else "")


def _before(prose: str, start: int) -> str:
    """The sixty code points before: as far back as words count."""
    return prose[max(0, start - 60) : start]
