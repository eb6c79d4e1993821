"""Why a sentence is not quoted because of what stands beside it: the credit of a picture, a label that comes again."""

from __future__ import annotations

import re

from toolkit.cleaning.attribution_patterns import PICTURES, WIRES

_LONGEST_CREDIT = 160
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
    >>> why_not_here("Boats lie in the harbour. The crews protest.", 0, 25)
    """
    if _CREDIT.match(text[end : end + _LONGEST_CREDIT]):
        return "caption"
    label = _LABEL.match(text, start, end)
    if label and text.count(f"\n{label[0]}") + text.startswith(label[0]) > 1:
        return "label in front"
    return None
