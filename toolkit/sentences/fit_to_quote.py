"""Of all sentences those that a digest may quote, by themselves or behind the one before."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

import pandas as pd

from toolkit.digests.records import Quote
from toolkit.languages.script import is_in_words
from toolkit.sentences.dependence import depends_on_another
from toolkit.sentences.every_sentence import every_sentence, languages
from toolkit.sentences.quotable import is_quotable

BY_ITSELF = -1
EMPTY: Mapping[str, str] = MappingProxyType({})


def candidate_quotes(stories: pd.DataFrame) -> list[Quote]:
    """Return the sentences of some stories that a digest may quote by themselves, in reading order.

    Parameters
    ----------
    stories : DataFrame
        A stories frame.

    Returns
    -------
    list of Quote

    Examples
    --------
    >>> from toolkit.stories.frame import as_stories
    >>> text = "Gen. Ito left Tokyo on Monday for talks in Manila. He flew."
    >>> [(quote.text, quote.start, quote.end) for quote in candidate_quotes(as_stories([text]))]
    [('Gen. Ito left Tokyo on Monday for talks in Manila.', 0, 50)]
    """
    sentences = every_sentence(stories)
    fit = fit_to_quote(sentences, languages(stories))
    return [sentences[row] for row, before in fit.items() if before == BY_ITSELF]


def fit_to_quote(sentences: Sequence[Quote], languages: Mapping[str, str] = EMPTY) -> dict[int, int]:
    """Find the sentences that a digest may quote, and what has to be quoted with them.

    Parameters
    ----------
    sentences : sequence of Quote
        All sentences of some stories, in reading order.
    languages : mapping of str to str, optional
        The language of each story, by its id.

    Returns
    -------
    dict
        The rows of those that are fit, none said twice, each with the row before it if it hangs on that, or
        ``BY_ITSELF``. One that hangs on what is not fit is left out. Where nothing is fit, what can be quoted at
        all is, and else everything that is in words.

    Examples
    --------
    >>> from toolkit.stories.frame import as_stories
    >>> text = "Gen. Ito left Tokyo for talks in Manila. He will be back by Friday night. Read more."
    >>> fit_to_quote(every_sentence(as_stories([text])))
    {0: -1, 1: 0}
    """
    first_said: dict[str, int] = {}
    for row, sentence in enumerate(sentences):
        if is_in_words(sentence.text):
            first_said.setdefault(" ".join(sentence.text.casefold().split()), row)
    quotable = [row for row in first_said.values() if is_quotable(sentences[row].text)]
    standing = {
        row
        for row in quotable
        if not depends_on_another(sentences[row].text, languages.get(sentences[row].story_id, ""))
    }
    fit: dict[int, int] = {}
    for row in quotable:
        if row in standing:
            fit[row] = BY_ITSELF
        elif row - 1 in standing and sentences[row - 1].story_id == sentences[row].story_id:
            fit[row] = row - 1
    return fit or dict.fromkeys(quotable or first_said.values(), BY_ITSELF)
