"""Lists of feeds and of addresses: read as such, told as what they are, and never taken for stories."""

from __future__ import annotations

import gzip

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

import toolkit
from toolkit.errors import SourceError
from toolkit.reading.formats.address_lists import feed_addresses, is_list_of_addresses
from toolkit.reading.formats.opml import opml_addresses
from toolkit.reading.sources.source import Source

QUAY, WIRE = "https://quay.example/feed?a=1&b=2", "https://wire.example/rss"
OPML = f"""<?xml version="1.0" encoding="UTF-8"?>
<opml version="2.0"><head><title>Sea & sky</title></head><body>
<outline text="Sea"><outline text="Ports"><outline type="rss" text="Quay" xmlUrl="{QUAY.replace("&", "&amp;")}"
 htmlUrl="https://quay.example/"/></outline></outline>
<outline type="rss" title="Wire" url="{WIRE}"/><outline type="include" url="https://more.example/more.opml"/>
<outline type="link" text="A page" url="https://page.example/"/>
</body></opml>"""
LISTS = {
    "a.opml": OPML,
    "subscriptions.xml": OPML,
    "old.opml": OPML.replace('xmlUrl="', 'XMLURL=" ')
    .replace("opml ", "OPML ")
    .replace("opml>", "OPML>")
    .replace('"rss"', '"RSS"'),
    "lines.txt": f"# Sea\n{QUAY}\n\n  # Sky\n{WIRE}\n{QUAY}",
    "named.txt": f'Harbour Quay: {QUAY}\n{WIRE} "sea" "~The Wire" # a wire\n',
    "names above.txt": f"Harbour Quay\n{QUAY}\nThe Wire\n{WIRE}\n",
    "a.md": f"# Feeds\n\n- [Harbour Quay]({QUAY})\n- <{WIRE}>\n",
    "commented.opml": f"<!--{'Sea ' * 600}-->{OPML.partition('?>')[2]}",
    "beside links.txt": f"Link, {QUAY}\nWire, {WIRE}\n",
    "a.csv": f"name,url\nQuay,{QUAY}\nWire, {WIRE} \n",
    "semicolons.csv": f"title;htmlUrl;xmlUrl\nQuay;https://quay.example/;{QUAY}\nWire;;{WIRE}\n",
    "strings.json": f'["{QUAY}", "{WIRE}"]',
    "objects.json": f'[{{"title": "Quay", "feed_url": "{QUAY}", "site_url": "https://quay.example"}},'
    f'{{"title": "Wire", "feed_url": "{WIRE}"}}]',
    "subscriptions.json": f'{{"subscriptions": [{{"id": "feed/{QUAY}", "title": "Quay"}}, {{"id": "feed/{WIRE}"}}]}}',
}


@pytest.mark.parametrize("name", LISTS)
def test_the_addresses_of_feeds_are_found(name):
    assert feed_addresses(Source(name, content=LISTS[name].encode())) == [QUAY, WIRE]


@pytest.mark.parametrize("name", [name for name in LISTS if name != "subscriptions.json"])
def test_a_list_is_told_as_what_it_is(run, tmp_path, name):
    (tmp_path / name).write_text(LISTS[name], encoding="utf-8")
    done = run("stories", tmp_path / name)
    assert (done.exit_code, done.stdout) == (2, "")
    assert "--feeds" in done.stderr
    assert "feed" in done.stderr or "2 addresses" in done.stderr


@pytest.mark.parametrize("content", [OPML, LISTS["lines.txt"], LISTS["strings.json"]])
def test_what_has_no_ending_and_what_is_packed_too(tmp_path, content):
    (tmp_path / "a.gz").write_bytes(gzip.compress(content.encode()))
    with pytest.raises(SourceError, match=r"found a list of 2 (feeds|addresses); to read these"):
        toolkit.read_stories(tmp_path / "a.gz")


def test_beside_stories_it_is_named(tmp_path):
    (tmp_path / "a.opml").write_text(OPML, encoding="utf-8")
    (tmp_path / "b.csv").write_text("title,text\nCod,The quota was cut.\n", encoding="utf-8")
    stories = toolkit.read_stories(tmp_path)
    assert stories["title"].tolist() == ["Cod"]
    assert [one["reason"][:23] for one in stories.attrs["rejected"]] == ["found a list of 2 feeds"]


def test_rows_with_the_address_of_their_feed_are_stories():
    row = {"title": "Cod is cut", "link": "https://quay.example/cod", "feed_url": QUAY}
    assert toolkit.read_stories(pd.DataFrame([row]))["text"].tolist() == ["Cod is cut"]
    with pytest.raises(SourceError, match="found a list of feeds; to read these, use --feeds"):
        toolkit.read_stories(pd.DataFrame([{"title": "Quay", "feed_url": QUAY}]))


@pytest.mark.parametrize(
    "text",
    [
        "Cod quota cut\nThe quota for cod was cut by a tenth on Monday.\nhttps://quay.example/cod",
        "Cod quota cut\nhttps://quay.example/cod",
        f"{QUAY}\nThe quota for cod was cut by a tenth.\n{WIRE}",
        f"Crews from three ports on the west coast protest against the cut {QUAY}\n{WIRE}",
        "Cod is cut",
        "",
        "# Cod",
    ],
)
def test_a_page_with_addresses_in_it_is_no_list(text):
    assert not is_list_of_addresses(text)


@pytest.mark.parametrize(
    ("address", "fetched"),
    [("feed://a.example/b", "http://a.example/b"), ("feed:https://a.example/b", "https://a.example/b")],
)
def test_a_scheme_that_is_none_is_left_out(address, fetched):
    assert feed_addresses(Source("a.txt", content=address.encode())) == [fetched]


def test_what_cannot_be_fetched_is_kept_to_be_named():
    assert feed_addresses(Source("a.txt", content=b"quay.example/feed\nftp://a.example/b")) == [
        "quay.example/feed",
        "ftp://a.example/b",
    ]


@pytest.mark.parametrize("content", [b"<rss><channel/></rss>", b"<!doctype html><title>Cod</title>"])
def test_a_feed_or_a_page_is_no_list_of_feeds(content):
    with pytest.raises(SourceError, match="found a feed or a page; wanted a list of feeds"):
        feed_addresses(Source("a", content=content))


BOMB = '<!DOCTYPE r [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>'


@pytest.mark.parametrize(
    ("content", "found"),
    [
        (f"<?xml version='1.0'?>{BOMB}<opml><outline xmlUrl='&b;'/><outline text='&c;'/></opml>", 1),
        ("<opml>" + "<outline text='a'>" * 5_000 + f"<outline xmlUrl='{WIRE}'/>", 1),
        (f"<opml><outline xmlUrl='{WIRE}' text='a & b'/><outline xmlUrl=", 1),
        ("Cod is cut.", 0),
        ("<opml>" + f"<outline xmlUrl='{WIRE}'/>" * 1_000, 1_000),
    ],
    ids=["entities", "deep", "broken", "none", "many"],
)
def test_hostile_lists_end(content, found):
    addresses = opml_addresses(content.encode())
    assert len(addresses) <= found
    assert "root:" not in "".join(addresses)


@given(st.binary(max_size=200))
def test_any_bytes_are_a_list_or_refused(content):
    assert all(isinstance(one, str) for one in opml_addresses(b"<opml>" + content))
    try:
        found = feed_addresses(Source("a", content=content))
    except SourceError:
        return
    assert len(found) == len(set(found))
