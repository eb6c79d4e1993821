"""Datelines are cut by their form, in whatever language; what only looks like one stays."""

from __future__ import annotations

import pytest

from toolkit.sentences.sentence import sentence_texts
from toolkit.stories.frame import as_stories

DATELINES = {
    "The quota for cod was cut.": [
        "June 10 (UPI) -- ",
        "Thursday, June 10 (UPI) -- ",
        "(Xinhua) -- ",
        "(AFP) – ",
        "UPI - ",
        "[Reuters] - ",
        "Nairobi, Kenya — ",
        "The Hague, Netherlands (AP) -- ",
        "Mumbai, 10 June (PTI): ",
        "Manila, Philippines | AFP | ",
        "By Ann Lee | Wire | ",
        "STAUNTON, Va. – ",
        "KUALA LUMPUR, June 10 — ",
        "A: ",
        "(Quay Wire) -- ",
    ],
    "Crews protest in the harbour.": ["Nairobi, Kenya — ", "Nairobi — "],
    "Die Quote – ein Zehntel – sinkt.": ["BERLIN, 3. Juni (dpa) – ", "Berlin (dpa) - ", "Berlin (dpa/abc) - "],
    "Die Quote sinkt am Montag.": ["Wien (APA) – ", "Wien – ", "Kiel/Oslo - "],
    "La ministre arrive lundi.": ["PARIS, 10 juin (AFP) - ", "Dakar (APS) – "],
    "Il governo taglia la quota.": ["(ANSA) - ROMA, 10 GIU - ", "ROMA (Agenzia) - "],
    "O governo corta a quota.": ["Lisboa, 10 jun 2025 (Lusa) -- "],
    "Hükümet kotayı düşürdü.": ["ANKARA (AA) - "],
    "Rząd obniża kwotę.": ["Warszawa (PAP) - "],
    "Министр приехал в город.": ["МОСКВА, 10 июня (Агентство) - ", "ЛОНДОН, 10 июня /Агентство/ - "],
    "Ο υπουργός έφυγε.": ["ΑΘΗΝΑ (ΑΠΕ) - "],
    "大臣は枠を減らすと述べた。": ["【東京=山田】", "【速報】"],
    "部长表示减少配额。": ["（新华社北京6月10日电）", "新华社北京6月10日电 "],
    "장관은 감축을 밝혔다.": ["(서울=연합뉴스) 홍길동 기자 = ", "[서울=뉴시스] 홍길동 기자 = "],
}


@pytest.mark.parametrize(("said", "dateline"), [(said, line) for said, lines in DATELINES.items() for line in lines])
def test_a_sentence_begins_behind_its_dateline(said, dateline):
    assert sentence_texts(as_stories([dateline + said])) == [said]


@pytest.mark.parametrize(
    "sentence",
    [
        "June 10 was the day of the vote.",
        "Paris — once a port — is empty.",
        "Paris – eine Stadt am Fluss – ist leer.",
        "Ann Berg (Labour) – the mayor – said no.",
        "Olaf Berg (SPD) – Kanzler seit 2021 – sagte nein.",
        "In June (as ever) – the quota fell.",
        "Norway, Sweden — and Finland — agreed.",
        "Acme — Example's rival — fell.",
        "Real Hull (ENG) - Bergen (NOR) endete 2:1.",
        "Norway – Sweden ended 2–1.",
        "Bergen, Norway — that is where the boats lie.",
        "Bergen (a port) – Crews protest there.",
        "EU - Norway signs the cod deal.",
        "Ann May - Hull’s mayor since 2021 - resigns.",
        "John Lee: The quota was cut too late.",
        "Ann Berg (SPD): Die Quote sinkt zu spät.",
    ],
)
def test_what_only_looks_like_a_dateline_stays(sentence):
    assert sentence_texts(as_stories([sentence])) == [sentence]


def test_only_the_beginning_of_a_line_far_from_the_top_is_a_dateline():
    before = ["The crews of Hull protest on the pier and in the streets of the town."] * 5
    ruled = "Nairobi, Kenya — The court ruled."
    assert sentence_texts(as_stories([" ".join([*before, ruled])])) == [*before, ruled]
