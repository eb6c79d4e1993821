"""A letter as blocks, a heading or a paragraph each: of its markup, or of its plain text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import takewhile

from toolkit.cleaning.boilerplate import is_prose
from toolkit.cleaning.markup import is_endless
from toolkit.cleaning.wrapped_lines import unwrapped
from toolkit.languages.script import count_words, ends_a_sentence

_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_BOLD = ("b", "strong", "th")
_NOT_READ = ("script", "style", "template", "head", "title", "svg")
_BLOCKS = frozenset(
    "address article aside blockquote body br center dd div dl dt figure footer header hr li main nav ol p pre section "
    "table tbody td th tr ul".split()
).union(_HEADINGS)
_STYLED_BOLD = re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)")
_RULE = re.compile(r"[-=_~*#+\s]{2,}")
_MARKED = re.compile(r"(?P<mark>\*\*|#{1,6}|>>|[»■●▶◆★►])\s*(?P<words>[^\s*#].*?)[\s*#]*")
_STARRED = re.compile(r"([*_]{1,2})(?P<words>[^\s*_].*?)\1")
_NUMBERED = re.compile(r"\(?\d{1,2}(?:[.):/]|\s[-–—])\s*(?P<words>\S.*)")
_LINK = re.compile(r"(?P<words>.{0,80}?)[<(\[]?(?P<address>https?://[^\s<>()\[\]]+)[>)\]]?\.?")
_LONGEST_HEADING = 150
_FEWEST_WORDS_OF_A_LEAD = 3


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, or what may be a heading, with how it is marked as one; ``url`` if it is nothing but a link."""

    text: str
    kind: str = ""
    url: str = ""


def blocks_of_markup(markup: str) -> list[Block]:
    """Return the blocks of a letter in markup: headings, lines in bold, links, rules ("rule") and paragraphs.

    Examples
    --------
    >>> [(block.kind, block.text) for block in blocks_of_markup("<h2>Cod cut</h2><p>It <b>was</b> cut.<br><b>Eel</b>")]
    [('h2', 'Cod cut'), ('', 'It was cut.'), ('bold', 'Eel')]
    """
    from lxml.etree import ParserError
    from lxml.html import document_fromstring

    if is_endless(markup.encode("utf-8", "replace")):
        return []
    try:
        tree = document_fromstring(re.sub(r"<\?xml[^>]*>", "", markup.replace("\x00", "")))
    except (ParserError, ValueError):
        return []
    return [block for block in _blocks(_pieces(tree)) if block.text or block.kind == "rule"]


def blocks_of_text(text: str) -> list[Block]:
    r"""Return the blocks of a letter in plain text, a line each; what is underlined, numbered or in capitals is marked.

    Examples
    --------
    >>> [(block.kind, block.text) for block in blocks_of_text("** Cod cut\n-----\nIt was cut.\n\n2. Eel spared")]
    [('underlined', 'Cod cut'), ('', 'It was cut.'), ('numbered', 'Eel spared')]
    """
    lines = [line.strip() for line in unwrapped(text).split("\n")]
    blocks: list[Block] = []
    for number, line in enumerate(lines):
        following = lines[number + 1] if number + 1 < len(lines) else ""
        if _RULE.fullmatch(line):
            if not (blocks and blocks[-1].kind == "underlined" and lines[number - 1]):
                blocks.append(Block("", "rule"))
        elif line:
            blocks.append(_block_of_line(line, is_underlined=bool(_RULE.fullmatch(following))))
    return blocks


def _block_of_line(line: str, *, is_underlined: bool) -> Block:
    link = _LINK.fullmatch(line)
    if link:
        return Block(link["words"].strip(" :-–—<(["), url=link["address"])
    if is_prose(line) or len(line) > _LONGEST_HEADING:
        return Block(line)
    for kind, pattern in (("starred", _STARRED), ("numbered", _NUMBERED), ("marked", _MARKED)):
        found = pattern.fullmatch(line)
        if found:
            return Block(found["words"], "underlined" if is_underlined else kind)
    if is_underlined:
        return Block(line, "underlined")
    return Block(line, "capitals" if line.isupper() else _plain(line))


def _plain(text: str) -> str:
    """Return the kind of a short line that nothing marks: none if it is a sentence."""
    return "" if ends_a_sentence(text) else "plain"


_Piece = tuple[str, str, bool, str]


def _pieces(tree: object) -> Iterator[_Piece | None]:
    """Yield text with its heading, whether it is bold, and its link; None where a block begins or ends."""
    from lxml.etree import iterwalk

    above: list[tuple[str, bool, str, bool]] = [("", False, "", True)]
    for event, element in iterwalk(tree, events=("start", "end", "comment", "pi")):
        if event == "start":
            heading, bold, link, read = above[-1]
            tag = element.tag if isinstance(element.tag, str) else ""
            bold = bold or tag in _BOLD or bool(_STYLED_BOLD.search(element.get("style") or ""))
            link = (element.get("href") or link) if tag == "a" else link
            above.append((tag if tag in _HEADINGS else heading, bold, link, read and tag not in _NOT_READ))
            if tag in _BLOCKS:
                yield None
            if tag == "hr":
                yield "\x00", "", False, ""
            if above[-1][3] and element.text:
                yield element.text, *above[-1][:3]
            continue
        if event == "end":
            above.pop()
            if element.tag in _BLOCKS:
                yield None
        if above[-1][3] and element.tail and len(above) > 1:
            yield element.tail, *above[-1][:3]


def _blocks(pieces: Iterator[_Piece | None]) -> Iterator[Block]:
    waiting: list[_Piece] = []
    for piece in pieces:
        if piece is not None:
            waiting.append(piece)
        elif waiting:
            yield from _with_lead_apart(waiting)
            waiting = []
    yield from _with_lead_apart(waiting)


def _with_lead_apart(pieces: list[_Piece]) -> Iterator[Block]:
    """Yield a block; a beginning in bold, or that is a link, with a sentence behind it is a block of its own."""
    said = [piece for piece in pieces if piece[0].strip()]
    lead = list(takewhile(lambda piece: piece[1:] == said[0][1:], said))
    behind = said[len(lead) :]
    title = _block(lead) if lead else Block("")
    is_apart = (
        bool(behind) and behind[0][0].lstrip()[:1].isupper() and count_words(title.text) >= _FEWEST_WORDS_OF_A_LEAD
    )
    if is_apart and title.kind in ("bold", "link"):
        yield title
        yield _block(behind)
    elif said:
        yield _block(pieces)


def _block(pieces: list[_Piece]) -> Block:
    text = " ".join("".join(piece[0] for piece in pieces).split())
    if text == "\x00":
        return Block("", "rule")
    said = [piece for piece in pieces if piece[0].strip()]
    if not said:
        return Block("")
    links = {piece[3] for piece in said}
    url = links.pop() if len(links) == 1 else ""
    headings = {piece[1] for piece in said}
    if len(headings) == 1 and headings != {""}:
        return Block(text, headings.pop(), url)
    if is_prose(text) or len(text) > _LONGEST_HEADING:
        return Block(text)
    kind = "bold" if all(is_bold for _, _, is_bold, _ in said) else "link" if url else _plain(text)
    return Block(text, kind, url)
