"""When the absence of something from a newer download proves that it is gone."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from profileaudit.past import Coverage, Kept, Trace

NOT_GIVEN = "no download of this platform was given this time"
OTHER_ACCOUNT = "the download given this time is another account's, or that of one account was not given"
NOT_WHOLE = "something that was given could not be opened, or a part of a download was missing"
NOT_READ = "the file it was in could not be read to the end this time"
NOT_THERE = "the newer download does not have this part: it is empty now, or was not chosen when you asked for it"
NOT_SOUGHT = "the last check looked for more of this kind than this one"
OUT_OF_DATES = "it is outside the dates of the newer download: taken down, or you asked for a shorter time"


def why_not_told(trace: Trace, then: Kept, now: Kept, same: Collection[str]) -> str:
    """Why the absence from `now` of something that `then` found proves nothing; empty when it does.

    `same`: the platforms whose accounts are the same as then (see `same_accounts`)."""
    here = of(now.coverage, trace.platform)
    if not here:
        return NOT_GIVEN
    if trace.platform not in same:
        return OTHER_ACCOUNT
    if less_sought((trace.kind, trace.platform), then, now):
        return NOT_SOUGHT
    if not now.whole:
        return NOT_WHOLE
    if any(trace.file in each.doubtful for each in here):
        return NOT_READ
    if not any(trace.file in each.files for each in here):  # another layout, or a file that is not there any more
        if not any(trace.section in each.sections for each in here):
            return NOT_THERE
        if any(each.doubtful for each in here):
            return NOT_READ
    return "" if _within(trace, here) else OUT_OF_DATES


def less_sought(what: Iterable[str], then: Kept, now: Kept) -> bool:
    """Whether of one of these kinds or platforms `now` looked for less than `then`, or for something else."""
    return any(not then.searched.get(each, frozenset()) <= now.searched.get(each, frozenset()) for each in what)


def same_accounts(platform: str, then: Kept, now: Kept) -> bool:
    """Whether every account that was looked at then is among those of now.

    An account that was renamed is known by what is still in it; one that its download does not name, by being there."""
    missing = accounts(then, platform) - accounts(now, platform) - {""}
    if not missing or "" in accounts(now, platform):
        return True
    known = {each.id for each in then.traces if each.platform == platform}
    return len(missing) == 1 and any(each.id in known for each in now.traces)


def _within(trace: Trace, here: list[Coverage]) -> bool:
    """Whether the downloads reach as far as the day on which something was posted."""
    if trace.posted is None:
        return True
    firsts, lasts = [each.first for each in here if each.first], [each.last for each in here if each.last]
    return bool(firsts and lasts) and min(firsts) <= trace.posted <= max(lasts)


def of(coverage: Iterable[Coverage], platform: str) -> list[Coverage]:
    """What was looked at of one platform."""
    return [each for each in coverage if each.platform == platform]


def accounts(audit: Kept, platform: str) -> set[str]:
    """The accounts of a platform that an audit looked at, by their fingerprints."""
    return {each.account for each in of(audit.coverage, platform)}


def contents(audit: Kept, platform: str) -> list[tuple[object, ...]]:
    """What a platform's downloads hold, as far as it is remembered."""
    return sorted(
        (each.account, each.entries, sorted(each.sections.items()), str(each.first), str(each.last), each.read)
        for each in of(audit.coverage, platform)
    )
