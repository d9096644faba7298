"""Word's .docx: every text in it, with headers, footers, text boxes, notes, comments and deletions not yet accepted.

python-docx finds the parts; its own lists of paragraphs leave out text boxes and form fields, of which templates for
CVs are made, so the texts are taken from the XML in its order. What is unpacked is measured first and pictures are
left out: python-docx alone unpacks whatever a file holds into memory.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from profileaudit.export import File
from profileaudit.formats import Unreadable
from profileaudit.formats.text import clean

if TYPE_CHECKING:
    from docx.opc.part import Part

LARGEST = 32 * 1024 * 1024
"""Bytes of the file."""
UNPACKED = 16 * 1024 * 1024
"""Bytes of its text and its layout once unpacked, without pictures."""
TAGS = 500_000
"""Tags in all of its parts: each takes some 300 bytes of memory. A report of 200 pages has about 100,000."""
MEMBERS = 5_000
BLOCK = 2_000
"""Letters after which a block of paragraphs ends."""

TOO_LARGE = "it is too large to be read: save the text alone, and give that"
NOT_WORD = "it is no Word document, or it is damaged: open it and save it again as .docx"
LOCKED = "it is protected by a password, or saved by an old Word: open it and save it again as .docx without a password"

_OLD_OR_LOCKED = b"\xd0\xcf\x11\xe0"
_PIECE = 64 * 1024
# Names without their namespace: Word has two, the usual and that of strict ISO 29500, and drawings have their own.
_TEXTS = ("{*}t", "{*}delText")
_SIGNS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_PARTS = {
    "main+xml": "text",
    "header+xml": "header",
    "footer+xml": "footer",
    "footnotes+xml": "footnotes",
    "endnotes+xml": "endnotes",
    "comments+xml": "comments",
}
_PROPERTIES = frozenset(
    {"title", "subject", "creator", "keywords", "description", "category", "lastModifiedBy", "Company", "Manager"}
)

Found = tuple[str, str]
"""Where a text stands, in words: `text, paragraph 3`; and the text."""


def texts(file: File) -> Iterator[Found]:
    """The texts of a document: neighbouring paragraphs together, as an address stands in several. Raises Unreadable."""
    from docx.opc.exceptions import OpcError
    from docx.opc.package import OpcPackage

    try:
        for part in OpcPackage.open(_checked(file)).iter_parts():
            yield from _part(part)
    except (OpcError, SyntaxError, KeyError, ValueError) as fault:  # lxml's errors are SyntaxErrors
        raise fault if isinstance(fault, Unreadable) else Unreadable(NOT_WORD) from None


def _checked(file: File) -> io.BytesIO:
    """The document with its pictures empty, every part measured while it was unpacked."""
    with file.open() as stream:
        raw = stream.read(LARGEST + 1)
    if len(raw) > LARGEST:
        raise Unreadable(TOO_LARGE)
    if raw.startswith(_OLD_OR_LOCKED):
        raise Unreadable(LOCKED)
    light = io.BytesIO()
    room, tags = UNPACKED, TAGS
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as heavy, zipfile.ZipFile(light, "w") as copy:
            members = heavy.infolist()
            if len(members) > MEMBERS or len({member.filename for member in members}) < len(members):
                raise Unreadable(NOT_WORD)
            for member in members:
                is_text = member.filename.lower().endswith((".xml", ".rels"))
                data = _unpacked(heavy, member, room) if is_text else b""
                room, tags = room - len(data), tags - data.count(b"<")
                if tags < 0:
                    raise Unreadable(TOO_LARGE)
                copy.writestr(member.filename, data)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, UnicodeError):
        raise Unreadable(NOT_WORD) from None
    light.seek(0)
    return light


def _unpacked(heavy: zipfile.ZipFile, member: zipfile.ZipInfo, room: int) -> bytes:
    """The bytes of one part, read in pieces: a part may hold more than it says."""
    if member.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raise Unreadable(NOT_WORD)  # zipfile bounds no other method
    pieces = []
    with heavy.open(member) as stream:
        while piece := stream.read(_PIECE):
            room -= len(piece)
            if room < 0:
                raise Unreadable(TOO_LARGE)
            pieces.append(piece)
    data = b"".join(pieces)
    if b"<!DOCTYPE" in data:  # Word writes none; text could hide in what it defines
        raise Unreadable(NOT_WORD)
    return data


def _part(part: Part) -> Iterator[Found]:
    """The texts of one part, and the addresses its links lead to."""
    from docx.oxml.parser import parse_xml

    where = next((name for ending, name in _PARTS.items() if part.content_type.endswith(ending)), "")
    properties = part.content_type.endswith("-properties+xml")
    if not where and not properties:
        return
    root: Any = getattr(part, "element", None)
    root = parse_xml(part.blob) if root is None else root
    if properties:
        for element in root.iter("{*}*"):
            name = _local(element)
            if name in _PROPERTIES and (element.text or "").strip():
                yield f"properties, {name}", clean(element.text)
        return
    yield from _blocks(where, _paragraphs(root))
    for link in part.rels.values():
        if link.is_external and link.reltype.endswith("/hyperlink"):
            yield f"{where}, link", clean(link.target_ref)


def _local(element: Any) -> str:
    return str(element.tag).rpartition("}")[2]


def _paragraphs(root: Any) -> list[str]:
    """The paragraphs, those in text boxes among them; of a shape that is there twice for old programs, one."""
    found: dict[Any, list[str]] = {}
    for element in root.iter("{*}p", *_TEXTS, *(f"{{*}}{name}" for name in _SIGNS)):
        name = _local(element)
        if name == "p":
            found[element] = []
            continue
        above = {_local(each): each for each in reversed(list(element.iterancestors()))}  # the nearest of each name
        if "p" in above and "Fallback" not in above and "tabs" not in above:
            found[above["p"]].append(_SIGNS.get(name, element.text or ""))
    return ["".join(pieces) for pieces in found.values()]


def _blocks(where: str, paragraphs: list[str]) -> Iterator[Found]:
    """Paragraphs that follow each other without an empty one between."""
    block: list[str] = []
    first = 0
    for number, paragraph in enumerate([*paragraphs, ""], start=1):
        if block and (not paragraph.strip() or sum(map(len, block)) > BLOCK):
            yield f"{where}, paragraph {first}", clean("\n".join(block))
            block = []
        if paragraph.strip():
            first = first if block else number
            block.append(paragraph)
