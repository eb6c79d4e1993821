"""Which sentences can stand in a digest: whole, news, and no question to the reader."""

from __future__ import annotations

import re

from toolkit.languages.script import count_words, ends_a_sentence
from toolkit.sentences.captions import is_caption
from toolkit.sentences.notices import is_notice

_FEWEST_WORDS = 6
_MOST_WORDS = 60
_MOST_CHARACTERS = 800
_MOST_DIGITS = 0.3
_BRACKETS = (("(", ")"), ("[", "]"), ("（", "）"), ("「", "」"), ("『", "』"), ("《", "》"), ("【", "】"))
_PAIRS = (("“", "”"), ("«", "»"), *_BRACKETS)
_GERMAN_PAIRS = (("„", "“"), *_BRACKETS)

_DIGIT = re.compile(r"\d")
_BEGINS = re.compile(r"[\"'“‘«„(\[¿¡「『（《【]*[^\W_]")
_CUT_OFF = re.compile(r"(?:\.\.\.|…)['’\"”“»)\]]*$")
_ASIDE = re.compile(r"\([^()]*\)")
_ADVICE = re.compile(r"(?:You|(?:If|When|Whenever|Once|Before|Unless) you)\b")
_CREDIT_BEFORE = re.compile(r"[(\[][^)\]]*[)\]] [\"“]?[A-Z]")
_BEGINS_INSIDE = re.compile(r"[\"'“‘«„(]*[a-z](?![A-Z])")
_SMALL_WORD = re.compile(r"(?<![\w’'-])[a-z]")
_MINOR_WORDS = re.compile(
    r"(?<![\w’'-])(?:an?|the|of|in|on|at|by|to|for|and|or|but|nor|as|is|it|with|from|vs|via|over|into)\b"
)
_LABEL = re.compile(
    r"CLOSE [A-Z]|"
    r"(?:[A-Z]{3,}(?: [A-Z]+)*|"
    r"(?i:Related|Read more|See also|Watch|Listen|More|Photos?|Video|Note|Update))(?:\s*[:—–]|\s-)"
)
_HEADLINE_RUN_IN = re.compile(r"(?:[A-Z0-9][\w’'-]*:? ){4,}(?:The|A|An|In|On|At|There|After|As|When) [\w’'-]+ [a-z]")


def is_quotable(sentence: str) -> bool:
    """Return True if a sentence can stand in a digest.

    Examples
    --------
    >>> is_quotable("The ministers met in Oslo on Monday."), is_quotable("Sign up for our free newsletter now.")
    (True, False)
    """
    return is_whole(sentence) and not (asks_the_reader(sentence) or is_notice(sentence) or is_caption(sentence))


def is_whole(sentence: str) -> bool:
    """Return True if a sentence has its beginning and its end, and nothing else before or between them.

    Examples
    --------
    >>> is_whole("MORE: Ministers met in Oslo on Monday."), is_whole("Ministers in Oslo “met on Monday for talks.")
    (False, False)
    """
    if len(sentence) > _MOST_CHARACTERS or not _FEWEST_WORDS <= count_words(sentence) <= _MOST_WORDS:
        return False
    if (
        not ends_a_sentence(sentence)
        or _CUT_OFF.search(sentence)
        or not _BEGINS.match(sentence)
        or _BEGINS_INSIDE.match(sentence)
    ):
        return False
    if (
        _LABEL.match(sentence)
        or _ASIDE.fullmatch(sentence)
        or _CREDIT_BEFORE.match(sentence)
        or _HEADLINE_RUN_IN.match(sentence)
        or is_shouted_or_counted(sentence)
    ):
        return False
    return quotation_is_balanced(sentence)


def is_shouted_or_counted(sentence: str) -> bool:
    """Return True if a sentence is all capitals, a headline with its words in capitals, or a row of figures.

    Examples
    --------
    >>> is_shouted_or_counted("MINISTERS MEET IN OSLO."), is_shouted_or_counted("12 14 15.3 18 22 Oslo 7.")
    (True, True)
    >>> is_shouted_or_counted("Ministers in Oslo Cut the Quota!")
    True
    """
    return (
        len(_DIGIT.findall(sentence)) > _MOST_DIGITS * len(sentence)
        or sentence.upper() == sentence != sentence.lower()
        or (sentence.isascii() and not _SMALL_WORD.search(_MINOR_WORDS.sub("", sentence)))
    )


def quotation_is_balanced(sentence: str) -> bool:
    """Return True if all quotation marks and brackets that are opened are closed.

    Examples
    --------
    >>> quotation_is_balanced("„Nein“, sagte er (laut)."), quotation_is_balanced('He said "no.')
    (True, False)
    """
    pairs = _GERMAN_PAIRS if "„" in sentence else _PAIRS
    return sentence.count('"') % 2 == 0 and all(sentence.count(a) == sentence.count(b) for a, b in pairs)


def asks_the_reader(sentence: str) -> bool:
    """Return True if a sentence is a question or an advice; one that is quoted is for somebody else.

    Examples
    --------
    >>> asks_the_reader("So what does it mean for your pension?"), asks_the_reader("“Who pays?” asked Mr. Ito.")
    (True, False)
    """
    return sentence.endswith(("?", "？", "؟")) or bool(_ADVICE.match(sentence))
