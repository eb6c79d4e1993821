"""The model of some of its stories is consistent, and as the whole where nothing changes."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import toolkit
from tests.themes.runs import stories
from toolkit.digests.digester import Digester
from toolkit.report.build import report_on
from toolkit.themes.model import ThemeModel


@pytest.fixture(scope="module")
def model() -> ThemeModel:
    """Return a model of two languages, with copies, an odd one out, and a theme in parts."""
    halves = ("ferry harbour quay captain crossing tide".split(), "vessel anchor skipper gangway fog pier".split())
    rows = []
    for half, words in enumerate(halves):
        rows += stories("ferry", range(70 * half, 70 * half + 70), 0, [*words, "sailing", "deck", "mooring"])
    rows += [row for subject in ("wolves", "opera", "fähre") for row in stories(subject, range(6), 1)]
    rows += [row | {"story_id": f"copy-of-{row['story_id']}"} for row in rows[::9]]
    return toolkit.fit_themes(pd.DataFrame(rows), seeds={"Sea": ["sailing", "deck", "mooring"]})


some_rows = st.lists(st.integers(0, 175), unique=True, max_size=176)


def theme_ids(model: ThemeModel) -> dict[str, str | None]:
    ids = [*(theme.id for theme in model.themes), None]
    return dict(zip(model.stories["story_id"], (ids[label] for label in model.labels), strict=True))


def test_the_whole_is_itself(model):
    again = model.only(model.every_row[::-1])
    assert again.themes == model.themes
    assert [group.language for group in model.groups] == ["en", "de"]
    assert any(theme.parts for theme in model.themes)
    for group, other in zip(model.groups, again.groups, strict=True):
        for name in ("rows", "labels", "numbers", "originals", "parts"):
            assert np.array_equal(getattr(group, name), getattr(other, name)), name
        assert (group.X != other.X).nnz == 0
        assert group.evidence == other.evidence
    assert report_on(again, Digester(60)).to_json() == report_on(model, Digester(60)).to_json()


@settings(max_examples=40)
@given(some_rows)
def test_laws_of_a_part(model, rows):
    some = model.only(rows)
    before, now = theme_ids(model), theme_ids(some)
    assert list(now) == [one for one in model.stories["story_id"] if one in now]
    assert len(now) == len(rows)
    assert now == {one: before[one] for one in now}
    wanted = {theme.id: theme for theme in model.themes}
    for number, theme in enumerate(some.themes):
        ids = [story.story_id for story in theme.stories]
        assert ids == list(some.stories_of(number)["story_id"]) != []
        assert (theme.label, theme.terms) == (wanted[theme.id].label, wanted[theme.id].terms)
        assert set() < {*theme.representative} <= {*ids}
        for part in theme.every_part:
            assert set() < {*part.stories} <= {*theme.stories}
            assert part.representative
    for group in some.groups:
        assert np.array_equal(group.labels, group.labels[group.originals])
        assert np.array_equal(group.originals, group.originals[group.originals])
        assert len(group.numbers) == group.labels.max(initial=-1) + 1
        assert np.array_equal(np.unique(group.labels[group.labels >= 0]), np.arange(group.n_themes))
        assert group.X.shape[0] == len(group.rows) == len(group.parts)
    assert sorted(row for group in some.groups for row in group.rows) == list(range(len(rows)))
    assert some.only(some.every_row).themes == some.themes


@settings(max_examples=10)
@given(some_rows, some_rows)
def test_a_part_of_a_part_is_a_part(model, rows, others):
    fewer = [place for place, row in enumerate(sorted(rows)) if row in others]
    twice, once = model.only(rows).only(fewer), model.only([row for row in rows if row in others])
    assert theme_ids(twice) == theme_ids(once)


def test_a_report_of_a_part_has_only_its_stories(model):
    some = model.only([0, 5, 80, 141, 142])
    report = report_on(some, Digester(60))
    ids = {*some.stories["story_id"]}
    assert {story.story_id for theme in report.themes for story in theme.stories} | {
        story.story_id for story in report.unthemed
    } == ids
    assert {quote.story_id for digest in report.digests for quote in digest.quotes} <= ids
    assert all(theme.label in report.to_markdown() for theme in report.themes)


def test_a_copy_stands_for_an_original_that_is_left_out(model):
    row = next(row for row, one in enumerate(model.stories["story_id"]) if one.startswith("copy-of-"))
    some = model.only([row])
    assert some.groups[0].originals.tolist() == [0]
    assert some.themes[0].representative == (model.stories["story_id"].iloc[row],)


def test_no_story_is_no_theme(model):
    assert model.only([]).themes == ()
    assert model.only([]).labels.tolist() == []
    with pytest.raises(ValueError, match="found the rows 0 to 900; wanted some of the"):
        model.only([0, 900])
    with pytest.raises(ValueError, match="found the rows -1 to 3"):
        model.only([3, -1])
