"""Word: every text of a document, wherever it stands, and no more memory than it deserves."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import docx
import pytest

from profileaudit.export import File
from profileaudit.formats import Unreadable
from profileaudit.formats.word import LOCKED, NOT_WORD, TAGS, TOO_LARGE, UNPACKED, texts

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
STRICT = 'xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"'
MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
KINDS = "application/vnd.openxmlformats-officedocument.wordprocessingml"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'


def package(body: str, *, extra: dict[str, tuple[str, str, str]] | None = None, space: str = W) -> bytes:
    """A document whose body is this; `extra`: name of a part -> (its kind, the kind of relation, its XML)."""
    kinds, relations, parts = "", "", {}
    for number, (name, (kind, relation, xml)) in enumerate((extra or {}).items()):
        kinds += f'<Override PartName="/{name}" ContentType="{kind}"/>'
        relations += f'<Relationship Id="r{number}" Type="{relation}" Target="/{name}"/>'
        parts[name] = xml
    parts["[Content_Types].xml"] = (
        f'{XML}<Types xmlns="{PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/>'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{KINDS}.document.main+xml"/>{kinds}</Types>'
    )
    parts["_rels/.rels"] = (
        f'{XML}<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="m" Type="{RELATIONS}/officeDocument" '
        'Target="word/document.xml"/></Relationships>'
    )
    parts["word/_rels/document.xml.rels"] = (
        f'{XML}<Relationships xmlns="{PACKAGE}/relationships">{relations}</Relationships>'
    )
    parts["word/document.xml"] = f"{XML}<w:document {space} {MC}><w:body>{body}</w:body></w:document>"
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, xml in parts.items():
            archive.writestr(name, xml)
    return out.getvalue()


def p(*words: str) -> str:
    return "<w:p>" + "".join(f"<w:r><w:t>{word}</w:t></w:r>" for word in words) + "</w:p>"


def read(root: Path, written: bytes) -> list[tuple[str, str]]:
    path = root / "cv.docx"
    path.write_bytes(written)
    return list(texts(File(path, path.name, len(written))))


BOX = f"<w:p><w:r><mc:AlternateContent><mc:Choice>{{}}</mc:Choice><mc:Fallback>{p('old')}</mc:Fallback>"
BOX = (BOX + "</mc:AlternateContent></w:r>{}</w:p>").format(f"<w:txbxContent>{p('in a box')}</w:txbxContent>", "")
BODIES: list[tuple[str, list[tuple[str, str]]]] = [
    (p("Ann ", "Ode"), [("text, paragraph 1", "Ann Ode")]),
    (p("1 Mill Lane") + p("Bath") + p() + p("BA1"), [
        ("text, paragraph 1", "1 Mill Lane\nBath"), ("text, paragraph 4", "BA1")]),
    ("", []),
    (p(" "), []),
    (f"<w:tbl><w:tr><w:tc>{p('Head')}</w:tc><w:tc>{p('Oak')}</w:tc></w:tr></w:tbl>", [
        ("text, paragraph 1", "Head\nOak")]),
    (f"<w:sdt><w:sdtContent>{p('in a form field')}</w:sdtContent></w:sdt>", [("text, paragraph 1", "in a form field")]),
    ("<w:p><w:hyperlink><w:r><w:t>my page</w:t></w:r></w:hyperlink></w:p>", [("text, paragraph 1", "my page")]),
    ("<w:p><w:ins><w:r><w:t>new</w:t></w:r></w:ins><w:del><w:r><w:delText>old</w:delText></w:r></w:del></w:p>", [
        ("text, paragraph 1", "newold")]),
    ("<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t></w:r></w:p>", [("text, paragraph 1", "a\tb\nc")]),
    ('<w:p><w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr><w:r><w:t>a</w:t></w:r></w:p>', [
        ("text, paragraph 1", "a")]),
    (BOX, [("text, paragraph 2", "in a box")]),
    ("<w:p><w:r><w:instrText>PAGE</w:instrText></w:r></w:p>", []),
]  # fmt: skip


@pytest.mark.parametrize(("body", "expected"), BODIES, ids=range(len(BODIES)))
def test_bodies(tmp_path: Path, body: str, expected: list[tuple[str, str]]) -> None:
    assert read(tmp_path, package(body)) == expected


def test_a_strict_document_is_read_alike(tmp_path: Path) -> None:
    assert read(tmp_path, package(p("Ann"), space=STRICT)) == [("text, paragraph 1", "Ann")]


def test_what_stands_outside_the_body(tmp_path: Path) -> None:
    properties = "application/vnd.openxmlformats-officedocument.extended-properties+xml"

    def word(name: str, words: str) -> tuple[str, str, str]:
        return f"{KINDS}.{name}+xml", f"{RELATIONS}/{name}", f"<w:{name} {W}>{p(words)}</w:{name}>"

    company = "<Properties><Company>Oak Tree School</Company><Application>Word</Application></Properties>"
    extra = {
        "word/header1.xml": word("header", "07700 900123"),
        "word/footnotes.xml": word("footnotes", "a note"),
        "word/comments.xml": word("comments", "says Bo"),
        "word/styles.xml": word("styles", "not shown"),
        "docProps/app.xml": (properties, f"{RELATIONS}/extended-properties", company),
    }
    assert sorted(read(tmp_path, package(p("Ann"), extra=extra))) == [
        ("comments, paragraph 1", "says Bo"),
        ("footnotes, paragraph 1", "a note"),
        ("header, paragraph 1", "07700 900123"),
        ("properties, Company", "Oak Tree School"),
        ("text, paragraph 1", "Ann"),
    ]


def test_as_a_word_processor_saves_it(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_heading("Ann Ode")
    document.add_paragraph("SENDCo, Oak Tree School")
    document.core_properties.author = "Ann Ode"
    document.core_properties.title = ""
    document.core_properties.comments = ""
    out = io.BytesIO()
    document.save(out)
    assert read(tmp_path, out.getvalue()) == [
        ("properties, creator", "Ann Ode"),
        ("text, paragraph 1", "Ann Ode\nSENDCo, Oak Tree School"),
    ]


def zipped(*parts: tuple[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        for name, data in parts:
            archive.writestr(name, data)
    return out.getvalue()


def lying(written: bytes, says: int) -> bytes:
    """The same zip, its largest member said to unpack to so many bytes in its directory and before it."""
    with zipfile.ZipFile(io.BytesIO(written)) as archive:
        true = max(member.file_size for member in archive.infolist())
    return written.replace(true.to_bytes(4, "little"), says.to_bytes(4, "little"))


BOMB = package(p("x" * (UNPACKED + 1)))
GOOD = package(p("Ann"))
BAD = [
    (b"", NOT_WORD),
    (b"not a zip", NOT_WORD),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 old", LOCKED),
    (GOOD[: len(GOOD) // 2], NOT_WORD),
    (zipped(("a.xml", b"<a/>")), NOT_WORD),
    (zipped(("a.xml", b"<a/>"), method=zipfile.ZIP_BZIP2), NOT_WORD),
    (package("<w:p>"), NOT_WORD),
    (package("<w:sdt>" * 300 + "</w:sdt>" * 300), NOT_WORD),
    (package(p("a")).replace(b"[Content_Types]", b"[Content-Types]"), NOT_WORD),
    (BOMB, TOO_LARGE),
    (package("<w:p/>" * TAGS), TOO_LARGE),
    (lying(BOMB, 10), NOT_WORD),
]


@pytest.mark.parametrize(("written", "why"), BAD, ids=range(len(BAD)))
def test_what_is_no_document_or_a_bomb(tmp_path: Path, written: bytes, why: str) -> None:
    with pytest.raises(Unreadable) as fault:
        read(tmp_path, written)
    assert str(fault.value) == why


def test_entities_of_its_own_are_not_followed(tmp_path: Path) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(GOOD)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            data = old.read(name)
            if name == "word/document.xml":
                data = f'<!DOCTYPE d [<!ENTITY a "hid">]><w:document {W}><w:body><w:p/></w:body></w:document>'.encode()
            new.writestr(name, data)
    with pytest.raises(Unreadable, match="no Word document"):
        read(tmp_path, out.getvalue())


def test_pictures_are_not_unpacked(tmp_path: Path) -> None:
    out = io.BytesIO(GOOD)
    with zipfile.ZipFile(out, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/media/image1.png", bytes(4 * UNPACKED))
    assert read(tmp_path, out.getvalue()) == [("text, paragraph 1", "Ann")]
