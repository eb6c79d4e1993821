"""What pages put around their stories: calls, credits, bylines, notices. None of it is news."""

from __future__ import annotations

import re

_FURNITURE = (
    r"\b(?:sign(?:ing)? up|subscribe|log in|register)\b.*"
    r"\b(?:newsletter|e-?mails?|alerts?|account|free|access|to read)\b",
    r"\b(?:subscribe|subscription|newsletter|unsubscribe)\b.*\b(?:now|today|inbox|here|below|our|your)\b",
    r"\b(?:click|tap|scroll) (?:here|on|the|below|to|down)\b",
    r"\bread (?:more|the full|also|next)\b",
    r"\b(?:follow|like|join|find) us on\b",
    r"\bshare (?:this|on|via)\b",
    r"\bdownload (?:our|the) .*\bapp\b",
    r"\ball rights reserved\b|©|\bcopyright\b.*\b(?:19|20)\d\d\b",
    r"\bcookies?(?: policy| settings| to improve)\b|\bprivacy policy\b|\bterms of (?:use|service)\b",
    r"\badvertis(?:ement|ing)\b.*\b(?:below|continues|scroll|skip|loading)\b",
    r"\bget (?:the latest|breaking|our|your|daily|more)\b.*\b(?:news|alerts?|e-?mails?|updates?|stories|inbox)\b",
    r"\bcontributed (?:to this (?:report|article|story)|reporting)\b",
    r"^\(?(?:additional )?(?:reporting|writing|editing|compiled|translated|graphics) by\b",
    r"\bthis (?:story|article|post|report|page) (?:has been|was|is|will be) .*"
    r"\b(?:updated|corrected|published|archived|developing|syndicated)\b",
    r"\beditor[’']s note\b|\b(?:leave|post) a comment\b|\bcomments? (?:are closed|below)\b",
    r"\b(?:enable|turn on) java ?script\b|\byour browser\b",
    r"\bcrawl data\b|\bcrawls of\b|\bwayback machine\b|\binternet archive\b|\bbroken links\b|\bweb captures?\b",
    r"\bweb ?(?:sites?|pages?) .*\b(?:archived?|crawl\w*)\b|\byour tweets?\b|\btwitter stores\b",
    r"\bcan be (?:read|found|seen|viewed|watched|heard|downloaded) (?:here|below|online)\b|(?:^|\s)@",
    r"\S@\S+\.\w|https?://|\bwww\.|\+?\d[\d ()-]{8,}\d|[|•►▶★#]",
    r"\b(?:stay (?:with us|tuned)|check back|thank you for (?:reading|watching)|let us know)\b",
    r"\bhere(?: i|[’'])s what (?:you|we|to)\b|\bwhat you need to know\b",
    r"\byou (?:can|may|might) (?:read|watch|listen|find|also)\b|\bwe[’']ll (?:be updating|have more)\b",
)
_FOUND = re.compile("|".join(f"(?:{pattern})" for pattern in _FURNITURE), re.IGNORECASE)
_NAMES = r"(?:[A-Z][\w.’'-]*,? ?(?:and )?){2,8}"
_BYLINE = re.compile(rf"(?:By|From|Story by|Posted by|Published by) {_NAMES}[.,|]?[^.]{{0,40}}\.?")


def is_furniture(sentence: str) -> bool:
    """Tell whether a sentence belongs to the page and not to the story.

    Examples
    --------
    >>> is_furniture("By J. R. Example, Civic Wire."), is_furniture("The wire was cut by Mr. Example.")
    (True, False)
    """
    return bool(_FOUND.search(sentence) or _BYLINE.fullmatch(sentence))
