"""A task that crashes, hangs or eats memory costs itself; every other one returns."""

from __future__ import annotations

import ctypes
import multiprocessing
import os
import subprocess
import time
from pathlib import Path
from typing import Any

import pytest

from profileaudit import bounds, worker
from profileaudit.child import TOO_MUCH, give, tell
from profileaudit.worker import CRASHED, HUNG, Lost, run

MEGABYTE = 1024 * 1024


@pytest.fixture(autouse=True)
def children_can_import_this_module(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(Path(__file__).parents[1]))


def do(task: tuple[str, Any]) -> Any:
    what, value = task
    if what == "crash":
        ctypes.string_at(0)
    elif what == "exit":
        os._exit(value)
    elif what == "hang":
        time.sleep(60)
    elif what == "eat":
        return len(bytearray(value))
    elif what == "slow":
        for _ in range(value):
            time.sleep(0.1)
            tell()
    elif what == "say":
        tell(f"half of {value}")
    elif what == "raise":
        raise ValueError("my secret post")
    elif what == "bad result":
        return lambda: value
    elif what == "where":
        return os.getpid()
    return value


def outcomes(tasks: list[tuple[str, Any]], jobs: int = 2, **limits: Any) -> dict[tuple[str, Any], Any]:
    return dict(run(do, tasks, jobs, **limits))


@pytest.mark.parametrize(
    ("bad", "why"),
    [
        (("crash", 0), CRASHED),
        (("exit", 0), CRASHED),
        (("exit", 7), CRASHED),
        (("hang", 0), HUNG),
        (("eat", 600 * MEGABYTE), TOO_MUCH),
        (("raise", 0), "the part of the program that reads it failed (ValueError)"),
        (("bad result", 0), "what was found in it could not be handed on"),
    ],
)
def test_a_bad_task_costs_itself_only(bad: tuple[str, Any], why: str) -> None:
    good = [("echo", number) for number in range(30)]
    found = outcomes([*good[:10], bad, *good[10:]], seconds=1.5, memory=256 * MEGABYTE)
    lost = found.pop(bad)
    assert isinstance(lost, Lost) and lost.why.startswith(why)
    assert "secret" not in lost.why
    assert found == {task: task[1] for task in good}


def test_all_bad_tasks_together_cost_themselves_only() -> None:
    good = [("echo", number) for number in range(100)]
    bad = [("crash", 1), ("hang", 1), ("exit", 1), ("eat", 600 * MEGABYTE), ("crash", 2)]
    mixed = [*bad[:2], *good[:50], *bad[2:], *good[50:]]
    found = outcomes(mixed, jobs=3, seconds=1.5, memory=256 * MEGABYTE)
    assert {task for task, outcome in found.items() if isinstance(outcome, Lost)} == set(bad)
    assert {task for task, outcome in found.items() if outcome == task[1]} == set(good)


@pytest.mark.parametrize("result", [None, False, [], "text", {"a": (1, 2)}])
def test_any_picklable_result_comes_back(result: Any) -> None:
    assert list(run(do, [("echo", result)], 1)) == [(("echo", result), result)]


def test_a_slow_task_that_gives_signs_of_life_is_left_alone() -> None:
    assert outcomes([("slow", 25)], seconds=1.5) == {("slow", 25): 25}


def test_a_task_may_use_the_memory_it_is_given() -> None:
    assert outcomes([("eat", 100 * MEGABYTE)], memory=256 * MEGABYTE) == {("eat", 100 * MEGABYTE): 100 * MEGABYTE}


@pytest.mark.parametrize("supervised", [True, False])
def test_what_a_task_tells_is_heard(supervised: bool) -> None:
    heard: list[tuple[Any, Any]] = []
    tasks = [("say", 1), ("echo", 2), ("slow", 1), ("say", 3)]
    outcomes(tasks, supervised=supervised, heard=lambda task, message: heard.append((task, message)))
    assert sorted(heard) == [(("say", 1), "half of 1"), (("say", 3), "half of 3")]


def test_unsupervised_runs_in_this_process_and_still_catches_exceptions() -> None:
    found = outcomes([("where", 0), ("raise", 1), ("echo", 2)], supervised=False)
    assert found[("where", 0)] == os.getpid()
    assert isinstance(found[("raise", 1)], Lost)
    assert found[("echo", 2)] == 2


def test_supervised_never_runs_in_this_process_even_with_one_job() -> None:
    assert outcomes([("where", 0)], jobs=1)[("where", 0)] != os.getpid()


@pytest.mark.parametrize("tasks", [[], [("echo", 1)]])
def test_no_task_and_fewer_tasks_than_jobs(tasks: list[tuple[str, Any]]) -> None:
    assert outcomes(tasks, jobs=4) == {task: task[1] for task in tasks}


def test_tasks_are_taken_as_they_are_needed() -> None:
    taken: list[int] = []

    def endless() -> Any:
        for number in range(10_000):
            taken.append(number)
            yield "echo", number

    running = run(do, endless(), 2)
    next(running)
    running.close()  # type: ignore[attr-defined]
    assert len(taken) < 10


