"""The way out, against a real server on 127.0.0.1. The guard is told to let that one address through; else it would
be refused, as the tests of the table show."""

from __future__ import annotations

import gzip
import pickle
import socket
import sys
import threading
import time
import tracemalloc
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from ipaddress import ip_address
from pathlib import Path
from subprocess import run

import pytest

from profileaudit import scan
from profileaudit.export import CannotOpen, is_address
from profileaudit.fetch import PAGES, SAVE_INSTEAD, Fetched, Visit, body, guard, profiles, wire

HTML = {"Content-Type": "text/html; charset=utf-8"}
PAGE = b"<html><head><title>Rowan Tansley</title></head><body><p>I teach Year 4 at Oakmere Primary.</p></body></html>"
BOMB = 1024 * 1024 * 1024

Answer = tuple[int, dict[str, str], bytes] | Callable[[BaseHTTPRequestHandler], None]


class Server:
    """A web server with these answers by path; it writes down what it was asked."""

    def __init__(self, answers: dict[str, Answer]) -> None:
        self.answers = answers
        self.asked: list[tuple[str, dict[str, str]]] = []
        self.at: list[float] = []
        outer = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                outer.at.append(time.monotonic())
                outer.asked.append((self.path, {k.lower(): v for k, v in self.headers.items()}))
                answer = outer.answers.get(self.path, (404, HTML, b"nothing"))
                if callable(answer):
                    answer(self)
                    return
                status, headers, content = answer
                self.send_response(status)
                for name, value in headers.items():
                    self.send_header(name, value)
                self.send_header("Content-Length", str(len(content)))
                self.end_headers()
                self.wfile.write(content)

            def log_message(self, *arguments: object) -> None:
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        self._server.handle_error = lambda *arguments: None  # type: ignore[method-assign]
        self.port = self._server.server_address[1]
        threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()

    def url(self, path: str) -> str:
        return f"http://127.0.0.1:{self.port}{path}"

    @property
    def paths(self) -> list[str]:
        return [path for path, _ in self.asked]

    def close(self) -> None:
        self._server.shutdown()
        self._server.server_close()


@contextmanager
def served(answers: dict[str, Answer]) -> Iterator[Server]:
    server = Server(answers)
    try:
        yield server
    finally:
        server.close()


def visit(server: Server, *, pause: float = 0.0, seconds: float = 5.0, resolve: guard.Resolve | None = None) -> Visit:
    ports = guard.PORTS | {server.port}
    return Visit(lambda address: str(address) == "127.0.0.1", ports, pause, seconds, resolve)


def text(server: Server, path: str) -> str:
    (file,) = visit(server).page(server.url(path)).files
    with file.open() as stream:
        return stream.read().decode()


def refused(server: Server, path: str, seconds: float = 5.0) -> str:
    with pytest.raises(CannotOpen) as fault:
        visit(server, seconds=seconds).page(server.url(path))
    return str(fault.value)


# ---- F1: which addresses -----------------------------------------------------------------

PRIVATE = (
    "127.0.0.1", "127.8.8.8", "0.0.0.1", "10.1.2.3", "172.16.0.1", "172.31.255.255", "192.168.1.1", "169.254.169.254",
    "100.64.0.1", "192.0.0.8", "192.0.2.1", "198.18.0.1", "198.51.100.7", "203.0.113.9", "224.0.0.1", "239.1.1.1",
    "240.0.0.1", "255.255.255.255", "192.88.99.1", "::1", "::", "::127.0.0.1", "::ffff:127.0.0.1", "::ffff:8.8.8.8",
    "::ffff:0:127.0.0.1", "64:ff9b::7f00:1", "64:ff9b:1::1", "100::1", "fc00::1", "fd12::1", "fe80::1", "fe80::1%eth0",
    "fec0::1", "ff02::1", "ff0e::1", "2001::1", "2001:db8::1", "2002:7f00:1::", "2002:808:808::1", "3fff::1", "5f00::1",
)  # fmt: skip
PUBLIC = ("8.8.8.8", "93.184.215.14", "172.15.0.1", "172.32.0.1", "100.63.255.255", "100.128.0.1", "192.0.1.1",
          "223.255.255.255", "2606:2800:21f:cb07::1", "2a00:1450:4009::1", "2001:4860:4860::8888")  # fmt: skip


