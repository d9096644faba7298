"""The whole way in a real browser, as somebody goes it who has never seen a terminal.

Chromium runs headless with everything switched off by which it would talk to its maker; the page itself needs nothing.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]
from playwright.sync_api import Browser, BrowserContext, Dialog, Error, Page, expect, sync_playwright
from pypdf import PdfReader

from tests.web.conftest import Served, serve

SAMPLES = Path(__file__).parents[2] / "sample_profiles"
CHROMIUM = "/usr/bin/chromium"
QUIET = (
    *("--no-sandbox", "--disable-quic", "--no-first-run", "--disable-background-networking"),
    *("--disable-component-update", "--disable-sync"),
)
STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
PATIENCE = 120_000


expect.set_options(timeout=PATIENCE)


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=list(QUIET))
        yield browser
        browser.close()


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Served]:
    running = serve(tmp_path / "home")
    yield running
    running.end()
    assert running.told() == ""


def opened(chromium: Browser, served: Served, **options: Any) -> tuple[Page, list[str]]:
    """The page as the browser is led to it; what it complains of, and what it asks of anybody else."""
    context: BrowserContext = chromium.new_context(**options)
    page = context.new_page()
    page.set_default_timeout(PATIENCE)
    page.goto(served.opener.as_uri())
    page.get_by_role("link", name="Begin").wait_for()
    assert page.url == f"{served.origin}/"
    assert "token" not in page.evaluate("location.href + document.referrer")
    amiss: list[str] = []

    def shouted(dialog: Dialog) -> None:
        amiss.append(f"dialog {dialog.message}")
        dialog.dismiss()

    page.on("console", lambda message: amiss.append(message.text) if message.type in ("error", "warning") else None)
    page.on("pageerror", lambda fault: amiss.append(str(fault)))
    page.on("dialog", shouted)
    page.on("request", lambda asked: None if asked.url.startswith(served.origin) else amiss.append(asked.url))
    return page, amiss


def is_accessible(page: Page, only: dict[str, Any]) -> None:
    found = Axe().run(page, options={"runOnly": only, "resultTypes": ["violations"]})
    assert found.violations_count == 0, f"{page.url}\n{found.generate_report()}"


def wait_until_there(page: Page) -> None:
    """Waits until the page is loaded whole.

    Not wait_for_load_state: after a form that is answered with a download, the load it waits for never comes; nor
    wait_for_function, which the page's own security policy forbids."""
    for _ in range(300):
        with suppress(Error):  # between two pages there is nothing to ask
            if page.evaluate("document.readyState") == "complete":
                return
        page.wait_for_timeout(100)
    raise AssertionError(f"{page.url} does not come")


def is_narrow(page: Page) -> None:
    """Nothing sticks out of a window of 320 pixels (WCAG 2.2, 1.4.10)."""
    wait_until_there(page)
    before = page.viewport_size
    page.set_viewport_size({"width": 320, "height": 640})
    assert page.evaluate("document.documentElement.scrollWidth") <= 320, page.url
    assert before
    page.set_viewport_size(before)


def is_good(page: Page) -> None:
    is_narrow(page)
    page.emulate_media(color_scheme="light", reduced_motion="reduce")
    is_accessible(page, {"type": "tag", "values": STANDARDS})
    page.emulate_media(color_scheme="dark")
    is_accessible(page, {"type": "rule", "values": ["color-contrast"]})  # what differs there


def zipped(folder: Path, where: Path) -> Path:
    return Path(shutil.make_archive(str(where / folder.name), "zip", folder.parent, folder.name))


def give(page: Page, files: list[Path]) -> None:
    page.set_input_files("#files", [str(each) for each in files])
    with page.expect_navigation():
        page.get_by_role("button", name="Add these files").click()


def look(page: Page) -> None:
    page.get_by_role("button", name="Start looking").click()
    page.wait_for_url("**/checklist")


