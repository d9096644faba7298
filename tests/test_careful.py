"""Expressions that somebody else wrote: what they may say, what is refused, and that none can stall."""

from __future__ import annotations

import pickle
import time

import pytest

from profileaudit import careful

LONG = "a" * 10_000_000 + "!"


@pytest.mark.parametrize(
    ("source", "text", "found"),
    [
        ("(?P<value> our \\s cat )", "Our cat", "Our cat"),
        ("caf[ée] # a comment", "the CAFÉ", "CAFÉ"),
        ("[#] \\d", "room #4", "#4"),
        ("a [ b ] c", "ab c a c abc a cab", "a c"),
        ("x \\# y", "x#y", "x#y"),
        ("\\w+ \\s ysgol", "yr Éigin ysgol", "Éigin ysgol"),
        ("[\\w-]+ \\s ysgol", "yr tŷ-gwyn ysgol", "tŷ-gwyn ysgol"),
        ("\\W \\d", "a 1", " 1"),
        ("a\\ b", "a b", "a b"),
        ("\\bdog\\b", "dogs", None),
    ],
)
def test_an_expression_is_verbose_and_any_case(source: str, text: str, found: str | None) -> None:
    match = careful.expression(source).search(text)
    assert (text[slice(*match.span())] if match else None) == found


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("[", r"a \[ is never closed"),
        ("(a", r"a \( is never closed"),
        ("a)", "closes nothing"),
        ("*a", "nothing before"),
        ("(?=a)b", "looking ahead or behind"),
        ("(?<!a)b", "not possible here"),
        ("(a)\\1", "not possible here"),
        ("(((a{100}){100}){100}){100}", "too often"),
        ("a{5000}", "too often"),
        ("\\w{900}" * 60, "too large"),
        ("", "at least one letter"),
        ("a*", "at least one letter"),
        ("x | (?:a|a)*", "at least one letter"),
    ],
)
def test_what_cannot_be_used_is_refused_with_a_reason(source: str, said: str) -> None:
    with pytest.raises(careful.Refused, match=said):
        careful.expression(source)


@pytest.mark.parametrize("source", ["(a+)+$", "(?:a|a)+$", "(a|aa)+b", "(.*a){12}b", "(\\w+\\s?)+:", "a"])
def test_no_expression_stalls_on_a_long_text(source: str) -> None:
    careful.expression(source)
    begun = time.process_time()
    found = sum(1 for _ in careful.expression(source).finditer(LONG))
    assert found <= careful.MOST
    assert time.process_time() - begun < 5  # a backtracking engine needs longer than the universe has had


def test_groups_are_told_by_name_and_in_code_points() -> None:
    (found,) = careful.expression("my \\s (?P<value> \\w+ ) | (?P<value2> xyz )").finditer("Ω😀 my café!")
    assert found.span("value") == (6, 10)
    assert found.span("value2") == (-1, -1)
    assert set(found.re.groupindex) == {"value", "value2"}


def test_a_condition_may_ask_for_nothing() -> None:
    assert careful.condition("^ \\s*").search("") is not None


def test_an_expression_travels_between_processes() -> None:
    expression = careful.expression("dog")
    assert pickle.loads(pickle.dumps(expression)) == expression  # noqa: S301 - our own bytes
    assert hash(expression) == hash(careful.expression("dog"))
