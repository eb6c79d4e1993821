"""A question or an exclamation inside speech belongs to who said it, in every language."""

from __future__ import annotations

import pytest

from toolkit.sentences.splitting import sentence_spans

TEXTS = [
    ("en", "“Who pays?” Brook asked the council. | “Not again!” Mayor Lee told them. | “Nobody knew,” a man said."),
    ("en", "“We lost!” | Berg scored twice in Hull."),
    ("en", "“Why?” | He asked for help."),
    ("en", "“Who pays?” | Berg replied: “Nobody.”"),
    ("en", "“Why me?” I asked her. | She left."),
    ("en", "“Who pays?” | The mayor asked for more time."),
    ("en", '"Who pays?" Gov. Ann Brook wondered. | It rains.'),
    ("en", "'Who pays?' Ann Brook, a fisherman, asked. | It rains."),
    ("en", "“Is it cold?” asked Brook. | “No!” | The crews left."),
    ("en", "“It is cold.” | Berg said he would stay."),
    ("en", "‘It is cold. We go,’ Berg said. | ‘The crews’ pay is low.’"),
    ("ru", "«Мы против!» — заявил депутат Белов. | «Что дальше?» — спросил мэр Котов."),
    ("fr", "« Nous partons ! » s'indigne la maire. | Le port ferme."),
    ("fr", "« Qui paie ? » demande Mme Brun. | « Jamais ! » | La ville se tait."),
    ("de", "„Wir gehen!“, sagte Berg. | „Wer zahlt?“, fragte sie. | „Nein!“ | Der Rat schwieg."),
    ("de", "»Wir gehen. Nie wieder!«, rief Berg. | Dann ging er."),
    ("sv", "”Vem betalar?” frågade Ek. | ”Det är tungt. Vi går”, sade hon. | ”Nej!” | Rådet teg."),
    ("sv", "Kommunen stänger två bad. | ”Det är tungt”, sade Ek. | Föreningarna protesterar."),
    ("fi", "”Kuka maksaa?” Berg kysyy. | ”En!” | Berg lähti satamasta."),
    ("fi", "Kunta sulkee hallin. | ”Se on raskasta”, Berg sanoo. | »Niin on», sanoo Ek."),
    ("da", "»Vi går. Nu!« siger Berg. | »Nej!« | Havnen lukker."),
    ("no", "«Vi går!» sier Berg. | «Nei!» | Havna stenger."),
    ("tr", '"Kim ödeyecek?" diye sordu Demir. | Liman kapandı.'),
    ("es", '"¿Quién paga?" demandó la alcaldesa. | «¡No!» | El puerto cerró.'),
    ("pl", "„Kto zapłaci?” – zapytał burmistrz. | Port zamknięto."),
    ("hu", "„Ki fizet?” – kérdezte a polgármester. | A kikötő bezárt."),
    ("el", "«Ποιος πληρώνει;» ρώτησε ο δήμαρχος. | Το λιμάνι έκλεισε."),
    ("hi", "“कौन देगा?” मेयर ने पूछा। | बंदरगाह बंद है।"),
    ("ko", '"누가 내나?" 시장이 기자들에게 물었다. | 항구가 닫혔다.'),
    ("ko", '"누가 내나?" 라고 시장이 물었다. | 항구가 닫혔다.'),
    ("he", '"מי ישלם?" שאל ראש העיר. | הנמל נסגר.'),
    ("fa", "«چه کسی می‌پردازد؟» شهردار پرسید. | بندر بسته شد."),
    ("ja", "知事は「枠を減らすのか！」と述べた。|港は閉まった。"),
    ("zh", "“谁来付钱？”他问道。|港口关闭。"),
    ("en", '"We will not go. We will stay," she said. | "It is cold.'),
    ("en", "He asked “why?” | Then he left."),
    ("en", '"Go! " | Then the crews left. | "No one stays.'),
]


@pytest.mark.parametrize(("language", "line"), TEXTS)
def test_speech_and_who_said_it_are_one_sentence(language, line):
    text = line.replace(" | ", " ").replace("|", "")
    wanted = [part.strip() for part in line.split("|")]
    assert [text[start:end] for start, end in sentence_spans(text, language)] == wanted
