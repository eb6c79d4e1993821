"""How the page looks in a browser: readable in both schemes, at any width, in any direction, on paper and by touch."""

from __future__ import annotations

import pytest

from tests.rendering.browsing import DESK, PHONE, opened
from tests.rendering.hostile import RLO, crafted_from
from tests.rendering.stories_told import many_tongues, of_size
from toolkit.report.records import Provenance, Report, Shown
from toolkit.stories.records import Story

NARROW = {"width": 320, "height": 640}
PAPER = {"width": 680, "height": 1000}

# The lowest contrast of any text with what is behind it, as WCAG 2 defines it.
CONTRAST = """() => {
    const parse = color => color.match(/[\\d.]+/g).map(Number);
    const light = ([red, green, blue]) => [0.2126, 0.7152, 0.0722].reduce((sum, weight, place) => {
        const share = [red, green, blue][place] / 255;
        return sum + weight * (share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4);
    }, 0.05);
    const behind = one => {
        for (; one; one = one.parentElement) {
            const color = parse(getComputedStyle(one).backgroundColor);
            if ((color[3] ?? 1) > 0) return color;
        }
        return [255, 255, 255];
    };
    const found = [];
    for (const one of document.querySelectorAll("body *")) {
        const hasText = [...one.childNodes].some(part => part.nodeType == 3 && part.data.trim());
        if (!hasText || !one.checkVisibility()) continue;
        const style = getComputedStyle(one);
        const lights = [light(parse(one instanceof SVGElement ? style.fill : style.color)), light(behind(one))];
        found.push([Math.max(...lights) / Math.min(...lights), one.className, one.textContent.slice(0, 40)]);
    }
    return found.sort((one, other) => one[0] - other[0])[0];
}"""
SMALL_TARGETS = """() => [...document.querySelectorAll("a, button, input, select, summary")]
    .filter(one => one.checkVisibility() && !one.closest(".quote, svg, .over-time, .skip, table, .table-of-chart"))
    .filter(one => !one.matches(".skip") && one.getBoundingClientRect().height < 43.5)
    .map(one => `${one.outerHTML.slice(0, 90)} ${one.getBoundingClientRect().height}`)"""


@pytest.fixture(scope="module")
def files(tmp_path_factory, sample_report):
    folder = tmp_path_factory.mktemp("looks")
    long = crafted_from(["W" * 3_000, "https://news.example/" + "cod" * 900, "タラ" * 800, "חסר" * 500])
    reports = {"sample": sample_report, "tongues": many_tongues(), "long": long, "many": of_size(120, 3)}
    for name, report in reports.items():
        (folder / f"{name}.html").write_text(report.to_html(), encoding="utf-8")
    return {name: folder / f"{name}.html" for name in reports}


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", ["sample", "tongues"])
def test_all_text_stands_out(browser, files, name, scheme):
    with opened(browser, files[name], color_scheme=scheme) as page:
        page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
        lowest, *where = page.evaluate(CONTRAST)
    assert lowest >= 4.5, where


@pytest.mark.parametrize("name", ["sample", "tongues", "long", "many"])
def test_nothing_reaches_over_the_side(browser, files, name):
    with opened(browser, files[name]) as page:
        page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
        for viewport in (NARROW, PHONE, PAPER, DESK):
            page.set_viewport_size(viewport)
            page.emulate_media(media="print" if viewport == PAPER else "screen")
            assert page.evaluate("document.documentElement.scrollWidth") <= viewport["width"], viewport


def test_what_is_touched_is_large_enough(browser, files):
    for name in ("sample", "tongues", "many"):
        with opened(browser, files[name], viewport=PHONE, has_touch=True, is_mobile=True) as page:
            page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
            assert page.evaluate(SMALL_TARGETS) == []


def test_without_a_script_nothing_is_missing(browser, files, sample_report):
    with opened(browser, files["sample"], java_script_enabled=False) as page:
        assert not page.locator("#tools").is_visible()
        assert page.locator("#contents").is_visible()
        for theme, digest in zip(sample_report.themes, sample_report.digests, strict=True):
            assert page.locator(f"#{theme.id} h3").is_visible()
            for quote in digest.quotes:
                assert page.locator(f"#themes q:text-is({quote.text!r})").is_visible()
        events = page.locator("article.event h4").all()
        assert events
        assert all(event.is_visible() for event in events)


def test_what_leads_inside_leads_there(browser, files, sample_report):
    with opened(browser, files["sample"]) as page:
        page.emulate_media(reduced_motion="reduce")
        links = [link.get_attribute("href") for link in page.locator("#contents a, .kicker a, #top h3 a, .mini").all()]
        assert len(links) > len(sample_report.themes)
        for link in dict.fromkeys(links):
            page.evaluate(
                "link => { location.hash = ''; "
                "document.querySelector(`:is(#contents, .kicker, #top, .digest) a[href='${link}']`).click(); }",
                link,
            )
            top = page.evaluate("link => document.querySelector(link).getBoundingClientRect().top", link)
            assert -1 <= top < DESK["height"]


def test_a_quote_has_the_language_and_direction_of_its_story(browser, files):
    look = "all => all.map(one => [one.lang, getComputedStyle(one).direction, getComputedStyle(one).fontStyle])"
    with opened(browser, files["tongues"]) as page:
        found = {tuple(one) for one in page.locator("#themes .quote").evaluate_all(look)}
        leading = page.locator("#themes .quote:lang(ja)").first.evaluate(
            "one => parseFloat(getComputedStyle(one).lineHeight) / parseFloat(getComputedStyle(one).fontSize)"
        )
    assert found == {
        ("he", "rtl", "normal"),
        ("ar", "rtl", "normal"),
        ("ja", "ltr", "normal"),
        ("fr", "ltr", "normal"),
    }
    assert leading == pytest.approx(1.68, abs=0.01)


@pytest.mark.parametrize(
    "title", [f"{RLO}Cod quota cut", "מכסת הבקלה קוצצה", "خفض حصة سمك القد 10", f"Cod {RLO}{RLO}quota \u2067cut", "Cod"]
)
def test_no_name_moves_what_stands_beside_it(browser, tmp_path, title):
    """A time would go to the left of a Hebrew name, and one that begins with a figure to its own left."""
    story = Story("a", "24 Hours", title, of_size(3, 1).themes[0].stories[0].published, "https://news.example/a")
    report = Report((), (), (story,), (), Provenance("1", {}, None, 1, "0" * 64), shown=Shown(title=title))
    (tmp_path / "page.html").write_text(report.to_html(), encoding="utf-8")
    with opened(browser, tmp_path / "page.html") as page:
        named, time = (page.locator(f".story .by {kind}").bounding_box() for kind in ("bdi", "time"))
    assert time["x"] >= named["x"] + named["width"]
    assert abs(time["y"] - named["y"]) < 6


def test_on_paper_all_is_unfolded_and_light(browser, files, sample_report):
    with opened(browser, files["sample"], color_scheme="dark", java_script_enabled=False) as page:
        page.emulate_media(media="print")
        lines = page.locator("li.story").all()
        assert len(lines) == sum(theme.n_stories for theme in sample_report.themes)
        assert all(line.is_visible() for line in lines)
    with opened(browser, files["sample"], color_scheme="dark") as page:
        page.emulate_media(media="print")
        look = "(({color, backgroundColor}) => [color, backgroundColor])(getComputedStyle(document.body))"
        assert page.evaluate(look) == ["rgb(26, 26, 28)", "rgba(0, 0, 0, 0)"]
        assert not page.locator("#tools").is_visible()
