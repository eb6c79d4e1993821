"""Reports of stories in several languages."""

import pandas as pd
import pytest

import toolkit
from toolkit.by_language import shared_out

TEXTS = {
    "en": [
        "The ministry has cut the quota for cod in the Baltic Sea by a tenth for this year.",
        "The cut in the quota for cod has angered the fishermen of the Baltic Sea this week.",
        "The rocket was lost in orbit minutes after the launch from the island on Monday.",
        "The loss of the rocket in orbit ends the third launch of the year from the island.",
    ],
    "de": [
        "Das Ministerium hat die Fangquote für Dorsch in der Ostsee um ein Zehntel gekürzt.",
        "Die gekürzte Fangquote für Dorsch verärgert die Fischer an der Ostsee in dieser Woche.",
    ],
    "zh": ["渔业部门决定下调今年波罗的海的鳕鱼捕捞配额。", "鳕鱼捕捞配额下调，渔民表示不满。"],
}
FRAME = pd.DataFrame({"text": [text for texts in TEXTS.values() for text in texts] + ["NATO 2025"]})
LANGUAGE_OF = {text: language for language, texts in TEXTS.items() for text in texts}


@pytest.fixture(scope="module")
def report():
    return toolkit.build_report(FRAME, by_language=True)


def test_no_theme_has_stories_of_two_languages(report):
    languages = [{LANGUAGE_OF.get(quote.text, "en") for quote in digest.quotes} for digest in report.digests]
    assert all(len(spoken) == 1 for spoken in languages)
    assert {"de", "en"} <= set().union(*languages)
    assert toolkit.build_report(FRAME).provenance.parameters.get("by_language") is None


def test_every_story_is_somewhere_and_the_largest_theme_is_first(report):
    told = [story.story_id for theme in report.themes for story in theme.stories]
    told += [story.story_id for story in report.unthemed]
    assert len(told) == len(set(told)) == len(FRAME) == report.provenance.n_stories
    sizes = [theme.n_stories for theme in report.themes]
    assert sizes == sorted(sizes, reverse=True)
    assert [theme.id for theme in report.themes] == [digest.theme_id for digest in report.digests]
    assert set(report.provenance.n_themes_evidence) == {"en", "de", "zh"}


def test_a_story_alone_makes_no_theme_unless_it_is_asked_for(report):
    assert all(theme.n_stories > 1 for theme in report.themes)
    assert all(story.event is None for story in report.unthemed)
    alone = toolkit.build_report([TEXTS["en"][0], TEXTS["de"][0]], by_language=True)
    assert [theme.n_stories for theme in alone.themes] == [1, 1]
    asked = toolkit.build_report(FRAME, 6, by_language=True)
    assert len(asked.themes) == 6
    assert not asked.unthemed


def test_the_order_of_the_stories_does_not_show(report):
    turned = toolkit.build_report(FRAME.iloc[::-1], by_language=True)
    assert turned.to_json() == report.to_json()
    assert turned.to_html() == report.to_html()


def test_one_language_by_itself_is_as_ever():
    english = TEXTS["en"]
    alone, asked = toolkit.build_report(english), toolkit.build_report(english, by_language=True)
    assert asked.themes == alone.themes
    assert asked.digests == alone.digests


def test_themes_of_one_name_are_told_apart_by_their_language():
    seeds = {"Cod": ["cod", "Dorsch"]}
    labels = [theme.label for theme in toolkit.build_report(FRAME, by_language=True, seeds=seeds).themes]
    assert labels[:2] == ["Cod", "Cod (de)"]
    assert len(labels) == len(set(labels))


@pytest.mark.parametrize("n_themes", [3, 4, 7])
def test_a_number_of_themes_is_shared_out(n_themes):
    shares = shared_out(n_themes, [60, 20, 2])
    assert sum(shares) == n_themes
    assert min(shares) >= 1
    assert shares == sorted(shares, reverse=True)


def test_fewer_themes_than_languages_are_refused():
    with pytest.raises(ValueError, match="3 languages"):
        toolkit.build_report(FRAME, 2, by_language=True)
