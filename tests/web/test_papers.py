"""What is looked at and taken away, without a browser: pictures, report, record, reminders."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from urllib.parse import quote

import pytest
from PIL import Image

from tests.web.conftest import Caller, let_in, serve


def photo(path: Path) -> None:
    """A picture that says where it was taken: Bath, to the metre."""
    exif = Image.Exif()
    exif[0x8825] = {1: "N", 2: (51.0, 22.0, 53.0), 3: "W", 4: (2.0, 21.0, 32.0)}
    exif[0x0110] = "canary camera"
    Image.new("RGB", (900, 600), "#8899aa").save(path, "JPEG", exif=exif)


@pytest.fixture(scope="module")
def looked(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Caller]:
    given = tmp_path_factory.mktemp("given") / "photos"
    given.mkdir()
    photo(given / "IMG_0001.jpg")
    served = serve(tmp_path_factory.mktemp("home"))
    caller = let_in(served)
    caller.post("/accounts/path", f"path={quote(str(given))}".encode())
    assert caller.post("/looking").status == 303
    for _ in range(600):
        state = json.loads(caller.ask("/looking.json").body)["state"]
        if state != "running":
            break
        time.sleep(0.05)
    assert state == "done"
    yield caller
    served.end()


def test_small_pictures_are_shown_without_what_is_in_their_files(looked: Caller) -> None:
    assert b'<img src="/picture/0" alt="The picture IMG_0001.jpg">' in looked.ask("/checklist").body
    small = looked.ask("/picture/0")
    assert small.headers["content-type"] == "image/jpeg"
    assert b"canary" not in small.body
    with Image.open(BytesIO(small.body)) as drawn:
        assert max(drawn.size) <= 200
        assert len(drawn.getexif()) == 0
    assert looked.ask("/picture/1").status == 404


@pytest.mark.parametrize(
    ("path", "kind", "saved"),
    [
        ("/report", "text/html; charset=utf-8", ""),
        ("/report?save=1", "text/html; charset=utf-8", "my-private-report.html"),
        ("/sign-off/record.pdf", "application/pdf", "completion-record.pdf"),
        ("/sign-off/record.html", "text/html; charset=utf-8", "completion-record.html"),
        ("/reminders.ics", "text/calendar; charset=utf-8", "reminders.ics"),
    ],
)
def test_papers(looked: Caller, path: str, kind: str, saved: str) -> None:
    answer = looked.ask(path)
    assert (answer.status, answer.headers["content-type"]) == (200, kind)
    assert answer.headers.get("content-disposition", "") == (f'attachment; filename="{saved}"' if saved else "")
    assert answer.headers["content-security-policy"].startswith("default-src 'none'; ")


@pytest.mark.parametrize("ending", ["exe", "", "pdf/x", "..", "html.j2"])
def test_no_other_record(looked: Caller, ending: str) -> None:
    assert looked.ask(f"/sign-off/record.{ending}").status == 404


def test_values_are_in_the_report_only_when_asked(looked: Caller) -> None:
    assert b"<mark>" not in looked.ask("/report").body
    assert b"<mark>" in looked.ask("/report?values=1").body


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"job=x",
        b"verdict=done",
        b"job=x&verdict=nonsense",
        b"job=%0d%0aX: y&verdict=fix",
        b"job=%22%3E&verdict=fix",
    ],
)
def test_odd_verdicts_do_no_harm(looked: Caller, body: bytes) -> None:
    answer = looked.post("/checklist/verdict", body)
    assert (answer.status, answer.headers["location"].partition("#")[0]) == (303, "/checklist")
    assert looked.ask("/checklist").status == 200


def test_keeping_works_whatever_was_sent_before(looked: Caller) -> None:
    looked.post("/checklist/verdict", b"job=no-such-job&verdict=done")
    looked.post("/keep")
    assert b"This review is remembered" in looked.ask("/finish").body
    looked.post("/forget", b"what=everything")
    assert b"Nothing is remembered at present" in looked.ask("/stored").body
