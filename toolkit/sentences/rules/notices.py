"""What pages say of themselves to their readers: notices, solicitations, cross references; none of it is news.

But there is news about all of it, so most rules hold only where the page addresses its readers, and all but the
plainest only where nothing is reported.
"""

from __future__ import annotations

from toolkit.cleaning.solicitations import is_solicitation
from toolkit.sentences.rules.rule import ENGLISH, Rule, rule
from toolkit.sentences.rules.voice import NO_MAIN_CLAUSE_BEHIND, ORDER, own_words_unless_reported, words_to_readers

_NETWORK = r"(?:twitter|facebook|instagram|whatsapp|telegram|youtube|tiktok|linkedin|bluesky|mastodon|threads|x)\b"
_STORY = r"(?:story|article|post|page|piece|column)"
_IS = r"(?:has been|was|is|will be) (?:\w+ ){0,3}"

NOTICES = (
    Rule("solicitation", is_solicitation),
    rule("cookie notice", "cookie cookies", r"\bcookies?\b", where=words_to_readers),
    rule(
        "sign-up solicitation",
        "sign signing log register account",
        r"\b(?:sign(?:ing)? up|log in|register|an? (?:free )?account)\b.*"
        r"\b(?:e-?mail|alerts?|account|free|access|to read|here|inbox|continue|log in)\b",
        where=words_to_readers,
    ),
    rule(
        "click solicitation",
        "click tap scroll",
        r"\b(?:click|tap|scroll) (?:on|the|below|to|down|for)\b",
        where=words_to_readers,
    ),
    rule(
        "feedback solicitation",
        "tell know send mail email comment comments closed tweet tweets",
        r"^tell us (?:what|your|how)\b",
        r"\blet us know\b",
        r"^send (?:us )?(?:an |your )?(?:e-?mail|comments|tips|pictures)\b",
        r"^e-?mail (?:the|us|me)\b",
        r"\byour tweets?\b",
        r"\b(?:leave|post|read) (?:a|the|your) comments?\b",
        r"\bcomments? (?:are closed|below)\b",
        r"\b(?:closed|in the) comments\b",
        where=words_to_readers,
    ),
    rule(
        "policy on comments",
        "comments",
        r"^(?:(?:all|the|any|readers?[’']?|users?[’']?) )*comments\b"
        r"(?! (?:by|from|of|about|against|made|that)\b(?! (?:our |the )?(?:readers|users)\b)).{0,60}\b"
        r"(?:moderated|before (?:publication|(?:they are|being) published)|responsibility of (?:their|the) "
        r"(?:authors|posters|readers|users|writers)|do not (?:necessarily )?(?:reflect|represent)|"
        r"(?:may|will) be (?:deleted|removed|edited)|(?:views|opinions) of (?:their|the) (?:authors|readers|users))\b",
        r"\b(?:editors?|moderators?|(?:web)?site|newspaper|publisher)\b.{0,60}\b"
        r"(?:reserves? the right|(?:is|are) not (?:responsible|liable))\b.{0,60}\bcomments\b",
        where=own_words_unless_reported,
    ),
    rule(
        "advert",
        "advertisement advertising story article text post",
        r"\b(?:story|article|text|post) (?:continues|goes on) (?:below|after)\b",
        r"^advertisement\b",
        r"\b(?:skip|scroll)\b.*\badvertis(?:ement|ing)\b",
        where=own_words_unless_reported,
    ),
    rule(
        "note on an update",
        "story article post report page piece column updated posted published corrected update updating version "
        "breaking developing",
        rf"\bthis (?:{_STORY}|report) {_IS}(?:updated|corrected|amended)\b",
        rf"\bthis {_STORY} {_IS}(?:published|archived|syndicated)\b",
        rf"\b(?:version of|updating) this (?:{_STORY}|report)\b",
        r"\bthis (?:story is|is an?) (?:breaking|developing)\b",
        r"^(?:(?:last|first|originally) )?(?:updated|posted|published|corrected)(?: (?:on|at|in|by)\b|:| \d)"
        + NO_MAIN_CLAUSE_BEHIND,
        r"^(?:last|first|originally) (?:updated|posted|published)\b" + NO_MAIN_CLAUSE_BEHIND,
        r"^update,? (?:\d|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b)",
    ),
    rule(
        "editor’s note", "editor editors", r"^(?:an )?editor(?:[’']s|s[’']?) note\b", r"\beditor(?:[’']s|s[’']) note:"
    ),
    rule(
        "what we know",
        "here need learning updating more reported",
        r"\bhere(?: i|[’'])s what (?:you|we|to)\b",
        r"\bwhat you need to know\b(?! to\b)",
        r"^here are (?:\w+ )?\w+ things\b",
        r"^as we reported\b",
        r"^we(?:[’']re| are) learning (?:more|about|that)\b",
        r"\bwe(?:[’']ll| will) (?:be updating|have more)\b",
        where=own_words_unless_reported,
    ),
    rule(
        "note of an archive",
        "crawl crawls crawled wayback archive captures capture links",
        r"\bcrawl data\b",
        r"\bthese crawls\b",
        r"\bcrawls of\b",
        r"\bwayback machine\b",
        r"\beffort to archive\b",
        r"\bof the internet archive\b",
        r"\bweb captures?\b",
        r"\ball broken links\b",
        where=own_words_unless_reported,
    ),
    rule(
        "reference to what is online",
        "can",
        r"\bcan be (?:read|found|seen|viewed|watched|heard|downloaded) (?:here|below|online)"
        r"(?=[.,;:)]| as\b| in full\b)",
        where=own_words_unless_reported,
    ),
    rule(
        "words to the readers",
        "article site website web page newsletter update updated updating correcte corrected correcting amende amended "
        "amending our your hear link links table button buttons comments discussion gallery podcast",
        r"\b(?:we|you|our|your|please)\b.*\bthis (?:article|web ?site|site|page|newsletter)\b",
        r"\bthis (?:article|web ?site|site|page|newsletter)\b.*\b(?:we|you|our|your|please)\b",
        r"\bwe (?:have |will |[’']ve |[’']ll )?(?:be )?(?:updat|correct|amend)(?:ed?|ing) this\b",
        r"\b(?:our|your) (?:[\w-]+ ){0,2}(?:web ?sites?|app|podcast|newsroom|journalism|reporters?|readers?|articles?|"
        r"gallery|e-?mail|passwords?|browser|moderators?|archive|tips desk|newsdesk|inbox)\b",
        rf"^(?-i:{ORDER})\b.*\b(?:the|our|your|a) (?:links?|table|buttons?|comments|discussion|gallery|podcast)\b",
        r"\bhear from you\b",
        where=words_to_readers,
    ),
    rule("words of the writer", "i", r"^i (?=[a-z])", languages=ENGLISH),
    rule(
        "copyright notice",
        "rights copyright",
        r"\ball rights reserved\b(?! for\b)",
        r"^(?:image )?copyright (?:by\b|©|\d|(?-i:[A-Z]))",
        r"\bcopyright (?:19|20)\d\d (?:by|the)\b",
    ),
)
