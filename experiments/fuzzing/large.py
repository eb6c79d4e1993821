"""Single inputs that are large or made to do harm, each read in a process of its own.

python experiments/fuzzing/large.py NAME RESULT
"""

from __future__ import annotations

import gzip
import io
import json
import logging
import resource
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

from seeds import MORE, SAID
from worker import BYTES, peak_mb

P = f"<p>{SAID}</p>".encode()
HEAD = b"<html><head><title>Cod quota cut</title></head><body>"
ITEM = b"<rss version='2.0'><channel><item><title>Cod</title><description>"
ENTRY = f"<item><title>Cod</title><description>{SAID}</description></item>".encode()
TEN = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))


def _zipped_zeros() -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive, archive.open("a.txt", "w") as member:
        for _ in range(1000):
            member.write(bytes(1_000_000))
    return packed.getvalue()


def _gzipped_letters() -> bytes:
    packed = io.BytesIO()
    with gzip.GzipFile(fileobj=packed, mode="w") as stream:
        for _ in range(1000):
            stream.write(b"a" * 1_000_000)
    return packed.getvalue()


def _table() -> bytes:
    return ("title,text\n" + "".join(f"Cod {n},{n} boats took part.\n" for n in range(1_000_000))).encode()


def _letter(n: int) -> bytes:
    part = b"--cod\nContent-Type: text/plain\n\n" + SAID.encode() + b"\n"
    return b"From: a@example.org\nContent-Type: multipart/mixed; boundary=cod\n\n" + part * n + b"--cod--\n"


def _paragraphs(n: int) -> bytes:
    boxes = (f"<div class='b{number % 7}'><p>{number} {SAID} {number}</p></div>" for number in range(n))
    return HEAD + "".join(boxes).encode()


def linked(n: int) -> bytes:
    return HEAD + b"<script type='application/ld+json'>[" + b"{}," * n + b"1]</script>" + P * 3


def _titled(title: str, source: str) -> bytes:
    return json.dumps({"title": title, "text": "The quota for cod was cut.", "source": source}).encode()


def _block(n: int) -> bytes:
    block = "\n".join(f"Cod {number}" for number in range(n))
    return b"\n".join(json.dumps({"text": f"{block}\nBoat {of}", "source": "Wire"}).encode() for of in range(12))


def _deep(n: int) -> dict[str, Callable[[], bytes]]:
    return {
        f"elements nested {n:,} deep.html": lambda: HEAD + b"<div>" * n + P + b"</div>" * n,
        f"elements nested {n:,} deep.rss": lambda: ITEM + b"<b>" * n + SAID.encode() + b"</b>" * n,
        f"escaped markup nested {n:,} deep.rss": lambda: ITEM + b"&lt;b&gt;" * n + SAID.encode() + b"</description>",
        f"lists nested {n:,} deep.json": lambda: b'[{"text":' + b"[" * n + b"]" * n + b"}]",
        f"objects nested {n:,} deep.jsonl": lambda: b'{"a":' * n + b"1" + b"}" * n,
        f"quotations nested {n:,} deep.md": lambda: b">" * n + SAID.encode(),
        f"letters nested {n:,} deep.eml": lambda: b"From: a\n" + b"Content-Type: message/rfc822\n\n" * n,
    }


def _numbered(piece: str, n: int) -> str:
    return "".join(piece.replace("%", str(number)) for number in range(n))


def _text(text: str) -> bytes:
    return json.dumps({"title": "Cod", "text": text}).encode()


