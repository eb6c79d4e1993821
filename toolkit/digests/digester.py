"""Stories to a digest, for a theme of a report as for any stories."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence, Set
from dataclasses import is_dataclass
from numbers import Integral
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from scipy import sparse

from toolkit.digests.bare_headlines import with_bare_headlines
from toolkit.digests.candidates import Candidates
from toolkit.digests.centroid import story_centrality, story_vectors
from toolkit.digests.confirmation import count_sources
from toolkit.digests.eligible import eligible_rows, still_true
from toolkit.digests.event_coverage import choose_by_event
from toolkit.digests.novelty import in_terms_of_news, only_new, which_are_new
from toolkit.digests.rankers import CentroidRanker
from toolkit.digests.records import Digest, Quote
from toolkit.digests.selection import Ranker
from toolkit.digests.word_pairs import WordPairs
from toolkit.events.notes import not_for_readers
from toolkit.events.versions import latest_versions, version_mark
from toolkit.languages.stop_words import stop_words_of
from toolkit.sentences.context import NOTHING_BEFORE
from toolkit.sentences.quotability import why_not_quotable
from toolkit.sentences.sentence import Sentence, read_sentences, sentence_texts
from toolkit.stories.frame import as_stories, fingerprint, headlines, languages_in, story_records, times_of
from toolkit.vectors.near_duplicates import near_duplicates as find_near_duplicates
from toolkit.vectors.outdated import outdated
from toolkit.vectors.tfidf import sentence_pairs, sentence_terms

if TYPE_CHECKING:
    from toolkit.stories.tables import Table


_LEAD = 3


class Digester:
    """Makes digests of one budget, by one ranker and with the same stories known, as many as are wanted.

    Parameters
    ----------
    n_words : int, default=120
        The most words. Only if no sentence is as short as that, the shortest one stands alone.
    ranker : Ranker, optional
        What chooses the sentences; `CentroidRanker` by default.
    known : DataFrame or sequence of str, optional
        Stories that the reader knows already; they are read once.

    Raises
    ------
    ValueError
        If ``n_words`` is no whole number, or less than 1.
    TypeError
        If the ranker has no ``choose``.
    StorySchemaError
        If the known stories are a frame that has no text column.

    Examples
    --------
    >>> stories = as_stories(["The quota for cod was cut by a tenth on Monday. Ministers had argued all night."])
    >>> print(Digester(n_words=12).digest(stories))
    The quota for cod was cut by a tenth on Monday.
    """

    def __init__(
        self, n_words: int = 120, *, ranker: Ranker | None = None, known: Table | Sequence[str] | None = None
    ) -> None:
        self.n_words = _checked_budget(n_words)
        self.ranker = CentroidRanker() if ranker is None else _checked_ranker(ranker)
        stories = None if known is None or not len(known) else as_stories(known)
        self._known = [] if stories is None else sentence_texts(stories)
        self._known_sha256 = None if stories is None else fingerprint(stories)

    @property
    def parameters(self) -> dict[str, int | str]:
        """What a digest was made with, for the provenance of a report."""
        ranker = repr(self.ranker) if is_dataclass(self.ranker) else type(self.ranker).__qualname__
        known = {"known_sha256": self._known_sha256} if self._known_sha256 else {}
        return {"n_words": self.n_words, "ranker": ranker, **known}

    def novelty(self, stories: pd.DataFrame) -> NDArray[np.float64]:
        """Return for each story the share of its sentences that no known one says nearly as they do; 1 if none is new.

        Examples
        --------
        >>> said = "The quota for cod was cut by a tenth. "
        >>> stories = as_stories([said + "Crews are to strike on Monday in Hull.", said])
        >>> sorted(Digester(known=[said]).novelty(stories).tolist()), Digester().novelty(stories).tolist()
        ([0.0, 0.5], [1.0, 1.0])
        """
        sentences = read_sentences(stories) if self._known else []
        if not sentences:
            return np.ones(len(stories))
        is_new = which_are_new(*self._counted(sentence_terms, sentences, stories))
        if not is_new.any():
            return np.ones(len(stories))
        row_of = {story_id: row for row, story_id in enumerate(stories["story_id"])}
        rows = [row_of[one.story_id] for one in sentences]
        n_sentences = np.bincount(rows, minlength=len(stories))
        n_new = np.bincount(rows, is_new, minlength=len(stories))
        return np.divide(n_new, n_sentences, out=np.ones(len(stories)), where=n_sentences > 0)

    def digest(
        self,
        stories: pd.DataFrame,
        *,
        theme_id: str | None = None,
        near_duplicates: Collection[str] | None = None,
        events: Mapping[str, int] | None = None,
    ) -> Digest:
        """Make one digest of several stories.

        Parameters
        ----------
        stories : DataFrame
            A stories frame.
        theme_id : str, optional
            The theme that the digest is of.
        near_duplicates : collection of str, optional
            The ids of the stories that another one stands for: they are not quoted, but confirm what is. If they are
            not given, they are found among the stories, and notes to editors are left out.
        events : mapping of str to int, optional
            The event of each story, by its number; a story without one is left out. The lowest is quoted first, and
            none twice while another stands unquoted.

        Returns
        -------
        Digest
            The headline is that of a story of the first event that is quoted: of the quoted one, or the nearest to what
            they all say, if they have a title, and none that newer figures contradict. It is empty if there is nothing
            for readers.
        """
        if near_duplicates is None:
            stories, near_duplicates = _for_readers(stories)
        if events:
            stories = stories[stories["story_id"].isin(list(events))]
        is_left_out = stories["story_id"].isin(list(near_duplicates))
        event_of = {story_id: events[story_id] if events else 0 for story_id in stories["story_id"]}
        titles = dict(zip(stories["story_id"], stories["title"], strict=True))
        sentences = with_bare_headlines(read_sentences(stories[~is_left_out]), event_of, titles)
        said = [*sentences, *read_sentences(stories[is_left_out])]
        if not sentences:
            return Digest((), theme_id)
        X, known = self._counted(sentence_terms, said, stories)
        stale = _outdated(said, stories, event_of)
        eligible, terms = still_true(eligible_rows(sentences), stale), X[: len(sentences)]
        pairs, known_pairs = self._counted(sentence_pairs, sentences, stories)
        if known.shape[0]:
            is_new = which_are_new(terms, known)
            if not is_new[list(eligible)].any():
                is_new[:] = True
            eligible = only_new(eligible, is_new)
            is_new[list(eligible)] = True
            terms, pairs = in_terms_of_news(terms, known, is_new), in_terms_of_news(pairs, known_pairs, is_new)
        everything = Candidates.of(sentences)
        vectors = story_vectors(everything, terms)
        ids = list(dict.fromkeys(one.story_id for one in sentences))
        places = np.array([event_of[one.story_id] for one in sentences], dtype=np.intp)
        in_order = {row: eligible[row] for row in sorted(eligible, key=lambda row: (places[row], row))}
        candidates = everything.among(in_order, vectors, WordPairs.of(pairs, everything.stories))
        rows = self._chosen(candidates, terms, np.array(list(in_order), dtype=np.intp), places)
        leads = np.flatnonzero(stale[: len(sentences)] & (everything.places < _LEAD))
        behind = {sentences[row].story_id for row in leads.tolist()} | _with_outdated_title(stories, event_of)
        counts = count_sources(rows, said, X, dict(zip(stories["story_id"], stories["source"], strict=True)))
        quotes = tuple(_quote(sentences[row], count) for row, count in zip(rows, counts, strict=True))
        ranked = _of_what_is_quoted(quotes, titles, ids, vectors, event_of)
        return Digest(quotes, theme_id, _headline(stories, ranked, behind))

    def _counted(
        self, counts: Callable[[Sequence[str], Set[str]], Any], said: Sequence[Sentence], stories: pd.DataFrame
    ) -> tuple[sparse.csr_matrix, sparse.csr_matrix]:
        """Return what is counted in all that the stories say, and in what is known."""
        texts = [*(sentence.text for sentence in said), *self._known]
        X = sparse.csr_matrix(counts(texts, stop_words_of(languages_in(stories))))
        return X[: len(said)], X[len(said) :]

    def _chosen(
        self, candidates: Candidates, X: sparse.csr_matrix, rows: NDArray[np.intp], events: NDArray[np.intp]
    ) -> list[int]:
        """Return those of the candidates' rows that are to be quoted, in the order of the candidates."""
        chosen = choose_by_event(self.ranker, candidates, X[rows], self.n_words, events[rows])
        return [int(row) for row in rows[chosen]]


