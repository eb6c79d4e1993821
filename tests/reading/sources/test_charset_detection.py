"""The encoding of news that does not declare it: a headline is read rightly or refused, a story is read rightly."""

from __future__ import annotations

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.reading.sources.charset_detection import detect_encoding

NEWS = [
    (
        "cp1252",
        "Beer costs £1, £2, £3",
        "The chancellor set aside £2.3bn for schools – and £450m for roads. It’s £300 a head.",
    ),
    (
        "cp1252",
        "€3bn for Hull",
        "The fund pays €3bn to Spain, €2bn to Italy and €1bn to Greece. Farmers get €500m more.",
    ),
    (
        "cp1252",
        "Orbán meets Szijjártó",
        "Mr Orbán met Mr Szijjártó in Budapest; Orbán said no, and Szijjártó said no too. Orbán left.",
    ),
    (
        "cp1252",
        "“No,” says the port’s chief",
        "The port – which opened in 1911 – will close. “We won’t go,” said the crew’s speaker. It’s over.",
    ),
    (
        "cp1252",
        "40°C in Cádiz",
        "Temperatures of 38°C in Madrid, 40°C in Seville and 41°C in Cádiz were measured; nights stayed at 25°C.",
    ),
    (
        "cp1252",
        "Rate up by ½ point",
        "The rate rose by ½ point to 3¼ percent, from 2¾ percent. Under § 12 of the act, the board may lift it.",
    ),
    (
        "cp1252",
        "Pääministeri eroaa",
        "Pääministeri sanoi tiistaina, että hallitus päättää turskakiintiöistä keväällä. Kalastajat "
        "eivät tyydy päätökseen.",
    ),
    (
        "cp1252",
        "Kabeljau: Quote gekürzt",
        "Die Fangquote für Dorsch wird gekürzt, sagten die Minister. Die Fischer von Büsum sind "
        "wütend, größere Häfen auch.",
    ),
    (
        "cp1252",
        "Grève des pêcheurs à Orléans",
        "Le quota de morue a été réduit d’un dixième, à la demande des pêcheurs. « C’est fini », "
        "dit Hélène, élue à Brest.",
    ),
    (
        "cp1252",
        "¿Menos bacalao mañana?",
        "La cuota de bacalao se redujo el lunes, según el ministerio. Los pescadores de Cádiz piden "
        "más días en el año próximo.",
    ),
    (
        "cp1252",
        "Pesca: não há acordo",
        "A quota do bacalhau será reduzida, segundo a comissão. Os pescadores não aceitam a decisão "
        "e farão greve amanhã.",
    ),
    (
        "cp1252",
        "La pesca è finita, sarà sciopero",
        "La quota del merluzzo è stata ridotta lunedì, perché lo stock è debole. La città di Bari "
        "però non accetterà più tagli.",
    ),
    (
        "cp1252",
        "Båtar stänger hamnen",
        "Torskkvoten sänks med en tiondel, sade ministrarna på måndagen. Fiskarna i Göteborg är "
        "upprörda och blockerar hamnen.",
    ),
    (
        "cp1252",
        "Færre torsk på Ærø",
        "Torskekvoten sænkes med en tiendedel, sagde ministrene mandag. Fiskerne på Ærø er rasende, "
        "og både lukker nu havnen.",
    ),
    (
        "cp1252",
        "Færri þorskar í ár",
        "Þorskkvótinn var skertur um tíund, sögðu ráðherrarnir á mánudag. Sjómenn á Húsavík eru "
        "reiðir og loka höfninni í dag.",
    ),
    (
        "cp1252",
        "Minder vis: één dag per week",
        "Het quotum werd verlaagd, zei de minister. Vissers uit België eisen één extra dag; de "
        "coördinatie is nog niet geregeld.",
    ),
    (
        "cp1250",
        "Rybacy są wściekli",
        "Kwota połowowa dorsza została zmniejszona. Rybacy są wściekli, że port zablokowano. Żądają "
        "więcej niż rok temu.",
    ),
    (
        "cp1250",
        "Rybáři čekají v přístavu",
        "Kvóta na tresku byla snížena, řekli ministři v Oslu. Rybáři zablokovali přístav svými "
        "sítěmi a čekají na úřady.",
    ),
    (
        "cp1250",
        "Őszi választás Győrben",
        "A tőkehal kvótáját hétfőn egytizeddel csökkentették, közölték a miniszterek. A halászok "
        "őszre több napot kérnek.",
    ),
    (
        "cp1250",
        "Pescarii cer mai mult în şedinţă",
        "Cota de cod a fost redusă luni, au spus miniştrii în şedinţă. Pescarii din Constanţa "
        "blochează portul şi cer soluţii.",
    ),
    (
        "cp1250",
        "Ribiči želijo več",
        "Kvoto za trsko so v ponedeljek znižali za desetino, so sporočili ministri. Ribiči so "
        "zaprli pristanišče in želijo več časa.",
    ),
    (
        "cp1254",
        "Balıkçılar limanı kapattı",
        "Morina kotası onda bir azaltıldı. Balıkçılar geçen yılki kotayı istiyor, şehirdeki limanı "
        "kapattılar, çözüm bekliyorlar.",
    ),
    (
        "cp1257",
        "Žvejai užblokavo uostą",
        "Menkių kvota pirmadienį sumažinta dešimtadaliu, pranešė ministrai. Žvejai užblokavo uostą "
        "ir reikalauja daugiau žuvų.",
    ),
    (
        "cp1257",
        "Zvejnieki bloķē ostu",
        "Mencu kvota pirmdien samazināta par desmito daļu, paziņoja ministri. Zvejnieki bloķē ostu "
        "un prasa vairāk, nekā iepriekš.",
    ),
    (
        "cp1257",
        "Kalurid sulgesid Pärnu",
        "Tursakvooti vähendati esmaspäeval kümnendiku võrra, ütlesid ministrid. Kalurid sulgesid "
        "sadama ja nõuavad rohkem päevi.",
    ),
    (
        "cp1251",
        "Квота сокращена",
        "Квота на треску сокращена на десятую часть, сообщили министры в Осло. Рыбаки протестуют, порт закрыт.",
    ),
    (
        "cp1251",
        "ТРЕСКИ СТАЛО МЕНЬШЕ",
        "КВОТА СОКРАЩЕНА. Министры сообщили об этом в понедельник. Рыбаки из Мурманска перекрыли порт и ждут ответа.",
    ),
    (
        "koi8_r",
        "Квота сокращена, сообщил мэр",
        "Квота на треску сокращена на десятую часть, сообщили министры в Осло. Рыбаки протестуют, порт закрыт.",
    ),
    (
        "cp1251",
        "Квоту зменшено, повідомив міністр",
        "Квоту на тріску зменшено на десяту частину, повідомили міністри в Осло. Рибалки перекрили порт і чекають.",
    ),
    (
        "cp1251",
        "Рибарите затвориха порта",
        "Квотата за треска беше намалена с една десета, казаха министрите. Рибарите затвориха "
        "пристанището и чакат отговор.",
    ),
    (
        "cp1253",
        "Κλειστό το λιμάνι",
        "Η ποσόστωση για τον μπακαλιάρο μειώθηκε κατά ένα δέκατο, είπαν οι υπουργοί. Οι ψαράδες έκλεισαν το λιμάνι.",
    ),
    (
        "cp1255",
        "הממשלה הודיעה על צעדים חדשים",
        "מכסת הדגים קוצצה בעשירית, כך אמרו השרים ביום שני. הדייגים חסמו את הנמל ודורשים תשובה מן הממשלה.",
    ),
    (
        "cp1256",
        "إغلاق الميناء اليوم",
        "خفضت الحكومة حصة الصيد بمقدار العشر، كما قال الوزراء يوم الاثنين. وأغلق الصيادون الميناء وطالبوا بالمزيد.",
    ),
    ("cp874", "ชาวประมงปิดท่าเรือ", "รัฐบาลลดโควตาปลาลงหนึ่งในสิบเมื่อวันจันทร์ รัฐมนตรีกล่าว ชาวประมงปิดท่าเรือและเรียกร้องให้เพิ่มวันทำงาน"),
    ("cp932", "株価急落", "タラの漁獲枠は月曜日に一割削減されたと、大臣たちが述べた。港の乗組員は抗議している。"),
    (
        "cp932",
        "ﾀﾗの漁獲枠、一割減",
        "漁獲枠が減り、ﾀﾗの値段は三割上がった。港の人々は来年の枠をめぐる会議を待っている。",
    ),
    ("euc_jp", "東京都知事選", "東京都知事選は日曜日に投開票が行われ、現職が三選を果たした。投票率は六割を超えた。"),
    ("gb18030", "学校停课", "周一，部长们在奥斯陆经过一夜谈判后表示，鳕鱼配额削减了十分之一。港口的渔民正在抗议。"),
    ("gb18030", "北京大雨，学校停课一天", "股市周二大跌，A股成交额超过一万亿元。分析师说，投资者正在等待央行的决定。"),
    ("big5hkscs", "臺北大雨", "週一，部長們在奧斯陸經過一夜談判後表示，鱈魚配額削減了十分之一。港口的漁民正在抗議。"),
    (
        "cp949",
        "어부들 항의",
        "월요일 장관들은 오슬로에서 밤샘 회담 끝에 대구 어획량이 줄었다고 밝혔다. 어부들은 항의하고 있다.",
    ),
    (
        "cp949",
        "서울의 한 학교, 화요일에 문 닫아",
        "서울의 한 학교가 화요일에 문을 닫았다고 시장이 말했다. 학부모들은 수요일에 시청 앞에서 항의했다.",
    ),
]
# What no guess is made of: old encodings that nothing but their content reveals.
OLD = [
    (
        "mac_roman",
        "L’été sera très chaud",
        "Le quota a été réduit d’un dixième, à la demande des pêcheurs. « C’est fini », dit Hélène, élue à Brest.",
    ),
    (
        "cp866",
        "Школа закрыта",
        "Квота на треску сокращена на десятую часть, сообщили министры в Осло. Рыбаки протестуют, порт закрыт.",
    ),
    (
        "cp850",
        "Größter Streik",
        "Die Fangquote für Dorsch wird gekürzt, sagten die Minister. Die Fischer von Büsum sind wütend.",
    ),
]


