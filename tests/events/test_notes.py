"""Notes to editors are no stories, in any language; stories about editors, kills and embargoes are."""

from __future__ import annotations

import numpy as np
import pytest

from toolkit.events.notes import is_note_to_editors, not_for_readers

NOTES = [
    ("KILL: Mayor of Orrin resigns", "EDITORS: Please kill the story headlined Mayor of Orrin resigns. It is wrong."),
    ("KILL: Mayor of Orrin resigns", "The mayor of Orrin has not resigned."),
    ("EDS: KILL Orrin mayor", "Kill the story on the mayor sent at 1002 GMT."),
    ("MANDATORY KILL", "The story slugged ORRIN-MAYOR is withdrawn. No substitute will be filed."),
    ("ADVISORY-Orrin mayor", "Attention editors: a profile of the mayor will be moved at 1600 GMT, with photos."),
    ("EMBARGOED until 0600 GMT: Orrin report", "This story may not be published before 0600 GMT."),
    ("", "EDITORS: A corrected version of the item will follow."),
    ("Achtung Redaktionen: Meldung zurückgezogen", "Die Meldung über den Bürgermeister bitte nicht verwenden."),
    ("Sperrfrist: Freitag 6 Uhr", "Bitte beachten Sie die Sperrfrist für den Bericht zum Haushalt."),
    ("Programmhinweis", "Programmhinweis: Die Sendung über Häfen folgt um 20 Uhr."),
    ("ANNULATION - Le maire démissionne", "Prière d’annuler la dépêche intitulée Le maire démissionne."),
    ("Atención editores:", "La información sobre el alcalde queda anulada, no publicar."),
    ("ATENÇÃO EDITORES:", "A matéria sobre o prefeito foi retirada."),
    ("ANNULLA: Il sindaco si dimette", "Si prega le redazioni di non utilizzare la notizia."),
    ("INGETROKKEN: Burgemeester weg", "Het bericht over de burgemeester is ingetrokken."),
    ("UWAGA REDAKCJE:", "Depesza o burmistrzu została anulowana."),
    ("АННУЛИРОВАНО: Мэр ушел", "Просим не использовать сообщение о мэре."),
    ("Rückruf: Bürgermeister tritt ab", "Bitte verwenden Sie die Meldung „Bürgermeister tritt ab“ von 9.30 Uhr nicht."),
    ("Bürgermeister tritt ab", "Bitte löschen Sie unseren Bericht über den Bürgermeister. Er ist falsch."),
    ("ANNULATION de la dépêche sur le maire", "Prière d'annuler notre dépêche intitulée « Le maire part »."),
    ("Le maire part", "Nous vous prions de ne pas utiliser notre dépêche sur le maire."),
    ("El alcalde dimite", "Rogamos a nuestros abonados que anulen la noticia sobre el alcalde."),
    ("Prefeito renuncia", "Solicitamos aos clientes que desconsiderem a matéria sobre o prefeito."),
    ("Il sindaco lascia", "Si prega di non utilizzare la notizia sul sindaco trasmessa alle 9."),
    ("Burgemeester weg", "Wij verzoeken u het bericht over de burgemeester niet te gebruiken."),
    ("Burmistrz odchodzi", "Prosimy o niewykorzystywanie depeszy o burmistrzu."),
    ("Мэр ушел", "Просим не использовать новость о мэре, переданную в 9.30."),
    ("【編集者各位】", "記事を取り消します。使用しないでください。"),
]

STORIES = [
    ("Editors of three papers resign in Orrin", "The editors of three papers resigned on Monday over a story."),
    ("Advisory: heat expected in Orrin", "Forecasters warn of 41 degrees on Monday and ask people to stay indoors."),
    ("ADVISORY: heat expected in Orrin", "Forecasters warn of 41 degrees on Monday and ask people to stay indoors."),
    ("Kill switch saves crew off Brae", "A kill switch stopped the engine, the coast guard said."),
    ("Embargo: what the ban means for fishers", "The ban on cod takes effect on Monday, and boats will stay in port."),
    ("Embargo: arms sales to Orrin banned", "Ministers agreed on an arms embargo against Orrin on Monday."),
    ("Embargo: se prohíbe vender armas", "Los ministros acordaron el lunes un embargo de armas contra Orrin."),
    ("Embargo: geen wapens voor Orrin", "De ministers besloten maandag tot een embargo op wapens voor Orrin."),
    ("Retraction: journal withdraws study", "The journal withdrew a study on cod after 12 errors were found in it."),
    ("Redaktion der Post in Orrin streikt", "Die Redaktion der Post in Orrin streikt seit Montag für mehr Lohn."),
    ("Sperrfrist für Parteien endet", "Die Sperrfrist für Parteien endet am Montag."),
    ("Avis de tempête : la côte en alerte", "Les services de secours ont placé la côte en alerte lundi."),
    ("Rückruf: Käse aus Orrin", "Bitte verwenden Sie den Käse nicht, steht in einem Bericht des Amtes."),
    ("Rückruf: Käse aus Orrin", "Das Amt bat, den Käse nicht zu verwenden. Die Meldung kam am Montag."),
    ("Annulation du vol pour Orrin", "La compagnie a annulé le vol lundi, selon une dépêche."),
    ("Mayor asks paper to wait", "“Please do not publish the article,” the mayor of Orrin had told the editor."),
    ("Please wait, says mayor", "Please wait for the ferry, the mayor of Orrin told people in a story for children."),
    ("Prefeito pede calma", "Pedimos calma, disse o prefeito de Orrin, que cancelou a festa de segunda-feira."),
    ("KILL: Mayor of Orrin resigns", "The mayor of the town resigned on Monday. " * 20),
]


@pytest.mark.parametrize(("title", "text"), NOTES)
def test_a_note_to_editors_is_recognised(title, text):
    assert is_note_to_editors(title, text)


@pytest.mark.parametrize(("title", "text"), STORIES)
def test_a_story_that_has_their_words_is_none(title, text):
    assert not is_note_to_editors(title, text)


def test_what_a_kill_withdraws_goes_with_its_copies_but_not_what_comes_later():
    titles = ["Mayor of Orrin resigns", "Orrin: mayor gone", "Mayor resigns", "Mayor of Orrin resigns", NOTES[0][0]]
    texts = ["The mayor resigned.", "ORRIN - The mayor resigned.", "Brae's did.", "He did resign.", NOTES[0][1]]
    set_aside = not_for_readers(titles, texts, [1.0, 2.0, 2.0, 9.0, 5.0], np.array([1, 1, 2, 3, 4]))
    assert set_aside.tolist() == [True, True, False, False, True]


def test_an_advisory_withdraws_nothing():
    titles, texts = ["Mayor of Orrin resigns", NOTES[2][0]], ["He resigned.", NOTES[2][1]]
    assert not_for_readers(titles, texts, [1.0, 2.0], np.arange(2)).tolist() == [False, True]
