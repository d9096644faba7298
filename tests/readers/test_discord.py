"""Discord's data package: the profile, the owner's messages in servers, and nothing private."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from profileaudit.accounts import Part, accounts
from profileaudit.export import open_export
from profileaudit.look import Task, look
from profileaudit.model import AboutMe, Audience, Entry, Skipped, Unread
from profileaudit.readers import read, readers, row_for, squash

EVERYONE, FOLLOWERS, ONLY_YOU, UNKNOWN = Audience
DISCORD = readers()["discord"]
SAMPLE = Path(__file__).parents[2] / "sample_profiles" / "owain-fairclough" / "exports"
CHANNEL = "Messages/c510000000000000001"
GENERAL = {"id": "510000000000000001", "type": 0, "name": "general", "guild": {"id": "1", "name": "Quiz Night"}}
Told = tuple[str, Audience, str | None, str]


def opened(root: Path) -> Part:
    exports, unread = open_export(root)
    parts, unknown = accounts(exports)
    assert (unread, unknown, len(parts)) == ([], [], 1)
    return parts[0]


def export(root: Path, files: dict[str, Any]) -> Part:
    for path, value in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        text = value if isinstance(value, str) else json.dumps(value)
        (root / path).write_text(text, encoding="utf-8")
    return opened(root)


def outcomes(part: Part) -> list[Entry | Skipped | Unread]:
    return [outcome for file in part.files for outcome in read(DISCORD, file, part.account)]


def entries(part: Part) -> list[Entry]:
    return [outcome for outcome in outcomes(part) if isinstance(outcome, Entry)]


def told(part: Part) -> list[Told]:
    return [(entry.place.section, entry.audience, entry.says, entry.text) for entry in entries(part)]


def unread(part: Part) -> list[str]:
    return [outcome.why for outcome in outcomes(part) if isinstance(outcome, Unread)]


def message(text: Any, **more: Any) -> dict[str, Any]:
    return {"ID": 1301234567890123456, "Timestamp": "2025-10-04 19:44:12", "Contents": text, "Attachments": "", **more}


USERS: list[tuple[Any, list[Told]]] = [
    (
        {"id": "4", "username": "sal", "global_name": "Sal", "email": "s@example.org", "phone": "+447700900123"},
        [
            ("Username", EVERYONE, None, "sal"),
            ("Name", EVERYONE, None, "Sal"),
            ("Contact details", ONLY_YOU, "email", "s@example.org"),
            ("Contact details", ONLY_YOU, "phone", "+447700900123"),
        ],
    ),
    ({"username": "sal", "global_name": None, "phone": None, "ip": "192.0.2.1"}, [("Username", EVERYONE, None, "sal")]),
    (
        {"id": "4", "connections": [{"type": "youtube", "name": "SalTeaches"}, {"name": "sal"}]},
        [
            ("Connections", UNKNOWN, "other-account", "youtube: SalTeaches"),
            ("Connections", UNKNOWN, "other-account", "sal"),
        ],
    ),
    ({"id": "4", "user_profile": {"bio": "HLTA in Bath"}}, [("Bio", EVERYONE, None, "HLTA in Bath")]),
    ({"id": "4", "user_profile": {"bio": ""}}, []),
    # Labels nobody knows: as they stand, without codes, dates and addresses.
    (
        {"id": "4", "clan": {"tag": "MATHS", "id": "500000000000000009", "since": "2025-10-04T19:44:12+00:00"}},
        [("Other details", UNKNOWN, None, "MATHS")],
    ),
    ({"id": "4", "blob": {"hash": "9f0c2c7c1d2e4b5aa6b7c8d9e0f10293", "url": "https://x.example.org"}}, []),
    # Other people, money, settings.
    ({"id": "4", "notes": {"5": "Ellie from 9C"}, "relationships": [{"user": {"username": "ellie"}}]}, []),
    ({"id": "4", "payments": [{"name": "Sal"}], "settings": {"locale": "en-GB"}}, []),
]


@pytest.mark.parametrize(("user", "expected"), USERS)
def test_each_user(tmp_path: Path, user: Any, expected: list[Told]) -> None:
    found = export(tmp_path, {"Account/user.json": user})
    assert told(found) == expected
    assert unread(found) == []


CHANNELS: list[tuple[Any, str | None]] = [
    (GENERAL, "#general in Quiz Night"),
    ({"type": "GUILD_TEXT", "name": None, "guild": {"name": "Quiz Night"}}, "a channel in Quiz Night"),
    ({"type": 0, "name": "general", "guild": {}}, "#general"),
    ({"id": "5", "type": 0}, "A server without a name"),
    # Private: told to be left alone.
    ({"type": 1, "recipients": ["1", "2"]}, None),
    ({"type": 3, "name": "Year 4 team", "recipients": ["1", "2", "3"]}, None),
    ({"type": "DM"}, None),
    ({"type": "GROUP_DM", "name": "x"}, None),
    ({}, None),
    ([], None),
]


@pytest.mark.parametrize(("channel", "section"), CHANNELS)
def test_servers_are_read_by_channel_and_private_messages_are_not(
    tmp_path: Path, channel: Any, section: str | None
) -> None:
    files = {f"{CHANNEL}/channel.json": channel, f"{CHANNEL}/messages.json": [message("Oak Tree Primary")]}
    found = export(tmp_path, files)
    assert told(found) == ([(section, UNKNOWN, None, "Oak Tree Primary")] if section else [])
    assert unread(found) == []
    assert sum(isinstance(each, Skipped) for each in outcomes(found)) == (1 if section else 2)


def test_coverage(tmp_path: Path) -> None:
    messages = [message("one"), message("two"), message("", Attachments="https://x.example.org/a.jpg")]
    files = {f"{CHANNEL}/channel.json": GENERAL, f"{CHANNEL}/messages.json": messages}
    found = export(tmp_path, files)
    assert Counter(entry.place.section for entry in entries(found)) == {"#general in Quiz Night": 3}
    assert {str(entry.posted) for entry in entries(found)} == {"2025-10-04 19:44:12+00:00"}
    assert entries(found)[2].media[0].file == "https://x.example.org/a.jpg"
    assert entries(found)[0].place.key == "[0].Contents"


def test_a_private_channel_counts_as_skipped_and_not_as_read(tmp_path: Path) -> None:
    files = {f"{CHANNEL}/channel.json": {"type": 1}, f"{CHANNEL}/messages.json": [message("secret")]}
    found = export(tmp_path, files)
    (file,) = (file for file in found.files if file.path.endswith("messages.json"))
    seen = look(Task(0, 0, "discord", file, found.account, AboutMe()))
    assert (seen.read, len(seen.skipped), seen.sections) == (False, 1, {})


def test_the_older_csv(tmp_path: Path) -> None:
    text = 'ID,Timestamp,Contents,Attachments\n13,2021-05-05 10:00:00.000000+00:00,"Tea, and\n""toast""",\n'
    folder = "messages/510000000000000001"
    found = export(tmp_path, {f"{folder}/channel.json": GENERAL, f"{folder}/messages.csv": text})
    assert found.layout == "CSV, until 2024"
    assert told(found) == [("#general in Quiz Night", UNKNOWN, None, 'Tea, and\n"toast"')]
    assert unread(found) == []


