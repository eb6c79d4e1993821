import pytest

import toolkit
from toolkit.sentences.dependence import depends_on_another

DEPENDS = [
    ("de", "Er wies die Vorwürfe am Dienstag zurück."),
    ("de", "Das beschloss der Rat am 12. Juni mit sieben gegen zwei Stimmen."),
    ("de", "„Das ist zu wenig“, sagte er."),
    ("en", "“[He] wanted the quota cut,” a fisherman said."),
    ("en", "“Those are the last boats,” she said."),
    ("", "This quota is too low."),
    ("de", "Diese Quote gilt bis Ende des Jahres."),
    ("es", "Además, la cuota se reducirá en un tercio."),
    ("es", "Su portavoz no quiso comentar la decisión."),
    ("fr", "Il s’élevait à 3,32 % en avril."),
    ("fr", "Cette décision a surpris les pêcheurs."),
    ("fr", "C’est la troisième baisse de l’année."),
    ("it", "Inoltre la quota sarà ridotta di un terzo."),
    ("ja", "しかし漁業者は反発している。"),
    ("ja", "同社は来月から値上げする。"),
    ("nl", "Hij sprak van een besluit op het laatste moment."),
    ("pl", "Jednak rybacy są niezadowoleni."),
    ("pt", "Além disso, a quota será reduzida."),
    ("ru", "При этом квота на сельдь выросла."),
    ("sv", "Dessutom sänks kvoten för sill."),
    ("uk", "Крім того, квота на оселедець зросла."),
    ("zh", "此外，渔民可以申请补贴。"),
    ("zh", "他表示，配额明年将恢复。"),
]
DEPENDS += [
    ("fr", "Le port se vide, selon elle, depuis trois ans."),
    ("de", "Ihm zufolge fehlt der Stadt das Geld dafür."),
    ("es", "Según ella, falta el dinero para las piscinas."),
    ("it", "Secondo lui mancano i soldi per le piscine."),
    ("pt", "“Vamos fechar as piscinas”, disse à rádio do porto."),
    ("es", "“Vamos a cerrar las piscinas”, dijo en la radio del puerto."),
]
STAYS = [
    ("pt", "“Vamos fechar as piscinas”, disse Ana Berg à rádio."),
    ("es", "Según la alcaldesa, falta el dinero para las piscinas."),
    ("de", "Laut dem Rat fehlt der Stadt das Geld dafür."),
    ("de", "Diese Woche tagt der Rat in Bergen."),
    ("de", "Das Ministerium hat die Quote gesenkt."),
    ("de", "Soldaten bewachen den Hafen."),
    ("de", "So ein Streit um die Quote ist in Kiel neu."),
    ("de", "Also tagt der Rat in Kiel auch am Sonntag."),
    ("da", "Man then så på havnen i Esbjerg mandag."),
    ("fr", "But de la réunion : une quote plus basse."),
    ("es", "Este lunes se reúne el consejo en Bergen."),
    ("fr", "Cette semaine, le conseil se réunit à Bergen."),
    ("fr", "Illkirch a interdit la pêche."),
    ("it", "Il ministero ha ridotto la quota."),
    ("ja", "水産庁は漁獲枠を引き下げた。"),
    ("nl", "Deze week vergadert de raad in Bergen."),
    ("zh", "渔业部门下调了捕捞配额。"),
    ("en", "This week the council meets in Bergen."),
    ("en", "“Norway also cut the quota,” a fisherman said."),
    ("en", "It is the third cut that Norway has made, he said."),
    ("xx", "Er war da."),
]


@pytest.mark.parametrize(("language", "sentence"), DEPENDS)
def test_begins_in_the_middle(language, sentence):
    assert depends_on_another(sentence, language)


@pytest.mark.parametrize(("language", "sentence"), STAYS)
def test_begins_by_itself(language, sentence):
    assert not depends_on_another(sentence, language)


@pytest.mark.parametrize("language", ["", "de", "da", "en"])
def test_a_quotation_without_its_speaker_depends_on_another_in_any_language(language):
    assert depends_on_another("„Die Kutter bleiben am Montag im Hafen von Kiel.“", language)


def test_what_depends_is_quoted_behind_what_it_depends_on():
    text = (
        "Das Ministerium hat die Fangquote für Dorsch in der Ostsee am Montag um ein Zehntel gekürzt. "
        "Es regnete in Kiel. "
        "Dies verärgert die Fischer an der Küste, die schon seit Jahren weniger fangen dürfen. "
        "In Wismar blieben die Kutter am Dienstag aus Protest im Hafen liegen."
    )
    quoted = [quote.text for quote in toolkit.digest_stories([text], n_words=30).quotes]
    assert "Das Ministerium hat die Fangquote für Dorsch in der Ostsee am Montag um ein Zehntel gekürzt." in quoted
    assert not any(said.startswith("Dies") for said in quoted)
