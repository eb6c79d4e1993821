"""Whether what stands behind a quotation names its speaker, where neither a small letter nor a dash shows so."""

from __future__ import annotations

import re
from functools import cache

from toolkit.languages.profile import profile


def continues_with_speaker(sentence: str, rest: str, language: str) -> bool:
    """Return True if a quotation that ends a sentence is only the beginning of it.

    Parameters
    ----------
    sentence : str
        From its beginning to what was taken for its end.
    rest : str
        What follows.
    language : str
        A code; the result is False unless its profile has speakers.

    Examples
    --------
    >>> continues_with_speaker("「枠を減らす。」", "と述べた。", "ja")
    True
    >>> continues_with_speaker("「枠を減らす。」", "ところが", "ja")
    False
    >>> continues_with_speaker("“Who pays?”", "Mayor Berg asked.", "en")
    True
    >>> continues_with_speaker("“We won!”", "Berg scored twice.", "en")
    False
    """
    patterns = _patterns(language)
    return patterns is not None and bool(patterns[0].search(sentence) and patterns[1].match(rest))


@cache
def _patterns(language: str) -> tuple[re.Pattern[str], re.Pattern[str]] | None:
    known = profile(language)
    if not known.speakers:
        return None
    return re.compile("|".join(known.closed_quotations)), re.compile("|".join(known.speakers))
