"""Whose files are these: readers by content, parts of one account together, a folder of several taken apart."""

from __future__ import annotations

import zipfile
from collections.abc import Collection, Mapping
from pathlib import Path
from types import SimpleNamespace

import pytest

from profileaudit import accounts
from profileaudit.export import File, open_export
from profileaudit.model import Account
from profileaudit.readers import Row


def documents() -> SimpleNamespace:
    """A reader of what is nobody else's."""
    return SimpleNamespace(
        PLATFORM="document",
        LAYOUTS=("documents",),
        TABLE=(),
        layout=lambda names: None,
        account=lambda files: Account(),
    )


def platform(sign: str) -> SimpleNamespace:
    """A reader that knows an export by one file name, which holds the account's handle."""

    def layout(names: Collection[str]) -> str | None:
        return "JSON" if any(name.endswith(sign) for name in names) else None

    def account(files: Mapping[str, File]) -> Account:
        home = next(file for name, file in files.items() if name.endswith(sign))
        with home.open() as stream:
            return Account(stream.read().decode() or None)

    return SimpleNamespace(PLATFORM=sign, TABLE=(Row(r"terms\.txt", skip="terms"),), layout=layout, account=account)


@pytest.fixture(autouse=True)
def two_platforms(monkeypatch: pytest.MonkeyPatch) -> None:
    readers = {"book": platform("book.json"), "gram": platform("gram.json"), "document": documents()}
    monkeypatch.setattr(accounts, "readers", lambda: readers)


def write(folder: Path, **files: str) -> Path:
    for name, text in files.items():
        path = folder / name.replace("__", "/").replace("_json", ".json")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return folder


def found(*paths: Path) -> tuple[list[tuple[str, str | None, int]], list[str]]:
    exports = [export for path in paths for export in open_export(path)[0]]
    parts, unread = accounts.accounts(exports)
    return [(part.reader, part.account.handle, len(part.files)) for part in parts], [each.why for each in unread]


def test_the_top_folder_does_not_matter(tmp_path: Path) -> None:
    folder = write(tmp_path, deep__er__book_json="sam", deep__er__posts_json="[]")
    assert found(folder) == ([("book", "sam", 2)], [])


def test_a_document_that_was_put_into_the_folder_is_read_as_one(tmp_path: Path) -> None:
    files = {"book.json": "sam", "posts/new.json": "[]", "terms.txt": "", "CV Sam.docx": "", "posts/mine.TXT": ""}
    for name, text in files.items():
        path = tmp_path / "download" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    parts = accounts.accounts(open_export(tmp_path / "download")[0])[0]
    assert {part.reader: sorted(file.path for file in part.files) for part in parts} == {
        "document": ["CV Sam.docx", "posts/mine.TXT"],
        "book": ["book.json", "posts/new.json", "terms.txt"],
    }


def test_a_document_in_the_archive_itself_is_the_platforms(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "download.zip", "w") as archive:
        archive.writestr("book.json", "sam")
        archive.writestr("new.txt", "")
    assert found(tmp_path / "download.zip") == ([("book", "sam", 2)], [])


def test_a_folder_of_several_platforms_is_taken_apart(tmp_path: Path) -> None:
    folder = write(tmp_path, x__a__book_json="sam", x__b__gram_json="sammy", x__b__posts_json="[]")
    assert found(folder) == ([("book", "sam", 1), ("gram", "sammy", 2)], [])


def test_loose_files_of_several_platforms_are_told_apart(tmp_path: Path) -> None:
    folder = write(tmp_path, book_json="sam", gram_json="sammy")
    assert found(folder) == ([("book", "sam", 1), ("gram", "sammy", 1)], [])


def test_parts_of_one_account_are_one(tmp_path: Path) -> None:
    one = write(tmp_path / "part1", book_json="Sam", posts_1_json="[1]")
    two = write(tmp_path / "part2", book_json="sam", posts_2_json="[2]")
    assert found(one, two) == ([("book", "Sam", 4)], [])


def test_the_same_file_in_two_parts_is_read_once(tmp_path: Path) -> None:
    one = write(tmp_path / "part1", book_json="sam", posts_json="[1]")
    two = write(tmp_path / "part2", book_json="sam", posts_json="[1]")
    parts, _ = accounts.accounts([export for path in (one, two) for export in open_export(path)[0]])
    assert [len(part.files) for part in parts] == [2]
    assert [skip.why for skip in parts[0].skipped] == ["the same file is in part1"] * 2


def test_files_of_one_name_with_other_words_are_both_read(tmp_path: Path) -> None:
    one = write(tmp_path / "part1", book_json="sam", posts_json="[1]")
    two = write(tmp_path / "part2", book_json="sam", posts_json="[2]")
    assert found(one, two) == ([("book", "sam", 3)], [])


def test_two_accounts_of_one_platform_stay_two(tmp_path: Path) -> None:
    one, two = write(tmp_path / "one", book_json="sam"), write(tmp_path / "two", book_json="pat")
    assert found(one, two) == ([("book", "sam", 1), ("book", "pat", 1)], [])


def test_a_part_without_a_name_joins_the_only_account(tmp_path: Path) -> None:
    one, two = write(tmp_path / "one", book_json="sam"), write(tmp_path / "two", book_json="", more_json="[]")
    assert found(one, two) == ([("book", "sam", 3)], [])


def test_what_no_reader_knows_is_said(tmp_path: Path) -> None:
    folder = write(tmp_path, holiday_json="{}")
    assert found(folder) == ([], [accounts.UNKNOWN_EXPORT])


def test_a_known_export_beside_an_unknown_folder(tmp_path: Path) -> None:
    folder = write(tmp_path, x__a__book_json="sam", x__b__gram_json="sammy", x__c__odd_json="{}")
    assert found(folder) == ([("book", "sam", 1), ("gram", "sammy", 1)], [accounts.UNKNOWN_EXPORT])


def test_an_account_file_that_breaks_its_reader_costs_only_the_name(tmp_path: Path) -> None:
    folder = write(tmp_path, posts_json="[]")
    (folder / "book.json").write_bytes(b"\xff\xfe")
    assert found(folder) == ([("book", None, 2)], [])
