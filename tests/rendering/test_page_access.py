"""The page can be used by everyone: axe-core finds nothing serious, and the keyboard reaches everything."""

from __future__ import annotations

from dataclasses import replace

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.conftest import ROOT
from tests.rendering.browsing import DESK, PHONE, opened, until
from tests.rendering.synthetic import report_of
from toolkit.report.records import Shown

N_STORIES, N_THEMES = 30, 2
# Where the focus is: what it is on, and whether it can be seen there.
_FOCUS = """() => {
    const one = document.activeElement;
    if (one == document.body) return null;
    const all = [...document.querySelectorAll("a[href], button, input, select, summary")];
    const look = getComputedStyle(one), {top, bottom, width, height} = one.getBoundingClientRect();
    const lined = look.outlineStyle != "none" && parseFloat(look.outlineWidth) >= 1;
    const drawn = one.matches(".mark") && getComputedStyle(one.querySelector("use")).strokeWidth == "2px";
    const within = bottom > 0 && top < innerHeight && width > 0 && height > 0;
    return [all.indexOf(one), (lined || drawn) && within && look.opacity == "1", one.outerHTML.slice(0, 120)];
}"""
_REACHABLE = """() => {
    const all = [...document.querySelectorAll("a[href], button, input, select, summary")];
    return all.flatMap((one, place) => one.checkVisibility() && one.tabIndex >= 0 ? [place] : []);
}"""


@pytest.fixture(scope="module")
def file(tmp_path_factory):
    file = tmp_path_factory.mktemp("page") / "digest.html"
    report = replace(report_of(N_STORIES, n_themes=N_THEMES), shown=Shown(max_events=2))
    file.write_text(report.to_html(), encoding="utf-8")
    return file


def faults(page):
    found = Axe().run(page).response["violations"]
    return [
        (one["id"], one["impact"], [node["html"][:200] for node in one["nodes"][:5]])
        for one in found
        if one["impact"] in ("serious", "critical")
    ]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("viewport", [DESK, PHONE], ids=["desk", "phone"])
def test_axe_finds_nothing_serious(browser, file, viewport, scheme):
    with opened(browser, file, viewport=viewport, color_scheme=scheme, reduced_motion="reduce") as page:
        page.click("#unfold")
        if viewport == PHONE:
            page.locator("#filters summary").click()
        assert faults(page) == []
        page.fill("#search", "valmiere council")
        until(page, "document.documentElement.classList.contains('searching')")
        if viewport == PHONE:
            page.click("#to-contents")
        assert faults(page) == []


def test_axe_finds_nothing_serious_in_the_sample(browser):
    with opened(browser, ROOT / "reports" / "sample" / "digest.html") as page:
        assert faults(page) == []


def test_axe_would_find_what_is_wrong(browser, tmp_path):
    file = tmp_path / "wrong.html"
    file.write_text("<!doctype html><title>x</title><a href='#x'></a><p style='color:#ccc'>pale</p>", encoding="utf-8")
    with opened(browser, file) as page:
        assert {"html-has-lang", "link-name", "color-contrast"} <= {name for name, *_ in faults(page)}


@pytest.mark.parametrize("viewport", [DESK, PHONE], ids=["desk", "phone"])
def test_the_tab_key_reaches_everything_and_shows_where_it_is(browser, file, viewport):
    with opened(browser, file, viewport=viewport, reduced_motion="reduce") as page:
        wanted = set(page.evaluate(_REACHABLE))
        reached, unseen = [], []
        for _ in range(len(wanted) + 1):
            page.keyboard.press("Tab")
            focus = page.evaluate(_FOCUS)
            if focus is None:
                break
            reached.append(focus[0])
            if not focus[1]:
                unseen.append(focus[2])
        assert wanted - set(reached) == set()
        assert len(reached) == len(set(reached))
        assert unseen == []


def test_what_is_folded_is_unfolded_by_the_keyboard(browser, file):
    with opened(browser, file) as page:
        fold = page.locator(".reports").first
        fold.locator("summary").focus()
        page.keyboard.press("Enter")
        assert fold.locator(".story").first.is_visible()


@pytest.mark.parametrize("width", [320, 375, 1280])
def test_nothing_scrolls_sideways(browser, file, width):
    with opened(browser, file, viewport={"width": width, "height": 700}) as page:
        page.click("#unfold")
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        page.fill("#search", "valmiere")
        until(page, "document.documentElement.classList.contains('searching')")
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_without_a_script_all_is_there(browser, file):
    with opened(browser, file, java_script_enabled=False) as page:
        assert page.locator("#tools").is_hidden()
        assert page.locator("#dock").is_hidden()
        assert page.locator("#contents").is_visible()
        assert page.locator("main .theme").count() == N_THEMES
        assert page.locator("main .story:not(#top *)").count() >= N_STORIES
        page.locator(".reports summary").first.click()
        assert page.locator(".reports .story").first.is_visible()
