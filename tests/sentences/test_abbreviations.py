"""A point behind an abbreviation, an initial or an ordinal ends no sentence; any other does."""

from __future__ import annotations

import pytest

from toolkit.sentences.splitting import sentence_spans


def split(text, language):
    return [text[start:end] for start, end in sentence_spans(text, language)]


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("ar", "قال د. أحمد إن حصة سمك القد خفضت."),
        ("cs", "Vyhláška č. 5 o treskách platí od 12. června."),
        ("cs", "Řekl to MUDr. Berg a J. Novák v Gdyni."),
        ("da", "Mødet om torsk begynder kl. 12 den 12. juni."),
        ("da", "Fisk, bl.a. Torsk fra Bergen, mangler."),
        ("de", "Der FC St. Pauli verlor am 12. Juni gegen Kiel."),
        ("de", "Der 3. Senat urteilte nach Nr. 5 des Vertrags."),
        ("de", "Fische, z. B. Heringe, nannte Dr. Müller mit A. S. Puschkin."),
        ("es", "El Sr. Pérez de EE. UU. viajó con D. Juan a Bergen."),
        ("es", "La Dra. Ruiz leyó la pág. 5 del art. 3."),
        ("fi", "Prof. Berg puhui ns. Turskasta klo. 12 ja 12. kesäkuuta."),
        ("fr", "Selon le communiqué publié lundi par M. Macron, la taxe sera levée."),
        ("fr", "Mme. Berg et Me. Dupont ont lu l’art. 5 de la loi."),
        ("fr", "C’est l’avis de J.-P. Martin et de A. Berg."),
        ("hu", "A 12. számú rendelet dr. Kovács szerint kb. 5 tonna."),
        ("it", "Il Sig. Rossi, il dott. Bianchi e l’on. Verdi tacciono."),
        ("it", "G. Rossi e S. Verdi citano la pag. 3 e il n. 7."),
        ("no", "Møtet om torsk begynner kl. 12 den 12. juni."),
        ("nl", "Dat zeiden mevr. Berg, dhr. Jansen en mr. Visser."),
        ("pl", "Od stycznia 2025 r. Polska podniesie podatki."),
        ("pl", "J. Nowak i ks. Jan mówili na al. Portowej o art. 5."),
        ("pt", "O Sr. Silva, o V. Exa. Berg e a Dra. Costa falaram."),
        ("pt", "J. Silva leu o n. 7 na Av. Central."),
        ("ro", "Dl. Popescu și dna. Ionescu citesc la pag. 3."),
        ("ru", "Об этом сказал на встрече им. А. С. Пушкина г. Иванов."),
        ("ru", "С января 2025 г. Россия повысит налоги."),
        ("sv", "Mötet om torsk börjar kl. 12 i St. Erik, t.ex. Torsdag."),
        ("tr", "Prof. Dr. Yılmaz 12. Noter'de konuştu."),
        ("tr", "Av. Demir ve Doç. Dr. Kaya geldi."),
        ("en", "The port will pay approx. $3.5 million, est. €5 million or c. £3 in dues."),
        ("en", "Dues at Yahoo! Inc. and Brae Docks Ltd. are low, max. 5 percent."),
        ("de", "Es kostet rd. 3,5 Mio. Euro, mind. 20 Tage und max. 5, lt. Polizei."),
        ("es", "Son máx. 5 días y aprox. $3 millones."),
        ("fr", "Il faut max. 5 jours et env. 30 000 €."),
        ("pl", "To maks. 5 dni i ok. 3 ton."),
        ("ru", "Это макс. 5 дней и ок. 3 тонн."),
        ("sv", "Det sker d. 5 maj och tar max. 5 dagar."),
        ("tr", "Bu yakl. 3,5 ton."),
        ("uk", "В. Іваненко говорив у м. Києві на вул. Хрещатик."),
    ],
)
def test_a_sentence_goes_on_behind_an_abbreviation(language, sentence):
    assert split(f"{sentence} {sentence}", language) == [sentence, sentence]


@pytest.mark.parametrize(
    ("language", "sentences"),
    [
        ("ar", ["خفضت حصة سمك القد في بيرغن.", "احتج الصيادون."]),
        ("cs", ["Vláda rozhodla v roce 2025.", "Praha mlčí."]),
        ("de", ["Das Gesetz gilt seit dem Jahr 2025.", "Der Rat tagt."]),
        ("de", ["Das Boot wurde nur 3.", "Danach ging er."]),
        ("en", ["They won by far.", "12 others did.", "5 stayed.", "$3 million was lost in the war.", "30 sank."]),
        ("en", ["It took him 30 min.", "12 others gave up.", "Inc. magazine said so."]),
        ("de", ["Das ist gut.", "30 Leute kamen bei Rot.", "5 Euro kostet es."]),
        ("es", ["La ley es de 2025.", "El puerto cerró."]),
        ("fi", ["Kiintiö oli 12.", "Satama oli täynnä."]),
        ("fr", ["Ils ont un plan B.", "Les pourparlers ont échoué."]),
        ("fr", ["Le filet mesure 500 m.", "Le bateau est parti."]),
        ("it", ["La quota vale per il 2025.", "Il porto era vuoto."]),
        ("nl", ["Het quotum geldt vanaf 2025.", "De vloot voer uit."]),
        ("pl", ["Umowę o połowach dorsza podpisano w Gdyni w 2025 r.", "Polska ją ratyfikowała."]),
        ("pl", ["Mają plan B.", "Port był pusty."]),
        ("pt", ["A quota é de 12.", "O porto estava vazio."]),
        ("ru", ["Квота на треску равна 12.", "Порт был пуст."]),
        ("sv", ["Kvoten gäller från 2025.", "Hamnen var tom."]),
        ("tr", ["Kota yılı 2025.", "Liman boş."]),
    ],
)
def test_a_sentence_ends_where_no_abbreviation_stands(language, sentences):
    assert split(" ".join(sentences), language) == sentences


@pytest.mark.parametrize("language", ["pl", "ru"])
def test_the_year_at_the_end_of_a_text_is_its_end(language):
    text = {"pl": "Umowę podpisano w 2025 r.", "ru": "Договор подписали в 2025 г."}[language]
    assert split(text, language) == [text]
