r"""Reader of Markdown: its words, with the marks around them taken off."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from toolkit.cleaning.text_lines import joined_lines
from toolkit.errors import SourceError
from toolkit.reading.formats.front_matter import Facts, front_matter
from toolkit.reading.pages.text_page import split_page
from toolkit.reading.sources.source import Found, Source
from toolkit.stories.rows import RawRecord, RawStory

_FENCE = re.compile(r" {0,3}(```|~~~)")
_HEADING = re.compile(r" {0,3}#{1,6}(?:[ \t]+|$)")
_RULE = re.compile(r"[ \t]*(?:=+|(?:-[ \t]*){2,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$")
_DEFINITION = re.compile(r" {0,3}\[[^\[\]]{1,200}\]:[ \t]*\S")
_OPENS_BLOCK = re.compile(r"[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+|[ \t]*\|")

_TARGET = r"(?:\((?:[^()\n]|\([^()\n]{0,1000}\)){0,1000}\)|\[[^\[\]\n]{0,200}\])"
_IMAGE = re.compile(rf"!\[[^\[\]\n]{{0,1000}}\]{_TARGET}")
_LINK = re.compile(rf"\[([^\[\]\n]{{0,1000}})\]{_TARGET}")
_ADDRESS = re.compile(r"<((?:https?|mailto):[^<>\s]{1,1000})>")
_CODE = re.compile(r"(?<![`\\])(`{1,2})([^`\n]{1,1000})\1(?!`)")
_STARS = re.compile(r"(?<![\w*\\])(\*{1,3})(?=[^\s*])([^*\n]{1,2000})(?<=[^\s\\])\1(?![\w*])")
_UNDERLINES = re.compile(r"(?<![\w\\])(_{1,3})(?=[^\s_])([^_\n]{1,2000})(?<=[^\s\\])\1(?!\w)")
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+.!<>~|-])")


def read_markdown(source: Source) -> Iterator[Found]:
    """Read a Markdown page as a text page; front matter gives id, title, time, source, address and language."""
    facts, lines = front_matter(source.page_text().splitlines())
    paragraphs = plain_paragraphs(lines)
    heading = paragraphs[0] if paragraphs and _starts_with_heading(lines) else ""
    title = str(facts.setdefault("title", heading))
    body = paragraphs[1:] if paragraphs[:1] == [title] else paragraphs
    stories = split_page("\n".join([*([title] if title else []), *body])) if body else []
    if not stories:
        raise SourceError(f"{source.name}: no text in it")
    for number, story in enumerate(stories, start=1):
        name = source.name if len(stories) == 1 else f"{source.name}, story {number}"
        yield name, _with_facts(story, facts) if number == 1 else story


def plain_paragraphs(lines: Sequence[str]) -> list[str]:
    """Return the paragraphs and headings of Markdown as plain text, each on one line.

    Images, blocks of code and definitions of links are left out; of a link its text is left. What is no mark
    for certain stays.

    Examples
    --------
    >>> plain_paragraphs(["# Cod quota cut", "The *quota* was cut,", "says [the board](https://example.org)."])
    ['Cod quota cut', 'The quota was cut, says the board.']
    """
    paragraphs: list[list[str]] = [[]]
    for line in _without_code(lines):
        bare = re.sub(r"^(?: {0,3}>[ \t]?)+", "", line)
        heading = _HEADING.match(bare)
        if heading or not bare.strip() or _RULE.match(bare) or _DEFINITION.match(bare) or _OPENS_BLOCK.match(bare):
            paragraphs.append([])
        if heading:
            paragraphs += [[re.sub(r"(?:^| )#+$", "", " ".join(bare[heading.end() :].split()))], []]
        elif not _RULE.match(bare) and not _DEFINITION.match(bare):
            paragraphs[-1].append(bare.strip().removesuffix("\\"))
    joined = (" ".join(_without_marks(joined_lines(part)).split()) for part in paragraphs)
    return [text for text in joined if text]


def _without_code(lines: Sequence[str]) -> Iterator[str]:
    """Leave out blocks of code; a fence that is never closed takes nothing with it."""
    fences = [(number, found[1]) for number, line in enumerate(lines) if (found := _FENCE.match(line))]
    last = {mark: number for number, mark in fences}
    inside = ""
    for number, line in enumerate(lines):
        found = _FENCE.match(line)
        if found and not inside:
            inside = found[1] if last[found[1]] > number else ""
            yield ""
        elif found and found[1] == inside:
            inside = ""
        elif not inside:
            yield line


def _without_marks(text: str) -> str:
    text = _LINK.sub(r"\1", _IMAGE.sub("", text))
    text = _CODE.sub(r"\2", _ADDRESS.sub(r"\1", text))
    for _ in range(3):
        text = _UNDERLINES.sub(r"\2", _STARS.sub(r"\2", text))
    return _ESCAPED.sub(r"\1", text)


def _starts_with_heading(lines: Sequence[str]) -> bool:
    shown = [line for line in lines[:50] if line.strip()][:2]
    underlined = len(shown) == 2 and re.fullmatch(r" {0,3}(?:=+|-+)[ \t]*", shown[1]) is not None
    return bool(shown) and (_HEADING.match(shown[0]) is not None or underlined)


def _with_facts(story: RawStory, facts: Facts) -> RawRecord:
    title, text = str(facts["title"]), story["text"]
    if story["title"] != title and text.startswith(title):
        text = text.removeprefix(title).lstrip()
    return {**story, "text": text, **{name: value for name, value in facts.items() if value}}
