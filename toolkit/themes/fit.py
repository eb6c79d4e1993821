"""From stories to a model: split by language, turned into TF-IDF rows, grouped into themes, and the themes named."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from numbers import Integral
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

import numpy as np
from numpy.typing import NDArray
from sklearn.pipeline import Pipeline

from toolkit.progress import Progress, one_step, unheard
from toolkit.reading.edits.read import as_edits
from toolkit.reading.edits.records import Edits
from toolkit.reading.seeds import Seed, as_seeds, seed_parameters
from toolkit.stories.frame import as_stories, documents, story_records, texts_alone, times_of
from toolkit.stories.keys import fewest_hashes
from toolkit.themes.clusterings import are_alike, checked_number, is_clusterer, own_pipeline, short_repr
from toolkit.themes.earlier_labels import earlier_labels
from toolkit.themes.editing.apply import edited_model
from toolkit.themes.evidence import renumbered
from toolkit.themes.given_labels import GivenLabels, given_labels, labels_of_stories
from toolkit.themes.group import Group
from toolkit.themes.grouping import NamedGroup, group_by_clusterer, group_by_labels, group_by_pipeline
from toolkit.themes.joining import with_the_rest
from toolkit.themes.language_groups import language_groups, shared_out
from toolkit.themes.model import ThemeModel
from toolkit.themes.naming import name_themes, placed_themes
from toolkit.themes.pipeline import theme_pipeline
from toolkit.themes.records import Theme
from toolkit.themes.with_subjects import with_subjects
from toolkit.vectors.near_duplicates import whole_copies

if TYPE_CHECKING:
    import pandas as pd

    from toolkit.stories.tables import Table


CORE_STORIES = 20_000


def fit_themes(
    stories: Table | Sequence[str],
    n_themes: int | Literal["auto"] = "auto",
    *,
    themes: Any = None,
    seeds: Mapping[str, Any] | None = None,
    subjects: bool = False,
    by_language: bool = True,
    random_state: int | None = 0,
    earlier: Mapping[str, str] | None = None,
    progress: Progress | None = None,
    edits: Edits | Mapping[str, Any] | str | Path | None = None,
) -> ThemeModel:
    """Group stories into themes; the model is what reports, explanations and measures are made of.

    Parameters
    ----------
    stories, n_themes, themes, seeds, subjects, by_language, random_state
        As `build_report` takes them, or refuses them with `StorySchemaError`, `EmptyCorpusError`, `SeedError`,
        ``ValueError`` or ``TypeError``.
    earlier : mapping of str to str, optional
        The ids of stories of an earlier run, and of the themes that they were in. Themes go on from there, unless new
        ones hold together clearly better; so they do with `theme_pipeline` alone. Which is which says `follow`.
    edits : Edits, mapping, str or Path, optional
        As `build_report` takes them, or refuses them with `EditsError`; see `ThemeModel.edited`.

    progress : callable, optional
        As `build_report` takes it; told of "themes", language by language.

    Returns
    -------
    ThemeModel
        The same for the same stories, in whatever order they come. Of more than 20,000 stories the themes are those of
        the 20,000 whose texts have the smallest hashes, and the others are assigned to them, as new stories are.

    Examples
    --------
    >>> model = fit_themes(["Cod quota cut", "Herring quota cut", "Rocket reaches orbit", "Rocket lost in orbit"])
    >>> model.labels.tolist(), [theme.n_stories for theme in model.themes]
    ([0, 0, 1, 1], [2, 2])
    """
    wanted, wanted_edits = as_seeds(seeds), as_edits(edits)
    pipeline = own_pipeline(themes, n_themes, random_state)
    labelled = pipeline is None and not is_clusterer(themes, "themes")
    _check({"by_language": by_language, "subjects": subjects}, seeds_and_labels=bool(labelled and wanted))
    tell = progress or unheard
    frame = as_stories(stories)
    if pipeline is not None:
        groups = _by_pipeline(frame, pipeline, wanted, by_language=by_language, earlier=earlier or {}, progress=tell)
    elif labelled:
        groups = [_by_labels(frame, given_labels(labels_of_stories(themes, stories, frame, "themes")))]
    else:
        with one_step(tell, "themes"):
            originals = whole_copies(texts_alone(frame), times_of(frame))
            group, names = group_by_clusterer(frame.iloc[np.unique(originals)], themes, wanted)
            groups = [NamedGroup(group.with_copies(originals), names)]
    with one_step(tell, "labels"):
        named, placed = _named(frame, groups, list(wanted))
    if subjects:
        placed = with_subjects(placed, frame, named, {name for group in groups for name in group.names})
    model = ThemeModel(
        stories=frame,
        themes=placed,
        groups=named,
        parameters=_parameters(pipeline, themes, by_language=by_language)
        | seed_parameters(wanted)
        | ({"subjects": True} if subjects else {}),
        random_state=_seed_of(pipeline),
        empty_seeds=tuple(name for name in wanted if not any(name in group.names for group in groups)),
    )
    return edited_model(model, wanted_edits).model


def _check(switches: Mapping[str, object], *, seeds_and_labels: bool) -> None:
    for name, value in switches.items():
        if not isinstance(value, bool | np.bool_):
            message = f"found {name}={value!r}; wanted True or False"
            raise TypeError(message)
    if seeds_and_labels:
        raise ValueError("found seeds beside labels; wanted one of them: labels say where each story belongs")


def model_of(
    stories: ThemeModel | Table | Sequence[str],
    n_themes: int | Literal["auto"],
    *,
    themes: Any,
    seeds: Mapping[str, Any] | None,
    by_language: bool,
    random_state: int | None,
    subjects: bool = False,
    progress: Progress | None = None,
    edits: Edits | Mapping[str, Any] | str | Path | None = None,
) -> ThemeModel:
    """Return a model that is given, with edits if there are any, or fit one to stories.

    Raises
    ------
    ValueError
        If a model is given, and beside it what it should have been fitted with.
    """
    if not isinstance(stories, ThemeModel):
        return fit_themes(
            stories,
            n_themes,
            themes=themes,
            seeds=seeds,
            subjects=subjects,
            by_language=by_language,
            random_state=random_state,
            progress=progress,
            edits=edits,
        )
    if checked_number(n_themes) != "auto" or themes is not None or seeds is not None or subjects:
        message = "found n_themes, themes, seeds or subjects beside a model, which has its themes; wanted one of them"
        raise ValueError(message)
    return stories if edits is None else stories.edited(edits)


def _by_pipeline(
    stories: pd.DataFrame,
    pipeline: Pipeline,
    seeds: Mapping[str, Seed],
    *,
    by_language: bool,
    earlier: Mapping[str, str],
    progress: Progress,
) -> list[NamedGroup]:
    """Group the stories, or the core of very many, to whose themes the others are assigned."""
    rows = fewest_hashes(stories, CORE_STORIES)
    core = stories.iloc[rows]
    originals = whole_copies(texts_alone(core), times_of(core))
    known = earlier_labels(story_records(core), originals, earlier) if earlier else None
    found = _by_language(
        core.iloc[np.unique(originals)], pipeline, seeds, by_language=by_language, earlier=known, progress=progress
    )
    groups = [NamedGroup(group.with_copies(originals), names) for group, names in found]
    return groups if len(rows) == len(stories) else with_the_rest(groups, stories, rows)


def _by_labels(stories: pd.DataFrame, given: GivenLabels) -> NamedGroup:
    """Group stories by labels; a copy in another theme than its original is none."""
    originals = whole_copies(texts_alone(stories), times_of(stories))
    originals = np.where(given.labels[originals] == given.labels, originals, np.arange(len(stories)))
    own = np.unique(originals)
    group, names = group_by_labels(stories.iloc[own], GivenLabels(given.labels[own], given.names))
    return NamedGroup(group.with_copies(originals), names)


def _by_language(
    stories: pd.DataFrame,
    pipeline: Pipeline,
    seeds: Mapping[str, Seed],
    *,
    by_language: bool,
    earlier: NDArray[np.intp] | None,
    progress: Progress,
) -> list[NamedGroup]:
    """Group the stories of each language by themselves, or all at once where there are more languages than themes.

    Stories in the words of none of these languages stand in the first group, in no theme.
    """
    n_themes = checked_number(pipeline[-1].n_themes)
    rows = language_groups(stories) if by_language else {}
    if not rows or (n_themes != "auto" and n_themes < len(rows)):
        rows = {"": np.arange(len(stories))}
    shares = shared_out({language: len(own) for language, own in rows.items()}, n_themes)
    groups: list[NamedGroup] = []
    for language, own in rows.items():
        progress("themes", sum(len(group.rows) for group, _ in groups), len(stories))
        known = None if earlier is None else earlier[own]
        how: dict[str, Any] = {"pipeline": pipeline, "n_themes": shares[language], "seeds": seeds, "earlier": known}
        groups.append(group_by_pipeline(stories, own, language, **how))
    progress("themes", len(stories), len(stories))
    others = np.setdiff1d(np.arange(len(stories)), np.concatenate(list(rows.values())))
    if len(others):
        first, names = groups[0]
        X = first.vectorizer.transform(documents(stories.iloc[others]))
        in_none = np.full((len(others), 1), -1, dtype=np.intp)
        parts = np.tile(in_none, first.parts.shape[1])
        groups[0] = NamedGroup(first.with_others(others, X, in_none[:, 0], parts), names)
    return groups


def _named(
    stories: pd.DataFrame, groups: Sequence[NamedGroup], seeds: Sequence[str]
) -> tuple[tuple[Group, ...], tuple[Theme, ...]]:
    """Return the groups, their themes numbered as in the model, and the records of these."""
    found = {group.language: name_themes(stories.iloc[group.rows], group, names) for group, names in groups}
    placed = placed_themes(found, {group.language: names for group, names in groups}, seeds)
    numbers = {language: np.empty(len(own), dtype=np.intp) for language, own in found.items()}
    for number, one in enumerate(placed):
        numbers[one.language][one.place] = number
    numbered = tuple(
        replace(group, numbers=(own := numbers[group.language]), evidence=renumbered(group.evidence, own))
        for group, _ in groups
    )
    return numbered, tuple(one.theme for one in placed)


def _parameters(pipeline: Pipeline | None, themes: Any, *, by_language: bool) -> dict[str, Any]:
    if pipeline is None:
        return {"themes": short_repr(themes) if is_clusterer(themes, "themes") else "labels"}
    number = checked_number(pipeline[-1].n_themes)
    default = theme_pipeline(number, random_state=pipeline[-1].random_state)
    changed = {} if are_alike(pipeline, default) else {"themes": short_repr(pipeline)}
    return {"n_themes": number, "by_language": bool(by_language)} | changed


def _seed_of(pipeline: Pipeline | None) -> int | None:
    given = None if pipeline is None else pipeline[-1].random_state
    return int(given) if isinstance(given, Integral) else None
