"""W8 and W9: what is dropped lies in one private folder, and nowhere once it was looked at."""

from __future__ import annotations

import http.client
import json
import signal
import time
import zipfile
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from io import BytesIO
from pathlib import Path

import psutil
import pytest

from profileaudit.web import folders, uploads
from profileaudit.web.landing import Dropped, Landing, remove
from profileaudit.web.uploads import Receiver, Refused
from tests.web.conftest import Answer, Caller, Served, let_in, serve

EDGE = "b0undary"
KIND = f"multipart/form-data; boundary={EDGE}"
MIB = 1024 * 1024


def part(content: bytes, disposition: str) -> bytes:
    head = f"--{EDGE}\r\nContent-Disposition: form-data; {disposition}\r\n\r\n"
    return head.encode() + content + b"\r\n"


def file(content: bytes, name: str = "a.txt") -> bytes:
    return part(content, f'name="files"; filename="{name}"')


END = f"--{EDGE}--\r\n".encode()
WORD = part(b"right", 'name="word"')


def received(where: Path, body: bytes, *, known: bool = True, piece: int = 7) -> list[Dropped]:
    landing = Landing(where)
    receiver = Receiver(KIND, landing, lambda word: word == "right", known=known)
    for start in range(0, len(body), piece):
        receiver.take(body[start : start + piece])
    receiver.close()
    return landing.dropped


def everything(where: Path) -> list[Path]:
    return list(where.iterdir())


@pytest.mark.parametrize("piece", [1, 7, 100_000])
@pytest.mark.parametrize(
    ("body", "known", "expected"),
    [
        (file(b"one") + END, True, [("a.txt", b"one")]),
        (WORD + file(b"one") + file(b"two") + END, False, [("a.txt", b"one"), ("a.txt", b"two")]),
        (file(b"\r\n--b0undar\r\n--", "x.zip") + END, True, [("x.zip", b"\r\n--b0undar\r\n--")]),
        (file(b"", "empty.zip") + END, True, [("empty.zip", b"")]),
        (WORD + file(b"", "") + END, False, []),  # the form was sent without a file
        (file(b"x", "../../etc/passwd") + END, True, [("passwd", b"x")]),
        (file(b"x", "C:/Users/sam/takeout-001.zip") + END, True, [("takeout-001.zip", b"x")]),
    ],
)
def test_files_arrive_whole(
    tmp_path: Path, body: bytes, known: bool, piece: int, expected: list[tuple[str, bytes]]
) -> None:
    dropped = received(tmp_path, body, known=known, piece=piece)
    assert [(each.name, each.path.read_bytes()) for each in dropped] == expected
    assert [each.size for each in dropped] == [len(content) for _, content in expected]
    for each in dropped:
        assert each.path.stat().st_mode & 0o777 == 0o600
        assert each.path.parent.stat().st_mode & 0o777 == 0o700
        remove(each.path)
    assert everything(tmp_path) == []


@pytest.mark.parametrize(
    ("body", "known", "status"),
    [
        (file(b"one") + END, False, 403),  # the word must come first
        (file(b"one") + WORD + END, False, 403),
        (part(b"wrong", 'name="word"') + file(b"one") + END, False, 403),
        (END, False, 400),
        (file(b"one"), True, 400),  # broken off
        (file(b"one")[:-10], True, 400),
        (b"", True, 400),
        (b"not a form at all", True, 400),
        (part(b"x" * 101, 'name="word"') + END, False, 413),  # a field that is not a file is never held in memory
        (part(b"x" * 10_000, 'name="files"') + END, True, 413),
        (b"".join(file(b"x", f"{number}.txt") for number in range(10_000)) + END, True, 413),
        (f"--{EDGE}\r\n".encode() + b"X: 1\r\n" * 1_000 + b"\r\n", True, 400),
        (f"--{EDGE}\r\nX: ".encode() + b"y" * MIB, True, 400),
    ],
)
def test_what_is_refused_leaves_nothing(tmp_path: Path, body: bytes, known: bool, status: int) -> None:
    with pytest.raises(Refused) as fault:
        received(tmp_path, body, known=known, piece=1_000)
    assert fault.value.status == status
    assert everything(tmp_path) == []


@pytest.mark.parametrize("kind", ["", "text/plain", "multipart/form-data", "multipart/mixed; boundary=x"])
def test_only_a_form_with_files_is_taken(tmp_path: Path, kind: str) -> None:
    with pytest.raises(Refused):
        Receiver(kind, Landing(tmp_path), bool, known=True)


