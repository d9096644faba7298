"""What is built to harm, or broke on its way, beside good files: it costs itself alone, and is always told of.

Every case is an X archive with a telephone number in its bio (which must be found whatever else is in the archive)
and the same archive without the number, for which no report may say that nothing was found. The limits and the
measurements behind them: `archives`, `formats.values`, `formats.html`.
"""

from __future__ import annotations

import json
import os
import random
import signal
import socket
import struct
import subprocess
import sys
import tarfile
import textwrap
import time
import tracemalloc
import zipfile
import zlib
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

import pytest

from profileaudit import audit, cli, detectors, nlp, reports, scan, summary
from profileaudit.export import CannotOpen
from profileaudit.model import Entry, Finding, Report
from profileaudit.reports import Showing
from profileaudit.summary import Outcome

CANARY = "07700 900123"
SECOND = "07700 900456"


@pytest.fixture(autouse=True)
def in_this_process_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No home of anybody's is touched, and the language model, which has tests of its own, is left out."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.setattr(nlp, "name", lambda texts: [()] * len(texts))


# How the archives are made.


def script(name: str, rows: object) -> bytes:
    return f"window.YTD.{name}.part0 = {json.dumps(rows)}".encode()


def posts(*texts: str) -> bytes:
    when = "Wed Feb 10 21:03:00 +0000 2021"
    rows = [{"tweet": {"full_text": t, "created_at": when, "id_str": str(n)}} for n, t in enumerate(texts)]
    return script("tweets", rows)


def good(bio: str) -> list[tuple[str, bytes]]:
    account = {"email": "sam@example.org", "username": "samok", "accountId": "1", "accountDisplayName": "Sam"}
    profile = {"description": {"bio": bio, "website": "", "location": ""}}
    return [
        ("data/account.js", script("account", [{"account": account}])),
        ("data/profile.js", script("profile", [{"profile": profile}])),
        ("data/tweets.js", posts("A quiet day")),
    ]


def deflated(data: bytes) -> bytes:
    packing = zlib.compressobj(9, zlib.DEFLATED, -15)
    return packing.compress(data) + packing.flush()


Lie = dict[str, object]
"""What is to be wrong with a member: see `lying`."""


def lying(members: Sequence[tuple[str, bytes]], *lies: tuple[str, bytes, Lie]) -> bytes:
    """A zip, written by hand: honest members, then those of which something is not true."""
    body, listing, count = b"", b"", 0
    for name, data, lie in [*((name, data, Lie()) for name, data in members), *lies]:
        told = {"name": name.encode(), "method": 8, "flags": 0, "mode": 0o100644, "crc": zlib.crc32(data)} | lie
        packed = told.get("packed", deflated(data) if told["method"] == 8 else data)
        assert isinstance(packed, bytes)
        size = told.get("size", len(data))
        own, listed = told.get("local_name", told["name"]), told["name"]
        assert isinstance(own, bytes) and isinstance(listed, bytes)
        at = told.get("at", len(body))
        if "at" not in told:
            head = (20, told["flags"], told["method"], 0, 0, told["crc"], len(packed), size, len(own), 0)
            body += struct.pack("<4s5H3L2H", b"PK\3\4", *head) + own + packed
        if told.get("listed", True):
            line = (3 << 8 | 20, 20, told["flags"], told["method"], 0, 0, told["crc"], len(packed), size)
            mode = told["mode"]
            assert isinstance(mode, int)
            listing += struct.pack("<4s6H3L5H2L", b"PK\1\2", *line, len(listed), 0, 0, 0, 0, mode << 16, at) + listed
            count += 1
    return body + listing + struct.pack("<4s4H2LH", b"PK\5\6", 0, 0, count, count, len(listing), len(body), 0)


