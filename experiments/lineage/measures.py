"""How well themes keep their identity over the runs of a replay."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Mapping, Sequence
from itertools import pairwise

import numpy as np
import pandas as pd
from replay import Moment

import toolkit


def kept_by_gold(moments: Sequence[Moment], gold: Mapping[str, str]) -> tuple[float, int]:
    """Return how often a gold theme keeps, from run to run, the id that most of its stories in the window have."""
    majorities = [_majorities(moment, gold) for moment in moments]
    pairs = [(before[name], now[name]) for before, now in pairwise(majorities) for name in now if name in before]
    return float(np.mean([one == other and one is not None for one, other in pairs] or [np.nan])), len(pairs)


def kept_by_stories(moments: Sequence[Moment]) -> float:
    """Return what share of the stories of two consecutive runs have the same id in both, of those in a theme in one."""
    kept = total = 0
    for before, now in pairwise(moments):
        both = [(before.theme_of[one], now.theme_of[one]) for one in now.theme_of if one in before.theme_of]
        themed = [(one, other) for one, other in both if one is not None or other is not None]
        kept += sum(one == other for one, other in themed)
        total += len(themed)
    return kept / max(total, 1)


def ids_of_stories(moments: Sequence[Moment], *, when: str) -> dict[str, str]:
    """Return the id of each story when it was seen ``"first"`` or ``"last"``; one of its own if it was in no theme."""
    found: dict[str, str] = {}
    for moment in moments if when == "last" else reversed(moments):
        found |= {one: theme or f"none-{one}" for one, theme in moment.theme_of.items()}
    return found


def b_cubed(pairs: Sequence[tuple[Hashable, Hashable]]) -> tuple[float, float, float]:
    """Return precision, recall and F of (gold, id) pairs (Bagga and Baldwin 1998)."""
    of_gold, of_id, of_both = (Counter(one) for one in (*zip(*pairs, strict=True), pairs))
    precision = sum(n * n / of_id[pair[1]] for pair, n in of_both.items()) / len(pairs)
    recall = sum(n * n / of_gold[pair[0]] for pair, n in of_both.items()) / len(pairs)
    return precision, recall, 2 * precision * recall / (precision + recall)


def ids_per_gold(moments: Sequence[Moment], gold: Mapping[str, str]) -> float:
    """Return how many ids the majority of a gold theme had over the runs, in the mean."""
    ids = defaultdict(set)
    for moment in moments:
        for name, theme in _majorities(moment, gold).items():
            ids[name].add(theme)
    return float(np.mean([len(own - {None}) for own in ids.values()]))


def changed_labels(moments: Sequence[Moment]) -> float:
    """Return in what share of the runs a theme that goes on has another label than in the run before."""
    lives = [life for moment in moments for life in moment.lives if life.status == "continued"]
    return sum(life.called_before is not None for life in lives) / max(len(lives), 1)


def _majorities(moment: Moment, gold: Mapping[str, str]) -> dict[str, str | None]:
    of_gold = defaultdict(Counter)
    for one in sorted(moment.in_window):
        if one in gold:
            of_gold[gold[one]][moment.theme_of[one]] += 1
    return {name: counts.most_common(1)[0][0] for name, counts in of_gold.items()}


def precision_beside_fresh(moment: Moment, stories: pd.DataFrame) -> float:
    """Return the B-cubed precision of the ids of the last run beside themes found anew in the same stories.

    Near 1 no theme has swallowed what a fresh fit keeps apart.
    """
    context = stories[stories["story_id"].isin(list(moment.theme_of))]
    fresh = {story.story_id: theme.id for theme in toolkit.fit_themes(context).themes for story in theme.stories}
    both = sorted(one for one, theme in moment.theme_of.items() if theme is not None and one in fresh)
    return b_cubed([(fresh[one], moment.theme_of[one]) for one in both])[0]
