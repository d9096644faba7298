"""`profileaudit history`: the audits that are remembered, what changed between them, and what you decided."""

from __future__ import annotations

import argparse
import sys
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from profileaudit.commands import asked, confirmed, on_a_terminal, tell, unlocked

if TYPE_CHECKING:
    from profileaudit.past import Kept, Past

HELP = "the checks you kept: list, compare, settle, forget"
VERDICTS = ("fix", "done", "accept", "wrong", "not-me", "escalate", "cannot")
"""Named here so that --help need not import them; a test compares them with `past.Verdict`."""
ANSWERS = ("yes", "no", "not-sure")
"""Those of `past.Answer`, for the same reason."""
VERDICT_HELP = """\
fix       I will mend it (it stays on the list; takes back another verdict)
done      I have mended it
accept    it stays as it is until the next check-up; say why with --because
wrong     it is not what it was taken for
not-me    it is about somebody else
escalate  somebody else has to take it down; I have asked or reported it
cannot    the platform offers no way"""
STORED = """\
What is kept in {path}:
of each check its date, the policy, the version of this program, and what was looked for (fingerprints of your patterns,
and how many names and numbers you had given, not which); of each account how many entries it had, from when to when,
and how many files were read; of each thing that was found its kind, its platform and section, the day it was posted,
who could see it, and fingerprints that mean nothing without the key beside it. No words of any profile, no names and no
file names. Your answers to the questions are kept with their day, and what you write after --because as you write it.
Checks older than three years drop out.
{locked}

To see all of it as it is stored: profileaudit history show --raw
To delete all of it: profileaudit history forget
(What the disk itself or a backup of this computer keeps of deleted files is outside this program's reach.)"""

LOCKED = "It is locked: without your passphrase nobody can read any of it."
NOT_LOCKED = "Whoever can open your files can read it. To put a passphrase on it: profileaudit history passphrase"
LOST = """\
There is no way round a forgotten passphrase: this history could then never be opened again, by anybody. You would
remove it (profileaudit history forget) and start anew; your checklist and your downloads are not touched by that.
"""
SET = "The history is locked: from now on you are asked for the passphrase whenever it is opened."
TAKEN_OFF = "The passphrase is taken off: the history opens by itself."
LEFT_OPEN = "{} lies beside it and is not locked. Delete it unless you know what you need it for."


