"""How the program fares with what is very large: time, and the memory of all its processes together.

    python benchmarks/large.py FOLDER [json] [sparse] [members] [small]

FOLDER needs some 3 GB; what was made there before is used again. Each case is one run of `profileaudit scan` with two
workers, watched as `measuring` says: Linux only. For a Facebook download of 1 GB, and smaller ones, see `scan`.
"""

from __future__ import annotations

import json
import os
import sys
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

from measuring import scanned

WORDS = "It rained all morning, so we stayed in and played the long game with the little boats. "
GIGABYTE = 1024**3
MEMBERS = 500_000
DOT = bytes.fromhex("47494638396101000100800000ffffff00000021f90400000000002c00000000010001000002024401003b")
"""A picture of one dot."""


def account() -> Iterator[tuple[str, bytes]]:
    own = {"email": "sam@example.org", "username": "samok", "accountId": "1", "accountDisplayName": "Sam"}
    bio = {"description": {"bio": "Ring me on 07700 900123", "website": "", "location": ""}}
    yield "data/account.js", b"window.YTD.account.part0 = " + json.dumps([{"account": own}]).encode()
    yield "data/profile.js", b"window.YTD.profile.part0 = " + json.dumps([{"profile": bio}]).encode()
    yield "data/tweets.js", b"window.YTD.tweets.part0 = [" + tweet(1) + b"]"


def tweet(number: int) -> bytes:
    text = f"{number} {WORDS * (1 + number % 3)}"
    return json.dumps(
        {"tweet": {"full_text": text, "created_at": "Wed Feb 10 21:03:00 +0000 2021", "id_str": str(number)}}
    ).encode()


def small(path: Path) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in account():
            archive.writestr(name, data)


def one_gigabyte_of_json(path: Path) -> None:
    """One file of posts of 1 GiB, as one gets from twenty years of them, and then some."""
    small(path)
    with (
        zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED, compresslevel=1) as archive,
        archive.open("data/tweets-part1.js", "w", force_zip64=True) as sink,
    ):
        sink.write(b"window.YTD.tweets.part1 = [" + tweet(0))
        number = written = 0
        while written < GIGABYTE:
            piece = b"".join(b",\n" + tweet(number := number + 1) for _ in range(1000))
            written += sink.write(piece)
        sink.write(b"]")


def ten_gigabytes(path: Path) -> None:
    """Ten videos of 1 GiB, holes on the disk, before and after the files that are read."""
    small(path)
    size = GIGABYTE
    with zipfile.ZipFile(path, "a") as archive:
        for number in range(10):
            entry = zipfile.ZipInfo(f"data/tweets_media/{number}-video.mp4")
            entry.file_size, entry.compress_size, entry.CRC = size, size, 0
            archive.start_dir = archive.fp.seek(archive.start_dir)  # type: ignore[union-attr]
            entry.header_offset = archive.start_dir
            archive.fp.write(entry.FileHeader(zip64=True))  # type: ignore[union-attr]
            archive.start_dir = archive.fp.seek(size, os.SEEK_CUR)  # type: ignore[union-attr]
            archive.filelist.append(entry)
            archive.NameToInfo[entry.filename] = entry
            archive._didModify = True  # type: ignore[attr-defined]


def half_a_million(path: Path) -> None:
    """Half a million videos and pictures, of which one in ten is opened, and the files that are read."""
    small(path)
    with zipfile.ZipFile(path, "a") as archive:
        for number in range(MEMBERS):
            ending = "gif" if number % 10 == 0 else "mp4"
            archive.writestr(f"data/tweets_media/{number:07}-post.{ending}", DOT)


CASES: dict[str, Callable[[Path], None]] = {
    "small": small,
    "sparse": ten_gigabytes,
    "members": half_a_million,
    "json": one_gigabyte_of_json,
}


def main() -> None:
    home, *names = sys.argv[1:]
    for name in names or CASES:
        path = Path(home) / f"{name}.zip"
        if not path.exists():
            CASES[name](path)
        run = scanned(str(path), "--jobs", "2")
        print(
            f"{name}: {path.stat().st_size / 1e9:.2f} GB, exit code {run.code}, {run.seconds:.1f} s "
            f"({run.processor:.1f} s of processor time), "
            f"most memory {run.together:.0f} MB together, {run.largest:.0f} MB in one process",
            flush=True,
        )


if __name__ == "__main__":
    main()
