"""Laws of edits: applied twice they are applied once, they touch what they mean alone, and what they miss is named."""

from __future__ import annotations

import copy
import pickle

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import toolkit
from toolkit.errors import ModelError
from toolkit.reading.edits.read import as_edits

SUBJECTS = {
    "cod": ["quota", "trawler", "harbour", "herring"],
    "rocket": ["orbit", "launch", "satellite", "payload"],
    "judge": ["verdict", "appeal", "court", "witness"],
    "vaccine": ["clinic", "virus", "patients", "dose"],
    "goal": ["striker", "league", "penalty", "keeper"],
}


def texts():
    """Tell six stories of each subject, each in words of its own besides."""
    return [
        f"{name.title()} {words[n % 4]} and {words[(n + 1) % 4]}. "
        f"The {name} {words[(n + 2) % 4]} again, number{n}{name}."
        for name, words in SUBJECTS.items()
        for n in range(6)
    ]


MODEL = toolkit.fit_themes(texts())
LABELS = [theme.label for theme in MODEL.themes]
THEMES = st.sampled_from(LABELS)


def said(model):
    """Return all that a model says of its themes and its stories."""
    return model.themes, model.labels.tolist(), model.unmatched_edits, model.first


@st.composite
def some_edits(draw):
    """Draw edits, each of another theme."""
    labels = draw(st.permutations(LABELS))
    kinds = draw(st.lists(st.sampled_from(["rename", "merge", "split", "drop", "pin", "forbid", "move"]), max_size=4))
    edits: dict[str, list] = {}
    for number, kind in enumerate(dict.fromkeys(kinds)):
        label = labels[number]
        made = {
            "rename": {"theme": label, "to": f"Name {number}"},
            "merge": {"themes": [label, labels[-1]], "to": "Together"},
            "split": {"theme": label, "into": 2},
            "drop": {"theme": label},
            "pin": {"theme": label},
            "forbid": {"term": label.split(", ")[0], "theme": label},
            "move": {"story": MODEL.themes[LABELS.index(label)].stories[0].story_id, "to": ""},
        }
        edits[kind] = [made[kind]]
    return edits


def test_the_subjects_are_found():
    assert len(LABELS) == len(SUBJECTS)


@given(some_edits())
@settings(max_examples=25, deadline=None)
def test_twice_is_once_and_no_edits_undo_all(edits):
    once = MODEL.edited(edits)
    assert said(once.edited(edits)) == said(once)
    assert said(once.edited(None)) == said(MODEL)
    assert said(MODEL.edited({kind: own * 2 for kind, own in edits.items()})) == said(once)


@given(some_edits(), st.randoms())
@settings(max_examples=25, deadline=None)
def test_the_order_of_edits_that_do_not_touch_does_not_matter(edits, random):
    kinds = list(edits)
    random.shuffle(kinds)
    assert said(MODEL.edited({kind: edits[kind] for kind in kinds})) == said(MODEL.edited(edits))


@given(THEMES, st.sampled_from(["rename", "split", "drop", "pin", "forbid"]))
@settings(max_examples=25, deadline=None)
def test_other_themes_are_as_they_were(label, kind):
    more = {
        "rename": {"to": "Fishing"},
        "split": {"into": 2},
        "drop": {},
        "pin": {},
        "forbid": {"term": label.split(", ")[0]},
    }
    edited = MODEL.edited({kind: [{"theme": label, **more[kind]}]})
    others = [theme for theme in MODEL.themes if theme.label != label]
    assert edited.unmatched_edits == ()
    assert [theme for theme in edited.themes if theme in others] == others
    for theme in others:
        assert {story.story_id for story in edited.stories_of(_number(edited, theme.id)).itertuples()} == {
            story.story_id for story in theme.stories
        }


def as_name(name):
    return "".join(letter for letter in name if letter.isalnum())


def _number(model, theme_id):
    return [theme.id for theme in model.themes].index(theme_id)


@given(st.text(min_size=1, max_size=40).filter(as_name))
@settings(max_examples=40, deadline=None)
def test_what_does_not_match_is_named_and_changes_nothing(name):
    edited = MODEL.edited({"drop": [{"theme": {"terms": [f"zzqx{as_name(name)}zzqx"]}}]})
    assert (edited.themes, edited.labels.tolist()) == (MODEL.themes, MODEL.labels.tolist())
    (missed,) = edited.unmatched_edits
    assert missed.edit.startswith("drop terms ")
    assert missed.why


def test_a_merged_theme_has_the_stories_of_all_and_the_first_id():
    edited = MODEL.edited({"merge": [{"themes": LABELS[1:3], "to": "Together"}]})
    (merged,) = [theme for theme in edited.themes if theme.label == "Together"]
    assert merged.id == MODEL.themes[1].id
    assert {one.story_id for one in merged.stories} == {
        one.story_id for theme in MODEL.themes[1:3] for one in theme.stories
    }


def test_a_merge_of_which_one_theme_is_missing_names_what_is_there():
    edited = MODEL.edited({"merge": [{"themes": [LABELS[0], "Horoscopes"], "to": "Together"}]})
    assert edited.themes[0].label == "Together"
    assert edited.themes[0].stories == MODEL.themes[0].stories
    assert '"Horoscopes"' in edited.unmatched_edits[0].why


