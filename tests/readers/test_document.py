"""Plain documents: everything in them is read, and nothing that may be a platform's is taken for one."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from profileaudit.accounts import Part, accounts
from profileaudit.export import open_export
from profileaudit.model import Audience, Entry, Unread
from profileaudit.readers import read, readers, row_for, squash
from profileaudit.readers.document import BLOCK, LONGEST_LINE, NOT_TEXT, SAVE_AS_CSV, SAVE_AS_WORD

SAMPLE = Path(__file__).parents[2] / "sample_profiles/hamish-trewin/exports/documents"
SAMPLES = Path(__file__).parents[2] / "sample_profiles"
DOCUMENT = readers()["document"]
Told = tuple[str, str]


def opened(root: Path) -> Part:
    exports, unread = open_export(root)
    parts, unknown = accounts(exports)
    assert (unread, unknown, len(parts)) == ([], [], 1)
    assert parts[0].reader == "document"
    return parts[0]


def part(root: Path, name: str, content: str | bytes) -> Part:
    (root / name).write_bytes(content if isinstance(content, bytes) else content.encode())
    return opened(root)


def outcomes(found: Part) -> list[Entry | Unread]:
    every = [outcome for file in found.files for outcome in read(DOCUMENT, file, found.account)]
    return [outcome for outcome in every if isinstance(outcome, (Entry, Unread))]


def told(found: Part) -> list[Told]:
    entries = [outcome for outcome in outcomes(found) if isinstance(outcome, Entry)]
    assert {entry.audience for entry in entries} <= {Audience.UNKNOWN}
    return [(entry.place.key, entry.text) for entry in entries]


def unread(found: Part) -> list[str]:
    return [outcome.why for outcome in outcomes(found) if isinstance(outcome, Unread)]


FILES: list[tuple[str, str | bytes, list[Told]]] = [
    ("bio.txt", "Ann Ode", [("line 1", "Ann Ode")]),
    ("bio.txt", "\n1 Mill Lane\nBath\n\n  \nSENDCo\n", [("line 2", "1 Mill Lane\nBath"), ("line 6", "SENDCo")]),
    ("bio.txt", "one\r\ntwo\r\n", [("line 1", "one\ntwo")]),
    ("bio.txt", "Café".encode("cp1252"), [("line 1", "Café")]),
    ("bio.txt", "Café".encode("utf-16"), [("line 1", "Café")]),
    ("bio.md", "# Ann\n\n* SENDCo", [("line 1", "# Ann"), ("line 3", "* SENDCo")]),
    ("my notes.markdown", "x", [("line 1", "x")]),
    ("bio.txt", "\n\n", []),
    ("staff list.csv", "Name,Phone\nAnn,07700 900123\n", [("line 1", "Name,Phone"), ("line 2", "Ann,07700 900123")]),
    ("staff list.csv", 'Ann,"1 Mill Lane\nBath"\nBo,x\n', [("line 1", 'Ann,"1 Mill Lane\nBath"'), ("line 3", "Bo,x")]),
    ("staff list.csv", 'Ann,"x\n' + "a\n" * 60, [
        ("line 1", 'Ann,"x\n' + "\n".join("a" * 49)), *((f"line {n}", "a") for n in range(51, 62))]),
    ("list.tsv", "Ann\tBath\n", [("line 1", "Ann\tBath")]),
    ("me.json", '{"name": "Ann", "jobs": [{"title": "SENDCo"}], "age": 38, "ok": true}', [
        ("name", "Ann"), ("jobs[0].title", "SENDCo")]),
    ("me.json", '["a", ["b"], {}]', [("[0]", "a"), ("[1][0]", "b")]),
    ("me.json", "{}", []),
]  # fmt: skip


@pytest.mark.parametrize(("name", "written", "expected"), FILES, ids=range(len(FILES)))
def test_each_kind_of_file(tmp_path: Path, name: str, written: str | bytes, expected: list[Told]) -> None:
    found = part(tmp_path, name, written)
    assert told(found) == expected
    assert unread(found) == []


BAD = [
    ("bio.txt", b"\x89PNG\r\n\x1a\n\0\0\0", NOT_TEXT),
    ("cv.doc", b"\xd0\xcf\x11\xe0", SAVE_AS_WORD),
    ("cv.rtf", b"{\\rtf1 Ann}", SAVE_AS_WORD),
    ("cv.odt", b"PK\x03\x04 and so on", SAVE_AS_WORD),
    ("cv.pages", b"PK\x03\x04 and so on", SAVE_AS_WORD),
    ("list.xlsx", b"PK\x03\x04 and so on", SAVE_AS_CSV),
    ("cv.docx", b"PK\x03\x04 and so on", "it is no Word document"),
    ("cv.pdf", b"Ann", "it is no PDF"),
    ("me.json", b'{"name": "Ann"', "it is cut off"),
    ("me.json", b"Ann", "nothing that this version recognises is in it"),
    ("me.json", b'"Ann"', "nothing that this version recognises is in it"),
]


@pytest.mark.parametrize(("name", "written", "why"), BAD, ids=range(len(BAD)))
def test_what_cannot_be_read_is_told(tmp_path: Path, name: str, written: bytes, why: str) -> None:
    (sentence,) = unread(part(tmp_path, name, written))
    assert sentence.startswith(why)


def test_a_file_that_is_empty_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("")
    (tmp_path / "b.txt").write_text("x")
    assert unread(opened(tmp_path)) == ["it is empty"]


def test_long_texts_are_read_in_pieces(tmp_path: Path) -> None:
    found = told(part(tmp_path, "a.txt", "tea and cake\n" * 1000 + "cake " * 20_000))
    assert sum(text.count("cake") for _, text in found) == 21_000
    assert max(len(text) for _, text in found) < BLOCK + 2 * LONGEST_LINE


@pytest.mark.parametrize("name", ["cv.docx", "cv.pdf", "list.xlsx"])
def test_a_lone_document_is_no_archive(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"PK\x03\x04 and so on")
    if name == "cv.pdf":
        (tmp_path / name).write_bytes(b"%PDF-1.4")
    found = opened(tmp_path / name)
    assert [file.path for file in found.files] == [name]


CLAIMS = [
    (["cv.docx"], True),
    (["cv.docx", "bio.txt", "me.json"], True),
    (["old/2019/cv.pdf", "cv.pdf"], True),
    (["drafts/bio.txt"], True),
    (["staff list.csv"], True),
    # A platform's by name, though its own reader may not know it alone.
    (["result.json"], False),
    (["Connections.csv"], False),
    (["comments.csv"], False),
    (["tweets.csv"], False),
    (["_chat.txt"], False),
    (["WhatsApp Chat with Bo.txt"], False),
    (["profile.csv"], False),
    (["your_posts_1.json"], False),
    (["chat_history.csv"], False),
    # Of JSON and CSV in folders exports are made, known or not.
    (["data/me.json"], False),
    (["data/me.json", "cv.docx"], False),
    (["data/me.json", "data/readme.txt"], False),
    (["data/me.json", "data/cv.docx"], True),
    (["export/list.csv"], False),
    (["cv.docx", "photo.jpg"], False),
    (["cv.docx", "page.html"], False),
    (["repo.car"], False),
    (["me.vcf"], False),
    ([f"{number}.txt" for number in range(201)], False),
    ([], False),
]


@pytest.mark.parametrize(("names", "expected"), CLAIMS)
def test_what_is_a_document(names: list[str], expected: bool) -> None:
    assert (DOCUMENT.layout([squash(name) for name in names]) is not None) == expected


EXPORTS = sorted(SAMPLES.glob("*/exports/*"))


@pytest.mark.parametrize("root", EXPORTS, ids=[f"{root.parts[-3]}-{root.name[:20]}" for root in EXPORTS])
def test_no_export_of_a_platform_is_a_document(root: Path) -> None:
    paths = [path for path in root.rglob("*") if path.is_file()]
    for top in (root, root.parent):  # with and without the folder on top
        names = [squash(str(path.relative_to(top))) for path in paths]
        claims = {name for name, reader in readers().items() if reader.layout(names)}
        assert "document" not in claims or claims == {"document"}
        assert (claims == {"document"}) or root != SAMPLE


def test_beside_an_export_a_document_is_a_document(tmp_path: Path) -> None:
    (tmp_path / "cv.txt").write_text("Ann")
    (tmp_path / "list.csv").write_text("Ann")
    with zipfile.ZipFile(tmp_path / "archive-1.zip", "w") as archive:
        archive.writestr("outbox.json", "{}")
    parts, unknown = accounts(open_export(tmp_path)[0])
    assert [(part.reader, [file.path for file in part.files]) for part in parts] == [
        ("document", ["cv.txt", "list.csv"]),
        ("mastodon", ["outbox.json"]),
    ]
    assert unknown == []


def test_documents_in_a_folder_with_others_are_one_source() -> None:
    parts, unknown = accounts(open_export(SAMPLE.parent)[0])
    assert {part.reader: len(part.files) for part in parts} == {"document": 4, "vcard": 1, "whatsapp": 2}
    assert unknown == []


def test_the_sample() -> None:
    found = opened(SAMPLE)
    assert all(row_for(DOCUMENT, file) for file in found.files)
    assert unread(found) == []
    texts = "\n".join(text for _, text in told(found))
    for words in ("School Business Manager", "hamish.trewin@example.net", "14 Chapel Rise", "parkrun"):
        assert words in texts
