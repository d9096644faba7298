"""The forms: what changes something. Each ends by leading to a page that shows it, so that a reload does nothing."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any
from urllib.parse import urlencode

from starlette.concurrency import run_in_threadpool
from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, RedirectResponse, Response
from starlette.routing import Route

from profileaudit.evidence import one_line
from profileaudit.export import CannotOpen
from profileaudit.model import AboutMe, Depth
from profileaudit.past import Given, Occasion, Verdict
from profileaudit.web import checking, uploads
from profileaudit.web.door import Door
from profileaudit.web.guard import FILES, HEADER
from profileaudit.web.session import ANSWERS, Session, now
from profileaudit.web.showing import form_of, one, session_of, shown

DAY = "A day is written as 1988-05-14. Everything else was taken over."
WHY = "To leave something as it is, say why: the next check-up shows you the reason."
FORGOTTEN = "Forgotten: what you told this page, and the review."
ALL_FORGOTTEN = "Forgotten: everything, the earlier reviews included."
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
        (FILES, files),
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


async def files(request: Request) -> Response:
    """Files that were dropped or chosen, streamed to the disk."""
    session, door = session_of(request), request.app.state.door
    try:
        dropped = await _received(request, session, door)
    except uploads.Refused as fault:
        if HEADER.decode() in request.headers:
            return JSONResponse({"said": fault.said}, status_code=fault.status)
        session.tell(fault.said)
        return shown(request, "error.html", status=fault.status, told=fault.said)
    for each in dropped:
        await run_in_threadpool(session.offer_copy, each)
    return JSONResponse({"said": ""}) if HEADER.decode() in request.headers else _to("/accounts")


async def _received(request: Request, session: Session, door: Door) -> list[uploads.Dropped]:
    said = request.headers.get("content-length", "0")
    if said.isdecimal() and int(said) > uploads.room(session.folder):
        raise uploads.Refused(413, uploads.TOO_LARGE)
    known = door.is_proved(request.headers.get(HEADER.decode(), ""))
    receiver = uploads.Receiver(request.headers.get("content-type", ""), session.folder, door.is_proved, known=known)
    try:
        async for piece in request.stream():
            door.heard = door.clock()  # a large file takes longer than the page may be silent
            await run_in_threadpool(receiver.take, piece)
    except ClientDisconnect as fault:
        receiver.discard()
        raise uploads.Refused(400, uploads.BROKEN) from fault
    return receiver.close()


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
    if session.reviewed is not None and wanted in [each.value for each in Verdict] and job:
        if Verdict(wanted) is Verdict.ACCEPT and not because:
            session.tell(WHY)
        else:
            try:
                session.decide(job, Given(Verdict(wanted), because, now()))
            except CannotOpen as fault:
                session.tell(str(fault))
    asked = {each: one(form, each) for each in ("platform", "kind", "audience") if one(form, each)}
    anchor = f"#j{job}" if job.isalnum() else ""
    return _to(f"/checklist{'?' if asked else ''}{urlencode(asked)}{anchor}")


async def answers(request: Request) -> Response:
    """The answers to the questions."""
    session, form = session_of(request), await form_of(request)
    if session.reviewed is not None:
        for question in session.reviewed.report.questions:
            if (said := one(form, f"q-{question.id}")) in ANSWERS:
                session.reviewed.answers[question.id] = said
        session.tell("Your answers are noted.")
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
