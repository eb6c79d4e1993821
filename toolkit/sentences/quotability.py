"""Which sentences a digest can quote, and by which rule not: whole, news, and nothing said to the reader."""

from __future__ import annotations

from collections.abc import Set
from functools import cache, lru_cache

from toolkit.sentences.rules.captions import CAPTIONS
from toolkit.sentences.rules.credits import CREDITS
from toolkit.sentences.rules.form import PROSE, WHOLE
from toolkit.sentences.rules.notices import NOTICES
from toolkit.sentences.rules.persons import rules_of_persons
from toolkit.sentences.rules.rule import Rule, signs

RULES = (*WHOLE, *CREDITS, *CAPTIONS, *NOTICES, *PROSE)
_OF_FORM = frozenset((*WHOLE, *PROSE))
_SIGNS = frozenset().union(*(rule.words for rule in RULES))


@cache
def rules_in(language: str) -> tuple[Rule, ...]:
    """Return the rules that hold in a language, in the order in which they are tried."""
    held = (rule for rule in RULES if not rule.languages or language in rule.languages)
    return (*held, *rules_of_persons(language))


def why_not_quotable(sentence: str, language: str) -> str | None:
    """Return the name of the first rule against quoting a sentence, or None if there is none.

    Parameters
    ----------
    sentence : str
    language : str
        A code such as "en"; empty if it is not known.

    Examples
    --------
    >>> why_not_quotable("Our newsletter is sent to you at noon.", "en")
    'first or second person'
    >>> why_not_quotable("The court ordered the paper to stop its newsletter.", "en")
    """
    for rule in _tried(language, _SIGNS.intersection(signs(sentence))):
        if rule.holds(sentence):
            return rule.name
    return None


def is_furniture(sentence: str, language: str) -> bool:
    """Return True if a sentence is no news, whole or not: words of a page, a credit, a caption.

    Examples
    --------
    >>> is_furniture("Subscribe to our newsletter", "en"), is_furniture("Hull loses its cod", "en")
    (True, False)
    """
    tried = _tried(language, _SIGNS.intersection(signs(sentence)))
    return any(rule.holds(sentence) for rule in tried if rule not in _OF_FORM)


@lru_cache(maxsize=4096)
def _tried(language: str, found: Set[str]) -> tuple[Rule, ...]:
    """Return the rules that may hold in a sentence with some signs: most only if a word of theirs is there."""
    return tuple(rule for rule in rules_in(language) if not rule.words or not rule.words.isdisjoint(found))
