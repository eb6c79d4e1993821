"""Themes with their news subjects, which stand before their labels."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from toolkit.stories.frame import documents, languages_of
from toolkit.subjects.find import listings_of, subject_of
from toolkit.subjects.taxonomy import Subject
from toolkit.themes.group import Group
from toolkit.themes.records import Theme

if TYPE_CHECKING:
    import pandas as pd


def with_subjects(
    themes: Sequence[Theme], stories: pd.DataFrame, groups: Sequence[Group], names: Set[str]
) -> tuple[Theme, ...]:
    """Give each theme the subject that its stories are clearly about; a label gets its heading in front.

    Parameters
    ----------
    themes : sequence of Theme
        Of the model, in its order.
    stories : DataFrame
        The stories of the model.
    groups : sequence of Group
        Of the model; copies have no say.
    names : set of str
        Labels that somebody gave: they stay as they are.

    Returns
    -------
    tuple of Theme
    """
    subjects = {number: subject for group in groups for number, subject in subjects_of(stories, group)}
    found = [replace(theme, subject=subjects[number]) for number, theme in enumerate(themes)]
    taken: set[str] = set()
    for number, theme in enumerate(found):
        label = theme.label if theme.subject is None or theme.label in names else headed(theme.label, theme.subject)
        if label.casefold() in taken and theme.subject is not None:
            label = f"{theme.subject.heading} · {theme.label}"
        taken.add(label.casefold())
        found[number] = replace(theme, label=label)
    return tuple(found)


def headed(label: str, subject: Subject) -> str:
    """Return a label behind the heading of its subject, which is not said twice.

    Examples
    --------
    >>> from toolkit.subjects.taxonomy import subject_of_code
    >>> trade = subject_of_code("medtop:20000373")
    >>> headed("China, Geneva, rare earths", trade), headed("Trade, China, Geneva", trade)
    ('Trade · China, Geneva, rare earths', 'Trade · China, Geneva')
    """
    first, comma, rest = label.partition(", ")
    says_it = comma and first.casefold() == subject.heading.casefold()
    return f"{subject.heading} · {rest if says_it else label}"


def subjects_of(stories: pd.DataFrame, group: Group) -> Iterator[tuple[int, Subject | None]]:
    """Yield the number of each theme of a group in the model, and its subject."""
    own = group.without_copies()
    frame = stories.iloc[own.rows]
    spoken = [language or group.language for language in languages_of(frame)]
    listings = listings_of(documents(frame), spoken)
    for label, number in enumerate(group.numbers.tolist()):
        yield number, subject_of([listings[row] for row in np.flatnonzero(own.labels == label).tolist()])
