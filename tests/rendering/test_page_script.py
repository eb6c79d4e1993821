"""What the page's script does, in a real browser: it finds, hides, sorts, opens and leads, and asks for nothing."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace
from urllib.parse import quote

import pytest

from tests.rendering.browsing import PHONE, opened, until
from tests.rendering.hostile import MARKUP
from tests.rendering.synthetic import report_of
from toolkit.rendering.html import environment_of
from toolkit.report.records import Shown

N_STORIES, N_THEMES = 120, 5
STORIES = "main .story"


@pytest.fixture(scope="module")
def report():
    return replace(report_of(N_STORIES, n_themes=N_THEMES), shown=Shown(max_events=3))


@pytest.fixture(scope="module")
def file(report, tmp_path_factory):
    file = tmp_path_factory.mktemp("page") / "digest.html"
    file.write_text(report.to_html(), encoding="utf-8")
    return file


@pytest.fixture(scope="module")
def desk(browser, file):
    with opened(browser, file) as page:
        yield page


@pytest.fixture
def page(desk):
    """Return the page as it is when it is opened."""
    desk.evaluate("document.querySelectorAll('main details').forEach(one => one.open = false)")
    desk.evaluate("location.hash = '#fresh=' + Math.random()")
    until(desk, "!document.documentElement.classList.contains('searching')")
    return desk


def titles(report):
    return [story.title for theme in report.themes for story in theme.stories] + [one.title for one in report.unthemed]


def ask(page, words):
    """Type words, and wait until what they find is there."""
    page.locator("#found").evaluate("one => one.textContent = ''")
    page.fill("#search", words)
    until(page, "document.getElementById('found').textContent != ''")
    return page.locator("#found").text_content()


def shown(page):
    """Return the headlines of the stories that are not hidden, folded or not."""
    return page.locator(STORIES).evaluate_all(
        "all => all.filter(one => !one.closest('[hidden]')).map(one => one.querySelector('a, bdi').textContent)"
    )


def marked(page):
    return page.evaluate("[...CSS.highlights.get('found')].map(one => "
                         "one.startContainer.data.slice(one.startOffset, one.endOffset))")  # fmt: skip


def plain(text):
    return "".join(one for one in unicodedata.normalize("NFKD", text) if not unicodedata.combining(one)).casefold()


@pytest.mark.parametrize(
    "words", ["Kestrel", "kestrel COUNCIL", "valmiere", "VALMIÈRE", "zu\u0308rle", "zürle", "ﬁnances"]
)
def test_words_are_found_in_headlines_without_case_and_accents(page, report, words):
    wanted = [title for title in titles(report) if all(word in plain(title) for word in plain(words).split())]
    told = ask(page, words)
    found = shown(page)
    assert set(wanted) <= set(found)
    assert told == f"{len(set(found))} of {N_STORIES} stories"
    assert {plain(word) for word in marked(page)} == set(plain(words).split())


@pytest.mark.parametrize("words", ["図書館", "書館の", "霧浜市 灯台", "第24回", "第２４回"])
def test_words_of_a_language_without_spaces_are_found_anywhere(page, report, words):
    wanted = {one for one in titles(report) if all(w in unicodedata.normalize("NFKC", one)
                                                   for w in unicodedata.normalize("NFKC", words).split())}  # fmt: skip
    assert wanted
    ask(page, words)
    assert wanted <= set(shown(page)) < set(titles(report))


def test_sources_terms_and_quotes_are_found(page, report):
    theme, other = report.themes[2], report.themes[4]
    source = theme.stories[0].source
    ask(page, source)
    assert {one.title for one in theme.stories if one.source == source} <= set(shown(page))
    assert ask(page, f"{theme.terms[0]} {theme.stories[0].title}").startswith("1 of")
    quoted = report.digests[4].quotes[0]
    ask(page, quoted.text)
    assert other.story(quoted.story_id).title in shown(page)
    assert page.locator(".digest .quote:visible").count() == 1


def test_a_theme_that_alone_has_the_words_is_shown_whole(browser, file, report, tmp_path):
    page_of_it = file.read_text(encoding="utf-8").replace('data-terms="', 'data-terms="Wintergarten · ', 1)
    changed = tmp_path / "digest.html"
    changed.write_text(page_of_it, encoding="utf-8")
    with opened(browser, changed) as page:
        assert ask(page, "wintergärten") == f"{report.themes[0].n_stories} of {N_STORIES} stories"
        assert page.locator(".theme:visible").count() == 1


@pytest.mark.parametrize(
    "words", [*MARKUP[:8], "(", "[a-", "\\", ".*", "__proto__", "constructor", "\u0301", "\u200b", "'\"`"]
)
def test_hostile_words_find_nothing_or_everything_and_do_nothing(page, words):
    assert re.fullmatch(r"(None|\d+) of 120 stories|All 120 stories", ask(page, words))
    typed = page.locator("#search").input_value().strip()
    state = page.evaluate("location.hash")
    page.evaluate("location.hash = ''")
    until(page, "document.getElementById('search').value == ''")
    page.evaluate("state => location.hash = state", state)
    until(page, "typed => document.getElementById('search').value == typed", typed)
    assert page.evaluate("window.pwned ?? null") is None
    assert page.title() == "News digest"


def test_what_does_not_match_is_hidden_and_comes_back(page):
    before = page.locator("main").inner_text()
    opened_before = page.locator("main details[open]").count()
    ask(page, "valmiere")
    assert not page.locator("#top").is_visible()
    themes = page.locator(".theme:visible").count()
    assert 0 < themes <= N_THEMES
    assert page.locator("#contents ol li:visible").count() == themes
    hidden = page.locator(".story:not(#top *)").evaluate_all(
        "all => all.filter(one => !one.closest('[hidden]') && !one.checkVisibility()).length"
    )
    assert hidden == 0, "what was found is folded away"
    page.keyboard.press("Escape")
    assert page.locator("#found").text_content() == "All 120 stories"
    assert page.locator("main details[open]").count() == opened_before
    assert page.locator("main").inner_text() == before
    assert ask(page, "no such word").startswith("None of")
    page.click("#clear")
    assert page.locator("main").inner_text() == before
    assert page.evaluate("document.activeElement.id") == "search"


def test_filters_hide_and_count(page, report):
    stories = [story for theme in report.themes for story in theme.stories] + list(report.unthemed)
    source = stories[30].source
    from_source = {one.title for one in stories if one.source == source}
    assert f"{source} ({len(from_source)})" in page.locator("#by-source option").all_text_contents()
    page.select_option("#by-source", source)
    assert set(shown(page)) == from_source
    page.select_option("#by-language", "fr")
    assert set(shown(page)) == {one.title for one in stories if (one.source, one.language) == (source, "fr")}
    page.select_option("#by-source", "")
    french = [one for one in stories if one.language == "fr"]
    assert page.locator("#found").text_content() == f"{len(french)} of 120 stories"
    assert f"French ({len(french)})" in page.locator("#by-language option").all_text_contents()
    page.select_option("#by-language", "")
    for day in ("2025-03-12", "2025-03"):
        page.select_option("#by-day", day)
        assert set(shown(page)) == {one.title for one in stories if one.published.isoformat().startswith(day)}


def test_themes_and_their_events_are_sorted(page, report):
    number = "all => all.map(one => Number(one.dataset.stories))"
    order = page.locator(".theme").evaluate_all("all => all.map(one => one.id)")
    for sort, wanted in (
        ("name", sorted(report.themes, key=lambda theme: theme.label)),
        ("stories", sorted(report.themes, key=lambda theme: -theme.n_stories)),
        (
            "last",
            sorted(report.themes, key=lambda theme: max(one.published for one in theme.stories), reverse=True),
        ),
        ("importance", report.themes),
    ):
        page.select_option("#sort", sort)
        assert [one.removesuffix(" #") for one in page.locator(".theme h3").all_text_contents()] == [
            theme.label for theme in wanted
        ]
        assert page.locator("#contents ol a").all_inner_texts() == [theme.label for theme in wanted]
    assert page.locator(".theme").evaluate_all("all => all.map(one => one.id)") == order
    page.select_option("#sort", "stories")
    for cards in page.locator(".cards").all():
        counts = cards.locator("> .event").evaluate_all(number)
        assert counts == sorted(counts, reverse=True)


def test_a_view_can_be_linked_and_a_link_that_makes_no_sense_does_no_harm(browser, file, page):
    page.select_option("#by-language", "ja")
    page.select_option("#sort", "name")
    told = ask(page, "図書館")
    found, state = shown(page), page.url.split("#")[1]
    theme = page.locator(".theme").last.get_attribute("id")
    with opened(browser, file, f"#{theme}") as page:
        until(page, "id => Math.abs(document.getElementById(id).getBoundingClientRect().top) < innerHeight", theme)
    with opened(browser, file, f"#{state}") as page:
        assert (page.locator("#found").text_content(), shown(page)) == (told, found)
        page.evaluate("location.hash = '#q=zürle'")
        until(page, "document.getElementById('by-language').value == ''")
        assert page.locator("#sort").input_value() == "importance"
        page.keyboard.press("Escape")
        assert "#" not in page.url
        for senseless in (
            "#source=Nobody&day=2025-13&sort=__proto__", "#%E0%A4%A=", "#%", "#=&&=", "#" + quote(MARKUP[0])
        ):  # fmt: skip
            page.evaluate("state => location.hash = state", senseless)
            page.wait_for_timeout(20)
            assert page.locator("#found").text_content() == "All 120 stories"


@pytest.mark.parametrize("kind", [".theme", ".cards .event", "li.event", ".event .quote[id]"])
def test_a_permalink_opens_what_hides_its_target(page, kind):
    all_of_it = page.locator(f"main {kind}").evaluate_all("all => all.map(one => one.closest('[id]').id)")
    assert all_of_it
    for address in all_of_it[-2:]:
        page.evaluate("hash => location.hash = hash", f"#{address}")
        until(page, "id => document.getElementById(id).checkVisibility()", address)
        until(page, """id => {
            const {top, bottom} = document.getElementById(id).getBoundingClientRect();
            return bottom > 0 && top < innerHeight;
        }""", address)  # fmt: skip
        assert page.evaluate("document.querySelector(':target').id") == address
        assert page.locator(f"id={address}").locator("details:not([open])").count() == 0 or kind == ".theme"


def test_a_link_to_what_is_filtered_away_ends_the_filter(page):
    ask(page, "valmiere")
    hidden = page.locator(".theme[hidden]").first.get_attribute("id")
    page.evaluate("id => location.hash = id", hidden)
    until(page, "!document.documentElement.classList.contains('searching')")
    assert page.locator(f"id={hidden}").is_visible()
    assert page.url.endswith(f"#{hidden}")


def test_a_link_to_copy_stands_at_themes_events_and_quotes(page):
    for place in (".theme > header > h3", ".cards .event > h4", ".digest .quote"):
        link = page.locator(place).first.locator(".permalink")
        link.focus()
        assert link.evaluate("one => getComputedStyle(one).opacity") == "1"
        page.keyboard.press("Enter")
        assert page.url.split("#")[1] == page.locator(":target").get_attribute("id")


def test_all_is_unfolded_and_folded(page):
    folded = page.locator("main details:not([open]):not(.table-of-chart)")
    assert folded.count() > 0
    page.click("#unfold")
    assert (folded.count(), page.locator("#unfold").get_attribute("aria-pressed")) == (0, "true")
    page.click("#unfold")
    assert page.locator("main details[open]").count() == 0


def test_for_print_all_is_open_and_then_as_it_was(page):
    before = page.locator("main details[open]").count()
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    assert page.locator("main details:not([open])").count() == 0
    page.evaluate("window.dispatchEvent(new Event('afterprint'))")
    assert page.locator("main details[open]").count() == before


def test_keys_lead_to_the_search_and_out_of_it(page):
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.id") == "search"
    page.keyboard.type("a/b")
    assert page.locator("#search").input_value() == "a/b"
    until(page, "document.documentElement.classList.contains('searching')")
    page.keyboard.press("Escape")
    assert page.locator("#search").input_value() == ""


def test_colours_are_chosen_and_kept(browser, file):
    look = "[document.documentElement.dataset.scheme ?? 'auto', getComputedStyle(document.body).backgroundColor]"
    with opened(browser, file, color_scheme="light") as page:
        seen = []
        for _ in range(3):
            seen.append(tuple(page.evaluate(look)))
            page.click("#scheme")
        assert [scheme for scheme, _ in seen] == ["auto", "light", "dark"]
        assert seen[0][1] == seen[1][1] != seen[2][1]
        page.click("#scheme")
        page.click("#scheme")
        page.reload()
        assert tuple(page.evaluate(look)) == seen[2]
        assert "dark" in page.locator("#scheme").get_attribute("aria-label")


def test_contents_say_where_one_is(browser, file, report):
    with opened(browser, file) as page:
        page.evaluate("document.getElementById('theme-4').scrollIntoView({behavior: 'instant'})")
        page.wait_for_selector("#contents [aria-current][href='#theme-4']")
        assert page.locator("#contents [aria-current]").count() == 1
    with opened(browser, file, viewport=PHONE) as page:
        page.evaluate("document.getElementById('theme-4').scrollIntoView({behavior: 'instant'})")
        until(page, "label => document.getElementById('here').textContent == label",
                               report.themes[3].label)  # fmt: skip


def test_contents_are_a_sheet_on_the_phone(browser, file):
    focus = "() => [document.activeElement.id, !!document.activeElement.closest('#sheet')]"
    with opened(browser, file, viewport=PHONE) as page:
        page.locator("#to-contents").press("Enter")
        assert page.locator("dialog#sheet[open] #contents").is_visible()
        for _ in range(40):
            page.keyboard.press("Tab")
            assert page.evaluate(
                "document.activeElement == document.body || !!document.activeElement.closest('#sheet')"
            )
        page.keyboard.press("Escape")
        assert page.evaluate(focus) == ["to-contents", False]
        assert page.locator("#sheet #contents").count() == 0
        page.locator("#to-contents").press("Enter")
        page.locator("#sheet a[href='#theme-5']").click()
        assert not page.locator("#sheet").is_visible()
        assert page.url.endswith("#theme-5")
        until(page, "document.getElementById('theme-5').getBoundingClientRect().top < innerHeight")


def test_the_script_knows_nothing_of_the_stories(file):
    """Its hash, which the page's policy names, is the same for every report."""
    of = [
        re.search(r"(?s)<script>(.*)</script>", html)[1] for html in (file.read_text("utf-8"), report_of(13).to_html())
    ]
    assert of[0] == of[1] == environment_of(None).get_template("page.js").render()
    policy = re.compile(r"script-src '(sha256-[^']+)'")
    assert policy.search(file.read_text("utf-8"))[1] == policy.search(report_of(13).to_html())[1]
    assert "innerHTML" not in of[0]
    assert not re.search(r"\{[{%#]", of[0])


