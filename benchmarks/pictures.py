"""How quickly the files of pictures are read, how much memory that takes, and how much a clean copy takes.

    python benchmarks/pictures.py files [10000] | clean

`files`: so many pictures of 4 MB in a folder (a small JPEG with camera data and a place, filled up behind its pixels,
which are never read; the files are sparse, so that they need little room), and `scan` over them with two workers.
`clean`: pictures of 50 million pixels of every kind, each cleaned in a process of its own. Needs Linux, and psutil.
"""

import io
import multiprocessing
import subprocess
import sys
import tempfile
import threading
import time
from contextlib import suppress
from pathlib import Path

import psutil
from PIL import Image

MB = 1024 * 1024
SIZE = 4 * MB
WIDE, HIGH = 8_000, 6_250
SECONDS = 0.25


def camera(number: int) -> Image.Exif:
    exif = Image.Exif()
    exif[0x0110] = "Model 7"
    exif.get_ifd(0x8769)[0x9003] = f"2024:01:{1 + number % 28:02}:{number % 24:02}:30:00"
    north = (50.0, number % 60, number % 3600 / 60)
    exif.get_ifd(0x8825).update({1: "N", 2: north, 3: "W", 4: (4.0, number % 50, 10.0)})
    return exif


def draw(folder: Path, count: int) -> None:
    """Each file is another picture, as far as its camera data goes; behind its pixels it is filled up."""
    image = Image.effect_noise((16, 12), 40).convert("RGB")
    for number in range(count):
        stream = io.BytesIO()
        image.save(stream, "JPEG", exif=camera(number))
        file = folder / f"IMG_{number:05}.jpg"
        file.write_bytes(stream.getvalue())
        with file.open("r+b") as out:
            out.truncate(SIZE)


def watch(process: subprocess.Popen[bytes], seen: dict[str, float], busy: dict[int, float]) -> None:
    """The most memory of the process and its children: of all together (proportional share), and of one; and the
    processor seconds of each, as last seen."""
    whole = psutil.Process(process.pid)
    family = [whole]
    while process.poll() is None:
        shares = []
        with suppress(psutil.NoSuchProcess):
            family = [whole, *whole.children(recursive=True)]
        for each in family:
            try:
                shares.append(each.memory_full_info().pss / MB)
                times = each.cpu_times()
                busy[each.pid] = times.user + times.system
            except (psutil.NoSuchProcess, psutil.AccessDenied):
                continue
        seen["together"] = max(seen.get("together", 0), sum(shares))
        seen["one"] = max(seen.get("one", 0), *shares, 0)
        time.sleep(SECONDS)


def files(count: int) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "pictures"
        folder.mkdir()
        draw(folder, count)
        command = [sys.executable, "-m", "profileaudit", "scan", folder, "--jobs", "2", "-o", Path(name) / "r.json"]
        start = time.perf_counter()
        process = subprocess.Popen([*command, "--format", "json", "--quiet"])
        seen: dict[str, float] = {}
        each: dict[int, float] = {}
        watcher = threading.Thread(target=watch, args=(process, seen, each))
        watcher.start()
        code = process.wait()
        watcher.join()
        took, busy = time.perf_counter() - start, sum(each.values())
        print(
            f"{count} pictures, exit code {code}: {took:.1f} s, {count / took:.0f} a second; {busy:.1f} processor seconds, "  # noqa: E501
            f"{count / busy:.0f} a second; {seen['together']:.0f} MB together, {seen['one']:.0f} MB in one process"
        )


def large(folder: Path) -> list[Path]:
    """The same picture of 50 million pixels in every kind: on its side, with a profile, with transparency."""
    from PIL import ImageCms

    plain = Image.effect_noise((WIDE // 8, HIGH // 8), 40).convert("RGB").resize((WIDE, HIGH))
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    exif = Image.Exif()
    exif[0x0112] = 6
    kinds = {
        "plain.jpg": (plain, {}),
        "turned, with a profile.jpg": (plain, {"exif": exif, "icc_profile": profile}),
        "progressive.jpg": (plain, {"progressive": True}),
        "cmyk.jpg": (plain.convert("CMYK"), {}),
        "plain.png": (plain, {"compress_level": 1}),
        "transparent.png": (plain.convert("RGBA"), {"compress_level": 1}),
        "turned.png": (plain, {"exif": exif, "compress_level": 1}),
        "palette.gif": (plain.convert("P"), {}),
        "16 million pixels.webp": (plain.resize((4_600, 3_450)), {"method": 0}),
    }
    for name, (image, how) in kinds.items():
        image.save(folder / name, **how)
    import pillow_heif

    pillow_heif.register_heif_opener()
    plain.save(folder / "plain.heic", quality=40, enc_params={"preset": "ultrafast"})
    return sorted(folder.iterdir())


def wash(picture: Path, out: Path, pipe: "multiprocessing.connection.Connection") -> None:
    from profileaudit import clean

    told = clean.washed(clean.Wash(picture, out / picture.stem))
    status = Path("/proc/self/status").read_text()  # ru_maxrss is the parent's before the child starts
    most = next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmHWM"))
    pipe.send((told, most / 1024, time.process_time()))


def cleaned() -> None:
    context = multiprocessing.get_context("spawn")
    with tempfile.TemporaryDirectory() as name:
        pictures, out = Path(name) / "pictures", Path(name) / "out"
        pictures.mkdir()
        out.mkdir()
        for picture in large(pictures):
            ours, theirs = context.Pipe()
            child = context.Process(target=wash, args=(picture, out, theirs))
            child.start()
            theirs.close()
            try:
                told, memory, busy = ours.recv()
            except EOFError:
                sys.exit(f"{picture.name}: the process that cleaned it ended by itself")
            child.join()
            what = getattr(told, "why", "cleaned")
            print(f"{picture.name:28} {picture.stat().st_size / MB:5.1f} MB: {memory:4.0f} MB, {busy:5.1f} s, {what}")


if __name__ == "__main__":
    if sys.argv[1] == "clean":
        cleaned()
    else:
        files(int((sys.argv[2:] or ["10000"])[0]))
