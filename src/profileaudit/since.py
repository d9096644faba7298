"""What changed since the last check, as sentences: the same for every report and for `profileaudit history`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from profileaudit.evidence import one_line
from profileaudit.guides import platform_title
from profileaudit.past import Answer, Answered, Changes, Coverage, Fixed, How, Occasion, Settled, Trace, Verdict
from profileaudit.summary import day, plural

FRAMES = {
    Occasion.JOINING: "This is your review on joining the school: every account you have, as the public sees it. What "
    "cannot be mended today can be listed, and looked at again in thirty days.",
    Occasion.ANNUAL: "This is your yearly check-up. What you decided to leave as it is comes up again: decide anew.",
}
FIRST = (
    "This is the first check that is remembered. The next one says what was fixed, what is still there, what is new."
)
HOW_TO_SETTLE = (
    "To settle a job, give its id: profileaudit history verdict ID done (or accept, wrong, not-me, escalate, cannot)."
)
HOW_TO_ANSWER = "To note an answer for next time: profileaudit history answer ID yes (or no, not-sure)."
ANSWERS = {Answer.YES: "yes", Answer.NO: "no", Answer.NOT_SURE: "not sure"}
VERDICTS = {
    Verdict.FIX: "to be mended",
    Verdict.DONE: "mended",
    Verdict.ACCEPT: "stays as it is until the next check-up",
    Verdict.WRONG: "not what it was taken for",
    Verdict.NOT_ME: "about somebody else",
    Verdict.ESCALATE: "somebody else's to take down",
    Verdict.CANNOT: "the platform offers no way",
}
SHORT = 8
"""Letters of an id that a report shows: enough to tell it from every other in one history."""
LINES = 12
"""Lines in one group of a report that is printed."""


@dataclass(frozen=True, slots=True)
class Group:
    """Things to which the same happened, as lines."""

    name: str
    title: str
    count: int
    lines: tuple[str, ...]


def title(changes: Changes) -> str:
    """The heading: since when."""
    return f"Since your last check, on {day(changes.then.made)}" if changes.then else "Remembered"


def groups(changes: Changes) -> list[Group]:
    """What was fixed, what is still there, what is new, always; what else happened, when it did."""
    if changes.then is None:
        return []
    lapsed = {each.trace.id: _lapsed(each) for each in changes.lapsed}
    found = [
        _group("fixed", "Fixed", ((each.trace, _how(each)) for each in changes.fixed)),
        _group("still", "Still there", ((each, lapsed.get(each.id, "")) for each in changes.still)),
        _group("new", "New", ((each, "") for each in changes.new)),
        _group("back", "Came back", ((each, "") for each in changes.back)),
        _group("settled", "Settled by you", ((each.trace, _settled(each)) for each in changes.settled)),
        _group("unseen", "Cannot be told", ((each.trace, each.why) for each in changes.unseen)),
    ]
    return [each for each in found if each.count or each.name in ("fixed", "still", "new")]


def coverage(changes: Changes) -> list[tuple[str, str, str]]:
    """For each platform what was looked at then, and now."""
    then = changes.then.coverage if changes.then else ()
    platforms = dict.fromkeys(each.platform for each in (*then, *changes.now.coverage))
    return [
        (platform_title(one_line(each)), _looked(then, each), _looked(changes.now.coverage, each)) for each in platforms
    ]


def standing(item: str, changes: Changes) -> str:
    """How a job stands: `new`, `2 of 5 new`, `came back`, `still there`; empty at a first check."""
    if changes.then is None:
        return ""
    counts = {"new": changes.new, "came back": changes.back, "still there": changes.still}
    own = {word: sum(each.item == item for each in traces) for word, traces in counts.items()}
    whole = sum(own.values())
    said = [word if count == whole else f"{count:,} of {whole:,} {word}" for word, count in own.items() if count]
    return ", ".join(said)


def job(item: str, changes: Changes) -> str:
    """How a job stands and the id to settle it by: `Still there. Id 01234567.`"""
    said = standing(item, changes)
    return f"{said[:1].upper()}{said[1:]}. Id {item[:SHORT]}." if said else f"Id {item[:SHORT]}."


def last_answer(given: Answered | None) -> str:
    """What was answered last time, as a sentence; empty when nothing was."""
    return f"Last time, on {day(given.given)}, you answered: {ANSWERS[given.answer]}." if given else ""


def place(trace: Trace) -> str:
    """Where it stands or stood, and what it is: `X, Bio: phone`."""
    section = "a channel or group" if trace.section.startswith("~") else one_line(trace.section)
    return f"{platform_title(one_line(trace.platform))}, {section}: {one_line(trace.kind).replace('-', ' ')}"


def _group(name: str, heading: str, told: Iterable[tuple[Trace, str]]) -> Group:
    """Lines for what is told; what reads the same is one line with its number."""
    counted: Counter[tuple[str, str]] = Counter((place(trace), words) for trace, words in told)
    lines = tuple(_line(where, words, count) for (where, words), count in sorted(counted.items()))
    return Group(name, heading, counted.total(), lines)


def _line(where: str, words: str, count: int) -> str:
    return f"{where}{f' ({count:,})' if count > 1 else ''}{f': {words}' if words else ''}"


def shown(group: Group) -> Sequence[str]:
    """The lines of a group as far as a page has room for them."""
    more = len(group.lines) - LINES
    return group.lines if more <= 0 else (*group.lines[:LINES], f"and {plural(more, 'line')} more like these")


def _how(fixed: Fixed) -> str:
    words: Mapping[How, str] = {
        How.ABSENT: f"not in the download looked at on {day(fixed.when)}",
        How.HIDDEN: "only you can see it now",
        How.SAID: f"you said so on {day(fixed.when)}; a newer download will show it",
    }
    return words[fixed.how]


def _lapsed(settled: Settled) -> str:
    """Why it was not mended last time, for whoever has to decide anew."""
    return f"decide anew; you had said: {_settled(settled)}"


def _settled(settled: Settled) -> str:
    because = f", because: {one_line(settled.given.because)}" if settled.given.because else ""
    return f"{VERDICTS[settled.given.verdict]}{because} ({day(settled.given.given)})"


def _looked(coverage: Iterable[Coverage], platform: str) -> str:
    """What was looked at of one platform, in a few words."""
    own = [each for each in coverage if each.platform == platform]
    if not own:
        return "not looked at"
    firsts, lasts = [each.first for each in own if each.first], [each.last for each in own if each.last]
    dates = f", {day(min(firsts))} to {day(max(lasts))}" if firsts and lasts else ""
    unread = sum(each.unread for each in own)
    read = f", {plural(sum(each.read for each in own), 'file')} read{f', {unread:,} not read' if unread else ''}"
    return f"{plural(sum(each.entries for each in own), 'entry')}{dates}{read}"