@pytest.mark.parametrize("ending", [KeyboardInterrupt, ValueError, GeneratorExit])
def test_no_child_is_left_however_it_ends(ending: type[BaseException]) -> None:
    running = run(do, [("echo", 1), ("hang", 0), ("hang", 1)], 3)
    next(running)
    assert multiprocessing.active_children()
    with pytest.raises(ending):
        running.throw(ending)  # type: ignore[attr-defined]
    assert multiprocessing.active_children() == []


def test_a_child_that_died_while_it_waited_is_replaced(monkeypatch: pytest.MonkeyPatch) -> None:
    running = run(do, [("where", 0), ("where", 1), ("where", 2)], 1)
    _, first = next(running)
    assert isinstance(first, int)
    os.kill(first, 9)
    for child in multiprocessing.active_children():
        child.join(5)
    rest = [outcome for _, outcome in running]
    assert len(rest) == 2
    assert first not in rest and not any(isinstance(outcome, Lost) for outcome in rest)


def test_where_the_system_sets_no_limit_the_parent_looks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(worker, "_LIMITED", False)
    monkeypatch.setattr(bounds, "resident", lambda pid: 300 * MEGABYTE)
    assert list(run(do, [("hang", 0)], 1, memory=256 * MEGABYTE)) == [(("hang", 0), Lost(TOO_MUCH))]


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("  123456\n", 123456 * 1024),
        ('"python.exe","1234","Console","1","12,345 K"\n', 12345 * 1024),
        ("", 0),
        ("INFO: No tasks are running which match the specified criteria.\n", 0),
    ],
)
def test_what_the_system_says_of_a_process(monkeypatch: pytest.MonkeyPatch, printed: str, expected: int) -> None:
    def said(*_: Any, **__: Any) -> subprocess.CompletedProcess[str]:
        return subprocess.CompletedProcess([], 0, printed)

    monkeypatch.setattr(subprocess, "run", said)
    assert bounds.resident(1234) == expected


def test_telling_outside_a_task_does_nothing() -> None:
    tell("nobody hears")
    assert not give(len, "nobody takes it")


# ---- one task for several processes --------------------------------------------------------


def square(number: int) -> tuple[int, int]:
    time.sleep(0.02)
    return number, os.getpid()


def spread(task: tuple[str, int]) -> int:
    """Has others do a number of things. Squares that nobody takes it makes itself, and says how many that were."""
    what, number = task
    if what != "square":
        while not give(do, task):
            time.sleep(0.01)
        return 0
    left = [each for each in range(number) if not give(square, each)]
    for each in left:
        tell(square(each))
    return len(left)


def spread_over(jobs: int, *tasks: tuple[str, int], **limits: Any) -> tuple[dict[Any, Any], list[tuple[Any, Any]]]:
    told: list[tuple[Any, Any]] = []
    found = dict(run(spread, tasks, jobs, heard=lambda task, message: told.append((task, message)), **limits))
    return found, told


@pytest.mark.parametrize(("jobs", "supervised"), [(1, True), (2, True), (3, True), (2, False)])
def test_every_part_of_a_task_is_done_once(jobs: int, supervised: bool) -> None:
    found, told = spread_over(jobs, ("square", 40), supervised=supervised)
    assert sorted(number for _, (number, _) in told) == list(range(40))
    processes = {process for _, (_, process) in told}
    assert len(processes) == (jobs if supervised else 1)
    assert found == {("square", 40): 40 if jobs == 1 or not supervised else found["square", 40]}
    assert found["square", 40] <= 40


def test_the_parts_of_several_tasks_are_told_with_their_own_task() -> None:
    found, told = spread_over(3, ("square", 12), ("square", 13))
    assert len(found) == 2
    for task in found:
        assert sorted(number for own, (number, _) in told if own == task) == list(range(task[1]))


@pytest.mark.parametrize(
    ("bad", "why"),
    [
        ("crash", CRASHED),
        ("hang", HUNG),
        ("raise", "the part of the program that reads it failed (ValueError)"),
        ("bad result", "what was found in it could not be handed on"),
    ],
)
def test_a_bad_part_costs_its_own_task(bad: str, why: str) -> None:
    good = [("square", number) for number in range(1, 20)]
    found, told = spread_over(3, *good[:10], (bad, 3), *good[10:], seconds=1.5)
    lost = found.pop((bad, 3))
    assert isinstance(lost, Lost) and lost.why.startswith(why)
    assert list(found) and set(found) == set(good)
    for task in good:
        assert sorted(number for own, (number, _) in told if own == task) == list(range(task[1]))


def test_no_child_is_left_when_it_ends_among_parts() -> None:
    heard: list[Any] = []
    running = run(spread, [("square", 400)], 3, heard=lambda task, message: stop(heard, message))
    with pytest.raises(InterruptedError):
        list(running)
    assert multiprocessing.active_children() == []


def stop(heard: list[Any], message: Any) -> None:
    heard.append(message)
    if len(heard) == 5:
        raise InterruptedError
