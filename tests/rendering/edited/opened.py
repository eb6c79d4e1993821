"""What an output is, read as its readers do: its form, what it says, and where it leads."""

from __future__ import annotations

import csv
import json
import re
from collections import Counter
from collections.abc import Iterator
from email import message_from_bytes
from email.policy import default
from io import BytesIO, StringIO
from typing import Any, NamedTuple

import pandas as pd
import yaml
from lxml import etree, html
from markdown_it import MarkdownIt


class Shown(NamedTuple):
    """What an output is: its form, which no name changes; what it says; where it leads."""

    form: Any
    says: str
    links: frozenset[str] = frozenset()


def of_html(page: str) -> Shown:
    elements = list(html.fromstring(page).iter(etree.Element))
    links = frozenset(
        value
        for one in elements
        for name, value in one.attrib.items()
        if name in ("href", "src", "action", "xlink:href")
    )
    return Shown(Counter(one.tag for one in elements), html.fromstring(page).text_content(), _outside(links))


def _outside(links: frozenset[str]) -> frozenset[str]:
    return frozenset(link for link in links if not link.startswith("#"))


def of_markdown(text: str) -> Shown:
    body = text
    front: dict[str, Any] = {}
    if text.startswith("---\n"):
        _, matter, body = re.split(r"^---\n", text, maxsplit=2, flags=re.MULTILINE)
        front = yaml.safe_load(matter)
    tokens = MarkdownIt("commonmark").enable("table").parse(body)
    every = [one for token in tokens for one in (token, *(token.children or ()))]
    links = frozenset(str(one.attrGet("href")) for one in every if one.type == "link_open")
    kinds = Counter(one.type for one in every if not one.type.startswith(("text", "softbreak")))
    return Shown((kinds, sorted(front)), " ".join(one.content for one in every if one.type == "text"), _outside(links))


def of_json(text: str | bytes) -> Shown:
    said = text if isinstance(text, str) else text.decode()
    return Shown(_keys(json.loads(said)), said)


def _keys(told: Any) -> Any:
    if isinstance(told, dict):
        return {key: _keys(value) for key, value in told.items()}
    return [_keys(one) for one in told] if isinstance(told, list) else type(told)


def of_csv(table: bytes) -> Shown:
    rows = list(csv.reader(StringIO(table.decode("utf-8-sig"), newline="")))
    cells = [cell for row in rows for cell in row]
    assert [cell for cell in cells if cell.startswith(tuple("=+-@\t\r"))] == []
    return Shown([len(row) for row in rows], " ".join(cells))


def of_parquet(table: bytes) -> Shown:
    frame = pd.read_parquet(BytesIO(table))
    return Shown((frame.shape, list(frame.columns)), "")


def of_letter(letter: bytes) -> Shown:
    message = message_from_bytes(letter, policy=default)
    assert not message.defects
    text, page = (part.get_content() for part in message.iter_parts())
    shown = of_html(page)
    blocks = len(re.split(r"\n\s*\n", text))
    return Shown((sorted(message.keys()), blocks, shown.form), f"{text} {shown.says} {message['Subject']}", shown.links)


def of_word(document: bytes) -> Shown:
    import docx

    opened = docx.Document(BytesIO(document))
    links = frozenset(one.target_ref for one in opened.part.rels.values() if one.is_external)
    styles = Counter(one.style.name for one in opened.paragraphs)
    return Shown(styles, "\n".join(one.text for one in opened.paragraphs), links)


def of_pdf(document: bytes) -> Shown:
    from pypdf import PdfReader

    reader = PdfReader(BytesIO(document))
    notes = [note.get_object() for page in reader.pages for note in page.get("/Annots", ())]
    actions = [note["/A"] for note in notes if "/A" in note]
    assert {action["/S"] for action in actions} <= {"/URI", "/GoTo"}
    links = frozenset(str(action["/URI"]) for action in actions if "/URI" in action)
    titles = list(_titles(reader.outline))
    return Shown((sorted(reader.trailer["/Root"]), len(titles)), "\n".join(titles), links)


def _titles(outline: Any) -> Iterator[str]:
    for one in outline:
        if isinstance(one, list):
            yield from _titles(one)
        else:
            yield str(one.title)


def of_drawing(svg: str) -> Shown:
    root = etree.fromstring(svg.encode())
    links = frozenset(value for one in root.iter() for name, value in one.attrib.items() if name.endswith("href"))
    kinds = frozenset(one.tag for one in root.iter(etree.Element))
    return Shown(kinds, " ".join(root.itertext()), _outside(links))


def of_text(text: str) -> Shown:
    return Shown(text.count("\n"), text)


def of_spec(spec: dict[str, Any]) -> Shown:
    """Read the spec of a chart: its words beside the data, but for titles, and its rows."""
    rows = [row for rows in spec.pop("datasets").values() for row in rows]
    fields = {field for row in rows for field in row}
    return Shown(
        (fields, _words_in(spec) & {"expr", "signal", "url", "href", "test"}), json.dumps(rows, ensure_ascii=False)
    )


def _words_in(found: Any) -> set[str]:
    if isinstance(found, dict):
        return {*found, *(text for one in found.values() for text in _words_in(one))}
    return {text for one in found for text in _words_in(one)} if isinstance(found, list) else set()
