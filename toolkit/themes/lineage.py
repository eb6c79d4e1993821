"""Lineage: which theme of this run is which of earlier ones, under what label, and what became of the others."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from toolkit.themes.evidence import renamed
from toolkit.themes.lasting_labels import lasting_labels
from toolkit.themes.lives import EarlierThemes, Status, ThemeLife
from toolkit.themes.matching import earlier_ids
from toolkit.themes.model import ThemeModel
from toolkit.themes.naming import seeded_names, with_id
from toolkit.themes.profiles import profiles_of
from toolkit.themes.records import Theme

_NUMBER = re.compile(r"theme-(\d+)")


def follow(
    model: ThemeModel, earlier: EarlierThemes, at: datetime
) -> tuple[ThemeModel, tuple[ThemeLife, ...], tuple[str, ...]]:
    """Give the themes of a model the ids and labels that they had in earlier runs.

    A theme of a newsroom's own is the one that had its name. Others are, one to one, those that they share most stories
    with; then those that are known by like terms, and of which no story is left. The rest are new, with ids that were
    never given. A label stays as long as its phrases find the theme's stories nearly as well as the fresh ones.

    Parameters
    ----------
    model : ThemeModel
    earlier : EarlierThemes
    at : datetime
        The time of this run.

    Returns
    -------
    model : ThemeModel
        The same themes, in the same order; no two have one label.
    lives : tuple of ThemeLife
        Of each theme, in this order.
    ended : tuple of str
        The ids of themes that were in the run before, and are not in this one.

    Examples
    --------
    >>> from datetime import UTC
    >>> from toolkit import fit_themes
    >>> from toolkit.themes.lives import EarlierTheme
    >>> monday, tuesday = datetime(2031, 6, 2, tzinfo=UTC), datetime(2031, 6, 3, tzinfo=UTC)
    >>> model = fit_themes(["Cod quota cut", "Herring quota cut", "Rocket reaches orbit", "Rocket lost in orbit"])
    >>> theme_of = {story.story_id: "theme-7" for story in model.themes[0].stories}
    >>> orbit = EarlierTheme("theme-7", "Orbit", "en", {}, False, monday, monday)
    >>> followed, lives, _ = follow(model, EarlierThemes({"theme-7": orbit}, theme_of), tuesday)
    >>> [(theme.id, theme.label) for theme in followed.themes], [life.status for life in lives]
    ([('theme-7', 'Orbit'), ('theme-8', 'Quota cut, Cod, Herring')], ['continued', 'new'])
    """
    seeded, profiles = seeded_names(model), profiles_of(model)
    kept = earlier_ids(model, earlier, seeded, profiles)
    ids = _with_new_ids(len(model.themes), kept, earlier)
    before = {number: earlier.themes[theme_id].label for number, theme_id in kept.items()}
    labels = lasting_labels(model, before, seeded)
    themes = tuple(
        with_id(replace(theme, label=label), theme_id)
        for theme, label, theme_id in zip(model.themes, labels, ids, strict=True)
    )
    groups = tuple(replace(group, evidence=renamed(group.evidence, ids)) for group in model.groups)
    lives = [
        replace(_life(theme, earlier, at), profile=profile, is_seeded=number in seeded)
        for number, (theme, profile) in enumerate(zip(themes, profiles, strict=True))
    ]
    ended = tuple(one.id for one in earlier.themes.values() if one.was_last and one.id not in ids)
    return replace(model, themes=themes, groups=groups), _related(lives, themes, earlier), ended


def _with_new_ids(n_themes: int, kept: Mapping[int, str], earlier: EarlierThemes) -> list[str]:
    """Return the id of each theme; those of new ones are counted on from all that were ever given."""
    numbers = [int(found[1]) for one in earlier.themes if (found := _NUMBER.fullmatch(one))]
    new = iter(range(max(numbers, default=0) + 1, max(numbers, default=0) + 1 + n_themes))
    return [kept[number] if number in kept else f"theme-{next(new)}" for number in range(n_themes)]


def _life(theme: Theme, earlier: EarlierThemes, at: datetime) -> ThemeLife:
    """Return what a theme is to that of its id, which is back if it was not in the last run."""
    before = earlier.themes.get(theme.id)
    if before is None:
        return ThemeLife(theme.id, theme.label, "new", at)
    status: Status = "continued" if before.was_last else "returned"
    called = before.label if before.label != theme.label else None
    return ThemeLife(theme.id, theme.label, status, before.first_seen, called_before=called)


def _related(lives: Sequence[ThemeLife], themes: Sequence[Theme], earlier: EarlierThemes) -> tuple[ThemeLife, ...]:
    """Say which themes have gone into others, and which new ones came out of one that goes on."""
    came_from = {
        theme.id: Counter(
            earlier.theme_of[story.story_id] for story in theme.stories if story.story_id in earlier.theme_of
        )
        for theme in themes
    }
    before = sum(came_from.values(), Counter[str]())
    found = []
    for life, theme in zip(lives, themes, strict=True):
        own = came_from[theme.id]
        gone = (one for one in earlier.themes if one not in came_from and 2 * own[one] > before[one])
        sources = (one for one, n_stories in own.items() if one in came_from and 2 * n_stories > theme.n_stories)
        split_from = next(sources, None) if life.status == "new" else None
        found.append(replace(life, merged_from=tuple(gone), split_from=split_from))
    return tuple(found)
