"""Other accounts and pages of the owner; services merely talked about left alone."""

import pytest

from profileaudit.detectors import accounts, settle
from profileaudit.passage import Named, Passage, Span

FOUND = [
    ("Snapchat: jo.bakes", ["jo.bakes"]),
    ("IG @fern.runs | Hull", ["@fern.runs"]),
    ("@fernruns on Instagram", ["@fernruns"]),
    ("BBM 2AB3C4D5", ["2AB3C4D5"]),
    ("linktr.ee/fern_runs for more", ["linktr.ee/fern_runs"]),
    ("My blog: https://fernwrites.example.org/posts", ["https://fernwrites.example.org/posts"]),
    ("Backup account @fern_again", ["@fern_again"]),
]
SPARED = [
    "Instagram is down again",
    "I love snapchat filters",
    "Facebook: the new boss",
    "facebook.com is down",
    "instagram.com/p/Cabc123 made me laugh",
    "The blog post was long",
    "My website is broken",
    "Find me a plumber",
    "RT @jo: snapchat: jo.bakes",
    "Ask me anything",
]


def settled(passage: Passage) -> list[Span]:
    return settle(accounts.detect(passage), passage)


@pytest.mark.parametrize(("text", "values"), FOUND)
def test_found(text: str, values: list[str]) -> None:
    spans = settled(Passage(text))
    assert [text[span.start : span.end] for span in spans] == values


@pytest.mark.parametrize("text", SPARED)
def test_spared(text: str) -> None:
    assert settled(Passage(text)) == []


def named(text: str, words: str, label: str = "ACCOUNT") -> Passage:
    """A passage in which the language pipeline names these words."""
    start = text.index(words)
    return Passage(text, named=(Named(label, start, start + len(words)),))


def test_a_link_that_the_pipeline_takes_for_the_owners_page_is_believed_but_not_in_what_is_passed_on() -> None:
    link = "https://example.org/a1b2"
    assert len(settled(named(f"Nurse | mum | {link}", link))) == 1
    assert settled(named(f"RT @someone: my page {link}", link)) == []
