"""A page of many stories can be sent and used: it is small enough, it reacts, and it says what it leaves out."""

from __future__ import annotations

import re

from tests.rendering.browsing import PHONE, opened, until
from tests.rendering.synthetic import report_of
from toolkit.rendering.edition.make import edition_of


def test_a_page_of_1500_stories_is_small_and_is_searched(browser, tmp_path):
    report = report_of(1_500)
    file = tmp_path / "digest.html"
    file.write_text(report.to_html(), encoding="utf-8")
    assert file.stat().st_size < 1_500_000
    wanted = [story for theme in report.themes for story in theme.stories if "Valmière" in story.title]
    with opened(browser, file) as page:
        assert page.locator("#found").text_content() == "All 1,500 stories"
        page.locator("#search").press_sequentially("valmiere")
        until(page, "document.getElementById('found').textContent.endsWith(' of 1,500 stories')")
        shown = page.locator("main .theme .story").evaluate_all(
            "all => all.filter(one => one.checkVisibility()).map(one => one.dataset.story)"
        )
        assert {story.story_id for story in wanted} <= set(shown)
        assert len(shown) < 1_000


def test_a_page_of_10000_stories_says_what_it_leaves_out(browser, tmp_path):
    report = report_of(10_000)
    edition = edition_of(report)
    html = report.to_html()
    assert len(html.encode()) < 6_000_000
    n_listed = len(set(re.findall(r'<li class="story[^>]* data-story="([^"]+)"', html)))
    assert n_listed == 10_000 - edition.n_cut < 10_000
    file = tmp_path / "digest.html"
    file.write_text(html, encoding="utf-8")
    with opened(browser, file, viewport=PHONE) as page:
        assert page.locator("#found").text_content() == f"All {n_listed:,} stories"
        assert f"{edition.n_cut:,}" in page.locator("#made").text_content()
        cut = [int(one.replace(",", "")) for one in re.findall(r'<p class="cut">[^<]*?([\d,]+)', html)]
        assert sum(cut) == edition.n_cut
        page.fill("#search", "valmiere")
        until(page, "document.getElementById('found').textContent.includes(' of ')")
        assert page.locator("main .theme .story:visible").count() > 0
