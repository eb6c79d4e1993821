"""Paragraphs whose lines were wrapped, and line ends in markup, are told as paragraphs from every format."""

from __future__ import annotations

import json

import pytest

from toolkit import read_stories

LINES = [
    "The fisheries board in Bergen cut the quota for cod on Monday,",
    "the third cut in as many years, and said that boats may have",
    "to stay in the harbour until spring.",
]
MORE = [
    "Crews in nine harbours said that nobody had asked them and",
    "that the ministry must pay for the days without a catch.",
]
SAID = f"{' '.join(LINES)}\n\n{' '.join(MORE)}"
WRAPPED = "\n".join([*LINES, "", *MORE])
MARKUP = f"<p>{chr(10).join(LINES)}</p>\n<p>{chr(10).join(MORE)}</p>"
HEAD = "From: a@example.org\nSubject: Cod quota cut\nContent-Type: text/"
PAGE = "<html><head><title>Cod quota cut</title></head><body><article><h1>Cod quota cut</h1>"


def rss(text):
    entry = f"<item><title>Cod quota cut</title><description><![CDATA[{text}]]></description></item>"
    return f'<?xml version="1.0"?><rss version="2.0"><channel><title>Wire</title>{entry}</channel></rss>'


def atom(markup):
    content = f'<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">{markup}</div></content>'
    entry = f"<entry><id>1</id><title>Cod quota cut</title>{content}</entry>"
    return f'<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Wire</title>{entry}</feed>'


def json_feed(markup):
    items = [{"id": "1", "title": "Cod quota cut", "content_html": markup}]
    return json.dumps({"version": "https://jsonfeed.org/version/1.1", "title": "Wire", "items": items})


FILES = {
    "plain.txt": f"Cod quota cut\n\n{WRAPPED}\n",
    "plain.md": f"# Cod quota cut\n\n{WRAPPED}\n",
    "plain.eml": f"{HEAD}plain\n\n{WRAPPED}\n",
    "markup.eml": f"{HEAD}html\n\n{MARKUP}\n",
    "plain.jsonl": json.dumps({"title": "Cod quota cut", "text": WRAPPED}),
    "markup.jsonl": json.dumps({"title": "Cod quota cut", "text": MARKUP}),
    "markup.csv": f'title,text\nCod quota cut,"{MARKUP}"\n',
    "plain.csv": f'title,text\nCod quota cut,"{WRAPPED}"\n',
    "feed.json": json_feed(MARKUP),
    "plain.xml": rss(WRAPPED),
    "markup.xml": rss(MARKUP),
    "feed.atom": atom(MARKUP),
    "page.html": f"{PAGE}{MARKUP}</article></body></html>",
    "pre.html": f"{PAGE}<pre>\n{WRAPPED}\n</pre></article></body></html>",
    "breaks.html": f"{PAGE}<p>{WRAPPED.replace(chr(10), f'<br>{chr(10)}')}</p></article></body></html>",
}


@pytest.mark.parametrize(("name", "content"), FILES.items(), ids=FILES)
def test_paragraphs_are_whole_in_every_format(tmp_path, name, content):
    (tmp_path / name).write_text(content, encoding="utf-8")
    stories = read_stories(tmp_path / name)
    assert stories["title"].tolist() == ["Cod quota cut"]
    assert stories["text"].tolist() == [SAID]


def test_what_was_unwrapped_is_read_again_as_it_is(tmp_path):
    (tmp_path / "plain.txt").write_text(FILES["plain.txt"], encoding="utf-8")
    stories = read_stories(tmp_path / "plain.txt")
    stories.to_json(tmp_path / "again.jsonl", orient="records", lines=True, date_format="iso")
    assert read_stories(tmp_path / "again.jsonl")["text"].tolist() == stories["text"].tolist()


def test_verses_and_programs_of_a_page_keep_their_lines(tmp_path):
    verse = "The boats go out\nbefore the day,\nand gulls go after\nacross the bay."
    (tmp_path / "a.html").write_text(f"{PAGE}{MARKUP}<pre>{verse}</pre></article></body></html>", encoding="utf-8")
    assert "before the day, and gulls" not in read_stories(tmp_path / "a.html")["text"][0]
