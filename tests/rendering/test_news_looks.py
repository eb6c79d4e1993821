"""What is new can be read by everyone, on a desk and a phone, in light and dark, and on paper."""

from __future__ import annotations

from io import BytesIO

import pytest
from axe_playwright_python.sync_playwright import Axe
from pypdf import PdfReader

from tests.rendering.browsing import DESK, PHONE, opened
from tests.rendering.newsroom import AT, SUPPRESSED, new_report, nothing_new
from toolkit.archive.lives import ThemeMoment
from toolkit.rendering.history import theme_lines
from toolkit.rendering.lives_page import html_lives

OVERFLOW = "document.documentElement.scrollWidth > document.documentElement.clientWidth"


def lives_page():
    moments = [
        ThemeMoment(1, AT, "theme-1", "Cod, quota, Sandholm, port office, herring", "new", 5, 5),
        ThemeMoment(2, AT.replace(day=13), "theme-1", "Cod, quota", "continued", 7, 2, called_before="Cod, port"),
        ThemeMoment(2, AT.replace(day=13), "theme-2", "漁獲枠", "new", 3, 3, split_from="theme-1"),
        ThemeMoment(3, AT.replace(day=14), "theme-1", "Cod, quota", "ended", 0, 0),
        ThemeMoment(3, AT.replace(day=14), "theme-2", "漁獲枠", "continued", 9, 6, merged_from=("theme-1",)),
    ]
    lines = theme_lines(moments)
    return html_lives(lines, {line.theme_id: line.label for line in lines})


PAGES = {"news": lambda: new_report().to_html(), "nothing": lambda: nothing_new().to_html(), "history": lives_page}


@pytest.fixture(scope="module", params=PAGES, ids=PAGES)
def file(request, tmp_path_factory):
    file = tmp_path_factory.mktemp("page") / f"{request.param}.html"
    file.write_text(PAGES[request.param](), encoding="utf-8")
    return file


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("viewport", [DESK, PHONE], ids=["desk", "phone"])
def test_axe_finds_nothing_serious_and_nothing_is_too_broad(browser, file, viewport, scheme):
    with opened(browser, file, viewport=viewport, color_scheme=scheme, reduced_motion="reduce") as page:
        page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true; })")
        found = Axe().run(page).response["violations"]
        assert [(one["id"], one["nodes"][0]["html"][:200]) for one in found if one["impact"] == "serious"] == []
        assert not page.evaluate(OVERFLOW)


def test_what_was_left_out_is_folded_where_there_is_news(browser, tmp_path):
    for name, report, is_open in (("news", new_report(), False), ("nothing", nothing_new(), True)):
        file = tmp_path / f"{name}.html"
        file.write_text(report.to_html(), encoding="utf-8")
        with opened(browser, file) as page:
            reason = page.get_by_text(SUPPRESSED[0].reason)
            assert reason.is_visible() == is_open
            if not is_open:
                page.locator("#left-out summary").click()
                assert reason.is_visible()
            assert page.locator("#search").is_visible() != is_open


def test_a_page_of_news_is_printed_with_what_was_left_out():
    for report, headline in (
        (new_report(), "New since 11 June, 07:00."),
        (nothing_new(), "Nothing new since 11 June"),
        (nothing_new(since=None), "First digest"),
    ):
        printed = report.to_pdf()
        assert headline == "First digest" or report.to_pdf() == printed
        pages = PdfReader(BytesIO(printed)).pages
        text = " ".join("".join(page.extract_text() for page in pages).split())
        assert headline in text
        assert "bring nothing new" in text
        assert SUPPRESSED[0].reason in text
