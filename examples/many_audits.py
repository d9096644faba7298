"""Many people's audits, each at the person's own request, on one computer or on many.

    pip install 'profileaudit[many]'
    python examples/many_audits.py PEOPLE.csv FOLDER [--cluster tcp://SCHEDULER:8786] [--workers N]

PEOPLE.csv has a row for each archive: `person` (a number, not a name), `key` (that person's public key, `age1...` or
`ssh-ed25519 ...`) and `archive` (a path that every worker can read). A person with several archives has several rows,
and one report. FOLDER gets one `PERSON.html.age` for each, which nobody but the person can open: `age --decrypt`.

A worker audits, writes the report and encrypts it; what travels and what is kept is never in clear. Audits know
nothing of each other, so they spread over as many computers as a Dask cluster has
(https://distributed.dask.org/en/stable/). When a worker dies its audit is given to another. Run it again after any
interruption: who has a report already is left out, and nothing is lost.
"""

from __future__ import annotations

import argparse
import csv
import multiprocessing
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pyrage

if TYPE_CHECKING:
    from distributed import Client, LocalCluster

# Dask is imported where it is used, and so is the program: each process that audits begins by importing this file.

TRIES = 3
"""Workers that may die with an audit before it counts as failed."""


@dataclass(frozen=True, slots=True)
class Person:
    """Who asked for an audit."""

    id: str
    key: str
    archives: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sealed:
    """What came of it."""

    person: str
    report: bytes = b""
    """Encrypted to the person; empty when there is none."""
    why: str = ""
    """Why there is none."""


def sealed(person: Person) -> Sealed:
    """One person's audit, from the archives to the encrypted report: the whole work of a worker."""
    from profileaudit import audit
    from profileaudit.export import CannotOpen
    from profileaudit.reports import Showing, html

    key = recipient(person.key)
    alone = multiprocessing.current_process().daemon  # such a process may have no children that a crash would cost
    try:
        report = audit(person.archives, jobs=0 if alone else 1)
    except CannotOpen as fault:
        return Sealed(person.id, why=str(fault))
    shown = html.render(report, Showing(values=True))
    return Sealed(person.id, pyrage.encrypt(shown.encode(), [key]))


def recipient(key: str) -> pyrage.x25519.Recipient | pyrage.ssh.Recipient:
    """A public key as it stands in the list. Raises pyrage.RecipientError."""
    return (pyrage.ssh if key.startswith("ssh-") else pyrage.x25519).Recipient.from_str(key)


def people(path: Path) -> list[Person]:
    """Everybody in the list, each once. Raises ValueError with a sentence for a row that cannot be used."""
    archives: dict[tuple[str, str], list[str]] = {}
    with path.open(encoding="utf-8-sig", newline="") as rows:
        for number, row in enumerate(csv.DictReader(rows), start=2):
            own, key, archive = (str(row.get(name) or "").strip() for name in ("person", "key", "archive"))
            if not own.isalnum() or not archive:
                raise ValueError(f"Row {number} needs a person (letters and digits only) and an archive.")
            try:
                recipient(key)
            except pyrage.RecipientError:
                raise ValueError(f"The key in row {number} is none that a report could be encrypted to.") from None
            archives.setdefault((own, key), []).append(archive)
    if len({own for own, _ in archives}) < len(archives):
        raise ValueError("One person stands in the list with two keys.")
    return [Person(own, key, tuple(each)) for (own, key), each in archives.items()]


def audited(client: Client, asked: Iterable[Person], folder: Path) -> Iterator[Sealed]:
    """Audits everybody who has no report in the folder yet, and puts it there; says of each what came of it."""
    from distributed import as_completed

    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    left = [person for person in asked if not _place(folder, person.id).exists()]
    futures = {client.submit(sealed, person, pure=False, retries=TRIES - 1): person for person in left}
    for future in as_completed(list(futures)):
        person = futures.pop(future)
        if future.status == "finished":
            outcome = future.result()
        else:  # its words may quote an archive, so only its kind is told
            outcome = Sealed(person.id, why=f"the audit failed ({type(future.exception()).__name__})")
        if outcome.report:
            _put(_place(folder, person.id), outcome.report)
        yield outcome


def _place(folder: Path, person: str) -> Path:
    return folder / f"{person}.html.age"


def _put(path: Path, content: bytes) -> None:
    """Whole or not at all."""
    part = path.with_suffix(".part")
    part.write_bytes(content)
    part.replace(path)


def cluster(workers: int | None) -> LocalCluster:
    """This computer's cores, one audit at a time on each."""
    import dask
    from distributed import LocalCluster

    dask.config.set({"distributed.worker.daemon": False, "distributed.scheduler.allowed-failures": TRIES})
    return LocalCluster(n_workers=workers, threads_per_worker=1, processes=True, dashboard_address=None)


def main(arguments: list[str]) -> int:
    """Exit code 0 when everybody has a report, 3 when somebody has none, 2 when the list cannot be used."""
    from distributed import Client

    parser = argparse.ArgumentParser(description="Many people's audits, each encrypted to its owner.")
    parser.add_argument("people", type=Path)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--cluster", help="the address of a Dask scheduler; without it, this computer works alone")
    parser.add_argument("--workers", type=int, help="processes on this computer (default: one a core)")
    options = parser.parse_args(arguments)
    try:
        asked = people(options.people)
    except (OSError, ValueError) as fault:
        print(fault, file=sys.stderr)
        return 2
    failed = 0
    with Client(options.cluster or cluster(options.workers)) as client:
        for outcome in audited(client, asked, options.folder):
            failed += not outcome.report
            print(f"{outcome.person}: {outcome.why or 'done'}", flush=True)
    return 3 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
