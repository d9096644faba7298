"""An entry's text as detectors read it: plain letters, with the way back to the text as given.

Fancy letters are made plain by NFKC (Unicode Standard Annex 15) and a table of lookalikes; zero-width
and other format characters are dropped. Every offset in the plain text maps back to the original.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from profileaudit.model import AboutMe, Certainty

NOTHING_DECLARED = AboutMe()
"""The owner said nothing about themselves."""

# Cyrillic and Greek letters that look like Latin ones, after Unicode's list of confusables
# (https://www.unicode.org/Public/security/latest/confusables.txt); only those seen in disguised words.
_LOOKALIKES = str.maketrans(
    "аеорсухіјѕһԁԛԝѵгкмтвнАВСЕНІЈКМОРЅТУХԚԜαορνυικητγΑΒΕΖΗΙΚΜΝΟΡΤΥΧ",
    "aeopcyxijshdqwvrkmtbhABCEHIJKMOPSTYXQWaopvuikntyABEZHIKMNOPTYX",
)
# Letters and marks that NFKC leaves alone or takes apart badly. Small capitals: Unicode's Phonetic Extensions.
_PLAIN = {
    **dict(zip("ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘꞯʀꜱᴛᴜᴠᴡʏᴢɑɡ", "abcdefghijklmnopqrstuvwyzag", strict=True)),
    **{chr(0x1F150 + n): chr(65 + n) for n in range(26)},  # white letters in black circles
    **{chr(0x1F170 + n): chr(65 + n) for n in range(26)},  # white letters in black squares
    **dict.fromkeys("‘’‚‛′ʼ´`", "'"),
    **dict.fromkeys("“”„‟″", '"'),
    **dict.fromkeys("‐‑‒–—―−﹘﹣－⸺⸻˗", "-"),
    **dict.fromkeys("⁄∕", "/"),
    **dict.fromkeys("\u2028\u2029\u0085", "\n"),
    **dict.fromkeys("\u1680\u2800", " "),
    **dict.fromkeys("\u115f\u1160\u3164\uffa0", ""),  # Hangul fillers: letters by name, nothing to see
    **{sign: sign for sign in "™℠µ"},
}
_MARKED = re.compile("(?s:.)[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f]+")
_INDICATORS = re.compile("[\U0001f1e6-\U0001f1ff]+")
_FOREIGN = re.compile("[Ͱ-ӿԀ-ԯ]")
_WORD = re.compile(r"\w+")
_DIGIT = re.compile(r"\d")
# Two regional indicators are a flag if they are one of these: ISO 3166-1, as used for flags in Unicode's
# emoji sequences (https://www.unicode.org/Public/emoji/latest/emoji-sequences.txt).
_FLAGS = frozenset(
    re.findall(
        "..",
        "ACADAEAFAGAIALAMAOAQARASATAUAWAXAZBABBBDBEBFBGBHBIBJBLBMBNBOBQBRBSBTBVBWBYBZCACCCDCFCGCHCICKCLCMCNCOCPCRCUCV"
        "CWCXCYCZDEDGDJDKDMDODZEAECEEEGEHERESETEUFIFJFKFMFOFRGAGBGDGEGFGGGHGIGLGMGNGPGQGRGSGTGUGWGYHKHMHNHRHTHUICIDIEIL"
        "IMINIOIQIRISITJEJMJOJPKEKGKHKIKMKNKPKRKWKYKZLALBLCLILKLRLSLTLULVLYMAMCMDMEMFMGMHMKMLMMMNMOMPMQMRMSMTMUMVMWMXMY"
        "MZNANCNENFNGNINLNONPNRNUNZOMPAPEPFPGPHPKPLPMPNPRPSPTPWPYQARERORSRURWSASBSCSDSESGSHSISJSKSLSMSNSOSRSSSTSVSXSYSZ"
        "TATCTDTFTGTHTJTKTLTMTNTOTRTTTVTWTZUAUGUMUNUSUYUZVAVCVEVGVIVNVUWFWSXKYEYTZAZMZW",
    )
)
# A web address: with a scheme, with www., a known ending, or any ending with a path; never the tail of a mail address.
_ENDING = r"(?:com|org|net|uk|ie|eu|info|io|scot|wales|cymru|london)(?![\w@-]|\.\w)"
_WEB = re.compile(
    r"""(?ix) https?://[^\s<>"]+ | (?<![\w@.+-]) (?: www\.[^\s<>"]+
        | (?:[a-z0-9-]+\.)+ (?: """
    + _ENDING
    + r""" (?:[/?\#][^\s<>"]*)?
                             | [a-z]{2,10} / [^\s<>"]+ ) )"""
)


@dataclass(frozen=True, slots=True)
class Plain:
    """A text in plain letters, and where each of them stood."""

    text: str
    starts: Sequence[int] | None
    """For each code point of `text`, and one past the end, its offset in the original; None: the same offsets."""

    def original(self, start: int, end: int) -> tuple[int, int]:
        """The stretch of the original that `text[start:end]` came from, in code points, whole characters only."""
        if self.starts is None or start >= end:
            return (start, end) if self.starts is None else (self.starts[start], self.starts[start])
        last = self.starts[end - 1]
        while self.starts[end] == last:  # the rest of a character that became several: a ligature, an ellipsis
            end += 1
        return self.starts[start], self.starts[end]


def plain(text: str) -> Plain:
    """The text in plain letters: same words, same case, and the offsets of the original.

    >>> plain("\N{FULLWIDTH LATIN CAPITAL LETTER T}eac\N{SOFT HYPHEN}her").text
    'Teacher'
    """
    if text.isascii():
        return Plain(text, None)
    letters = [_LETTERS[char] for char in text]
    for marked in _MARKED.finditer(text):
        letters[marked.start()] = _unmarked(letters[marked.start()], marked.group()[1:])
        letters[marked.start() + 1 : marked.end()] = [""] * (marked.end() - marked.start() - 1)
    for run in _INDICATORS.finditer(text):
        names = "".join(chr(ord(char) - 0x1F1E6 + 65) for char in run.group())
        if not all(names[at : at + 2] in _FLAGS for at in range(0, len(names), 2)):
            letters[run.start() : run.end()] = names
    joined = "".join(letters)
    if _FOREIGN.search(joined):
        joined = _WORD.sub(_latin, joined)
    if all(len(letter) == 1 for letter in letters):
        return Plain(joined, None)
    starts = [at for at, letter in enumerate(letters) for _ in letter]
    return Plain(joined, [*starts, len(text)])


class _Letters(dict[str, str]):
    """What each code point reads as: itself, another letter, several, or nothing. Looked up once each."""

    def __missing__(self, char: str) -> str:
        self[char] = _look_up(char)
        return self[char]


_LETTERS = _Letters()


def _look_up(char: str) -> str:
    if char in _PLAIN:
        return _PLAIN[char]
    if "\u0600" <= char <= "\u08ff" and unicodedata.category(char) == "Cf":
        return char  # Arabic signs that are seen, though the category calls them format
    match unicodedata.category(char):
        case "Cf":
            return ""
        case "Nd":
            return str(unicodedata.decimal(char))
    folded = unicodedata.normalize("NFKC", char)
    # A lone accent comes apart into a space and a mark, a fraction into digits that join those before it.
    apart = "⁄" in folded or (folded.startswith(" ") and len(folded) > 1)
    return char if apart else folded


def _unmarked(base: str, marks: str) -> str:
    """A letter with its accents composed; strike-through, keycap and other marks on a plain letter dropped."""
    composed = unicodedata.normalize("NFC", base + marks)
    if base.isascii() or "LATIN" in unicodedata.name(base[:1], "LATIN"):
        return composed[: max(1, len(base))] if base else ""
    return "".join(char for char in composed if not "\ufe00" <= char <= "\ufe0f" and unicodedata.combining(char) != 1)


def _latin(word: re.Match[str]) -> str:
    """A word as given, or in Latin letters if it mixes them (or digits) with lookalikes and nothing else."""
    seen = word.group()
    changed = seen.translate(_LOOKALIKES)
    if _FOREIGN.search(changed):
        return seen
    latin = any(char.isascii() and char.isalpha() for char in seen)
    noughts = not seen.isalpha() and not seen.strip("0123456789ОоΟοІіΙι")  # class 5а of a Russian school is no disguise
    return changed if latin or noughts else seen


@dataclass(frozen=True, slots=True)
class Named:
    """A stretch that the language pipeline named."""

    label: str
    """JOB_TITLE, SCHOOL, EMPLOYER, PERSON, LOCATION, ADDRESS, BIRTH, FAMILY or ACCOUNT."""
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Span:
    """What a detector says of a stretch of a passage."""

    kind: str
    start: int
    end: int
    certainty: Certainty
    subtype: str = ""
    note: str = ""

    def with_help_of(self, other: Span) -> Span:
        """This span, with what the other knows besides."""
        return replace(self, subtype=self.subtype or other.subtype, note=self.note or other.note)


@dataclass(frozen=True)
class Passage:
    """What a detector is given. Offsets of its spans are offsets in `text`."""

    text: str
    """Plain letters (see `plain`)."""
    says: str | None = None
    """The kind that the platform gives the whole field, if any."""
    about: AboutMe = NOTHING_DECLARED
    """What the owner declared about themselves."""
    named: tuple[Named, ...] = ()
    """What the language pipeline named, in order."""

    @cached_property
    def prose(self) -> str:
        """`text` with every web address blanked out, at the same offsets: digits in a link are no phone number."""
        if "." not in self.text:
            return self.text
        return _WEB.sub(lambda address: " " * len(address.group()), self.text)

    @cached_property
    def low(self) -> str:
        """`text` in lower case; not always at the same offsets."""
        return self.text.lower()

    @cached_property
    def has_digits(self) -> bool:
        """Whether a digit stands anywhere in `prose`: most detectors of numbers need look no further."""
        return _DIGIT.search(self.prose) is not None

    def labelled(self, *labels: str) -> tuple[Named, ...]:
        """What the pipeline named with one of these labels."""
        return tuple(name for name in self.named if name.label in labels)
