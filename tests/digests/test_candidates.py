"""Candidates are a list of str to whoever asks for no more, and know where each stands."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from toolkit.digests.candidates import Candidates, as_candidates
from toolkit.digests.records import Quote

quotes = st.lists(
    st.builds(Quote, st.text(max_size=9), st.sampled_from("abc"), st.integers(0, 99), st.integers(100, 200)), max_size=9
)


@given(quotes)
def test_stories_and_places_are_those_of_the_quotes(drawn):
    candidates = Candidates.of(drawn)
    assert list(candidates) == [quote.text for quote in drawn]
    for story_id in {quote.story_id for quote in drawn}:
        own = [row for row, quote in enumerate(drawn) if quote.story_id == story_id]
        assert len({int(candidates.stories[row]) for row in own}) == 1
        by_start = sorted(own, key=lambda row: drawn[row].start)
        assert [int(candidates.places[row]) for row in by_start] == list(range(len(own)))


@given(quotes)
def test_some_of_them_keep_story_and_place(drawn):
    candidates = Candidates.of(drawn)
    rows = np.arange(len(drawn))[::2]
    some = candidates.take(rows)
    assert list(some) == [drawn[row].text for row in rows]
    assert some.stories.tolist() == candidates.stories[rows].tolist()
    assert some.places.tolist() == candidates.places[rows].tolist()


def test_plain_sentences_are_of_one_story_and_all_its_first():
    candidates = as_candidates(["Cod.", "Hull."])
    assert candidates.stories.tolist() == candidates.places.tolist() == [0, 0]
    assert as_candidates(candidates) is candidates


def test_what_hangs_on_a_row_finds_it_among_fewer():
    candidates = Candidates(["Cod.", "Ads.", "Berg left.", "She flew."], depends_on=[-1, -1, -1, 2])
    assert candidates.take(np.array([0, 2, 3])).depends_on.tolist() == [-1, -1, 1]
    assert candidates.take(np.array([0, 3])).standing.tolist() == [True, True]


def test_only_what_is_fit_is_kept_with_what_all_tell():
    candidates = Candidates(["Cod.", "Ads.", "Berg left.", "She flew."], stories=[0, 0, 1, 1], places=[0, 1, 0, 1])
    fit = candidates.fit({0: -1, 2: -1, 3: 2}, told := np.eye(2))
    assert list(fit) == ["Cod.", "Berg left.", "She flew."]
    assert fit.depends_on.tolist() == [-1, -1, 1]
    assert fit.stories.tolist() == [0, 1, 1]
    assert fit.told is told
