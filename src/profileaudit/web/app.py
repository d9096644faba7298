"""The pages that show something: none of them changes anything. The forms are in `actions`."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from contextlib import AbstractAsyncContextManager
from itertools import groupby
from pathlib import Path
from typing import Any

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response
from starlette.routing import Route
from starlette.staticfiles import StaticFiles

from profileaudit import evidence, guides, keys, review, since, store, summary, together
from profileaudit.fingerprint import item_id
from profileaudit.model import Item, Unread
from profileaudit.past import Occasion, Verdict
from profileaudit.web import checking, papers, uploads
from profileaudit.web.door import Door
from profileaudit.web.looking import share, without
from profileaudit.web.papers import askable, chosen
from profileaudit.web.session import Reviewed, Session
from profileaudit.web.showing import reviewed_of, session_of, shown

HERE = Path(__file__).parent
BUTTONS = {
    Verdict.ACCEPT: "Leave it as it is (say why)",
    Verdict.WRONG: "It is not what it looks like",
    Verdict.NOT_ME: "It is about somebody else",
    Verdict.ESCALATE: "I have asked somebody else to take it down",
    Verdict.CANNOT: "The platform offers no way",
    Verdict.FIX: "I will do it later",
}
"""What else there is to say of a job, besides that it is done."""
FEW = 5
"""Places of a job that are listed at once."""
NOT_FOUND = "There is no such page here."
Page = Callable[[Request], Awaitable[Response]]
Lifespan = Callable[[Starlette], AbstractAsyncContextManager[None]]


def application(session: Session, door: Door, changing: list[Route], lifespan: Lifespan | None = None) -> Starlette:
    """All pages over one session. `changing`: the routes of the forms."""
    pages: list[tuple[str, Page]] = [
        ("/", welcome),
        ("/about", about),
        ("/accounts", accounts),
        ("/asking", asking),
        ("/looking", looking),
        ("/looking.json", looking_now),
        ("/checklist", checklist),
        ("/picture/{number:int}", papers.picture),
        ("/finish", finish),
        ("/report", papers.report),
        ("/sign-off", papers.sign_off),
        ("/sign-off/record.{ending}", papers.record),
        ("/reminders.ics", papers.calendar),
        ("/stored", stored),
        ("/check", checking.check),
    ]
    showing = [Route(path, _asking_first(page)) for path, page in pages]
    app = Starlette(routes=[*showing, *changing], exception_handlers={HTTPException: not_here}, lifespan=lifespan)
    app.mount("/static", StaticFiles(directory=HERE / "static"))
    app.state.session, app.state.door = session, door
    return app


def _asking_first(page: Page) -> Page:
    """The page; while the history has a passphrase that was not asked for, the question in its place."""

    async def asked_or_shown(request: Request) -> Response:
        return shown(request, "locked.html") if session_of(request).is_locked else await page(request)

    return asked_or_shown


async def not_here(request: Request, fault: Exception) -> Response:
    """What there is no page for."""
    status = fault.status_code if isinstance(fault, HTTPException) else 404
    return shown(request, "error.html", status=status, told=NOT_FOUND)


async def welcome(request: Request) -> Response:
    """Where it begins."""
    past = session_of(request).past
    return shown(request, "welcome.html", past=past, last=past.audits[-1] if past.audits else None)


async def about(request: Request) -> Response:
    """Step 1."""
    return shown(request, "about.html", occasions=Occasion)


async def accounts(request: Request) -> Response:
    """Step 2: what to look at."""
    session = session_of(request)
    return shown(request, "accounts.html", platforms=askable(), limit=uploads.room(session.folder))


async def asking(request: Request) -> Response:
    """Step 2: how to ask for what is not there yet."""
    return shown(request, "asking.html", chosen=chosen(request))


async def looking(request: Request) -> Response:
    """Step 3."""
    session = session_of(request)
    if session.looking is not None and not session.looking.is_running and session.reviewed is not None:
        return RedirectResponse("/checklist", status_code=303)
    return shown(request, "looking.html", **_now(session))


async def looking_now(request: Request) -> Response:
    """How far it has come, for the script."""
    return JSONResponse(_now(session_of(request)))


def _now(session: Session) -> dict[str, Any]:
    under_way = session.looking
    if under_way is None or under_way.was_called_off:
        return {"state": "nothing", "share": 0, "file": "", "counted": "", "unread": [], "fault": ""}
    progress = under_way.progress
    unread = without(session.folder, under_way.unread)
    return {
        "state": "running" if under_way.is_running else "done" if session.reviewed else "failed",
        "share": share(progress),
        "file": evidence.one_line(progress.file) if progress else "",
        "counted": f"{progress.done:,} of {summary.plural(progress.total, 'file')}" if progress else "",
        "unread": [f"{evidence.one_line(each.file)}: {each.why}" for each in unread],
        "fault": without(session.folder, [Unread("", under_way.fault)])[0].why,
    }


async def checklist(request: Request) -> Response:
    """Step 4."""
    session, reviewed = session_of(request), reviewed_of(request)
    if reviewed is None:
        return shown(request, "nothing.html")
    asked = request.query_params
    narrow = review.Narrow(asked.get("platform", ""), asked.get("kind", ""), asked.get("audience", ""))
    jobs = [_job(item, session, reviewed) for item in review.narrowed(reviewed.report.items, narrow)]
    return shown(
        request,
        "checklist.html",
        report=reviewed.report,
        reviewed=reviewed,
        narrow=narrow,
        choices=review.choices(reviewed.report.items),
        groups=[(urgency, list(own)) for urgency, own in groupby(jobs, key=lambda job: job["item"].urgency)],
        standing=review.standing(reviewed.report, session.told, session.secret),
        ends=lambda each: [(item_id(item, session.secret), together.ending(item)) for item in each.breaks],
        buttons=BUTTONS,
        answers=since.ANSWERS,
        few=FEW,
    )


def _job(item: Item, session: Session, reviewed: Reviewed) -> Mapping[str, Any]:
    own_id, changes = item_id(item, session.secret), reviewed.report.changes
    return {
        "id": own_id,
        "item": item,
        "guide": item.guide,
        "platform": guides.platform_title(item.platform),
        "link": item.guide.link if item.guide.link.startswith("https://") else "",
        "given": reviewed.verdicts.get(own_id),
        "stands": since.standing(own_id, changes) if changes else "",
    }


async def finish(request: Request) -> Response:
    """Step 5."""
    session, reviewed = session_of(request), reviewed_of(request)
    if reviewed is None:
        return shown(request, "nothing.html")
    standing = review.standing(reviewed.report, session.told, session.secret)
    return shown(request, "finish.html", reviewed=reviewed, standing=standing)


async def stored(request: Request) -> Response:
    """What is stored where."""
    session = session_of(request)
    where, locked = store.path_of(session.home), keys.is_locked(session.home)
    return shown(request, "stored.html", past=session.past, where=where, locked=locked)