@pytest.mark.parametrize("address", PRIVATE)
def test_addresses_that_are_not_public(address: str) -> None:
    assert not guard.is_public(ip_address(address))


@pytest.mark.parametrize("address", PUBLIC)
def test_addresses_that_are_public(address: str) -> None:
    assert guard.is_public(ip_address(address))


@pytest.mark.parametrize(
    "address",
    [
        "file:///etc/passwd", "ftp://sam.example/x", "gopher://sam.example", "javascript://sam.example/%0aalert(1)",
        "http://", "https:///path", "http://sam:secret@sam.example/", "http://sam@sam.example/",
        "http://sam.example:22/", "http://sam.example:8080/", "http://sam.example:0/", "http://sam.example:x/",
        "http://sam.example:80:22/", "http://sam.example\\@127.0.0.1/", "http://sam.example/\r\nHost: x",
        "http://sam.example/a b", "http://sam.example/\0", "http://[::1", "http://sam.example/" + "a" * 2_000,
    ],
)  # fmt: skip
def test_addresses_that_are_no_plain_page(address: str) -> None:
    with pytest.raises(CannotOpen):
        guard.check_address(address)


@pytest.mark.parametrize(
    "address", ["https://sam.example", "http://sam.example:80/a?b=c#d", "HTTPS://SAM.example:443/@sam", "http://bücher.example/"]
)  # fmt: skip
def test_addresses_of_plain_pages(address: str) -> None:
    guard.check_address(address)


@pytest.mark.parametrize(
    "address",
    [
        "http://127.0.0.1/", "http://127.1/", "http://2130706433/", "http://0x7f000001/", "http://0/",
        "http://localhost/", "http://[::1]/", "http://[::ffff:127.0.0.1]/", "http://169.254.169.254/latest/meta-data/",
        "http://127。0。0。1/", "http://10.0.0.1/", "http://[64:ff9b::7f00:1]/",
    ],
)  # fmt: skip
def test_hosts_of_a_private_network_are_never_connected_to(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    connected: list[object] = []
    monkeypatch.setattr(socket, "create_connection", lambda *arguments, **options: connected.append(arguments))
    with pytest.raises(CannotOpen):
        Visit(pause=0, seconds=2).page(address)
    assert connected == []


def test_a_name_with_one_private_address_among_public_ones_is_refused() -> None:
    with pytest.raises(CannotOpen, match="private network"):
        guard.public_addresses("sam.example", 80, lambda host, port: ["8.8.8.8", "10.0.0.1"], guard.is_public)


def test_the_socket_goes_to_the_address_that_was_checked() -> None:
    answers = iter((["127.0.0.1"], ["127.0.0.1"], ["10.0.0.1"]))
    asked: list[str] = []

    def resolve(host: str, port: int) -> list[str]:
        asked.append(host)
        return next(answers)

    with served({"/me": (200, HTML, PAGE)}) as server:
        visit(server, resolve=resolve).page(f"http://rowan.example:{server.port}/me")
        assert server.paths == ["/robots.txt", "/me"]
        assert server.asked[1][1]["host"] == f"rowan.example:{server.port}"
    assert asked == ["rowan.example"] * 2  # once for each request: nobody looks the name up a second time


def test_a_name_that_turns_private_after_the_first_look_up_is_refused() -> None:
    answers = iter((["127.0.0.1"], ["10.0.0.1"]))
    with served({"/me": (200, HTML, PAGE)}) as server, pytest.raises(CannotOpen, match="private network"):
        visit(server, resolve=lambda host, port: next(answers)).page(f"http://rowan.example:{server.port}/me")


def test_a_name_that_does_not_exist_is_told() -> None:
    with served({}) as server, pytest.raises(CannotOpen, match="no web site called"):
        visit(server, resolve=lambda host, port: []).page("http://rowan.example/")


def test_a_look_up_that_never_ends_does() -> None:
    def slow(*arguments: object, **options: object) -> list[object]:
        time.sleep(3)
        return []

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket, "getaddrinfo", slow)
        begun = time.monotonic()
        assert guard.resolver(0.1)("rowan.example", 80) == []
    assert time.monotonic() - begun < 2


