"""Pattern files that a school wrote itself, and the words to look for in its policy.

The tables are those of `patterns`, with less that must be there: a kind, a name, and phrases or an expression.
Expressions run on an engine that cannot stall (see `careful`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from profileaudit import careful, faults
from profileaudit.book import Book
from profileaudit.export import CannotOpen
from profileaudit.faults import Document, Fault, Key, is_text, is_texts, one_of
from profileaudit.model import KINDS, Certainty
from profileaudit.patterns import Pattern, filled

MOST = 500
"""Patterns of one file."""
TOLD = 5
"""Faults told where a file is refused; `check` tells all of them."""

_SURE = tuple(each.value for each in Certainty)
_PHRASES = 'phrases = ["Hillbrook", "the Brook"]'
_KEYS = (
    Key("kind", one_of(KINDS), f"one of {', '.join(KINDS)}", 'kind = "school"'),
    Key("name", is_text, "a short name of its own, in quotes", 'name = "our-nickname"'),
    Key("certainty", one_of(_SURE), f"one of {', '.join(_SURE)}", 'certainty = "likely"', needed=False),
    Key("phrases", is_texts, "a list of words or sayings in quotes", _PHRASES, needed=False),
    Key("find", is_text, "an expression in quotes", r"find = '''\b form \s \d [A-Z] \b'''", needed=False),
    Key("needs", is_texts, "a list of words in quotes", 'needs = ["form"]', needed=False),
    Key("near", is_text, "an expression in quotes", r"near = '''\b school \b'''", needed=False),
    Key("unless", is_text, "an expression in quotes", r"unless = '''\b babbling \b'''", needed=False),
    Key("catches", is_texts, "a list of texts in quotes", 'catches = ["I work at «the Brook»"]', needed=False),
    Key("spares", is_texts, "a list of texts in quotes", 'spares = ["a brook in the woods"]', needed=False),
    Key("subtype", is_text, "a word in quotes", 'subtype = "nickname"', needed=False),
    Key("note", is_text, "a few words in quotes", 'note = "our own name for the school"', needed=False),
    Key("source", is_text, "where it comes from, in quotes", 'source = "the school office"', needed=False),
)
_EXPRESSIONS = ("find", "near", "unless")


def load(paths: Sequence[Path]) -> tuple[Pattern, ...]:
    """The patterns of several files. Raises CannotOpen, with the first faults of the first file that has any."""
    return tuple(pattern for path in paths for pattern in _load(path))


def _load(path: Path) -> tuple[Pattern, ...]:
    document = opened(path, "pattern file")
    found = [document] if isinstance(document, Fault) else sorted(of_file(document), key=lambda fault: fault.line)
    if any(fault.stops for fault in found) or isinstance(document, Fault):
        raise CannotOpen(refused(found, "The pattern file cannot be used.", f"profileaudit patterns check {path}"))
    return made(document)


def check(path: Path) -> list[Fault]:
    """Everything that is wrong with a pattern file, its own tests tried. Raises CannotOpen if there is no such file."""
    document = opened(path, "pattern file")
    if isinstance(document, Fault):
        return [document]
    found = sorted(of_file(document), key=lambda fault: fault.line)
    return found if any(fault.stops for fault in found) else [*found, *tried(document)]


def opened(path: Path, what: str) -> Document | Fault:
    """The file as TOML. Raises CannotOpen, calling it `what`, when it is not there or not to be read."""
    try:
        return faults.read(path)
    except FileNotFoundError as fault:
        raise CannotOpen(f"There is no {what} {path}.") from fault
    except OSError as fault:
        raise CannotOpen(f"The {what} {path} cannot be read: {fault.strerror}.") from fault


def refused(found: Sequence[Fault], sentence: str, command: str) -> str:
    """Why a file is not used, with its first faults, and how to see all of them."""
    stopping = [fault for fault in found if fault.stops]
    more = f"\nAnd {len(stopping) - TOLD} more: {command} lists them all." if len(stopping) > TOLD else ""
    return "\n".join([sentence, *map(str, stopping[:TOLD])]) + more


def of_file(document: Document) -> Iterator[Fault]:
    """What is wrong with a file that holds nothing but patterns."""
    yield from (
        document.fault((name,), f"“{name}” is not known here; a pattern file holds [[pattern]] tables and [parts]")
        for name in document.data
        if name not in ("pattern", "parts")
    )
    if not document.data.get("pattern"):
        example = f'[[pattern]], and under it kind = "school", name = "our-nickname" and {_PHRASES}'
        yield document.fault((), "the file holds no [[pattern]]", example)
    yield from of_tables(document)


def of_tables(document: Document) -> Iterator[Fault]:
    """What is wrong with the `[[pattern]]` tables of a file."""
    rows = document.data.get("pattern", [])
    if not isinstance(rows, list):
        yield document.fault(("pattern",), "write [[pattern]] with two brackets on either side")
        return
    if len(rows) > MOST:
        yield document.fault(("pattern", MOST), f"the file holds {len(rows):,} patterns, and {MOST} are the most")
    names: set[str] = set()
    for at, row in enumerate(rows):
        yield from faults.of_table(document, ("pattern", at), row, _KEYS)
        if isinstance(row, dict):
            yield from _of_row(document, at, row)
            if (name := str(row.get("name"))) in names:
                yield document.fault(("pattern", at, "name"), f"the name “{name}” is there twice")
            names.add(name)


def _of_row(document: Document, at: int, row: Mapping[str, Any]) -> Iterator[Fault]:
    path = ("pattern", at)
    if ("find" in row) == ("phrases" in row):
        yield document.fault(path, "a pattern has either phrases or find, one of the two", _PHRASES)
    if "needs" in row and "phrases" in row:
        yield document.fault((*path, "needs"), "needs goes with find only: take it out")
    for key in _EXPRESSIONS:
        if is_text(row.get(key)):
            try:
                _expression(key, row, _parts(document))
            except ValueError as fault:
                yield document.fault((*path, key), f"{key} cannot be used: {fault}")


def made(document: Document) -> tuple[Pattern, ...]:
    """The patterns of a file without faults."""
    parts = _parts(document)
    return tuple(
        Pattern(
            kind=row["kind"],
            name=row["name"],
            subject=Path(document.file).stem,
            certainty=Certainty(row.get("certainty", Certainty.LIKELY)),
            find=_expression("find", row, parts),
            phrases=tuple(phrase.lower() for phrase in row.get("phrases", ())),
            needs=tuple(need.lower() for need in row.get("needs", ())),
            near=_expression("near", row, parts),
            unless=_expression("unless", row, parts),
            catches=tuple(row.get("catches", ())),
            spares=tuple(row.get("spares", ())),
            source=row.get("source", ""),
            subtype=row.get("subtype", ""),
            note=row.get("note", ""),
        )
        for row in document.tables("pattern")
    )


def tried(document: Document) -> Iterator[Fault]:
    """What the patterns' own tests show, and what they lack."""
    for at, pattern in enumerate(made(document)):
        for catch in pattern.catches:
            wanted, got = re.findall("«(.*?)»", catch), _found(pattern, re.sub("[«»]", "", catch))
            if got != wanted:
                what = f"“{catch}” gives {_listed(got)}, and between « and » stands {_listed(wanted)}"
                yield document.fault(("pattern", at, "catches"), what)
        for spare in pattern.spares:
            if got := _found(pattern, spare):
                yield document.fault(
                    ("pattern", at, "spares"), f"“{spare}” should give nothing, and gives {_listed(got)}"
                )
        if not pattern.catches or not pattern.spares:
            what = f"“{pattern.name}” has no tests: give catches, texts with what it should find between « and », "
            yield document.fault(
                ("pattern", at), what + "and spares, texts in which it should find nothing", stops=False
            )


def _found(pattern: Pattern, text: str) -> list[str]:
    found = sorted(Book((pattern,)).matches(text), key=lambda match: match.start)
    return [text[match.start : match.end] for match in found]


def _listed(words: Sequence[str]) -> str:
    return ", ".join(f"“{word}”" for word in words) or "nothing"


def _parts(document: Document) -> Mapping[str, str]:
    parts: dict[str, str] = {}
    given = document.data.get("parts", {})
    for name, part in given.items() if isinstance(given, dict) else ():
        try:
            parts[name] = f"(?:{filled(str(part), parts)})"
        except ValueError:
            continue  # the pattern that asks for it is told that it is not there
    return parts


def _expression(key: str, row: Mapping[str, Any], parts: Mapping[str, str]) -> careful.Expression | None:
    if not row.get(key):
        return None
    source = filled(row[key], parts)
    return careful.expression(source) if key == "find" else careful.condition(source)
