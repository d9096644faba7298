"""This computer's key: random, made once, kept where only its owner can read it, behind a passphrase if they want.

It gives what was found its fingerprints (see `fingerprint`), and seals a history that has a passphrase (see `sealed`).
The file holds the 32 bytes of the key, or the key wrapped with the passphrase and nothing else (see `sealing`).
"""

from __future__ import annotations

import os
import secrets
import tempfile
from contextlib import suppress
from pathlib import Path

from profileaudit.export import CannotOpen
from profileaudit.fingerprint import data_folder

NAME = "key"
KEY_BYTES = 32
SHORTEST = 8
"""Letters of a passphrase, at least. Its length is its owner's business from there on."""
NOT_GIVEN = "The history is locked with a passphrase, and the passphrase was not given."
NOT_THIS = (
    "That is not the passphrase of the history; nothing was changed. If it is forgotten, nobody can open this history "
    "again: profileaudit history forget removes it, and the next check starts anew."
)
TOO_SHORT = f"A passphrase needs {SHORTEST} letters or more: four or five words that you can remember are good."


class Locked(CannotOpen):
    """The history has a passphrase, and this is not it."""


def is_there(home: Path | None = None) -> bool:
    """Whether there is a key already."""
    return _kept(_path(home)) is not None


def is_locked(home: Path | None = None) -> bool:
    """Whether the key is behind a passphrase."""
    kept = _kept(_path(home))
    return kept is not None and len(kept) != KEY_BYTES


def key(home: Path | None = None, passphrase: str = "") -> bytes:
    """This computer's key; made on first use. If it cannot be kept, one for this run alone.

    Raises Locked when it is behind a passphrase, and this is not the one."""
    path = _path(home)
    kept = _kept(path)
    if kept is None:
        return _made(path)
    return kept if len(kept) == KEY_BYTES else _unwrapped(kept, passphrase)


def stand_in() -> bytes:
    """A key for one run alone: what it gives an id has another one next time."""
    return secrets.token_bytes(KEY_BYTES)


def lock(passphrase: str, secret: bytes, home: Path | None = None) -> None:
    """Keeps the key only behind a passphrase, whether or not it was behind another. Raises CannotOpen."""
    from profileaudit import sealing

    _replace(_path(home), sealing.wrap(secret, passphrase))


def unlock(secret: bytes, home: Path | None = None) -> None:
    """Keeps the key as it is, without a passphrase. Raises CannotOpen."""
    _replace(_path(home), secret)


def fit(passphrase: str) -> str:
    """The passphrase, if it can be one. Raises CannotOpen with a sentence."""
    if len(passphrase.strip()) < SHORTEST:
        raise CannotOpen(TOO_SHORT)
    return passphrase


def _path(home: Path | None) -> Path:
    return (home or data_folder()) / NAME


def _unwrapped(kept: bytes, passphrase: str) -> bytes:
    from profileaudit import sealing

    if not passphrase:
        raise Locked(NOT_GIVEN)
    try:
        return sealing.unwrap(kept, passphrase)
    except sealing.NotThatKey as fault:
        raise Locked(NOT_THIS) from fault


def _kept(path: Path) -> bytes | None:
    """What is kept, if it can be a key. What cannot is set aside: with it, no check would know another."""
    with suppress(OSError):
        kept = path.read_bytes()
        if len(kept) == KEY_BYTES or _is_wrapped(kept):
            return kept
        path.rename(path.with_name(f"{NAME}.damaged-{secrets.token_hex(4)}"))
    return None


def _is_wrapped(kept: bytes) -> bool:
    from profileaudit import sealing

    return sealing.is_wrapped(kept)


def _made(path: Path) -> bytes:
    fresh = stand_in()
    with suppress(OSError):  # a read-only home must not stop an audit; ids are then good for this run only
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        half = _written(path, fresh)
        try:
            _first(half, path)
        finally:
            half.unlink(missing_ok=True)
    kept = _kept(path)  # another run may have been first
    return kept if kept is not None and len(kept) == KEY_BYTES else fresh


def _first(half: Path, path: Path) -> None:
    """Gives the whole file its name, unless that is taken: a kill leaves a whole key or none."""
    try:
        os.link(half, path)
    except FileExistsError:
        return
    except OSError:  # not every file system can give a file two names
        if not path.exists():
            half.replace(path)


def _written(path: Path, content: bytes) -> Path:
    """A file beside it, whole and on the disk; it is its owner's alone."""
    number, half = tempfile.mkstemp(dir=path.parent, prefix=f"{NAME}.")
    with os.fdopen(number, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    return Path(half)


def _replace(path: Path, content: bytes) -> None:
    """Puts another file in its place, at once or not at all, and writes zeros over the old one."""
    try:
        half = _written(path, content)
        if os.name == "nt":  # a file that is open there cannot be replaced
            half.replace(path)
            return
        with path.open("r+b") as old:
            size = os.fstat(old.fileno()).st_size
            half.replace(path)
            old.write(bytes(size))
            old.flush()
            os.fsync(old.fileno())
    except OSError as fault:
        raise CannotOpen(f"The key of the history in {path} could not be changed: {fault.strerror}.") from fault
