"""In a real browser a report does nothing, asks for nothing, and shows what stories say as they say it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

import toolkit
from tests.conftest import required
from tests.rendering.hostile import LINKS, MARKUP, RLO, UNSEEN, built, crafted
from toolkit.digests.records import Digest, Quote
from toolkit.report.records import Report
from toolkit.stories.records import Story
from toolkit.themes.records import Theme

_ARGUMENTS = """
--no-sandbox --disable-gpu --no-first-run --disable-background-networking --disable-component-update --disable-sync
--disable-quic
""".split()
_OUTSIDE_THE_VIEW = set("html head body meta title".split())
_ELEMENTS = _OUTSIDE_THE_VIEW | set(
    "a bdi blockquote dd details div dl dt footer h1 h2 header li main nav p section span style summary time ul".split()
)
_ATTRIBUTES = set("charset class content datetime dir href http-equiv id lang name open rel".split())
_DESK, _PHONE = {"width": 1280, "height": 900}, {"width": 390, "height": 844}
_SEEN_AS = [pytest.param(_DESK, "light", id="desk"), pytest.param(_PHONE, "dark", id="dark phone")]

_FOUND = """root => {
    const all = [...root.querySelectorAll("*")];
    const text = kind => [...root.querySelectorAll(kind)].map(one => one.textContent);
    return {
        elements: [...new Set(all.map(one => one.localName))],
        attributes: [...new Set(all.flatMap(one => one.getAttributeNames()))],
        styles: text("style").length,
        metas: root.querySelectorAll("meta").length,
        links: [...root.querySelectorAll("a")].map(one => [one.getAttribute("href"), one.protocol, one.rel]),
        names: text("bdi"),
        quotes: text("blockquote > p:first-child"),
        unseen: all.filter(one => one.localName == "bdi" && !one.checkVisibility({opacityProperty: true})).length,
        languages: [...new Set(all.map(one => one.getAttribute("lang")))],
        words: root.textContent,
        last: all.at(-1).parentElement.localName,
        pwned: window.pwned ?? null,
        title: document.title,
        width: document.documentElement.scrollWidth,
        window: window.innerWidth,
    };
}"""


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(
            executable_path=required("chromium"), args=[*_ARGUMENTS, "--host-resolver-rules=MAP * ~NOTFOUND"]
        )
        yield started
        started.close()


@contextmanager
def watched(browser: Browser, **options: Any) -> Iterator[tuple[Page, list[str]]]:
    """Open an empty page, and write down whatever it does on its own."""
    context = browser.new_context(**{"viewport": _DESK, "bypass_csp": True, **options})
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


def assert_harmless(found: dict[str, Any]) -> None:
    assert found["pwned"] is None
    assert set(found["elements"]) <= _ELEMENTS
    assert set(found["attributes"]) <= _ATTRIBUTES
    assert found["styles"] <= 2
    for href, protocol, rel in found["links"]:
        if not re.fullmatch(r"#theme-\d+", href):
            assert (protocol in ("http:", "https:"), rel) == (True, "noopener noreferrer")
    assert found["unseen"] == 0
    assert found["last"] == "footer"
    assert not re.search("[\0-\x08\x0b-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069]", found["words"])
    assert found["width"] <= found["window"]


@pytest.fixture(scope="module")
def pages(tmp_path_factory):
    folder = tmp_path_factory.mktemp("pages")
    for name, report in (("built", built()), ("crafted", crafted())):
        (folder / f"{name}.html").write_text(report.to_html(), encoding="utf-8")
    built().save(folder)
    return folder


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
def test_a_saved_report_of_hostile_stories_is_harmless(browser, pages, name, viewport, scheme):
    address = (pages / f"{name}.html").as_uri()
    with watched(browser, viewport=viewport, color_scheme=scheme) as (page, seen):
        page.goto(address)
        found = look_at(page)
        assert page.url == address
    assert seen == [f"request {address}"]
    assert_harmless(found)
    assert (found["title"], found["metas"]) == ("News digest", 3)


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
    assert_harmless(found)
    assert again == found
    assert (found["title"], found["metas"]) == ("host", 0)
    assert not set(found["elements"]) & _OUTSIDE_THE_VIEW


@pytest.mark.parametrize(
    "title", [f"{RLO}Cod quota cut", "מכסת הבקלה קוצצה", "خفض حصة سمك القد 10", f"Cod {RLO}{RLO}quota \u2067cut", "Cod"]
)
def test_no_title_moves_what_stands_beside_it(browser, tmp_path, title):
    """A source that begins with a figure would go to the left of a Hebrew title, were it not kept apart."""
    story = Story("a", title, "24 Hours", None, "https://news.example/a")
    report = crafted()
    report = Report((), (), (story,), (), report.provenance)
    (tmp_path / "page.html").write_text(report.to_html(), encoding="utf-8")
    with watched(browser) as (page, _):
        page.goto((tmp_path / "page.html").as_uri())
        named, source = (box.bounding_box() for box in page.locator("li bdi").all())
    assert source["x"] >= named["x"] + named["width"]
    assert source["y"] == named["y"]


def test_a_quote_has_the_language_and_direction_of_its_story(browser, tmp_path):
    said = {
        "ar": "خُفِّضت حصة صيد سمك القد بمقدار العُشر يوم الاثنين.",
        "he": "מכסת הבקלה קוצצה ביום שני בעשרה אחוזים.",
        "ja": "タラの漁獲枠は月曜日に一割削減された。",
        "pt_BR": "A cota do bacalhau foi cortada em um décimo na segunda-feira.",
        "no language at all": "The quota for cod was cut by a tenth on Monday.",
    }
    themes, digests = [], []
    for number, (language, text) in enumerate(said.items()):
        story = Story(language, text, language, None, "", language=language)
        themes.append(Theme(f"theme-{number}", text[:9], (), (story,), (), (language,)))
        digests.append(Digest((Quote(text, language, 0, len(text)),), f"theme-{number}", headline=text))
    report = Report(tuple(themes), tuple(digests), (), (), crafted().provenance)
    (tmp_path / "page.html").write_text(report.to_html(), encoding="utf-8")
    look = "all => all.map(one => [one.lang, one.dir, getComputedStyle(one).direction, one.textContent])"
    with watched(browser) as (page, _):
        page.goto((tmp_path / "page.html").as_uri())
        ways = dict(zip(said, ["rtl", "rtl", "ltr", "ltr", "ltr"], strict=True))
        tags = dict(zip(said, ["ar", "he", "ja", "pt-BR", ""], strict=True))
        wanted = [[tags[language], "auto", ways[language], text] for language, text in said.items()]
        for where in ("blockquote > p:first-child", ".headline"):
            assert page.locator(where).evaluate_all(look) == wanted
        assert page.locator("h2").evaluate_all("all => all.map(one => one.lang)") == list(tags.values())


@pytest.mark.parametrize(("viewport", "scheme"), _SEEN_AS)
def test_the_sample_report_is_there_and_can_be_walked_through(browser, sample_report, tmp_path, viewport, scheme):
    sample_report.save(tmp_path)
    address = (tmp_path / "digest.html").as_uri()
    with watched(browser, bypass_csp=False, viewport=viewport, color_scheme=scheme) as (page, seen):
        page.goto(address)
        assert page.locator("h2").all_text_contents()[:8] == [theme.label for theme in sample_report.themes]
        quotes = [quote.text for digest in sample_report.digests for quote in digest.quotes]
        assert page.locator("blockquote > p:first-child").all_text_contents() == quotes
        inside = page.locator("a[href^='#']")
        assert inside.count() == len(sample_report.themes)
        for link in inside.all():
            target = page.locator(f"id={link.get_attribute('href')[1:]}")
            link.click()
            assert -1 <= target.evaluate("one => one.getBoundingClientRect().top") < viewport["height"]
        assert_harmless(look_at(page))
        assert contrast(page) > 7
    assert set(seen) == {f"request {address}"}


def contrast(page: Page) -> float:
    """Return the contrast of the text with what is behind it, as WCAG 2 defines it."""
    looks = page.evaluate("(({color, backgroundColor}) => [color, backgroundColor])(getComputedStyle(document.body))")
    light = []
    for look in looks:
        shares = [int(part) / 255 for part in re.findall(r"\d+", look)]
        linear = [share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4 for share in shares]
        light.append(0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2] + 0.05)
    return max(light) / min(light)


def test_payloads_are_what_they_seem():
    assert len(set(MARKUP + LINKS + UNSEEN)) == len(MARKUP + LINKS + UNSEEN)
