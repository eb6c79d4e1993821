"""Which theme of a model an edit means: what it meant before, else by label, stories, or what its words find."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from toolkit.reading.edits.records import ThemeReference
from toolkit.themes.editing.stories import StoryNames
from toolkit.themes.group import Group
from toolkit.themes.lasting_labels import phrases_in
from toolkit.themes.lives import EarlierTheme, MeantTheme
from toolkit.themes.model import ThemeModel
from toolkit.themes.profiles import likeness, profiles_of

LIKE = 0.25
LIKE_BEFORE, LIKE_ANOTHER = 0.25, 0.45
_N_PHRASES = 3
_REMEMBERED, _BY_LABEL, _BY_STORIES = 4.0, 3.0, 2.0


@dataclass(frozen=True, slots=True)
class Remembered:
    """What earlier runs found edits to mean first, by their keys, and the edited theme of known stories.

    ``themes`` are those of earlier runs, with the labels that they had last before edits.
    """

    meant: Mapping[str, MeantTheme] = field(default_factory=dict)
    theme_of_story: Mapping[str, str] = field(default_factory=dict)
    themes: Mapping[str, EarlierTheme] = field(default_factory=dict)

    def before(self, reference: ThemeReference) -> MeantTheme | None:
        """Return what a reference was found to mean first, else the last theme that had its label."""
        label = reference.label.casefold()
        called = [theme for theme in self.themes.values() if label and theme.label.casefold() == label]
        last = max(called, key=lambda theme: theme.last_seen, default=None)
        by_label = None if last is None else MeantTheme(last.id, last.profile)
        return self.meant.get(key_of(reference), by_label)


@dataclass(frozen=True, slots=True)
class Found:
    """The theme that is meant, by its number, and how surely; None with the reason, and the nearest theme's label."""

    number: int | None
    score: float = 0.0
    why: str = ""
    nearest: str = ""


class ThemeFinder:
    """Finds the themes of one model that references mean.

    What an earlier run found first for the same reference is an anchor that never moves: the theme whose profile is
    most like it is meant, if that is as like as `LIKE_ANOTHER`. The theme of the remembered id is preferred by as much
    as `LIKE_BEFORE` is below that. Without an anchor, or if no theme is like it, the one of that label is meant, of any
    case; else the one with most of the stories that are named. Without an anchor it is, last, the one that the phrases
    of the label, and the terms, find best. A phrase finds a theme as well as ``n / sqrt((found + 1) (size + 1))``, n
    being how many stories of the theme have it, of all that are found: the cosine of the two sets, less where it rests
    on one or two stories. The sum over n phrases is divided by ``sqrt(3 n)``: more phrases agree less well, each by
    itself, and are surer together, so that the mean would need a threshold for each number of them.

    Parameters
    ----------
    model : ThemeModel
        As it was fitted.
    references : iterable of ThemeReference
        All that are going to be looked for.
    stories : StoryNames
        Of the model.
    before : callable
        Gives what a reference meant in earlier runs; None if that is not known.
    """

    def __init__(
        self,
        model: ThemeModel,
        references: Iterable[ThemeReference],
        stories: StoryNames,
        before: Callable[[ThemeReference], MeantTheme | None],
    ) -> None:
        self._model, self._stories, self._before = model, stories, before
        self._ids = {theme.id: number for number, theme in enumerate(model.themes)}
        self._labels = {theme.label.casefold(): number for number, theme in enumerate(model.themes)}
        self._known: dict[ThemeReference, Found] = {}
        phrases = sorted({phrase for one in references for phrase in phrases_of(one)})
        self._holders = [_Holders(group, phrases) for group in model.groups if group.n_themes]

    def find(self, reference: ThemeReference) -> Found:
        """Return the theme that a reference means."""
        if reference not in self._known:
            self._known[reference] = self._found(reference)
        return self._known[reference]

    def meant(self, reference: ThemeReference, number: int) -> MeantTheme:
        """Return what is to be remembered of a reference that was found: what it meant first, if that is known."""
        before = self._before(reference)
        if before is not None and before.profile:
            return before
        return MeantTheme(self._model.themes[number].id, self._profiles[number])

    @cached_property
    def _profiles(self) -> list[dict[str, float]]:
        return profiles_of(self._model)

    def _found(self, reference: ThemeReference) -> Found:
        before = self._before(reference)
        remembered = Found(None) if before is None else self._as_before(before)
        if remembered.number is not None:
            return remembered
        exact = self._labels.get(reference.label.casefold()) if reference.label else None
        if exact is not None:
            return Found(exact, _BY_LABEL)
        by_stories = self._by_stories(reference)
        if by_stories.number is not None:
            return by_stories
        return remembered if remembered.why else self._by_phrases(reference, by_stories)

    def _as_before(self, before: MeantTheme) -> Found:
        """Return the theme that is about what was meant before; where the archive had only its id, that of this id."""
        same = self._ids.get(before.theme_id)
        if not before.profile:
            return Found(same, _REMEMBERED)
        likenesses = np.array([likeness(before.profile, profile) for profile in self._profiles])
        scores = likenesses.copy()
        if same is not None:
            scores[same] += LIKE_ANOTHER - LIKE_BEFORE
        best = int(scores.argmax()) if len(scores) else None
        if best is None or scores[best] < LIKE_ANOTHER:
            nearest = "" if best is None or not likenesses[best] else self._model.themes[best].label
            return Found(None, why="no theme is about what it meant before", nearest=nearest)
        return Found(best, float(scores[best]) + (_REMEMBERED if best == same else 0.0))

    def _by_stories(self, reference: ThemeReference) -> Found:
        rows = sorted({row for story in reference.stories for row in self._stories.rows_of(story)})
        votes = Counter(label for label in self._model.labels[rows].tolist() if label >= 0)
        if not votes:
            return Found(None, why="none of its stories is in a theme" if reference.stories else "")
        number, n_votes = votes.most_common(1)[0]
        if 2 * n_votes <= len(rows):
            return Found(None, why="its stories are in several themes", nearest=self._model.themes[number].label)
        return Found(number, _BY_STORIES)

    def _by_phrases(self, reference: ThemeReference, otherwise: Found) -> Found:
        phrases = phrases_of(reference)
        scores = np.zeros(len(self._model.themes))
        for holders in self._holders:
            scores[holders.numbers] = holders.scores(phrases)
        if not phrases or not scores.any():
            return otherwise if otherwise.why else Found(None, why="no theme is called so, or is about it")
        best = int(scores.argmax())
        nearest = self._model.themes[best].label
        if (scores == scores[best]).sum() > 1:
            return Found(None, why="two themes are equally near to it", nearest=nearest)
        if scores[best] < LIKE:
            return Found(None, why=otherwise.why or "no theme is near enough to it", nearest=nearest)
        return Found(best, min(float(scores[best]), 1.0))


