"""What programs wrote into a picture's file: XMP, IPTC, JPEG comments, PNG texts.

XMP is RDF in XML (ISO 16684-1); fields after IPTC Photo Metadata 2023.2
(https://iptc.org/std/photometadata/specification/IPTC-PhotoMetadata), the records of IPTC-IIM 4.2 before it,
and PNG's keywords (https://www.w3.org/TR/png-3/#11keywords).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any
from xml.etree import ElementTree

from profileaudit.formats import Unreadable
from profileaudit.formats.text import decode
from profileaudit.readers.photo.told import DETAIL, PLACE, Told, spot, told, words

LARGEST = 1024 * 1024
"""Bytes of XMP; a camera's has a few thousand."""
VALUES = 300
"""Values of one picture."""
HOSTILE = "the description inside the picture is not laid out as programs write it"

_NAMES: Mapping[str, tuple[str | None, str]] = {
    # Dublin Core and Photoshop
    "creator": (DETAIL, "creator"),
    "rights": (DETAIL, "copyright"),
    "title": (None, "title"),
    "description": (None, "caption"),
    "subject": (None, "keywords"),
    "Headline": (None, "headline"),
    "Credit": (DETAIL, "credit"),
    "AuthorsPosition": (DETAIL, "creator's job"),
    "CaptionWriter": (DETAIL, "writer of the caption"),
    "Instructions": (None, "instructions"),
    "Source": (None, "source"),
    # rights, camera, contact
    "Owner": (DETAIL, "owner's name"),
    "OwnerName": (DETAIL, "owner's name"),
    "CameraOwnerName": (DETAIL, "owner's name"),
    "SerialNumber": (DETAIL, "camera's serial number"),
    "BodySerialNumber": (DETAIL, "camera's serial number"),
    "LensSerialNumber": (DETAIL, "lens's serial number"),
    "CiAdrExtadr": (DETAIL, "contact: address"),
    "CiAdrPcode": (DETAIL, "contact: postcode"),
    "CiEmailWork": (DETAIL, "contact: e-mail"),
    "CiTelWork": (DETAIL, "contact: telephone"),
    "CiUrlWork": (DETAIL, "contact: website"),
    # people
    "PersonInImage": (DETAIL, "name of somebody in the picture"),
    "PersonDisplayName": (DETAIL, "name of somebody in the picture"),
    "TagsList": (None, "keywords"),
    "hierarchicalSubject": (None, "keywords"),
    "UserComment": (None, "comment"),
}
_FACES = "{http://www.metadataworkinggroup.com/schemas/regions/}Name"
_WHERE = ("Sublocation", "Location", "City", "State", "ProvinceState", "Country", "CountryName")
_DEGREES = re.compile(r"(\d{1,3}),(\d{1,2}(?:\.\d+)?)(?:,(\d{1,2}(?:\.\d+)?))?([NSEW])")
_IPTC: Mapping[int, tuple[str | None, str]] = {
    5: (None, "title"),
    25: (None, "keywords"),
    40: (None, "instructions"),
    80: (DETAIL, "creator"),
    85: (DETAIL, "creator's job"),
    105: (None, "headline"),
    110: (DETAIL, "credit"),
    116: (DETAIL, "copyright"),
    118: (DETAIL, "contact"),
    120: (None, "caption"),
    122: (DETAIL, "writer of the caption"),
}
_IPTC_WHERE = {92: "Sublocation", 90: "City", 95: "State", 101: "Country"}
_PNG = {"author": (DETAIL, "author"), "copyright": (DETAIL, "copyright")}


