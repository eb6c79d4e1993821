"""What notebooks show of records: short, plain, and harmless whatever stories say."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

import nbformat
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from IPython.core.formatters import DisplayFormatter
from lxml import html
from markdown_it import MarkdownIt

import toolkit
from tests.rendering.hostile import LINKS, MARKUP, PAYLOADS, UNSEEN
from tests.rendering.notebooks import exported
from tests.rendering.test_in_browser import look_at, watched
from tests.rendering.views.held import KINDS, records_of
from toolkit.rendering.plain import language_tag, plain, safe_link
from toolkit.rendering.views.bounds import MOST_BYTES

ELEMENTS = set(
    "a b bdi blockquote details div h2 h3 h4 li p small style summary table tbody td th thead time tr ul".split()
)
ATTRIBUTES = set("class datetime dir href lang rel".split())
HEADINGS = {"h2", "h3", "h4"}
texts = st.lists(
    st.one_of(st.sampled_from([one for one in PAYLOADS if len(one) < 500]), st.text(max_size=20)), max_size=3
).map("".join)
links = st.one_of(st.sampled_from(LINKS), texts.map(lambda text: f"https://news.example/{text}"))
every_kind = pytest.mark.parametrize("kind", KINDS)


def tree_of(view):
    return html.fromstring(view)


def words(text):
    return " ".join(text.split())


def shape(view):
    return [(one.tag, sorted(one.attrib)) for one in tree_of(view).iter()]


def without_style(view):
    """Return a view as a sanitiser leaves it that takes styles away."""
    tree = tree_of(view)
    for style in tree.xpath("//style"):
        style.drop_tree()
    for one in tree.xpath("//*[@class]"):
        del one.attrib["class"]
    return tree


@every_kind
def test_ipython_shows_a_view_and_a_short_text(kind):
    record = records_of("Cod quota cut", "Quay", "https://quay.example/")[kind]
    shown, _ = DisplayFormatter().format(record)
    assert shown == {"text/html": record._repr_html_(), "text/plain": repr(record)}
    assert len(shown["text/plain"]) < 2_000


@every_kind
@settings(max_examples=8, suppress_health_check=list(HealthCheck), deadline=None)
@given(text=texts, source=texts, url=links)
def test_a_view_has_no_element_of_a_storys(kind, text, source, url):
    view = records_of(text, source, url)[kind]._repr_html_()
    told = ("Cod" if language_tag(text) else "Cod quota") if text else ""
    harmless = records_of(told, "Hull" if source else "", safe_link(url))[kind]._repr_html_()
    assert [tag for tag, _ in shape(view)] == [tag for tag, _ in shape(harmless)]
    assert {tag for tag, _ in shape(view)} <= ELEMENTS
    assert {name for _, names in shape(view) for name in names} <= ATTRIBUTES
    for link in tree_of(view).iter("a"):
        assert urlsplit(link.get("href")).scheme in ("http", "https")
        assert urlsplit(link.get("href")).hostname in words(link.getparent().text_content())


@every_kind
@settings(max_examples=5, suppress_health_check=list(HealthCheck), deadline=None)
@given(
    text=st.one_of(st.sampled_from(["&" * 20_000, "\U0001f41f" * 9_000, "<b>" * 900, '"' * 200]), texts),
    path=st.sampled_from(["", "&" * 20_000, "&" * 900]),
    times=st.sampled_from([1, 40, 400]),
)
def test_a_view_is_bounded_whatever_it_shows(kind, text, path, times):
    many = min(times, 40) if kind == "Report" else times
    view = records_of(text, text, f"https://quay.example/{path}", many)[kind]._repr_html_()
    assert len(view.encode()) <= MOST_BYTES


AS_MARKDOWN = "Cod\n\n![seen](https://quay.example/d)\r\rquota\n \n# Cut\u2028\u2028[a](https://quay.example/)\n\n    *"


@every_kind
def test_a_view_is_no_markdown_in_a_notebook_that_is_exported_as_markdown(kind):
    view = records_of(AS_MARKDOWN, AS_MARKDOWN, "https://quay.example/")[kind]._repr_html_()
    assert [line for line in view.splitlines() if not line.strip() or line.startswith(" ")] == []
    assert MarkdownIt().render(f"before\n\n{view}\n\nafter\n") == f"<p>before</p>\n{view}\n<p>after</p>\n"


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        ("Theme", ["and 300 more events", "and 300 more parts", "2,400 stories", "and 2,300 more stories"]),
        ("Event", ["400 stories", "and 300 more"]),
        ("Digest", ["and 700 more quotes"]),
        ("ThemeModel", ["400 themes", "more themes"]),
        ("Evaluation", ["and 300 more"]),
        ("DigestEvaluation", ["the weakest"]),
        ("Explanation", ["more stories"]),
        ("Report", ["more themes"]),
        ("Comparison", ["and 301 more", "and 301 more changes", "and 300 more ways"]),
    ],
)
def test_what_is_left_out_is_said(kind, said):
    times = 150 if kind == "Report" else 400
    shown = words(tree_of(records_of("Cod", "Quay", "", times)[kind]._repr_html_()).text_content())
    for one in said:
        assert one in shown


@every_kind
def test_a_view_reads_the_same_without_its_style(kind):
    view = records_of("Cod quota cut", "Quay", "https://quay.example/")[kind]._repr_html_()
    tree = without_style(view)
    assert tree.xpath("//h2 | //h3")
    assert not tree.xpath("//*[@style]")
    said = words(tree.text_content())
    for row in tree.iter("tr"):
        cells = [words(cell.text_content()) for cell in row]
        assert all(cells) or len(cells) > 2
    if kind in ("Report", "Theme", "Explanation"):
        assert "quay.example" in said


def test_views_say_what_records_hold(sample_report):
    for theme, digest in zip(sample_report.themes, sample_report.digests, strict=True):
        said = words(tree_of(theme._repr_html_()).text_content())
        for text in (theme.label, theme.id, *theme.terms, *(story.title for story in theme.stories)):
            assert words(plain(text)) in said
        quoted = words(tree_of(digest._repr_html_()).text_content())
        assert digest.theme_id in quoted
        for quote in digest.quotes:
            assert words(quote.text) in quoted
            assert f"story {quote.story_id}, characters {quote.start}–{quote.end}" in quoted
    for event in sample_report.themes[0].events:
        said = words(tree_of(event._repr_html_()).text_content())
        for text in (event.title, event.id, *event.story_ids, f"= {event.importance.score:.3f}"):
            assert text in said


def test_explanations_and_evaluations_say_what_their_texts_say():
    stories = ["Cod quota cut", "Herring quota cut", "Rocket reaches orbit", "Rocket lost in orbit"]
    explanation = toolkit.explain_story(stories, "Cod quota cut")
    evaluation = toolkit.evaluate_themes(stories, ["sea", "sea", "sky", "sky"])
    for record in (explanation, evaluation):
        said = words(tree_of(record._repr_html_()).text_content())
        for word in re.findall(r"[\w.+-]+", record.to_text()):
            assert word in said


@pytest.mark.parametrize(("scheme", "payloads"), [("light", MARKUP), ("dark", [*LINKS[:3], *UNSEEN])])
def test_hostile_views_are_harmless_in_a_browser(browser, scheme, payloads, tmp_path):
    host = '<html dir="rtl"><title>host</title><p id="other">The host, on its own.</p><div id="cell"></div>'
    (tmp_path / "host.html").write_text(host, encoding="utf-8")
    look = "JSON.stringify(getComputedStyle(document.getElementById('other')))"
    with watched(browser, color_scheme=scheme) as (page, seen):
        page.goto((tmp_path / "host.html").as_uri())
        before = page.evaluate(look)
        for payload in payloads:
            views = "".join(one._repr_html_() for one in records_of(payload, payload, payload).values())
            page.evaluate("view => document.getElementById('cell').innerHTML = view", views)
            found = look_at(page, "#cell")
            assert (found["pwned"], found["title"], found["metas"], found["scripts"]) == (None, "host", 0, 0)
            assert set(found["elements"]) <= ELEMENTS
            assert found["styles"] == len(KINDS)
            assert found["width"] <= found["window"]
        assert page.evaluate(look) == before
    assert len(seen) == 1


def test_the_style_of_a_view_leaves_that_of_a_report_alone():
    held = records_of("Cod quota cut", "Quay", "https://quay.example/")
    for kind in KINDS:
        view = held[kind]._repr_html_()
        own = tree_of(view).get("class").split()[0]
        assert own == ("story-toolkit" if kind == "Report" else "story-toolkit-view")
        selectors = re.findall(r"^(\.[^{]+)\{", tree_of(view).find("style").text, re.MULTILINE)
        assert {selector.split()[0] for listed in selectors for selector in listed.split(",")} == {f".{own}"}


def test_views_survive_the_export_of_a_notebook(tmp_path):
    make = [
        "import toolkit",
        "from tests.rendering.views.held import records_of",
        f"held = records_of({MARKUP[0]!r} + ' Cod', 'Quay', 'https://quay.example/cod')",
    ]
    cells = ["\n".join(make), *(f"held[{kind!r}]" for kind in KINDS)]
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(code) for code in cells])
    page = html.fromstring(exported(notebook, tmp_path))
    views = page.xpath("//div[starts-with(@class, 'story-toolkit')]")
    assert len(views) == len(KINDS)
    known = records_of(f"{MARKUP[0]} Cod", "Quay", "https://quay.example/cod")
    for kind, view in zip(KINDS, views, strict=True):
        assert {one.tag for one in view.iter()} <= ELEMENTS
        assert words(view.text_content()) == words(tree_of(known[kind]._repr_html_()).text_content())