def test_the_network_backend_is_ours() -> None:
    backend = wire._Checked(time.monotonic() + 1, lambda host, port: ["127.0.0.1"], guard.is_public)
    transport = wire._Transport(backend)
    assert transport._pool._network_backend is backend
    transport.close()


# ---- F2: redirects -----------------------------------------------------------------------


def moved(to: str, status: int = 302) -> Answer:
    return status, {"Location": to}, b""


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_a_redirect_is_followed(status: int) -> None:
    with served({"/old": moved("/new", status), "/new": (200, HTML, PAGE)}) as server:
        export = visit(server).page(server.url("/old"))
        assert isinstance(export.files[0].slot, Fetched)
        assert export.files[0].slot.address == server.url("/new")


@pytest.mark.parametrize(
    "to",
    [
        "http://169.254.169.254/latest/", "file:///etc/passwd", "//10.0.0.1/x", "http://localhost.:22/",
        "ftp://rowan.example/", "http://a:b@rowan.example/", "http://[::1]/", "javascript:alert(1)", "http://10.1/",
    ],
)  # fmt: skip
def test_a_redirect_to_where_nobody_may_go_is_not_followed(to: str) -> None:
    with served({"/old": moved(to)}) as server:
        assert refused(server, "/old")
        assert server.paths == ["/robots.txt", "/old"]


def test_redirects_come_to_an_end() -> None:
    with served({"/loop": moved("/loop")}) as server:
        assert "without end" in refused(server, "/loop")
        assert server.paths.count("/loop") == 6


def test_five_redirects_are_not_too_many() -> None:
    hops: dict[str, Answer] = {f"/{n}": moved(f"/{n + 1}") for n in range(5)}
    with served(hops | {"/5": (200, HTML, PAGE)}) as server:
        assert "Year 4" in text(server, "/0")


def test_a_redirect_from_safe_to_unsafe_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    with served({}) as server:
        going = visit(server)
        monkeypatch.setattr(Visit, "_ask_robots", lambda self, address: None)
        monkeypatch.setattr(Visit, "_asked", lambda self, address, limit: "http://rowan.example/")
        with pytest.raises(CannotOpen, match="unsafe"):
            going.page("https://rowan.example/")


# ---- F3: the environment -----------------------------------------------------------------


