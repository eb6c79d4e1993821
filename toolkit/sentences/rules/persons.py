"""Who speaks in a sentence, to whom: news is told in the third person, what a page says to its readers is not.

Outside quotation marks a report has no "I", "we" or "you", unless it tells what somebody said; it begins so only if
that is told behind a comma. What is addressed so is a call ("Follow us"), a notice ("your account"), a column or a live
blog, whatever it is about. Calls that name nobody ("Receba notícias por e-mail") begin with an order and name what
belongs to a page; notices in the third person ("An earlier version of this article said") are known by their words.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from functools import cache

from toolkit.languages.patterns import finder
from toolkit.languages.profile import each_word, profile
from toolkit.sentences.rules.rule import Rule
from toolkit.sentences.rules.voice import own_words, reports

_DEFAULT = "en"
_OF_PAGES_EVERYWHERE = (
    r"newsletter|iplayer|cookies?\b|apps?\b|whatsapp|telegram|facebook|instagram|youtube|twitter|tiktok|linkedin|bluesky|"
    r"mastodon|threads\b|google|podcast|e-?mail|premium\b|online\b|web"
)
_NOT_PARTED = re.compile("[\u0e00-\u0eff\u1100-\u11ff\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]")
_FIRST_LETTER = re.compile(r"[^\W\d_]")


@cache
def rules_of_persons(language: str) -> tuple[Rule, ...]:
    """Return the rules against what a page says to its readers, or of itself.

    Parameters
    ----------
    language : str
        A code such as "de"; a sentence in no known language is taken for English. Calls and notices may be in English
        in any text.

    Examples
    --------
    >>> [bool(rule.holds("Receba nossas notícias no WhatsApp.")) for rule in rules_of_persons("pt")]
    [True, True, False]
    """
    known, english = profile(language or _DEFAULT), profile(_DEFAULT)
    persons = re.compile(_any_of(_whole(known.persons)))
    orders = re.compile(rf"\W*(?:{_any_of(map(_ending, each_word(f'{known.orders} {english.orders}')))})")
    matters = re.compile(
        rf"(?<![^\W_])(?:{_OF_PAGES_EVERYWHERE})|{_any_of(map(_beginning, known.page_matters + english.page_matters))}"
    )
    notices = finder(known.page_notices + english.page_notices)
    policies = finder(known.comment_policies)

    def calls(sentence: str) -> bool:
        own = own_words(sentence)
        return bool(orders.match(own) and matters.search(own.lower())) and not reports(own, language)

    def speaks(sentence: str) -> bool:
        own = own_words(sentence)
        small = _FIRST_LETTER.sub(lambda letter: letter[0].lower(), own, count=1)
        found = persons.search(small)
        if found is None:
            return False
        opens = not small[: found.start()].strip()
        return not reports(own.partition(",")[2] if opens else own, language)

    def notes(sentence: str) -> bool:
        own = own_words(sentence)
        small = own.lower()
        return notices(small) or (policies(small) and not reports(own, language))

    return Rule("call to the readers", calls), Rule("first or second person", speaks), Rule("note of the page", notes)


def _whole(patterns: Collection[str]) -> Iterator[str]:
    """Let words begin and end where patterns do; those whose script parts words are tried where one begins alone."""
    yield from filter(_NOT_PARTED.search, patterns)
    if parted := [pattern for pattern in patterns if not _NOT_PARTED.search(pattern)]:
        yield _ending(_beginning(_any_of(parted)))


def _beginning(pattern: str) -> str:
    """Let words begin where a pattern does, if its script parts them."""
    return f"(?:{pattern})" if _NOT_PARTED.search(pattern) else rf"(?<![\w-])(?:{pattern})"


def _ending(pattern: str) -> str:
    """Let words end where a pattern does, if its script parts them."""
    return f"(?:{pattern})" if _NOT_PARTED.search(pattern) else rf"(?:{pattern})(?![\w-])"


def _any_of(patterns: Iterable[str]) -> str:
    """Join alternatives; without any, nothing is found."""
    return "|".join(patterns) or "(?!)"
