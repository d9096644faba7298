"""Check before you post: the page, the form, and the same for the script while somebody writes."""

from __future__ import annotations

from itertools import pairwise
from threading import Lock

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from profileaudit import scan
from profileaudit.model import AboutMe, Finding
from profileaudit.web.showing import form_of, one, session_of, shown

LONGEST = 20_000
"""Letters of a text that is checked before it is posted."""
_LOCK = Lock()
"""The language pipeline is asked one thing at a time."""


async def check(request: Request) -> Response:
    """Check before you post, before anything was written."""
    return shown(request, "check.html", text="", pieces=[])


async def checked(request: Request) -> Response:
    """Check before you post, by a form."""
    text = one(await form_of(request), "text")[:LONGEST]
    pieces = _pieces(text, await run_in_threadpool(_found, text, session_of(request).about))
    return shown(request, "check.html", text=text, pieces=pieces)


async def check_live(request: Request) -> Response:
    """The same for the script: the text in pieces, each with what it gives away."""
    text = one(await form_of(request), "text")[:LONGEST]
    return JSONResponse({"pieces": _pieces(text, await run_in_threadpool(_found, text, session_of(request).about))})


def _found(text: str, about: AboutMe) -> list[Finding]:
    with _LOCK:
        return scan.check(text, about=about) if text.strip() else []


def _pieces(text: str, findings: list[Finding]) -> list[dict[str, str]]:
    """The whole text cut where findings begin and end: a browser counts letters in another way than Python."""
    pieces: list[dict[str, str]] = []
    cuts = sorted({0, len(text), *(each.start for each in findings), *(each.end for each in findings)})
    for start, end in pairwise(cuts):
        own = [each for each in findings if each.start <= start and end <= each.end]
        kinds = ", ".join(dict.fromkeys(each.kind.replace("-", " ") for each in own))
        pieces.append(
            {"text": text[start:end], "kinds": kinds, "note": " ".join(each.note for each in own if each.note)}
        )
    return pieces
