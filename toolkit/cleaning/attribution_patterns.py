"""Lines that name who wrote a story, where, and which agency it comes from: they are marked, not taken away.

What names an agency or a person is part of the patterns of `toolkit.sentences.attributions` too.
"""

from __future__ import annotations

import re

from toolkit.languages.profile import in_any_language

WIRES = (
    r"(?:AAP|AFP|AGERPRES|ANP|ANSA|AP|APA|BBC|BTA|Bloomberg|CNN|DPA|EFE|IANS|IPS|Lusa|Kyodo|NPR|NTB|PAP|PTI|Reuters|Ritzau|"
    r"SDA|STT|TASR|TASS|UPI|Xinhua|Yonhap|dpa|epd|kna|ČTK|ТАСС|УНІАН)"
)
AGENCY = r"\([A-Z][\w./&-]*(?: [A-Z0-9][\w./&-]*){0,2}\)"
_PLACE = r"[A-Z][A-Z.’'-]+(?: [A-Z][A-Z.’'-]+){0,3}"
_COUNTRY = r", [A-Z][\w.]+(?: [A-Z][\w.]+)?"
_DAY = r", (?:[A-Z][a-z]+\.? \d{1,2}|\d{1,2} [A-Z][a-z]+)(?:, \d{4})?"
NAME = r"(?=[^\W\d_])[^a-zß-öø-ÿ][\w.’'-]*"
BY = "|".join(in_any_language("by", "bylines"))
PICTURES = "|".join(sorted(set(map(re.escape, in_any_language("pictures")))))
_NEXT_NAME = rf"(?:,? (?:(?:{'|'.join(sorted(set(in_any_language('between_names'))))}) )?{NAME})"


def byline(fewest: int) -> str:
    """Return the pattern of a byline with so many words of names, or more, behind the first."""
    return rf"(?:{BY}):? {NAME}{_NEXT_NAME}{{{fewest},7}}(?:, [^.!?]{{1,40}})?"


_ATTRIBUTION = re.compile(
    rf"{byline(0)}|\(?(?:{'|'.join(in_any_language('credit_lines'))})[^()\n]{{1,200}}\)?"
    rf"|\(?(?:© )?{WIRES}(?:/{WIRES}){{0,3}}\)?|\((?:[a-z]{{2,4}}/)*(?:afp|ap|dpa|reuters|kna|epd|sid)\)"
    rf"|(?:{_PLACE}(?:(?:{_COUNTRY})?(?:{_DAY})? {AGENCY}|{_COUNTRY}(?:{_DAY})?|{_DAY})"
    rf"|(?:[A-Z][\w.’'-]+,? ){{1,4}}\({WIRES}\)) ?(?:[—–]|--?)?"
)


def is_attribution(line: str) -> bool:
    """Return True if a line is a byline, a dateline or what names the agency, and no more.

    Examples
    --------
    >>> [is_attribution(line) for line in ("By Ann Example", "BERGEN, Norway (AP)", "Reuters", "By Monday night")]
    [True, True, True, False]
    """
    return _ATTRIBUTION.fullmatch(line) is not None
