"""The whole flow: what a report holds, and that it is the same for the same stories."""

from __future__ import annotations

import json
from dataclasses import replace

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import toolkit
from toolkit.languages.stop_words import words_of_no_theme
from toolkit.stories.frame import documents
from toolkit.themes.labels import WEAK_WORDS

ROOT_KEYS = [
    *("schema", "title", "window", "top", "themes", "unthemed", "rejected", "provenance", "map"),
    *("shown", "unthemed_stories"),
]


def test_the_json_is_as_promised(sample, sample_report):
    content = json.loads(sample_report.to_json())
    assert list(content) == ROOT_KEYS
    assert content["schema"] == 1
    theme = content["themes"][0]
    assert list(theme) == [
        *("id", "label", "subject", "language", "terms", "n_stories", "stories", "events", "quotes"),
        *("representative", "headline", "timeline", "parts"),
    ]
    assert list(theme["stories"][0]) == [
        "story_id", "title", "source", "published", "url", "language", "event", "copy_of",
    ]  # fmt: skip
    assert list(theme["events"][0]) == [
        "id", "title", "story_ids", "central", "first_seen", "last_seen", "n_sources", "importance", "quotes",
    ]  # fmt: skip
    assert list(theme["events"][0]["importance"]) == [
        "score", "n_publishers", "n_in_series", "reach", "centrality", "recency", "novelty",
    ]  # fmt: skip
    assert list(theme["timeline"][0]) == ["date", "events"]
    assert list(theme["quotes"][0]) == ["text", "story_id", "start", "end", "n_sources", "language"]
    provenance = content["provenance"]
    assert list(provenance) == [
        "version", "parameters", "random_state", "n_stories", "data_sha256", "n_themes_evidence",
    ]  # fmt: skip
    assert provenance["n_stories"] == len(sample) == sum(theme["n_stories"] for theme in content["themes"])
    assert provenance["n_themes_evidence"]["chosen"] == len(content["themes"])


def test_every_story_is_somewhere_once(sample, sample_report):
    placed = [story.story_id for theme in sample_report.themes for story in theme.stories]
    placed += [story.story_id for story in sample_report.unthemed]
    assert sorted(placed) == sorted(sample["story_id"])


def test_every_quote_is_verbatim_and_of_its_theme(sample, sample_report):
    texts = dict(zip(sample["story_id"], sample["text"], strict=True))
    for theme, digest in zip(sample_report.themes, sample_report.digests, strict=True):
        assert digest.theme_id == theme.id
        assert digest.quotes
        assert digest.n_words <= 120
        for quote in digest.quotes:
            assert texts[quote.story_id][quote.start : quote.end] == quote.text
            assert theme.story(quote.story_id).story_id == quote.story_id


def test_the_most_important_themes_come_first_with_labels_of_their_own(sample_report):
    importance = [theme.importance for theme in sample_report.themes]
    assert importance == sorted(importance, reverse=True)
    labels = [theme.label for theme in sample_report.themes]
    assert len(set(labels)) == len(labels)
    assert all(theme.label for theme in sample_report.themes)


def test_any_order_gives_the_same_bytes(sample_report, shuffled_report):
    assert shuffled_report == sample_report
    assert shuffled_report.to_json() == sample_report.to_json()
    assert shuffled_report.to_html() == sample_report.to_html()
    assert shuffled_report.to_markdown() == sample_report.to_markdown()


def test_a_number_of_themes_is_kept_and_needs_no_evidence_and_numbers_of_numpy_are_numbers(few):
    report = toolkit.build_report(few, n_themes=2, n_words=60, random_state=1)
    assert len(report.themes) == 2
    assert report.provenance.n_themes_evidence is None
    again = toolkit.build_report(few, np.int64(2), n_words=np.int64(60), random_state=np.int64(1))
    assert again.to_json() == report.to_json()


def test_tables(sample, sample_report):
    stories, quotes, themes = (sample_report.to_frame(what) for what in ("stories", "quotes", "themes"))
    assert len(stories) == len(sample)
    assert len(themes) == len(sample_report.themes)
    of_digests = quotes[quotes["shown_in"] == "digest"]
    assert themes["n_quotes"].sum() == len(of_digests) == sum(len(digest.quotes) for digest in sample_report.digests)
    assert len(quotes) - len(of_digests) == sum(map(len, sample_report.event_quotes.values()))
    assert set(quotes["story_id"]) <= set(stories["story_id"])
    assert str(stories["published"].dtype).endswith("UTC]")
    with pytest.raises(ValueError, match="found what='words'; wanted one of stories, quotes, themes"):
        sample_report.to_frame("words")


def test_a_frame_of_the_users_own_keeps_its_texts():
    texts = ["  The quota for cod\r\n was cut by a tenth on Monday.  ", "A rocket reached orbit at the first attempt."]
    report = toolkit.build_report(pd.DataFrame({"story_id": ["a", "b"], "body": texts}))
    by_id = dict(zip("ab", texts, strict=True))
    quotes = [quote for digest in report.digests for quote in digest.quotes]
    assert quotes
    assert all(by_id[quote.story_id][quote.start : quote.end] == quote.text for quote in quotes)


def test_texts_alone_are_enough():
    report = toolkit.build_report(["The quota for cod was cut by a tenth on Monday."] * 2)
    assert report.provenance.n_stories == 1


