"""The limits of one value: what is at the limit is read, what is one above is told of, wherever it stands."""

from __future__ import annotations

import io

import pytest

from profileaudit.formats import Unreadable
from profileaudit.formats.values import DEEPEST, DIGITS, LARGEST, TooLarge, Window


def value(text: str) -> object:
    return Window(io.StringIO(text)).value()


@pytest.mark.parametrize("text", ["[" * DEEPEST + "]" * DEEPEST, '{"a":' * DEEPEST + "1" + "}" * DEEPEST])
def test_depth(text: str) -> None:
    assert value(text)
    with pytest.raises(Unreadable, match="levels deep"):
        value(f"[{text}]")


@pytest.mark.parametrize("sign", ["", "-"])
def test_digits(sign: str) -> None:
    digits = DIGITS - len(sign)
    assert value(f"[{sign}{'7' * digits}]") == [int(f"{sign}{'7' * digits}")]
    with pytest.raises(Unreadable, match="digits"):
        value(f"[{sign}{'7' * (DIGITS + 1)}]")


def test_letters() -> None:
    most = f'"{"a" * (LARGEST - 2)}"'
    assert value(most) == "a" * (LARGEST - 2)
    for text in (f'"{"a" * (LARGEST - 1)}"', f"[{most}]", f'"{"a" * 2 * LARGEST}"'):
        with pytest.raises(TooLarge):
            value(text)
