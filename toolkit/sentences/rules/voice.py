"""Who speaks in a sentence: the page to its readers, or a report of what somebody did or said.

Cookies, newsletters and accounts are what pages speak of, and what courts rule on. Whatever the matter, a page speaks
in the first person, or to a second, or of itself, or begins with an order; a report speaks of third persons, and mostly
with a verb of saying, deciding or finding. What stands between quotation marks is somebody else's voice.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from toolkit.languages.profile import each_word, profile
from toolkit.sentences.rules.rule import ENGLISH

_QUOTED = re.compile(
    r"“[^”]*”|\"[^\"]*\"|„[^“”]*[“”]|«[^»]*»|»[^«]*«|”[^”]*”|「[^」]*」|『[^』]*』|"
    r"[‘'](?<!\w[‘'])(?:[^’']|[’'](?=\w))*[’'](?!\w)"
)
_REPORTING = """
    accused added admitted agreed alleged announced approved argue argued argues asked banned barred blamed charged
    claimed claims complained concluded convicted criticised criticized decided decides demanded demands denied denies
    estimated estimates explained fined found insisted insists jailed joked ordered pledged promised proposed recalled
    rejected resigned revealed ruled said saying says sentenced sued suggested suggests tells testified told tweeted
    urged urges vowed warned warns writes wrote
""".split()
_REPORTS = re.compile(
    rf"(?<!\bbe )(?<!\bis )(?<!\bare )\b(?:{'|'.join(_REPORTING)}|show(?:s|ed)? that|[Aa]ccording to)\b"
)
_OPENS_A_QUOTATION = re.compile(r"[“\"„«»”「『‘']")
NO_MAIN_CLAUSE_BEHIND = r"(?!.*, (?:the|an?|his|her|its|their|it|he|she|they|this|that)\b)"
ORDER = rf"(?:{'|'.join(each_word(profile('en').orders))})(?![\w’'-])"
_ADDRESSES = re.compile(
    rf"^\W*(?:(?:And|Also|Or|Now|Then|(?:For|To|If)\b[^,]*,) )?{ORDER}|(?<=[\w:!?.] ){ORDER}|"
    r"(?:^(?:For|To|If|When|Once)\b[^,]*,|:) (?:click|follow|join|read|see|sign|subscribe|tap|try|visit|watch|write)\b|"
    r"\b(?:[Pp]lease|[Yy]ou|[Yy]ours?|[Yy]ourself|[Ww]e|[Oo]urs?|us)\b(?!\.\w)|"
    r"\b[Tt]his (?:web ?)?(?:site|page|article|story|post|piece|column|newsletter|e-?mail)\b(?! of\b)"
)


@lru_cache(maxsize=1)
def own_words(sentence: str) -> str:
    """Return a sentence without what is quoted in it.

    Examples
    --------
    >>> own_words("“Read the law,” he told us.")
    '“” he told us.'
    """
    return _QUOTED.sub("“”", sentence) if _OPENS_A_QUOTATION.search(sentence) else sentence


def reports(own: str, language: str) -> bool:
    """Return True if a sentence tells what somebody says or does, by its own words.

    Examples
    --------
    >>> reports("“”, sagte der Minister", "de"), reports("Wir danken allen Lesern", "de")
    (True, False)
    """
    return bool(_REPORTS.search(own) or _reporting(language).search(own.lower()))


@cache
def _reporting(language: str) -> re.Pattern[str]:
    patterns = () if language in ENGLISH else profile(language).reporting_words
    return re.compile(rf"\b(?:{'|'.join(patterns) or '(?!)'})\b")


def own_words_unless_reported(sentence: str) -> str:
    """Return the own words of a sentence that reports nothing, else "".

    Examples
    --------
    >>> own_words_unless_reported("Stay tuned for the vote."), own_words_unless_reported("Stay tuned, the mayor said.")
    ('Stay tuned for the vote.', '')
    """
    own = own_words(sentence)
    return "" if _REPORTS.search(own) else own


def words_to_readers(sentence: str) -> str:
    """Return the own words of a sentence in which a page addresses its readers, else "".

    Examples
    --------
    >>> words_to_readers("See our cookie policy."), words_to_readers("The cookie policy broke the law.")
    ('See our cookie policy.', '')
    """
    own = own_words_unless_reported(sentence)
    return own if _ADDRESSES.search(own) else ""
