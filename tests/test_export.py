"""Whatever is handed over: every file of it is given once, or named with the reason why not."""

from __future__ import annotations

import gzip
import io
import os
import pickle
import random
import socket
import struct
import subprocess
import sys
import tarfile
import zipfile
import zlib
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from profileaudit import archives
from profileaudit.archives import Damaged, nested, packed, salvage, tars, zips
from profileaudit.archives.nested import DAMAGED, NESTED
from profileaudit.export import CannotOpen, Export, File, open_export
from profileaudit.model import Unread


@dataclass(frozen=True)
class Part:
    """A member of a zip that is written by hand, with every lie that can be told of it."""

    name: bytes
    data: bytes = b""
    method: int = 8
    flags: int = 0
    mode: int = 0o100644
    declared: int | None = None
    crc: int | None = None
    raw: bytes | None = None
    local_name: bytes | None = None
    local_method: int | None = None
    listed: bool = True
    present: bool = True
    date: int = 0
    at: int | None = None

    @property
    def packed(self) -> bytes:
        if self.raw is not None:
            return self.raw
        if self.method != 8:
            return self.data
        deflate = zlib.compressobj(9, zlib.DEFLATED, -15)
        return deflate.compress(self.data) + deflate.flush()


def built(*parts: Part, prefix: bytes = b"", suffix: bytes = b"", comment: bytes = b"") -> bytes:
    """A zip of these parts; a part with flag 8 has its sizes after it."""
    body, listing, count = prefix, b"", 0
    for part in parts:
        at = len(body) if part.at is None else part.at
        size = len(part.data) if part.declared is None else part.declared
        crc = zlib.crc32(part.data) if part.crc is None else part.crc
        packed = part.packed
        after = bool(part.flags & 8)
        if part.present:
            name = part.name if part.local_name is None else part.local_name
            method = part.method if part.local_method is None else part.local_method
            sizes = (0, 0, 0) if after else (crc, len(packed), size)
            body += (
                zips.LOCAL.pack(b"PK\3\4", 20, part.flags, method, 0, part.date, *sizes, len(name), 0) + name + packed
            )
            body += struct.pack("<4s3L", b"PK\7\x08", crc, len(packed), size) if after else b""
        if part.listed:
            listing += struct.pack(
                "<4s6H3L5H2L",
                *(b"PK\1\2", 3 << 8 | 20, 20, part.flags, part.method, 0, part.date, crc, len(packed), size),
                *(len(part.name), 0, 0, 0, 0, part.mode << 16, at - len(prefix)),
            )
            listing += part.name
            count += 1
    end = struct.pack("<4s4H2LH", b"PK\5\6", 0, 0, count, count, len(listing), len(body) - len(prefix), len(comment))
    return body + listing + end + comment + suffix


def opened(tmp_path: Path, raw: bytes, name: str = "export.zip") -> tuple[Export, list[Unread]]:
    path = tmp_path / name
    path.write_bytes(raw)
    (export,), unread = open_export(path)
    return export, unread


def text_of(file: File) -> bytes:
    with file.open() as source:
        return source.read()


def texts(export: Export) -> dict[str, bytes]:
    return {file.path: text_of(file) for file in export.files}


def reasons(unread: list[Unread]) -> dict[str, str]:
    return {each.file: each.why for each in unread}


GOOD = [Part(b"good/%d.json" % number, b'["canary %d"]' % number) for number in range(9)]
GOOD_TEXTS = {part.name.decode(): part.data for part in GOOD}


# Zips: what is wrong with one member costs that member.


@pytest.mark.parametrize(
    ("bad", "why"),
    [
        (Part(b"bad", b"x", flags=1), "locked with a password"),
        (Part(b"bad", b"x", flags=0x41), "locked with a password"),
        (Part(b"bad", b"x", method=99, flags=1), "locked with a password"),
        (Part(b"bad", b"x", method=9), "Deflate64"),
        (Part(b"bad", b"x", method=12), "bzip2"),
        (Part(b"bad", b"x", method=14), "LZMA"),
        (Part(b"bad", b"x", method=93), "Zstandard"),
        (Part(b"bad", b"x", method=77), "method 77"),
        (Part(b"bad", b"/etc/passwd", method=0, mode=0o120777), "link"),
        (Part(b"bad", b"", method=0, mode=0o010644), "not an ordinary file"),
        (Part(b"bad", b"", method=0, mode=0o020644), "not an ordinary file"),
        (Part(b"bad", b"x", at=7, present=False), "does not hold it"),
        (Part(b"bad", b"x", at=0, present=False), "shares its bytes"),
        (Part(b"bad", b"x", at=40, present=False), "does not hold it"),
        (Part(b"bad", b"x", at=4_000_000_000, present=False), "does not hold it"),
        (Part(b"bad", b"x", listed=False), "not in the archive's list"),
        (Part(b"bad/inner.zip", b"PK\3\4"), "archive inside the archive, and is damaged"),
        (Part(b"bad/inner.tar", b"PK\3\4"), "archive inside an archive"),
        (Part(b"bad/inner.zip", b"", flags=1), "password"),
        (Part(b"bad/Inner.TGZ", b"\x1f\x8b"), "archive inside an archive"),
    ],
)
def test_what_cannot_be_read_is_named_and_the_rest_is_read(tmp_path: Path, bad: Part, why: str) -> None:
    export, unread = opened(tmp_path, built(*GOOD[:4], bad, *GOOD[4:]))
    assert texts(export) == GOOD_TEXTS
    assert [each.file for each in unread] == [bad.name.decode()]
    assert why in unread[0].why


