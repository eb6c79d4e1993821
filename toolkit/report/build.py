"""The main job, from stories to a report. Each line is one stage; the stages live in their rooms."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import is_dataclass, replace
from typing import TYPE_CHECKING, Any, Literal

from toolkit.digests.confirmation import with_sources
from toolkit.digests.digest import choose_digest, of_stories
from toolkit.digests.rankers import CentroidRanker
from toolkit.digests.records import Digest
from toolkit.digests.selection import Ranker
from toolkit.events.find import event_parameters, find_happenings, find_originals
from toolkit.events.in_themes import with_events
from toolkit.languages.stop_words import stop_words_of
from toolkit.report.provenance import provenance
from toolkit.report.records import Report
from toolkit.sentences.every_sentence import every_sentence, languages, named_sources
from toolkit.sentences.fit_to_quote import fit_to_quote
from toolkit.stories.frame import languages_in, rejected_records, story_records
from toolkit.themes.fit import fit_themes
from toolkit.themes.records import Theme
from toolkit.vectors.tfidf import sentence_terms

if TYPE_CHECKING:
    import pandas as pd

    from toolkit.stories.tables import Table


def build_report(
    stories: Table | Sequence[str],
    n_themes: int | Literal["auto"] = "auto",
    *,
    n_words: int = 120,
    themes: Any = None,
    events: Any = None,
    ranker: Ranker | None = None,
    known: Table | Sequence[str] | None = None,
    seeds: Mapping[str, Any] | None = None,
    by_language: bool = True,
    random_state: int | None = 0,
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
    themes : object, Series or sequence, optional
        What groups the stories instead: a clusterer or pipeline with ``fit_predict`` over texts, which is fitted;
        `theme_pipeline` with other parameters; or labels, numbers (-1 for none) or names, as a Series by ``story_id``
        or one for each story in order. What it cannot tell, as why there are so many themes, is left out.
    events : object, Series or sequence, optional
        What finds the stories of one happening instead of `event_pipeline`, given in the same ways.
    ranker : Ranker, optional
        What chooses the sentences; `CentroidRanker` by default.
    known : DataFrame or sequence of str, optional
        Stories that the reader knows already: what they say is quoted only where there is nothing else.
    seeds : mapping, optional
        Themes that are wanted, by their names, each a list of terms or a mapping with ``terms`` and
        ``stories`` (texts), as `read_themes` gives them. Stories near a seed make a theme of its name, one in each
        language, the others stay in the themes found. The seeds' themes come first, in their order, then the
        others, the largest first; a seed that no story fits has no theme, and is named in ``empty_seeds``.
    by_language : bool, default=True
        Whether each language is grouped by itself; a number of themes is then shared out in proportion to the stories.
        Stories whose language cannot be told, and those of a language with fewer than three or one in a hundred, go
        with the commonest one. If there are more languages than themes, all are grouped together, and so they are
        by clusterers other than `theme_pipeline`.
    random_state : int or None, default=0
        Seed of every stage.

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
    event_parameters(events)
    model = fit_themes(
        stories, n_themes, themes=themes, seeds=seeds, by_language=by_language, random_state=random_state
    )
    originals = find_originals(model)
    found = with_events(model, originals, find_happenings(model, originals, events, stories))
    digests = [
        _digest_theme(theme, model.stories[model.labels == number], n_words, ranker)
        for number, theme in enumerate(found)
    ]
    return Report(
        themes=tuple(found),
        digests=tuple(digests),
        unthemed=tuple(story_records(model.stories[model.labels == -1])),
        rejected=rejected_records(model.stories),
        provenance=provenance(
            model, n_words=int(n_words), ranker=_named(ranker or CentroidRanker()), **event_parameters(events)
        ),
        empty_seeds=model.empty_seeds,
    )


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


def _named(ranker: Ranker) -> str:
    return repr(ranker) if is_dataclass(ranker) else type(ranker).__qualname__