def test_the_whole_way(chromium: Browser, served: Served, tmp_path: Path) -> None:
    page, amiss = opened(chromium, served)
    is_good(page)

    page.get_by_role("link", name="Begin").click()
    page.get_by_label("I am joining the school").check()
    page.get_by_label("Your school").fill("Fernbrook Primary School\nFernbrook")
    page.get_by_label("If you have just joined").fill("2026-09-01")
    is_good(page)
    page.get_by_role("button", name="Go on to your accounts").click()

    page.get_by_label("Facebook").check()
    page.get_by_role("button", name="Show me how to ask").click()
    expect(page.get_by_role("heading", name="Facebook")).to_be_visible()
    with page.expect_download() as download:
        page.get_by_role("button", name="Reminders for my calendar").click()
    assert b"BEGIN:VEVENT" in Path(download.value.path()).read_bytes()
    is_good(page)
    page.get_by_role("link", name="Back to your accounts").click()

    broken, archives = tmp_path / "broken.zip", tmp_path / "archives"
    broken.write_bytes(b"")
    archives.mkdir()
    exports = sorted((SAMPLES / "linnet-harcourt/joining/exports").iterdir())
    give(page, [*(zipped(each, archives) for each in exports), broken])
    expect(page.locator(".given li")).to_have_count(3)
    expect(page.locator(".fault")).to_contain_text("broken.zip is empty")
    page.reload()
    expect(page.locator(".given li")).to_have_count(3)
    page.get_by_role("button", name="Remove broken.zip").click()
    expect(page.locator(".given li")).to_have_count(2)
    is_good(page)

    page.get_by_role("button", name="Start looking").click()
    expect(page.get_by_role("progressbar")).to_be_visible()
    page.wait_for_url("**/checklist")
    assert [each.name for each in served.left() if each.suffix == ".zip"] == []
    is_good(page)
    settle_narrow_and_reload(page)
    finish(page, tmp_path)
    page.get_by_role("button", name="Keep this review").click()
    expect(page.locator(".said")).to_contain_text("is remembered")
    assert str(tmp_path) not in page.content()

    page.get_by_role("link", name="profileaudit", exact=True).click()
    expect(page.get_by_role("heading", name="Last time")).to_be_visible()
    a_year_later(page, archives)
    page.get_by_role("link", name="What is stored").click()
    is_good(page)
    page.get_by_label("Yes, forget everything").check()
    page.get_by_role("button", name="Forget").click()
    assert not (served.home / "history.db").exists()
    assert amiss == []
    page.get_by_role("button", name="Close").click()
    expect(page.get_by_role("heading", name="Closed")).to_be_visible()
    is_good(page)
    assert served.ended() == 0
    assert list((served.home / "dropped").iterdir()) == []


def settle_narrow_and_reload(page: Page) -> None:
    jobs = page.locator("article.job[id^=j]")
    total = jobs.count()
    assert total > 5
    expect(page.locator(".evidence mark").first).to_be_hidden()
    page.locator(".evidence summary").first.click()
    expect(page.locator(".evidence mark").first).to_be_visible()

    page.get_by_label("Platform", exact=True).select_option(
        label=page.locator("#n-platform option").nth(1).inner_text()
    )
    page.get_by_role("button", name="Show these").click()
    assert 0 < jobs.count() < total
    page.get_by_role("button", name="I have done it").first.click()
    assert "platform=" in page.url
    expect(page.locator("article.done .verdict")).to_have_text("You said: mended.")
    page.get_by_label("Platform", exact=True).select_option("")
    page.get_by_role("button", name="Show these").click()

    other = page.locator("article:not(.done) details.other").first
    other.locator("summary").click()
    other.get_by_label("Leave it as it is").check()
    other.get_by_role("button", name="Save").click()
    expect(other.get_by_role("alert")).to_contain_text("say why")
    expect(other.get_by_label("Leave it as it is")).to_be_checked()
    expect(other.get_by_label("Your note")).to_be_focused()
    other.get_by_label("Your note").fill('the <b>union</b> asks for it & "me"')
    other.get_by_role("button", name="Save").click()
    expect(page.get_by_text('the <b>union</b> asks for it & "me"')).to_be_visible()

    page.locator(".question").first.get_by_label("Not sure").check()
    page.get_by_role("button", name="Save my answers").click()
    expect(page.locator("section:has(> #questions) .said")).to_be_in_viewport()
    for _ in range(2):
        expect(page.get_by_text(f"2 of {total} jobs settled")).to_be_visible()
        expect(page.locator("article.done")).to_have_count(2)
        expect(page.locator(".question").first.get_by_label("Not sure")).to_be_checked()
        page.reload()
    page.get_by_role("button", name="Put back on the list").first.click()
    expect(page.get_by_text(f"1 of {total} jobs settled")).to_be_visible()
    printed = PdfReader(_bytes(page.pdf()))
    text = " ".join(each.extract_text() for each in printed.pages)
    assert "Your checklist" in text
    assert "I have done it" not in text


