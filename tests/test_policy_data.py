"""The school's policy as data: every clause has a kind or a question, every kind an urgency."""

import datetime
import tomllib
from pathlib import Path
from typing import Any

import pytest

POLICY = Path(__file__).parents[1] / "src" / "profileaudit" / "policies" / "wasps-2016.toml"
DATA = tomllib.loads(POLICY.read_text(encoding="utf-8"))

CLAUSES = [
    "2.1.4",
    "2.1.5",
    "2.2.1",
    "2.3.1",
    "2.3.2",
    "2.3.3",
    "2.3.4",
    "2.3.5",
    "2.3.6",
    "2.3.7",
    "2.3.8",
    "2.3.9",
    "2.3.10",
    "2.3.11",
    "2.3.12",
    "2.3.13",
    "2.4.1",
    "2.4.2",
    "2.4.3",
    "2.4.4",
    "2.4.6",
    "2.4.7",
    "2.5.2",
    "2.5.4",
    "2.6.1",
    "2.6.2",
    "2.6.3",
    "2.8.1",
    "2.8.2",
    "2.8.3",
    "2.8.4",
    "2.8.5",
]
KINDS = {
    "job-title": "2.3.13",
    "school": "2.3.13",
    "employer": "2.3.13",
    "phone": "2.3.2 2.4.2 2.1.5 2.5.4",
    "email": "2.4.3 2.1.5 2.5.4",
    "address": "2.3.2",
    "location": "2.3.2 2.3.5",
    "birth": "2.3.2 2.3.5",
    "family": "2.3.5 2.3.9",
    "other-account": "2.1.5 2.3.5 2.5.4",
    "identifier": "2.3.2",
    "credential": "2.4.1",
    "sensitive": "2.3.5",
    "photo-place": "2.3.2 2.3.3",
    "photo-detail": "2.3.3",
    "photo-text": "2.3.3 2.3.13",
    "confidential": "2.3.9",
    "conduct": "2.2.1 2.3.8 2.3.10 2.3.11 2.3.12",
    "visibility": "2.4.4",
}
"""Each kind, and the clauses that it must at least cite."""


def test_the_policy_introduces_itself() -> None:
    assert DATA["id"] == POLICY.stem
    assert "Weston All Saints" in DATA["title"]
    assert DATA["dated"] == datetime.date(2016, 8, 1)
    assert set(DATA) == {"id", "title", "dated", "summary", "clause", "kind", "question"}


def test_every_clause_is_there_once_in_order() -> None:
    assert [clause["number"] for clause in DATA["clause"]] == CLAUSES


@pytest.mark.parametrize("clause", DATA["clause"], ids=lambda clause: clause["number"])
def test_a_clause_is_one_sentence(clause: Any) -> None:
    assert set(clause) == {"number", "asks"}
    assert clause["asks"].endswith(".")
    assert clause["asks"].count(". ") == 0


@pytest.mark.parametrize("number", CLAUSES)
def test_every_clause_has_a_kind_or_a_question(number: str) -> None:
    cited = {clause for kind in DATA["kind"].values() for clause in kind["clauses"]}
    asked = {clause for question in DATA["question"] for clause in question["clauses"]}
    assert number in cited | asked


def test_every_kind_has_its_place() -> None:
    assert set(DATA["kind"]) == set(KINDS)


@pytest.mark.parametrize("kind", KINDS)
def test_a_kind_cites_its_clauses_and_has_an_urgency_for_each_audience(kind: str) -> None:
    row = DATA["kind"][kind]
    assert set(row) == {"clauses", "everyone", "followers", "unknown"}
    assert set(KINDS[kind].split()) <= set(row["clauses"]) <= set(CLAUSES)
    assert {row["everyone"], row["followers"], row["unknown"]} <= {"now", "soon", "review"}


@pytest.mark.parametrize("kind", KINDS)
def test_public_is_never_less_pressing_than_followers(kind: str) -> None:
    order = ["now", "soon", "review"].index
    row = DATA["kind"][kind]
    assert order(row["everyone"]) <= order(row["unknown"]) <= order(row["followers"])


def test_now_stays_short() -> None:
    everywhere = [kind for kind, row in DATA["kind"].items() if row["followers"] == "now"]
    in_public = [kind for kind, row in DATA["kind"].items() if row["everyone"] == "now"]
    assert sorted(everywhere) == ["credential", "identifier"]
    assert len(in_public) < len(KINDS) / 2


@pytest.mark.parametrize("question", DATA["question"], ids=lambda question: question["id"])
def test_a_question_is_complete(question: Any) -> None:
    assert set(question) == {"id", "clauses", "question", "help", "quick"}
    assert question["clauses"] and set(question["clauses"]) <= set(CLAUSES)
    assert question["question"].endswith("?")
    assert question["help"].endswith(".")
    assert type(question["quick"]) is bool


def test_questions_are_told_apart_by_their_id() -> None:
    ids = [question["id"] for question in DATA["question"]]
    assert len(set(ids)) == len(ids)


def test_the_first_question_protects_evidence_in_the_quick_round_too() -> None:
    first = DATA["question"][0]
    assert first["id"] == "under-investigation"
    assert first["quick"]
    assert "delete" in first["help"]
