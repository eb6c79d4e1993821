"""What does the page of the sample look like?

    python -m experiments.page.screenshots [FOLDER]

Takes pictures of the report on ``data/sample``, as it is read on a desk, on a phone, in the dark, on paper and as mail,
into ``reports/screenshots``, and a small one for the README and the documents, which says which page it shows.
"""

from __future__ import annotations

import email
import email.policy
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page

import toolkit
from experiments.page.pictures import marked
from tests.conftest import ROOT, SAMPLE, SAMPLE_NOW
from tests.rendering.browsing import PHONE, chromium, until

PICTURE = ROOT / "docs" / "pictures" / "sample-report.png"
DESK = {"width": 1280, "height": 1600}
LETTER = {"width": 680, "height": 900}
SEARCHING = "document.documentElement.classList.contains('searching')"
NARROW = {"viewport": PHONE, "device_scale_factor": 2, "is_mobile": True, "has_touch": True}


@contextmanager
def seen(browser: Browser, file: Path, **options: Any) -> Iterator[Page]:
    context = browser.new_context(reduced_motion="reduce", **options)
    page = context.new_page()
    page.goto(file.as_uri())
    yield page
    context.close()


def to_theme(page: Page) -> None:
    page.locator(".theme").first.evaluate("one => one.scrollIntoView()")


def search(page: Page, words: str) -> None:
    page.fill("#search", words)
    until(page, SEARCHING)


def desk(browser: Browser, file: Path, folder: Path, name: str, **options: Any) -> None:
    with seen(browser, file, viewport=DESK, **options) as page:
        page.screenshot(path=folder / f"{name}-top.png")
        mark = page.locator("a.mark").last
        if mark.count():
            mark.focus()
            page.screenshot(path=folder / f"{name}-map.png")
            mark.blur()
        to_theme(page)
        page.screenshot(path=folder / f"{name}-theme.png")
        search(page, "central bank")
        page.screenshot(path=folder / f"{name}-found.png")
        page.keyboard.press("Escape")
        page.screenshot(path=folder / f"{name}-whole.png", full_page=True)


def phone(browser: Browser, file: Path, folder: Path) -> None:
    with seen(browser, file, **NARROW) as page:
        page.screenshot(path=folder / "phone-top.png")
        to_theme(page)
        page.screenshot(path=folder / "phone-theme.png")
        page.click("#to-contents")
        page.screenshot(path=folder / "phone-contents.png")
        page.keyboard.press("Escape")
        page.click("#to-search")
        search(page, "central bank")
        page.screenshot(path=folder / "phone-found.png")
        page.keyboard.press("Escape")
        page.screenshot(path=folder / "phone-whole.png", full_page=True)


def paper(browser: Browser, file: Path, folder: Path) -> None:
    """Print the page, and draw its sheets where poppler is installed."""
    with seen(browser, file) as page:
        page.pdf(path=folder / "print.pdf", prefer_css_page_size=True)
    if shutil.which("pdftoppm"):
        subprocess.run(["pdftoppm", "-png", "-r", "80", folder / "print.pdf", folder / "print"], check=True)


def letter(browser: Browser, sent: bytes, folder: Path) -> None:
    part = email.message_from_bytes(sent, policy=email.policy.default).get_body(("html",))
    (folder / "mail.html").write_text(part.get_content(), encoding="utf-8")
    for name, options in (("mail", {"viewport": LETTER}), ("mail-phone", NARROW)):
        with seen(browser, folder / "mail.html", **options) as page:
            page.screenshot(path=folder / f"{name}.png", full_page=True)


def for_readme(browser: Browser, file: Path) -> None:
    with seen(browser, file, viewport={"width": 1280, "height": 1000}, device_scale_factor=0.75) as page:
        PICTURE.write_bytes(marked(page.screenshot(), file.read_bytes()))


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "reports" / "screenshots"
    folder.mkdir(parents=True, exist_ok=True)
    report = toolkit.build_report(toolkit.read_stories(SAMPLE, reference_time=SAMPLE_NOW))
    file = folder / "digest.html"
    file.write_text(report.to_html(), encoding="utf-8")
    with chromium() as browser:
        desk(browser, file, folder, "desk", color_scheme="light")
        desk(browser, file, folder, "dark", color_scheme="dark")
        phone(browser, file, folder)
        paper(browser, file, folder)
        if hasattr(report, "to_email"):
            letter(browser, report.to_email(), folder)
        for_readme(browser, file)
    print(f"Look at the pictures in {folder}")


if __name__ == "__main__":
    main()
