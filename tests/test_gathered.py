"""What files gave is told in the order of the files, whichever worker was first, and counted as it comes."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from types import SimpleNamespace

import pytest

from profileaudit import gathered, worker
from profileaudit.accounts import Part
from profileaudit.export import File
from profileaudit.gathered import Gathered, Progress, gather
from profileaudit.look import Judged, Look, Task
from profileaudit.model import AboutMe, Account, Audience, Certainty, Entry, Finding, Media, Place, Skipped, Unread
from profileaudit.pictures import Shown
from profileaudit.readers import Row
from profileaudit.worker import Lost


def _never(file: File, account: Account) -> Iterator[Entry]:
    raise AssertionError


TABLE = (Row(r".+\.json", _never, "Posts"), Row(r".+\.jpg", skip="a picture", section="Photos"))


@pytest.fixture(autouse=True)
def one_reader(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gathered, "readers", lambda: {"book": SimpleNamespace(PLATFORM="book", TABLE=TABLE)})


def part(*names: str) -> Part:
    files = tuple(File(Path("/a"), name, 100) for name in names)
    return Part(("/a",), "book", "JSON", Account("sam"), files, (Skipped(".DS_Store", "litter"),), ("Two parts.",))


def finding(file: str) -> Finding:
    return Finding("phone", Entry("07700 900123", Place("book", "Posts", file, "[0]")), 0, 12, Certainty.CERTAIN)


def look(file: str, year: int, section: str) -> Look:
    posted = datetime(year, 1, 1, tzinfo=UTC)
    return Look(file, True, [finding(file)], {section: 2}, posted, posted, notes=[f"{file} is odd."])


OUTCOMES: list[Look | Lost] = [
    look("0.json", 2020, "Posts"),
    Lost("it crashed"),
    Look("2.json", False, sections={"Posts": 0}, unread=[Unread("2.json", "it is cut off")]),
    look("3.json", 2010, "Bio"),
    Look("4.json", True, sections={"Posts": 5}, skipped=[Skipped("4.json", "of no use"), Skipped("other", "why")]),
]


def test_what_was_found_in_batches_is_told_in_their_order_and_lost_with_their_file() -> None:
    own = Gathered(part("0.json", "1.json"))
    for place, number in ((0, 2), (1, 0), (0, 0), (0, 1)):
        own.judged(place, Judged(number, [finding(f"batch {number}")]))
    own.take(0, Look("0.json", True))
    own.take(1, Lost("it crashed"))
    assert [each.entry.place.file for each in own.findings()] == ["batch 0", "batch 1", "batch 2"]
    assert [each.file for each in own.source().unread] == ["1.json"]


def test_what_batches_say_of_pictures_is_kept_with_their_file_and_lost_with_it() -> None:
    own = Gathered(part("0.json", "1.json"))
    for place, name in ((0, "a.jpg"), (1, "b.jpg"), (0, "c.jpg")):
        own.judged(place, Judged(0, [], [Shown(Media(name), None, Audience.EVERYONE)]))
    assert not own.shown
    own.take(0, Look("0.json", True))
    own.take(1, Lost("it crashed"))
    assert list(own.shown) == ["a.jpg", "c.jpg"]


def test_the_order_is_that_of_the_files() -> None:
    told = []
    for seed in range(6):
        own = Gathered(part("0.json", "1.json", "2.json", "3.json", "4.json", "5.jpg", "6.odd"))
        assert list(own.leave_unopened()) == [0, 1, 2, 3, 4]
        places = list(range(5))
        random.Random(seed).shuffle(places)  # noqa: S311
        for place in places:
            own.take(place, OUTCOMES[place])
        told.append((list(own.findings()), own.source(), list(own.source().sections)))
    assert all(each == told[0] for each in told)
    findings, source, sections = told[0]
    assert [each.entry.place.file for each in findings] == ["0.json", "3.json"]
    assert source.read == ("0.json", "3.json", "4.json")
    assert [each.file for each in source.skipped] == [".DS_Store", "4.json", "other", "5.jpg"]
    assert [each.file for each in source.unread] == ["1.json", "2.json", "6.odd"]
    assert source.sections == {"Posts": 7, "Bio": 2, "Photos": 0} and sections == ["Posts", "Bio", "Photos"]
    assert source.entries == 9
    assert source.first is not None and source.last is not None
    assert (source.first.year, source.last.year) == (2010, 2020)
    assert source.notes == ("Two parts.", "0.json is odd.", "3.json is odd.")


def test_what_is_changed_in_a_look_is_told() -> None:
    own = Gathered(part("0.json"))
    own.take(0, look("0.json", 2020, "Posts"))
    whole, first = own.looks()
    assert whole.read and not whole.unread
    whole.notes.append("The page was saved today.")
    first.findings = []
    assert list(own.findings()) == []
    assert own.source().notes == ("Two parts.", "The page was saved today.", "0.json is odd.")


def test_progress_counts_files_and_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    def run(function: object, tasks: Iterator[Task], jobs: int, *, heard: object, **limits: object) -> Iterator[object]:
        for task in tasks:
            for read in (40, 90, 250):  # of a file that says it holds 100
                heard(task, read)  # type: ignore[operator]
            yield task, Look(task.file.path, True)

    monkeypatch.setattr(worker, "run", run)
    seen: list[Progress] = []
    gather([part("0.json", "1.jpg"), part("2.json")], AboutMe(), (), 0, seen.append)
    assert [(each.file, each.done, each.done_bytes) for each in seen] == [
        *(("0.json", 0, 40), ("0.json", 0, 90), ("0.json", 0, 100), ("0.json", 1, 100)),
        *(("2.json", 1, 140), ("2.json", 1, 190), ("2.json", 1, 200), ("2.json", 2, 200)),
    ]
    assert {(each.total, each.total_bytes) for each in seen} == {(2, 200)}