def _bytes(content: bytes) -> Any:
    from io import BytesIO

    return BytesIO(content)


def finish(page: Page, tmp_path: Path) -> None:
    page.get_by_role("button", name="Save, and go on to finish").click()
    is_good(page)
    with page.context.expect_page() as more:
        page.get_by_role("link", name="Open it to print").click()
    report = more.value
    expect(report.get_by_role("heading", name="What your accounts give away")).to_be_visible()
    assert report.evaluate("getComputedStyle(document.querySelector('.job')).borderLeftStyle") == "solid"
    is_narrow(report)
    report.close()
    with page.expect_download() as download:
        page.get_by_role("link", name="Save it with everything").click()
    assert "<mark>" in Path(download.value.path()).read_text()
    page.get_by_role("link", name="See every word").click()
    page.get_by_label("Your name").fill("Linnet Harcourt")
    page.get_by_role("button", name="Show it with this name").click()
    is_good(page)
    told = page.locator(".record").inner_text()
    assert "Linnet Harcourt" in told
    assert "not complete" in told
    with page.expect_download() as download:
        page.get_by_role("link", name="Save it as PDF").click()
    download.value.save_as(tmp_path / "record.pdf")
    words = " ".join(page.extract_text() for page in PdfReader(tmp_path / "record.pdf").pages)
    assert "Linnet Harcourt" in words
    page.get_by_role("link", name="Back").click()


def a_year_later(page: Page, archives: Path) -> None:
    page.get_by_role("link", name="Begin").click()
    page.get_by_label("It is my yearly check-up").check()
    page.get_by_role("button", name="Go on to your accounts").click()
    later = archives / "later"
    later.mkdir()
    give(page, [zipped(each, later) for each in sorted((SAMPLES / "linnet-harcourt/one-year-later/exports").iterdir())])
    look(page)
    expect(page.get_by_role("heading", name="Since your last check")).to_be_visible()
    expect(page.get_by_text("Fixed: ")).to_be_visible()
    expect(page.get_by_role("columnheader", name="Last time")).to_be_visible()
    expect(page.locator(".question").first).to_contain_text("you answered: not sure.")
    expect(page.locator(".question input:checked")).to_have_count(0)
    page.get_by_role("link", name="Questions only you can answer").click()
    expect(page.get_by_role("heading", name="Questions only you can answer")).to_be_in_viewport()
    is_good(page)


def test_without_a_mouse_and_without_script(chromium: Browser, served: Served, tmp_path: Path) -> None:
    page, amiss = opened(chromium, served, java_script_enabled=False)
    press(page, "Skip to the page itself", "Enter", stays=True)
    press(page, "Begin", "Enter")
    press(page, "Go on to your accounts", "Enter")
    press(page, "Too large to copy? Type where it is", "Enter", stays=True)
    focus(page, lambda: page.evaluate("document.activeElement.id") == "path")
    page.keyboard.type(str(SAMPLES / "kayleigh-dunstan/exports"))
    press(page, "Add this path", "Space")
    press(page, "Start looking", "Space")
    page.wait_for_url("**/checklist")
    press(page, "Show what was found", "Enter", stays=True)
    expect(page.locator(".evidence mark").first).to_be_visible()
    press(page, "I have done it", "Space")
    expect(page.get_by_text("1 of 9 jobs settled")).to_be_visible()
    press(page, "Something else", "Enter", stays=True)
    focus(page, lambda: page.evaluate("document.activeElement.type") == "radio")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    press(page, "Save", "Space")
    expect(page.get_by_text("2 of 9 jobs settled")).to_be_visible()
    press(page, "Save, and go on to finish", "Enter")
    press(page, "See every word of it first", "Enter")
    expect(page.get_by_text("completion record").first).to_be_visible()
    page.goto(f"{served.origin}/check")
    focus(page, lambda: page.evaluate("document.activeElement.id") == "text")
    page.keyboard.type("Ring me on 07700 900123")
    press(page, "Check it", "Space")
    expect(page.locator("mark.found")).to_have_text("07700 900123")
    page.goto(f"{served.origin}/accounts")
    lone = tmp_path / "lone.zip"
    lone.write_bytes(b"")
    page.set_input_files("#files", str(lone))
    press(page, "Add these files", "Enter")
    expect(page.locator(".fault")).to_contain_text("lone.zip is empty")
    assert amiss == []


