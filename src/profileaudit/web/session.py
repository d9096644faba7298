"""One person's state: what they gave, the audit, what they decided. In memory only, unless they ask to keep it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from pathlib import Path

from profileaudit import contact, history, keys, review
from profileaudit.evidence import one_line
from profileaudit.export import CannotOpen, is_address, open_export
from profileaudit.fingerprint import item_id
from profileaudit.model import AboutMe, Depth, Report, Unread
from profileaudit.past import Answered, Occasion, Past
from profileaudit.past import Given as Verdict
from profileaudit.traces import Memory
from profileaudit.web.landing import Dropped, Landing, remove
from profileaudit.web.looking import Looking, Wanted, without

NOT_WEB = "That is not the address of a page: it begins with https://"
MY_OWN = "Only pages of your own are fetched: tick that this one is."
NOT_ABSOLUTE = "Type the whole path, from the top: /home/sam/Downloads or C:\\Users\\sam\\Downloads."


@dataclass(frozen=True, slots=True)
class Offered:
    """Something that was given to be looked at."""

    number: int
    what: str
    """`copy` of a dropped file or folder, `here` for a path on this computer, `page` for an address."""
    name: str
    where: Path | str
    fault: str = ""
    """Why it cannot be looked at, as a sentence; told at once."""
    notes: tuple[Unread, ...] = ()
    """What in it cannot be read, as far as can be told without looking."""


@dataclass(slots=True)
class Reviewed:
    """An audit and what its owner made of it."""

    report: Report
    pictures: contact.Sheet
    verdicts: dict[str, Verdict] = field(default_factory=dict)
    """By the ids of jobs."""
    answers: dict[str, Answered] = field(default_factory=dict)
    """By the ids of questions."""
    kept: bool = False


@dataclass(slots=True)
class Session:
    """Everything the page knows."""

    folder: Path
    """For dropped files."""
    home: Path | None = None
    """Where the history is; None: this program's own folder."""
    about: AboutMe = field(default_factory=AboutMe)
    occasion: Occasion | None = None
    depth: Depth = Depth.POLICY
    joined: date | None = None
    name: str = ""
    """For the completion record, if its owner types one."""
    offered: list[Offered] = field(default_factory=list)
    arriving: Landing | None = None
    """A folder of which not every part has come."""
    looking: Looking | None = None
    reviewed: Reviewed | None = None
    said: str = ""
    """A sentence for the next page that is shown."""
    said_at: str = ""
    """Where on it: the id of a job, or `questions`; empty: at the top."""
    _secret: bytes = b""
    _shut: bool = False
    """Whether its owner goes on without a history that has a passphrase."""
    _past: Past | None = None
    _number: int = 0

    @property
    def is_locked(self) -> bool:
        """Whether the history has a passphrase that is still to be asked for."""
        return not self._secret and not self._shut and keys.is_locked(self.home)

    def unlock(self, passphrase: str) -> None:
        """Opens the history for this session. Raises CannotOpen when that is not its passphrase."""
        if self.is_locked:
            self._secret = keys.key(self.home, passphrase)

    def go_on_without(self) -> None:
        """Leaves a locked history shut in this session, which has a key of its own."""
        if self.is_locked:
            self._shut, self._secret = True, keys.stand_in()

    @property
    def secret(self) -> bytes:
        """This computer's key, made when it is needed first; one for this session alone while that is locked."""
        self.go_on_without()
        self._secret = self._secret or keys.key(self.home)
        return self._secret

    @property
    def _opens(self) -> bytes:
        """What opens the history: nothing, where it is left shut."""
        secret = self.secret
        return b"" if self._shut else secret

    @property
    def past(self) -> Past:
        """What is remembered of earlier audits; nothing, with a word about it, when it cannot be read."""
        if self._past is None:
            try:
                self._past = history.remembered(self.home, self._opens)
                self.tell(*self._past.notes)
            except CannotOpen as fault:
                self.tell(f"{fault} This review says nothing of what changed.")
                self._past = Past()
        return self._past

    @property
    def told(self) -> Past:
        """What is remembered, with this audit and the verdicts on it."""
        changes = self.reviewed.report.changes if self.reviewed else None
        if self.reviewed is None or changes is None:
            return self.past
        before = [each for each in self.past.audits if each.made != changes.now.made]  # without itself, once it is kept
        return review.said(replace(self.past, audits=tuple(before)), changes.now, self.reviewed.verdicts)

    def tell(self, *sentences: str, at: str = "") -> None:
        """Leaves sentences for the next page, `at` the place on it that they are about."""
        self.said, self.said_at = " ".join((self.said, *sentences)).strip(), at

    def heard(self) -> tuple[str, str]:
        """The sentences that were left, once, and where they belong."""
        said, at = self.said, self.said_at
        self.said = self.said_at = ""
        return said, at

    def drop_arriving(self) -> None:
        """Removes what has come of a folder that never came whole."""
        if self.arriving is not None:
            self.arriving.discard()
            self.arriving = None

    def offer_copy(self, dropped: Dropped) -> None:
        """A file or folder that was dropped. One that cannot be opened is told of at once, and its copy removed."""
        offered = self._looked_into("copy", dropped.name, dropped.path)
        if offered.fault:
            remove(dropped.path)
        self.offered.append(offered)

    def offer_path(self, typed: str) -> None:
        """A file or folder on this computer, to be read where it lies."""
        plain = typed.strip().strip("\"'")
        path = Path(plain).expanduser()
        if not plain or not path.is_absolute() or "\0" in plain:
            self.tell(NOT_ABSOLUTE)
            return
        self.offered.append(self._looked_into("here", one_line(str(path)), path))

    def offer_page(self, typed: str, *, own: bool) -> None:
        """The address of a page; it is fetched when looking begins."""
        address = typed.strip()
        if not (is_address(address) and address.casefold().startswith(("https://", "http://"))):
            self.tell(NOT_WEB)
        elif not own:
            self.tell(MY_OWN)
        else:
            self._number += 1
            self.offered.append(Offered(self._number, "page", one_line(address), address))

    def take_back(self, number: int) -> None:
        """Leaves something out again."""
        for each in (each for each in self.offered if each.number == number):
            if each.what == "copy" and isinstance(each.where, Path):
                remove(each.where)
        self.offered = [each for each in self.offered if each.number != number]

    def look(self) -> None:
        """Begins the audit of everything that was given and can be looked at."""
        good = [each for each in self.offered if not each.fault]
        if not good or (self.looking and self.looking.is_running):
            return
        wanted = Wanted(
            paths=tuple(each.where for each in good),
            own_pages=tuple(str(each.where) for each in good if each.what == "page"),
            about=self.about,
            depth=self.depth,
            occasion=self.occasion,
            memory=Memory(self.past, self.secret),
        )
        self.reviewed = None
        self.drop_arriving()
        self.looking = Looking(wanted, self._over)
        self.looking.start()

    def call_off(self) -> None:
        """Ends the audit under way, if there is one."""
        if self.looking is not None:
            self.looking.call_off()

    def keep(self) -> None:
        """Remembers this audit and the verdicts on it. Raises CannotOpen when it cannot."""
        changes = self.reviewed.report.changes if self.reviewed else None
        if self.reviewed is None or changes is None:
            return
        if not self.reviewed.kept:
            self.tell(*history.keep(changes.now, self.home, self._opens))
            self.reviewed.kept = True
        for job, given in self.reviewed.verdicts.items():
            history.give(job, given, self.home, self._opens)
        if self.reviewed.answers:
            history.answer(self.reviewed.answers, changes.now.made, self.home, self._opens)
        self._past = None

    def decide(self, job: str, given: Verdict) -> None:
        """A verdict on a job of the list; remembered at once when the audit is."""
        if self.reviewed is not None and job in {item_id(item, self.secret) for item in self.reviewed.report.items}:
            self.reviewed.verdicts[job] = given
            if self.reviewed.kept:
                history.give(job, given, self.home, self._opens)
                self._past = None

    def answer(self, given: Mapping[str, Answered]) -> None:
        """Answers to the questions; remembered at once when the audit is. Raises CannotOpen when that fails."""
        changes = self.reviewed.report.changes if self.reviewed else None
        if self.reviewed is None or changes is None:
            return
        self.reviewed.answers.update(given)
        if self.reviewed.kept and given:
            history.answer(given, changes.now.made, self.home, self._opens)
            self._past = None

    def forget(self, *, everything: bool) -> None:
        """Forgets this session, what was declared included; `everything`: the history too. Raises CannotOpen."""
        self.call_off()
        self.drop_arriving()
        for each in list(self.offered):
            self.take_back(each.number)
        self.about, self.occasion, self.depth, self.joined, self.name = AboutMe(), None, Depth.POLICY, None, ""
        self.looking = self.reviewed = None
        if everything:
            history.forget_all(self.home)
            self._secret, self._shut, self._past = b"", False, None

    def _looked_into(self, what: str, name: str, path: Path) -> Offered:
        """Whether it can be opened at all, without reading it."""
        self._number += 1
        try:
            _, unread = open_export(path)
        except CannotOpen as fault:
            (told,) = without(self.folder, [Unread("", str(fault))])
            return Offered(self._number, what, name, path, fault=told.why)
        return Offered(self._number, what, name, path, notes=without(self.folder, unread))

    def _over(self, looking: Looking) -> None:
        """The audit has ended: the copies go, whatever came of it."""
        given = set(looking.wanted.paths)
        for each in [each for each in self.offered if each.what == "copy" and each.where in given]:
            self.take_back(each.number)
        if looking is not self.looking or looking.was_called_off:
            return
        if looking.report is not None:
            report = replace(looking.report, unread=without(self.folder, looking.report.unread))
            self.reviewed = Reviewed(report, looking.pictures)


def now() -> datetime:
    """The moment of a verdict."""
    return datetime.now(UTC)
