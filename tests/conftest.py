"""What holds for every test."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

# No test reads or writes the data folder of whoever runs it, nor does any program that a test starts.
_HOME = tempfile.TemporaryDirectory(prefix="profileaudit-tests-", ignore_cleanup_errors=True)
os.environ.update(dict.fromkeys(("HOME", "USERPROFILE", "LOCALAPPDATA", "XDG_DATA_HOME"), _HOME.name))

# The local page's browser tests want Debian's Chromium. Continuous integration installs it, and fails without it; on a
# machine of one's own they are left out when there is none, and the head of the run says so.
CHROMIUM = Path("/usr/bin/chromium")
BROWSER = CHROMIUM.exists() or "CI" in os.environ
collect_ignore = [] if BROWSER else ["web/test_browser.py"]


def pytest_report_header() -> str:
    """One line at the head of a run."""
    return "browser tests: " + (f"in {CHROMIUM}" if BROWSER else f"left out, there is no {CHROMIUM}")