def test_a_frame_without_text_is_refused():
    with pytest.raises(
        toolkit.StorySchemaError, match=r"no text column; found: label, date; wanted one of: text, body"
    ):
        toolkit.build_report(pd.DataFrame({"label": ["a"], "date": ["2025-06-10"]}))


@pytest.mark.parametrize("nothing", [[], [""], pd.DataFrame({"text": []}), ["!!!", "..."]])
def test_nothing_to_work_on_is_said(nothing):
    with pytest.raises(toolkit.EmptyCorpusError):
        toolkit.build_report(nothing)


def test_one_string_is_no_list_of_texts():
    with pytest.raises(toolkit.StorySchemaError, match="put the text in a list"):
        toolkit.build_report("The quota for cod was cut.")


def test_rejected_inputs_are_in_the_report(tmp_path):
    (tmp_path / "good.txt").write_text("Cod quota cut\nThe quota for cod was cut by a tenth.\n", encoding="utf-8")
    (tmp_path / "bad.csv").write_text("label,when\na,b\n", encoding="utf-8")
    report = toolkit.build_report(toolkit.read_stories(tmp_path))
    (refusal,) = report.rejected
    assert refusal.input.endswith("bad.csv")
    assert "no text column" in refusal.reason
    assert "bad.csv" in report.to_markdown()
    assert "bad.csv" in report.to_html()


@settings(max_examples=10)
@given(st.lists(st.text(min_size=1, max_size=80), min_size=1, max_size=6), st.randoms(use_true_random=False))
def test_any_unicode(texts, random):
    try:
        report = toolkit.build_report(texts)
    except toolkit.EmptyCorpusError:
        return
    assert json.loads(report.to_json())["schema"] == 1
    assert report.to_html()
    assert report.to_markdown()
    shuffled = texts.copy()
    random.shuffle(shuffled)
    again = toolkit.build_report(shuffled)
    assert replace(again, rejected=()) == replace(report, rejected=())


def test_adding_an_unrelated_story_leaves_the_others_together(sample, sample_report):
    other = {"title": "Beekeepers count their hives", "text": "Beekeepers in the hills counted twelve hives of bees."}
    found = toolkit.fit_themes(pd.concat([sample, pd.DataFrame([other])], ignore_index=True))
    before = {story.story_id: theme.id for theme in sample_report.themes for story in theme.stories}
    after = {story.story_id: theme.id for theme in found.themes for story in theme.stories}
    pairs = pd.DataFrame({"before": before, "after": after}).dropna()
    assert len(documents(sample)) == len(pairs)
    assert len(pairs.drop_duplicates()) == pairs["before"].nunique()


def test_a_ranker_of_ones_own_is_named_without_its_address(few):
    class Leads:
        def choose(self, sentences, X, n_words):
            return [0, 0]

    report = toolkit.build_report(few, ranker=Leads(), map=False)
    assert report.provenance.parameters["ranker"].endswith("Leads")
    for theme, digest in zip(report.themes, report.digests, strict=True):
        assert 1 <= len(digest.quotes) <= len(theme.events) + 1


def test_labels_name_what_the_stories_say(sample, sample_report):
    texts = dict(zip(sample["story_id"], documents(sample), strict=True))
    for theme in sample_report.themes:
        own = "\n".join(texts[story.story_id] for story in theme.stories)
        parts = theme.label.split(", ")
        assert 1 <= len(parts) <= 3
        assert all(part in own or part[0].lower() + part[1:] in own for part in parts)
        assert all(term in own for term in theme.terms)
        assert not {part.lower() for part in parts} & (words_of_no_theme("en") | WEAK_WORDS)
        assert not any(part.isdigit() for part in parts)
        assert not any(one in other for one in parts for other in parts if one is not other)


def test_themes_share_no_part_of_their_labels(sample_report):
    parts = [part for theme in sample_report.themes for part in theme.label.lower().split(", ")]
    assert len(set(parts)) == len(parts)


def test_representative_stories_are_the_themes_own(sample_report):
    for theme in sample_report.themes:
        assert len(set(theme.representative)) == 3
        assert {theme.story(story_id).story_id for story_id in theme.representative} == set(theme.representative)
    themes = sample_report.to_frame("themes")
    assert themes["representative"].tolist() == [", ".join(theme.representative) for theme in sample_report.themes]


def test_representative_stories_are_those_nearest_to_what_all_say():
    said = ["The quota for cod was cut.", "The cut in the quota for cod.", "The cod met eels.", "Cod quota cut!"]
    (theme,) = toolkit.build_report(pd.DataFrame({"story_id": list("dcba"), "text": said}), 1).themes
    assert (theme.n_stories, sorted(theme.representative)) == (4, ["a", "c", "d"])


def test_equally_central_stories_come_by_their_id():
    texts = ["Herring in the bay.", "In the bay, herring!", "The bay: herring in."]
    frame = pd.DataFrame({"story_id": ["c", "a", "b"], "text": texts, "published": ["2025-01-01", "2025-03-01", None]})
    (theme,) = toolkit.build_report(frame).themes
    assert theme.representative == ("a", "b", "c")


def test_a_theme_of_one_name_is_labelled_by_it():
    report = toolkit.build_report(["Anna Lund."])
    assert report.themes[0].label == "Anna Lund"
