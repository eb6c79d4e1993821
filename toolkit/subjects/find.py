"""What some stories are about: the subject that most of them speak for, if it is clear which."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from toolkit.subjects.lexicon import Listing, languages, lexicon
from toolkit.subjects.taxonomy import BELOW, FIRST_LEVEL, Subject, below

_LEAST_SHARE = 0.25
_MARGIN = 1.5
_MOST = 0.5
_DOUBT = 1.0
_FEWEST_TERMS = 2.0
_MOST_CHARACTERS = 1200

Evidence = NDArray[np.float64]


def find_subject(texts: Sequence[str], text_languages: Sequence[str]) -> Subject | None:
    """Return the news subject of some stories; None where it is not clear, or their language has no terms.

    Each story gives each subject of the first level the share that it has of all the terms in its beginning. A subject
    is clear if its mean share is at least a quarter and one and a half times that of the next, and half of the stories
    have no more terms of any other; one term alone says nothing. Below the first level it is the same among the
    subjects there, with their share of the terms of the one above; where none of them is clear, the one above is the
    subject. Where no subject of the first level is clear, one of those below may be: "armed forces" in stories between
    politics and conflict.

    Parameters
    ----------
    texts : sequence of str
        Each the title and the text of a story.
    text_languages : sequence of str
        The language of each, such as "de".

    Examples
    --------
    >>> texts = ["Tariffs on steel doubled, exporters said", "Customs duties and import quotas stay"]
    >>> find_subject(texts, ["en", "en"]).name, find_subject(["Nothing of note"], ["en"])
    ('international trade', None)
    """
    return subject_of(listings_of(texts, text_languages))


def listings_of(texts: Sequence[str], text_languages: Sequence[str]) -> list[list[Listing]]:
    """Return who lists the terms in the beginning of each text; nobody where its language has no terms."""
    return [
        lexicon(language).listings_in(text[:_MOST_CHARACTERS]) if language in languages() else []
        for text, language in zip(texts, text_languages, strict=True)
    ]


def subject_of(stories: Sequence[Sequence[Listing]]) -> Subject | None:
    """Return the subject of some stories, as `find_subject` describes it, by who lists the terms in each."""
    first = evidence(stories, FIRST_LEVEL)
    place = clear_column(first, first.sum(axis=1))
    children = BELOW if place is None else below(FIRST_LEVEL[place])
    child = clear_column(evidence(stories, children), first.sum(axis=1) if place is None else first[:, place])
    if child is not None:
        return children[child]
    return None if place is None else FIRST_LEVEL[place]


def evidence(stories: Sequence[Sequence[Listing]], subjects: Sequence[Subject]) -> Evidence:
    """Return how much each story speaks for each of some subjects: a term for all that list it, in equal shares.

    Returns
    -------
    ndarray of shape (n_stories, n_subjects)
    """
    columns = {subject.name: column for column, subject in enumerate(subjects)}
    found = np.zeros((len(stories), len(subjects)))
    for row, listings in enumerate(stories):
        for names in listings:
            own = [columns[name] for name in names if name in columns]
            found[row, own] += 1 / max(len(own), 1)
    return found


class Standing(NamedTuple):
    """How the best column stands: its mean share, how many times that of the next, in what share of rows it leads."""

    column: int
    share: float
    margin: float
    leads: float


def standing(found: Evidence, whole: NDArray[np.float64]) -> Standing:
    """Return how the column stands that rows speak for most.

    Parameters
    ----------
    found : ndarray of shape (n_stories, n_subjects)
    whole : ndarray of shape (n_stories,)
        What the evidence of each row is a share of.

    Examples
    --------
    >>> found = np.array([[3.0, 0.0], [2.0, 1.0]])
    >>> standing(found, found.sum(axis=1))
    Standing(column=0, share=0.625, margin=5.0, leads=1.0)
    """
    shares = (found / (whole + _DOUBT)[:, None]).mean(axis=0).round(9)
    best = int(shares.argmax())
    second = float(np.delete(shares, best).max(initial=0.0))
    leading = (found[:, best] > 0) & (found[:, best] >= found.max(axis=1) - 1e-9)
    return Standing(best, float(shares[best]), float(shares[best]) / max(second, 1e-9), float(leading.mean()))


def clear_column(found: Evidence, whole: NDArray[np.float64]) -> int | None:
    """Return the column that rows speak for most, if it is clear; the arguments are those of `standing`.

    Examples
    --------
    >>> found = np.array([[3.0, 0.0], [2.0, 1.0]])
    >>> clear_column(found, found.sum(axis=1)), clear_column(found, 10 * found.sum(axis=1))
    (0, None)
    """
    if not found.size:
        return None
    best = standing(found, whole)
    is_said = found[:, best.column].sum() >= _FEWEST_TERMS
    is_clear = best.share >= _LEAST_SHARE and best.margin >= _MARGIN and best.leads >= _MOST
    return best.column if is_said and is_clear else None
