"""vCard in its three versions: folding, groups, quoted-printable, and damage that costs one card."""

from __future__ import annotations

from pathlib import Path

import pytest

from profileaudit.export import File
from profileaudit.formats import Unreadable
from profileaudit.formats.cards import LARGEST, LONGEST, NOT_CARDS, TOO_LARGE, TOO_LONG, cards, parts
from profileaudit.formats.values import CUT_OFF, EMPTY

Found = list[list[tuple[str, str]]]


def card(*lines: str) -> str:
    return "\r\n".join(("BEGIN:VCARD", *lines, "END:VCARD")) + "\r\n"


CARDS: list[tuple[str | bytes, Found, str]] = [
    (card("FN:Ann"), [[("FN", "Ann")]], ""),
    (card("fn:Ann", "tel;type=CELL:07700 900123"), [[("FN", "Ann"), ("TEL", "07700 900123")]], ""),
    (card("FN:Ann") + "\r\n" + card("FN:Bo"), [[("FN", "Ann")], [("FN", "Bo")]], ""),
    (card(), [[]], ""),
    (card("NOTE:one ", " two", "\tthree"), [[("NOTE", "one twothree")]], ""),
    (card("item1.TEL:1", "item1.X-ABLabel:_$!<Mobile>!$_"), [[("TEL", "1"), ("X-ABLABEL", "_$!<Mobile>!$_")]], ""),
    (card('TEL;VALUE=uri;TYPE="voice,home":tel:+44-1632-960123'), [[("TEL", "tel:+44-1632-960123")]], ""),
    (card('ADR;LABEL="1 Mill Lane: Bath":;;1 Mill Lane;Bath'), [[("ADR", ";;1 Mill Lane;Bath")]], ""),
    (card("FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Zo=C3=AB"), [[("FN", "Zoë")]], ""),
    (card("FN;ENCODING=QUOTED-PRINTABLE;CHARSET=ISO-8859-1:Zo=EB"), [[("FN", "Zoë")]], ""),
    (card("FN;ENCODING=QUOTED-PRINTABLE;CHARSET=made-up:Zo=C3=AB"), [[("FN", "Zoë")]], ""),
    (card("NOTE;QUOTED-PRINTABLE:one=", "two=0D=0Athree", "FN:A"), [[("NOTE", "onetwo\nthree"), ("FN", "A")]], ""),
    (card("NOTE:ends with =", "FN:A"), [[("NOTE", "ends with ="), ("FN", "A")]], ""),
    (card("PHOTO;ENCODING=b;TYPE=JPEG:" + "A" * 200_000, "FN:A"), [[("FN", "A")]], ""),
    (card("PHOTO;ENCODING=b:QUJD", *(" QUJD" for _ in range(50)), "FN:A"), [[("FN", "A")]], ""),
    (card("no colon here", "FN:A"), [[("FN", "A")]], ""),
    (card("FN:a\x00b\u202ec"), [[("FN", "abc")]], ""),
    ("\ufeff" + card("FN:A"), [[("FN", "A")]], ""),
    (card("FN:A").encode("utf-16"), [[("FN", "A")]], ""),
    (card("FN:A").replace("\r\n", "\n"), [[("FN", "A")]], ""),
    ("begin:vcard\nFN:A\nend:vcard", [[("FN", "A")]], ""),
    ("", [], EMPTY),
    ("Dear all,\n", [], NOT_CARDS),
    (card("FN:A") + "stray\n", [[("FN", "A")]], NOT_CARDS),
    ("BEGIN:VCARD\nFN:A\n", [], CUT_OFF),
    (card("FN:A") + "BEGIN:VCARD\nFN:B\n", [[("FN", "A")]], CUT_OFF),
    ("BEGIN:VCARD\nFN:A\n" + card("FN:B"), [[("FN", "B")]], CUT_OFF),
    (card(*("NOTE:" + "x" * 1000 for _ in range(LARGEST // 1000))) + card("FN:B"), [[("FN", "B")]], TOO_LARGE),
]


@pytest.mark.parametrize(("written", "expected", "why"), CARDS, ids=range(len(CARDS)))
def test_cards(tmp_path: Path, written: str | bytes, expected: Found, why: str) -> None:
    path = tmp_path / "me.vcf"
    path.write_bytes(written if isinstance(written, bytes) else written.encode())
    found: Found = []
    said = ""
    try:
        found.extend([(line.name, line.value) for line in each] for each in cards(File(path, path.name, 1)))
    except Unreadable as fault:
        said = str(fault)
    assert (found, said) == (expected, why)


def test_a_line_that_is_too_long_is_told_of(tmp_path: Path) -> None:
    path = tmp_path / "me.vcf"
    path.write_text(card("NOTE:" + "x" * 3 * LONGEST, "FN:A"))
    taken = cards(File(path, path.name, 1))
    assert [line.name for line in next(taken)] == ["NOTE", "FN"]
    with pytest.raises(Unreadable, match=TOO_LONG):
        next(taken)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("", [""]),
        ("Bath", ["Bath"]),
        (";;1 Mill Lane;Bath;;BA1 9ZZ;UK", ["", "", "1 Mill Lane", "Bath", "", "BA1 9ZZ", "UK"]),
        (r"a\;b;c\,d\\;e\nf", ["a;b", "c,d\\", "e\nf"]),
        ("ends\\", ["ends", ""]),
        ("x;", ["x", ""]),
    ],
)
def test_parts(value: str, expected: list[str]) -> None:
    assert parts(value) == expected
