"""The page as a program of its own, told where its data is and how long it may be idle; it writes its link."""

import os
import sys
from pathlib import Path

from profileaudit.web.serve import open_page


def show(link: str, opener: Path) -> None:
    """Hands the link to the test that started this."""
    sys.stdout.write(f"{link}\n{opener}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    os.umask(0)  # the worst case: what is private must be so by its own doing
    open_page(show, home=Path(sys.argv[1]), idle=float(sys.argv[2]) if len(sys.argv) > 2 else 1800.0)