@pytest.mark.parametrize(
    "bad",
    [
        pytest.param(Part(b"bad", b"text", crc=1), id="other checksum"),
        pytest.param(Part(b"bad", b"text", raw=b"\xff\xff\xff"), id="no deflate"),
        pytest.param(Part(b"bad", b"text" * 9, raw=Part(b"", b"text" * 9).packed[:-3]), id="deflate cut off"),
        pytest.param(Part(b"bad", b"text" * 500, declared=10), id="holds more than declared"),
        pytest.param(Part(b"bad", b"x" * 99, declared=10, crc=zlib.crc32(b"x" * 10)), id="and the checksum agrees"),
        pytest.param(Part(b"bad", b"text", declared=5), id="holds less than declared"),
        pytest.param(Part(b"bad", b"text", method=0, declared=9), id="stored, holds less"),
        pytest.param(Part(b"bad", b"text", method=0, declared=2), id="stored, holds more"),
    ],
)
def test_damage_comes_to_light_when_a_member_is_read(tmp_path: Path, bad: Part) -> None:
    export, unread = opened(tmp_path, built(*GOOD[:4], bad, *GOOD[4:]))
    assert unread == []
    by_path = {file.path: file for file in export.files}
    with pytest.raises(Damaged), by_path.pop("bad").open() as source:
        source.read()
    assert {path: text_of(file) for path, file in by_path.items()} == GOOD_TEXTS


@pytest.mark.parametrize(
    ("local", "agrees"),
    [
        (Part(b"a/b.json", b"text"), True),
        (Part(b"a/b.json", b"text", local_name=b"a\\b.json"), True),
        (Part(b"a/b.json", b"text", flags=8), True),
        (Part(b"a/b.json", b"text", flags=0x800), True),
        (Part(b"a/b.json", b"text", local_name=b"a/c.json"), False),
        (Part(b"a/b.json", b"text", local_name=b"a/b.json.png"), False),
        (Part(b"a/b.json", b"text", local_method=0), False),
    ],
)
def test_a_member_described_in_two_ways_is_read_and_told_of(tmp_path: Path, local: Part, agrees: bool) -> None:
    export, unread = opened(tmp_path, built(local))
    assert texts(export) == {"a/b.json": b"text"}
    assert reasons(unread) == ({} if agrees else {"a/b.json": zips.TWO_NAMES})


def test_both_members_of_one_name_are_read(tmp_path: Path) -> None:
    export, unread = opened(tmp_path, built(Part(b"p.json", b"first"), Part(b"p.json", b"second"), Part(b"q", b"")))
    assert [(file.path, text_of(file)) for file in export.files[:2]] == [("p.json", b"first"), ("p.json", b"second")]
    assert export.notes == ("1 of its files have the same name as another; all copies were read.",)
    assert unread == []


def test_one_zip_after_another_the_first_is_told_of(tmp_path: Path) -> None:
    ghost, seen = built(Part(b"ghost.json", b"[1]")), built(Part(b"seen.json", b"[2]"))
    export, unread = opened(tmp_path, ghost + seen)
    assert texts(export) == {"seen.json": b"[2]"}
    assert reasons(unread) == {"ghost.json": zips.NOT_LISTED}


@pytest.mark.parametrize(
    "raw",
    [
        pytest.param(built(*GOOD), id="plain"),
        pytest.param(built(*GOOD, comment=b"a comment"), id="comment"),
        pytest.param(built(*GOOD, comment=b"PK\5\6" + bytes(30)), id="comment that looks like an end"),
        pytest.param(built(*GOOD, prefix=b"#!/bin/sh\n" * 10), id="unpacks itself"),
        pytest.param(built(*GOOD, suffix=bytes(70_000)), id="junk after it"),
        pytest.param(built(*(replace(part, flags=8) for part in GOOD)), id="sizes after the data"),
        pytest.param(built(*(replace(part, method=0) for part in GOOD)), id="stored"),
        pytest.param(built(*(replace(part, date=0) for part in GOOD)), id="no date"),
        pytest.param(built(*(replace(part, date=0xFFFF) for part in GOOD)), id="impossible date"),
        pytest.param(built(*(replace(part, mode=0) for part in GOOD)), id="made on Windows"),
        pytest.param(built(Part(b"good/", mode=0o040755), *GOOD), id="with folders"),
    ],
)
def test_every_honest_shape_is_read_whole(tmp_path: Path, raw: bytes) -> None:
    export, unread = opened(tmp_path, raw)
    assert texts(export) == GOOD_TEXTS
    assert (unread, export.notes, export.litter) == ([], (), ())


