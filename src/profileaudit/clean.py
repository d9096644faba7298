"""Copies of pictures without anything that was written in their files. Originals are never changed.

Each picture is drawn anew in a worker, and its copy is read again before it counts as clean.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from profileaudit import worker
from profileaudit.export import CannotOpen, File
from profileaudit.formats import Unreadable
from profileaudit.model import Unread
from profileaudit.readers import is_picture, reason

STAYS = (
    "What can be seen in a picture stays in it: look at badges, signs, screens and house numbers yourself. The name of "
    "a file may tell when it was taken."
)
POSTED = (
    "Pictures that you have posted already do not change: take them down there, and post the copies in their place."
)
MOVING = "it was a moving picture: the copy is its first"
NO_PICTURES = "There are no pictures in what you gave. Give JPEG, PNG, WebP, GIF or HEIC files, or folders with them."


@dataclass(frozen=True, slots=True)
class Cleaned:
    """A picture and its clean copy."""

    picture: Path
    copy: Path
    removed: tuple[str, ...]
    """What was written in the file, in plain words; empty when there was nothing."""
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Wash:
    """One picture to clean. Picklable."""

    picture: Path
    stem: Path
    """Where its copy goes, without the ending."""


def clean(paths: Iterable[Path], folder: Path, *, jobs: int = 1) -> Iterator[Cleaned | Unread]:
    """Writes a clean copy of every picture among `paths` (files, and folders with all in them) into `folder`.

    No file is ever written over: a copy whose name is taken gets a number. `jobs`: as for `scan.audit`. Raises
    CannotOpen when there is no picture, or the folder cannot be made."""
    pictures = list(_pictures(paths))
    if not pictures:
        raise CannotOpen(NO_PICTURES)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as fault:
        raise CannotOpen(f"The folder {folder} could not be made: {fault.strerror}. Try another.") from fault
    washes = [Wash(picture, folder / picture.stem) for picture in pictures]
    for wash, outcome in worker.run(washed, washes, jobs, supervised=jobs > 0):
        yield Unread(str(wash.picture), outcome.why) if isinstance(outcome, worker.Lost) else outcome


def _pictures(paths: Iterable[Path]) -> Iterator[Path]:
    """The files given, whatever their names, and those in folders that are called pictures."""
    for path in paths:
        if path.is_dir():
            yield from sorted(inside for inside in path.rglob("*") if inside.is_file() and is_picture(inside.name))
        elif path.exists():
            yield path
        else:
            raise CannotOpen(f"There is nothing at {path}. Check the path for a slip of the pen.")


def washed(wash: Wash) -> Cleaned | Unread:
    """Draws one picture anew, writes it, and reads it again."""
    from profileaudit.readers.photo import picture, redrawing

    file = File(wash.picture, wash.picture.name, wash.picture.stat().st_size)
    try:
        removed = picture.carried(file)
        data, ending, moving = redrawing.redrawn(file)
        copy = _written(wash.stem, ending, data)
        left = picture.carried(File(copy, copy.name, len(data)))
    except Exception as fault:  # any decoder may fail in any way on a hostile file: it costs this picture only
        return Unread(str(wash.picture), reason(fault))
    if left:
        copy.unlink()
        return Unread(str(wash.picture), redrawing.NOT_EMPTY)
    return Cleaned(wash.picture, copy, removed, (MOVING,) if moving else ())


def _written(stem: Path, ending: str, data: bytes) -> Path:
    """Writes under a name that nothing has yet. Raises Unreadable when it cannot."""
    for number in range(1, 1_000):
        copy = stem.with_name(f"{stem.name}{f'-{number}' if number > 1 else ''}{ending}")
        try:
            with copy.open("xb") as stream:
                stream.write(data)
        except FileExistsError:
            continue
        except OSError as fault:
            with suppress(OSError):
                copy.unlink()
            raise Unreadable(f"its copy could not be written: {fault.strerror}") from fault
        return copy
    raise Unreadable("there are too many copies of this name already: choose another folder")
