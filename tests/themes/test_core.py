"""Above the size of the core, themes are those of the core, whatever else there is."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

import toolkit
from toolkit.stories.frame import as_stories
from toolkit.stories.keys import fewest_hashes
from toolkit.themes import fit

_WORDS = {"fish": "cod herring quota trawler".split(), "space": "rocket orbit probe launch".split()}
_PLACES = "Kiel Hull Oslo Bergen Vigo Brest Cork Riga".split()


@pytest.fixture(name="stories")
def _stories() -> pd.DataFrame:
    rows = [
        {"story_id": f"{name}-{place}-{n}", "text": f"{words[n % 4]} and {words[(n + 1 + n // 4) % 4]} in {place}"}
        for name, words in _WORDS.items()
        for place in _PLACES
        for n in range(8)
    ]
    return as_stories(pd.DataFrame(rows).assign(language="en"))


@pytest.fixture(autouse=True)
def _small_core(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fit, "CORE_STORIES", 40)


def test_what_a_story_is_in_does_not_depend_on_stories_outside_the_core(stories):
    core = stories.iloc[fewest_hashes(stories, 40)]
    more = stories.iloc[fewest_hashes(stories, 70)]
    of_all, of_more, of_core = (_themes(toolkit.fit_themes(some)) for some in (stories, more, core))
    assert len(of_all) == len(stories)
    assert _same(of_all[list(of_more.index)], of_more)
    assert _same(of_all[list(of_core.index)], of_core)


def test_the_others_are_where_a_model_of_the_core_puts_them(stories):
    of_core = toolkit.fit_themes(stories.iloc[fewest_hashes(stories, 40)])
    numbers = {theme.id: number for number, theme in enumerate(of_core.themes)}
    assigned = pd.Series([numbers.get(theme, -1) for theme in of_core.assign(stories)["theme_id"]])
    assert _same(assigned, pd.Series(toolkit.fit_themes(stories).labels))


def test_the_order_of_the_stories_changes_nothing(stories):
    mixed = stories.sample(frac=1.0, random_state=3)
    assert toolkit.fit_themes(mixed).labels.tolist() == toolkit.fit_themes(stories).labels.tolist()


def test_each_story_is_in_one_group_and_each_copy_beside_its_original(stories):
    copies = stories.iloc[::3].assign(story_id=[f"copy-{n}" for n in range(len(stories.iloc[::3]))])
    model = toolkit.fit_themes(pd.concat([stories, copies]))
    rows = np.concatenate([group.rows for group in model.groups])
    assert sorted(rows.tolist()) == list(range(len(stories) + len(copies)))
    (group,) = model.groups
    assert (group.originals[group.originals] == group.originals).all()
    assert (group.labels[group.originals] == group.labels).all()
    assert (group.parts[group.originals] == group.parts).all()
    assert len(np.unique(group.originals)) < len(group.rows)


def test_a_later_copy_is_in_the_core_of_a_part_only_if_its_text_is_in_that_of_all(stories):
    dated = stories.assign(published=pd.Timestamp("2025-06-01", tz="UTC"))
    later = dated.assign(story_id=[f"z-{n}" for n in range(len(dated))], published=pd.Timestamp("2025-06-02", tz="UTC"))
    both = as_stories(pd.concat([dated, later]))
    chosen = set(both["text"].iloc[fewest_hashes(both, 40)])
    assert set(later["text"].iloc[fewest_hashes(later, 40)]) == chosen


def test_stories_in_a_language_that_the_core_does_not_have_are_in_no_theme(stories):
    foreign = pd.DataFrame({"story_id": ["x"], "text": ["Dorsza mniej niż zwykle"], "language": ["pl"]})
    model = toolkit.fit_themes(pd.concat([stories, as_stories(foreign)]))
    (label,) = model.labels[model.stories["story_id"] == "x"]
    assert label == -1


def test_stories_outside_the_core_have_parts_where_their_theme_has_parts(monkeypatch):
    monkeypatch.setattr(fit, "CORE_STORIES", 160)
    drawn = np.random.RandomState(0)
    texts = [" ".join(f"{name}{n}" for n in drawn.choice(12, 4)) for name in ("cod", "orbit") for _ in range(120)]
    model = toolkit.fit_themes(texts, 1)
    (group,) = model.groups
    assert group.parts.shape[1]
    assert (group.parts[group.labels >= 0, 0] >= 0).all()


def _themes(model: toolkit.ThemeModel) -> pd.Series:
    return pd.Series(model.labels, index=model.stories["story_id"]).sort_index()


def _same(some: pd.Series, others: pd.Series) -> bool:
    """Return whether the same stories are together, and the same ones in none; numbers go by the size of themes."""
    pairs = pd.DataFrame({"some": some.to_numpy(), "others": others.to_numpy()}).drop_duplicates()
    return pairs["some"].is_unique and pairs["others"].is_unique and ((pairs == -1).sum(axis=1) != 1).all()
