"""Candidates are a sequence of str, and know where each stands."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from toolkit.digests.candidates import Candidates, as_candidates
from toolkit.sentences.sentence import Sentence

DEPENDENT = Candidates(["Cod.", "Ads.", "Berg left.", "She flew."], [0, 0, 1, 1], [0, 1, 0, 1], [None, None, None, 2])


@given(st.lists(st.sampled_from("abc"), max_size=9))
def test_sentences_are_numbered_in_their_stories(ids):
    ids.sort()
    candidates = Candidates.of(
        [Sentence(f"{row}.", story_id, 3 * row, 3 * row + 2) for row, story_id in enumerate(ids)]
    )
    assert list(candidates) == [f"{row}." for row in range(len(ids))]
    assert candidates.stories.tolist() == [sorted(set(ids)).index(story_id) for story_id in ids]
    assert candidates.places.tolist() == [row - ids.index(story_id) for row, story_id in enumerate(ids)]
    rows = np.arange(len(ids))[::2]
    some = candidates.take(rows)
    assert list(some) == [candidates[row] for row in rows]
    assert some.stories.tolist() == candidates.stories[rows].tolist()
    assert some.places.tolist() == candidates.places[rows].tolist()


def test_plain_sentences_are_of_one_story_and_all_its_first():
    candidates = as_candidates(["Cod.", "Hull."])
    assert candidates.stories.tolist() == candidates.places.tolist() == [0, 0]
    assert candidates.depends_on == [None, None]
    assert as_candidates(candidates) is candidates


def test_what_depends_on_a_row_finds_it_among_fewer():
    assert DEPENDENT.take(np.array([0, 2, 3])).depends_on == [None, None, 1]
    assert DEPENDENT.take(np.array([0, 3])).independent.tolist() == [True, True]


def test_only_what_is_eligible_is_kept_with_what_the_stories_say():
    candidates = DEPENDENT.among({0: None, 2: None, 3: 2}, vectors := np.eye(2))
    assert list(candidates) == ["Cod.", "Berg left.", "She flew."]
    assert candidates.depends_on == [None, None, 1]
    assert candidates.stories.tolist() == [0, 1, 1]
    assert candidates.story_vectors is vectors
    assert DEPENDENT.among({2: None, 3: None}, vectors).independent.all()


def test_rows_are_complete_with_what_they_depend_on():
    assert DEPENDENT.complete([3, 0]) == [0]
    assert DEPENDENT.complete([3, 2]) == [3, 2]


def test_a_person_may_be_named_in_full_by_another_sentence_before_it():
    said = ["Ann Berg left.", "Ann Berg went.", "Berg flew.", "Ann Berg sailed."]
    known = Candidates(said, depends_on=[None, None, 1, None], persons=["", "", "Berg", ""])
    assert known.complete([2], quoted=[0]) == known.complete([2], quoted=[1]) == [2]
    assert known.complete([2], quoted=[3]) == known.complete([2]) == []
