"""A public page beside the export of the same account."""

from __future__ import annotations

from pathlib import Path

import pytest

from profileaudit import seen
from profileaudit.accounts import Part
from profileaudit.look import Look
from profileaudit.model import Account, Audience, Certainty, Entry, Finding, Place, Unread
from profileaudit.readers import ON


def finding(kind: str, text: str, audience: Audience, posted: bool = False, platform: str = "github") -> Finding:
    from datetime import UTC, datetime

    when = datetime(2020, 1, 1, tzinfo=UTC) if posted else None
    entry = Entry(text, Place(platform, "Bio", "f", "k"), audience, when)
    return Finding(kind, entry, 0, len(text), Certainty.CERTAIN)


def page(name: str | None = "samt", platform: str = "github", **facts: str) -> Part:
    return Part(("p",), "saved_page", "page", Account(name, None, {ON: platform, "name": name or "", **facts}), ())


def export(handle: str | None = "SamT", reader: str = "github") -> Part:
    return Part(("e",), reader, "archive", Account(handle), ())


def settled(
    page_part: Part, export_part: Part, public: Finding, own: Finding, *others: Part, unread: bool = False
) -> Finding:
    looks = [[Look("p", True, [public], unread=[Unread("p", "cut")] if unread else [])], [Look("e", True, [own])]]
    seen.joined([page_part, export_part, *others], [*looks, *([Look()] for _ in others)])
    return looks[1][0].findings[0]


EVERYONE, UNKNOWN, ONLY_YOU = Audience.EVERYONE, Audience.UNKNOWN, Audience.ONLY_YOU


@pytest.mark.parametrize(
    ("shown", "own"),
    [
        (("phone", "+44 7700 900123"), ("phone", "07700 900123")),
        (("school", "Oakmere Primary School"), ("school", "oakmere primary school")),
        (("email", "sam@example.org"), ("email", "Sam@example.org")),
    ],
)
def test_what_the_page_shows_is_seen_by_everyone(shown: tuple[str, str], own: tuple[str, str]) -> None:
    got = settled(page(), export(), finding(*shown, EVERYONE), finding(*own, UNKNOWN))
    assert (got.entry.audience, got.note) == (EVERYONE, "")


def test_what_the_page_lacks_is_said_to_be_not_shown_there() -> None:
    got = settled(page(), export(), finding("school", "Oakmere", EVERYONE), finding("phone", "07700 900123", UNKNOWN))
    assert (got.entry.audience, got.note) == (UNKNOWN, seen.NOT_SHOWN)


@pytest.mark.parametrize(
    ("page_part", "export_part"),
    [
        (page("other"), export()),
        (page(platform="x"), export()),
        (page(), export(reader="x")),
        (page(platform="web"), export()),
    ],
)
def test_other_accounts_are_left_as_they_are(page_part: Part, export_part: Part) -> None:
    own = finding("phone", "07700 900123", UNKNOWN)
    assert settled(page_part, export_part, finding("phone", "07700 900123", EVERYONE), own) == own


@pytest.mark.parametrize(("handle", "name"), [(None, "samt"), ("samt", None), (None, None), ("@samt", "SAMT")])
def test_an_export_that_does_not_say_its_handle_belongs_to_the_only_page(handle: str | None, name: str | None) -> None:
    public, own = finding("phone", "07700 900123", EVERYONE), finding("phone", "07700 900123", UNKNOWN)
    assert settled(page(name), export(handle), public, own).entry.audience is EVERYONE


def test_with_two_pages_it_belongs_to_neither() -> None:
    public, own = finding("phone", "07700 900123", EVERYONE), finding("phone", "07700 900123", UNKNOWN)
    assert settled(page("a"), export(None), public, own, page("b")) == own


@pytest.mark.parametrize(
    ("own", "public"),
    [
        (finding("phone", "07700 900123", ONLY_YOU), finding("phone", "07700 900123", EVERYONE)),
        (finding("phone", "07700 900123", Audience.FOLLOWERS), finding("phone", "07700 900123", EVERYONE)),
        (finding("phone", "07700 900123", UNKNOWN, posted=True), finding("phone", "07700 900999", EVERYONE)),
    ],
)
def test_what_the_export_knows_better_stays(own: Finding, public: Finding) -> None:
    assert settled(page(), export(), public, own) == own


def test_a_page_saved_while_signed_in_proves_nothing() -> None:
    public, own = finding("phone", "07700 900123", UNKNOWN), finding("phone", "07700 900123", UNKNOWN)
    assert settled(page(), export(), public, own, unread=True) == own


def test_of_a_page_that_was_not_read_whole_nothing_is_said_to_be_missing() -> None:
    own = finding("phone", "07700 900123", UNKNOWN)
    assert settled(page(), export(), finding("school", "Oakmere", EVERYONE), own, unread=True) == own


@pytest.mark.parametrize(
    ("facts", "note"),
    [
        ({"seen": "2026-10-17T18:42:08+00:00"}, "This page was saved on 17 October 2026"),
        ({"seen": "2026-11-24T10:00:00+00:00", "fetched": "yes"}, "This page was fetched on 24 November 2026"),
        ({"seen": ""}, "The page does not say when it was saved"),
    ],
)
def test_when_the_page_was_seen_is_told(facts: dict[str, str], note: str) -> None:
    look = Look()
    seen.joined([page(**facts)], [[look]])
    assert look.notes[0].startswith(note)


def test_a_page_and_an_export_in_one_audit(tmp_path: Path) -> None:
    from profileaudit import audit

    (tmp_path / "page.html").write_text(
        '<html><head><title>Sam</title><link rel="canonical" href="https://gravatar.com/samt"></head><body><main>'
        "<p>I teach Year 4 at Oakmere Primary School.</p></main></body></html>"
    )
    (source,) = audit([tmp_path]).sources
    assert (source.platform, source.account.handle) == ("gravatar", "samt")
