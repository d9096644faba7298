"""How many words of drawn lanyards, signs, letters and screens an engine reads, at several angles and sizes.

    python benchmarks/ocr.py tesseract | rapidocr

needs Pillow, DejaVu fonts and the engine. Recall is the share of the drawn words (letters and digits, case dropped)
that stand in what was read.
"""

import io
import random
import re
import sys
import time
from collections import defaultdict

from PIL import Image, ImageDraw, ImageFilter, ImageFont

FONTS = ("DejaVuSans-Bold.ttf", "DejaVuSerif.ttf", "DejaVuSansCondensed.ttf")
THINGS = {
    "lanyard": (["TREGARROW", "PRIMARY SCHOOL", "Rowan Tillery", "Teaching Assistant", "STAFF 0417"], "white", "#123a6b"),  # noqa: E501
    "sign": (["Welcome to", "Ysgol Maes Hafren", "Headteacher: Mrs E Prydderch", "01632 960417"], "#123a6b", "white"),
    "letter": (
        ["Dear Parents and Carers,", "Year 4 will visit the museum on 14 June.", "Please return the slip to Mr Tillery,",  # noqa: E501
         "22 Harcourt Lane, Tregarrow PL99 9ZZ", "or e-mail r.tillery@example.org"], "#fffdf5", "#222222"),
    "screen": (["Staff rota", "Mon 8.20 hall: R Tillery", "Password: daffodil17", "Room 12 cover 4T"], "#20242c", "#e8e8e8"),  # noqa: E501
    "plate": (["QX24 ZZZ"], "#f2c200", "black"),
    "door": (["Flat 3", "14 Harcourt Lane"], "#2f4f3a", "#f4f4e8"),
}  # fmt: skip
HEIGHTS = (14, 22, 36)
ANGLES = (0, 5, 15, 30, 90, 180)


def scene(thing: str, height: int, angle: int, seed: int) -> Image.Image:
    """A photograph-like picture, 1600 x 1200: a plain thing at an angle on a mottled ground, a little soft and noisy."""  # noqa: E501
    lines, paper, ink = THINGS[thing]
    chance = random.Random(seed)
    font = ImageFont.truetype(FONTS[seed % len(FONTS)], height)
    wide = max(int(font.getlength(line)) for line in lines) + 2 * height
    card = Image.new("RGBA", (wide, int(height * 1.7 * len(lines)) + height), paper)
    pen = ImageDraw.Draw(card)
    for number, line in enumerate(lines):
        pen.text((height, height // 2 + number * height * 1.7), line, font=font, fill=ink)
    ground = Image.effect_noise((1600, 1200), 40).filter(ImageFilter.GaussianBlur(3)).convert("RGB")
    turned = card.rotate(angle + chance.uniform(-1, 1), expand=True, resample=Image.Resampling.BICUBIC)
    room = (max(1, 1600 - turned.width), max(1, 1200 - turned.height))
    ground.paste(turned, (chance.randrange(room[0]), chance.randrange(room[1])), turned)
    noise = Image.effect_noise(ground.size, 12).convert("RGB")
    shot = Image.blend(ground.filter(ImageFilter.GaussianBlur(0.6)), noise, 0.06)
    stream = io.BytesIO()
    shot.save(stream, "JPEG", quality=85)
    return Image.open(stream).convert("RGB")


def words(text: str) -> list[str]:
    """Its words of two letters or more, without case."""
    return [word for word in re.findall(r"[^\W_]+", text.casefold()) if len(word) > 1]


def engine(name: str):
    """A function from a picture to its words."""
    if name == "tesseract":
        import pytesseract

        return lambda image: pytesseract.image_to_string(image, config="--psm 11")
    import numpy
    from rapidocr import RapidOCR

    reader = RapidOCR()
    return lambda image: "\n".join(reader(numpy.asarray(image)[:, :, ::-1]).txts or ())


def main(name: str) -> None:
    """Prints recall by thing, size and angle, and seconds a picture."""
    read, tallies, seconds, pictures = engine(name), defaultdict(lambda: [0, 0]), 0.0, 0
    for thing in THINGS:
        for height in HEIGHTS:
            for angle in ANGLES:
                image = scene(thing, height, angle, pictures)
                start = time.perf_counter()
                got = set(words(read(image)))
                seconds, pictures = seconds + time.perf_counter() - start, pictures + 1
                drawn = words(" ".join(THINGS[thing][0]))
                for key in ("all", thing, f"{height} px", f"{angle} degrees"):
                    tallies[key][0] += sum(word in got for word in drawn)
                    tallies[key][1] += len(drawn)
    for key, (found, drawn) in tallies.items():
        print(f"{key:12} {found:4} of {drawn:4}  {found / drawn:.0%}")
    print(f"{pictures} pictures, {seconds / pictures:.2f} s each")


if __name__ == "__main__":
    main(sys.argv[1])
