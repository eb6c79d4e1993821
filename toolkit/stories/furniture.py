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
    r"\b(?:photo(?:graph)?|image|picture|video|illustration|graphic)s? (?:by|courtesy|credit)\b|\bfile photo\b",
    r"\b(?:getty images|ap photo|shutterstock)\b",
    r"\b(?:hide|close|show) caption\b|\b(?:photo|image|slide)s? \d+ of \d+\b|\b\d+ of \d+ photos\b",
    r"\b(?:shown|seen|pictured|stands?|poses?) in (?:this|an undated)\b.*\b(?:photo|image|picture|handout)",
    r", (?:mon|tues|wednes|thurs|fri|satur|sun)day, [a-z]{3,9}\.? \d{1,2}, \d{4}\.$",
    r"\bcontributed (?:to this (?:report|article|story)|reporting)\b",
    r"^\(?(?:additional )?(?:reporting|writing|editing|compiled|translated|graphics) by\b",
    r"\bthis (?:story|article|post|report|page) (?:has been|was|is|will be) .*"
    r"\b(?:updated|corrected|published|archived|developing|syndicated)\b",
    r"\beditor[’']s note\b|\b(?:leave|post) a comment\b|\bcomments? (?:are closed|below)\b",
    r"\b(?:enable|turn on) java ?script\b|\byour browser\b",
    r"\bcrawl data\b|\bwayback machine\b|\bweb ?(?:sites?|pages?) .*\b(?:archived?|crawl\w*)\b",
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
    >>> is_furniture("Photo by J. R. Example, Civic Wire."), is_furniture("The photo shows the minister in Oslo.")
    (True, False)
    """
    return bool(_FOUND.search(sentence) or _BYLINE.fullmatch(sentence))
