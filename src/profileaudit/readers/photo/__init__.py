"""Pictures: what their files say of place, owner and camera, and the words that can be read in them.

Pictures given alone are this reader's; of those inside a platform's archive the rows of its reader tell who can see
them (`Row.pictures`), and they are read here in that platform's name. Facebook, Instagram, X, LinkedIn, TikTok
and Snapchat take camera data out of what they deliver, Google and Flickr do not: what is in a file is told, and what
a platform wrote beside it is told by that platform's reader.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from importlib.util import find_spec

from profileaudit.export import File
from profileaudit.model import Account, Audience, Entry, Unread
from profileaudit.readers import PICTURES, Row, readers

__all__ = ["LAYOUTS", "PLATFORM", "TABLE", "account", "layout"]

PLATFORM = "photo"
WORDS = "words in the picture"
"""The field in which stands what was read in a picture."""
LAYOUTS: tuple[str, ...] = ("pictures",)
OTHER_KINDS = (
    "this version looks at JPEG, PNG, WebP, GIF and HEIC pictures, and not at this kind: save it as one of them"
)
VIDEO = "videos and sound are not looked at by this version; they too may say where they were taken"

_OTHERS = r"tiff?|dng|raw|arw|cr2|cr3|nef|orf|raf|rw2|bmp|avif|jxl|psd|svg"
_MOVING = r"mp4|mov|m4v|avi|webm|3gp|mpe?g|mts|aae|mp3|m4a|wav"
_PICTURE = re.compile(rf"\.(?:{PICTURES}|{_OTHERS})$")
_ANY = re.compile(rf"\.(?:{PICTURES}|{_OTHERS}|{_MOVING})$")


def layout(names: Collection[str]) -> str | None:
    """`pictures` when all of these squashed paths are pictures or videos, with a picture among them, and no platform
    knows them as its own."""
    if not names or not all(_ANY.search(name) for name in names) or not any(_PICTURE.search(name) for name in names):
        return None
    others = (reader for reader in readers().values() if reader.PLATFORM != PLATFORM)
    return None if any(reader.layout(names) for reader in others) else "pictures"


def account(files: Mapping[str, File]) -> Account:
    """Nothing: a picture is no account."""
    return Account()


def can_read_words() -> bool:
    """Whether the engine is installed that reads the words in pictures (`profileaudit[ocr]`)."""
    return find_spec("rapidocr") is not None and find_spec("onnxruntime") is not None


def alone(file: File, account: Account) -> Iterator[Entry | Unread]:
    """A picture that was given by itself: who has seen it, nobody can tell."""
    from profileaudit.readers.photo import picture  # Pillow, which an audit without pictures never needs

    yield from picture.entries(file, PLATFORM, Audience.UNKNOWN)


def _declined(file: File, account: Account) -> Iterator[Unread]:
    yield Unread(file.path, OTHER_KINDS)


TABLE = (
    Row(rf"[^/]*\.(?:{PICTURES})", alone, "Photos"),
    Row(rf"[^/]*\.(?:{_OTHERS})", _declined),
    Row(rf"[^/]*\.(?:{_MOVING})", skip=VIDEO),
)
