"""What the owner takes away: the private report, the record for the school, reminders; and the small pictures."""

from __future__ import annotations

from base64 import b64encode
from datetime import UTC, date, datetime
from hashlib import sha256

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from profileaudit import guides, reminders, reports, review, signoff
from profileaudit.export import CannotOpen
from profileaudit.signoff import html as record_html
from profileaudit.web.showing import reviewed_of, session_of, shown


async def picture(request: Request) -> Response:
    """One small picture of the contact sheet."""
    reviewed, number = reviewed_of(request), request.path_params["number"]
    if reviewed is None or number >= len(reviewed.pictures.thumbnails):
        raise HTTPException(404)
    return Response(reviewed.pictures.thumbnails[number].jpeg, media_type="image/jpeg")


async def report(request: Request) -> Response:
    """The private report, to print or (with `save`) to keep."""
    session, reviewed, asked = session_of(request), reviewed_of(request), request.query_params
    if reviewed is None:
        return shown(request, "nothing.html")
    told = reviewed.report
    if asked.get("all") != "1":
        told = review.without_settled(told, session.told, session.secret)
    look = reports.Showing(values=asked.get("values") == "1", secret=session.secret, pictures=reviewed.pictures)
    return _own_page(reports.formats()["html"].render(told, look), "my-private-report.html", save="save" in asked)


def _own_page(page: str, name: str, *, save: bool) -> Response:
    """A page that carries its own style: allowed by its hash, and nothing else is."""
    style = page.partition("<style>")[2].partition("</style>")[0]
    digest = b64encode(sha256(style.encode("utf-8", "replace")).digest()).decode()
    policy = (
        f"default-src 'none'; style-src 'sha256-{digest}'; img-src data:; form-action 'none'; frame-ancestors 'none'; "
        "base-uri 'none'"
    )
    headers = {"content-security-policy": policy, **(_saved(name) if save else {})}
    return HTMLResponse(page.encode("utf-8", "replace"), headers=headers)


def _saved(name: str) -> dict[str, str]:
    return {"content-disposition": f'attachment; filename="{name}"'}


async def sign_off(request: Request) -> Response:
    """The completion record, every word of it, before it is saved."""
    session = session_of(request)
    try:
        made = signoff.record(session.told, _today(), session.name)
    except CannotOpen:
        return shown(request, "nothing.html")
    return shown(request, "sign_off.html", record=made, signoff=signoff)


async def record(request: Request) -> Response:
    """The completion record as a file."""
    session, ending = session_of(request), request.path_params["ending"]
    try:
        made = signoff.record(session.told, _today(), session.name)
    except CannotOpen as fault:
        raise HTTPException(404) from fault
    if ending == "pdf":
        from profileaudit.signoff import pdf as record_pdf  # 50 MB, for those who ask for it

        return Response(record_pdf.render(made), media_type="application/pdf", headers=_saved("completion-record.pdf"))
    if ending != "html":
        raise HTTPException(404)
    return _own_page(record_html.render(made).decode(), "completion-record.html", save=True)


async def calendar(request: Request) -> Response:
    """The days to remember, as a calendar file."""
    session, moment = session_of(request), datetime.now(UTC)
    events = reminders.reminders(chosen(request), moment.date(), session.told, session.joined)
    return Response(reminders.calendar(events, moment), media_type="text/calendar", headers=_saved("reminders.ics"))


def askable() -> list[guides.Platform]:
    """The platforms for which it is known how to ask, by name."""
    known = [platform for platform in guides.platforms().values() if platform.request]
    return sorted(known, key=lambda platform: platform.title.casefold())


def chosen(request: Request) -> list[guides.Platform]:
    """Of these the ones that were ticked."""
    wanted = request.query_params.getlist("platform")
    return [platform for platform in askable() if platform.id in wanted]


def _today() -> date:
    return datetime.now(UTC).date()
