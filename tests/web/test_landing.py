"""Where uploads land: no name leads out of the session's folder, and a folder comes whole or not at all."""

from __future__ import annotations

import stat
from pathlib import Path
from urllib.parse import quote

import pytest

from profileaudit.web import landing, uploads
from profileaudit.web.landing import Landing, plain_path
from profileaudit.web.uploads import Receiver, Refused
from tests.web.conftest import Answer, Caller, Served
from tests.web.test_uploads import EDGE, END, KIND, file, part


@pytest.mark.parametrize(
    ("given", "plain"),
    [
        ("facebook-sam-2026.zip", "facebook-sam-2026.zip"),
        ("Toby Hartnoll · GitHub.html", "Toby Hartnoll · GitHub.html"),
        ("takeout-20260901T080000Z-003.zip", "takeout-20260901T080000Z-003.zip"),
        ("/etc/passwd", "passwd"),
        ("..", "file"),
        ("", "file"),
        (".bashrc", "bashrc"),
        ("a\x00b\n.zip", "a b .zip"),
        ("con.zip", "_con.zip"),
        ("LPT1", "_LPT1"),
        ("a:b?.zip", "a_b_.zip"),
        ("\u202egpj.exe", "gpj.exe"),
        ("x" * 500 + ".zip", "x" * 150 + ".zip"),
        ("é" * 500 + ".zip", "é" * 75 + ".zip"),
        ("a.zip. ", "a.zip"),
    ],
)
def test_names_of_files(given: str, plain: str) -> None:
    assert landing.plain_name(given) == plain


@pytest.mark.parametrize(
    ("given", "parts"),
    [
        ("takeout/Profile/Profile.json", ("takeout", "Profile", "Profile.json")),
        ("takeout\\Profile\\Profile.json", ("takeout", "Profile", "Profile.json")),
        ("photo.jpg", ("photo.jpg",)),
        ("/etc/passwd", ("etc", "passwd")),
        ("//server/share/x", ("server", "share", "x")),
        ("C:/Windows/x.ini", ("C_", "Windows", "x.ini")),
        ("a/../../b", ("a", "file", "file", "b")),
        ("..", ("file",)),
        ("a/..", ("a", "file")),
        ("a/... /b", ("a", "file", "b")),
        ("a/./b//c/", ("a", "b", "c")),
        ("", ("file",)),
        ("/", ("file",)),
        ("a/.DS_Store", ("a", ".DS_Store")),
        ("__MACOSX/._a.json", ("__MACOSX", "._a.json")),
        ("a/nul/con.txt", ("a", "_nul", "_con.txt")),
        ("a\x00b/c\nd.json", ("a b", "c d.json")),
        ("<img src=x onerror=alert(1)>/x.json", ("_img src=x onerror=alert(1)_", "x.json")),
        ("a/" * 50 + "b.json", ("a",) * 30 + ("b.json",)),
        ("é" * 500 + "/b.json", ("é" * 75, "b.json")),
    ],
)
def test_paths_inside_a_folder(given: str, parts: tuple[str, ...]) -> None:
    assert plain_path(given) == parts


def inside(content: bytes, path: str) -> bytes:
    return part(content, f'name="folder"; filename="{path}"')


def landed(where: Path, *bodies: bytes) -> Landing:
    """A folder that comes in as many uploads as there are bodies."""
    whole = Landing(where)
    for body in bodies:
        receiver = Receiver(KIND, whole, bool, known=True)
        receiver.take(body)
        receiver.close()
    return whole


def tree(top: Path) -> dict[str, bytes]:
    return {each.relative_to(top).as_posix(): each.read_bytes() for each in sorted(top.rglob("*")) if each.is_file()}


def test_a_folder_lands_whole_and_private(tmp_path: Path) -> None:
    first = inside(b"1", "export/a.json") + inside(b"22", "export/posts/1.json") + END
    second = inside(b"333", "export/posts/2.json") + file(b"4", "alone.txt") + END
    alone, export = landed(tmp_path, first, second).dropped
    assert (alone.name, alone.path.read_bytes(), alone.size) == ("alone.txt", b"4", 1)
    assert (export.name, export.path.name, export.size) == ("export", "export", 6)
    assert tree(export.path) == {"a.json": b"1", "posts/1.json": b"22", "posts/2.json": b"333"}
    for each in (export.path, export.path.parent, *export.path.rglob("*")):
        assert stat.S_IMODE(each.stat().st_mode) == (0o700 if each.is_dir() else 0o600)
    for dropped in (alone, export):
        landing.remove(dropped.path)
    assert list(tmp_path.iterdir()) == []


def test_two_folders_at_once_are_two(tmp_path: Path) -> None:
    one, other = landed(tmp_path, inside(b"1", "one/a.json") + inside(b"2", "other/a.json") + END).dropped
    landing.remove(one.path)
    assert tree(other.path) == {"a.json": b"2"}