def read(content: bytes) -> str:
    codec = detect_encoding(io.BytesIO(content))
    return content.decode(codec) if codec else ""


@pytest.mark.parametrize(("codec", "headline", "story"), NEWS)
@pytest.mark.parametrize("row", ["{}", '{{"id": 7, "text": "{}"}}', "<p class=lead>{}</p>"])
def test_a_story_is_read_rightly_and_a_headline_rightly_or_not_at_all(codec, headline, story, row):
    for said in (story, f"{headline}\n\n{story}", "\n".join([story] * 9)):
        assert read(row.format(said).encode(codec)) == row.format(said)
    assert read(row.format(headline).encode(codec)) in (row.format(headline), "")


@pytest.mark.parametrize(("codec", "headline", "story"), OLD)
def test_what_cannot_be_detected_is_left_open(codec, headline, story):
    assert [read(said.encode(codec)) for said in (headline, story)] == ["", ""]


@pytest.mark.parametrize(("codec", "headline", "story"), NEWS)
def test_a_sample_may_end_within_a_character(codec, headline, story):
    content = (story * 2).encode(codec)
    assert {detect_encoding(io.BytesIO(content[:cut])) for cut in (-1, -2, None)} == {
        detect_encoding(io.BytesIO(content))
    }


@given(st.binary(max_size=500))
def test_any_bytes_are_detected_or_not(content):
    codec = detect_encoding(io.BytesIO(content))
    assert not codec or content.decode(codec, "replace") is not None
