"""An address card (`.vcf`): the owner's own, as telephones and mail programs send it.

A file of one card is the owner's own card. In a file of several, an address book, only cards under a name that the
owner declared are read: the others are other people's. Who was sent a card, the file does not say, so the audience
is unknown. Names of fields are the same in every language (RFC 6350), and Apple's labels beside them.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from profileaudit.export import File
from profileaudit.formats import Unreadable
from profileaudit.formats.cards import Line, cards, parts
from profileaudit.model import Account, Audience, Entry, Place, Skipped, Unread
from profileaudit.readers import OWN_NAMES, Row

__all__ = ["LAYOUTS", "PLATFORM", "TABLE", "account", "layout"]

PLATFORM = "vcard"
LAYOUTS: tuple[str, ...] = ("card",)
OTHERS = "other people's cards: yours are looked at, not theirs"
WHOSE = (
    "it holds several cards, and which is yours is not said: give your own card as a file of its own, or write "
    'names = ["..."] into a file, and add --about-me with that file'
)
_FIELDS: Mapping[str, tuple[str, str | None]] = {
    "FN": ("Name", None),
    "NICKNAME": ("Name", None),
    "ORG": ("Work", "employer"),
    "TITLE": ("Work", "job-title"),
    "ROLE": ("Work", "job-title"),
    "TEL": ("Contact details", "phone"),
    "EMAIL": ("Contact details", "email"),
    "ADR": ("Address", "address"),
    "LABEL": ("Address", "address"),
    "GEO": ("Address", "location"),
    "BDAY": ("Birthday", "birth"),
    "BIRTHPLACE": ("Birthday", None),
    "ANNIVERSARY": ("Family", "family"),
    "X-ANNIVERSARY": ("Family", "family"),
    "RELATED": ("Family", "family"),
    "X-ABRELATEDNAMES": ("Family", "family"),
    "X-SPOUSE": ("Family", "family"),
    "X-MAIDENNAME": ("Name", "family"),
    "URL": ("Websites", "other-account"),
    "IMPP": ("Websites", "other-account"),
    "X-SOCIALPROFILE": ("Websites", "other-account"),
    "NOTE": ("Note", None),
}
"""Where each field stands, and what it is. Any other that holds words is read as "Other details"."""
_NO_WORDS = frozenset(
    {"VERSION", "N", "PRODID", "REV", "UID", "PHOTO", "LOGO", "SOUND", "KEY", "AGENT", "MAILER", "TZ", "SORT-STRING"}
    | {"CLASS", "SOURCE", "KIND", "XML", "CLIENTPIDMAP", "GENDER", "LANG", "PROFILE", "X-ABLABEL", "X-ABADR"}
    | {"X-ABUID", "X-ABSHOWAS", "X-IMAGETYPE", "X-IMAGEHASH", "X-ADDRESSING-GRAMMAR", "X-ABCROP-RECTANGLE", "CALURI"}
    | {"FBURL", "CALADRURI", "CATEGORIES", "X-CLASS", "X-PRODID", "X-ACTIVITY-ALIAS"}
)


def layout(names: Collection[str]) -> str | None:
    """`card` when all of these squashed paths are cards; None otherwise, as many exports hold an address book."""
    return "card" if names and all(name.endswith(".vcf") for name in names) else None


def account(files: Mapping[str, File]) -> Account:
    """Nothing: a card is no account."""
    return Account()


def card_file(file: File, account: Account) -> Iterator[Entry | Skipped | Unread]:
    """The owner's card, or cards, in one file."""
    own = {_folded(name) for name in account.facts.get(OWN_NAMES, "").split("\n")} - {""}
    alone = _is_alone(file)
    others = mine = 0
    for card in cards(file):
        if alone or own & {_folded(text) for line in card if line.name in ("FN", "N") for text in _names(line)}:
            mine += 1
            yield from _card(file.path, card)
        else:
            others += 1
    if others and not own:
        yield Unread(file.path, WHOSE)
    elif others and not mine:
        yield Unread(file.path, "none of its cards has a name that you gave: write it as it stands on your card")
    elif others:
        yield Skipped(file.path, f"{others} of its cards are {OTHERS}")


def _is_alone(file: File) -> bool:
    """Whether there is one card, and no more."""
    found = cards(file)
    try:
        return next(found, None) is not None and next(found, None) is None
    except Unreadable:  # there is more than one, or none; told when they are read
        return False


def _names(line: Line) -> Iterator[str]:
    """A name as cards write it: whole, or family name first and in parts."""
    pieces = parts(line.value)
    yield " ".join(pieces)
    yield " ".join(reversed(pieces[:2]))


def _folded(name: str) -> str:
    return " ".join(name.casefold().split())


def _card(file: str, card: list[Line]) -> Iterator[Entry]:
    """Every field of a card that says something. Apple keeps what a field is for in a line of its own."""
    labels = {line.group: line.value.strip("_$!<>") for line in card if line.group and line.name == "X-ABLABEL"}
    named = any(line.name == "FN" and line.value.strip() for line in card)
    for line in card:
        if line.name in _NO_WORDS and (named or line.name != "N"):
            continue
        text = _text(line)
        if text:
            section, says = _FIELDS.get(line.name, ("Name" if line.name == "N" else "Other details", None))
            label = f" ({labels[line.group]})" if line.group in labels and section == "Other details" else ""
            place = Place(PLATFORM, section, file, f"line {line.number}, {line.name}{label}")
            yield Entry(text, place, Audience.UNKNOWN, says=says)


def _text(line: Line) -> str:
    """What a field says, its parts joined as they are read aloud."""
    pieces = [piece.strip() for piece in parts(line.value) if piece.strip()]
    text = (", " if line.name in ("ADR", "LABEL", "ORG") else " ").join(pieces)
    if line.name in ("TEL", "EMAIL", "IMPP", "GEO", "RELATED"):
        scheme, colon, rest = text.partition(":")
        text = rest if colon and scheme.casefold() in ("tel", "mailto", "geo", "xmpp", "skype", "x-apple") else text
    return "" if text.startswith(("data:", "urn:")) else text


TABLE = (Row(r"[^/]*\.vcf", card_file, "Contact details"),)
