"""Numbers that stand for a person with the state, a profession or a bank.

A check digit or a format alone is noise (one ten-digit number in eleven passes for an NHS number), so each
number needs its own words close by, unless the format could hardly be anything else. Formats:
National Insurance https://www.gov.uk/hmrc-internal-manuals/national-insurance-manual/nim39110;
NHS number https://www.datadictionary.nhs.uk/attributes/nhs_number.html; driving licence and passport
https://assets.publishing.service.gov.uk (DVLA's INF1D, HMPO's guidance on passport numbers);
teacher reference number https://www.gov.uk/guidance/teacher-reference-number-trn; GTC Scotland and EWC registers;
DBS https://www.gov.uk/guidance/dbs-check-requests-guidance-for-employers; sort codes: Pay.UK; IBAN: ISO 13616;
payment cards: ISO/IEC 7812 (Luhn). Read 2026-11.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from profileaudit.model import Certainty
from profileaudit.passage import Passage, Span

KINDS = ("identifier",)

_NEAR = 90
"""Code points on either side in which a number's own words count."""


def _mod_11(number: str) -> bool:
    """The NHS number's check digit: weights 10 to 2, modulus 11."""
    left = 11 - sum(weight * int(digit) for weight, digit in zip(range(10, 1, -1), number, strict=False)) % 11
    return left % 11 == int(number[9]) and left != 10


def _luhn(number: str) -> bool:
    """The payment card's check digit, and a number that is not one digit over and over."""
    doubled = [int(digit) * (1 + at % 2) for at, digit in enumerate(reversed(number))]
    return sum(value - 9 * (value > 9) for value in doubled) % 10 == 0 and len(set(number)) > 1


def _iban(number: str) -> bool:
    """ISO 13616 check digits, or a British IBAN whose bank is written with crosses."""
    turned = number[4:] + number[:4]
    return number[4:8] == "XXXX" or int("".join(str(int(char, 36)) for char in turned)) % 97 == 1


@dataclass(frozen=True, slots=True)
class _Number:
    """What one kind of number looks like, and what must be said near it."""

    subtype: str
    shape: re.Pattern[str]
    said: re.Pattern[str] | None
    """Words that must stand near; None if the shape says enough."""
    check: Callable[[str], bool] | None = None
    """The check digit, given the number without spaces and signs."""
    unchecked: bool = False
    """Still likely, with its words, if the check digit is wrong: people mistype and tests invent."""


def _words(words: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![a-z])(?:{words})(?![a-z])", re.I)


