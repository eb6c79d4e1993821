"""What an edit meant first is what it means in later runs, wherever that is, as long as it is there."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tests.themes.test_editing import LABELS, MODEL
from toolkit.reading.edits.read import as_edits
from toolkit.reading.edits.records import ThemeReference
from toolkit.themes.editing.apply import edited_model
from toolkit.themes.editing.finding import Remembered, ThemeFinder, key_of
from toolkit.themes.editing.stories import StoryNames
from toolkit.themes.lives import EarlierTheme, MeantTheme
from toolkit.themes.profiles import profiles_of

IDS = [theme.id for theme in MODEL.themes]
PROFILES = profiles_of(MODEL)
PLACES = st.integers(0, len(LABELS) - 1)
ELSEWHERE = {"comet": 0.8, "telescope": 0.6}
EDITS = as_edits({"rename": [{"theme": "Horoscope, stars", "to": "Read by the stars"}]})
KEY = key_of(ThemeReference("Horoscope, stars"))


def renamed(before: MeantTheme | None, edits=EDITS):
    """Apply edits after a run that remembers; return the ids of what has the name, what is missed, what was meant."""
    edited = edited_model(MODEL, edits, Remembered({} if before is None else {KEY: before}))
    named = [theme.id for theme in edited.model.themes if theme.label == "Read by the stars"]
    return named, [(one.why, one.nearest) for one in edited.model.unmatched_edits], edited.meant


@given(place=PLACES, other=PLACES)
def test_an_edit_goes_where_what_it_meant_is_now_whatever_id_that_has(place, other):
    before = MeantTheme(IDS[other], PROFILES[place])
    assert renamed(before) == ([IDS[place]], [], {KEY: before})


@given(place=PLACES)
def test_an_edit_leaves_a_theme_that_is_about_something_else_by_now(place):
    named, missed, meant = renamed(MeantTheme(IDS[place], ELSEWHERE))
    assert (named, missed, meant) == ([], [("no theme is about what it meant before", "")], {})


@given(place=PLACES, share=st.floats(0.0, 1.0))
def test_what_is_remembered_never_moves(place, share):
    mixed = {term: weight * share for term, weight in PROFILES[place].items()} | ELSEWHERE
    before = MeantTheme(IDS[place], mixed)
    named, missed, meant = renamed(before)
    assert meant == ({KEY: before} if named else {})
    assert len(named) + len(missed) == 1
    assert named in ([], [IDS[place]])


@given(place=PLACES)
def test_of_an_older_archive_the_id_is_meant_and_then_what_its_theme_is_about(place):
    assert renamed(MeantTheme(IDS[place])) == ([IDS[place]], [], {KEY: MeantTheme(IDS[place], PROFILES[place])})
    assert renamed(MeantTheme("theme-99"))[1] == renamed(None)[1] != []


@given(place=PLACES, other=PLACES)
def test_a_label_that_a_theme_had_last_means_what_that_was_about(place, other):
    at = datetime(2031, 6, 2, tzinfo=UTC)
    older = EarlierTheme("theme-98", "horoscope, STARS", "en", ELSEWHERE, False, at, at)
    last = replace(older, id=IDS[other], profile=PROFILES[place], last_seen=at + timedelta(days=1))
    for themes in ((older, last), (last, older)):
        edited = edited_model(MODEL, EDITS, Remembered(themes={theme.id: theme for theme in themes}))
        assert edited.model.themes[place].label == "Read by the stars"
        assert edited.meant == {KEY: MeantTheme(IDS[other], PROFILES[place])}


@given(place=PLACES)
def test_what_is_found_is_remembered_with_what_it_is_about(place):
    label = LABELS[place]
    edited = edited_model(MODEL, as_edits({"drop": [{"theme": label}]}))
    assert edited.meant == {key_of(ThemeReference(label)): MeantTheme(IDS[place], PROFILES[place])}


@given(place=PLACES)
def test_a_theme_of_the_very_label_is_meant_where_none_is_about_what_was(place):
    edits = as_edits({"rename": [{"theme": LABELS[place], "to": "Read by the stars"}]})
    before = {key_of(ThemeReference(LABELS[place])): MeantTheme("theme-99", ELSEWHERE)}
    edited = edited_model(MODEL, edits, Remembered(before))
    assert edited.model.themes[place].label == "Read by the stars"
    assert edited.meant == before


@given(places=st.permutations(range(len(LABELS))))
def test_a_merge_holds_for_the_parts_that_are_there_and_names_the_missing_one(places):
    first, second, gone = places[:3]
    references = [ThemeReference(f"Part {n}") for n in range(3)]
    profiles = [PROFILES[first], PROFILES[second], ELSEWHERE]
    before = {
        key_of(reference): MeantTheme(IDS[gone], profile)
        for reference, profile in zip(references, profiles, strict=True)
    }
    edits = as_edits({"merge": [{"themes": [one.label for one in references], "to": "Together"}]})
    edited = edited_model(MODEL, edits, Remembered(before))
    (merged,) = [theme for theme in edited.model.themes if theme.label == "Together"]
    assert {*edited.made_of[merged.id]} == {IDS[first], IDS[second]}
    assert [one.why for one in edited.model.unmatched_edits] == ['"Part 2": no theme is about what it meant before']


@given(place=PLACES, n_terms=st.integers(1, 10))
def test_any_number_of_terms_of_a_theme_means_it(place, n_terms):
    terms = [*MODEL.themes[place].terms[:n_terms]]
    edited = MODEL.edited({"drop": [{"theme": {"terms": terms}}]})
    assert [theme.label for theme in edited.themes] == [label for label in LABELS if label != LABELS[place]]


@given(place=PLACES, n_terms=st.integers(1, 10))
def test_more_terms_agree_less_well_and_are_surer_together(place, n_terms):
    """The score of n terms is their sum by sqrt(3 n): that of the mean for three, more for more, less for fewer."""
    theme = MODEL.themes[place]
    reference = ThemeReference(terms=tuple(theme.terms[:n_terms]))
    each = [ThemeReference(terms=(term,)) for term in reference.terms]
    finder = ThemeFinder(MODEL, [reference, *each], StoryNames(MODEL), Remembered().before)
    alone = [finder.find(one) for one in each]
    assume(all(found.number == place and found.score < 1 for found in alone))
    together = sum(found.score * np.sqrt(3) for found in alone) / np.sqrt(3 * len(alone))
    assert finder.find(reference).score == pytest.approx(min(together, 1.0), abs=1e-6)


@given(place=PLACES, other=PLACES)
def test_an_edit_that_another_overrules_is_not_remembered_for_it(place, other):
    """A theme that is meant less surely may be the wrong one: the right one may be there in a later run."""
    assume(place != other)
    by_terms = {"terms": [*MODEL.themes[place].terms[:3]]}
    surer = {"rename": [{"theme": LABELS[place], "to": "Read by the stars"}]}
    less = {"rename": [*surer["rename"], {"theme": by_terms, "to": "Elsewhere"}]}
    for edits in (less, {**surer, "drop": [{"theme": by_terms}]}, {**surer, "split": [{"theme": by_terms, "into": 2}]}):
        edited = edited_model(MODEL, as_edits(edits))
        assert [theme.label for theme in edited.model.themes][place] == "Read by the stars"
        assert len(edited.model.unmatched_edits) == 1
        assert [*edited.meant] == [key_of(ThemeReference(LABELS[place]))]
        key = key_of(ThemeReference(terms=tuple(by_terms["terms"])))
        later = edited_model(MODEL, as_edits(edits), Remembered({**edited.meant, key: meant_at(other)}))
        assert later.model.unmatched_edits == ()
        assert {*later.meant} == {*edited.meant, key}


def meant_at(place):
    return MeantTheme(IDS[place], PROFILES[place])


@given(place=PLACES)
def test_of_a_rename_and_a_drop_of_one_theme_the_surer_one_holds(place):
    by_terms = {"terms": [*MODEL.themes[place].terms[:3]]}
    edited = MODEL.edited({"rename": [{"theme": by_terms, "to": "Elsewhere"}], "drop": [{"theme": LABELS[place]}]})
    assert [theme.label for theme in edited.themes] == [label for label in LABELS if label != LABELS[place]]
    assert [one.why for one in edited.unmatched_edits] == ["the theme is dropped or split by another edit"]
    edited = MODEL.edited({"rename": [{"theme": LABELS[place], "to": "Elsewhere"}], "drop": [{"theme": by_terms}]})
    assert [theme.label for theme in edited.themes][place] == "Elsewhere"
    together = [LABELS[place], LABELS[place - 1]]
    edited = MODEL.edited({"rename": [{"theme": LABELS[place], "to": "Elsewhere"}], "merge": [{"themes": together}]})
    assert (len(edited.themes), edited.unmatched_edits) == (len(LABELS) - 1, ())
