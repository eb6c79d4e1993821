"""Which earlier theme a theme is: that of most of its stories, of equals the older one, in any order of the stories."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd
import pytest

import toolkit
from tests.themes.runs import FIRST_DAY, WORDS, stories
from toolkit.themes.lives import EarlierTheme, EarlierThemes
from toolkit.themes.matching import earlier_ids
from toolkit.themes.model import ThemeModel
from toolkit.themes.profiles import profiles_of

SUBJECTS = ("ferry", "reactor", "opera")


@pytest.fixture(scope="module", params=[1, 2, 3])
def model(request: pytest.FixtureRequest) -> ThemeModel:
    """Return a model of three themes of eight stories each, which are given in several orders."""
    rows = [one for subject in SUBJECTS for one in stories(subject, range(8), 0)]
    return toolkit.fit_themes(pd.DataFrame(rows).sample(frac=1, random_state=request.param))


def subject_of(model: ThemeModel, number: int) -> str:
    (subject,) = {story.story_id.partition("-")[0] for story in model.themes[number].stories}
    return subject


def earlier(ids: list[str], theme_of: Mapping[str, str], **profiles: Mapping[str, float]) -> EarlierThemes:
    """Return earlier themes in the order of their ids."""
    themes = {
        one: EarlierTheme(one, one, "en", profiles.get(one.replace("-", "_"), {}), False, FIRST_DAY, FIRST_DAY)
        for one in ids
    }
    return EarlierThemes(themes, theme_of)


def found(model: ThemeModel, shares: Mapping[str, Mapping[str, int]]) -> dict[str, str]:
    """Return the id of each subject whose stories were in earlier themes, so many in each."""
    theme_of: dict[str, str] = {}
    for subject, counts in shares.items():
        ids = [one for one, n_stories in counts.items() for _ in range(n_stories)]
        theme_of |= {f"{subject}-{number:03}": one for number, one in enumerate(ids)}
    known = earlier(sorted({*theme_of.values()}, key=lambda one: (len(one), one)), theme_of)
    ids_of = earlier_ids(model, known, {}, profiles_of(model))
    return {subject_of(model, number): one for number, one in ids_of.items()}


def test_of_equal_shares_the_older_id_goes_to_the_first_theme_and_so_on(model):
    first, second, third = (subject_of(model, number) for number in range(3))
    for counts in ((4, 4), (1, 1), (3, 2), (1, 2)):
        equal = dict(zip(("theme-2", "theme-10"), counts, strict=True))
        assert found(model, {first: equal, second: equal}) == {first: "theme-2", second: "theme-10"}
        assert found(model, {second: equal, third: equal}) == {second: "theme-2", third: "theme-10"}
    every = {"theme-2": 2, "theme-10": 2, "theme-11": 2}
    wanted = {first: "theme-2", second: "theme-10", third: "theme-11"}
    assert found(model, dict.fromkeys(SUBJECTS, every)) == wanted


def test_of_more_ids_than_themes_the_older_are_kept_and_of_more_themes_than_ids_the_first_keep_them(model):
    first, second, third = (subject_of(model, number) for number in range(3))
    assert found(model, {third: {"theme-2": 3, "theme-10": 3}}) == {third: "theme-2"}
    assert found(model, {one: {"theme-2": 3} for one in SUBJECTS}) == {first: "theme-2"}
    assert found(model, {second: {"theme-2": 3}, third: {"theme-2": 3}}) == {second: "theme-2"}
    every = {"theme-2": 2, "theme-10": 2, "theme-11": 2}
    assert found(model, {first: every, third: every}) == {first: "theme-2", third: "theme-10"}


def test_one_story_more_counts_before_age(model):
    first, second, _ = (subject_of(model, number) for number in range(3))
    assert found(model, {first: {"theme-2": 3, "theme-10": 4}}) == {first: "theme-10"}
    shares = {first: {"theme-2": 4, "theme-10": 4}, second: {"theme-2": 5, "theme-10": 3}}
    assert found(model, shares) == {first: "theme-10", second: "theme-2"}


def test_a_theme_most_of_which_went_into_another_is_not_found_in_the_rest(model):
    shares = {"ferry": {"theme-1": 5, "theme-9": 3}, "reactor": {"theme-9": 1}}
    assert found(model, shares) == {"ferry": "theme-1"}
    assert found(model, shares | {"reactor": {"theme-9": 3}}) == {"ferry": "theme-1", "reactor": "theme-9"}


def test_a_theme_that_has_little_else_is_the_one_most_of_which_went_into_another(model):
    shares = {"ferry": {"theme-1": 1, "theme-9": 7}, "opera": {"theme-1": 6}, "reactor": {"theme-9": 4}}
    assert found(model, shares) == {"ferry": "theme-9", "opera": "theme-1"}
    moved = {"ferry": {"theme-1": 2, "theme-9": 6}, "reactor": {"theme-9": 5}}
    assert found(model, moved) == {"ferry": "theme-1", "reactor": "theme-9"}


def test_of_equally_like_themes_that_are_gone_the_older_one_is_back(model):
    profile = dict.fromkeys(WORDS["ferry"].split()[:16], 0.25)
    known = earlier(["theme-2", "theme-10"], {}, theme_2=profile, theme_10=profile)
    ids = earlier_ids(model, known, {}, profiles_of(model))
    assert {subject_of(model, number): one for number, one in ids.items()} == {"ferry": "theme-2"}
