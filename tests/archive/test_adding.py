"""Which stories are known, and which are others, whatever their ids say."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.archive.news import DAY, MONDAY, context, day_of, frame, ids, seen, story, texts
from toolkit.archive.records import Added
from toolkit.stories.same_words import fingerprint

FERRY = "The ferry to Ardsund stops for the winter, the council said."


def test_a_story_read_again_is_known(archive):
    assert archive.add(frame(story(FERRY), story("The bridge opens.")), MONDAY) == Added(2, 2, 0)
    assert archive.add(frame(story(FERRY), story("The dam leaks.")), MONDAY + DAY) == Added(2, 1, 1)
    assert sorted(texts(context(archive, MONDAY + DAY))) == sorted([FERRY, "The bridge opens.", "The dam leaks."])


@pytest.mark.parametrize(
    ("first", "again"),
    [
        (FERRY, FERRY.upper()),
        ("Die Fähre nach Ardsund fährt nicht.", "die fähre nach Ardsund – fährt nicht"),
        ("Паром в Ардсунд не ходит.", "«Паром в Ардсунд» не ходит!"),
        ("渡輪今日停航。", "渡輪今日停航"),
    ],
)
def test_a_story_of_the_same_words_is_known_under_any_id(archive, first, again):
    archive.add(frame(story(first, story_id="a")), MONDAY)
    assert archive.add(frame(story(again, story_id="b")), MONDAY).n_known == 1
    assert ids(context(archive, MONDAY)) == ["a"]


def test_a_story_is_known_by_its_words_when_its_text_is_pruned(archive):
    archive.keep = DAY
    day_of(archive, MONDAY, story(FERRY, MONDAY, story_id="a"))
    for day in range(3, 6):
        day_of(archive, MONDAY + day * DAY, story(f"The bridge opens, day {day}."))
    assert "a" not in ids(context(archive, MONDAY + 5 * DAY))
    assert archive.add(frame(story(FERRY, MONDAY, story_id="z")), MONDAY + 6 * DAY).n_known == 1


def test_the_same_words_from_another_source_are_a_copy(archive):
    day_of(archive, MONDAY, story(FERRY, story_id="a"))
    archive.add(frame(story(FERRY, story_id="b", source="Belport Post"), story("Other.", story_id="c")), MONDAY + DAY)
    found = context(archive, MONDAY + DAY)
    assert {one: found.seen[one].is_copy_of_shown for one in ids(found)} == {"a": False, "b": True, "c": False}
    assert archive.rows("SELECT copy_of FROM stories ORDER BY story_id") == [(None,), ("a",), (None,)]


def test_the_same_words_without_a_source_are_known(archive):
    archive.add(frame(story(FERRY, story_id="a")), MONDAY)
    assert archive.add(frame(story(FERRY, story_id="b", source="")), MONDAY).n_known == 1


def test_an_update_under_the_same_id_and_address_is_kept_beside_the_first(archive):
    archive.add(frame(story(FERRY, story_id="a", title="Ferry stops", url="https://a.example/1")), MONDAY)
    later = story(f"{FERRY} It runs again in May.", story_id="a", title="Ferry: more", url="https://a.example/1")
    assert archive.add(frame(later), MONDAY).n_new == 1
    assert archive.add(frame(later), MONDAY).n_known == 1


def test_tables_that_number_their_stories_from_one_lose_nothing(archive):
    for day in range(3):
        rows = [story(f"News {n} of day {day}.", story_id=str(n), title=f"Day {day}, {n}") for n in range(4)]
        assert archive.add(frame(*rows), MONDAY + day * DAY).n_new == 4
        assert archive.add(frame(*rows), MONDAY + day * DAY).n_known == 4
    assert len(ids(context(archive, MONDAY + 2 * DAY))) == 12


def test_no_stories_are_no_error(archive):
    assert archive.add(frame(story(FERRY))[:0], MONDAY) == Added(0, 0, 0)
    assert texts(context(archive, MONDAY)) == []


def test_an_undated_story_is_of_the_time_when_it_was_first_seen(archive):
    archive.add(frame(story(FERRY)), MONDAY)
    archive.add(frame(story(FERRY)), MONDAY + DAY)
    found = context(archive, MONDAY + DAY)
    assert found.stories["published"][0] == MONDAY
    assert seen(found, FERRY).first_seen == MONDAY


@given(st.lists(st.sampled_from(["ferry", "Brücke", "мост", "橋", "12"]), min_size=1, max_size=6), st.randoms())
def test_marks_and_case_make_no_other_words(words, chance):
    noisy = "".join(chance.choice([word, word.upper()]) + chance.choice([" ", ", ", " – ", "…\n"]) for word in words)
    assert fingerprint("", " ".join(words)) == fingerprint("", noisy)
    assert fingerprint("", " ".join(words)) != fingerprint("", " ".join([*words, "more"]))
