"""Sentences that share most of their words and say different things, and those that only look like it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.languages.disagreement import disagree
from toolkit.languages.profile import profile, tags

DIFFERENT = [
    ("en", "Three dockers died in the fire at Orrin mill.", "Five dockers died in the fire at Orrin mill."),
    ("de", "Drei Docker starben beim Brand in Orrin.", "Fünf Docker starben beim Brand in Orrin."),
    ("es", "Tres personas murieron en el incendio de Orrin.", "Cinco personas murieron en el incendio de Orrin."),
    ("fr", "Trois dockers sont morts à Orrin.", "Cinq dockers sont morts à Orrin."),
    ("it", "Tre persone sono morte nel rogo di Orrin.", "Cinque persone sono morte nel rogo di Orrin."),
    ("pt", "Três pessoas morreram no incêndio de Orrin.", "Cinco pessoas morreram no incêndio de Orrin."),
    ("pl", "Trzy osoby zginęły w pożarze hali w Orrin.", "Pięć osób zginęło w pożarze hali w Orrin."),
    ("ru", "Три человека погибли при пожаре в Оррине.", "Пять человек погибли при пожаре в Оррине."),
    ("ja", "オリンの火災で三人が死亡した。", "オリンの火災で五人が死亡した。"),
    ("ar", "قتل ثلاثة أشخاص في حريق بمدينة أورين", "قتل خمسة أشخاص في حريق بمدينة أورين"),
    ("de", "Ein Docker starb beim Brand in Orrin.", "Zwölf Docker starben beim Brand in Orrin."),
    ("en", "Repairs will cost 4.2 million.", "Repairs will cost 4.2 billion."),
    ("en", "The strike at Brae docks will end on Monday.", "The strike at Brae docks will end on Friday."),
    ("de", "Der Streik in Brae endet am Montagabend.", "Der Streik in Brae endet am Freitagabend."),
    ("ru", "Забастовка в Брае закончится в пятницу.", "Забастовка в Брае закончится в среду."),
    ("pl", "Strajk w Brae skończy się w środę.", "Strajk w Brae skończy się w piątek."),
    ("ja", "ブレイのストは月曜日に終わる。", "ブレイのストは金曜日に終わる。"),
    ("ar", "ينتهي الإضراب في بري يوم الاثنين", "ينتهي الإضراب في بري يوم الجمعة"),
    ("sv", "Strejken i Brae slutar i maj.", "Strejken i Brae slutar i juni."),
    ("en", "The council will raise harbour dues.", "The council won’t raise harbour dues."),
    ("de", "Der Rat erhöht die Gebühr.", "Der Rat erhöht die Gebühr nicht."),
    ("fr", "Le port a payé la taxe.", "Le port n’a rien payé de la taxe."),
    ("ru", "Совет повысит сбор в порту.", "Совет не повысит сбор в порту."),
    ("hi", "परिषद ने कर बढ़ाया", "परिषद ने कर नहीं बढ़ाया"),
    ("zh", "议会提高了港口税", "议会没有提高港口税"),
    ("tr", "Belediye başkanı istifa etti.", "Belediye başkanı istifa etmedi."),
    ("de", "Übach schlägt Ölsund klar.", "Ölsund schlägt Übach klar."),
    ("ru", "Орин обыграл Брае.", "Брае обыграл Орин."),
    ("el", "Η Μπρέι νίκησε την Όριν.", "Η Όριν νίκησε την Μπρέι."),
    ("de", "Dreiundzwanzig Docker starben in Orrin.", "Fünfunddreißig Docker starben in Orrin."),
    ("it", "Ventidue persone sono morte a Orrin.", "Trentacinque persone sono morte a Orrin."),
    ("nl", "Drieëntwintig mensen stierven in Orrin.", "Vijfendertig mensen stierven in Orrin."),
    ("en", "A fire closed the mill in Orrin.", "A fire closed the mill in Brae."),
    ("fr", "Un incendie a fermé le moulin d’Orrin, selon Éva.", "Un incendie a fermé le moulin d’Orrin, selon Ada."),
    ("ru", "Пожар закрыл порт в Оррине.", "Пожар закрыл порт в Брае."),
]
THE_SAME = [
    ("en", "Three dockers died at Orrin mill on Monday, police said.", "Three dockers died at Orrin mill."),
    ("de", "Ein Docker starb beim Brand in Orrin.", "Der Docker starb beim Brand in Orrin."),
    ("fr", "Un docker est mort lundi à Orrin.", "Le docker est mort à Orrin."),
    ("es", "Una mujer murió en el incendio de Orrin.", "La mujer murió en el incendio de Orrin."),
    ("ru", "В пятницу в Оррине погибли три человека.", "В пятницу погибли три человека."),
    ("ja", "火災で3人が死亡した。", "オリンの火災で3人が死亡した。"),
    ("en", "Police closed the mill in Orrin.", "Officers closed the mill in Orrin."),
    ("en", "A fire closed the mill in Orrin, Mayor Ito said.", "A fire shut the mill in Orrin, Berg said."),
    ("en", "The council denied that dues will rise.", "The council said dues will not rise."),
    ("pl", "Strajk w Brae skończy się w środę.", "W środę skończy się strajk."),
]


@pytest.mark.parametrize(("language", "first", "second"), DIFFERENT)
def test_what_says_something_else(language, first, second):
    assert disagree(first, second, language)


@pytest.mark.parametrize(("language", "first", "second"), THE_SAME)
def test_what_says_the_same(language, first, second):
    assert not disagree(first, second, language)


@given(st.text(max_size=80), st.text(max_size=80), st.sampled_from(("", "sw", *tags())))
def test_a_sentence_agrees_with_itself_and_both_see_it_alike(first, second, language):
    assert not disagree(first, first, language)
    assert disagree(first, second, language) == disagree(second, first, language)


@pytest.mark.parametrize("language", tags())
def test_articles_that_are_numbers_are_among_the_numbers(language):
    own = profile(language)
    assert set(own.indefinite_articles.split()) <= set(own.number_words.split())
