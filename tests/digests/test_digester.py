"""One digester for the themes of a report and for any stories; what it is asked for is checked first."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd
import pytest

import toolkit
from toolkit.digests import digester
from toolkit.digests.digester import Digester
from toolkit.report.budget import shared_words
from toolkit.stories.frame import as_stories

NEWS = "A committee of twelve skippers from Bergen will meet the ministers again on Friday."


class Untouched:
    """Stories that must not be looked at."""

    def __getattribute__(self, name):
        pytest.fail(f"{name} of the stories was touched")


class NoRanker:
    choose = None


class Leads:
    """Chooses the first sentence of each story."""

    def choose(self, sentences, X, n_words):
        return [row for row, place in enumerate(sentences.places) if place == 0]


def members(stories, theme):
    return stories[stories["story_id"].isin({story.story_id for story in theme.stories})]


def test_the_digests_of_a_report_are_those_of_its_themes_stories(sample, sample_report):
    shares = shared_words([theme.standing for theme in sample_report.themes], 120)
    for theme, digest, n_words in zip(sample_report.themes, sample_report.digests, shares, strict=True):
        in_order = sorted(theme.events, key=lambda event: -event.importance.standing)
        events = {story_id: number for number, event in enumerate(in_order) for story_id in event.story_ids}
        assert Digester(n_words).digest(members(sample, theme), theme_id=theme.id, events=events) == digest
        first = in_order[events[digest.quotes[0].story_id]]
        assert digest.headline in {theme.story(story_id).title for story_id in first.story_ids}


def story(name, title, text, day=1):
    published = f"2025-03-0{day}T08:00:00Z"
    return {"story_id": name, "title": title, "text": text, "published": published, "source": name}


COD = [
    story("a", "Cod quota cut in Norway", "Norway cut its quota for cod by a tenth on Monday."),
    story("b", "Norway cuts cod quota", "The quota for cod in Norway falls by a tenth, ministers decided."),
    story("c", "Cod crews protest in Bergen", "Crews from Bergen protest against the cut of the quota for cod."),
    story("d", "Cod prices rise in Norway", "Prices of cod rise in Norway as the quota for cod is cut."),
]
ROCKET = [
    story("x", "Rocket lost in orbit", "A rocket with forty satellites was lost in orbit on Friday."),
    story("y", "Satellites lost with rocket", "Engineers lost forty satellites when their rocket failed in orbit."),
]
EVENTS = {"a": 1, "b": 1, "c": 2, "d": 3, "x": 0, "y": 0}
HAFEN = [
    story(
        "a", "Streik im Hafen von Emden", "Die Kräne im Hafen von Emden stehen seit Montag wegen eines Streiks still."
    ),
    story(
        "b", "Emdens Hafen wird bestreikt", "Der Hafen von Emden wird bestreikt, die Kräne stehen seit Montag still."
    ),
    story("c", "Streik im Hafen weitet sich aus", "Der Streik im Hafen von Emden weitet sich auf die Schleusen aus."),
    story(
        "d",
        "Hafen von Emden verliert Kunden",
        "Der Hafen von Emden verliert durch den Streik der Kräne mehrere Kunden.",
    ),
]
MUSEUM = [
    story("x", "Museum zeigt Vasen", "Ein Museum in Lüttich zeigt dreißig Vasen aus Glas."),
    story("y", "Vasen aus Glas in Lüttich", "Dreißig gläserne Vasen zeigt ein Museum in Lüttich."),
]


def test_who_is_called_by_surname_was_named_in_full_before_in_the_digest_as_it_is_read():
    told = [
        story("a", "Minister Ann Berg cuts cod quota", "Minister Ann Berg cut the quota for cod by a tenth.", 1),
        story(
            "b",
            "Cod crews meet Berg in Hull",
            "Ann Berg met crews. Berg told the cod crews of Hull that the quota stays cut.",
            2,
        ),
        story(
            "c",
            "Cod crews of Hull meet minister",
            "The cod crews of Hull met the minister about the quota that was cut.",
            2,
        ),
    ]
    for events in ({"a": 1, "b": 0, "c": 0}, {"a": 0, "b": 1, "c": 1}):
        for n_words in (12, 25, 60):
            quotes = Digester(n_words).digest(as_stories(pd.DataFrame(told)), near_duplicates=[], events=events).quotes
            texts = [quote.text for quote in quotes]
            behind = next((place for place, text in enumerate(texts) if text.startswith("Berg")), None)
            assert behind is None or any("Ann Berg" in text for text in texts[:behind])


@pytest.mark.parametrize("ranker", [None, Leads()], ids=["default", "own"])
def test_a_theme_of_one_event_has_the_digest_of_its_stories(sample, ranker):
    story = sample.iloc[[20]]
    cut = story.assign(story_id="aaa", title="Another headline", source="Elsewhere", text=story["text"].str[:-40])
    stories = as_stories(pd.concat([cut, story]))
    report = toolkit.build_report(stories, 1, n_words=60, ranker=ranker)
    digest = toolkit.digest_stories(stories, 60, ranker=ranker)
    assert report.digests == (replace(digest, theme_id="theme-1"),)
    assert digest.headline == story["title"].iloc[0]
    assert {quote.story_id for quote in digest.quotes} == set(story["story_id"])


def test_near_duplicates_that_are_given_are_left_out_and_confirm():
    texts = ["The quota for cod was cut by a tenth on Monday.", "On Monday the quota for cod was cut, by a tenth."]
    stories = as_stories(pd.DataFrame({"id": ["a", "b"], "text": texts, "title": ["A", "B"], "source": ["A", "B"]}))
    for kept, left_out in ("ab", "ba"):
        digest = Digester().digest(stories, near_duplicates={left_out})
        assert [(quote.story_id, quote.n_sources) for quote in digest.quotes] == [(kept, 2)]
        assert digest.headline == kept.upper()


def test_what_is_known_is_read_once_and_not_said_again_in_any_theme(sample, monkeypatch):
    known = sample.groupby("language").head(9)
    update = known.assign(story_id="new-" + known["story_id"], text=known["text"] + " " + NEWS)
    n_read = []
    read = digester.sentence_texts
    monkeypatch.setattr(digester, "sentence_texts", lambda stories: n_read.append(len(stories)) or read(stories))
    report = toolkit.build_report(update, known=known)
    assert len(report.themes) > 1
    assert n_read == [len(known)]
    assert {quote.text for digest in report.digests for quote in digest.quotes} == {NEWS}


@pytest.mark.parametrize("call", [toolkit.digest_stories, toolkit.build_report, toolkit.evaluate_digests])
@pytest.mark.parametrize(
    ("options", "error", "message"),
    [
        ({"n_words": 0}, ValueError, r"found n_words=0; wanted a whole number of at least 1"),
        ({"n_words": True}, ValueError, r"found n_words=True; wanted"),
        ({"n_words": 2.5}, ValueError, r"found n_words=2\.5; wanted"),
        ({"n_words": "120"}, ValueError, r"found n_words='120'; wanted"),
        ({"ranker": "lex-rank"}, TypeError, r"found ranker='lex-rank'; wanted an object with choose\(\)"),
        ({"ranker": NoRanker()}, TypeError, r"wanted an object with choose\(\)"),
        ({"ranker": toolkit.CentroidRanker}, TypeError, r"wanted an object with choose\(\)"),
    ],
    ids=["none", "bool", "part", "str", "no object", "no method", "class"],
)
def test_options_are_refused_before_any_story_is_touched(call, options, error, message):
    with pytest.raises(error, match=message):
        call(Untouched(), **options)


@pytest.mark.parametrize("call", [toolkit.digest_stories, toolkit.build_report])
def test_known_stories_without_text_are_refused_before_any_new_one_is_touched(call):
    with pytest.raises(toolkit.StorySchemaError, match="no text column"):
        call(Untouched(), known=pd.DataFrame({"label": ["Cod"]}))


@pytest.mark.parametrize(
    ("words_of_a_page", "said"),
    [
        (".logo{display: block; width: 330px;}", "The crews of Hull protest against the cut of the quota for cod."),
        ("Usamos cookies en la página", "Los pescadores de Orrin protestan contra el recorte de la cuota de bacalao."),
        ("Mehr zum Thema", "Die Fischer von Orrin protestieren gegen die Kürzung der Quote für Dorsch."),
    ],
    ids=["en", "es", "de"],
)
def test_without_titles_a_headline_is_no_word_of_a_page_if_another_story_begins_as_one_does(words_of_a_page, said):
    beside = " ".join(f"ghi{n}" for n in range(40))
    texts = [f"{words_of_a_page}\n\n{said}", f"{said} Abc def {beside}."]
    stories = as_stories(pd.DataFrame({"id": ["a", "b"], "text": texts}))
    assert Digester().digest(stories, near_duplicates=[]).headline == said


def test_the_headline_is_that_of_the_story_that_is_quoted_first():
    titles = {one["story_id"]: one["title"] for one in COD}
    for n_words in (12, 16, 40):
        digest = Digester(n_words).digest(as_stories(pd.DataFrame(COD)), near_duplicates=[], events=EVENTS)
        assert digest.headline == titles[digest.quotes[0].story_id]


def test_a_headline_that_is_quoted_does_not_stand_above_itself():
    told = [
        story("a", "Cod quota cut by a tenth in Norway", "Cod quota cut by a tenth in Norway"),
        story("b", "Norway cuts quota for cod by a tenth", "Norway cuts quota for cod by a tenth"),
    ]
    digest = Digester(12).digest(as_stories(pd.DataFrame(told)), near_duplicates=[], events={"a": 0, "b": 0})
    assert [quote.text for quote in digest.quotes] != [digest.headline]
    assert {digest.headline, digest.quotes[0].text} == {one["title"] for one in told}
