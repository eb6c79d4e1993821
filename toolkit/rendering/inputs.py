"""The inputs of a scheduled digest and how each is: a table for people, JSON for programs, a list for feed readers."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from datetime import datetime
from zoneinfo import ZoneInfo

from lxml import etree

from toolkit.rendering.columns import table_in_columns
from toolkit.rendering.plain import json_escaped, plain, shortened
from toolkit.rendering.times import iso_time
from toolkit.stories.inputs import HIDDEN, InputHealth

_LONGEST_NAME, _LONGEST_ERROR = 48, 100
_FIGURES = (3, 4)


def text_inputs(inputs: Sequence[InputHealth], timezone: str = "UTC") -> str:
    r"""Write a row an input: when it last answered and had something new, what failed, when it may be asked again.

    Examples
    --------
    >>> from datetime import UTC
    >>> at = datetime(2025, 6, 10, 7, tzinfo=UTC)
    >>> feed = InputHealth("https://quay.example/feed", "Quay", at, last_ok=at, last_new=at, new_a_day=2.5)
    >>> print(text_inputs([feed, InputHealth("sea.csv", "sea.csv")]).rpartition("\n\n")[0])
    source   last answer       last new          new a day  failures  next ask  last error
    Quay     2025-06-10 07:00  2025-06-10 07:00        2.5         0  -         -
    sea.csv  never             -                         -         0  -         -
    """
    zone = ZoneInfo(timezone)
    head = ["source", "last answer", "last new", "new a day", "failures", "next ask", "last error"]
    table = table_in_columns(head, [_cells(one, zone) for one in inputs], _FIGURES)
    moved = [f"{plain(one.name)} has moved for good to {plain(one.moved_to)}\n" for one in inputs if one.moved_to]
    return f"{table}\n{''.join(moved)}Times in {timezone}; failures are those since the last answer.\n"


def json_inputs(inputs: Iterable[InputHealth]) -> str:
    """Write all that is known of inputs, times in UTC.

    Examples
    --------
    >>> json.loads(json_inputs([InputHealth("sea.csv", "Sea")]))["sources"][0]["input"]
    'sea.csv'
    """
    told = [
        {name: iso_time(value) if isinstance(value, datetime) else value for name, value in asdict(one).items()}
        for one in inputs
    ]
    return json_escaped(json.dumps({"sources": told}, ensure_ascii=False, indent=2)) + "\n"


def opml_inputs(inputs: Iterable[InputHealth], title: str) -> bytes:
    """Write the addresses among inputs as OPML, which feed readers import; files, lists and secrets are left out.

    Examples
    --------
    >>> written = opml_inputs([InputHealth("https://quay.example/feed", "Quay"), InputHealth("sea.csv", "")], "Sea")
    >>> print(written.decode().splitlines()[6].strip())
    <outline type="rss" text="Quay" title="Quay" xmlUrl="https://quay.example/feed"/>
    """
    opml = etree.Element("opml", version="2.0")
    etree.SubElement(etree.SubElement(opml, "head"), "title").text = plain(title)
    body = etree.SubElement(opml, "body")
    for one in inputs:
        if one.input.lower().startswith(("http://", "https://")) and not one.is_list and HIDDEN not in one.input:
            name = plain(one.name)
            etree.SubElement(body, "outline", type="rss", text=name, title=name, xmlUrl=plain(one.input))
    written: bytes = etree.tostring(opml, encoding="utf-8", xml_declaration=True, pretty_print=True)
    return written


def _cells(one: InputHealth, zone: ZoneInfo) -> list[str]:
    is_failing = one.n_failures_running > 0
    return [
        shortened(one.name, _LONGEST_NAME),
        _when(one.last_ok, zone) if one.last_ok else "never",
        "(a list)" if one.is_list else _when(one.last_new, zone),
        "-" if one.is_list or not one.last_ok else f"{one.new_a_day:,.1f}",
        f"{one.n_failures_running:,}",
        _when(one.not_before, zone),
        shortened(one.last_error, _LONGEST_ERROR) if is_failing else _past_error(one, zone),
    ]


def _past_error(one: InputHealth, zone: ZoneInfo) -> str:
    return f"({_when(one.last_failed, zone)}: {shortened(one.last_error, _LONGEST_ERROR)})" if one.last_failed else "-"


def _when(moment: datetime | None, zone: ZoneInfo) -> str:
    return f"{moment.astimezone(zone):%Y-%m-%d %H:%M}" if moment else "-"
