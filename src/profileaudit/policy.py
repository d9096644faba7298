"""Reads a policy: its clauses, the kinds of disclosure they forbid, how pressing each is, and its questions.

A policy is data (`policies/*.toml`): another school's has other clauses, other numbers, and perhaps words of its
own to look for.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import Any

from profileaudit import faults, own_patterns
from profileaudit.data import folder
from profileaudit.export import CannotOpen
from profileaudit.faults import Document, Fault, Key, is_day, is_tables, is_text, is_texts, one_of
from profileaudit.model import KINDS, Audience, Certainty, Finding, PolicyRef, Question, Urgency
from profileaudit.patterns import Pattern

DEFAULT = "wasps-2016"
JOB_AUDIENCES = (Audience.EVERYONE, Audience.FOLLOWERS, Audience.UNKNOWN)
"""The audiences of which "take it down" can be asked; what only its owner sees is no job."""

_URGENCIES = tuple(each.value for each in Urgency)
_FILE = (
    Key("id", is_text, "a short name of its own, in quotes", 'id = "hillbrook-2025"'),
    Key("title", is_text, "the policy's title, in quotes", 'title = "Hillbrook School: online conduct"'),
    Key("dated", is_day, "a date such as 2025-09-01, without quotes", "dated = 2025-09-01"),
    Key("summary", is_texts, "a list of sentences in quotes", 'summary = ["It is for all staff."]', needed=False),
    Key("clause", is_tables, "[[clause]] tables, one for each clause", '[[clause]], and under it number = "4.2"'),
    Key("kind", lambda value: isinstance(value, dict), "tables, one for each kind", "[kind.phone]"),
    Key("question", is_tables, "[[question]] tables, one for each question", "[[question]]", needed=False),
    Key("pattern", lambda value: True, "[[pattern]] tables", "[[pattern]]", needed=False),
    Key("parts", lambda value: True, "a [parts] table", "[parts]", needed=False),
)
_CLAUSE = (
    Key("number", is_text, "the clause's number, in quotes", 'number = "4.2"'),
    Key("asks", is_text, "what the clause asks, in one sentence in quotes", 'asks = "Keep your number private."'),
)
_CLAUSES = Key("clauses", is_texts, "a list of clause numbers, each in quotes", 'clauses = ["4.2"]')
_KIND = (
    _CLAUSES,
    *(
        Key(audience.value, one_of(_URGENCIES), f"one of {', '.join(_URGENCIES)}", f'{audience.value} = "soon"')
        for audience in JOB_AUDIENCES
    ),
)
_QUESTION = (
    Key("id", is_text, "a short name of its own, in quotes", 'id = "followers"'),
    _CLAUSES,
    Key("question", is_text, "the question, in quotes", 'question = "Do you know everyone who follows you?"'),
    Key("help", is_text, "what helps to answer it, in quotes", 'help = "Go through the list once."'),
    Key("quick", lambda value: isinstance(value, bool), "true or false, without quotes", "quick = true", needed=False),
)


@dataclass(frozen=True, slots=True)
class Rule:
    """What a policy says of one kind of disclosure."""

    clauses: tuple[str, ...]
    urgency: Mapping[Audience, Urgency]
    """For each of JOB_AUDIENCES."""


@dataclass(frozen=True, slots=True)
class Policy:
    """A school's policy as an audit needs it."""

    ref: PolicyRef
    clauses: Mapping[str, str]
    """Clause number to what it asks, in our words."""
    rules: Mapping[str, Rule]
    """By kind; a kind without a rule is not this policy's business."""
    questions: tuple[Question, ...]
    patterns: tuple[Pattern, ...] = ()
    """The school's own words to look for."""

    def urgency(self, finding: Finding) -> Urgency | None:
        """How pressing it is; None when this policy does not ask for it, or only its owner can see it."""
        rule = self.rules.get(finding.kind)
        if rule is None or finding.entry.audience not in rule.urgency:
            return None
        if finding.certainty is Certainty.POSSIBLE:
            return Urgency.REVIEW
        return rule.urgency[finding.entry.audience]


def load(name: str = DEFAULT) -> Policy:
    """A policy by its id, or by the path of its TOML file. Raises CannotOpen with a sentence."""
    path = _path(name)
    document = own_patterns.opened(path, "policy file")
    found = [document] if isinstance(document, Fault) else sorted(_faults(document), key=lambda fault: fault.line)
    if isinstance(document, Fault) or any(fault.stops for fault in found):
        command = f"profileaudit policy check {path}"
        raise CannotOpen(own_patterns.refused(found, "The policy file cannot be used.", command))
    return _policy(document)