def focus(page: Page, reached: Callable[[], bool]) -> None:
    """Tabs until it is reached; the focus can be seen all the way."""
    for _ in range(300):
        page.keyboard.press("Tab")
        if not page.evaluate("document.activeElement.matches('body, main')"):
            assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") != "none"
        if reached():
            return
    raise AssertionError(f"not to be reached on {page.url} with the keyboard")


def press(page: Page, words: str, key: str, *, stays: bool = False) -> None:
    """Tabs to what reads so, and presses a key on it."""
    focus(page, lambda: str(page.evaluate("document.activeElement.innerText || ''")).strip().startswith(words))
    if stays:
        page.keyboard.press(key)
        return
    with page.expect_navigation():
        page.keyboard.press(key)


def test_looking_can_be_called_off(chromium: Browser, served: Served, tmp_path: Path) -> None:
    page, _ = opened(chromium, served)
    page.goto(f"{served.origin}/accounts")
    give(page, [zipped(SAMPLES / "barry-stallard/exports", tmp_path)])
    page.get_by_role("button", name="Start looking").click()
    page.get_by_role("button", name="Stop looking").click()
    page.wait_for_url("**/accounts")
    for path in ("/looking", "/checklist"):
        page.goto(f"{served.origin}{path}")
        expect(
            page.get_by_role("heading", name="Nothing here yet").or_(page.get_by_text("Nothing is being looked at"))
        ).to_be_visible()
        is_good(page)


def test_with_the_network_unplugged(tmp_path: Path) -> None:
    """Where the system lets a test have no network (as root, or Linux with user namespaces), it has none."""
    unshare = [shutil.which("unshare") or "unshare", "-rn"]
    alone = subprocess.run([*unshare, "true"], capture_output=True, check=False).returncode == 0  # noqa: S603
    program = [sys.executable, str(Path(__file__).with_name("unplugged.py")), str(tmp_path / "home")]
    command = [*(unshare if alone else ()), *program, str(SAMPLES / "kayleigh-dunstan/exports")]
    ran = subprocess.run([*command, *(["unplugged"] if alone else [])], capture_output=True, text=True, check=False)  # noqa: S603
    assert (ran.stdout, ran.stderr) == ("done", "")


SHOUTS = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    '"><svg onload=alert(1)>',
    "'><iframe src=javascript:alert(1)>",
    "</title></textarea></code></mark></q><h1>owned</h1>",
    "<a href=javascript:alert(1)>x</a>",
    "{{ 7*7 }}{% include 'x' %}",
    "<!--<body onload=alert(1)>-->",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "javascript:alert(1)//",
    "<style>*{display:none}</style>",
    "<base href=//evil.example>",
    "<meta http-equiv=refresh content=0;url=//evil.example>",
    "<form action=//evil.example><button>Close</button></form>",
    "\u202e<b>txet</b>\u2066",
    "data:text/html,<script>alert(1)</script>",
)


def hostile(value: Any, shout: Iterator[str]) -> Any:
    """The same export with an injection in every text of it, and something to find beside it."""
    match value:
        case dict():
            return {name: hostile(each, shout) for name, each in value.items()}
        case list():
            return [hostile(each, shout) for each in value]
        case str() if value and not value[:4].isdecimal():
            return f"{next(shout)} 07700 900123 teacher at Oakfield Primary School {next(shout)}"
        case _:
            return value


