"""The example of many audits: each encrypted to its owner, none lost when a worker dies. Audits travel as they are."""

from __future__ import annotations

import os
import pickle
import signal
import sys
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import pyrage  # type: ignore[import-untyped]
import pytest
from distributed import Client

from profileaudit import audit, nlp
from profileaudit.model import AboutMe, Report

BIO = 'window.YTD.profile.part0 = [{"profile": {"description": {"bio": "Ring me on 07700 900%s"}}}]'
ACCOUNT = 'window.YTD.account.part0 = [{"account": {"username": "sam%s", "accountId": "1"}}]'


@pytest.fixture
def many(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Any:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "home"))
    monkeypatch.syspath_prepend(str(Path(__file__).parents[1] / "examples"))
    yield __import__("many_audits")
    sys.modules.pop("many_audits")


def archive(folder: Path, number: int) -> Path:
    path = folder / f"{number}.zip"
    with zipfile.ZipFile(path, "w") as made:
        made.writestr("data/profile.js", BIO % f"{number:03}")
        made.writestr("data/account.js", ACCOUNT % number)
    return path


def listed(folder: Path, *rows: tuple[object, object, object]) -> Path:
    path = folder / "people.csv"
    path.write_text("\n".join(["person,key,archive", *(",".join(map(str, row)) for row in rows)]), "utf-8")
    return path


@pytest.fixture
def keys() -> list[pyrage.x25519.Identity]:
    return [pyrage.x25519.Identity.generate() for _ in range(5)]


@pytest.fixture
def client(many: Any) -> Iterator[Client]:
    with many.cluster(2) as local, Client(local) as made:  # type: ignore[no-untyped-call]
        yield made


def test_a_worker_that_dies_loses_no_audit(
    many: Any, client: Client, tmp_path: Path, keys: list[pyrage.x25519.Identity]
) -> None:
    rows = [(n, keys[n].to_public(), archive(tmp_path, n)) for n in range(5)]
    asked = many.people(listed(tmp_path, *rows))
    before = set(client.run(os.getpid).values())
    outcomes = many.audited(client, asked, tmp_path / "reports")
    found = [next(outcomes)]
    os.kill(min(before), signal.SIGKILL)
    found += outcomes
    assert sorted(each.person for each in found) == [str(n) for n in range(5)]
    assert not [each.why for each in found if each.why]
    for n in range(5):
        locked = (tmp_path / "reports" / f"{n}.html.age").read_bytes()
        assert f"07700 900{n:03}" in pyrage.decrypt(locked, [keys[n]]).decode()
        assert b"07700" not in locked
        with pytest.raises(pyrage.DecryptError):
            pyrage.decrypt(locked, [keys[n - 1]])
    assert list(many.audited(client, asked, tmp_path / "reports")) == []  # nobody is audited twice


def test_an_archive_that_cannot_be_opened_costs_its_own_audit(
    many: Any, client: Client, tmp_path: Path, keys: list[pyrage.x25519.Identity]
) -> None:
    rows = [(1, keys[1].to_public(), archive(tmp_path, 1)), (2, keys[2].to_public(), tmp_path / "missing.zip")]
    found = {each.person: each for each in many.audited(client, many.people(listed(tmp_path, *rows)), tmp_path / "r")}
    assert found["1"].report and not found["1"].why
    assert not found["2"].report and "missing.zip" in found["2"].why
    assert [path.name for path in (tmp_path / "r").iterdir()] == ["1.html.age"]


@pytest.mark.parametrize(
    ("row", "why"),
    [
        (("../1", "KEY", "a.zip"), "Row 2 needs a person"),
        (("", "KEY", "a.zip"), "Row 2 needs a person"),
        (("1", "KEY", ""), "Row 2 needs a person"),
        (("1", "", "a.zip"), "The key in row 2"),
        (("1", "age1nonsense", "a.zip"), "The key in row 2"),
    ],
)
def test_a_list_that_cannot_be_used(many: Any, tmp_path: Path, row: tuple[str, str, str], why: str) -> None:
    key = str(pyrage.x25519.Identity.generate().to_public())
    with pytest.raises(ValueError, match=why):
        many.people(listed(tmp_path, (row[0], row[1].replace("KEY", key), row[2])))


def test_a_person_has_one_key_and_any_number_of_archives(
    many: Any, tmp_path: Path, keys: list[pyrage.x25519.Identity]
) -> None:
    one, other = (str(key.to_public()) for key in keys[:2])
    together = many.people(listed(tmp_path, (1, one, "a.zip"), (2, other, "c.zip"), (1, one, "b.zip")))
    assert [(each.id, each.archives) for each in together] == [("1", ("a.zip", "b.zip")), ("2", ("c.zip",))]
    with pytest.raises(ValueError, match="two keys"):
        many.people(listed(tmp_path, (1, one, "a.zip"), (1, other, "b.zip")))


def undated(report: Report) -> Report:
    return replace(report, created=report.created.min)


def test_an_audit_its_arguments_and_its_report_travel(tmp_path: Path) -> None:
    path = archive(tmp_path, 7)
    asked = partial(audit, [path], about=AboutMe(names=("Sam",)))
    here = asked()
    there = pickle.loads(pickle.dumps(asked))()  # noqa: S301 - our own
    assert undated(pickle.loads(pickle.dumps(there))) == undated(here)  # noqa: S301 - our own
    assert here.items


def test_an_audit_leaves_nothing_behind_for_the_next(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    one, other = archive(tmp_path, 1), archive(tmp_path, 2)
    alone = undated(audit([other]))
    monkeypatch.setattr(nlp, "_chosen", ("somebody's own", None))  # as an audit with another pipeline leaves it
    audit([one], about=AboutMe(schools=("Ring me",)))
    assert undated(audit([other])) == alone
