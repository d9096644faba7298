"""Street addresses: a house or flat in a street, and a street as the place where somebody lives or something is.

After BS 7666, and the way addresses are written in England, Wales, Scotland and Northern Ireland
(https://www.postoffice.co.uk/mail/uk-postage-guide/how-to-address-mail). Postcodes that stand alone: `postcodes`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from profileaudit.model import Certainty
from profileaudit.passage import Passage, Span

KINDS = ("address",)

# Words that end a street's name even without a number; with a number; and with a number and more to go by.
_ALONE = "Road|Rd|Street|St|Avenue|Ave|Lane|Ln|Close|Drive|Crescent|Cres|Terrace|Gardens|Grove|Mews|Wynd|Brae|Cottages"
_FIRM = (
    f"{_ALONE}|Str|Av|Gdns|Vennel|Court|Ct|Way|Place|Row|Walk|Square|Yard|Loan|Parade|Villas|Buildings|Mansions"
    "|Maltings|Causeway|Broadway|Esplanade|Embankment|Boulevard|Blvd|Terr"
)
_LOOSE = (
    "Park|Hill|View|Green|Gate|Rise|Mount|Vale|Croft|Fold|Garth|Heights|Quay|Wharf|Bank|Chase|Copse|Dene|Meadow|Meadows"
    "|Field|Fields|Orchard|Paddock|Paddocks|Ridge|Spinney|Dell|Hollow|End|Circus|Path|House|Lodge|Cottage|Farm"
    "|Nook|Dr|Cl"
)
_HOMES = (
    "House|[A-Z][a-z]+house|Cottage|Farm|Lodge|Barn|Forge|Mill|Manor|Grange|Court|Bungalow|Croft|Villa|Rectory|Vicarage|Manse"
    "|Stables|Works|Point"
)
_NAME = r"(?:(?:St\.? |The |Old |Upper |Lower )?[A-Z][\w'-]+ (?:(?:of|the|y|yr|the) )?)(?:[A-Z][\w'-]+ ){0,2}"
_WELSH = r"(?:Heol|Ffordd|L[ôo]n|Stryd|Maes|Rhodfa|Clos|Cilgant) (?:(?:y|yr|[A-Z][\w'-]+)\b ?){1,3}(?<! )"
_LOWER = "road|rd|street|avenue|ave|lane|crescent|terrace"
_STREET = rf"(?:{_NAME}(?:{_FIRM}|{_FIRM.upper()}|{_LOWER})\b|{_WELSH})"
_STREET_ALONE = rf"(?:(?!The \w+\b(?! [A-Z])){_NAME}(?:{_ALONE})\b|{_WELSH})"
_HOUSE = r"(?:(?:[Nn]umber|[Nn]o\.?) ?)?\d{1,5}[A-Za-z]?(?: ?[-/&] ?\d{1,4}[A-Za-z]?)?"
_FLAT = (
    r"(?:(?:[Ff]lat|[Aa]pt\.?|[Aa]partment|[Uu]nit|[Ss]tudio|FLAT|UNIT) ?\d{1,4}[A-Za-z]?(?:/\d{1,2})?\b"
    r"|[Ff]lat [A-Z]\b"
    r"|\d{1,2}F\d{1,2}|\d/\d|[GB]F\d|\d+(?:st|nd|rd|th) floor flat \d+)"
)
_PLACE = r"#?[A-Z][\w'-]+(?: (?:[A-Z][\w'-]+|on|upon|le|under|in|the|of|y))*"
_POSTCODE = r"[A-Za-z]{1,2}\d[A-Za-z\d]? {0,2}\d[ABD-HJLNP-UW-Zabd-hjlnp-uw-z]{2}(?![\w@])"

_NUMBERED = re.compile(rf"(?<![\w£$€.:/#'-])(?:{_FLAT},? )?{_HOUSE},? (?:{_STREET}|(?P<loose>{_NAME}(?:{_LOOSE})\b))")
_FLATS = re.compile(rf"(?<![\w£$€./#-]){_FLAT}, (?:The )?[A-Z][\w'-]+(?: [A-Z][\w'-]+){{0,3}}")
_BOX = re.compile(r"\bP\.? ?O\.? Box \d{1,6}\b", re.I)
_NUMBERED_LOWER = re.compile(
    r"(?<![\w£$.:/#-])\d{1,5}[a-z]? (?!(?:min|minute|hour|mile|day|way|main|lane|km|and|m|metre|bed|year|week)s?\b)"
    r"(?:[a-z]{3,} ){1,2}(?:road|rd|street|avenue|ave|close|crescent|terrace|gardens)\b"
)
_AT_NUMBER = re.compile(
    r"\b(?:we'?re|we are|i'?m|im|us|at|lives?|house is|it'?s)(?: (?:at|in))? "
    r"(?P<spot>(?:number|no\.?) ?\d{1,4}[a-z]?)\b"
    r"(?! ?[%.:,]?\d| in the | on the (?!same|road|street|left|right|corner))",
    re.I,
)
_AT_HOUSE = re.compile(
    r"\b(?:from|at|lives in|to|to:) (?P<spot>(?:The )?(?:[A-Z][\w'-]+ ){1,2}(?:Cottage|Farmhouse|Bungalow|Croft)\b)"
)
_NEAR = re.compile(
    r"\b(?:[Oo]n|[Ii]n|[Aa]t|[Ff]rom|[Oo]ff|[Aa]long|[Dd]own|[Uu]p|[Tt]o|[Oo]utside|[Oo]pposite|[Nn]ear|[Bb]ehind) "
    rf"(?P<street>{_STREET_ALONE})|(?P<named>{_NAME}(?:{_HOMES}), {_STREET})"
)
_NEAR_LOWER = re.compile(
    r"\b(?:on|in|at|off) (?!(?:the|a|my|your|this|that|our|high|side|main|every|one|any|same|back|open) )"
    r"(?P<spot>[a-z]{3,12} (?:road|rd|street|st|avenue|ave|lane|close|terrace|crescent|drive))\b"
)
_OURS = re.compile(r"\bour (?:street|road|close|lane|estate)\b", re.I)
_SUBJECT = re.compile(rf"(?<![\w@#'-]){_STREET_ALONE}(?= shops)|(?:(?<=[.!?] )|^){_STREET_ALONE}(?= (?:is|was|has)\b)")
# Said before a street or postcode that is somebody's home, or where a stranger could wait for them.
_HOME = re.compile(
    r"\b(?:lives?|living|mov(?:ed|ing)|home|house|flats?|address|postcode|we'?re|i'?m|im|ours?|my|number|buzz\w*|bell|drop"
    r"|collect\w*|sat ?nav|deliver\w*|parcel|post|keys?|street|road|drive|neighbour\w*|missing|stolen|lost|contact|chap"
    r"|door|wife\w*|mum'?s?)\b",
    re.I,
)
_NOT_HOME = re.compile(
    r"\b(?:crash|accident|traffic|collision|closed|roadworks|queue\w*|police|congestion|incident|diversion|stuck"
    r"|teach\w*|TA|HLTA|assistant|start\w*|work(?:s|ed|ing)?|caretaker|class|placement|pupil|school)\b[^.]{0,30}$",
    re.I,
)
# What follows makes it the name of a school, a church or a business.
_NAME_GOES_ON = re.compile(r" (?!(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\w*\b|I\b|[A-Z]{1,2}\d)[A-Z&]|'s? [A-Z]")
_SCHOOL_GOES_ON = re.compile(
    r" (?:Primary|Inf|Junior|School|High|Academy|PS|Nursery|Methodist|CE|CofE|RC|station|[Ss]chool)"
)
_COUNTED = re.compile(
    r"\b(?:year|day|top|route|chapter|episode|season|week|round|part|group|vol\.?|ks|level|grade|since|class) $", re.I
)
_STATED = re.compile(r"\b(?:at|live|lives|is|am|address:?|im|i'm|to) $", re.I)
_YEAR = re.compile(r"(?:19|20)\d\d,?$")
# Addresses of films, books and government; streets known for more than who lives there; and what is no street.
_FAMOUS_HOUSE = re.compile(
    r"(?:10|11) Downing|221 ?[Bb] Baker|21 Jump|742 Evergreen|4 Privet|12 Grimmauld|84 Charing Cross|10 Cloverfield"
    r"|64 Zoo|42 Wallaby|32 Windsor Gardens|1600 Pennsylvania|124 Conch"
)
_FAMOUS = re.compile(
    r"\b(?:(?:Downing|Sesame|Wall|Fleet|Oxford|Regent|Bond|Baker|Coronation|Quality|Jump|Elm|Harley|Carnaby|Ramsay"
    r"|Bourbon|Main|High|Easy|Threadneedle|Beale|K) (?:Street|St)|(?:Abbey|Silk|Tobacco|Carrow|Portman|Elland|Loftus"
    r"|Revolutionary|Thunder|Long|Cross|Off|On) Road|(?:Penny|White Hart|Bramall|Memory|Drury|Park|Wisteria|Brick|Fast"
    r"|Left|Right|Inside|Bus) Lane|(?:Park|Madison|Fifth|Lexington|Pennsylvania) (?:Avenue|Ave)|(?:Rodeo|Privet) Drive"
    r"|(?:Botanic\w*|Kew|Busch|Beer|Covent|Tivoli|Windsor) Gardens|Brookside Close|Fertile Crescent)\b"
)
_NO_STREET = re.compile(
    r"\b(?:(?:Test|Hard|Flash|Google|Food|Pen) Drive|(?:Supreme|High|Crown|County|Magistrates|Food|Tennis) Court"
    r"|(?:Death|Front|Skid) Row|(?:Only|Right|Best|Same|Milky|Long|Half|Week) Way|(?:Moon|Sleep|Dog|Space) Walk"
    r"|(?:First|Second|Third|Last|Best|Joint) Place|Scotland Yard)\b"
)
_TAIL = re.compile(
    rf"(?:,? ?\n|\.?, ?)(?!(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\b)(?:{_PLACE}|{_FLAT})(?=[,.\n]| ?[A-Z]{{1,2}}\d|\s*$)"
)
_TOWN_AND_CODE = re.compile(rf"(?:,? ?\n|,? )(?:{_PLACE},? )?{_POSTCODE}")
_MORE = re.compile(rf",? ?\n?(?:{_PLACE},? )?{_POSTCODE}|[,\n] ?{_PLACE}")
_HEAD_OF_HOUSE = re.compile(rf"(?:(?:The )?(?:[A-Z][\w'-]+ ){{1,3}}(?:{_HOMES})|{_FLAT})(?:, ?|\n)$")

_WORDS = re.compile(r"[^\W\d_]+")
_NO_LETTERS = {code: " " for code in range(128) if not chr(code).isalpha()}
_ALONE_WORDS = frozenset(_WORDS.findall(f"{_ALONE}|Cottage|Farmhouse|Bungalow|Croft".lower())) | set(
    _WORDS.findall("heol ffordd lôn lon stryd maes rhodfa clos cilgant")
)
_NUMBER_WORDS = frozenset(
    _WORDS.findall(f"{_FIRM}|{_LOOSE}|flat|unit|box|number|no|apt|apartment|studio|floor".lower())
)


@dataclass(frozen=True, slots=True)
class _Found:
    """A stretch of an address."""

    start: int
    end: int
    sure: Certainty


def detect(passage: Passage) -> Iterator[Span]:
    """Street addresses, with the place and postcode after them: one span for each."""
    low = passage.low
    words = low.translate(_NO_LETTERS).split() if low.isascii() else _WORDS.findall(low)
    numbered = passage.has_digits and not _NUMBER_WORDS.isdisjoint(words)
    if not numbered and _ALONE_WORDS.isdisjoint(words):
        return
    prose = passage.prose
    for one in _joined(prose, [*_streets(prose)]):
        yield Span("address", one.start, one.end, one.sure)


def _before(prose: str, start: int) -> str:
    """The sixty code points before: as far back as words count."""
    return prose[max(0, start - 60) : start]


def _streets(prose: str) -> Iterator[_Found]:
    """Streets with a number, flats, and streets that are somewhere's whereabouts."""
    for match in _NUMBERED.finditer(prose):
        other = _FAMOUS_HOUSE.match(match.group()) or _NO_STREET.search(match.group())
        if not other and not _counts(prose, match):
            yield _whole(prose, match.span(), Certainty.LIKELY)
    for pattern in (_FLATS, _BOX):
        for match in pattern.finditer(prose):
            yield _whole(prose, match.span(), Certainty.LIKELY)
    for pattern in (_AT_NUMBER, _AT_HOUSE):
        for match in pattern.finditer(prose):
            yield _whole(prose, match.span("spot"), Certainty.POSSIBLE)
    for match in _NUMBERED_LOWER.finditer(prose):
        yield _whole(prose, match.span(), Certainty.POSSIBLE)
    for match in _NEAR_LOWER.finditer(prose):
        if _HOME.search(_before(prose, match.start())):
            yield _Found(*match.span("spot"), Certainty.POSSIBLE)
    yield from _streets_alone(prose)