def test_more_than_there_is_room_for_is_refused_as_it_comes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(uploads, "room", lambda where, taken: 1_000 - taken)
    (kept,) = received(tmp_path, file(b"x" * 700) + END)
    remove(kept.path)
    with pytest.raises(Refused) as fault:
        received(tmp_path, file(b"x" * 1_001) + END, piece=100)
    assert fault.value.status == 413
    assert everything(tmp_path) == []


def test_room_is_half_of_what_is_free_and_never_more_than_the_limit(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for free, room in ((0, 0), (1_000, 500), (10**15, uploads.LARGEST)):
        monkeypatch.setattr("shutil.disk_usage", lambda where, free=free: type("Usage", (), {"free": free}))
        assert uploads.room(tmp_path) == room


def test_a_session_s_folder_goes_with_it(tmp_path: Path) -> None:
    with folders.folder(tmp_path) as own:
        assert own.parent == tmp_path / "dropped"
        assert (own.parent.stat().st_mode & 0o777, own.stat().st_mode & 0o777) == (0o700, 0o700)
        (own / "a.zip").write_bytes(b"x")
        with folders.folder(tmp_path) as other:  # a second window leaves the first alone
            assert own.exists()
            assert other != own
    assert everything(tmp_path / "dropped") == []


def test_a_link_in_its_place_is_not_followed(tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "kept.txt").write_text("mine")
    (tmp_path / "dropped").mkdir()
    (tmp_path / "dropped" / "link").symlink_to(outside)
    with folders.folder(tmp_path):
        assert (outside / "kept.txt").read_text() == "mine"


@pytest.fixture(scope="module")
def own_page(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Served, Caller]]:
    served = serve(tmp_path_factory.mktemp("home"))
    yield served, let_in(served)
    served.end()


def test_a_large_file_streams(own_page: tuple[Served, Caller]) -> None:
    """What grows is the file on the disk, not the program: so with 160 MB, and with 5 GB (benchmarks/upload.py)."""
    served, caller = own_page
    own = psutil.Process(served.process.pid)
    head, piece, pieces = file(b"", "large.bin").removesuffix(b"\r\n"), b"\x00" * MIB, 160
    tail = b"\r\n" + END
    connection = begun(caller, len(head) + pieces * MIB + len(tail))
    connection.send(head)
    before, most = own.memory_info().rss, 0
    for number in range(pieces):
        connection.send(piece)
        if number % 10 == 0:
            most = max(most, own.memory_info().rss)
    connection.send(tail)
    answer = connection.getresponse()
    assert (answer.status, answer.read()) == (200, b'{"said":""}')
    connection.close()
    assert most - before < 30 * MIB
    assert most < 100 * MIB
    (large,) = [each for each in served.left() if each.name == "large.bin"]
    assert (large.stat().st_size, large.stat().st_mode & 0o777) == (pieces * MIB, 0o600)
    assert caller.post("/accounts/remove", b"number=1").status == 303
    assert [each.name for each in served.left()] in ([], ["open.html"])


def test_a_file_larger_than_the_room_is_refused_before_it_comes(own_page: tuple[Served, Caller]) -> None:
    _, caller = own_page
    connection = begun(caller, 10**16)
    answer = connection.getresponse()  # nothing of it was sent
    assert (answer.status, "read where it lies" in answer.read().decode()) == (413, True)
    connection.close()


@pytest.mark.parametrize("length", ["5", "100000"])
def test_a_length_that_lies(own_page: tuple[Served, Caller], length: str) -> None:
    served, caller = own_page
    connection = begun(caller, int(length))
    connection.send(file(b"x" * 300))
    connection.close()
    assert empty_soon(served)


def test_a_body_without_a_length(own_page: tuple[Served, Caller]) -> None:
    _, caller = own_page
    connection = begun(caller, None)
    for piece in (file(b"x" * 300, "chunked.txt"), END):
        connection.send(b"%x\r\n%s\r\n" % (len(piece), piece))
    connection.send(b"0\r\n\r\n")
    assert connection.getresponse().status == 200
    connection.close()
    assert "chunked.txt" in caller.ask("/accounts").body.decode()


