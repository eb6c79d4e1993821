"""Stories of several languages: each language grouped by itself, and one report of all."""

import numpy as np
import pandas as pd
import pytest

import toolkit
from toolkit.stories.frame import as_stories
from toolkit.themes.language_groups import language_groups, languages_by_words, shared_out
from toolkit.vectors import tokenizers

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
        "Für Dorsch in der Ostsee gilt nach der Kürzung die kleinste Fangquote seit vielen Jahren.",
    ],
    "zh": [
        "渔业部门决定下调今年波罗的海的鳕鱼捕捞配额。",
        "鳕鱼捕捞配额下调，渔民表示不满。",
        "渔民要求恢复鳕鱼捕捞配额。",
    ],
}
FRAME = pd.DataFrame({"text": [text for texts in TEXTS.values() for text in texts] + ["NATO 2025"]})
LANGUAGE_OF = {text: language for language, texts in TEXTS.items() for text in texts}


@pytest.fixture(scope="module")
def report():
    return toolkit.build_report(FRAME)


def test_no_theme_has_stories_of_two_languages(report):
    languages = [{LANGUAGE_OF.get(quote.text, "en") for quote in digest.quotes} for digest in report.digests]
    assert all(len(spoken) == 1 for spoken in languages)
    assert set().union(*languages) == {"de", "en", "zh"}
    together = toolkit.build_report(FRAME, by_language=False)
    assert report.provenance.parameters["by_language"] is not together.provenance.parameters["by_language"]


def test_every_story_is_somewhere_and_the_largest_theme_is_first(report):
    listed = [story.story_id for theme in report.themes for story in theme.stories]
    listed += [story.story_id for story in report.unthemed]
    assert len(listed) == len(set(listed)) == len(FRAME) == report.provenance.n_stories
    sizes = [theme.n_stories for theme in report.themes]
    assert sizes == sorted(sizes, reverse=True)
    assert [theme.id for theme in report.themes] == [digest.theme_id for digest in report.digests]
    assert set(report.provenance.n_themes_evidence) == {"en", "de", "zh"}


def test_the_order_of_the_stories_does_not_show(report):
    turned = toolkit.build_report(FRAME.iloc[::-1])
    assert turned.to_json() == report.to_json()
    assert turned.to_html() == report.to_html()


def test_one_language_by_itself_is_as_ever():
    english = TEXTS["en"]
    alone, asked = toolkit.build_report(english, by_language=False), toolkit.build_report(english)
    assert asked.themes == alone.themes
    assert asked.digests == alone.digests


def test_themes_of_one_name_are_distinguished_by_their_language():
    seeds = {"Cod": ["cod", "Dorsch"]}
    labels = [theme.label for theme in toolkit.fit_themes(FRAME, by_language=True, seeds=seeds).themes]
    assert labels[:2] == ["Cod", "Cod (en)"]
    assert len(labels) == len(set(labels))


@pytest.mark.parametrize("n_themes", [3, 4, 7, 82, 10**30])
def test_a_number_of_themes_is_shared_out(n_themes):
    shares = list(shared_out({"en": 60, "de": 19, "zh": 3}, n_themes).values())
    assert sum(shares) == min(n_themes, 82)
    assert min(shares) >= 1
    assert shares == sorted(shares, reverse=True)


def test_with_a_theme_for_each_language_each_has_one():
    model = toolkit.fit_themes(FRAME, 3)
    assert sorted((group.language, group.n_themes) for group in model.groups) == [("de", 1), ("en", 1), ("zh", 1)]


def test_the_language_of_the_stories_is_not_detected_again(monkeypatch):
    stories = as_stories(FRAME)
    monkeypatch.setattr(tokenizers, "detect_language", lambda text: pytest.fail("detected from words in lower case"))
    assert toolkit.build_report(stories).provenance.n_stories == len(stories)


def test_with_fewer_themes_than_languages_all_are_grouped_together():
    assert toolkit.fit_themes(FRAME, 2).themes == toolkit.fit_themes(FRAME, 2, by_language=False).themes


def test_a_few_stories_of_another_language_make_no_group():
    mostly = as_stories(pd.DataFrame({"text": list(map(str, range(500))), "language": ["en"] * 496 + ["de"] * 4}))
    assert list(language_groups(mostly)) == ["en"]
    few = as_stories(pd.DataFrame({"text": list("abcdef"), "language": ["en"] * 4 + ["de"] * 2}))
    assert list(language_groups(few)) == ["en"]


def test_a_story_is_explained_by_the_themes_of_the_report(report):
    model, first = toolkit.fit_themes(FRAME), report.themes[0].stories[0].story_id
    assert toolkit.explain_story(FRAME, first) == toolkit.explain_story(model, first)
    for theme in report.themes:
        explanation = toolkit.explain_story(model, theme.stories[0].story_id)
        assert explanation.in_theme
        assert (explanation.theme.id, explanation.theme.label) == (theme.id, theme.label)
        assert explanation.n_themes == len(report.themes)


@pytest.mark.parametrize("text", ["1 : 2 (0 : 1)", "le la les des", "😀 😀 😀"])
@pytest.mark.parametrize("n_themes", ["auto", 2, 3])
def test_a_language_whose_stories_have_no_word_ends_no_run(text, n_themes):
    english = [{"text": f"The quota for cod was cut by {number} tons.", "language": "en"} for number in range(6)]
    english += [{"text": f"Rocket {number} reached its orbit.", "language": "en"} for number in range(6)]
    french = [{"text": f"{text} {number}", "language": "fr"} for number in range(4)]
    report = toolkit.build_report(pd.DataFrame([*english, *french]), n_themes, map=False)
    assert report.provenance.n_stories == 16
    assert sum(theme.n_stories for theme in report.themes) + len(report.unthemed) == 16