def check(name: str) -> list[Fault]:
    """Everything that is wrong with a policy, its patterns' own tests tried. Raises CannotOpen if there is none."""
    document = own_patterns.opened(_path(name), "policy file")
    if isinstance(document, Fault):
        return [document]
    found = sorted(_faults(document), key=lambda fault: fault.line)
    if any(fault.stops for fault in found):
        return found
    return [*found, *_unasked(document), *own_patterns.tried(document)]


def ids() -> list[str]:
    """The policies that come with the program."""
    return sorted(each.stem for each in folder("policies").glob("*.toml"))


def _path(name: str) -> Path:
    own = folder("policies") / f"{name}.toml"
    path = own if own.is_file() else Path(name)
    if not path.is_file():
        known = ", ".join(ids())
        raise CannotOpen(f"There is no policy “{name}”. Give the path of a policy file, or one of: {known}.")
    return path


def _faults(document: Document) -> Iterator[Fault]:
    """What must be mended before the policy can be used."""
    data = document.data
    yield from faults.of_table(document, (), data, _FILE)
    for name, keys, example in (("clause", _CLAUSE, "number"), ("question", _QUESTION, "id")):
        for at, row in enumerate(rows if isinstance(rows := data.get(name, []), list) else []):
            yield from faults.of_table(document, (name, at), row, keys)
        yield from _twice(document, name, example)
    if isinstance(data.get("kind"), dict):
        for kind, rule in data["kind"].items():
            if kind not in KINDS:
                yield document.fault(("kind", kind), faults.unknown(kind, KINDS))
            else:
                yield from faults.of_table(document, ("kind", kind), rule, _KIND)
    yield from _unknown_clauses(document)
    yield from own_patterns.of_tables(document)


def _twice(document: Document, name: str, key: str) -> Iterator[Fault]:
    seen: set[str] = set()
    for at, row in enumerate(document.tables(name)):
        if (value := str(row.get(key))) in seen:
            yield document.fault((name, at, key), f"the {name} “{value}” is there twice")
        seen.add(value)


def _citing(document: Document) -> Iterator[tuple[tuple[str | int, ...], Any]]:
    """Every table that cites clauses, and the way to it."""
    kinds = document.data.get("kind")
    yield from ((("kind", kind), rule) for kind, rule in (kinds.items() if isinstance(kinds, dict) else ()))
    yield from ((("question", at), row) for at, row in enumerate(document.tables("question")))


def _unknown_clauses(document: Document) -> Iterator[Fault]:
    known = {row.get("number") for row in document.tables("clause")}
    for path, table in _citing(document):
        cited: Any = table.get("clauses") if isinstance(table, dict) else None
        for number in cited if is_texts(cited) else ():
            if number not in known:
                what = f"clause “{number}” is not among the [[clause]] tables. Add it there, or correct the number"
                example = f'[[clause]], and under it number = "{number}"'
                yield document.fault((*path, "clauses"), what, example)


def _unasked(document: Document) -> Iterator[Fault]:
    """Clauses that nothing in the file looks after: the policy works, but somebody may have meant more."""
    cited = set(chain.from_iterable(table["clauses"] for _, table in _citing(document)))
    for at, row in enumerate(document.tables("clause")):
        if row["number"] not in cited:
            what = f"no kind and no question names clause “{row['number']}”, so an audit will not look at it"
            yield document.fault(("clause", at), what, f'clauses = ["{row["number"]}"]', stops=False)


def _policy(document: Document) -> Policy:
    data = document.data
    rules = {kind: _rule(rule) for kind, rule in data["kind"].items()}
    by_kind = {kind: rule.clauses for kind, rule in rules.items()}
    questions = tuple(
        Question(row["id"], tuple(row["clauses"]), row["question"], row["help"], row.get("quick", False))
        for row in data.get("question", ())
    )
    return Policy(
        ref=PolicyRef(data["id"], data["title"], data["dated"], by_kind),
        clauses={row["number"]: row["asks"] for row in data["clause"]},
        rules=rules,
        questions=questions,
        patterns=own_patterns.made(document),
    )


def _rule(data: Mapping[str, Any]) -> Rule:
    return Rule(tuple(data["clauses"]), {audience: Urgency(data[audience.value]) for audience in JOB_AUDIENCES})
