"""Small valid documents of each kind that the toolkit reads, in this project's own words: what is then damaged."""

from __future__ import annotations

import gzip
import io
import json
import tarfile
import zipfile

SAID = "The quota for cod was cut by a tenth on Monday, the ministers said in Oslo after a night of talks."
MORE = "Crews in Hull blocked the only gate of the port with their nets. They want the quota of last year back."
FETCHED = "2025-06-10T22:00:00Z"
ROWS = (
    {"title": "Cod quota cut - Civic Wire", "text": SAID, "published": FETCHED, "source": "Civic Wire", "url": ""},
    {"title": "Port of Hull blocked", "text": MORE, "published": "June 9, 2025, 5:30 PM EDT", "source": "Quay Gazette"},
)
ODD_ROWS = (
    {
        "title": {"rendered": "Cod &amp; herring"},
        "content": {"rendered": f"<p>{SAID}</p><p>{MORE}</p>"},
        "date": 1749592800,
    },
    {
        "headline": "&lt;b&gt;Hull&lt;/b&gt; #39;s port",
        "body": [SAID, MORE],
        "publishedAt": "vor 2 Stunden",
        "source": {"name": "W"},
    },
)
FOREIGN_PAGE = f"""Fangquote gekürzt
Hafenbote
10. Juni 2025, 10.30 Uhr
{SAID}
Quai Gazette
il y a 2 heures
Le port est bloqué
{MORE}
港の新聞
2時間前
"""
PAGE = f"""Cod quota cut
By Ann Example
{SAID}
Share
{MORE}
Hashtags
#cod #quota
Related Articles
Harbour Dispatch
20 minutes ago
- Harbour Dispatch
Rocket in orbit
The rocket reached its orbit on Tuesday. READ MORE: Satellites
Quay Gazette · 2 hours ago
Herring spared
The quota for herring stays what it was, the third year in a row.
"""
MARKDOWN = f"""---
title: "Cod quota cut"
date: 2025-06-10
---
# Cod quota cut

The *quota* for **cod** was cut, says [the board](https://example.org/cod "Cod").

> {SAID}

```
code
```
- {MORE}
![Picture](cod.png) `code` <https://example.org>
"""
LINKED = json.dumps({"@type": "NewsArticle", "datePublished": FETCHED, "author": [{"name": "Ann Example"}]})
HTML = f"""<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Cod quota cut | Civic Wire</title>
<meta property="article:published_time" content="{FETCHED}"><meta property="og:site_name" content="Civic Wire">
<link rel="canonical" href="https://example.org/cod"><script type="application/ld+json">{LINKED}</script></head><body>
<nav><ul><li><a href="/">Home</a></li></ul></nav><article><h1>Cod quota cut</h1><time datetime="{FETCHED}">Monday</time>
<p>{SAID}</p><div class="ad">Advertisement</div><p>{MORE} <a href="/hull">Hull</a></p><figure><img src="a.png">
<figcaption>Nets in Hull.</figcaption></figure><ul><li><a href="/b">Three more ports are closed</a></li></ul></article>
<article><h2>Herring spared</h2><p>{MORE * 6}</p></article><footer>All rights reserved</footer></body></html>"""
RSS = f"""<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Civic Wire</title>
<link>https://example.org/</link><language>en-GB</language><item><title>Cod quota cut</title><guid>cod-1</guid>
<link>/cod</link><pubDate>Tue, 10 Jun 2025 22:00:00 GMT</pubDate><description>&lt;p&gt;{SAID}&lt;/p&gt;</description>
<content:encoded><![CDATA[<p>{MORE}</p>]]></content:encoded></item></channel></rss>"""
ATOM = f"""<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://example.org/"><title>Quay Gazette</title>
<entry><id>urn:cod</id><title type="html">Cod &amp;amp; herring</title><updated>{FETCHED}</updated><link href="cod"/>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>{SAID}</p></div></content></entry></feed>"""
RDF = f"""<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
<channel><title>Wire</title></channel><item><title>Cod</title><description>{SAID}</description></item></rdf:RDF>"""
LETTER = f"""From: Civic Wire <wire@example.org>
Subject: =?utf-8?q?Cod_quota_cut_=E2=80=93_again?=
Date: Tue, 10 Jun 2025 22:00:00 +0000
MIME-Version: 1.0
Content-Language: en
Content-Type: multipart/alternative; boundary="cod"

--cod
Content-Type: text/plain; charset="iso-8859-1"
Content-Transfer-Encoding: quoted-printable

{SAID} =E9
--cod
Content-Type: text/html; charset=utf-8
Content-Transfer-Encoding: base64

PHA+VGhlIHF1b3RhIGZvciBjb2Qgd2FzIGN1dC48L3A+
--cod--
"""
SAVED = f"""From: <Saved by Blink>
Snapshot-Content-Location: https://example.org/cod
Subject: =?utf-8?Q?Cod=20quota=20cut?=
MIME-Version: 1.0
Content-Type: multipart/related; type="text/html"; boundary="cod"

--cod
Content-Type: text/html
Content-ID: <frame@mhtml.blink>
Content-Transfer-Encoding: 8bit
Content-Location: https://example.org/cod

{HTML}
--cod
Content-Type: image/png
Content-Transfer-Encoding: base64
Content-Location: https://example.org/a.png

iVBORw0KGgo=
--cod--
"""
PLAIN_LETTER = f"From: Ann Example <ann@example.org>\nSubject: Port blocked\nDate: 9 Jun 2025 10:00 EDT\n\n{MORE}\n"