def zipped(*members: tuple[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    sink = BytesIO()
    with zipfile.ZipFile(sink, "w", method) as archive:
        for name, data in members:
            archive.writestr(name, data)
    return sink.getvalue()


# What is asked of a report.


def every_format(report: Report) -> dict[str, str]:
    look = Showing(values=True, secret=b"k" * 32)
    return {name: form.render(report, look) for name, form in reports.formats().items()}


def found(report: Report) -> list[str]:
    return [finding.value for item in report.items for finding in item.findings]


def unread(report: Report) -> dict[str, str]:
    return {each.file: each.why for each in (*report.unread, *(u for source in report.sources for u in source.unread))}


def costs_itself_alone(make: Callable[[str], Path], name: str, why: str) -> None:
    """The archive with the number gives it; the one without says that not everything was read; both name the file."""
    report = audit([make(f"Ring me on {CANARY}")])
    assert CANARY in found(report)
    assert summary.outcome(report) is Outcome.SOMETHING_TO_DO
    _names(report, name, why)
    report = audit([make("Tea and biscuits")])
    assert found(report) == []
    assert summary.outcome(report) is Outcome.NOT_ALL_READ
    _names(report, name, why)
    for form, text in every_format(report).items():
        assert "nothing found" not in text.casefold(), form
        assert form == "csv" or Path(name).name in text, form  # the table of jobs has no room for what was not read


def _names(report: Report, name: str, why: str) -> None:
    told = unread(report)
    assert name in told, told
    assert why in told[name]
    assert not report.complete


# One member of an archive.

TWEETS = posts("Only this")
BOMB = b"0" * (8 * 1024 * 1024)
DEEP = 100_000

MEMBERS: list[tuple[str, bytes, Lie, str]] = [
    ("a wrong checksum", TWEETS, {"crc": 1}, "damaged"),
    ("damaged packing", TWEETS, {"packed": b"\x07" * 80}, "damaged"),
    ("cut packing", TWEETS, {"packed": deflated(TWEETS)[:-4]}, "damaged"),
    ("locked", TWEETS, {"flags": 1}, "password"),
    ("locked strongly", TWEETS, {"flags": 0x41}, "password"),
    ("hidden headers", TWEETS, {"flags": 0x2000}, "password"),
    ("AES", TWEETS, {"method": 99}, "AES"),
    ("Deflate64", TWEETS, {"method": 9}, "Deflate64"),
    ("bzip2", TWEETS, {"method": 12}, "bzip2"),
    ("LZMA", TWEETS, {"method": 14}, "LZMA"),
    ("Zstandard", TWEETS, {"method": 93}, "Zstandard"),
    ("an unknown method", TWEETS, {"method": 77}, "method 77"),
    ("two names", TWEETS, {"local_name": b"data/tweets-part9.js"}, "two ways"),
    ("a link", b"/etc/passwd", {"mode": 0o120777}, "link"),
    ("a device", b"", {"mode": 0o020666}, "not an ordinary file"),
    ("says it holds ten bytes", TWEETS, {"size": 10}, "damaged"),
    ("says it holds ten bytes, and is a bomb", BOMB, {"size": 10}, "damaged"),
    ("says it holds more than it does", TWEETS, {"size": len(TWEETS) + 1}, "damaged"),
    ("shares its bytes", TWEETS, {"at": 0}, "shares its bytes"),
    ("lies beyond the end", TWEETS, {"at": 1 << 30}, "does not hold it"),
    ("is not listed", TWEETS, {"listed": False}, "not in the archive's list"),
    # What is in it.
    ("is empty", b"", {}, "empty"),
    ("is no script", b"\x89PNG\r\n\x1a\n" + bytes(range(256)), {}, "does not begin as"),
    ("is cut off", TWEETS[:-9], {}, "cut off"),
    ("is damaged", TWEETS.replace(b'"full_text"', b"full text"), {}, "damaged"),
    ("has code after its data", TWEETS + b"; alert(1)", {}, "after the end"),
    ("is nested without end", b"window.YTD.tweets.part0 = " + b"[" * DEEP, {}, "levels deep"),
    ("is nested and closed", b"window.YTD.tweets.part0 = " + b"[" * DEEP + b"]" * DEEP, {}, "levels deep"),
    ("is nested in objects", b"window.YTD.tweets.part0 = [" + b'{"a":' * DEEP, {}, "levels deep"),
    ("one level too deep", b"window.YTD.tweets.part0 = " + b"[" * 65 + b"]" * 65, {}, "levels deep"),
    ("a number of 401 digits", b"window.YTD.tweets.part0 = [" + b"1" * 401 + b"]", {}, "digits"),
    ("a number of 5,000 digits", b"window.YTD.tweets.part0 = [" + b"1" * 5000 + b"]", {}, "digits"),
    ("a number of a million digits", b"window.YTD.tweets.part0 = [" + b"1" * 1_000_000 + b"]", {}, "digits"),
    ("a string of 20 MB", script("tweets", ["a" * 20_000_000]), {}, "too large"),
    ("a key of 20 MB", script("tweets", [{"a" * 20_000_000: 1}]), {}, "too large"),
    ("is no number", b"window.YTD.tweets.part0 = [NaN]", {}, ""),
    ("nothing that is known", b'window.YTD.tweets.part0 = {"posts": [1]}', {}, ""),
    ("blanks without end", b"window.YTD.tweets.part0 =" + b" " * 3_000_000, {}, ""),
    ("an equals sign without end", b"window.YTD." + b"a." * 1_000_000, {}, ""),
    ("quotation marks without end", b"window.YTD.tweets.part0 = [" + b'"\\' * 1_000_000, {}, ""),
]


@pytest.mark.parametrize(("data", "lie", "why"), [case[1:] for case in MEMBERS], ids=[case[0] for case in MEMBERS])
def test_a_bad_member_costs_itself_alone(tmp_path: Path, data: bytes, lie: Lie, why: str) -> None:
    name = "data/tweets-part1.js"

    def make(bio: str) -> Path:
        path = tmp_path / "twitter.zip"
        path.write_bytes(lying(good(bio), (name, data, lie)))
        return path

    began = time.monotonic()
    costs_itself_alone(make, name, why)
    assert time.monotonic() - began < 20


def test_ten_bad_members_cost_themselves_alone(tmp_path: Path) -> None:
    bad = [
        (f"data/tweets-part{number}.js", data, lie) for number, (_, data, lie, _) in enumerate(MEMBERS[:18], start=1)
    ]
    fine = [(f"data/tweets-part{number}.js", posts(f"Ring 07700 900{number}")) for number in range(200, 210)]
    path = tmp_path / "twitter.zip"
    path.write_bytes(lying([*good(f"Ring {CANARY}"), *fine], *bad))
    report = audit([path])
    assert set(found(report)) >= {CANARY, *(f"07700 900{number}" for number in range(200, 210))}
    assert set(unread(report)) >= {name for name, _, _ in bad}


def raw(text: str) -> bytes:
    """A file of one post, its text as it is to stand in the JSON."""
    return b'window.YTD.tweets.part0 = [{"tweet": {"full_text": ' + text.encode() + b"}}]"


HARMLESS: list[tuple[str, bytes]] = [
    ("a number of 400 digits", script("tweets", [{"tweet": {"full_text": SECOND, "n": int("1" * 400)}}])),
    ("halves of letters", raw(f'"{SECOND} \\ud800 \\udc00"')),
    ("controls", raw(f'"\\u0000\\u001b[31m {SECOND} \\u009b31m\\u202e\\u0007"')),
    ("a byte order mark", b"\xef\xbb\xbf" + posts(SECOND)),
    ("UTF-16", posts(SECOND).decode().encode("utf-16")),
    ("a semicolon and a comment", posts(SECOND) + b"; // end\n"),
    ("the same key twice", raw(f'"x", "full_text": "{SECOND}"')),
]


@pytest.mark.parametrize("data", [data for _, data in HARMLESS], ids=[name for name, _ in HARMLESS])
def test_what_is_only_odd_is_read_whole(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "twitter.zip"
    path.write_bytes(zipped(*good(f"Ring {CANARY}"), ("data/tweets-part1.js", data)))
    report = audit([path])
    assert {CANARY, SECOND} <= set(found(report))
    assert report.complete
    for text in every_format(report).values():
        assert not set(text) & {*map(chr, range(0x20)), *map(chr, range(0x7F, 0xA0)), "\u202e"} - {"\n", "\r", "\t"}
        text.encode("utf-8")


def test_limits_do_not_depend_on_how_deep_the_caller_stands(tmp_path: Path) -> None:
    path = tmp_path / "twitter.zip"
    deep = b'[{"tweet": {"full_text": "%s", "n": %s}}]' % (SECOND.encode(), b"[" * 60 + b"]" * 60)
    path.write_bytes(zipped(*good("Tea"), ("data/tweets-part1.js", b"window.YTD.tweets.part0 = " + deep)))

    def at_depth(levels: int) -> list[str]:
        return at_depth(levels - 1) if levels else found(audit([path]))

    assert at_depth(0) == at_depth(400) == [SECOND]


def test_both_members_of_one_name_are_read(tmp_path: Path) -> None:
    path = tmp_path / "twitter.zip"
    twins = [("data/tweets-part1.js", posts(f"Ring {number}"), Lie()) for number in (CANARY, SECOND)]
    path.write_bytes(lying(good("Tea"), *twins))
    report = audit([path])
    assert set(found(report)) == {CANARY, SECOND}
    assert any("same name" in note for note in report.sources[0].notes)


@pytest.mark.parametrize("method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
def test_an_archive_in_an_archive(tmp_path: Path, method: int) -> None:
    inner = zipped(*good(f"Ring {CANARY}"), ("data/deeper.zip", zipped(("a", b"b"))))
    path = tmp_path / "all my downloads.zip"
    path.write_bytes(zipped(("twitter.zip", inner), method=method))
    report = audit([path])
    assert found(report) == [CANARY]
    assert "archive inside an archive" in unread(report)["twitter.zip/data/deeper.zip"]


def test_an_archive_that_holds_itself_is_left_in_time(tmp_path: Path) -> None:
    inner = zipped(*good("Tea"))
    for _ in range(50):
        inner = zipped(*good("Tea"), ("again.zip", inner))
    path = tmp_path / "twitter.zip"
    path.write_bytes(inner)
    began = time.monotonic()
    assert "again.zip/again.zip" in unread(audit([path]))
    assert time.monotonic() - began < 5


# A whole archive.


def test_a_cut_anywhere_is_told_of_and_costs_what_follows(tmp_path: Path) -> None:
    many = [(f"data/tweets-part{number}.js", posts(f"Ring 07700 900{number}")) for number in range(100, 130)]
    whole = zipped(*good(f"Ring {CANARY}"), *many)
    ends = sorted(whole.find(name.encode()) for name, _ in many)
    path = tmp_path / "twitter.zip"
    for cut in random.Random(4).sample(range(ends[0], len(whole)), 25):  # noqa: S311
        path.write_bytes(whole[:cut])
        report = audit([path])
        assert CANARY in found(report)
        assert len(found(report)) >= sum(1 for end in ends if end < cut) - 1
        assert "cut off or damaged" in unread(report)["twitter.zip"], cut


def test_an_archive_of_which_nothing_is_left_is_a_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "twitter.zip"
    whole = zipped(*good("Tea"))
    for raw in (whole[:40], whole[:10], b"PK\3\4", b"PK\5\6" + bytes(18), b"\x1f\x8b\x08", b"Rar!\x1a\x07\x00"):
        path.write_bytes(raw)
        assert cli.main(["scan", str(path)]) == 2
        said = capsys.readouterr()
        assert said.out == "" and said.err.startswith("profileaudit: ") and "Traceback" not in said.err


@pytest.mark.parametrize("mode", ["w", "w:gz"])
def test_a_tar_with_links_and_devices(tmp_path: Path, mode: str) -> None:
    def make(bio: str) -> Path:
        path = tmp_path / "twitter.tar"
        with tarfile.open(path, mode) as archive:  # type: ignore[call-overload]
            for name, data in [*good(bio), ("../../evil.js", b"x")]:
                entry = tarfile.TarInfo(name)
                entry.size = len(data)
                archive.addfile(entry, BytesIO(data))
            entry = tarfile.TarInfo("data/tweets-part1.js")
            entry.type, entry.linkname = tarfile.SYMTYPE, "/etc/passwd"
            archive.addfile(entry)
        return path

    costs_itself_alone(make, "data/tweets-part1.js", "link")
    assert not list(tmp_path.parent.glob("evil*"))


def test_a_folder_with_pipes_links_and_loops(tmp_path: Path) -> None:
    outside = tmp_path / "outside.js"
    outside.write_bytes(posts(f"Ring {SECOND}"))

    def make(bio: str) -> Path:
        root = tmp_path / bio.split()[0]
        (root / "data").mkdir(parents=True, exist_ok=True)
        for name, data in good(bio):
            (root / name).write_bytes(data)
        os.mkfifo(root / "data" / "tweets-part1.js")
        (root / "data" / "tweets-part2.js").symlink_to(outside)
        (root / "data" / "loop").symlink_to(root)
        with socket.socket(socket.AF_UNIX) as door:
            os.chdir(root)  # a socket's path may be no longer than 108 bytes
            door.bind("tweets-part3.js")
        return root

    here = Path.cwd()
    try:
        costs_itself_alone(make, "data/tweets-part1.js", "not an ordinary file")
        report = audit([tmp_path / "Ring"])
    finally:
        os.chdir(here)
    assert SECOND not in found(report)
    assert {"data/tweets-part2.js", "data/loop", "tweets-part3.js"} <= set(unread(report))


def test_parts_are_one_audit_and_a_missing_one_is_named(tmp_path: Path) -> None:
    texts = {"001": good("Tea"), "003": [("data/tweets-part1.js", posts(f"Ring {CANARY}"))]}
    paths = []
    for number, members in texts.items():
        paths.append(tmp_path / f"takeout-20260901T080000Z-{number}.zip")
        paths[-1].write_bytes(zipped(*members))
    report = audit(paths)
    (source,) = report.sources
    assert found(report) == [CANARY] and len(source.paths) == 2
    assert unread(report) == {
        "takeout-20260901T080000Z": "part 2 of this download was not given: give all its parts together"
    }
    assert unread(audit([tmp_path])) == unread(report)  # the folder that holds them
    (tmp_path / "takeout-20260901T080000Z-002.zip").write_bytes(zipped(("data/tweets-part2.js", posts("Tea"))))
    assert audit([tmp_path]).complete


def test_a_download_that_broke_off_at_two_gigabytes(tmp_path: Path) -> None:
    def make(bio: str) -> Path:
        path = tmp_path / "twitter.zip"
        path.write_bytes(zipped(*good(bio)))
        os.truncate(path, 2**31)  # zeros that take no room on the disk
        return path

    report = audit([make(f"Ring {CANARY}")])
    assert found(report) == [CANARY]
    whys = [each.why for each in report.unread]
    assert any("2 GiB" in why for why in whys) and any("cut off" in why for why in whys)
    assert summary.outcome(audit([make("Tea")])) is Outcome.NOT_ALL_READ


# Other formats than X's.


def linkedin_zip(tmp_path: Path, files: dict[str, bytes]) -> Path:
    path = tmp_path / "linkedin.zip"
    files = {"Email Addresses.csv": b"Email Address,Confirmed\nsam@example.org,Yes\n", **files}
    path.write_bytes(zipped(*files.items()))
    return path


def linkedin(tmp_path: Path, files: dict[str, bytes]) -> Report:
    return audit([linkedin_zip(tmp_path, files)])


def test_a_lost_quotation_mark_costs_its_row(tmp_path: Path) -> None:
    rows = [f"2026-01-02,Words {number}\n" for number in range(20_000)]
    rows[3] = '2026-01-02,"Words without end\n'
    rows[-1] = f"2026-01-02,Ring {CANARY}\n"
    report = linkedin(tmp_path, {"Comments.csv": ("Date,Message\n" + "".join(rows)).encode()})
    assert found(report) == [CANARY]
    assert report.sources[0].sections["Comments"] >= len(rows) - 10
    assert "quotation mark" in unread(report)["Comments.csv"]


@pytest.mark.parametrize(
    "body",
    [
        "<div>" * 300 + "words" + "</div>" * 300 + f"<p>Ring {CANARY}</p>",
        "<div>" * 600 + f"Ring {CANARY}" + "</div>" * 600,
        "<div>" * 5000 + f"Ring {CANARY}" + "</div>" * 5000,
        "<b><i>" * 10_000 + f"Ring {CANARY}",
        "<!--" * 40_000 + f"Ring {CANARY}",
        "<" * 100_000 + f" Ring {CANARY}",
        "&" * 100_000 + f"Ring {CANARY}",
        "<table>" * 2_000 + f"Ring {CANARY}",
        "<![CDATA[" * 20_000 + f"Ring {CANARY}",
        f'<a href="{"x" * 3_000_000}">Ring {CANARY}',
        f"<p>Ring {CANARY}</p><script>",
        "<textarea>" + f"Ring {CANARY}",
    ],
    ids=range(12),
)
def test_text_that_a_page_hides_is_found_or_told_of(tmp_path: Path, body: str) -> None:
    page = f"<html><head><title>Essay</title></head><body><h1>Essay</h1>{body}</body></html>"
    began = time.monotonic()
    report = linkedin(tmp_path, {"Articles/Articles/essay.html": page.encode()})
    assert CANARY in found(report) or "Articles/Articles/essay.html" in unread(report)
    assert time.monotonic() - began < 10


def test_an_encoding_that_was_chosen_is_told_of(tmp_path: Path) -> None:
    about = f"Profile Summary\nCafé, naïve – {CANARY}\n"
    plain = linkedin(tmp_path, {"Profile Summary.csv": about.encode()})
    assert found(plain) == [CANARY] and plain.sources[0].notes == ()
    old = linkedin(tmp_path, {"Profile Summary.csv": about.encode("cp1252")})
    assert old.sources[0].notes == (
        "Profile Summary.csv is not in UTF-8 throughout: its other letters were read as Windows-1252.",
    )
    assert old.complete
    text = next(item.findings[0].entry.text for item in old.items)
    assert text == f"Café, naïve – {CANARY}"
    for form in ("text", "html", "json", "md"):
        assert "Windows-1252" in every_format(old)[form].replace("\n    ", " ")


def test_five_megabytes_of_utf8_stay_utf8(tmp_path: Path) -> None:
    rows = "".join(f"2026-01-02,Zoë – naïve café {number}\n" for number in range(130_000))
    path = tmp_path / "linkedin.zip"
    path.write_bytes(
        zipped(("Registration.csv", b"Registered At\n"), ("Comments.csv", f"Date,Message\n{rows}".encode()))
    )
    seen: list[str] = []

    def find(entries: list[Entry], *_: object) -> list[Finding]:
        seen.extend(entry.text for entry in entries)
        return []

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(detectors, "find", find)
        report = audit([path])
    assert report.sources[0].notes == ()
    assert len(seen) == 130_000 and all(text.startswith("Zoë – naïve café") for text in seen)


# The whole program.


def test_memory_does_not_grow_with_what_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(detectors, "find", lambda entries, *_: [])
    peaks = []
    row = f"2026-01-02,{'A quiet day in May. ' * 50}\n"
    for times in (1, 1, 12):  # the first warms up; 2 MB and 24 MB
        path = linkedin_zip(tmp_path, {"Comments.csv": b"Date,Message\n" + row.encode() * (2_000 * times)})
        tracemalloc.start()
        assert audit([path]).sources[0].sections["Comments"] == 2_000 * times
        peaks.append(tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()
    assert peaks[2] < 1.2 * peaks[1]


WATCHER = """
    import resource, sys
    from profileaudit import audit, nlp
    nlp.name = lambda texts: [()] * len(texts)
    wrote = []
    def hook(event, args):
        if event == "open" and isinstance(args[1], str) and set(args[1]) & set("wxa+"):
            wrote.append(f"{args[0]} {args[1]}")
        if event in ("os.mkdir", "os.rename", "os.symlink", "os.link", "os.remove", "os.truncate", "subprocess.Popen"):
            wrote.append(f"{event} {args[0]}")
    peak = lambda: resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    audit(sys.argv[1:2])
    idle = peak()
    sys.addaudithook(hook)
    for path in sys.argv[2:]:
        report = audit([path])
        values = [finding.value for item in report.items for finding in item.findings]
        print(values, report.complete, flush=True)
    print((peak() - idle) // 1024, wrote)
"""


def bombs(folder: Path) -> list[Path]:
    """Archives that would take gigabytes or write where they should not, each with the number in the bio."""
    tweets = "data/tweets-part1.js"
    giant = deflated(bytes(256 * 1024 * 1024))
    fine = good(f"Ring {CANARY}")
    quoted = lying(fine, *((f"data/tweets-part{n}.js", TWEETS, Lie(at=0, size=1 << 28)) for n in range(1, 1000)))
    names = [
        b"../../up.js",
        b"/tmp/abs.js",
        b"C:\\evil.js",
        b"..\\..\\evil.js",
        b"nul\0byte.js",
        b"\xff\xfe.js",
        b"a" * 60_000,
    ]
    made = {
        "says ten bytes": lying(fine, (tweets, b"", Lie(packed=giant, size=10))),
        "honest bomb": lying(
            fine, (tweets, b"", Lie(packed=giant, size=256 * 1024 * 1024, crc=zlib.crc32(bytes(1 << 28))))
        ),
        "bzip2": lying(fine, (tweets, b"", Lie(packed=b"BZh9" + bytes(800), method=12, size=1 << 30))),
        "quoted overlap": quoted,
        "names": lying(fine, *((f"x{n}", b"[]", Lie(name=name)) for n, name in enumerate(names))),
        "in a zip": zipped(("x.zip", lying(fine, (tweets, b"", Lie(packed=giant, size=10))))),
        "big inner zip": lying(fine, ("x.zip", b"", Lie(packed=giant, size=256 * 1024 * 1024))),
    }
    paths = [folder / f"{name}.zip" for name in made]
    for path, raw in zip(paths, made.values(), strict=True):
        path.write_bytes(raw)
    return paths


def test_bombs_take_no_memory_and_nothing_is_written(tmp_path: Path) -> None:
    idle = tmp_path / "idle.zip"
    idle.write_bytes(zipped(*good(f"Ring {CANARY}")))
    paths = bombs(tmp_path)
    ran = subprocess.run(  # noqa: S603
        [sys.executable, "-B", "-c", textwrap.dedent(WATCHER), str(idle), *map(str, paths)],
        capture_output=True,
        text=True,
        check=True,
        timeout=100,
    )
    *each, last = ran.stdout.splitlines()
    assert each == [f"['{CANARY}'] False"] * len(paths)
    megabytes, wrote = last.split(" ", 1)
    assert wrote == "[]"
    assert int(megabytes) < 300


WITHOUT_A_MODEL = """
    import sys, types
    stub = types.ModuleType("profileaudit.nlp")
    stub.name = lambda texts: [()] * len(texts)
    stub.use = lambda model: None
    sys.modules[stub.__name__] = stub
"""
SABOTAGE = """
    import multiprocessing, os, signal
    def hook(event, args):
        if event != "open" or multiprocessing.parent_process() is None:
            return
        if str(args[0]).endswith("tweets-part1.js"):
            os.kill(os.getpid(), signal.SIGSEGV)
        if str(args[0]).endswith("tweets-part2.js"):
            bytearray(8 << 30)
    sys.addaudithook(hook)
"""


def run_cli(
    tmp_path: Path, *arguments: str | Path, sabotage: bool = False, **more: str
) -> subprocess.CompletedProcess[str]:
    """The program in processes of its own, as `in_this_process_alone` has it here; sabotaged on request."""
    guard = tmp_path / "guard"
    guard.mkdir(exist_ok=True)
    code = textwrap.dedent(WITHOUT_A_MODEL) + (textwrap.dedent(SABOTAGE) if sabotage else "")
    (guard / "sitecustomize.py").write_text(code)
    return subprocess.run(  # noqa: S603
        [sys.executable, "-m", "profileaudit", *map(str, arguments)],
        env={**os.environ, "PYTHONPATH": str(guard), **more},
        capture_output=True,
        text=True,
        check=False,
        timeout=100,
    )


def folder_of(root: Path, members: Sequence[tuple[str, bytes]]) -> Path:
    for name, data in members:
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_bytes(data)
    return root


def test_a_parser_that_crashes_costs_its_file(tmp_path: Path) -> None:
    """A folder, as its files are opened by name: opening two of them kills the process or eats its memory."""
    bad = [("data/tweets-part1.js", TWEETS), ("data/tweets-part2.js", TWEETS)]
    loud = folder_of(
        tmp_path / "loud", [*good(f"Ring {CANARY}"), *bad, ("data/tweets-part3.js", posts(f"Or {SECOND}"))]
    )
    ran = run_cli(tmp_path, "scan", loud, "--jobs", "2", "--format", "json", "--show-values", sabotage=True)
    assert ran.returncode == 1, ran.stderr
    report = json.loads(ran.stdout)
    assert {CANARY, SECOND} <= {finding["value"] for finding in report["findings"]}
    told = {each["file"]: each["why"] for each in report["sources"][0]["files"]["unread"]}
    assert "crashed" in told["data/tweets-part1.js"] and "memory" in told["data/tweets-part2.js"]
    assert "Traceback" not in ran.stderr
    quiet = folder_of(tmp_path / "quiet", [*good("Tea and biscuits"), *bad])
    ran = run_cli(tmp_path, "scan", quiet, "--jobs", "2", sabotage=True)
    assert ran.returncode == 3
    assert "nothing found" not in ran.stdout.casefold()
    assert "tweets-part1.js" in ran.stdout


def test_the_same_input_gives_the_same_output(tmp_path: Path) -> None:
    """Whatever the number of workers, the seed of the hashes, and the order of the members."""
    members = [
        *good(f"Ring {CANARY}"),
        *((f"data/tweets-part{n}.js", posts(f"Or 07700 900{n + 200}")) for n in range(1, 12)),
    ]
    said = []
    for seed, jobs in (("0", "1"), ("1", "2")):
        random.Random(int(seed)).shuffle(members)  # noqa: S311
        path = tmp_path / "twitter.zip"
        path.write_bytes(zipped(*members))
        ran = run_cli(tmp_path, "scan", path, "--jobs", jobs, "--format", "json", PYTHONHASHSEED=seed)
        assert ran.returncode == 1, ran.stderr
        report = json.loads(ran.stdout)
        assert datetime.fromisoformat(report.pop("created")).astimezone(UTC)
        said.append(json.dumps(report))
    assert said[0] == said[1]


def test_ctrl_c_ends_everything_with_a_sentence(tmp_path: Path) -> None:
    path = tmp_path / "twitter.zip"
    many = posts(*[f"I teach at a school in Leeds, room {number}" for number in range(60_000)])
    path.write_bytes(zipped(*good("Tea"), *((f"data/tweets-part{n}.js", many) for n in range(1, 4))))
    # A shell that runs the tests in the background has the signal ignored, and children inherit that (POSIX).
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    running = subprocess.Popen(  # noqa: S603
        [sys.executable, "-m", "profileaudit", "scan", str(path), "--jobs", "2"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    signal.signal(signal.SIGINT, before)
    try:
        _until(lambda: len(_group(running.pid)) >= 4)  # itself, the fork server, its tracker, a worker
        os.killpg(running.pid, signal.SIGINT)  # as a terminal does: to all of them
        out, err = running.communicate(timeout=20)
    finally:
        running.kill()
    assert running.returncode == 130
    assert (out, err) == ("", "\nprofileaudit: stopped; nothing was kept.\n")
    _until(lambda: not _group(running.pid))


def _until(true: Callable[[], bool]) -> None:
    end = time.monotonic() + 20
    while not true():
        assert time.monotonic() < end
        time.sleep(0.02)


def _group(leader: int) -> list[int]:
    """The processes of a group, as Linux lists them."""
    members = []
    for status in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = status.read_text().rpartition(") ")[2].split()
        except OSError:
            continue
        if int(fields[2]) == leader and fields[0] != "Z":
            members.append(int(status.parent.name))
    return members


def test_nothing_at_all_to_look_at(tmp_path: Path) -> None:
    for raw in (b"", b"PK", b"\0" * 600, zipped(("recipes/soup.bin", b"\0"))):
        path = tmp_path / "thing.zip"
        path.write_bytes(raw)
        with pytest.raises(CannotOpen):
            audit([path])


def test_a_fault_of_the_program_itself_is_a_sentence_that_quotes_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*arguments: object, **more: object) -> Report:
        raise ValueError("A PUPIL'S NAME")

    monkeypatch.setattr(scan, "audit", fails)
    assert cli.main(["scan", str(tmp_path)]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert "The program itself failed (ValueError, test_hostile.py line" in said.err
    assert "PUPIL" not in said.err and "Traceback" not in said.err
