"""What holds for every test."""

from __future__ import annotations

import os
import tempfile

# No test reads or writes the data folder of whoever runs it, nor does any program that a test starts.
_HOME = tempfile.TemporaryDirectory(prefix="profileaudit-tests-", ignore_cleanup_errors=True)
os.environ.update(dict.fromkeys(("HOME", "USERPROFILE", "LOCALAPPDATA", "XDG_DATA_HOME"), _HOME.name))
