"""W1 to W6: who may talk to the page, and what it says to everybody else."""

from __future__ import annotations

import asyncio
import re
import socket
from pathlib import Path
from typing import Any

import psutil
import pytest
from starlette.types import Message, Receive, Scope, Send

from profileaudit import cli
from profileaudit.web.door import Door
from profileaudit.web.guard import HEADERS, Guard
from tests.web.conftest import Caller, Served, let_in, serve

PAGES = (
    *("/", "/about", "/accounts", "/asking", "/asking?platform=facebook", "/looking", "/looking.json", "/checklist"),
    *("/finish", "/report", "/sign-off", "/sign-off/record.pdf", "/reminders.ics", "/stored", "/check", "/picture/0"),
    *("/static/style.css", "/static/app.js", "/static/icon.svg", "/no-such-page", "/static/none", "/static/../app.py"),
)
FORMS = (
    *("/about", "/accounts/files", "/accounts/stop", "/accounts/path", "/looking", "/checklist/verdict"),
    *("/keep", "/forget", "/close"),
)


def test_it_listens_on_this_computer_only(open_page: Served) -> None:
    own = psutil.Process(open_page.process.pid)
    listening = [each.laddr for each in own.net_connections("inet") if each.status == psutil.CONN_LISTEN]
    assert [each.ip for each in listening] == ["127.0.0.1"]
    assert listening[0].port == open_page.port >= 1024


@pytest.mark.parametrize("option", ["--host", "--bind", "--port", "--listen"])
def test_there_is_no_option_for_another_address(option: str) -> None:
    with pytest.raises(SystemExit) as fault:
        cli.main([option, "0.0.0.0"])  # noqa: S104
    assert fault.value.code == 2


def test_without_a_command_the_page_opens(monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[bool] = []
    monkeypatch.setattr("profileaudit.web.serve.open_page", lambda: opened.append(True))
    assert cli.main([]) == 0
    assert opened == [True]


@pytest.mark.parametrize("path", ["/", "/checklist", "/static/style.css", "/open", "/no-such-page"])
@pytest.mark.parametrize(
    "host",
    [
        "evil.com",
        "evil.com:{port}",
        "127.0.0.1.evil.com:{port}",
        "localhost.evil.com:{port}",
        "0.0.0.0:{port}",
        "127.0.0.1",
        "127.0.0.1:1",
        "127.0.0.1:{port}0",
        "127.1:{port}",
        "localhost",
        "LOCALHOST:{port}.",
        "[::]:{port}",
        "user@127.0.0.1:{port}",
        "127.0.0.1:{port}, evil.com",
        "",
    ],
)
def test_no_other_name_is_answered(caller: Caller, path: str, host: str) -> None:
    assert caller.ask(path, host=host.format(port=caller.port)).status == 403


@pytest.mark.parametrize("host", ["127.0.0.1:{port}", "localhost:{port}", "[::1]:{port}"])
def test_its_own_names_are(caller: Caller, host: str) -> None:
    assert caller.ask("/", host=host.format(port=caller.port)).status == 200


@pytest.mark.parametrize(
    "words",
    [
        "GET / HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nHost: evil.com\r\nCookie: {cookie}\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: evil.com\r\nHost: 127.0.0.1:{port}\r\nCookie: {cookie}\r\n\r\n",
        "GET / HTTP/1.0\r\nCookie: {cookie}\r\n\r\n",
        "GET http://evil.com/ HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nCookie: {cookie}\r\n\r\n",
        "GET http://127.0.0.1:{port}/ HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nCookie: {cookie}\r\n\r\n",
        "OPTIONS * HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nCookie: {cookie}\r\n\r\n",
    ],
)
def test_odd_requests_are_refused(caller: Caller, words: str) -> None:
    with socket.create_connection(("127.0.0.1", caller.port), timeout=10) as line:
        line.sendall(words.format(port=caller.port, cookie=caller.cookie).encode())
        status = line.recv(4096).split()[1]
    assert status in (b"400", b"403", b"405")


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("cookie", ["", "profileaudit-{port}=", "profileaudit-{port}=wrong", "profileaudit={own}"])
def test_nothing_is_shown_without_the_cookie(caller: Caller, path: str, cookie: str) -> None:
    own = caller.cookie.partition("=")[2]
    stranger = Caller(caller.port, cookie.format(port=caller.port, own=own))
    answer = stranger.ask(path)
    assert answer.status == 403
    assert len(answer.body) < 500
    assert b"stylesheet" not in answer.body


def test_the_link_opens_once(tmp_path: Path) -> None:
    served = serve(tmp_path)
    path = served.link.removeprefix(served.origin)
    try:
        stranger = Caller(served.port)
        assert stranger.ask("/open").status == 403
        assert stranger.ask("/open?token=wrong").status == 403
        assert stranger.ask(f"{path}&token=x").status == 403
        opened = stranger.ask(path)
        assert (opened.status, opened.headers["location"]) == (303, "/")
        cookie = opened.headers["set-cookie"]
        assert cookie.startswith(f"profileaudit-{served.port}=")
        assert "HttpOnly" in cookie
        assert "SameSite=strict" in cookie
        assert stranger.ask(path).status == 403
        token = served.link.partition("token=")[2]
        assert all(token not in " ".join(each.info["cmdline"] or ()) for each in psutil.process_iter(["cmdline"]))
        assert served.opener.stat().st_mode & 0o777 == 0o600
        assert served.opener.parent.stat().st_mode & 0o777 == 0o700
    finally:
        served.end()
    assert served.told() == ""


SAME = {"Sec_Fetch_Site": "same-origin"}


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"Sec_Fetch_Site": "same-site"},  # every other port of this computer
        {"Sec_Fetch_Site": "cross-site"},
        {"Sec_Fetch_Site": "none"},
        {"Sec_Fetch_Site": "Same-Origin"},
        {"Sec_Fetch_Site": "same-site", "Origin": "{own}"},
        {"Sec_Fetch_Site": "same-origin", "Origin": "http://evil.com"},
        {"Origin": "null"},
        {"Origin": "http://evil.com"},
        {"Origin": "http://127.0.0.1:1"},
        {"Origin": "https://127.0.0.1:{port}"},
        {"Origin": "{own}.evil.com"},
        {"Origin": "http://localhost:{port}"},  # another origin than the one asked, though the same computer
    ],
)
@pytest.mark.parametrize("path", FORMS)
def test_what_changes_something_must_come_from_the_page(caller: Caller, headers: dict[str, str], path: str) -> None:
    own = {
        name: value.format(own=f"http://127.0.0.1:{caller.port}", port=caller.port) for name, value in headers.items()
    }
    answer = caller.ask(path, "POST", b"word=" + caller.word.encode(), X_Profileaudit=caller.word, **own)
    assert answer.status == 403


