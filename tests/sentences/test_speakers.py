"""A quotation and who said it are one sentence where quotations end with a full stop inside."""

from __future__ import annotations

import pytest

from toolkit.sentences.splitting import sentence_spans


@pytest.mark.parametrize(
    ("language", "sentences"),
    [
        ("ja", ["大臣は記者団に「枠は必ず減らす。これは変わらない。」と述べた。", "漁師は反発した。"]),
        ("ja", ["知事は「漁獲枠を減らす。」などと話した。", "港は閉まった。"]),
        ("ja", ["漁師は『船は戻らない。』という。", "ところが港は開いた。"]),
        ("ja", ["「船は戻らない。」", "ところが港は開いた。"]),
        ("ja", ["「港は閉まった。船は戻らない。」", "漁師はそう語った。"]),
        ("ja", ["知事（六十歳。元漁師。）は辞任した。", "港は閉まった。"]),
        ("zh", ["“我们减少配额。渔民不满。”她说。", "港口关闭。"]),
        ("zh", ["「我們減少配額。」部長表示，漁民不滿。", "港口關閉。"]),
        ("zh", ["部长表示，“配额太低。渔民不满。”", "他说港口关闭。"]),
    ],
)
def test_a_quotation_keeps_who_said_it(language, sentences):
    text = "".join(sentences)
    assert [text[start:end] for start, end in sentence_spans(text, language)] == sentences


def test_a_bracket_that_is_never_closed_swallows_nothing():
    text = "知事は「枠を減らす。" + "港は閉まった。" * 9
    assert len(list(sentence_spans(text, "ja"))) == 10
