"""CARv1, the file of a Bluesky repository: its blocks, one after the other, in constant memory.

A block is a length, the address of what follows, and a value in DAG-CBOR (https://ipld.io/specs/transport/car/carv1/).
The framing is read here; values are decoded by libipld, which refuses every tag but that of a link and every length
beyond the data. cbor2 6.3 was tried and left: it obeys tags, so that a file may have it compile regular expressions
and make decimals with an exponent of a billion (both seen 2026-11). dag-cbor is pure Python and slow.
"""

from __future__ import annotations

import hashlib
import io
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, BinaryIO, cast

import libipld

from profileaudit.export import File
from profileaudit.formats import Unreadable
from profileaudit.formats.values import CUT_OFF, DAMAGED, EMPTY

LARGEST = 2 * 1024 * 1024
"""Bytes of one block. Bluesky's own limit for a record is 1 MiB (https://atproto.com/specs/repository)."""
HEADER = 64 * 1024
"""Bytes of the header, which holds a version and a few addresses."""
NOT_CAR = "it is not a repository as Bluesky hands it out"

_PIECE = 64 * 1024
_SHA_256 = b"\x12\x20"
_ADDRESS = 36
"""Bytes of an address: version 1, the code of what it leads to, SHA-256, and its 32 bytes."""
_VALUE, _BYTES = 0x71, 0x55
"""What an address leads to: a value in DAG-CBOR, or bytes as they are (pictures)."""


@dataclass(frozen=True, slots=True)
class Block:
    """One value of a repository."""

    address: bytes
    """As links in other blocks write it."""
    value: Any
    """Maps, lists, texts, whole numbers, bytes, and links as bytes. Its strings are not cleaned."""


def blocks(file: File) -> Iterator[Block]:
    """Every whole block that holds a value, in the order of the file; blocks of bytes are passed over.

    A block that is not what its address says, or too large, costs itself. Raises Unreadable when the file is no
    CAR, and after the last block when some were left out or the file is cut off."""
    with io.BufferedReader(cast(io.RawIOBase, file.open())) as stream:
        _header(stream)
        bad = 0
        while (length := _length(stream)) is not None:
            if length > LARGEST:
                _pass_over(stream, length)
                bad += 1
                continue
            address, data = _parted(_exactly(stream, length))
            if not _is_true(address, data):
                bad += 1
            elif address[1] == _VALUE:
                try:
                    value = libipld.decode_dag_cbor(data)
                except (ValueError, RecursionError):
                    bad += 1
                else:
                    yield Block(address, value)
    if bad:
        damaged = "1 record in it is" if bad == 1 else f"{bad} records in it are"
        raise Unreadable(f"{damaged} damaged or too large; the others were read")


def _header(stream: BinaryIO) -> None:
    length = _length(stream)
    if length is None:
        raise Unreadable(EMPTY)
    if not 0 < length <= HEADER:
        raise Unreadable(NOT_CAR)
    data = stream.read(length)
    if not data.startswith(b"\xa2"):  # a map of two: roots and version
        raise Unreadable(NOT_CAR)
    if len(data) < length:
        raise Unreadable(CUT_OFF)
    try:
        header = libipld.decode_dag_cbor(data)
    except (ValueError, RecursionError):
        raise Unreadable(NOT_CAR) from None
    if not isinstance(header, dict) or header.get("version") != 1:
        raise Unreadable(NOT_CAR)


def _length(stream: BinaryIO) -> int | None:
    """The next length (unsigned LEB128, as in https://github.com/multiformats/unsigned-varint); None at the end."""
    length = 0
    for shift in range(0, 63, 7):
        byte = stream.read(1)
        if not byte:
            if shift:
                raise Unreadable(CUT_OFF)
            return None
        length |= (byte[0] & 0x7F) << shift
        if byte[0] < 0x80:
            return length
    raise Unreadable(DAMAGED)


def _exactly(stream: BinaryIO, length: int) -> bytes:
    data = stream.read(length)
    if len(data) < length:
        raise Unreadable(CUT_OFF)
    return data


def _pass_over(stream: BinaryIO, length: int) -> None:
    while length:
        taken = len(stream.read(min(length, _PIECE)))
        if not taken:
            raise Unreadable(CUT_OFF)
        length -= taken


def _parted(data: bytes) -> tuple[bytes, bytes]:
    return data[:_ADDRESS], data[_ADDRESS:]


def _is_true(address: bytes, data: bytes) -> bool:
    """Whether the address is of a kind that Bluesky uses, and that of this data."""
    known = len(address) == _ADDRESS and address[0] == 1 and address[1] in (_VALUE, _BYTES) and address[2:4] == _SHA_256
    return known and hashlib.sha256(data).digest() == address[4:]
