"""What a file is, by how it begins: an archive that is read here, one that is not, or none."""

from __future__ import annotations

from pathlib import Path

from profileaudit.archives import Contents, Damaged, salvage, tars, zips

_OTHERS = (
    (b"Rar!\x1a\x07", "a RAR archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"),
    (b"\xfd7zXZ\x00", "an XZ archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\x28\xb5\x2f\xfd", "a Zstandard archive"),
    (b"PK\x07\x08", "one part of a zip that was split"),
)
_DOCUMENTS = (b"[Content_Types].xml", b"mimetype", b"META-INF/", b"_rels/.rels", b"AndroidManifest.xml")
"""First members of zips that are documents or programs: Office, OpenDocument, e-books, Java, Android."""
_DOCUMENT_NAMES = (".docx", ".xlsx", ".odt", ".ods", ".pages", ".numbers")
"""Names of documents that are zips: not all programs put the same part first."""
ZIP_MARKS = (zips.LOCAL_MARK, zips.END_MARK)
HEAD = 512
"""Bytes by which all of this is told."""


def unopened(head: bytes) -> str:
    """What kind of archive it is that is not opened here; empty when it is none."""
    return next((name for mark, name in _OTHERS if head.startswith(mark)), "")


def is_document(head: bytes, name: str) -> bool:
    """Whether a zip is a document or a program, and not an archive of somebody's files."""
    return name.lower().endswith(_DOCUMENT_NAMES) or any(head[30:].startswith(first) for first in _DOCUMENTS)


def is_zipped(head: bytes) -> bool:
    """Whether it is compressed by gzip, whatever is in it."""
    return head.startswith(b"\x1f\x8b")


def contents(path: Path, head: bytes) -> Contents | None:
    """What is in an archive; None when it is none."""
    if head.startswith(ZIP_MARKS):
        try:
            return zips.contents(path)
        except Damaged:
            return salvage.contents(path)
    if tars.is_tar(head):
        return tars.contents(path, zipped=False)
    if is_zipped(head) and tars.is_zipped_tar(path):
        return tars.contents(path, zipped=True)
    return None
