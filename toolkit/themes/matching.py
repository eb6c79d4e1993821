"""Which theme of a run is which of earlier ones: by name, by the stories they share, by their terms."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import linear_sum_assignment

from toolkit.themes.lives import EarlierTheme, EarlierThemes
from toolkit.themes.model import ThemeModel
from toolkit.themes.profiles import likeness

_LIKE = 0.2
_MOST = 0.5
_TIE = 1e-6


def earlier_ids(
    model: ThemeModel, earlier: EarlierThemes, seeded: Mapping[int, str], profiles: Sequence[Mapping[str, float]]
) -> dict[int, str]:
    """Return the id of each theme of a model that is one of earlier ones, by its number.

    Parameters
    ----------
    model : ThemeModel
    earlier : EarlierThemes
    seeded : mapping of int to str
        The names of the themes that a newsroom named.
    profiles : sequence of mapping
        The terms that each theme is known by.

    Returns
    -------
    dict of int to str
    """
    found = _by_name(model, earlier, seeded)
    names = model.parameters.get("seeds", {})
    free = [one for one in earlier.themes.values() if one.id not in found.values() and named(one) not in names]
    found |= _by_stories(model, earlier, free, [n for n in range(len(model.themes)) if n not in found])
    present = {earlier.theme_of.get(story.story_id) for theme in model.themes for story in theme.stories}
    gone = [one for one in free if one.id not in present]
    return found | _by_terms(
        model, gone, [n for n in range(len(model.themes)) if n not in {**found, **seeded}], profiles
    )


def named(theme: EarlierTheme) -> str | None:
    """Return the name that a newsroom gave a theme, without its language behind it."""
    return theme.label.removesuffix(f" ({theme.language})") if theme.is_seeded else None


def _by_name(model: ThemeModel, earlier: EarlierThemes, seeded: Mapping[int, str]) -> dict[int, str]:
    found: dict[int, str] = {}
    for number, name in seeded.items():
        language = model.themes[number].language
        candidates = [
            one
            for one in earlier.themes.values()
            if named(one) == name and one.id not in found.values() and not _differ(one.language, language)
        ]
        if candidates:
            found[number] = min(candidates, key=lambda one: one.language != language).id
    return found


def _by_stories(
    model: ThemeModel, earlier: EarlierThemes, free: Sequence[EarlierTheme], numbers: Sequence[int]
) -> dict[int, str]:
    """Assign themes one to one so that most stories stay where they were; of equally good ways to the older ones.

    None is taken for a theme most of whose stories are in another one, unless it has little else.
    """
    came_from = [Counter(earlier.theme_of.get(story.story_id) for story in theme.stories) for theme in model.themes]
    shared = np.array([[counts[one.id] for one in free] for counts in came_from], dtype=np.float64)
    shared = shared.reshape(len(model.themes), len(free))
    sizes = np.array([theme.n_stories for theme in model.themes], dtype=np.float64)
    others = np.array([np.delete(shared, number, axis=0).max(axis=0, initial=0) for number in range(len(sizes))])
    went_elsewhere = (others > _MOST * shared.sum(axis=0)) & (shared <= _MOST * sizes[:, None])
    shared[went_elsewhere] = 0.0
    return _assigned(shared[list(numbers)], free, numbers)


def _by_terms(
    model: ThemeModel, gone: Sequence[EarlierTheme], numbers: Sequence[int], profiles: Sequence[Mapping[str, float]]
) -> dict[int, str]:
    """Assign themes to those known by like terms, in the same language."""
    alike = np.array(
        [
            [
                0.0 if _differ(one.language, model.themes[number].language) else likeness(profiles[number], one.profile)
                for one in gone
            ]
            for number in numbers
        ]
    ).reshape(len(numbers), len(gone))
    alike[alike < _LIKE] = 0.0
    return _assigned(alike, gone, numbers)


def _assigned(values: NDArray[np.float64], themes: Sequence[EarlierTheme], numbers: Sequence[int]) -> dict[int, str]:
    """Assign one to one so that the sum of the values is highest; where that is equal, those that come first.

    A product of places is highest in sum where the first goes to the first, the second to the second, and so on.
    """
    if not values.size:
        return {}
    places = np.outer(*(np.arange(n, 0, -1) / n for n in values.shape))
    rows, columns = linear_sum_assignment(values + _TIE * places * (values > 0), maximize=True)
    pairs = zip(rows.tolist(), columns.tolist(), strict=True)
    return {numbers[row]: themes[column].id for row, column in pairs if values[row, column] > 0}


def _differ(one: str, other: str) -> bool:
    """Return True if two languages are known, and not the same."""
    return bool(one and other and one != other)