def xmp(data: bytes | str) -> Iterator[Told]:
    """What an XMP packet says. Raises Unreadable when it is too large or tries something."""
    where: dict[str, str] = {}
    degrees: dict[str, float] = {}
    for name, value in _properties(_tree(data)):
        short = name.rpartition("}")[2]
        if short in _WHERE:
            where.setdefault(short, words(value))
        elif short in ("GPSLatitude", "GPSLongitude"):
            degrees |= _signed(short, value)
        elif name == _FACES or short in _NAMES:
            says, key = _NAMES.get(short, (DETAIL, "name of somebody in the picture"))
            found = told(says, value, key)
            if found is not None:
                yield found
    yield from _named_place(where)
    if len(degrees) == 2 and (found := spot(degrees["GPSLatitude"], degrees["GPSLongitude"], "place (GPS)")):
        yield found


def _tree(data: bytes | str) -> ElementTree.Element:
    """The elements of a packet. Without a document type it can define no entities, which is where XML is dangerous."""
    text = data if isinstance(data, str) else decode(data[: LARGEST + 1])
    start, end = text.find("<"), text.rfind(">")
    if len(text) > LARGEST or "<!" in text.replace("<!--", ""):
        raise Unreadable(HOSTILE)
    plain = re.sub(r"<\?xml[^>]*\?>", "", text[max(start, 0) : end + 1])  # it may name another encoding
    return ElementTree.fromstring(plain)  # noqa: S314


def _properties(root: ElementTree.Element) -> Iterator[tuple[str, str]]:
    """Each property by its whole name, with each of its values: written as an attribute, as text or as a list."""
    given = 0
    for element in root.iter():
        listed = [item for box in element for item in box if item.tag.endswith("}li")]
        values = [*element.attrib.items(), *((element.tag, each.text or "") for each in listed or [element])]
        for name, value in values:
            if value.strip():
                given += 1
                yield name, value
        if given > VALUES:
            return


def _signed(name: str, value: str) -> dict[str, float]:
    """`51,22.866N` in degrees, under its name; nothing for what is none."""
    match = _DEGREES.fullmatch(value.strip())
    if match is None:
        return {}
    degrees = int(match[1]) + float(match[2]) / 60 + float(match[3] or 0) / 3600
    return {name: -degrees if match[4] in "SW" else degrees}


def _named_place(where: Mapping[str, str]) -> Iterator[Told]:
    """Where it was taken in words, from the smallest to the largest; a country alone is no place."""
    parts = [where[name] for name in _WHERE if where.get(name)]
    if any(where.get(name) for name in _WHERE[:3]):
        yield Told(PLACE, ", ".join(dict.fromkeys(parts)), "place (in words)")


def iptc(data: bytes) -> Iterator[Told]:
    """What the IPTC records of a JPEG say; `data` is what stands in Photoshop's block 0x0404."""
    where: dict[str, str] = {}
    for number, value in _records(data):
        if number in _IPTC_WHERE:
            where.setdefault(_IPTC_WHERE[number], words(value))
        elif number in _IPTC:
            found = told(_IPTC[number][0], value, _IPTC[number][1])
            if found is not None:
                yield found
    yield from _named_place(where)


def _records(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Numbers and values of record 2: a mark, record, number, length (of no more than 32,767), value."""
    at = given = 0
    while data[at : at + 1] == b"\x1c" and len(data) >= at + 5 and given < VALUES:
        length = int.from_bytes(data[at + 3 : at + 5])
        if length > 0x7FFF:
            return
        if data[at + 1] == 2:
            given += 1
            yield data[at + 2], data[at + 5 : at + 5 + length]
        at += 5 + length


def texts(info: Mapping[Any, Any]) -> Iterator[Told]:
    """A JPEG's or GIF's comment, and a PNG's texts, from what Pillow found in the file."""
    for name, value in list(info.items())[:VALUES]:
        if not isinstance(name, str) or not isinstance(value, (str, bytes)) or name.startswith(_ELSEWHERE):
            continue
        if name == "comment" or isinstance(value, str):
            says, key = _PNG.get(name.casefold(), (None, words(name)[:40].casefold() or "text"))
            found = told(says, value, key)
            if found is not None:
                yield found


_ELSEWHERE = ("XML:com.adobe.xmp", "xmp", "exif", "Raw profile type", "icc_profile", "photoshop", "jfif", "adobe")
