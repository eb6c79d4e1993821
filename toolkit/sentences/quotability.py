"""Why a sentence cannot be quoted."""

from __future__ import annotations

from toolkit.sentences.captions import is_caption
from toolkit.sentences.notices import is_notice
from toolkit.sentences.quotable import asks_the_reader, is_whole


def why_not_quotable(sentence: str, language: str) -> str | None:  # noqa: ARG001 - the rules by language are to come
    """Return the name of the rule that keeps a sentence from being quoted, None if it can be quoted.

    Examples
    --------
    >>> why_not_quotable("Sign up for our free newsletter now.", "en")
    'notice'
    """
    if not is_whole(sentence):
        return "not whole"
    rules = {"question or advice": asks_the_reader, "notice": is_notice, "caption": is_caption}
    return next((name for name, applies in rules.items() if applies(sentence)), None)