def _shape(shape: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w£$€#@/+.-]){shape}(?![\w@]|[.,]\d)", re.I)


_NUMBERS = (
    # The prefixes that were never issued are refused, save QQ, which the state itself prints as a specimen.
    _Number(
        "national-insurance",
        _shape(
            r"(?!BG|GB|NK|KN|TN|NT|ZZ)(?:QQ|[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z])[ -]?\d\d[ -]?\d\d[ -]?\d\d[ -]?[A-D]"
        ),
        None,
    ),
    _Number(
        "nhs",
        _shape(r"\d{3}[ -]?\d{3}[ -]?\d{4}"),
        _words(r"n\.?h\.?s|chi number|health (?:and|&) care number"),
        _mod_11,
        True,
    ),
    _Number(
        "teacher-reference",
        _shape(r"(?:RP)?\d\d/?\d{5}|\d{3} \d{4}"),
        _words(r"trn|teacher(?:'?s)? ref(?:erence)?|dfe (?:no|number|ref\w*)|dfes (?:no|number)|qts (?:no|number)"),
    ),
    _Number(
        "teacher-registration",
        _shape(r"\d{2,3}[ /]?\d{3,5}"),
        _words(r"gtcs?|gtcni|ewc|teaching council|registration council|sssc"),
    ),
    _Number("passport", _shape(r"\d{9}|[A-Z]\d{8}"), _words(r"passports?")),
    _Number(
        "driving-licence",
        _shape(r"[A-Z][A-Z9]{4}[ -]?\d[0156]\d(?:[0-2]\d|3[01])\d[ -]?[A-Z9]{2}[A-Z\d][A-Z]{2}(?:[ -]?\d\d)?"),
        None,
    ),
    _Number(
        "driving-licence",
        _shape(r"[A-Z][A-Z9]{4,6} ?\d{6} ?[A-Z9]{2}[A-Z\d][A-Z]{2}"),
        _words(r"licen[cs]e|dvla|dva"),
    ),
    _Number("dbs", _shape(r"00\d{10}"), _words(r"dbs|crb|disclosure|certificate|pvg|update service")),
    _Number("pvg", _shape(r"\d{16}"), _words(r"pvg")),
    _Number(
        "payment-card", _shape(r"(?:[3-6]\d{3}[ -]?(?:\d{4}[ -]?){2}\d{4}|3[47]\d\d[ -]?\d{6}[ -]?\d{5})"), None, _luhn
    ),
    _Number("bank-account", _shape(r"[A-Z]{2}\d\d ?(?:[A-Z\d]{4} ?){2,6}[A-Z\d]{1,4}"), _words("iban"), _iban),
    _Number("bank-account", _shape(r"GB\d\d ?[A-Z]{4} ?(?:\d{4} ?){3}\d\d"), None, _iban),
)
_SORT = re.compile(r"(?<![\w£$€#@/+.-])(\d\d)([ -]?)(\d\d)\2(\d\d)(?![\w/]|[.:-]\d)")
_ACCOUNT = re.compile(r"(?<![\w£$€#@+.-])\d{4} ?\d{4}(?![\w/]|[.:-]\d)")
_NAMED_ACCOUNT = re.compile(
    r"\b(?:bank|acc(?:oun)?t?) (?:account )?(?:no|num|number)\b\D{0,12}(?<!\w)(\d{4} ?\d{4})(?![\w/]|[.:-]\d)",
    re.I,
)
_TIGHT = re.compile(r"[\s/|,:-]{1,4}")
_BANK = _words(
    r"sort(?: ?code)?|s/c|acc(?:oun)?t?(?: no\.?| num\w*| name)?|a/c|bacs|bank details|monzo|starling|barclays|natwest"
    r"|lloyds|hsbc|santander|halifax"
)
_SOMETHING_ELSE = _words(
    r"order|tracking|isbn|barcode|charity|companies house|company (?:no|number)|bib|parcel|invoice|raffle|part no|model"
    r"|switch code|imei|serial"
)
_ENOUGH = re.compile(r"\d(?:[\W_]{0,2}\d){5}|\d\d ?[A-Za-z]{4}")


def detect(passage: Passage) -> Iterator[Span]:
    """Identity numbers with check digits where they have them, and their words where the shape is common."""
    if not passage.has_digits or not _ENOUGH.search(passage.text):
        return
    prose = passage.prose
    for number in _NUMBERS:
        for match in number.shape.finditer(prose):
            sure = _sure(number, match, prose)
            if sure is not None:
                yield Span("identifier", match.start(), match.end(), sure, number.subtype)
    yield from _bank(prose)


def _around(prose: str, match: re.Match[str], reach: int = _NEAR) -> str:
    """What is said before and after a number."""
    return prose[max(0, match.start() - reach) : match.start()] + " \n " + prose[match.end() : match.end() + reach]


def _sure(number: _Number, match: re.Match[str], prose: str) -> Certainty | None:
    around = _around(prose, match)
    said = number.said is None or number.said.search(around) is not None
    if not said or _SOMETHING_ELSE.search(prose[max(0, match.start() - 25) : match.start()]):
        return None
    bare = re.sub(r"[\W_]", "", match.group()).upper()
    if number.check is not None and not number.check(bare):
        return Certainty.POSSIBLE if number.unchecked else None
    enough = number.check is not None or (number.said is None and not bare.startswith("QQ"))
    return Certainty.CERTAIN if enough else Certainty.LIKELY


def _bank(prose: str) -> Iterator[Span]:
    """A sort code and an account number: each needs the other, or a bank's words."""
    paired = set()
    for sort in _SORT.finditer(prose):
        if not sort[2] and not _BANK.search(_around(prose, sort, 20)):
            continue  # six digits in a row, and nothing says bank
        account = _ACCOUNT.search(prose, sort.end(), sort.end() + 60)
        near = account is not None and account.start() - sort.end() < 45
        tight = account is not None and _TIGHT.fullmatch(prose, sort.end(), account.start()) is not None
        if not tight and not _BANK.search(_around(prose, sort, 40)):
            continue
        yield Span("identifier", *sort.span(), Certainty.CERTAIN if near else Certainty.LIKELY, "sort-code")
        if account is not None and near:
            paired.add(account.start())
            yield Span("identifier", *account.span(), Certainty.CERTAIN, "bank-account")
    for named in _NAMED_ACCOUNT.finditer(prose):
        if named.start(1) not in paired:
            yield Span("identifier", *named.span(1), Certainty.LIKELY, "bank-account")
