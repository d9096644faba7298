"""The forms: what changes something. Each ends by leading to a page that shows it, so that a reload does nothing."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any
from urllib.parse import urlencode

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from profileaudit.evidence import one_line
from profileaudit.export import CannotOpen
from profileaudit.model import AboutMe, Depth
from profileaudit.past import Answer, Answered, Given, Occasion, Verdict
from profileaudit.web import checking, receiving
from profileaudit.web.guard import FILES
from profileaudit.web.session import Session, now
from profileaudit.web.showing import form_of, one, session_of, shown

DAY = "A day is written as 1988-05-14. Everything else was taken over."
WHY = "To leave something as it is, say why: the next check-up shows you the reason."
FORGOTTEN = "Forgotten: what you told this page, and the review."
ALL_FORGOTTEN = "Forgotten: everything, the earlier reviews included."
ANSWERED = "Your answers are noted, and remembered for next time."
ANSWERED_FOR_NOW = "Your answers are noted. Keep this review when you finish, and next time you see what you answered."
KEPT = "This review is remembered. The next one says what was fixed, what is still there, and what is new."


def changing(stop: Callable[[], None]) -> list[Route]:
    """The routes of the forms. `stop`: ends the server, a moment later."""

    async def close(request: Request) -> Response:
        """Ends the session."""
        session_of(request).forget(everything=False)
        stop()
        return shown(request, "closed.html")

    routes: list[tuple[str, Any]] = [
        ("/about", about),
        (FILES, receiving.files),
        ("/accounts/stop", receiving.stop),
        ("/accounts/path", path),
        ("/accounts/page", page),
        ("/accounts/remove", remove),
        ("/looking", look),
        ("/looking/cancel", cancel),
        ("/checklist/verdict", verdict),
        ("/checklist/answers", answers),
        ("/sign-off", name),
        ("/unlock", unlock),
        ("/keep", keep),
        ("/forget", forget),
        ("/check", checking.checked),
        ("/check.json", checking.check_live),
        ("/close", close),
    ]
    return [Route(path, endpoint, methods=["POST"]) for path, endpoint in routes]


def _to(path: str) -> Response:
    return RedirectResponse(path, status_code=303)


async def about(request: Request) -> Response:
    """What the owner says of themselves; kept in memory only."""
    session, form = session_of(request), await form_of(request)
    lists = {
        each: tuple(line.strip() for line in one(form, each).splitlines() if line.strip())
        for each in ("names", "schools", "phones", "emails", "addresses", "accounts")
    }
    birthday, session.joined = _day(one(form, "birthday"), session), _day(one(form, "joined"), session)
    session.about = AboutMe(**lists, birthday=birthday)
    occasion, depth = one(form, "occasion"), one(form, "depth")
    session.occasion = Occasion(occasion) if occasion in [each.value for each in Occasion] else None
    session.depth = Depth(depth) if depth in [each.value for each in Depth] else Depth.POLICY
    return _to("/accounts")


def _day(text: str, session: Session) -> date | None:
    try:
        return date.fromisoformat(text.strip()) if text.strip() else None
    except ValueError:
        session.tell(DAY)
        return None


async def path(request: Request) -> Response:
    """A file or folder on this computer."""
    await run_in_threadpool(session_of(request).offer_path, one(await form_of(request), "path"))
    return _to("/accounts")


async def page(request: Request) -> Response:
    """The address of a page."""
    form = await form_of(request)
    session_of(request).offer_page(one(form, "page"), own=one(form, "own") == "yes")
    return _to("/accounts")


async def remove(request: Request) -> Response:
    """Leaves something out again."""
    number = one(await form_of(request), "number")
    if number.isdecimal():
        session_of(request).take_back(int(number))
    return _to("/accounts")


async def look(request: Request) -> Response:
    """Begins the audit."""
    session = session_of(request)
    session.look()
    return _to("/looking" if session.looking is not None else "/accounts")


async def cancel(request: Request) -> Response:
    """Calls it off."""
    session_of(request).call_off()
    return _to("/accounts")


async def verdict(request: Request) -> Response:
    """What the owner decided about a job."""
    session, form = session_of(request), await form_of(request)
    job, wanted, because = one(form, "job"), one(form, "verdict"), " ".join(one(form, "because").split())[:500]
    place = f"j{job}"
    if session.reviewed is not None and wanted in [each.value for each in Verdict] and job:
        if Verdict(wanted) is Verdict.ACCEPT and not because:
            session.tell(WHY, at=job)
            place = f"b{job}"  # the field that is empty
        else:
            try:
                session.decide(job, Given(Verdict(wanted), because, now()))
            except CannotOpen as fault:
                session.tell(str(fault), at=job)
    asked = {each: one(form, each) for each in ("platform", "kind", "audience") if one(form, each)}
    anchor = f"#{place}" if job.isalnum() else ""
    return _to(f"/checklist{'?' if asked else ''}{urlencode(asked)}{anchor}")


async def answers(request: Request) -> Response:
    """The answers to the questions."""
    session, form = session_of(request), await form_of(request)
    if session.reviewed is not None:
        said = {each.id: one(form, f"q-{each.id}") for each in session.reviewed.report.questions}
        known, moment = [each.value for each in Answer], now()
        before = {question: given.answer.value for question, given in session.reviewed.answers.items()}
        new = {each: Answered(Answer(own), moment) for each, own in said.items() if own in known}
        try:
            session.answer({each: given for each, given in new.items() if before.get(each) != given.answer.value})
            session.tell(ANSWERED if session.reviewed.kept else ANSWERED_FOR_NOW, at="questions")
        except CannotOpen as fault:
            session.tell(str(fault), at="questions")
    return _to("/finish" if one(form, "next") == "finish" else "/checklist#questions")


async def name(request: Request) -> Response:
    """The name on the completion record."""
    session_of(request).name = one_line(one(await form_of(request), "name"))[:100]
    return _to("/sign-off")


async def unlock(request: Request) -> Response:
    """Opens a history that has a passphrase, or goes on without it."""
    session, form = session_of(request), await form_of(request)
    if one(form, "what") == "without":
        session.go_on_without()
    elif passphrase := one(form, "passphrase"):
        try:
            await run_in_threadpool(session.unlock, passphrase)
        except CannotOpen as fault:
            session.tell(str(fault))
    return _to("/")


async def keep(request: Request) -> Response:
    """Remembers this audit."""
    session = session_of(request)
    try:
        session.keep()
        session.tell(KEPT)
    except CannotOpen as fault:
        session.tell(f"{fault} This review was not kept.")
    return _to("/finish")


async def forget(request: Request) -> Response:
    """Forgets this session, or everything."""
    session, everything = session_of(request), one(await form_of(request), "what") == "everything"
    try:
        session.forget(everything=everything)
        session.tell(ALL_FORGOTTEN if everything else FORGOTTEN)
    except CannotOpen as fault:
        session.tell(str(fault))
    return _to("/")
