"""Labels in words as people write them."""

from __future__ import annotations

import pytest

from toolkit.stories.phrases import phrases

STOP = {"the", "of", "a", "in", "on", "and", "with", "to"}


@pytest.mark.parametrize(
    ("texts", "terms", "spelled"),
    [
        (["The National Guard left. The National Guard stayed."], ["guard", "national"], ["National Guard"]),
        (
            ["Defense Secretary Pete Hegseth " + verb for verb in ("spoke", "left", "sat")],
            ["hegseth"],
            ["Defense Secretary Pete Hegseth"],
        ),
        (["Mohamed Morsi left. Morsi fell. Morsi lost.", "Mohamed Morsi."], ["morsi", "mohamed"], ["Mohamed Morsi"]),
        (["Tariffs rose. A tariff fell. New tariffs came."], ["tariffs", "tariff"], ["tariffs"]),
        (["The House of Lords met.", "In the House of Lords."], ["lords"], ["House of Lords"]),
        (["China and Chinese firms."], ["china", "chinese"], ["China"]),
        (["nothing of it"], ["absent"], []),
    ],
)
def test_terms_are_spelled_as_they_are_written(texts, terms, spelled):
    assert phrases(texts, terms, STOP) == spelled


def test_no_phrase_shares_a_word_with_another():
    texts = ["The iPhone maker Apple sued. Apple and the iPhone maker won.", "iPhone maker Apple, the iPhone maker."]
    spelled = phrases(texts, ["apple", "iphone", "maker"], STOP)
    words = [word for phrase in spelled for word in phrase.lower().split()]
    assert len(words) == len(set(words))
