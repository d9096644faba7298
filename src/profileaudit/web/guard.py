"""Who may talk to the page: this computer's own browser, once it has the link, and nobody else.

A page on 127.0.0.1 can be reached by every other page that the browser has open, and by every program on the
computer. So: the Host header must be exactly ours (DNS rebinding), everything needs the cookie that the one-time link
gave, and what changes something must come from this page's own origin with a word that no other page can know.
https://owasp.org/www-project-web-security-testing-guide/ (cross-site request forgery, DNS rebinding),
https://www.w3.org/TR/fetch-metadata/ (Sec-Fetch-Site), https://www.w3.org/TR/CSP3/.
"""

from __future__ import annotations

import traceback
from collections.abc import Mapping
from http.cookies import CookieError, SimpleCookie
from pathlib import Path
from urllib.parse import parse_qs

from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from profileaudit.web.door import Door, same

BODY = 1024 * 1024
"""Bytes of a form, at most; files go another way (see `uploads`)."""
SAFE = ("GET", "HEAD")
FILES = "/accounts/files"
"""The one path that takes multipart bodies; what receives them checks the word itself (see `Door.is_proved`)."""
HEADER = b"x-profileaudit"
"""A header that no form can send, and no other origin without a permission that is never given."""
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; "
    "frame-ancestors 'none'; base-uri 'none'"
)
HEADERS = {
    b"content-security-policy": POLICY.encode(),
    b"x-content-type-options": b"nosniff",
    b"referrer-policy": b"no-referrer",
    b"cache-control": b"no-store",
    b"cross-origin-opener-policy": b"same-origin",
    b"cross-origin-resource-policy": b"same-origin",
    b"x-frame-options": b"DENY",
}
"""On every response, whatever it is; a page may set a stricter policy of its own."""

NOT_HERE = "This page answers only to its own address on this computer."
NO_KEY = "This page opens with the link that the program shows when it starts. Start profileaudit again to get one."
USED = "This link was used already. Go on in the window that it opened, or start profileaudit again."
NOT_OURS = "That did not come from this page, so nothing was done. Go back, load the page again, and try once more."
TOO_MUCH = "That is more text than this page takes at once. Nothing was done."
NO_METHOD = "This page does not understand that kind of request."
_PAGE = """<!doctype html><html lang="en-GB"><head><meta charset="utf-8">{more}<title>profileaudit</title></head>\
<body><h1>profileaudit</h1><p>{said}</p></body></html>"""
_ONCE_MORE = '<meta http-equiv="refresh" content="0;url=/">'


