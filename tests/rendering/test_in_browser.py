"""In a real browser a report does nothing, asks for nothing, and shows what stories say as they say it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

import toolkit
from tests.rendering.browsing import DESK, PHONE
from tests.rendering.hostile import LINKS, MARKUP, UNSEEN, built, crafted, decent

_OUTSIDE_THE_VIEW = set("html head body meta title script".split())
_SEEN_AS = [pytest.param(DESK, "light", id="desk"), pytest.param(PHONE, "dark", id="dark phone")]

_FOUND = """root => {
    const all = [...root.querySelectorAll("*")];
    const text = kind => [...root.querySelectorAll(kind)].map(one => one.textContent);
    return {
        elements: [...new Set(all.map(one => one.localName))],
        attributes: [...new Set(all.flatMap(one => one.getAttributeNames()))],
        styles: text("style").length,
        scripts: text("script").length,
        metas: root.querySelectorAll("meta").length,
        links: [...root.querySelectorAll("a[href]")].map(one => one.getAttribute("href")),
        names: text("bdi"),
        quotes: text("q, blockquote p:first-child"),
        unseen: [...root.querySelectorAll("main bdi")].filter(one => !one.checkVisibility()).length,
        languages: [...new Set(all.map(one => one.getAttribute("lang")))],
        words: all.map(one => ["SCRIPT", "STYLE"].includes(one.tagName) ? "" : [...one.childNodes]
            .filter(part => part.nodeType == 3).map(part => part.data).join(" ")).join(" "),
        pwned: window.pwned ?? null,
        title: document.title,
        width: document.documentElement.scrollWidth,
        window: window.innerWidth,
    };
}"""


@contextmanager
def watched(browser: Browser, **options: Any) -> Iterator[tuple[Page, list[str]]]:
    """Open an empty page, and write down whatever it does on its own."""
    context = browser.new_context(**{"viewport": DESK, "bypass_csp": True, **options})
    page, seen = context.new_page(), []
    page.on("dialog", lambda dialog: (seen.append(f"dialog {dialog.message}"), dialog.dismiss()))
    page.on("console", lambda message: seen.append(f"console {message.text}"))
    page.on("pageerror", lambda error: seen.append(f"error {error}"))
    page.on("popup", lambda other: seen.append(f"popup {other.url}"))
    page.on("request", lambda request: seen.append(f"request {request.url}"))
    page.on("requestfailed", lambda request: seen.append(f"stopped {request.url}: {request.failure}"))
    try:
        yield page, seen
    finally:
        context.close()


def look_at(page: Page, inside: str = "html") -> dict[str, Any]:
    """Open whatever can be opened, touch what stories have a part in, and return what is there."""
    page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
    page.evaluate(
        "document.querySelectorAll('body *').forEach(one => ['mouseover', 'focus', 'toggle', 'error', 'load']"
        ".forEach(kind => one.dispatchEvent(new Event(kind))))"
    )
    page.keyboard.press("Tab")
    page.wait_for_timeout(100)
    return page.locator(inside).evaluate(_FOUND)


def assert_harmless(found: dict[str, Any], own: dict[str, Any]) -> None:
    """Whatever stories say, a page has the elements and attributes of one whose stories mean no harm."""
    assert found["pwned"] is None
    assert set(found["elements"]) <= set(own["elements"])
    assert set(found["attributes"]) <= set(own["attributes"])
    assert (found["styles"], found["scripts"]) == (own["styles"], own["scripts"])
    assert not [link for link in found["links"] if not re.match(r"#|https?://[^\s<>\"']+$", link, re.IGNORECASE)]
    assert not [link for link in found["links"] if "evil.example" in link and link in LINKS]
    assert found["unseen"] == 0
    assert not re.search("[\0-\x08\x0b-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069]", found["words"])
    assert found["width"] <= found["window"]


@pytest.fixture(scope="module")
def pages(tmp_path_factory):
    folder = tmp_path_factory.mktemp("pages")
    for name, report in (("built", built()), ("crafted", crafted()), ("decent", decent())):
        (folder / f"{name}.html").write_text(report.to_html(), encoding="utf-8")
    built().save(folder)
    return folder


@pytest.fixture(scope="module")
def own(browser, pages, sample_report):
    """What is in pages of stories that mean no harm."""
    (pages / "sample.html").write_text(sample_report.to_html(), encoding="utf-8")
    found = []
    for name in ("decent", "sample"):
        with watched(browser) as (page, _):
            page.goto((pages / f"{name}.html").as_uri())
            found.append(look_at(page))
    both = {kind: found[0][kind] + found[1][kind] for kind in ("elements", "attributes")}
    return {**found[1], **both}


def test_what_a_careless_page_does_is_noticed(browser, tmp_path):
    (tmp_path / "careless.html").write_text("<!doctype html><p>" + "<p>".join(MARKUP), encoding="utf-8")
    with watched(browser) as (page, seen):
        page.goto((tmp_path / "careless.html").as_uri())
        page.wait_for_timeout(500)
        kinds = {what.split()[0] for what in seen}
        assert {"dialog", "console", "request"} <= kinds
        assert any("evil.example" in what for what in seen)


@pytest.mark.parametrize(("viewport", "scheme"), _SEEN_AS)
@pytest.mark.parametrize("name", ["digest", "crafted"])
def test_a_saved_report_of_hostile_stories_is_harmless(browser, pages, own, name, viewport, scheme):
    address = (pages / f"{name}.html").as_uri()
    with watched(browser, viewport=viewport, color_scheme=scheme) as (page, seen):
        page.goto(address)
        found = look_at(page)
        assert page.url == address
    assert seen == [f"request {address}"]
    assert_harmless(found, own)
    assert (found["title"], found["metas"]) == ("News digest", own["metas"])


def test_the_pages_own_policy_finds_nothing_to_forbid(browser, pages):
    with watched(browser, bypass_csp=False) as (page, seen):
        page.goto((pages / "crafted.html").as_uri())
        look_at(page)
    assert len(seen) == 1


def test_the_pages_own_policy_would_stand_alone(browser, tmp_path):
    """The second wall: what a hole in the first one would let through."""
    careless = "</h1>" + "<p>".join(payload for payload in MARKUP if "refresh" not in payload and "base" not in payload)
    report = toolkit.build_report(["The quota for cod was cut."]).to_html()
    (tmp_path / "careless.html").write_text(report.replace("</h1>", careless), encoding="utf-8")
    with watched(browser, bypass_csp=False) as (page, seen):
        page.goto((tmp_path / "careless.html").as_uri())
        page.wait_for_timeout(500)
        assert page.evaluate("[window.pwned ?? null, document.title]") == [None, "News digest"]
    stopped = {what.split()[1] for what in seen if what.startswith("stopped") and what.endswith(": csp")}
    asked = {what.split()[1] for what in seen if what.startswith("request")}
    assert stopped
    assert asked - {one.removesuffix(":") for one in stopped} == {(tmp_path / "careless.html").as_uri()}
    assert not [what for what in seen if what.startswith(("dialog", "console pwned", "popup"))]


@pytest.mark.parametrize("name", ["built", "crafted"])
def test_what_stories_say_is_shown_as_it_is(browser, pages, name):
    with watched(browser) as (page, _):
        page.goto((pages / f"{name}.html").as_uri())
        found = look_at(page)
    names = [" ".join(shown.split()) for shown in found["names"]]
    for payload in MARKUP:
        assert " ".join(payload.split()) in names
        assert name == "built" or payload in found["quotes"]
    for payload in UNSEEN:
        assert re.sub("[^a-zA-Z]", "", payload) in {re.sub("[^a-zA-Z]", "", shown) for shown in names}
    assert set(found["languages"]) <= {"en", "", None}


@pytest.mark.parametrize("make", [built, crafted])
def test_a_notebook_stays_harmless_and_its_host_as_it_was(browser, make, tmp_path):
    host = '<html dir="rtl"><title>host</title><p id="other">The host, on its own.</p><div id="cell"></div>'
    (tmp_path / "host.html").write_text(host, encoding="utf-8")
    look = "JSON.stringify(getComputedStyle(document.getElementById('other')))"
    with watched(browser) as (page, seen):
        page.goto((tmp_path / "host.html").as_uri())
        before = page.evaluate(look)
        page.evaluate("view => document.getElementById('cell').innerHTML = view", make()._repr_html_())
        found = look_at(page, "#cell")
        assert page.evaluate("() => { let cell = document.getElementById('cell'), was = cell.innerHTML;"
                             "cell.innerHTML = was; return cell.innerHTML == was; }")  # fmt: skip
        again = look_at(page, "#cell")
        assert page.evaluate(look) == before
    assert len(seen) == 1
    assert again == found
    assert (found["pwned"], found["title"], found["metas"]) == (None, "host", 0)
    assert set(found["elements"]) <= set("a b bdi blockquote div h2 h3 p style".split())
    assert set(found["attributes"]) <= set("class dir href lang rel".split())
    assert found["width"] <= found["window"]
    assert not set(found["elements"]) & _OUTSIDE_THE_VIEW


def test_payloads_are_what_they_seem():
    assert len(set(MARKUP + LINKS + UNSEEN)) == len(MARKUP + LINKS + UNSEEN)
