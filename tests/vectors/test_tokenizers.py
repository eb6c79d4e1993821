import pickle

import pytest
from sklearn.base import clone

from toolkit.themes.pipeline import theme_pipeline
from toolkit.vectors.term_vectorizer import term_vectorizer
from toolkit.vectors.tfidf import event_vectorizer
from toolkit.vectors.tokenizers import EventTokenizer, StoryTokenizer, for_language, stemmed_words

GERMAN = "Das Ministerium hat die Quote für Dorsch gesenkt, und der Krieg war auch ein Thema im Jahr 2025."
ENGLISH = "The ministry has cut the quota for cod, and the war was also a theme of the talks in Die in 2025."


def test_each_story_loses_the_stop_words_of_its_own_language():
    assert {"war", "die", "und"}.isdisjoint(StoryTokenizer()(GERMAN.lower()))
    assert {"war", "die"} <= set(StoryTokenizer()(ENGLISH.lower()))


@pytest.mark.parametrize("make", [StoryTokenizer, EventTokenizer])
def test_a_language_that_is_given_is_not_detected(make):
    assert {"die", "war"} <= set(make()("die war war"))
    assert make("de")("die war war") == []
    assert {"die", "war"} <= set(make("fr")(GERMAN.lower()))


@pytest.mark.parametrize("make", [term_vectorizer, event_vectorizer])
def test_the_language_of_a_vectorizer_is_set_in_a_copy_unless_it_has_one(make):
    vectorizer = make().fit([GERMAN])
    german = for_language(vectorizer, "de")
    assert german.tokenizer == type(vectorizer.tokenizer)("de")
    assert vectorizer.tokenizer.language == ""
    assert not hasattr(german, "vocabulary_")
    assert for_language(german, "fr") is german
    assert for_language(vectorizer, "") is vectorizer
    assert abs(german.fit_transform([GERMAN]) - vectorizer.transform([GERMAN])).max() == 0


def test_other_tokenizers_are_left_alone():
    stemming = term_vectorizer().set_params(tokenizer=stemmed_words)
    assert for_language(stemming, "de") is stemming


def test_a_tokenizer_is_cloned_pickled_and_shown_as_what_it_is():
    pipeline = clone(theme_pipeline().set_params(terms__tokenizer=StoryTokenizer("de")))
    assert pickle.loads(pickle.dumps(pipeline))["terms"].tokenizer == StoryTokenizer("de")
    assert "StoryTokenizer(language='de')" in repr(pipeline["terms"])


def test_numbers_count_for_events_only():
    assert "2025" in EventTokenizer()(GERMAN.lower())
    assert "2025" not in StoryTokenizer()(GERMAN.lower())


@pytest.mark.parametrize("make", [term_vectorizer, event_vectorizer])
def test_a_story_has_the_same_row_whatever_it_stands_beside(make):
    vectorizer = make().fit([GERMAN, ENGLISH])
    together = vectorizer.transform([GERMAN, ENGLISH])
    alone = vectorizer.transform([GERMAN])
    assert abs(together[0] - alone[0]).max() == 0


def test_chinese_stories_of_one_happening_are_near():
    rows = term_vectorizer().fit_transform(["央行宣布下调基准利率", "基准利率被央行下调了", "球队赢得了决赛"])
    near = (rows @ rows.T).toarray()
    assert near[0, 1] > 0.5 > 0.1 > near[0, 2]


@pytest.mark.parametrize(
    ("text", "stems"),
    [
        ("Tariffs and a tariff, announced", ["tariff", "tariff"]),
        ("Die Fischer kürzten die Quote, und die Quoten für die Fischerei wurden gekürzt", ["fisch", "quot", "quot"]),
        ("Рыбаки поймали рыбу, и рыба была свежей", ["рыбак", "пойма", "рыб", "рыб", "свеж"]),
        ("央行下调利率", StoryTokenizer()("央行下调利率")),
        ("Γεια σας, τα νέα της ημέρας από την Αθήνα", StoryTokenizer()("γεια σας, τα νέα της ημέρας από την αθήνα")),
    ],
)
def test_words_of_one_stem_are_one_by_the_rules_of_their_language(text, stems):
    found = stemmed_words(text.lower())
    assert [stem for stem in found if stem in stems] == stems


def test_the_pipeline_takes_stems_where_it_is_set_to():
    texts = ["Cod quotas fall", "A cod quota falls", "Rockets reach orbits", "A rocket reached an orbit"]
    pipeline = clone(theme_pipeline(2)).set_params(terms__tokenizer=stemmed_words)
    first, second, third, fourth = pipeline.fit_predict(texts)
    assert first == second != third == fourth
    assert {"quota", "rocket", "orbit"} <= set(pipeline["terms"].get_feature_names_out())
    assert pickle.loads(pickle.dumps(pipeline)).predict(texts).tolist() == [first, second, third, fourth]