def _for_readers(stories: pd.DataFrame) -> tuple[pd.DataFrame, list[str]]:
    """Return the stories that are for readers, and the ids of those that another one stands for."""
    titles, texts, times = list(stories["title"]), list(stories["text"]), times_of(stories)
    originals = find_near_duplicates(texts)
    readable = ~not_for_readers(titles, texts, times, originals)
    stands = latest_versions(story_records(stories), texts, times, originals, readable.tolist())
    left_out = stories["story_id"][readable & (stands != np.arange(len(stands)))]
    return stories[readable], list(left_out)


def _outdated(said: Sequence[Sentence], stories: pd.DataFrame, event_of: Mapping[str, int]) -> NDArray[np.bool_]:
    """Return which sentences that could be quoted a newer one of the same event contradicts by its figures."""
    time_of = dict(zip(stories["story_id"], times_of(stories), strict=True))
    rows = [row for row, one in enumerate(said) if one.not_quotable in (None, NOTHING_BEFORE)]
    found = np.zeros(len(said), dtype=bool)
    found[rows] = outdated(
        [said[row].text for row in rows],
        [said[row].language for row in rows],
        [time_of[said[row].story_id] for row in rows],
        np.array([event_of[said[row].story_id] for row in rows], dtype=np.intp),
    )
    return found