class Guard:
    """Stands before the whole application, its errors and its files included."""

    def __init__(self, app: ASGIApp, door: Door) -> None:
        self.app, self.door = app, door

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Lets a request in or answers it here."""
        if scope["type"] == "lifespan":
            await self.app(scope, receive, send)
            return
        if scope["type"] != "http":  # a web socket: there are none
            await send({"type": "websocket.close", "code": 1008})
            return
        sending = _Sending(send)
        refusal = self._refusal(scope)
        if refusal is None and scope["method"] not in SAFE:
            refusal, receive = await self._unproved(scope, receive)
        if refusal is not None:
            await refusal(scope, receive, sending)
            return
        self.door.heard = self.door.clock()
        try:
            await self.app(scope, receive, sending)
        except Exception as fault:  # its own words may quote what was read, so only its kind and its place are told
            if not sending.started:
                await _refused(500, _failed(fault))(scope, receive, sending)

    def _refusal(self, scope: Scope) -> Response | None:
        """The answer to a request that may not come in; None when it may."""
        headers = _headers(scope)
        if len(headers.get(b"host", ())) != 1 or headers[b"host"][0] not in self.door.hosts():
            return _refused(403, NOT_HERE)
        if not scope["path"].startswith("/"):  # a request for an absolute address: for a proxy, which this is not
            return _refused(403, NOT_HERE)
        if scope["method"] not in (*SAFE, "POST"):
            return _refused(405, NO_METHOD)
        if scope["path"] == "/open":
            return self._opened(scope)
        if not self._has_cookie(headers):
            # A strict cookie stays away when another page leads here, the link's own redirect included: the browser
            # is asked once more, from this origin (RFC 6265bis, "SameSite").
            led_here = scope["method"] == "GET" and headers.get(b"sec-fetch-site") == ["cross-site"]
            return _refused(403, NO_KEY, more=_ONCE_MORE if led_here and self.door.used else "")
        return None

    def _opened(self, scope: Scope) -> Response:
        given = parse_qs(scope["query_string"].decode("latin-1")).get("token", [""])
        if scope["method"] != "GET" or len(given) != 1 or not same(given[0], self.door.link):
            return _refused(403, NO_KEY)
        if self.door.used:
            return _refused(403, USED)
        self.door.used, self.door.heard = True, self.door.clock()
        opened = RedirectResponse("/", status_code=303)
        opened.set_cookie(self.door.cookie_name, self.door.cookie, httponly=True, samesite="strict", path="/")
        return opened

    def _has_cookie(self, headers: Mapping[bytes, list[str]]) -> bool:
        try:
            given = SimpleCookie("; ".join(headers.get(b"cookie", ())))
        except CookieError:
            return False
        own = given.get(self.door.cookie_name)
        return own is not None and same(own.value, self.door.cookie)

    async def _unproved(self, scope: Scope, receive: Receive) -> tuple[Response | None, Receive]:
        """The answer to an unsafe request that does not prove where it comes from; its body, to be read again."""
        headers = _headers(scope)
        if not _is_from_here(headers):
            return _refused(403, NOT_OURS), receive
        if self.door.is_proved(headers.get(HEADER, [""])[0]):
            return (None, receive) if scope["path"] == FILES else await _bounded(receive)
        if scope["path"] == FILES:
            return None, receive
        refusal, again = await _bounded(receive)
        if refusal is None and not self.door.is_proved(parse_qs(_text(again)).get("word", [""])[0]):
            refusal = _refused(403, NOT_OURS)
        return refusal, again


class _Again:
    """A body that was read, to be read once more."""

    def __init__(self, body: bytes, receive: Receive) -> None:
        self.body, self._receive, self._given = body, receive, False

    async def __call__(self) -> Message:
        if self._given:
            return await self._receive()
        self._given = True
        return {"type": "http.request", "body": self.body, "more_body": False}


class _Sending:
    """Sends, with the headers that every response has."""

    def __init__(self, send: Send) -> None:
        self._send, self.started = send, False

    async def __call__(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self.started = True
            own = [(name.lower(), value) for name, value in message.get("headers", ())]
            names = {name for name, _ in own}
            more = [(name, value) for name, value in HEADERS.items() if name not in names]
            message = {**message, "headers": [*own, *more]}
        await self._send(message)


async def _bounded(receive: Receive) -> tuple[Response | None, Receive]:
    body = b""
    while True:
        message = await receive()
        if message["type"] != "http.request":
            return _refused(400, TOO_MUCH), receive
        body += message.get("body", b"")
        if len(body) > BODY:
            return _refused(413, TOO_MUCH), receive
        if not message.get("more_body", False):
            return None, _Again(body, receive)


def _text(again: Receive) -> str:
    return again.body.decode("utf-8", "replace") if isinstance(again, _Again) else ""


def _headers(scope: Scope) -> Mapping[bytes, list[str]]:
    found: dict[bytes, list[str]] = {}
    for name, value in scope["headers"]:
        found.setdefault(name.lower(), []).append(value.decode("latin-1"))
    return found


def _is_from_here(headers: Mapping[bytes, list[str]]) -> bool:
    """Whether a browser says that this page itself sent it.

    With `no-referrer` a browser gives the origin of a form as `null`, so that only counts beside Sec-Fetch-Site
    (https://fetch.spec.whatwg.org/#append-a-request-origin-header). `same-site` is every other port here."""
    own = f"http://{headers[b'host'][0]}"
    origins, sites = headers.get(b"origin", []), headers.get(b"sec-fetch-site", [])
    if sites:
        return sites == ["same-origin"] and origins in ([], [own], ["null"])
    return origins == [own]


def _refused(status: int, said: str, more: str = "") -> Response:
    return HTMLResponse(_PAGE.format(said=said, more=more), status_code=status)


def _failed(fault: Exception) -> str:
    last = traceback.extract_tb(fault.__traceback__)[-1]
    place = f"{type(fault).__name__}, {Path(last.filename).name} line {last.lineno}"
    return f"The program itself failed ({place}). Please report this to whoever maintains it."
