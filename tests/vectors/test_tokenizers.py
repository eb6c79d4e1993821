import pickle

import pytest
from sklearn.base import clone

from toolkit.themes.pipeline import theme_pipeline
from toolkit.vectors.tfidf import event_vectorizer, term_vectorizer
from toolkit.vectors.tokenizers import stemmed_words, words_and_numbers, words_of_a_story

GERMAN = "Das Ministerium hat die Quote für Dorsch gesenkt, und der Krieg war auch ein Thema im Jahr 2025."
ENGLISH = "The ministry has cut the quota for cod, and the war was also a theme of the talks in Die in 2025."


def test_each_story_loses_the_stop_words_of_its_own_language():
    assert {"war", "die", "und"}.isdisjoint(words_of_a_story(GERMAN.lower()))
    assert {"war", "die"} <= set(words_of_a_story(ENGLISH.lower()))


def test_numbers_count_for_events_only():
    assert "2025" in words_and_numbers(GERMAN.lower())
    assert "2025" not in words_of_a_story(GERMAN.lower())


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
        ("央行下调利率", words_of_a_story("央行下调利率")),
        ("Γεια σας, τα νέα της ημέρας από την Αθήνα", words_of_a_story("γεια σας, τα νέα της ημέρας από την αθήνα")),
    ],
)
def test_words_of_one_stem_are_one_by_the_rules_of_their_language(text, stems):
    found = stemmed_words(text.lower())
    assert [stem for stem in found if stem in stems] == stems


def test_the_pipeline_takes_stems_where_it_is_told_to():
    texts = ["Cod quotas fall", "A cod quota falls", "Rockets reach orbits", "A rocket reached an orbit"]
    pipeline = clone(theme_pipeline(2)).set_params(terms__tokenizer=stemmed_words)
    first, second, third, fourth = pipeline.fit_predict(texts)
    assert first == second != third == fourth
    assert {"quota", "rocket", "orbit"} <= set(pipeline["terms"].get_feature_names_out())
    assert pickle.loads(pickle.dumps(pipeline)).predict(texts).tolist() == [first, second, third, fourth]
