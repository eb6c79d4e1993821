"""What pages put around their stories: calls, bylines, notices. None of it is news."""

from __future__ import annotations

import re

from toolkit.sentences.telltale import Telltale

_NOTICES = (
    (
        "sign signing subscribe log register",
        r"^(?:\w+ ){0,3}(?:sign(?:ing)? up|subscribe|log in|register)\b.*"
        r"\b(?:newsletter|e-?mails?|alerts?|account|free|access|to read|here)\b",
    ),
    (
        "subscribe subscription newsletter unsubscribe",
        r"\b(?:subscribe|subscription|newsletter|unsubscribe)\b.*\b(?:now|today|inbox|here|below|our|your)\b",
    ),
    ("click tap scroll", r"\b(?:click|tap|scroll) (?:here|on|the|below|to|down)\b"),
    ("read", r"\bread (?:more|the full|also|next)\b"),
    ("us", r"\b(?:follow|like|join|find) us on\b"),
    ("share", r"\bshare (?:this|on|via)\b"),
    ("download", r"\bdownload (?:our|the) .*\bapp\b"),
    ("rights copyright", r"\ball rights reserved\b|^(?:image )?copyright\b|\bcopyright (?:19|20)\d\d\b"),
    (
        "cookie cookies privacy terms",
        r"\bcookies?(?: policy| settings| to improve)\b|\b(?:our privacy policy|privacy policy (?:and|for))\b|"
        r"\bterms of (?:use|service)\b",
    ),
    (
        "advertisement advertising",
        r"\bstory continues below\b|\badvertis(?:ement|ing)\b.*\b(?:below|continues|scroll|skip|loading)\b",
    ),
    (
        "get",
        r"\bget (?:the latest|breaking|our|your|daily|more)\b.*\b(?:news|alerts?|e-?mails?|updates?|stories|inbox)\b",
    ),
    ("contributed", r"\bcontributed(?: to this (?:report|article|story)| reporting|\.$)"),
    ("reported", r"^(?:[A-Z][\w.’'-]+ ){2,4}reported from [A-Z][\w ,’'-]*\.$"),
    ("version", r"\ba version of this (?:article|story)\b"),
    (
        "reporter correspondent editor writer columnist",
        r"\bis an? (?:\w+ ){0,3}(?:reporter|correspondent|editor|writer|columnist) "
        r"(?:at|for|with|covering|who covers)\b",
    ),
    ("follow", r"^follow (?:\S+ ){1,6}on (?:twitter|facebook|instagram|x)\b"),
    ("support subscription", r"^support (?:independent|quality|our)\b|^your subscription\b"),
    ("watch listen", r"^(?:watch|listen to) (?:the|our|this)\b"),
    ("thoughts think email", r"^(?:share|tell|let) (?:us )?(?:your thoughts|what you think)\b|^send an e-?mail to\b"),
    ("opinions views", r"^(?:the )?(?:opinions|views) expressed\b"),
    ("interest", r"\bas an interest to stay\b|\bthank you for your interest\b"),
    ("updated posted published", r"^(?:last )?(?:updated|posted|published)(?: on|:)? "),
    ("update", r"^update,"),
    ("things", r"^here are \w+ things\b"),
    ("we", r"^we use cookies\b|^as we reported\b|^we[’']re learning\b"),
    (
        "reporting writing editing compiled translated graphics",
        r"^\(?(?:additional )?(?:reporting|writing|editing|compiled|translated|graphics) by\b",
    ),
    (
        "story article post report page",
        r"\bthis (?:story|article|post|report|page) (?:has been|was|is|will be) .*"
        r"\b(?:updated|corrected|published|archived|developing|syndicated)\b",
    ),
    (
        "editor comment comments",
        r"\beditor[’']s note\b|\b(?:leave|post) a comment\b|\bcomments? (?:are closed|below)\b",
    ),
    ("javascript java browser", r"\b(?:enable|turn on) java ?script\b|\byour browser\b"),
    (
        "crawl crawls wayback archive capture captures broken",
        r"\bcrawl data\b|\bcrawls of\b|\bthese crawls\b|\bwayback machine\b|\beffort to archive\b|"
        r"\bof the internet archive\b|\bweb captures?\b|\bbroken links\b",
    ),
    ("web website websites webpage webpages", r"\bweb ?(?:sites?|pages?) .*\b(?:archived?|crawl\w*)\b"),
    ("tweet tweets twitter", r"\byour tweets?\b|\btwitter stores\b"),
    ("can", r"\bcan be (?:read|found|seen|viewed|watched|heard|downloaded) (?:here|below|online)\b"),
    (
        "stay check thank let",
        r"\b(?:stay (?:with us|tuned)|check back|thank you for (?:reading|watching)|let us know)\b",
    ),
    ("what", r"\bhere(?: i|[’'])s what (?:you|we|to)\b|\bwhat you need to know\b"),
    ("you", r"\byou (?:can|may|might) (?:read|watch|listen|find|also)\b"),
    ("we", r"\bwe[’']ll (?:be updating|have more)\b"),
    ("", r"\S@\S+\.\w|(?:^|\s)@|https?://|\bwww\.|\+?\d[\d ()-]{8,}\d|[|•►▶★#©]"),
)
_TELLTALE = Telltale(_NOTICES)
_NAMES = r"(?:[A-Z][\w.’'-]*(?:, ?| |$)(?:and )?){2,8}"
_BYLINE = re.compile(rf"(?:By|From|Story by|Posted by|Published by) {_NAMES}[.,|]?[^.]{{0,40}}\.?")


def is_notice(sentence: str) -> bool:
    """Return True if a sentence belongs to the page and not to the story.

    Examples
    --------
    >>> is_notice("By J. R. Example, Civic Wire."), is_notice("The wire was cut by Mr. Example.")
    (True, False)
    """
    return _TELLTALE.found(sentence) or bool(_BYLINE.fullmatch(sentence))
