"""Pictures: what their files say, in five formats, and the limits within which they are opened."""

from __future__ import annotations

import io
import random
import struct
import sys
import zlib
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from PIL import Image, ImageDraw
from PIL.PngImagePlugin import PngInfo
from PIL.TiffImagePlugin import IFDRational

from profileaudit import audit, reports
from profileaudit.export import File
from profileaudit.formats import Unreadable
from profileaudit.model import Account, Audience, Entry, Skipped, Unread
from profileaudit.readers import read, readers, row_for, squash
from profileaudit.readers.photo import labels, opening, picture, told

PHOTO = readers()["photo"]
SAMPLE = Path(__file__).parents[2] / "sample_profiles/rowan-tillery/exports/photos"
Fields = list[tuple[str | None, str, str]]

XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"
 xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/" xmlns:exif="http://ns.adobe.com/exif/1.0/"
 xmlns:mwg-rs="http://www.metadataworkinggroup.com/schemas/regions/" {attributes}>{elements}</rdf:Description>
</rdf:RDF></x:xmpmeta><?xpacket end="w"?>"""


def xmp(attributes: str = "", elements: str = "") -> bytes:
    return XMP.format(attributes=attributes, elements=elements).encode()


def exif(base: dict[int, Any] | None = None, camera: dict[int, Any] | None = None, gps: Any = None) -> Image.Exif:
    data = Image.Exif()
    data.update({0x010F: "Acme"} | (base or {}))
    data.get_ifd(0x8769).update(camera or {})
    data.get_ifd(0x8825).update(gps or {})
    return data


def rational(*numbers: float) -> tuple[IFDRational, ...]:
    return tuple(IFDRational(round(number * 100), 100) for number in numbers)


BATH = {1: "N", 2: rational(51, 22, 52), 3: "W", 4: rational(2, 21, 32)}


def drawn(size: tuple[int, int] = (64, 48)) -> Image.Image:
    image = Image.new("RGB", size, "#4a7")
    ImageDraw.Draw(image).ellipse((4, 4, size[0] // 2, size[1] // 2), fill="#d63")
    return image


def saved(form: str, image: Image.Image | None = None, **kept: Any) -> bytes:
    stream = io.BytesIO()
    (image or drawn()).save(stream, form, **kept)
    return stream.getvalue()


def jpeg(*segments: tuple[int, bytes], **kept: Any) -> bytes:
    data = saved("JPEG", **kept)
    added = b"".join(bytes((0xFF, marker)) + struct.pack(">H", len(body) + 2) + body for marker, body in segments)
    return data[:2] + added + data[2:]


def photoshop(records: dict[int, str | bytes]) -> tuple[int, bytes]:
    values = [(number, value.encode() if isinstance(value, str) else value) for number, value in records.items()]
    data = b"".join(b"\x1c\x02" + bytes((number,)) + struct.pack(">H", len(each)) + each for number, each in values)
    return 0xED, b"Photoshop 3.0\08BIM\x04\x04\0\0" + struct.pack(">I", len(data)) + data + b"\0" * (len(data) % 2)


@pytest.fixture
def given(tmp_path: Path) -> Callable[..., list[Entry | Skipped | Unread]]:
    def outcomes(data: bytes, name: str = "a.jpg") -> list[Entry | Skipped | Unread]:
        (tmp_path / name).write_bytes(data)
        return list(read(PHOTO, File(tmp_path / name, name, len(data)), Account()))

    return outcomes


Given = Callable[..., list[Entry | Skipped | Unread]]


def fields(outcomes: list[Entry | Skipped | Unread]) -> Fields:
    assert all(isinstance(each, Entry) for each in outcomes), outcomes
    return [(each.says, each.text, each.place.key) for each in outcomes if isinstance(each, Entry)]


def why(outcomes: list[Entry | Skipped | Unread]) -> list[str]:
    return [each.why for each in outcomes if isinstance(each, Unread)]


DETAIL, PLACE = "photo-detail", "photo-place"
CAMERA: list[tuple[Image.Exif, Fields]] = [
    (exif({0x013B: "Rowan Tillery"}), [(DETAIL, "Rowan Tillery", "artist")]),
    (exif({0x8298: "© 2024 R. Tillery".encode("latin-1")}), [(DETAIL, "© 2024 R. Tillery", "copyright")]),
    (exif({0x9C9D: "Rowan\0".encode("utf-16-le")}), [(DETAIL, "Rowan", "author")]),
    (exif({0x013C: "Rowan's laptop"}), [(DETAIL, "Rowan's laptop", "name of the computer or telephone")]),
    (exif(camera={0xA430: "R Tillery"}), [(DETAIL, "R Tillery", "owner's name")]),
    (exif(camera={0xA431: "3021004471"}), [(DETAIL, "3021004471", "camera's serial number")]),
    (exif({0x010E: "Sports day"}), [(None, "Sports day", "caption")]),
    (exif({0x010E: "Café".encode()}), [(None, "Café", "caption")]),
    (exif({0x9C9C: "Ysgol Tŷ Coed".encode("utf-16-le")}), [(None, "Ysgol Tŷ Coed", "comment")]),
    (exif(camera={0x9286: b"ASCII\0\0\0by the gate"}), [(None, "by the gate", "comment")]),
    (exif(camera={0x9286: b"UNICODE\0" + "giât".encode("utf-16-be")}), [(None, "giât", "comment")]),
    (exif(gps=BATH), [(PLACE, "51.3811, -2.3589", "place (GPS)")]),
    (exif(gps=BATH | {1: "S", 3: "E"}), [(PLACE, "-51.3811, 2.3589", "place (GPS)")]),
    # -- what tells of nobody
    (exif({0x010F: "Acme", 0x0110: "Phone 9"}), []),
    (exif({0x013B: "", 0x8298: "   ", 0x010E: "\0\0"}), []),
    (exif({0x010E: "OLYMPUS DIGITAL CAMERA"}), []),
    (exif({0x010E: "SONY DSC", 0x013B: "Picasa"}), []),
    (exif({0x013C: "iPhone 12 mini"}), []),
    (exif({0x8298: "2024"}), []),
    (exif(camera={0xA431: "0000000"}), []),
    (exif(camera={0x9286: b"ASCII\0\0\0" + b"\0" * 200}), []),
    (exif(gps={1: "N", 2: rational(0, 0, 0), 3: "E", 4: rational(0, 0, 0)}), []),
    (exif(gps={1: "N", 2: rational(91, 0, 0), 3: "E", 4: rational(0, 0, 0)}), []),
    (exif(gps={2: rational(51, 22, 52)}), []),
    (exif(gps={1: "N", 3: "W"}), []),
    (exif(), []),
]


@pytest.mark.parametrize(("data", "expected"), CAMERA)
@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP"])
def test_what_the_camera_wrote(given: Given, form: str, data: Image.Exif, expected: Fields) -> None:
    assert fields(given(saved(form, exif=data))) == expected


TIMES = [
    ({0x9003: "2024:06:12 19:40:05"}, datetime(2024, 6, 12, 19, 40, 5)),
    ({0x9003: "2024:06:12 19:40:05", 0x9011: "+01:00"}, datetime(2024, 6, 12, 18, 40, 5, tzinfo=UTC)),
    ({0x9003: "2024:06:12 19:40:05", 0x9011: "summer"}, datetime(2024, 6, 12, 19, 40, 5)),
    ({0x9004: "2024:06:12 19:40:05"}, datetime(2024, 6, 12, 19, 40, 5)),
    ({0x9003: "0000:00:00 00:00:00"}, None),
    ({0x9003: "    :  :     :  :  "}, None),
    ({}, None),
]


@pytest.mark.parametrize(("camera", "expected"), TIMES)
def test_when_it_was_taken(given: Given, camera: dict[int, Any], expected: datetime | None) -> None:
    (entry,) = given(jpeg(exif=exif(camera=camera, gps=BATH)))
    assert isinstance(entry, Entry)
    assert entry.posted == expected
    (media,) = entry.media
    assert media.taken == expected
    assert (round(media.latitude or 0, 4), round(media.longitude or 0, 4)) == (51.3811, -2.3589)
    assert (entry.audience, entry.place.platform, entry.place.section) == (Audience.UNKNOWN, "photo", "Photos")


LABELS: list[tuple[bytes, Fields]] = [
    (xmp('photoshop:Credit="R Tillery"'), [(DETAIL, "R Tillery", "credit")]),
    (
        xmp(elements="<dc:creator><rdf:Seq><rdf:li>Rowan</rdf:li><rdf:li>Kim</rdf:li></rdf:Seq></dc:creator>"),
        [(DETAIL, "Rowan", "creator"), (DETAIL, "Kim", "creator")],
    ),
    (
        xmp(elements='<dc:title><rdf:Alt><rdf:li xml:lang="x-default">Prize day</rdf:li></rdf:Alt></dc:title>'),
        [(None, "Prize day", "title")],
    ),
    (
        xmp(
            elements='<Iptc4xmpCore:CreatorContactInfo rdf:parseType="Resource"><Iptc4xmpCore:CiTelWork>01632 960123'
            "</Iptc4xmpCore:CiTelWork></Iptc4xmpCore:CreatorContactInfo>"
        ),
        [(DETAIL, "01632 960123", "contact: telephone")],
    ),
    (
        xmp('photoshop:City="Bath" photoshop:State="Somerset" photoshop:Country="United Kingdom"'),
        [(PLACE, "Bath, Somerset, United Kingdom", "place (in words)")],
    ),
    (
        xmp('exif:GPSLatitude="51,22.8667N" exif:GPSLongitude="2,21,32W"'),
        [(PLACE, "51.3811, -2.3589", "place (GPS)")],
    ),
    (
        xmp(elements='<mwg-rs:Regions><rdf:Bag><rdf:li><rdf:Description mwg-rs:Name="Kim"/></rdf:li></rdf:Bag>'
        "</mwg-rs:Regions>"),
        [(DETAIL, "Kim", "name of somebody in the picture")],
    ),
    # -- what tells of nobody
    (xmp('photoshop:Country="United Kingdom"'), []),
    (xmp('exif:GPSLatitude="north" exif:GPSLongitude="2,21,32W"'), []),
    (xmp('exif:GPSLatitude="51,22.8667N"'), []),
    (xmp(elements="<dc:creator><rdf:Seq><rdf:li> </rdf:li></rdf:Seq></dc:creator>"), []),
    (xmp('exif:PixelXDimension="4000" dc:format="image/jpeg"'), []),
    (xmp(), []),
]  # fmt: skip


@pytest.mark.parametrize(("packet", "expected"), LABELS)
@pytest.mark.parametrize("form", ["JPEG", "WEBP"])
def test_what_programs_wrote_as_xmp(given: Given, form: str, packet: bytes, expected: Fields) -> None:
    assert fields(given(saved(form, xmp=packet))) == expected


def test_xmp_in_a_png(given: Given) -> None:
    texts = PngInfo()
    texts.add_itxt("XML:com.adobe.xmp", xmp('photoshop:Credit="R Tillery"').decode())
    assert fields(given(saved("PNG", pnginfo=texts))) == [(DETAIL, "R Tillery", "credit")]


HOSTILE = [
    b'<!DOCTYPE a [<!ENTITY b "cc">]><a>&b;</a>',
    '<!DOCTYPE a [<!ENTITY b "cc">]><a>&b;</a>'.encode("utf-16"),
    b"<a>" * 300,
    b"<a>no end",
    b"no beginning",
    b"",
    b"<a>" + b"x" * (labels.LARGEST + 1) + b"</a>",
]


@pytest.mark.parametrize("packet", HOSTILE)
def test_xmp_that_is_none_is_refused(packet: bytes) -> None:
    with pytest.raises((Unreadable, SyntaxError)):
        list(labels.xmp(packet))


def test_deep_xmp_is_no_trouble() -> None:
    depth = labels.LARGEST // 8
    assert list(labels.xmp(b"<a>" * depth + b"</a>" * depth)) == []


IPTC: list[tuple[dict[int, str | bytes], Fields]] = [
    ({80: "Rowan Tillery"}, [(DETAIL, "Rowan Tillery", "creator")]),
    ({118: "rowan@example.org"}, [(DETAIL, "rowan@example.org", "contact")]),
    ({120: "Our new hall", 25: "school"}, [(None, "Our new hall", "caption"), (None, "school", "keywords")]),
    ({120: "Caf\u00e9".encode("cp1252")}, [(None, "Café", "caption")]),
    ({92: "Widcombe", 90: "Bath", 101: "UK"}, [(PLACE, "Widcombe, Bath, UK", "place (in words)")]),
    ({101: "UK"}, []),
    ({55: "20240612", 60: "194005"}, []),
    ({80: ""}, []),
    ({}, []),
]


@pytest.mark.parametrize(("records", "expected"), IPTC)
def test_what_programs_wrote_as_iptc(given: Given, records: dict[int, str | bytes], expected: Fields) -> None:
    assert fields(given(jpeg(photoshop(records)))) == expected


def test_comments_and_texts(given: Given) -> None:
    texts = PngInfo()
    texts.add_text("Author", "Rowan Tillery")
    texts.add_text("Comment", "at my school", zip=True)
    texts.add_itxt("Description", "Tŷ Coed")
    expected = [
        (DETAIL, "Rowan Tillery", "author"),
        (None, "at my school", "comment"),
        (None, "Tŷ Coed", "description"),
    ]
    assert fields(given(saved("PNG", pnginfo=texts))) == expected
    assert fields(given(saved("JPEG", comment=b"at my school"))) == [(None, "at my school", "comment")]
    assert fields(given(saved("GIF", comment=b"at my school"))) == [(None, "at my school", "comment")]
    assert fields(given(saved("GIF"))) == fields(given(saved("PNG"))) == fields(given(saved("WEBP"))) == []


def chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def test_texts_behind_the_pixels_of_a_png(given: Given) -> None:
    data = saved("PNG")
    late = data[:-12] + chunk(b"tEXt", b"Author\0Rowan Tillery") + chunk(b"eXIf", exif({0x010E: "Hall"}).tobytes()[6:])
    assert fields(given(late + data[-12:])) == [(None, "Hall", "caption"), (DETAIL, "Rowan Tillery", "author")]


def test_the_same_thing_is_told_once(given: Given) -> None:
    data = jpeg(
        photoshop({80: "Rowan Tillery"}),
        exif=exif({0x013B: "Rowan Tillery"}),
        xmp=xmp('photoshop:Credit="rowan tillery"'),
    )
    assert fields(given(data)) == [(DETAIL, "Rowan Tillery", "artist")]


# -- the small copy -----------------------------------------------------------------------------------------------


def scene() -> Image.Image:
    image = Image.new("RGB", (640, 480), "#88bbee")
    pen = ImageDraw.Draw(image)
    pen.rectangle((0, 300, 640, 480), fill="#446622")
    pen.rectangle((60, 120, 260, 380), fill="#aa5533")
    pen.ellipse((420, 60, 560, 200), fill="#ffee99")
    return image


def with_copy(shown: Image.Image, copy: Image.Image, camera: dict[int, Any] | None = None) -> bytes:
    """A JPEG whose camera data holds a small copy: IFD1 with its place and its length (EXIF, 4.5.5)."""
    small = saved("JPEG", copy, quality=60)
    data = exif({0x010F: "Acme"}, camera).tobytes()[6:]
    first = struct.unpack_from(">I" if data[:2] == b"MM" else "<I", data, 4)[0]
    order = ">" if data[:2] == b"MM" else "<"
    count = struct.unpack_from(order + "H", data, first)[0]
    link = first + 2 + 12 * count
    at = len(data)
    ifd = struct.pack(order + "HHHIIHHIII", 2, 0x201, 4, 1, at + 30, 0x202, 4, 1, len(small), 0)
    whole = data[:link] + struct.pack(order + "I", at) + data[link + 4 :] + ifd + small
    return jpeg((0xE1, b"Exif\0\0" + whole), image=shown)


def barred(image: Image.Image) -> Image.Image:
    copy = Image.new("RGB", (160, 120), "black")
    copy.paste(image.resize((160, 106)), (0, 7))
    return copy


CUT = (400, 40, 600, 220)
COPIES = [
    (scene().crop(CUT), scene().resize((160, 120)), {}, True),  # another shape
    (scene().crop((400, 40, 640, 220)), scene().resize((160, 120)), {0xA002: 640, 0xA003: 480}, True),  # noted size
    (scene(), scene().resize((160, 120)), {0xA002: 1280, 0xA003: 960}, False),
    (scene(), scene().resize((160, 120)), {}, False),
    (scene().crop((0, 27, 640, 453)), barred(scene().crop((0, 27, 640, 453))), {}, False),
    (scene().rotate(90, expand=True), scene().resize((160, 120)), {}, False),
]


@pytest.mark.parametrize(("shown", "copy", "camera", "expected"), COPIES)
def test_a_small_copy_that_shows_more(
    given: Given, shown: Image.Image, copy: Image.Image, camera: dict[int, Any], expected: bool
) -> None:
    found = fields(given(with_copy(shown, copy, camera)))
    assert found == ([(DETAIL, picture.OTHER_COPY, "small copy")] if expected else [])


def test_a_damaged_small_copy_is_nothing(given: Given) -> None:
    data = with_copy(scene().crop(CUT), scene().resize((160, 120)))
    start = data.index(b"\xff\xd8\xff", 4)
    assert fields(given(data[:start] + b"\0" * 40 + data[start + 40 :])) == []


# -- limits I1 to I5 ----------------------------------------------------------------------------------------------

OTHERS = {
    "EPS": b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n(id) run\n",
    "PSD": b"8BPS\0\1" + b"\0" * 60,
    "FITS": b"SIMPLE  =                    T" + b" " * 80,
    "PDF": b"%PDF-1.7\n" + b"\0" * 40,
    "AVIF": b"\0\0\0\x20ftypavif" + b"\0" * 40,
    "MP4": b"\0\0\0\x20ftypisom" + b"\0" * 40,
    "WAV": b"RIFF\0\0\0\0WAVEfmt " + b"\0" * 40,
    "HTML": b"<!doctype html><html><body>not found</body></html>",
    "two bytes": b"\xff\xd8",
}


@pytest.mark.parametrize("name", [*OTHERS, "TIFF", "BMP", "PPM", "ICO"])
def test_nothing_else_is_opened_whatever_its_name(given: Given, name: str) -> None:
    data = OTHERS.get(name) or saved(name)
    assert why(given(data)) == [opening.OTHER_KIND]


def test_an_empty_file(given: Given) -> None:
    assert why(given(b"")) == [opening.EMPTY]


STARTED: list[str] = []


def test_no_program_is_started(given: Given) -> None:
    sys.addaudithook(lambda event, _: STARTED.append(event) if event in ("subprocess.Popen", "os.system") else None)
    given(OTHERS["EPS"])
    given(jpeg(exif=exif(gps=BATH)))
    assert STARTED == []


@pytest.mark.parametrize("form", ["PNG", "WEBP", "GIF", "JPEG"])
@pytest.mark.parametrize("name", ["a.jpg", "a.png", "a.heic"])
def test_content_decides_and_not_the_name(given: Given, form: str, name: str) -> None:
    assert why(given(saved(form), name)) == []


def blank_png(width: int, height: int) -> bytes:
    head = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0))
    row = b"\0" * (1 + (width + 7) // 8)
    return head + chunk(b"IDAT", zlib.compress(row * height, 1)) + chunk(b"IEND", b"")


SIZES = [
    ((10_000, 5_000), []),
    ((10_000, 5_001), [opening.TOO_MANY]),
    ((10_000, 10_000), [opening.TOO_MANY]),
    ((20_000, 20_000), [opening.TOO_MANY]),
]


@pytest.mark.parametrize(("size", "expected"), SIZES)
def test_no_more_than_fifty_million_pixels(given: Given, size: tuple[int, int], expected: list[str]) -> None:
    assert why(given(blank_png(*size))) == expected


@pytest.mark.parametrize(("beyond", "expected"), [(0, []), (1, [opening.TOO_LARGE])])
def test_no_more_than_64_megabytes(given: Given, beyond: int, expected: list[str]) -> None:
    data = saved("WEBP")
    assert why(given(data + b"\0" * (opening.LARGEST + beyond - len(data)))) == expected


def test_no_more_than_8_megabytes_beside_the_picture(given: Given) -> None:
    assert why(given(jpeg(*[(0xE5, b"\0" * 60_000)] * 130))) == []
    assert why(given(jpeg(*[(0xE5, b"\0" * 60_000)] * 150))) == [opening.TOO_MUCH]


def test_texts_that_unpack_to_a_flood(given: Given) -> None:
    data = saved("PNG")
    bomb = chunk(b"zTXt", b"Comment\0\0" + zlib.compress(b"\0" * 50_000_000, 9))
    assert why(given(data[:33] + bomb + data[33:])) == [opening.DAMAGED]


def test_a_film_of_three_thousand_pictures(given: Given) -> None:
    frames = [Image.new("L", (2, 2), number % 250) for number in range(3_000)]
    data = saved("GIF", frames[0], save_all=True, append_images=frames[1:], comment=b"by Rowan")
    assert fields(given(data)) == [(None, "by Rowan", "comment")]


DAMAGE = [
    (jpeg((0xE1, b"Exif\0\0II*\0\xff\xff\xff\xff")), ["camera data"]),
    (jpeg((0xE1, b"Exif\0\0not TIFF at all"), comment=b"hello"), ["camera data"]),
    (jpeg(exif=exif(gps=BATH)).replace(struct.pack(">HHI", 4, 5, 3), struct.pack(">HHI", 4, 2, 3)), ["place"]),
    (jpeg(xmp=b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', exif=exif({0x013B: "Rowan"})), ["XMP"]),
]


@pytest.mark.parametrize(("data", "parts"), DAMAGE)
def test_a_damaged_part_costs_itself(given: Given, data: bytes, parts: list[str]) -> None:
    found = given(data)
    assert why(found) == [picture.PART_DAMAGED.format(part) for part in parts]


def mutants(count: int) -> Iterator[tuple[int, bytes]]:
    chance = random.Random(6)  # noqa: S311 - the same every time
    texts = PngInfo()
    texts.add_text("Author", "Rowan", zip=True)
    full = exif({0x013B: "Rowan", 0x010E: "Hall"}, {0x9003: "2024:06:12 19:40:05", 0xA431: "30210"}, BATH)
    seeds = [
        jpeg(photoshop({80: "Rowan"}), exif=full, xmp=xmp('photoshop:City="Bath"'), comment=b"hello"),
        saved("PNG", exif=full, pnginfo=texts),
        saved("WEBP", exif=full, xmp=xmp('photoshop:City="Bath"')),
        saved("GIF", comment=b"hello"),
        (SAMPLE / "IMG_2207.heic").read_bytes(),
        with_copy(scene().crop(CUT), scene().resize((160, 120))),
    ]
    for number in range(count):
        data = bytearray(seeds[number % len(seeds)])
        for _ in range(chance.randrange(1, 8)):
            data[chance.randrange(min(len(data), 4_000))] = chance.randrange(256)
        yield number, bytes(data[: chance.randrange(20, len(data))] if number % 5 == 0 else data)


def test_two_thousand_damaged_pictures_raise_nothing(given: Given) -> None:
    for number, data in mutants(2_000):
        for outcome in given(data):
            assert isinstance(outcome, (Entry, Unread)), number
            if isinstance(outcome, Unread):
                assert "Rowan" not in outcome.why


def test_a_bad_picture_costs_itself(tmp_path: Path) -> None:
    for number, data in mutants(40):
        (tmp_path / f"bad-{number}.jpg").write_bytes(data)
    for number in range(20):
        (tmp_path / f"good-{number}.jpg").write_bytes(jpeg(exif=exif({0x013B: f"Rowan {number}"})))
    report = audit([tmp_path])
    found = {each.entry.place.file for item in report.items for each in item.findings}
    assert {f"good-{number}.jpg" for number in range(20)} <= found


STRANGE = [
    ("<script>alert(1)</script>", "<script>alert(1)</script>"),
    ("=cmd|'/c calc'!A0", "=cmd|'/c calc'!A0"),
    ("\x1b[31mred\x1b[0m", "[31mred[0m"),
    ("one\r\ntwo\0three", "one\ntwo three"),
    ("x" * 60_000, "x" * told.LONGEST),
]


@pytest.mark.parametrize(("written", "expected"), STRANGE)
def test_what_strangers_wrote_is_cleaned(given: Given, written: str, expected: str) -> None:
    assert fields(given(jpeg(exif=exif({0x013B: written})))) == [(DETAIL, expected, "artist")]


PLANTED = ("EXIFPLANT", "XMPPLANT", "IPTCPLANT", "ICCPLANT", "COMMENTPLANT", "51.3811", "2.3589", "51,22")


@pytest.mark.parametrize("form", sorted(reports.formats()))
def test_no_report_carries_what_pictures_carry(tmp_path: Path, form: str) -> None:
    data = jpeg(
        photoshop({80: "IPTCPLANT Rowan", 120: "IPTCPLANT caption"}),
        exif=exif({0x013B: "EXIFPLANT Rowan", 0x010E: "EXIFPLANT hall"}, gps=BATH),
        xmp=xmp('photoshop:Credit="XMPPLANT Rowan" exif:GPSLatitude="51,22.8667N" exif:GPSLongitude="2,21,32W"'),
        icc_profile=b"ICCPLANT" * 20,
        comment=b"COMMENTPLANT",
    )
    (tmp_path / "a.jpg").write_bytes(data)
    report = audit([tmp_path])
    assert {item.guide.kind for item in report.items} == {"photo-place", "photo-detail"}
    text = reports.formats()[form].render(report, reports.Showing())
    assert [word for word in PLANTED if word in text] == []
    assert "data:" not in text and "base64" not in text


# -- whose pictures -----------------------------------------------------------------------------------------------

LAYOUTS = [
    (["a.jpg"], "pictures"),
    (["holiday/IMG_1.HEIC", "holiday/IMG_1.MOV", "holiday/b.png"], "pictures"),
    (["scan.tif"], "pictures"),
    (["film.mp4"], None),
    (["a.jpg", "notes.txt"], None),
    (["a.jpg", "posts_1.json"], None),
    (["media/posts/202010/1_2.jpg"], None),  # Instagram's, in parts
    (["data/tweets_media/1359562777325563904-AbC-1.jpg"], None),  # X's
    ([], None),
]


@pytest.mark.parametrize(("names", "expected"), LAYOUTS)
def test_layout(names: list[str], expected: str | None) -> None:
    assert PHOTO.layout([squash(name) for name in names]) == expected


EVERYONE, ONLY_YOU, UNKNOWN = Audience.EVERYONE, Audience.ONLY_YOU, Audience.UNKNOWN
ARCHIVES = [
    ("facebook", "your_facebook_activity/posts/media/Mobile/1.jpg", UNKNOWN),
    ("instagram", "media/posts/202401/1_2.jpg", UNKNOWN),
    ("x", "data/tweets_media/1-a.jpg", UNKNOWN),
    ("google", "Takeout/Google Photos/Photos from 2023/a.jpg", ONLY_YOU),
    ("mastodon", "media_attachments/files/1/original/a.png", UNKNOWN),
    ("mastodon", "avatar.png", UNKNOWN),
    ("tumblr", "media/1.jpg", UNKNOWN),
    ("flickr", "a_1467120993_o.jpg", UNKNOWN),
    ("discord", "account/avatar.png", UNKNOWN),
    ("bluesky", "a.jpg", EVERYONE),
    ("strava", "media/a.jpg", UNKNOWN),
]
LEFT_ALONE = [
    ("facebook", "your_facebook_activity/messages/inbox/kim_1/photos/1.jpg"),
    ("instagram", "your_instagram_activity/messages/inbox/kim_1/photos/1.jpg"),
    ("x", "data/direct_messages_media/1-a.jpg"),
    ("x", "assets/images/a.png"),
    ("google", "Takeout/Google Chat/Groups/a.jpg"),
    ("snapchat", "chat_media/a.jpg"),
    ("whatsapp", "IMG-20260215-WA0001.jpg"),
    ("telegram", "chats/chat_1/photos/a.jpg"),
    ("facebook", "your_facebook_activity/posts/media/videos/1.mp4"),
    ("mastodon", "media_attachments/files/1/original/a.mp4"),
]


@pytest.mark.parametrize(("platform", "path", "audience"), ARCHIVES)
def test_pictures_of_an_archive_are_looked_at(tmp_path: Path, platform: str, path: str, audience: Audience) -> None:
    (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / path).write_bytes(jpeg(exif=exif(gps=BATH)))
    file = File(tmp_path, path, 1)
    row = row_for(readers()[platform], file)
    assert row is not None and (row.section, row.skip) == ("Photos", "")
    (entry,) = read(readers()[platform], file, Account())
    assert isinstance(entry, Entry)
    assert (entry.place.platform, entry.place.section, entry.audience) == (platform, "Photos", audience)
    assert (entry.says, entry.text) == (PLACE, "51.3811, -2.3589")


@pytest.mark.parametrize(("platform", "path"), LEFT_ALONE)
def test_pictures_that_are_left_alone(platform: str, path: str) -> None:
    (outcome,) = read(readers()[platform], File(Path("/nowhere"), path, 1), Account())
    assert isinstance(outcome, Skipped)


def test_other_kinds_are_told(given: Given) -> None:
    assert why(given(saved("TIFF"), "scan.tif")) == why(given(b"", "a.dng")) == [PHOTO_OTHERS]
    (film,) = given(b"", "a.mp4")
    assert isinstance(film, Skipped)


PHOTO_OTHERS = (
    "this version looks at JPEG, PNG, WebP, GIF and HEIC pictures, and not at this kind: save it as one of them"
)
