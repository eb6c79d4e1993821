"""Sentences that are the same but for their figures, and those that only look like it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.languages.figures import agree, contradict, figured

SAME = [
    (
        "en",
        "At least four people died when a barge sank off Brae.",
        "More than 19 people have died after a barge sank off Brae.",
    ),
    (
        "en",
        "One person was hurt when a tram hit a wall in Orrin.",
        "Twelve people were hurt when a tram hit a wall in Orrin.",
    ),
    (
        "en",
        "The storm left 1,200 homes in Brae without power.",
        "The storm left 45,000 homes in Brae without power, the grid said.",
    ),
    ("en", "Repairs will cost $4.2 billion.", "Repairs will cost $4.2 million."),
    (
        "de",
        "Mindestens vier Menschen starben beim Brand in Orrin.",
        "Mehr als 19 Menschen starben beim Brand in Orrin.",
    ),
    (
        "de",
        "Ein Mensch starb beim Brand einer Halle in Orrin.",
        "Zwölf Menschen starben beim Brand einer Halle in Orrin.",
    ),
    (
        "fr",
        "Au moins quatre personnes sont mortes dans le naufrage près de Brae.",
        "Plus de 19 personnes sont mortes dans le naufrage près de Brae.",
    ),
    (
        "es",
        "Al menos cuatro personas murieron en el incendio de Orrin.",
        "Al menos 19 personas murieron en el incendio de Orrin.",
    ),
    (
        "sv",
        "Minst fyra människor dog när pråmen sjönk utanför Brae.",
        "Minst 19 människor dog när pråmen sjönk utanför Brae.",
    ),
    (
        "pl",
        "Co najmniej cztery osoby zginęły w pożarze hali w Orrin.",
        "Co najmniej 19 osób zginęło w pożarze hali w Orrin.",
    ),
    ("ru", "Не менее четырёх человек погибли при пожаре в Оррине.", "Не менее 19 человек погибли при пожаре в Оррине."),
    ("zh", "渡船在奥林附近沉没，造成四人死亡。", "渡船在奥林附近沉没，造成19人死亡。"),
    ("ja", "オリン沖で船が沈没し、4人が死亡した。", "オリン沖で船が沈没し、19人が死亡した。"),
    ("ar", "قتل أربعة أشخاص في حريق بمدينة أورين", "قتل 19 شخصا في حريق بمدينة أورين"),
    (
        "sw",
        "Watu wanne walikufa mashua ilipozama karibu na Orrin.",
        "Watu 19 walikufa mashua ilipozama karibu na Orrin.",
    ),
]

DIFFERENT = [
    ("en", "Brae won 3-1 at home on Saturday.", "Orrin won 2-0 at home on Saturday."),
    ("en", "Shares in Acton rose 5 percent in early trade.", "Shares in Bolton rose 7 percent in early trade."),
    ("en", "Plant A will cut 500 jobs this year.", "Plant B will cut 700 jobs this year."),
    ("en", "Monday will be sunny in Brae with 14 degrees.", "Tuesday will be sunny in Brae with 12 degrees."),
    (
        "en",
        "On 9 June highs of 14 degrees were measured in Brae.",
        "On 10 June highs of 12 degrees were measured in Brae.",
    ),
    ("en", "Profits at the mill rose 5 percent in 2023.", "Profits at the mill rose 7 percent in 2024."),
    ("en", "Profits at the mill rose 5 percent.", "Profits at the mill fell 7 percent."),
    ("en", "Police in Brae held 31 people, 12 of them minors.", "Police in Brae held 31 people."),
    ("en", "Grain exports from Niger rose 5 percent.", "Grain exports from Nigeria rose 7 percent."),
    ("de", "Brae gewann am Samstag 3:1.", "Orrin gewann am Samstag 2:0."),
    ("de", "Am 9. Juni wurden in Brae 14 Grad gemessen.", "Am 10. Juni wurden in Brae 12 Grad gemessen."),
    ("fi", "Juhla pidetään Orrinissa 9. kesäkuuta.", "Juhla pidetään Orrinissa 10. kesäkuuta."),
    ("cs", "Slavnost v Orrinu bude 9. června.", "Slavnost v Orrinu bude 10. června."),
    ("el", "Η γιορτή στο Όριν γίνεται στις 9 Ιουνίου.", "Η γιορτή στο Όριν γίνεται στις 10 Ιουνίου."),
    ("hu", "Az orrini ünnep június 9-én lesz.", "Az orrini ünnep június 10-én lesz."),
    ("vi", "Lễ hội ở Orrin diễn ra ngày 9 tháng 6.", "Lễ hội ở Orrin diễn ra ngày 10 tháng 6."),
    ("en", "Unemployment in Orrin fell to 4.1 percent in May.", "Unemployment in Orrin fell to 3.9 percent in June."),
    ("fr", "Le titre Acton a gagné 5 % lundi.", "Le titre Bolton a gagné 7 % lundi."),
    ("zh", "渡船在奥林附近沉没，造成四人死亡。", "客车在布雷附近翻车，造成19人死亡。"),
    ("en", "People left Brae on foot.", "Two people left Orrin on foot."),
]


@pytest.mark.parametrize(("language", "older", "newer"), SAME)
def test_sentences_that_are_the_same_but_for_figures_contradict_each_other(language, older, newer):
    one, other = figured(older, language), figured(newer, language)
    assert contradict(one, other)
    assert contradict(other, one)
    assert not agree(one, other)


@pytest.mark.parametrize(("language", "one", "other"), DIFFERENT)
def test_what_is_said_of_others_or_of_other_days_contradicts_nothing(language, one, other):
    assert not contradict(figured(one, language), figured(other, language))


@pytest.mark.parametrize(("language", "older", "newer"), SAME)
def test_no_sentence_contradicts_itself(language, older, newer):
    for text in (older, newer):
        assert agree(figured(text, language), figured(text, language))
        assert not contradict(figured(text, language), figured(text, language))


@given(st.text(max_size=80), st.text(max_size=80), st.sampled_from(["", "en", "de", "zh", "sw"]))
def test_any_texts_can_be_compared_either_way_round(one, other, language):
    first, second = figured(one, language), figured(other, language)
    assert contradict(first, second) == contradict(second, first)
