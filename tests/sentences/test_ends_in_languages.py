"""Where sentences end in the languages of Europe: behind units and months, not behind abbreviations and initials."""

from __future__ import annotations

import pytest

from toolkit.sentences.splitting import sentence_spans

# A line a text, "|" between its sentences; each stands in the text as it stands here, with a space for " | ".
TEXTS = {
    "en": """
        Acme Inc. said it would pay $2.5 bn. in fines. | Oliver! returns in May. | Yahoo! said so.
        Sales rose in May. | Traders were glad. | Winds reached 130 km/h. | The piers stay shut.
        Acme Inc. Chief Executive Bo Berg left. | He ran Acme Inc. | The firm is old.
        The U.S. Senate met. | It is in the U.S. | He left. | The port is near Hull, Mass. | They met.
        J. R. R. Berg wrote to J.K. Ito and George W. Lee. | They have no Plan B. | Talks failed.
        It was No. 10 on Jan. 5 in St. Louis. | The answer was no. | Ten left on Sun. 7 May.
        He came at 7 a.m. Monday. | He left at 9 p.m. | Police said so. | It was 5 p.m. ET.
        iPhone sales fell. | eBay said so. | iPhone sales rose in Mar. | Nobody knew.
        He left… | Then she came. | Well... | No. | He was… well, late.
        The ship (it was old. It leaked.) sank. | (It was old.) | The crews left.
        It rained.|Nobody came.|"Not one," he said.
        See node.js and booking.com. | He has a Ph.D in law. | www.example.com has more.
        WASHINGTON, D.C. — The talks failed. | The bill is H.R. 1 of 2025.
    """,
    "de": """
        Der Rat tagt am 3. Juni um 12.30 Uhr. | Das kostet 10 Mio. Euro. | Es waren 5 Mrd. | Die Stadt zahlt.
        Er fuhr 130 km/h. | Sie schwieg. | Das sind z. B. Boote, u. a. m. | Der 1. FC Kiel verlor zum 16. Mal.
        1. FC Kiel siegte. | Der Fund stammt von 900 v. Chr. und Dr. h. c. Berg zahlt.
        Mittwoch, 17. 7. 2024 war es. | Am Montag, 15. Juni, um 11 Uhr usw. | Der Rat ging.
        Ein k. u. k. Beamter kam. | Er ging um 5 Uhr.
        Im Mai. | Der Hafen misst 500 m². | Niemand kam. | J. S. Berg und A. Ito sagten nein.
        Sie fliegen ins All. | Vom Mars. | Am 5. Mai war Ruhe. | Das war alles?! | Ja.
    """,
    "nl": """
        Dhr. Jansen kwam d.w.z. Dinsdag. | De boot is 5 m. | De haven sluit op 3 jan. 2025.
        Het kost 3 mln. euro. | Het weegt 5 kg. | Niemand kwam. | J. van Berg zei o.a. nee.
        Hij woont in de V.S. | De raad zweeg. | Mevr. Berg leest art. 5. | Het regent in mei. | Iedereen bleef.
    """,
    "sv": """
        Mötet är kl. 12 den 3 jan. 2025. | Båten är 5 m. | Hamnen stängs i maj. | Alla gick.
        Det kostar 3 mdr. kronor. | Farten var 130 km/h. | Ingen kom, bl.a. Berg.
    """,
    "da": """
        Mødet er kl. 12 d. 3. juni. | Båden er 5 m. | Havnen lukker i maj. | Alle gik.
        Hr. Berg betaler 3 mio. kroner. | Farten var 130 km/t. | Ingen kom.
    """,
    "no": """
        Møtet er kl. 12 d. 3. juni. | Båten er 5 m. | Havna stenger i mai. | Alle gikk.
        Dr. Berg betaler 3 mill. kroner. | Farten var 130 km/t. | Ingen kom.
    """,
    "fi": """
        Kokous on klo. 12 esim. Turussa 3. kesäkuuta. | Matka on 5 km. | Satama on tyhjä.
        Se maksaa 3 milj. euroa. | Nopeus oli 130 km/h. | Kukaan ei tullut.
    """,
    "fr": """
        M. Le Brun et J. Le Goff vont à St. Malo. | La loi date du 3 janv. 2025. | Il roule à 130 km/h. | Le port ferme.
        Mme. Brun lit p. ex. la p. 5. | Il pèse 5 kg. | Personne ne vient. | Il paie 3 M. d'euros.
        Il vit aux E.U. | Elle part en mai. | Tous partent. | Ils ont un plan B. | Demain non plus.
    """,
    "es": """
        EE. UU. votó. | Vive en EE.UU. | El Sr. Ruiz habla. | Dijo que no. | Mira el mar. | Nadie vino.
        Corre a 130 km/h. | Llega el 3 sept. 2025. | Pesa 5 kg. | Acme S. A. Pérez no existe.
        La Dra. Costa lee la pág. 5. | Son 3 mill. de euros. | Sale en mar. de fondo. | Todos van.
    """,
    "pt": """
        O Dr. Costa joga a Série B. | No ano passado caiu. | Custa R$ 5 mi. | O porto fechou.
        Ele corre a 130 km/h. | Ninguém veio. | J. K. Silva leu a pág. 5 de 3 set. 2025. | Chove.
    """,
    "it": """
        La S.p.A. tace. | Il dott. Bianchi legge l'art. 3 del 5 sett. 2025. | Corre a 130 km/h. | Piove.
        Pesa 5 kg. | Nessuno viene. | G. Di Maio parla. | Costa 3 mld. di euro. | Il porto chiude.
    """,
    "ro": """
        Dl. Popescu a plătit 5 mil. lei. | A mers cu 130 km/h. | Portul s-a închis la 3 ian. 2025.
        Are 5 kg. | Nimeni nu vine. | Vezi pag. 5, de ex. Portul.
    """,
    "ru": """
        Мэр сообщил в ср. о ремонте порта. | Это 5 кг. | Порт закрыт. | Министр А. Новак уехал.
        Он ехал 130 км/ч. | Никто не пришёл, т. е. все ушли. | Им. А. С. Белова назван порт. | Это план Б. | Всё.
    """,
    "uk": """
        Мер поїхав у м. Київ. | Він важить 5 кг. | Порт закрито. | Він їхав 130 км/год. | Ніхто не прийшов.
    """,
    "pl": """
        Sp. z o.o. zapłaci 5 mln. | Port zamknięto. | Od 3 sty. 2025 obowiązuje np. Ustawa o porcie.
        Jechał 130 km/h. | Nikt nie przyszedł. | Mają 20 proc. głosów i plan B. | Port milczy.
    """,
    "cs": """
        Firma s. r. o. zaplatí 5 mld. korun. | Jel 130 km/h. | Přístav je zavřený. | Přišel 3. května.
        Váží 5 kg. | Nikdo nepřišel. | Ing. Novák čte str. 5.
    """,
    "hu": """
        Az Acme Zrt. Budapesten fizet. | A kikötő 5 km. | Senki sem jött. | Az idő 130 km/h. | Dr. Kis 3. lett.
    """,
    "el": """
        Ο κ. Παππάς πλήρωσε 5 εκ. ευρώ. | Πήγε με 130 χλμ. | Το λιμάνι έκλεισε. | Ποιος φταίει; | Κανείς.
    """,
    "tr": """
        Acme Ltd. Şti. ödeyecek. | Hız 130 km/h. | Liman kapandı. | Sn. Demir 12. Noter'de konuştu.
    """,
    "ka": "ნავსადგური დაიკეტა. | არავინ მოვიდა.",
    "am": "ወደቡ ተዘጋ። | ማንም አልመጣም።",
    "ar": "قال د. أحمد ذلك. | أُغلق الميناء! | لماذا؟ | لا أحد.",
    "th": "เมื่อปี พ.ศ. 2568 ท่าเรือปิด",
}
CASES = [(language, line.strip()) for language, lines in TEXTS.items() for line in lines.strip().splitlines()]


@pytest.mark.parametrize(("language", "line"), CASES)
def test_sentences_end_where_a_reader_ends_them(language, line):
    text = line.replace(" | ", " ").replace("|", "")
    wanted = [part.strip() for part in line.split("|")]
    assert [text[start:end] for start, end in sentence_spans(text, language)] == wanted