@pytest.mark.parametrize(
    ("name", "flags", "shown"),
    [
        (b"../../evil.json", 0, "../../evil.json"),
        (b"/etc/passwd", 0, "/etc/passwd"),
        (b"C:\\Users\\a.json", 0, "C:/Users/a.json"),
        (b"a\\..\\b.json", 0, "a/../b.json"),
        (b"a\0b.json", 0, "a\ufffdb.json"),
        (b"a\r\nb.json", 0, "a\ufffd\ufffdb.json"),
        ("Zoë.json".encode(), 0x800, "Zoë.json"),
        ("Zoë.json".encode(), 0, "Zoë.json"),
        ("Zoë.json".encode("cp437"), 0, "Zoë.json"),
        (b"bad\xff.json", 0x800, "bad\ufffd.json"),
        ("\u202egnp.json".encode(), 0x800, "\ufffdgnp.json"),
        (b"x" * 65_000, 0, "x" * 65_000),
        (b"", 0, ""),
    ],
)
def test_a_name_is_only_a_name(tmp_path: Path, name: bytes, flags: int, shown: str) -> None:
    export, unread = opened(tmp_path, built(Part(name, b"text", flags=flags), *GOOD))
    assert texts(export) == {shown: b"text", **GOOD_TEXTS}
    assert unread == []


def test_nothing_is_written_whatever_the_names(tmp_path: Path) -> None:
    names = [b"../../evil", b"/tmp/evil", b"C:\\evil", b"a/../../evil", b"\\\\server\\evil", b"a\0/evil", b"~/evil"]
    raw = built(*(Part(name, b"text") for name in names), Part(b"link", b"/tmp", method=0, mode=0o120777))
    path = tmp_path / "export.zip"
    path.write_bytes(raw)
    program = (
        "import sys, pathlib\n"
        "from profileaudit.export import open_export\n"
        "def watch(event, args):\n"
        "    writes = event == 'open' and isinstance(args[1], str) and set(args[1]) & set('wax+')\n"
        "    writes = writes or event == 'open' and isinstance(args[2], int) and args[2] & 0o1103\n"
        "    if writes or event in ('os.mkdir', 'os.rename', 'os.symlink', 'os.link', 'os.remove'):\n"
        "        raise SystemExit(f'{event} {args}')\n"
        "sys.dont_write_bytecode = True\n"
        "sys.addaudithook(watch)\n"
        "exports, unread = open_export(pathlib.Path(sys.argv[1]))\n"
        "print(sum(len(file.open().read()) for file in exports[0].files))\n"
    )
    done = subprocess.run(  # noqa: S603 - our own program
        [sys.executable, "-W", "ignore", "-c", program, path], capture_output=True, text=True, check=False
    )
    assert (done.stdout, done.stderr) == (f"{4 * len(names)}\n", "")


# Zips: bombs and lies about the whole.


def test_members_that_share_bytes_are_read_once(tmp_path: Path) -> None:
    """Fifield's bomb, small: each member's packed bytes hold the headers and bytes of all that follow."""
    kernel = Part(b"0", bytes(100_000))
    start = zips.LOCAL.size + 1
    overlapping = [replace(kernel, name=b"%d" % n, at=0, present=False) for n in range(1, 200)]
    export, unread = opened(tmp_path, built(kernel, *overlapping))
    assert [file.path for file in export.files] == ["0"]
    assert len(unread) == 199 and {each.why for each in unread} == {zips.OVERLAPS}
    slot = export.files[0].slot
    assert slot is not None and start == slot.start  # type: ignore[attr-defined]


def test_quoted_overlap_is_read_once(tmp_path: Path) -> None:
    inner = zips.LOCAL.pack(b"PK\3\4", 20, 0, 8, 0, 0, 0, 0, 0, 1, 0) + b"b" + Part(b"", bytes(1000)).packed
    quoted = struct.pack("<BHH", 0, len(inner), 0xFFFF ^ len(inner)) + inner
    outer = Part(b"a", bytes(9999), raw=quoted)
    shared = Part(b"b", bytes(1000), at=zips.LOCAL.size + 1 + 5, present=False)
    export, unread = opened(tmp_path, built(outer, shared))
    assert [file.path for file in export.files] == ["a"]
    assert reasons(unread) == {"b": zips.OVERLAPS}


@pytest.mark.parametrize(
    "bomb",
    [
        pytest.param(Part(b"bomb", bytes(300_000_000)), id="honest"),
        pytest.param(Part(b"bomb", bytes(300_000_000), declared=10), id="says it holds ten bytes"),
    ],
)
def test_a_bomb_takes_no_memory_before_it_is_asked_for(tmp_path: Path, bomb: Part) -> None:
    path = tmp_path / "export.zip"
    path.write_bytes(built(bomb))
    program = (
        "import sys, pathlib, resource\n"
        "from profileaudit.export import open_export\n"
        "before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss\n"
        "source = open_export(pathlib.Path(sys.argv[1]))[0][0].files[0].open()\n"
        "count = 0\n"
        "try:\n"
        "    while piece := source.read(65536): count += len(piece)\n"
        "except OSError as fault: pass\n"
        "print(count, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before)\n"
    )
    done = subprocess.run(  # noqa: S603 - our own program
        [sys.executable, "-c", program, path], capture_output=True, text=True, check=True
    )
    count, kilobytes = map(int, done.stdout.split())
    assert count == (len(bomb.data) if bomb.declared is None else 0)
    assert kilobytes < 20_000