class _Holders:
    """The stories of a group that have a phrase, all of its words that are terms, counted by themes."""

    def __init__(self, group: Group, phrases: Sequence[str]) -> None:
        own = group.without_copies()
        self.numbers = group.numbers
        self._labels = own.labels
        self._has = sparse.csc_matrix(own.X.astype(bool), dtype=np.intp)
        self._sizes = np.bincount(own.labels[own.labels >= 0], minlength=group.n_themes)
        rows = sparse.csr_matrix(own.vectorizer.transform(phrases)) if phrases else sparse.csr_matrix((0, 0))
        self._columns = {phrase: rows[row].indices for row, phrase in enumerate(phrases)}

    def scores(self, phrases: Sequence[str]) -> NDArray[np.float64]:
        """Return how well phrases find each theme: from 0 to 1 for three of them."""
        total = np.zeros(len(self.numbers))
        for phrase in phrases:
            total += self._score(phrase)
        return np.asarray((total / np.sqrt(_N_PHRASES * max(len(phrases), 1))).round(9))

    def _score(self, phrase: str) -> NDArray[np.float64]:
        columns = self._columns[phrase]
        if not len(columns):
            return np.zeros(len(self.numbers))
        held = np.asarray(self._has[:, columns].sum(axis=1)).ravel() == len(columns)
        inside = np.bincount(self._labels[held & (self._labels >= 0)], minlength=len(self.numbers))
        return np.asarray(inside / np.sqrt((held.sum() + 1) * (self._sizes + 1)))


def phrases_of(reference: ThemeReference) -> list[str]:
    """Return the phrases that a theme is meant by: those of its label, and its terms.

    Examples
    --------
    >>> phrases_of(ThemeReference("Trade · Cod, quota", ("eels",)))
    ['Cod', 'quota', 'eels']
    """
    return list(dict.fromkeys(_phrases(reference)))


def key_of(reference: ThemeReference) -> str:
    """Return what a reference is remembered by.

    Examples
    --------
    >>> key_of(ThemeReference("Cod, Quota")), key_of(ThemeReference(stories=("A1",)))
    ('"cod, quota"', 'stories "A1"')
    """
    terms = tuple(term.casefold() for term in reference.terms)
    return str(replace(reference, label=reference.label.casefold(), terms=terms))


def _phrases(reference: ThemeReference) -> Iterator[str]:
    if reference.label:
        yield from (phrase for phrase in phrases_in(reference.label) if phrase)
    yield from reference.terms
