"""How much news reports have that were not shown yet: by their openings, for what is new stands there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from toolkit.digests.novelty import highest_products, which_are_new
from toolkit.events.airing import Novelty
from toolkit.events.reports import Known, was_shown
from toolkit.languages.figures import may_have_figures
from toolkit.languages.stop_words import stop_words_of
from toolkit.sentences.sentence import openings, sentences_by_story
from toolkit.stories.frame import documents_by_id, languages_in
from toolkit.stories.records import Story
from toolkit.themes.records import Theme
from toolkit.vectors.outdated import outdated
from toolkit.vectors.tfidf import sentence_terms, story_terms

if TYPE_CHECKING:
    import pandas as pd


class _Asked(NamedTuple):
    """Stories of a theme that were not shown, in events with fresh ones; what was shown of it, and of their events."""

    unshown: list[str]
    shown: list[str]
    beside: dict[str, tuple[str, ...]]


def novelty_of(
    stories: pd.DataFrame, themes: Sequence[Theme], seen: Mapping[str, Known], quoted: Sequence[str] = ()
) -> dict[str, Novelty]:
    """Return how much news the stories have that were not shown, of events with fresh ones in themes that were shown.

    The ``distance`` of a story is that of its opening, headline and first sentence, to the nearest of what was shown of
    its theme, stories whole and their openings, and to the sentences that were quoted: 1 less the cosine, where rare
    terms weigh more. So a new turn is told from what came before, though that is told again behind it, and a report in
    other words from news. Sentences are counted against the shown stories of the event alone.

    Parameters
    ----------
    stories : DataFrame
        A stories frame.
    themes : sequence of Theme
        Of these stories, with events.
    seen : mapping of str to Known
        What is known of each story, by its id.
    quoted : sequence of str
        Sentences that were quoted before.

    Returns
    -------
    dict of str to Novelty
        By the ids of stories; those that are missing are new as a whole.
    """
    asked = list(_asked(themes, seen))
    needed = {one for of_theme in asked for one in (*of_theme.unshown, *of_theme.shown)}
    if not needed:
        return {}
    stop_words = stop_words_of(languages_in(stories))
    whole, begun, vectorizer = documents_by_id(stories), openings(stories, needed), story_terms(stop_words)
    try:
        vectorizer.fit(whole.values())
    except ValueError:  # there is no word in any of them
        return {}
    story_of = {story.story_id: story for theme in themes for story in theme.stories}
    found: dict[str, Novelty] = {}
    for unshown, shown, beside in asked:
        known = [*(whole[one] for one in shown), *(begun[one] for one in shown), *quoted]
        cosines = highest_products(vectorizer.transform([begun[one] for one in unshown]), vectorizer.transform(known))
        said = sentences_by_story(stories, {*unshown, *(one for ids in beside.values() for one in ids)})
        figures = _Figures(begun, story_of)
        for story_id, cosine in zip(unshown, cosines.tolist(), strict=True):
            told = [text for one in beside[story_id] for text in said[one]]
            counts = _n_new(said[story_id], [*told, *quoted], stop_words)
            found[story_id] = Novelty(1 - cosine, *counts, figures.are_new(story_id, beside[story_id]))
    return found


def _asked(themes: Sequence[Theme], seen: Mapping[str, Known]) -> Iterator[_Asked]:
    for theme in themes:
        shown = [story.story_id for story in theme.stories if was_shown(seen[story.story_id])]
        told = set(shown)
        beside = {
            one: tuple(other for other in event.story_ids if other in told)
            for event in theme.events
            if any(seen[one].is_fresh for one in event.story_ids)
            for one in event.story_ids
            if one not in told
        }
        if shown and beside:
            yield _Asked(list(beside), shown, beside)


def _n_new(said: Sequence[str], known: Sequence[str], stop_words: frozenset[str]) -> tuple[int, int]:
    """Return how many of some sentences are new, and how many there are."""
    if not known or not said:
        return len(said), len(said)
    X = sentence_terms([*said, *known], stop_words)
    return int(which_are_new(X[: len(said)], X[len(said) :]).sum()), len(said)


class _Figures:
    """Openings, line by line, as `outdated` compares them."""

    def __init__(self, openings: Mapping[str, str], story_of: Mapping[str, Story]) -> None:
        self.lines = {one: opening.split("\n") for one, opening in openings.items()}
        self.story_of = story_of

    def are_new(self, story_id: str, shown: Sequence[str]) -> bool:
        """Return True if the opening of a story outdates that of a shown one, which no shown one did."""
        language = self.story_of[story_id].language
        if not shown or not any(may_have_figures(line, language) for line in self.lines[story_id]):
            return False
        return sum(self._outdated(shown)) < sum(self._outdated([*shown, story_id])[: self._n_lines(shown)])

    def _outdated(self, ids: Sequence[str]) -> list[bool]:
        told = [(line, self.story_of[one]) for one in ids for line in self.lines[one]]
        times = [story.published.timestamp() if story.published else float("inf") for _, story in told]
        languages = [story.language for _, story in told]
        found: list[bool] = outdated(
            [line for line, _ in told], languages, times, np.zeros(len(told), np.intp)
        ).tolist()
        return found

    def _n_lines(self, ids: Sequence[str]) -> int:
        return sum(len(self.lines[one]) for one in ids)
