"""Pages opened in Debian's chromium, with whatever they do on their own written down."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page, sync_playwright

from tests.conftest import required

_ARGUMENTS = """
--no-sandbox --disable-gpu --no-first-run --disable-background-networking --disable-component-update --disable-sync
--disable-quic
""".split()
DESK, PHONE = {"width": 1280, "height": 900}, {"width": 375, "height": 812}


@contextmanager
def chromium() -> Iterator[Browser]:
    """Start the browser, with no name of any host known to it."""
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(
            executable_path=required("chromium"), args=[*_ARGUMENTS, "--host-resolver-rules=MAP * ~NOTFOUND"]
        )
        yield started
        started.close()


@contextmanager
def opened(browser: Browser, file: Path, hash: str = "", **options: Any) -> Iterator[Page]:
    """Open a page, whose own policy holds; at the end it has asked for nothing and complained of nothing."""
    context = browser.new_context(**{"viewport": DESK, "bypass_csp": False, **options})
    page, seen = context.new_page(), []
    page.set_default_timeout(10_000)
    page.on("dialog", lambda dialog: (seen.append(f"dialog {dialog.message}"), dialog.dismiss()))
    page.on("console", lambda message: seen.append(f"console {message.text}"))
    page.on("pageerror", lambda error: seen.append(f"error {error}"))
    page.on("request", lambda request: request.url.startswith(file.as_uri()) or seen.append(f"request {request.url}"))
    try:
        page.goto(file.as_uri() + hash)
        yield page
        assert seen == []
    finally:
        context.close()


def until(page: Page, condition: str, argument: Any = None) -> None:
    """Wait until something holds on a page, whose policy forbids what waits inside it."""
    for _ in range(200):
        if page.evaluate(condition, argument):
            return
        page.wait_for_timeout(25)
    raise AssertionError(f"not so in five seconds: {condition}")
