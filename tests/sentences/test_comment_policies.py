"""What a page says of the comments of its readers is not quoted; what is said of those of politicians is."""

from __future__ import annotations

import pytest

from toolkit.sentences.quotability import why_not_quotable

POLICIES = [
    ("en", "All comments are moderated before they appear below a story."),
    ("en", "Readers’ comments do not necessarily reflect the views of the Courier."),
    ("en", "The editors reserve the right to shorten or delete comments."),
    ("es", "Los comentarios son responsabilidad de sus autores y no del diario."),
    ("es", "Los comentarios de los lectores serán moderados por el equipo del portal."),
    ("es", "El diario se reserva el derecho de borrar los comentarios ofensivos."),
    ("de", "Kommentare werden vor der Veröffentlichung von der Redaktion geprüft."),
    ("de", "Die Kommentare geben ausschließlich die Meinung der Verfasser wieder."),
    ("de", "Die Redaktion behält sich vor, unsachliche Kommentare zu löschen."),
    ("fr", "Les commentaires sont modérés avant leur publication par la rédaction."),
    ("fr", "La rédaction se réserve le droit de supprimer des commentaires."),
    ("it", "I commenti sono moderati prima di essere pubblicati sul sito."),
    ("it", "La redazione si riserva di cancellare i commenti fuori tema."),
    ("pt", "Os comentários são de responsabilidade exclusiva de seus autores."),
    ("nl", "Reacties worden vooraf beoordeeld en kunnen worden ingekort."),
    ("sv", "Kommentarer modereras och granskas innan de publiceras på sidan."),
    ("pl", "Redakcja nie ponosi odpowiedzialności za komentarze czytelników portalu."),
    ("ru", "Комментарии проходят модерацию и появляются на сайте позже."),
    ("ru", "Редакция не несёт ответственности за комментарии посетителей сайта."),
    ("tr", "Yorumlar editör onayından sonra sayfada yer alır."),
]
NEWS = [
    ("en", "Comments by the mayor on the harbour dues angered crews in Brae."),
    ("en", "The newspaper is not responsible for the comments of readers, a court ruled."),
    ("en", "The comments will be discussed at a meeting of the council in May."),
    ("es", "Los comentarios del alcalde sobre el puerto causaron una protesta."),
    ("es", "Los comentarios sobre la responsabilidad de los armadores causaron una protesta."),
    ("es", "El alcalde retiró los comentarios y pidió perdón a los pescadores."),
    ("de", "Kommentare des Bürgermeisters zum Hafen sorgten in Brae für Ärger."),
    ("de", "Kommentare werden vor der Veröffentlichung geprüft, sagte die Sprecherin des Netzwerks."),
    ("de", "Das Gericht prüfte die Kommentare des Bürgermeisters vor der Wahl."),
    ("fr", "Les commentaires du maire sur le port ont provoqué la colère des équipages."),
    ("fr", "Le maire a dû retirer ses commentaires avant la publication du rapport."),
    ("it", "I commenti del sindaco sul porto hanno provocato una protesta a Brae."),
    ("it", "I pescatori di Brae hanno protestato contro la nuova tassa."),
    ("pt", "Os comentários do prefeito sobre a obra publicada causaram protestos."),
    ("ru", "Комментарии мэра о порте вызвали протест рыбаков в Брае."),
    ("pl", "Komentarze burmistrza o porcie wywołały protest rybaków w Brae."),
]


@pytest.mark.parametrize(("language", "sentence"), POLICIES)
def test_a_policy_on_comments_is_not_quoted(language, sentence):
    assert why_not_quotable(sentence, language) in ("note of the page", "policy on comments")


@pytest.mark.parametrize(("language", "sentence"), NEWS)
def test_news_of_comments_is_quoted(language, sentence):
    assert why_not_quotable(sentence, language) is None