def test_more_members_than_fit_in_sixteen_bits(tmp_path: Path) -> None:
    path = tmp_path / "export.zip"
    with zipfile.ZipFile(path, "w") as archive:
        for number in range(70_000):
            archive.writestr(f"{number}.json", b"")
        archive.writestr("last.json", b"canary")
    (export,), unread = open_export(path)
    assert len(export.files) == 70_001
    assert text_of(export.files[-1]) == b"canary"
    assert (unread, export.notes) == ([], ())


def test_members_beyond_the_limit_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(zips, "MEMBERS", 9)
    assert len(opened(tmp_path, built(*GOOD))[0].files) == 9
    monkeypatch.setattr(zips, "MEMBERS", 8)
    monkeypatch.setattr(salvage, "MEMBERS", 8)
    export, unread = opened(tmp_path, built(*GOOD))
    assert len(export.files) == 8
    assert "export.zip" in reasons(unread)


def test_wide_sizes_and_offsets(tmp_path: Path) -> None:
    path = tmp_path / "export.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in GOOD_TEXTS.items():
            with archive.open(name, "w", force_zip64=True) as member:
                member.write(data)
    (export,), unread = open_export(path)
    assert (texts(export), unread) == (GOOD_TEXTS, [])


def test_members_beyond_four_gigabytes(tmp_path: Path) -> None:
    """A sparse archive: the first member is 4.3 GB of zeros that take no room on the disk."""
    path = tmp_path / "export.zip"
    size = 0x1_0100_0000
    with path.open("wb") as sink:
        extra = struct.pack("<2H2Q", 1, 16, size, size)
        sink.write(
            zips.LOCAL.pack(b"PK\3\4", 45, 0, 0, 0, 0, 0, 0xFFFFFFFF, 0xFFFFFFFF, 3, len(extra)) + b"big" + extra
        )
        sink.seek(size, 1)
        second = sink.tell()
        sink.write(zips.LOCAL.pack(b"PK\3\4", 20, 0, 0, 0, 0, zlib.crc32(b"canary"), 6, 6, 4, 0) + b"nextcanary")
        start = sink.tell()
        entry = struct.Struct("<4s6H3L5H2L")
        for name, crc, length, at in ((b"big", 0, size, 0), (b"next", zlib.crc32(b"canary"), 6, second)):
            wide = struct.pack("<2H3Q", 1, 24, length, length, at)
            sink.write(
                entry.pack(b"PK\1\2", 45, 45, 0, 0, 0, 0, crc, *[0xFFFFFFFF] * 2, len(name), 28, *[0] * 4, 0xFFFFFFFF)
            )
            sink.write(name + wide)
        end = sink.tell()
        sink.write(struct.pack("<4sQ2H2L4Q", b"PK\6\6", 44, 45, 45, 0, 0, 2, 2, end - start, start))
        sink.write(struct.pack("<4sLQL", b"PK\6\7", 0, end, 1))
        sink.write(struct.pack("<4s4H2LH", b"PK\5\6", 0, 0, 0xFFFF, 0xFFFF, 0xFFFFFFFF, 0xFFFFFFFF, 0))
    (export,), unread = open_export(path)
    assert [(file.path, file.size) for file in export.files] == [("big", size), ("next", 6)]
    assert text_of(export.files[1]) == b"canary"
    assert unread == []


def test_a_list_that_lies_about_its_length_is_told_of(tmp_path: Path) -> None:
    raw = built(*GOOD)
    at = raw.rindex(b"PK\5\6")
    export, _ = opened(tmp_path, raw[: at + 8] + struct.pack("<2H", 99, 99) + raw[at + 12 :])
    assert texts(export) == GOOD_TEXTS
    assert export.notes == ("Its list of contents does not have as many entries as it says.",)


# Zips that are cut off.


@pytest.mark.parametrize("flags", [0, 8])
def test_a_cut_anywhere_leaves_every_whole_member_before_it(tmp_path: Path, flags: int) -> None:
    noise = random.Random(5)  # noqa: S311 - not for secrets
    parts = [
        Part(b"%d.json" % n, bytes(noise.randrange(97, 123) for _ in range(50 + n)), flags=flags) for n in range(8)
    ]
    raw = built(*parts)
    ends, at = [], 0
    for part in parts:
        at += zips.LOCAL.size + len(part.name) + len(part.packed)
        ends.append(at)
        at += 16 if flags else 0
    cuts = [*ends, *(noise.randrange(40, len(raw)) for _ in range(60))]
    for cut in cuts:
        whole = [part for part, end in zip(parts, ends, strict=True) if end <= cut]
        if not whole:
            with pytest.raises(CannotOpen, match="Download it again"):
                opened(tmp_path, raw[:cut])
            continue
        export, unread = opened(tmp_path, raw[:cut])
        assert texts(export) == {part.name.decode(): part.data for part in whole}
        assert "cut off" in reasons(unread)["export.zip"]