def test_proxies_of_the_environment_are_not_used(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HTTP_PROXY", "http_proxy", "HTTPS_PROXY", "ALL_PROXY", "all_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:1")
    monkeypatch.setenv("NO_PROXY", "")
    with served({"/me": (200, HTML, PAGE)}) as server:
        assert "Year 4" in text(server, "/me")


def test_netrc_is_not_used(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "netrc").write_text("machine 127.0.0.1 login sam password secret\n")
    monkeypatch.setenv("NETRC", str(tmp_path / "netrc"))
    with served({"/me": (200, HTML, PAGE)}) as server:
        text(server, "/me")
        assert all("authorization" not in headers for _, headers in server.asked)


# ---- F4: size and packing ----------------------------------------------------------------


def packed(name: str, content: bytes) -> bytes:
    if name == "deflate, bare":
        packer = zlib.compressobj(wbits=-15)
        return packer.compress(content) + packer.flush()
    return gzip.compress(content) if "gzip" in name else zlib.compress(content)


@pytest.mark.parametrize("name", ["gzip", "x-gzip", "GZIP", "deflate", "deflate, bare"])
def test_packed_pages_are_unpacked(name: str) -> None:
    headers = HTML | {"Content-Encoding": name.partition(",")[0]}
    with served({"/me": (200, headers, packed(name.lower(), PAGE))}) as server:
        assert text(server, "/me") == PAGE.decode()


def test_gzip_in_several_members_is_unpacked() -> None:
    content = gzip.compress(PAGE[:40]) + gzip.compress(PAGE[40:])
    with served({"/me": (200, HTML | {"Content-Encoding": "gzip"}, content)}) as server:
        assert text(server, "/me") == PAGE.decode()


@pytest.mark.parametrize("name", ["br", "zstd", "gzip, gzip", "gzip,deflate", "compress", "rot13", "gzip;q=1"])
def test_other_packings_are_refused(name: str) -> None:
    with served({"/me": (200, HTML | {"Content-Encoding": name}, gzip.compress(PAGE))}) as server:
        assert refused(server, "/me") == body.ODDLY_PACKED


@pytest.mark.parametrize("content", [gzip.compress(PAGE)[:-12], b"no gzip at all", b"\x1f\x8b\x08\x00" + b"\xff" * 40])
def test_a_page_that_broke_off_is_not_taken_for_whole(content: bytes) -> None:
    with served({"/me": (200, HTML | {"Content-Encoding": "gzip"}, content)}) as server:
        assert refused(server, "/me") == body.BROKEN_OFF


def bomb() -> bytes:
    packer = zlib.compressobj(9, wbits=31)
    zeros = bytes(16 * 1024 * 1024)
    return b"".join([*(packer.compress(zeros) for _ in range(8)), packer.flush()]) * 8  # 1 GiB in eight members


def test_a_bomb_is_given_up_in_bounded_memory() -> None:
    with served({"/me": (200, HTML | {"Content-Encoding": "gzip"}, bomb())}) as server:
        going = visit(server, seconds=20)
        tracemalloc.start()
        with pytest.raises(CannotOpen) as fault:
            going.page(server.url("/me"))
        _, peak = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        assert str(fault.value) == body.TOO_LARGE
        assert peak < 60 * 1024 * 1024


def endless(handler: BaseHTTPRequestHandler) -> None:
    handler.send_response(200)
    handler.send_header("Content-Type", "text/html")
    handler.end_headers()
    while True:
        handler.wfile.write(b"a" * 65536)


def test_an_endless_page_is_given_up() -> None:
    with served({"/me": endless}) as server:
        assert refused(server, "/me") == body.TOO_LARGE


@pytest.mark.parametrize(("size", "fits"), [(100, True), (101, False), (0, True)])
def test_the_limit_is_kept_to_the_byte(size: int, fits: bool) -> None:
    for encoding, content in (("", b"a" * size), ("gzip", gzip.compress(b"a" * size))):
        if fits:
            assert len(body.unpacked([content], encoding, 100)) == size
        else:
            with pytest.raises(CannotOpen):
                body.unpacked([content], encoding, 100)


# ---- F5: time ----------------------------------------------------------------------------


def drip(handler: BaseHTTPRequestHandler) -> None:
    handler.send_response(200)
    handler.send_header("Content-Type", "text/html")
    handler.end_headers()
    while True:
        handler.wfile.write(b"a")
        handler.wfile.flush()
        time.sleep(0.1)


def endless_headers(handler: BaseHTTPRequestHandler) -> None:
    handler.wfile.write(b"HTTP/1.1 200 OK\r\n")
    while True:
        handler.wfile.write(b"X-A: b\r\n")
        handler.wfile.flush()
        time.sleep(0.02)


def endless_early_hints(handler: BaseHTTPRequestHandler) -> None:
    while True:
        handler.wfile.write(b"HTTP/1.1 103 Early Hints\r\n\r\n")
        handler.wfile.flush()
        time.sleep(0.02)


def silence(handler: BaseHTTPRequestHandler) -> None:
    time.sleep(3)


@pytest.mark.parametrize("answer", [drip, endless_headers, endless_early_hints, silence])
def test_a_page_that_takes_for_ever_is_given_up_in_time(answer: Answer) -> None:
    with served({"/me": answer}) as server:
        begun = time.monotonic()
        assert refused(server, "/me", seconds=0.7) == wire.TOO_SLOW
        assert time.monotonic() - begun < 2


def too_many_headers(handler: BaseHTTPRequestHandler) -> None:
    handler.wfile.write(b"HTTP/1.1 200 OK\r\n" + b"X-A: b\r\n" * 500 + b"\r\nhello")


def no_http(handler: BaseHTTPRequestHandler) -> None:
    handler.wfile.write(b"SSH-2.0-OpenSSH\r\n")


def cut_off(handler: BaseHTTPRequestHandler) -> None:
    handler.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 1000\r\n\r\n<html>")


@pytest.mark.parametrize("answer", [too_many_headers, no_http, cut_off])
def test_answers_that_are_none_are_told(answer: Answer) -> None:
    with served({"/me": answer}) as server:
        assert refused(server, "/me") == wire.NO_ANSWER


# ---- F6: kinds and character sets ----------------------------------------------------------


@pytest.mark.parametrize(
    "kind",
    ["text/html", "text/html;charset=utf-8", "TEXT/HTML", "application/xhtml+xml", "text/plain", ""],
)
def test_pages_that_are_read(kind: str) -> None:
    with served({"/me": (200, {"Content-Type": kind}, PAGE)}) as server:
        assert "Year 4" in text(server, "/me")


@pytest.mark.parametrize("kind", ["application/json", "application/activity+json; charset=utf-8"])
def test_data_that_is_read(kind: str) -> None:
    with served({"/me": (200, {"Content-Type": kind}, b"{}")}) as server:
        assert text(server, "/me") == "{}"


@pytest.mark.parametrize(
    "kind",
    [
        "image/svg+xml",
        "application/octet-stream",
        "application/pdf",
        "text/css",
        "video/mp4",
        "text/html-sandboxed",
        "html",
    ],
)
def test_kinds_that_are_not(kind: str) -> None:
    with served({"/me": (200, {"Content-Type": kind}, PAGE)}) as server:
        assert refused(server, "/me") == body.NOT_A_PAGE


@pytest.mark.parametrize(
    ("charset", "content", "read"),
    [
        ("utf-8", "Café".encode(), "Café"),
        ("ISO-8859-1", "Café – “tea”".encode("cp1252"), "Café – “tea”"),
        ("windows-1252", "Café".encode("cp1252"), "Café"),
        ("utf-16le", "Café".encode("utf-16-le"), "Café"),
        ("utf-7", b"a +AEA- b", "a +AEA- b"),
        ("rot13", b"Grnpure", "Grnpure"),
        ("zlib_codec", zlib.compress(b"x")[:1] + b"abc", "xabc"),
        ("undefined", b"abc", "abc"),
        ("idna", b"abc", "abc"),
        ("unicode_escape", rb"\u0041", r"\u0041"),
        ("no-such-set", "Café".encode(), "Café"),
        ("utf-8", b"Caf\xe9", "Caf\ufffd"),
    ],
)
def test_character_sets(charset: str, content: bytes, read: str) -> None:
    assert body.as_utf8(content, f'text/html; charset="{charset}"').decode() == read


# ---- F7: turned away ---------------------------------------------------------------------


@pytest.mark.parametrize("status", [401, 403, 429, 451, 999])
def test_a_site_that_turns_programs_away_is_told_with_what_to_do(status: int) -> None:
    with served({"/me": (status, HTML, b"")}) as server:
        assert SAVE_INSTEAD in refused(server, "/me")


@pytest.mark.parametrize(
    ("status", "word"), [(404, "no page"), (410, "no page"), (500, "fault"), (503, "fault"), (304, "fault")]
)
def test_faults_are_told(status: int, word: str) -> None:
    with served({"/me": (status, HTML, b"")}) as server:
        assert word in refused(server, "/me")


PLAIN = {"Content-Type": "text/plain"}


@pytest.mark.parametrize(
    ("rules", "path", "allowed"),
    [
        (b"User-agent: *\nDisallow: /", "/me", False),
        (b"User-agent: *\nDisallow: /me", "/me", False),
        (b"User-agent: profileaudit\nDisallow: /", "/me", False),
        (b"User-agent: *\nDisallow: /private", "/me", True),
        (b"User-agent: *\nDisallow:", "/me", True),
        (b"User-agent: GPTBot\nDisallow: /", "/me", True),
        (b"", "/me", True),
        (b"<html>not a robots.txt</html>", "/me", True),
    ],
)
def test_robots_txt_is_kept_to(rules: bytes, path: str, allowed: bool) -> None:
    with served({"/robots.txt": (200, PLAIN, rules), path: (200, HTML, PAGE)}) as server:
        if allowed:
            assert "Year 4" in text(server, path)
        else:
            assert "asks programs not to" in refused(server, path)
            assert server.paths == ["/robots.txt"]


@pytest.mark.parametrize(("status", "asked"), [(404, True), (403, True), (500, False), (503, False)])
def test_without_a_robots_txt_all_is_allowed_and_with_a_broken_one_nothing(status: int, asked: bool) -> None:
    with served({"/robots.txt": (status, PLAIN, b""), "/me": (200, HTML, PAGE)}) as server:
        if asked:
            assert "Year 4" in text(server, "/me")
        else:
            refused(server, "/me")
        assert ("/me" in server.paths) is asked


# ---- F8: manners -------------------------------------------------------------------------


def test_one_request_at_a_time_with_a_pause_between() -> None:
    with served({"/a": (200, HTML, PAGE), "/b": (200, HTML, PAGE)}) as server:
        going = visit(server, pause=0.2)
        going.page(server.url("/a"))
        going.page(server.url("/b"))
        gaps = [later - sooner for sooner, later in zip(server.at, server.at[1:], strict=False)]
        assert server.paths == ["/robots.txt", "/a", "/b"]
        assert all(gap >= 0.2 for gap in gaps)


def test_the_pause_is_two_seconds_unless_a_test_says_otherwise() -> None:
    assert Visit().pause == 2.0
    assert (Visit().seconds, Visit().ports, Visit().allowed) == (20.0, frozenset({80, 443}), guard.is_public)


@pytest.mark.parametrize("first", [(429, HTML, b""), (503, HTML | {"Retry-After": "120"}, b"")])
def test_a_site_that_asks_for_patience_is_left_alone(first: Answer) -> None:
    with served({"/a": first, "/b": (200, HTML, PAGE)}) as server:
        going = visit(server)
        for path in ("/a", "/b"):
            with pytest.raises(CannotOpen):
                going.page(server.url(path))
        assert "/b" not in server.paths


def test_no_more_than_so_many_pages() -> None:
    with served({"/a": (200, HTML, PAGE)}) as server:
        going = visit(server)
        for _ in range(PAGES):
            going.page(server.url("/a"))
        with pytest.raises(CannotOpen, match="No more than 20"):
            going.page(server.url("/a"))


def test_an_honest_name_no_cookies_and_nothing_else() -> None:
    cookie = HTML | {"Set-Cookie": "id=1; Path=/"}
    with served({"/a": (302, {"Location": "/b", "Set-Cookie": "x=1"}, b""), "/b": (200, cookie, PAGE)}) as server:
        going = visit(server)
        going.page(server.url("/a"))
        going.page(server.url("/b"))
        for _, headers in server.asked:
            assert headers["user-agent"].startswith("profileaudit/")
            assert "cookie" not in headers and "referer" not in headers


# ---- F9: nothing else --------------------------------------------------------------------


def test_nothing_that_belongs_to_a_page_is_fetched() -> None:
    links = "".join(f'<img src="/i{n}.png"><script src="/s{n}.js"></script><link href="/c{n}.css">' for n in range(20))
    page = f"<html><head><title>x</title></head><body>{links}<iframe src='/f'></iframe></body></html>".encode()
    with served({"/me": (200, HTML, page)}) as server:
        text(server, "/me")
        assert server.paths == ["/robots.txt", "/me"]


def test_httpx_is_loaded_only_for_a_page() -> None:
    code = "import sys, profileaudit.scan, profileaudit.fetch; print(sorted({'httpx', 'httpcore'} & set(sys.modules)))"
    done = run([sys.executable, "-c", code], capture_output=True, text=True, check=True)  # noqa: S603
    assert done.stdout.strip() == "[]"


# ---- profiles as data --------------------------------------------------------------------


@pytest.mark.parametrize(
    ("address", "data"),
    [
        ("https://github.com/sam-x", "https://api.github.com/users/sam-x"),
        ("https://www.github.com/sam-x/", "https://api.github.com/users/sam-x"),
        ("https://gravatar.com/samx", "https://gravatar.com/samx.json"),
        ("https://bsky.app/profile/sam.example", "https://public.api.bsky.app/xrpc/app.bsky.actor.getProfile?actor=sam.example"),
        ("https://github.com/", None),
        ("https://github.com/sam-x/repository", None),
        ("https://github.com/settings", None),
        ("https://gist.github.com/sam-x", None),
        ("https://bsky.app/profile/sam.example/post/3k", None),
        ("https://gravatar.com/samx.json", None),
        ("https://github.com.evil.example/sam-x", None),
        ("https://sam.example/github.com/sam-x", None),
    ],
)  # fmt: skip
def test_where_a_profile_is_as_data(address: str, data: str | None) -> None:
    assert profiles.data_address(address) == data


def test_a_mastodon_profile_is_asked_of_its_own_server() -> None:
    shell = b"<html><body><div id='mastodon' data-props='{}'></div></body></html>"
    data = b'{"id":"1","username":"sam","acct":"sam","display_name":"Sam","note":"<p>Year 4 teacher</p>"}'
    api = "/api/v1/accounts/lookup?acct=sam"
    json = {"Content-Type": "application/json"}
    with served({"/@sam": (200, HTML, shell), api: (200, json, data)}) as server:
        export = visit(server).page(server.url("/@sam"))
        assert server.paths == ["/robots.txt", "/@sam", api]
        assert export.files[0].path.endswith(".json")


@pytest.mark.parametrize(
    ("path", "page"), [("/@sam", b"<html><body>hello</body></html>"), ("/about", b"<div id='mastodon'></div>")]
)
def test_other_pages_are_no_mastodon_profiles(path: str, page: bytes) -> None:
    assert profiles.mastodon_address(f"https://social.example{path}", page) is None


# ---- into an audit -----------------------------------------------------------------------


@pytest.mark.parametrize(("given", "address"), [("https://sam.example", True), ("ftp://x", True), ("file:///x", True),
                                                ("C:/Users/Sam", False), ("C:\\Users", False), ("folder/a.html", False),
                                                (Path("https:/sam.example"), False)])  # fmt: skip
def test_what_is_an_address(given: Path | str, address: bool) -> None:
    assert is_address(given) is address


def test_a_fetched_page_can_be_sent_to_a_worker() -> None:
    with served({"/me": (200, HTML, PAGE)}) as server:
        (file,) = visit(server).page(server.url("/me")).files
        with pickle.loads(pickle.dumps(file)).open() as stream:  # noqa: S301
            assert stream.read() == PAGE


def test_no_address_is_contacted_without_the_word_that_it_is_the_users_own(monkeypatch: pytest.MonkeyPatch) -> None:
    with served({"/me": (200, HTML, PAGE)}) as server:
        monkeypatch.setattr("profileaudit.fetch.Visit", lambda: visit(server))
        with pytest.raises(CannotOpen, match="--my-own-page"):
            scan.audit([server.url("/me")])
        with pytest.raises(CannotOpen, match="--my-own-page"):
            scan.audit([server.url("/me")], own_pages=[server.url("/other")])
        assert server.paths == []


def test_a_fetched_page_is_audited_and_seen_by_everyone(monkeypatch: pytest.MonkeyPatch) -> None:
    with served({"/me": (200, HTML, PAGE)}) as server:
        monkeypatch.setattr("profileaudit.fetch.Visit", lambda: visit(server))
        report = scan.audit([server.url("/me")], own_pages=[server.url("/me")])
        (source,) = report.sources
        assert source.paths == (server.url("/me"),)
        assert any("fetched on" in note for note in source.notes)
        found = [finding for item in report.items for finding in item.findings]
        assert {finding.kind for finding in found} >= {"school", "job-title"}
        assert {finding.entry.audience.value for finding in found} == {"everyone"}


def test_a_page_that_cannot_be_had_costs_only_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    with served({"/me": (200, HTML, PAGE), "/wall": (403, HTML, b"")}) as server:
        monkeypatch.setattr("profileaudit.fetch.Visit", lambda: visit(server))
        both = [server.url("/me"), server.url("/wall")]
        report = scan.audit(both, own_pages=both)
        assert [each.file for each in report.unread] == [server.url("/wall")]
        assert not report.complete
