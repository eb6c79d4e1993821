"""Stories to the sentences that may be quoted from them, each with the place it stands at."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

import pandas as pd
import sentencex

from toolkit.records import Quote
from toolkit.stories.hanging import hangs_on_another
from toolkit.stories.quotable import is_quotable

_LINE = re.compile(r"[^\n]+")
_PLACE = r"[A-Z][A-Z.’'-]+(?: [A-Z][A-Z.’'-]+)*(?:, [A-Z][\w.]+(?: [A-Z][\w.]+)?)?"
_DAY = r"(?:, (?:[A-Z][a-z]+\.? \d{1,2}|\d{1,2} [A-Z][a-z]+)(?:, \d{4})?)?"
_AGENCY = r"\((?:[A-Z][\w.]+ ?){1,3}\)"
_DATELINE = re.compile(
    rf"(?:{_PLACE}{_DAY}(?: {_AGENCY})? ?(?:[—–]|--? )|{_AGENCY} ?(?:[—–]|--? )|[A-Z]{{2,4}} - ) *(?=[\"“‘'A-Z0-9])"
)


def candidate_quotes(stories: pd.DataFrame) -> list[Quote]:
    """Return the sentences of some stories that a digest may quote, in reading order.

    Parameters
    ----------
    stories : DataFrame
        A stories frame.

    Returns
    -------
    list of Quote
        Sentences fit to be quoted, none twice, each begun behind its dateline. Those that hang on another are
        left out, but for stories that have no other; where nothing is fit, all sentences are candidates.

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
        for start, end in _without_datelines(text, sentence_spans(text, language))
    ]
    first_said: dict[str, Quote] = {}
    for quote in quotes:
        first_said.setdefault(" ".join(quote.text.casefold().split()), quote)
    different = list(first_said.values())
    quotable = [quote for quote in different if is_quotable(quote.text)]
    standing = [quote for quote in quotable if not hangs_on_another(quote.text)]
    with_standing = {quote.story_id for quote in standing}
    kept = set(standing) | {quote for quote in quotable if quote.story_id not in with_standing}
    return [quote for quote in quotable if quote in kept] or different


def _without_datelines(text: str, spans: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Begin each sentence behind its dateline, if it has one: "LONDON (Reuters) - " is not part of what is said."""
    for start, end in spans:
        dateline = _DATELINE.match(text, start, end)
        yield (dateline.end() if dateline else start), end


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
