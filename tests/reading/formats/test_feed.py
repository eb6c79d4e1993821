"""Feeds: every format, entries as stories, and nothing hostile gets through."""

from __future__ import annotations

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

import toolkit
from toolkit.cleaning.markup import plain_text
from toolkit.errors import SourceError
from toolkit.reading.formats.feed import read_feed
from toolkit.reading.sources.source import Source
from toolkit.stories.records import Rejected

COD = "The quota for cod was cut by a tenth on Monday."
HULL = "Crews in Hull said that they would stay in port."
RSS = f"""<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>Harbour Dispatch</title><link>https://dispatch.example/</link><language>en-gb</language>
<item><title>Cod &amp; herring</title><link>/cod</link><guid isPermaLink="false">d-1</guid>
<pubDate>Tue, 10 Jun 2025 22:15:00 +0200</pubDate><description>Cod.</description>
<content:encoded><![CDATA[<p>{COD}</p><p>{HULL}</p><script>alert(1)</script>]]></content:encoded></item>
<item><title>A title alone</title></item><item><category>None</category></item>
<item><title>Hull closed</title><link>https://dispatch.example/hull</link><description>{HULL}</description></item>
</channel></rss>"""
RDF = f"""<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel rdf:about="https://dispatch.example/"><title>Harbour Dispatch</title></channel>
<item rdf:about="https://dispatch.example/cod"><title>Cod cut</title><link>https://dispatch.example/cod</link>
<description>{COD}</description><dc:date>2025-06-10T20:15:00Z</dc:date></item></rdf:RDF>"""
RSS_090 = """<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
xmlns="http://my.netscape.com/rdf/simple/0.9/"><channel><title>Harbour Dispatch</title></channel>
<item><title>Cod quota cut</title><link>https://dispatch.example/cod</link></item></rdf:RDF>"""
RSS_09 = f"""<rss version="0.91"><channel><title>Harbour Dispatch</title>
<item><title>Cod cut</title><link>https://dispatch.example/cod</link><description>{COD}</description></item></channel></rss>"""
ATOM = f"""<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Harbour Dispatch</title>
<entry><id>tag:1</id><title type="html">Cod &lt;b&gt;cut&lt;/b&gt;</title><updated>2025-06-10T20:15:00Z</updated>
<link href="https://dispatch.example/cod"/><content type="html">&lt;p&gt;{COD}&lt;/p&gt;</content></entry></feed>"""


def read(content: str | bytes) -> list:
    return list(read_feed(Source("feed.xml", content=content.encode() if isinstance(content, str) else content)))


def test_an_entry_is_a_story_with_all_that_the_feed_says_about_it():
    (name, first), (_, second), refused, (_, last) = read(RSS)
    assert name == "feed.xml, entry 1"
    assert first == {
        "story_id": "d-1",
        "title": "Cod & herring",
        "text": f"{COD}\n\n{HULL}",
        "published": "Tue, 10 Jun 2025 22:15:00 +0200",
        "source": "Harbour Dispatch",
        "url": "https://dispatch.example/cod",
        "language": "en",
    }
    assert (second["title"], second["text"], second["url"]) == ("A title alone", "A title alone", "")
    assert refused == Rejected("feed.xml, entry 3", "no text in the entry")
    assert (last["title"], last["text"], last["published"]) == ("Hull closed", HULL, "")


@pytest.mark.parametrize("feed", [RDF, RSS_09, ATOM], ids=["RSS 1.0", "RSS 0.91", "Atom"])
def test_every_format_is_read(feed):
    ((_, story),) = read(feed)
    assert (story["title"], story["text"], story["source"]) == ("Cod cut", COD, "Harbour Dispatch")
    assert story["url"] == "https://dispatch.example/cod"


def test_titles_are_all_that_the_first_feeds_have():
    ((_, story),) = read(RSS_090)
    assert (story["title"], story["text"], story["source"]) == ("Cod quota cut", "Cod quota cut", "Harbour Dispatch")