TITLES = ("Cod quota cut again by a tenth", "Port of Hull blocked for a day", "Herring spared for a third year")
OPML = """<?xml version="1.0"?><opml version="2.0"><head><title>Sea</title></head><body><outline text="Ports">
<outline type="rss" text="Wire" xmlUrl="https://example.org/wire.rss"/><outline type="link" url="https://example.org/"/>
</outline><outline text="Quay" xmlUrl="feed://example.org/quay"/></body></opml>"""
ADDRESSES = "# Sea\nhttps://example.org/wire.rss\nQuay feed:https://example.org/quay\n"
ADDRESS_TABLE = "name,feed\nWire,https://example.org/wire.rss\nQuay,https://example.org/quay\n"
LISTED = "".join(f"<li><a href='https://example.org/{n}'>{one}</a> <b>Quay</b></li>" for n, one in enumerate(TITLES))
AGGREGATED = f"""<rss version="2.0"><channel><title>All the sea - Collected News</title><item>
<title>{TITLES[0]} - Quay</title><link>https://example.org/0</link><source url="https://example.org">Quay</source>
<description>{LISTED.replace("<", "&lt;")}</description></item><item><title>{TITLES[1]}</title>
<description><![CDATA[submitted by <a href="/u/ann">/u/ann</a> <a href="/1">[link]</a> <a href="/c">[comments]</a>]]>
</description></item><item><title>{TITLES[2]}</title><description><![CDATA[<p>{MORE}</p><p>The post
<a href="/2">{TITLES[2]}</a> appeared first on <a href="/">Quay</a>.</p>]]></description></item></channel></rss>"""
READER_ANSWER = {
    "id": "user/-/state/com.google/reading-list",
    "items": [
        {
            "title": TITLES[0],
            "published": 1749592800,
            "summary": {"content": f"<p>{SAID}</p>"},
            "alternate": [{"href": "https://example.org/0"}],
            "origin": {"title": "Quay", "htmlUrl": "https://example.org"},
        }
    ],
}
LISTING_ANSWER = {
    "kind": "Listing",
    "data": {
        "after": "t3_a",
        "children": [
            {
                "kind": "t3",
                "data": {"title": one, "selftext": MORE, "created_utc": 1749592800.0, "url": "https://a.org"},
            }
            for one in TITLES
        ],
    },
}
NEWSLETTER_ITEMS = "\n\n".join(
    f"{n}. {one.upper()}\n\n{SAID} {n}\n{MORE}\nhttps://example.org/{n}" for n, one in enumerate(TITLES, start=1)
)
NEWSLETTER = f"""From: The Morning Catch <catch@example.org>
Subject: Your morning catch
Date: Tue, 10 Jun 2025 06:00:00 +0000
Content-Type: text/plain; charset=utf-8; format=flowed; delsp=yes

Good morning. \nHere is the catch.

{NEWSLETTER_ITEMS}

> {SAID} \n> {MORE}
--\x20
Unsubscribe: https://example.org/no
"""
ROWS_OF_LETTER = "".join(
    f"<tr><td><h2>{one}</h2><p>{SAID}</p><p>{MORE}</p><a href='https://example.org/{n}'>Read on</a></td></tr>"
    for n, one in enumerate(TITLES)
)
HTML_NEWSLETTER = f"""From: The Morning Catch <catch@example.org>
Subject: Your morning catch
MIME-Version: 1.0
Content-Type: text/html; charset=utf-8

<table>{ROWS_OF_LETTER}<tr><td>You get this as you asked for it. Unsubscribe</td></tr></table>
"""
WRAPPED = """The quota for cod was cut by a tenth on Monday, the ministers said in
Oslo after a night of talks, and crews in Hull blocked the only gate of
the port with their nets.

   They want the quota of last year back, a speaker of theirs said in a
   short state-
   ment that was read aloud at noon. Nobody came.

- Cod: 12,000 tonnes
- Herring: 9,000 tonnes
"""
PRE = f"<html><head><title>{TITLES[0]}</title></head><body><h1>{TITLES[0]}</h1><pre>{WRAPPED}</pre></body></html>"
STEPS = "".join(
    f"<article><time datetime='2025-06-10T{9 + n}:30Z'>{9 + n}:30</time><h2>{one}</h2><p>{SAID}</p></article>"
    for n, one in enumerate(TITLES)
)
LIVE = (
    f"<html><head><title>{TITLES[1]} - live</title></head><body><main><h1>{TITLES[1]}</h1>{STEPS}</main></body></html>"
)
BOXES = "".join(
    f"<article><b>Quay</b><time>{n + 2} hours ago</time><h3><a href='/{n}'>{one}</a></h3><p>{SAID} {MORE}</p></article>"
    for n, one in enumerate(TITLES)
)
ALONE = f"<article><h1>{TITLES[0]}</h1><p>{SAID}</p><p>{MORE * 3}</p></article>"
CARDS = f"<html><head><title>{TITLES[0]} - Sea</title></head><body><main>{ALONE}{BOXES}</main></body></html>"
CARDS_TEXT = "\n".join(f"Quay\n{n + 2} hours ago\n{one}\n{MORE}\nMore\n" for n, one in enumerate(TITLES))
QUOTED = """OSLO, June 10 (Civic Wire) - "The quota is cut," Ann Example said. "We won't pay."
HAMBURG (dpa) - „Die Quote ist gekürzt“, sagte Berg am Montag. »Wir zahlen nicht!« Das ist alles.
« Le quota est réduit », a dit Mme Berg. “Non! – dit-il – ‘jamais’.” ”Nej”, sade Ek. ”Vi går.”
東京（共同）「漁獲枠は引き下げられた。」と述べた。『港』は《閉鎖》。周一，部长说：“配额削减了。”
— Квота снижена, — сказал Берг. «Мы „не платим“».
"""
KILL_NOTICES = """CORRECTION: The story of Monday said three boats; it was twenty-one.
EDITORS: Kill the story "Port blocked". It is withdrawn. A refiled version follows.
At least thirty-one of 4,000 sailors drowned, up from two dozen. Einundzwanzig Boote, vingt et un bateaux, 二十一隻.
"""
SPOKEN = [one.encode() for one in (PAGE, FOREIGN_PAGE, WRAPPED, QUOTED, KILL_NOTICES, CARDS_TEXT, NEWSLETTER_ITEMS)]


