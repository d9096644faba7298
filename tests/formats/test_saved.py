"""Pages as browsers save them: nothing of their text is lost, whatever lies around it, or it is told."""

from __future__ import annotations

import time
from datetime import UTC, datetime
from pathlib import Path

import pytest

from profileaudit.export import File
from profileaudit.formats import Unreadable, items, mhtml, saved
from profileaudit.formats.elements import shown


def page(tmp_path: Path, content: str | bytes, name: str = "page.html") -> saved.Page:
    path = tmp_path / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return saved.load(File(path, name, path.stat().st_size))


def text(found: saved.Page) -> str:
    return "\n".join(shown(root) for root in found.roots)


SINGLE = """<!DOCTYPE html><html><!--
 Page saved with SingleFile
 url: https://sam.example/about
 saved date: Sat Oct 17 2026 19:42:08 GMT+0100 (British Summer Time)
--><head><title>Sam</title></head><body>hello</body></html>"""


@pytest.mark.parametrize(
    ("content", "address", "seen"),
    [
        (SINGLE, "https://sam.example/about", datetime(2026, 10, 17, 18, 42, 8, tzinfo=UTC)),
        ("<!-- saved from url=(0025)https://sam.example/about --><p>x", "https://sam.example/about", None),
        ('<link rel="canonical" href="https://sam.example/a"><p>x', "https://sam.example/a", None),
        ("<link href=https://sam.example/a rel=canonical><p>x", "https://sam.example/a", None),
        (
            '<meta property="og:url" content="https://sam.example/a?b=1&amp;c=2"><p>x',
            "https://sam.example/a?b=1&c=2",
            None,
        ),
        (
            '<meta property="og:url" content="https://o.example"><link rel=canonical href="https://c.example">',
            "https://c.example",
            None,
        ),
        ('<link rel="canonical" href="/relative"><p>x', "", None),
        ('<link rel="stylesheet" href="https://sam.example/a.css"><p>x', "", None),
        ('<meta property="og:image" content="https://sam.example/a.png"><p>x', "", None),
        ("<p>saved from url=(0025)https://sam.example/about", "", None),
        (SINGLE.replace("Oct 17", "Foo 99"), "https://sam.example/about", None),
        ("<p>nothing", "", None),
    ],
)
def test_where_and_when(tmp_path: Path, content: str, address: str, seen: datetime | None) -> None:
    found = page(tmp_path, content)
    assert (found.address, found.seen) == (address, seen)


def test_what_is_not_text_is_taken_out_and_what_is_stays(tmp_path: Path) -> None:
    picture = "data:image/png;base64," + "A" * 200_000
    found = page(
        tmp_path,
        f"<html><head><title>Sam &amp; co</title><style>p{{background:url({picture})}}</style><script>a<b</script>"
        f"</head><body><!-- <p>old</p> --><p>before<img src='{picture}' alt=me><div data-props='{'x' * 100_000}'>after"
        "</div><svg><text>no</text></svg></body></html>",
    )
    assert text(found).split() == ["Sam", "&", "co", "before", "after"]
    assert found.gaps == []
    assert found.title == "Sam & co"
    assert found.scripted


