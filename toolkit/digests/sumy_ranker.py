"""Every summariser of sumy behind the one ranker contract, without sumy's downloads."""

from __future__ import annotations

import random
import re
import warnings
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from importlib import import_module
from typing import Any

from toolkit.digests.candidates import as_candidates
from toolkit.digests.centroid import shortlist
from toolkit.digests.selection import count_words, fill_budget
from toolkit.languages.script import find_words
from toolkit.record import Record

_SUMMARISERS = {
    "edmundson": "edmundson.EdmundsonSummarizer",
    "kl": "kl.KLSummarizer",
    "lex-rank": "lex_rank.LexRankSummarizer",
    "lsa": "lsa.LsaSummarizer",
    "luhn": "luhn.LuhnSummarizer",
    "random": "random.RandomSummarizer",
    "reduction": "reduction.ReductionSummarizer",
    "sum-basic": "sum_basic.SumBasicSummarizer",
    "text-rank": "text_rank.TextRankSummarizer",
}
_BONUS_WORDS = ("important", "significant", "key", "agreed", "announced", "decided", "warned", "first", "largest")
_STIGMA_WORDS = ("perhaps", "maybe", "hardly", "unlikely", "impossible")
_LONGEST = 200
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")


class _Words:
    """The part of a sumy tokenizer that summarisers call; sumy's own needs NLTK data to be downloaded."""

    def to_words(self, sentence: str) -> tuple[str, ...]:
        return tuple(find_words(_WORD, sentence.lower()))


@dataclass(frozen=True, repr=False)
class SumyRanker(Record):
    """A summariser of sumy as a ranker.

    sumy ranks; the word budget is filled, and near duplicates are left out, as for every ranker. Its methods are
    made for one document and quadratic or worse, so of many sentences it is given the 200 that are nearest to
    what the stories say.

    Parameters
    ----------
    name : str
        "edmundson", "kl", "lex-rank", "lsa", "luhn", "random", "reduction", "sum-basic" or "text-rank".
    random_state : int, default=0
        Seed of "random".

    Raises
    ------
    ValueError
        If sumy has no summariser of that name.

    Examples
    --------
    >>> from sklearn.feature_extraction.text import TfidfVectorizer
    >>> sentences = ["Cod quota cut by a tenth.", "The quota for cod is cut.", "Fishermen protest against the cut."]
    >>> SumyRanker("lex-rank").choose(sentences, TfidfVectorizer().fit_transform(sentences), n_words=6)
    [0]
    """

    name: str
    random_state: int = 0

    def __post_init__(self) -> None:
        if self.name not in _SUMMARISERS:
            message = f"sumy has no summariser {self.name!r}; wanted one of {', '.join(_SUMMARISERS)}"
            raise ValueError(message)

    def choose(self, sentences: Sequence[str], X: Any, n_words: int) -> list[int]:
        """Return row numbers in reading order; see `toolkit.digests.selection.Ranker`."""
        worded = [row for row in shortlist(as_candidates(sentences), X, _LONGEST) if _WORD.search(sentences[row])]
        ranking = [worded[i] for i in self._ranking([sentences[row] for row in worded])]
        return fill_budget(ranking, X, count_words(sentences), n_words)

    def _ranking(self, sentences: Sequence[str]) -> list[int]:
        """Return all row numbers, the best first."""
        from sumy.models.dom import ObjectDocumentModel, Paragraph, Sentence

        if len(sentences) < 2:
            return list(range(len(sentences)))
        tokenizer = _Words()
        document = ObjectDocumentModel([Paragraph([Sentence(text, tokenizer) for text in sentences])])
        ratings: dict[int, float] = {}

        def keep_ratings(infos: Sequence[Any]) -> Sequence[Any]:
            ratings.update((info.order, float(info.rating)) for info in infos)
            return infos

        with _seeded(self.random_state), warnings.catch_warnings():
            warnings.simplefilter("ignore")
            self._summariser()(document, keep_ratings)
        return sorted(range(len(sentences)), key=lambda row: (-round(ratings.get(row, 0.0), 9), row))

    def _summariser(self) -> Any:
        from sumy.utils import get_stop_words

        module, class_name = _SUMMARISERS[self.name].split(".")
        summariser = getattr(import_module(f"sumy.summarizers.{module}"), class_name)()
        stop_words = get_stop_words("english")
        if self.name == "edmundson":
            summariser.null_words = stop_words
            summariser.bonus_words = _BONUS_WORDS
            summariser.stigma_words = _STIGMA_WORDS
        elif hasattr(summariser, "stop_words"):
            summariser.stop_words = stop_words
        return summariser


@contextmanager
def _seeded(seed: int) -> Iterator[None]:
    """Seed the generator that sumy shares with everybody, and give it back as it was."""
    before = random.getstate()
    random.seed(seed)
    try:
        yield
    finally:
        random.setstate(before)
