"""A theme of hundreds of stories is told in parts, in the records and in all that is written of them."""

import json
import re

import numpy as np
import pandas as pd
import pytest

import toolkit
from toolkit.rendering.frames import text_themes

SUBJECTS = {
    "ferry": "Ferry crossing delayed as harbour pilots strike over island timetable and winter berths".split(),
    "quarry": "Granite quarry blasting permit contested by hillside residents over dust and lorry traffic".split(),
    "orchard": "Apple orchard growers prune saplings after frost blight spoils cider harvest near Velmora".split(),
}
SHARED = "council region mayor budget Monday".split()
COUNTS = {"ferry": 70, "quarry": 50, "orchard": 40}


def stories():
    """Return invented stories of three subjects that share the words of a region."""
    generator = np.random.default_rng(5)
    rows = []
    for subject, words in SUBJECTS.items():
        for number in range(COUNTS[subject]):
            own = generator.choice(words, 8, replace=False)
            text = " ".join([*own, *generator.choice(SHARED, 3, replace=False)])
            rows.append({"story_id": f"{subject}-{number}", "title": " ".join(own[:5]), "text": f"{text}."})
    return pd.DataFrame(rows).assign(language="en", source="Velmora Post")


@pytest.fixture(scope="module")
def model():
    return toolkit.fit_themes(stories(), 1)


@pytest.fixture(scope="module")
def report(model):
    return toolkit.build_report(model)


def told(theme):
    return [(theme.id, theme.label, [story.story_id for story in theme.stories], [told(part) for part in theme.parts])]


def test_each_subject_is_a_part_the_largest_first(model):
    (theme,) = model.themes
    found = [{story.story_id.split("-")[0] for story in part.stories} for part in theme.parts]
    assert found == [{"ferry"}, {"quarry"}, {"orchard"}]
    assert [part.id for part in theme.parts] == ["theme-1-1", "theme-1-2", "theme-1-3"]


def test_the_label_of_a_part_is_no_other_part_s_nor_the_theme_s(model):
    (theme,) = model.themes
    labels = [part.label for part in theme.parts]
    assert len({theme.label, *labels}) == 4
    above = set(theme.label.casefold().split(", "))
    assert not any(above & set(label.casefold().split(", ")) for label in labels)


def test_the_order_of_the_stories_changes_nothing(model):
    shuffled = toolkit.fit_themes(stories().sample(frac=1, random_state=3), 1)
    assert told(shuffled.themes[0]) == told(model.themes[0])


def test_a_copy_is_in_the_part_of_its_original_and_changes_no_part(model):
    copies = stories().iloc[[0, 0, 0, 80]].assign(story_id=["copy-1", "copy-2", "copy-3", "copy-4"])
    with_copies = toolkit.fit_themes(pd.concat([stories(), copies], ignore_index=True), 1)
    parts = with_copies.themes[0].parts
    found = [{story.story_id for story in part.stories} for part in parts]
    before = [{story.story_id for story in part.stories} for part in model.themes[0].parts]
    assert [own - set(copies["story_id"]) for own in found] == before
    assert {"copy-1", "copy-2", "copy-3"} <= found[0]
    assert "copy-4" in found[1]
    assert [part.label for part in parts] == [part.label for part in model.themes[0].parts]


def test_seeds_leave_parts_within_their_themes():
    seeded = toolkit.fit_themes(stories(), 1, seeds={"Stone": ["quarry", "granite", "blasting"]})
    for theme in seeded.themes:
        for part in theme.every_part:
            assert {story.story_id for story in part.stories} <= {story.story_id for story in theme.stories}
    rest = next(theme for theme in seeded.themes if theme.label != "Stone")
    assert len(rest.parts) == 2


def test_labels_and_few_stories_have_no_parts():
    few = stories().iloc[::3]
    assert toolkit.fit_themes(few, 1).themes[0].parts == ()
    assert toolkit.fit_themes(stories(), themes=[0] * 160).themes[0].parts == ()


def test_a_saved_model_keeps_its_parts(model, tmp_path):
    model.save(tmp_path)
    loaded = toolkit.load_model(tmp_path)
    assert loaded.themes == model.themes
    assert np.array_equal(loaded.groups[0].parts, model.groups[0].parts)


def test_every_event_of_a_theme_is_told_once_and_in_the_part_of_its_central_story(report):
    (theme,) = report.themes
    assert sorted(event.id for part in theme.parts for event in part.events) == sorted(
        event.id for event in theme.events
    )
    assert all(part.story(event.central) == theme.story(event.central) for part in theme.parts for event in part.events)


def test_json_has_the_parts(report):
    theme = json.loads(report.to_json())["themes"][0]
    assert [(part["id"], part["n_stories"], len(part["story_ids"])) for part in theme["parts"]] == [
        ("theme-1-1", 70, 70),
        ("theme-1-2", 50, 50),
        ("theme-1-3", 40, 40),
    ]
    assert all(part["parts"] == [] and part["label"] and part["terms"] for part in theme["parts"])


def test_page_and_markdown_list_each_part_with_its_label_and_stories(report):
    page, markdown = report.to_html(), report.to_markdown()
    assert "In 3 parts" in page
    for part in report.themes[0].parts:
        assert re.search(rf'class="part" id="{part.id}">\s*(?:<summary>)?\s*<bdi[^>]*>{part.label}</bdi>', page)
        assert f"{part.label}: {part.n_stories} stories" in markdown
    titles = [event.title for event in report.themes[0].events]
    assert all(markdown.count(title) for title in titles)


def test_tables_name_the_part_of_each_story(report):
    parts = report.to_frame("parts")
    assert parts[["part", "theme", "part_of", "n_stories"]].values.tolist() == [
        ["theme-1-1", "theme-1", "theme-1", 70],
        ["theme-1-2", "theme-1", "theme-1", 50],
        ["theme-1-3", "theme-1", "theme-1", 40],
    ]
    rows = report.to_frame("stories")
    assert rows.groupby("part").size().to_dict() == {"theme-1-1": 70, "theme-1-2": 50, "theme-1-3": 40}
    assert report.to_frame("themes")["n_parts"].tolist() == [3]


def test_the_table_for_people_has_parts_below_their_theme(model):
    lines = text_themes(model.themes).splitlines()[1:]
    assert [line.split()[0] for line in lines] == ["theme-1", "theme-1-1", "theme-1-2", "theme-1-3"]
