"""Pinterest's page of data: headings, pins and lines, and what they give."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest

from profileaudit.accounts import Part, accounts
from profileaudit.export import open_export
from profileaudit.model import Account, Audience, Entry, Skipped, Unread
from profileaudit.readers import read, readers, squash

SAMPLE = Path(__file__).parents[2] / "sample_profiles/gwen-pellow/exports/pinterest"
EVERYONE, FOLLOWERS, ONLY_YOU, UNKNOWN = Audience.EVERYONE, Audience.FOLLOWERS, Audience.ONLY_YOU, Audience.UNKNOWN
PINTEREST = readers()["pinterest"]
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
    return [outcome for file in found.files for outcome in read(PINTEREST, file, found.account)]


def entries(found: Part) -> list[Entry]:
    return [outcome for outcome in outcomes(found) if isinstance(outcome, Entry)]


def told(found: Part) -> list[Told]:
    return [(entry.place.section, entry.audience, entry.says, entry.text) for entry in entries(found)]


def unread(found: Part) -> list[str]:
    return [outcome.why for outcome in outcomes(found) if isinstance(outcome, Unread)]


def skipped(found: Part) -> list[str]:
    return [outcome.file for outcome in outcomes(found) if isinstance(outcome, Skipped)]


PIN = """<a href="https://www.pinterest.com/pin/{id}/">https://www.pinterest.com/pin/{id}/</a>
<br>Title: {title},
<br>Details: {details},
<br>Image: 5c0f0e2b7a1d4f9c8b3a6e5d4c3b2a19,
<br>Board Id: 730427570001,
<br>Board Name: {board},
<br>Ip Address: 203.0.113.45,
<br>Username: anno,
<br>Alt Text: No data,
<br>Canonical Link: <a href="{link}">{link}</a>,
<br>Video: No data,
<br>Created at: 2017/02/13 15:35:01
<br>Alive: {alive}
<br>Is a repin: True
<br>Private: {private}<br><br>
"""


def pin(title: str = "No data", details: str = "No data", **more: str) -> str:
    usual = {"id": "1", "board": "No data", "link": "https://a.example/x", "alive": "True", "private": "False"}
    return PIN.format(title=title, details=details, **{**usual, **more})


def page(*sections: tuple[str, str]) -> str:
    inner = "".join(f"<h1 id=x{number}>{heading}</h1>\n{lines}" for number, (heading, lines) in enumerate(sections))
    return f'<html><body><!-- pinterest --><div id="contents">{inner}</div></body></html>'


def said(root: Path, *sections: tuple[str, str]) -> list[Told]:
    return told(part(root, {"anno.html": page(*sections)}))


PINS: list[tuple[str, list[Told]]] = [
    (pin("Lanyards"), [("Pins", EVERYONE, None, "Lanyards")]),
    (pin("Lanyards", "For my class"), [("Pins", EVERYONE, None, "Lanyards"), ("Pins", EVERYONE, None, "For my class")]),
    (pin(details="Nursery, for Wilf"), [("Pins", EVERYONE, None, "Nursery, for Wilf")]),
    (pin(details="Note: glue<br>12:30 done"), [("Pins", EVERYONE, None, "Note: glue\n12:30 done")]),
    (pin("Lanyards", private="True"), [("Pins", FOLLOWERS, None, "Lanyards")]),
    (pin("Lanyards", alive="False"), [("Pins", UNKNOWN, None, "Lanyards")]),
    (pin("Lanyards", private="No data"), [("Pins", UNKNOWN, None, "Lanyards")]),
    (pin(board="Year 2"), [("Boards", EVERYONE, None, "Year 2")]),
    (pin("A", board="Year 2") + pin("B", board="Year 2"),
     [("Pins", EVERYONE, None, "A"), ("Boards", EVERYONE, None, "Year 2"), ("Pins", EVERYONE, None, "B")]),
    (pin("A", link="https://www.pinterest.com/pin/99/", private="True") + pin("B"),
     [("Pins", FOLLOWERS, None, "A"), ("Pins", EVERYONE, None, "B")]),
    (pin(), []),
    (pin("None", "1234"), []),
    ("No data", []),
    ("", []),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "expected"), PINS)
def test_pins(tmp_path: Path, lines: str, expected: list[Told]) -> None:
    assert said(tmp_path, ("Pins", lines), ("Something else", "No data")) == expected


PROFILES: list[tuple[str, list[Told]]] = [
    ("<br>Username: anno,<br>About: I teach",
     [("Username", EVERYONE, None, "anno"), ("Bio", EVERYONE, None, "I teach")]),
    ("<br>First name: Ann,<br>Website: https://a.example",
     [("Name", EVERYONE, None, "Ann"), ("Website", EVERYONE, "other-account", "https://a.example")]),
    ("<br>Email: a@example.org,", [("Account records", ONLY_YOU, "email", "a@example.org")]),
    ("<br>Favourite colour: teal", [("Other details", UNKNOWN, None, "teal")]),
    ("<br>About: I teach<br>and I knit", [("Bio", EVERYONE, None, "I teach\nand I knit")]),
    ("<br>Email: No data,<br>Verified: True<br>Score: 12.5", []),
    ("No data", []),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "expected"), PROFILES)
def test_the_profile(tmp_path: Path, lines: str, expected: list[Told]) -> None:
    assert said(tmp_path, ("Profile", lines)) == expected


def test_boards(tmp_path: Path) -> None:
    lines = "<br>Name: Year 2,<br>Description: Oak Tree<br>Name: Teas,<br>Theme: brown<br>Private: True"
    assert said(tmp_path, ("Boards", lines)) == [
        ("Boards", UNKNOWN, None, "Year 2"),
        ("Boards", UNKNOWN, None, "Oak Tree"),
        ("Boards", FOLLOWERS, None, "Teas"),
        ("Other details", FOLLOWERS, None, "brown"),
    ]


def test_where_and_when(tmp_path: Path) -> None:
    entry = entries(part(tmp_path, {"my pins.html": page(("Pins", pin("Lanyards")))}))[0]
    assert (entry.place.platform, entry.place.file, entry.place.key) == ("pinterest", "my pins.html", "Pins 1, Title")
    assert entry.posted == datetime(2017, 2, 13, 15, 35, 1)


STATES: list[tuple[list[tuple[str, str]], list[str]]] = [
    ([], []),
    ([("Search queries", "No data")], []),
    ([("Search queries", "<br>Query: autumn")], ["Search queries"]),
    ([("Search queries", "<br>Query: autumn"), ("Pins", pin("A")), ("Shops", "Something")], ["Search queries, Shops"]),
]


@pytest.mark.parametrize(("sections", "named"), STATES)
def test_what_is_not_known_is_named(tmp_path: Path, sections: list[tuple[str, str]], named: list[str]) -> None:
    found = part(tmp_path, {"anno.html": page(("Profile", "No data"), *sections)})
    assert unread(found) == [
        f"these parts of it are unknown to this version, and were not read: {each}" for each in named
    ]


def test_a_page_that_is_cut_off_says_so(tmp_path: Path) -> None:
    found = part(tmp_path, {"anno.html": page(("Pins", pin("A"))).split("<br>Video")[0] + '<a href="'})
    assert [each[3] for each in told(found)] == ["A"]
    assert unread(found) == ["it is cut off: everything before the cut was read, and the rest is missing"]


def test_many_lines_without_a_label_are_read_in_pieces(tmp_path: Path) -> None:
    line = "<br>and a cup of tea" + " with a biscuit" * 10
    found = said(tmp_path, ("Profile", "<br>About: a cup of tea" + line * 10_000))
    assert [each[0] for each in found] == ["Bio", "Bio"]
    assert sum(each[3].count("tea") for each in found) == 10_001


def test_the_account_is_not_in_the_page(tmp_path: Path) -> None:
    assert part(tmp_path, {"anno.html": page(("Profile", "<br>Username: anno"))}).account == Account()


CONTENTS = [
    ("anno.html", page(("Pins", pin("A"))), "HTML"),
    ("data/anno.htm", page(("Profile", "No data")), "HTML"),
    ("anno.html", page(("Pins", pin("A"))).replace("<h1 id=x0>", '<h1 id="x0">'), "HTML"),
    ("anno.html", page(("Profile", "No data")).replace("pinterest", ""), None),
    ("anno.html", "<h1>My pins</h1><p>Find me on pinterest</p><br>", None),
    ("anno.html", '<h1 id="t">Tea</h1><a href="https://www.pinterest.com/pin/1/">Save</a>', None),
    ("anno.txt", page(("Pins", pin("A"))), None),
    ("anno.html", " ", None),
]


@pytest.mark.parametrize(("name", "content", "expected"), CONTENTS)
def test_layout(tmp_path: Path, name: str, content: str, expected: str | None) -> None:
    (tmp_path / name).parent.mkdir(exist_ok=True)
    (tmp_path / name).write_text(content, encoding="utf-8")
    exports, _ = open_export(tmp_path)
    assert PINTEREST.layout({squash(file.path): file for file in exports[0].files}) == expected


@pytest.mark.parametrize("names", [[], ["pinterest.html"], ["a.json"]])
def test_names_alone_say_nothing(names: list[str]) -> None:
    assert PINTEREST.layout(names) is None


def test_pictures_beside_the_page_are_left_alone(tmp_path: Path) -> None:
    found = part(tmp_path, {"anno.html": page(("Pins", pin("A"))), "images/a.jpg": "x"})
    assert (skipped(found), unread(found)) == (["images/a.jpg"], [])


def test_the_sample() -> None:
    found = opened(SAMPLE)
    assert ("Account records", ONLY_YOU, "email", "gwen.pellow@example.org") in told(found)
    assert ("Pins", FOLLOWERS, None, "Nursery for Wilf Sage green: yes or no?") in told(found)
    assert ("Other details", UNKNOWN, None, "teal") in told(found)
    assert unread(found) == ["these parts of it are unknown to this version, and were not read: Search queries"]


def test_the_sample_is_recognised_by_exactly_one_reader() -> None:
    exports, _ = open_export(SAMPLE)
    names = {squash(file.path): file for file in exports[0].files}
    assert [name for name, reader in readers().items() if reader.layout(names)] == ["pinterest"]
