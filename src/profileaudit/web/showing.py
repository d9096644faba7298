"""How a page is made from its template."""

from __future__ import annotations

from functools import cache
from typing import Any
from urllib.parse import parse_qs

from jinja2 import Environment, PackageLoader, StrictUndefined
from starlette.requests import Request
from starlette.responses import HTMLResponse

from profileaudit import evidence, since, summary, together
from profileaudit.web.session import Reviewed, Session

STEPS = (
    ("/about", "About you"),
    ("/accounts", "Your accounts"),
    ("/looking", "Looking"),
    ("/checklist", "Your checklist"),
    ("/finish", "Finish"),
)
BESIDE = {"/asking": "/accounts", "/sign-off": "/finish"}
"""Pages that belong to a step, and are not its first."""


@cache
def pages() -> Environment:
    """The templates: every value is escaped, whatever the name of the file."""
    return Environment(
        loader=PackageLoader("profileaudit.web", "pages"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def shown(request: Request, name: str, status: int = 200, **values: Any) -> HTMLResponse:
    """A page from its template."""
    session: Session = request.app.state.session
    said, said_at = session.heard()
    told = (
        pages()
        .get_template(name)
        .render(
            **values,
            session=session,
            said=said,
            said_at=said_at if name == "checklist.html" else "",
            steps=STEPS,
            path=request.url.path,
            step=BESIDE.get(request.url.path, request.url.path),
            word=request.app.state.door.word,
            summary=summary,
            evidence=evidence,
            since=since,
            together=together,
        )
    )
    return HTMLResponse(told, status_code=status)


def session_of(request: Request) -> Session:
    """The one person's state."""
    session: Session = request.app.state.session
    return session


def reviewed_of(request: Request) -> Reviewed | None:
    """The audit that was made, if one was."""
    return session_of(request).reviewed


async def form_of(request: Request) -> dict[str, list[str]]:
    """A form's fields; the guard has read it already, and found it short enough."""
    return parse_qs((await request.body()).decode("utf-8", "replace"), keep_blank_values=True)


def one(form: dict[str, list[str]], field: str) -> str:
    """One field of a form; empty when it is not there."""
    return form.get(field, [""])[0]
