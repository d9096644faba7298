"""A watched file gives the same bytes as the file, and tells how many were read."""

from __future__ import annotations

import pickle
import zipfile
from pathlib import Path

import pytest

from profileaudit import child, watched
from profileaudit.export import open_export


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    numbers: list[int] = []
    monkeypatch.setattr(child, "tell", numbers.append)
    monkeypatch.setattr(watched, "EVERY", 200_000)
    return numbers


@pytest.mark.parametrize("kind", ["loose", "zip"])
def test_bytes_and_their_number(tmp_path: Path, told: list[int], kind: str) -> None:
    data = bytes(range(256)) * 4000
    if kind == "zip":
        path = tmp_path / "a.zip"
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("a.json", data)
    else:
        path = tmp_path / "folder"
        path.mkdir()
        (path / "a.json").write_bytes(data)
    ((export,), _) = open_export(path)
    file = pickle.loads(pickle.dumps(watched.watched(export.files[0])))  # noqa: S301
    with file.open() as stream:
        assert stream.read(10) == data[:10]
        assert stream.seekable() == (kind == "loose")
        assert stream.read() == data[10:]
        assert stream.read(10) == b""
    assert told == sorted(told) and len(told) in (4, 5)
    assert len(data) - 200_000 <= told[-1] <= len(data)


def test_a_loose_file_can_be_read_from_any_place(tmp_path: Path, told: list[int]) -> None:
    (tmp_path / "a.docx").write_bytes(b"0123456789")
    ((export,), _) = open_export(tmp_path)
    with watched.watched(export.files[0]).open() as stream:
        assert (stream.seek(-3, 2), stream.read(), stream.seek(2), stream.read(2), stream.tell()) == (
            7,
            b"789",
            2,
            b"23",
            4,
        )
    assert told == []
