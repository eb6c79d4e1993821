"""Lines that name the author of a story, its place and its agency: they are marked, not removed."""

from __future__ import annotations

import re

# What names an agency, and what a name begins with: part of the patterns of marks too.
WIRES = r"(?:AFP|AP|BBC|Bloomberg|CNN|DPA|IPS|NPR|Reuters|TASS|UPI|Xinhua|dpa)"
AGENCY = r"\([A-Z][\w./&-]*(?: [A-Z0-9][\w./&-]*){0,2}\)"
_PLACE = r"[A-Z][A-Z.’'-]+(?: [A-Z][A-Z.’'-]+){0,3}"
_COUNTRY = r", [A-Z][\w.]+(?: [A-Z][\w.]+)?"
_DAY = r", (?:[A-Z][a-z]+\.? \d{1,2}|\d{1,2} [A-Z][a-z]+)(?:, \d{4})?"
NAME = r"(?=[^\W\d_])[^a-zß-öø-ÿ][\w.’'-]*"
_ATTRIBUTION = re.compile(
    r"(?:By|Von|Par|Por|Di|Door|Text|Words|Story by|Written by):? "
    rf"{NAME}(?:,? (?:(?:and|und|et|y|e|en|de|van|von) )?{NAME}){{0,7}}(?:, [^.!?]{{1,40}})?"
    r"|\(?(?:Additional )?(?:(?:[Rr]eporting|[Ww]riting|[Ee]diting|[Gg]raphics) by|Compiled|Translated|"
    r"With material from)\b[^()\n]{1,200}\)?"
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
