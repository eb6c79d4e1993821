"""Which sentences a digest may choose among."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from toolkit.languages.script import is_in_words
from toolkit.sentences.context import NOTHING_BEFORE
from toolkit.sentences.quotability import is_furniture
from toolkit.sentences.sentence import Sentence


def eligible_rows(sentences: Sequence[Sentence]) -> dict[int, int | None]:
    """Find the sentences that a digest may quote, and what has to be quoted with them.

    Parameters
    ----------
        sentences : sequence of Sentence
            All sentences of some stories, as `read_sentences` gives them.

    Returns
    -------
        dict of int to int or None
            The rows, in their order, each with the row that it depends on. Of a sentence that is repeated, the first is
            taken. One that depends on a sentence that is not eligible by itself is left out. If no sentence is
            eligible, those that no rule is against are, or else all in words that are no furniture, each by itself.

    Examples
    --------
    >>> from toolkit.sentences.sentence import read_sentences
    >>> from toolkit.stories.frame import as_stories
    >>> text = "Gen. Ito left Tokyo for talks in Manila. He will be back by Friday night. Read more."
    >>> eligible_rows(read_sentences(as_stories([text])))
    {0: None, 1: 0}
    """
    first: dict[str, int] = {}
    for row, sentence in enumerate(sentences):
        if is_in_words(sentence.text):
            first.setdefault(" ".join(sentence.text.casefold().split()), row)
    quotable = [row for row in first.values() if sentences[row].not_quotable is None]
    needed = {row: sentences[row].depends_on for row in quotable}
    independent = {None, *(row for row in quotable if needed[row] is None)}
    eligible = {row: other for row, other in needed.items() if other in independent}
    if eligible:
        return eligible
    not_against_rules = [row for row in first.values() if sentences[row].not_quotable in (None, NOTHING_BEFORE)]
    if not_against_rules:
        return dict.fromkeys(not_against_rules)
    return {row: None for row in first.values() if not is_furniture(sentences[row].text, sentences[row].language)}


def still_true(eligible: Mapping[int, int | None], outdated: NDArray[np.bool_]) -> dict[int, int | None]:
    """Leave out the eligible rows that newer figures contradict, and what depends on them; all stay if none is left.

    Examples
    --------
    >>> still_true({0: None, 1: 0, 2: None}, np.array([True, False, False]))
    {2: None}
    """
    kept = {row: other for row, other in eligible.items() if not outdated[[row, row if other is None else other]].any()}
    return kept or dict(eligible)
