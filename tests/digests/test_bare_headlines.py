"""Where stories say nothing but their headlines, these are quoted, those of the largest events first."""

from __future__ import annotations

import pandas as pd
import pytest

import toolkit
from toolkit.digests.bare_headlines import with_bare_headlines
from toolkit.digests.digester import Digester
from toolkit.sentences.sentence import read_sentences
from toolkit.stories.frame import as_stories

DAYS = {
    "fr": [
        ["Orrin : la grève des bacs entre dans sa deuxième semaine", "Grève des bacs à Orrin, deuxième semaine"],
        ["Quotas de cabillaud : les pêcheurs de Brae reçus au ministère"],
        ["Le phare de Skail rouvre au public ce samedi !"],
    ],
    "en": [
        ["Orrin Ferry Strike Enters Second Week", "Second Week of Ferry Strike in Orrin"],
        ["Brae crews to meet minister over quota for cod"],
        ["Lighthouse of Skail opens to the public!"],
    ],
    "de": [
        ["Fährstreik in Orrin geht in die zweite Woche", "Zweite Woche Streik der Fähren in Orrin"],
        ["Fischer aus Brae beim Minister wegen der Quote für Dorsch"],
        ["Leuchtturm von Skail öffnet wieder für Besucher!"],
    ],
    "zh": [
        ["奥林渡轮罢工进入第二周 居民出行受阻", "奥林渡轮第二周罢工 出行受阻"],
        ["布雷渔民就鳕鱼配额问题会见渔业部长"],
        ["斯凯尔灯塔本周六重新向公众开放！"],
    ],
}
TOLD = "The ferries of Orrin have been on strike for a week over the pay of their crews."


def frame(texts, titles=None):
    rows = {"story_id": [f"s{row}" for row in range(len(texts))], "text": texts, "title": titles or texts}
    return as_stories(pd.DataFrame(rows))


def quoted(texts, events, titles=None, n_words=120):
    stories = frame(texts, titles)
    by_id = dict(zip([f"s{row}" for row in range(len(texts))], events, strict=True))
    digest = Digester(n_words).digest(stories, near_duplicates=[], events=by_id)
    return [(by_id[quote.story_id], quote.text) for quote in digest.quotes]


@pytest.mark.parametrize("language", DAYS)
def test_every_event_of_a_day_of_headlines_is_told_the_largest_first(language):
    texts = [text for day in DAYS[language] for text in day]
    found = quoted(texts, [0, 0, 1, 2])
    assert sorted(event for event, _ in found) == [0, 1, 2]
    assert all(any(quote in text for text in texts) for _, quote in found)
    assert [event for event, _ in quoted(texts, [0, 0, 1, 2], n_words=14)][:1] == [0]


@pytest.mark.parametrize(
    "teaser", ["Crews of Orrin's ferries on strike over pay", "Ferry strike in Orrin: what we know so far"]
)
def test_what_is_whole_is_quoted_rather_than_a_headline(teaser):
    assert quoted([teaser, TOLD], [0, 0], [teaser, "Ferry strike in Orrin"]) == [(0, TOLD)]


@pytest.mark.parametrize(
    ("text", "is_quoted"),
    [
        ("Crews of the Orrin ferries are out on strike", True),
        ("Orrin. Crews of the ferries are out on strike", True),
        ("Crews of the Orrin ferries are out on…", False),
        (f"{TOLD} Crews of the Orrin ferries are out on strike", False),
        ("Strike goes on", False),
        ("Follow our ferry strike newsletter for more", False),
        ("Are the Orrin ferries out on strike?", False),
        (f"{TOLD} They want more. They get none. So they stay away. More in our next issue", False),
    ],
)
def test_a_headline_is_quoted_beside_others_if_it_is_whole_and_no_furniture(text, is_quoted):
    found = dict(quoted([text, "The cod quota was cut by a tenth on Monday."], [0, 1], ["", ""]))
    assert (0 in found and found[0] != TOLD) == is_quoted


def test_nothing_but_what_stands_against_a_headline_is_changed():
    sentences = read_sentences(frame([text for days in DAYS.values() for day in days for text in day] + [TOLD]))
    event_of = {one.story_id: number for number, one in enumerate(sentences)}
    found = with_bare_headlines(sentences, event_of, dict.fromkeys(event_of, ""))
    assert [(one.text, one.story_id, one.start, one.end) for one in found] == [
        (one.text, one.story_id, one.start, one.end) for one in sentences
    ]
    assert all(new.not_quotable in (None, old.not_quotable) for old, new in zip(sentences, found, strict=True))
    assert all(new == old for old, new in zip(sentences, found, strict=True) if old.not_quotable is None)


def test_newer_figures_of_headlines_win():
    texts = [f"Ferry sinks off Brae, {n} dead as crews search on" for n in (4, 9, 31)]
    stories = frame(texts).assign(published=pd.date_range("2025-06-09", periods=3, tz="UTC"))
    digest = toolkit.digest_stories(stories)
    assert [quote.text for quote in digest.quotes] == [texts[2]] == [digest.headline]