def test_stories_without_words_can_be_the_most():
    english = [{"text": f"The quota for cod was cut by {number} tons.", "language": "en"} for number in range(4)]
    french = [{"text": f"1 : {number}", "language": "fr"} for number in range(9)]
    report = toolkit.build_report(pd.DataFrame([*english, *french]))
    assert len(report.unthemed) == 9


RARE = {
    "de": "Das Ministerium hat die Fangquote für Dorsch in der Ostsee um ein Zehntel gekürzt.",
    "ja": "水産庁はバルト海のタラの漁獲枠を一割減らすと発表した。",
    "pl": "Ministerstwo zmniejszyło kwotę połowową dorsza na Bałtyku o jedną dziesiątą.",
}
MANY = [f"{text} It is the {number}th report." for number in range(25) for text in TEXTS["en"]]


@pytest.fixture(scope="module")
def mixed():
    languages = ["en"] * len(MANY) + ["de", "ja", "pl", "nl"]
    texts = [*MANY, *RARE.values(), "The quota for cod and the launch of the rocket angered the ministry."]
    return toolkit.fit_themes(pd.DataFrame({"text": texts, "language": languages}))


def test_stories_of_languages_too_rare_to_group_are_in_no_theme(mixed):
    rare = mixed.stories["language"].isin(list(RARE))
    assert (mixed.labels[rare] == -1).all()
    report = toolkit.build_report(mixed, map=False)
    assert set(mixed.stories["story_id"][rare]) <= {story.story_id for story in report.unthemed}
    assert sum(theme.n_stories for theme in report.themes) + len(report.unthemed) == len(mixed.stories)


def test_a_story_whose_language_is_mistaken_stays(mixed):
    assert mixed.labels[mixed.stories["language"] == "nl"].tolist() != [-1]


def test_a_story_in_no_theme_for_its_language_is_explained_saved_and_assigned(mixed, tmp_path):
    names = mixed.stories["story_id"][mixed.stories["language"].isin(list(RARE))]
    assert not any(toolkit.explain_story(mixed, name).in_theme for name in names)
    mixed.save(tmp_path)
    again = toolkit.load_model(tmp_path)
    assert again.labels.tolist() == mixed.labels.tolist()
    new = pd.DataFrame({"text": [f"{text} 2025" for text in RARE.values()], "language": list(RARE)})
    assert again.assign(new)["theme_id"].isna().all()
    assert again.assign(pd.DataFrame({"text": ["Quota for cod is cut"], "language": ["ro"]}))["theme_id"].notna().all()


SYLLABLES = [first + second for first in "bdfgklmnprst" for second in "aeiou"]


def invented(seed, n_texts, n_words=40):
    """Texts of a language of its own: a few of its words are common, most are rare."""
    rng = np.random.default_rng(seed)
    words = ["".join(rng.choice(SYLLABLES, 3)) for _ in range(600)]
    return [" ".join(words[int(600 * one**3)] for one in rng.random(n_words)) for _ in range(n_texts)]


@pytest.mark.parametrize("codes", [["id", "sw", "", "ms"], ["sr", "vi", "ga", "mt"]])
def test_a_language_that_is_taken_for_several_is_one_group(codes):
    texts, other = invented(1, 80), invented(2, 30)
    languages = [codes[row % len(codes)] for row in range(len(texts))] + ["sv"] * len(other)
    groups = language_groups(as_stories(pd.DataFrame({"text": texts + other, "language": languages})))
    assert sorted(map(len, groups.values())) == [len(other), len(texts)]


def test_a_few_headlines_full_of_names_stay_in_their_language():
    names = ["Merz Macron Kiel", "Lund Osta Wesland", "Hull Bergen Brava", "Macron Kiel Osta", "Merz Lund Hull"]
    english = [f"{one} in talks on the quota for cod in {year}" for year in range(8) for one in names]
    frame = pd.DataFrame({"text": english + [f"{one} treffen" for one in names], "language": ["en"] * 40 + ["de"] * 5})
    assert sorted(language_groups(as_stories(frame))) == ["de", "en"]


def test_languages_that_share_names_and_a_few_words_stay_apart():
    danish = [f"Ministeriet har sat kvoten for torsk i Østersøen ned med en tiendedel i {year}." for year in range(9)]
    english = [f"The ministry has cut the quota for torsk in Østersøen by a tenth in {year}." for year in range(9)]
    frame = pd.DataFrame({"text": danish + english, "language": ["da"] * 9 + ["en"] * 9})
    assert sorted(language_groups(as_stories(frame))) == ["da", "en"]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Merz and Macron meet in Kiel", "en"),
        ("Macron talks: Merz in Kiel", "en"),
        ("Rozmowy Macrona i Merza w Kilonii", None),
        ("梅尔茨与马克龙在基尔会谈", None),
        ("Ο Μερτς συναντά τον Μακρόν στο Κίελο", None),
        ("3 : 2", "en"),
    ],
)
def test_the_words_of_a_text_tell_its_language(text, language):
    english = ["Merz and Macron are to meet in Kiel", "Macron: talks with Merz", "Talks in Kiel on Monday"]
    assert languages_by_words([text], {"en": english}) == [language]


def test_equally_rare_languages_are_grouped_each_by_itself():
    one_each = as_stories(pd.DataFrame({"text": list(RARE.values()), "language": list(RARE)}))
    assert {language: len(rows) for language, rows in language_groups(one_each).items()} == dict.fromkeys(RARE, 1)
