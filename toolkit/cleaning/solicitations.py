"""Lines in which a page solicits its readers: cookies, subscriptions, newsletters, and adverts in between.

Each sentence of such a line has to be one, as a whole, and the line has to name what belongs to a page, such as an
account, a cookie or an article; none of them reports what somebody said or ruled. A page may mix languages, so what the
profiles of all languages have is looked for.
"""

from __future__ import annotations

import re

from toolkit.languages.profile import in_any_language

_ADVERT = re.compile("|".join(in_any_language("adverts")))
_SOLICITATION = re.compile("|".join(in_any_language("cookies", "subscriptions", "newsletters", "adverts")))
_MAY_FOLLOW = re.compile("|".join(in_any_language("further_solicitations")))
_OF_A_PAGE = re.compile(
    "cookie|newsletter|paywall|whatsapp|telegram|facebook|instagram|youtube|twitter|tiktok|google news|linkedin|"
    f"mastodon|bluesky|threads|{'|'.join(in_any_language('page_words'))}"
)
_REPORTS = re.compile(rf"\b(?:{'|'.join(in_any_language('reporting_words'))})\b")
_APPEARED_FIRST = re.compile(
    rf"(?:{'|'.join(in_any_language('appeared_first'))}) (?=[^a-z]|\w+\.\w)(?!TV\b|\d|[A-Z][a-z]+day\b).{{1,80}}"
)
_SENTENCE_END = re.compile(r"[.!?…](?=\s)")
_BETWEEN_SENTENCES = re.compile(r"(?<=[.!?…])\s+")
_NUMBER_LEFT_OUT = re.compile(r"\s*\[\+?\d+ (?:more )?(?:chars|characters)\]\s*\Z")
_MARKS = " .!…:»>→"
_LONGEST_LINE = 500


def is_solicitation(line: str) -> bool:
    """Return True if a line addresses the readers of a page about the page, and says nothing else.

    Examples
    --------
    >>> is_solicitation("This site uses cookies. By continuing to use it you agree to this.")
    True
    >>> is_solicitation("We use cookies on our site, said the firm's lawyer in court.")
    False
    """
    if len(line) > _LONGEST_LINE:
        return False
    if _APPEARED_FIRST.fullmatch(line):
        return True
    line = line.strip().lower()
    end = _SENTENCE_END.search(line)
    first, rest = (line[: end.end()], line[end.end() :].strip()) if end else (line, "")
    if not _SOLICITATION.fullmatch(first.rstrip(_MARKS)) or _REPORTS.search(line):
        return False
    if not _OF_A_PAGE.search(line) and not _ADVERT.fullmatch(first.rstrip(_MARKS)):
        return False
    others = (sentence.rstrip(_MARKS) for sentence in _BETWEEN_SENTENCES.split(rest) if sentence)
    return all(_SOLICITATION.fullmatch(sentence) or _MAY_FOLLOW.fullmatch(sentence) for sentence in others)


def without_number_left_out(text: str) -> str:
    """Take off the end of a text the number of characters that a service has left out.

    Examples
    --------
    >>> without_number_left_out("The quota was cut by a… [+1234 chars]")
    'The quota was cut by a…'
    """
    return _NUMBER_LEFT_OUT.sub("", text) if text.rstrip().endswith("]") else text