def test_a_feed_is_read_by_its_ending_and_from_standard_input(tmp_path, monkeypatch):
    (tmp_path / "feed.rss").write_text(RSS, encoding="utf-8")
    stories = toolkit.read_stories(tmp_path)
    assert list(stories["story_id"][:1]) == ["d-1"]
    assert stories["published"][0].isoformat() == "2025-06-10T20:15:00+00:00"
    assert len(stories.attrs["rejected"]) == 1
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(ATOM.encode())))
    assert list(toolkit.read_stories("-")["title"]) == ["Cod cut"]


def test_what_is_not_well_formed_is_read_as_far_as_it_goes():
    assert [one[1]["title"] for one in read(RSS_09.replace("</channel></rss>", "<item><title>x"))[:1]] == ["Cod cut"]


BOMB = (
    '<?xml version="1.0"?><!DOCTYPE r [<!ENTITY a "aaaaaaaaaa">'
    + "".join(f'<!ENTITY {chr(98 + step)} "{f"&{chr(97 + step)};" * 10}">' for step in range(12))
    + ']><rss version="2.0"><channel><title>&m;</title><item><title>x</title><description>&m; cod</description></item>'
    "</channel></rss>"
)
OUTSIDE = (
    '<?xml version="1.0"?><!DOCTYPE r [<!ENTITY a SYSTEM "file:///etc/hostname">]><rss version="2.0"><channel>'
    "<item><title>x</title><description>&a; cod</description></item></channel></rss>"
)


@pytest.mark.parametrize(
    "feed",
    [
        BOMB,
        OUTSIDE,
        RSS_09.replace(COD, "<div>" * 10_000 + COD),
        "<rss version='2.0'><channel>" + "<item>" * 5_000,
        "<rss version='2.0'><channel>" + "<item><title>x</title></item>" * 1_000,
        RSS_09.replace("Cod", "C\x00d"),
        "<?xml version='1.0'?><html><body>no feed</body></html>",
        "\ufffe\x01",
    ],
    ids=["bomb", "outside", "deep", "open", "many", "NUL", "page", "bytes"],
)
def test_hostile_feeds_end(feed):
    try:
        found = read(feed)
    except SourceError:
        return
    texts = [one[1]["text"] for one in found if not isinstance(one, Rejected)]
    assert all(len(text) < 1000 for text in texts)


@given(st.binary(min_size=1, max_size=200))
def test_any_bytes_are_read_or_refused(content):
    try:
        found = read(content)
    except SourceError:
        return
    assert all(isinstance(one, Rejected) or one[1]["text"] for one in found)


@given(st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="<>&"), max_size=60))
def test_text_without_markup_stays(text):
    assert plain_text(text) == text.strip()


@given(st.lists(st.sampled_from(["<p>", "</p>", "<b>", "<br>", "<li>", "<script>", "<!--", "x", " y ", "&lt;"])))
def test_any_markup_becomes_text(parts):
    text = plain_text("".join(parts))
    assert "\n\n\n" not in text
    assert text == text.strip()


@pytest.mark.parametrize(
    "content",
    [b"\x1c<From <&#1114112;", b"<<p> &#xD800;", b'<?xml version="1.0" encoding="u\xe2\x80\xaa\xed\xbf\xbf"?><rss>'],
)
def test_what_the_parser_stumbles_over_is_refused(content):
    with pytest.raises(SourceError, match="no feed that can be read"):
        read(content)


def test_an_address_that_is_none_loses_no_entry():
    entry = "<item><link>/a</link><description>Cod cut.</description></item>"
    ((_, story),) = read(f"<rss><channel><link>http://[cod</link>{entry}")
    assert story["url"] == "/a"


@pytest.mark.parametrize(
    "date",
    [
        "Tue, 06/10/2025 - 14:20",
        "令和7年6月10日 14:20",
        "١٠ يونيو ٢٠٢٥",
        "10 มิถุนายน 2568",
        "Di, 10 Jun 2025 14:20:00 +0000",
    ],
)
def test_a_date_of_a_feed_is_read_as_real_feeds_write_it(tmp_path, date):
    (tmp_path / "a.xml").write_text(RSS.replace("Tue, 10 Jun 2025 22:15:00 +0200", date), encoding="utf-8")
    assert toolkit.read_stories(tmp_path)["published"].dropna().dt.date.astype(str).tolist() == ["2025-06-10"]
