"""A small report for every format to show."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from profileaudit import checklist
from profileaudit.model import Account, Audience, Certainty, Entry, Finding, Place, Report, Skipped, Source, Unread
from profileaudit.policy import load

HOSTILE = "[/foo] [link=http://evil.example] <script>alert(1)</script> =cmd() `x` | \x1b[31m \u202e"


def finding(kind: str, text: str, value: str, section: str, audience: Audience = Audience.UNKNOWN) -> Finding:
    place = Place("facebook", section, "posts/your_posts_1.json", "[3].data[0].post")
    entry = Entry(text, place, audience, datetime(2019, 3, 14, 12, tzinfo=UTC))
    start = text.index(value)
    return Finding(kind, entry, start, start + len(value), Certainty.LIKELY)


@pytest.fixture
def report() -> Report:
    """Two jobs, one hostile text, something only its owner sees, something unread."""
    policy = load()
    found = [
        finding("job-title", f"Year 4 teacher canaryword {HOSTILE}", "Year 4 teacher", "Bio", Audience.EVERYONE),
        finding("phone", "ring 07700 900123 tonight", "07700 900123", "Posts"),
        finding("email", "canary@example.org", "canary@example.org", "Account records", Audience.ONLY_YOU),
    ]
    source = Source(
        paths=("facebook.zip",),
        platform="facebook",
        layout="JSON, 2024 on",
        account=Account("sam.okafor", None),
        entries=3,
        sections={"Posts": 2, "Bio": 1},
        read=("posts/your_posts_1.json",),
        skipped=(Skipped("messages/inbox/1.json", "messages are private conversations"),),
        unread=(Unread("posts/<b>odd</b>.json", "it is damaged or could not be opened"),),
        first=datetime(2019, 3, 14, tzinfo=UTC),
        last=datetime(2019, 3, 14, tzinfo=UTC),
    )
    return Report(
        policy=policy.ref,
        created=datetime(2026, 11, 24, tzinfo=UTC),
        sources=(source,),
        items=checklist.items(found, policy),
        only_you=checklist.only_you(found),
        questions=policy.questions,
    )
