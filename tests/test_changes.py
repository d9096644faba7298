"""What changed: proved absence told from what nobody can tell; verdicts; and the sample person a year later."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from profileaudit import absence, audit, changes, since
from profileaudit.past import Changes, Coverage, Given, How, Kept, Occasion, Past, Trace, Verdict
from profileaudit.summary import day
from profileaudit.traces import Memory

SAMPLE = Path(__file__).parents[1] / "sample_profiles" / "linnet-harcourt"
THEN, NOW = datetime(2026, 9, 6, 12, tzinfo=UTC), datetime(2027, 9, 4, 12, tzinfo=UTC)
BETWEEN = THEN + timedelta(days=3)


def trace(name: str, **more: object) -> Trace:
    plain = Trace(name, name, "job", "phone", "x", "Posts", "everyone", "tweets", date(2019, 3, 14))
    return replace(plain, **more)  # type: ignore[arg-type]


def coverage(entries: int = 10, **more: object) -> Coverage:
    plain = Coverage("x", "acc", entries, {"Posts": 5, "Bio": 1}, date(2012, 1, 1), date(2026, 9, 1), 9)
    return replace(plain, **{"files": frozenset(("tweets", "profile")), **more})  # type: ignore[arg-type]


def kept(made: datetime, *traces: Trace, looked: tuple[Coverage, ...] | None = None, **more: object) -> Kept:
    looked = looked if looked is not None else (coverage(10 if made == THEN else 12, last=made.date()),)
    return Kept(made, "Policy", "1", looked, traces, **more)  # type: ignore[arg-type]


def names(changed: Changes) -> Mapping[str, list[str]]:
    """What is in each group, by id."""
    return {
        "fixed": [each.trace.id for each in changed.fixed],
        "still": [each.id for each in changed.still],
        "new": [each.id for each in changed.new],
        "back": [each.id for each in changed.back],
        "settled": [each.trace.id for each in changed.settled],
        "unseen": [each.trace.id for each in changed.unseen],
    }


def compared(then: Kept, now: Kept, verdicts: Mapping[str, Given] | None = None, *older: Kept) -> Changes:
    return changes.compare(Past((*older, then), verdicts or {}), now)


def groups(changed: Changes) -> Mapping[str, list[str]]:
    return {name: ids for name, ids in names(changed).items() if ids}


def test_fixed_still_there_and_new() -> None:
    changed = compared(kept(THEN, trace("a"), trace("b")), kept(NOW, trace("b"), trace("c")))
    assert groups(changed) == {"fixed": ["a"], "still": ["b"], "new": ["c"]}
    assert [each.how for each in changed.fixed] == [How.ABSENT]


def test_a_first_audit_has_nothing_new() -> None:
    changed = changes.compare(Past(), kept(NOW, trace("a")))
    assert changed.then is None
    assert groups(changed) == {"still": ["a"]}
    assert since.groups(changed) == []


def test_what_came_back() -> None:
    first = kept(THEN - timedelta(days=400), trace("a"), looked=(coverage(8),))
    assert groups(compared(kept(THEN), kept(NOW, trace("a")), {}, first)) == {"back": ["a"]}


def test_hidden_counts_as_fixed_and_says_how() -> None:
    changed = compared(kept(THEN, trace("a")), kept(NOW, trace("a", item="", audience="only you")))
    assert [(each.trace.id, each.how) for each in changed.fixed] == [("a", How.HIDDEN)]


def test_what_this_check_did_not_ask_for_is_not_fixed() -> None:
    changed = compared(kept(THEN, trace("a")), kept(NOW, trace("a", item="")))
    assert groups(changed) == {"unseen": ["a"]}


def test_what_never_made_a_job_is_not_told_of() -> None:
    quiet = trace("a", item="", audience="only you")
    assert groups(compared(kept(THEN, quiet), kept(NOW))) == {}


def looking(**more: object) -> Kept:
    """A newer check whose one download differs in this."""
    return kept(NOW, looked=(coverage(12, **more),))


ODD = frozenset(("odd",))
UNSEEN: Mapping[str, tuple[Kept, str]] = {
    "no download of it": (looking(platform="facebook"), absence.NOT_GIVEN),
    "another account": (looking(account="other"), absence.OTHER_ACCOUNT),
    "a part is missing": (kept(NOW, whole=False), absence.NOT_WHOLE),
    "its file is damaged": (looking(doubtful=frozenset(("tweets",))), absence.NOT_READ),
    "neither file nor section": (looking(sections={"Bio": 1}, files=frozenset(("profile",))), absence.NOT_THERE),
    "another layout, partly read": (looking(files=frozenset(("posts",)), doubtful=ODD), absence.NOT_READ),
    "dates that start later": (looking(first=date(2020, 1, 1)), absence.OUT_OF_DATES),
    "dates that end earlier": (looking(last=date(2018, 1, 1)), absence.OUT_OF_DATES),
    "nothing dated": (looking(first=None, last=None), absence.OUT_OF_DATES),
}


@pytest.mark.parametrize(("now", "why"), UNSEEN.values(), ids=UNSEEN)
def test_absence_that_proves_nothing(now: Kept, why: str) -> None:
    changed = compared(kept(THEN, trace("a")), now)
    assert groups(changed) == {"unseen": ["a"]}
    assert changed.unseen[0].why == why


PROVED: Mapping[str, tuple[Kept, Trace]] = {
    "an unknown file beside it": (looking(doubtful=ODD, unread=1), trace("a")),
    "another layout, all read": (looking(files=frozenset(("posts",))), trace("a")),
    "the section is empty": (looking(sections={"Posts": 0}), trace("a")),
    "an emptied field has no section": (kept(NOW), trace("a", section="Location", file="profile", posted=None)),
    "no handle in the download": (looking(account=""), trace("a")),
    "one account more": (kept(NOW, looked=(coverage(12), coverage(3, account="second"))), trace("a")),
    "renamed, the rest is there": (kept(NOW, trace("b"), looked=(coverage(12, account="renamed"),)), trace("a")),
}


@pytest.mark.parametrize(("now", "gone"), PROVED.values(), ids=PROVED)
def test_absence_that_is_proof(now: Kept, gone: Trace) -> None:
    assert names(compared(kept(THEN, gone, trace("b")), now))["fixed"][:1] == ["a"]


def given(verdict: Verdict, when: datetime = BETWEEN) -> Mapping[str, Given]:
    return {"a": Given(verdict, "because", when)}


SAME = (coverage(10, last=THEN.date()),)
"""The download of THEN, looked at again."""


@pytest.mark.parametrize(
    ("verdict", "expected"),
    [
        (Verdict.FIX, {"still": ["a"]}),
        (Verdict.DONE, {"fixed": ["a"]}),
        (Verdict.ACCEPT, {"settled": ["a"]}),
        (Verdict.WRONG, {"settled": ["a"]}),
        (Verdict.NOT_ME, {"settled": ["a"]}),
        (Verdict.ESCALATE, {"settled": ["a"]}),
        (Verdict.CANNOT, {"settled": ["a"]}),
    ],
)
def test_verdicts_hold_when_the_same_download_is_read_again(
    verdict: Verdict, expected: Mapping[str, list[str]]
) -> None:
    again = kept(BETWEEN + timedelta(days=40), trace("a"), looked=SAME)
    changed = compared(kept(THEN, trace("a")), again, given(verdict))
    assert groups(changed) == expected
    assert changed.off == (frozenset() if verdict is Verdict.FIX else {"a"})


@pytest.mark.parametrize(
    ("verdict", "occasion", "expected"),
    [
        (Verdict.DONE, None, "still"),
        (Verdict.ACCEPT, None, "settled"),
        (Verdict.ACCEPT, Occasion.JOINING, "settled"),
        (Verdict.ACCEPT, Occasion.ANNUAL, "still"),
        (Verdict.ESCALATE, Occasion.ANNUAL, "still"),
        (Verdict.WRONG, Occasion.ANNUAL, "settled"),
        (Verdict.NOT_ME, Occasion.ANNUAL, "settled"),
        (Verdict.CANNOT, Occasion.ANNUAL, "settled"),
    ],
)
def test_verdicts_and_a_newer_download(verdict: Verdict, occasion: Occasion | None, expected: str) -> None:
    changed = compared(kept(THEN, trace("a")), kept(NOW, trace("a"), occasion=occasion), given(verdict))
    assert groups(changed) == {expected: ["a"]}
    assert bool(changed.notes) == (verdict is Verdict.DONE)


def test_accepted_ends_after_a_year() -> None:
    late = kept(BETWEEN + timedelta(days=367), trace("a"))
    assert groups(compared(kept(THEN, trace("a")), late, given(Verdict.ACCEPT))) == {"still": ["a"]}


@pytest.mark.parametrize(("verdict", "told"), [(Verdict.ACCEPT, "stays as it is"), (Verdict.ESCALATE, "somebody else")])
def test_the_check_up_shows_why_it_was_left(verdict: Verdict, told: str) -> None:
    given = {"a": Given(verdict, "the union account", BETWEEN)}
    changed = compared(kept(THEN, trace("a")), kept(NOW, trace("a"), occasion=Occasion.ANNUAL), given)
    (still,) = [group for group in since.groups(changed) if group.name == "still"]
    assert "decide anew" in still.lines[0] and told in still.lines[0] and "the union account" in still.lines[0]


@pytest.mark.parametrize("verdict", [Verdict.FIX, Verdict.DONE])
def test_other_verdicts_lapse_without_a_word(verdict: Verdict) -> None:
    changed = compared(kept(THEN, trace("a")), kept(NOW, trace("a")), {"a": Given(verdict, "because", BETWEEN)})
    assert changed.lapsed == () and [each.id for each in changed.still] == ["a"]


def test_accepted_anew_after_the_check_up_holds() -> None:
    check_up = kept(NOW, trace("a"), occasion=Occasion.ANNUAL)
    past = Past((kept(THEN, trace("a")), check_up), given(Verdict.ACCEPT, NOW + timedelta(days=1)))
    assert changes.left(past, check_up) == ()


def test_done_and_out_of_sight_is_your_word() -> None:
    nothing = kept(NOW, looked=(coverage(platform="facebook"),))
    changed = compared(kept(THEN, trace("a")), nothing, given(Verdict.DONE))
    assert [(each.how, each.when) for each in changed.fixed] == [(How.SAID, BETWEEN)]


def test_done_and_absent_is_proved() -> None:
    assert compared(kept(THEN, trace("a")), kept(NOW), given(Verdict.DONE)).fixed[0].how is How.ABSENT


@pytest.mark.parametrize("verdict", [Verdict.WRONG, Verdict.NOT_ME])
def test_a_false_alarm_that_is_gone_was_nothing_to_fix(verdict: Verdict) -> None:
    assert groups(compared(kept(THEN, trace("a")), kept(NOW), given(verdict))) == {}


def test_twins_share_a_verdict() -> None:
    twins = (trace("a"), trace("a2", base="a"))
    changed = compared(kept(THEN, *twins), kept(NOW, *twins), given(Verdict.WRONG))
    assert groups(changed) == {"settled": ["a", "a2"]}


def test_platforms_that_were_checked_apart_are_compared_each_with_its_own() -> None:
    facebook = trace("f", platform="facebook")
    first = kept(THEN, trace("a"))
    second = kept(BETWEEN, facebook, looked=(coverage(platform="facebook"),))
    both = kept(NOW, facebook, looked=(coverage(12), coverage(12, platform="facebook")))
    assert groups(compared(second, both, {}, first)) == {"fixed": ["a"], "still": ["f"]}


def test_looking_again_at_the_same_download_says_the_same() -> None:
    first, second = kept(THEN, trace("a")), kept(NOW, trace("b"))
    again = replace(second, made=NOW + timedelta(days=2))
    assert names(changes.compare(Past((first, second)), again)) == names(changes.compare(Past((first,)), second))


@pytest.mark.parametrize(
    ("then", "note"),
    [
        (replace(kept(THEN), tool="0"), changes.NEWER_TOOL),
        (replace(kept(THEN), policy="Another"), changes.OTHER_RULES),
        (replace(kept(THEN), dated=date(2016, 8, 1)), changes.OTHER_RULES),
        (replace(kept(THEN), sharpened=True), changes.LESS_TOLD),
        (replace(kept(THEN), searched={"phone": frozenset(("told 1",))}), changes.LESS_SOUGHT),
    ],
)
def test_what_bears_on_the_comparison_is_said(then: Kept, note: str) -> None:
    assert compared(then, kept(NOW)).notes == (note,)


SOUGHT = {"phone": frozenset(("told 1", "a pattern")), "school": frozenset(("pipeline",))}


@pytest.mark.parametrize(
    ("kind", "now", "group"),
    [
        ("phone", SOUGHT, "fixed"),
        ("phone", {**SOUGHT, "phone": frozenset(("told 1", "told 2", "a pattern"))}, "fixed"),
        ("phone", {**SOUGHT, "school": frozenset(("another pipeline",))}, "fixed"),
        ("phone", {**SOUGHT, "phone": frozenset(("told 1",))}, "unseen"),
        ("phone", {**SOUGHT, "phone": frozenset(("told 1", "another pattern"))}, "unseen"),
        ("school", {**SOUGHT, "school": frozenset(("another pipeline",))}, "unseen"),
        ("phone", {}, "unseen"),
        ("birth", {}, "fixed"),
    ],
)
def test_what_was_not_looked_for_is_not_fixed(kind: str, now: Mapping[str, frozenset[str]], group: str) -> None:
    then = kept(THEN, trace("a", kind=kind), searched=SOUGHT)
    assert groups(compared(then, kept(NOW, searched=now))) == {group: ["a"]}


def test_what_is_looked_for_on_one_platform_only() -> None:
    then = kept(THEN, trace("a"), searched={"x": frozenset(("told 1",))})
    assert groups(compared(then, kept(NOW))) == {"unseen": ["a"]}


def test_looking_for_more_makes_no_doubt_of_what_is_fixed_and_says_what_new_means() -> None:
    changed = compared(kept(THEN, trace("a")), kept(NOW, trace("b"), searched=SOUGHT))
    assert groups(changed) == {"fixed": ["a"], "new": ["b"]}
    assert changed.notes == (changes.MORE_SOUGHT,)


def test_what_is_still_there_is_still_there_whatever_was_looked_for() -> None:
    changed = compared(kept(THEN, trace("a"), searched=SOUGHT), kept(NOW, trace("a")))
    assert groups(changed) == {"still": ["a"]}


def test_checks_under_another_key_are_not_compared() -> None:
    changed = compared(kept(THEN, trace("a"), keyed="one"), kept(NOW, trace("b"), keyed="two"))
    assert groups(changed) == {"still": ["b"]} and changed.then is None
    assert changed.notes == (changes.OTHER_KEY,)
    for same in ("", "two"):
        assert groups(compared(kept(THEN, trace("a"), keyed=same), kept(NOW, keyed="two"))) == {"fixed": ["a"]}


def test_a_platform_that_was_not_looked_at_before() -> None:
    now = kept(NOW, trace("f", platform="facebook"), looked=(coverage(12), coverage(platform="facebook")))
    assert "Facebook was not looked at before" in compared(kept(THEN), now).notes[0]


def test_how_a_job_stands() -> None:
    now = kept(NOW, trace("a"), trace("b"), trace("c", item="second"))
    changed = compared(kept(THEN, trace("a")), now)
    assert since.standing("job", changed) == "1 of 2 new, 1 of 2 still there"
    assert since.standing("second", changed) == "new"


def told(changed: Changes) -> str:
    """What changed as a person reads it, with the day of the test left out."""
    lines = [
        x for each in since.groups(changed) for x in (f"{each.title}: {each.count}", *(f"- {y}" for y in each.lines))
    ]
    return "\n".join(lines).replace(day(changed.now.made), "the day of the check") + "\n"


def test_the_sample_person_a_year_later() -> None:
    """The second report says exactly what was fixed, what remains and what is new."""
    secret = b"k" * 32
    joining = audit([SAMPLE / "joining" / "exports"], occasion=Occasion.JOINING, memory=Memory(Past(), secret))
    assert joining.changes is not None and joining.changes.then is None
    memory = Memory(Past((joining.changes.now,)), secret)
    later = audit([SAMPLE / "one-year-later" / "exports"], occasion=Occasion.ANNUAL, memory=memory)
    assert later.changes is not None
    assert told(later.changes) == (SAMPLE / "one-year-later" / "changes.txt").read_text("utf-8")
    assert all(account.unread == 0 for account in later.changes.now.coverage)
