"""The page as a program of its own, and a way to talk to it word by word."""

from __future__ import annotations

import http.client
import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import pytest

PROGRAM = Path(__file__).with_name("served.py")


@dataclass(frozen=True)
class Served:
    """A page that is open."""

    process: subprocess.Popen[str]
    link: str
    opener: Path
    home: Path

    @property
    def port(self) -> int:
        port = urlsplit(self.link).port
        assert port
        return port

    @property
    def origin(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def left(self) -> list[Path]:
        """What lies in the folder for dropped files, but for the sessions' own folders and their locks."""
        return [each for each in (self.home / "dropped").rglob("*") if each.is_file() and each.name != "in-use"]

    def end(self, number: int = signal.SIGTERM) -> int:
        if self.process.poll() is None:
            self.process.send_signal(number)
        return self.ended()

    def ended(self) -> int:
        """Waits for its end."""
        assert self.process.stdout
        self.process.stdout.close()
        return self.process.wait(20)

    def told(self) -> str:
        """What it wrote on standard error."""
        return errors(self.home).read_text()


def errors(home: Path) -> Path:
    """Where what it writes on standard error goes."""
    return home.with_name(f"{home.name}-errors.txt")


def serve(home: Path, idle: float = 1800.0) -> Served:
    command = [sys.executable, str(PROGRAM), str(home), str(idle)]
    with errors(home).open("w") as told:
        process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=told, text=True)  # noqa: S603
    assert process.stdout
    return Served(process, process.stdout.readline().strip(), Path(process.stdout.readline().strip()), home)


@dataclass(frozen=True)
class Answer:
    status: int
    headers: dict[str, str]
    body: bytes


class Caller:
    """Somebody who talks to the page with exactly the headers that are given."""

    def __init__(self, port: int, cookie: str = "", word: str = "") -> None:
        self.port, self.cookie, self.word = port, cookie, word

    def ask(
        self, path: str, method: str = "GET", body: bytes | None = None, host: str | None = None, **headers: str
    ) -> Answer:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
        try:
            connection.putrequest(method, path, skip_host=True, skip_accept_encoding=True)
            connection.putheader("Host", host if host is not None else f"127.0.0.1:{self.port}")
            if self.cookie:
                connection.putheader("Cookie", self.cookie)
            for name, value in headers.items():
                connection.putheader(name.replace("_", "-"), value)
            if body is not None and "Content_Length" not in headers:
                connection.putheader("Content-Length", str(len(body)))
            connection.endheaders(body)
            answer = connection.getresponse()
            return Answer(answer.status, {name.lower(): value for name, value in answer.getheaders()}, answer.read())
        finally:
            connection.close()

    def post(self, path: str, body: bytes = b"", **headers: str) -> Answer:
        """As the page's own script does it."""
        own = {
            "Sec_Fetch_Site": "same-origin",
            "X_Profileaudit": self.word,
            "Content_Type": "application/x-www-form-urlencoded",
        }
        return self.ask(path, "POST", body, **{**own, **headers})


def let_in(served: Served) -> Caller:
    """Uses the link, as the browser does."""
    parts = urlsplit(served.link)
    opened = Caller(served.port).ask(f"{parts.path}?{parts.query}")
    assert opened.status == 303
    caller = Caller(served.port, opened.headers["set-cookie"].partition(";")[0])
    page = caller.ask("/").body.decode()
    caller.word = page.partition('name="word" content="')[2].partition('"')[0]
    assert caller.word
    return caller


@pytest.fixture(scope="module")
def open_page(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    served = serve(tmp_path_factory.mktemp("home"))
    yield served
    served.end()


@pytest.fixture(scope="module")
def caller(open_page: Served) -> Caller:
    return let_in(open_page)
