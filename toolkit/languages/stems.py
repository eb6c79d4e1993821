"""Words cut to their stems, so that those of one family count as one; no default does so."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache, lru_cache


def stems(words: Sequence[str], language: str) -> list[str]:
    """Return the stem of each word; the words themselves where no stemmer is known for their language.

    Parameters
    ----------
    words : sequence of str
        In small letters.
    language : str
        A code such as "de". There are stemmers for Arabic, Czech, Danish, Dutch, English, Finnish, French, German,
        Hungarian, Italian, Norwegian, Polish, Portuguese, Romanian, Russian, Slovak, Spanish, Swedish and Ukrainian.

    Returns
    -------
    list of str

    References
    ----------
    Porter, "Snowball: A language for stemming algorithms", 2001.

    Examples
    --------
    >>> stems(["quoten", "fischer"], "de"), stems(["tariffs"], "en"), stems(["关税"], "zh")
    (['quot', 'fisch'], ['tariff'], ['关税'])
    """
    stem = _stemmer(language)
    return [stem(word) for word in words]


@cache
def _stemmer(language: str) -> Callable[[str], str]:
    from sumy.nlp.stemmers import Stemmer

    try:
        return lru_cache(maxsize=100_000)(Stemmer(language))
    except LookupError:
        return str
