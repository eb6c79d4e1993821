"""Whatever stories say, a page has no markup but its own, and Markdown none but its own."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

import pytest
import tinycss2
from hypothesis import example, given, settings
from hypothesis import strategies as st
from lxml import html
from markdown_it import MarkdownIt

from tests.rendering.hostile import LINKS, PAYLOADS, crafted_of
from toolkit.rendering.html import anchor, css_string, html_fragment, html_report
from toolkit.rendering.markdown import escaped, markdown_report
from toolkit.rendering.plain import language_tag, plain, safe_link

_SHORT = [payload for payload in PAYLOADS if len(payload) < 1_000]
texts = st.lists(
    st.one_of(st.sampled_from(_SHORT), st.text(max_size=20), st.sampled_from(list("<>&\"'`*_[]()!#-+=~|\\:;/ \n"))),
    max_size=5,
).map("".join)
links = st.one_of(st.sampled_from(LINKS), texts, texts.map(lambda text: f"https://news.example/{text}"))


def shape(page: str) -> list[tuple[str, list[str]]]:
    """Return the elements of a page, each with the names of its attributes."""
    return [(one.tag, sorted(one.attrib)) for one in html.fromstring(page).iter()]


def words(text: str) -> str:
    """Return text as it is read: what lxml cannot hold and all white space as one space."""
    return " ".join(re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]", "", text).split())


@pytest.mark.parametrize("write", [html_report, html_fragment])
@given(text=texts, source=texts, url=links)
@settings(max_examples=60)
def test_a_page_has_no_element_of_a_storys(write, text, source, url):
    page = write(crafted_of(text, source, url))
    told = ("Cod" if language_tag(text) else "Cod quota") if text else ""  # what names a language counts as one
    harmless = write(crafted_of(told, "Hull" if source else "", safe_link(url)))
    assert shape(page) == shape(harmless)
    tree = html.fromstring(page)
    for link in tree.iter("a"):
        assert link.get("href").startswith("#") or urlsplit(link.get("href")).scheme in ("http", "https")
    if text:
        assert words(plain(text)) in {words(one.text_content()) for one in tree.iter("bdi")}
    assert {words(one.text_content()) for one in tree.iter("q")} <= {words(plain(text))}


@given(texts, texts)
@settings(max_examples=100)
def test_what_leads_inside_a_page_leads_to_one_place(text, source):
    tree = html.fromstring(html_report(crafted_of(text, source, "")))
    ids = tree.xpath("//@id")
    assert len(set(ids)) == len(ids)
    assert {link[1:] for link in tree.xpath("//@href") if link.startswith("#")} <= set(ids)


@given(st.text(), st.text())
@example("a b", "a.20.b")
@example("Cod", "cod")
def test_different_names_have_different_anchors(one, other):
    assert re.fullmatch(r"[A-Za-z0-9_.-]*", anchor(one))
    assert (anchor(one) == anchor(other)) == (one == other)


@given(st.text())
@example('"; } @import "https://evil.example/a.css"; x { content: "')
@example("</style><script>")
@example('\\"')
def test_a_string_of_css_is_one_string(text):
    (string,) = tinycss2.parse_component_value_list(css_string(text))
    assert (string.type, string.value) == ("string", plain(text).replace("\x00", "\ufffd"))


@given(texts)
@example("1.")
@example("&lt;b&gt; &#x202e;")
@example("===")
@settings(max_examples=300)
def test_escaped_text_is_text_to_markdown(text):
    rendered = html.fromstring(f"<div>{MarkdownIt().render(f'- {escaped(text)}')}</div>")
    assert [one.tag for one in rendered.iter()] in (["div", "ul", "li"], ["div", "ul", "li", "p"])
    assert words(rendered.text_content()) == words(plain(text))


@given(
    texts.filter(lambda text: re.search(r"\w", plain(text))),
    texts.filter(lambda text: words(plain(text)) or not text),
    links,
)
@settings(max_examples=100)
def test_markdown_has_no_markup_of_a_storys(text, source, url):
    rendered = [
        MarkdownIt().render(markdown_report(crafted_of(*said)))
        for said in ((text, source, url), ("Cod", "Hull" if source else "", safe_link(url)))
    ]
    shapes = [[tag for tag, _ in shape(f"<div>{page}</div>")] for page in rendered]
    assert shapes[0] == shapes[1]
    for link in html.fromstring(f"<div>{rendered[0]}</div>").iter("a"):
        assert link.get("href").startswith("#") or urlsplit(link.get("href")).scheme in ("http", "https")


@pytest.mark.parametrize("url", LINKS)
def test_addresses_that_mean_harm_are_not_linked(url):
    assert safe_link(url) == ""


@pytest.mark.parametrize(
    "url",
    [
        "https://news.example/a?b=1&c=2#d",
        "HTTP://news.example:8080/",
        "https://news.example/حصة",
        "https://ja.news.example/タラ",
        "https://news.example/می\u200cخواهم",
        "https://[2001:db8::1]/",
    ],
)
def test_addresses_of_the_web_are_linked(url):
    assert safe_link(url) == url


@given(st.text())
def test_plain_text_acts_on_nothing(text):
    shown = plain(text)
    assert not re.search("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u202a-\u202e\u2066-\u2069\ud800-\udfff]", shown)
    assert plain(shown) == shown
    assert shown.encode().decode() == shown


@pytest.mark.parametrize("text", ["می‌خواهم", "क्‍ष", "\u200fעברית\u200e!", "👩‍🚀", "a\u00a0b\u00adc"])
def test_plain_text_keeps_what_spelling_needs(text):
    assert plain(text) == text


@pytest.mark.parametrize("language", ["", "English", '"><b>', "en us", "e", "en-", "deutsch-wörtlich"])
def test_what_names_no_language_is_not_written_as_one(language):
    assert language_tag(language) == ""