def test_a_split_by_terms_names_its_parts():
    both = MODEL.edited({"merge": [{"themes": LABELS[:2], "to": "Together"}]})
    assert len(both.themes) == len(LABELS) - 1
    label = LABELS[[("cod" in theme.label.casefold()) for theme in MODEL.themes].index(True)]
    parts = {"Trawlers": ["trawler"], "Quotas": ["quota"]}
    edited = MODEL.edited({"split": [{"theme": label, "parts": parts}], "pin": [{"theme": "Quotas"}]})
    (theme,) = [theme for theme in MODEL.themes if theme.label == label]
    found = {one.label: one for one in edited.themes}
    assert edited.themes[0].label == "Quotas"
    assert edited.first == (f"{theme.id}b",)
    assert found["Trawlers"].id == f"{theme.id}a"
    assert found["Trawlers"].n_stories + found["Quotas"].n_stories == theme.n_stories


def test_a_moved_story_takes_its_copies_and_leaves_the_labels():
    told = [*texts(), texts()[0]]
    model = toolkit.fit_themes(pd.DataFrame({"story_id": [f"s{n}" for n in range(len(told))], "text": told}))
    home = int(model.labels[0])
    away = model.themes[(home + 1) % len(model.themes)]
    edited = model.edited({"move": [{"story": "s0", "to": away.label}]})
    assert [theme.label for theme in edited.themes] == [theme.label for theme in model.themes]
    (target,) = [theme for theme in edited.themes if theme.id == away.id]
    moved = {story.story_id for story in target.stories} - {story.story_id for story in away.stories}
    assert moved == {"s0", f"s{len(texts())}"}


def test_a_forbidden_term_stands_nowhere():
    term = LABELS[0].split(", ")[0]
    edited = MODEL.edited({"forbid": [{"term": term}]})
    for one in edited.themes:
        assert not [said for said in (one.label, *one.terms) if term.casefold() in said.casefold().split(", ")]
    assert len({theme.label for theme in edited.themes}) == len(edited.themes)


def test_two_edits_of_one_theme_are_told_apart():
    edited = MODEL.edited(
        {
            "rename": [
                {"theme": LABELS[0], "to": "First"},
                {"theme": {"label": LABELS[0], "terms": ["cod"]}, "to": "Second"},
            ],
            "drop": [{"theme": LABELS[1]}],
            "pin": [{"theme": LABELS[1]}],
        }
    )
    assert {theme.label for theme in edited.themes} == {"First", *LABELS[2:]}
    assert [one.edit.split()[0] for one in edited.unmatched_edits] == ["rename", "pin"]


def test_a_name_that_another_theme_has_is_told_apart():
    edited = MODEL.edited({"rename": [{"theme": LABELS[0], "to": LABELS[1].upper()}]})
    assert [theme.label for theme in edited.themes[:2]] == [f"{LABELS[1].upper()} (2)", LABELS[1]]


def test_new_stories_go_where_edits_say(tmp_path):
    edited = MODEL.edited(
        {
            "drop": [{"theme": LABELS[0]}],
            "merge": [{"themes": LABELS[1:3], "to": "Together"}],
        }
    )
    new = [f"{text} and so on" for text in _texts_of(MODEL, 3)]
    assert edited.assign(new)["label"].fillna("").tolist() == ["", "Together", "Together"]
    edited.save(tmp_path)
    loaded = toolkit.load_model(tmp_path)
    assert loaded.assign(new)["label"].fillna("").tolist() == ["", "Together", "Together"]
    assert said(loaded) == said(edited)
    with pytest.raises(ModelError, match="saved"):
        loaded.edited({"pin": [{"theme": "Together"}]})


def _texts_of(model, n_themes):
    return [model.stories_of(number)["text"].iloc[0] for number in range(n_themes)]


def test_edits_at_the_fit_are_edits_after_it_and_order_of_stories_is_no_matter():
    edits = as_edits({"rename": [{"theme": LABELS[0], "to": "Fishing"}], "split": [{"theme": LABELS[1], "into": 2}]})
    assert said(toolkit.fit_themes(texts()[::-1], edits=edits)) == said(MODEL.edited(edits))


def test_models_and_reports_are_copied_with_their_edits():
    edited = MODEL.edited({"drop": [{"theme": LABELS[0]}]})
    assert said(pickle.loads(pickle.dumps(edited))) == said(copy.deepcopy(edited)) == said(edited)


def test_a_part_of_an_edited_model_keeps_its_edits():
    edited = MODEL.edited({"rename": [{"theme": LABELS[0], "to": "Fishing"}]})
    rows = np.flatnonzero(edited.labels == 0)[:2]
    assert [theme.label for theme in edited.only(rows).themes] == ["Fishing"]
    assert [theme.label for theme in edited.only(rows).edited(None).themes] == [LABELS[0]]


def test_a_theme_is_meant_by_its_terms_or_its_stories():
    theme = MODEL.themes[2]
    stories = [story.story_id for story in theme.stories[:3]]
    by_terms = MODEL.edited({"rename": [{"theme": {"terms": list(theme.terms[:4])}, "to": "Meant"}]})
    by_stories = MODEL.edited({"rename": [{"theme": {"stories": stories}, "to": "Meant"}]})
    assert by_terms.themes[2].label == by_stories.themes[2].label == "Meant"