def test_names_that_become_the_same_are_told_apart(tmp_path: Path) -> None:
    body = b"".join(inside(b"%d" % number, f"x/a{sign}.txt") for number, sign in enumerate("?*|"))
    (dropped,) = landed(tmp_path, body + END).dropped
    assert tree(dropped.path) == {"a_.txt": b"0", "a_ (2).txt": b"1", "a_ (3).txt": b"2"}


@pytest.mark.parametrize(
    "path", ["../../out.txt", "/out.txt", "a/../../../../out.txt", "..\\..\\out.txt", "a/..", "~/out"]
)
def test_nothing_lands_outside(tmp_path: Path, path: str) -> None:
    session = tmp_path / "home" / "dropped" / "session"
    session.mkdir(parents=True)
    landed(session, inside(b"x", path) + END)
    assert all(each.is_relative_to(session) for each in tmp_path.rglob("*") if each.is_file())
    assert sorted(each.name for each in (tmp_path / "home").iterdir()) == ["dropped"]


@pytest.mark.parametrize(
    ("last", "status"),
    [
        (inside(b"2", "export/b.json"), 400),  # broken off
        (inside(b"2", "export/a.json/b.json") + END, 507),  # a file cannot be a folder too
        (b"".join(inside(b"", f"export/{number}") for number in range(10_000)) + END, 413),
        (part(b"x" * 101, 'name="folder"') + END, 413),
    ],
)
def test_one_part_that_is_refused_takes_the_others_with_it(tmp_path: Path, last: bytes, status: int) -> None:
    with pytest.raises(Refused) as fault:
        landed(tmp_path, inside(b"1", "export/a.json") + END, last)
    assert fault.value.status == status
    assert list(tmp_path.iterdir()) == []


def test_what_came_before_counts_against_the_room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    usage = type("Usage", (), {"free": 3_000})
    monkeypatch.setattr("shutil.disk_usage", lambda where: usage)
    assert [uploads.room(tmp_path, taken) for taken in (0, 1_000)] == [1_500, 1_000]
    body = inside(b"x" * 800, "export/a.json") + END
    with pytest.raises(Refused) as fault:
        landed(tmp_path, body, body.replace(b"a.json", b"b.json"), body.replace(b"a.json", b"c.json"))
    assert (fault.value.status, fault.value.said) == (413, uploads.TOO_LARGE)
    assert list(tmp_path.iterdir()) == []


# -- over the wire


def sent(caller: Caller, body: bytes, address: str = "") -> Answer:
    return caller.post(f"/accounts/files{address}", body, Content_Type=KIND)


def names(served: Served) -> list[str]:
    return sorted(each.name for each in served.left() if each.name != "open.html")


def test_a_folder_in_parts(open_page: Served, caller: Caller) -> None:
    profile = (b'{"Profile": {}}', "tiktok-export/user_data_tiktok.json")
    assert sent(caller, inside(*profile) + END, "?part=1&of=2").status == 200
    assert "tiktok-export" not in caller.ask("/accounts").body.decode()  # not before it is whole
    assert sent(caller, inside(b"x", "tiktok-export/b/odd.bin") + END, "?part=2&of=2").status == 200
    assert caller.ask("/accounts").body.decode().count("Remove<span") == 1
    assert names(open_page) == ["odd.bin", "user_data_tiktok.json"]
    number = caller.ask("/accounts").body.decode().partition('name="number" value="')[2].partition('"')[0]
    caller.post("/accounts/remove", f"number={quote(number)}".encode())
    assert names(open_page) == []


@pytest.mark.parametrize(
    "addresses",
    [
        ["?part=2&of=2"],
        ["?part=1&of=3", "?part=3&of=3"],
        ["?part=1&of=3", "?part=2&of=3", "?part=2&of=3"],
    ],
)
def test_parts_that_do_not_follow_leave_nothing(open_page: Served, caller: Caller, addresses: list[str]) -> None:
    answers = [sent(caller, inside(b"x", "export/a.json") + END, each) for each in addresses]
    assert [each.status for each in answers] == [200] * (len(addresses) - 1) + [400]
    assert names(open_page) == []


def test_a_folder_that_never_comes_whole_is_removed(open_page: Served, caller: Caller) -> None:
    begun = inside(b"x", "export/a.json") + END
    for end in ("/accounts/stop", "/forget"):
        assert sent(caller, begun, "?part=1&of=2").status == 200
        assert names(open_page) == ["a.json"]
        caller.post(end)
        assert names(open_page) == []
    for _ in range(2):  # another one takes its place
        assert sent(caller, begun, "?part=1&of=2").status == 200
        assert names(open_page) == ["a.json"]
    caller.post("/accounts/stop")


@pytest.mark.parametrize("address", ["?part=0&of=0", "?part=-1", "?part=x&of=y", "?part=1&of=99999999999", "?of="])
def test_odd_numbers_are_one(open_page: Served, caller: Caller, address: str) -> None:
    assert sent(caller, f"--{EDGE}--\r\n".encode(), address).status == 200
    assert names(open_page) == []
