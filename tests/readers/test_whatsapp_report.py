"""WhatsApp's account report: recognised, and declined in one sentence."""

from __future__ import annotations

from pathlib import Path

import pytest

from profileaudit.accounts import Part, accounts
from profileaudit.export import open_export
from profileaudit.model import Account, Audience, Entry, Skipped, Unread
from profileaudit.readers import read, readers, squash

SAMPLE = Path(__file__).parents[2] / "sample_profiles/idris-fenwick/exports/whatsapp-account-report"

REPORT = readers()["whatsapp_report"]
Told = tuple[str, Audience, str | None, str]


def opened(root: Path) -> Part:
    exports, unread = open_export(root)
    parts, unknown = accounts(exports)
    assert (unread, unknown, len(parts)) == ([], [], 1)
    return parts[0]


def part(root: Path, files: dict[str, str]) -> Part:
    for path, content in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(content, encoding="utf-8")
    return opened(root)


def outcomes(found: Part) -> list[Entry | Skipped | Unread]:
    return [outcome for file in found.files for outcome in read(REPORT, file, found.account)]


def entries(found: Part) -> list[Entry]:
    return [outcome for outcome in outcomes(found) if isinstance(outcome, Entry)]


def told(found: Part) -> list[Told]:
    return [(entry.place.section, entry.audience, entry.says, entry.text) for entry in entries(found)]


def unread(found: Part) -> list[str]:
    return [outcome.why for outcome in outcomes(found) if isinstance(outcome, Unread)]


def skipped(found: Part) -> list[str]:
    return [outcome.file for outcome in outcomes(found) if isinstance(outcome, Skipped)]


def test_it_is_declined_once_and_every_file_accounted_for(tmp_path: Path) -> None:
    files = {
        "r/whatsapp_account_information/user_information.json": "{}",
        "r/whatsapp_connections/groups.html": "x",
        "r/whatsapp_settings/account_settings.json": "{}",
    }
    found = part(tmp_path, files)
    assert told(found) == []
    assert len(unread(found)) == 1 and unread(found)[0].endswith("profileaudit request whatsapp")
    assert len(skipped(found)) == 2
    assert entries(found) == []


def test_a_file_on_its_own_is_declined_too(tmp_path: Path) -> None:
    found = part(tmp_path, {"whatsapp_settings/account_settings.json": "{}"})
    assert (len(unread(found)), skipped(found)) == (1, [])
    assert found.account.private is None and found.account.handle is None


LAYOUTS = [
    (["whatsapp_account_information/user_information.json"], "account report"),
    (["My report/whatsapp_connections/contacts.html"], "account report"),
    (["_chat.txt"], None),
    (["WhatsApp Chat with Bo.txt"], None),
    (["whatsapp_notes.txt"], None),
    (["Whatsapp Phone Numbers.csv"], None),
    ([], None),
]


@pytest.mark.parametrize(("names", "expected"), LAYOUTS)
def test_layout(names: list[str], expected: str | None) -> None:
    assert REPORT.layout([squash(name) for name in names]) == expected


def test_the_facts_of_another_part_of_the_program_do_no_harm(tmp_path: Path) -> None:
    found = part(tmp_path, {"whatsapp_settings/a.json": "{}"})
    told_once = list(read(REPORT, found.files[0], Account(facts={"own names": "Ann"})))
    assert [type(each) for each in told_once] == [Unread]


def test_the_sample() -> None:
    found = opened(SAMPLE)
    assert (told(found), len(unread(found)), len(skipped(found))) == ([], 1, 4)


def test_the_sample_is_recognised_by_exactly_one_reader() -> None:
    exports, _ = open_export(SAMPLE)
    names = {squash(file.path): file for file in exports[0].files}
    assert [name for name, reader in readers().items() if reader.layout(names)] == ["whatsapp_report"]
