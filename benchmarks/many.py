"""What one person's audit costs where many are done one after the other, as in examples/many_audits.py.

    python benchmarks/many.py FOLDER

Processor time of an audit with its report in HTML, encrypted, in a process that is warm: of each of the invented people
in sample_profiles/ (some dozens of posts each), and of a download of 100,000 posts, which is made in FOLDER if
`benchmarks/scan.py` has not done so. Prints what a thousand such people cost, in hours of one core.
"""

from __future__ import annotations

import statistics
import sys
import time
from pathlib import Path

import posts
import pyrage

from profileaudit import audit
from profileaudit.reports import Showing, html

SAMPLES = Path(__file__).parents[1] / "sample_profiles"
POSTS = 100_000


def cost(path: Path, key: pyrage.x25519.Recipient) -> float:
    """Seconds of processor time."""
    before = time.process_time()
    pyrage.encrypt(html.render(audit([path]), Showing(values=True)).encode(), [key])
    return time.process_time() - before


def told(what: str, seconds: float) -> str:
    return f"{what}: {seconds:.2f} s of processor time, {1000 * seconds / 3600:.2f} core hours for a thousand people"


def main() -> None:
    large = Path(sys.argv[1]) / f"facebook-{POSTS}.zip"
    if not large.exists():
        posts.download(large, POSTS)
    key = pyrage.x25519.Identity.generate().to_public()
    people = sorted(SAMPLES.glob("*/exports"))
    print(f"the first audit of a process, {people[0].parent.name}: {cost(people[0], key):.2f} s", flush=True)
    costs = [cost(each, key) for each in people]
    print(f"{len(costs)} people with small accounts: {min(costs):.2f} to {max(costs):.2f} s each", flush=True)
    print(told("their median", statistics.median(costs)), flush=True)
    print(told(f"{POSTS:,} posts", cost(large, key)))


if __name__ == "__main__":
    main()