def add(parser: argparse.ArgumentParser) -> None:
    """The arguments of `history`."""
    actions = parser.add_subparsers(title="what to do", metavar="ACTION", required=True, dest="action")
    actions.add_parser("list", help="the checks that are remembered").set_defaults(act=_list)
    compare = actions.add_parser("compare", help="what changed from one check to another")
    compare.add_argument(
        "numbers", nargs="*", type=int, metavar="NUMBER", help="two numbers of the list (default: the last two)"
    )
    compare.set_defaults(act=_compare)
    verdict = actions.add_parser(
        "verdict",
        help="settle a job, or one thing that was found",
        epilog=VERDICT_HELP,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    verdict.add_argument(
        "id", metavar="ID", help="as it stands beside the job in the report; the first letters will do"
    )
    verdict.add_argument("verdict", metavar="VERDICT", choices=VERDICTS, help=", ".join(VERDICTS))
    verdict.add_argument("--because", metavar="WORDS", default="", help="your reason; kept as you write it")
    verdict.set_defaults(act=_verdict)
    answer = actions.add_parser("answer", help="note your answer to a question of the last check that you kept")
    answer.add_argument("id", metavar="ID", help="as it stands beside the question in the report")
    answer.add_argument("answer", metavar="ANSWER", choices=ANSWERS, help=", ".join(ANSWERS))
    answer.set_defaults(act=_answer)
    passphrase = actions.add_parser(
        "passphrase",
        help="put a passphrase on the history, or another one, or take it off",
        epilog=LOST + "Without a terminal, the new passphrase is one line of standard input.",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    passphrase.add_argument("--off", action="store_true", help="take it off")
    passphrase.set_defaults(act=_passphrase)
    forget = actions.add_parser("forget", help="forget everything, or the checks with these numbers")
    forget.add_argument("numbers", nargs="*", type=int, metavar="NUMBER", help="numbers of the list (default: all)")
    forget.add_argument("--yes", action="store_true", help="do not ask")
    forget.set_defaults(act=_forget)
    show = actions.add_parser("show", help="what is stored, and where")
    show.add_argument("--raw", action="store_true", help="all of it, as it is stored")
    show.set_defaults(act=_show)


def run(arguments: argparse.Namespace) -> int:
    """Does what was asked; exit code 0, since a question about the past leaves nothing to do."""
    arguments.act(arguments)
    return 0


def _list(arguments: argparse.Namespace) -> None:
    past = _past()
    if not past.audits:
        print("No check is remembered yet. To remember one: profileaudit scan DOWNLOAD --keep")
    for audit in past.audits:
        print(_told(audit, past))


def _past() -> Past:
    from profileaudit import history

    past = history.remembered(secret=unlocked())
    tell(*past.notes)
    return past


def _told(audit: Kept, past: Past) -> str:
    from profileaudit import changes, guides, summary

    found = [each for each in audit.traces if each.item]
    left = len(changes.left(past, audit))
    platforms = ", ".join(dict.fromkeys(guides.platform_title(each.platform) for each in audit.coverage))
    occasion = f", {audit.occasion.value}" if audit.occasion else ""
    settled = f"{summary.plural(len(found), 'thing')} found, {len(found) - left:,} settled"
    answered = sum(given is not None for given in audit.answers.values())
    asked = f" {answered:,} of {summary.plural(len(audit.answers), 'question')} answered." if answered else ""
    return f"{audit.number:>4}  {summary.day(audit.made)}{occasion}: {platforms}. {settled}.{asked}"


def _compare(arguments: argparse.Namespace) -> None:
    from profileaudit import changes, since, summary
    from profileaudit.export import CannotOpen

    past = _past()
    numbers = arguments.numbers or [audit.number for audit in past.audits[-2:]]
    known = {audit.number for audit in past.audits}
    if len(numbers) != 2 or not known.issuperset(numbers) or len(set(numbers)) != 2:
        raise CannotOpen("To compare, two checks have to be remembered. See which there are: profileaudit history list")
    changed = changes.between(past, *numbers)
    print(f"{since.title(changed)}, up to {summary.day(changed.now.made)}")
    for group in since.groups(changed):
        print(f"\n{group.title}: {group.count:,}")
        for line in group.lines:
            print(f"  - {line}")
    print()
    for note in changed.notes:
        print(note)
    for platform, then, now in since.coverage(changed):
        print(f"{platform}: looked at then {then}; now {now}.")


def _verdict(arguments: argparse.Namespace) -> None:
    from profileaudit import history, since, summary
    from profileaudit.export import CannotOpen
    from profileaudit.past import Given, Verdict

    verdict, because = Verdict(arguments.verdict), " ".join(arguments.because.split())
    if verdict is Verdict.ACCEPT and not because:
        raise CannotOpen(
            'To leave something as it is, say why: --because "...". The next check-up shows you the reason.'
        )
    traces = history.give(arguments.id, Given(verdict, because, datetime.now(UTC)), secret=unlocked())
    print(f"{summary.plural(len(traces), 'thing')}: {since.VERDICTS[verdict]}.")
    for where in dict.fromkeys(since.place(trace) for trace in traces):
        print(f"  - {where}")
    if verdict is Verdict.DONE:
        print("Once you have a newer download, the next check sees for itself.")
    if verdict is Verdict.ESCALATE:
        print("It comes up again at the next check-up, or in a year.")


def _answer(arguments: argparse.Namespace) -> None:
    from profileaudit import history, since
    from profileaudit.past import Answer, Answered

    given = Answered(Answer(arguments.answer), datetime.now(UTC))
    history.answer({arguments.id: given}, secret=unlocked())
    print(f"Noted: {since.ANSWERS[given.answer]}. The next check shows you what you answered, and when.")


def _forget(arguments: argparse.Namespace) -> None:
    from profileaudit import history, summary

    numbers = arguments.numbers
    what = (
        f"the checks {', '.join(map(str, numbers))}" if numbers else "every check that is remembered, and your verdicts"
    )
    if not confirmed(f"This forgets {what}. It cannot be undone.", yes=arguments.yes):
        print("Nothing was forgotten. In a script, add --yes.")
        return
    if numbers:
        history.forget(numbers, secret=unlocked())
        print(f"Forgotten: {summary.plural(len(numbers), 'check')}.")
    else:
        history.forget_all()
        print("Forgotten: everything. The next check starts anew.")


def _passphrase(arguments: argparse.Namespace) -> None:
    from profileaudit import history, keys

    if arguments.off:
        if keys.is_locked():
            history.unlock(secret=unlocked())
        print(TAKEN_OFF)
        return
    secret = unlocked(make=True)
    print(LOST, file=sys.stderr)
    for path in history.lock(_new_passphrase(), secret=secret):
        tell(LEFT_OPEN.format(path))
    print(SET)


def _new_passphrase() -> str:
    """What is typed twice, alike; without a terminal one line of standard input."""
    from profileaudit import keys
    from profileaudit.export import CannotOpen

    if not on_a_terminal():
        return keys.fit(sys.stdin.readline().rstrip("\r\n"))
    chosen = keys.fit(asked("A new passphrase (it is not shown): "))
    if asked("The same again: ") != chosen:
        raise CannotOpen("The two were not the same; nothing was changed. Try again.")
    return chosen


def _show(arguments: argparse.Namespace) -> None:
    from profileaudit import history, keys, store

    told = STORED.format(path=store.path_of(), locked=LOCKED if keys.is_locked() else NOT_LOCKED)
    shown = history.raw(secret=unlocked()) if arguments.raw else told
    print("".join(letter if letter.isprintable() or letter == "\n" else "\ufffd" for letter in shown.rstrip()))
