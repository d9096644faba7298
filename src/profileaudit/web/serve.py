"""Opens the page: a socket on 127.0.0.1 with a port that the system picks, a server on it, and the browser.

uvicorn serves (https://www.uvicorn.org/), without its logs: they would hold the link. The browser is given a file of
this session's own folder that leads to the page, so that the link is in no list of processes
(https://jupyter-server.readthedocs.io/, `use_redirect_file`).
"""

from __future__ import annotations

import asyncio
import os
import signal
import socket
import sys
import webbrowser
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from types import FrameType
from typing import Any

import uvicorn

from profileaudit.web import folders
from profileaudit.web.actions import changing
from profileaudit.web.app import application
from profileaudit.web.door import Door
from profileaudit.web.guard import Guard
from profileaudit.web.session import Session

IDLE = 30 * 60.0
"""Seconds without a click until the page closes by itself."""
LOOKS = 10.0
"""Seconds between two looks at the clock, at most."""
GRACE = 2.0
"""Seconds of silence after the last page and what belongs to it, until the server ends."""
PATIENCE = 5.0
"""Seconds that an audit under way has to end, when the server ends."""
TOLD = """\
profileaudit is open in your browser. If it is not, go to:
{link}
To close it, use Close on the page, or press Ctrl-C here.
"""
_OPENER = """<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><meta name="referrer" content="no-referrer">\
<meta http-equiv="refresh" content="0;url={link}"><title>profileaudit</title></head>\
<body><p><a href="{link}">Open profileaudit</a></p></body></html>"""


def open_page(show: Callable[[str, Path], None] | None = None, *, home: Path | None = None, idle: float = IDLE) -> None:
    """Serves the page until it is closed, silent for `idle` seconds, or stopped with Ctrl-C.

    `show`: is given the link and the file that leads to it, once the server answers; default: opens the browser.
    `home`: this program's own data; None: the usual folder. There is no way to serve any address but this computer's.
    """
    before = signal.signal(signal.SIGTERM, _ended)  # so that what was dropped is removed then, too
    try:
        # named TCP, or asyncio does not turn off the waiting for more to send: 40 ms with every answer
        listening = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
        with folders.folder(home) as folder, listening:
            listening.bind(("127.0.0.1", 0))
            _serve(listening, folder, show or _in_browser, home, idle)
    finally:
        signal.signal(signal.SIGTERM, before)


def _serve(
    listening: socket.socket, folder: Path, show: Callable[[str, Path], None], home: Path | None, idle: float
) -> None:
    door, session = Door(port=listening.getsockname()[1]), Session(folder, home)
    opener = _opener(folder, door.address)
    server: uvicorn.Server

    def stop() -> None:
        server.should_exit = True

    @asynccontextmanager
    async def living(app: Any) -> AsyncIterator[None]:
        show(door.address, opener)  # the socket is bound: who comes early waits for the first answer
        watching = asyncio.create_task(_watched(door, session, opener, idle, stop))
        yield
        watching.cancel()

    def stop_soon() -> None:
        left = GRACE - door.silent()
        if left <= 0:
            stop()
        else:
            asyncio.get_running_loop().call_later(left, stop_soon)

    app = Guard(application(session, door, changing(stop_soon), living), door)
    server = uvicorn.Server(
        uvicorn.Config(
            app,
            log_config=None,
            access_log=False,
            log_level="critical",
            server_header=False,
            proxy_headers=False,
            ws="none",
            http="h11",
            lifespan="on",
            timeout_graceful_shutdown=2,
        )
    )
    listening.listen(128)
    try:
        server.run(sockets=[listening])
    finally:
        session.call_off()
        if session.looking is not None:
            session.looking.wait(PATIENCE)


async def _watched(door: Door, session: Session, opener: Path, idle: float, stop: Callable[[], None]) -> None:
    """Ends the server when nobody has been there for long enough; an audit under way counts as somebody."""
    while True:
        await asyncio.sleep(min(LOOKS, idle / 4))
        if door.used:
            opener.unlink(missing_ok=True)
        if session.looking is not None and session.looking.is_running:
            door.heard = door.clock()
        if door.silent() > idle:
            stop()


def _opener(folder: Path, link: str) -> Path:
    path = folder / "open.html"
    with os.fdopen(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "w") as file:
        file.write(_OPENER.format(link=link))
    return path


def _in_browser(link: str, opener: Path) -> None:
    """Opens the user's own browser; the link is shown as well, for a terminal that has none."""
    if sys.stderr is not None:  # a program without a terminal on Windows has none
        sys.stderr.write(TOLD.format(link=link))
        sys.stderr.flush()
    with suppress(webbrowser.Error):
        webbrowser.open(opener.as_uri())


def _ended(number: int, frame: FrameType | None) -> None:
    raise SystemExit(128 + number)
