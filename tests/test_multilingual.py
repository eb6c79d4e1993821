"""The sample's stories in other languages: read, detected, grouped and quoted."""

import json

import pandas as pd
import pytest

import toolkit
from tests.conftest import SAMPLE
from toolkit.languages.script import count_words

FOLDER = SAMPLE / "multilingual"
SENTENCE_ENDS = (".", "!", "?", "。", "“", "»", "”")


@pytest.fixture(scope="module")
def stories():
    return toolkit.read_stories(FOLDER)


@pytest.fixture(scope="module")
def report(stories):
    return toolkit.build_report(stories)


@pytest.fixture(scope="module")
def gold():
    return pd.read_csv(FOLDER / "gold.csv", dtype=str, index_col="story_id")


def test_every_story_has_its_language_and_its_gold(stories, gold):
    assert sorted(stories["story_id"]) == sorted(gold.index)
    assert stories["language"].tolist() == gold.loc[stories["story_id"], "language"].tolist()
    assert not stories.attrs["rejected"]
    assert stories["published"].notna().all()
    assert gold["language"].value_counts().to_dict() == dict.fromkeys(("de", "es", "fr", "ja", "zh"), 8)


@pytest.mark.parametrize("name", ["aobashi-shinsui.html", "es.rss"])
def test_nothing_of_the_page_is_left_in_the_texts(name):
    for text in toolkit.read_stories(FOLDER / name)["text"]:
        assert text.endswith(SENTENCE_ENDS)
        assert not any(boilerplate in text for boilerplate in ("関連記事", "トップ", "©", "<p>", "El Muelle"))


@pytest.mark.parametrize("by_language", [True, False])
def test_themes_are_those_of_the_gold_labels(stories, report, gold, by_language):
    themes = (report if by_language else toolkit.fit_themes(stories, by_language=False)).themes
    theme_of = {story.story_id: theme.id for theme in themes for story in theme.stories}
    for theme in themes:
        assert len({gold.loc[story.story_id, "language"] for story in theme.stories}) == 1
    same = gold.loc[sorted(theme_of)].assign(found=[theme_of[story_id] for story_id in sorted(theme_of)])
    assert same.groupby("found")["theme"].nunique().eq(1).mean() >= 0.9
    assert len(theme_of) >= 30


def test_labels_are_words_of_the_stories(stories, report):
    for theme in report.themes:
        said = "\n".join(stories.set_index("story_id").loc[[story.story_id for story in theme.stories], "text"])
        said += "\n" + "\n".join(story.title for story in theme.stories)
        for part in theme.label.split(", "):
            assert part.casefold() in said.casefold()
            assert len(part) > 1


@pytest.mark.parametrize("n_words", [30, 120])
def test_quotes_are_whole_verbatim_sentences_within_the_budget(stories, report, n_words):
    texts = stories.set_index("story_id")["text"]
    report = report if n_words == 120 else toolkit.build_report(stories, n_words=n_words, map=False)
    for digest in report.digests:
        assert digest.quotes
        assert digest.n_words == sum(count_words(quote.text) for quote in digest.quotes) <= n_words
        for quote in digest.quotes:
            assert texts[quote.story_id][quote.start : quote.end] == quote.text
            assert quote.text.endswith(SENTENCE_ENDS)


def test_seeds_in_english_draw_no_story_of_another_language(stories):
    seeds = toolkit.read_themes(SAMPLE / "themes.toml")
    model = toolkit.fit_themes(stories, seeds=seeds, by_language=True)
    assert model.empty_seeds == tuple(seeds)


def test_beside_the_english_stories_they_change_no_theme_of_those(sample_report, whole_report):
    assert tuple(theme for theme in whole_report.themes if theme.language == "en") == sample_report.themes


def test_the_language_of_stories_quotes_and_themes_stands_in_tables_and_json(report, gold):
    for what in ("stories", "quotes"):
        table = report.to_frame(what)
        assert table["language"].tolist() == gold.loc[table["story_id"], "language"].tolist()
    assert set(report.to_frame("themes")["language"]) == {"de", "es", "fr", "ja", "zh"}
    for theme in json.loads(report.to_json())["themes"]:
        assert {one["language"] for one in theme["stories"] + theme["quotes"]} == {theme["language"]}


def test_a_theme_of_several_languages_has_none(stories):
    labels = [1] * len(stories)
    (theme,) = toolkit.fit_themes(stories, themes=labels).themes
    assert theme.language == ""
