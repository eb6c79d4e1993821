"""The items of a newsletter: a letter whose headings part it into several stories."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise, takewhile
from statistics import median

from toolkit.cleaning.boilerplate import is_boilerplate, is_cross_reference, is_prose
from toolkit.languages.profile import in_any_language
from toolkit.languages.script import count_words
from toolkit.reading.pages.letter_blocks import Block
from toolkit.stories.rows import RawStory

# The strongest first.
_KINDS = (
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "underlined",
    "numbered",
    "marked",
    "starred",
    "capitals",
    "bold",
    "link",
    "plain",
)
_FEWEST_ITEMS = 2
_FEWEST_HEADLINES = 3
_ITEM = re.compile(r"^(?:[-–—*+•·>»]|\(?\d{1,2}[.):])\s+")
_FEWEST_WORDS_OF_A_HEADLINE = 3
_MOST_WORDS_OF_AN_INTRODUCTION = 40
_OF_HEADINGS, _LINKED = 0.6, 0.5
_LETTER_END = re.compile("|".join(in_any_language("letter_ends")), re.IGNORECASE)
_LONGEST_LETTER_END = 300

_Item = tuple[Block, Sequence[Block]]


def items_of_letter(blocks: Sequence[Block]) -> list[RawStory]:
    """Return the stories that the headings of a letter part, each with its title, text and link; none if it is one.

    It is several if at least two headings of one kind, most of them headlines, have running text behind them, and
    either most items end with a link of their own, or nothing but a greeting stands before the first.

    Examples
    --------
    >>> cod = [Block("Cod quota cut again", "h2"), Block("The quota for cod was cut on Monday.")]
    >>> eel = [Block("Eel spared this year", "h2"), Block("The quota for eel is as it was.")]
    >>> [story["title"] for story in items_of_letter([*cod, *eel])]
    ['Cod quota cut again', 'Eel spared this year']
    """
    body = list(blocks[: _end(blocks)])
    found = [items for kind in _KINDS if _are_stories(kind, body, items := _parted(kind, body))]
    best = max(found, key=len, default=[])
    if not best:
        return _headlines(blocks)
    return [_story(heading, said) for heading, said in best if any(is_prose(block.text) for block in said)]


def _headlines(blocks: Sequence[Block]) -> list[RawStory]:
    """Return the headlines of a letter of links, each with its own; none if more is told in it than an introduction."""
    named = [_named(before, block) for before, block in pairwise([Block(""), *blocks])]
    first = next((number for number, title in enumerate(named) if title), 0)
    body = [*blocks[:first], *takewhile(lambda block: not _LETTER_END.search(block.text), blocks[first:])]
    linked = {block.url: title for block, title in zip(body, named, strict=False) if title}
    told = [count_words(block.text) for block in body if is_prose(block.text) and block.text not in linked.values()]
    if len(linked) < _FEWEST_HEADLINES or sum(told) > _MOST_WORDS_OF_AN_INTRODUCTION:
        return []
    return [{"title": title, "text": title, "url": url} for url, title in linked.items()]


def _named(before: Block, block: Block) -> str:
    """Return the headline in a link, or in the line before one that is only its address; "" if there is none."""
    if not block.url.startswith("http"):
        return ""
    found = block.text or ("" if before.url or before.kind == "rule" else before.text)
    title = _ITEM.sub("", found)
    return title if count_words(title) >= _FEWEST_WORDS_OF_A_HEADLINE and not _is_furniture(title) else ""


def _end(blocks: Sequence[Block]) -> int:
    """Return the number of the block at which the footer begins."""
    n_told, last_rule = 0, len(blocks)
    for number, block in enumerate(blocks):
        if n_told >= _FEWEST_ITEMS and len(block.text) <= _LONGEST_LETTER_END and _LETTER_END.search(block.text):
            return min(number, last_rule)
        if block.kind == "rule":
            last_rule = number
        elif is_prose(block.text):
            n_told, last_rule = n_told + 1, len(blocks)
    return len(blocks)


def _parted(kind: str, blocks: Sequence[Block]) -> list[_Item]:
    """Return each heading of a kind with the blocks up to the next."""
    repeated = Counter(block.text for block in blocks)
    starts = [
        number
        for number, block in enumerate(blocks)
        if block.kind == kind and repeated[block.text] == 1 and not _is_furniture(block.text)
    ]
    return [(blocks[start], blocks[start + 1 : end]) for start, end in pairwise([*starts, len(blocks)])]


def _is_furniture(text: str) -> bool:
    return is_boilerplate(text) or is_cross_reference(text) or bool(_LETTER_END.search(text))


def _are_stories(kind: str, blocks: Sequence[Block], items: Sequence[_Item]) -> bool:
    """Return True if headings part a letter into stories, not a story into sections."""
    told = [(heading, said) for heading, said in items if any(is_prose(block.text) for block in said)]
    if len(told) < _FEWEST_ITEMS or len(told) < _OF_HEADINGS * len(items):
        return False
    if median(count_words(heading.text) for heading, _ in told) < _FEWEST_WORDS_OF_A_HEADLINE:
        return False
    linked = sum(bool(heading.url) or any(block.url for block in said) for heading, said in told)
    if linked >= max(_LINKED * len(told), _FEWEST_ITEMS):
        return True
    first = next(number for number, block in enumerate(blocks) if block is told[0][0])
    n_before = sum(count_words(block.text) for block in blocks[:first] if is_prose(block.text))
    return kind != "plain" and n_before <= _MOST_WORDS_OF_AN_INTRODUCTION


def _story(heading: Block, said: Sequence[Block]) -> RawStory:
    said = list(
        takewhile(lambda block: not (heading.kind[0] == block.kind[:1] == "h" and block.kind < heading.kind), said)
    )
    paragraphs = [block.text for block in said if block.text and not (block.url and not is_prose(block.text))]
    url = heading.url or next((block.url for block in said if block.url), "")
    return {"title": heading.text, "text": "\n\n".join(paragraphs), "url": url if url.startswith("http") else ""}