def _csv(delimiter: str) -> bytes:
    lines = [["title", "text", "published"], *([row["title"], f'"{row["text"]}"', "2025-06-10"] for row in ROWS)]
    return "\n".join(delimiter.join(cells) for cells in lines).encode()


def _parquet() -> bytes:
    import pyarrow
    from pyarrow import parquet

    packed = io.BytesIO()
    parquet.write_table(pyarrow.Table.from_pylist(list(ROWS)), packed)
    return packed.getvalue()


def _arrow(*, as_file: bool) -> bytes:
    import pyarrow
    from pyarrow import ipc

    packed, table = io.BytesIO(), pyarrow.Table.from_pylist(list(ROWS))
    with (ipc.new_file if as_file else ipc.new_stream)(packed, table.schema) as writer:
        writer.write_table(table)
    return packed.getvalue()


def record(payload: bytes, kind: str, content_type: str) -> bytes:
    """Return a record of a web archive."""
    head = f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Date: {FETCHED}\r\nWARC-Target-URI: https://example.org/cod\r\n"
    head += f"Content-Type: {content_type}\r\nContent-Length: {len(payload)}\r\n\r\n"
    return head.encode() + payload + b"\r\n\r\n"


def _warc() -> bytes:
    answers = [
        ("text/html; charset=utf-8", HTML, ""),
        ("text/plain; charset=cp1252", PAGE, "Content-Encoding: gzip\r\n"),
    ]
    records = [record(b"software: cod\r\n", "warcinfo", "application/warc-fields")]
    for content_type, page, more in answers:
        body = gzip.compress(page.encode(), mtime=0) if more else page.encode()
        answer = f"HTTP/1.1 200 OK\r\nContent-Type: {content_type}\r\n{more}\r\n".encode() + body
        records.append(record(answer, "response", "application/http; msgtype=response"))
    return b"".join(records)