def _quote(sentence: Sentence, n_sources: int) -> Quote:
    return Quote(sentence.text, sentence.story_id, sentence.start, sentence.end, n_sources)


def _of_what_is_quoted(
    quotes: Sequence[Quote],
    titles: Mapping[str, str],
    ids: Sequence[str],
    vectors: sparse.csr_matrix,
    event_of: Mapping[str, int],
) -> list[str]:
    """Return the stories of the events that are quoted, event by event: those quoted, then the nearest to their event.

    A story of which the headline itself is quoted comes last, so that nothing stands there twice. If nothing is quoted,
    all stories are taken for one event.
    """
    place_of = dict.fromkeys(ids, 1)
    for quote in quotes:
        place_of[quote.story_id] = 2 if quote.text in titles[quote.story_id] else 0
    events = np.array([event_of[one] if quotes else 0 for one in ids], dtype=np.intp)
    ranked: list[str] = []
    for event in dict.fromkeys(event_of[quote.story_id] for quote in quotes) or [0]:
        rows = np.flatnonzero(events == event)
        places = np.array([place_of[ids[row]] for row in rows.tolist()])
        ranked += [ids[rows[place]] for place in np.lexsort((-story_centrality(vectors[rows]), places))]
    return ranked


def _headline(stories: pd.DataFrame, ranked: Sequence[str], behind: Collection[str]) -> str:
    """Return what the first story is called, one with a title before others; newer figures put one behind.

    Of stories without a title one is first whose beginning could be quoted: others may begin with words of their page.
    """
    called = dict(zip(stories["story_id"], headlines(stories), strict=True))
    language_of = dict(zip(stories["story_id"], stories["language"], strict=True))
    titled = set(stories["story_id"][stories["title"] != ""])

    def doubts(one: str) -> tuple[bool, bool, bool]:
        is_odd = one not in titled and why_not_quotable(called[one], language_of[one]) is not None
        return one not in titled, one in behind, is_odd

    return called[min(ranked, key=doubts)] if ranked else ""


def _with_outdated_title(stories: pd.DataFrame, event_of: Mapping[str, int]) -> set[str]:
    """Return the ids of the stories whose headline newer ones of the same event contradict by their figures."""
    groups = np.array([event_of.get(story_id, -1) for story_id in stories["story_id"]], dtype=np.intp)
    titles = [version_mark(title).headline for title in stories["title"]]
    return set(stories["story_id"][outdated(titles, list(stories["language"]), times_of(stories), groups)])


def _checked_budget(n_words: int) -> int:
    if isinstance(n_words, bool) or not isinstance(n_words, Integral) or n_words < 1:
        message = f"found n_words={n_words!r}; wanted a whole number of at least 1"
        raise ValueError(message)
    return int(n_words)


def _checked_ranker(ranker: Ranker) -> Ranker:
    if isinstance(ranker, type) or not callable(getattr(ranker, "choose", None)):
        message = f"found ranker={ranker!r}; wanted an object with choose(), such as SumyRanker('lex-rank')"
        raise TypeError(message)
    return ranker
