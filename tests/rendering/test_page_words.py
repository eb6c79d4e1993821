"""A search finds words as people type them, in any script, and no others."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from tests.rendering.browsing import opened, until
from tests.rendering.synthetic import report_of

# A headline of each kind; how people type a word of it; and what is another word.
KINDS = {
    "Łódź opens its tramway": ("lodz", "lodge"),
    "Straße am Fluß gesperrt": ("STRASSE fluss", "strase"),
    "L’œuvre du port menacée": ("l'oeuvre MENACEE", "louvre"),
    "Ærø får ny færge": ("aero faerge", "aera"),
    "İzmir'de ışıklar söndü": ("izmir isiklar", "ismir"),
    "ΣΕΙΣΜΌΣ στη Λέρο": ("σεισμος λερο", "σεισμου"),
    "Ёлки в Орле спилили": ("елки орле", "елка"),
    "خُفِّضت حصة الصيد في أسوان": ("خفضت اسوان", "خفضوا"),
    "מִכְסַת הדיג קוצצה": ("מכסת", "מכסות"),
    "がけ崩れで国道が通行止め": ("がけ 国道", "かけ"),
    "ｶﾞﾗｽ工場で火災": ("ガラス", "カラス"),
    "가스 누출로 주민 대피": ("가스 대피", "기스"),
    "मछली का कोटा घटा": ("कोटा", "कोटी"),
    "Số cá giảm mạnh": ("so ca giam manh", "giang"),
    "Co\u00adop\u200bera\u2060tive sells its ﬁelds": ("cooperative fields", "corporative"),
    "“Twenty‐one” boats, 3−1 in the cup": ("twenty-one 3-1", "twentyone"),
}


@pytest.fixture(scope="module")
def page(browser, tmp_path_factory):
    report = report_of(len(KINDS), n_themes=1)
    theme = report.themes[0]
    stories = tuple(replace(one, title=title) for one, title in zip(theme.stories, KINDS, strict=True))
    events = tuple(
        replace(one, title=next(story.title for story in stories if story.story_id == one.central))
        for one in theme.events
    )
    theme = replace(theme, stories=stories, events=events, label="harbour", terms=())
    report = replace(report, themes=(theme,), digests=(replace(report.digests[0], quotes=()),), event_quotes={})
    file = tmp_path_factory.mktemp("page") / "digest.html"
    file.write_text(report.to_html(), encoding="utf-8")
    with opened(browser, file) as page:
        yield page


def found(page, words):
    page.locator("#found").evaluate("one => one.textContent = ''")
    page.fill("#search", words)
    until(page, "document.getElementById('found').textContent != ''")
    return page.locator("main .theme .story").evaluate_all(
        "all => all.filter(one => !one.closest('[hidden]')).map(one => one.querySelector('a, bdi').textContent)"
    )


def visible(text):
    return re.sub("[\u00ad\u200b\u2060]", "", text)


@pytest.mark.parametrize("title", KINDS)
def test_a_word_is_found_as_people_type_it_and_no_other(page, title):
    typed, other = KINDS[title]
    assert [visible(one) for one in found(page, typed)] == [visible(title)]
    assert page.evaluate("CSS.highlights.get('found').size") >= len(typed.split())
    assert visible(title) not in [visible(one) for one in found(page, other)]