@pytest.mark.parametrize("channel", [None, "{"])
def test_whose_messages_cannot_be_told(tmp_path: Path, channel: str | None) -> None:
    files: dict[str, Any] = {f"{CHANNEL}/messages.json": [message("secret")], "Account/user.json": {"username": "sal"}}
    found = export(tmp_path, files | ({f"{CHANNEL}/channel.json": channel} if channel else {}))
    assert [entry.text for entry in entries(found)] == ["sal"]
    assert len(unread(found)) == 1 and "whether these messages are private cannot be told" in unread(found)[0]


def test_a_bad_message_costs_itself(tmp_path: Path) -> None:
    messages = ["odd", message("Tea"), message({"rich": "text"}), message(None)]
    found = export(tmp_path, {f"{CHANNEL}/channel.json": GENERAL, f"{CHANNEL}/messages.json": messages})
    assert [entry.text for entry in entries(found)] == ["Tea"]
    assert unread(found) == ["2 entries in it are not laid out as expected; the others were read (the first: [0])"]


@pytest.mark.parametrize(
    ("user", "expected"),
    [
        ({}, []),
        ({"id": "4"}, []),
        ({"Something": "else"}, ["nothing that this version recognises is in it"]),
        ([], ["nothing that this version recognises is in it"]),
        (" ", ["it is empty"]),
        (
            {"id": "4", "username": ["sal"]},
            ["one entry in it is not laid out as expected (username); the rest was read"],
        ),
        (
            {"id": "4", "connections": ["odd"]},
            ["one entry in it is not laid out as expected (connections[0].name); the rest was read"],
        ),
    ],
)
def test_absent_unrecognised_and_empty_are_three_things(tmp_path: Path, user: Any, expected: list[str]) -> None:
    found = export(tmp_path, {"Account/user.json": user})
    assert unread(found) == expected
    assert entries(found) == []


@pytest.mark.parametrize(
    ("path", "layout"),
    [
        ("package/Messages/c510000000000000001/messages.json", "JSON, 2024 or later"),
        ("Nachrichten/c510000000000000001/channel.json", "JSON, 2024 or later"),
        ("messages/510000000000000001/messages.csv", "CSV, until 2024"),
        ("Account/user.json", "without messages"),
        ("messages/inbox/pal_510000000000000001/message_1.json", None),
        ("messages/c1/channel.json", None),
        ("user.json", None),
        ("messages.json", None),
    ],
)
def test_layouts(path: str, layout: str | None) -> None:
    assert DISCORD.layout([squash(path)]) == layout


def test_folders_in_another_language(tmp_path: Path) -> None:
    channel = "Nachrichten/c510000000000000001"
    files = {f"{channel}/channel.json": GENERAL, f"{channel}/messages.json": [], "Konto/user.json": {"username": "sal"}}
    found = export(tmp_path, files)
    assert (found.account.handle, found.account.private, unread(found)) == ("sal", None, [])


def test_sample() -> None:
    (root,) = SAMPLE.iterdir()
    names = [squash(str(path.relative_to(root))) for path in root.rglob("*") if path.is_file()]
    assert [name for name, reader in readers().items() if reader.layout(names)] == ["discord"]
    found = opened(root)
    assert (found.account.handle, found.account.private, unread(found)) == ("sir_owain", None, [])
    assert all(row_for(DISCORD, file) for file in found.files)
    assert Counter(entry.place.section for entry in entries(found)) == {
        "#general in Maths Memes & Dice": 3,
        "A server without a name": 1,
        "Bio": 1,
        "Connections": 2,
        "Contact details": 2,
        "Name": 1,
        "Other details": 1,
        "Username": 1,
    }
    texts = " ".join(entry.text for entry in entries(found))
    assert "07700 900733" not in texts and "Ellie" not in texts  # a private message and a note
