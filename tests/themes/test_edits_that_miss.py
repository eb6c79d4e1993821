"""What edits miss is named: those that mean one thing twice, that another edit overrules, or that could do a part."""

from __future__ import annotations

import pandas as pd
import pytest

import toolkit
from tests.themes.test_editing import LABELS, MODEL, said, texts
from toolkit.reading.edits.records import ThemeReference
from toolkit.themes.editing.finding import key_of


def missed(model):
    return [(one.edit.split()[0], one.why) for one in model.unmatched_edits]


@pytest.fixture(scope="module")
def titled():
    """Return a model of stories with ids and titles; two of one subject bear the same title, one is a copy."""
    told = [*texts(), texts()[0]]
    titles = [f"Title {n}" for n in range(len(told) - 1)] + ["Title 6"]
    ids = [f"s{n}" for n in range(len(told))]
    return toolkit.fit_themes(pd.DataFrame({"story_id": ids, "title": titles, "text": told}))


def place_of(model, story_id):
    return next((theme.id for theme in model.themes if story_id in {one.story_id for one in theme.stories}), "")


def test_a_merge_of_one_theme_meant_twice_is_named():
    twice = [LABELS[0], {"stories": [one.story_id for one in MODEL.themes[0].stories]}]
    edited = MODEL.edited({"merge": [{"themes": twice}]})
    assert edited.themes == MODEL.themes
    assert missed(edited) == [("merge", "all that it names is one theme")]
    three = MODEL.edited({"merge": [{"themes": [*twice, LABELS[1]]}]})
    assert len(three.themes) == len(LABELS) - 1
    assert not three.unmatched_edits


def test_a_split_into_more_than_there_is_names_how_many_there_are():
    edited = MODEL.edited({"split": [{"theme": LABELS[0], "into": 9}]})
    n_pieces = len(edited.themes) - len(LABELS) + 1
    assert 2 <= n_pieces < 9
    assert missed(edited) == [("split", f"its stories are told apart into {n_pieces} alone")]
    assert not MODEL.edited({"split": [{"theme": LABELS[0], "into": 2}]}).unmatched_edits


def test_the_id_of_a_story_holds_against_a_title_in_any_order(titled):
    labels = [theme.label for theme in titled.themes]
    by_id, by_title = {"story": "s6", "to": labels[3]}, {"story": "Title 6", "to": labels[4]}
    edited = titled.edited({"move": [by_id, by_title]})
    turned = titled.edited({"move": [by_title, by_id]})
    assert said(edited) == said(turned)
    assert not edited.unmatched_edits
    assert place_of(edited, "s6") == titled.themes[3].id
    assert place_of(edited, "s0") == place_of(edited, "s30") == titled.themes[4].id


def test_a_copy_that_another_edit_moved_is_named(titled):
    labels = [theme.label for theme in titled.themes]
    edited = titled.edited({"move": [{"story": "s0", "to": labels[3]}, {"story": "s30", "to": labels[4]}]})
    assert place_of(edited, "s0") == place_of(edited, "s30") == titled.themes[3].id
    assert missed(edited) == [("move", "the story, or what it is a copy of, is moved by another edit")]
    both = titled.edited({"move": [{"story": "s0", "to": ""}, {"story": "s30", "to": ""}]})
    assert place_of(both, "s0") == place_of(both, "s30") == ""
    assert not both.unmatched_edits


def test_a_rename_that_misses_does_not_hide_the_theme_of_that_name():
    rename = {"theme": {"terms": ["zzqxzzqx"]}, "to": LABELS[2]}
    edited = MODEL.edited({"rename": [rename], "drop": [{"theme": LABELS[2]}]})
    assert [theme.label for theme in edited.themes] == [label for label in LABELS if label != LABELS[2]]
    assert [kind for kind, _ in missed(edited)] == ["rename"]


def test_edits_of_a_theme_whose_last_story_moves_away_are_named():
    moves = [{"story": one.story_id, "to": LABELS[1]} for one in MODEL.themes[0].stories]
    edits = {"rename": [{"theme": LABELS[0], "to": "Gone"}], "pin": [{"theme": "Gone"}], "move": moves}
    edited = MODEL.edited(edits)
    assert [theme.label for theme in edited.themes] == LABELS[1:]
    assert missed(edited) == [(kind, "all stories of the theme are moved by other edits") for kind in ("rename", "pin")]
    back = [*moves[1:], {"story": moves[0]["story"], "to": "Gone"}]
    assert not MODEL.edited({**edits, "move": back}).unmatched_edits


def test_names_of_seeds_stay_and_come_first_in_each_language():
    english = [f"The storm took the roof of house number {n} in the harbour town." for n in range(8)]
    english += [f"The striker scored the penalty of match {n} for the league leaders." for n in range(8)]
    french = [f"La tempête a emporté le toit de la maison numéro {n} dans la ville du port." for n in range(8)]
    french += [f"Le buteur a marqué le penalty du match {n} pour les joueurs de la ligue." for n in range(20)]
    french += [f"Le ministre a présenté le budget numéro {n} pour les impôts des ménages." for n in range(20)]
    seeds = {"Storm": ["storm", "tempête"]}
    report = toolkit.build_report([*english, *french], seeds=seeds, map=False)
    named = [theme.label for theme in report.themes if theme.label.startswith("Storm")]
    assert len(named) == 2
    assert [theme.label for theme in report.themes[:2]] == named
    edited = report.edited({"forbid": [{"term": "storm"}]})
    assert [theme.label for theme in edited.themes] == [theme.label for theme in report.themes]
    missing = report.edited({"drop": [{"theme": {"terms": ["zzqxzzqx"]}}]})
    assert missing.themes == report.themes


def test_what_is_remembered_by_is_another_for_other_references():
    references = [
        ThemeReference("Cod"),
        ThemeReference("Cod", ("quota",)),
        ThemeReference("Cod", (), ("a1",)),
        ThemeReference("", ("cod",)),
        ThemeReference("", (), ("a1",)),
        ThemeReference("", (), ("A1",)),
    ]
    assert len({key_of(one) for one in references}) == len(references)
    assert key_of(ThemeReference("COD", ("Quota",))) == key_of(references[1])
