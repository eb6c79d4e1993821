"""Who wrote a story, and where to reach them: bylines, credits, addresses, handles, marks of pages."""

from __future__ import annotations

import re

from toolkit.sentences.rules.rule import AnyOf, Rule, rule
from toolkit.sentences.rules.voice import NO_MAIN_CLAUSE_BEHIND, own_words_unless_reported

_NAMES = r"(?:[A-Z][\w.’'-]*(?:, ?| |$)(?:and )?){2,8}"
_BYLINE = re.compile(rf"^(?:By|From|Story by|Posted by|Published by) {_NAMES}[.,|]?[^.]{{0,40}}\.?$")
_WRITERS = "reporter correspondent editor writer columnist journalist"
_STORY = r"(?:report|article|story|piece)"

CREDITS = (
    rule("web address", "http https www pic", r"\bhttps?://", r"\bwww\.", r"\bpic\.twitter\b"),
    rule("e-mail address", "@", r"@(?<=\S@)\S+\.\w"),
    rule(
        "telephone number",
        "0",
        r"(?<![\w.,-])(?<!\d )(?:\+\d|\(?0\d)[\d ()-]{7,}\d",
        r"(?<![\w.,-])(?:1[ -])?\(?\d{3}\)?[ -]\d{3,4}[ -]\d{4}(?![\w-])",
    ),
    rule("mark of a page", "| • ► ▶ ★ © &", r"[|•►▶★©]|&#?\w{2,8};"),
    rule("hashtags", "#", r"#[^\W\d].*#[^\W\d]", r"[.!?,] #\w+\W*$", where=own_words_unless_reported),
    rule("handle", "@", r"(?:^|\W)@ ?\w", where=own_words_unless_reported),
    Rule("byline", AnyOf((_BYLINE,)), frozenset({"by", "from"})),
    rule(
        "credit of reporters",
        "contributed reported additional reporting writing editing compiled translated graphics produced filmed "
        "presented",
        r"^(?:produced|filmed|presented)(?:, [a-z]+){0,3}(?:,? and [a-z]+)? by (?-i:[A-Z])[^.,]{0,60}\.?$",
        rf"\bcontributed (?:reporting|to this {_STORY})\b(?! (?:on|of|\w+s)\b)",
        r"\bcontributed\.$",
        r"^(?:[A-Z][\w.’'-]+ ){2,4}reported from (?-i:[A-Z])[\w ,’'-]*\.$",
        r"^\(?(?:with )?(?:additional )?(?:reporting|writing|editing|compiled|translated|graphics) (?:by|from)\b"
        + NO_MAIN_CLAUSE_BEHIND,
    ),
    rule(
        "about the author",
        _WRITERS,
        rf"^(?-i:(?!The |Mrs?\. |Ms\. |Dr\. )(?:[A-Z][\w.’'-]+ ){{2,4}})is (?:an?|the) (?:(?!former )[\w-]+ ){{0,5}}"
        rf"(?:{'|'.join(_WRITERS.split())})(?: (?:at|for|with|covering|who (?:covers|writes)|based in)\b|, )"
        r"(?!.*\b(?:that|until|when|has|had|was|were|said|says|told)\b)",
        rf"\b(?:{'|'.join(_WRITERS.split())}) (?-i:(?:[A-Z][\w.’'-]+ ){{1,3}})"
        r"(?:explains|reports|has (?:more|the (?:details|latest))|looks (?:at|back))(?: [^,.“]{1,40})?\.$",
    ),
    rule(
        "note on the opinions",
        "opinion opinions view views",
        r"^(?:the |any )?(?:opinion|view)s? (?:expressed|in this)\b.*\b(?:own|those of|belongs?|represent|reflect)\b",
    ),
)
