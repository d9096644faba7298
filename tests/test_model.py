"""The contract of the shipped pipeline: as good on the project's own labelled texts as models/metrics.json says."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from profileaudit import data, nlp, scan

HERE = Path(__file__).parent
LARGEST = 30_000_000
"""Bytes of models/ together: what a clone of the project should not have to exceed."""
ROUNDING = 0.02
"""Two matrix engines may disagree about a word on the border."""
CORE = {
    "job-title": "JOB_TITLE",
    "school": "SCHOOL",
    "phone": "PHONE",
    "email": "EMAIL",
    "address": "ADDRESS",
    "birth": "BIRTH",
    "identifier": "IDENTIFIER",
    "credential": "IDENTIFIER",
}


@pytest.fixture
def shipped(monkeypatch: pytest.MonkeyPatch) -> None:
    """The program's own pipeline, whatever another test chose."""
    monkeypatch.setattr(nlp, "_chosen", None)


@pytest.fixture(scope="module")
def rows() -> list[dict[str, Any]]:
    lines = (HERE / "data" / "own_labelled.jsonl").read_text("utf-8").splitlines()
    return [json.loads(line) for line in lines]


@pytest.fixture(scope="module")
def recorded() -> dict[str, Any]:
    own: dict[str, Any] = json.loads((_models() / "metrics.json").read_text("utf-8"))["own_labelled"]
    return own


def _models() -> Path:
    return HERE.parent / "models"


def _committed(folder: Path) -> Iterator[Path]:
    """The files that the project ships: not what a training run or Python leaves behind (models/.gitignore)."""
    for path in folder.rglob("*"):
        if path.is_file() and not {"training", "corpus", "__pycache__"}.intersection(path.parts):
            yield path


def _overlap(first: tuple[str, int, int], second: tuple[str, int, int]) -> bool:
    return first[0] == second[0] and first[1] < second[2] and second[1] < first[2]


def _core_f1(rows: list[dict[str, Any]], predicted: list[list[tuple[str, int, int]]]) -> float:
    """The rule of models/scripts/scoring.py: overlap, one to one; a second piece of one span is no false alarm."""
    right = missed = wrong = 0
    for row, found in zip(rows, predicted, strict=True):
        spans = [(span["label"], span["start"], span["end"]) for span in row["spans"]]
        gold = [span for span in spans if span[0] in CORE.values()]
        left = list(found)
        for span in gold:
            hit = next((each for each in left if _overlap(each, span)), None)
            if hit is None:
                missed += 1
            else:
                left.remove(hit)
                right += 1
        wrong += sum(not any(_overlap(each, span) for span in gold) for each in left)
    return 2 * right / (2 * right + missed + wrong)


def test_the_whole_program_finds_what_is_recorded(
    shipped: None, rows: list[dict[str, Any]], recorded: dict[str, Any]
) -> None:
    findings = scan.check_all([row["text"] for row in rows])
    predicted = [[(CORE[f.kind], f.start, f.end) for f in found if f.kind in CORE] for found in findings]
    assert _core_f1(rows, predicted) >= recorded["whole"]["CORE"]["f"] - ROUNDING


def test_the_model_adds_to_what_the_patterns_find(recorded: dict[str, Any]) -> None:
    assert recorded["whole"]["CORE"]["f"] > recorded["patterns"]["CORE"]["f"]


def test_the_figures_are_of_these_texts(rows: list[dict[str, Any]], recorded: dict[str, Any]) -> None:
    assert recorded["texts"] == len(rows)
    gold = [span["label"] for row in rows for span in row["spans"]]
    for label in set(gold):
        assert recorded["whole"][label]["gold"] == gold.count(label)


def test_every_span_is_words_of_its_text(rows: list[dict[str, Any]]) -> None:
    for row in rows:
        for span in row["spans"]:
            words = row["text"][span["start"] : span["end"]]
            assert words and words == words.strip(), row["id"]


def test_the_pipeline_names_what_the_program_asks_for_and_what_the_card_lists(
    shipped: None, rows: list[dict[str, Any]]
) -> None:
    known = nlp.LABELS | {"ADDRESS", "PHONE", "EMAIL", "IDENTIFIER"}
    docs = nlp.pipeline().pipe([row["text"] for row in rows])
    named = {ent.label_ for doc in docs for ent in doc.ents}
    gold = {span["label"] for row in rows for span in row["spans"]}
    assert gold <= named <= known
    assert known == gold | {"PERSON"}


def test_the_weights_are_those_that_were_measured(recorded: dict[str, Any]) -> None:
    weights = data.folder("models/disclosure") / "disclosure_tagger" / "weights.npz"
    assert weights.stat().st_size == recorded["weights_bytes"]


def test_the_models_folder_is_small() -> None:
    assert 0 < sum(path.stat().st_size for path in _committed(_models())) < LARGEST