LARGE: dict[str, Callable[[], bytes]] = {
    "a million lines.csv": _table,
    "200 MB.txt": lambda: (SAID + "\n").encode() * 2_000_000,
    "200 MB.html": lambda: HEAD + P * 1_900_000,
    "9 MB of short lines.txt": lambda: b"cod\n" * 2_300_000,
    "9 MB of paragraphs.html": lambda: HEAD + P * 85_000,
    "5,000 boxes.html": lambda: _paragraphs(5000),
    **{
        f"one line of 50 MB.{kind}": lambda: b"cod " * 12_500_000
        for kind in ("txt", "csv", "jsonl", "html", "eml", "warc")
    },
    **_deep(10_000),
    **_deep(100_000),
    "entity bomb.xml": lambda: (
        f'<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a0 "cod ">{TEN}]>'.encode() + ITEM + b"&a9;</description></item>"
    ),
    "entity bomb.html": lambda: f'<!DOCTYPE html [<!ENTITY a0 "cod ">{TEN}]><html><p>&a9;'.encode() + P,
    "zip bomb.zip": _zipped_zeros,
    "gzip bomb.txt.gz": _gzipped_letters,
    "gzip bomb.csv.gz": _gzipped_letters,
    "10,000 parts.eml": lambda: _letter(10_000),
    "30,000 letters.mbox": lambda: (f"From a\nFrom: a@example.org\n\n{MORE}\n".encode()) * 30_000,
    "a header of quotation marks.eml": lambda: b"From: " + b'"' * 30_000 + f"\n\n{SAID}".encode(),
    "900,000 tags.html": lambda: b"<a href=x>" * 900_000,
    "1,000,000 attributes.html": lambda: HEAD + b"<p " + b"".join(b"a%d " % n for n in range(1_000_000)) + b">" + P,
    "1,000,000 linked data.html": lambda: linked(1_000_000),
    "30,000 entries.rss": lambda: b"<rss version='2.0'><channel>" + ENTRY * 30_000,
    "45,000 comments.txt": lambda: b"Comments\nfoo\n" * 45_000 + b"Hashtags\n",
    "45,000 hashtags.txt": lambda: b"foo\nHashtags\n" * 45_000,
    "100,000 times.txt": lambda: b"Hashtags\nRelated Articles\n" + b"Wire\n20 minutes ago\nCod cut\n" * 33_000,
    "lines of bullets.txt": lambda: b"Hashtags\nRelated Articles\n" + b"1 | 2 | 3 | 4 | 5 | 6 | 7 | 8\n" * 90_000,
    "a block of 5,000 lines.jsonl": lambda: _block(5000),
    "a title with 100,000 publishers.jsonl": lambda: _titled("Cod" + " - Wi" * 100_000, "Wi"),
    "three titles with 30,000 publishers.jsonl": lambda: b"\n".join(
        _titled(f"Cod {number}" + "".join(f" - W{n}" for n in range(30_000)), "HD") for number in range(3)
    ),
    "an entity escaped 100,000 times.jsonl": lambda: json.dumps({"text": f"Cod &{'amp;' * 100_000}lt;"}).encode(),
    "100,000 quotes that do not end.csv": lambda: b"text\n" + b'x","\n' * 100_000,
    "one notice of 900,000 characters.jsonl": lambda: json.dumps({"text": "subscribe " * 90_000}).encode(),
    "9,000 days of no month.txt": lambda: _numbered("10. Brabz 2025 %\n", 9000).encode(),
    "9,000 days.txt": lambda: _numbered("10. Juni 2025, % Uhr\n", 9000).encode(),
    "20,000 times.html": lambda: HEAD + _numbered("<time>10 Brabz 2025 %</time>", 20_000).encode() + P,
    "20,000 headings.html": lambda: HEAD + _numbered("<h2>Cod quota cut %</h2>", 20_000).encode() + P,
    "a title of 1 MB.html": lambda: b"<title>" + b"Cod | " * 160_000 + b"</title><h1>Cod</h1>" + P,
    "a heading of 1 MB.html": lambda: HEAD + b"<h1>" + b"Cod " * 250_000 + b"</h1>" + P,
    "a list of 10,000 links.rss": lambda: ITEM + _numbered("&lt;li>&lt;a href='/%'>Cod %&lt;/a> Quay", 10_000).encode(),
    "20,000 letters' heads.txt": lambda: _numbered("From: Ann %\n", 20_000).encode(),
    "200,000 short lines.jsonl": lambda: _text("cod\n" * 200_000),
    "900,000 quotation marks.jsonl": lambda: _text('"' * 900_000),
    "900,000 opening marks.jsonl": lambda: _text("“" * 900_000),
    "900,000 points.jsonl": lambda: _text("." * 900_000),
    "figures alone.jsonl": lambda: _text(_numbered("% ", 130_000)),
    "outlines nested 10,000 deep.opml": lambda: b"<opml><body>" + b"<outline text='a'>" * 10_000,
    "5,000,000 bad lines.jsonl": lambda: b"{}\n" * 5_000_000,
    "30,000,000 objects.json": lambda: b"[" + b"{}," * 30_000_000 + b"{}]",
}


def main() -> None:
    name, result = sys.argv[1], Path(sys.argv[2])
    logging.disable(logging.CRITICAL)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"input.{name.split('.', 1)[1]}"
        path.write_bytes(LARGE[name]())
        resource.setrlimit(resource.RLIMIT_AS, (BYTES, BYTES))
        Path("/proc/self/clear_refs").write_text("5", encoding="ascii")
        import toolkit
        from toolkit.errors import ToolkitError

        start = time.perf_counter()
        try:
            stories = toolkit.read_stories(path)
            became = f"{len(stories):,} stories, {len(stories.attrs['rejected']):,} rejected"
        except ToolkitError as error:
            became = str(error).replace(f"{path}", name).removeprefix("no story could be read: ")[:200]
        seconds = round(time.perf_counter() - start, 1)
    record = {"seconds": seconds, "peak_mb": peak_mb(), "became": became}
    result.write_text(json.dumps(record), encoding="utf-8")


if __name__ == "__main__":
    main()
