"""Why a sentence is not quoted because of what stands beside it: the credit of a picture, a label that comes again."""

from __future__ import annotations

import re

from toolkit.cleaning.attribution_patterns import NAME, PICTURES, WIRES

_LONGEST_CREDIT = 160
_LONGEST_CAPTION = 400
_AGENCIES = rf"(?:{WIRES}|REUTERS|EPA|PA|Keystone|Belga|Getty|Alamy|Shutterstock|[Ii]mago|Scanpix|Lehtikuva)"
_FROM = rf"{_AGENCIES}(?:[ -](?:{_AGENCIES}|Wire|Images|Media|Photo)){{0,2}}"
_WHO = (
    rf"(?:{NAME}(?: (?:(?:da|de|del|der|di|van|von|al) ){{0,2}}{NAME}){{1,3}}"
    r"|(?i:stringer|handout|file|pool|str|ho|archiv\w?))"
)
_BARE_CREDIT = re.compile(
    rf"(?<=[.!?…”\"»“)])\s+(?:(?:©|\(c\)|(?i:credits?|{PICTURES})\s?:)\s?(?:{_FROM}\s?/\s?)?{_WHO}(?:\s?/\s?{_FROM}){{0,2}}"
    rf"|(?i:credits?|{PICTURES})\s?:\s?{_FROM}"
    rf"|{_FROM}\s?/\s?{_WHO}(?:\s?/\s?{_FROM}){{0,2}}|{_WHO}(?:\s?/\s?{_FROM}){{1,3}})\s?\.?\s*\Z"
)
_OF_A_CREDIT = re.compile(r"[:/©]|\(c\)")
_CREDIT = re.compile(
    rf"\s*(?:[(\[](?:[^()\[\]\n]{{0,60}}\b(?i:{PICTURES})\b|[^()\[\]\n]{{0,80}}/\s?(?:{WIRES}|Getty|EPA))[^()\[\]\n]{{0,60}}[)\]]"
    rf"|(?i:{PICTURES})s?\s?(?:credits?|by)?[:：©]\s?[^\s])"
)
_LABEL = re.compile(r"(?:[A-Z]|[^\W\d_a-zß-öø-ÿ][\w.’'-]*(?: [^\W\d_a-zß-öø-ÿ][\w.’'-]*){0,3})\s?[:：]\s")


def why_not_here(text: str, start: int, end: int) -> str | None:
    """Return the name of a rule against quoting a sentence where it stands in its story, or None if there is none.

    Examples
    --------
    >>> why_not_here("Boats lie in the harbour. (AP Photo/Ann Example)", 0, 25)
    'caption'
    >>> why_not_here("Boats lie in the harbour. REUTERS/Ann Example", 0, 25)
    'caption'
    >>> why_not_here("Boats lie in the harbour. The crews protest.", 0, 25)
    """
    if _CREDIT.match(text[end : end + _LONGEST_CREDIT]):
        return "caption"
    paragraph = _paragraph(text, start, end)
    if len(paragraph) <= _LONGEST_CAPTION and _OF_A_CREDIT.search(paragraph) and _BARE_CREDIT.search(paragraph):
        return "caption"
    label = _LABEL.match(text, start, end)
    if label and text.count(f"\n{label[0]}") + text.startswith(label[0]) > 1:
        return "label in front"
    return None


def _paragraph(text: str, start: int, end: int) -> str:
    """Return the line that a sentence stands in, or so much of it that it is too long for a caption."""
    first, last = max(0, start - _LONGEST_CAPTION - 1), end + _LONGEST_CAPTION + 1
    before, behind = text[first:start], text[end:last]
    return before.rpartition("\n")[2] + text[start:end] + behind.partition("\n")[0]
