"""Address cards: the owner's own, whichever program wrote it, and nobody else's."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from profileaudit.accounts import Part, accounts
from profileaudit.export import open_export
from profileaudit.model import Account, Audience, Entry, Skipped, Unread
from profileaudit.readers import OWN_NAMES, read, readers, row_for, squash
from profileaudit.readers.vcard import WHOSE

SAMPLE = Path(__file__).parents[2] / "sample_profiles/hamish-trewin/exports/card"
VCARD = readers()["vcard"]
Told = tuple[str, str | None, str]


def opened(root: Path, *names: str) -> Part:
    exports, unread = open_export(root)
    parts, unknown = accounts(exports)
    assert (unread, unknown, len(parts)) == ([], [], 1)
    return replace(parts[0], account=Account(facts={OWN_NAMES: "\n".join(names)}))


def part(root: Path, content: str, *names: str) -> Part:
    (root / "me.vcf").write_text(content, encoding="utf-8")
    return opened(root, *names)


def outcomes(found: Part) -> list[Entry | Skipped | Unread]:
    return [outcome for file in found.files for outcome in read(VCARD, file, found.account)]


def told(found: Part) -> list[Told]:
    entries = [outcome for outcome in outcomes(found) if isinstance(outcome, Entry)]
    assert {entry.audience for entry in entries} <= {Audience.UNKNOWN}
    return [(entry.place.section, entry.says, entry.text) for entry in entries]


def whys(found: Part, kind: type[Unread] | type[Skipped]) -> list[str]:
    return [outcome.why for outcome in outcomes(found) if isinstance(outcome, kind)]


def card(*lines: str) -> str:
    return "\n".join(("BEGIN:VCARD", "VERSION:3.0", *lines, "END:VCARD", ""))


FIELDS: list[tuple[str, list[Told]]] = [
    ("FN:Ann Ode", [("Name", None, "Ann Ode")]),
    ("N:Ode;Ann;;Mrs;", [("Name", None, "Ode Ann Mrs")]),  # only where there is no FN
    ("ORG:Oak Tree School;Year 3", [("Work", "employer", "Oak Tree School, Year 3")]),
    ("TITLE:SENDCo", [("Work", "job-title", "SENDCo")]),
    ("TEL;TYPE=CELL:07700 900123", [("Contact details", "phone", "07700 900123")]),
    ("TEL;VALUE=uri:tel:+44-7700-900123", [("Contact details", "phone", "+44-7700-900123")]),
    ("item1.EMAIL;type=INTERNET:ann@example.org", [("Contact details", "email", "ann@example.org")]),
    (
        r"ADR;TYPE=HOME:;;1 Mill Lane\, Flat 2;Bath;;BA1 9ZZ;UK",
        [("Address", "address", "1 Mill Lane, Flat 2, Bath, BA1 9ZZ, UK")],
    ),
    ("GEO:geo:51.38,-2.36", [("Address", "location", "51.38,-2.36")]),
    ("BDAY;VALUE=date:1988-05-14", [("Birthday", "birth", "1988-05-14")]),
    ("URL:https://example.org/ann", [("Websites", "other-account", "https://example.org/ann")]),
    ("X-SOCIALPROFILE;type=twitter:https://x.com/ann", [("Websites", "other-account", "https://x.com/ann")]),
    ("item1.X-ABRELATEDNAMES:Bo", [("Family", "family", "Bo")]),
    ("RELATED:urn:uuid:f81d4fae", []),
    (r"NOTE:I teach\nYear 3", [("Note", None, "I teach\nYear 3")]),
    ("X-FAVOURITE-TEA:Yorkshire", [("Other details", None, "Yorkshire")]),
    ("PHOTO;ENCODING=b:QUJD", []),
    ("PHOTO:data:image/png;base64,QUJD", []),
    ("UID:1234", []),
    ("TEL:", []),
    ("ADR:;;;;;;", []),
    ("CATEGORIES:myContacts", []),
]


@pytest.mark.parametrize(("line", "expected"), FIELDS)
def test_each_field(tmp_path: Path, line: str, expected: list[Told]) -> None:
    found = part(tmp_path, card(line))
    assert told(found) == expected
    assert whys(found, Unread) == []


def test_a_label_that_is_not_known_is_named(tmp_path: Path) -> None:
    found = part(tmp_path, card("FN:Ann", "item1.X-ABDATE:2014-06-07", "item1.X-ABLabel:_$!<Wedding>!$_"))
    entries = [outcome for outcome in outcomes(found) if isinstance(outcome, Entry)]
    assert [entry.place.key for entry in entries] == ["line 3, FN", "line 4, X-ABDATE (Wedding)"]
    assert entries[1].place.section == "Other details"


BOOK = card("FN:Bo Lee", "TEL:07700 900111") + card("FN:Ann Ode", "TEL:07700 900123") + card("N:Fox;Di;;;")


def test_an_address_book_without_a_name_is_declined(tmp_path: Path) -> None:
    found = part(tmp_path, BOOK)
    assert (told(found), whys(found, Unread)) == ([], [WHOSE])


@pytest.mark.parametrize("name", ["Ann Ode", "ann  ode", "ANN ODE"])
def test_of_an_address_book_only_the_owner_is_read(tmp_path: Path, name: str) -> None:
    found = part(tmp_path, BOOK, "Annie", name)
    assert told(found) == [("Name", None, "Ann Ode"), ("Contact details", "phone", "07700 900123")]
    assert whys(found, Skipped) == ["2 of its cards are other people's cards: yours are looked at, not theirs"]
    assert whys(found, Unread) == []


@pytest.mark.parametrize("name", ["Ann", "Ann Odeon", "Ann O"])
def test_part_of_a_name_is_not_the_name(tmp_path: Path, name: str) -> None:
    found = part(tmp_path, BOOK, name)
    assert told(found) == []
    assert whys(found, Unread) == ["none of its cards has a name that you gave: write it as it stands on your card"]


def test_a_name_in_parts_is_known_too(tmp_path: Path) -> None:
    assert told(part(tmp_path, BOOK, "Di Fox")) == [("Name", None, "Fox Di")]


STATES = [
    ("", ["it is empty"]),
    ("Dear all", ["it is no address card: it does not begin with BEGIN:VCARD"]),
    ("BEGIN:VCARD\nFN:Ann\n", ["it is cut off: everything before the cut was read, and the rest is missing"]),
    (card(), []),
]


@pytest.mark.parametrize(("written", "why"), STATES)
def test_empty_and_unknown_are_told_apart(tmp_path: Path, written: str, why: list[str]) -> None:
    found = part(tmp_path, written) if written else None
    if found is None:
        (tmp_path / "me.vcf").write_text("")
        found = opened(tmp_path)
    assert (told(found), whys(found, Unread)) == ([], why)


LAYOUTS = [
    (["me.vcf"], "card"),
    (["a/me.vcf", "a/b.vcf"], "card"),
    (["Takeout/Contacts/All Contacts/All Contacts.vcf", "Takeout/archive_browser.html"], None),
    (["me.vcf.txt"], None),
    ([], None),
]


@pytest.mark.parametrize(("names", "expected"), LAYOUTS)
def test_layout(names: list[str], expected: str | None) -> None:
    assert VCARD.layout([squash(name) for name in names]) == expected


def test_the_sample() -> None:
    found = opened(SAMPLE)
    assert [name for name, reader in readers().items() if reader.layout([squash(f.path) for f in found.files])] == [
        "vcard"
    ]
    assert all(row_for(VCARD, file) for file in found.files)
    assert whys(found, Unread) == []
    assert {section for section, *_ in told(found)} == {
        *("Name", "Work", "Contact details", "Address", "Birthday", "Websites", "Family", "Note")
    }
