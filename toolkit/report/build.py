"""The main job, from stories to a report. Each line is one stage; the stages live in their rooms."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import is_dataclass, replace
from functools import partial
from numbers import Integral
from typing import TYPE_CHECKING, Any, Literal

import numpy as np
from numpy.typing import NDArray
from sklearn.pipeline import Pipeline

from toolkit.digests.confirmation import with_sources
from toolkit.digests.digest import choose_digest, of_stories
from toolkit.digests.rankers import CentroidRanker
from toolkit.digests.records import Digest
from toolkit.digests.selection import Ranker
from toolkit.errors import EmptyCorpusError
from toolkit.events.in_themes import with_events
from toolkit.languages.english import STOP_WORDS
from toolkit.languages.news_words import words_of_no_theme
from toolkit.languages.stop_words import stop_words_of
from toolkit.phrases.ranking import phrases
from toolkit.reading.seeds import Seed, as_seeds, seed_parameters
from toolkit.report.by_language import joined_reports, parts_by_language
from toolkit.report.records import Provenance, Report
from toolkit.sentences.every_sentence import every_sentence, languages, named_sources
from toolkit.sentences.fit_to_quote import fit_to_quote
from toolkit.stories.frame import as_stories, documents, fingerprint, languages_in, story_records
from toolkit.stories.records import Story
from toolkit.themes.evidence import n_themes_evidence
from toolkit.themes.labels import WEAK_WORDS, distinct_labels
from toolkit.themes.pipeline import theme_pipeline
from toolkit.themes.records import Theme
from toolkit.themes.seeded import claimed_by_seeds
from toolkit.themes.terms import centrality, weighted_terms
from toolkit.vectors.tfidf import seed_rows, sentence_terms
from toolkit.version import __version__

if TYPE_CHECKING:
    import pandas as pd

    from toolkit.stories.tables import Table

_MOST_REPRESENTATIVE = 3


def build_report(
    stories: Table | Sequence[str],
    n_themes: int | Literal["auto"] = "auto",
    *,
    n_words: int = 120,
    ranker: Ranker | None = None,
    random_state: int | None = 0,
    seeds: Mapping[str, Any] | None = None,
    by_language: bool = True,
) -> Report:
    """Group stories into themes and make a digest of each.

    Parameters
    ----------
    stories : DataFrame or sequence of str
        A stories frame, as `read_stories` gives it, or any frame with a ``text`` column (of pandas, polars or
        pyarrow), or texts.
    n_themes : int or "auto", default="auto"
        Number of themes before any seed claims its stories; "auto" takes as many as the stories bear out.
    n_words : int, default=120
        The most words of each digest.
    ranker : Ranker, optional
        What chooses the sentences; `CentroidRanker` by default.
    random_state : int or None, default=0
        Seed of every stage.
    seeds : mapping, optional
        Themes that are wanted, by their names, each a list of terms or a mapping with ``terms`` and
        ``stories`` (texts), as `read_themes` gives them. Stories near a seed make a theme of its name, one in each
        language, the others stay in the themes found. The seeds' themes come first, in their order, then the
        others, the largest first; a seed that no story fits has no theme, and is named in ``empty_seeds``.
    by_language : bool, default=True
        Whether each language is grouped by itself; a number of themes is then shared out in proportion to the stories.
        Stories whose language cannot be told, and those of a language with fewer than three or one in a hundred, go
        with the commonest one. If there are more languages than themes, all are grouped together.

    Returns
    -------
    Report
        The same for the same stories, in whatever order they come.

    Raises
    ------
    StorySchemaError
        If a frame has no text column.
    EmptyCorpusError
        If there is no story, or no word in any of them.
    SeedError
        If a seed is not told by terms.

    Examples
    --------
    >>> report = build_report(
    ...     ["Cod quota cut. The quota for cod was cut.", "Herring quota up. The quota for herring was raised."]
    ... )
    >>> len(report.themes), report.provenance.n_stories
    (2, 2)
    """
    wanted = as_seeds(seeds)
    stories = as_stories(stories)
    parts = parts_by_language(stories, n_themes) if by_language else {}
    if len(parts) > 1:
        build = partial(build_report, n_words=n_words, ranker=ranker, random_state=random_state, seeds=seeds)
        reports = {language: build(part, number, by_language=False) for language, (part, number) in parts.items()}
        return joined_reports(reports, n_themes, fingerprint(stories), list(wanted))
    pipeline = theme_pipeline(n_themes, random_state=random_state)
    X, found = fit_themes(pipeline, documents(stories))
    found = _claimed(pipeline, X, found, wanted)
    labels, names = _with_stories(found, list(wanted))
    themes = name_themes(stories, X, labels, pipeline["terms"].get_feature_names_out(), names)
    themes = with_events(themes, stories, X, labels)
    digests = [_digest_theme(theme, stories[labels == label], n_words, ranker) for label, theme in enumerate(themes)]
    return Report(
        themes=tuple(themes),
        digests=tuple(digests),
        unthemed=tuple(story_records(stories[labels == -1])),
        rejected=tuple(stories.attrs.get("rejected", ())),
        provenance=Provenance(
            version=__version__,
            parameters=_parameters(n_themes, n_words, ranker or CentroidRanker())
            | {"by_language": by_language}
            | seed_parameters(wanted),
            random_state=int(random_state) if isinstance(random_state, Integral) else None,
            n_stories=len(stories),
            data_sha256=fingerprint(stories),
            n_themes_evidence=_evidence(pipeline, wanted) if n_themes == "auto" else None,
        ),
        empty_seeds=tuple(name for name in wanted if name not in names),
    )


def fit_themes(pipeline: Pipeline, texts: list[str]) -> tuple[Any, NDArray[np.intp]]:
    """Fit the pipeline; return the TF-IDF rows and the theme of each."""
    try:
        X = pipeline["terms"].fit_transform(texts)
        return X, np.asarray(pipeline[1:].fit_predict(X))
    except ValueError as error:
        if "empty vocabulary" not in str(error):
            raise
        message = f"{len(texts)} stories, and no word in them to compare them by; wanted stories in words"
        raise EmptyCorpusError(message) from error


def _claimed(pipeline: Pipeline, X: Any, labels: NDArray[np.intp], seeds: Mapping[str, Seed]) -> NDArray[np.intp]:
    """Give the seeds their stories, whose themes then come first."""
    if not seeds:
        return labels
    told = [(seed.terms, seed.stories) for seed in seeds.values()]
    return claimed_by_seeds(X, labels, seed_rows(pipeline["terms"], told))


def _with_stories(labels: NDArray[np.intp], seeds: Sequence[str]) -> tuple[NDArray[np.intp], list[str]]:
    """Leave out the themes without stories; return the labels, and the names of the seeds that have stories."""
    kept = np.unique(labels[labels >= 0])
    numbered = np.where(labels >= 0, np.searchsorted(kept, labels), -1)
    return numbered, [seeds[label] for label in kept if label < len(seeds)]


def name_themes(
    stories: pd.DataFrame, X: Any, labels: NDArray[np.intp], vocabulary: Sequence[str], names: Sequence[str] = ()
) -> list[Theme]:
    """Return the record of each theme: its id, its label and the terms, its stories; the first may have names."""
    weighted = weighted_terms(X, labels, vocabulary)
    members = [stories[labels == label] for label in range(len(weighted))]
    terms = [
        phrases(documents(own), words, STOP_WORDS.union(*map(words_of_no_theme, languages_in(own))), WEAK_WORDS)
        for own, words in zip(members, weighted, strict=True)
    ]
    nearness = centrality(X, labels)
    return [
        Theme(
            id=f"theme-{label + 1}",
            label=name,
            terms=tuple(terms[label]),
            stories=(records := tuple(story_records(members[label]))),
            representative=_most_central(records, nearness[labels == label]),
        )
        for label, name in enumerate(distinct_labels(terms, names=names))
    ]


def _most_central(stories: Sequence[Story], nearness: NDArray[np.float64]) -> tuple[str, ...]:
    ranked = sorted(zip((-nearness).tolist(), [story.story_id for story in stories], strict=True))
    return tuple(story_id for _, story_id in ranked[:_MOST_REPRESENTATIVE])


def _digest_theme(theme: Theme, members: pd.DataFrame, n_words: int, ranker: Ranker | None) -> Digest:
    """Make a digest of the stories that are no copies, led through the events from the largest down."""
    everything = every_sentence(members)
    X = sentence_terms([sentence.text for sentence in everything], stop_words_of(languages_in(members)))
    kept = {story.story_id for story in theme.stories if story.copy_of is None}
    sentences, terms = of_stories(kept, everything, X)
    digest = choose_digest(
        sentences,
        terms,
        n_words,
        fit=fit_to_quote(sentences, languages(members)),
        ranker=ranker,
        theme_id=theme.id,
        events={story_id: number for number, event in enumerate(theme.events) for story_id in event.story_ids},
    )
    quotes = with_sources(digest.quotes, everything, X, named_sources(members))
    return replace(digest, quotes=quotes, headline=_headline(theme))


def _headline(theme: Theme) -> str:
    """Return the title of the most central story that has one."""
    central = [theme.story(story_id) for story_id in theme.representative]
    return next((story.title for story in central if story.title), "")


def _parameters(n_themes: int | Literal["auto"], n_words: int, ranker: Ranker) -> dict[str, Any]:
    named = repr(ranker) if is_dataclass(ranker) else type(ranker).__qualname__
    number = n_themes if n_themes == "auto" else int(n_themes)
    return {"n_themes": number, "n_words": int(n_words), "ranker": named}


def _evidence(pipeline: Pipeline, seeds: Mapping[str, Seed]) -> dict[str, Any]:
    """Return the evidence for the number of themes; the merges are of themes that seeds would have changed."""
    evidence = n_themes_evidence(pipeline["themes"])
    return evidence | {"merges": []} if seeds else evidence
