"""The only way out: one request, to a checked address, within a time. The only import of httpx.

The name is looked up once, every address it has is checked, and the connection goes to the checked address itself:
a name that points somewhere else a moment later changes nothing. That is done by a network backend of our own, which
httpcore takes as a public argument, so that nothing private of httpx is touched. Proxies, netrc and certificates
named by the environment are not looked at; no cookie outlives a request.
"""

from __future__ import annotations

import ssl
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

import httpcore
import httpx

import profileaudit
from profileaudit.export import CannotOpen
from profileaudit.fetch.guard import Address, Resolve, public_addresses

AGENT = f"profileaudit/{profileaudit.__version__} (a person checks their own public page; one page, no crawling)"
HEADERS = {
    "User-Agent": AGENT,
    "Accept": "text/html,application/xhtml+xml,application/json;q=0.9,text/plain;q=0.5",
    "Accept-Encoding": "gzip, deflate",
    "Accept-Language": "en-GB,en;q=0.8",
    "Connection": "close",
}
TOO_SLOW = "The page took too long to come, so it was given up. Try again later."
NO_ANSWER = "The web site did not answer as web sites do. Try again later, or check the address."
MOST_HEADERS = 200


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back, its body still on the wire."""

    status: int
    headers: httpx.Headers = field(repr=False)
    pieces: Iterator[bytes] = field(repr=False)
    """The body as it came: packed, if it is."""


@contextmanager
def request(address: str, seconds: float, resolve: Resolve, allowed: Callable[[Address], bool]) -> Iterator[Answer]:
    """Asks for one address, and follows nothing. `seconds`: for all of it, the body included.

    Raises CannotOpen, with a sentence, for whatever goes wrong until the body is read."""
    transport = _Transport(_Checked(time.monotonic() + seconds, resolve, allowed))
    try:
        with httpx.Client(transport=transport, trust_env=False, follow_redirects=False, timeout=seconds) as client:
            asked = httpx.Request("GET", address, headers=HEADERS)
            response = client.send(asked, stream=True)
            try:
                yield Answer(response.status_code, response.headers, response.iter_raw())
            finally:
                response.close()
    except (httpcore.TimeoutException, httpx.TimeoutException):
        raise CannotOpen(TOO_SLOW) from None
    except (httpcore.ProtocolError, httpcore.NetworkError, httpx.HTTPError, httpx.InvalidURL, ssl.SSLError, OSError):
        raise CannotOpen(NO_ANSWER) from None


class _Transport(httpx.BaseTransport):
    """httpx on a connection pool of httpcore's that uses our network backend, and no proxy."""

    def __init__(self, backend: httpcore.NetworkBackend) -> None:
        self._pool = httpcore.ConnectionPool(
            ssl_context=httpx.create_ssl_context(trust_env=False),
            max_connections=1,
            max_keepalive_connections=0,
            http2=False,
            retries=0,
            network_backend=backend,
        )

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        asked = httpcore.Request(
            method=request.method,
            url=httpcore.URL(
                scheme=request.url.raw_scheme,
                host=request.url.raw_host,
                port=request.url.port,
                target=request.url.raw_path,
            ),
            headers=request.headers.raw,
            content=b"",
            extensions=request.extensions,
        )
        response = self._pool.handle_request(asked)
        if len(response.headers) > MOST_HEADERS:
            response.close()
            raise CannotOpen(NO_ANSWER)
        return httpx.Response(response.status, headers=response.headers, stream=_Body(response))

    def close(self) -> None:
        self._pool.close()


class _Body(httpx.SyncByteStream):
    """The body of an answer of httpcore's."""

    def __init__(self, response: httpcore.Response) -> None:
        self._response = response

    def __iter__(self) -> Iterator[bytes]:
        yield from self._response.iter_stream()

    def close(self) -> None:
        self._response.close()


class _Checked(httpcore.NetworkBackend):
    """Connects to checked addresses only, and to none after the deadline."""

    def __init__(self, deadline: float, resolve: Resolve, allowed: Callable[[Address], bool]) -> None:
        self._deadline = deadline
        self._resolve = resolve
        self._allowed = allowed
        self._plain = httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        fault: Exception | None = None
        for address in public_addresses(host, port, self._resolve, self._allowed)[:4]:
            try:
                within = _left(self._deadline, timeout) / 2  # so that one dead address leaves time for the next
                return _Timed(self._plain.connect_tcp(str(address), port, within), self._deadline)
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as caught:
                fault = caught
        raise fault or httpcore.ConnectError()

    def connect_unix_socket(self, *args: Any, **options: Any) -> httpcore.NetworkStream:
        """Never: there is no page behind a socket of this computer."""
        raise httpcore.ConnectError()

    def sleep(self, seconds: float) -> None:
        time.sleep(seconds)


class _Timed(httpcore.NetworkStream):
    """A connection on which everything ends at the deadline, however little comes at a time."""

    def __init__(self, stream: httpcore.NetworkStream, deadline: float) -> None:
        self._stream = stream
        self._deadline = deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._stream.read(max_bytes, _left(self._deadline, timeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._stream.write(buffer, _left(self._deadline, timeout))

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        within = _left(self._deadline, timeout)
        return _Timed(self._stream.start_tls(ssl_context, server_hostname, within), self._deadline)

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)

    def close(self) -> None:
        self._stream.close()


def _left(deadline: float, timeout: float | None) -> float:
    """Seconds until the deadline, or the timeout if that is sooner. Raises ReadTimeout when there are none."""
    left = deadline - time.monotonic()
    if left <= 0:
        raise httpcore.ReadTimeout()
    return left if timeout is None else min(left, timeout)
