"""In Markdown, nothing of a profile is mark-up, wherever it stands."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from profileaudit.model import Account, Finding, Report, Skipped, Unread
from profileaudit.reports import Showing, md

SHOWN = Showing(values=True, secret=b"k" * 32)
HOSTILE = (
    *("<img src=x onerror=alert(1)>", "<script>", "[a](https://evil.example)", "![a](https://evil.example/a.png)"),
    *("<https://evil.example>", "`` ` ``", "# head", "| a | b |", "\n\n- item", "**bold** _it_", "&lt;b&gt;", "\\`"),
)


def kinds_of_mark_up(report: Report) -> list[str]:
    """Every piece of mark-up in the report, in order; a code span's content is none."""
    found: list[str] = []
    for token in MarkdownIt("commonmark").parse(md.render(report, SHOWN)):
        found.append(f"{token.type} {token.tag}")
        found += [each.type for each in token.children or () if each.type not in ("text", "softbreak")]
    return found


def with_words(report: Report, words: str) -> Report:
    """The report, with these words wherever a profile, a file or its owner's own words can stand."""

    def spoilt(finding: Finding) -> Finding:
        place = replace(finding.entry.place, section=words, file=words, key=words)
        return replace(finding, start=0, end=len(words), entry=replace(finding.entry, text=words, place=place))

    (source,) = report.sources
    items = tuple(replace(item, findings=tuple(map(spoilt, item.findings))) for item in report.items)
    told = {"read": (words,), "skipped": (Skipped(words, "why"),), "unread": (Unread(words, "why"),)}
    source = replace(source, account=Account(words), notes=(), **told)  # type: ignore[arg-type]
    return replace(report, items=items, sources=(source,), unread=(Unread(words, "why"),))


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_are_no_mark_up(report: Report, words: str) -> None:
    assert kinds_of_mark_up(with_words(report, words)) == kinds_of_mark_up(with_words(report, "plain"))


@given(words=st.text(alphabet=st.characters(exclude_categories=["Cs"]), min_size=1).filter(str.strip))
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_no_words_are_mark_up(report: Report, words: str) -> None:
    assert kinds_of_mark_up(with_words(report, words)) == kinds_of_mark_up(with_words(report, "plain"))
