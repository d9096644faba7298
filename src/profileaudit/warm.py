"""What every worker needs, for those that are started from one process: loaded there once, and shared.

Imported by that process and by nobody else (`worker.beforehand`). It saves each worker some 1.5 seconds and most of
what stays the same in its memory. A worker loads for itself whatever could not be loaded here.
"""

from __future__ import annotations

import gc
from contextlib import suppress

from profileaudit import book, bounds, detectors, nlp
from profileaudit.readers import readers

bounds.one_thread()  # before the numeric libraries begin: a process with threads is not to be copied
with suppress(Exception):  # an incomplete installation is told of where a file is looked at
    readers()
    detectors.detectors()
    book.book()
    nlp.pipeline()
gc.freeze()  # so that no collection writes to what is shared