def test_data_of_a_page_is_kept_apart(tmp_path: Path) -> None:
    found = page(
        tmp_path,
        '<script type="application/ld+json">{"name": "Sam"}</script><SCRIPT TYPE="application/json" ID=d>[1]</SCRIPT>'
        '<script type="application/ld+json">{broken</script><p>text',
    )
    assert list(saved.linked_data(found)) == [{"name": "Sam"}]
    assert saved.data_of(found, "d") == [1]
    assert saved.data_of(found, "other") is None
    assert found.gaps == [saved.BAD_DATA]
    assert not found.scripted


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("<p>one<p>two<p>three", "one two three"),
        ("<ul><li>one<li>two</ul>three", "one two three"),
        ("<table><tr><td>one<td>two<tr><td>three</table>", "one two three"),
        ("<div><b>one<i>two</b>three</i></div>four", "onetwothree four"),
        ("</div></p>one</span>", "one"),
        ("<p class=x id='y>one</p><p>two' z>three</p>", "three"),
        ("one & two &amp; three &lt; four &#8211; five &nosuch; six", "one & two & three < four – five &nosuch; six"),
        ("a < b and <3 hearts", "a < b and <3 hearts"),
        ("<body>one</body></html>two", "one two"),
        ("<template shadowrootmode=open><p>one</p></template>", "one"),
        ("<custom-card><p>one</p></custom-card>", "one"),
        ("<details><summary>one</summary>two</details>", "onetwo"),
        ("one<script>x</script >two<style>x</style\n>three", "onetwothree"),
    ],
)
def test_broken_markup_keeps_its_text(tmp_path: Path, content: str, words: str) -> None:
    found = page(tmp_path, content)
    assert " ".join(text(found).split()) == words
    assert found.gaps == []


@pytest.mark.parametrize(
    "content",
    [
        "<div>" * 2_000 + "deep" + "</div>" * 2_000,
        "<p>before</p><script>never closed",
        "<p>before</p><!-- never closed",
        "<p>before</p><style>never closed",
        "<p>before</p><div title='" + "x" * 70_000,
        "<p>before</p><![bad[",
    ],
)
def test_what_is_lost_is_told(tmp_path: Path, content: str) -> None:
    found = page(tmp_path, content)
    assert found.gaps
    assert "deep" in text(found) or "before" in text(found)


