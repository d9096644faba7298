"""The contract with other programs: version 1 of the JSON report."""

from __future__ import annotations

import json
from typing import Any

import pytest

from profileaudit.model import Report
from profileaudit.reports import Showing
from profileaudit.reports import json as report_json


@pytest.fixture
def data(report: Report) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads(report_json.render(report, Showing(secret=b"k" * 32)))
    return loaded


def test_the_top(data: dict[str, Any]) -> None:
    assert data["version"] == 1
    assert data["tool"]["name"] == "profileaudit"
    assert data["policy"] == {
        "id": "wasps-2016",
        "title": "Weston All Saints C of E Primary: social media policy",
        "dated": "2016-08-01",
    }
    assert data["created"] == "2026-11-24T00:00:00+00:00"


def test_a_source(data: dict[str, Any]) -> None:
    (source,) = data["sources"]
    assert source["path"] == "facebook.zip"
    assert source["account"] == {"handle": "sam.okafor", "private": None}
    assert source["from"] == "2019-03-14T00:00:00+00:00"
    assert source["files"]["read"] == ["posts/your_posts_1.json"]
    assert source["files"]["skipped"] == [
        {"file": "messages/inbox/1.json", "why": "messages are private conversations"}
    ]
    assert source["files"]["unread"][0]["why"] == "it is damaged or could not be opened"


def test_a_finding(data: dict[str, Any], report: Report) -> None:
    (phone,) = [finding for finding in data["findings"] if finding["kind"] == "phone"]
    assert {name: phone[name] for name in ("certainty", "audience", "section", "start", "end", "value")} == {
        "certainty": "likely",
        "audience": "unknown",
        "section": "Posts",
        "start": 5,
        "end": 17,
        "value": "07•••",
    }
    assert phone["clauses"] == list(report.policy.clauses["phone"])


def test_items_name_their_findings(data: dict[str, Any]) -> None:
    ids = {finding["id"] for finding in data["findings"]}
    assert len(ids) == len(data["findings"]) == 3
    assert all(set(item["findings"]) <= ids and item["steps"] for item in data["items"])


def test_counts(data: dict[str, Any]) -> None:
    assert data["counts"]["by_kind"] == {"job-title": 1, "phone": 1}
    assert sum(data["counts"]["by_urgency"].values()) == 2
    assert data["counts"]["only_you"] == 1


def test_ascii_safe(report: Report) -> None:
    assert report_json.render(report, Showing(values=True, secret=b"k" * 32)).isascii()
