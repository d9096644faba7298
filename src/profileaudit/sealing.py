"""What a passphrase does to a key, and a key to the history: the only import of cryptography.

The passphrase is stretched with scrypt (RFC 7914), so that each guess costs 128 MB of memory and a good part of a
second: the cost that OWASP names first for it
(https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html, seen November 2026). What is sealed
is sealed with AES-256-GCM (NIST SP 800-38D), which also tells when somebody changed it.
cryptography: https://cryptography.io/
"""

from __future__ import annotations

import secrets
import unicodedata

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

MARK = b"profileaudit key, behind a passphrase, 1\n"
"""How a wrapped key begins. Other costs or methods one day: another number here."""
COST = 2**17
"""scrypt's N: with blocks of 8 it takes 128 MB. Part of what the number in MARK stands for."""
SALT_BYTES, NONCE_BYTES, KEY_BYTES = 16, 12, 32
PURPOSE = b"profileaudit history, sealed, 1"
"""Makes of this computer's key another one, so that none serves two purposes."""


class NotThatKey(ValueError):
    """What was sealed cannot be opened: another passphrase or key, or it is damaged."""


def is_wrapped(content: bytes) -> bool:
    """Whether this is a key behind a passphrase."""
    return content.startswith(MARK)


def wrap(secret: bytes, passphrase: str) -> bytes:
    """The key behind a passphrase."""
    salt = secrets.token_bytes(SALT_BYTES)
    return MARK + salt + _sealed(secret, _stretched(passphrase, salt), MARK)


def unwrap(content: bytes, passphrase: str) -> bytes:
    """The key itself. Raises NotThatKey when it is not this passphrase, or the content is damaged."""
    rest = content.removeprefix(MARK)
    return _opened(rest[SALT_BYTES:], _stretched(passphrase, rest[:SALT_BYTES]), MARK)


def seal(plain: bytes, secret: bytes) -> bytes:
    """The bytes sealed with what this computer's key makes."""
    return _sealed(plain, _derived(secret), PURPOSE)


def unseal(sealed: bytes, secret: bytes) -> bytes:
    """The bytes as they were. Raises NotThatKey."""
    return _opened(sealed, _derived(secret), PURPOSE)


def _sealed(plain: bytes, key: bytes, about: bytes) -> bytes:
    nonce = secrets.token_bytes(NONCE_BYTES)
    return nonce + AESGCM(key).encrypt(nonce, plain, about)


def _opened(sealed: bytes, key: bytes, about: bytes) -> bytes:
    try:
        return AESGCM(key).decrypt(sealed[:NONCE_BYTES], sealed[NONCE_BYTES:], about)
    except (InvalidTag, ValueError) as fault:  # ValueError: too short to be anything
        raise NotThatKey from fault


def _stretched(passphrase: str, salt: bytes) -> bytes:
    """In one form of Unicode, since an é comes from one keyboard as one letter and from another as two."""
    plain = unicodedata.normalize("NFKC", passphrase).encode("utf-8", "replace")
    return Scrypt(salt=salt, length=KEY_BYTES, n=COST, r=8, p=1).derive(plain)


def _derived(secret: bytes) -> bytes:
    return HKDF(algorithm=SHA256(), length=KEY_BYTES, salt=None, info=PURPOSE).derive(secret)