def test_the_member_in_which_an_archive_is_cut_off_is_named(tmp_path: Path) -> None:
    raw = built(*GOOD)
    export, unread = opened(tmp_path, raw[: raw.index(b"good/5.json") + 13])
    assert list(texts(export)) == [f"good/{n}.json" for n in range(5)]
    assert reasons(unread)["good/5.json"] == salvage.CUT


def test_a_cut_archive_with_a_bomb_is_left_in_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(salvage, "RATIO_FROM", 100_000)
    raw = built(GOOD[0], Part(b"bomb", bytes(10_000_000), flags=8), GOOD[1])
    export, unread = opened(tmp_path, raw[:-30])
    assert list(texts(export)) == ["good/0.json"]
    assert "far more" in reasons(unread)["bomb"]


def test_damaged_archives_raise_nothing_but_what_is_promised(tmp_path: Path) -> None:
    """Archives with bytes changed at random: opened and read, or refused with a sentence."""
    noise = random.Random(8)  # noqa: S311 - not for secrets
    originals = [built(*GOOD), built(*(replace(part, flags=8) for part in GOOD[:3]), comment=b"c" * 40)]
    path = tmp_path / "export.zip"
    for _ in range(600):
        raw = bytearray(noise.choice(originals))
        for _ in range(noise.randrange(1, 6)):
            raw[noise.randrange(4, len(raw))] = noise.choice([0, 1, 8, 80, 255, noise.randrange(256)])
        path.write_bytes(raw)
        try:
            (export,), _ = open_export(path)
        except CannotOpen:
            continue
        for file in export.files:
            try:
                assert len(text_of(file)) == file.size
            except OSError:
                continue


# Litter, documents, pickling.


@pytest.mark.parametrize(
    ("name", "litter"),
    [
        ("__MACOSX/posts/._posts_1.json", True),
        ("__MACOSX/posts_1.json", True),
        ("posts/._posts_1.json", True),
        ("._IMG.HEIC.json", True),
        (".DS_Store", True),
        ("posts/.DS_Store", True),
        ("Thumbs.db", True),
        ("media/thumbs.db", True),
        ("desktop.ini", True),
        ("posts/posts_1.json", False),
        ("posts/.hidden.json", False),
        ("posts/_posts.json", False),
        ("macosx/posts.json", False),
        ("thumbs.db.json", False),
        ("my desktop.ini notes.txt", False),
    ],
)
def test_what_the_system_left_is_counted_and_not_read(tmp_path: Path, name: str, litter: bool) -> None:
    export, unread = opened(tmp_path, built(Part(name.encode(), b"text"), GOOD[0]))
    assert export.litter == ((name,) if litter else ())
    assert (name in texts(export)) is not litter
    assert unread == []


def test_paths_are_sorted_with_numbers_by_value(tmp_path: Path) -> None:
    names = ["m/message_10.json", "m/message_2.json", "m/message_1.json", "a.json"]
    export, _ = opened(tmp_path, built(*(Part(name.encode()) for name in names)))
    assert [file.path for file in export.files] == [
        "a.json",
        "m/message_1.json",
        "m/message_2.json",
        "m/message_10.json",
    ]


def test_a_file_travels_to_another_process(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / "a.json").write_bytes(b"loose")
    found = [*opened(tmp_path, built(*GOOD))[0].files, *open_export(tmp_path / "folder")[0][0].files]
    assert [text_of(file) for file in pickle.loads(pickle.dumps(found))] == [*GOOD_TEXTS.values(), b"loose"]  # noqa: S301


# Tars.


def tarred(*members: tuple[str, bytes | None], mode: str = "w", kind: bytes = tarfile.SYMTYPE) -> bytes:
    sink = io.BytesIO()
    with tarfile.open(fileobj=sink, mode=mode) as archive:  # type: ignore[call-overload]
        for name, data in members:
            entry = tarfile.TarInfo(name)
            if data is None:
                entry.type, entry.linkname = kind, "/etc/passwd"
            else:
                entry.size = len(data)
            archive.addfile(entry, io.BytesIO(data or b""))
    return sink.getvalue()


TAR = [
    ("Takeout/one.json", b"[1]"),
    ("Takeout/two.json", b"[2]" * 5000),
    ("Takeout/" + "long/" * 40 + "x.json", b"[3]"),
]


@pytest.mark.parametrize("mode", ["w", "w:gz"])
def test_a_tar_is_read_in_order_and_out_of_order(tmp_path: Path, mode: str) -> None:
    export, unread = opened(tmp_path, tarred(*TAR, mode=mode), "takeout.bin")
    assert texts(export) == dict(TAR)
    assert unread == []
    for file in (*reversed(export.files), *export.files):
        assert text_of(file) == dict(TAR)[file.path]


