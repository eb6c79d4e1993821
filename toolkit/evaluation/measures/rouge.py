"""What a digest shares with summaries that people wrote."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Any

from toolkit.evaluation.digest_records import Overlap, RougeScores
from toolkit.extras import require

_MEASURES = {"rouge_1": "rouge1", "rouge_2": "rouge2", "rouge_l": "rougeL"}


def rouge_scores(digest: str, references: Sequence[str]) -> RougeScores:
    """Measure ROUGE-1, ROUGE-2 and ROUGE-L of a digest.

    Shared words, shared pairs of neighbouring words, and the longest common subsequence of words of the two
    texts (Lin 2004, "ROUGE: a package for automatic evaluation of summaries"), as the package rouge-score
    counts them: letters and digits of English, in lower case, stemmed by Porter's algorithm. What is
    written in other letters counts for nothing.

    Parameters
    ----------
    digest : str
    references : sequence of str
        Summaries of the same stories. Of several, each measure is taken from the one that gives the highest
        F.

    Returns
    -------
    RougeScores
        Precision, recall and F of each, from 0 to 1.

    Raises
    ------
    MissingExtraError
        If rouge-score is not installed.
    ValueError
        If there is no reference.

    Examples
    --------
    >>> scores = rouge_scores("The quotas for cod were cut.", ["Rockets.", "The quota for cod is cut."])
    >>> round(scores.rouge_1.f, 3), scores.rouge_2.precision, round(scores.rouge_l.recall, 3)
    (0.833, 0.6, 0.833)
    """
    if isinstance(references, str) or not references:
        message = f"found the references {references!r}; wanted a list of at least one summary"
        raise ValueError(message)
    best = _scorer().score_multi(list(references), digest)
    return RougeScores(
        **{ours: Overlap(*(float(value) for value in best[theirs])) for ours, theirs in _MEASURES.items()}
    )


@cache
def _scorer() -> Any:
    scorers = require("rouge_score.rouge_scorer", extra="rouge")
    return scorers.RougeScorer(list(_MEASURES.values()), use_stemmer=True)
