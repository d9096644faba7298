"""The audit behind the page, and what the page remembers meanwhile."""

from __future__ import annotations

import os
import shutil
import time
from pathlib import Path

import pytest

from profileaudit.fingerprint import item_id
from profileaudit.gathered import Progress
from profileaudit.model import Unread
from profileaudit.past import Answer, Answered, Given, Verdict
from profileaudit.web import session as sessions
from profileaudit.web.landing import Dropped
from profileaudit.web.looking import share, without
from profileaudit.web.session import Session, now

SAMPLE = Path(__file__).parents[2] / "sample_profiles/kayleigh-dunstan/exports"


@pytest.fixture
def session(tmp_path: Path) -> Session:
    folder = tmp_path / "home" / "dropped" / "own"
    folder.mkdir(parents=True)
    return Session(folder, tmp_path / "home")


def dropped(session: Session, name: str, content: bytes | None = None) -> Path:
    """A file as it lies in the session's folder; without content, the sample."""
    where = session.folder / "abc123"
    where.mkdir()
    if content is None:
        path = Path(shutil.make_archive(str(where / name.removesuffix(".zip")), "zip", SAMPLE))
    else:
        path = where / name
        path.write_bytes(content)
    session.offer_copy(Dropped(name, path, path.stat().st_size))
    return path


def looked(session: Session) -> None:
    session.look()
    assert session.looking
    session.looking.wait(60)
    assert not session.looking.is_running


@pytest.mark.parametrize(
    ("progress", "expected"),
    [
        (None, 0),
        (Progress("a", 0, 0), 0),
        (Progress("a", 1, 4), 25),
        (Progress("a", 0, 1, 50, 200), 25),
        (Progress("a", 3, 4, 300, 100), 100),
        (Progress("a", 1, 1, 0, 0), 100),
    ],
)
def test_share(progress: Progress | None, expected: int) -> None:
    assert share(progress) == expected


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("{folder}{sep}abc{sep}takeout.zip", "takeout.zip"),
        ("{folder}{sep}abc{sep}takeout.zip could not be opened.", "takeout.zip could not be opened."),
        ("not {folder}{sep}a{sep}b.zip and {folder}{sep}c{sep}d.zip", "not b.zip and d.zip"),
        ("{folder}", "{folder}"),
        ("/home/sam/takeout.zip", "/home/sam/takeout.zip"),
        ("inside/abc/posts.json", "inside/abc/posts.json"),
    ],
)
def test_the_session_s_folder_is_not_told(tmp_path: Path, told: str, expected: str) -> None:
    words = {"folder": str(tmp_path), "sep": os.sep}
    assert without(tmp_path, [Unread(told.format(**words), "")])[0].file == expected.format(**words)


def test_a_copy_goes_when_looking_ends_and_what_was_typed_stays(session: Session) -> None:
    path = dropped(session, "tiktok.zip")
    session.offer_path(str(SAMPLE))
    looked(session)
    assert session.reviewed is not None
    assert not path.exists()
    assert list(session.folder.iterdir()) == []
    assert [each.what for each in session.offered] == ["here"]
    assert SAMPLE.is_dir()


def test_what_cannot_be_read_is_told_as_it_turns_up(session: Session, tmp_path: Path) -> None:
    folder = tmp_path / "given"
    shutil.copytree(SAMPLE, folder)
    (folder / "odd.bin").write_bytes(b"\x00\x01\x02" * 100)
    session.offer_path(str(folder))
    session.offer_path(str(tmp_path / "nowhere"))
    assert "There is nothing at" in session.offered[-1].fault
    dropped(session, "strange.bin", b"\x00\x01\x02" * 9)
    looked(session)
    assert session.looking
    assert session.reviewed
    report = session.reviewed.report
    told = [*(each for source in report.sources for each in source.unread), *report.unread]
    assert told
    assert {each.why for each in without(session.folder, session.looking.unread)} == {each.why for each in told}
    assert not [each for each in report.unread if str(session.folder) in each.file]


def test_called_off_it_leaves_nothing(session: Session) -> None:
    path = dropped(session, "tiktok.zip")
    session.look()
    session.call_off()
    assert session.looking
    session.looking.wait(60)
    assert session.reviewed is None
    assert not path.exists()
    for _ in range(20):  # nothing comes after all
        time.sleep(0.01)
        assert session.reviewed is None


def test_nothing_known_among_what_was_given_is_a_sentence(session: Session) -> None:
    dropped(session, "shopping.bin", b"\x00\x01\x02" * 9)
    looked(session)
    assert session.reviewed is None
    assert session.looking
    assert "shopping.bin" in session.looking.fault


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("", sessions.NOT_ABSOLUTE),
        ("Downloads", sessions.NOT_ABSOLUTE),
        ("../x", sessions.NOT_ABSOLUTE),
        ("/tmp/\0x", sessions.NOT_ABSOLUTE),  # noqa: S108
    ],
)
def test_paths_that_are_none(session: Session, typed: str, said: str) -> None:
    session.offer_path(typed)
    assert (session.heard(), session.offered) == ((said, ""), [])


@pytest.mark.parametrize(
    ("typed", "own", "said"),
    [
        ("https://example.org/me", False, sessions.MY_OWN),
        ("example.org/me", True, sessions.NOT_WEB),
        ("javascript:alert(1)", True, sessions.NOT_WEB),
        ("file:///etc/passwd", True, sessions.NOT_WEB),
        ("", True, sessions.NOT_WEB),
    ],
)
def test_pages_that_are_not_fetched(session: Session, typed: str, own: bool, said: str) -> None:
    session.offer_page(typed, own=own)
    assert (session.heard(), session.offered) == ((said, ""), [])


def test_nothing_is_kept_unless_asked_and_then_no_words(session: Session, tmp_path: Path) -> None:
    session.offer_path(str(SAMPLE))
    looked(session)
    assert session.reviewed
    item = session.reviewed.report.items[0]
    job = item_id(item, session.secret)
    session.decide(job, Given(Verdict.DONE, "", now()))
    assert [each.name for each in (tmp_path / "home").iterdir() if each.is_file()] == ["key"]
    session.keep()
    session.decide(job, Given(Verdict.ACCEPT, "my reason", now()))
    stored = (tmp_path / "home" / "history.db").read_bytes()
    assert b"my reason" in stored
    values = {finding.value for each in session.reviewed.report.items for finding in each.findings}
    assert [value for value in values if len(value) > 6 and value.encode() in stored] == []
    assert len(session.past.audits) == 1
    assert len(session.told.audits) == 1  # kept, it is not counted twice
    question = session.reviewed.report.questions[0].id
    session.answer({question: Answered(Answer.NOT_SURE, now())})
    looked(session)  # another look: what was kept is last time's
    assert session.reviewed.answers == {}
    assert session.reviewed.report.answered[question].answer is Answer.NOT_SURE
    session.forget(everything=True)
    assert not (tmp_path / "home" / "history.db").exists()
    assert session.reviewed is None
    assert session.past.audits == ()


def test_answers_that_were_given_before_are_kept_with_the_review(session: Session) -> None:
    session.offer_path(str(SAMPLE))
    session.answer({"followers": Answered(Answer.YES, now())})  # no review yet: nothing to answer
    looked(session)
    assert session.reviewed
    given = Answered(Answer.NO, now())
    session.answer({"followers": given})
    assert list(session.past.audits) == []
    session.keep()
    assert session.past.audits[-1].answers["followers"] == given
    assert session.past.audits[-1].answers["all-accounts"] is None