@pytest.mark.parametrize("mode", ["w", "w:gz"])
def test_two_members_of_a_tar_are_read_at_once(tmp_path: Path, mode: str) -> None:
    export, _ = opened(tmp_path, tarred(*TAR, mode=mode), "takeout.tgz")
    by_path = {file.path: file for file in export.files}
    with by_path[TAR[1][0]].open() as second, by_path[TAR[0][0]].open() as first:
        pieces = [second.read(100), first.read(), second.read()]
    assert pieces == [TAR[1][1][:100], TAR[0][1], TAR[1][1][100:]]


@pytest.mark.parametrize(
    ("kind", "why"),
    [
        (tarfile.SYMTYPE, archives.LINK),
        (tarfile.LNKTYPE, archives.LINK),
        (tarfile.FIFOTYPE, archives.SPECIAL),
        (tarfile.CHRTYPE, archives.SPECIAL),
    ],
)
def test_links_and_devices_in_a_tar_are_named(tmp_path: Path, kind: bytes, why: str) -> None:
    export, unread = opened(tmp_path, tarred(("../link", None), *TAR, kind=kind), "takeout.tar")
    assert texts(export) == dict(TAR)
    assert reasons(unread) == {"../link": why}


@pytest.mark.parametrize("mode", ["w", "w:gz"])
def test_a_tar_that_is_cut_off_is_told_of(tmp_path: Path, mode: str) -> None:
    noise = random.Random(3).randbytes(30_000)  # noqa: S311 - not for secrets
    raw = tarred(*TAR, ("Takeout/last.bin", noise), ("Takeout/gone.json", b"[4]"), mode=mode)
    at = raw.index(noise[:8]) if mode == "w" else len(raw) // 2
    export, unread = opened(tmp_path, raw[: at + 5000], "takeout.tar")
    assert "cut off" in reasons(unread)["takeout.tar"]
    found = {file.path: file for file in export.files}
    assert {path: text_of(found[path]) for path, _ in TAR} == dict(TAR)
    assert "Takeout/gone.json" not in found
    with pytest.raises(Damaged), found["Takeout/last.bin"].open() as source:
        source.read()


def test_a_damaged_header_in_a_tar_is_not_taken_for_its_end(tmp_path: Path) -> None:
    raw = bytearray(tarred(*TAR))
    raw[1024 + 150] ^= 0xFF  # in the checksum of the second header
    export, unread = opened(tmp_path, bytes(raw), "takeout.tar")
    assert list(texts(export)) == [TAR[0][0]]
    assert "damaged" in reasons(unread)["takeout.tar"]


def test_a_name_without_end_in_a_tar_takes_no_memory(tmp_path: Path) -> None:
    header = tarfile.TarInfo("././@LongLink")
    header.type, header.size = tarfile.GNUTYPE_LONGNAME, 5_000_000_000
    raw = tarred(*TAR)[:512] + b"[1]".ljust(512, b"\0") + header.tobuf(tarfile.GNU_FORMAT)
    export, unread = opened(tmp_path, raw, "takeout.tar")
    assert list(texts(export)) == [TAR[0][0]]
    assert "takeout.tar" in reasons(unread)


def test_a_gzipped_tar_that_unpacks_without_end_is_left_in_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tars, "RATIO_FROM", 100_000)
    raw = tarred(*TAR, ("bomb", bytes(20_000_000)), ("after", b""), mode="w:gz")
    export, unread = opened(tmp_path, raw, "takeout.tgz")
    assert [file.path for file in export.files] == [*(path for path, _ in TAR), "bomb"]
    assert "takeout.tgz" in reasons(unread)


# Folders.


def test_a_folder_is_read_without_following_links_or_waiting(tmp_path: Path) -> None:
    root = tmp_path / "folder"
    (root / "posts").mkdir(parents=True)
    (root / "posts" / "posts_1.json").write_bytes(b"[1]")
    (root / "posts" / ".DS_Store").write_bytes(b"x")
    (root / "link.json").symlink_to("/etc/passwd")
    (root / "nowhere.json").symlink_to("/nowhere")
    (root / "loop").symlink_to(root)
    os.mkfifo(root / "pipe.json")
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(str(root / "s"))
        (export,), unread = open_export(root)
    assert texts(export) == {"posts/posts_1.json": b"[1]"}
    assert export.litter == ("posts/.DS_Store",)
    assert reasons(unread) == {
        **dict.fromkeys(("link.json", "nowhere.json", "loop"), archives.LINK),
        **dict.fromkeys(("pipe.json", "s"), archives.SPECIAL),
    }


