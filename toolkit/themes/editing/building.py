"""An arrangement of stories to the model of it: its groups, and the records of its themes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from toolkit.stories.frame import story_records
from toolkit.themes.editing.arrangement import Arrangement, Draft
from toolkit.themes.editing.wording import without_terms
from toolkit.themes.group import Group
from toolkit.themes.lasting_labels import distinct
from toolkit.themes.model import ThemeModel
from toolkit.themes.naming import most_central, name_themes, seeded_names, with_id
from toolkit.themes.parts import parts_left, paths_of_some
from toolkit.themes.records import Theme
from toolkit.themes.terms import centrality
from toolkit.themes.with_subjects import headed, subjects_of

Rows = NDArray[np.intp]


def model_of_arrangement(
    model: ThemeModel,
    arranged: Arrangement,
    first: Sequence[int],
    forbidden: Mapping[int, Sequence[str]],
) -> ThemeModel:
    """Return the model of an arrangement of a fitted one's stories.

    Parameters
    ----------
    model : ThemeModel
        As it was fitted.
    arranged : Arrangement
    first : sequence of int
        The drafts that stand before the others, in this order.
    forbidden : mapping of int to sequence of str
        The terms that each draft is not to be named by.
    """
    present = np.unique(arranged.labels[arranged.labels >= 0]).tolist()
    ahead = [draft for draft in first if draft in present]
    origin = {draft: (arranged.drafts[draft].made_of[0], draft) for draft in present}
    order = [*ahead, *sorted((draft for draft in present if draft not in ahead), key=origin.__getitem__)]
    number_of = {draft: number for number, draft in enumerate(order)}
    groups = tuple(_group(group, model, arranged, number_of) for group in model.groups)
    changed = replace(model, groups=groups, themes=())
    records = _records(model, changed, arranged, order)
    drafts = [arranged.drafts[draft] for draft in order]
    return replace(
        changed,
        themes=_labelled(model, records, drafts, [forbidden[draft] for draft in order]),
        first=tuple(arranged.drafts[draft].id for draft in ahead),
    )


def _group(group: Group, model: ThemeModel, arranged: Arrangement, number_of: Mapping[int, int]) -> Group:
    """Return a group under its new themes; one whose stories are where they were is the same but for their numbers."""
    drafts, before = arranged.labels[group.rows], model.labels[group.rows]
    own = np.unique(drafts[drafts >= 0])
    numbers = np.array([number_of[draft] for draft in own.tolist()], dtype=np.intp)
    if np.array_equal(drafts, before):
        by_label = np.array([number_of[number] for number in group.numbers.tolist()], dtype=np.intp)
        return replace(group, numbers=by_label)
    labels = np.where(drafts >= 0, np.searchsorted(own, drafts), -1)
    is_new = np.array([arranged.drafts[draft].is_new for draft in own.tolist()], dtype=bool)
    dropped = arranged.dropped[group.rows]
    which = np.unique(dropped[dropped >= 0])
    return replace(
        group,
        labels=labels,
        numbers=numbers,
        parts=_parts(group, labels, is_new, np.isin(group.rows, sorted(arranged.moved))),
        pipeline=None,
        evidence=None if group.evidence is None else {**group.evidence, "merges": []},
        dropped=np.where(dropped >= 0, np.searchsorted(which, dropped), -1) if len(which) else None,
    )


def _parts(group: Group, labels: Rows, is_new: NDArray[np.bool_], is_moved: NDArray[np.bool_]) -> Rows:
    """Return the paths of stories: of new themes by what is left of their parts, of others as they were."""
    in_new = (labels >= 0) & np.append(is_new, False)[labels]
    fresh = parts_left(group.parts, group.labels, np.where(in_new, labels, -1))
    depth = max(fresh.shape[1], group.parts.shape[1])
    kept, new = (np.pad(one, ((0, 0), (0, depth - one.shape[1])), constant_values=-1) for one in (group.parts, fresh))
    kept = np.where((is_moved | (labels < 0))[:, None], -1, kept)
    return paths_of_some(np.where(in_new[:, None], new, kept), labels)


def _records(model: ThemeModel, changed: ThemeModel, arranged: Arrangement, order: Sequence[int]) -> list[Theme]:
    """Return the records of themes, each as it was where its stories are, with the labels of now."""
    wants_subjects = bool(model.parameters.get("subjects"))
    found: dict[int, Theme] = {}
    for group in changed.groups:
        numbers = group.numbers.tolist()
        is_new = [arranged.drafts[order[number]].is_new for number in numbers]
        stories = model.stories.iloc[group.rows]
        named = name_themes(stories, group) if any(is_new) else []
        subjects = dict(subjects_of(model.stories, group)) if wants_subjects and any(is_new) else {}
        for label, number in enumerate(numbers):
            draft = arranged.drafts[order[number]]
            if not is_new[label]:
                found[number] = _left(model.themes[draft.made_of[0]], changed, group, label)
                continue
            subject = subjects.get(number)
            theme = with_id(named[label], draft.id)
            label_of = theme.label if subject is None else headed(theme.label, subject)
            found[number] = replace(theme, label=label_of, subject=subject)
    return [found[number] for number in range(len(order))]


def _left(theme: Theme, changed: ThemeModel, group: Group, label: int) -> Theme:
    """Return a theme with the stories that it has now, under the label and the terms that it had."""
    rows = np.flatnonzero(group.labels == label)
    stories = tuple(story_records(changed.stories.iloc[group.rows[rows]]))
    if [story.story_id for story in stories] == [story.story_id for story in theme.stories]:
        return theme
    ids = {story.story_id for story in stories}
    own = np.unique(group.originals[rows])
    nearness = centrality(group.X[own], np.zeros(len(own), dtype=np.intp))
    records = story_records(changed.stories.iloc[group.rows[own]])
    return replace(
        theme,
        stories=stories,
        representative=most_central(records, nearness),
        parts=tuple(part for one in theme.parts if (part := _part_left(one, ids)).stories),
    )


def _part_left(part: Theme, ids: set[str]) -> Theme:
    stories = tuple(story for story in part.stories if story.story_id in ids)
    if len(stories) == len(part.stories):
        return part
    return replace(
        part,
        stories=stories,
        representative=tuple(one for one in part.representative if one in ids),
        parts=tuple(left for one in part.parts if (left := _part_left(one, ids)).stories),
    )


def _labelled(
    model: ThemeModel, themes: Sequence[Theme], drafts: Sequence[Draft], forbidden: Sequence[Sequence[str]]
) -> tuple[Theme, ...]:
    """Name themes: those that are as they were keep their labels, then come given names, then new ones."""
    seeded = seeded_names(model)
    found = [
        without_terms(theme, terms, is_named=bool(draft.name) or (not draft.is_new and draft.made_of[0] in seeded))
        for theme, draft, terms in zip(themes, drafts, forbidden, strict=True)
    ]
    is_kept = [
        not draft.name and not draft.is_new and one.label == theme.label
        for one, theme, draft in zip(found, themes, drafts, strict=True)
    ]
    taken = [theme.label for theme, kept in zip(found, is_kept, strict=True) if kept]
    named = [number for number, draft in enumerate(drafts) if draft.name]
    others = [number for number, draft in enumerate(drafts) if not draft.name and not is_kept[number]]
    for number in (*named, *others):
        name = drafts[number].name
        label = distinct(name or found[number].label, () if name else found[number].terms, taken)
        found[number] = replace(found[number], label=label)
        taken.append(label)
    return tuple(found)
