"""Which languages have all words of a line among those that say when: only they are asked whether it is a time."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

_WORD = re.compile(r"[^\W\d_]+")
_ESCAPED = re.compile(r"\\[a-zA-Z]")
_FEWEST_LETTERS = 3
_LONGEST_WORD = 20
# What stands beside figures in any language.
_OF_CLOCKS = frozenset(("am", "pm", "z", "t", "utc", "gmt"))


def languages_with_words(text: str, languages: tuple[str, ...]) -> tuple[str, ...]:
    """Return the languages in which each word of a text, or the beginning of it, may be part of a time.

    Of a word in a script without capitals any letter will do; "10:30 PM" may be of any language.

    Examples
    --------
    >>> languages_with_words("10. Brabz 2025", ("de", "ja")), languages_with_words("10. Juni 2025", ("de", "ja"))
    ((), ('de',))
    >>> languages_with_words("6月10日", ("de", "ja"))
    ('ja',)
    """
    known = _languages_of_words(languages)
    left = set(languages)
    for word in set(_plain_words(text)) - _OF_CLOCKS:
        left &= {language for part in _parts(word) for language in known.get(part, ())}
    return tuple(language for language in languages if language in left)


def _plain_words(text: str) -> list[str]:
    plain = "".join(one for one in unicodedata.normalize("NFKD", text.lower()) if not unicodedata.combining(one))
    return _WORD.findall(plain)


def _parts(word: str) -> Iterator[str]:
    if word.upper() == word:
        yield from word
    yield word
    for end in range(_FEWEST_LETTERS, min(len(word), _LONGEST_WORD)):
        yield word[:end]


@cache
def _languages_of_words(languages: tuple[str, ...]) -> Mapping[str, Sequence[str]]:
    """Return the languages of each word that dateparser has; of scripts without capitals, of each letter."""
    from dateparser.languages.loader import default_loader

    found: dict[str, list[str]] = {}
    for locale in default_loader.get_locales(languages=languages):
        said = " ".join(_said(locale.info))
        for word in dict.fromkeys(_plain_words(_ESCAPED.sub(" ", said))):
            for part in dict.fromkeys(word if word.upper() == word else (word,)):
                of_part = found.setdefault(part, [])
                if locale.shortname not in of_part:
                    of_part.append(locale.shortname)
    return found


def _said(info: Mapping[str, object]) -> Iterator[str]:
    for name, value in info.items():
        if isinstance(value, list):
            yield from (one for one in value if isinstance(one, str))
            yield from (pattern for one in value if isinstance(one, dict) for pattern in one)
        elif isinstance(value, dict) and name.startswith("relative"):
            yield from (word for words in value.values() for word in words)