def _wet() -> bytes:
    return record(PAGE.encode(), "conversion", "text/plain")


def zipped(files: dict[str, bytes]) -> bytes:
    """Return a zip archive of files."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(zipfile.ZipInfo(name), content)
    return packed.getvalue()


def tarred(files: dict[str, bytes], mode: str = "w") -> bytes:
    """Return a tar archive of files; `mode` says how it is packed."""
    packed = io.BytesIO()
    with tarfile.open(fileobj=packed, mode=mode) as archive:
        for name, content in files.items():
            info = tarfile.TarInfo(name)
            info.size = len(content)
            archive.addfile(info, io.BytesIO(content))
    return packed.getvalue()


_JSON = json.dumps({"meta": {"n": 1e3}, "stories": list(ROWS)}, ensure_ascii=False).encode()
_JSONL = "\n".join(json.dumps(row) for row in ROWS).encode()
_ODD_JSONL = "\n".join(json.dumps(row) for row in ODD_ROWS).encode()
_ANSWERS = [json.dumps(one).encode() for one in (READER_ANSWER, LISTING_ANSWER)]
_FILES = {"cod.txt": PAGE.encode(), "a/b.jsonl": _JSONL, "../out.txt": b"x", "c.rss": RSS.encode()}

# Lists of addresses: there is no story in them, only what may be fetched.
LISTS = [
    OPML.encode(),
    ADDRESSES.encode(),
    ADDRESS_TABLE.encode(),
    json.dumps([{"feed_url": "https://a.org"}]).encode(),
]

# Of each ending: what it may hold. An ending that is new needs a line here; the tests say so.
SEEDS: dict[str, list[bytes]] = {
    **{key: [*SPOKEN, SAID.encode()] for key in (".txt", ".text")},
    **{key: [MARKDOWN.encode()] for key in (".md", ".markdown")},
    **{
        key: [one.encode() for one in (HTML, f"<p>{SAID}<p>{MORE}", PRE, LIVE, CARDS)]
        for key in (".html", ".htm", ".xhtml")
    },
    **{
        key: [RSS.encode(), ATOM.encode(), RDF.encode(), AGGREGATED.encode()]
        for key in (".xml", ".rss", ".atom", ".rdf")
    },
    **{
        key: [
            one.encode() for one in (LETTER, f"From a\n{PLAIN_LETTER}\nFrom b\n{LETTER}", NEWSLETTER, HTML_NEWSLETTER)
        ]
        for key in (".eml", ".mbox")
    },
    **{key: [SAVED.encode()] for key in (".mhtml", ".mht")},
    ".opml": LISTS[:1],
    ".json": [_JSON, json.dumps(ROWS[0]).encode(), json.dumps({"articles": ODD_ROWS}).encode(), *_ANSWERS],
    **{key: [_JSONL, _ODD_JSONL, b"\n".join(_ANSWERS)] for key in (".jsonl", ".ndjson")},
    **{
        key: [_csv(","), _csv(";"), _csv("\t"), _csv(",").decode().encode("utf-16")] for key in (".csv", ".tsv", ".tab")
    },
    ".parquet": [_parquet()],
    **{key: [_arrow(as_file=True), _arrow(as_file=False)] for key in (".feather", ".arrow")},
    ".warc": [_warc(), gzip.compress(_warc(), mtime=0)],
    ".wet": [_wet(), gzip.compress(_wet(), mtime=0)],
    ".zip": [zipped(_FILES)],
    ".tar": [tarred(_FILES)],
    ".tar.gz": [tarred(_FILES, "w:gz"), tarred(_FILES, "w:xz")],
    "": [
        *(PAGE.encode(), HTML.encode(), ATOM.encode(), _JSON, _JSONL, gzip.compress(PAGE.encode(), mtime=0)),
        *(_csv("\t"), MARKDOWN.encode(), LETTER.encode(), f"From a\n{LETTER}".encode(), SAVED.encode(), zipped(_FILES)),
        *(
            "周一，部长们在奥斯陆经过一夜谈判后表示，鳕鱼配额削减了十分之一。".encode("gb18030"),
            PAGE.encode("utf-16-le"),
        ),
    ],
}
