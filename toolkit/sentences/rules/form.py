"""What is not whole (too short, cut off) and what is no prose (a headline, figures, a question to the reader)."""

from __future__ import annotations

import re
from functools import lru_cache

from toolkit.languages.profile import in_any_language
from toolkit.languages.script import count_words, ends_a_sentence
from toolkit.sentences.quotations import is_balanced
from toolkit.sentences.rules.rule import ENGLISH, Rule

_FEWEST_WORDS = 6
_MOST_WORDS = 60
_MOST_CHARACTERS = 800
_MOST_DIGITS = 0.3
_CLOSING = "'’\"”“»)]"

_DIGIT = re.compile(r"\d")
_BEFORE_SMALL = "\"'“‘«„(”’»›‹‚"
_BEGINS = re.compile(
    rf"(?![{_BEFORE_SMALL}]*[ \u00a0\u202f]?[{_BEFORE_SMALL}]*[a-z](?![A-Z]))"
    rf"(?:[«‹][ \u00a0\u202f])?[{_BEFORE_SMALL}\[¿¡「『（《【]*[^\W_]"
)
_DASH = re.compile(r"[—–―][ \u00a0\u202f]?(?=[^\W_a-zß-öø-ÿа-яё])")
_SMALL = r"[^\W\dA-ZÀ-ÞА-Я_]"
_SPEAKER_BEHIND = re.compile(
    rf"(?:[,!?…]|[,.!?…]? [—–―-]) ?(?:{_SMALL}{{1,2}} )?(?:{_SMALL}[\w’'-]{{2,}} ){{1,2}}"
    r"(?=[^\W\da-zß-öø-ÿа-яё_])(?![^,.!?…]*[—–―])"
)
_ASIDE = re.compile(r"\([^()]*\)")
_CREDIT = re.compile(r"[(\[][^)\]]*[)\]] [\"“]?[A-Z]")
_SHOUTED_LABEL = re.compile(r"CLOSE [A-Z]|[A-Z]{3,}(?: [A-Z]+)*(?:\s*[:—–]|\s-)")
_LABEL = re.compile(
    r"(?:Related|Read more|See also|Watch|Listen|More|Photos?|Video|Note|Update|Breaking(?: news)?)(?:\s*[:—–]|\s-)",
    re.IGNORECASE,
)
_KICKER = re.compile(
    r"[\"“‘]?[^\W_a-zß-öø-ÿа-яё][\w’'-]*(?: [\w’'&-]+){0,6}\s?[:：] (?=[^\W_a-zß-öø-ÿа-яё\u0590-\uffff])"
)
_REPORTS = re.compile(rf"\b(?:{'|'.join(in_any_language('reporting_words'))})\b")
_HEADLINE = re.compile(r"(?:[A-Z0-9][\w’'-]*:? ){4,}(?:The|A|An|In|On|At|There|After|As|When) [\w’'-]+ [a-z]")
_ADVICE = re.compile(
    r"(?:You|(?:If|When|Whenever|Once|Before|Unless) you)\b"
    r"(?!.*, [^,]*\b(?:argued|complained|found|ruled|said|says|told|warned|wrote)\b[^,]*$)"
)
_SAID_TWICE = re.compile(r"(?<=[a-z'’] )MORE\b|\b([^\W\d_]{2,20} [^\W\d_]{2,20}) \1")
_WORD = re.compile(r"[^\W\d_][\w’'-]{2,}")
_IN_BRACKETS = re.compile(r"\([^()]*\)")
_SEPARATOR = re.compile(r"[,;/·](?=\s)")
_SEPARATORS = ",;/·"
_FEWEST_SEPARATORS = 4
_MOST_SMALL_WORDS = 0.2
_SMALL_WORD = re.compile(
    r"(?<![\w’'-])(?!(?:an?|the|of|in|on|at|by|to|for|and|or|but|nor|as|is|it|with|from|vs|via|over|into)\b)[a-z]"
)

_n_words = lru_cache(maxsize=1)(count_words)


def _is_too_short(sentence: str) -> bool:
    return _n_words(sentence) < _FEWEST_WORDS


def _is_too_long(sentence: str) -> bool:
    return len(sentence) > _MOST_CHARACTERS or _n_words(sentence) > _MOST_WORDS


def _has_no_beginning(sentence: str) -> bool:
    """Return True for a sentence cut off in front; speech may begin with a dash if its speaker follows."""
    dash = _DASH.match(sentence)
    if dash and _SPEAKER_BEHIND.search(sentence, dash.end()):
        return False
    return not _BEGINS.match(sentence)


def _has_no_end(sentence: str) -> bool:
    return not ends_a_sentence(sentence)


def _is_cut_off(sentence: str) -> bool:
    return sentence.rstrip(_CLOSING).endswith(("...", "…"))


def _is_in_figures(sentence: str) -> bool:
    return len(_DIGIT.findall(sentence)) > _MOST_DIGITS * len(sentence)


def _is_shouted(sentence: str) -> bool:
    return sentence.upper() == sentence != sentence.lower()


def _is_headline(sentence: str) -> bool:
    """Return True if all words begin with a capital but for those that headlines in English leave small."""
    return sentence.isascii() and not _SMALL_WORD.search(sentence)


def _is_unbalanced(sentence: str) -> bool:
    return not is_balanced(sentence)


def _is_list_of_names(sentence: str) -> bool:
    """Return True for a team sheet or another list: names between commas, with hardly a word in small letters."""
    if sum(map(sentence.count, _SEPARATORS)) < _FEWEST_SEPARATORS:
        return False
    listed = _IN_BRACKETS.sub("", sentence)
    words: list[str] = _WORD.findall(listed)
    if len(_SEPARATOR.findall(listed)) < _FEWEST_SEPARATORS or not any(word[0].isupper() for word in words):
        return False
    n_small = sum(word[0].islower() for word in words)
    return n_small <= _MOST_SMALL_WORDS * len(words)


def _has_a_kicker(sentence: str) -> bool:
    """Return True for a short head before a colon and a whole sentence: "Why it matters: …", unless it reports."""
    found = _KICKER.match(sentence) if ":" in sentence or "：" in sentence else None
    return found is not None and not _REPORTS.search(found[0].lower())


def _says_twice(sentence: str) -> bool:
    """Return True if two words are repeated at once, or a link stands between two headlines."""
    words = sentence.split(" ")
    may_repeat = any(map(str.endswith, words, words[2:]))
    return (may_repeat or "MORE" in sentence) and _SAID_TWICE.search(sentence) is not None


def _asks(sentence: str) -> bool:
    return sentence.endswith(("?", "？", "؟"))


WHOLE = (
    Rule("too short", _is_too_short),
    Rule("too long", _is_too_long),
    Rule("no beginning", _has_no_beginning),
    Rule("no end", _has_no_end),
    Rule("cut off", _is_cut_off),
    Rule("unbalanced quotation marks or brackets", _is_unbalanced),
)
PROSE = (
    Rule("label in front", _SHOUTED_LABEL.match),
    Rule("label in front", _LABEL.match),
    Rule("credit in front", _CREDIT.match),
    Rule("headline in front", _HEADLINE.match, languages=ENGLISH),
    Rule("aside in brackets", _ASIDE.fullmatch),
    Rule("all in capitals", _is_shouted),
    Rule("list of names", _is_list_of_names),
    Rule("label in front", _has_a_kicker),
    Rule("headline", _is_headline),
    Rule("headline in between", _says_twice),
    Rule("mostly figures", _is_in_figures),
    Rule("question to the reader", _asks),
    Rule("advice to the reader", _ADVICE.match, languages=ENGLISH),
)
