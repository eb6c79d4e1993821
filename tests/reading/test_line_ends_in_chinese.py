"""A line end of the source between Chinese or Japanese characters is nothing; elsewhere it is a space."""

from __future__ import annotations

import json

import pytest

import toolkit
from toolkit.cleaning.markup import plain_text

BROKEN = {
    "ja": ("水車小屋は秋から\n  ライ麦を挽かないと、\n持ち主が月曜日に町で語った。", ""),
    "zh": ("磨坊主周一在镇上\n宣布，从秋天起不再\n  磨黑麦，农民感到失望。", ""),
    "ko": ("방앗간은 가을부터\n호밀을 빻지 않는다고\n주인이 월요일에 말했다.", " "),
    "en": ("The mill will grind\nno more rye from autumn,\nits owner said on Monday.", " "),
}


def whole(language):
    said, between = BROKEN[language]
    return between.join(line.strip() for line in said.split("\n"))


@pytest.mark.parametrize("language", BROKEN)
def test_markup(language):
    said = BROKEN[language][0]
    assert plain_text(f"<p>{said}</p>\n<div>{said}</div>\n{said}") == "\n\n".join([whole(language)] * 3)


@pytest.mark.parametrize("language", BROKEN)
def test_a_web_page(tmp_path, language):
    paragraphs = f"<p>{BROKEN[language][0] * 3}</p>" * 3
    article = f"<article><h1>A</h1>{paragraphs}</article>"
    page = f"<html lang='{language}'><head><title>A</title></head><body>{article}</body></html>"
    (tmp_path / "a.html").write_text(page, encoding="utf-8")
    text = toolkit.read_stories(tmp_path)["text"].iloc[0]
    assert text.startswith(whole(language))


@pytest.mark.parametrize("language", BROKEN)
def test_a_feed(tmp_path, language):
    item = {"id": "1", "title": "A", "content_html": f"<p>{BROKEN[language][0]}</p>"}
    feed = {"version": "https://jsonfeed.org/version/1.1", "title": "B", "items": [item]}
    (tmp_path / "a.json").write_text(json.dumps(feed), encoding="utf-8")
    assert toolkit.read_stories(tmp_path)["text"].tolist() == [whole(language)]


def test_lines_of_preformatted_text_and_paragraphs_stay():
    assert plain_text("<pre>一 二\n三 四</pre>").split() == ["一", "二", "三", "四"]
    assert plain_text("<div>周一开会。\n\n周二休会。</div>\n<b>周三</b>") == "周一开会。 周二休会。\n\n周三"
