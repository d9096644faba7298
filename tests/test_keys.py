"""This computer's key: made once, whole or not at all, private, and behind a passphrase if its owner wants."""

from __future__ import annotations

import multiprocessing
import os
import stat
import sys
import unicodedata
from pathlib import Path

import pytest

from profileaudit import keys, sealing
from profileaudit.export import CannotOpen
from profileaudit.keys import KEY_BYTES, Locked, key

PASSPHRASE = "four plain words together"


@pytest.fixture(autouse=True)
def cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    """The cost of a guess is no matter of these tests, and there are many."""
    monkeypatch.setattr(sealing, "COST", 2**4)


def test_it_is_made_once_and_kept_private(tmp_path: Path) -> None:
    home = tmp_path / "new" / "profileaudit"
    first = key(home)
    assert key(home) == first
    assert len(first) == KEY_BYTES
    assert [path.name for path in home.iterdir()] == ["key"]
    if sys.platform != "win32":
        assert stat.S_IMODE((home / "key").stat().st_mode) == 0o600


def test_all_who_make_it_at_once_have_the_same(tmp_path: Path) -> None:
    with multiprocessing.get_context("spawn").Pool(4) as pool:
        assert len(set(pool.map(key, [tmp_path] * 16))) == 1


def test_where_no_file_has_two_names_it_is_made_all_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object) -> None:
        raise PermissionError("not on this file system")

    monkeypatch.setattr(os, "link", refused)
    assert key(tmp_path) == key(tmp_path) == (tmp_path / "key").read_bytes()


def test_a_home_that_cannot_be_written_still_gives_a_key(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("not a folder")
    assert len(key(blocked / "profileaudit")) == KEY_BYTES


@pytest.mark.parametrize("damage", [b"", b"short", b"k" * 33, sealing.MARK[:-2] + b"x" * 60])
def test_a_damaged_key_is_set_aside_and_another_made(tmp_path: Path, damage: bytes) -> None:
    (tmp_path / "key").write_bytes(damage)
    assert key(tmp_path) == key(tmp_path) == (tmp_path / "key").read_bytes()
    (aside,) = tmp_path.glob("key.damaged-*")
    assert aside.read_bytes() == damage


# -- behind a passphrase


def test_it_is_kept_only_wrapped_and_is_the_same_again(tmp_path: Path) -> None:
    secret = key(tmp_path)
    keys.lock(PASSPHRASE, secret, tmp_path)
    kept = b"".join(path.read_bytes() for path in tmp_path.iterdir())
    assert secret not in kept and PASSPHRASE.encode() not in kept
    assert keys.is_locked(tmp_path)
    assert key(tmp_path, PASSPHRASE) == secret
    if sys.platform != "win32":
        assert stat.S_IMODE((tmp_path / "key").stat().st_mode) == 0o600


@pytest.mark.parametrize(
    "wrong", ["", " ", PASSPHRASE + " ", PASSPHRASE.upper(), PASSPHRASE[:-1], "another", "\ud800", "x" * 10_000]
)
def test_a_wrong_passphrase_changes_nothing(tmp_path: Path, wrong: str) -> None:
    keys.lock(PASSPHRASE, key(tmp_path), tmp_path)
    before = (tmp_path / "key").read_bytes()
    with pytest.raises(Locked):
        key(tmp_path, wrong)
    assert [path.name for path in tmp_path.iterdir()] == ["key"]
    assert (tmp_path / "key").read_bytes() == before


@pytest.mark.parametrize("at", [0, -1, len(sealing.MARK), len(sealing.MARK) + sealing.SALT_BYTES])
def test_a_wrapped_key_that_was_changed_opens_with_nothing(tmp_path: Path, at: int) -> None:
    wrapped = bytearray(sealing.wrap(b"k" * KEY_BYTES, PASSPHRASE))
    wrapped[at] ^= 1
    with pytest.raises(sealing.NotThatKey):
        sealing.unwrap(bytes(wrapped), PASSPHRASE)


@pytest.mark.parametrize("length", [0, 10, len(sealing.MARK), len(sealing.MARK) + 20])
def test_a_wrapped_key_that_was_cut_off_opens_with_nothing(length: int) -> None:
    with pytest.raises(sealing.NotThatKey):
        sealing.unwrap(sealing.wrap(b"k" * KEY_BYTES, PASSPHRASE)[:length], PASSPHRASE)


def test_it_does_not_matter_which_keyboard_it_is_typed_on(tmp_path: Path) -> None:
    secret, typed = key(tmp_path), "élève à l’école"
    keys.lock(unicodedata.normalize("NFC", typed), secret, tmp_path)
    assert key(tmp_path, unicodedata.normalize("NFD", typed)) == secret


def test_another_passphrase_and_none_again(tmp_path: Path) -> None:
    secret = key(tmp_path)
    keys.lock(PASSPHRASE, secret, tmp_path)
    keys.lock("quite another one", secret, tmp_path)
    with pytest.raises(Locked):
        key(tmp_path, PASSPHRASE)
    assert key(tmp_path, "quite another one") == secret
    keys.unlock(secret, tmp_path)
    assert not keys.is_locked(tmp_path)
    assert key(tmp_path) == secret
    assert [path.name for path in tmp_path.iterdir()] == ["key"]


def test_what_it_replaces_is_overwritten(tmp_path: Path) -> None:
    secret = key(tmp_path)
    if sys.platform != "win32":  # an open file cannot be replaced there
        with (tmp_path / "key").open("rb") as old:
            keys.lock(PASSPHRASE, secret, tmp_path)
            assert old.read() == bytes(KEY_BYTES)


def test_the_same_key_and_passphrase_never_look_the_same_twice() -> None:
    secret = b"k" * KEY_BYTES
    assert sealing.wrap(secret, PASSPHRASE) != sealing.wrap(secret, PASSPHRASE)
    assert sealing.seal(b"text", secret) != sealing.seal(b"text", secret)


def test_a_disk_that_cannot_be_written_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(CannotOpen, match="could not be changed"):
        keys.lock(PASSPHRASE, b"k" * KEY_BYTES, tmp_path / "not there")


@pytest.mark.parametrize("short", ["", "1234567", "       ab       "])
def test_a_passphrase_has_to_be_long_enough(short: str) -> None:
    with pytest.raises(CannotOpen, match="8 letters"):
        keys.fit(short)
    assert keys.fit("12345678") == "12345678"
