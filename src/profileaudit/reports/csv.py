"""The report as a table for a spreadsheet: one row for each place, in the order of the checklist.

Every field is quoted, and one that a spreadsheet could take for a formula gets an apostrophe in front
(OWASP: CSV injection; ASVS 5.0, 1.2.10).
"""

from __future__ import annotations

import csv
import re
from io import StringIO

from profileaudit import evidence
from profileaudit.guides import platform_title
from profileaudit.model import Report
from profileaudit.reports import Showing
from profileaudit.summary import HEADINGS

ENDING = ".csv"
COLUMNS = (
    "when",
    "platform",
    "job",
    "kind",
    "sure",
    "who can see it",
    "section",
    "posted",
    "found",
    "file",
    "key",
    "why",
)
FORMULA = re.compile(r"^[\s\ufeff]*[=+\-@\t\r\n\0＝＋－＠]")
NUMBER = re.compile(r"^-?\d+(?:\.\d+)?$")


def render(report: Report, look: Showing) -> str:
    """The report as CSV, RFC 4180."""
    out = StringIO()
    table = csv.writer(out, quoting=csv.QUOTE_ALL)
    table.writerow(COLUMNS)
    for item in report.items:
        for finding in item.findings:
            entry, place = finding.entry, finding.entry.place
            row = (
                HEADINGS[item.urgency],
                platform_title(item.platform),
                item.guide.title,
                finding.kind,
                finding.certainty.value,
                entry.audience.value,
                place.section,
                entry.posted.date().isoformat() if entry.posted else "",
                evidence.context(finding, show=look.values),
                place.file,
                place.key,
                item.guide.why,
            )
            table.writerow([safe(evidence.one_line(cell)) for cell in row])
    return out.getvalue()


def safe(cell: str) -> str:
    """A cell that no spreadsheet runs as a formula.

    >>> safe("=1+1"), safe("-1.3"), safe("sam@example.org"), safe(" @SUM(A1)")
    ("'=1+1", '-1.3', 'sam@example.org', "' @SUM(A1)")
    """
    return f"'{cell}" if FORMULA.match(cell) and not NUMBER.match(cell) else cell
