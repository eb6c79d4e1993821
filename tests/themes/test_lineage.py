"""Themes keep their ids and labels from run to run; they split, merge, end and return as their subjects do."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.themes.runs import FIRST_DAY, WORDS, Runs, stories, story, subjects_by_theme
from toolkit.themes.lineage import follow
from toolkit.themes.lives import EarlierTheme, EarlierThemes

FERRY, REACTOR = WORDS["ferry"].split(), WORDS["reactor"].split()
BESIDE = ("wolves", "opera")


def days_of(*subjects, first=0, each=4):
    """Return stories of some subjects, those of a later day with higher numbers."""
    return lambda day: [
        one for subject in subjects for one in stories(subject, range(first + day * 10, first + day * 10 + each), day)
    ]


def as_one(day, each=6):
    """Return stories of one subject, in the words of two."""
    words = FERRY[:10] + REACTOR[:10]
    rows = stories("ferry", range(day * 10, day * 10 + each), day, words)
    return [row | {"story_id": f"joined-{row['story_id'][-3:]}"} for row in rows]


def as_two(day, each=5):
    """Return stories of two subjects that have a few words in common."""
    one = stories("ferry", range(day * 10, day * 10 + each), day, FERRY + REACTOR[:2])
    return one + stories("reactor", range(day * 10, day * 10 + each), day, REACTOR + FERRY[:2])


def id_of(model, subject):
    """Return the id of the theme that most stories of a subject are in."""
    counts = {
        theme.id: sum(one.story_id.partition("-")[0] == subject for one in theme.stories) for theme in model.themes
    }
    return max(counts, key=counts.get)


def test_ids_and_labels_stay_as_stories_come_and_go():
    runs, seen = Runs(), []
    for day in range(0, 42, 7):
        model, lives, ended = runs.run(day, days_of("ferry", *BESIDE)(day), seed=day)
        seen.append({theme.id: (theme.label, subjects_by_theme(model)[theme.id]) for theme in model.themes})
        assert {life.status for life in lives} == {"continued" if day else "new"}
        assert ended == ()
        assert all(life.since == FIRST_DAY + timedelta(days=0.5) for life in lives)
    assert {*seen[0]} == {"theme-1", "theme-2", "theme-3"}
    assert all(one == seen[1] for one in seen[2:])
    assert {str(subjects) for _, subjects in seen[0].values()} == {"{'ferry'}", "{'wolves'}", "{'opera'}"}


def test_a_new_subject_is_a_new_theme_with_an_id_that_was_never_given():
    runs = Runs()
    runs.run(0, days_of(*BESIDE)(0))
    runs.themes["theme-11"] = EarlierTheme("theme-11", "Eels", "en", {}, False, FIRST_DAY, FIRST_DAY)
    model, lives, _ = runs.run(4, days_of("reactor", *BESIDE)(4))
    assert {life.theme_id: life.status for life in lives} == {
        "theme-1": "continued",
        "theme-2": "continued",
        "theme-12": "new",
    }
    assert subjects_by_theme(model)["theme-12"] == {"reactor"}


def test_a_theme_whose_stories_part_goes_on_as_one_and_a_new_one_comes_out_of_it():
    runs = Runs()
    model, _, _ = runs.run(0, days_of("ferry", *BESIDE, each=5)(0))
    before = id_of(model, "ferry")
    runs.theme_of |= {f"reactor-{number:03}": before for number in range(4)}
    model, lives, ended = runs.run(1, stories("reactor", range(6), 1))
    statuses = {life.theme_id: life for life in lives}
    one, other = id_of(model, "ferry"), id_of(model, "reactor")
    assert (one, statuses[one].status) == (before, "continued")
    assert (statuses[other].status, other) == ("new", "theme-4")
    assert statuses[other].split_from == before
    assert ended == ()


def test_a_subject_that_becomes_two_is_two_themes():
    runs = Runs()
    for day in range(0, 49, 7):
        model, _, _ = runs.run(day, days_of(*BESIDE)(day) + (as_one(day) if day < 14 else as_two(day)))
    assert len(model.themes) == 4
    assert id_of(model, "ferry") != id_of(model, "reactor")


def test_two_subjects_that_become_one_merge_into_the_theme_of_one_of_them():
    runs, found = Runs(), []
    for day in range(0, 56, 7):
        rows = days_of(*BESIDE)(day) + (as_two(day) if day < 21 else as_one(day))
        model, lives, ended = runs.run(day, rows)
        found += [(life.theme_id, life.merged_from, ended) for life in lives if life.merged_from]
        if day == 14:
            before = {id_of(model, "ferry"), id_of(model, "reactor")}
    assert len(before) == 2
    assert len(model.themes) == 3
    (kept, merged, ended), *others = found
    assert not others
    assert {kept, *merged} == before
    assert ended == merged
    assert id_of(model, "joined") == kept


def test_a_theme_that_ends_is_back_after_months_under_its_id_and_label():
    runs = Runs()
    model, _, _ = runs.run(0, days_of("reactor", *BESIDE, each=8)(0))
    before = next(theme for theme in model.themes if theme.id == id_of(model, "reactor"))
    _, _, ended = runs.run(40, days_of(*BESIDE, each=8)(40))
    assert ended == (before.id,)
    _, _, ended = runs.run(60, days_of(*BESIDE, each=8)(60))
    assert ended == ()
    model, lives, _ = runs.run(130, days_of("reactor", "ferry", *BESIDE, each=8)(130))
    statuses = {life.theme_id: life for life in lives}
    assert id_of(model, "reactor") == before.id
    assert statuses[before.id].status == "returned"
    assert statuses[before.id].since == FIRST_DAY + timedelta(days=0.5)
    assert statuses[id_of(model, "ferry")].status == "new"
    assert next(theme.label for theme in model.themes if theme.id == before.id) == before.label


def test_no_theme_returns_as_one_of_another_language():
    runs = Runs()
    model, lives, _ = runs.run(0, days_of("fähre", *BESIDE, each=8)(0))
    german = next(life for life in lives if life.theme_id == id_of(model, "fähre"))
    profile = dict.fromkeys(FERRY[:16], 0.25)
    runs.themes[german.theme_id] = EarlierTheme(
        german.theme_id, "Fähre", "de", profile, False, FIRST_DAY, FIRST_DAY + timedelta(days=0.5)
    )
    model, lives, _ = runs.run(60, days_of("ferry", *BESIDE, each=8)(60))
    assert id_of(model, "ferry") != german.theme_id
    assert next(life.status for life in lives if life.theme_id == id_of(model, "ferry")) == "new"


def test_stories_in_any_order_give_the_same_ids():
    def lives_of(seed):
        runs = Runs()
        return [
            [(life.theme_id, life.label, dict(life.profile)) for life in runs.run(day, rows(day), seed=seed + day)[1]]
            for day in range(0, 21, 7)
        ]

    def rows(day):
        return days_of("ferry", "reactor", *BESIDE, each=3)(day)

    assert lives_of(1) == lives_of(100)


def test_the_same_stories_again_change_nothing(sample):
    import toolkit

    first, _, _ = follow(toolkit.fit_themes(sample), EarlierThemes(), FIRST_DAY)
    theme_of = {story.story_id: theme.id for theme in first.themes for story in theme.stories}
    themes = {
        one.id: EarlierTheme(one.id, one.label, one.language, {}, False, FIRST_DAY, FIRST_DAY) for one in first.themes
    }
    again, lives, ended = follow(
        toolkit.fit_themes(sample, earlier=theme_of), EarlierThemes(themes, theme_of), FIRST_DAY + timedelta(days=1)
    )
    assert again.themes == first.themes
    assert {life.status for life in lives} == {"continued"}
    assert ended == ()


def test_a_newsrooms_own_themes_hold_through_a_dozen_runs():
    seeds = {"Sea": ["ferry", "harbour", "vessel"], "Power": ["reactor", "grid"], "Sports": ["goal"]}
    runs, names = Runs(window=10, seeds=seeds), {}
    for day in range(0, 48, 4):
        subjects = ("ferry", *BESIDE) if day in (16, 20, 24, 28) else ("ferry", "reactor", *BESIDE)
        model, lives, _ = runs.run(day, days_of(*subjects)(day))
        by_label = {theme.label: life for theme, life in zip(model.themes, lives, strict=True)}
        for name in {*seeds} & {*by_label}:
            assert by_label[name].is_seeded
            assert names.setdefault(name, by_label[name].theme_id) == by_label[name].theme_id
        assert ("Power" in by_label) == (day not in (24, 28))
        if day == 32:
            assert by_label["Power"].status == "returned"
        assert not {theme.id for theme in model.themes if theme.label not in seeds} & {*names.values()}
    assert {*names} == {"Sea", "Power"}


def test_a_theme_that_a_newsroom_names_later_keeps_its_id():
    runs = Runs()
    model, _, _ = runs.run(0, days_of("ferry", *BESIDE)(0))
    before = next(theme for theme in model.themes if theme.id == id_of(model, "ferry"))
    runs.grouping = {"seeds": {"Sea": ["ferry", "harbour", "vessel", "captain"]}}
    model, lives, _ = runs.run(4, days_of("ferry", *BESIDE)(4))
    life = next(life for life in lives if life.label == "Sea")
    assert (life.theme_id, life.called_before, life.is_seeded) == (before.id, before.label, True)
    runs.grouping = {}
    model, lives, _ = runs.run(8, days_of("ferry", *BESIDE)(8))
    assert id_of(model, "ferry") == before.id


def test_a_theme_that_is_called_like_a_seed_without_stories_is_not_the_newsrooms():
    model, _, _ = Runs().run(0, days_of(*BESIDE)(0))
    label = model.themes[0].label
    again, lives, _ = Runs(seeds={label: ["goal"]}).run(0, days_of(*BESIDE)(0))
    assert label in {theme.label for theme in again.themes}
    assert not any(life.is_seeded for life in lives)


def test_a_label_changes_when_it_no_longer_fits_and_the_life_says_so():
    runs = Runs(window=6)
    for day in range(0, 24, 4):
        words = FERRY[day // 4 * 3 : day // 4 * 3 + 6]
        rows = stories("ferry", range(day * 10, day * 10 + 6), day, [*words, "sailing"])
        model, lives, _ = runs.run(day, rows + days_of(*BESIDE)(day))
        life = next(life for life in lives if life.theme_id == id_of(model, "ferry"))
        if life.called_before is not None:
            break
    assert life.theme_id == id_of(model, "ferry")
    assert life.called_before != life.label
    assert life.status == "continued"


@pytest.mark.parametrize("label", ["Shepherd, flock", "SHEPHERD, FLOCK"])
def test_no_two_themes_of_a_run_have_one_label(label):
    runs = Runs()
    runs.run(0, days_of(*BESIDE)(0))
    for theme_id, theme in list(runs.themes.items()):
        runs.themes[theme_id] = EarlierTheme(theme_id, label, "en", {}, False, theme.first_seen, theme.last_seen)
    model, _, _ = runs.run(4, days_of("ferry", *BESIDE)(4))
    labels = [theme.label.casefold() for theme in model.themes]
    assert len({*labels}) == len(labels) == 3


def test_a_theme_is_not_taken_for_one_that_went_into_another():
    runs = Runs()
    model, _, _ = runs.run(0, days_of("ferry", "reactor", each=8)(0))
    ferry, reactor = id_of(model, "ferry"), id_of(model, "reactor")
    strayed = story("ferry", 0, 0)["story_id"]
    runs.theme_of = {
        one: "theme-9" if one.startswith("reactor") or one == strayed else ferry for one in runs.theme_of
    } | {f"ferry-{number:03}": ferry for number in range(1, 8)}
    runs.themes["theme-9"] = EarlierTheme("theme-9", "Grid", "en", {}, False, FIRST_DAY, FIRST_DAY)
    model, _, _ = runs.run(1, days_of("opera", each=8)(1))
    assert id_of(model, "reactor") == "theme-9"
    assert id_of(model, "ferry") == ferry
    assert reactor not in {theme.id for theme in model.themes}


def test_parts_and_evidence_name_themes_by_their_lasting_ids():
    runs = Runs()
    runs.themes["theme-5"] = EarlierTheme("theme-5", "Eels", "en", {}, False, FIRST_DAY, FIRST_DAY)
    model, _, _ = runs.run(0, days_of("ferry", *BESIDE)(0))
    ids = {theme.id for theme in model.themes}
    assert ids == {"theme-6", "theme-7", "theme-8"}
    assert {one for merge in model.n_themes_evidence["merges"] for one in merge["united"]} == ids