@pytest.mark.parametrize("becomes", ["link", "pipe"])
def test_a_file_that_becomes_a_link_or_a_pipe_is_not_read(tmp_path: Path, becomes: str) -> None:
    (tmp_path / "a.json").write_bytes(b"[1]")
    (export,), _ = open_export(tmp_path)
    (tmp_path / "a.json").unlink()
    if becomes == "link":
        (tmp_path / "a.json").symlink_to("/etc/passwd")
    else:
        os.mkfifo(tmp_path / "a.json")
    with pytest.raises((OSError, Damaged)):
        export.files[0].open()


def test_archives_in_a_folder_are_exports_of_their_own(tmp_path: Path) -> None:
    (tmp_path / "loose.json").write_bytes(b"[0]")
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "part one").write_bytes(built(GOOD[0], Part(b"x.zip", b"PK\3\4")))
    (tmp_path / "takeout.tgz").write_bytes(tarred(*TAR, mode="w:gz"))
    (tmp_path / "broken.zip").write_bytes(b"PK\3\4 and nothing else that a zip would have in it")
    (tmp_path / "other.rar").write_bytes(b"Rar!\x1a\x07\x00 and so on")
    (tmp_path / "letter.docx").write_bytes(built(Part(b"[Content_Types].xml", b"<x/>")))
    exports, unread = open_export(tmp_path)
    assert [export.origin for export in exports] == [
        tmp_path,
        tmp_path / "a" / "part one",
        tmp_path / "takeout.tgz",
    ] or [export.origin for export in exports] == [tmp_path, tmp_path / "takeout.tgz", tmp_path / "a" / "part one"]
    assert [file.path for file in exports[0].files] == ["letter.docx", "loose.json"]
    assert reasons(unread)["a/part one/x.zip"] == DAMAGED
    assert "RAR" in reasons(unread)["other.rar"]
    assert "cut off or damaged" in reasons(unread)["broken.zip"]
    assert len(unread) == 3


ZIP_IN_ZIP = built(*GOOD, Part(b"deeper.zip", built(GOOD[0])), Part(b"locked", flags=1), Part(b"folder/"))


@pytest.mark.parametrize("method", [0, 8])
def test_a_zip_in_a_zip_is_opened_one_level_deep(tmp_path: Path, method: int) -> None:
    outer = built(Part(b"a.json", b"[]"), Part(b"in/x.ZIP", ZIP_IN_ZIP, method=method), Part(b"in/not.zip", b"[2]"))
    export, unread = opened(tmp_path, outer)
    inner = {f"in/x.ZIP/{name}": data for name, data in GOOD_TEXTS.items()}
    assert texts(export) == {"a.json": b"[]", "in/not.zip": b"[2]", **inner}
    assert reasons(unread) == {"in/x.ZIP/deeper.zip": NESTED, "in/x.ZIP/locked": packed.LOCKED}
    assert {file.path: text_of(file) for file in reversed(export.files)} == texts(export)  # and out of their order
    moved = pickle.loads(pickle.dumps(export))  # noqa: S301
    assert texts(moved) == texts(export)


def test_a_zip_in_a_tar_is_opened(tmp_path: Path) -> None:
    plain, _ = opened(tmp_path, tarred(("x.zip", ZIP_IN_ZIP)), "export.tar")
    assert texts(plain) == {f"x.zip/{name}": data for name, data in GOOD_TEXTS.items()}
    zipped, unread = opened(tmp_path, tarred(("a.json", b"[]"), ("x.zip", ZIP_IN_ZIP), mode="w:gz"), "export.tgz")
    assert texts(zipped) == {"a.json": b"[]"} and reasons(unread) == {"x.zip": NESTED}


@pytest.mark.parametrize("method", [0, 8])
@pytest.mark.parametrize("keep", [0.3, 0.6, 0.99])
def test_a_cut_zip_in_a_zip_gives_what_is_whole(tmp_path: Path, method: int, keep: float) -> None:
    cut = ZIP_IN_ZIP[: int(len(ZIP_IN_ZIP) * keep)]
    export, unread = opened(tmp_path, built(Part(b"x.zip", cut, method=method), Part(b"a.json", b"[]")))
    assert reasons(unread)["x.zip"] == DAMAGED
    assert len(export.files) > 2
    assert all(file.path == "a.json" or text_of(file) == GOOD_TEXTS[file.path[6:]] for file in export.files)


def test_zips_in_a_zip_are_not_unpacked_without_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    big = built(Part(b"big.json", bytes(range(256)) * 40, method=0))
    two = built(*(Part(b"%d.zip" % number, big) for number in range(3)), Part(b"a.json", b"[]"))
    monkeypatch.setattr(nested, "LARGEST_TOGETHER", 2 * len(big))
    export, unread = opened(tmp_path, two)
    assert [file.path for file in export.files] == ["0.zip/big.json", "1.zip/big.json", "a.json"]
    assert reasons(unread) == {"2.zip": NESTED}
    monkeypatch.setattr(nested, "LARGEST_PACKED", len(big) - 1)
    export, unread = opened(tmp_path, two)
    assert [file.path for file in export.files] == ["a.json"]
    monkeypatch.setattr(nested, "MEMBERS", 1)
    stored = built(*(Part(b"%d.zip" % number, big, method=0) for number in range(2)), Part(b"a.json", b"[]"))
    export, unread = opened(tmp_path, stored)
    assert [file.path for file in export.files] == ["0.zip/big.json", "a.json"]