def test_a_hostile_profile(chromium: Browser, served: Served, tmp_path: Path) -> None:
    (sample,) = (SAMPLES / "kayleigh-dunstan/exports").rglob("*.json")
    export = tmp_path / "<img src=x onerror=alert(1)>" / "TikTok_<script>alert(1)<"
    export.mkdir(parents=True)
    shouts = (each for _ in iter(int, 1) for each in SHOUTS)
    (export / sample.name).write_text(json.dumps(hostile(json.loads(sample.read_text()), shouts)))
    (export / '"><svg onload=alert(1)>.json').write_text("{broken")
    page, amiss = opened(chromium, served)
    page.goto(f"{served.origin}/about")
    for label in ("Your names", "Your usernames"):
        page.get_by_label(label).fill("\n".join(SHOUTS))
    page.get_by_role("button", name="Go on to your accounts").click()
    give(page, [zipped(export, tmp_path), export / '"><svg onload=alert(1)>.json'])
    harmless(page)
    look(page)
    assert page.locator("article.job[id^=j]").count() > 0
    assert "<script>alert(1)</script>" in (page.locator("main").text_content() or "")
    harmless(page)
    page.goto(f"{served.origin}/sign-off")
    page.get_by_label("Your name").fill(SHOUTS[4])
    page.get_by_role("button", name="Show it with this name").click()
    harmless(page)
    page.goto(f"{served.origin}/about")
    harmless(page)
    page.goto(f"{served.origin}/report?values=1&all=1")
    expect(page.locator("script, img, iframe, svg, form, base, meta[http-equiv=refresh]")).to_have_count(0)
    page.goto(f"{served.origin}/check")
    page.get_by_label("Your text").fill(" \U0001f600 07700 900123 ".join(SHOUTS))
    page.locator("mark.found").first.wait_for()
    expect(page.locator("mark.found").first).to_have_text("07700 900123")
    assert page.locator("#pieces").inner_text().count("alert(1)") >= 8
    harmless(page)
    assert amiss == []


def harmless(page: Page) -> None:
    """No element, attribute or address of the profile's has become one of the page's."""
    expect(page.locator("script")).to_have_count(1)
    expect(
        page.locator("iframe, svg, base, style, object, embed, main h1 ~ h1, meta[http-equiv=refresh]")
    ).to_have_count(0)
    expect(page.locator("img:not([src^='/picture/'])")).to_have_count(0)
    expect(page.locator("form:not([action^='/'])")).to_have_count(0)
    expect(page.locator("a:not([href^='/'], [href^='#'], [href^='https://'])")).to_have_count(0)
    assert not page.evaluate(
        "[...document.querySelectorAll('*')].some(each => [...each.attributes].some(own => own.name.startsWith('on')))"
    )
    assert "49" not in page.title()


def an_unpacked_export(where: Path, more: int = 0) -> Path:
    """An export that somebody has unpacked, with so many small files beside it."""
    export = where / "tiktok <img src=x onerror=alert(1)>"
    shutil.copytree(SAMPLES / "kayleigh-dunstan/exports", export)
    for number in range(more):
        (export / "Likes").mkdir(exist_ok=True)
        (export / "Likes" / f"{number}.txt").write_text("x")
    return export


def is_given_whole(page: Page, served: Served, files: int) -> None:
    given = page.locator(".given li")
    expect(given).to_have_count(1)
    expect(given.locator("strong")).to_have_text("tiktok _img src=x onerror=alert(1)_")
    assert len({each for each in served.left() if each.name != "open.html"}) == files
    harmless(page)


@pytest.mark.parametrize(("script", "more"), [(True, 700), (False, 20)])
def test_a_folder_can_be_chosen(chromium: Browser, served: Served, tmp_path: Path, script: bool, more: int) -> None:
    page, amiss = opened(chromium, served, java_script_enabled=script)
    page.goto(f"{served.origin}/accounts")
    page.set_input_files("#folder", str(an_unpacked_export(tmp_path, more)))
    with page.expect_navigation():
        page.get_by_role("button", name="Add these files").click()
    is_given_whole(page, served, 1 + more)
    assert amiss == []


def test_a_folder_can_be_dropped(chromium: Browser, served: Served, tmp_path: Path) -> None:
    page, amiss = opened(chromium, served)
    page.goto(f"{served.origin}/accounts")
    box = page.locator("#drop").bounding_box()
    assert box
    mouse, place = page.context.new_cdp_session(page), {"x": box["x"] + 20, "y": box["y"] + 20}
    data = {"items": [], "files": [str(an_unpacked_export(tmp_path))], "dragOperationsMask": 1}
    with page.expect_navigation():
        for kind in ("dragEnter", "dragOver", "drop"):
            mouse.send("Input.dispatchDragEvent", {"type": kind, "data": data, **place})
    is_given_whole(page, served, 1)
    look(page)
    assert page.locator("article.job[id^=j]").count() > 5
    assert {each.name for each in served.left()} <= {"open.html"}
    assert amiss == []
