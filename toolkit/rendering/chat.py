"""A report as messages: plain text, as Slack and as Discord take it, split between items, within their limits."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from toolkit.rendering.edition.make import edition_of
from toolkit.rendering.edition.records import Edition, Item
from toolkit.rendering.figures import counted
from toolkit.rendering.lines import behind_title, counts, source_of, told, told_beside_lead, year_of
from toolkit.rendering.news_wording import since_when
from toolkit.rendering.plain import plain, safe_link, shortened
from toolkit.report.records import Report
from toolkit.stories.records import Story

Flavour = Literal["text", "slack", "discord"]

_LONGEST_TITLE, _LONGEST_LINE, _LONGEST_QUOTE, _LONGEST_LINK = 200, 300, 600, 500
_GAP = "\n\n"
_DISCORD_MARKUP = re.compile(r"([\\*_~`|>#\[\]<])")
_SUPPRESS_EMBEDS = 4


@dataclass(frozen=True, slots=True)
class _Manner:
    """How a service takes a message: how long at most, what is escaped, bold and a link, and what is around it."""

    most: int
    escaped: Callable[[str], str]
    bold: Callable[[str], str]
    linked: Callable[[str, str], str]
    payload: Callable[[str], Any]


def _for_slack(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _for_discord(text: str) -> str:
    return _DISCORD_MARKUP.sub(r"\\\1", text)


_MANNERS: Mapping[Flavour, _Manner] = {
    "text": _Manner(4_000, str, str, "{0}\n{1}".format, str),
    "slack": _Manner(
        3_000,
        _for_slack,
        "*{}*".format,
        lambda text, url: f"<{_for_slack(url).replace('|', '%7C')}|{text}>",
        lambda text: {"text": text, "unfurl_links": False, "unfurl_media": False},
    ),
    "discord": _Manner(
        2_000,
        _for_discord,
        "**{}**".format,
        lambda text, url: f"[{text}](<{url}>)",
        lambda text: {"content": text, "allowed_mentions": {"parse": []}, "flags": _SUPPRESS_EMBEDS},
    ),
}


def chat_messages(report: Report, flavour: Flavour, most: int, link: str = "") -> tuple[bytes, ...]:
    """Write a report as messages that can be posted.

    Parameters
    ----------
    report : Report
    flavour : {"text", "slack", "discord"}
    most : int
        The most messages; the last one says how many items are left.
    link : str
        Where the rest can be read.

    Examples
    --------
    >>> from toolkit import build_report
    >>> report = build_report(["The quota for cod was cut by a tenth on Monday."])
    >>> print(chat_messages(report, "text", most=1)[0].decode())
    News digest
    1 story, 1 event, 1 theme, 1 language
    <BLANKLINE>
    The quota for cod was cut by a tenth on Monday.
    1 report.
    """
    manner, edition = _MANNERS[flavour], edition_of(report)
    texts = packed(list(_blocks(edition, manner)), manner.most, most, lambda n_left: _rest(n_left, manner, link))
    payloads = [manner.payload(text) for text in texts]
    return tuple(
        (one if isinstance(one, str) else json.dumps(one, ensure_ascii=False, sort_keys=True)).encode()
        for one in payloads
    )


def packed(blocks: Sequence[str], limit: int, most: int, rest: Callable[[int], str]) -> list[str]:
    r"""Put blocks into at most so many messages, each whole, in their order; the last says how many are left.

    Examples
    --------
    >>> packed(["cod", "crab", "hake", "eel"], limit=10, most=9, rest="{} more".format)
    ['cod\n\ncrab', 'hake\n\neel']
    >>> packed(["cod", "crab", "hake", "eel"], limit=12, most=1, rest="{} more".format)
    ['cod\n\n3 more']
    """
    messages = list[list[str]]()
    for block in blocks:
        if messages and size_of(_GAP.join([*messages[-1], block])) <= limit:
            messages[-1].append(block)
        else:
            messages.append([block])
    n_left = sum(map(len, messages[most:]))
    del messages[most:]
    if n_left:
        while messages[-1] and size_of(_GAP.join([*messages[-1], rest(n_left)])) > limit:
            messages[-1].pop()
            n_left += 1
        messages[-1].append(rest(n_left))
    return [_GAP.join(message) for message in messages]


def size_of(text: str) -> int:
    r"""Return how long a text is as services count it, where a letter beyond the first 65,536 counts as two.

    Examples
    --------
    >>> size_of("cod"), size_of("\N{FISH}")
    (3, 2)
    """
    return len(text.encode("utf-16-le")) // 2


def _blocks(edition: Edition, manner: _Manner) -> Iterator[str]:
    """Write the head, the top stories with a quote, then what else there is, theme by theme."""
    year = year_of(edition)
    head = [manner.bold(manner.escaped(shortened(edition.title, _LONGEST_TITLE)))]
    head += [manner.escaped(one) for one in (", ".join(counts(edition)), since_when(edition, year)) if one]
    yield "\n".join(head)
    for item in edition.top:
        yield _top(item, edition, manner)
    told_before = {item.event.id for item in edition.top}
    for label, items in _themes(edition):
        left = [item for item in items if item.event.id not in told_before]
        for number, item in enumerate(left):
            said = shortened(told(item, year, edition.late), _LONGEST_LINE)
            line = _line(item.central, said, manner)
            yield f"{manner.bold(manner.escaped(shortened(label, _LONGEST_TITLE)))}\n{line}" if not number else line
    for story in edition.unthemed:
        yield _line(story, shortened(behind_title(story, year, edition.late), _LONGEST_LINE), manner)


def _themes(edition: Edition) -> Iterator[tuple[str, list[Item]]]:
    for section in edition.sections:
        yield section.theme.label, list(section.item_of.values())
    for shelf in edition.more:
        yield shelf.part.label if shelf.part else "", list(shelf.items)


def _top(item: Item, edition: Edition, manner: _Manner) -> str:
    year = year_of(edition)
    parts = [manner.bold(_headline(item.face, manner))]
    said = manner.escaped(shortened(told(item, year, edition.late), _LONGEST_LINE))
    beside = manner.escaped(shortened(told_beside_lead(item, year, edition.late), _LONGEST_LINE))
    if item.lead is not None and len(item.lead.quote.text) <= _LONGEST_QUOTE:
        parts.append(f"> {manner.escaped(' '.join(plain(item.lead.quote.text).split()))}")
        parts.append(manner.escaped(f"— {shortened(source_of(item.lead.story, year, edition.late), _LONGEST_LINE)}"))
    whole = "\n".join([*parts, said] if len(parts) == 1 else filter(None, [*parts, beside]))
    return whole if size_of(whole) <= manner.most else "\n".join([parts[0], said])


def _line(story: Story, said: str, manner: _Manner) -> str:
    return "\n".join(filter(None, [f"• {_headline(story, manner)}", manner.escaped(said)]))


def _headline(story: Story, manner: _Manner) -> str:
    title, url = manner.escaped(shortened(story.title, _LONGEST_TITLE)), safe_link(story.url)
    return manner.linked(title, url) if url and title and len(url) <= _LONGEST_LINK else title


def _rest(n_left: int, manner: _Manner, link: str) -> str:
    said = manner.escaped(f"And {counted(n_left, 'more item', 'more items')}.")
    return f"{said} {link}".rstrip()
