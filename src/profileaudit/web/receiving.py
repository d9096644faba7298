"""Files and folders that were dropped or chosen: from the request to the disk, and onto the list."""

from __future__ import annotations

from starlette.concurrency import run_in_threadpool
from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, RedirectResponse, Response

from profileaudit.web import uploads
from profileaudit.web.door import Door
from profileaudit.web.guard import HEADER
from profileaudit.web.landing import Landing
from profileaudit.web.session import Session
from profileaudit.web.showing import session_of, shown


async def files(request: Request) -> Response:
    """Files or a folder, streamed to the disk.

    `?part=2&of=3`: a folder of many files comes in several uploads, one after the other."""
    session, by_script = session_of(request), HEADER.decode() in request.headers
    part, of = _number(request, "part"), _number(request, "of")
    try:
        landing = _begun(session, part)
        await _received(request, landing)
    except uploads.Refused as fault:
        if by_script:
            return JSONResponse({"said": fault.said}, status_code=fault.status)
        session.tell(fault.said)
        return shown(request, "error.html", status=fault.status, told=fault.said)
    if part < of:
        session.drop_arriving()
        session.arriving = landing
    else:
        for each in landing.dropped:
            await run_in_threadpool(session.offer_copy, each)
    return JSONResponse({"said": ""}) if by_script else RedirectResponse("/accounts", status_code=303)


async def stop(request: Request) -> Response:
    """Gives up a folder that has come in part."""
    session_of(request).drop_arriving()
    return RedirectResponse("/accounts", status_code=303)


def _begun(session: Session, part: int) -> Landing:
    """Where this upload goes: a place of its own, or the one that the parts before it went to."""
    if part == 1:
        return Landing(session.folder)
    landing, session.arriving = session.arriving, None  # nobody else's, while it is written to
    if landing is None or landing.parts != part - 1:
        if landing is not None:
            landing.discard()
        raise uploads.Refused(400, uploads.BROKEN)
    return landing


async def _received(request: Request, landing: Landing) -> None:
    """Streams the body. Raises Refused; nothing that has landed is left then."""
    door: Door = request.app.state.door
    said = request.headers.get("content-length", "0")
    if said.isdecimal() and int(said) > uploads.room(landing.where, landing.size):
        landing.discard()
        raise uploads.Refused(413, uploads.TOO_LARGE)
    known = door.is_proved(request.headers.get(HEADER.decode(), ""))
    receiver = uploads.Receiver(request.headers.get("content-type", ""), landing, door.is_proved, known=known)
    try:
        async for piece in request.stream():
            door.heard = door.clock()  # a large file takes longer than the page may be silent
            await run_in_threadpool(receiver.take, piece)
    except ClientDisconnect as fault:
        landing.discard()
        raise uploads.Refused(400, uploads.BROKEN) from fault
    receiver.close()


def _number(request: Request, name: str) -> int:
    """A number of the address; 1 when it is not there, or none."""
    given = request.query_params.get(name, "")
    return max(1, int(given)) if given.isdecimal() and len(given) < 7 else 1
