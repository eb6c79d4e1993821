"""The digests of the themes of a report, each with its share of the words, and the quotes of its events."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from toolkit.digests.digester import Digester
from toolkit.digests.event_quotes import EventQuotes
from toolkit.digests.records import Digest, Quote
from toolkit.events.records import Event
from toolkit.report.budget import shared_words
from toolkit.report.records import Shown
from toolkit.themes.model import ThemeModel
from toolkit.themes.records import Theme

_TOLD_OF_A_THEME = 2


class ReportDigests:
    """Makes digests of themes within one budget, and remembers what their events are told with.

    Parameters
    ----------
    model : ThemeModel
    digester : Digester
    shown : Shown
    total_words : int, optional
        The most words of all digests together.
    """

    def __init__(self, model: ThemeModel, digester: Digester, shown: Shown, total_words: int | None) -> None:
        self.event_quotes: dict[str, tuple[Quote, ...]] = {}
        self._model, self._digester, self._shown, self._total_words = model, digester, shown, total_words

    def of(self, themes: Sequence[Theme], rows: Sequence[NDArray[np.intp]]) -> tuple[Digest, ...]:
        """Make a digest of each theme; those over the limit have a headline alone.

        Parameters
        ----------
        themes : sequence of Theme
            In the order of the report.
        rows : sequence of ndarray
            The stories of each theme that may be quoted, by their rows.
        """
        told = themes[: self._shown.max_themes]
        shares = shared_words([theme.standing for theme in told], self._digester.n_words, self._total_words)
        digests, spare = [], 0
        for theme, own, share in zip(themes, rows, [*shares, *[0] * (len(themes) - len(told))], strict=True):
            n_words = min(share + spare, self._digester.n_words)
            digest = self._of(theme, own, n_words if share else 0)
            digests.append(digest)
            spare = share + spare - digest.n_words if self._total_words is not None else 0
        return tuple(digests)

    def _of(self, theme: Theme, rows: NDArray[np.intp], n_words: int) -> Digest:
        """Make one digest of the stories that are no near duplicates, led through the events of their theme.

        The events that stand most for the theme come first, whenever they were reported; a series is told only if
        there is nothing else.
        """
        happenings = [event for event in theme.events if not event.is_series] or list(theme.events)
        told = sorted(happenings, key=lambda event: -event.importance.standing)
        number_of = {event.id: number for number, event in enumerate(told)}
        material = self._digester.read(
            self._model.stories.iloc[rows],
            near_duplicates=[story.story_id for story in theme.stories if story.copy_of],
            events={story_id: number_of[event.id] for event in told for story_id in event.story_ids},
        )
        if material is None:
            return Digest((), theme.id)
        digest, chosen = self._digester.choose(material, max(n_words, 1), theme_id=theme.id)
        if digest.n_words > n_words and (self._total_words is not None or not n_words):
            digest, chosen = Digest((), theme.id, digest.headline), []
        quotes = EventQuotes(self._digester.ranker, material, chosen)
        for event in self._with_quotes(theme):
            found = quotes.of(number_of[event.id], event.central)
            if found:
                self.event_quotes[event.id] = material.quotes(found)
        return digest

    def _with_quotes(self, theme: Theme) -> list[Event]:
        """Return the events that are shown with quotes: those of several stories, and the most important."""
        told = [event for event in theme.events if not event.is_series]
        several = [event for event in told if len(event.story_ids) > 1][: self._shown.max_events]
        first = told[: min(self._shown.n_top, _TOLD_OF_A_THEME)]
        return list({event.id: event for event in (*several, *first)}.values())
