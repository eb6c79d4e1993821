"""Web pages for the tests: an article, another one, and what stands around them."""

from __future__ import annotations

from toolkit.reading.formats.html import read_html
from toolkit.reading.sources.source import Source

SAID = [
    "The quota for cod in the northern sea was cut by a tenth on Monday after a night of talks in Oslo.",
    "The ministers of three countries had met for the fourth time since the beginning of the spring.",
    "Crews in Hull said that they would stay in port until somebody pays for the nets they cannot use.",
    "Scientists had asked for a deeper cut, because the stock is smaller than it was ten years ago.",
]
HULL = [
    "The crews of forty boats had come in the night, from ports as far away as Bergen, and tied up side by side.",
    "They want the state to pay for the weeks in which they may not sail, as it did after the last great cut.",
    "The port of Hull was closed on Tuesday after the crews had blocked its only gate with nets and boats.",
    "The harbour master asked them to leave by the evening, and said that nobody would be fined if they did.",
    "No ship had come in or gone out by noon, and two tankers waited outside for the tide to turn again.",
]
HEAD = """<title>Cod quota cut by a tenth | Harbour Dispatch</title>
<meta property="og:title" content="Cod quota cut by a tenth">
<meta property="og:site_name" content="Harbour Dispatch">
<meta property="article:published_time" content="2025-06-10T22:15:00+02:00">
<link rel="canonical" href="https://dispatch.example/cod-quota">"""
TEASERS = """<aside><h3>Related stories</h3><ul>
<li><a href="/1">Herring spared as ministers look the other way</a></li>
<li><a href="/2">How a small port lived through the last great cut</a></li></ul></aside>"""


def page(body: str, head: str = HEAD) -> bytes:
    return f'<!doctype html><html lang="en-GB"><head>{head}</head><body>{body}</body></html>'.encode()


def paragraphs(texts: list[str]) -> str:
    return "".join(f"<p>{text}</p>" for text in texts)


def article(texts: list[str], title: str = "Cod quota cut by a tenth") -> str:
    return f"<article><h1>{title}</h1>{paragraphs(texts)}</article>"


def read(content: bytes) -> list[dict]:
    return [story for _, story in read_html(Source("page.html", content=content))]