@pytest.mark.parametrize("word", [b"", b"word=", b"word=wrong", b"x=1", b"word=wrong&word={word}"])
@pytest.mark.parametrize("path", [each for each in FORMS if each != "/accounts/files"])
def test_and_bring_the_word_of_the_session(caller: Caller, path: str, word: bytes) -> None:
    body = word.replace(b"{word}", caller.word.encode())
    assert caller.ask(path, "POST", body, **SAME).status == 403
    assert caller.ask(path, "POST", body, X_Profileaudit="wrong", **SAME).status == 403


@pytest.mark.parametrize("headers", [SAME, {**SAME, "Origin": "null"}, {"Origin": "{own}"}])
def test_the_page_itself_may(caller: Caller, headers: dict[str, str]) -> None:
    own = {name: value.format(own=f"http://127.0.0.1:{caller.port}") for name, value in headers.items()}
    kind = "application/x-www-form-urlencoded"
    assert caller.ask("/about", "POST", b"word=" + caller.word.encode(), Content_Type=kind, **own).status == 303
    assert caller.ask("/about", "POST", b"", X_Profileaudit=caller.word, **own).status == 303


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT", "GETS"])
def test_other_methods_are_not_understood(caller: Caller, method: str) -> None:
    assert caller.ask("/about", method, None, **SAME, X_Profileaudit=caller.word).status in (400, 405)


def test_a_long_form_is_refused(caller: Caller) -> None:
    assert caller.post("/check", b"text=" + b"a" * 1024 * 1024).status == 413
    assert caller.post("/check", b"text=" + b"a" * 100).status == 200


def test_looking_at_pages_changes_nothing(caller: Caller) -> None:
    def seen() -> list[bytes]:
        pages = [caller.ask(path).body for path in PAGES if path != "/reminders.ics"]
        return [re.sub(rb'data-limit="\d+"', b"", each) for each in pages]  # what is free on the disk is not ours

    assert seen() == seen()