def test_a_page_that_is_too_long_is_told_and_its_beginning_read(tmp_path: Path) -> None:
    found = page(tmp_path, "<p>start</p>" + "<p>" + "word " * (saved.MARKUP // 5) + "</p>")
    assert saved.TOO_LONG in found.gaps
    assert text(found).startswith("start")


@pytest.mark.parametrize(
    "content",
    [
        "<script" * 20_000,
        "<!--" * 20_000,
        "<style><script>" * 10_000,
        "data:image/png;base64," * 20_000,
        '="' * 50_000,
        "<a href='" * 20_000,
        "<div>" * 50_000,
        "<!-- saved from url=(" * 10_000,
        "<meta " * 20_000,
    ],
)
def test_hostile_pages_take_no_time(tmp_path: Path, content: str) -> None:
    begun = time.monotonic()
    page(tmp_path, content)
    assert time.monotonic() - begun < 5


@pytest.mark.parametrize("content", ["", "  \n "])
def test_an_empty_page_is_told(tmp_path: Path, content: str) -> None:
    with pytest.raises(Unreadable):
        page(tmp_path, content)


MESSAGE = """From: <Saved by Blink>
Snapshot-Content-Location: https://sam.example/about
Subject: Sam
Date: Sun, 18 Oct 2026 08:15:00 +0100
MIME-Version: 1.0
Content-Type: multipart/related; type="text/html"; boundary="--B"

----B
Content-Type: text/html
Content-Transfer-Encoding: quoted-printable
Content-Location: https://ads.example/frame

<p>an advertisement
----B
Content-Type: text/html; charset="utf-8"
Content-Transfer-Encoding: quoted-printable
Content-Location: https://sam.example/about

<html><body><p>Caf=C3=A9 teach=
er</p></body></html>
----B
Content-Type: image/png
Content-Transfer-Encoding: base64

iVBORw0KGgo=
----B--
"""


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_mhtml(tmp_path: Path, end: str) -> None:
    found = page(tmp_path, MESSAGE.replace("\n", end), "Sam.mhtml")
    assert text(found) == "Café teacher"
    assert found.address == "https://sam.example/about"
    assert found.seen == datetime(2026, 10, 18, 7, 15, tzinfo=UTC)


def test_mhtml_in_another_character_set(tmp_path: Path) -> None:
    message = MESSAGE.replace('charset="utf-8"', "charset=iso-8859-1").replace("=C3=A9", "=E9 =96")
    assert text(page(tmp_path, message, "Sam.mht")) == "Café – teacher"


@pytest.mark.parametrize(
    "message",
    [
        MESSAGE.replace("text/html", "text/css"),
        MESSAGE.partition("\n----B")[0],
        MESSAGE.replace("<p>", "").replace("text/html;", "text/css;").replace("an advertisement", ""),
    ],
)
def test_mhtml_without_a_page(tmp_path: Path, message: str) -> None:
    with pytest.raises(Unreadable, match="no page in it"):
        page(tmp_path, message, "Sam.mhtml")


@pytest.mark.parametrize("raw", [b"", b"<html>", b"Date: today", b"multipart/related", b"Hello: multipart/related"])
def test_what_is_no_mhtml(raw: bytes) -> None:
    assert not mhtml.is_mhtml(raw)


# ---- items -------------------------------------------------------------------------------


def found_in(tmp_path: Path, content: str, scheme: items.Scheme) -> list[tuple[tuple[str, ...], list[tuple[str, str]]]]:
    def plain(value: str | items.Item) -> str:
        return value if isinstance(value, str) else "{" + ", ".join(f"{n}={plain(v)}" for n, v in value.values) + "}"

    return [
        (item.types, [(name, plain(value)) for name, value in item.values])
        for item in items.items_in(page(tmp_path, content).roots, scheme)
    ]


PERSON = ("Person",)


@pytest.mark.parametrize(
    ("content", "found"),
    [
        (
            '<div itemscope itemtype="https://schema.org/Person"><b itemprop=name>Sam</b></div>',
            [(PERSON, [("name", "Sam")])],
        ),
        (
            '<div itemscope itemtype="http://schema.org/Person"><a itemprop="url sameAs" href=/x>me</a></div>',
            [(PERSON, [("url", "/x"), ("sameAs", "/x")])],
        ),
        (
            "<p itemscope itemtype=https://schema.org/Person><meta itemprop=email content=a@example.org></p>",
            [(PERSON, [("email", "a@example.org")])],
        ),
        (
            "<p itemscope itemtype=https://schema.org/Person><time itemprop=birthDate datetime=1990-01-02>then</time>",
            [(PERSON, [("birthDate", "1990-01-02")])],
        ),
        (
            "<p itemscope itemtype=https://schema.org/Person><time itemprop=birthDate>2 May</time>",
            [(PERSON, [("birthDate", "2 May")])],
        ),
        (
            "<div itemscope itemtype=schema:Person><p itemprop=worksFor itemscope><i itemprop=name>Oak</i></p></div>",
            [(PERSON, [("worksFor", "{name=Oak}")])],
        ),
        ("<div itemscope itemtype=https://schema.org/Person><b>Sam</b></div>", [(PERSON, [])]),
        ("<b itemprop=name>Sam</b>", []),
        ("<p>no items at all</p>", []),
    ],
)
def test_microdata(tmp_path: Path, content: str, found: object) -> None:
    assert found_in(tmp_path, content, items.MICRODATA) == found


@pytest.mark.parametrize(
    ("content", "found"),
    [
        (
            '<div vocab="https://schema.org/" typeof="Person"><span property="name">Sam</span></div>',
            [(PERSON, [("name", "Sam")])],
        ),
        (
            '<div typeof="schema:Person"><a property="schema:sameAs" href="https://x.example">x</a></div>',
            [(PERSON, [("sameAs", "https://x.example")])],
        ),
        (
            '<div typeof=Person><span property=jobTitle content="Teacher">T.</span></div>',
            [(PERSON, [("jobTitle", "Teacher")])],
        ),
        (
            "<div typeof=Person><p property=address typeof=PostalAddress><i property=postalCode>S99 9ZZ</i></p></div>",
            [(PERSON, [("address", "{postalCode=S99 9ZZ}")])],
        ),
        ('<meta property="og:title" content="Sam">', []),
    ],
)
def test_rdfa(tmp_path: Path, content: str, found: object) -> None:
    assert found_in(tmp_path, content, items.RDFA) == found


@pytest.mark.parametrize(
    ("content", "found"),
    [
        (
            '<div class="h-card"><a class="p-name u-url" href="https://s.example">Sam</a></div>',
            [("name", "Sam"), ("url", "https://s.example")],
        ),
        (
            '<div class=h-card><i class=p-job-title>Teacher</i> <i class="p-org">Oak</i></div>',
            [("jobTitle", "Teacher"), ("worksFor", "Oak")],
        ),
        ("<div class=h-card><time class=dt-bday datetime=1990-01-02>2 Jan</time></div>", [("birthDate", "1990-01-02")]),
        (
            '<div class=h-card><a class=u-email href="mailto:a@example.org">write</a></div>',
            [("email", "mailto:a@example.org")],
        ),
        (
            '<div class=h-card><p class="p-adr h-adr"><b class=p-locality>Otley</b></p></div>',
            [("address", "{addressLocality=Otley}")],
        ),
        (
            '<div class=h-card><abbr class=p-org title="Oakmere Primary">OP</abbr></div>',
            [("worksFor", "Oakmere Primary")],
        ),
        ('<div class=h-card><img class=p-name alt="Sam X" src=a.png></div>', [("name", "Sam X")]),
        (
            "<div class=vcard><b class=fn>Sam</b><b class=title>Teacher</b><b class=tel>07700 900123</b></div>",
            [("name", "Sam"), ("jobTitle", "Teacher"), ("telephone", "07700 900123")],
        ),
        (
            "<div class=vcard><span class=adr><span class=street-address>1 Elm Rd</span></span></div>",
            [("address", "{streetAddress=1 Elm Rd}")],
        ),
        ('<div class=h-card><a rel=me href="https://x.example">x</a></div>', [("sameAs", "https://x.example")]),
        (
            "<div class=h-card><b class=title>not a property of the new form? the old one</b></div>",
            [("jobTitle", "not a property of the new form? the old one")],
        ),
        ("<div class=h-card><b class=p-unknown>x</b></div>", []),
    ],
)
def test_cards(tmp_path: Path, content: str, found: object) -> None:
    assert found_in(tmp_path, content, items.CARDS) == [(PERSON, found)]


@pytest.mark.parametrize(
    ("value", "types"),
    [
        ({"@type": "Person", "name": "Sam"}, [("Person",)]),
        ({"@type": ["Person", "schema:Teacher"], "name": "Sam"}, [("Person", "Teacher")]),
        ([{"@type": "Person", "name": "a"}, {"@type": "Thing", "name": "b"}], [("Person",), ("Thing",)]),
        (
            {"@context": "x", "@graph": [{"@type": "WebSite", "name": "a"}, {"@type": "Person", "name": "b"}]},
            [("WebSite",), ("Person",)],
        ),
        ({"name": "without a type"}, [()]),
        ({"@type": "Person"}, []),
        ("text", []),
        (None, []),
        (12, []),
        ([], []),
    ],
)
def test_json_ld(value: object, types: object) -> None:
    assert [item.types for item in items.from_json(value)] == types


def test_json_ld_values() -> None:
    (item,) = items.from_json(
        {
            "@type": "Person",
            "name": {"@value": "Sam", "@language": "en"},
            "age": 41,
            "alive": True,
            "x": None,
            "y": ["a", ["b"]],
        }
    )
    assert item.values == [("name", "Sam"), ("age", "41"), ("y", "a"), ("y", "b")]


def test_json_ld_that_is_too_deep_is_told() -> None:
    value: object = "x"
    for _ in range(items.DEEPEST + 5):
        value = {"@type": "Person", "worksFor": value}
    with pytest.raises(Unreadable, match="levels deep"):
        items.from_json(value)