def begun(caller: Caller, length: int | None) -> http.client.HTTPConnection:
    connection = http.client.HTTPConnection("127.0.0.1", caller.port, timeout=30)
    connection.putrequest("POST", "/accounts/files")
    connection.putheader("Cookie", caller.cookie)
    connection.putheader("Sec-Fetch-Site", "same-origin")
    connection.putheader("X-Profileaudit", caller.word)
    connection.putheader("Content-Type", KIND)
    if length is None:
        connection.putheader("Transfer-Encoding", "chunked")
    else:
        connection.putheader("Content-Length", str(length))
    connection.endheaders()
    return connection


def empty_soon(served: Served) -> bool:
    for _ in range(100):
        if [each for each in served.left() if each.name == "a.txt"] == []:
            return True
        time.sleep(0.05)
    return False


def dropped_into(caller: Caller) -> Answer:
    return caller.post("/accounts/files", file(b"canary " * 1000) + END, Content_Type=KIND)


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_ctrl_c_removes_what_was_dropped(tmp_path: Path, number: int) -> None:
    served = serve(tmp_path)
    assert dropped_into(let_in(served)).status == 200
    assert [each for each in served.left() if each.name == "a.txt"]
    served.end(number)
    assert everything(tmp_path / "dropped") == []


# -- kill -9 at twenty moments

TWO_FILES = file(b"canary " * 30_000) + file(b"canary " * 300_000, "b.txt") + END
SAMPLE = Path(__file__).parents[2] / "sample_profiles/kayleigh-dunstan/exports"


def while_it_is_sent(share: float) -> Callable[[Served, Caller], None]:
    """A moment of an upload: so much of its body has been sent, the rest never comes."""

    def begin(served: Served, caller: Caller) -> None:
        sent = TWO_FILES[: round(len(TWO_FILES) * share)]
        connection = begun(caller, len(TWO_FILES))
        connection.send(sent)
        soon(lambda: bool(lying(served)) or len(sent) < 200)
        connection.close()

    return begin


def while_it_is_looked_at(looks: int) -> Callable[[Served, Caller], None]:
    """A moment of an audit of what was dropped: so many times somebody asked how far it had come, or it ended."""

    def begin(served: Served, caller: Caller) -> None:
        archive = BytesIO()
        with zipfile.ZipFile(archive, "w") as packed:
            for each in sorted(SAMPLE.rglob("*")):
                packed.write(each, each.relative_to(SAMPLE))
        body = file(archive.getvalue(), "tiktok.zip") + END
        assert caller.post("/accounts/files", body, Content_Type=KIND).status == 200
        assert lying(served)
        assert caller.post("/looking").headers["location"] == "/looking"
        for _ in range(looks):
            if json.loads(caller.ask("/looking.json").body)["state"] != "running":
                return
            time.sleep(0.02)  # so that the program has the processor, and not its asker

    return begin


CHAINS = (
    [*map(while_it_is_sent, (0, 0.00001, 0.0001, 0.02, 0.05, 0.09))],
    [*map(while_it_is_sent, (0.0909, 0.1, 0.2, 0.4, 0.6, 0.8))],
    [*map(while_it_is_sent, (0.9, 0.99999, 1)), *map(while_it_is_looked_at, (0, 2))],
    [*map(while_it_is_looked_at, (8, 20, 10_000))],
)
"""Twenty moments, in chains: the next start after a kill is the one that is killed next."""


def killed(home: Path, moments: Sequence[Callable[[Served, Caller], None]]) -> list[list[str]]:
    """Kills the program at each of the moments. Returns what lay there at the starts after it."""
    found = []
    for moment in moments:
        served = serve(home)
        found.append([each.name for each in served.left()])
        moment(served, let_in(served))
        served.end(signal.SIGKILL)
        assert everything(home / "dropped")  # a killed program tidies nothing
    served = serve(home)
    found.append([each.name for each in served.left()])
    served.end()
    assert everything(home / "dropped") == []
    return found


def test_the_next_start_removes_what_a_killed_one_left(tmp_path: Path) -> None:
    assert sum(map(len, CHAINS)) == 20
    with ThreadPoolExecutor(len(CHAINS)) as pool:
        homes = [tmp_path / str(number) for number in range(len(CHAINS))]
        for found in pool.map(killed, homes, CHAINS):
            assert {*map(tuple, found)} == {("open.html",)}


def lying(served: Served) -> list[Path]:
    """What lies in the folder that was dropped."""
    return [each for each in served.left() if each.name != "open.html"]


def soon(there: Callable[[], bool]) -> None:
    """Waits until it is so."""
    for _ in range(400):
        if there():
            return
        time.sleep(0.05)
    raise AssertionError("it does not come")