def test_every_answer_has_the_headers(caller: Caller) -> None:
    answers = [caller.ask(path) for path in PAGES]
    answers += [Caller(caller.port).ask("/"), caller.ask("/", host="evil.com"), caller.ask("/", "PUT")]
    answers += [caller.ask("/about", "POST", b""), caller.ask("/about", "HEAD"), caller.post("/close/x")]
    assert {200, 403, 404, 405} <= {each.status for each in answers}
    for answer in answers:
        for name in HEADERS:
            assert answer.headers.get(name.decode()), name
        assert answer.headers["content-security-policy"].startswith("default-src 'none'; ")
        assert "unsafe" not in answer.headers["content-security-policy"]
        assert answer.headers["cache-control"] == "no-store"
        assert "server" not in answer.headers
        assert not [name for name in answer.headers if name.startswith("access-control-")]


def test_an_error_inside_tells_its_place_and_none_of_its_words() -> None:
    async def failing(scope: Scope, receive: Receive, send: Send) -> None:
        raise ValueError("PUPIL NAME")

    door = Door(port=1234)
    status, headers, body = _asked(Guard(failing, door), door)
    assert status == 500
    assert b"PUPIL" not in body
    assert b"ValueError, test_guard.py line" in body
    assert headers[b"content-security-policy"]


def test_a_web_socket_is_closed() -> None:
    door, sent = Door(port=1234), list[Message]()

    async def send(message: Message) -> None:
        sent.append(message)

    asyncio.run(Guard(_nobody, door)({"type": "websocket", "headers": []}, _nothing, send))
    assert sent == [{"type": "websocket.close", "code": 1008}]


def test_silence_is_counted_from_the_last_who_was_let_in() -> None:
    now = [100.0]
    door = Door(port=1234, clock=lambda: now[0])
    now[0] = 400.0
    assert door.silent() == 300
    status, _, _ = _asked(Guard(_nobody, door), door, host=b"evil.com")
    assert (status, door.silent()) == (403, 300)
    _asked(Guard(_nobody, door), door)
    assert door.silent() == 0


def test_nothing_served_points_outside(caller: Caller) -> None:
    """Links that a person may follow to a platform's own help are the only addresses of elsewhere."""
    for path in PAGES:
        text = caller.ask(path).body.decode("latin-1")
        kept = re.sub(r'<a href="https://[^"]*" rel="noopener noreferrer" target="_blank">[^<]*</a>', "", text)
        kept = kept.replace('xmlns="http://www.w3.org/2000/svg"', "")
        if not path.startswith("/reminders"):
            outside = re.findall(r"https?://\S{0,40}|(?:src|href|url|action)\s*[=(]\s*[\"']?//\S{0,40}", kept)
            assert [each for each in outside if each != "https://</span>"] == [], path
    script = (Path(__file__).parents[2] / "src/profileaudit/web/static/app.js").read_text()
    assert not re.search(r"innerHTML|outerHTML|insertAdjacent|document\.write|eval|Function\(", script)


def test_the_page_closes_when_nobody_is_there(tmp_path: Path) -> None:
    served = serve(tmp_path, idle=1.0)
    let_in(served)
    assert served.ended() == 0
    assert list((tmp_path / "dropped").iterdir()) == []


def test_closing_it_ends_it(tmp_path: Path) -> None:
    served = serve(tmp_path)
    caller = let_in(served)
    assert b"You can close this window" in caller.post("/close").body
    assert served.ended() == 0
    assert list((tmp_path / "dropped").iterdir()) == []


async def _nobody(scope: Scope, receive: Receive, send: Send) -> None:
    await send({"type": "http.response.start", "status": 200, "headers": []})
    await send({"type": "http.response.body", "body": b""})


async def _nothing() -> Message:
    return {"type": "http.request", "body": b"", "more_body": False}


def _asked(app: Guard, door: Door, host: bytes = b"127.0.0.1:1234") -> tuple[int, dict[bytes, bytes], bytes]:
    sent: list[Message] = []

    async def send(message: Message) -> None:
        sent.append(message)

    cookie = f"{door.cookie_name}={door.cookie}".encode()
    headers: list[Any] = [(b"host", host), (b"cookie", cookie)]
    scope = {"type": "http", "method": "GET", "path": "/", "query_string": b"", "headers": headers}
    asyncio.run(app(scope, _nothing, send))
    return sent[0]["status"], dict(sent[0]["headers"]), b"".join(each.get("body", b"") for each in sent[1:])