def test_an_archive_of_nothing_but_archives(tmp_path: Path) -> None:
    export, unread = opened(tmp_path, built(Part(b"one.zip", ZIP_IN_ZIP), Part(b"two.rar", b"Rar!\x1a\x07\x00")))
    assert len(export.files) == len(GOOD)
    assert reasons(unread)["two.rar"] == NESTED


def test_a_damaged_member_of_a_zip_in_a_zip_costs_itself(tmp_path: Path) -> None:
    inner = built(GOOD[0], Part(b"bad", b"words", crc=1), GOOD[1])
    for raw in (built(Part(b"x.zip", inner)), built(Part(b"x.zip", inner, method=0))):
        export, _ = opened(tmp_path, raw)
        good = [file for file in export.files if file.path != "x.zip/bad"]
        assert [text_of(file) for file in good] == [GOOD[0].data, GOOD[1].data]
        with pytest.raises(Damaged):
            text_of(next(file for file in export.files if file.path == "x.zip/bad"))
    _, unread = opened(tmp_path, built(Part(b"a.json", b"[]"), Part(b"x.zip", inner, crc=7)))
    assert reasons(unread) == {"x.zip": DAMAGED}  # packed once more, and not what the outer archive says


def test_a_name_that_is_no_text_is_shown_and_opened_all_the_same(tmp_path: Path) -> None:
    with open(os.fsencode(tmp_path) + b"/bad\xff\n.json", "wb") as sink:  # noqa: PTH123 - a name of bytes
        sink.write(b"[1]")
    (export,), _ = open_export(tmp_path)
    assert texts(export) == {"bad\ufffd\ufffd.json": b"[1]"}
    assert text_of(pickle.loads(pickle.dumps(export.files[0]))) == b"[1]"  # noqa: S301


def test_a_lone_file_is_an_export(tmp_path: Path) -> None:
    (tmp_path / "tweets.js").write_bytes(b"window.YTD = []")
    (tmp_path / "link").symlink_to(tmp_path / "tweets.js")
    for name in ("tweets.js", "link"):
        (export,), unread = open_export(tmp_path / name)
        assert (texts(export), unread) == ({name: b"window.YTD = []"}, [])


# What cannot be opened at all: one sentence that says what to do.


@pytest.mark.parametrize(
    ("raw", "says"),
    [
        (b"", "empty"),
        (built(), "has nothing in it"),
        (built(Part(b"folder/", mode=0o040755)), "has nothing in it"),
        (built(Part(b".DS_Store", b"x")), "has nothing in it"),
        (built(Part(b"a", b"x", flags=1), Part(b"b", b"x", flags=1)), "password"),
        (built(Part(b"a", b"x", flags=1), Part(b"__MACOSX/._a", b"x", flags=0)), "password"),
        (built(*GOOD)[:35], "cut off or damaged"),
        (b"PK\3\4", "cut off or damaged"),
        (b"Rar!\x1a\x07\x01\x00", "RAR"),
        (b"7z\xbc\xaf\x27\x1c", "7-Zip"),
        (b"BZh91AY", "bzip2"),
        (b"\xfd7zXZ\x00", "XZ"),
        (b"PK\7\x08PK\3\4", "split"),
        (gzip.compress(b"hello"), "compressed"),
    ],
)
def test_nothing_to_look_at_is_a_sentence(tmp_path: Path, raw: bytes, says: str) -> None:
    with pytest.raises(CannotOpen, match=says) as refused:
        opened(tmp_path, raw)
    assert str(refused.value).endswith(".")
    assert str(refused.value)[0].isupper() or str(refused.value).startswith("export.zip")


def _missing(folder: Path) -> Path:
    return folder / "missing.zip"


def _empty_folder(folder: Path) -> Path:
    (folder / "empty").mkdir()
    return folder / "empty"


def _only_litter(folder: Path) -> Path:
    (folder / "litter").mkdir()
    (folder / "litter" / ".DS_Store").write_bytes(b"x")
    return folder / "litter"


def _pipe(folder: Path) -> Path:
    os.mkfifo(folder / "pipe")
    return folder / "pipe"


@pytest.mark.parametrize(
    ("make", "says"),
    [
        (_missing, "nothing at"),
        (_empty_folder, "is empty"),
        (_only_litter, "is empty"),
        (_pipe, "not a file or a folder"),
    ],
)
def test_paths_that_lead_nowhere(tmp_path: Path, make: Callable[[Path], Path], says: str) -> None:
    with pytest.raises(CannotOpen, match=says):
        open_export(make(tmp_path))


@pytest.mark.parametrize("call", ["stat", "open"])
def test_a_path_that_may_not_be_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str) -> None:
    path = tmp_path / "export.zip"
    path.write_bytes(built(*GOOD))

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, call, refuse)
    with pytest.raises(CannotOpen, match="may not be opened"):
        open_export(path)
