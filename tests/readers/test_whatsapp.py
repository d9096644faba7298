"""WhatsApp's chats: the owner's own lines, in every way telephones write them, and nobody else's."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from profileaudit.accounts import Part, accounts
from profileaudit.export import open_export
from profileaudit.look import Task, look
from profileaudit.model import AboutMe, Account, Audience, Entry, Skipped, Unread
from profileaudit.readers import OWN_NAMES, read, readers, row_for, squash
from profileaudit.readers.whatsapp import LONGEST_MESSAGE, NO_CHAT, NO_NAME, NOT_IN_IT

SAMPLE = Path(__file__).parents[2] / "sample_profiles/hamish-trewin/exports/WhatsApp Chat - Quiz team"
WHATSAPP = readers()["whatsapp"]
PHONE, ANDROID = "_chat.txt", "WhatsApp Chat with Bo.txt"


def opened(root: Path) -> Part:
    exports, unread = open_export(root)
    parts, unknown = accounts(exports)
    assert (unread, unknown, len(parts)) == ([], [], 1)
    return parts[0]


def chat(root: Path, content: str | bytes, *names: str, name: str = PHONE) -> Part:
    (root / name).write_bytes(content if isinstance(content, bytes) else content.encode())
    return replace(opened(root), account=Account(facts={OWN_NAMES: "\n".join(names)}))


def outcomes(found: Part) -> list[Entry | Skipped | Unread]:
    return [outcome for file in found.files for outcome in read(WHATSAPP, file, found.account)]


def entries(found: Part) -> list[Entry]:
    return [outcome for outcome in outcomes(found) if isinstance(outcome, Entry)]


def texts(found: Part) -> list[str]:
    return [entry.text for entry in entries(found)]


def unread(found: Part) -> list[str]:
    return [outcome.why for outcome in outcomes(found) if isinstance(outcome, Unread)]


LINES: list[tuple[str, list[str]]] = [
    ("[14/02/2026, 19:04:48] Ann Ode: Hello", ["Hello"]),
    ("14/02/2026, 19:04 - Ann Ode: Hello", ["Hello"]),
    ("14/02/26, 7:04 pm - Ann Ode: Hello", ["Hello"]),
    ("14/02/26, 7:04\u202fpm - Ann Ode: Hello", ["Hello"]),
    ("[2/14/26, 7:04:48\u202fPM] Ann Ode: Hello", ["Hello"]),
    ("14.02.26, 19:04 - Ann Ode: Hello", ["Hello"]),
    ("2026-02-14, 19:04 - Ann Ode: Hello", ["Hello"]),
    ("14/02/2026 19:04 - Ann Ode: Hello", ["Hello"]),
    ("\u200e[14/02/2026, 19:04:48] Ann Ode: Hello", ["Hello"]),
    ("[14/02/2026, 19:04:48] ~\u00a0Ann Ode: Hello", ["Hello"]),
    ("[14/02/2026, 19:04:48] ann ode: Hello", ["Hello"]),
    ("[14/02/2026, 19:04:48] Ann Ode: My web: https://example.org", ["My web: https://example.org"]),
    ("[14/02/2026, 19:04:48] Ann Ode: one\ntwo\n\nthree", ["one\ntwo\n\nthree"]),
    ("[14/02/2026, 19:04:48] Ann Ode:\none", ["one"]),
    ("[14/02/2026, 19:04:48] Ann Ode: Hello \u200e<This message was edited>", ["Hello"]),
    ("[14/02/2026, 19:04:48] Ann Ode: a\n[1/2/2026, 19:05:00] Bo: b\nc\n[1/2/2026, 19:06:00] Ann Ode: d", ["a", "d"]),
    ("[14/02/2026, 19:04:48] Ann Ode: I wrote [14/02/2026] on it", ["I wrote [14/02/2026] on it"]),
    ("14/02/2026, 19:04 - Ann Ode: <Media omitted>", []),
    ("[14/02/2026, 19:04:48] Ann Ode: \u200eimage omitted", []),
    ("[14/02/2026, 19:04:48] Ann Ode: \u200e<attached: 00000007-PHOTO-2026.jpg>", []),
    ("14/02/2026, 19:04 - Ann Ode: \u200eIMG-20260214-WA0001.jpg (file attached)", []),
    ("14/02/2026, 19:04 - Ann Ode: IMG-20260214-WA0001.jpg (file attached)\nMy class", [
        "IMG-20260214-WA0001.jpg (file attached)\nMy class"]),
    ("14/02/2026, 19:04 - Ann Ode: You deleted this message", []),
    ("14/02/2026, 19:04 - Ann Ode: ", []),
    ("14/02/2026, 19:04 - Ann Ode: null", []),
    ("14/02/2026, 19:04 - Ann Ode: nullify it", ["nullify it"]),
]  # fmt: skip


@pytest.mark.parametrize(("written", "expected"), LINES)
def test_own_lines_as_every_telephone_writes_them(tmp_path: Path, written: str, expected: list[str]) -> None:
    found = chat(tmp_path, written + "\n", "Ann Ode")
    assert texts(found) == expected
    assert unread(found) == []


NOT_OWN = [
    "[14/02/2026, 19:04:48] Bo: my number is 07700 900123",
    "[14/02/2026, 19:04:48] Ann: x",
    "[14/02/2026, 19:04:48] Ann Odeon: x",
    "[14/02/2026, 19:04:48] Bo: Ann Ode: said so",
    "[14/02/2026, 19:04:48] Ann Ode created this group",
    "14/02/2026, 19:04 - Ann Ode added Bo",
    "[14/02/2026, 19:04:48] Bo: one\nAnn Ode: two",
]


@pytest.mark.parametrize("written", NOT_OWN)
def test_what_others_say_is_never_read(tmp_path: Path, written: str) -> None:
    found = chat(tmp_path, written, "Ann Ode")
    assert (texts(found), unread(found)) == ([], [NOT_IN_IT])


def test_without_a_name_nothing_is_read(tmp_path: Path) -> None:
    found = chat(tmp_path, "[14/02/2026, 19:04:48] Ann Ode: Hello")
    assert (texts(found), unread(found)) == ([], [NO_NAME])


STATES = [("", "it is empty"), ("Dear all,\nsee you\n", NO_CHAT), ("14/02/2026 we met\n", NO_CHAT)]


@pytest.mark.parametrize(("written", "why"), STATES)
def test_empty_and_unknown_are_told_apart(tmp_path: Path, written: str, why: str) -> None:
    assert unread(chat(tmp_path, written, "Ann Ode")) == [why]


WHEN = [
    ("[14/02/2026, 19:04:48] Ann: a", datetime(2026, 2, 14, 19, 4, 48)),
    ("[04/02/2026, 19:04:48] Ann: a", datetime(2026, 2, 4, 19, 4, 48)),  # day first where nothing speaks against it
    ("[04/02/2026, 19:04:48] Ann: a\n[2/14/2026, 19:04:48] Bo: b", datetime(2026, 4, 2, 19, 4, 48)),
    ("[04/02/2026, 19:04:48] Ann: a\n[2/14/2026, 09:00:00] Bo: b\n[14/2/2026, 09:00:00] Bo: c",
     datetime(2026, 2, 4, 19, 4, 48)),
    ("[1/2/26, 12:05:00 AM] Ann: a", datetime(2026, 2, 1, 0, 5)),
    ("[1/2/26, 12:05:00 PM] Ann: a", datetime(2026, 2, 1, 12, 5)),
    ("1/2/26, 9.05 pm - Ann: a", datetime(2026, 2, 1, 21, 5)),
    ("2026-02-01, 09:05 - Ann: a", datetime(2026, 2, 1, 9, 5)),
    ("[32/13/2026, 19:04:48] Ann: a", None),
    ("[01/02/2026, 25:04:48] Ann: a", None),
]  # fmt: skip


@pytest.mark.parametrize(("written", "posted"), WHEN)
def test_when(tmp_path: Path, written: str, posted: datetime | None) -> None:
    assert [entry.posted for entry in entries(chat(tmp_path, written, "Ann"))] == [posted]


def test_where_and_for_whom(tmp_path: Path) -> None:
    found = chat(tmp_path, "14/02/2026, 19:04 - Bo: a\nb\n14/02/2026, 19:05 - Ann: c\n", "Ann", name=ANDROID)
    (entry,) = entries(found)
    assert (entry.place.platform, entry.place.section, entry.place.file) == ("whatsapp", "Messages", ANDROID)
    assert (entry.place.key, entry.audience) == ("line 3", Audience.UNKNOWN)


def test_a_message_without_an_end_is_read_in_pieces(tmp_path: Path) -> None:
    found = chat(tmp_path, "[14/02/2026, 19:04:48] Ann: start\n" + "tea and cake\n" * 30_000, "Ann")
    assert "".join(texts(found)).count("cake") == 30_000
    assert max(map(len, texts(found))) < 2 * LONGEST_MESSAGE
    assert texts(found)[0].startswith("start\n")
    assert all(not text.startswith("start") for text in texts(found)[1:])


def test_a_line_without_an_end_is_read_in_pieces(tmp_path: Path) -> None:
    found = chat(tmp_path, "[14/02/2026, 19:04:48] Ann: " + "cake " * 100_000, "Ann")
    assert sum(text.count("c") for text in texts(found)) == 100_000


def test_the_names_declared_reach_the_reader_and_stay_out_of_the_account(tmp_path: Path) -> None:
    found = chat(tmp_path, "[14/02/2026, 19:04:48] Ann Ode: ring me on 07700 900123\n")
    for about, count in ((AboutMe(), 0), (AboutMe(names=("Bo",)), 0), (AboutMe(names=("Bo", "Ann Ode")), 1)):
        task = Task(0, 0, "whatsapp", found.files[0], Account(), about)
        assert sum(look(task).sections.values()) == count
        assert task.account == Account()


LAYOUTS = [
    (["_chat.txt"], "chat from an iPhone"),
    (["_chat.txt", "00000007-PHOTO-2026-02-15.jpg", "00000008-AUDIO.opus"], "chat from an iPhone"),
    (["WhatsApp Chat - Quiz/_chat.txt"], "chat from an iPhone"),
    (["WhatsApp Chat with Bo.txt"], "chat from Android"),
    (["chats/WhatsApp Chat with Bo.txt", "chats/IMG-20260214-WA0001.jpg"], "chat from Android"),
    (["_chat.txt", "messages.json"], None),
    (["_chat.txt", "Profile.txt"], None),
    (["chat.json"], None),
    (["mychat.txt"], None),
    (["WhatsApp.txt"], None),
    (["IMG-20260214-WA0001.jpg"], None),
    ([], None),
]


@pytest.mark.parametrize(("names", "expected"), LAYOUTS)
def test_layout(names: list[str], expected: str | None) -> None:
    assert WHATSAPP.layout([squash(name) for name in names]) == expected


def test_the_sample() -> None:
    found = opened(SAMPLE)
    assert [name for name, reader in readers().items() if reader.layout([squash(f.path) for f in found.files])] == [
        "whatsapp"
    ]
    assert all(row_for(WHATSAPP, file) for file in found.files)
    named = replace(found, account=Account(facts={OWN_NAMES: "Hamish Trewin"}))
    assert unread(named) == []
    assert len(texts(named)) == 4
    assert texts(named)[1] == "Governors' papers first:\nbudget\nlettings\nthen biscuits"
