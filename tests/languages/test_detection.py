import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.languages import detection
from toolkit.languages.detection import LANGUAGES, detect_language, language_of

SENTENCES = {
    "ar": "قررت الوزارة خفض حصة صيد سمك القد في بحر البلطيق هذا العام.",
    "cs": "Ministerstvo snížilo letošní kvótu na lov tresky v Baltském moři.",
    "da": "Ministeriet har sænket årets kvote for torsk i Østersøen.",
    "de": "Das Ministerium hat die Fangquote für Dorsch in der Ostsee gesenkt.",
    "el": "Το υπουργείο μείωσε τη φετινή ποσόστωση για τον μπακαλιάρο.",
    "en": "The ministry has lowered the quota for cod in the Baltic Sea.",
    "es": "El ministerio ha reducido la cuota de bacalao en el mar Báltico.",
    "fa": "وزارتخانه سهمیه صید ماهی روغن در دریای بالتیک را کاهش داد.",
    "fi": "Ministeriö pienensi turskan kalastuskiintiötä Itämerellä.",
    "fr": "Le ministère a réduit le quota de cabillaud en mer Baltique.",
    "he": "המשרד הפחית את מכסת הדיג של דג הבקלה בים הבלטי השנה.",
    "hi": "मंत्रालय ने बाल्टिक सागर में कॉड मछली का कोटा घटा दिया है।",
    "hu": "A minisztérium csökkentette a tőkehal halászati kvótáját a Balti-tengeren.",
    "it": "Il ministero ha ridotto la quota di merluzzo nel mar Baltico.",
    "ja": "水産省はバルト海でのタラの漁獲枠を引き下げることを決めた。",
    "ko": "정부는 발트해의 대구 어획 할당량을 올해 줄이기로 했다고 밝혔다.",
    "nl": "Het ministerie heeft de vangstquota voor kabeljauw in de Oostzee verlaagd.",
    "pl": "Ministerstwo obniżyło tegoroczny limit połowów dorsza na Bałtyku.",
    "pt": "O ministério reduziu a quota de bacalhau no mar Báltico deste ano.",
    "ro": "Ministerul a redus cota de pescuit pentru cod în Marea Baltică.",
    "ru": "Министерство снизило квоту на вылов трески в Балтийском море.",
    "sv": "Ministeriet har sänkt årets kvot för torsk i Östersjön.",
    "th": "กระทรวงได้ลดโควตาการจับปลาค็อดในทะเลบอลติกลงในปีนี้",
    "tr": "Bakanlık bu yıl Baltık Denizi'ndeki morina avlama kotasını düşürdü.",
    "uk": "Міністерство знизило цьогорічну квоту на вилов тріски в Балтійському морі.",
    "vi": "Bộ đã giảm hạn ngạch đánh bắt cá tuyết ở biển Baltic trong năm nay.",
    "zh": "渔业部门决定下调今年波罗的海的鳕鱼捕捞配额。",
}


@pytest.mark.parametrize("language", SENTENCES)
def test_the_language_of_a_sentence(language):
    assert detect_language(SENTENCES[language]) == language
    assert detect_language(SENTENCES[language].upper()) == language


@pytest.mark.parametrize("text", ["", "42", "5 : 3 (2 : 1)", "NATO", "😀" * 40, "-" * 40, "\x00" * 40, "\ud800" * 40])
def test_what_is_too_little_is_in_no_language(text):
    assert detect_language(text) == ""


def test_plain_english_needs_no_model(monkeypatch):
    monkeypatch.setattr(detection, "_identifier", lambda: pytest.fail("asked"))
    assert detect_language("The ministry has cut the quota for cod, and the fishermen of the coast were angry.") == "en"


@pytest.mark.parametrize(
    "text",
    [
        "Het was de derde keer in het jaar, en was is wat of was, in of bij Den Haag, maar is was.",
        "The the the the the the the the the the the the",
        "Le film The Cod and the Sea sort en salle ce mercredi, après des mois de retard pour le studio de Brest.",
        "And of that is was with for has have were which would",
    ],
)
def test_what_is_not_plainly_english_is_left_to_the_model(text, monkeypatch):
    asked = []
    plain = detection._identifier()
    monkeypatch.setattr(detection, "_identifier", lambda: asked.append(text) or plain)
    detect_language(text)
    assert asked


@pytest.mark.parametrize(
    ("text", "language"),
    [("央行下调基准利率", "zh"), ("日銀が利上げを決めた", "ja"), ("Η ποσόστωση μειώθηκε", "el"), ("Kvot", "")],
)
def test_fewer_letters_suffice_in_other_scripts(text, language):
    assert detect_language(text) == language


def test_only_the_beginning_is_read():
    german = SENTENCES["de"] + " "
    assert detect_language(german * 10 + SENTENCES["ru"] * 100) == "de"


def test_english_with_foreign_names_stays_english():
    assert detect_language("The talks of Ursula Müller and José García with Łukasz Wójcik ended in the night.") == "en"


@given(st.text(max_size=600))
def test_any_text_has_one_language_or_none(text):
    found = detect_language(text)
    assert found == "" or found in LANGUAGES
    assert detect_language(text + " " * 9) == found


def test_what_a_page_declares_counts_where_its_text_is_too_short():
    assert language_of(SENTENCES["de"] * 4, "en-US") == "de"
    assert language_of(SENTENCES["de"][:30], "en-US") == "en"
    assert language_of(SENTENCES["de"]) == language_of(SENTENCES["de"], "und") == "de"
    assert language_of("5 : 3", "deu") == "de"
