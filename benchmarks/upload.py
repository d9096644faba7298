"""What a large file costs that is dropped onto the page: memory of the server, time, and whether it arrived whole.

    python benchmarks/upload.py [GIGABYTES]        5 by default; needs twice that much room on the disk

A real server on 127.0.0.1, and the multipart body that a browser would send, from a file that takes no room itself
(sparse). The server's folder is removed afterwards.
"""

from __future__ import annotations

import http.client
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from urllib.parse import urlsplit

import psutil

PIECE = 1024 * 1024
EDGE = "b0undary"
SERVER = """
import sys
from pathlib import Path
from profileaudit.web.serve import open_page
open_page(lambda link, opener: print(link, flush=True), home=Path(sys.argv[1]))
"""


def main(gigabytes: float) -> None:
    size = int(gigabytes * 1024**3)
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder, "download.zip")
        with source.open("wb") as file:
            file.truncate(size)
        command = [sys.executable, "-c", SERVER, str(Path(folder, "home"))]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
            try:
                assert server.stdout
                measure(server.stdout.readline().strip(), psutil.Process(server.pid), source, Path(folder, "home"))
            finally:
                server.terminate()


def measure(link: str, server: psutil.Process, source: Path, home: Path) -> None:
    port, cookie, word = let_in(link)
    before, spent, begun = server.memory_info().rss, server.cpu_times(), time.perf_counter()
    status, most = send(port, cookie, word, source, server)
    seconds, now = time.perf_counter() - begun, server.cpu_times()
    (copy,) = home.rglob(source.name)
    size = source.stat().st_size
    print(f"{size / 1024**3:.1f} GiB: answer {status}, arrived whole: {copy.stat().st_size == size}")
    print(f"memory of the server: {before / 1e6:.0f} MB before, {most / 1e6:.0f} MB at most while it came")
    print(f"{seconds:.0f} s ({size / 1e6 / seconds:.0f} MB/s)")
    print(f"processor of the server: {now.user - spent.user:.1f} s own, {now.system - spent.system:.1f} s system")


def let_in(link: str) -> tuple[int, str, str]:
    """Uses the link as a browser does. Returns the port, the cookie and the word that forms bring."""
    parts = urlsplit(link)
    assert parts.port
    _, cookie = ask(parts.port, f"{parts.path}?{parts.query}", {})
    page, _ = ask(parts.port, "/", {"Cookie": cookie})
    return parts.port, cookie, page.partition('name="word" content="')[2].partition('"')[0]


def ask(port: int, path: str, headers: dict[str, str]) -> tuple[str, str]:
    connection = http.client.HTTPConnection("127.0.0.1", port)
    connection.request("GET", path, headers=headers)
    answer = connection.getresponse()
    return answer.read().decode(), answer.getheader("set-cookie", "").partition(";")[0]


def send(port: int, cookie: str, word: str, source: Path, server: psutil.Process) -> tuple[int, int]:
    """Sends the file. Returns the status of the answer, and the most bytes that the server held in memory."""
    head = f'--{EDGE}\r\nContent-Disposition: form-data; name="files"; filename="{source.name}"\r\n\r\n'.encode()
    tail = f"\r\n--{EDGE}--\r\n".encode()
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=600)
    connection.putrequest("POST", "/accounts/files")
    for name, value in (
        ("Cookie", cookie),
        ("Sec-Fetch-Site", "same-origin"),
        ("X-Profileaudit", word),
        ("Content-Type", f"multipart/form-data; boundary={EDGE}"),
        ("Content-Length", str(len(head) + source.stat().st_size + len(tail))),
    ):
        connection.putheader(name, value)
    connection.endheaders(head)
    most = 0
    with source.open("rb") as file:
        for number, piece in enumerate(iter(lambda: file.read(PIECE), b"")):
            connection.send(piece)
            if number % 32 == 0:
                most = max(most, server.memory_info().rss)
    connection.send(tail)
    return connection.getresponse().status, max(most, server.memory_info().rss)


if __name__ == "__main__":
    main(float(sys.argv[1]) if len(sys.argv) > 1 else 5)