def test_a_mark_of_the_map_is_named_by_mouse_and_keys_and_leads_to_its_story(page, report):
    mark = page.locator("a.mark[href^='#event-']").last
    story = next(
        one for theme in report.themes for one in theme.stories if one.story_id == mark.get_attribute("data-story")
    )
    mark.evaluate("one => one.scrollIntoView({block: 'center', behavior: 'instant'})")
    card = page.locator("#map-card")
    for show, hide in ((mark.hover, lambda: page.mouse.move(0, 0)), (mark.focus, mark.blur)):
        show()
        assert card.locator(".headline").text_content() == story.title
        assert card.locator(".from").text_content().startswith(f"{story.source}, {story.published.day} ")
        box = card.bounding_box()
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= 1280
        hide()
        assert not card.is_visible()
    mark.focus()
    page.keyboard.press("Escape")
    assert not card.is_visible()
    page.keyboard.press("Enter")
    line = page.locator(f".story[data-story='{story.story_id}']").first
    assert line.is_visible()
    assert page.locator(":target").get_attribute("id") == story.event


def test_arrow_keys_reach_every_mark_and_one_of_them_is_a_stop_of_tab(page):
    reached, n_marks = page.evaluate("""() => {
        const marks = [...document.querySelectorAll("a.mark")], seen = new Set([marks[0]]), left = [marks[0]];
        while (left.length) {
            const mark = left.pop();
            for (const key of ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"]) {
                mark.focus({preventScroll: true});
                mark.dispatchEvent(new KeyboardEvent("keydown", {key, bubbles: true}));
                const next = document.activeElement;
                if (!seen.has(next)) { seen.add(next); left.push(next); }
            }
        }
        return [seen.size, marks.length];
    }""")
    assert reached == n_marks == N_STORIES - N_STORIES // 100
    for key, place in (("Home", 0), ("PageDown", 1), ("PageUp", 0), ("End", n_marks - 1), ("PageDown", n_marks - 1)):
        page.keyboard.press(key)
        assert page.evaluate("[...document.querySelectorAll('a.mark')].indexOf(document.activeElement)") == place
    assert page.locator("a.mark[tabindex='0']").count() == 1


def test_marks_of_what_is_not_found_step_back(page):
    ask(page, "valmiere")
    found = set(page.locator("main .theme .story").evaluate_all(
        "all => all.filter(one => !one.closest('[hidden]')).map(one => one.dataset.story)"))  # fmt: skip
    bright = page.locator("a.mark:not(.dim)").evaluate_all("all => all.map(one => one.dataset.story)")
    assert set(bright) == found
    order = page.locator("main > section:visible").evaluate_all("all => all.map(one => one.id)")
    assert order.index("themes") < order.index("map-and-time")
