"""Stories and their themes: the one object that report, explanation and evaluation read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from toolkit.reading.edits.records import Edits, UnmatchedEdit
from toolkit.stories.tables import Table
from toolkit.themes.group import Group
from toolkit.themes.records import Theme


@dataclass(frozen=True, eq=False, repr=False)
class ThemeModel:
    """Stories and the themes found in them; `fit_themes` makes it, `load_model` reads a saved one.

    Parameters
    ----------
    stories : DataFrame
        The stories frame.
    themes : tuple of Theme
        In the order of the report: their names, terms and stories, and no events.
    groups : tuple of Group
        What was compared with each other, each with its TF-IDF rows, vocabulary, copies and labels: one a language,
        the commonest first, or one of all.
    parameters : mapping
        What the themes were fitted with.
    random_state : int or None
    empty_seeds : tuple of str
        The names of the seeds that no story matches.
    first : tuple of str
        The ids of themes that edits put before the others.
    unmatched_edits : tuple of UnmatchedEdit
        The edits that changed nothing, and why.
    fitted : ThemeModel, optional
        The model as it was before edits; None for one that has none, or was loaded.
    """

    stories: pd.DataFrame
    themes: tuple[Theme, ...]
    groups: tuple[Group, ...]
    parameters: Mapping[str, Any]
    random_state: int | None = None
    empty_seeds: tuple[str, ...] = ()
    first: tuple[str, ...] = ()
    unmatched_edits: tuple[UnmatchedEdit, ...] = ()
    fitted: ThemeModel | None = None

    @cached_property
    def labels(self) -> NDArray[np.intp]:
        """The theme of each story, of shape (n_stories,): its number in ``themes``, -1 for none."""
        labels = np.full(len(self.stories), -1, dtype=np.intp)
        for group in self.groups:
            labels[group.rows] = np.append(group.numbers, -1)[group.labels]
        return labels

    def __repr__(self) -> str:
        return f"ThemeModel(n_stories={len(self.stories)}, n_themes={len(self.themes)})"

    @property
    def n_themes_evidence(self) -> Mapping[str, Any] | None:
        """Why there are so many themes, by language if there are several; None where the number was asked for."""
        known = {group.language: group.evidence for group in self.groups if group.evidence is not None}
        if len(self.groups) == 1:
            return next(iter(known.values()), None)
        return known or None

    @property
    def every_row(self) -> NDArray[np.intp]:
        """The rows of all stories."""
        return np.arange(len(self.stories))

    def stories_of(self, number: int) -> pd.DataFrame:
        """Return the stories of a theme by its number, those in none for -1."""
        members: pd.DataFrame = self.stories[self.labels == number]
        return members

    def place(self, row: int) -> tuple[Group, int]:
        """Return the group of a story, and its row there."""
        group = next(group for group in self.groups if row in group.rows)
        return group, int(np.flatnonzero(group.rows == row)[0])

    def rows_of(self, number: int) -> tuple[Group, NDArray[np.intp]]:
        """Return the group of a theme, and the rows of its stories there."""
        group = next(group for group in self.groups if number in group.numbers)
        return group, np.flatnonzero(group.labels == np.flatnonzero(group.numbers == number)[0])

    def assign(self, stories: Table | Sequence[str]) -> pd.DataFrame:
        """Find the theme of each of some stories, new ones or those of the model.

        Parameters
        ----------
        stories : DataFrame or sequence of str
            What `build_report` takes. A story that the model was fitted on, word for word, is in the theme that it
            is in there, and scored by what the other stories say.

        Returns
        -------
        DataFrame
            A row for each that was given, in their order and with their index: ``story_id``; ``theme_id`` and
            ``label``, missing for a story in no theme; ``score``, that of its theme, or of the nearest one if it is in
            none (see `log_weights`; 0 is chance); ``nearest_other``, the id of the best theme of its language
            that it is not in. All are missing for a row without a text.

        Raises
        ------
        StorySchemaError
            If a frame has no text column.
        EmptyCorpusError
            If there is no story.

        Examples
        --------
        >>> from toolkit import fit_themes
        >>> texts = ["Cod quota cut", "Herring quota cut", "Rocket reaches orbit", "Rocket lost in orbit"]
        >>> fit_themes(texts).assign(["Quota for herring", "A rocket in orbit"])[["label", "nearest_other"]]
                             label nearest_other
        0  Quota cut, Cod, Herring       theme-1
        1   Orbit, Rocket, reaches       theme-2
        """
        from toolkit.themes.assigning import assigned_themes

        return assigned_themes(self, stories)

    def edited(self, edits: Edits | Mapping[str, Any] | str | Path | None) -> ThemeModel:
        """Return the model with its themes as people want them: renamed, merged, split and so on.

        Parameters
        ----------
        edits : Edits, mapping, str, Path or None
            As `build_report` takes them. They take the place of those that were applied before: with none, the themes
            are as they were fitted.

        Returns
        -------
        ThemeModel
            Themes that no edit means have the ids, labels and stories that they have here; what could not be applied
            is in ``unmatched_edits``. What is fitted is not fitted again.

        Raises
        ------
        SourceError, EditsError, TypeError
            As `read_edits` does.
        ModelError
            If it is a loaded model that had edits when it was saved: its fitted themes are not known any more.

        Examples
        --------
        >>> from toolkit import fit_themes
        >>> model = fit_themes(["Cod quota cut", "Herring quota cut", "Rocket reaches orbit", "Rocket lost in orbit"])
        >>> edited = model.edited({"rename": [{"theme": "Quota cut, Cod, Herring", "to": "Fishing"}]})
        >>> [theme.label for theme in edited.themes], [theme.label for theme in edited.edited(None).themes]
        (['Orbit, Rocket, reaches', 'Fishing'], ['Orbit, Rocket, reaches', 'Quota cut, Cod, Herring'])
        """
        from toolkit.reading.edits.read import as_edits
        from toolkit.themes.editing.apply import edited_model

        return edited_model(self, as_edits(edits)).model

    def only(self, rows: Sequence[int] | NDArray[np.intp]) -> ThemeModel:
        """Return the model of some of its stories.

        Parameters
        ----------
        rows : sequence of int
            Their rows in ``stories``, in any order.

        Returns
        -------
        ThemeModel
            Its themes have the ids, labels and terms that they have here, but only those of the stories; a theme of
            which none is left is left out, and one of few stories has no parts. Of the stories left those represent a
            theme that are nearest to the centroid of all. If the original of copies is left out, the first of them
            stands for it.

        Raises
        ------
        ValueError
            If there is no such row.

        Examples
        --------
        >>> from toolkit import fit_themes
        >>> model = fit_themes(["Cod quota cut", "Herring quota cut", "Rocket reaches orbit", "Rocket lost in orbit"])
        >>> some = model.only([3, 2])
        >>> [theme.id for theme in some.themes], some.labels.tolist()
        (['theme-2'], [0, 0])
        """
        from toolkit.themes.only import model_of_rows

        return model_of_rows(self, rows)

    def save(self, directory: str | Path) -> Sequence[Path]:
        """Write the model, all of it or nothing: JSON, JSONL and npz, no pickle.

        Parameters
        ----------
        directory : str or Path
            Made if it is not there.

        Returns
        -------
        list of Path
            The files written, the same bytes for the same model.
        """
        from toolkit.themes.saved_model import write_model

        return write_model(self, Path(directory))

    def _repr_html_(self) -> str:
        from toolkit.rendering.views.themes import model_view

        return model_view(self)
