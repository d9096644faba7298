"""PDF: the text of each page with its links, and what is told when a page has none."""

from __future__ import annotations

import io
import logging
from pathlib import Path

import pytest
from pypdf import PdfReader, PdfWriter

from profileaudit.export import File
from profileaudit.formats import Unreadable, pdf
from profileaudit.formats.pdf import LOCKED, NOT_PDF, PAGES, TOO_LARGE, texts


def made(*pages: str, link: str = "", title: str = "") -> bytes:
    """A PDF with a line of text on each page, and a link on the first."""
    objects = ["<</Type/Catalog/Pages 2 0 R>>", "", "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"]
    kids = []
    for number, words in enumerate(pages):
        stream = f"BT /F1 12 Tf 72 720 Td ({words}) Tj ET" if words else ""
        objects.append(f"<</Length {len(stream)}>>stream\n{stream}\nendstream")
        notes = (
            f"/Annots[<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/A<</S/URI/URI({link})>>>>]"
            if link and not number
            else ""
        )
        objects.append(
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents {len(objects)} 0 R"
            f"/Resources<</Font<</F1 3 0 R>>>>{notes}>>"
        )
        kids.append(f"{len(objects)} 0 R")
    objects[1] = f"<</Type/Pages/Count {len(kids)}/Kids[{' '.join(kids)}]>>"
    if title:
        objects.append(f"<</Title({title})/Producer(x)>>")
    out, places = b"%PDF-1.4\n", []
    for number, each in enumerate(objects, start=1):
        places.append(len(out))
        out += f"{number} 0 obj\n{each}\nendobj\n".encode("latin-1")
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    info = f"/Info {len(objects)} 0 R" if title else ""
    end = (
        f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}trailer<</Size {len(objects) + 1}/Root 1 0 R{info}>>"
    )
    return out + f"{end}\nstartxref\n{len(out)}\n%%EOF\n".encode()


def locked() -> bytes:
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(made("Ann"))))
    writer.encrypt("word", algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def read(root: Path, written: bytes) -> tuple[list[tuple[str, str]], str]:
    path = root / "cv.pdf"
    path.write_bytes(written)
    found: list[tuple[str, str]] = []
    try:
        found.extend(texts(File(path, path.name, len(written))))
    except Unreadable as fault:
        return found, str(fault)
    return found, ""


ANN = made("Ann Ode, SENDCo")
PICTURE = "no text, but perhaps pictures of text, which are not read"
FILES: list[tuple[bytes, list[tuple[str, str]], str]] = [
    (ANN, [("page 1", "Ann Ode, SENDCo")], ""),
    (made("one", "two"), [("page 1", "one"), ("page 2", "two")], ""),
    (made("one", link="mailto:ann@example.org"), [("page 1", "one"), ("page 1, link", "mailto:ann@example.org")], ""),
    (made("one", title="CV of Ann"), [("properties, title", "CV of Ann"), ("page 1", "one")], ""),
    (made("one", ""), [("page 1", "one")], f"page 2 has {PICTURE}"),
    (made("", "", "three"), [("page 3", "three")], f"2 pages (1, 2) have {PICTURE}"),
    (b"junk before\n" + ANN, [("page 1", "Ann Ode, SENDCo")], ""),
    (b"", [], NOT_PDF),
    (b"Dear all", [], NOT_PDF),
    (b"%PDF-1.7\n", [], NOT_PDF),
    (b"%PDF-1.7\n" + bytes(range(256)) * 20, [], NOT_PDF),
    (locked(), [], LOCKED),
    (made(*["x"] * (PAGES + 2)), [(f"page {n}", "x") for n in range(1, PAGES + 1)],
     f"it has {PAGES + 2} pages, of which the first {PAGES} were read"),
]  # fmt: skip


@pytest.mark.parametrize(("written", "expected", "why"), FILES, ids=range(len(FILES)))
def test_texts(tmp_path: Path, written: bytes, expected: list[tuple[str, str]], why: str) -> None:
    assert read(tmp_path, written) == (expected, why)


@pytest.mark.parametrize("cut", range(100, len(ANN), 97))
def test_cut_anywhere_only_our_own_error_comes_out(tmp_path: Path, cut: int) -> None:
    found, why = read(tmp_path, ANN[:cut])
    assert found == [("page 1", "Ann Ode, SENDCo")] or why


def test_the_limits(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "LARGEST", len(ANN))
    assert read(tmp_path, ANN)[1] == ""
    assert read(tmp_path, ANN + b"\n")[1] == TOO_LARGE
    monkeypatch.setattr(pdf, "PAGE", 3)
    assert read(tmp_path, made("Anna")) == (
        [("page 1", "Ann")],
        "page 1 has more text than a page can, and the end of it was not read",
    )


def test_nothing_of_a_damaged_file_is_logged(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        read(tmp_path, ANN.replace(b"xref\n0", b"xref\n9").replace(b"/Count 1", b"/Count 7"))
    assert caplog.text == ""
