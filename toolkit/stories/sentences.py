"""Stories to the sentences that may be quoted from them, each with the place it stands at."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pandas as pd
import sentencex

from toolkit.records import Quote

_LINE = re.compile(r"[^\n]+")
_FEWEST_WORDS = 6
_MOST_WORDS = 60
_ENDS = re.compile(r"[.!?…。！？][\"'”’»)\]]*$")
_BEGINS = re.compile(r"[\"'“‘«(\[¿¡]*[^\W_]")
_BEGINS_INSIDE = re.compile(r"[\"'“‘«(]*[a-z]")
_LABEL = re.compile(r"(?:[A-Z]{3,}(?: [A-Z]+)*|Related|Read more|Watch|More|Photos?)\s*:")
_PAIRS = (("“", "”"), ("«", "»"), ("(", ")"), ("[", "]"))


def candidate_quotes(stories: pd.DataFrame) -> list[Quote]:
    """Return the sentences of some stories that a digest may quote, in reading order.

    Parameters
    ----------
    stories : DataFrame
        A stories frame.

    Returns
    -------
    list of Quote
        Sentences fit to be quoted, or where there is none all sentences; none twice.

    Examples
    --------
    >>> from toolkit.stories.frame import as_stories
    >>> text = "Gen. Ito left Tokyo on Monday for talks in Manila. He flew."
    >>> [(quote.text, quote.start, quote.end) for quote in candidate_quotes(as_stories([text]))]
    [('Gen. Ito left Tokyo on Monday for talks in Manila.', 0, 50)]
    """
    quotes = [
        Quote(text[start:end], story_id, start, end)
        for story_id, text, language in zip(stories["story_id"], stories["text"], stories["language"], strict=True)
        for start, end in sentence_spans(text, language)
    ]
    first_said: dict[str, Quote] = {}
    for quote in quotes:
        first_said.setdefault(" ".join(quote.text.casefold().split()), quote)
    different = list(first_said.values())
    return [quote for quote in different if is_quotable(quote.text)] or different


def sentence_spans(text: str, language: str = "") -> Iterator[tuple[int, int]]:
    """Yield start and end of each sentence of a text; a line end ends a sentence.

    Examples
    --------
    >>> list(sentence_spans("It rained. Nobody came.", "en"))
    [(0, 10), (11, 23)]
    """
    for line in _LINE.finditer(text):
        for boundary in sentencex.get_sentence_boundaries(language[:2].lower() or "en", line[0]):
            start, end = boundary["start_index"], boundary["end_index"]
            sentence = line[0][start:end]
            start += len(sentence) - len(sentence.lstrip())
            end -= len(sentence) - len(sentence.rstrip())
            if start < end:
                yield line.start() + start, line.start() + end


def is_quotable(sentence: str) -> bool:
    """Tell whether a sentence can stand in a digest: whole, neither too short nor too long, no label before it.

    Examples
    --------
    >>> is_quotable("The ministers met in Oslo on Monday."), is_quotable("MORE: Ministers met in Oslo on Monday.")
    (True, False)
    """
    if not _FEWEST_WORDS <= len(sentence.split()) <= _MOST_WORDS:
        return False
    if not _ENDS.search(sentence) or not _BEGINS.match(sentence):
        return False
    if _BEGINS_INSIDE.match(sentence) or _LABEL.match(sentence):
        return False
    return sentence.count('"') % 2 == 0 and all(sentence.count(a) == sentence.count(b) for a, b in _PAIRS)
