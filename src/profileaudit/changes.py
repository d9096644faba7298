"""What changed since the last check-up: mended, still there, new, come back; and what nobody can tell.

Absence is proof only where the newer download was looked at: the same account, the same file or section read without
trouble, the same kind asked for, and dates that reach as far. Everything else is "cannot be told", with the reason.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from profileaudit.absence import accounts, contents, less_sought, of, same_accounts, why_not_told
from profileaudit.past import (
    Changes,
    Fixed,
    Given,
    How,
    Kept,
    Occasion,
    Past,
    Settled,
    Trace,
    Unseen,
    Verdict,
)

FOR_A_YEAR = timedelta(days=366)
"""How long "leave it" and "asked somebody else" last, if no yearly check-up comes before."""
AGAIN = timedelta(days=30)
"""A download that is looked at again within so many days is compared with what the first look was compared with."""
UNTIL_CHECK_UP = (Verdict.ACCEPT, Verdict.ESCALATE)
NOT_A_DISCLOSURE = (Verdict.WRONG, Verdict.NOT_ME)
ONLY_ITS_OWNER = "only you"
"""`Audience.ONLY_YOU`, as it is remembered."""

NOT_ASKED = "it is still there, and this check did not ask for it"
NOT_DONE = "{} you had said to be done: the newer download still has it, so it is back on the list."
NEW_PLATFORM = "{} was not looked at before: all that is found there counts as new."
NEWER_TOOL = (
    "The program is another version than at the last check: it may find things that it did not know before, and pass "
    "over some that it took for more than they are."
)
LESS_SOUGHT = (
    "This check looked for less than the last, or for something else: a pattern file, words of a policy, what you told "
    "about yourself, a language pipeline or the words in pictures. Where that bears on it, nothing is called fixed."
)
MORE_SOUGHT = (
    "This check also looked for things that the last did not (a pattern file, words of a policy, what you told about "
    "yourself): what is new here may have been there before."
)
OTHER_KEY = (
    "The checks that were kept until now cannot be compared with this one: the key that belongs to them is not there "
    "any more. From now on it goes on as after a first check."
)
OTHER_RULES = "The last check was held against another policy: what only one of them asks for cannot be compared."
LESS_TOLD = (
    "Last time you told the program about yourself (--about-me or --school), this time not: it may have missed things "
    "that it knew then."
)


def compare(past: Past, now: Kept) -> Changes:
    """What changed between what is remembered and an audit that is newer than all of it."""
    known = tuple(each for each in past.audits if not each.keyed or each.keyed == now.keyed)
    lost_key = (OTHER_KEY,) if len(known) < len(past.audits) else ()
    past = replace(past, audits=known)
    earlier = _earlier(past.audits, now)
    then = _before(earlier, now)
    jobs = [each for each in now.traces if each.item]
    if then is None:
        return Changes(None, now, still=tuple(jobs), notes=lost_key)
    told = _Told(past, now, {each.id: each.audience for each in now.traces})
    settled = {each.id: given for each in jobs if (given := told.settled(each))}
    done = [Fixed(each, How.SAID, settled[each.id].given) for each in jobs if _is_done(settled.get(each.id))]
    same = {each.platform for each in then.coverage if same_accounts(each.platform, then, now)}
    lost = [_lost(each, then, told, same) for each in _gone(then, jobs)]
    changes = Changes(
        then=then,
        now=now,
        fixed=(*(each for each in lost if isinstance(each, Fixed)), *done),
        unseen=tuple(each for each in lost if isinstance(each, Unseen)),
        settled=tuple(
            Settled(each, given) for each in jobs if (given := settled.get(each.id)) and not _is_done(settled[each.id])
        ),
    )
    ever = {each.id for audit in earlier for each in audit.traces if each.item}
    return _sorted_out(changes, [each for each in jobs if each.id not in settled], ever, told)


def between(past: Past, older: int, newer: int) -> Changes:
    """What changed from one kept audit to another, by their numbers; both must be in the history."""
    numbers = [each.number for each in past.audits]
    first, last = sorted((numbers.index(older), numbers.index(newer)))
    return compare(Past(past.audits[: first + 1], past.verdicts), past.audits[last])


def left(past: Past, audit: Kept) -> tuple[Trace, ...]:
    """What a kept audit found that is still to be done, by its owner's word."""
    told = _Told(past, audit, {})
    return tuple(each for each in audit.traces if each.item and told.settled(each) is None)


@dataclass(frozen=True, slots=True)
class _Told:
    """What the owner's verdicts and the earlier audits say of something that is there now."""

    past: Past
    now: Kept
    audiences: Mapping[str, str]
    """Who can see each thing that is there now, by its id."""

    def settled(self, trace: Trace) -> Given | None:
        """The verdict that takes it off the list, if one does."""
        given = self.past.verdicts.get(trace.base)
        if given is None or given.verdict is Verdict.FIX:
            return None
        if given.verdict is Verdict.DONE and not self._same_download(trace.platform, given.given):
            return None
        return None if given.verdict in UNTIL_CHECK_UP and self._over(given.given) else given

    def _over(self, given: datetime) -> bool:
        check_ups = (each.made for each in (*self.past.audits, self.now) if each.occasion is Occasion.ANNUAL)
        return self.now.made - given > FOR_A_YEAR or any(made > given for made in check_ups)

    def _same_download(self, platform: str, given: datetime) -> bool:
        """Whether nothing of the platform has changed since then: this is the download that was meant."""
        known = [each for each in (*self.past.audits, self.now) if each.made <= given and of(each.coverage, platform)]
        return bool(known) and contents(known[-1], platform) == contents(self.now, platform)