def _streets_alone(prose: str) -> Iterator[_Found]:
    """Streets without a number: surer where somebody's home is spoken of, dropped in traffic news and school names."""
    for match in _NEAR.finditer(prose):
        group, before = match.lastgroup or "street", _before(prose, match.start())
        named = group == "named"
        famous = _NO_STREET.search(match.group()) or (not named and _FAMOUS.search(match.group()))
        if not famous and not _NAME_GOES_ON.match(prose, match.end()) and not _NOT_HOME.search(before):
            home = named or _HOME.search(before)
            yield _whole(prose, match.span(group), Certainty.LIKELY if home else Certainty.POSSIBLE)
    for match in _SUBJECT.finditer(prose):
        if (prose.startswith(" shops", match.end()) or _OURS.search(prose)) and not _FAMOUS.search(match.group()):
            yield _Found(match.start(), match.end(), Certainty.POSSIBLE)


def _counts(prose: str, match: re.Match[str]) -> bool:
    """True if the number counts or dates something, or the name is too loose to be a street on its own."""
    before = _before(prose, match.start())
    if _COUNTED.search(before) or _SCHOOL_GOES_ON.match(prose, match.end()):
        return True
    if _YEAR.match(match.group().split()[0]) and not re.search(r"\b(?:at|lives?|address:?) $", before, re.I):
        return True
    return match["loose"] is not None and not _MORE.match(prose, match.end()) and not _STATED.search(before)


def _whole(prose: str, span: tuple[int, int], sure: Certainty) -> _Found:
    """With the house or flat before it, and the places and postcode after it."""
    start, end = span
    for _ in range(2):
        head = _HEAD_OF_HOUSE.search(_before(prose, start))
        start -= len(head.group()) if head else 0
    for _ in range(3):
        tail = _TAIL.match(prose, end)
        end = tail.end() if tail else end
    code = _TOWN_AND_CODE.match(prose, end)
    if code:
        return _Found(start, code.end(), Certainty.CERTAIN)
    return _Found(start, end, sure)


def _joined(prose: str, found: list[_Found]) -> list[_Found]:
    """One for each contiguous address."""
    joined: list[_Found] = []
    for one in sorted(found, key=lambda one: one.start):
        last = joined[-1] if joined else None
        if last and (one.start <= last.end or re.fullmatch(r"[,\s]{1,3}", prose[last.end : one.start])):
            sure = max(last.sure, one.sure, key=lambda sure: sure.rank)
            joined[-1] = _Found(last.start, max(last.end, one.end), sure)
        else:
            joined.append(one)
    return joined
