"""A review in a browser where there is no network at all but this computer's own loopback.

Run by a test inside a network namespace of its own (`unshare -rn`, then the word `unplugged`), with a folder that is
not there yet and an export as arguments.
"""

import errno
import fcntl
import socket
import struct
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

sys.path.insert(0, str(Path(__file__).parents[2]))
from tests.web.conftest import serve

CHROMIUM = "/usr/bin/chromium"
SIOCGIFFLAGS, SIOCSIFFLAGS, IFF_UP = 0x8913, 0x8914, 1
"""netdevice(7)."""


def loopback_up() -> None:
    """A new namespace has its loopback switched off."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as any_socket:
        flags = struct.unpack("16sh", fcntl.ioctl(any_socket, SIOCGIFFLAGS, struct.pack("16sh", b"lo", 0)))[1]
        fcntl.ioctl(any_socket, SIOCSIFFLAGS, struct.pack("16sh", b"lo", flags | IFF_UP))


def is_unplugged() -> bool:
    """Whether no way leads out (192.0.2.1 is nobody's: RFC 5737)."""
    with socket.socket() as outside:
        outside.settimeout(5)
        return outside.connect_ex(("192.0.2.1", 80)) == errno.ENETUNREACH


def main(home: Path, export: Path, *, unplugged: bool) -> None:
    if unplugged:
        loopback_up()
        assert is_unplugged()
    served = serve(home)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        page = browser.new_page()
        page.set_default_timeout(120_000)
        page.goto(served.opener.as_uri())
        page.get_by_role("link", name="Begin").click()
        page.get_by_role("button", name="Go on to your accounts").click()
        page.set_input_files("#folder", str(export))
        page.get_by_role("button", name="Add these files").click()
        page.get_by_role("button", name="Start looking").click()
        page.wait_for_url("**/checklist")
        assert page.locator("article.job[id^=j]").count() > 5
        page.get_by_role("link", name="Check before you post").click()
        page.get_by_label("Your text").fill("Ring me on 07700 900123")
        page.locator("mark.found").wait_for()
        page.goto(f"{served.origin}/sign-off")
        with page.expect_download() as download:
            page.get_by_role("link", name="Save it as PDF").click()
        assert Path(download.value.path()).read_bytes().startswith(b"%PDF")
        page.get_by_role("button", name="Close").click()
        page.get_by_role("heading", name="Closed").wait_for()
        browser.close()
    assert served.ended() == 0
    sys.stdout.write("done")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), unplugged="unplugged" in sys.argv[3:])
