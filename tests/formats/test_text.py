"""Text is decoded in one order, and freed once of what no screen can show."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from profileaudit.export import File
from profileaudit.formats import Unreadable, text


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        (b"", ""),
        ("Café – naïve".encode(), "Café – naïve"),
        ("Café".encode("utf-8-sig"), "Café"),
        ("Café".encode("utf-16"), "Café"),
        (b"\xfe\xff" + "Café".encode("utf-16-be"), "Café"),
        ("Café".encode("utf-32"), "Café"),
        ("Café – “hi”".encode("cp1252"), "Café – “hi”"),
        ("Café ".encode() * 1000 + b"\xe9", "Café " * 1000 + "é"),
        (b"\x81", "\x81"),
        ("Привет".encode(), "Привет"),
        ("𝓣eacher 🍎".encode(), "𝓣eacher 🍎"),
        ("Ã©".encode(), "Ã©"),
        (b"cut off \xe2\x82", "cut off â‚"),
    ],
)
def test_decode(raw: bytes, expected: str, tmp_path: Path) -> None:
    assert text.decode(raw) == expected
    (tmp_path / "a.txt").write_bytes(raw)
    with text.open_text(File(tmp_path, "a.txt", len(raw))) as stream:
        assert stream.read() == expected


@pytest.mark.parametrize(
    ("dirty", "cleaned"),
    [
        ("tea\x00cher", "teacher"),
        ("\x1b[31mred\x07", "[31mred"),
        ("a\r\nb\rc\nd\te", "a\nb\nc\nd\te"),
        ("tea\ud800cher\udfff", "teacher"),
        ("a\x85b\x9fc\x7fd", "abcd"),
        ("a\u202eb", "ab"),
        ("a\u202cb\u2069", "ab"),
        ("\u2067open\nclosed\u2069", "open\nclosed"),
        ("\u202a\u2067x\u202c\u2069", "\u2067x\u2069"),
    ],
)
def test_clean_takes_out_what_no_screen_can_show(dirty: str, cleaned: str) -> None:
    assert text.clean(dirty) == cleaned


@pytest.mark.parametrize(
    "plain",
    [
        "",
        "Year 4 teacher\n\tat a school",
        "Zoë 🍎 👩🏽‍🏫",
        "\u2067paired\u2069",
        "\u202apaired \u2066inner\u2069\u202c",
        "zero\u200bwidth",
        "soft\u00adhyphen",
        "\ufeffmark",
        "no\u00a0break",
    ],
)
def test_clean_leaves_everything_else_alone(plain: str) -> None:
    assert text.clean(plain) == plain


@given(st.text(st.characters()))
def test_cleaned_text_can_always_be_encoded_and_stays_clean(anything: str) -> None:
    cleaned = text.clean(anything)
    cleaned.encode("utf-8")
    assert text.clean(cleaned) == cleaned


@pytest.mark.parametrize(("size", "fits"), [(9, True), (10, True), (11, False)])
def test_read_text_has_a_limit_of_its_own(tmp_path: Path, size: int, fits: bool) -> None:
    (tmp_path / "a.txt").write_bytes(b"x" * size)
    file = File(tmp_path, "a.txt", 0)  # whatever it says it holds
    if fits:
        assert text.read_text(file, 10) == "x" * size
    else:
        with pytest.raises(Unreadable, match="too large"):
            text.read_text(file, 10)
