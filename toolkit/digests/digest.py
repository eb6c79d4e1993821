"""Stories or texts in, one digest out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from toolkit.digests.digester import Digester
from toolkit.digests.records import Digest
from toolkit.digests.selection import Ranker
from toolkit.stories.frame import as_stories

if TYPE_CHECKING:
    from toolkit.stories.tables import Table


def digest_stories(
    stories: Table | Sequence[str],
    n_words: int = 120,
    *,
    ranker: Ranker | None = None,
    known: Table | Sequence[str] | None = None,
) -> Digest:
    """Make one digest of several stories.

    Parameters
    ----------
    stories : DataFrame or sequence of str
        A stories frame, or texts.
    n_words : int, default=120
        The most words. Only if no sentence is as short as that, the shortest one stands alone.
    ranker : Ranker, optional
        What chooses the sentences; `CentroidRanker` by default.
    known : DataFrame or sequence of str, optional
        Stories that the reader knows already. What they say nearly in the same words is quoted only where there is
        nothing else, or where a new sentence depends on it. Else a sentence counts for as much as it says in words, and
        pairs of words, that more of the new sentences hold than of the known ones: what is known in other words is
        quoted only where words are left. If all is known, the digest is as it would be without.

    Returns
    -------
    Digest
        Verbatim quotes, by the time of their stories, then by story, then by place, none of a near duplicate of
        another story. The ``story_id`` of a text is the fingerprint of its content.

    Raises
    ------
    StorySchemaError
        If a frame has no text column.
    EmptyCorpusError
        If there is no text.
    ValueError
        If ``n_words`` is no whole number, or less than 1.
    TypeError
        If the ranker has no ``choose``.

    Examples
    --------
    >>> texts = ["The quota for cod was cut by a tenth on Monday.", "Cod: cut. The quota for cod was cut by a tenth."]
    >>> digest = digest_stories(texts, n_words=20)
    >>> print(digest)
    The quota for cod was cut by a tenth on Monday.
    """
    return Digester(n_words, ranker=ranker, known=known).digest(as_stories(stories))
