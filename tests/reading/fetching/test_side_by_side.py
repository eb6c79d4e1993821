"""Several places at once, each of them one thing after another, the results in the order of the items."""

from __future__ import annotations

import threading
from collections import Counter, defaultdict

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.reading.fetching import side_by_side as module
from toolkit.reading.fetching.side_by_side import side_by_side


def place_of(item):
    return item[0]


@given(st.lists(st.tuples(st.sampled_from("abcdefghijkl"), st.integers()), max_size=60))
def test_the_results_come_in_order_and_a_place_does_one_thing_at_a_time(items):
    running, done, lock = Counter(), defaultdict(list), threading.Lock()

    def do(item):
        with lock:
            running[item[0]] += 1
            assert running[item[0]] == 1
        done[item[0]].append(item)
        with lock:
            running[item[0]] -= 1
        return item

    assert list(side_by_side(items, do, place_of=place_of)) == items
    assert all(done[place] == [one for one in items if one[0] == place] for place in done)


def test_places_are_asked_at_once():
    together = threading.Barrier(module.N_THREADS)
    items = [f"{n}" for n in range(module.N_THREADS)]
    assert list(side_by_side(items, lambda item: together.wait(60) >= 0 and item, place_of=place_of)) == items


def test_a_place_is_given_a_pause_between_two_things_alone():
    paused = []
    asked = side_by_side(["a1", "b1", "a2", "a3"], str, place_of=place_of, pause_at=lambda at: paused.append(at) or 0)
    assert list(asked) == ["a1", "b1", "a2", "a3"]
    assert paused == ["a", "a"]


def test_what_fails_is_raised_in_its_place():
    def do(item):
        if item == "b1":
            raise KeyError(item)
        return item

    asked = side_by_side(["a1", "b1", "c1"], do, place_of=place_of)
    assert next(asked) == "a1"
    with pytest.raises(KeyError):
        next(asked)


def test_who_stops_asking_stops_the_rest():
    done, is_stopped = [], threading.Event()

    def do(item):
        done.append(item)
        if item != "a1":
            is_stopped.wait(60)
        return item

    asked = side_by_side(["a1", "a2", "a3", "a4"], do, place_of=place_of)
    assert next(asked) == "a1"
    asked.close()
    is_stopped.set()
    assert set(done) <= {"a1", "a2"}
