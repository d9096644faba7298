"""CARv1: whole blocks whatever stands beside them, and no more memory or trust than they deserve."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any

import libipld
import pytest

from profileaudit.export import File
from profileaudit.formats import Unreadable
from profileaudit.formats.car import LARGEST, NOT_CAR, blocks
from profileaudit.formats.values import CUT_OFF, DAMAGED, EMPTY


def varint(number: int) -> bytes:
    out = b""
    while number >= 0x80:
        out += bytes([number & 0x7F | 0x80])
        number >>= 7
    return out + bytes([number])


def framed(data: bytes) -> bytes:
    return varint(len(data)) + data


def block(data: bytes, code: int = 0x71) -> bytes:
    return framed(bytes([1, code, 0x12, 0x20]) + hashlib.sha256(data).digest() + data)


def good(value: Any) -> bytes:
    return block(libipld.encode_dag_cbor(value))


HEADER = framed(libipld.encode_dag_cbor({"roots": [], "version": 1}))
ONE, TWO = good({"a": 1}), good({"b": [2, "zwei", b"\0"]})
SOME = "records in it are damaged or too large"
BLOCKS: list[tuple[bytes, list[Any], str]] = [
    (HEADER, [], ""),
    (HEADER + ONE, [{"a": 1}], ""),
    (HEADER + ONE + TWO, [{"a": 1}, {"b": [2, "zwei", b"\0"]}], ""),
    (HEADER + block(b"a picture", 0x55) + ONE, [{"a": 1}], ""),
    (HEADER + good([1] * 300) + ONE, [[1] * 300, {"a": 1}], ""),
    (b"", [], EMPTY),
    (b"\x00", [], NOT_CAR),
    (b"PK\x03\x04" * 40, [], NOT_CAR),
    (b"\xff\xff\xff\x7f", [], NOT_CAR),
    (framed(libipld.encode_dag_cbor({"roots": [], "version": 2})), [], NOT_CAR),
    (framed(libipld.encode_dag_cbor([1])), [], NOT_CAR),
    (framed(b"\xff\xff"), [], NOT_CAR),
    (HEADER[:-1], [], CUT_OFF),
    (HEADER + ONE + TWO[:-1], [{"a": 1}], CUT_OFF),
    (HEADER + ONE + TWO[:1], [{"a": 1}], CUT_OFF),
    (HEADER + ONE + b"\x80", [{"a": 1}], CUT_OFF),
    (HEADER + ONE + b"\xff" * 9, [{"a": 1}], DAMAGED),
    (HEADER + ONE[:-1] + b"\x02" + TWO, [{"b": [2, "zwei", b"\0"]}], "1 record in it is damaged"),
    (HEADER + framed(b"") + framed(b"short") + ONE, [{"a": 1}], f"2 {SOME}"),
    (HEADER + block(b"{}", 0x70) + block(b"\xff\xff") + ONE, [{"a": 1}], f"2 {SOME}"),
    # What a decoder of all of CBOR would do as it is told: none of it is a value here.
    (HEADER + block(b"\xd8\x23\x64(a+)") + ONE, [{"a": 1}], "1 record"),  # a regular expression
    (HEADER + block(b"\xc4\x82\x1a\x3b\x9a\xca\x00\x01") + ONE, [{"a": 1}], "1 record"),  # 10 ** 1,000,000,000
    (HEADER + block(b"\x9b\x00\x00\x00\x0f\xff\xff\xff\xff") + ONE, [{"a": 1}], "1 record"),  # 2 ** 36 elements
    (HEADER + block(b"\x81" * 100_000 + b"\x00") + ONE, [{"a": 1}], "1 record"),  # 100,000 deep
    (HEADER + block(b"\x63\xed\xa0\x80") + ONE, [{"a": 1}], "1 record"),  # half a surrogate pair
    (HEADER + framed(bytes(LARGEST + 1)) + ONE, [{"a": 1}], "1 record in it is damaged or too large"),
    (HEADER + ONE + varint(LARGEST + 1) + b"x", [{"a": 1}], CUT_OFF),
]  # fmt: skip


@pytest.mark.parametrize(("written", "values", "why"), BLOCKS, ids=range(len(BLOCKS)))
def test_blocks(tmp_path: Path, written: bytes, values: list[Any], why: str) -> None:
    path = tmp_path / "repo.car"
    path.write_bytes(written)
    found: list[Any] = []
    said = ""
    try:
        found.extend(each.value for each in blocks(File(path, path.name, len(written))))
    except Unreadable as fault:
        said = str(fault)
    assert found == values
    assert said.startswith(why) and bool(said) == bool(why)


def test_an_address_is_that_of_links(tmp_path: Path) -> None:
    path = tmp_path / "repo.car"
    path.write_bytes(HEADER + ONE)
    address = next(blocks(File(path, path.name, 1))).address
    assert address == ONE[1:37]
    # libipld hands links out as the same bytes, without the 0 that stands before them in a file
    link = b"\xd8\x2a\x58\x25\x00" + address
    assert libipld.decode_dag_cbor(link) == address
