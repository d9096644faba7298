"""A Facebook download as one gets it from somebody who posted for fifteen years: invented, and always the same.

Texts are put together from clauses, so that hardly two are alike; lengths, pictures, links, places and tags are mixed
as in real downloads, letters are damaged as Meta damages them, and about one post in a hundred gives something away.
A post has 1 KB of JSON on the average.
"""

from __future__ import annotations

import json
import zipfile
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any


def _listed(words: str) -> list[str]:
    return words.split("|")


WHO = _listed("we|the neighbours|half of the choir|everybody|the whole street|nobody|the lads|the cat|a dog")
DID = _listed(
    "went up the hill|had chips on the pier|watched the match|baked far too many scones|got soaked|missed the last bus"
    "|painted the fence|found a hedgehog|walked to the mill and back|argued about the quiz|saw the sea at last"
    "|slept in|finished the jigsaw|lost the car keys again|laughed until it hurt|queued for an hour|fixed the old bike"
)
WHEN = _listed(
    "on Sunday|after tea|in the pouring rain|for the third time this month|before breakfast|last summer|at half past 7"
    "|until 23:15|on 12 May|all weekend|as usual|in 2014|with no signal|without a map|like old times|by candlelight"
)
SAID = _listed(
    "What a day!|Best £4.50 I ever spent.|Never again…|Honestly, go and see it.|Who is in for next week?"
    "|Happy birthday!|Miss this place so much|Can anybody recommend a plumber?|Selling two tickets, row 14, £20 each"
    "|So proud of her|Thank you all for the lovely messages|Any ideas for a wet Tuesday?|10 out of 10, would do again"
    "|Not long now|Congratulations both|That ending though|The garden is finally done|New series starts tonight"
)
ODD = ("❤️", "😂😂", "don’t ask", "café", "– again –", "“the usual”", "🎄", "naïve", "£££", "Zoë")
GIVES_AWAY = (
    "Lost my phone again, ring me on 07700 900{0:03}",
    "My new address from Friday: {1} Beech Grove, Leeds LS8 {2}QZ",
    "First day as a teaching assistant at Oakmere Primary School, Year {2}!",
    "Mail me at sam.okafor{0}@example.org for the list",
    "So I am a Year {2} teacher at St Botolph's C of E Primary now",
    "Turning {1} today, born 12 March 19{1:02}, feeling it",
)


def text(random: Random) -> str:
    """The words of one post: from two words to some three hundred."""
    if random.random() < 0.01:
        return random.choice(GIVES_AWAY).format(
            random.randrange(1000), random.randrange(20, 99), random.randrange(1, 7)
        )
    sentences = random.choices((1, 2, 4, 9, 30), (34, 30, 25, 9, 2))[0]
    said = []
    for _ in range(sentences):
        if random.random() < 0.3:
            said.append(random.choice(SAID))
        else:
            words = f"{random.choice(WHO)} {random.choice(DID)} {random.choice(WHEN)}"
            more = f", and {random.choice(WHO)} {random.choice(DID)}" if random.random() < 0.5 else ""
            said.append(f"{words[0].upper()}{words[1:]}{more}.")
    if random.random() < 0.25:
        said.append(random.choice(ODD))
    return " ".join(said)


def post(number: int, random: Random) -> dict[str, Any]:
    """One record of `your_posts_1.json` in the layout of 2018 and later."""
    when = 1_262_304_000 + number * 470
    what = random.random()
    words = text(random) if what > 0.08 else ""
    attachments: list[dict[str, Any]] = []
    if what < 0.45:
        attachments = [
            {"data": [{"media": _picture(number, each, when, words)} for each in range(1 + (number % 3 == 0))]}
        ]
    elif what < 0.6:
        url = f"https://www.example.org/news/{number}/{random.randrange(10**9)}?utm_source=share"
        attachments = [{"data": [{"external_context": {"name": text(random)[:90], "url": url}}]}]
    elif what < 0.605:
        point = {"latitude": 53.7 + random.random(), "longitude": -1.5 - random.random()}
        attachments = [{"data": [{"place": {"name": "Pier Café", "coordinate": point, "address": ""}}]}]
    record: dict[str, Any] = {"timestamp": when, "attachments": attachments} if attachments else {"timestamp": when}
    record["data"] = ([{"post": words}] if words else []) + [{"update_timestamp": when + 60}]
    record["title"] = f"Sam Okafor {random.choice(('updated his status.', 'shared a link.', 'added a new photo.'))}"
    if what > 0.9:
        record["tags"] = [{"name": "Jo Lindqvist-Marr"}, {"name": "Ned Ashcombe"}]
    return record


def _picture(number: int, each: int, when: int, words: str) -> dict[str, Any]:
    exif = {"upload_ip": "192.0.2.17", "taken_timestamp": when - 900, "modified_timestamp": 0, "iso_speed": 100}
    exif |= {"focal_length": "399/100", "exposure": "1/120", "f_stop": "11/5", "camera_make": "Invented"}
    return {
        "uri": f"your_facebook_activity/posts/media/mobileuploads/{number}_{each}_n.jpg",
        "creation_timestamp": when,
        "media_metadata": {"photo_metadata": {"exif_data": [exif]}},
        "title": "Mobile uploads",
        "description": words,
    }


def written(record: dict[str, Any]) -> bytes:
    """A record as Meta writes it: every byte of its UTF-8 as a letter of its own, escaped."""
    plain = json.dumps(record, ensure_ascii=False, indent=2)
    return json.dumps(json.loads(plain.encode().decode("latin-1")), indent=2).replace("/", "\\/").encode()


def pieces(posts: int) -> Iterator[bytes]:
    """The whole file, piece by piece."""
    random = Random(1906)
    yield b"["
    for number in range(posts):
        yield (b",\n" if number else b"\n") + written(post(number, random))
    yield b"\n]"


def download(path: Path, posts: int) -> None:
    """Writes the archive, whole or not at all: a profile, and one file of that many posts."""
    top = "facebook-samokafor-01_09_2026-Zx4kQp7L/"
    profile = {"profile_v2": {"name": {"full_name": "Sam Okafor", "first_name": "Sam", "last_name": "Okafor"}}}
    part = path.with_suffix(".part")
    with zipfile.ZipFile(part, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
        name = "personal_information/profile_information/profile_information.json"
        archive.writestr(top + name, json.dumps(profile))
        name = "your_facebook_activity/posts/your_posts__check_ins__photos_and_videos_1.json"
        with archive.open(top + name, "w", force_zip64=True) as sink:
            for piece in pieces(posts):
                sink.write(piece)
    part.replace(path)