def _is_done(given: Given | None) -> bool:
    return given is not None and given.verdict is Verdict.DONE


def _gone(then: Kept, jobs: Iterable[Trace]) -> Iterator[Trace]:
    """What made a job then and makes none now."""
    here = {each.id for each in jobs}
    return (each for each in then.traces if each.item and each.id not in here)


def _lost(trace: Trace, then: Kept, told: _Told, same: Collection[str]) -> Fixed | Unseen | None:
    """What became of something that makes no job any more; None when it never was a disclosure."""
    given = told.past.verdicts.get(trace.base)
    here = told.audiences.get(trace.id)
    if here is not None:
        hidden = here == ONLY_ITS_OWNER
        return Fixed(trace, How.HIDDEN, told.now.made) if hidden else Unseen(trace, NOT_ASKED)
    if given and given.verdict in NOT_A_DISCLOSURE:
        return None
    if why := why_not_told(trace, then, told.now, same):
        return Fixed(trace, How.SAID, given.given) if given and _is_done(given) else Unseen(trace, why)
    return Fixed(trace, How.ABSENT, told.now.made)


def _sorted_out(changes: Changes, open_jobs: list[Trace], ever: set[str], told: _Told) -> Changes:
    """The changes with what is left to do: there before, new, or come back."""
    then = changes.then
    before = {each.id for each in then.traces if each.item} if then else set()
    new = tuple(each for each in open_jobs if each.id not in ever)
    undone = sum(_is_done(told.past.verdicts.get(each.base)) for each in open_jobs)
    over = ((each, told.past.verdicts[each.base]) for each in open_jobs if each.base in told.past.verdicts)
    return replace(
        changes,
        lapsed=tuple(Settled(each, given) for each, given in over if given.verdict in UNTIL_CHECK_UP),
        still=tuple(each for each in open_jobs if each.id in before),
        new=new,
        back=tuple(each for each in open_jobs if each.id in ever and each.id not in before),
        notes=tuple(_notes(changes, new, undone)),
    )


def _notes(changes: Changes, new: Iterable[Trace], undone: int) -> Iterator[str]:
    then, now = changes.then, changes.now
    assert then is not None  # noqa: S101 - a first audit is compared with nothing
    if undone:
        yield NOT_DONE.format("One thing" if undone == 1 else f"{undone:,} things")
    for platform in dict.fromkeys(each.platform for each in new):
        if not of(then.coverage, platform):
            yield NEW_PLATFORM.format(_title(platform))
    if then.tool != now.tool:
        yield NEWER_TOOL
    if (then.policy, then.dated) != (now.policy, now.dated):
        yield OTHER_RULES
    if then.sharpened and not now.sharpened:
        yield LESS_TOLD
    if less_sought(then.searched, then, now):
        yield LESS_SOUGHT
    elif less_sought(now.searched, now, then):
        yield MORE_SOUGHT


def _title(platform: str) -> str:
    from profileaudit.guides import platform_title

    return platform_title(platform)


def _earlier(audits: tuple[Kept, ...], now: Kept) -> tuple[Kept, ...]:
    """Without those that looked at the same downloads a few days ago: a second look says what the first did."""
    return tuple(audit for audit in audits if not _first_look(audit, now)) or audits


def _first_look(audit: Kept, now: Kept) -> bool:
    both = {each.platform for each in audit.coverage} & {each.platform for each in now.coverage}
    same = all(contents(audit, platform) == contents(now, platform) for platform in both)
    return bool(both) and same and now.made - audit.made < AGAIN


def _before(audits: tuple[Kept, ...], now: Kept) -> Kept | None:
    """For each platform the newest audit that looked at the same accounts, or at any, taken together as one audit:
    whoever checks one platform in March and another in May is compared with both."""
    newest: dict[str, Kept] = {}
    for audit in audits:
        for platform in dict.fromkeys(each.platform for each in audit.coverage):
            known, wanted = newest.get(platform), accounts(now, platform)
            if known is None or accounts(known, platform) != wanted or accounts(audit, platform) == wanted:
                newest[platform] = audit
    if not newest:
        return None
    return replace(
        max(newest.values(), key=lambda audit: audit.made),
        coverage=tuple(each for platform, audit in newest.items() for each in of(audit.coverage, platform)),
        traces=tuple(each for platform, audit in newest.items() for each in audit.traces if each.platform == platform),
        searched=_all_searched(newest.values()),
    )


def _all_searched(audits: Iterable[Kept]) -> Mapping[str, frozenset[str]]:
    """Whatever one of them looked for."""
    found: dict[str, frozenset[str]] = {}
    for audit in audits:
        for what, signs in audit.searched.items():
            found[what] = found.get(what, frozenset()) | signs
    return found
